/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-dialog.h"

#include <glib/gi18n.h>

#include "star-button-names.h"
#include "star-discard.h"
#include "star-formula-list.h"
#include "star-metric-form.h"
#include "star-metric-outcome.h"
#include "star-wrap-layout.h"

/* Formulas are called by their ids in the stack, and this is none. */
#define PAGE "page:"

/**
 * StarMetricDialog:
 *
 * Turns what somebody remembers into a number: a formula is chosen and filled in, and its sentence
 * and its row of KPI movement go into the story. A row that came from here opens again with its
 * inputs. What is entered stays as long as the dialog is open, whatever page is shown.
 *
 * #StarMetricDialog::apply asks for star_metric_dialog_create_change() to be put into the story,
 * #StarMetricDialog::edit-formula for the editor of a formula of the user's own, "" for a new one.
 */
struct _StarMetricDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  AdwWindowTitle *title;
  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkWidget *insert_button;
  GtkStack *stack;
  StarFormulaList *list;
  GtkWidget *choices;
  GtkWidget *sentence_button;
  GtkWidget *row_button;

  /* Owned references */
  StarDocument *document;
  StarFormulaCatalog *catalog;
  StarClock *clock;
  StarKpi *kpi;
  StarMetricOutcome *outcome;

  /* The form that was filled in last, owned by the stack. */
  StarMetricForm *form;
  StarMetricModel *model;

  /* Weak reference: what had the focus in the form when a page beside it was opened. */
  GtkWidget *opener;
};

enum {
  APPLY,
  EDIT_FORMULA,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarMetricDialog, star_metric_dialog, ADW_TYPE_WINDOW)

static StarStory *
get_story (StarMetricDialog *self)
{
  return star_document_get_story (self->document);
}

static void
show_choices (StarMetricDialog *self)
{
  const char *section = star_section_get_label (star_metric_form_get_section (self->form));
  /* Translators: %s is a field of a story, such as Result */
  g_autofree char *sentence = g_strdup_printf (_("Insert into %s"), section);

  gtk_button_set_label (GTK_BUTTON (self->sentence_button), sentence);
  gtk_button_set_label (GTK_BUTTON (self->row_button),
                        self->kpi != NULL ? _("Update KPI row") : _("Add KPI row"));
  /* One that is there is replaced, not inserted once more. */
  gtk_widget_set_visible (self->sentence_button,
                          star_metric_outcome_get_state (self->outcome) != STAR_SENTENCE_THERE);
}

static void
page_changed_cb (StarMetricDialog *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  gboolean is_form = STAR_IS_METRIC_FORM (page);
  gboolean is_first = page == GTK_WIDGET (self->list) || (is_form && self->kpi != NULL);

  gtk_widget_set_visible (self->cancel_button, is_first);
  gtk_widget_set_visible (self->back_button, !is_first);
  gtk_widget_set_visible (self->insert_button, is_form);
  /* GTK forgets the default of a window when it is hidden. */
  if (is_form)
    gtk_window_set_default_widget (GTK_WINDOW (self), self->insert_button);
  gtk_widget_set_visible (self->choices, is_form);
  if (is_form)
    {
      show_choices (self);
      adw_window_title_set_title (self->title,
                                  star_formula_get_name (
                                    star_metric_model_get_formula (self->model)));
    }
  else if (page == GTK_WIDGET (self->list))
    {
      adw_window_title_set_title (self->title, _("Add a Number"));
    }
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->title));
}

static void
form_changed_cb (StarMetricDialog *self, StarMetricForm *form)
{
  if (form == self->form)
    show_choices (self);
}

static void
show_form (StarMetricDialog *self, StarMetricForm *form)
{
  self->form = form;
  self->model = star_metric_form_get_model (form);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (form));
  star_metric_form_focus (form);
}

/* Back to what led to the page. */
static void
show_current_form_cb (StarMetricDialog *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->form));
  if (self->opener != NULL)
    gtk_widget_grab_focus (self->opener);
}

