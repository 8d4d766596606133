/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-catalog-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "star-formula-json-private.h"
#include "star-formula-loader-private.h"
#include "star-metric-error.h"
#include "star-metric-resources.h"

#define FORMAT "starling-formulas"

/* Where the formulas of the project lie in the program. */
#define DEFAULT_PATH "/io/github/starling_stories/Starling/formulas.json"

/*
 * StarFormulaCatalog:
 * @formulas: (element-type StarFormula): in the order of the catalogue, the user's own last
 * @unusable: (element-type StarUnusableFormula): those of the user's that can not be used
 * @ids: @formulas by their ids
 */
struct _StarFormulaCatalog {
  gatomicrefcount ref_count;
  GPtrArray *formulas;
  GPtrArray *unusable;
  GHashTable *ids;
};

G_DEFINE_BOXED_TYPE (StarFormulaCatalog, star_formula_catalog, star_formula_catalog_ref,
                     star_formula_catalog_unref)

static StarFormulaCatalog *
alloc (void)
{
  StarFormulaCatalog *self = g_new0 (StarFormulaCatalog, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->formulas = g_ptr_array_new_with_free_func ((GDestroyNotify) star_formula_unref);
  self->unusable = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

static void
star_formula_catalog_free (StarFormulaCatalog *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->formulas);
  g_ptr_array_unref (self->unusable);
  g_free (self);
}

/* Takes the formula; %FALSE if there is one of its id. */
static gboolean
add (StarFormulaCatalog *self, StarFormula *formula)
{
  if (g_hash_table_contains (self->ids, star_formula_get_id (formula)))
    {
      star_formula_unref (formula);
      return FALSE;
    }

  g_ptr_array_add (self->formulas, formula);
  g_hash_table_insert (self->ids, (char *) star_formula_get_id (formula), formula);
  return TRUE;
}

/* By the id, which does not move with each new formula, or else by the number. */
static char *
dup_place (JsonNode *node, guint number)
{
  const char *id = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    id = json_object_get_string_member_with_default (json_node_get_object (node), "id", NULL);

  return id != NULL ? g_strdup_printf ("formulas[%s].", id)
                    : g_strdup_printf ("formulas[%u].", number);
}

static gboolean
load_formulas (StarFormulaCatalog *self, JsonArray *array, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *place = dup_place (node, i);
      StarFormula *formula = star_formula_loader_load (node, place, error);

      if (formula == NULL)
        return FALSE;
      if (!add (self, formula))
        return star_formula_json_fail (error, place, "id", _("this id is there twice"));
    }

  return TRUE;
}

static gboolean
load_root (StarFormulaCatalog *self, JsonNode *node, GError **error)
{
  JsonObject *root;
  JsonNode *formulas;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return star_formula_json_fail (error, "1", ":1", _("an object was expected"));

  root = json_node_get_object (node);
  if (g_strcmp0 (json_object_get_string_member_with_default (root, "format", ""), FORMAT) != 0)
    return star_formula_json_fail (error, "", "format", _("it is not “starling-formulas”"));
  if (json_object_get_int_member_with_default (root, "version", 0) != 1)
    return star_formula_json_fail (error, "", "version", _("this program reads version 1"));

  formulas = json_object_get_member (root, "formulas");
  if (formulas == NULL || !JSON_NODE_HOLDS_ARRAY (formulas))
    return star_formula_json_fail (error, "", "formulas", _("a list was expected"));

  return load_formulas (self, json_node_get_array (formulas), error);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) star_formula_unref);
}

/* Whether a formula of the program has that id, which the user's cannot have then. */
gboolean
star_formula_catalog_is_shipped (const char *id)
{
  return star_formula_catalog_find (star_formula_catalog_get_default (), id) != NULL;
}

/* Takes the list. To be called before the catalogue is seen by anybody. */
void
star_formula_catalog_take_unusable (StarFormulaCatalog *self, GPtrArray *unusable)
{
  g_ptr_array_unref (self->unusable);
  self->unusable = unusable;
}

/**
 * star_formula_catalog_get_default:
 *
 * The formulas that are compiled into the program, read at the first call.
 *
 * Returns: (transfer none): the formulas, which live as long as the program
 */
