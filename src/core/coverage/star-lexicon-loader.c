/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lexicon-loader-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "star-enums.h"
#include "star-language-loader-private.h"
#include "star-lexicon-json-private.h"
#include "star-phrase-private.h"
#include "star-word-group-loader-private.h"
#include "star-word-loader-private.h"

/* Goes up when the rules change in a way that changes what is found, or what a digest tells. */
#define ENGINE_VERSION 7

#define FORMAT "starling-lexicon"

/*
 * The form of a lexicon, all members but the first two optional; a list is lines of one word or,
 * set apart by commas, many:
 *
 * "format", "version": "starling-lexicon", 1
 * "language": the id of the language of its words, to tell the reader
 * "unknown_head_minimum": from this number on, unknown things that are counted are scale
 * "classes": what words or pairs of words do in a sentence, each a list
 * "groups": the words that one rule looks for, each a list; if there is one, all have to be there
 * "numbers", "powers", "fractions", "multiples": words with their value
 * "units": lists of words or pairs with "kind", "factor" to the base unit, and the short "symbol"
 * "languages": how to tell one from another, the lexicon's own first: "id", "scripts" that it has
 *   to itself, "dense" if it has no spaces, and small "words" that the others do not have
 * "contexts": named lists of words that decide between meanings of other words in the sentence
 * "irregular_nouns", "irregular_verbs": forms that the rules do not give
 * "concepts": what words mean: "id", "dimensions", "roles", "signs", the contexts that it "needs",
 *   must not have ("unless") or must follow at once ("behind"), and the words themselves as "nouns"
 *   (with their plural), "mass" (nouns without one), "verbs" (with all forms) and fixed "words";
 *   one that is "aside" takes no word away from the other concepts, and has signs, to which the
 *   role "hint" may say that one word is not enough, or a dimension and one of the roles "mention",
 *   "dealing" and "stance"
 *
 * A word may be a phrase of several; the longest one that fits is what is found. A concept of no
 * dimension takes figures and words away from the others.
 */
typedef struct {
  StarLexicon *lexicon;
  StarPhraseForms forms;
  GHashTable *contexts;
  GHashTable *ids; /* of the concepts, owned by the data */
} Loader;

static const StarLexiconName role_names[] = {
  { "mention", STAR_ROLE_MENTION },
  { "group", STAR_ROLE_GROUP },
  { "crowd", STAR_ROLE_CROWD },
  { "hint", STAR_ROLE_HINT },
  { "colleague", STAR_ROLE_COLLEAGUE },
  { "dealing", STAR_ROLE_DEALING },
  { "stance", STAR_ROLE_STANCE },
  { "whole", STAR_ROLE_WHOLE },
  { "extent", STAR_ROLE_EXTENT },
  { "count", STAR_ROLE_COUNT },
  { "metric", STAR_ROLE_METRIC },
  { "share", STAR_ROLE_SHARE },
  { "duration", STAR_ROLE_DURATION },
  { "spread", STAR_ROLE_SPREAD },
};

static const StarLexiconName sign_names[] = {
  { "fault", STAR_SIGN_FAULT },
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
load_contexts (Loader *self, JsonObject *root, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *unused;
  JsonObject *contexts;

  if (!star_lexicon_json_get_object (root, "contexts", &contexts, error))
    return FALSE;
  if (contexts == NULL)
    return TRUE;

  json_object_iter_init (&iter, contexts);
  while (json_object_iter_next (&iter, &name, &unused))
    {
      guint bit = g_hash_table_size (self->contexts);
      g_auto (GStrv) words = NULL;

      if (bit >= 64)
        return star_lexicon_json_fail (error, "contexts", _("there can be 64 of them at most"));
      /* From 1 on, as 0 cannot be told from a name that is missing. */
      g_hash_table_insert (self->contexts, g_strdup (name), GUINT_TO_POINTER (bit + 1));
      if (!star_lexicon_json_read_words (contexts, name, "contexts", &words, error))
        return FALSE;
      for (int i = 0; words[i] != NULL; i++)
        {
          StarWord *word = star_word_loader_add (self->lexicon, words[i], name, error);

          if (word == NULL)
            return FALSE;
          word->contexts |= G_GUINT64_CONSTANT (1) << bit;
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

  if (!star_lexicon_json_get_object (root, member, &irregular, error))
    return FALSE;
  if (irregular == NULL)
    return TRUE;

  json_object_iter_init (&iter, irregular);
  while (json_object_iter_next (&iter, &name, &unused))
    {
      GStrv forms = NULL;

      if (!star_lexicon_json_read_words (irregular, name, member, &forms, error))
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
          StarWord *word = star_word_loader_add (self->lexicon, *form, "irregular_nouns", error);

          if (word == NULL)
            return FALSE;
          word->classes |= STAR_WORD_PLURAL;
        }
    }

  return TRUE;
}

/* Why a phrase was not taken. */
static const char *
get_reason (StarLexicon *lexicon)
{
  return star_lexicon_is_full (lexicon)
           ? _("there are more words and phrases than fit")
           : _("it is too long, has too many forms, or is in too many concepts");
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

      if (!star_lexicon_json_read_words (object, lists[i], place, &entries, error))
        return FALSE;
      for (int k = 0; entries[k] != NULL; k++)
        {
          if (!star_phrase_add (&self->forms, entries[k], i, concept))
            {
              g_autofree char *where = g_strdup_printf ("%s.%s[%d] “%s”", place, lists[i], k,
                                                        entries[k]);

              return star_lexicon_json_fail (error, where, get_reason (self->lexicon));
            }
        }
    }

  return TRUE;
}

static gboolean
read_contexts (Loader *self, JsonObject *object, const char *member, const char *place,
               guint64 *bits, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (!star_lexicon_json_read_words (object, member, place, &names, error))
    return FALSE;

  for (int i = 0; names[i] != NULL; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->contexts, names[i]));

      if (number == 0)
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%d]", place, member, i);

          return star_lexicon_json_fail (error, where, _("there is no context of this name"));
        }
      *bits |= G_GUINT64_CONSTANT (1) << (number - 1);
    }

  return TRUE;
}

