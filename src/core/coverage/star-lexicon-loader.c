/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lexicon-loader-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "star-enums.h"
#include "star-phrase-private.h"

/* Goes up when the rules change in a way that changes what is found, or what a digest tells of it. */
#define ENGINE_VERSION 2

#define FORMAT "starling-lexicon"

/*
 * The form of a lexicon, all members but the first two optional:
 *
 * "format", "version": "starling-lexicon", 1
 * "unknown_head_minimum": from this number on, unknown things that are counted are scale
 * "classes": what words or pairs of words do in a sentence, each a list; the names are below
 * "numbers", "powers", "fractions", "multiples": words with their value
 * "units": lists of words or pairs with "kind", "factor" to the base unit, and the short "symbol"
 * "languages": how to tell one from another, the lexicon's own first: "id", "scripts" that it has
 *   to itself, "dense" if it has no spaces, and small "words" that the others do not have
 * "contexts": named lists of words that decide between meanings of other words in the sentence
 * "irregular_nouns", "irregular_verbs": forms that the rules do not give
 * "concepts": what words mean: "id", "dimensions", "roles", "signs", the contexts that it "needs"
 *   or must not have ("unless"), and the words themselves as "nouns" (with their plural), "mass"
 *   (nouns without one), "verbs" (with all forms) and fixed "words"; one that is "aside" takes no
 *   word away from the other concepts, and has signs only
 *
 * A word may be a phrase of several; the longest one that fits is what is found. A concept of no
 * dimension takes figures and words away from the others.
 */
typedef struct {
  StarLexicon *lexicon;
  StarPhraseForms forms;
  GHashTable *contexts;
} Loader;

typedef struct {
  const char *name;
  guint64 value;
} Named;

static const Named class_names[] = {
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
  { "was", STAR_WORD_WAS },
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

static const Named value_names[] = {
  { "numbers", STAR_WORD_NUMBER },
  { "powers", STAR_WORD_POWER },
  { "fractions", STAR_WORD_FRACTION },
  { "multiples", STAR_WORD_MULTIPLE },
};

static const Named unit_names[] = {
  { "money", STAR_UNIT_MONEY },
  { "ratio", STAR_UNIT_RATIO },
  { "duration", STAR_UNIT_DURATION },
  { "bytes", STAR_UNIT_BYTES },
  { "rate", STAR_UNIT_RATE },
  { "measure", STAR_UNIT_MEASURE },
  { "other", STAR_UNIT_OTHER },
};

static const Named role_names[] = {
  { "mention", STAR_ROLE_MENTION },
  { "group", STAR_ROLE_GROUP },
  { "count", STAR_ROLE_COUNT },
  { "metric", STAR_ROLE_METRIC },
  { "share", STAR_ROLE_SHARE },
  { "duration", STAR_ROLE_DURATION },
  { "spread", STAR_ROLE_SPREAD },
};

static const Named sign_names[] = {
  { "tradeoff", STAR_SIGN_TRADEOFF },
  { "price", STAR_SIGN_PRICE },
  { "hypothetical", STAR_SIGN_HYPOTHETICAL },
  { "placeholder", STAR_SIGN_PLACEHOLDER },
  { "creation", STAR_SIGN_CREATION },
  { "institution", STAR_SIGN_INSTITUTION },
  { "contrast", STAR_SIGN_CONTRAST },
  { "choice", STAR_SIGN_CHOICE },
  { "lone", STAR_SIGN_LONE },
  { "effort", STAR_SIGN_EFFORT },
  { "company", STAR_SIGN_COMPANY },
  { "role", STAR_SIGN_ROLE },
  { "state", STAR_SIGN_STATE },
  { "tool", STAR_SIGN_TOOL },
  { "scale-out", STAR_SIGN_SCALE_OUT },
  { "mechanism", STAR_SIGN_MECHANISM },
  { "guess", STAR_SIGN_GUESS },
  { "source", STAR_SIGN_SOURCE },
  { "vanity", STAR_SIGN_VANITY },
  { "target", STAR_SIGN_TARGET },
  { "answer", STAR_SIGN_ANSWER },
  { "slo", STAR_SIGN_SLO },
  { "budget", STAR_SIGN_BUDGET },
  { "spent", STAR_SIGN_SPENT },
  { "each-run", STAR_SIGN_EACH_RUN },
  { "each-month", STAR_SIGN_EACH_MONTH },
  { "sum", STAR_SIGN_SUM },
  { "points", STAR_SIGN_POINTS },
  { "span", STAR_SIGN_SPAN },
};

static gboolean
fail (GError **error, const char *place, const char *reason)
{
  /* Translators: the first %s is a place in the file of words, such as "concepts[3].nouns" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Lexicon, %s: %s"), place, reason);
  return FALSE;
}

static gboolean
find_named (const Named *names, gsize n, const char *name, guint64 *value)
{
  for (gsize i = 0; i < n; i++)
    {
      if (g_str_equal (names[i].name, name))
        {
          *value = names[i].value;
          return TRUE;
        }
    }

  return FALSE;
}

/* The member as an array of strings; a missing one is an empty array. */
static gboolean
read_strings (JsonObject *object, const char *member, const char *place, GStrv *strings,
              GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *where = g_strdup_printf ("%s.%s", place, member);

      return fail (error, where, _("a list of words was expected"));
    }

  array = node != NULL ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (json_node_get_value_type (item) != G_TYPE_STRING || *json_node_get_string (item) == '\0')
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%u]", place, member, i);

          return fail (error, where, _("a word was expected"));
        }
      g_strv_builder_add (builder, json_node_get_string (item));
    }

  *strings = g_strv_builder_end (builder);
  return TRUE;
}

