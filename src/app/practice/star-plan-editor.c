/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-editor.h"

#include <glib/gi18n.h>

#include "star-busy.h"
#include "star-button-names.h"
#include "star-discard.h"
#include "star-entry.h"
#include "star-plan-alarm-row.h"
#include "star-plan-phase-row.h"
#include "star-scroll.h"
#include "star-status.h"

/**
 * StarPlanEditor:
 *
 * Writes a plan of the user's own. What the phases sum to and what is wrong is said while it is
 * typed, and only a plan that makes sense is saved.
 *
 * #StarPlanEditor::saved and #StarPlanEditor::deleted say what the user wants; who does it ends the
 * dialog with star_plan_editor_end(), so that nothing typed goes before it is safe.
 */
struct _StarPlanEditor
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *save_button;
  GtkWidget *delete_button;
  GtkEditable *entries[STAR_PLAN_N_SINGLE_FIELDS];
  GtkSwitch *automatic;
  GtkListBox *phase_list;
  GtkWidget *add_phase_button;
  GtkListBox *alarm_list;
  GtkWidget *add_alarm_button;
  GtkWidget *round_group;
  GtkLabel *sum;
  GtkLabel *status;

  /* Owned references */
  StarPlan *plan;
  StarPlanDraft *draft;

  /* Borrowed references, in their order */
  GPtrArray *phase_rows;
  GPtrArray *alarm_rows;
  gboolean filled;
};

enum {
  SAVED,
  DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPlanEditor, star_plan_editor, ADW_TYPE_WINDOW)

static void
store (StarPlanEditor *self)
{
  for (int i = 0; i < STAR_PLAN_N_SINGLE_FIELDS; i++)
    star_plan_draft_set_text (self->draft, i, 0, gtk_editable_get_text (self->entries[i]));
  star_plan_draft_set_advance (self->draft, gtk_switch_get_active (self->automatic)
                                              ? STAR_ADVANCE_AUTOMATIC
                                              : STAR_ADVANCE_MANUAL);
  for (guint i = 0; i < self->phase_rows->len; i++)
    star_plan_phase_row_store (self->phase_rows->pdata[i], self->draft, i);
  for (guint i = 0; i < self->alarm_rows->len; i++)
    star_plan_alarm_row_store (self->alarm_rows->pdata[i], self->draft, i);
}

static gboolean
is_phase_field (StarPlanField field)
{
  return field >= STAR_PLAN_FIELD_PHASE_NAME && field <= STAR_PLAN_FIELD_PHASE_CUE;
}

static gboolean
is_alarm_field (StarPlanField field)
{
  return field == STAR_PLAN_FIELD_ALARM_TIME || field == STAR_PLAN_FIELD_ALARM_TEXT;
}

/* Without @error nothing is wrong anywhere. */
static void
show_rows (StarPlanEditor *self, const StarPlanPlace *place, const GError *error)
{
  guint n_phases = self->phase_rows->len;
  const char *message = error != NULL ? error->message : NULL;

  for (int i = 0; i < STAR_PLAN_N_SINGLE_FIELDS; i++)
    star_entry_show_error (GTK_WIDGET (self->entries[i]),
                           error != NULL && place->field == (StarPlanField) i);
  for (guint i = 0; i < n_phases; i++)
    {
      gboolean is_wrong = error != NULL && is_phase_field (place->field) && place->index == i;

      star_plan_phase_row_show (self->phase_rows->pdata[i], i, n_phases,
                                is_wrong ? place : NULL, message);
    }
  for (guint i = 0; i < self->alarm_rows->len; i++)
    {
      gboolean is_wrong = error != NULL && is_alarm_field (place->field) && place->index == i;

      star_plan_alarm_row_show (self->alarm_rows->pdata[i], self->draft, i,
                                is_wrong ? place : NULL, message);
    }
}

static void
check (StarPlanEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarPlan) plan = NULL;
  g_autofree char *sum = star_plan_draft_dup_sum (self->draft);
  StarPlanPlace place;

  plan = star_plan_draft_create_plan (self->draft, &place, &error);
  gtk_label_set_label (self->sum, sum);
  star_status_say (self->status, error != NULL ? error->message : _("The plan can be used."),
                   error != NULL);
  gtk_widget_set_sensitive (self->save_button, plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->alarm_list), self->alarm_rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->phase_list), self->phase_rows->len > 0);
  show_rows (self, &place, error);
}

