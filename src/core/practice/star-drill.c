/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-drill.h"

/**
 * StarDrill:
 *
 * Asks questions in an order that nobody can foresee but the seed, and none twice before all
 * were asked.
 */
struct _StarDrill
{
  GObject parent_instance;

  GPtrArray *questions;
  GPtrArray *asked;
  StarQuestion *current;
  GRand *rand;
};

G_DEFINE_FINAL_TYPE (StarDrill, star_drill, G_TYPE_OBJECT)

static gboolean
was_asked (StarDrill *self, StarQuestion *question)
{
  return g_ptr_array_find (self->asked, question, NULL);
}

/* A new round does not begin with the end of the last one. */
static gboolean
may_ask (StarDrill *self, StarQuestion *question)
{
  return !was_asked (self, question)
         && (question != self->current || self->questions->len == 1);
}

static void
note_asked (StarDrill *self, StarQuestion *question)
{
  g_ptr_array_add (self->asked, g_object_ref (question));
  g_set_object (&self->current, question);
}

static void
star_drill_finalize (GObject *object)
{
  StarDrill *self = STAR_DRILL (object);

  g_clear_object (&self->current);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->rand, g_rand_free);

  G_OBJECT_CLASS (star_drill_parent_class)->finalize (object);
}

static void
star_drill_class_init (StarDrillClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_drill_finalize;
}

static void
star_drill_init (StarDrill *self)
{
  self->asked = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * star_drill_new:
 * @questions: (element-type StarQuestion): what to ask, at least one, such as
 *   star_questions_get_bank()
 * @seed: what the order depends on
 *
 * Returns: (transfer full): a drill that has asked nothing
 */
StarDrill *
star_drill_new (GPtrArray *questions, guint32 seed)
{
  StarDrill *self;

  g_return_val_if_fail (questions != NULL && questions->len > 0, NULL);

  self = g_object_new (STAR_TYPE_DRILL, NULL);
  self->questions = g_ptr_array_ref (questions);
  self->rand = g_rand_new_with_seed (seed);

  return self;
}

/**
 * star_drill_next:
 *
 * Returns: (transfer none): the next question
 */
StarQuestion *
star_drill_next (StarDrill *self)
{
  g_autoptr (GPtrArray) choice = g_ptr_array_new ();
  StarQuestion *question;

  g_return_val_if_fail (STAR_IS_DRILL (self), NULL);

  if (self->asked->len >= self->questions->len)
    g_ptr_array_set_size (self->asked, 0);
  for (guint i = 0; i < self->questions->len; i++)
    {
      question = g_ptr_array_index (self->questions, i);
      if (may_ask (self, question))
        g_ptr_array_add (choice, question);
    }

  question = g_ptr_array_index (choice, g_rand_int_range (self->rand, 0, choice->len));
  note_asked (self, question);

  return question;
}

/**
 * star_drill_get_current:
 *
 * Returns: (transfer none) (nullable): the question that was asked last, %NULL before the first
 */
StarQuestion *
star_drill_get_current (StarDrill *self)
{
  g_return_val_if_fail (STAR_IS_DRILL (self), NULL);

  return self->current;
}

/**
 * star_drill_get_n_left:
 *
 * Returns: how many come before one comes again
 */
guint
star_drill_get_n_left (StarDrill *self)
{
  g_return_val_if_fail (STAR_IS_DRILL (self), 0);

  return self->questions->len - self->asked->len;
}

/**
 * star_drill_set_asked:
 * @ids: what star_drill_dup_asked() returned another day; ids that there are no more are left out
 */
void
star_drill_set_asked (StarDrill *self, const char *const *ids)
{
  g_return_if_fail (STAR_IS_DRILL (self));
  g_return_if_fail (ids != NULL);

  g_ptr_array_set_size (self->asked, 0);
  g_clear_object (&self->current);
  for (int i = 0; ids[i] != NULL; i++)
    {
      for (guint k = 0; k < self->questions->len; k++)
        {
          StarQuestion *question = g_ptr_array_index (self->questions, k);

          if (g_str_equal (star_question_get_id (question), ids[i])
              && !was_asked (self, question))
            note_asked (self, question);
        }
    }
}

/**
 * star_drill_dup_asked:
 *
 * Returns: (transfer full): the ids of the questions that do not come again yet, the last one last
 */
GStrv
star_drill_dup_asked (StarDrill *self)
{
  GStrv ids;

  g_return_val_if_fail (STAR_IS_DRILL (self), NULL);

  ids = g_new0 (char *, self->asked->len + 1);
  for (guint i = 0; i < self->asked->len; i++)
    ids[i] = g_strdup (star_question_get_id (g_ptr_array_index (self->asked, i)));

  return ids;
}