/* The bits that the names in a list stand for. */
static gboolean
read_bits (JsonObject *object, const char *member, const char *place, const Named *names, gsize n,
           guint *bits, GError **error)
{
  g_auto (GStrv) strings = NULL;

  *bits = 0;
  if (!read_strings (object, member, place, &strings, error))
    return FALSE;

  for (int i = 0; strings[i] != NULL; i++)
    {
      guint64 value;

      if (!find_named (names, n, strings[i], &value))
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%d]", place, member, i);

          return fail (error, where, _("the name is unknown"));
        }
      *bits |= value;
    }

  return TRUE;
}

static StarWord *
add_word (Loader *self, const char *text, const char *place, GError **error)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  StarWord *word = NULL;

  if (strchr (lower, ' ') == NULL)
    word = star_lexicon_add_word (self->lexicon, lower);

  if (word == NULL)
    {
      g_autofree char *where = g_strdup_printf ("%s, “%s”", place, text);

      fail (error, where, _("one word of at most 40 bytes was expected"));
    }

  return word;
}

static gboolean
fail_pair (const char *text, const char *place, GError **error)
{
  g_autofree char *where = g_strdup_printf ("%s, “%s”", place, text);

  return fail (error, where, _("two words of at most 40 bytes were expected"));
}

static StarPair *
add_pair (Loader *self, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return star_lexicon_add_pair (self->lexicon, lower);
}

/* One word or two. */
static gboolean
add_class (Loader *self, const char *text, const Named *name, GError **error)
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

  word = add_word (self, text, name->name, error);
  if (word != NULL)
    word->classes |= name->value;
  return word != NULL;
}

static gboolean
load_classes (Loader *self, JsonObject *root, GError **error)
{
  JsonObject *classes;

  if (!json_object_has_member (root, "classes"))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (json_object_get_member (root, "classes")))
    return fail (error, "classes", _("an object was expected"));

  classes = json_object_get_object_member (root, "classes");
  for (gsize i = 0; i < G_N_ELEMENTS (class_names); i++)
    {
      g_auto (GStrv) words = NULL;

      if (!read_strings (classes, class_names[i].name, "classes", &words, error))
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
load_values (Loader *self, JsonObject *root, const Named *kind, GError **error)
{
  JsonNode *node = json_object_get_member (root, kind->name);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, kind->name, _("an object was expected"));

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      StarWord *word = add_word (self, name, kind->name, error);

      if (word == NULL)
        return FALSE;
      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) == G_TYPE_STRING)
        return fail (error, kind->name, _("a number was expected"));
      word->classes |= kind->value;
      word->value = json_node_get_double (value);
    }

  return TRUE;
}

