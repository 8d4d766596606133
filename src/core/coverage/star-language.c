/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-language.h"

#include <glib/gi18n-lib.h>

#include "star-language-private.h"

/*
 * Which language a text is in, by the small words that every sentence needs; they are data, as all
 * words are. Letters that English does not have count as well, and another script tells by itself.
 * In doubt it is the language of the lexicon: lists of names and figures have no small words.
 */

/* Nobody can tell the language of fewer words than these. */
#define WORDS_MIN 20

/* One word in so many is a small one in any language, and so many of them are different: names of
 * places and products have one or two. So many words are more than a few that English borrowed. */
#define SMALL_WORD_EVERY 12
#define DIFFERENT_MIN 5
#define ACCENTED_MIN 5

/* ISO 639 for a language that cannot be told. */
#define UNKNOWN "und"

/* How many letters stand for a word. */
#define LETTERS_SPACED 5
#define LETTERS_DENSE 2

static const struct {
  const char *id;
  const char *label;
} labels[] = {
  { "ar", N_("Arabic") },
  { "bn", N_("Bengali") },
  { "cs", N_("Czech") },
  { "da", N_("Danish") },
  { "de", N_("German") },
  { "el", N_("Greek") },
  { "en", N_("English") },
  { "es", N_("Spanish") },
  { "fa", N_("Persian") },
  { "fi", N_("Finnish") },
  { "fr", N_("French") },
  { "he", N_("Hebrew") },
  { "hi", N_("Hindi") },
  { "hu", N_("Hungarian") },
  { "id", N_("Indonesian") },
  { "it", N_("Italian") },
  { "ja", N_("Japanese") },
  { "ko", N_("Korean") },
  { "nb", N_("Norwegian") },
  { "nl", N_("Dutch") },
  { "pl", N_("Polish") },
  { "pt", N_("Portuguese") },
  { "ro", N_("Romanian") },
  { "ru", N_("Russian") },
  { "sv", N_("Swedish") },
  { "ta", N_("Tamil") },
  { "th", N_("Thai") },
  { "tr", N_("Turkish") },
  { "uk", N_("Ukrainian") },
  { UNKNOWN, N_("another language") },
  { "vi", N_("Vietnamese") },
  { "zh", N_("Chinese") },
};

static guint
count_different (guint64 seen)
{
  guint n = 0;

  for (; seen != 0; seen &= seen - 1)
    n++;

  return n;
}

/* The foreign language with the highest count; of equal ones the first. */
static guint
find_most (const guint *counts)
{
  guint most = 1;

  for (guint i = 2; i < STAR_LANGUAGES_MAX; i++)
    {
      if (counts[i] > counts[most])
        most = i;
    }

  return most;
}

static guint
count_script_words (const StarLanguageTally *self, StarLexicon *lexicon)
{
  guint words = 0;

  for (guint i = 0; i < lexicon->languages->len; i++)
    {
      const StarLanguage *language = &g_array_index (lexicon->languages, StarLanguage, i);

      words += self->letters[i] / (language->is_dense ? LETTERS_DENSE : LETTERS_SPACED);
    }

  return words;
}

/* Of the languages with one script, the one whose small words are there. */
static guint
find_of_script (const StarLanguageTally *self, StarLexicon *lexicon)
{
  guint found = find_most (self->letters);
  guint32 script = g_array_index (lexicon->languages, StarLanguage, found).scripts[0];

  for (guint i = 0; i < lexicon->languages->len; i++)
    {
      if (g_array_index (lexicon->languages, StarLanguage, i).scripts[0] == script
          && self->counts[i] > self->counts[found])
        found = i;
    }

  return found;
}

static gboolean
is_foreign (const StarLanguageTally *self, guint language)
{
  guint signs = self->counts[language] + self->accented;

  return self->words >= WORDS_MIN && signs * SMALL_WORD_EVERY >= self->words
         && signs > self->counts[0]
         && (self->accented >= ACCENTED_MIN
             || count_different (self->seen[language]) >= DIFFERENT_MIN);
}

/*
 * star_language_tally_add_word:
 * @word: a word that is a small one in some language
 */
void
star_language_tally_add_word (StarLanguageTally *self, const StarWord *word)
{
  for (guint32 rest = word->languages; rest != 0; rest &= rest - 1)
    {
      int language = g_bit_nth_lsf (rest, -1);

      self->counts[language]++;
      self->seen[language] |= G_GUINT64_CONSTANT (1) << (word->index % 64);
    }
}

/*
 * star_language_tally_add_letter:
 * @letter: a letter beyond ASCII
 *
 * Returns: %TRUE if it is a Latin one, such as "é"
 */
gboolean
star_language_tally_add_letter (StarLanguageTally *self, StarLexicon *lexicon, gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);
  guint32 code = g_unicode_script_to_iso15924 (script);

  for (guint i = 0; i < lexicon->languages->len; i++)
    {
      const StarLanguage *language = &g_array_index (lexicon->languages, StarLanguage, i);

      for (guint k = 0; k < STAR_LANGUAGE_SCRIPTS_MAX && language->scripts[k] != 0; k++)
        {
          if (language->scripts[k] == code)
            {
              self->letters[i]++;
              return FALSE;
            }
        }
    }

  return script == G_UNICODE_SCRIPT_LATIN;
}

void
star_language_tally_add (StarLanguageTally *self, const StarLanguageTally *other)
{
  self->words += other->words;
  self->accented += other->accented;
  for (guint i = 0; i < STAR_LANGUAGES_MAX; i++)
    {
      self->counts[i] += other->counts[i];
      self->seen[i] |= other->seen[i];
      self->letters[i] += other->letters[i];
    }
}

/*
 * star_language_tally_find:
 *
 * Returns: (nullable): the id of the language that most of the text is in, "und" if it is not that
 *   of @lexicon but cannot be told, %NULL if it may be that of @lexicon
 */
const char *
star_language_tally_find (const StarLanguageTally *self, StarLexicon *lexicon)
{
  guint script_words = count_script_words (self, lexicon);
  guint language = find_most (self->counts);

  if (script_words >= WORDS_MIN && script_words > self->words)
    language = find_of_script (self, lexicon);
  else if (!is_foreign (self, language))
    return NULL;
  else if (self->counts[language] * SMALL_WORD_EVERY < self->words)
    return UNKNOWN;

  return g_array_index (lexicon->languages, StarLanguage, language).id;
}

/**
 * star_language_get_label:
 * @id: of a language, such as "de"
 *
 * Returns: (transfer none): its name in the user's language; @id if it has none
 */
const char *
star_language_get_label (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].id, id))
        return g_dgettext (GETTEXT_PACKAGE, labels[i].label);
    }

  return id;
}
