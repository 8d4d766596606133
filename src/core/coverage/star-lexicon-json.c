/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lexicon-json-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* How the data of a lexicon is read, with errors that name the place. */

/* An error in the data. Always %FALSE, to be returned at once. */
gboolean
star_lexicon_json_fail (GError **error, const char *place, const char *reason)
{
  /* Translators: the first %s is a place in the file of words, such as "concepts[3].nouns" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Lexicon, %s: %s"), place, reason);
  return FALSE;
}

/* The member as a string; "" if it is missing or something else. */
const char *
star_lexicon_json_get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : "";
}

/* The member as an object; %NULL if it is missing. */
gboolean
star_lexicon_json_get_object (JsonObject *root, const char *member, JsonObject **object,
                              GError **error)
{
  JsonNode *node = json_object_get_member (root, member);

  *object = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return star_lexicon_json_fail (error, member, _("an object was expected"));

  *object = json_node_get_object (node);
  return TRUE;
}

/* A name that nothing asks for is misspelled, and what is in it would be lost. */
gboolean
star_lexicon_json_check_names (JsonObject *object, const char *place, StarLexiconJsonKnows knows,
                               GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *unused;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &unused))
    {
      if (!knows (name))
        {
          g_autofree char *where = g_strdup_printf ("%s.%s", place, name);

          return star_lexicon_json_fail (error, where, _("the name is unknown"));
        }
    }

  return TRUE;
}

gboolean
star_lexicon_json_find_name (const StarLexiconName *names, gsize n, const char *name,
                             guint64 *value)
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

/* Adds the words of one line; %FALSE if one of them is empty. */
static gboolean
add_words (GPtrArray *words, const char *line)
{
  for (const char *word = line, *end; word != NULL; word = *end == ',' ? end + 1 : NULL)
    {
      char *copy;

      end = word + strcspn (word, ",");
      copy = g_strstrip (g_strndup (word, end - word));
      g_ptr_array_add (words, copy);
      if (*copy == '\0')
        return FALSE;
    }

  return TRUE;
}

/* The words of a member that is a list of lines, each with one word or, set apart by commas, many:
 * a node for each of ten thousand words would be most of what loading costs. A missing member is
 * an empty list. */
gboolean
star_lexicon_json_read_words (JsonObject *object, const char *member, const char *place,
                              GStrv *words, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *where = g_strdup_printf ("%s.%s", place, member);

      return star_lexicon_json_fail (error, where, _("a list of words was expected"));
    }

  array = node != NULL ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (json_node_get_value_type (item) != G_TYPE_STRING
          || !add_words (found, json_node_get_string (item)))
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%u]", place, member, i);

          return star_lexicon_json_fail (error, where, _("a word was expected"));
        }
    }

  g_ptr_array_add (found, NULL);
  *words = (GStrv) g_ptr_array_steal (found, NULL);
  return TRUE;
}

/* The bits that the names in a list stand for. */
gboolean
star_lexicon_json_read_bits (JsonObject *object, const char *member, const char *place,
                             const StarLexiconName *names, gsize n, guint *bits, GError **error)
{
  g_auto (GStrv) strings = NULL;

  *bits = 0;
  if (!star_lexicon_json_read_words (object, member, place, &strings, error))
    return FALSE;

  for (int i = 0; strings[i] != NULL; i++)
    {
      guint64 value;

      if (!star_lexicon_json_find_name (names, n, strings[i], &value))
        {
          g_autofree char *where = g_strdup_printf ("%s.%s[%d]", place, member, i);

          return star_lexicon_json_fail (error, where, _("the name is unknown"));
        }
      *bits |= value;
    }

  return TRUE;
}

/* The objects of a list, each handed to @func with its place. */
gboolean
star_lexicon_json_for_each (JsonObject *root, const char *member, StarLexiconJsonFunc func,
                            gpointer data, GError **error)
{
  JsonNode *node = json_object_get_member (root, member);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return star_lexicon_json_fail (error, member, _("a list was expected"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return star_lexicon_json_fail (error, place, _("an object was expected"));
      if (!func (data, json_node_get_object (item), place, error))
        return FALSE;
    }

  return TRUE;
}
