/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-form.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-enum-model.h"
#include "star-input-row.h"
#include "star-metric-result.h"
#include "star-metric-summary.h"
#include "star-metric-tools.h"
#include "star-metric-words.h"
#include "star-scroll.h"
#include "star-sentence-editor.h"

/**
 * StarMetricForm:
 *
 * A formula to be filled in: the inputs, what comes of them at once, the sentence, and what the
 * row of KPI movement is to say. #StarMetricForm::changed follows each change,
 * #StarMetricForm::open asks for a page beside the form.
 */
struct _StarMetricForm
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkLabel *about;
  GtkSwitch *pair;
  GtkBox *inputs;
  GtkWidget *heads;
  StarMetricResult *result;
  StarMetricSummary *summary;
  StarMetricTools *tools;
  StarSentenceEditor *sentence;
  AdwComboRow *section;
  AdwComboRow *digits;
  GtkEditable *metric;
  GtkEditable *target;
  GtkEditable *window;
  AdwComboRow *provenance;
  GtkEditable *source;
  GtkLabel *preview;
  GtkLabel *formula;

  /* Owned references */
  StarMetricModel *model;
  StarClock *clock;
  GPtrArray *rows;
  /* What the form began with. */
  StarKpi *first;
  char *first_sentence;
  char *suggested_metric;

  gboolean summary_waits;
};

enum {
  CHANGED,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarMetricForm, star_metric_form, GTK_TYPE_WIDGET)

static void
show_preview (StarMetricForm *self)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autofree char *text = NULL;

  if (star_metric_model_get_result (self->model) != NULL)
    star_metric_form_store_into (self, kpi);
  text = star_kpi_to_text (kpi);
  gtk_label_set_label (self->preview, text);
}

static void
changed_cb (StarMetricForm *self)
{
  if (self->model == NULL)
    return;

  show_preview (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (nullable): the first thing that is said to be wrong, with the name of its field. */
static char *
dup_error (StarMetricForm *self)
{
  StarFormula *formula = star_metric_model_get_formula (self->model);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *error = star_input_row_get_error (self->rows->pdata[i]);
      g_auto (GStrv) lines = g_strsplit (error, "\n", 2);

      if (*error != '\0')
        /* Translators: the name of a field, and what is wrong with it */
        return g_strdup_printf (_("%s: %s"), star_formula_get_input (formula, i)->label, lines[0]);
    }

  return g_strdup (star_metric_model_get_problem (self->model));
}

static void
show_summary (StarMetricForm *self)
{
  g_autofree char *text = star_metric_words_dup_summary (self->model);
  g_autofree char *error = text == NULL ? dup_error (self) : NULL;
  g_autofree char *missing = star_metric_words_dup_missing (self->model);

  if (text != NULL)
    star_metric_summary_say (self->summary, text, FALSE);
  else if (error != NULL)
    star_metric_summary_say (self->summary, error, TRUE);
  else if (missing != NULL)
    star_metric_summary_say (self->summary, missing, FALSE);
  else
    star_metric_summary_say (self->summary, star_metric_words_get_invitation (self->model), FALSE);
}

/* The line stands for the result only as long as that is not in view itself. Without the line there
 * is more room, so what made it go does not make it come again. */
static gboolean
place_summary_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  StarMetricForm *self = STAR_METRIC_FORM (widget);
  GtkWidget *headline = star_metric_result_get_headline (self->result);
  graphene_rect_t bounds;
  gboolean is_in_view;

  self->summary_waits = FALSE;
  is_in_view = gtk_widget_compute_bounds (headline, GTK_WIDGET (self->scroller), &bounds)
               && bounds.origin.y >= 0
               && bounds.origin.y + bounds.size.height
                    <= gtk_widget_get_height (GTK_WIDGET (self->scroller));
  star_metric_summary_set_shown (self->summary, !is_in_view);

  return G_SOURCE_REMOVE;
}

/* It may be in the middle of the layout. */
static void
scrolled_cb (StarMetricForm *self)
{
  if (!self->summary_waits)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), place_summary_cb, NULL, NULL);
  self->summary_waits = TRUE;
}

/* What the row is called goes by what is entered ("p95 latency"), until the user calls it
 * otherwise. */
static void
suggest_metric (StarMetricForm *self)
{
  g_autofree char *old = g_steal_pointer (&self->suggested_metric);

  self->suggested_metric = star_metric_model_dup_metric (self->model);
  if (g_strcmp0 (old, gtk_editable_get_text (self->metric)) == 0
      && !g_str_equal (old, self->suggested_metric))
    gtk_editable_set_text (self->metric, self->suggested_metric);
}

