/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-announce.h"
#include "star-awake.h"
#include "star-beside-layout.h"
#include "star-design-panel.h"
#include "star-rehearsal-keys.h"
#include "star-rehearsal-news.h"
#include "star-rehearsal-stage.h"
#include "star-rehearsal-timer.h"
#include "star-rehearsal-words.h"
#include "star-sleep-watch.h"
#include "star-tone.h"
#include "star-wrap-layout.h"

/* From these sizes of the window on there is room for larger letters; shadows are part of it. */
#define WIDE_WIDTH 960
#define WIDE_HEIGHT 660
#define VAST_WIDTH 1280
#define VAST_HEIGHT 820
/* Below it the names of the phases would take too many lines. */
#define NARROW_WIDTH 500

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
  GMenu *sound_section;
  StarRehearsalStage *stage;
  StarDesignPanel *design_panel;
  GtkButton *toggle_button;

  /* Owned references */
  StarContext *context;
  StarStory *story;
  StarRehearsal *rehearsal;
  StarRehearsalTimer *timer;
  StarRehearsalNews *news;
  StarAwake *awake;
  StarSleepWatch *sleep_watch;
  StarTone *tone;
  GSignalGroup *rehearsal_signals;
};

enum {
  ANNOUNCED,
  MEASURED,
  ENDED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarRehearsalPage, star_rehearsal_page, GTK_TYPE_WIDGET)

static void
play_tone (StarRehearsalPage *self)
{
  if (g_settings_get_boolean (star_context_get_settings (self->context), "rehearsal-tone"))
    star_tone_play (self->tone);
}

static void
say (StarRehearsalPage *self, const char *message)
{
  star_announce (GTK_WIDGET (self->stage), message);
  g_signal_emit (self, signals[ANNOUNCED], 0, message);
}

/* What happened since is said once, however many things it were. */
static void
show_news (StarRehearsalPage *self)
{
  g_autofree char *banner = NULL;
  g_autofree char *said = star_rehearsal_news_take (self->news, &banner);

  if (said == NULL)
    return;

  star_rehearsal_stage_set_banner (self->stage, banner);
  say (self, said);
  if (star_rehearsal_news_is_tone_due (self->news))
    play_tone (self);
}

/* Everything that changes as the time goes on. */
static void
show_time (StarRehearsalPage *self)
{
  star_rehearsal_stage_show_time (self->stage, self->rehearsal);
  star_design_panel_update (self->design_panel);
  show_news (self);
}

static void
update_actions (StarRehearsalPage *self, gboolean is_on)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint phase = star_rehearsal_get_phase (self->rehearsal);
  guint n_phases = star_plan_get_n_phases (star_rehearsal_get_plan (self->rehearsal));
  /* Nobody goes on while it is not said to which phase the gap belongs. */
  gboolean is_settled = star_rehearsal_get_gap (self->rehearsal) == 0;

  gtk_widget_action_set_enabled (widget, "practice.toggle",
                                 star_rehearsal_get_state (self->rehearsal)
                                   != STAR_REHEARSAL_STATE_FINISHED);
  gtk_widget_action_set_enabled (widget, "practice.next",
                                 is_on && is_settled && phase + 1 < n_phases);
  gtk_widget_action_set_enabled (widget, "practice.previous", is_on && is_settled && phase > 0);
  gtk_widget_action_set_enabled (widget, "practice.restart", is_on);
  gtk_widget_action_set_enabled (widget, "practice.finish", is_on);
}

static void
show_state (StarRehearsalPage *self)
{
  StarRehearsalState state = star_rehearsal_get_state (self->rehearsal);
  gboolean is_running = state == STAR_REHEARSAL_STATE_RUNNING;
  gboolean is_on = is_running || state == STAR_REHEARSAL_STATE_PAUSED;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_button_set_label (self->toggle_button, is_running ? _("Pause") : _("Start"));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), !is_on);
  update_actions (self, is_on);
  star_awake_set (self->awake, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, is_running);
}

static void
show_all (StarRehearsalPage *self)
{
  star_rehearsal_stage_show_phase (self->stage, self->rehearsal, self->story);
  show_state (self);
  show_time (self);
}

static void
event_cb (StarRehearsalPage *self, StarRehearsalEvent event, guint index)
{
  star_rehearsal_news_add (self->news, self->rehearsal, event, index);
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
  g_autofree char *left = NULL;

  if (star_rehearsal_start (self->rehearsal))
    {
      show_all (self);
      return;
    }

  if (!star_rehearsal_pause (self->rehearsal))
    star_rehearsal_resume (self->rehearsal);
  show_all (self);
  left = star_rehearsal_words_left (self->rehearsal);
  say (self, left);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  if (g_str_equal (name, "practice.next"))
    star_rehearsal_next (self->rehearsal);
  else if (g_str_equal (name, "practice.previous"))
    star_rehearsal_previous (self->rehearsal);
  else
    star_rehearsal_restart (self->rehearsal);
  show_all (self);
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_rehearsal_finish (STAR_REHEARSAL_PAGE (widget)->rehearsal);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
escape_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!star_rehearsal_finish (STAR_REHEARSAL_PAGE (widget)->rehearsal))
    g_signal_emit (widget, signals[CLOSED], 0);
}

