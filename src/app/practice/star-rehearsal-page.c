/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-menu-focus.h"
#include "star-rehearsal-timer.h"
#include "star-rehearsal-words.h"
#include "star-wrap-layout.h"

/**
 * StarRehearsalPage:
 *
 * The whole window while a story is told: what is on, how much time it has, what comes next.
 *
 * #StarRehearsalPage::measured has what is to be kept so far, #StarRehearsalPage::ended what is
 * to be looked at; #StarRehearsalPage::closed comes when nothing was started.
 */
struct _StarRehearsalPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  AdwWindowTitle *window_title;
  GtkButton *back_button;
  GtkMenuButton *menu_button;
  GtkBox *stage;
  GtkLabel *phase_label;
  GtkLabel *time_label;
  GtkLabel *state_label;
  GtkButton *toggle_button;

  /* Owned references */
  StarContext *context;
  StarRehearsal *rehearsal;
  StarRehearsalTimer *timer;
  GSignalGroup *rehearsal_signals;
};

enum {
  MEASURED,
  ENDED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarRehearsalPage, star_rehearsal_page, GTK_TYPE_WIDGET)

static void
show_time (StarRehearsalPage *self)
{
  g_autofree char *time =
    star_rehearsal_words_clock (star_rehearsal_get_phase_left (self->rehearsal));
  g_autofree char *state = star_rehearsal_words_state (self->rehearsal);

  gtk_label_set_label (self->time_label, time);
  gtk_label_set_label (self->state_label, state);
}

static void
show_state (StarRehearsalPage *self)
{
  StarRehearsalState state = star_rehearsal_get_state (self->rehearsal);
  gboolean is_running = state == STAR_REHEARSAL_STATE_RUNNING;
  gboolean is_on = is_running || state == STAR_REHEARSAL_STATE_PAUSED;
  guint phase = star_rehearsal_get_phase (self->rehearsal);
  gboolean is_settled = star_rehearsal_get_gap (self->rehearsal) == 0;
  StarPlan *plan = star_rehearsal_get_plan (self->rehearsal);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_button_set_label (self->toggle_button, is_running ? _("Pause") : _("Start"));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), !is_on);
  gtk_widget_action_set_enabled (widget, "practice.toggle",
                                 state != STAR_REHEARSAL_STATE_FINISHED);
  gtk_widget_action_set_enabled (widget, "practice.next",
                                 is_on && is_settled
                                 && phase + 1 < star_plan_get_n_phases (plan));
  gtk_widget_action_set_enabled (widget, "practice.previous", is_on && is_settled && phase > 0);
  gtk_widget_action_set_enabled (widget, "practice.restart", is_on);
  gtk_widget_action_set_enabled (widget, "practice.finish", is_on);
}

static void
show_phase (StarRehearsalPage *self)
{
  StarPlan *plan = star_rehearsal_get_plan (self->rehearsal);

  gtk_label_set_label (self->phase_label,
                       star_plan_get_phase_name (plan, star_rehearsal_get_phase (self->rehearsal)));
}

static void
show_all (StarRehearsalPage *self)
{
  show_phase (self);
  show_time (self);
  show_state (self);
}

static void
measured_cb (StarRehearsalPage *self, StarTake *take)
{
  g_signal_emit (self, signals[MEASURED], 0, take);
}

/* A take also ends when it is begun anew, and then nobody looks back at it. */
static void
ended_cb (StarRehearsalPage *self, StarTake *take)
{
  if (star_rehearsal_get_state (self->rehearsal) == STAR_REHEARSAL_STATE_FINISHED)
    g_signal_emit (self, signals[ENDED], 0, take);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  if (!star_rehearsal_start (self->rehearsal) && !star_rehearsal_pause (self->rehearsal))
    star_rehearsal_resume (self->rehearsal);
  show_all (self);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  star_rehearsal_next (self->rehearsal);
  show_all (self);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  star_rehearsal_previous (self->rehearsal);
  show_all (self);
}

static void
restart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  star_rehearsal_restart (self->rehearsal);
  show_all (self);
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_rehearsal_page_end (STAR_REHEARSAL_PAGE (widget));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
star_rehearsal_page_map (GtkWidget *widget)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  GTK_WIDGET_CLASS (star_rehearsal_page_parent_class)->map (widget);
  if (self->timer != NULL)
    star_rehearsal_timer_set_watched (self->timer, TRUE);
}

static void
star_rehearsal_page_unmap (GtkWidget *widget)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  if (self->timer != NULL)
    star_rehearsal_timer_set_watched (self->timer, FALSE);
  GTK_WIDGET_CLASS (star_rehearsal_page_parent_class)->unmap (widget);
}

static gboolean
star_rehearsal_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STAR_REHEARSAL_PAGE (widget)->stage));
}

