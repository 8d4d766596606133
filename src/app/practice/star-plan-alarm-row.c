/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-alarm-row.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-wide-choice.h"

/**
 * StarPlanAlarmRow:
 *
 * One alarm of a plan that is being written. #StarPlanAlarmRow::changed says that something of it
 * is another one, #StarPlanAlarmRow::removed that the user does not want it any more.
 */
struct _StarPlanAlarmRow
{
  AdwExpanderRow parent_instance;

  /* Template widgets */
  GtkWidget *remove_button;
  GtkEditable *time_entry;
  GtkEditable *text_entry;
  AdwComboRow *phase;

  /* The phases among the choices, the first of which is none, by their ids. */
  GPtrArray *phase_ids;
  gboolean filling;
};

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPlanAlarmRow, star_plan_alarm_row, ADW_TYPE_EXPANDER_ROW)

static void
changed_cb (StarPlanAlarmRow *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (StarPlanAlarmRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkStringList *
create_names (StarPlanDraft *draft)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("It comes in any case"));
  for (guint i = 0; i < star_plan_draft_get_n_phases (draft); i++)
    {
      const char *name = star_plan_draft_get_text (draft, STAR_PLAN_FIELD_PHASE_NAME, i);
      g_autofree char *shown = g_strstrip (g_strdup (name));

      if (*shown == '\0')
        {
          g_free (shown);
          shown = g_strdup_printf (_("Phase %u"), i + 1);
        }
      gtk_string_list_append (names, shown);
    }

  return names;
}

static gboolean
has_names (StarPlanAlarmRow *self, GtkStringList *names)
{
  GtkStringList *shown = GTK_STRING_LIST (adw_combo_row_get_model (self->phase));
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (shown == NULL || g_list_model_get_n_items (G_LIST_MODEL (shown)) != n_names)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    {
      if (!g_str_equal (gtk_string_list_get_string (shown, i),
                        gtk_string_list_get_string (names, i)))
        return FALSE;
    }

  return TRUE;
}

/* The phases as they are now, and the one that the draft has. */
static void
show_phases (StarPlanAlarmRow *self, StarPlanDraft *draft, guint index)
{
  const char *chosen = star_plan_draft_get_alarm_phase (draft, index);
  g_autoptr (GtkStringList) names = create_names (draft);
  guint selected = 0;

  g_ptr_array_set_size (self->phase_ids, 0);
  for (guint i = 0; i < star_plan_draft_get_n_phases (draft); i++)
    {
      const char *id = star_plan_draft_get_phase_id (draft, i);

      g_ptr_array_add (self->phase_ids, g_strdup (id));
      if (g_strcmp0 (id, chosen) == 0)
        selected = i + 1;
    }

  self->filling = TRUE;
  if (!has_names (self, names))
    adw_combo_row_set_model (self->phase, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->phase, selected);
  self->filling = FALSE;
}

static void
star_plan_alarm_row_dispose (GObject *object)
{
  STAR_PLAN_ALARM_ROW (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_PLAN_ALARM_ROW);

  G_OBJECT_CLASS (star_plan_alarm_row_parent_class)->dispose (object);
}

static void
star_plan_alarm_row_finalize (GObject *object)
{
  g_ptr_array_unref (STAR_PLAN_ALARM_ROW (object)->phase_ids);

  G_OBJECT_CLASS (star_plan_alarm_row_parent_class)->finalize (object);
}

static void
star_plan_alarm_row_class_init (StarPlanAlarmRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_plan_alarm_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = star_plan_alarm_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_PLAN_ALARM_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", STAR_TYPE_PLAN_ALARM_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-plan-alarm-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPlanAlarmRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanAlarmRow, time_entry);
  gtk_widget_class_bind_template_child (widget_class, StarPlanAlarmRow, text_entry);
  gtk_widget_class_bind_template_child (widget_class, StarPlanAlarmRow, phase);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
star_plan_alarm_row_init (StarPlanAlarmRow *self)
{
  self->phase_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  star_wide_choice_set_up (self->phase);
}

/**
 * star_plan_alarm_row_new:
 * @draft: a plan
 * @index: which of its alarms
 *
 * Returns: (transfer full): a row with what is said of the alarm
 */
GtkWidget *
star_plan_alarm_row_new (StarPlanDraft *draft, guint index)
{
  StarPlanAlarmRow *self;

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (STAR_TYPE_PLAN_ALARM_ROW, NULL);
  gtk_editable_set_text (self->time_entry,
                         star_plan_draft_get_text (draft, STAR_PLAN_FIELD_ALARM_TIME, index));
  gtk_editable_set_text (self->text_entry,
                         star_plan_draft_get_text (draft, STAR_PLAN_FIELD_ALARM_TEXT, index));
  show_phases (self, draft, index);

  return GTK_WIDGET (self);
}

/* Returns: (nullable): the id of the phase that was chosen; it may have gone since. */
static const char *
get_phase (StarPlanAlarmRow *self)
{
  guint selected = adw_combo_row_get_selected (self->phase);

  return selected > 0 && selected <= self->phase_ids->len
           ? g_ptr_array_index (self->phase_ids, selected - 1)
           : NULL;
}

/**
 * star_plan_alarm_row_store:
 * @draft: a plan
 * @index: which of its alarms
 *
 * Puts what was entered into the draft.
 */
void
star_plan_alarm_row_store (StarPlanAlarmRow *self, StarPlanDraft *draft, guint index)
{
  g_return_if_fail (STAR_IS_PLAN_ALARM_ROW (self));
  g_return_if_fail (draft != NULL);

  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TIME, index,
                            gtk_editable_get_text (self->time_entry));
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TEXT, index,
                            gtk_editable_get_text (self->text_entry));
  star_plan_draft_set_alarm_phase (draft, index, get_phase (self));
}

/* What is still empty is missing, not wrong. */
static void
mark (GtkEditable *entry, gboolean is_wrong)
{
  star_entry_show_error (GTK_WIDGET (entry), is_wrong && *gtk_editable_get_text (entry) != '\0');
}

/**
 * star_plan_alarm_row_show:
 * @draft: the plan
 * @index: which alarm it is now
 * @wrong: (nullable): what is wrong, %NULL if it is not in this alarm
 * @message: (nullable): what is wrong, in words
 */
void
star_plan_alarm_row_show (StarPlanAlarmRow *self, StarPlanDraft *draft, guint index,
                          const StarPlanPlace *wrong, const char *message)
{
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (STAR_IS_PLAN_ALARM_ROW (self));
  g_return_if_fail (draft != NULL);

  text = star_entry_dup_text (self->text_entry);
  time = star_entry_dup_text (self->time_entry);
  place = star_plan_draft_dup_alarm_place (draft, index);
  if (wrong != NULL)
    subtitle = g_strdup (message);
  else
    subtitle = *place != '\0' ? g_strdup_printf ("%s · %s", time, place) : g_strdup (time);

  show_phases (self, draft, index);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *text != '\0' ? text : _("New alarm"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  mark (self->time_entry, wrong != NULL && wrong->field == STAR_PLAN_FIELD_ALARM_TIME);
  mark (self->text_entry, wrong != NULL && wrong->field == STAR_PLAN_FIELD_ALARM_TEXT);
}

/**
 * star_plan_alarm_row_focus:
 *
 * Opens the row for its first words.
 */
void
star_plan_alarm_row_focus (StarPlanAlarmRow *self)
{
  g_return_if_fail (STAR_IS_PLAN_ALARM_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->time_entry));
}
