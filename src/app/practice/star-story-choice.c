/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-choice.h"

#include <glib/gi18n.h>

#include "star-wide-choice.h"

/**
 * StarStoryChoice:
 *
 * One of the stories, those first that answer a question.
 */
struct _StarStoryChoice
{
  AdwComboRow parent_instance;

  /* In the order of the choices; "no story" is behind them. */
  GPtrArray *stories;
};

G_DEFINE_FINAL_TYPE (StarStoryChoice, star_story_choice, ADW_TYPE_COMBO_ROW)

static void
star_story_choice_finalize (GObject *object)
{
  g_clear_pointer (&STAR_STORY_CHOICE (object)->stories, g_ptr_array_unref);

  G_OBJECT_CLASS (star_story_choice_parent_class)->finalize (object);
}

static void
star_story_choice_class_init (StarStoryChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_story_choice_finalize;
}

static void
star_story_choice_init (StarStoryChoice *self)
{
  self->stories = g_ptr_array_new ();
  star_wide_choice_set_up (ADW_COMBO_ROW (self));
}

static char *
create_label (StarStory *story, StarQuestion *question)
{
  g_autofree char *title = star_story_dup_display_title (story);

  if (question == NULL || !star_question_is_answered_by (question, story))
    return g_steal_pointer (&title);

  /* Translators: %s is the title of a story that answers the question above */
  return g_strdup_printf (_("%s · answers this"), title);
}

static guint
find_story (StarStoryChoice *self, const char *id)
{
  for (guint i = 0; i < self->stories->len && id != NULL; i++)
    {
      if (g_str_equal (star_story_get_id (self->stories->pdata[i]), id))
        return i;
    }

  return 0;
}

/**
 * star_story_choice_show:
 * @stories: (element-type StarStory): all stories
 * @question: (nullable): what is asked, if something is
 * @with_none: whether "no story" is a choice as well
 *
 * What was chosen stays, if it is there still.
 */
void
star_story_choice_show (StarStoryChoice *self, GPtrArray *stories, StarQuestion *question,
                        gboolean with_none)
{
  StarStory *chosen;
  g_autofree char *id = NULL;
  gboolean is_none;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (STAR_IS_STORY_CHOICE (self));
  g_return_if_fail (stories != NULL);

  chosen = star_story_choice_get_story (self);
  is_none = chosen == NULL && self->stories->len > 0;
  if (chosen != NULL)
    id = g_strdup (star_story_get_id (chosen));
  g_ptr_array_unref (self->stories);
  self->stories = star_question_sort_stories (question, stories);

  for (guint i = 0; i < self->stories->len; i++)
    {
      g_autofree char *label = create_label (self->stories->pdata[i], question);

      gtk_string_list_append (labels, label);
    }
  if (with_none)
    gtk_string_list_append (labels, _("No story, from memory"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  if (g_list_model_get_n_items (G_LIST_MODEL (labels)) > 0)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), is_none && with_none
                                                        ? self->stories->len
                                                        : find_story (self, id));
}

/**
 * star_story_choice_choose_first:
 *
 * Chooses the story that suits the question best.
 */
void
star_story_choice_choose_first (StarStoryChoice *self)
{
  g_return_if_fail (STAR_IS_STORY_CHOICE (self));

  if (self->stories->len > 0)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}

/**
 * star_story_choice_get_story:
 *
 * Returns: (transfer none) (nullable): the story that is chosen, %NULL for none
 */
StarStory *
star_story_choice_get_story (StarStoryChoice *self)
{
  guint selected;

  g_return_val_if_fail (STAR_IS_STORY_CHOICE (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->stories->len ? self->stories->pdata[selected] : NULL;
}

guint
star_story_choice_get_n_stories (StarStoryChoice *self)
{
  g_return_val_if_fail (STAR_IS_STORY_CHOICE (self), 0);

  return self->stories->len;
}
