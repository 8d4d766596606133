/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-edited-sentence.h"

#include <string.h>

#include "star-begins.h"

/* A sentence that was changed by hand, and is known again by the words that it kept. */

/* How much of both must be the same, in order: half of the words. */
#define LEAST_LIKENESS 0.5

/* More words than that are no sentence, and comparing them would take long. */
#define MAX_WORDS 200

typedef struct {
  const char *start;
  const char *end;
} Span;

static gboolean
is_end_of_sentence (const char *p)
{
  return *p == '\n' || (strchr (".!?", *p) != NULL && (p[1] == '\0' || g_ascii_isspace (p[1])));
}

/* Each without what is around it: white space, or what introduces an item of a list. */
static GArray *
split_sentences (const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  const char *p = text;

  while (*p != '\0')
    {
      Span span = { p + strspn (p, " \t\r\n-*"), NULL };

      if (star_begins (span.start, "• "))
        span.start += strlen ("• ");
      p = span.start;
      while (*p != '\0' && !is_end_of_sentence (p))
        p++;
      if (*p != '\0' && *p != '\n')
        p++;
      span.end = p;
      if (span.end > span.start)
        g_array_append_val (spans, span);
    }

  return spans;
}

static gboolean
is_edge (char c)
{
  return strchr (".,;:!?()\"", c) != NULL;
}

/* As they count: in small letters and without signs around them. */
static GPtrArray *
split_words (const char *start, const char *end)
{
  g_autofree char *text = g_strndup (start, end - start);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\r\n", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL && words->len < MAX_WORDS; part++)
    {
      const char *first = *part;
      gsize length;

      while (*first != '\0' && is_edge (*first))
        first++;
      length = strlen (first);
      while (length > 0 && is_edge (first[length - 1]))
        length--;
      if (length > 0)
        g_ptr_array_add (words, g_strndup (first, length));
    }

  return words;
}

/* How many words they have in common, in the same order. */
static guint
count_common (GPtrArray *a, GPtrArray *b)
{
  guint rows[2][MAX_WORDS + 1] = { { 0 }, { 0 } };

  for (guint i = 1; i <= a->len; i++)
    {
      guint *row = rows[i % 2];
      const guint *above = rows[(i - 1) % 2];

      for (guint j = 1; j <= b->len; j++)
        {
          if (g_str_equal (a->pdata[i - 1], b->pdata[j - 1]))
            row[j] = above[j - 1] + 1;
          else
            row[j] = MAX (above[j], row[j - 1]);
        }
    }

  return rows[a->len % 2][b->len];
}

static double
compare (GPtrArray *words, const char *start, const char *end)
{
  g_autoptr (GPtrArray) others = split_words (start, end);

  if (words->len == 0 || others->len == 0)
    return 0;

  return 2.0 * count_common (words, others) / (words->len + others->len);
}

/**
 * star_edited_sentence_find:
 * @text: where @sentence was put
 * @sentence: the sentence, or several, as it was put there
 *
 * Looks for what has become of a sentence that was changed by hand. It may be one sentence more
 * than it was.
 *
 * Returns: (transfer full) (nullable): what stands there in its place, word for word; %NULL if
 *   nothing is like it
 */
char *
star_edited_sentence_find (const char *text, const char *sentence)
{
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) own = NULL;
  g_autoptr (GPtrArray) words = NULL;
  double best = LEAST_LIKENESS;
  char *found = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  spans = split_sentences (text);
  own = split_sentences (sentence);
  words = split_words (sentence, sentence + strlen (sentence));
  for (guint first = 0; first < spans->len; first++)
    {
      for (guint last = first; last < spans->len && last <= first + own->len; last++)
        {
          const char *start = g_array_index (spans, Span, first).start;
          const char *end = g_array_index (spans, Span, last).end;
          double likeness = compare (words, start, end);

          if (likeness < best || (found != NULL && likeness <= best))
            continue;
          best = likeness;
          g_free (found);
          found = g_strndup (start, end - start);
        }
    }

  return found;
}
