/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cue-points.h"

#include <string.h>

#include "star-begins.h"
#include "star-words.h"

/* Words of a point that need no cutting, and those kept of one that does. */
#define WHOLE 9
#define HEAD 7

/* What is not the end of a sentence, although it ends with a full stop. */
static const char *const abbreviations[] = {
  "approx", "ca", "cf", "dr", "fig", "inc", "max", "min", "mr", "mrs", "ms", "no", "nr", "resp",
  "st",     "vs",
};

/* What says nothing at the end of a part of a sentence. */
static const char *const small_words[] = {
  "a",     "about", "after", "all",   "als",   "an",    "and",   "any",  "are",   "as",    "at",
  "auf",   "aus",   "be",    "bei",   "before", "but",  "by",    "das",  "dass",  "dem",   "den",
  "der",   "des",   "die",   "each",  "ein",   "eine",  "einem", "einen", "einer", "every", "for",
  "from",  "für",   "had",   "has",   "hat",   "hatte", "have",  "he",   "her",   "his",   "i",
  "ich",   "if",    "im",    "in",    "into",  "is",    "ist",   "it",   "its",   "mit",   "my",
  "nach",  "not",   "of",    "off",   "oder",  "on",    "or",    "our",  "out",   "she",   "so",
  "than",  "that",  "the",   "their", "then",  "they",  "this",  "to",   "um",    "und",   "until",
  "up",    "vom",   "von",   "vor",   "war",   "was",   "we",    "were", "what",  "when",  "where",
  "which", "while", "who",   "wir",   "with",  "you",   "zu",    "zum",  "zur",   "über",
};

/* What stands between a figure and what it is a figure of: four a quarter. */
static const char *const joining_words[] = {
  "a", "an", "each", "every", "of", "per", "pro", "von",
};

