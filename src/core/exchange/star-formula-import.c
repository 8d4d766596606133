/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-formula.h"
#include "star-json-formulas-private.h"

/**
 * StarFormulaImport:
 *
 * What bringing formulas in would do to those of the user, worked out before anything is written:
 * what #StarImport is for stories. One that can not be calculated with is refused, and keeps nobody
 * from the stories: what cannot be read today may come from a newer version. A formula that comes
 * in beside the user's own has a new id, and the stories that come with it then name that one.
 */
struct _StarFormulaImport
{
  GObject parent_instance;

  GPtrArray *formulas;
  GArray *states;
  GStrv problems;
  /* From the ids of those that are changed to the ids that they have beside the present ones. */
  GHashTable *new_ids;
};

G_DEFINE_FINAL_TYPE (StarFormulaImport, star_formula_import, G_TYPE_OBJECT)

static StarImportState
compare (StarOwnFormula *incoming, StarOwnFormula *present)
{
  if (present == NULL)
    return STAR_IMPORT_NEW;

  return star_json_formulas_equal (incoming, present) ? STAR_IMPORT_SAME : STAR_IMPORT_CHANGED;
}

/* What the library has already is never refused. */
static StarImportState
compare_and_check (StarOwnFormula *incoming, StarOwnFormula *present, GStrvBuilder *problems)
{
  StarImportState state = compare (incoming, present);
  g_autoptr (StarFormula) formula = NULL;
  g_autofree char *problem = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (state == STAR_IMPORT_SAME)
    return state;

  formula = star_formula_new_from_json (star_own_formula_get_definition (incoming), &error);
  if (formula != NULL)
    return state;

  name = star_json_formulas_dup_name (incoming);
  /* Translators: the first %s is the name of a formula, the second what is wrong in it, such as
   * "expression: there is no “b” (character 5)" */
  problem = g_strdup_printf (_("The formula “%s” can not be used: %s"), name, error->message);
  g_strv_builder_add (problems, problem);

  return STAR_IMPORT_REFUSED;
}

static StarImportState
get_state (StarFormulaImport *self, guint index)
{
  return g_array_index (self->states, StarImportState, index);
}

/* The first of "id-2", "id-3" … that nobody has, within the length that an id may have. */
static char *
create_id (GHashTable *taken, const char *id)
{
  for (guint n = 2;; n++)
    {
      g_autofree char *ending = g_strdup_printf ("-%u", n);
      int room = STAR_OWN_FORMULA_MAX_ID_LENGTH - (int) strlen (ending);
      char *candidate = g_strdup_printf ("%.*s%s", room, id, ending);

      if (g_hash_table_add (taken, g_strdup (candidate)))
        return candidate;
      g_free (candidate);
    }
}

static void
add_ids (GHashTable *ids, GPtrArray *formulas)
{
  for (guint i = 0; i < formulas->len; i++)
    g_hash_table_add (ids, g_strdup (star_own_formula_get_id (formulas->pdata[i])));
}

static void
create_new_ids (StarFormulaImport *self, GPtrArray *present)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_ids (taken, self->formulas);
  add_ids (taken, present);
  for (guint i = 0; i < self->formulas->len; i++)
    {
      const char *id = star_own_formula_get_id (self->formulas->pdata[i]);

      if (get_state (self, i) == STAR_IMPORT_CHANGED)
        g_hash_table_insert (self->new_ids, g_strdup (id), create_id (taken, id));
    }
}

static StarOwnFormula *
copy_with_id (StarOwnFormula *formula, const char *id)
{
  g_autofree char *definition =
    star_json_formulas_dup_with_id (star_own_formula_get_definition (formula), id);

  return star_own_formula_new (id, definition, STAR_OWN_FORMULA_AT_END);
}

static StarOwnFormula *
resolve_changed (StarFormulaImport *self, StarOwnFormula *formula, StarConflict conflict)
{
  switch (conflict)
    {
    case STAR_CONFLICT_TAKE_THEIRS:
      return g_object_ref (formula);
    case STAR_CONFLICT_KEEP_BOTH:
      return copy_with_id (formula, g_hash_table_lookup (self->new_ids,
                                                         star_own_formula_get_id (formula)));
    case STAR_CONFLICT_KEEP_MINE:
    default:
      return NULL;
    }
}

static gboolean
names_any (StarFormulaImport *self, StarStory *story)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);

      if (g_hash_table_contains (self->new_ids, star_kpi_get_formula (kpi)))
        return TRUE;
    }

  return FALSE;
}

/* Renaming is no work of the user's, so the story's time stays. */
static StarStory *
rename_in (StarFormulaImport *self, StarStory *story)
{
  StarStory *copy = star_story_copy (story);
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (copy));

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);
      const char *id = g_hash_table_lookup (self->new_ids, star_kpi_get_formula (kpi));

      if (id != NULL)
        g_object_set (kpi, "formula", id, NULL);
    }
  star_story_set_updated_at (copy, star_story_get_updated_at (story));

  return copy;
}

