/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-phrase-private.h"

#include <string.h>

#include "star-inflection-private.h"

/* A phrase with alternatives stands for no more than this many phrases. */
#define EXPANSIONS_MAX 512

/* No phrase has more words, and none has more forms of all of them. */
#define LENGTH_MAX 12
#define FORMS_MAX 512

/* The forms that the words of a phrase can have, one after the other: those of word i are from
 * first[i] on. */
typedef struct {
  const StarWord *forms[FORMS_MAX];
  guint first[LENGTH_MAX + 1];
  guint length;
} Pattern;

/* Ends @text at the first of @delimiters; returns what is behind it, %NULL if there is none. */
static char *
cut_off (char *text, const char *delimiters)
{
  char *end = strpbrk (text, delimiters);

  if (end == NULL)
    return NULL;

  *end = '\0';
  return end + 1;
}

static gboolean
begin_word (Pattern *self)
{
  if (self->length == LENGTH_MAX)
    return FALSE;

  self->length++;
  self->first[self->length] = self->first[self->length - 1];

  return TRUE;
}

/* One more form of the last word. */
static gboolean
add_form (Pattern *self, StarLexicon *lexicon, const char *text)
{
  guint *n_forms = &self->first[self->length];
  const StarWord *word = *n_forms < FORMS_MAX ? star_lexicon_add_word (lexicon, text) : NULL;

  if (word == NULL)
    return FALSE;

  self->forms[(*n_forms)++] = word;
  return TRUE;
}

static gboolean
take_form (Pattern *self, StarLexicon *lexicon, char *text)
{
  g_autofree char *form = text;

  return add_form (self, lexicon, form);
}

static gboolean
add_known_forms (Pattern *self, StarLexicon *lexicon, const GStrv known)
{
  for (int i = 0; known[i] != NULL; i++)
    {
      if (!add_form (self, lexicon, known[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_plural (const StarPhraseForms *self, Pattern *pattern, const char *noun)
{
  const GStrv known = g_hash_table_lookup (self->irregular_nouns, noun);

  return known != NULL ? add_known_forms (pattern, self->lexicon, known)
                       : take_form (pattern, self->lexicon, star_inflection_plural (noun));
}

static gboolean
add_verb_forms (const StarPhraseForms *self, Pattern *pattern, const char *verb)
{
  const GStrv known = g_hash_table_lookup (self->irregular_verbs, verb);

  if (!add_form (pattern, self->lexicon, verb))
    return FALSE;
  if (known != NULL)
    return add_known_forms (pattern, self->lexicon, known);

  return take_form (pattern, self->lexicon, star_inflection_third (verb))
         && take_form (pattern, self->lexicon, star_inflection_past (verb))
         && take_form (pattern, self->lexicon, star_inflection_progressive (verb));
}

/* The forms that one word of a phrase stands for: "a|b" for either, "~lead" for any form. */
static gboolean
expand_word (const StarPhraseForms *self, Pattern *pattern, char *word, gboolean is_verb)
{
  if (!begin_word (pattern))
    return FALSE;

  for (char *next = word; word != NULL; word = next)
    {
      gboolean is_any_form = is_verb || *word == '~';

      next = cut_off (word, "|");
      if (!(is_any_form ? add_verb_forms (self, pattern, word + (*word == '~'))
                        : add_form (pattern, self->lexicon, word)))
        return FALSE;
    }

  return TRUE;
}

/* Puts the plurals of the last word, a noun, in its place. */
static gboolean
make_plural (const StarPhraseForms *self, Pattern *pattern)
{
  guint first = pattern->first[pattern->length - 1];
  guint n = pattern->first[pattern->length] - first;
  const StarWord *nouns[FORMS_MAX];

  memcpy (nouns, &pattern->forms[first], n * sizeof *nouns);
  pattern->first[pattern->length] = first;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *noun = g_strndup (nouns[i]->spelling.text, nouns[i]->length);

      if (!add_plural (self, pattern, noun))
        return FALSE;
    }

  return TRUE;
}

static guint
count_products (const Pattern *self)
{
  guint total = 1;

  for (guint i = 0; i < self->length && total <= EXPANSIONS_MAX; i++)
    total *= self->first[i + 1] - self->first[i];

  return total;
}

/* Adds every phrase that can be made of one form of each word. */
static gboolean
add_products (const Pattern *self, StarLexicon *lexicon, int concept, gboolean is_plural)
{
  const StarWord *phrase[LENGTH_MAX + 1] = { NULL };
  guint total = count_products (self);

  if (total > EXPANSIONS_MAX)
    return FALSE;

  for (guint n = 0; n < total; n++)
    {
      guint rest = n;

      for (guint i = 0; i < self->length; i++)
        {
          guint n_forms = self->first[i + 1] - self->first[i];

          phrase[i] = self->forms[self->first[i] + rest % n_forms];
          rest /= n_forms;
        }
      if (!star_lexicon_add_phrase (lexicon, phrase, concept, is_plural))
        return FALSE;
    }

  return TRUE;
}

/*
 * star_phrase_add:
 * @text: words between spaces or hyphens, each "a", "a|b" for either, or "~a" for any form of a
 *   verb; the last word of a noun and the first of a verb are inflected
 * @concept: index of what it means
 *
 * Adds all forms of a phrase to the lexicon.
 *
 * Returns: %FALSE if it is empty or too long, has too many forms or too many meanings
 */
gboolean
star_phrase_add (const StarPhraseForms *self, const char *text, StarPhraseKind kind, int concept)
{
  g_autofree char *lower = star_lexicon_fold (text);
  Pattern pattern;

  pattern.length = 0;
  pattern.first[0] = 0;
  for (char *word = lower, *next; word != NULL; word = next)
    {
      next = cut_off (word, " -");
      if (!expand_word (self, &pattern, word, kind == STAR_PHRASE_VERB && word == lower))
        return FALSE;
    }

  if (!add_products (&pattern, self->lexicon, concept, kind == STAR_PHRASE_MASS))
    return FALSE;
  if (kind != STAR_PHRASE_NOUN)
    return TRUE;

  return make_plural (self, &pattern) && add_products (&pattern, self->lexicon, concept, TRUE);
}
