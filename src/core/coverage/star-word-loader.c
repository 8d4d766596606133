/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-word-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-lexicon-json-private.h"

/* The words and pairs of words that do something in a sentence whatever it is about: their
 * classes, values and units. */

static const StarLexiconName class_names[] = {
  { "filler", STAR_WORD_FILLER },
  { "stop", STAR_WORD_STOP },
  { "clause", STAR_WORD_CLAUSE },
  { "preposition", STAR_WORD_PREPOSITION },
  { "first_person", STAR_WORD_FIRST_PERSON },
  { "team", STAR_WORD_TEAM },
  { "approximate", STAR_WORD_APPROXIMATE },
  { "times", STAR_WORD_TIMES },
  { "change", STAR_WORD_CHANGE },
  { "magnitude", STAR_WORD_MAGNITUDE },
  { "month", STAR_WORD_MONTH },
  { "clock", STAR_WORD_CLOCK },
  { "label", STAR_WORD_LABEL },
  { "narrow", STAR_WORD_NARROW },
  { "from", STAR_WORD_FROM },
  { "to", STAR_WORD_TO },
  { "per", STAR_WORD_PER },
  { "article", STAR_WORD_ARTICLE },
  { "joint", STAR_WORD_JOINT },
  { "abbreviation", STAR_WORD_ABBREVIATION },
  { "vague", STAR_WORD_VAGUE },
  { "periodic", STAR_WORD_PERIODIC },
  { "of", STAR_WORD_OF },
  { "and", STAR_WORD_AND },
  { "outcome", STAR_WORD_OUTCOME },
  { "placeholder", STAR_WORD_PLACEHOLDER },
  { "movement", STAR_WORD_MOVEMENT },
  { "rise", STAR_WORD_RISE },
  { "fall", STAR_WORD_FALL },
  { "between", STAR_WORD_BETWEEN },
  { "in", STAR_WORD_IN },
  { "out", STAR_WORD_OUT },
  { "on", STAR_WORD_ON },
  { "now", STAR_WORD_NOW },
  { "present", STAR_WORD_PRESENT },
  { "was", STAR_WORD_WAS },
  { "opener", STAR_WORD_OPENER },
  { "past", STAR_WORD_PAST },
  { "state", STAR_WORD_STATE },
  { "again", STAR_WORD_AGAIN },
  { "since", STAR_WORD_SINCE },
  { "habit", STAR_WORD_HABIT },
  { "participle", STAR_WORD_PARTICIPLE },
  { "each", STAR_WORD_EACH },
  { "any", STAR_WORD_ANY },
  { "weighing", STAR_WORD_WEIGHING },
  { "nothing", STAR_WORD_NOTHING },
  { "hedge", STAR_WORD_HEDGE },
  { "figures", STAR_WORD_FIGURES },
  { "nines", STAR_WORD_NINES },
  { "code", STAR_WORD_CODE },
  { "rank", STAR_WORD_RANK },
  { "span", STAR_WORD_SPAN },
  { "stretch", STAR_WORD_STRETCH },
  { "particle", STAR_WORD_PARTICLE },
};

static const StarLexiconName value_names[] = {
  { "numbers", STAR_WORD_NUMBER },
  { "powers", STAR_WORD_POWER },
  { "fractions", STAR_WORD_FRACTION },
  { "multiples", STAR_WORD_MULTIPLE },
};

static const StarLexiconName unit_names[] = {
  { "money", STAR_LEXICON_UNIT_MONEY },
  { "ratio", STAR_LEXICON_UNIT_RATIO },
  { "duration", STAR_LEXICON_UNIT_DURATION },
  { "bytes", STAR_LEXICON_UNIT_BYTES },
  { "rate", STAR_LEXICON_UNIT_RATE },
  { "measure", STAR_LEXICON_UNIT_MEASURE },
  { "other", STAR_LEXICON_UNIT_OTHER },
};

static gboolean
fail_pair (const char *text, const char *place, GError **error)
{
  g_autofree char *where = g_strdup_printf ("%s, “%s”", place, text);

  return star_lexicon_json_fail (error, where, _("two words of at most 40 bytes were expected"));
}

static StarPair *
add_pair (StarLexicon *self, const char *text)
{
  g_autofree char *lower = star_lexicon_fold (text);

  return star_lexicon_add_pair (self, lower);
}

static gboolean
add_class (StarLexicon *self, const char *text, const StarLexiconName *name, GError **error)
{
  StarWord *word;

  if (strchr (text, ' ') != NULL)
    {
      StarPair *pair = add_pair (self, text);

      if (pair == NULL)
        return fail_pair (text, name->name, error);
      pair->classes |= name->value;
      return TRUE;
    }

  word = star_word_loader_add (self, text, name->name, error);
  if (word != NULL)
    word->classes |= name->value;
  return word != NULL;
}

static gboolean
is_class (const char *name)
{
  guint64 unused;

  return star_lexicon_json_find_name (class_names, G_N_ELEMENTS (class_names), name, &unused);
}

