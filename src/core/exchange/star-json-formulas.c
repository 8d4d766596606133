/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-formulas-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-json-scan.h"

/* The user's formulas in an export. Of each only what tells it apart is looked at here, the rest
 * is kept as it was written: whether it can be calculated with is for others to say. */

static const char *const needed[] = { "id", "name", "expression" };

static gboolean
read_id (StarJsonObject *self, GHashTable *ids, const char *value, char **id)
{
  g_autofree char *text = NULL;

  if (!star_json_object_expect (self, value, STAR_JSON_STRING, "id"))
    return FALSE;

  text = star_json_value_dup_string (value);
  if (!star_own_formula_is_id (text))
    return star_json_object_fail (
      self, value, STAR_EXCHANGE_ERROR_INVALID,
      _("the “id” of a formula must be small letters, digits and hyphens, such as cost-per-pod"));
  if (!g_hash_table_add (ids, g_strdup (text)))
    return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                  _("another formula has this “id” too"));

  *id = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
check_members (StarJsonObject *self, const char *value)
{
  if (star_json_value_get_type (value) != STAR_JSON_OBJECT)
    return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                  _("a formula must be an object"));

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      const char *member = star_json_value_get_member (value, needed[i]);

      if (member == NULL)
        return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                      _("a formula needs “id”, “name” and “expression”"));
      if (!star_json_object_expect (self, member, STAR_JSON_STRING, needed[i]))
        return FALSE;
    }

  return TRUE;
}

static StarOwnFormula *
read_formula (StarJsonObject *self, GHashTable *ids, const char *value)
{
  g_autoptr (GString) definition = NULL;
  g_autofree char *id = NULL;

  if (!check_members (self, value)
      || !read_id (self, ids, star_json_value_get_member (value, "id"), &id))
    return NULL;

  definition = g_string_new (NULL);
  star_json_value_append_raw (value, definition);
  if (definition->len > STAR_OWN_FORMULA_MAX_LENGTH)
    {
      star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_TOO_LARGE,
                             _("the formula is longer than can be read"));
      return NULL;
    }

  return star_own_formula_new (id, definition->str, STAR_OWN_FORMULA_AT_END);
}

/* The object in a definition, NULL if it could not be read back: one broken row must not make the
 * whole export unreadable. */
static const char *
find_object (StarOwnFormula *formula)
{
  const char *object = star_own_formula_get_definition (formula);

  if (!star_json_scan_check (object, "", NULL))
    return NULL;

  object += strspn (object, " \t\r\n");
  if (star_json_value_get_type (object) != STAR_JSON_OBJECT)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      const char *member = star_json_value_get_member (object, needed[i]);

      if (member == NULL || star_json_value_get_type (member) != STAR_JSON_STRING)
        return NULL;
    }

  return star_json_value_is_string (star_json_value_get_member (object, "id"),
                                    star_own_formula_get_id (formula))
           ? object
           : NULL;
}

/* Appends the formulas in the array @value to @formulas. */
gboolean
star_json_formulas_read (StarJsonObject *self, const char *value, GPtrArray *formulas)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StarJsonIter iter;

  if (!star_json_object_expect (self, value, STAR_JSON_ARRAY, "formulas"))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      StarOwnFormula *formula;

      if (formulas->len == STAR_OWN_FORMULA_MAX_COUNT)
        return star_json_object_fail (self, iter.value, STAR_EXCHANGE_ERROR_TOO_LARGE,
                                      _("more formulas than can be read"));
      formula = read_formula (self, ids, iter.value);
      if (formula == NULL)
        return FALSE;
      g_ptr_array_add (formulas, formula);
    }

  return TRUE;
}

/* As a member of the whole file, which is there only if there is a formula. */
void
star_json_formulas_write (StarJsonOutput *out, GPtrArray *formulas)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < formulas->len; i++)
    {
      const char *object = find_object (formulas->pdata[i]);

      if (object == NULL)
        continue;
      if (!is_open)
        {
          star_json_output_key (out, "formulas");
          star_json_output_open (out, '[');
          is_open = TRUE;
        }
      star_json_output_item (out);
      star_json_output_raw (out, object);
    }

  if (is_open)
    star_json_output_close (out, ']');
}

/* Whether the two say the same, however they are spaced. */
gboolean
star_json_formulas_equal (StarOwnFormula *a, StarOwnFormula *b)
{
  const char *object_a = find_object (a);
  const char *object_b = find_object (b);
  g_autoptr (GString) raw_a = g_string_new (NULL);
  g_autoptr (GString) raw_b = g_string_new (NULL);

  if (object_a == NULL || object_b == NULL)
    return FALSE;

  star_json_value_append_raw (object_a, raw_a);
  star_json_value_append_raw (object_b, raw_b);

  return g_string_equal (raw_a, raw_b);
}

/* What it is called; @formula was read by star_json_formulas_read (). */
char *
star_json_formulas_dup_name (StarOwnFormula *formula)
{
  const char *definition = star_own_formula_get_definition (formula);

  return star_json_value_dup_string (star_json_value_get_member (definition, "name"));
}

/* The same definition with another id; @definition was read by star_json_formulas_read (). */
char *
star_json_formulas_dup_with_id (const char *definition, const char *id)
{
  const char *value = star_json_value_get_member (definition, "id");
  GString *text = g_string_new_len (definition, value - definition);

  g_string_append_printf (text, "\"%s\"", id);
  g_string_append (text, star_json_value_get_end (value));

  return g_string_free (text, FALSE);
}