/* There is one such page at a time. */
static void
open_page_cb (StarMetricDialog *self, GtkWidget *page, const char *title)
{
  GtkWidget *old = gtk_stack_get_child_by_name (self->stack, PAGE);

  g_set_weak_pointer (&self->opener, gtk_window_get_focus (GTK_WINDOW (self)));
  if (old != NULL)
    gtk_stack_remove (self->stack, old);
  if (g_signal_lookup ("done", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, "done", G_CALLBACK (show_current_form_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, page, PAGE);
  adw_window_title_set_title (self->title, title);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_widget_grab_focus (page);
  if (gtk_widget_get_focus_child (page) == NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Takes the form. */
static void
add_form (StarMetricDialog *self, GtkWidget *form)
{
  StarMetricModel *model = star_metric_form_get_model (STAR_METRIC_FORM (form));

  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "open", G_CALLBACK (open_page_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, form,
                       star_formula_get_id (star_metric_model_get_formula (model)));
}

/* What was filled in before is still there. */
static void
open_formula (StarMetricDialog *self, StarFormula *formula, StarMetricRecord *record, StarKpi *kpi)
{
  GtkWidget *form = gtk_stack_get_child_by_name (self->stack, star_formula_get_id (formula));

  if (form == NULL)
    {
      g_autoptr (StarMetricModel) model = star_metric_model_new (formula, record);

      form = star_metric_form_new (model, kpi, self->clock);
      add_form (self, form);
    }
  show_form (self, STAR_METRIC_FORM (form));
}

/* Returns: (nullable): the first form whose formula is another one now, which is @formula. */
static StarMetricForm *
find_outdated (StarMetricDialog *self, StarFormula **formula)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      StarFormula *its;

      if (!STAR_IS_METRIC_FORM (page))
        continue;
      its = star_metric_model_get_formula (star_metric_form_get_model (STAR_METRIC_FORM (page)));
      *formula = star_formula_catalog_find (self->catalog, star_formula_get_id (its));
      if (*formula != NULL && !star_formula_equal (its, *formula))
        return STAR_METRIC_FORM (page);
    }

  return NULL;
}

static void
renew_forms (StarMetricDialog *self)
{
  StarFormula *formula;
  StarMetricForm *old;

  while ((old = find_outdated (self, &formula)) != NULL)
    {
      GtkWidget *form = star_metric_form_new_again (old, formula);

      if (self->form == old)
        {
          self->form = NULL;
          self->model = NULL;
        }
      gtk_stack_remove (self->stack, GTK_WIDGET (old));
      add_form (self, form);
    }
}

static void
chosen_cb (StarMetricDialog *self, const char *id)
{
  StarFormula *formula = star_formula_catalog_find (self->catalog, id);
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();

  if (formula == NULL)
    return;

  /* A story is about what changed, so that is asked for first. */
  star_metric_record_set_pair (record, !star_formula_is_alone (formula));
  open_formula (self, formula, record, NULL);
}

static void
edit_cb (StarMetricDialog *self, const char *id)
{
  g_signal_emit (self, signals[EDIT_FORMULA], 0, id);
}

static void
ready_cb (StarMetricDialog *self)
{
  g_signal_emit (self, signals[APPLY], 0);
}

static void
insert (StarMetricDialog *self, StarMetricParts parts)
{
  if (star_metric_form_show_errors (self->form))
    star_metric_outcome_ask (self->outcome, GTK_WINDOW (self), self->form, parts);
}

/* A row that has no sentence in the story does not get one by being updated. */
static void
insert_cb (StarMetricDialog *self)
{
  gboolean has_sentence =
    self->kpi == NULL || star_metric_outcome_get_state (self->outcome) != STAR_SENTENCE_NONE;

  insert (self, has_sentence ? STAR_METRIC_SENTENCE | STAR_METRIC_ROW : STAR_METRIC_ROW);
}

/* The row is to know the sentence that came of it. */
static void
insert_sentence_cb (StarMetricDialog *self)
{
  insert (self, STAR_METRIC_SENTENCE | STAR_METRIC_SURELY
                  | (self->kpi != NULL ? STAR_METRIC_ROW : 0));
}

static void
add_row_cb (StarMetricDialog *self)
{
  insert (self, STAR_METRIC_ROW);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarMetricDialog *self = STAR_METRIC_DIALOG (widget);

  if (!gtk_widget_get_visible (self->back_button))
    return;

  if (STAR_IS_METRIC_FORM (gtk_stack_get_visible_child (self->stack)))
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list));
      renew_forms (self);
      star_formula_list_focus (self->list);
    }
  else
    {
      show_current_form_cb (self);
    }
}