static gboolean
is_among (const char *word, const char *const *words, gsize n_words)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (gsize i = 0; i < n_words; i++)
    {
      if (g_str_equal (lower, words[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_digit (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* The bytes of a mark that begins an item of a list, with the blanks around it, or 0. */
static gsize
bullet_length (const char *line)
{
  const char *start = line + strspn (line, " \t");
  const char *end = start;

  if (*start == '-' || *start == '*' || *start == '+')
    end = start + 1;
  else if (star_begins (start, "•") || star_begins (start, "–"))
    end = g_utf8_next_char (start);
  else
    {
      end = start + strspn (start, "0123456789");
      end = end > start && end - start <= 2 && (*end == '.' || *end == ')') ? end + 1 : start;
    }

  return end > start && (*end == ' ' || *end == '\t') ? end + strspn (end, " \t") - line : 0;
}

static gboolean
is_abbreviation (const char *sentence, const char *stop)
{
  const char *start = stop;
  g_autofree char *word = NULL;
  g_autofree char *lower = NULL;

  while (start > sentence && !g_ascii_isspace (start[-1]) && start[-1] != '(')
    start--;
  word = g_strndup (start, stop - start);
  if (g_utf8_strlen (word, -1) <= 1 || strchr (word, '.') != NULL)
    return !has_digit (word);

  lower = g_ascii_strdown (word, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    {
      if (g_str_equal (lower, abbreviations[i]))
        return TRUE;
    }

  return FALSE;
}

/* Quotation marks and the like belong to what they close. */
static const char *
skip_closing (const char *p)
{
  while (*p == '"' || *p == '\'' || *p == ')' || star_begins (p, "”")
         || star_begins (p, "’") || star_begins (p, "»"))
    p = g_utf8_next_char (p);

  return p;
}

/* Whether a sentence that began at @sentence ends with the character at @p. */
static gboolean
ends_sentence (const char *sentence, const char *p)
{
  const char *next = skip_closing (g_utf8_next_char (p));
  gunichar c = g_utf8_get_char (p);

  if (c == 0x3002 || c == 0xff01 || c == 0xff1f)
    return TRUE;
  if (c != '.' && c != '!' && c != '?' && c != 0x61f && c != 0x964)
    return FALSE;

  if (!g_unichar_isspace (g_utf8_get_char (next)))
    return FALSE;
  while (*next != '\0' && g_unichar_isspace (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);

  return !g_unichar_islower (g_utf8_get_char (next))
         && !(c == '.' && is_abbreviation (sentence, p));
}

/* Whether what is behind the end of a line is something new, and not the sentence going on. */
static gboolean
begins_item (const char *line)
{
  return bullet_length (line) > 0 || !g_unichar_islower (g_utf8_get_char (line));
}

/* With one space between two words; what has no word is no sentence. */
static void
add_sentence (GPtrArray *sentences, const char *start, const char *end)
{
  GString *sentence = g_string_new (NULL);

  for (const char *p = start; p < end; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (sentence, *p);
      else if (sentence->len > 0 && sentence->str[sentence->len - 1] != ' ')
        g_string_append_c (sentence, ' ');
    }
  g_strchomp (sentence->str);
  if (star_words_has_any (sentence->str))
    g_ptr_array_add (sentences, g_string_free (sentence, FALSE));
  else
    g_string_free (sentence, TRUE);
}

static GPtrArray *
split_sentences (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *sentence = text + bullet_length (text);
  const char *p = sentence;

  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);
      const char *start;
      gboolean is_line = *p == '\n' && begins_item (next);

      if (is_line || ends_sentence (sentence, p))
        {
          start = is_line ? next + bullet_length (next) : skip_closing (next);
          add_sentence (sentences, sentence, is_line ? p : start);
          sentence = next = start;
        }
      p = next;
    }
  add_sentence (sentences, sentence, p);

  return sentences;
}

static gboolean
ends_clause (const char *word)
{
  return g_str_has_suffix (word, ",") || g_str_has_suffix (word, ";")
         || g_str_has_suffix (word, ":") || g_str_has_suffix (word, "–")
         || g_str_has_suffix (word, "—");
}

/* How many of the words stand for all of them: the first part of the sentence if it is one, and
 * otherwise some words of which the last says something. */
static guint
count_head (char **words, guint n_words)
{
  if (n_words <= WHOLE)
    return n_words;

  for (guint i = 3; i < WHOLE; i++)
    {
      if (ends_clause (words[i]))
        return i + 1;
    }

  for (guint i = HEAD; i > 3; i--)
    {
      if (!is_among (words[i - 1], small_words, G_N_ELEMENTS (small_words)))
        return i;
    }

  return HEAD;
}

/* Behind the figure at @i and what it is a figure of, up to two words: 860 grocery stores. */
static guint
find_figure_end (char **words, guint i)
{
  guint n_said = 0;

  while (words[i + 1] != NULL && n_said < 2 && !ends_clause (words[i])
         && !g_str_has_suffix (words[i], "."))
    {
      const char *next = words[i + 1];

      if (words[i + 2] != NULL && has_digit (words[i + 2]))
        return i + 2;

      if (!is_among (next, small_words, G_N_ELEMENTS (small_words)))
        n_said++;
      else if (n_said > 0 || !is_among (next, joining_words, G_N_ELEMENTS (joining_words)))
        break;
      i++;
    }

  return i + 1;
}

static void
strip_end (GString *point)
{
  while (point->len > 0 && strchr (".,;: ", point->str[point->len - 1]) != NULL)
    g_string_truncate (point, point->len - 1);
}

/* The head, and from the rest each figure with the words behind it that say of what it is. */
static void
append_short (GString *point, const char *sentence, gboolean with_head)
{
  g_auto (GStrv) words = g_strsplit_set (sentence, " ", -1);
  guint n_words = g_strv_length (words);
  guint kept = with_head ? count_head (words, n_words) : 0;
  gboolean is_gap = !with_head;

  for (guint i = 0; i < n_words; i++)
    {
      gboolean is_kept;

      if (has_digit (words[i]))
        kept = MAX (kept, find_figure_end (words, i));
      is_kept = i < kept;
      if (is_kept && is_gap)
        {
          strip_end (point);
          g_string_append (point, " … ");
        }
      else if (is_kept && point->len > 0)
        g_string_append_c (point, ' ');
      if (is_kept)
        g_string_append (point, words[i]);
      is_gap = !is_kept;
    }
  strip_end (point);
  if (is_gap)
    g_string_append (point, " …");
}

/* Those to be kept if there are too many: what has figures, then from the start. */
static GPtrArray *
choose (GPtrArray *sentences)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n_plain = 0;

  for (guint i = 0; i < sentences->len; i++)
    n_plain += !has_digit (g_ptr_array_index (sentences, i));
  n_plain = MIN (n_plain, STAR_CUE_POINTS_MAX - MIN (sentences->len - n_plain,
                                                     STAR_CUE_POINTS_MAX));

  for (guint i = 0; i < sentences->len; i++)
    {
      char *sentence = g_ptr_array_index (sentences, i);

      if (has_digit (sentence))
        g_ptr_array_add (chosen, sentence);
      else if (n_plain > 0)
        {
          g_ptr_array_add (chosen, sentence);
          n_plain--;
        }
    }

  return chosen;
}

/**
 * star_cue_points_from_text:
 * @text: what is to be told, valid UTF-8
 *
 * Makes short points of sentences or items of a list. Each figure of the text is in one of them;
 * where there are more sentences with figures than points, a point has those of several.
 *
 * Returns: (transfer full): up to %STAR_CUE_POINTS_MAX points in the order of the text, none for
 *   a text without any word
 */
char **
star_cue_points_from_text (const char *text)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  GPtrArray *points;
  guint n_points;

  g_return_val_if_fail (text != NULL, NULL);

  sentences = split_sentences (text);
  chosen = choose (sentences);
  n_points = MIN (chosen->len, STAR_CUE_POINTS_MAX);
  points = g_ptr_array_new ();
  for (guint i = 0; i < n_points; i++)
    {
      GString *point = g_string_new (NULL);
      guint first = (guint64) i * chosen->len / n_points;
      guint end = (guint64) (i + 1) * chosen->len / n_points;

      for (guint j = first; j < end; j++)
        append_short (point, g_ptr_array_index (chosen, j), j == first);
      g_ptr_array_add (points, g_string_free (point, FALSE));
    }
  g_ptr_array_add (points, NULL);

  return (char **) g_ptr_array_free (points, FALSE);
}
