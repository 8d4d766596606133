/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sentence-private.h"

#include <string.h>

/* A short figure is no longer than this, in bytes. */
#define FIGURE_MAX 40

void
star_sentence_init (StarSentence *self, StarLexicon *lexicon, const char *text)
{
  self->lexicon = star_lexicon_ref (lexicon);
  self->tokens = star_token_array_new ();
  self->hits = star_hit_array_new ();
  self->asides = star_hit_array_new ();
  self->quantities = g_array_new (FALSE, FALSE, sizeof (StarQuantity));
  star_token_reader_init (&self->reader, text);
}

void
star_sentence_clear (StarSentence *self)
{
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->asides, g_array_unref);
  g_clear_pointer (&self->quantities, g_array_unref);
  g_clear_pointer (&self->lexicon, star_lexicon_unref);
}

/* Takes the meaning of what ends at token @last: "were down" is a fault, "were down 20 %" none. */
static void
silence_hits (StarSentence *self, int last)
{
  static const StarConcept nothing = { .id = NULL };

  for (guint i = 0; i < self->hits->len; i++)
    {
      StarHit *hit = &g_array_index (self->hits, StarHit, i);

      if (hit->last == last)
        hit->concept = &nothing;
    }
}

/* "down" before how much it is less is no state. */
static void
silence_falls (StarSentence *self)
{
  for (guint i = 0; i < self->quantities->len; i++)
    {
      int down = star_sentence_find_down (self, star_sentence_quantity (self, i));

      if (down >= 0)
        silence_hits (self, down);
    }
}

/*
 * star_sentence_next:
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
star_sentence_next (StarSentence *self)
{
  self->quantities->len = 0;

  if (!star_token_reader_next (&self->reader, self->lexicon, self->tokens))
    return FALSE;

  star_hit_find_all (self->lexicon, self->tokens, self->hits, self->asides);
  star_quantity_find_all (self->lexicon, self->tokens, self->quantities);
  silence_falls (self);

  self->signs = 0;
  for (guint i = 0; i < self->hits->len; i++)
    self->signs |= star_sentence_hit (self, i)->concept->signs;
  for (guint i = 0; i < self->asides->len; i++)
    self->signs |= star_sentence_aside (self, i)->concept->signs;

  return TRUE;
}

/* Whether token @i stands between two clauses. */
gboolean
star_sentence_ends_clause (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (token == NULL || star_token_is (token, STAR_WORD_CLAUSE))
    return TRUE;
  if (token->kind != STAR_TOKEN_SYMBOL || token->quantity >= 0)
    return FALSE;

  switch (token->symbol)
    {
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '|':
    case 0x2014: /* em dash */
      return TRUE;

    case '-':
    case 0x2013: /* en dash */
      return token->glue == STAR_GLUE_SPACE && star_sentence_token (self, i + 1) != NULL
             && star_sentence_token (self, i + 1)->glue == STAR_GLUE_SPACE;

    default:
      return FALSE;
    }
}

/*
 * star_sentence_find_down:
 *
 * Returns: the word that says that something is less by @q, "*down* by about 20 %", -1 if none does
 */
int
star_sentence_find_down (const StarSentence *self, const StarQuantity *q)
{
  gboolean is_amount = q->kind == STAR_QUANTITY_MONEY || q->kind == STAR_QUANTITY_RATIO
                       || q->kind == STAR_QUANTITY_MULTIPLE;
  int i = q->first - 1;

  if (!is_amount || q->is_frequency || q->is_share)
    return -1;

  while (star_sentence_is_class (self, i, STAR_WORD_APPROXIMATE)
         || star_token_reads (star_sentence_token (self, i), "by"))
    i--;

  return star_token_reads (star_sentence_token (self, i), "down") ? i : -1;
}

/*
 * star_sentence_is_number:
 * @i: a number, or a word of %STAR_GROUP_ONE
 *
 * Returns: whether it tells how many: "at 9", "in 2021", "*one* crate", "it rang *once*", but not
 *   "no *one*", "*once* it rang"
 */
gboolean
star_sentence_is_number (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (token->kind == STAR_TOKEN_NUMBER)
    return TRUE;
  if (star_token_reads (token, "once"))
    return star_sentence_ends_clause (self, i + 1);

  return !star_sentence_in (self, i - 1, STAR_GROUP_PRONOUN_OPENER)
         && !star_sentence_ends_clause (self, i + 1)
         && !star_sentence_is_class (self, i + 1,
                                     STAR_WORD_STOP | STAR_WORD_PREPOSITION
                                       | STAR_WORD_FIRST_PERSON);
}

