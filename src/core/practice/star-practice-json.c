/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-practice-json-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A plan of the user's own comes from outside, and json-glib believes in trees of any depth. */
#define MAX_SIZE (1024 * 1024)
#define MAX_DEPTH 8

static char *
join (const char *place, const char *member)
{
  return *place == '\0' ? g_strdup (member) : g_strdup_printf ("%s.%s", place, member);
}

/* Comments, which json-glib would read over, have such characters; so a quote outside a string
 * is always the start of one. */
static gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || strchr (" \t\r\n[]{}:,.+-", c) != NULL;
}

/* Brackets inside strings do not count. */
static gboolean
is_shallow (const char *data, gsize size)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < size; i++)
    {
      char c = data[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (in_string)
        continue;
      else if (!is_plain (c))
        return FALSE;
      else if ((c == '[' || c == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (c == ']' || c == '}')
        depth--;
    }

  return TRUE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* The member as an array; %NULL if it is missing. */
static gboolean
get_array (StarPracticeJson *self, JsonObject *object, const char *member, const char *place,
           JsonArray **array)
{
  JsonNode *node = json_object_get_member (object, member);

  *array = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return star_practice_json_fail_in (self, place, member, _("a list was expected"));

  *array = json_node_get_array (node);
  return TRUE;
}

/* An error in the data. Always %FALSE, to be returned at once. */
gboolean
star_practice_json_fail (StarPracticeJson *self, const char *place, const char *reason)
{
  /* Translators: what is read, such as "Plans", a place in it, such as "phases[3].name", and
   * what is wrong there */
  g_set_error (self->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s, %s: %s"), self->subject,
               place, reason);
  return FALSE;
}

gboolean
star_practice_json_fail_in (StarPracticeJson *self, const char *place, const char *member,
                            const char *reason)
{
  g_autofree char *where = join (place, member);

  return star_practice_json_fail (self, where, reason);
}

/*
 * star_practice_json_parse:
 *
 * Returns: (transfer full): a node that holds an object, or %NULL with the error set
 */
JsonNode *
star_practice_json_parse (StarPracticeJson *self, const char *data, gsize size)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  if (size == 0 || size > MAX_SIZE || !g_utf8_validate_len (data, size, NULL))
    {
      star_practice_json_fail (self, "1:1", _("it is not valid UTF-8 text of at most 1 MiB"));
      return NULL;
    }
  if (!is_shallow (data, size))
    {
      star_practice_json_fail (self, "1:1",
                               _("it is no JSON, or has too many brackets inside one another"));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, data, size, &error))
    {
      star_practice_json_fail (self, "JSON", error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      star_practice_json_fail (self, "1:1", _("an object was expected"));
      return NULL;
    }

  return json_node_ref (root);
}

/* The format and its version, 1. */
gboolean
star_practice_json_check_head (StarPracticeJson *self, JsonObject *root, const char *format)
{
  const char *text = "";
  guint version = 0;

  if (!star_practice_json_read_text (self, root, "format", "", &text))
    return FALSE;
  if (!g_str_equal (text, format))
    return star_practice_json_fail (self, "format", _("this is another format"));
  if (!star_practice_json_read_count (self, root, "version", "", &version))
    return FALSE;
  if (version != 1)
    return star_practice_json_fail (self, "version", _("this program reads version 1"));

  return TRUE;
}

/* A member that is not in the %NULL-terminated @members is a slip of the pen, or too new. */
gboolean
star_practice_json_check_members (StarPracticeJson *self, JsonObject *object, const char *place,
                                  const char *const *members)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      if (!g_strv_contains (members, name))
        return star_practice_json_fail_in (self, place, name, _("this program does not know it"));
    }

  return TRUE;
}

/* The member as a text that lives as long as the node; @text is left alone if it is missing. */
gboolean
star_practice_json_read_text (StarPracticeJson *self, JsonObject *object, const char *member,
                              const char *place, const char **text)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!is_text (node))
    return star_practice_json_fail_in (self, place, member, _("a text was expected"));

  *text = json_node_get_string (node);
  return TRUE;
}

/* The member as a list of texts, empty if it is missing. */
gboolean
star_practice_json_read_texts (StarPracticeJson *self, JsonObject *object, const char *member,
                               const char *place, GStrv *texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!get_array (self, object, member, place, &array))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!is_text (item))
        return star_practice_json_fail_in (self, place, member,
                                           _("a list of texts was expected"));
      g_strv_builder_add (builder, json_node_get_string (item));
    }

  *texts = g_strv_builder_end (builder);
  return TRUE;
}

/* The member as a whole number; @count is left alone if it is missing. */
gboolean
star_practice_json_read_count (StarPracticeJson *self, JsonObject *object, const char *member,
                               const char *place, guint *count)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 number;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return star_practice_json_fail_in (self, place, member, _("a whole number was expected"));

  number = json_node_get_int (node);
  if (number < 0 || number > G_MAXINT)
    return star_practice_json_fail_in (self, place, member, _("the number is out of range"));

  *count = number;
  return TRUE;
}

/* The member as true or false; @value is left alone if it is missing. */
gboolean
star_practice_json_read_boolean (StarPracticeJson *self, JsonObject *object, const char *member,
                                 const char *place, gboolean *value)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return star_practice_json_fail_in (self, place, member, _("true or false was expected"));

  *value = json_node_get_boolean (node);
  return TRUE;
}

/* Hands the member, an object, to @func; a missing one is left out. */
gboolean
star_practice_json_read_object (StarPracticeJson *self, JsonObject *object, const char *member,
                                const char *place, StarPracticeJsonFunc func, gpointer data)
{
  JsonNode *node = json_object_get_member (object, member);
  g_autofree char *where = join (place, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return star_practice_json_fail (self, where, _("an object was expected"));

  return func (self, json_node_get_object (node), where, data);
}

/* Hands each object of the member, a list, to @func; a missing one is empty. */
gboolean
star_practice_json_for_each (StarPracticeJson *self, JsonObject *object, const char *member,
                             const char *place, StarPracticeJsonFunc func, gpointer data)
{
  JsonArray *array;

  if (!get_array (self, object, member, place, &array))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s[%u]", member, i);
      g_autofree char *where = join (place, name);
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return star_practice_json_fail (self, where, _("an object was expected"));
      if (!func (self, json_node_get_object (item), where, data))
        return FALSE;
    }

  return TRUE;
}
