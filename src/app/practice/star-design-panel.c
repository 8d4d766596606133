/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-design-panel.h"

#include <glib/gi18n.h>

#include "star-answer-row.h"
#include "star-entry.h"
#include "star-tooltip.h"

/**
 * StarDesignPanel:
 *
 * What a design round has beside the clock: questions and their answers, which stay in sight, when
 * the first tool was named, what was parked, the twist, and how much was about failures.
 *
 * What is typed keeps its keys; those of the panel have Alt. Where a text ends, the focus goes back
 * to where it was before.
 */
struct _StarDesignPanel
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *scroller;
  GtkWidget *twist_card;
  GtkLabel *twist_label;
  GtkLabel *question_count;
  GtkWidget *question_button;
  GtkBox *answers;
  GtkWidget *tool_button;
  GtkLabel *tool_label;
  GtkWidget *parked_box;
  GtkEditable *park_entry;
  GtkBox *parked;
  GtkWidget *failure_box;
  GtkToggleButton *failure_button;
  GtkProgressBar *failure_bar;
  GtkLabel *failure_label;

  /* Owned references */
  StarRehearsal *rehearsal;
  StarDesignRound *round;
  GSignalGroup *rehearsal_signals;
  GSignalGroup *round_signals;

  /* Weak references */
  GtkWidget *before;
};

G_DEFINE_FINAL_TYPE (StarDesignPanel, star_design_panel, GTK_TYPE_WIDGET)

/* Where the keys went before something was typed here. */
static void
remember_focus (StarDesignPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->before, focus);
}

static void
give_focus_back (StarDesignPanel *self)
{
  if (self->before == NULL || !gtk_widget_get_mapped (self->before)
      || !gtk_widget_grab_focus (self->before))
    gtk_widget_grab_focus (self->question_button);
}

static guint
count_children (GtkBox *box)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
show_answers (StarDesignPanel *self)
{
  guint n = star_design_round_get_n_questions (self->round);
  GtkWidget *row;

  while (count_children (self->answers) > n)
    gtk_box_remove (self->answers, gtk_widget_get_last_child (GTK_WIDGET (self->answers)));
  while (count_children (self->answers) < n)
    {
      row = star_answer_row_new ();
      g_signal_connect_object (row, "done", G_CALLBACK (give_focus_back), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->answers, row);
    }

  row = gtk_widget_get_first_child (GTK_WIDGET (self->answers));
  for (guint i = 0; i < n; i++, row = gtk_widget_get_next_sibling (row))
    star_answer_row_show (STAR_ANSWER_ROW (row), self->round, i);
}

static void
show_count (StarDesignPanel *self)
{
  guint n = star_design_round_get_n_questions (self->round);
  guint goal = star_plan_get_question_goal (star_rehearsal_get_plan (self->rehearsal));
  g_autofree char *words = NULL;

  if (n < goal)
    /* Translators: how many questions were asked, and how many are to come before the first tool */
    words = g_strdup_printf (_("%u of %u"), n, goal);
  else
    words = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->question_count, words);
}

/* Calmly: what was early can not be mended, but the questions can still be asked. */
static void
show_tool (StarDesignPanel *self)
{
  int n = star_design_round_get_tool_questions (self->round);
  g_autofree char *words = NULL;

  if (n > 0)
    /* Translators: how many questions had been asked when a tool was named */
    words = g_strdup_printf (ngettext ("First tool after %d question.",
                                       "First tool after %d questions.", (gulong) n), n);
  else
    words = g_strdup (n == 0 ? _("First tool before any question.") : "");
  if (star_design_round_is_tool_early (self->round))
    {
      char *early;

      /* Translators: %s is a sentence that says after how many questions a tool was named */
      early = g_strdup_printf (_("%s That is early: what do you not know yet?"), words);
      g_free (words);
      words = early;
    }

  gtk_widget_set_sensitive (self->tool_button, n < 0);
  gtk_label_set_label (self->tool_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->tool_label), n >= 0);
}

/* What is no longer parked is in the entry again, if that has room for it. */
static void
unpark_cb (StarDesignPanel *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  guint index = 0;

  while ((row = gtk_widget_get_prev_sibling (row)) != NULL)
    index++;
  if (*gtk_editable_get_text (self->park_entry) == '\0')
    gtk_editable_set_text (self->park_entry, star_design_round_get_parked (self->round, index));
  gtk_widget_grab_focus (GTK_WIDGET (self->park_entry));
  star_design_round_unpark (self->round, index);
}