static void
model_changed_cb (StarMetricForm *self)
{
  gboolean is_pair = star_metric_record_is_pair (star_metric_model_get_record (self->model));

  suggest_metric (self);
  gtk_switch_set_active (self->pair, is_pair);
  gtk_widget_set_visible (self->heads, is_pair);
  star_metric_result_show (self->result, self->model);
  show_summary (self);
  changed_cb (self);
}

static void
pair_changed_cb (StarMetricForm *self)
{
  if (self->model != NULL)
    star_metric_model_set_pair (self->model, gtk_switch_get_active (self->pair));
}

/* The position of a choice is the number of digits. */
static void
digits_changed_cb (StarMetricForm *self)
{
  if (self->model != NULL)
    star_metric_model_set_digits (self->model, (int) adw_combo_row_get_selected (self->digits));
}

static void
open_cb (StarMetricForm *self, GtkWidget *page, const char *title)
{
  g_signal_emit (self, signals[OPEN], 0, page, title);
}

static void
star_metric_form_dispose (GObject *object)
{
  StarMetricForm *self = STAR_METRIC_FORM (object);

  g_clear_object (&self->model);
  g_clear_object (&self->clock);
  g_clear_object (&self->first);
  g_clear_pointer (&self->first_sentence, g_free);
  g_clear_pointer (&self->suggested_metric, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_METRIC_FORM);

  G_OBJECT_CLASS (star_metric_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-metric-form.ui");
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, about);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, pair);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, inputs);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, heads);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, result);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, summary);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, tools);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, sentence);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, section);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, digits);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, metric);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, target);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, window);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, provenance);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, source);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, preview);
  gtk_widget_class_bind_template_child (widget_class, StarMetricForm, formula);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, digits_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, pair_changed_cb);
}

static void
star_metric_form_class_init (StarMetricFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_metric_form_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_METRIC_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /* The page, and its name. */
  signals[OPEN] = g_signal_new ("open", STAR_TYPE_METRIC_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, GTK_TYPE_WIDGET, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_METRIC_RESULT);
  g_type_ensure (STAR_TYPE_METRIC_SUMMARY);
  g_type_ensure (STAR_TYPE_METRIC_TOOLS);
  g_type_ensure (STAR_TYPE_SENTENCE_EDITOR);
  gtk_widget_class_set_css_name (widget_class, "starmetricform");
  bind_template (widget_class);
}

static GListModel *
create_sections (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    gtk_string_list_append (list, star_section_get_label (i));

  return G_LIST_MODEL (list);
}

static void
star_metric_form_init (StarMetricForm *self)
{
  g_autoptr (GListModel) sections = create_sections ();
  g_autoptr (GListModel) provenances = star_enum_model_new (STAR_TYPE_PROVENANCE);
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_combo_row_set_model (self->section, sections);
  adw_combo_row_set_model (self->provenance, provenances);
  self->rows = g_ptr_array_new ();
}

static void
add_inputs (StarMetricForm *self)
{
  guint n = star_formula_get_n_inputs (star_metric_model_get_formula (self->model));

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = star_input_row_new (self->model, i);

      g_signal_connect_object (row, "error-changed", G_CALLBACK (show_summary), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      gtk_box_append (self->inputs, row);
    }
}

/* A number that is worked out is derived, until somebody says otherwise. */
static void
show_kpi (StarMetricForm *self, StarKpi *kpi)
{
  StarSection section;

  self->suggested_metric = star_metric_model_dup_metric (self->model);
  star_metric_record_get_sentence (star_metric_model_get_record (self->model), &section);
  adw_combo_row_set_selected (self->section, section);
  gtk_editable_set_text (self->metric, kpi != NULL ? star_kpi_get_metric (kpi)
                                                   : self->suggested_metric);
  adw_combo_row_set_selected (self->provenance, kpi != NULL ? star_kpi_get_provenance (kpi)
                                                            : STAR_PROVENANCE_DERIVED);
  if (kpi == NULL)
    return;
  gtk_editable_set_text (self->target, star_kpi_get_target (kpi));
  gtk_editable_set_text (self->window, star_kpi_get_window (kpi));
  gtk_editable_set_text (self->source, star_kpi_get_source (kpi));
}

static void
show_formula (StarMetricForm *self)
{
  StarFormula *formula = star_metric_model_get_formula (self->model);
  g_autofree char *text = star_expression_to_text (star_formula_get_expression (formula));
  const char *reference = star_formula_get_reference (formula);
  g_autofree char *both = reference != NULL && *reference != '\0'
                            ? g_strdup_printf ("%s = %s\n%s", star_formula_get_id (formula), text,
                                               reference)
                            : g_strdup_printf ("%s = %s", star_formula_get_id (formula), text);

  gtk_label_set_label (self->formula, both);
  gtk_label_set_label (self->about, star_formula_get_about (formula));
  gtk_widget_set_visible (GTK_WIDGET (self->about), *star_formula_get_about (formula) != '\0');
}

