/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-formula.h"

#include <string.h>

/**
 * StarOwnFormula:
 *
 * A formula that the user has written, as the library keeps it: its definition is JSON text, of
 * which nothing is known here but the id. Never changes.
 */
struct _StarOwnFormula
{
  GObject parent_instance;

  char *id;
  char *definition;
  gint64 position;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_DEFINITION,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarOwnFormula, star_own_formula, G_TYPE_OBJECT)

static void
add_ids (GHashTable *ids, StarStory *story)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);

      g_hash_table_add (ids, g_strdup (star_kpi_get_formula (kpi)));
    }
}

static void
star_own_formula_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarOwnFormula *self = STAR_OWN_FORMULA (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_DEFINITION:
      g_value_set_string (value, self->definition);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_own_formula_finalize (GObject *object)
{
  StarOwnFormula *self = STAR_OWN_FORMULA (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->definition, g_free);

  G_OBJECT_CLASS (star_own_formula_parent_class)->finalize (object);
}

static void
star_own_formula_class_init (StarOwnFormulaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_own_formula_get_property;
  object_class->finalize = star_own_formula_finalize;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_DEFINITION] = g_param_spec_string ("definition", NULL, NULL, NULL, flags);
  props[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, STAR_OWN_FORMULA_AT_END, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_own_formula_init (StarOwnFormula *self)
{
}

/**
 * star_own_formula_new:
 * @id: the id of the formula, not ""
 * @definition: the formula as a JSON object, not ""
 * @position: its place among the user's formulas, or %STAR_OWN_FORMULA_AT_END
 *
 * Returns: (transfer full): a new one
 */
StarOwnFormula *
star_own_formula_new (const char *id, const char *definition, gint64 position)
{
  StarOwnFormula *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (definition != NULL && *definition != '\0', NULL);
  g_return_val_if_fail (position >= STAR_OWN_FORMULA_AT_END, NULL);

  self = g_object_new (STAR_TYPE_OWN_FORMULA, NULL);
  self->id = g_strdup (id);
  self->definition = g_strdup (definition);
  self->position = position;

  return self;
}

/**
 * star_own_formula_get_id:
 *
 * Returns: (transfer none): the id, by which a KPI row names the formula that made it
 */
const char *
star_own_formula_get_id (StarOwnFormula *self)
{
  g_return_val_if_fail (STAR_IS_OWN_FORMULA (self), NULL);

  return self->id;
}

/**
 * star_own_formula_get_definition:
 *
 * Returns: (transfer none): the formula as a JSON object
 */
const char *
star_own_formula_get_definition (StarOwnFormula *self)
{
  g_return_val_if_fail (STAR_IS_OWN_FORMULA (self), NULL);

  return self->definition;
}

/**
 * star_own_formula_get_position:
 *
 * Returns: its place among the user's formulas; they are in the order of their positions, and of
 *   their ids where those are the same
 */
gint64
star_own_formula_get_position (StarOwnFormula *self)
{
  g_return_val_if_fail (STAR_IS_OWN_FORMULA (self), 0);

  return self->position;
}

/**
 * star_own_formula_list_used:
 * @formulas: (element-type StarOwnFormula): formulas
 * @stories: (element-type StarStory): stories
 *
 * Returns: (transfer full) (element-type StarOwnFormula): those of @formulas that made a KPI row of
 *   the stories, in their order
 */
GPtrArray *
star_own_formula_list_used (GPtrArray *formulas, GPtrArray *stories)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *used;

  g_return_val_if_fail (formulas != NULL, NULL);
  g_return_val_if_fail (stories != NULL, NULL);

  used = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < stories->len; i++)
    add_ids (ids, stories->pdata[i]);
  for (guint i = 0; i < formulas->len; i++)
    {
      if (g_hash_table_contains (ids, star_own_formula_get_id (formulas->pdata[i])))
        g_ptr_array_add (used, g_object_ref (formulas->pdata[i]));
    }

  return used;
}

/**
 * star_own_formula_is_id:
 *
 * Returns: whether @text may be the id of a formula: small letters, digits and hyphens, with a
 *   letter at the start, at most %STAR_OWN_FORMULA_MAX_ID_LENGTH
 */
gboolean
star_own_formula_is_id (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return g_ascii_islower (*text) && text[length] == '\0'
         && length <= STAR_OWN_FORMULA_MAX_ID_LENGTH;
}