static void
star_formula_import_finalize (GObject *object)
{
  StarFormulaImport *self = STAR_FORMULA_IMPORT (object);

  g_clear_pointer (&self->formulas, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->problems, g_strfreev);
  g_clear_pointer (&self->new_ids, g_hash_table_unref);

  G_OBJECT_CLASS (star_formula_import_parent_class)->finalize (object);
}

static void
star_formula_import_class_init (StarFormulaImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_formula_import_finalize;
}

static void
star_formula_import_init (StarFormulaImport *self)
{
  self->formulas = g_ptr_array_new_with_free_func (g_object_unref);
  self->states = g_array_new (FALSE, FALSE, sizeof (StarImportState));
  self->new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * star_formula_import_new:
 * @incoming: (element-type StarOwnFormula): the formulas to bring in, as star_json_reader_read ()
 *   gives them
 * @present: (element-type StarOwnFormula): those that are there
 *
 * Returns: (transfer full): what an import would do
 */
StarFormulaImport *
star_formula_import_new (GPtrArray *incoming, GPtrArray *present)
{
  g_autoptr (GHashTable) by_id = NULL;
  g_autoptr (GStrvBuilder) problems = g_strv_builder_new ();
  StarFormulaImport *self;

  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (present != NULL, NULL);

  self = g_object_new (STAR_TYPE_FORMULA_IMPORT, NULL);
  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < present->len; i++)
    g_hash_table_insert (by_id, (gpointer) star_own_formula_get_id (present->pdata[i]),
                         present->pdata[i]);
  for (guint i = 0; i < incoming->len; i++)
    {
      StarOwnFormula *formula = g_ptr_array_index (incoming, i);
      StarImportState state =
        compare_and_check (formula, g_hash_table_lookup (by_id, star_own_formula_get_id (formula)),
                           problems);

      g_ptr_array_add (self->formulas, g_object_ref (formula));
      g_array_append_val (self->states, state);
    }
  self->problems = g_strv_builder_end (problems);
  create_new_ids (self, present);

  return self;
}

/**
 * star_formula_import_count:
 *
 * Returns: how many incoming formulas are in @state
 */
guint
star_formula_import_count (StarFormulaImport *self, StarImportState state)
{
  guint count = 0;

  g_return_val_if_fail (STAR_IS_FORMULA_IMPORT (self), 0);

  for (guint i = 0; i < self->states->len; i++)
    count += get_state (self, i) == state;

  return count;
}

/**
 * star_formula_import_list:
 *
 * Returns: (transfer container) (element-type StarOwnFormula): the incoming formulas that are in
 *   @state, in their order
 */
GPtrArray *
star_formula_import_list (StarFormulaImport *self, StarImportState state)
{
  GPtrArray *formulas;

  g_return_val_if_fail (STAR_IS_FORMULA_IMPORT (self), NULL);

  formulas = g_ptr_array_new ();
  for (guint i = 0; i < self->formulas->len; i++)
    {
      if (get_state (self, i) == state)
        g_ptr_array_add (formulas, self->formulas->pdata[i]);
    }

  return formulas;
}

/**
 * star_formula_import_get_problems:
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each formula that is refused
 */
const char *const *
star_formula_import_get_problems (StarFormulaImport *self)
{
  g_return_val_if_fail (STAR_IS_FORMULA_IMPORT (self), NULL);

  return (const char *const *) self->problems;
}

/**
 * star_formula_import_resolve:
 * @conflict: what becomes of the changed ones, as in star_import_resolve ()
 *
 * Returns: (transfer full) (element-type StarOwnFormula): the formulas to save, in their order;
 *   those that are the same are none of them
 */
GPtrArray *
star_formula_import_resolve (StarFormulaImport *self, StarConflict conflict)
{
  GPtrArray *formulas;

  g_return_val_if_fail (STAR_IS_FORMULA_IMPORT (self), NULL);

  formulas = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->formulas->len; i++)
    {
      StarOwnFormula *formula = g_ptr_array_index (self->formulas, i);
      StarOwnFormula *resolved = NULL;

      if (get_state (self, i) == STAR_IMPORT_NEW)
        resolved = g_object_ref (formula);
      else if (get_state (self, i) == STAR_IMPORT_CHANGED)
        resolved = resolve_changed (self, formula, conflict);
      if (resolved != NULL)
        g_ptr_array_add (formulas, resolved);
    }

  return formulas;
}

/**
 * star_formula_import_rename:
 * @conflict: what becomes of the changed formulas
 * @stories: (element-type StarStory): the stories that come in with them
 *
 * Puts stories that name the formulas by the ids that they come in with in place of those in
 * @stories that do not, which stay as they are.
 */
void
star_formula_import_rename (StarFormulaImport *self, StarConflict conflict, GPtrArray *stories)
{
  g_return_if_fail (STAR_IS_FORMULA_IMPORT (self));
  g_return_if_fail (stories != NULL);

  if (conflict != STAR_CONFLICT_KEEP_BOTH)
    return;

  for (guint i = 0; i < stories->len; i++)
    {
      g_autoptr (StarStory) story = stories->pdata[i];

      stories->pdata[i] = names_any (self, story) ? rename_in (self, story) : g_object_ref (story);
    }
}
