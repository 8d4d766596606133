/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-follow-up-drill.h"

#include <glib/gi18n.h>

#include "star-story-choice.h"

/**
 * StarFollowUpDrill:
 *
 * Asks about a story once more, and once more, and notes which of it was answered.
 * #StarFollowUpDrill::noted has the id of the story, the question and a #StarLadderNote, for
 * whoever can write into the story.
 */
struct _StarFollowUpDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *group;
  StarStoryChoice *choice;
  GtkLabel *question_label;
  GtkLabel *place_label;
  GtkWidget *notes_box;
  GtkToggleButton *answered_button;
  GtkToggleButton *open_button;
  GtkButton *next_button;

  /* Owned references */
  StarStory *story;
  StarLadder *ladder;

  gboolean at_end;
  gboolean filling;
};

enum {
  NOTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFollowUpDrill, star_follow_up_drill, GTK_TYPE_WIDGET)

static const char *
get_question (StarFollowUpDrill *self)
{
  return self->ladder != NULL && !self->at_end ? star_ladder_get_text (self->ladder) : NULL;
}

static void
show_notes (StarFollowUpDrill *self, const char *question)
{
  StarLadderNote note = STAR_LADDER_NOTE_NONE;

  if (question != NULL)
    note = star_ladder_get_note (G_LIST_MODEL (star_story_get_follow_ups (self->story)), question);
  self->filling = TRUE;
  gtk_toggle_button_set_active (self->answered_button, note == STAR_LADDER_NOTE_ANSWERED);
  gtk_toggle_button_set_active (self->open_button, note == STAR_LADDER_NOTE_OPEN);
  self->filling = FALSE;
  gtk_widget_set_visible (self->notes_box, question != NULL);
}

static char *
describe_place (StarFollowUpDrill *self, const char *question)
{
  if (question == NULL)
    return g_strdup ("");

  /* Translators: which question of how many about a story it is */
  return g_strdup_printf (_("Question %u of %u"), star_ladder_get_n_asked (self->ladder),
                          star_ladder_get_n_rungs (self->ladder));
}

static void
show_question (StarFollowUpDrill *self)
{
  const char *question = get_question (self);
  g_autofree char *place = describe_place (self, question);
  const char *next = _("Start Asking");

  if (question != NULL)
    gtk_label_set_label (self->question_label, question);
  else if (self->at_end)
    gtk_label_set_label (self->question_label, _("That was the last question."));
  else if (star_story_choice_get_n_stories (self->choice) == 0)
    gtk_label_set_label (self->question_label, _("There is no story yet to be asked about."));
  else
    gtk_label_set_label (self->question_label, _("Nothing asked yet."));

  if (question != NULL)
    next = _("Ask Further");
  else if (self->at_end)
    next = _("Start Again");
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), question != NULL);
  gtk_button_set_label (self->next_button, next);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button),
                            star_story_choice_get_story (self->choice) != NULL);
  show_notes (self, question);
}

static void
reset (StarFollowUpDrill *self)
{
  g_clear_object (&self->ladder);
  g_set_object (&self->story, star_story_choice_get_story (self->choice));
  self->at_end = FALSE;
  show_question (self);
}

static void
next_cb (StarFollowUpDrill *self)
{
  if (self->at_end)
    reset (self);
  if (self->story == NULL)
    return;

  if (self->ladder == NULL)
    self->ladder =
      star_ladder_new (G_LIST_MODEL (star_story_get_follow_ups (self->story)),
                       star_questions_get_ladder (star_questions_get_default ()),
                       star_story_get_archetype (self->story));
  self->at_end = star_ladder_next (self->ladder) == NULL;
  show_question (self);
}

static gboolean
is_same_story (StarFollowUpDrill *self, StarStory *story)
{
  return self->story != NULL && story != NULL
         && g_str_equal (star_story_get_id (self->story), star_story_get_id (story));
}

static void
chosen_cb (StarFollowUpDrill *self)
{
  if (!self->filling && !is_same_story (self, star_story_choice_get_story (self->choice)))
    reset (self);
}

/* A row that the story had before can change what it says, but it is not taken away. */
static void
note (StarFollowUpDrill *self, StarLadderNote what, gboolean is_set)
{
  const char *question = get_question (self);

  if (self->filling || question == NULL)
    return;

  if (!is_set)
    what = STAR_LADDER_NOTE_NONE;
  if (is_set || star_ladder_get_follow_up (self->ladder) == NULL)
    {
      star_ladder_set_note (star_story_get_follow_ups (self->story), question, what);
      g_signal_emit (self, signals[NOTED], 0, star_story_get_id (self->story), question, what);
    }
  show_notes (self, question);
}

static void
answered_cb (StarFollowUpDrill *self)
{
  note (self, STAR_LADDER_NOTE_ANSWERED, gtk_toggle_button_get_active (self->answered_button));
}

static void
open_cb (StarFollowUpDrill *self)
{
  note (self, STAR_LADDER_NOTE_OPEN, gtk_toggle_button_get_active (self->open_button));
}

static void
star_follow_up_drill_dispose (GObject *object)
{
  StarFollowUpDrill *self = STAR_FOLLOW_UP_DRILL (object);

  g_clear_object (&self->ladder);
  g_clear_object (&self->story);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_FOLLOW_UP_DRILL);

  G_OBJECT_CLASS (star_follow_up_drill_parent_class)->dispose (object);
}

static void
star_follow_up_drill_class_init (StarFollowUpDrillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_follow_up_drill_dispose;

  signals[NOTED] =
    g_signal_new ("noted", STAR_TYPE_FOLLOW_UP_DRILL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT);

  g_type_ensure (STAR_TYPE_STORY_CHOICE);
  gtk_widget_class_set_css_name (widget_class, "starfollowupdrill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-follow-up-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, group);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, choice);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, question_label);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, place_label);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, notes_box);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, answered_button);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, open_button);
  gtk_widget_class_bind_template_child (widget_class, StarFollowUpDrill, next_button);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
star_follow_up_drill_init (StarFollowUpDrill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_question (self);
}

/**
 * star_follow_up_drill_show_stories:
 * @stories: (element-type StarStory): all stories as they are now
 *
 * The story that is asked about goes on where it was.
 */
void
star_follow_up_drill_show_stories (StarFollowUpDrill *self, GPtrArray *stories)
{
  StarStory *chosen;

  g_return_if_fail (STAR_IS_FOLLOW_UP_DRILL (self));
  g_return_if_fail (stories != NULL);

  self->filling = TRUE;
  star_story_choice_show (self->choice, stories, NULL, FALSE);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), stories->len > 0);
  chosen = star_story_choice_get_story (self->choice);
  if (is_same_story (self, chosen))
    g_set_object (&self->story, chosen);
  else
    reset (self);
  show_question (self);
}