/* The objects of a list, each handed to @load with its place. */
static gboolean
load_each (Loader *self, JsonObject *root, const char *member,
           gboolean (*load) (Loader *, JsonObject *, const char *, GError **), GError **error)
{
  JsonNode *node = json_object_get_member (root, member);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, member, _("a list was expected"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return fail (error, place, _("an object was expected"));
      if (!load (self, json_node_get_object (item), place, error))
        return FALSE;
    }

  return TRUE;
}

/* One word or two. */
static gboolean
add_unit_word (Loader *self, const char *text, const char *place, GError **error)
{
  int unit = self->lexicon->units->len - 1;
  StarWord *word;

  if (strchr (text, ' ') != NULL)
    {
      StarPair *pair = add_pair (self, text);

      if (pair == NULL)
        return fail_pair (text, place, error);
      pair->unit = unit;
      return TRUE;
    }

  word = add_word (self, text, place, error);
  if (word == NULL)
    return FALSE;

  word->unit = unit;
  if (g_array_index (self->lexicon->units, StarUnit, unit).kind == STAR_UNIT_MONEY)
    word->classes |= STAR_WORD_CURRENCY;
  return TRUE;
}

static gboolean
load_unit (Loader *self, JsonObject *object, const char *place, GError **error)
{
  const char *kind = json_object_get_string_member_with_default (object, "kind", "");
  const char *symbol = json_object_get_string_member_with_default (object, "symbol", "");
  StarUnit unit = { 0 };
  g_auto (GStrv) words = NULL;
  guint64 value;

  if (!find_named (unit_names, G_N_ELEMENTS (unit_names), kind, &value))
    return fail (error, place, _("the kind is unknown"));
  if (!read_strings (object, "words", place, &words, error))
    return FALSE;

  unit.kind = value;
  unit.factor = json_object_get_double_member_with_default (object, "factor", 1);
  unit.symbol = g_strdup (symbol);
  g_array_append_val (self->lexicon->units, unit);

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!add_unit_word (self, words[i], place, error))
        return FALSE;
    }

  return TRUE;
}

/* An ISO 15924 code, as "Cyrl" is spelled, in one number. */
static gboolean
read_script (const char *code, guint32 *script)
{
  GUnicodeScript known;

  if (strlen (code) != 4)
    return FALSE;

  *script = 0;
  for (int i = 0; i < 4; i++)
    *script = *script << 8 | (guchar) code[i];

  known = g_unicode_script_from_iso15924 (*script);
  return known > G_UNICODE_SCRIPT_INHERITED && known != G_UNICODE_SCRIPT_UNKNOWN;
}

static gboolean
load_scripts (JsonObject *object, const char *place, StarLanguage *language, GError **error)
{
  g_auto (GStrv) scripts = NULL;

  if (!read_strings (object, "scripts", place, &scripts, error))
    return FALSE;
  if (g_strv_length (scripts) > STAR_LANGUAGE_SCRIPTS_MAX)
    return fail (error, place, _("it has too many scripts"));

  for (int i = 0; scripts[i] != NULL; i++)
    {
      if (!read_script (scripts[i], &language->scripts[i]))
        return fail (error, place, _("the script is unknown"));
    }

  return TRUE;
}

static gboolean
load_language (Loader *self, JsonObject *object, const char *place, GError **error)
{
  const char *id = json_object_get_string_member_with_default (object, "id", "");
  StarLanguage language = { .id = g_intern_string (id) };
  guint index = self->lexicon->languages->len;
  g_auto (GStrv) words = NULL;

  if (*id == '\0')
    return fail (error, place, _("it has no id"));
  if (index == STAR_LANGUAGES_MAX)
    return fail (error, place, _("there can be 32 of them at most"));
  if (!load_scripts (object, place, &language, error)
      || !read_strings (object, "words", place, &words, error))
    return FALSE;

  language.is_dense = json_object_get_boolean_member_with_default (object, "dense", FALSE);
  g_array_append_val (self->lexicon->languages, language);

  for (int i = 0; words[i] != NULL; i++)
    {
      StarWord *word = star_lexicon_add_small_word (self->lexicon, words[i]);

      if (word == NULL)
        return fail (error, place, _("one word of at most 40 bytes was expected"));
      word->languages |= 1u << index;
    }

  return TRUE;
}

