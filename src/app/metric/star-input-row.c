/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-input-row.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-scroll.h"

/* A frame that lays out, and the next one, which finds it laid out. */
#define FRAMES_TO_LAYOUT 2

/**
 * StarInputRow:
 *
 * One input of a formula: its name, a field for the value before and one for the value after, or
 * one alone, and below them what is wrong. That is said only once a field was left, or goes wrong
 * again, so that nobody is told off for a number that is typed half.
 */
struct _StarInputRow
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkLabel *label;
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *error_box;
  GtkLabel *error;
  GtkLabel *hint;

  /* Owned references */
  StarMetricModel *model;

  guint input;
  gboolean was_left[2];

  /* How many frames are to pass before the error is scrolled to. */
  int frames_to_wait;
};

enum {
  ERROR_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarInputRow, star_input_row, GTK_TYPE_WIDGET)

static const char *
get_error (StarInputRow *self, StarRecordSide side)
{
  return self->was_left[side] ? star_metric_model_get_error (self->model, side, self->input) : NULL;
}

/* The fields have the same name, so the text says which one it is about. */
static char *
describe_error (StarInputRow *self, const char *before, const char *after)
{
  if (!star_metric_record_is_pair (star_metric_model_get_record (self->model)))
    return g_strdup (before);
  if (before != NULL && after != NULL && !g_str_equal (before, after))
    /* Translators: what is wrong with the value before, and with that after */
    return g_strdup_printf (_("Before: %s\nAfter: %s"), before, after);
  if (after != NULL && before == NULL)
    /* Translators: what is wrong with the value after */
    return g_strdup_printf (_("After: %s"), after);

  return g_strdup (before);
}

static void
show_errors (StarInputRow *self)
{
  gboolean is_pair = star_metric_record_is_pair (star_metric_model_get_record (self->model));
  const char *before = get_error (self, STAR_RECORD_BEFORE);
  const char *after = is_pair ? get_error (self, STAR_RECORD_AFTER) : NULL;
  g_autofree char *text = describe_error (self, before, after);

  star_entry_show_error (self->before, before != NULL);
  star_entry_show_error (self->after, after != NULL);
  gtk_widget_set_visible (self->error_box, text != NULL);
  if (g_strcmp0 (gtk_label_get_label (self->error), text != NULL ? text : "") != 0)
    {
      gtk_label_set_label (self->error, text != NULL ? text : "");
      g_signal_emit (self, signals[ERROR_CHANGED], 0);
    }
}

/* Nothing in the field after means that it is as before. */
static void
show_placeholder (StarInputRow *self)
{
  const StarFormulaInput *input =
    star_formula_get_input (star_metric_model_get_formula (self->model), self->input);
  const char *before = star_input_row_get_text (self, STAR_RECORD_BEFORE);
  const char *fallback = input->fallback != NULL ? input->fallback : "";

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->before), fallback);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->after),
                                  *before != '\0' ? _("As before") : fallback);
}

/* What was entered elsewhere, such as on the page for samples. */
static void
take_over (StarInputRow *self, StarRecordSide side)
{
  const char *text = star_metric_model_get_input (self->model, side, self->input);

  if (!g_str_equal (star_input_row_get_text (self, side), text))
    star_input_row_set_text (self, side, text);
}

static void
model_changed_cb (StarInputRow *self)
{
  gboolean is_pair = star_metric_record_is_pair (star_metric_model_get_record (self->model));

  for (int side = STAR_RECORD_BEFORE; side <= STAR_RECORD_AFTER; side++)
    take_over (self, side);
  gtk_widget_set_visible (self->after, is_pair);
  show_placeholder (self);
  show_errors (self);
}

static void
before_changed_cb (StarInputRow *self)
{
  if (self->model != NULL)
    star_metric_model_set_input (self->model, STAR_RECORD_BEFORE, self->input,
                                 gtk_editable_get_text (GTK_EDITABLE (self->before)));
}

static void
after_changed_cb (StarInputRow *self)
{
  if (self->model != NULL)
    star_metric_model_set_input (self->model, STAR_RECORD_AFTER, self->input,
                                 gtk_editable_get_text (GTK_EDITABLE (self->after)));
}

/* Passing through an empty field is no mistake yet. */
static void
leave (StarInputRow *self, StarRecordSide side)
{
  if (*star_input_row_get_text (self, side) == '\0')
    return;

  self->was_left[side] = TRUE;
  show_errors (self);
}

static void
before_left_cb (StarInputRow *self)
{
  leave (self, STAR_RECORD_BEFORE);
}

static void
after_left_cb (StarInputRow *self)
{
  leave (self, STAR_RECORD_AFTER);
}

static void
star_input_row_dispose (GObject *object)
{
  StarInputRow *self = STAR_INPUT_ROW (object);

  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_INPUT_ROW);

  G_OBJECT_CLASS (star_input_row_parent_class)->dispose (object);
}

static void
star_input_row_class_init (StarInputRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_input_row_dispose;

  signals[ERROR_CHANGED] = g_signal_new ("error-changed", STAR_TYPE_INPUT_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "starinputrow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-input-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, box);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, label);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, before);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, after);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, error_box);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, error);
  gtk_widget_class_bind_template_child (widget_class, StarInputRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, after_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_changed_cb);
}

static void
watch_leaving (StarInputRow *self, GtkWidget *entry, GCallback left)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", left, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
}