static void
settle_gap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  star_rehearsal_settle_gap (self->rehearsal, g_str_equal (name, "practice.count-gap"));
  star_rehearsal_timer_catch_up (self->timer);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  show_all (self);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (STAR_REHEARSAL_PAGE (widget)->menu_button);
}

static gboolean
return_focus_cb (gpointer stage)
{
  if (gtk_widget_get_mapped (stage))
    gtk_widget_grab_focus (stage);

  return G_SOURCE_REMOVE;
}

/* Whatever was chosen, the keys are those of the rehearsal again. Newer GTK gives the focus to the
 * button a little later than it says that the menu is closed. */
static void
menu_closed_cb (StarRehearsalPage *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, return_focus_cb, g_object_ref (self->stage),
                   g_object_unref);
}

static void
cue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const names[] = {
    N_("Cue card: points"), N_("Cue card: full text"), N_("Cue card: blank"),
  };
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);
  GSettings *settings = star_context_get_settings (self->context);
  StarCueMode mode = g_settings_get_enum (settings, "rehearsal-cue");

  mode = mode == STAR_CUE_MODE_BLANK ? STAR_CUE_MODE_POINTS : mode + 1;
  g_settings_set_enum (settings, "rehearsal-cue", mode);
  say (self, _(names[mode]));
}

static void
cue_changed_cb (StarRehearsalPage *self)
{
  GSettings *settings = star_context_get_settings (self->context);

  star_rehearsal_stage_set_cue_mode (self->stage, g_settings_get_enum (settings, "rehearsal-cue"));
}

static void
set_css_class (StarRehearsalPage *self, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
size_changed_cb (StarRehearsalPage *self)
{
  static const char *const classes[] = { "normal", "large", "huge" };
  GSettings *settings = star_context_get_settings (self->context);
  guint size = g_settings_get_enum (settings, "rehearsal-size");

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    set_css_class (self, classes[i], i == size);
}

static void
sleep_changed_cb (StarRehearsalPage *self)
{
  if (self->timer != NULL)
    star_rehearsal_timer_catch_up (self->timer);
}

static GdkSurface *
get_surface (StarRehearsalPage *self)
{
  return gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
}

/* Who sees the time. That a window is covered, nobody says. */
static void
update_watched (StarRehearsalPage *self)
{
  gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self));
  GdkSurface *surface = is_mapped ? get_surface (self) : NULL;
  gboolean is_minimized =
    GDK_IS_TOPLEVEL (surface)
    && (gdk_toplevel_get_state (GDK_TOPLEVEL (surface)) & GDK_TOPLEVEL_STATE_MINIMIZED) != 0;

  if (self->timer != NULL)
    star_rehearsal_timer_set_watched (self->timer, is_mapped && !is_minimized);
}

/* By the size of the window and not of the page, which the letters change. */
static void
update_room (StarRehearsalPage *self)
{
  int width = gdk_surface_get_width (get_surface (self));
  int height = gdk_surface_get_height (get_surface (self));
  gboolean is_vast = width >= VAST_WIDTH && height >= VAST_HEIGHT;

  set_css_class (self, "vast", is_vast);
  set_css_class (self, "narrow", width < NARROW_WIDTH);
  set_css_class (self, "wide", !is_vast && width >= WIDE_WIDTH && height >= WIDE_HEIGHT);
}

static void
star_rehearsal_page_map (GtkWidget *widget)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  GTK_WIDGET_CLASS (star_rehearsal_page_parent_class)->map (widget);
  if (GDK_IS_TOPLEVEL (get_surface (self)))
    g_signal_connect_swapped (get_surface (self), "notify::state", G_CALLBACK (update_watched),
                              self);
  g_signal_connect_swapped (get_surface (self), "notify::width", G_CALLBACK (update_room), self);
  g_signal_connect_swapped (get_surface (self), "notify::height", G_CALLBACK (update_room), self);
  update_room (self);
  update_watched (self);
}

