/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-stage.h"

#include <adwaita.h>

#include "star-fit-bin.h"
#include "star-phase-ribbon.h"
#include "star-rehearsal-look.h"
#include "star-rehearsal-ring.h"
#include "star-rehearsal-words.h"
#include "star-steady-layout.h"
#include "star-wrap-layout.h"

/**
 * StarRehearsalStage:
 *
 * What one looks at while a story is told: the phase, its time, the cue card, where one is. It
 * shows what it is given and does nothing by itself.
 */
struct _StarRehearsalStage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkScrolledWindow *scroller;
  GtkLabel *question_label;
  GtkLabel *place_label;
  StarSteadyLayout *phase_layout;
  GtkLabel *phase_label;
  StarRehearsalRing *ring;
  GtkLabel *time_label;
  GtkLabel *state_label;
  GtkRevealer *gap_revealer;
  GtkLabel *gap_label;
  GtkLabel *banner_label;
  StarCueCard *cue_card;
  StarPhaseRibbon *ribbon;
  GtkBox *pace_box;
  GtkLabel *pace_mark;
  GtkLabel *pace_label;
  GtkLabel *total_label;
  GtkLabel *next_label;
};

G_DEFINE_FINAL_TYPE (StarRehearsalStage, star_rehearsal_stage, GTK_TYPE_WIDGET)

static void
keep_room (StarRehearsalStage *self, StarPlan *plan)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < star_plan_get_n_phases (plan); i++)
    g_strv_builder_add (names, star_plan_get_phase_name (plan, i));
  all = g_strv_builder_end (names);
  star_steady_layout_set_texts (self->phase_layout, all);
}

/* Takes the text. */
static void
set_label (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

static void
show_look (StarRehearsalStage *self, StarRehearsalLook look)
{
  for (guint i = STAR_REHEARSAL_LOOK_READY; i <= STAR_REHEARSAL_LOOK_PAUSED; i++)
    {
      const char *css_class = star_rehearsal_look_get_css_class (i);

      if (i == look)
        gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
    }
}

static void
show_ring (StarRehearsalStage *self, StarRehearsal *rehearsal)
{
  StarRehearsalLook look = star_rehearsal_look_get (rehearsal);
  guint phase = star_rehearsal_get_phase (rehearsal);
  guint seconds = star_plan_get_phase_seconds (star_rehearsal_get_plan (rehearsal), phase);
  double left = star_rehearsal_get_phase_left (rehearsal);

  show_look (self, look);
  star_rehearsal_ring_show (self->ring, look,
                            MAX (left, 0) / (MAX (seconds, 1) * (double) G_TIME_SPAN_SECOND));
}

static void
show_gap (StarRehearsalStage *self, StarRehearsal *rehearsal)
{
  gint64 gap = star_rehearsal_get_gap (rehearsal);

  if (gap > 0)
    set_label (self->gap_label, star_rehearsal_words_gap (gap));
  gtk_revealer_set_reveal_child (self->gap_revealer, gap > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->gap_revealer), gap > 0);
}

/* A shape beside the words: on the way, ahead of it, behind it. */
static void
show_pace (StarRehearsalStage *self, StarRehearsal *rehearsal)
{
  static const char *const marks[] = { "●", "▲", "▼" };
  static const char *const classes[][2] = { { NULL }, { "ahead", NULL }, { "behind", NULL } };
  StarDrift drift;

  star_rehearsal_get_drift (rehearsal, &drift);
  gtk_label_set_text (self->pace_mark, marks[drift.kind]);
  gtk_widget_set_css_classes (GTK_WIDGET (self->pace_box), (const char **) classes[drift.kind]);
  set_label (self->pace_label, star_rehearsal_words_pace (rehearsal));
}

/* To what of the cue card has no room; the key goes on if all of it has. */
static gboolean
scroll_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  StarRehearsalStage *self = STAR_REHEARSAL_STAGE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gboolean is_done = FALSE;

  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    g_signal_emit_by_name (self->scroller, "scroll-child", GPOINTER_TO_INT (data), FALSE,
                           &is_done);

  return is_done;
}

/* What scrolls has nothing that takes the keys but the question whether a gap counts, and would
 * keep them for itself. */
static gboolean
star_rehearsal_stage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_visible (GTK_WIDGET (STAR_REHEARSAL_STAGE (widget)->gap_revealer)))
    return GTK_WIDGET_CLASS (star_rehearsal_stage_parent_class)->focus (widget, direction);

  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
star_rehearsal_stage_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_REHEARSAL_STAGE);

  G_OBJECT_CLASS (star_rehearsal_stage_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-rehearsal-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, box);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, question_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, place_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, phase_layout);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, phase_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, ring);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, time_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, state_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, gap_revealer);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, gap_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, banner_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, cue_card);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, ribbon);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, pace_box);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, pace_mark);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, pace_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, total_label);
  gtk_widget_class_bind_template_child (widget_class, StarRehearsalStage, next_label);
}