static void
star_input_row_init (StarInputRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  watch_leaving (self, self->before, G_CALLBACK (before_left_cb));
  watch_leaving (self, self->after, G_CALLBACK (after_left_cb));
}

static void
name_entries (StarInputRow *self, const StarFormulaInput *input)
{
  gboolean is_pair = star_metric_record_is_pair (star_metric_model_get_record (self->model));
  g_autofree char *before =
    /* Translators: the name of a field: %s is an input of a formula, such as Price */
    is_pair ? g_strdup_printf (_("%s, before"), input->label) : g_strdup (input->label);
  /* Translators: the name of a field: %s is an input of a formula, such as Price */
  g_autofree char *after = g_strdup_printf (_("%s, after"), input->label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->before),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, before,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, input->hint, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->after),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, after,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, input->hint, -1);
}

static void
pair_changed_cb (StarInputRow *self)
{
  name_entries (self, star_formula_get_input (star_metric_model_get_formula (self->model),
                                              self->input));
  model_changed_cb (self);
}

/**
 * star_input_row_new:
 * @model: what is calculated
 * @input: the number of the input
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
star_input_row_new (StarMetricModel *model, guint input)
{
  StarInputRow *self;
  const StarFormulaInput *its;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  self = g_object_new (STAR_TYPE_INPUT_ROW, NULL);
  its = star_formula_get_input (star_metric_model_get_formula (model), input);
  gtk_label_set_label (self->label, its->label);
  gtk_label_set_label (self->hint, its->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *its->hint != '\0');
  self->input = input;
  star_input_row_set_text (self, STAR_RECORD_BEFORE,
                           star_metric_model_get_input (model, STAR_RECORD_BEFORE, input));
  star_input_row_set_text (self, STAR_RECORD_AFTER,
                           star_metric_model_get_input (model, STAR_RECORD_AFTER, input));
  self->model = g_object_ref (model);
  /* What was there when the row was opened is told off at once. */
  self->was_left[STAR_RECORD_BEFORE] = *star_input_row_get_text (self, STAR_RECORD_BEFORE) != '\0';
  self->was_left[STAR_RECORD_AFTER] = *star_input_row_get_text (self, STAR_RECORD_AFTER) != '\0';
  g_signal_connect_object (model, "changed", G_CALLBACK (pair_changed_cb), self, G_CONNECT_SWAPPED);
  pair_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * star_input_row_get_text:
 *
 * Returns: (transfer none): what is typed there
 */
const char *
star_input_row_get_text (StarInputRow *self, StarRecordSide side)
{
  g_return_val_if_fail (STAR_IS_INPUT_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (star_input_row_get_entry (self, side)));
}

/**
 * star_input_row_set_text:
 * @text: what takes the place of what is typed there
 */
void
star_input_row_set_text (StarInputRow *self, StarRecordSide side, const char *text)
{
  g_return_if_fail (STAR_IS_INPUT_ROW (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (star_input_row_get_entry (self, side)), text);
}

/**
 * star_input_row_get_entry:
 *
 * Returns: (transfer none): the field of that side
 */
GtkWidget *
star_input_row_get_entry (StarInputRow *self, StarRecordSide side)
{
  g_return_val_if_fail (STAR_IS_INPUT_ROW (self), NULL);

  return side == STAR_RECORD_BEFORE ? self->before : self->after;
}

/**
 * star_input_row_get_error:
 *
 * Returns: (transfer none): what is said to be wrong, "" for nothing
 */
const char *
star_input_row_get_error (StarInputRow *self)
{
  g_return_val_if_fail (STAR_IS_INPUT_ROW (self), NULL);

  return gtk_label_get_label (self->error);
}

/**
 * star_input_row_show_all_errors:
 *
 * Says what is wrong, or missing, wherever it was not said yet.
 */
void
star_input_row_show_all_errors (StarInputRow *self)
{
  g_return_if_fail (STAR_IS_INPUT_ROW (self));

  self->was_left[STAR_RECORD_BEFORE] = TRUE;
  self->was_left[STAR_RECORD_AFTER] = TRUE;
  show_errors (self);
}

/* What is said below the field has no place before it is laid out. */
static gboolean
show_error_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  StarInputRow *self = STAR_INPUT_ROW (widget);

  self->frames_to_wait--;
  if (self->frames_to_wait > 0)
    return G_SOURCE_CONTINUE;

  star_scroll_to_area (widget, &(GdkRectangle){ 0, 0, 1, gtk_widget_get_height (widget) }, 0);

  return G_SOURCE_REMOVE;
}

/**
 * star_input_row_focus_error:
 *
 * Gives the focus to the field of that side, and brings what is wrong with it into view.
 */
void
star_input_row_focus_error (StarInputRow *self, StarRecordSide side)
{
  g_return_if_fail (STAR_IS_INPUT_ROW (self));

  gtk_widget_grab_focus (star_input_row_get_entry (self, side));
  if (self->frames_to_wait == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_error_cb, NULL, NULL);
  self->frames_to_wait = FRAMES_TO_LAYOUT;
}