/* "the *two* of us" */
gboolean
star_sentence_counts_us (const StarSentence *self, const StarQuantity *q)
{
  return star_token_reads (star_sentence_token (self, q->last + 1), "of")
         && star_token_reads (star_sentence_token (self, q->last + 2), "us");
}

static gboolean
has_sign (GArray *hits, int first, int last, guint sign)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const StarHit *hit = &g_array_index (hits, StarHit, i);

      if (hit->first >= first && hit->last <= last && (hit->concept->signs & sign) != 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
star_sentence_has_sign (const StarSentence *self, int first, int last, guint sign)
{
  return has_sign (self->hits, first, last, sign);
}

gboolean
star_sentence_has_aside (const StarSentence *self, int first, int last, guint sign)
{
  return has_sign (self->asides, first, last, sign);
}

static void
append_token (const StarSentence *self, GString *figure, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  const StarLexiconUnit *unit = star_lexicon_get_unit (self->lexicon, token->word);
  gboolean is_number = figure->len > 0 && g_ascii_isdigit (figure->str[figure->len - 1]);
  gboolean is_sign = unit != NULL && !g_unichar_isalpha (g_utf8_get_char (unit->symbol));
  /* "min" for "minutes", but "days" stays, "dollars", "three percent" and "two-hour". */
  gboolean is_short = unit != NULL && unit->kind != STAR_LEXICON_UNIT_MONEY
                      && strlen (unit->symbol) * 2 <= token->length
                      && (is_sign ? is_number : token->glue != STAR_GLUE_HYPHEN);

  /* "12%", not "12 %" */
  if (token->kind == STAR_TOKEN_SYMBOL || figure->len == 0 || (is_short && is_sign))
    ;
  else if (token->glue == STAR_GLUE_HYPHEN)
    g_string_append_c (figure, '-');
  else if (token->glue == STAR_GLUE_SPACE || (unit != NULL && is_number))
    g_string_append_c (figure, ' ');

  if (is_short)
    g_string_append (figure, unit->symbol);
  else
    g_string_append_len (figure, token->text, token->length);
}

static void
append_denominator (const StarSentence *self, GString *figure, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  const StarLexiconUnit *unit = star_lexicon_get_unit (self->lexicon, token->word);

  g_string_append_c (figure, '/');
  if (unit != NULL)
    g_string_append (figure, unit->symbol);
  else
    g_string_append_len (figure, token->text, token->length);
}

static void
append_tokens (const StarSentence *self, GString *figure, int first, int last)
{
  for (int i = first; i <= last && figure->len < FIGURE_MAX; i++)
    {
      const StarToken *token = star_sentence_token (self, i);
      const StarToken *next = i < last ? star_sentence_token (self, i + 1) : NULL;
      /* "40 a day", but not "half a day", "two and a half" */
      gboolean is_link = star_token_is (token, STAR_WORD_PER)
                         || (token->kind == STAR_TOKEN_SYMBOL && token->symbol == '/')
                         || (figure->len > 0 && star_token_is (token, STAR_WORD_ARTICLE)
                             && !star_sentence_is_class (self, i - 1,
                                                         STAR_WORD_FRACTION | STAR_WORD_AND
                                                           | STAR_WORD_OF));

      if (star_token_is (token, STAR_WORD_APPROXIMATE))
        continue;
      if (is_link && next != NULL && next->kind == STAR_TOKEN_WORD)
        append_denominator (self, figure, ++i);
      else
        append_token (self, figure, i);
    }
}

/*
 * star_sentence_dup_figure:
 * @first: the first token of the figure with what it counts
 * @last: the last token of it
 *
 * Returns: (transfer full): the figure in short form, such as "500k events/s" or "24 h → 3 min"
 */
char *
star_sentence_dup_figure (const StarSentence *self, const StarQuantity *quantity,
                          int first, int last)
{
  g_autoptr (GString) figure = g_string_new (NULL);

  if (quantity->shape == STAR_QUANTITY_CHANGE)
    {
      g_autoptr (GString) after = g_string_new (NULL);

      append_tokens (self, figure, quantity->first, quantity->split_first);
      append_tokens (self, after, quantity->split_last, quantity->last);
      if (quantity->is_reversed)
        {
          g_string_append_printf (after, " → %s", figure->str);
          return g_strdup (after->str);
        }
      g_string_append_printf (figure, " → %s", after->str);
    }
  else
    {
      append_tokens (self, figure, first, last);
    }

  return g_strdup (figure->str);
}