static void
star_rehearsal_page_unmap (GtkWidget *widget)
{
  StarRehearsalPage *self = STAR_REHEARSAL_PAGE (widget);

  g_signal_handlers_disconnect_by_func (get_surface (self), update_watched, self);
  g_signal_handlers_disconnect_by_func (get_surface (self), update_room, self);
  GTK_WIDGET_CLASS (star_rehearsal_page_parent_class)->unmap (widget);
  update_watched (self);
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
  g_clear_object (&self->story);
  g_clear_object (&self->awake);
  g_clear_object (&self->sleep_watch);
  g_clear_object (&self->tone);
  g_clear_pointer (&self->news, star_rehearsal_news_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_REHEARSAL_PAGE);

  G_OBJECT_CLASS (star_rehearsal_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "practice.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "practice.next", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "practice.previous", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "practice.restart", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "practice.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "practice.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "practice.escape", NULL, escape_action);
  gtk_widget_class_install_action (widget_class, "practice.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "practice.cue", NULL, cue_action);
  gtk_widget_class_install_action (widget_class, "practice.count-gap", NULL, settle_gap_action);
  gtk_widget_class_install_action (widget_class, "practice.drop-gap", NULL, settle_gap_action);
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
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, sound_section);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, stage);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalPage, design_panel);
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
   * StarRehearsalPage::announced:
   * @message: what those hear who do not see the page
   */
  signals[ANNOUNCED] = g_signal_new ("announced", STAR_TYPE_REHEARSAL_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

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

  g_type_ensure (STAR_TYPE_BESIDE_LAYOUT);
  g_type_ensure (STAR_TYPE_DESIGN_PANEL);
  g_type_ensure (STAR_TYPE_REHEARSAL_STAGE);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "starrehearsalpage");
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
star_rehearsal_page_init (StarRehearsalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (gtk_menu_button_get_popover (self->menu_button), "visible",
                          self->menu_button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), star_rehearsal_keys_new ());
  self->awake = star_awake_new ();
  self->tone = star_tone_new ();
  self->sleep_watch = star_sleep_watch_new ();
  g_signal_connect_object (self->sleep_watch, "changed", G_CALLBACK (sleep_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->rehearsal_signals = g_signal_group_new (STAR_TYPE_REHEARSAL);
  g_signal_group_connect_swapped (self->rehearsal_signals, "notify::phase", G_CALLBACK (show_all),
                                  self);
  g_signal_group_connect_swapped (self->rehearsal_signals, "notify::state", G_CALLBACK (show_all),
                                  self);
  g_signal_group_connect_swapped (self->rehearsal_signals, "event", G_CALLBACK (event_cb), self);
  g_signal_group_connect_swapped (self->rehearsal_signals, "ended", G_CALLBACK (ended_cb), self);
}

static void
watch_settings (StarRehearsalPage *self)
{
  GSettings *settings = star_context_get_settings (self->context);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) cue = g_settings_create_action (settings, "rehearsal-cue");
  g_autoptr (GAction) size = g_settings_create_action (settings, "rehearsal-size");
  g_autoptr (GAction) tone = g_settings_create_action (settings, "rehearsal-tone");

  g_action_map_add_action (G_ACTION_MAP (group), cue);
  g_action_map_add_action (G_ACTION_MAP (group), size);
  g_action_map_add_action (G_ACTION_MAP (group), tone);
  if (star_tone_is_available (self->tone))
    g_menu_append (self->sound_section, _("_Soft Tone"), "rehearsal.rehearsal-tone");
  gtk_widget_insert_action_group (GTK_WIDGET (self), "rehearsal", G_ACTION_GROUP (group));
  g_signal_connect_object (settings, "changed::rehearsal-cue", G_CALLBACK (cue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::rehearsal-size", G_CALLBACK (size_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cue_changed_cb (self);
  size_changed_cb (self);
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
  watch_settings (self);

  return GTK_WIDGET (self);
}

static void
set_story (StarRehearsal *rehearsal, StarStory *story)
{
  g_autofree char *title = star_story_dup_display_title (story);

  star_rehearsal_set_story_title (rehearsal, title);
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
    title = g_strdup (star_plan_get_name (plan));
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title,
                                 story != NULL ? star_plan_get_name (plan) : "");
  star_rehearsal_stage_set_title (self->stage, title,
                                  story != NULL ? star_plan_get_name (plan) : NULL, question);
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

  g_set_object (&self->story, story);
  g_set_object (&self->rehearsal, rehearsal);
  if (story != NULL)
    set_story (rehearsal, story);
  g_clear_pointer (&self->news, star_rehearsal_news_free);
  self->news = star_rehearsal_news_new ();
  g_clear_object (&self->timer);
  self->timer = star_rehearsal_timer_new (star_context_get_clock (self->context), rehearsal);
  g_signal_connect_object (self->timer, "changed", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timer, "measured", G_CALLBACK (measured_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the timer, so that a take is kept before it is looked at. */
  g_signal_group_set_target (self->rehearsal_signals, rehearsal);
  update_watched (self);
  show_title (self, story, question);
  star_rehearsal_stage_set_banner (self->stage, "");
  star_design_panel_set_rehearsal (self->design_panel, rehearsal);
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
 * star_rehearsal_page_abort:
 *
 * Ends the take that is on, since the page goes away; it counts as not told to its end.
 *
 * Returns: %TRUE if there was one
 */
gboolean
star_rehearsal_page_abort (StarRehearsalPage *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL_PAGE (self), FALSE);

  return self->rehearsal != NULL && star_rehearsal_abort (self->rehearsal);
}
