/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-row.h"

#include <glib/gi18n.h>

#include "star-tooltip.h"

/**
 * StarPlanRow:
 *
 * A plan with its sum and its marks in words. #StarPlanRow::rehearse, #StarPlanRow::duplicate,
 * #StarPlanRow::edit and #StarPlanRow::remove say what the user wants with it; the first comes for
 * design rounds only, which need no story, and the last two for own plans.
 */
struct _StarPlanRow
{
  AdwActionRow parent_instance;

  StarPlan *plan;
};

enum {
  REHEARSE,
  DUPLICATE,
  EDIT,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPlanRow, star_plan_row, ADW_TYPE_ACTION_ROW)

static char *
describe_mark (StarTimeMark mark, const char *time)
{
  if (mark == STAR_TIME_MARK_MINIMUM)
    /* Translators: a mark of a plan, and its time such as 1:45 */
    return g_strdup_printf (_("minimum %s"), time);
  if (mark == STAR_TIME_MARK_TARGET)
    /* Translators: a mark of a plan, and its time such as 1:45 */
    return g_strdup_printf (_("target %s"), time);

  /* Translators: a mark of a plan, and its time such as 1:45 */
  return g_strdup_printf (_("maximum %s"), time);
}

static void
append_marks (GString *words, StarPlan *plan)
{
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      guint second = star_plan_get_mark (plan, mark);
      g_autofree char *time = star_plan_time_format (second);
      g_autofree char *described = describe_mark (mark, time);

      if (second > 0)
        g_string_append_printf (words, " · %s", described);
    }
}

/* Such as "5 + 3 + 15 + 12 + 10 = 45 min · target 45:00 · 2 alarms". */
static char *
describe (StarPlan *plan)
{
  g_autofree char *sum = star_plan_dup_sum (plan);
  g_autofree char *alarms = NULL;
  GString *words = g_string_new (sum);
  guint n_alarms = star_plan_get_n_alarms (plan);

  append_marks (words, plan);
  /* Translators: how many alarms a plan has */
  alarms = g_strdup_printf (ngettext ("%u alarm", "%u alarms", n_alarms), n_alarms);
  if (n_alarms > 0)
    g_string_append_printf (words, " · %s", alarms);
  if (star_plan_get_advance (plan) == STAR_ADVANCE_AUTOMATIC)
    g_string_append_printf (words, " · %s", _("goes on by the clock"));

  return g_string_free (words, FALSE);
}

static void
rehearse_cb (StarPlanRow *self)
{
  g_signal_emit (self, signals[REHEARSE], 0);
}

static void
duplicate_cb (StarPlanRow *self)
{
  g_signal_emit (self, signals[DUPLICATE], 0);
}

static void
edit_cb (StarPlanRow *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
remove_cb (StarPlanRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
add_button (StarPlanRow *self, const char *icon, const char *tooltip, const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *full = g_strdup_printf ("%s: %s", name, star_plan_get_name (self->plan));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  star_tooltip_set (button, tooltip, full);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
star_plan_row_finalize (GObject *object)
{
  g_clear_object (&STAR_PLAN_ROW (object)->plan);

  G_OBJECT_CLASS (star_plan_row_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, STAR_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
star_plan_row_class_init (StarPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_plan_row_finalize;

  signals[REHEARSE] = new_signal ("rehearse");
  signals[DUPLICATE] = new_signal ("duplicate");
  signals[EDIT] = new_signal ("edit");
  signals[REMOVE] = new_signal ("remove");
}

static void
star_plan_row_init (StarPlanRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}

/**
 * star_plan_row_new:
 * @plan: one of the project's plans or of the user's own
 *
 * Returns: (transfer full): its row
 */
GtkWidget *
star_plan_row_new (StarPlan *plan)
{
  StarPlanRow *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (STAR_IS_PLAN (plan), NULL);

  self = g_object_new (STAR_TYPE_PLAN_ROW, NULL);
  self->plan = g_object_ref (plan);
  words = describe (plan);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), star_plan_get_name (plan));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  if (*star_plan_get_about (plan) != '\0')
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), star_plan_get_about (plan));
  if (star_plan_is_design_round (plan))
    add_button (self, "media-playback-start-symbolic", _("Rehearse"), _("Rehearse"),
                G_CALLBACK (rehearse_cb));
  if (!star_plan_is_shipped (plan))
    {
      add_button (self, "document-edit-symbolic", _("Edit…"), _("Edit"), G_CALLBACK (edit_cb));
      add_button (self, "user-trash-symbolic", _("Delete"), _("Delete"), G_CALLBACK (remove_cb));
    }
  add_button (self, "edit-copy-symbolic", _("Duplicate and Edit…"), _("Duplicate and Edit"),
              G_CALLBACK (duplicate_cb));

  return GTK_WIDGET (self);
}

/**
 * star_plan_row_get_plan:
 *
 * Returns: (transfer none): the plan of the row
 */
StarPlan *
star_plan_row_get_plan (StarPlanRow *self)
{
  g_return_val_if_fail (STAR_IS_PLAN_ROW (self), NULL);

  return self->plan;
}
