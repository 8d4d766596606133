/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-phrase-private.h"

#include <string.h>

#include "star-inflection-private.h"

/* A phrase with alternatives stands for no more than this many phrases. */
#define EXPANSIONS_MAX 512

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

static void
add_plural (const StarPhraseForms *self, GPtrArray *forms, const char *noun)
{
  const GStrv known = g_hash_table_lookup (self->irregular_nouns, noun);

  if (known == NULL)
    g_ptr_array_add (forms, star_inflection_plural (noun));
  for (int i = 0; known != NULL && known[i] != NULL; i++)
    g_ptr_array_add (forms, g_strdup (known[i]));
}

static void
add_verb_forms (const StarPhraseForms *self, GPtrArray *forms, const char *verb)
{
  const GStrv known = g_hash_table_lookup (self->irregular_verbs, verb);

  g_ptr_array_add (forms, g_strdup (verb));
  for (int i = 0; known != NULL && known[i] != NULL; i++)
    g_ptr_array_add (forms, g_strdup (known[i]));
  if (known != NULL)
    return;

  g_ptr_array_add (forms, star_inflection_third (verb));
  g_ptr_array_add (forms, star_inflection_past (verb));
  g_ptr_array_add (forms, star_inflection_progressive (verb));
}

/* The forms that one word of a phrase stands for: "a|b" for either, "~lead" for any form. */
static GPtrArray *
expand_word (const StarPhraseForms *self, char *word, gboolean is_verb)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);

  for (char *next = word; word != NULL; word = next)
    {
      next = cut_off (word, "|");
      if (is_verb || *word == '~')
        add_verb_forms (self, forms, word + (*word == '~'));
      else
        g_ptr_array_add (forms, g_strdup (word));
    }

  return forms;
}

static GPtrArray *
expand_plurals (const StarPhraseForms *self, GPtrArray *nouns)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < nouns->len; i++)
    add_plural (self, forms, g_ptr_array_index (nouns, i));

  return forms;
}

/* Adds every phrase that can be made of one form of each word. */
static gboolean
add_product (const StarPhraseForms *self, GPtrArray *words, int concept, gboolean is_plural)
{
  g_autofree char **phrase = g_new0 (char *, words->len + 1);
  guint total = 1;

  for (guint i = 0; i < words->len; i++)
    {
      total *= ((GPtrArray *) g_ptr_array_index (words, i))->len;
      if (total > EXPANSIONS_MAX)
        return FALSE;
    }

  for (guint n = 0; n < total; n++)
    {
      guint rest = n;

      for (guint i = 0; i < words->len; i++)
        {
          GPtrArray *forms = g_ptr_array_index (words, i);

          phrase[i] = g_ptr_array_index (forms, rest % forms->len);
          rest /= forms->len;
        }
      if (!star_lexicon_add_phrase (self->lexicon, phrase, concept, is_plural))
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
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *plurals;

  for (char *word = lower, *next; word != NULL; word = next)
    {
      next = cut_off (word, " -");
      if (*word == '\0')
        return FALSE;
      g_ptr_array_add (words, expand_word (self, word, kind == STAR_PHRASE_VERB && word == lower));
    }

  if (!add_product (self, words, concept, kind == STAR_PHRASE_MASS))
    return FALSE;
  if (kind != STAR_PHRASE_NOUN)
    return TRUE;

  plurals = expand_plurals (self, g_ptr_array_index (words, words->len - 1));
  g_ptr_array_set_size (words, words->len - 1);
  g_ptr_array_add (words, plurals);

  return add_product (self, words, concept, TRUE);
}