static void
changed_cb (StarPlanEditor *self)
{
  if (!self->filled)
    return;

  store (self);
  check (self);
}

static void
phase_removed_cb (StarPlanEditor *self, GtkWidget *row)
{
  guint index;

  if (!g_ptr_array_find (self->phase_rows, row, &index))
    return;

  gtk_widget_grab_focus (self->add_phase_button);
  g_ptr_array_remove_index (self->phase_rows, index);
  star_plan_draft_remove_phase (self->draft, index);
  gtk_list_box_remove (self->phase_list, row);
  changed_cb (self);
}

/* The focus stays on the same widget of the row. */
static void
phase_moved_cb (StarPlanEditor *self, int by, GtkWidget *row)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  guint index, to;

  if (!g_ptr_array_find (self->phase_rows, row, &index))
    return;
  if ((by < 0 && index == 0) || (by > 0 && index + 1 == self->phase_rows->len))
    return;

  to = by < 0 ? index - 1 : index + 1;
  g_ptr_array_insert (self->phase_rows, (int) to,
                      g_ptr_array_steal_index (self->phase_rows, index));
  star_plan_draft_move_phase (self->draft, index, to);
  g_object_ref (row);
  gtk_list_box_remove (self->phase_list, row);
  gtk_list_box_insert (self->phase_list, row, (int) to);
  g_object_unref (row);
  changed_cb (self);
  /* At an end the button that was pressed can not be pressed again. */
  if (focus == NULL || !gtk_widget_grab_focus (focus))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
add_phase_row (StarPlanEditor *self, guint index)
{
  GtkWidget *row = star_plan_phase_row_new (self->draft, index);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (phase_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (phase_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->phase_rows, row);
  gtk_list_box_append (self->phase_list, row);

  return row;
}

static void
add_phase_cb (StarPlanEditor *self)
{
  GtkWidget *row;

  star_plan_draft_add_phase (self->draft);
  row = add_phase_row (self, self->phase_rows->len);
  changed_cb (self);
  star_plan_phase_row_focus (STAR_PLAN_PHASE_ROW (row));
  star_scroll_reveal (row);
}

static void
alarm_removed_cb (StarPlanEditor *self, GtkWidget *row)
{
  guint index;

  if (!g_ptr_array_find (self->alarm_rows, row, &index))
    return;

  gtk_widget_grab_focus (self->add_alarm_button);
  g_ptr_array_remove_index (self->alarm_rows, index);
  star_plan_draft_remove_alarm (self->draft, index);
  gtk_list_box_remove (self->alarm_list, row);
  changed_cb (self);
}

static GtkWidget *
add_alarm_row (StarPlanEditor *self, guint index)
{
  GtkWidget *row = star_plan_alarm_row_new (self->draft, index);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (alarm_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->alarm_rows, row);
  gtk_list_box_append (self->alarm_list, row);

  return row;
}

static void
add_alarm_cb (StarPlanEditor *self)
{
  GtkWidget *row;

  star_plan_draft_add_alarm (self->draft);
  row = add_alarm_row (self, self->alarm_rows->len);
  changed_cb (self);
  star_plan_alarm_row_focus (STAR_PLAN_ALARM_ROW (row));
  star_scroll_reveal (row);
}

static gboolean
would_lose (GtkWindow *window)
{
  return !star_busy_is (ADW_WINDOW (window))
         && star_plan_draft_is_changed (STAR_PLAN_EDITOR (window)->draft);
}

static void
save_cb (StarPlanEditor *self)
{
  StarPlanPlace place;
  g_autoptr (StarPlan) plan = star_plan_draft_create_plan (self->draft, &place, NULL);

  g_return_if_fail (plan != NULL);

  star_busy_begin (ADW_WINDOW (self));
  gtk_label_set_label (self->status, _("Saving…"));
  g_signal_emit (self, signals[SAVED], 0, plan);
}

static void
delete_cb (StarPlanEditor *self)
{
  star_busy_begin (ADW_WINDOW (self));
  g_signal_emit (self, signals[DELETED], 0, self->plan);
}

static void
star_plan_editor_dispose (GObject *object)
{
  StarPlanEditor *self = STAR_PLAN_EDITOR (object);

  g_clear_pointer (&self->phase_rows, g_ptr_array_unref);
  g_clear_pointer (&self->alarm_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_PLAN_EDITOR);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->draft, star_plan_draft_free);

  G_OBJECT_CLASS (star_plan_editor_parent_class)->dispose (object);
}

