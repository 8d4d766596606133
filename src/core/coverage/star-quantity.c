/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-quantity.h"

#include "star-figure-private.h"
#include "star-pair-private.h"
#include "star-surroundings-private.h"

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
can_begin (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  /* "½" */
  if (token->kind == STAR_TOKEN_SYMBOL)
    return token->symbol >= 0x80;
  if (token->kind == STAR_TOKEN_NUMBER)
    return TRUE;
  if (!star_token_is_known (token))
    return FALSE;

  return star_token_is (token, STAR_WORD_NUMBER | STAR_WORD_POWER | STAR_WORD_FRACTION
                                 | STAR_WORD_MULTIPLE | STAR_WORD_NOTHING)
         /* "in *an* hour" */
         || (star_token_is (token, STAR_WORD_ARTICLE)
             && (star_cursor_is_time_unit (self, i + 1) || star_cursor_is_time_unit (self, i + 2)))
         /* "not *a single* one", "*once* a month" */
         || star_token_in (token, STAR_GROUP_TOLD_NUMBER)
         /* "*another* week" */
         || (star_token_reads (token, "another") && star_cursor_is_time_unit (self, i + 1))
         /* "from *days* to *hours*", "within the *hour*" */
         || (token->word->unit >= 0
             && (star_cursor_is (self, i - 1, STAR_WORD_FROM | STAR_WORD_TO)
                 || star_token_reads (star_cursor_token (self, i - 1), "the")));
}

static void
read_figures (const StarCursor *cursor, GArray *quantities)
{
  int i = 0;

  while (i < (int) cursor->tokens->len)
    {
      StarQuantity *last;
      StarQuantity q;

      if (!can_begin (cursor, i) || !star_figure_read (cursor, i, &q))
        {
          i++;
          continue;
        }

      i = q.last + 1;
      last = get_last (quantities);
      if (last != NULL && q.first <= last->last)
        q.first = last->last + 1;
      if (last == NULL || !star_pair_join_close (cursor, last, &q))
        g_array_append_val (quantities, q);
    }
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
  star_pair_join_changes (&cursor, quantities);

  for (guint i = 0; i < quantities->len; i++)
    mark_tokens (tokens, &g_array_index (quantities, StarQuantity, i), i);
  for (guint i = 0; i < quantities->len; i++)
    {
      StarQuantity *q = &g_array_index (quantities, StarQuantity, i);

      star_surroundings_read_head (&cursor, q);
      star_surroundings_read_direction (&cursor, q);
    }
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
append_words (GString *line, GArray *tokens, int first, int last)
{
  const StarToken *start = &g_array_index (tokens, StarToken, first);
  const StarToken *end = &g_array_index (tokens, StarToken, last);

  g_string_append_len (line, start->text, end->text + end->length - start->text);
}

static void
append_value (GString *line, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (line, g_ascii_formatd (number, sizeof number, "%.6g", value));
}

static void
describe_one (GString *line, GArray *tokens, const StarQuantity *q)
{
  static const char *const directions[] = { "", " up", " down" };

  if (line->len > 0)
    g_string_append (line, "; ");
  g_string_append (line, star_quantity_kind_get_nick (q->kind));
  if (q->symbol != NULL)
    g_string_append_printf (line, " %s", q->symbol);
  g_string_append_c (line, '[');
  append_words (line, tokens, q->first, q->last);
  g_string_append (line, "]=");
  append_value (line, q->value);
  if (q->shape != STAR_QUANTITY_SINGLE)
    {
      g_string_append (line, q->shape == STAR_QUANTITY_CHANGE ? "→" : "…");
      append_value (line, q->other);
    }
  if (q->head_first >= 0)
    {
      g_string_append (line, " {");
      append_words (line, tokens, q->head_first, q->head_last);
      g_string_append_c (line, '}');
    }
  g_string_append (line, directions[q->direction]);
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
 * the checks from outside: "duration h[24 h → 3 min]=86400→180 {lag} down".
 *
 * Returns: (transfer full): the line, "" if there are no figures
 */
char *
star_quantity_describe (StarLexicon *lexicon, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) tokens = star_token_array_new ();
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