/* What the row has that the user can change here. */
static StarKpi *
take_stock (StarMetricForm *self)
{
  g_auto (GStrv) inputs =
    star_metric_record_write (star_metric_model_get_record (self->model));
  StarKpi *kpi = star_kpi_new ();

  star_metric_form_store_into (self, kpi);
  g_object_set (kpi, "inputs", inputs, NULL);

  return kpi;
}

/**
 * star_metric_form_new:
 * @model: what is filled in
 * @kpi: (nullable): the row that is opened again
 * @clock: whom to ask for the time
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
star_metric_form_new (StarMetricModel *model, StarKpi *kpi, StarClock *clock)
{
  StarMetricForm *self;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);
  g_return_val_if_fail (kpi == NULL || STAR_IS_KPI (kpi), NULL);
  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = g_object_new (STAR_TYPE_METRIC_FORM, NULL);
  self->clock = g_object_ref (clock);
  star_metric_summary_set_clock (self->summary, clock);
  gtk_switch_set_active (self->pair,
                         star_metric_record_is_pair (star_metric_model_get_record (model)));
  self->model = g_object_ref (model);
  if (kpi != NULL)
    adw_combo_row_set_selected (self->digits, (guint) star_metric_model_find_digits (model, kpi));
  show_kpi (self, kpi);
  show_formula (self);
  add_inputs (self);
  star_metric_tools_set_model (self->tools, model);
  star_sentence_editor_set_model (self->sentence, model);
  g_signal_connect_object (model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  model_changed_cb (self);
  self->first = take_stock (self);
  self->first_sentence = g_strdup (star_metric_form_get_sentence (self));

  return GTK_WIDGET (self);
}

static void
take_over_text (GtkEditable *editable, GtkEditable *old)
{
  gtk_editable_set_text (editable, gtk_editable_get_text (old));
}

/* What was entered beside the inputs. A name that was only suggested is suggested anew. */
static void
take_over (StarMetricForm *self, StarMetricForm *old)
{
  adw_combo_row_set_selected (self->section, adw_combo_row_get_selected (old->section));
  adw_combo_row_set_selected (self->digits, adw_combo_row_get_selected (old->digits));
  adw_combo_row_set_selected (self->provenance, adw_combo_row_get_selected (old->provenance));
  if (g_strcmp0 (gtk_editable_get_text (old->metric), old->suggested_metric) != 0)
    take_over_text (self->metric, old->metric);
  take_over_text (self->target, old->target);
  take_over_text (self->window, old->window);
  take_over_text (self->source, old->source);
  star_sentence_editor_take_over (self->sentence, old->sentence);
}

/**
 * star_metric_form_new_again:
 * @old: a form
 * @formula: what its formula has become
 *
 * Returns: (transfer floating): a form with what was entered, as far as the formula still asks for
 *   it
 */
GtkWidget *
star_metric_form_new_again (StarMetricForm *old, StarFormula *formula)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  g_autoptr (StarMetricModel) model = NULL;
  StarMetricRecord *entered;
  GtkWidget *form;

  g_return_val_if_fail (STAR_IS_METRIC_FORM (old), NULL);
  g_return_val_if_fail (formula != NULL, NULL);

  entered = star_metric_model_get_record (old->model);
  star_metric_record_set_pair (record, star_metric_record_is_pair (entered));
  model = star_metric_model_new (formula, record);
  form = star_metric_form_new (model, NULL, old->clock);
  for (guint i = 0; i < star_formula_get_n_inputs (formula); i++)
    {
      const char *name = star_formula_get_input (formula, i)->name;

      for (int side = STAR_RECORD_BEFORE; side <= STAR_RECORD_AFTER; side++)
        star_metric_model_set_input (model, side, i,
                                     star_metric_record_get_own (entered, side, name));
    }
  take_over (STAR_METRIC_FORM (form), old);

  return form;
}

/**
 * star_metric_form_get_model:
 *
 * Returns: (transfer none): what is filled in
 */
StarMetricModel *
star_metric_form_get_model (StarMetricForm *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), NULL);

  return self->model;
}

/**
 * star_metric_form_store_into:
 * @kpi: gets what the row of KPI movement is to say
 */