StarFormulaCatalog *
star_formula_catalog_get_default (void)
{
  static StarFormulaCatalog *catalog = NULL;

  if (g_once_init_enter (&catalog))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = NULL;
      StarFormulaCatalog *loaded = NULL;

      json = g_resource_lookup_data (star_metric_get_resource (), DEFAULT_PATH,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (json != NULL)
        loaded = star_formula_catalog_new (json, &error);
      /* A test loads them, so a program with unreadable ones was never built right. */
      if (loaded == NULL)
        g_error ("The formulas in the program cannot be read: %s", error->message);

      g_once_init_leave (&catalog, loaded);
    }

  return catalog;
}

/**
 * star_formula_catalog_new:
 * @json: formulas in the form of data/formulas.json
 * @error: where to put what is wrong with them, and the place
 *
 * Returns: (transfer full) (nullable): the formulas
 */
StarFormulaCatalog *
star_formula_catalog_new (GBytes *json, GError **error)
{
  g_autoptr (StarFormulaCatalog) self = alloc ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) wrong = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (json != NULL, NULL);

  data = g_bytes_get_data (json, &size);
  if (size == 0 || !g_utf8_validate_len (data, size, NULL))
    {
      star_formula_json_fail (error, "1", ":1", _("it is not valid UTF-8 text"));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, data, size, &wrong))
    {
      star_formula_json_fail (error, "JSON", "", wrong->message);
      return NULL;
    }

  return load_root (self, json_parser_get_root (parser), error) ? g_steal_pointer (&self) : NULL;
}

/**
 * star_formula_catalog_new_with:
 * @own: (element-type StarFormula): formulas of the user
 *
 * Returns: (transfer full): the formulas of both; where two have one id, the one of @self, or the
 *   first of @own
 */
StarFormulaCatalog *
star_formula_catalog_new_with (StarFormulaCatalog *self, GPtrArray *own)
{
  StarFormulaCatalog *both = alloc ();

  g_return_val_if_fail (self != NULL, both);
  g_return_val_if_fail (own != NULL, both);

  for (guint i = 0; i < self->formulas->len; i++)
    add (both, star_formula_ref (self->formulas->pdata[i]));
  for (guint i = 0; i < own->len; i++)
    add (both, star_formula_ref (own->pdata[i]));

  return both;
}

StarFormulaCatalog *
star_formula_catalog_ref (StarFormulaCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_formula_catalog_unref (StarFormulaCatalog *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_formula_catalog_free (self);
}

/**
 * star_formula_catalog_get_all:
 *
 * Returns: (transfer none) (element-type StarFormula): the formulas, the user's own last
 */
GPtrArray *
star_formula_catalog_get_all (StarFormulaCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->formulas;
}

/**
 * star_formula_catalog_get_unusable:
 *
 * Returns: (transfer none) (element-type StarUnusableFormula): the user's formulas that can not be
 *   calculated with, which no other function knows of
 */
GPtrArray *
star_formula_catalog_get_unusable (StarFormulaCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unusable;
}

/**
 * star_formula_catalog_find:
 *
 * Returns: (transfer none) (nullable): the formula with that id
 */
StarFormula *
star_formula_catalog_find (StarFormulaCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->ids, id);
}

/**
 * star_formula_catalog_find_for:
 *
 * Returns: (transfer full) (element-type StarFormula): those that may give evidence of @dimension
 */
GPtrArray *
star_formula_catalog_find_for (StarFormulaCatalog *self, StarDimension dimension)
{
  GPtrArray *found = new_list ();

  g_return_val_if_fail (self != NULL, found);

  for (guint i = 0; i < self->formulas->len; i++)
    {
      if (star_formula_has_dimension (self->formulas->pdata[i], dimension))
        g_ptr_array_add (found, star_formula_ref (self->formulas->pdata[i]));
    }

  return found;
}

/**
 * star_formula_catalog_find_family:
 *
 * Returns: (transfer full) (element-type StarFormula): those of a family
 */
GPtrArray *
star_formula_catalog_find_family (StarFormulaCatalog *self, StarFormulaFamily family)
{
  GPtrArray *found = new_list ();

  g_return_val_if_fail (self != NULL, found);

  for (guint i = 0; i < self->formulas->len; i++)
    {
      if (star_formula_get_family (self->formulas->pdata[i]) == family)
        g_ptr_array_add (found, star_formula_ref (self->formulas->pdata[i]));
    }

  return found;
}
