/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-samples-page.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-local-amount.h"
#include "star-metric-words.h"
#include "star-page-box.h"
#include "star-status.h"
#include "star-text-view.h"

/**
 * StarSamplesPage:
 *
 * Takes numbers from a spreadsheet or a log, says what they sum up to or in which line something is
 * wrong, and gives them to an input. #StarSamplesPage::done follows.
 */
struct _StarSamplesPage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *text_view;
  GtkWidget *words;
  GtkWidget *warnings;
  GtkWidget *buttons[2];

  /* Owned references */
  StarMetricModel *model;
  StarSampleList *samples;

  guint input;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarSamplesPage, star_samples_page, GTK_TYPE_WIDGET)

static StarSampleList *
read_samples (StarSamplesPage *self, const char *text, GError **error)
{
  const StarFormulaInput *input =
    star_formula_get_input (star_metric_model_get_formula (self->model), self->input);
  char mark = star_local_amount_get_decimal_mark ();

  return input->is_any ? star_sample_list_read_any (text, &input->spec, mark, error)
                       : star_sample_list_read (text, &input->spec, mark, error);
}

static char *
describe (StarSamplesPage *self, const char *text, const GError *error)
{
  g_autofree char *words = NULL;

  if (self->samples == NULL)
    return g_strdup (star_words_has_any (text) ? error->message : "");

  words = star_sample_list_describe (self->samples);
  if (star_sample_list_get_header (self->samples) == NULL)
    return g_steal_pointer (&words);

  /* Translators: what the numbers sum up to, and the line above them */
  return g_strdup_printf (_("%s. “%s” is taken for their name."), words,
                          star_sample_list_get_header (self->samples));
}

/* What the formula has to say of them, such as that they are too few for what is asked. */
static char *
dup_warnings (StarSamplesPage *self)
{
  StarFormula *formula = star_metric_model_get_formula (self->model);
  g_autoptr (StarMetricRecord) record =
    star_metric_record_copy (star_metric_model_get_record (self->model));
  g_autofree char *numbers = star_sample_list_to_text (self->samples);
  g_autoptr (StarMetricModel) model = NULL;
  g_auto (GStrv) warnings = NULL;

  star_metric_record_set_pair (record, FALSE);
  star_metric_record_set (record, STAR_RECORD_BEFORE,
                          star_formula_get_input (formula, self->input)->name, numbers);
  model = star_metric_model_new (formula, record);
  warnings = star_metric_words_dup_warnings (model);

  return g_strjoinv ("\n", warnings);
}

static void
text_changed_cb (StarSamplesPage *self)
{
  const char *text = star_text_view_get_text (STAR_TEXT_VIEW (self->text_view));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *warnings = NULL;

  g_clear_pointer (&self->samples, star_sample_list_unref);
  self->samples = read_samples (self, text, &error);
  words = describe (self, text, error);
  warnings = self->samples != NULL ? dup_warnings (self) : g_strdup ("");

  star_status_say (GTK_LABEL (self->words), words, self->samples == NULL);
  star_entry_show_error (self->text_view, self->samples == NULL && *words != '\0');
  gtk_label_set_label (GTK_LABEL (self->warnings), warnings);
  gtk_widget_set_visible (self->warnings, *warnings != '\0');
  for (int side = 0; side < 2; side++)
    gtk_widget_set_sensitive (self->buttons[side], self->samples != NULL);
}

static void
use (StarSamplesPage *self, StarRecordSide side)
{
  g_autofree char *text = star_sample_list_to_text (self->samples);

  star_metric_model_set_input (self->model, side, self->input, text);
  g_signal_emit (self, signals[DONE], 0);
}

static void
use_before_cb (StarSamplesPage *self)
{
  use (self, STAR_RECORD_BEFORE);
}

static void
use_after_cb (StarSamplesPage *self)
{
  use (self, STAR_RECORD_AFTER);
}

static gboolean
star_samples_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (STAR_SAMPLES_PAGE (widget)->text_view);
}

static void
star_samples_page_dispose (GObject *object)
{
  StarSamplesPage *self = STAR_SAMPLES_PAGE (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->samples, star_sample_list_unref);
  g_clear_pointer (&self->page, gtk_widget_unparent);

  G_OBJECT_CLASS (star_samples_page_parent_class)->dispose (object);
}

static void
star_samples_page_class_init (StarSamplesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_samples_page_dispose;
  widget_class->grab_focus = star_samples_page_grab_focus;

  signals[DONE] = g_signal_new ("done", STAR_TYPE_SAMPLES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_button (StarSamplesPage *self, GtkWidget *box, StarRecordSide side, GCallback clicked)
{
  self->buttons[side] = gtk_button_new ();
  gtk_widget_set_halign (self->buttons[side], GTK_ALIGN_START);
  g_signal_connect_object (self->buttons[side], "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->buttons[side]);
}

static GtkWidget *
create_status (void)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0,
                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
}

static void
star_samples_page_init (StarSamplesPage *self)
{
  GtkWidget *box;

  self->page = star_page_box_new (&box);
  self->text_view = star_text_view_new ();
  g_object_set (self->text_view, "top-margin", 10, "bottom-margin", 10, "left-margin", 12,
                "right-margin", 12, NULL);
  gtk_widget_add_css_class (self->text_view, "field");
  star_text_view_set_placeholder (STAR_TEXT_VIEW (self->text_view),
                                  _("One number a line, or with commas, semicolons or tabs"));
  self->words = create_status ();
  self->warnings = create_status ();
  gtk_widget_add_css_class (self->warnings, "warning");
  gtk_box_append (GTK_BOX (box), star_page_box_label (
                                   _("Paste numbers from a spreadsheet or a log, with their units. "
                                     "The first line may name them: “latency (ms)”."),
                                   NULL));
  gtk_box_append (GTK_BOX (box), self->text_view);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->warnings);
  add_button (self, box, STAR_RECORD_BEFORE, G_CALLBACK (use_before_cb));
  add_button (self, box, STAR_RECORD_AFTER, G_CALLBACK (use_after_cb));
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

/**
 * star_samples_page_new:
 * @model: what is calculated
 * @input: the number of the input that takes a list
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
star_samples_page_new (StarMetricModel *model, guint input)
{
  StarSamplesPage *self;
  gboolean is_pair;
  const char *label;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  self = g_object_new (STAR_TYPE_SAMPLES_PAGE, NULL);
  self->model = g_object_ref (model);
  self->input = input;
  label = star_formula_get_input (star_metric_model_get_formula (model), input)->label;
  is_pair = star_metric_record_is_pair (star_metric_model_get_record (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_button_set_label (GTK_BUTTON (self->buttons[STAR_RECORD_BEFORE]),
                        is_pair ? _("Use These Before") : _("Use These"));
  gtk_button_set_label (GTK_BUTTON (self->buttons[STAR_RECORD_AFTER]), _("Use These After"));
  gtk_widget_set_visible (self->buttons[STAR_RECORD_AFTER], is_pair);
  g_signal_connect_object (self->text_view, "notify::text", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  text_changed_cb (self);

  return GTK_WIDGET (self);
}