static GtkWidget *
create_parked_row (StarDesignPanel *self, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is what was parked */
  g_autofree char *name = g_strdup_printf (_("No longer parked: %s"), text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  star_tooltip_set (button, _("No longer parked"), name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unpark_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

static void
show_parked (StarDesignPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parked))) != NULL)
    gtk_box_remove (self->parked, child);
  for (guint i = 0; i < star_design_round_get_n_parked (self->round); i++)
    gtk_box_append (self->parked,
                    create_parked_row (self, star_design_round_get_parked (self->round, i)));
  gtk_widget_set_visible (
    self->parked_box, star_plan_has_parked (star_rehearsal_get_plan (self->rehearsal)));
}

/* Rounded down, so that what is short of the goal does not look as if it were there. */
static void
show_failures (StarDesignPanel *self)
{
  guint goal = star_plan_get_failure_percent (star_rehearsal_get_plan (self->rehearsal));
  gint64 elapsed = star_rehearsal_get_elapsed (self->rehearsal);
  gint64 time = star_design_round_get_failure_time (self->round);
  gint64 whole =
    star_plan_get_total (star_rehearsal_get_plan (self->rehearsal)) * G_TIME_SPAN_SECOND;
  guint percent = elapsed > 0 ? (guint) (time * 100 / elapsed) : 0;
  g_autofree char *words = NULL;

  /* Enough is what stays enough until the planned end: much of a short time is not yet. */
  if (time * 100 < goal * MAX (elapsed, whole))
    /* Translators: which part of the time was about failures, and which part is the goal */
    words = g_strdup_printf (_("%u %% of the time so far, %u %% is the goal"), percent, goal);
  else
    /* Translators: which part of the time was about failures */
    words = g_strdup_printf (_("%u %% of the time so far: enough"), percent);

  gtk_widget_set_visible (self->failure_box, goal > 0);
  gtk_toggle_button_set_active (self->failure_button,
                                star_design_round_get_failing (self->round));
  gtk_progress_bar_set_fraction (self->failure_bar, MIN (percent / 100.0, 1));
  if (!g_str_equal (gtk_label_get_label (self->failure_label), words))
    gtk_label_set_label (self->failure_label, words);
}

/* What is parked does not change with each letter of an answer. */
static void
show_changes (StarDesignPanel *self)
{
  show_answers (self);
  show_count (self);
  show_tool (self);
  show_failures (self);
}

/* Also one that came before the panel looked. */
static void
show_twist (StarDesignPanel *self)
{
  g_autoptr (StarTake) take = star_rehearsal_dup_take (self->rehearsal);
  const char *id = take != NULL && take->round != NULL ? take->round->twist : "";
  StarQuestion *twist = star_questions_find_twist (star_questions_get_default (), id);

  gtk_label_set_label (self->twist_label, twist != NULL ? star_question_get_text (twist) : "");
  gtk_widget_set_visible (self->twist_card, twist != NULL);
}

/* A restart has another round. */
static void
follow_round (StarDesignPanel *self)
{
  StarDesignRound *round = star_rehearsal_get_round (self->rehearsal);

  if (!g_set_object (&self->round, round))
    return;

  g_signal_group_set_target (self->round_signals, round);
  if (round == NULL)
    return;

  show_changes (self);
  show_parked (self);
  show_twist (self);
}

static void
event_cb (StarDesignPanel *self, StarRehearsalEvent event)
{
  follow_round (self);
  if (event == STAR_REHEARSAL_EVENT_TWIST)
    show_twist (self);
}

static void
close_twist_cb (StarDesignPanel *self)
{
  give_focus_back (self);
  gtk_widget_set_visible (self->twist_card, FALSE);
}

/* The newest answer is the one that is typed next. */
static void
question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarDesignPanel *self = STAR_DESIGN_PANEL (widget);

  if (self->round == NULL)
    return;

  remember_focus (self);
  star_design_round_add_question (self->round, "");
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->answers)));
}

static void
tool_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarDesignPanel *self = STAR_DESIGN_PANEL (widget);

  if (self->round == NULL)
    return;

  /* The button can not be pressed again, so that the focus can not stay on it. */
  if (gtk_widget_has_focus (self->tool_button))
    give_focus_back (self);
  star_design_round_name_tool (self->round);
}

static void
park_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarDesignPanel *self = STAR_DESIGN_PANEL (widget);

  if (!gtk_widget_get_visible (self->parked_box))
    return;

  remember_focus (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->park_entry));
}