static gboolean
load_contexts (Loader *self, JsonObject *root, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *unused;
  JsonObject *contexts;

  if (!json_object_has_member (root, "contexts"))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (json_object_get_member (root, "contexts")))
    return fail (error, "contexts", _("an object was expected"));

  contexts = json_object_get_object_member (root, "contexts");
  json_object_iter_init (&iter, contexts);
  while (json_object_iter_next (&iter, &name, &unused))
    {
      guint bit = g_hash_table_size (self->contexts);
      g_auto (GStrv) words = NULL;

      if (bit >= 32)
        return fail (error, "contexts", _("there can be 32 of them at most"));
      g_hash_table_insert (self->contexts, g_strdup (name), GUINT_TO_POINTER (1u << bit));
      if (!read_strings (contexts, name, "contexts", &words, error))
        return FALSE;
      for (int i = 0; words[i] != NULL; i++)
        {
          StarWord *word = add_word (self, words[i], name, error);

          if (word == NULL)
            return FALSE;
          word->contexts |= 1u << bit;
        }
    }

  return TRUE;
}

static gboolean
load_irregular (JsonObject *root, const char *member, GHashTable *table, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *unused;
  JsonObject *irregular;

  if (!json_object_has_member (root, member))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (json_object_get_member (root, member)))
    return fail (error, member, _("an object was expected"));

  irregular = json_object_get_object_member (root, member);
  json_object_iter_init (&iter, irregular);
  while (json_object_iter_next (&iter, &name, &unused))
    {
      GStrv forms = NULL;

      if (!read_strings (irregular, name, member, &forms, error))
        return FALSE;
      g_hash_table_insert (table, g_strdup (name), forms);
    }

  return TRUE;
}

/* "people": a plural that its letters do not show. */
static gboolean
mark_plurals (Loader *self, GError **error)
{
  GHashTableIter iter;
  gpointer forms;

  g_hash_table_iter_init (&iter, self->forms.irregular_nouns);
  while (g_hash_table_iter_next (&iter, NULL, &forms))
    {
      for (GStrv form = forms; *form != NULL; form++)
        {
          StarWord *word = add_word (self, *form, "irregular_nouns", error);

          if (word == NULL)
            return FALSE;
          word->classes |= STAR_WORD_PLURAL;
        }
    }

  return TRUE;
}

static gboolean
load_entries (Loader *self, JsonObject *object, const char *place, int concept, GError **error)
{
  static const char *const lists[] = {
    [STAR_PHRASE_NOUN] = "nouns",
    [STAR_PHRASE_MASS] = "mass",
    [STAR_PHRASE_VERB] = "verbs",
    [STAR_PHRASE_FIXED] = "words",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) entries = NULL;

      if (!read_strings (object, lists[i], place, &entries, error))
        return FALSE;
      for (int k = 0; entries[k] != NULL; k++)
        {
          if (!star_phrase_add (&self->forms, entries[k], i, concept))
            {
              g_autofree char *where = g_strdup_printf ("%s.%s[%d] “%s”", place, lists[i], k,
                                                        entries[k]);

              return fail (error, where,
                           _("it is too long, has too many forms, or is in too many concepts"));
            }
        }
    }

  return TRUE;
}

static gboolean
read_contexts (Loader *self, JsonObject *object, const char *member, const char *place,
               guint32 *bits, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (!read_strings (object, member, place, &names, error))
    return FALSE;

  for (int i = 0; names[i] != NULL; i++)
    {
      gpointer bit = g_hash_table_lookup (self->contexts, names[i]);

      if (bit == NULL)
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%d]", place, member, i);

          return fail (error, where, _("there is no context of this name"));
        }
      *bits |= GPOINTER_TO_UINT (bit);
    }

  return TRUE;
}