static void
star_rehearsal_stage_class_init (StarRehearsalStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_rehearsal_stage_dispose;
  widget_class->focus = star_rehearsal_stage_focus;

  g_type_ensure (STAR_TYPE_CUE_CARD);
  g_type_ensure (STAR_TYPE_FIT_BIN);
  g_type_ensure (STAR_TYPE_PHASE_RIBBON);
  g_type_ensure (STAR_TYPE_REHEARSAL_RING);
  g_type_ensure (STAR_TYPE_STEADY_LAYOUT);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "starrehearsalstage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
add_scroll_keys (StarRehearsalStage *self)
{
  static const struct {
    guint key;
    GtkScrollType type;
  } keys[] = {
    { GDK_KEY_Up, GTK_SCROLL_STEP_UP },      { GDK_KEY_Down, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP }, { GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                        gtk_callback_action_new (scroll_cb, GINT_TO_POINTER (keys[i].type),
                                                 NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
star_rehearsal_stage_init (StarRehearsalStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_scroll_keys (self);
}

/**
 * star_rehearsal_stage_set_title:
 * @title: what is told, which the page shows above
 * @plan: (nullable): the name of the plan, if @title is not its name
 * @question: (nullable): the question that is answered
 *
 * Shows the question, and says all three to those who do not see them.
 */
void
star_rehearsal_stage_set_title (StarRehearsalStage *self, const char *title, const char *plan,
                                const char *question)
{
  g_autofree char *name = NULL;

  g_return_if_fail (STAR_IS_REHEARSAL_STAGE (self));
  g_return_if_fail (title != NULL);

  name = g_strjoin (" – ", title, plan != NULL ? plan : question, plan != NULL ? question : NULL,
                    NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  gtk_widget_set_visible (GTK_WIDGET (self->question_label), question != NULL);
}

/**
 * star_rehearsal_stage_set_banner:
 * @banner: what happened last, "" for nothing of interest
 */
void
star_rehearsal_stage_set_banner (StarRehearsalStage *self, const char *banner)
{
  g_return_if_fail (STAR_IS_REHEARSAL_STAGE (self));
  g_return_if_fail (banner != NULL);

  /* GTK 4.8 would call an empty one by the name of its type. */
  gtk_label_set_text (self->banner_label, *banner != '\0' ? banner : " ");
}

/**
 * star_rehearsal_stage_set_cue_mode:
 * @mode: what to show of the story
 */
void
star_rehearsal_stage_set_cue_mode (StarRehearsalStage *self, StarCueMode mode)
{
  g_return_if_fail (STAR_IS_REHEARSAL_STAGE (self));

  star_cue_card_set_mode (self->cue_card, mode);
}

/**
 * star_rehearsal_stage_show_phase:
 * @story: (nullable): the story that is told
 *
 * Shows what changes with the phase.
 */
void
star_rehearsal_stage_show_phase (StarRehearsalStage *self, StarRehearsal *rehearsal,
                                 StarStory *story)
{
  StarPlan *plan;
  guint phase;

  g_return_if_fail (STAR_IS_REHEARSAL_STAGE (self));
  g_return_if_fail (STAR_IS_REHEARSAL (rehearsal));

  plan = star_rehearsal_get_plan (rehearsal);
  phase = star_rehearsal_get_phase (rehearsal);
  star_phase_ribbon_set_plan (self->ribbon, plan);
  keep_room (self, plan);
  set_label (self->place_label, star_rehearsal_words_place (rehearsal));
  if (!g_str_equal (gtk_label_get_text (self->phase_label), star_plan_get_phase_name (plan, phase)))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_label_set_text (self->phase_label, star_plan_get_phase_name (plan, phase));
  star_cue_card_show_phase (self->cue_card, story, plan, phase);
  set_label (self->next_label, star_rehearsal_words_next (rehearsal));
}

/**
 * star_rehearsal_stage_show_time:
 *
 * Shows what changes as the time goes on.
 */
void
star_rehearsal_stage_show_time (StarRehearsalStage *self, StarRehearsal *rehearsal)
{
  g_return_if_fail (STAR_IS_REHEARSAL_STAGE (self));
  g_return_if_fail (STAR_IS_REHEARSAL (rehearsal));

  set_label (self->time_label,
             star_rehearsal_words_clock (star_rehearsal_get_phase_left (rehearsal)));
  set_label (self->state_label, star_rehearsal_words_state (rehearsal));
  set_label (self->total_label, star_rehearsal_words_total (rehearsal));
  show_pace (self, rehearsal);
  show_ring (self, rehearsal);
  show_gap (self, rehearsal);
  star_phase_ribbon_show (self->ribbon, star_rehearsal_get_phase (rehearsal),
                          star_rehearsal_get_elapsed (rehearsal));
}
