/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-json-private.h"

#include <glib/gi18n-lib.h>

#include "star-metric-error.h"

/* How members of formulas are read, with errors that name the place. */

/* Always %FALSE, to be returned at once. */
gboolean
star_formula_json_fail (GError **error, const char *place, const char *member, const char *reason)
{
  /* Translators: the first two %s are a place in a file of formulas, such as
   * "formulas[burn-rate]." and "inputs", the third is what is wrong there */
  g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_DATA, _("%s%s: %s"), place, member,
               reason);
  return FALSE;
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING
         && *json_node_get_string (node) != '\0';
}

/* What is misspelled would be left out without a word. */
gboolean
star_formula_json_check_members (JsonObject *object, const char *place, const char *const *known,
                                 GError **error)
{
  JsonObjectIter iter;
  const char *member;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, NULL))
    {
      if (!g_strv_contains (known, member))
        return star_formula_json_fail (error, place, member, _("there is no member of this name"));
    }

  return TRUE;
}

gboolean
star_formula_json_read_text (JsonObject *object, const char *place, const char *member,
                             const char **text, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (!is_text (node))
    return star_formula_json_fail (error, place, member, _("a text was expected"));

  *text = json_node_get_string (node);
  return TRUE;
}

/* A missing member leaves @text as it is. */
gboolean
star_formula_json_read_optional (JsonObject *object, const char *place, const char *member,
                                 const char **text, GError **error)
{
  return !json_object_has_member (object, member)
         || star_formula_json_read_text (object, place, member, text, error);
}

/* The member as an array of strings; a missing one is an empty array. */
gboolean
star_formula_json_read_texts (JsonObject *object, const char *place, const char *member,
                              GStrv *texts, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  if (node != NULL && array == NULL)
    return star_formula_json_fail (error, place, member, _("a list of texts was expected"));

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!is_text (item))
        return star_formula_json_fail (error, place, member, _("a list of texts was expected"));
      g_strv_builder_add (builder, json_node_get_string (item));
    }

  *texts = g_strv_builder_end (builder);
  return TRUE;
}

gboolean
star_formula_json_read_number (JsonObject *object, const char *place, const char *member,
                               gboolean *is_set, double *number, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node)
                                                            : G_TYPE_INVALID;

  *is_set = node != NULL;
  if (node == NULL)
    return TRUE;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return star_formula_json_fail (error, place, member, _("a number was expected"));

  *number = type == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);
  return TRUE;
}

gboolean
star_formula_json_read_flag (JsonObject *object, const char *place, const char *member,
                             gboolean *flag, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *flag = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return star_formula_json_fail (error, place, member, _("true or false was expected"));

  *flag = json_node_get_boolean (node);
  return TRUE;
}

/* The objects of a list, each handed to @func with its place; a missing one is an empty list. */
gboolean
star_formula_json_for_each (JsonObject *object, const char *place, const char *member,
                            StarFormulaJsonFunc func, gpointer data, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return star_formula_json_fail (error, place, member, _("a list was expected"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *where = g_strdup_printf ("%s%s[%u].", place, member, i);
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return star_formula_json_fail (error, place, member, _("a list of objects was expected"));
      if (!func (data, json_node_get_object (item), where, error))
        return FALSE;
    }

  return TRUE;
}
