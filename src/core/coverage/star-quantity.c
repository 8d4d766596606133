/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-quantity.h"

#include "star-figure-private.h"

/* Between "from" and "to" stand at most so many words: "from 12 late runs a week to 2". */
#define CHANGE_WORDS_MAX 5

/* "2–4": the lower end of a range and its upper end. */
static gboolean
is_range (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  return two->first == one->last + 2 && star_cursor_is_minus (self, one->last + 1);
}

static gboolean
has_symbol_between (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  for (int i = one->last + 1; i < two->first; i++)
    {
      if (star_cursor_token (self, i)->kind == STAR_TOKEN_SYMBOL
          && !star_cursor_is_symbol (self, i, '(') && !star_cursor_is_symbol (self, i, ')'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
follows_from (const StarCursor *self, const StarQuantity *one)
{
  for (int i = one->first - 1; i >= 0 && i >= one->first - 3; i--)
    {
      if (star_cursor_is (self, i, STAR_WORD_FROM))
        return TRUE;
    }

  return FALSE;
}

/* Whether @two is the after of the before @one, or the other end of its range: "3 to 5 days". */
static gboolean
is_linked (const StarCursor *self, const StarQuantity *one, const StarQuantity *two,
           StarQuantityShape *shape)
{
  gboolean from = follows_from (self, one);
  int gap = two->first - one->last - 1;
  int link = two->first - 1;

  if (gap < 1 || gap > CHANGE_WORDS_MAX)
    return FALSE;

  *shape = STAR_QUANTITY_CHANGE;
  if (star_cursor_is_symbol (self, link, STAR_SYMBOL_ARROW))
    return TRUE;
  if (has_symbol_between (self, one, two) || (!from && gap > 2))
    return FALSE;

  /* "to just three" */
  while (link > one->last + 1 && star_cursor_is (self, link, STAR_WORD_FILLER))
    link--;
  if (!from && gap == 1)
    *shape = STAR_QUANTITY_RANGE;

  return star_cursor_is (self, link, STAR_WORD_TO);
}

/* One of two numbers has the unit of both: "from 6 to 2 days". */
static void
join (StarQuantity *one, const StarQuantity *two, StarQuantityShape shape)
{
  double before = one->value;
  double after = two->value;

  if (!one->has_unit && two->has_unit)
    before *= two->factor;
  if (one->has_unit && !two->has_unit)
    after *= one->factor;

  one->split_first = one->last;
  one->split_last = two->first;
  one->shape = shape;
  one->value = before;
  one->other = after;
  if (two->has_unit)
    {
      one->kind = two->kind;
      one->factor = two->factor;
    }
  one->has_unit |= two->has_unit;
  one->has_rate |= two->has_rate;
  one->is_approximate |= two->is_approximate;
  one->is_joined = two->is_joined;
  one->core_last = two->core_last;
  one->last = two->last;
}

static gboolean
fit_together (const StarQuantity *one, const StarQuantity *two)
{
  if (one->shape == STAR_QUANTITY_CHANGE || two->shape == STAR_QUANTITY_CHANGE)
    return FALSE;
  if (!one->has_unit || !two->has_unit)
    return TRUE;

  return one->kind == two->kind;
}

static void
mark_tokens (GArray *tokens, const StarQuantity *q, int index)
{
  for (int i = q->first; i <= q->last; i++)
    g_array_index (tokens, StarToken, i).quantity = index;
}

static StarQuantity *
get_last (GArray *quantities)
{
  return quantities->len > 0
           ? &g_array_index (quantities, StarQuantity, quantities->len - 1)
           : NULL;
}

/* Most words begin no figure, and need no closer look. */
static gboolean
can_begin (const StarToken *token)
{
  if (token->kind != STAR_TOKEN_WORD)
    return token->kind == STAR_TOKEN_NUMBER;

  return token->word != NULL
         && (token->word->unit >= 0
             || star_token_is (token, STAR_WORD_NUMBER | STAR_WORD_POWER | STAR_WORD_FRACTION
                                        | STAR_WORD_MULTIPLE | STAR_WORD_ARTICLE));
}

static void
read_figures (const StarCursor *cursor, GArray *quantities)
{
  int i = 0;

  while (i < (int) cursor->tokens->len)
    {
      StarQuantity *last = get_last (quantities);
      StarQuantity q;

      if (!can_begin (star_cursor_token (cursor, i)) || !star_figure_read (cursor, i, &q))
        {
          i++;
          continue;
        }

      i = q.last + 1;
      if (last != NULL && q.first <= last->last)
        q.first = last->last + 1;
      if (last != NULL && fit_together (last, &q) && is_range (cursor, last, &q))
        join (last, &q, STAR_QUANTITY_RANGE);
      else
        g_array_append_val (quantities, q);
    }
}

/* After the ranges, so that "24 h → 2–4 min" is one. */
static void
join_changes (const StarCursor *cursor, GArray *quantities)
{
  guint n = 0;

  for (guint i = 0; i < quantities->len; i++)
    {
      StarQuantity *last = n > 0 ? &g_array_index (quantities, StarQuantity, n - 1) : NULL;
      const StarQuantity *q = &g_array_index (quantities, StarQuantity, i);
      StarQuantityShape shape;

      if (last != NULL && fit_together (last, q) && is_linked (cursor, last, q, &shape))
        join (last, q, shape);
      else
        g_array_index (quantities, StarQuantity, n++) = *q;
    }

  g_array_set_size (quantities, n);
}

/*
 * star_quantity_find_all:
 * @tokens: one sentence; the index of its quantity is written into each token
 * @quantities: where to append #StarQuantity in the order of the text
 *
 * What only looks like a figure is left out: years, dates, clock times, versions, names with
 * digits, numbers of items and steps.
 */
void
star_quantity_find_all (StarLexicon *lexicon, GArray *tokens, GArray *quantities)
{
  StarCursor cursor = { lexicon, tokens };

  read_figures (&cursor, quantities);
  join_changes (&cursor, quantities);

  for (guint i = 0; i < quantities->len; i++)
    mark_tokens (tokens, &g_array_index (quantities, StarQuantity, i), i);
}

const char *
star_quantity_kind_get_nick (StarQuantityKind kind)
{
  static const char *const nicks[] = {
    [STAR_QUANTITY_COUNT] = "count",
    [STAR_QUANTITY_MONEY] = "money",
    [STAR_QUANTITY_RATIO] = "ratio",
    [STAR_QUANTITY_DURATION] = "duration",
    [STAR_QUANTITY_BYTES] = "bytes",
    [STAR_QUANTITY_RATE] = "rate",
    [STAR_QUANTITY_MULTIPLE] = "multiple",
    [STAR_QUANTITY_MEASURE] = "measure",
    [STAR_QUANTITY_OTHER] = "other",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

static void
describe_one (GString *line, GArray *tokens, const StarQuantity *q)
{
  const StarToken *first = &g_array_index (tokens, StarToken, q->first);
  const StarToken *last = &g_array_index (tokens, StarToken, q->last);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, "%s%s[%.*s]=%s", line->len > 0 ? "; " : "",
                          star_quantity_kind_get_nick (q->kind),
                          (int) (last->text + last->length - first->text), first->text,
                          g_ascii_formatd (number, sizeof number, "%.6g", q->value));
  if (q->shape != STAR_QUANTITY_SINGLE)
    g_string_append_printf (line, "%s%s", q->shape == STAR_QUANTITY_CHANGE ? "→" : "…",
                            g_ascii_formatd (number, sizeof number, "%.6g", q->other));
  if (q->is_approximate)
    g_string_append (line, " approx");
  if (q->has_rate)
    g_string_append (line, " rate");
}

/**
 * star_quantity_describe:
 * @text: valid UTF-8
 *
 * What the checks read as figures in @text, one after the other, for tests and for looking at
 * the checks from outside: "duration[24 h → 3 min]=86400→180".
 *
 * Returns: (transfer full): the line, "" if there are no figures
 */
char *
star_quantity_describe (StarLexicon *lexicon, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (StarToken));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (StarQuantity));
  StarTokenReader reader;

  g_return_val_if_fail (lexicon != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  star_token_reader_init (&reader, text);
  while (star_token_reader_next (&reader, lexicon, tokens))
    {
      g_array_set_size (quantities, 0);
      star_quantity_find_all (lexicon, tokens, quantities);
      for (guint i = 0; i < quantities->len; i++)
        describe_one (line, tokens, &g_array_index (quantities, StarQuantity, i));
    }

  return g_strdup (line->str);
}
