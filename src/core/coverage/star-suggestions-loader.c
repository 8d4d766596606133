/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-suggestions-loader-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "star-phrase-private.h"

#define FORMAT "starling-suggestions"

/*
 * The form of the catalogue:
 *
 * "format", "version": "starling-suggestions", 1
 * "translatable": which members hold text for people, for build-aux/json-strings
 * "suggestions": objects with "id", "dimension" and "question", and as they are needed
 *   "formulas": ids of formulas that give the number
 *   "level": "missing" or "mentioned", if it is not for both
 *   "archetypes": of which stories, if it is not for all
 *   "nouns" (with their plural), "verbs" (with all regular forms), "words": of which one must be
 *     what addressed the dimension
 *
 * For each dimension and level there must be one that always fits.
 */
typedef struct {
  StarSuggestions *suggestions;
  StarPhraseForms forms;
  GHashTable *ids;
} Loader;

static gboolean
fail (GError **error, const char *place, const char *reason)
{
  /* Translators: the first %s is a place in the file of questions, such as "suggestions[3].id" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Suggestions, %s: %s"), place, reason);
  return FALSE;
}

static gboolean
fail_in (GError **error, const char *place, const char *member, const char *reason)
{
  g_autofree char *where = g_strdup_printf ("%s.%s", place, member);

  return fail (error, where, reason);
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING
         && *json_node_get_string (node) != '\0';
}

static gboolean
read_text (JsonObject *object, const char *member, const char *place, const char **text,
           GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (!is_text (node))
    return fail_in (error, place, member, _("a text was expected"));

  *text = json_node_get_string (node);
  return TRUE;
}

/* The member as an array of strings; a missing one is an empty array. */
static gboolean
read_texts (JsonObject *object, const char *member, const char *place, GStrv *texts,
            GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  if (node != NULL && array == NULL)
    return fail_in (error, place, member, _("a list of texts was expected"));

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!is_text (item))
        return fail_in (error, place, member, _("a list of texts was expected"));
      g_strv_builder_add (builder, json_node_get_string (item));
    }

  *texts = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
read_id (Loader *self, JsonObject *object, const char *place, StarSuggestionRule *rule,
         GError **error)
{
  const char *id;

  if (!read_text (object, "id", place, &id, error))
    return FALSE;
  if (!g_hash_table_add (self->ids, g_strdup (id)))
    return fail_in (error, place, "id", _("there is one of this id before it"));

  rule->id = g_strdup (id);
  return TRUE;
}

static gboolean
read_dimension (JsonObject *object, const char *place, StarSuggestionRule *rule, GError **error)
{
  const char *nick;
  int dimension;

  if (!read_text (object, "dimension", place, &nick, error))
    return FALSE;
  if (!star_enum_from_nick (STAR_TYPE_DIMENSION, nick, &dimension))
    return fail_in (error, place, "dimension", _("there is no dimension of this name"));

  rule->dimension = dimension;
  return TRUE;
}

static gboolean
read_level (JsonObject *object, const char *place, StarSuggestionRule *rule, GError **error)
{
  const char *nick;
  int level;

  rule->levels = 1u << STAR_LEVEL_MISSING | 1u << STAR_LEVEL_MENTIONED;
  if (!json_object_has_member (object, "level"))
    return TRUE;
  if (!read_text (object, "level", place, &nick, error))
    return FALSE;
  if (!star_enum_from_nick (STAR_TYPE_LEVEL, nick, &level) || level == STAR_LEVEL_QUANTIFIED)
    return fail_in (error, place, "level", _("“missing” or “mentioned” was expected"));

  rule->levels = 1u << level;
  return TRUE;
}

static gboolean
read_archetypes (JsonObject *object, const char *place, StarSuggestionRule *rule, GError **error)
{
  g_auto (GStrv) nicks = NULL;

  if (!read_texts (object, "archetypes", place, &nicks, error))
    return FALSE;

  for (int i = 0; nicks[i] != NULL; i++)
    {
      int archetype;

      if (!star_enum_from_nick (STAR_TYPE_ARCHETYPE, nicks[i], &archetype))
        return fail_in (error, place, "archetypes", _("there is no archetype of this name"));
      rule->archetypes |= 1u << archetype;
    }

  return TRUE;
}

static gboolean
read_question (JsonObject *object, const char *place, StarSuggestionRule *rule, GError **error)
{
  const char *question;

  if (!read_text (object, "question", place, &question, error))
    return FALSE;
  if (!g_str_has_suffix (question, "?"))
    return fail_in (error, place, "question", _("it does not end in a question mark"));

  rule->question = g_strdup (question);
  return TRUE;
}