/* From what belongs to a form back to it, and from there out of the dialog. */
static void
escape_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (STAR_METRIC_DIALOG (widget)->stack);

  if (STAR_IS_METRIC_FORM (page) || STAR_IS_FORMULA_LIST (page))
    gtk_window_close (GTK_WINDOW (widget));
  else
    back_action (widget, name, parameter);
}

/* Returns: (nullable): a form with something that is not in the story. */
static StarMetricForm *
find_changed (StarMetricDialog *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      if (STAR_IS_METRIC_FORM (page) && star_metric_form_is_changed (STAR_METRIC_FORM (page)))
        return STAR_METRIC_FORM (page);
    }

  return NULL;
}

/* What would be lost is shown with the question. */
static gboolean
would_lose (GtkWindow *window)
{
  StarMetricDialog *self = STAR_METRIC_DIALOG (window);
  StarMetricForm *changed = find_changed (self);

  if (changed != NULL && gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (changed))
    show_form (self, changed);

  return changed != NULL;
}

static void
star_metric_dialog_dispose (GObject *object)
{
  StarMetricDialog *self = STAR_METRIC_DIALOG (object);

  self->form = NULL;
  self->model = NULL;
  g_clear_weak_pointer (&self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_METRIC_DIALOG);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalog, star_formula_catalog_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->kpi);
  g_clear_object (&self->outcome);

  G_OBJECT_CLASS (star_metric_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-metric-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, title);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, insert_button);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, list);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, sentence_button);
  gtk_widget_class_bind_template_child (widget_class, StarMetricDialog, row_button);
  gtk_widget_class_bind_template_callback (widget_class, add_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_sentence_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
star_metric_dialog_class_init (StarMetricDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_metric_dialog_dispose;

  signals[APPLY] = g_signal_new ("apply", STAR_TYPE_METRIC_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[EDIT_FORMULA] = g_signal_new ("edit-formula", STAR_TYPE_METRIC_DIALOG, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_FORMULA_LIST);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "starmetricdialog");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "metric.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "metric.escape", NULL, escape_action);
}

static void
star_metric_dialog_init (StarMetricDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  star_button_names_set (GTK_WIDGET (self));
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
}

static StarMetricDialog *
create (StarDocument *document, StarFormulaCatalog *catalog, StarClock *clock, StarKpi *kpi)
{
  StarMetricDialog *self = g_object_new (STAR_TYPE_METRIC_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->catalog = star_formula_catalog_ref (catalog);
  self->clock = g_object_ref (clock);
  g_set_object (&self->kpi, kpi);
  self->outcome = star_metric_outcome_new (get_story (self), kpi);
  g_signal_connect_object (self->outcome, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * star_metric_dialog_new:
 * @document: the story that is to get a number
 * @catalog: the formulas
 * @clock: whom to ask for the time
 * @dimension: what the number is to fill, -1 for nothing in particular
 *
 * Returns: (transfer full): the dialog, with the formulas to choose from
 */
GtkWidget *
star_metric_dialog_new (StarDocument *document, StarFormulaCatalog *catalog, StarClock *clock,
                        int dimension)
{
  StarMetricDialog *self;
  g_autoptr (StarSuggestion) suggestion = NULL;

  g_return_val_if_fail (STAR_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = create (document, catalog, clock, NULL);
  if (dimension >= 0)
    suggestion = star_suggestions_find (
      star_suggestions_get_default (), star_document_get_report (document),
      star_story_get_archetype (get_story (self)), dimension);
  star_formula_list_show (self->list, catalog, dimension,
                          suggestion != NULL ? star_suggestion_get_formulas (suggestion) : NULL);
  page_changed_cb (self);
  star_formula_list_focus (self->list);

  return GTK_WIDGET (self);
}

/**
 * star_metric_dialog_new_for_kpi:
 * @document: the story
 * @catalog: the formulas
 * @clock: whom to ask for the time
 * @kpi: a row of it that came from a formula
 *
 * Returns: (transfer full) (nullable): the dialog, with what was entered for the row; %NULL if the
 *   formula is not known
 */
GtkWidget *
star_metric_dialog_new_for_kpi (StarDocument *document, StarFormulaCatalog *catalog,
                                StarClock *clock, StarKpi *kpi)
{
  StarMetricDialog *self;
  StarFormula *formula;
  g_autoptr (StarMetricRecord) record = NULL;
  g_autofree char *notice = NULL;

  g_return_val_if_fail (STAR_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (STAR_IS_KPI (kpi), NULL);

  formula = star_formula_catalog_find (catalog, star_kpi_get_formula (kpi));
  if (formula == NULL)
    return NULL;

  self = create (document, catalog, clock, kpi);
  record = star_metric_record_read (star_kpi_get_inputs (kpi));
  gtk_button_set_label (GTK_BUTTON (self->insert_button), _("_Update"));
  gtk_widget_set_tooltip_text (self->insert_button, NULL);
  star_button_names_set (self->insert_button);
  open_formula (self, formula, record, kpi);
  notice = star_metric_outcome_dup_notice (self->outcome);
  star_metric_form_set_notice (self->form, notice);

  return GTK_WIDGET (self);
}

/**
 * star_metric_dialog_set_catalog:
 * @catalog: the formulas as they are now
 *
 * Shows them in the list. A form that is shown stays as it is until it is left.
 */
void
star_metric_dialog_set_catalog (StarMetricDialog *self, StarFormulaCatalog *catalog)
{
  g_return_if_fail (STAR_IS_METRIC_DIALOG (self));
  g_return_if_fail (catalog != NULL);

  /* What a row was calculated with goes on until it is closed. */
  if (self->kpi != NULL)
    return;

  star_formula_catalog_ref (catalog);
  star_formula_catalog_unref (self->catalog);
  self->catalog = catalog;
  star_formula_list_update (self->list, catalog);
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->list))
    renew_forms (self);
}

/**
 * star_metric_dialog_get_document:
 *
 * Returns: (transfer none): the story that is to get a number
 */
StarDocument *
star_metric_dialog_get_document (StarMetricDialog *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_DIALOG (self), NULL);

  return self->document;
}

/**
 * star_metric_dialog_create_change:
 *
 * Returns: (transfer full): what was asked to be put into the story
 */
StarMetricChange *
star_metric_dialog_create_change (StarMetricDialog *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_DIALOG (self), NULL);

  return star_metric_outcome_create_change (self->outcome);
}

/**
 * star_metric_dialog_fit:
 * @parent: the window above which the dialog is shown
 *
 * Makes the dialog no larger than that.
 */
void
star_metric_dialog_fit (StarMetricDialog *self, GtkWindow *parent)
{
  int width, height;

  g_return_if_fail (STAR_IS_METRIC_DIALOG (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

/**
 * star_metric_dialog_close:
 *
 * Closes without asking about what was entered.
 */
void
star_metric_dialog_close (StarMetricDialog *self)
{
  g_return_if_fail (STAR_IS_METRIC_DIALOG (self));

  gtk_window_destroy (GTK_WINDOW (self));
}
