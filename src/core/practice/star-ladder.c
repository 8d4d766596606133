/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ladder.h"

/* What is asked: a row of the story or a question of the project. */
typedef struct {
  StarFollowUp *follow_up;
  StarQuestion *question;
} Rung;

/**
 * StarLadder:
 *
 * Asks once more, and once more: first what the story itself leaves open, then what it has
 * answers to, then what its kind of story is asked, then what everybody is asked.
 */
struct _StarLadder
{
  GObject parent_instance;

  GArray *rungs;
  guint n_asked;
};

G_DEFINE_FINAL_TYPE (StarLadder, star_ladder, G_TYPE_OBJECT)

static void
clear_rung (Rung *rung)
{
  g_clear_object (&rung->follow_up);
  g_clear_object (&rung->question);
}

static const char *
get_text (const Rung *rung)
{
  return rung->follow_up != NULL ? star_follow_up_get_question (rung->follow_up)
                                 : star_question_get_text (rung->question);
}

/* Nobody is asked the same twice, whoever wrote it down. */
static gboolean
is_asked (StarLadder *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < self->rungs->len; i++)
    {
      g_autofree char *other =
        g_utf8_casefold (get_text (&g_array_index (self->rungs, Rung, i)), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static void
add_rung (StarLadder *self, StarFollowUp *follow_up, StarQuestion *question)
{
  Rung rung = { follow_up, question };
  const char *text = get_text (&rung);

  if (*text == '\0' || is_asked (self, text))
    return;

  if (follow_up != NULL)
    g_object_ref (follow_up);
  if (question != NULL)
    g_object_ref (question);
  g_array_append_val (self->rungs, rung);
}

static void
add_follow_ups (StarLadder *self, GListModel *follow_ups, gboolean answered)
{
  for (guint i = 0; i < g_list_model_get_n_items (follow_ups); i++)
    {
      g_autoptr (StarFollowUp) follow_up = g_list_model_get_item (follow_ups, i);

      if (star_follow_up_get_answered (follow_up) == answered)
        add_rung (self, follow_up, NULL);
    }
}

static void
add_questions (StarLadder *self, GPtrArray *questions, StarArchetype archetype,
               gboolean is_general)
{
  for (guint i = 0; i < questions->len; i++)
    {
      StarQuestion *question = g_ptr_array_index (questions, i);

      if (star_question_suits (question, archetype)
          && (star_question_get_archetypes (question) == 0) == is_general)
        add_rung (self, NULL, question);
    }
}

static void
star_ladder_finalize (GObject *object)
{
  g_array_unref (STAR_LADDER (object)->rungs);

  G_OBJECT_CLASS (star_ladder_parent_class)->finalize (object);
}

static void
star_ladder_class_init (StarLadderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_ladder_finalize;
}

static void
star_ladder_init (StarLadder *self)
{
  self->rungs = g_array_new (FALSE, FALSE, sizeof (Rung));
  g_array_set_clear_func (self->rungs, (GDestroyNotify) clear_rung);
}

/**
 * star_ladder_new:
 * @follow_ups: the rows of the story, #StarFollowUp, as they are now
 * @questions: (element-type StarQuestion): what is asked beside, such as
 *   star_questions_get_ladder()
 * @archetype: what kind of story it is
 *
 * Returns: (transfer full): a ladder at whose foot one stands
 */
StarLadder *
star_ladder_new (GListModel *follow_ups, GPtrArray *questions, StarArchetype archetype)
{
  StarLadder *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (follow_ups), NULL);
  g_return_val_if_fail (questions != NULL, NULL);
  g_return_val_if_fail (archetype < STAR_N_ARCHETYPES, NULL);

  self = g_object_new (STAR_TYPE_LADDER, NULL);
  add_follow_ups (self, follow_ups, FALSE);
  add_follow_ups (self, follow_ups, TRUE);
  add_questions (self, questions, archetype, FALSE);
  add_questions (self, questions, archetype, TRUE);

  return self;
}

/**
 * star_ladder_next:
 *
 * Returns: (transfer none) (nullable): the next question, %NULL at the top
 */
const char *
star_ladder_next (StarLadder *self)
{
  g_return_val_if_fail (STAR_IS_LADDER (self), NULL);

  if (self->n_asked >= self->rungs->len)
    return NULL;

  self->n_asked++;
  return star_ladder_get_text (self);
}

/**
 * star_ladder_get_text:
 *
 * Returns: (transfer none) (nullable): the question that was asked last, %NULL before the first
 */
const char *
star_ladder_get_text (StarLadder *self)
{
  g_return_val_if_fail (STAR_IS_LADDER (self), NULL);

  return self->n_asked > 0 ? get_text (&g_array_index (self->rungs, Rung, self->n_asked - 1))
                           : NULL;
}

/**
 * star_ladder_get_follow_up:
 *
 * Returns: (transfer none) (nullable): the row of the story that was asked last, %NULL if it was
 *   no row of it
 */
StarFollowUp *
star_ladder_get_follow_up (StarLadder *self)
{
  g_return_val_if_fail (STAR_IS_LADDER (self), NULL);

  return self->n_asked > 0 ? g_array_index (self->rungs, Rung, self->n_asked - 1).follow_up : NULL;
}

/**
 * star_ladder_get_n_asked:
 *
 * Returns: how many questions were asked
 */
guint
star_ladder_get_n_asked (StarLadder *self)
{
  g_return_val_if_fail (STAR_IS_LADDER (self), 0);

  return self->n_asked;
}

/**
 * star_ladder_get_n_rungs:
 *
 * Returns: how many questions there are
 */
guint
star_ladder_get_n_rungs (StarLadder *self)
{
  g_return_val_if_fail (STAR_IS_LADDER (self), 0);

  return self->rungs->len;
}

/* Which row asks @question, -1 if none does. */
static int
find_row (GListModel *follow_ups, const char *question)
{
  g_autofree char *folded = g_utf8_casefold (question, -1);

  for (guint i = 0; i < g_list_model_get_n_items (follow_ups); i++)
    {
      g_autoptr (StarFollowUp) follow_up = g_list_model_get_item (follow_ups, i);
      g_autofree char *other = g_utf8_casefold (star_follow_up_get_question (follow_up), -1);

      if (g_str_equal (folded, other))
        return (int) i;
    }

  return -1;
}

/**
 * star_ladder_get_note:
 * @follow_ups: the rows of a story, #StarFollowUp
 * @question: what was asked
 *
 * Returns: what the story says about the question
 */
StarLadderNote
star_ladder_get_note (GListModel *follow_ups, const char *question)
{
  g_autoptr (StarFollowUp) follow_up = NULL;
  int row;

  g_return_val_if_fail (G_IS_LIST_MODEL (follow_ups), STAR_LADDER_NOTE_NONE);
  g_return_val_if_fail (question != NULL, STAR_LADDER_NOTE_NONE);

  row = find_row (follow_ups, question);
  if (row < 0)
    return STAR_LADDER_NOTE_NONE;

  follow_up = g_list_model_get_item (follow_ups, (guint) row);
  return star_follow_up_get_answered (follow_up) ? STAR_LADDER_NOTE_ANSWERED
                                                 : STAR_LADDER_NOTE_OPEN;
}

/**
 * star_ladder_set_note:
 * @follow_ups: the rows of a story, #StarFollowUp
 * @question: what was asked
 * @note: what the story is to say about it
 *
 * Makes a row of the question if there is none. With %STAR_LADDER_NOTE_NONE it takes the row away,
 * unless something was written beside it.
 */
void
star_ladder_set_note (GListStore *follow_ups, const char *question, StarLadderNote note)
{
  g_autoptr (StarFollowUp) follow_up = NULL;
  int row;

  g_return_if_fail (G_IS_LIST_STORE (follow_ups));
  g_return_if_fail (question != NULL && *question != '\0');

  row = find_row (G_LIST_MODEL (follow_ups), question);
  if (row >= 0)
    follow_up = g_list_model_get_item (G_LIST_MODEL (follow_ups), (guint) row);

  if (note == STAR_LADDER_NOTE_NONE)
    {
      if (row >= 0 && *star_follow_up_get_notes (follow_up) == '\0'
          && *star_follow_up_get_extra (follow_up) == '\0')
        g_list_store_remove (follow_ups, (guint) row);
      return;
    }

  if (row < 0)
    {
      follow_up = star_follow_up_new ();
      g_object_set (follow_up, "question", question, NULL);
    }
  g_object_set (follow_up, "answered", note == STAR_LADDER_NOTE_ANSWERED, NULL);
  if (row < 0)
    g_list_store_append (follow_ups, follow_up);
}