static gboolean
read_formulas (JsonObject *object, const char *place, StarSuggestionRule *rule, GError **error)
{
  if (!read_texts (object, "formulas", place, &rule->formulas, error))
    return FALSE;

  for (int i = 0; rule->formulas[i] != NULL; i++)
    {
      if (strspn (rule->formulas[i], "abcdefghijklmnopqrstuvwxyz0123456789-")
          != strlen (rule->formulas[i]))
        return fail_in (error, place, "formulas", _("an id has small letters and hyphens only"));
    }

  return TRUE;
}

static gboolean
read_words (Loader *self, JsonObject *object, const char *place, StarSuggestionRule *rule,
            int concept, GError **error)
{
  static const struct {
    const char *member;
    StarPhraseKind kind;
  } lists[] = {
    { "nouns", STAR_PHRASE_NOUN },
    { "verbs", STAR_PHRASE_VERB },
    { "words", STAR_PHRASE_FIXED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = NULL;

      if (!read_texts (object, lists[i].member, place, &words, error))
        return FALSE;
      for (int k = 0; words[k] != NULL; k++)
        {
          if (!star_phrase_add (&self->forms, words[k], lists[i].kind, concept))
            return fail_in (error, place, lists[i].member,
                            _("a word is too long, has too many forms, or is in too many lists"));
          rule->has_words = TRUE;
        }
    }

  return TRUE;
}

static gboolean
read_rule (Loader *self, JsonObject *object, const char *place, GError **error)
{
  GArray *rules = self->suggestions->rules;
  GArray *concepts = self->suggestions->words->concepts;
  int index = rules->len;
  StarSuggestionRule *rule;

  /* In the array before anything is read, so that it is freed with it. */
  g_array_set_size (rules, index + 1);
  g_array_set_size (concepts, index + 1);
  rule = &g_array_index (rules, StarSuggestionRule, index);

  return read_id (self, object, place, rule, error)
         && read_dimension (object, place, rule, error)
         && read_level (object, place, rule, error)
         && read_archetypes (object, place, rule, error)
         && read_question (object, place, rule, error)
         && read_formulas (object, place, rule, error)
         && read_words (self, object, place, rule, index, error);
}

static gboolean
read_rules (Loader *self, JsonObject *root, GError **error)
{
  JsonNode *node = json_object_get_member (root, "suggestions");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, "suggestions", _("a list was expected"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("suggestions[%u]", i);
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return fail (error, place, _("an object was expected"));
      if (!read_rule (self, json_node_get_object (item), place, error))
        return FALSE;
    }

  return TRUE;
}

/* Ownership and evolution want no figure: to mention them is enough. */
static gboolean
check_complete (StarSuggestions *suggestions, GError **error)
{
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      guint open = 1u << STAR_LEVEL_MISSING;

      if (d < STAR_N_REQUIRED_DIMENSIONS)
        open |= 1u << STAR_LEVEL_MENTIONED;
      for (guint i = 0; i < suggestions->rules->len; i++)
        {
          const StarSuggestionRule *rule =
            &g_array_index (suggestions->rules, StarSuggestionRule, i);

          if ((int) rule->dimension == d && rule->archetypes == 0 && !rule->has_words)
            open &= ~rule->levels;
        }
      if (open != 0)
        return fail (error, star_enum_to_nick (STAR_TYPE_DIMENSION, d),
                     _("there is no question that always fits"));
    }

  return TRUE;
}

static gboolean
load_root (Loader *self, JsonNode *node, GError **error)
{
  JsonObject *root;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, "1:1", _("an object was expected"));

  root = json_node_get_object (node);
  if (g_strcmp0 (json_object_get_string_member_with_default (root, "format", ""), FORMAT) != 0)
    return fail (error, "format", _("it is not “starling-suggestions”"));
  if (json_object_get_int_member_with_default (root, "version", 0) != 1)
    return fail (error, "version", _("this program reads version 1"));

  return read_rules (self, root, error) && check_complete (self->suggestions, error);
}

/*
 * star_suggestions_loader_load:
 *
 * Returns: (transfer full): the questions, or %NULL with @error set
 */
StarSuggestions *
star_suggestions_loader_load (GBytes *json, GError **error)
{
  g_autoptr (StarSuggestions) suggestions = star_suggestions_alloc ();
  g_autoptr (GHashTable) irregular = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  Loader loader = { suggestions, { suggestions->words, irregular, irregular }, ids };
  gsize size;
  const char *data = g_bytes_get_data (json, &size);

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
  if (!load_root (&loader, json_parser_get_root (parser), error))
    return NULL;

  return g_steal_pointer (&suggestions);
}