static void
star_rehearsal_page_dispose (GObject *object)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (object);

  g_clear_object (&self->timer);
  g_clear_object (&self->rehearsal_signals);
  g_clear_object (&self->rehearsal);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_REHEARSAL_PAGE);

  G_OBJECT_CLASS (star_rehearsal_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "practice.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "practice.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "practice.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "practice.restart", NULL, restart_action);
  gtk_widget_class_install_action (widget_class, "practice.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "practice.leave", NULL, leave_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-rehearsal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, box);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, stage);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, phase_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, time_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, toggle_button);
}

static void
star_rehearsal_page_class_init (StarRehearsalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_rehearsal_page_dispose;
  widget_class->grab_focus = star_rehearsal_page_grab_focus;
  widget_class->map = star_rehearsal_page_map;
  widget_class->unmap = star_rehearsal_page_unmap;

  /**
   * StarRehearsalPage::measured:
   * @take: what was measured so far; the same take comes again until it has ended
   */
  signals[MEASURED] = g_signal_new ("measured", STAR_TYPE_REHEARSAL_PAGE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_TAKE);

  /**
   * StarRehearsalPage::ended:
   * @take: what was measured; StarRehearsalPage::measured had it before
   */
  signals[ENDED] = g_signal_new ("ended", STAR_TYPE_REHEARSAL_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_TAKE);

  /**
   * StarRehearsalPage::closed:
   *
   * The user leaves the page, and nothing was measured.
   */
  signals[CLOSED] = g_signal_new ("closed", STAR_TYPE_REHEARSAL_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "starrehearsalpage");
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
star_rehearsal_page_init (StarRehearsalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  star_menu_focus_keep (self->menu_button);

  self->rehearsal_signals = g_signal_group_new (STAR_TYPE_REHEARSAL);
  g_signal_group_connect_swapped (self->rehearsal_signals, "notify::phase", G_CALLBACK (show_all),
                                  self);
  g_signal_group_connect_swapped (self->rehearsal_signals, "notify::state", G_CALLBACK (show_all),
                                  self);
  g_signal_group_connect_swapped (self->rehearsal_signals, "ended", G_CALLBACK (ended_cb), self);
}

/**
 * star_rehearsal_page_new:
 *
 * Returns: (transfer floating): a page that waits for star_rehearsal_page_begin()
 */
GtkWidget *
star_rehearsal_page_new (StarContext *context)
{
  StarRehearsalPage *self;

  g_return_val_if_fail (STAR_IS_CONTEXT (context), NULL);

  self = g_object_new (STAR_TYPE_REHEARSAL_PAGE, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

static void
set_words (StarRehearsal *rehearsal, StarStory *story)
{
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *spoken = star_story_dup_spoken (story, i);

      star_rehearsal_set_words (rehearsal, i, star_words_count (spoken));
    }
}

static void
show_title (StarRehearsalPage *self, StarStory *story, const char *question)
{
  StarPlan *plan = star_rehearsal_get_plan (self->rehearsal);
  g_autofree char *title = NULL;

  if (story != NULL)
    title = star_story_dup_display_title (story);
  else
    title = g_strdup (question != NULL ? question : star_plan_get_name (plan));
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, star_plan_get_name (plan));
}

/**
 * star_rehearsal_page_begin:
 * @rehearsal: a rehearsal with the clock of the page's context, which was not started
 * @story: (nullable): the story that is told
 * @question: (nullable): the question that it answers
 *
 * Takes up the rehearsal, and waits for the user to start it.
 */
void
star_rehearsal_page_begin (StarRehearsalPage *self, StarRehearsal *rehearsal, StarStory *story,
                           const char *question)
{
  g_return_if_fail (STAR_IS_REHEARSAL_PAGE (self));
  g_return_if_fail (STAR_IS_REHEARSAL (rehearsal));
  g_return_if_fail (story == NULL || STAR_IS_STORY (story));

  g_set_object (&self->rehearsal, rehearsal);
  if (story != NULL)
    set_words (rehearsal, story);
  g_signal_group_set_target (self->rehearsal_signals, rehearsal);
  g_clear_object (&self->timer);
  self->timer = star_rehearsal_timer_new (star_context_get_clock (self->context), rehearsal);
  g_signal_connect_object (self->timer, "changed", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timer, "measured", G_CALLBACK (measured_cb), self,
                           G_CONNECT_SWAPPED);
  star_rehearsal_timer_set_watched (self->timer, gtk_widget_get_mapped (GTK_WIDGET (self)));
  show_title (self, story, question);
  show_all (self);
}

/**
 * star_rehearsal_page_get_rehearsal:
 *
 * Returns: (transfer none) (nullable): what is on the page
 */
StarRehearsal *
star_rehearsal_page_get_rehearsal (StarRehearsalPage *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL_PAGE (self), NULL);

  return self->rehearsal;
}

/**
 * star_rehearsal_page_end:
 *
 * Ends the take that is on, if there is one.
 */
void
star_rehearsal_page_end (StarRehearsalPage *self)
{
  g_return_if_fail (STAR_IS_REHEARSAL_PAGE (self));

  if (self->rehearsal != NULL)
    star_rehearsal_finish (self->rehearsal);
}