static gboolean
read_dimensions (JsonObject *object, const char *place, guint *dimensions, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (!read_strings (object, "dimensions", place, &names, error))
    return FALSE;

  for (int i = 0; names[i] != NULL; i++)
    {
      int dimension;

      if (!star_enum_from_nick (STAR_TYPE_DIMENSION, names[i], &dimension))
        return fail (error, place, _("there is no dimension of this name"));
      *dimensions |= 1u << dimension;
    }

  return TRUE;
}

static gboolean
load_concept (Loader *self, JsonObject *object, const char *place, GError **error)
{
  const char *id = json_object_get_string_member_with_default (object, "id", "");
  StarConcept concept = { 0 };
  int index = self->lexicon->concepts->len;

  if (*id == '\0')
    return fail (error, place, _("it has no id"));

  if (!read_dimensions (object, place, &concept.dimensions, error)
      || !read_bits (object, "roles", place, role_names, G_N_ELEMENTS (role_names),
                     &concept.roles, error)
      || !read_bits (object, "signs", place, sign_names, G_N_ELEMENTS (sign_names),
                     &concept.signs, error)
      || !read_contexts (self, object, "needs", place, &concept.needs, error)
      || !read_contexts (self, object, "unless", place, &concept.unless, error))
    return FALSE;

  concept.is_aside = json_object_get_boolean_member_with_default (object, "aside", FALSE);
  concept.id = g_strdup (id);
  g_array_append_val (self->lexicon->concepts, concept);

  return load_entries (self, object, place, index, error);
}

static gboolean
load_root (Loader *self, JsonObject *root, GError **error)
{
  if (g_strcmp0 (json_object_get_string_member_with_default (root, "format", ""), FORMAT) != 0)
    return fail (error, "format", _("it is not “starling-lexicon”"));
  if (json_object_get_int_member_with_default (root, "version", 0) != 1)
    return fail (error, "version", _("this program reads version 1"));

  self->lexicon->unknown_head_minimum =
    json_object_get_double_member_with_default (root, "unknown_head_minimum", G_MAXDOUBLE);

  for (gsize i = 0; i < G_N_ELEMENTS (value_names); i++)
    {
      if (!load_values (self, root, &value_names[i], error))
        return FALSE;
    }

  return load_classes (self, root, error)
         && load_irregular (root, "irregular_nouns", self->forms.irregular_nouns, error)
         && mark_plurals (self, error)
         && load_irregular (root, "irregular_verbs", self->forms.irregular_verbs, error)
         && load_contexts (self, root, error)
         && load_each (self, root, "units", load_unit, error)
         && load_each (self, root, "languages", load_language, error)
         && load_each (self, root, "concepts", load_concept, error);
}

/* The version of the words is their sum, so that nobody has to remember to raise it. */
static char *
make_version (GBytes *json)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, json);

  return g_strdup_printf ("%d.%.8s", ENGINE_VERSION, sum);
}

/*
 * star_lexicon_loader_load:
 *
 * Returns: (transfer full): the lexicon, or %NULL with @error set
 */
StarLexicon *
star_lexicon_loader_load (GBytes *json, GError **error)
{
  g_autoptr (StarLexicon) lexicon = star_lexicon_alloc ();
  g_autoptr (GHashTable) nouns =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_autoptr (GHashTable) verbs =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_autoptr (GHashTable) contexts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  Loader loader = { lexicon, { lexicon, nouns, verbs }, contexts };
  gsize size;
  const char *data = g_bytes_get_data (json, &size);
  JsonNode *root;

  lexicon->version = make_version (json);

  if (size == 0 || !g_utf8_validate_len (data, size, NULL))
    {
      fail (error, "1:1", _("it is not valid UTF-8 text"));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, data, size, &parse_error))
    {
      fail (error, "JSON", parse_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, "1:1", _("an object was expected"));
      return NULL;
    }
  if (!load_root (&loader, json_node_get_object (root), error))
    return NULL;

  star_lexicon_seal (lexicon);
  return g_steal_pointer (&lexicon);
}