static gboolean
load_classes (StarLexicon *self, JsonObject *root, GError **error)
{
  JsonObject *classes;

  if (!star_lexicon_json_get_object (root, "classes", &classes, error))
    return FALSE;
  if (classes == NULL)
    return TRUE;
  if (!star_lexicon_json_check_names (classes, "classes", is_class, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (class_names); i++)
    {
      g_auto (GStrv) words = NULL;

      if (!star_lexicon_json_read_words (classes, class_names[i].name, "classes", &words, error))
        return FALSE;
      for (int k = 0; words[k] != NULL; k++)
        {
          if (!add_class (self, words[k], &class_names[i], error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
load_values (StarLexicon *self, JsonObject *root, const StarLexiconName *kind, GError **error)
{
  JsonObject *values;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!star_lexicon_json_get_object (root, kind->name, &values, error))
    return FALSE;
  if (values == NULL)
    return TRUE;

  json_object_iter_init (&iter, values);
  while (json_object_iter_next (&iter, &name, &value))
    {
      StarWord *word = star_word_loader_add (self, name, kind->name, error);

      if (word == NULL)
        return FALSE;
      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) == G_TYPE_STRING)
        return star_lexicon_json_fail (error, kind->name, _("a number was expected"));
      word->classes |= kind->value;
      word->value = json_node_get_double (value);
    }

  return TRUE;
}

static gboolean
add_unit_word (StarLexicon *self, const char *text, const char *place, GError **error)
{
  int unit = self->units->len - 1;
  StarWord *word;

  if (strchr (text, ' ') != NULL)
    {
      StarPair *pair = add_pair (self, text);

      if (pair == NULL)
        return fail_pair (text, place, error);
      pair->unit = unit;
      return TRUE;
    }

  word = star_word_loader_add (self, text, place, error);
  if (word == NULL)
    return FALSE;

  word->unit = unit;
  if (g_array_index (self->units, StarLexiconUnit, unit).kind == STAR_LEXICON_UNIT_MONEY)
    word->classes |= STAR_WORD_CURRENCY;
  return TRUE;
}

static gboolean
load_unit (gpointer data, JsonObject *object, const char *place, GError **error)
{
  StarLexicon *self = data;
  const char *kind = star_lexicon_json_get_string (object, "kind");
  const char *symbol = star_lexicon_json_get_string (object, "symbol");
  StarLexiconUnit unit = { 0 };
  g_auto (GStrv) words = NULL;
  guint64 value;

  if (!star_lexicon_json_find_name (unit_names, G_N_ELEMENTS (unit_names), kind, &value))
    return star_lexicon_json_fail (error, place, _("the kind is unknown"));
  if (!star_lexicon_json_read_words (object, "words", place, &words, error))
    return FALSE;
  /* A word has so many bits for it. */
  if (self->units->len > G_MAXINT16)
    return star_lexicon_json_fail (error, place, _("there are more words and phrases than fit"));

  unit.kind = value;
  unit.factor = json_object_get_double_member_with_default (object, "factor", 1);
  unit.symbol = g_strdup (symbol);
  g_array_append_val (self->units, unit);

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!add_unit_word (self, words[i], place, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * star_word_loader_add_small:
 * @text: a word as it stands in the data
 * @place: where that is, for the error
 *
 * Returns: (transfer none): the word, which need not mean anything, or %NULL with @error set
 */
StarWord *
star_word_loader_add_small (StarLexicon *self, const char *text, const char *place, GError **error)
{
  g_autofree char *lower = star_lexicon_fold (text);
  StarWord *word = NULL;

  if (strchr (lower, ' ') == NULL)
    word = star_lexicon_add_small_word (self, lower);

  if (word == NULL)
    {
      g_autofree char *where = g_strdup_printf ("%s, “%s”", place, text);

      star_lexicon_json_fail (error, where,
                              star_lexicon_is_full (self)
                                ? _("there are more words and phrases than fit")
                                : _("one word of at most 40 bytes was expected"));
    }

  return word;
}

/*
 * star_word_loader_add:
 * @text: a word as it stands in the data
 * @place: where that is, for the error
 *
 * Returns: (transfer none): the word, which means something from now on, or %NULL with @error set
 */
StarWord *
star_word_loader_add (StarLexicon *self, const char *text, const char *place, GError **error)
{
  StarWord *word = star_word_loader_add_small (self, text, place, error);

  if (word != NULL)
    word->is_known = TRUE;

  return word;
}

/*
 * star_word_loader_load:
 * @root: the data
 *
 * Adds the words that have a class, a value or a unit.
 */
gboolean
star_word_loader_load (StarLexicon *self, JsonObject *root, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (value_names); i++)
    {
      if (!load_values (self, root, &value_names[i], error))
        return FALSE;
    }

  return load_classes (self, root, error)
         && star_lexicon_json_for_each (root, "units", load_unit, self, error);
}