static void
bind_entries (GtkWidgetClass *widget_class)
{
  static const char *const ids[STAR_PLAN_N_SINGLE_FIELDS] = {
    [STAR_PLAN_FIELD_NAME] = "name_entry",
    [STAR_PLAN_FIELD_ABOUT] = "about_entry",
    [STAR_PLAN_FIELD_SLACK] = "slack_entry",
    [STAR_PLAN_FIELD_MINIMUM] = "minimum_entry",
    [STAR_PLAN_FIELD_TARGET] = "target_entry",
    [STAR_PLAN_FIELD_MAXIMUM] = "maximum_entry",
    [STAR_PLAN_FIELD_QUESTIONS] = "questions_entry",
    [STAR_PLAN_FIELD_FAILURE_PERCENT] = "failure_entry",
    [STAR_PLAN_FIELD_TWIST_FROM] = "twist_from_entry",
    [STAR_PLAN_FIELD_TWIST_TO] = "twist_to_entry",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, ids[i], FALSE,
      (gssize) (G_STRUCT_OFFSET (StarPlanEditor, entries) + i * sizeof (GtkEditable *)));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-plan-editor.ui");
  bind_entries (widget_class);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, delete_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, automatic);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, phase_list);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, add_phase_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, alarm_list);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, add_alarm_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, round_group);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, sum);
  gtk_widget_class_bind_template_child (widget_class, StarPlanEditor, status);
  gtk_widget_class_bind_template_callback (widget_class, add_alarm_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_phase_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
star_plan_editor_class_init (StarPlanEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_plan_editor_dispose;

  signals[SAVED] = g_signal_new ("saved", STAR_TYPE_PLAN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, STAR_TYPE_PLAN);
  signals[DELETED] = g_signal_new ("deleted", STAR_TYPE_PLAN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_PLAN);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
star_plan_editor_init (StarPlanEditor *self)
{
  self->phase_rows = g_ptr_array_new ();
  self->alarm_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  star_button_names_set (GTK_WIDGET (self));
}

static void
fill (StarPlanEditor *self)
{
  for (int i = 0; i < STAR_PLAN_N_SINGLE_FIELDS; i++)
    gtk_editable_set_text (self->entries[i], star_plan_draft_get_text (self->draft, i, 0));
  gtk_switch_set_active (self->automatic,
                         star_plan_draft_get_advance (self->draft) == STAR_ADVANCE_AUTOMATIC);
  for (guint i = 0; i < star_plan_draft_get_n_phases (self->draft); i++)
    add_phase_row (self, i);
  for (guint i = 0; i < star_plan_draft_get_n_alarms (self->draft); i++)
    add_alarm_row (self, i);
  gtk_widget_set_visible (self->round_group, star_plan_draft_is_design_round (self->draft));
  self->filled = TRUE;
}

/**
 * star_plan_editor_new:
 * @plan: a plan of the user's own
 * @is_new: whether it is a copy that nobody has saved yet
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_plan_editor_new (StarPlan *plan, gboolean is_new)
{
  StarPlanEditor *self;

  g_return_val_if_fail (STAR_IS_PLAN (plan), NULL);

  self = g_object_new (STAR_TYPE_PLAN_EDITOR, NULL);
  self->plan = g_object_ref (plan);
  self->draft = star_plan_draft_new (plan);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _("New Plan") : _("Edit Plan"));
  gtk_widget_set_visible (self->delete_button, !is_new);
  fill (self);
  check (self);
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
  gtk_widget_grab_focus (GTK_WIDGET (self->entries[STAR_PLAN_FIELD_NAME]));

  return GTK_WIDGET (self);
}

/**
 * star_plan_editor_end:
 * @error: (nullable): why what was wanted could not be done
 *
 * Ends the dialog, or says what went wrong and goes on.
 */
void
star_plan_editor_end (StarPlanEditor *self, const GError *error)
{
  g_return_if_fail (STAR_IS_PLAN_EDITOR (self));

  if (error == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  star_busy_end (ADW_WINDOW (self));
  check (self);
  star_status_say (self->status, error->message, TRUE);
}
