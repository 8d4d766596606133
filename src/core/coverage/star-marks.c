/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-marks-private.h"

/* Words that are a mark by themselves. */
static const struct {
  StarSign sign;
  StarMarkKind kind;
} plain[] = {
  { STAR_SIGN_LONE, STAR_MARK_LONE },
  { STAR_SIGN_EFFORT, STAR_MARK_EFFORT },
  { STAR_SIGN_COMPANY, STAR_MARK_COMPANY },
  { STAR_SIGN_ROLE, STAR_MARK_ROLE },
};

void
star_marks_init (StarMarks *self)
{
  *self = (StarMarks) { .all = g_array_new (FALSE, FALSE, sizeof (StarMark)) };
}

void
star_marks_clear (StarMarks *self)
{
  g_clear_pointer (&self->all, g_array_unref);
}

void
star_marks_add (StarMarks *self, const StarMark *mark)
{
  if (self->counts[mark->kind] >= STAR_MARKS_MAX)
    return;

  self->counts[mark->kind]++;
  g_array_append_vals (self->all, mark, 1);
}

/*
 * star_marks_add_tokens:
 * @mark: its kind and what that says; its place is that of the tokens
 */
void
star_marks_add_tokens (StarMarks *self, StarMark mark, const StarSentence *sentence, int first,
                       int last)
{
  const StarToken *start = star_sentence_token (sentence, first);
  const StarToken *end = star_sentence_token (sentence, last);

  mark.start = start->start;
  mark.end = end->end;
  mark.text = start->text;
  mark.length = end->text + end->length - start->text;
  star_marks_add (self, &mark);
}

/* A product's name has a capital: "Spark" and not a spark. */
static void
add_tool (StarMarks *self, const StarSentence *sentence, const StarHit *hit)
{
  const StarToken *token = star_sentence_token (sentence, hit->first);
  StarMark mark = { .kind = STAR_MARK_TOOL, .detail = token->word->index };

  if (token->is_capital || token->has_digit)
    star_marks_add_tokens (self, mark, sentence, hit->first, hit->last);
}

/*
 * star_marks_add_hit:
 *
 * Adds what the words say by themselves, whatever stands around them.
 */
void
star_marks_add_hit (StarMarks *self, const StarSentence *sentence, const StarHit *hit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      if ((hit->concept->signs & plain[i].sign) != 0)
        {
          StarMark mark = { .kind = plain[i].kind };

          star_marks_add_tokens (self, mark, sentence, hit->first, hit->last);
        }
    }

  if ((hit->concept->signs & STAR_SIGN_TOOL) != 0)
    add_tool (self, sentence, hit);
}

/*
 * star_marks_find:
 * @index: (inout): where to look from, 0 at first; set so that the next call goes on
 *
 * Returns: (transfer none) (nullable): the next mark of @kind
 */
const StarMark *
star_marks_find (const StarMarks *self, StarMarkKind kind, guint *index)
{
  while (*index < self->all->len)
    {
      const StarMark *mark = &g_array_index (self->all, StarMark, (*index)++);

      if (mark->kind == kind)
        return mark;
    }

  return NULL;
}

const StarMark *
star_marks_first (const StarMarks *self, StarMarkKind kind)
{
  guint index = 0;

  return star_marks_find (self, kind, &index);
}