static void
failing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarDesignPanel *self = STAR_DESIGN_PANEL (widget);

  if (self->round != NULL && gtk_widget_get_visible (self->failure_box))
    star_rehearsal_set_failing (self->rehearsal, !star_design_round_get_failing (self->round));
}

static void
failing_toggled_cb (StarDesignPanel *self)
{
  if (self->rehearsal != NULL)
    star_rehearsal_set_failing (self->rehearsal,
                                gtk_toggle_button_get_active (self->failure_button));
}

/* Several things are parked one after another; with nothing to park the typing is over. */
static void
park_cb (StarDesignPanel *self)
{
  g_autofree char *text = star_entry_dup_text (self->park_entry);

  if (*text == '\0' || self->round == NULL)
    {
      give_focus_back (self);
      return;
    }

  gtk_editable_set_text (self->park_entry, "");
  star_design_round_park (self->round, text);
}

static gboolean
park_key_cb (StarDesignPanel *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  give_focus_back (self);
  return GDK_EVENT_STOP;
}

static void
star_design_panel_dispose (GObject *object)
{
  StarDesignPanel *self = STAR_DESIGN_PANEL (object);

  g_clear_weak_pointer (&self->before);
  g_clear_object (&self->rehearsal_signals);
  g_clear_object (&self->round_signals);
  g_clear_object (&self->round);
  g_clear_object (&self->rehearsal);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_DESIGN_PANEL);

  G_OBJECT_CLASS (star_design_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-design-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, twist_card);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, twist_label);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, question_count);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, question_button);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, answers);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, tool_button);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, tool_label);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, parked_box);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, park_entry);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, parked);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, failure_box);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, failure_button);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, failure_bar);
  gtk_widget_class_bind_template_child (widget_class, StarDesignPanel, failure_label);
  gtk_widget_class_bind_template_callback (widget_class, close_twist_cb);
  gtk_widget_class_bind_template_callback (widget_class, failing_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, park_cb);
  gtk_widget_class_bind_template_callback (widget_class, park_key_cb);
}

static void
star_design_panel_class_init (StarDesignPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_design_panel_dispose;

  gtk_widget_class_install_action (widget_class, "round.question", NULL, question_action);
  gtk_widget_class_install_action (widget_class, "round.tool", NULL, tool_action);
  gtk_widget_class_install_action (widget_class, "round.park", NULL, park_action);
  gtk_widget_class_install_action (widget_class, "round.failing", NULL, failing_action);

  gtk_widget_class_set_css_name (widget_class, "stardesignpanel");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
star_design_panel_init (StarDesignPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rehearsal_signals = g_signal_group_new (STAR_TYPE_REHEARSAL);
  g_signal_group_connect_swapped (self->rehearsal_signals, "event", G_CALLBACK (event_cb), self);
  self->round_signals = g_signal_group_new (STAR_TYPE_DESIGN_ROUND);
  g_signal_group_connect_swapped (self->round_signals, "changed", G_CALLBACK (show_changes), self);
  g_signal_group_connect_swapped (self->round_signals, "notify::n-parked",
                                  G_CALLBACK (show_parked), self);
}

GtkWidget *
star_design_panel_new (void)
{
  return g_object_new (STAR_TYPE_DESIGN_PANEL, NULL);
}

/**
 * star_design_panel_set_rehearsal:
 * @rehearsal: (nullable): whose design round to show; without one the panel is hidden
 */
void
star_design_panel_set_rehearsal (StarDesignPanel *self, StarRehearsal *rehearsal)
{
  g_return_if_fail (STAR_IS_DESIGN_PANEL (self));
  g_return_if_fail (rehearsal == NULL || STAR_IS_REHEARSAL (rehearsal));

  if (!g_set_object (&self->rehearsal, rehearsal))
    return;

  g_signal_group_set_target (self->rehearsal_signals, rehearsal);
  if (rehearsal != NULL)
    {
      follow_round (self);
    }
  else
    {
      g_signal_group_set_target (self->round_signals, NULL);
      g_clear_object (&self->round);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->round != NULL);
}

/**
 * star_design_panel_update:
 *
 * Shows how much was about failures by now, for whoever knows when the time has passed.
 */
void
star_design_panel_update (StarDesignPanel *self)
{
  g_return_if_fail (STAR_IS_DESIGN_PANEL (self));

  if (self->round != NULL)
    show_failures (self);
}
