/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-secrets-private.h"
#include "star-spoken-time.h"

/* The rules that look at the text as such. */

/* Fields are compared by so many words of theirs: a story has fewer. */
#define COMPARED_WORDS_MAX 400

/* So many words in a row are the same sentence, and so large a share the same text. */
#define RUN_WORDS 4
#define REPEATED_WORDS_MIN 8
#define REPEATED_SHARE 0.6

void
star_flags_text_find_placeholders (const StarFlagCheck *check)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    {
      const StarMark *mark;
      guint index = 0;

      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_PLACEHOLDER, &index)))
        star_flags_add_mark (check, source, mark, _("A placeholder is left in the text."),
                             _("Put your own words or figure in its place."));
    }
}

void
star_flags_text_find_too_long (const StarFlagCheck *check)
{
  StarPaceTime time;
  g_autofree char *range = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *message = NULL;

  star_coverage_report_get_spoken_time (check->report, &time);
  if (time.typical <= STAR_STANDARD_CUT_MAX)
    return;

  range = star_pace_time_to_speech (&time);
  limit = star_spoken_time_format (STAR_STANDARD_CUT_MAX);
  if (time.low > STAR_STANDARD_CUT_MAX)
    /* Translators: a range of times and a time, such as "2:13 to 2:45" and "2:00" */
    message = g_strdup_printf (_("Telling it takes %s, more than %s."), range, limit);
  else
    /* Translators: a range of times and a time in it, such as "1:53 to 2:35" and "2:00" */
    message = g_strdup_printf (_("Telling it takes %s, mostly more than %s."), range, limit);
  star_flags_add_field (check, STAR_SECTION_ACTION, message, _("Shorten the longest field first."));
}

void
star_flags_text_find_too_short (const StarFlagCheck *check)
{
  StarPaceTime time;
  g_autofree char *range = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *message = NULL;

  star_coverage_report_get_spoken_time (check->report, &time);
  if (time.typical >= STAR_STANDARD_CUT_MIN)
    return;

  range = star_pace_time_to_speech (&time);
  limit = star_spoken_time_format (STAR_STANDARD_CUT_MIN);
  if (time.high < STAR_STANDARD_CUT_MIN)
    /* Translators: a range of times and a time, such as "47 s to 1:04" and "1:30" */
    message = g_strdup_printf (_("Telling it takes %s, less than %s."), range, limit);
  else
    /* Translators: a range of times and a time in it, such as "1:17 to 1:45" and "1:30" */
    message = g_strdup_printf (_("Telling it takes %s, mostly less than %s."), range, limit);
  star_flags_add_field (check, STAR_SECTION_ACTION, message,
                        _("Say more of what you decided, and why."));
}

static const char *
describe_secret (StarSecretKind kind)
{
  switch (kind)
    {
    case STAR_SECRET_ADDRESS:
      return _("This is an e-mail address.");
    case STAR_SECRET_HOST:
      return _("This looks like the name or address of an internal machine.");
    case STAR_SECRET_KEY:
      return _("This looks like a key or a password.");
    case STAR_SECRET_TERM:
    default:
      return _("This is on your list of words to keep to yourself.");
    }
}

void
star_flags_text_find_confidential (const StarFlagCheck *check)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    {
      const StarMark *mark;
      guint index = 0;

      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_SECRET, &index)))
        star_flags_add_mark (check, source, mark, describe_secret (mark->detail),
                             _("Say what it is instead of its name, such as “a payment service”."));
    }
}

/* A word of a field, known by its hash. */
typedef struct {
  const char *text;
  gsize length;
  int start;
  guint hash;
} Word;

static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  int offset = 0;

  for (const char *p = text; *p != '\0' && words->len < COMPARED_WORDS_MAX;)
    {
      Word word = { p, 0, offset, 5381 };

      for (; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        {
          word.hash = word.hash * 33 + g_unichar_tolower (g_utf8_get_char (p));
          offset++;
        }
      word.length = p - word.text;
      if (word.length > 0)
        {
          g_array_append_val (words, word);
          continue;
        }
      p = g_utf8_next_char (p);
      offset++;
    }

  return words;
}

/* What a run of words is known by, so that a set of runs is a set of numbers. */
static guint
hash_run (GArray *words, guint first)
{
  guint hash = 0;

  for (guint i = first; i < first + RUN_WORDS; i++)
    hash = hash * 31 + g_array_index (words, Word, i).hash;

  return hash;
}

static GHashTable *
collect_runs (GArray *words)
{
  GHashTable *runs = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i + RUN_WORDS <= words->len; i++)
    g_hash_table_add (runs, GUINT_TO_POINTER (hash_run (words, i)));

  return runs;
}

/* The words of @copy that stand in @original too, from the first to the last of them. */
static guint
count_repeated (GArray *original, GArray *copy, StarMark *mark)
{
  g_autoptr (GHashTable) runs = collect_runs (original);
  guint repeated = 0;
  guint next = 0;

  for (guint i = 0; i + RUN_WORDS <= copy->len; i++)
    {
      const Word *last = &g_array_index (copy, Word, i + RUN_WORDS - 1);
      const Word *first = &g_array_index (copy, Word, i);

      if (!g_hash_table_contains (runs, GUINT_TO_POINTER (hash_run (copy, i))))
        continue;
      if (repeated == 0)
        {
          mark->start = first->start;
          mark->text = first->text;
        }
      mark->end = last->start + g_utf8_strlen (last->text, last->length);
      mark->length = last->text + last->length - mark->text;
      repeated += i + RUN_WORDS - MAX (i, next);
      next = i + RUN_WORDS;
    }

  return repeated;
}

void
star_flags_text_find_repetition (const StarFlagCheck *check)
{
  const StarPassage *result = check->input->passages[STAR_SECTION_RESULT];
  const StarPassage *changed = check->input->passages[STAR_SECTION_WHAT_CHANGED];
  StarFlagSource source = { changed, STAR_SECTION_WHAT_CHANGED, FALSE };
  g_autoptr (GArray) original = NULL;
  g_autoptr (GArray) copy = NULL;
  StarMark mark = { 0 };
  guint repeated;

  if (result == NULL || changed == NULL)
    return;

  original = split_words (result->text);
  copy = split_words (changed->text);
  repeated = count_repeated (original, copy, &mark);
  if (repeated >= REPEATED_WORDS_MIN && repeated >= REPEATED_SHARE * copy->len)
    star_flags_add_mark (check, &source, &mark,
                         _("“What changed permanently” repeats the result."),
                         _("Say here what is still in force today, and who looks after it."));
}