static gboolean
read_dimensions (JsonObject *object, const char *place, guint *dimensions, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (!star_lexicon_json_read_words (object, "dimensions", place, &names, error))
    return FALSE;

  for (int i = 0; names[i] != NULL; i++)
    {
      int dimension;

      if (!star_enum_from_nick (STAR_TYPE_DIMENSION, names[i], &dimension))
        return star_lexicon_json_fail (error, place, _("there is no dimension of this name"));
      *dimensions |= 1u << dimension;
    }

  return TRUE;
}

static gboolean
is_member_of_concept (const char *name)
{
  static const char *const members[] = {
    "id", "dimensions", "roles", "signs", "needs", "unless", "behind", "aside",
    "nouns", "mass", "verbs", "words", NULL,
  };

  return g_strv_contains (members, name);
}

static gboolean
load_concept (gpointer data, JsonObject *object, const char *place, GError **error)
{
  Loader *self = data;
  const char *id = star_lexicon_json_get_string (object, "id");
  StarConcept concept = { 0 };
  int index = self->lexicon->concepts->len;

  if (*id == '\0')
    return star_lexicon_json_fail (error, place, _("it has no id"));
  if (!g_hash_table_add (self->ids, (gpointer) id))
    return star_lexicon_json_fail (error, place, _("another one has this id"));
  /* A node has so many bits for it. */
  if (index > G_MAXUINT16)
    return star_lexicon_json_fail (error, place, _("there are more words and phrases than fit"));

  if (!star_lexicon_json_check_names (object, place, is_member_of_concept, error)
      || !read_dimensions (object, place, &concept.dimensions, error)
      || !star_lexicon_json_read_bits (object, "roles", place, role_names,
                                       G_N_ELEMENTS (role_names), &concept.roles, error)
      || !star_lexicon_json_read_bits (object, "signs", place, sign_names,
                                       G_N_ELEMENTS (sign_names), &concept.signs, error)
      || !read_contexts (self, object, "needs", place, &concept.needs, error)
      || !read_contexts (self, object, "behind", place, &concept.behind, error)
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
  if (!g_str_equal (star_lexicon_json_get_string (root, "format"), FORMAT))
    return star_lexicon_json_fail (error, "format", _("it is not “starling-lexicon”"));
  if (json_object_get_int_member_with_default (root, "version", 0) != 1)
    return star_lexicon_json_fail (error, "version", _("this program reads version 1"));

  self->lexicon->unknown_head_minimum =
    json_object_get_double_member_with_default (root, "unknown_head_minimum", G_MAXDOUBLE);

  return star_word_loader_load (self->lexicon, root, error)
         && load_irregular (root, "irregular_nouns", self->forms.irregular_nouns, error)
         && mark_plurals (self, error)
         && load_irregular (root, "irregular_verbs", self->forms.irregular_verbs, error)
         && load_contexts (self, root, error)
         && star_language_loader_load (self->lexicon, root, error)
         && star_lexicon_json_for_each (root, "concepts", load_concept, self, error)
         && star_word_group_loader_load (self->lexicon, root, error);
}

/* The version of the words is their sum, so that nobody has to remember to raise it. It keeps
 * nothing secret, and MD5 takes a fifth of the time of SHA-256. */
static char *
make_version (GBytes *json)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, json);

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
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  Loader loader = { lexicon, { lexicon, nouns, verbs }, contexts, ids };
  gsize size;
  const char *data = g_bytes_get_data (json, &size);
  JsonNode *root;

  lexicon->version = make_version (json);

  /* The parser looks whether it is UTF-8 as well, so that we need to only to tell. */
  if (size == 0 || !json_parser_load_from_data (parser, data, size, &parse_error))
    {
      if (size == 0 || !g_utf8_validate_len (data, size, NULL))
        star_lexicon_json_fail (error, "1:1", _("it is not valid UTF-8 text"));
      else
        star_lexicon_json_fail (error, "JSON", parse_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      star_lexicon_json_fail (error, "1:1", _("an object was expected"));
      return NULL;
    }
  if (!load_root (&loader, json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&lexicon);
}