void
star_metric_form_store_into (StarMetricForm *self, StarKpi *kpi)
{
  g_autofree char *metric = NULL;
  g_autofree char *target = NULL;
  g_autofree char *window = NULL;
  g_autofree char *source = NULL;

  g_return_if_fail (STAR_IS_METRIC_FORM (self));
  g_return_if_fail (STAR_IS_KPI (kpi));

  metric = star_entry_dup_text (self->metric);
  target = star_entry_dup_text (self->target);
  window = star_entry_dup_text (self->window);
  source = star_entry_dup_text (self->source);
  star_metric_model_store_values (self->model, kpi);
  g_object_set (kpi,
                "metric", metric,
                "target", target,
                "window", window,
                "source", source,
                "provenance", (StarProvenance) adw_combo_row_get_selected (self->provenance),
                NULL);
}

/**
 * star_metric_form_get_sentence:
 *
 * Returns: (transfer none): the sentence for the story
 */
const char *
star_metric_form_get_sentence (StarMetricForm *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), NULL);

  return star_sentence_editor_get_sentence (self->sentence);
}

/**
 * star_metric_form_is_sentence_outdated:
 *
 * Returns: whether the sentence was edited before the numbers changed, so that it may not fit them
 */
gboolean
star_metric_form_is_sentence_outdated (StarMetricForm *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), FALSE);

  return star_sentence_editor_is_outdated (self->sentence);
}

/**
 * star_metric_form_reset_sentence:
 *
 * Puts the wording of now in place of what was edited.
 */
void
star_metric_form_reset_sentence (StarMetricForm *self)
{
  g_return_if_fail (STAR_IS_METRIC_FORM (self));

  star_sentence_editor_reset (self->sentence);
}

/**
 * star_metric_form_set_notice:
 * @notice: what there is to know about the sentence that is in the story
 */
void
star_metric_form_set_notice (StarMetricForm *self, const char *notice)
{
  g_return_if_fail (STAR_IS_METRIC_FORM (self));
  g_return_if_fail (notice != NULL);

  star_sentence_editor_set_notice (self->sentence, notice);
}

/**
 * star_metric_form_get_section:
 *
 * Returns: the field into which it goes
 */
StarSection
star_metric_form_get_section (StarMetricForm *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), STAR_SECTION_RESULT);

  return (StarSection) adw_combo_row_get_selected (self->section);
}

/**
 * star_metric_form_is_changed:
 *
 * Returns: whether anything is other than when the form was opened, so that it would be lost
 */
gboolean
star_metric_form_is_changed (StarMetricForm *self)
{
  g_autoptr (StarKpi) now = NULL;

  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), FALSE);

  now = take_stock (self);

  /* A row may open again with a sentence that was edited before. */
  return !star_kpi_equal (now, self->first)
         || (star_sentence_editor_is_edited (self->sentence)
             && !g_str_equal (star_metric_form_get_sentence (self), self->first_sentence));
}

static void
show_result (StarMetricForm *self)
{
  GtkWidget *result = GTK_WIDGET (self->result);

  star_scroll_to_area (result, &(GdkRectangle){ 0, 0, 1, gtk_widget_get_height (result) }, 0);
}

/**
 * star_metric_form_show_errors:
 *
 * Says at each input what is wrong or missing, and goes to the first such.
 *
 * Returns: %TRUE if nothing is
 */
gboolean
star_metric_form_show_errors (StarMetricForm *self)
{
  StarInputRow *first = NULL;
  StarRecordSide first_side = STAR_RECORD_BEFORE;

  g_return_val_if_fail (STAR_IS_METRIC_FORM (self), FALSE);

  for (guint i = self->rows->len; i > 0; i--)
    {
      StarInputRow *row = g_ptr_array_index (self->rows, i - 1);

      star_input_row_show_all_errors (row);
      for (int side = STAR_RECORD_AFTER; side >= STAR_RECORD_BEFORE; side--)
        {
          if (star_metric_model_get_error (self->model, side, i - 1) == NULL)
            continue;
          first = row;
          first_side = side;
        }
    }
  if (first != NULL)
    star_input_row_focus_error (first, first_side);
  else if (star_metric_model_get_result (self->model) == NULL)
    show_result (self);

  return star_metric_model_get_result (self->model) != NULL;
}

/**
 * star_metric_form_focus:
 *
 * Gives the focus to the first input.
 */
void
star_metric_form_focus (StarMetricForm *self)
{
  g_return_if_fail (STAR_IS_METRIC_FORM (self));

  if (self->rows->len > 0)
    gtk_widget_grab_focus (
      star_input_row_get_entry (g_ptr_array_index (self->rows, 0), STAR_RECORD_BEFORE));
}
