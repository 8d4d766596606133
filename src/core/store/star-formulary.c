/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formulary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-database-private.h"
#include "star-statement-private.h"

typedef struct {
  StarOwnFormula *formula;
  gint64 position;
} Save;

static gboolean
check_length (StarOwnFormula *formula, GError **error)
{
  if (strlen (star_own_formula_get_definition (formula)) <= STAR_OWN_FORMULA_MAX_LENGTH)
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
               /* Translators: %s is the id of a formula, such as cost-per-pod */
               _("The formula “%s” is too long to be stored; shorten it"),
               star_own_formula_get_id (formula));
  return FALSE;
}

static gboolean
check_count (StarDatabase *database, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT count (*) FROM formula");
  gint64 n = star_statement_next (statement) ? star_statement_take_int (statement) : 0;

  if (!star_statement_end (statement, error))
    return FALSE;
  if (n <= STAR_OWN_FORMULA_MAX_COUNT)
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
               /* Translators: %d is how many formulas can be stored */
               _("More than %d formulas of your own can not be stored; delete some first"),
               STAR_OWN_FORMULA_MAX_COUNT);
  return FALSE;
}

/* Runs inside a transaction. A formula that is there keeps its position. */
gboolean
star_formulary_write (StarDatabase *database, StarOwnFormula *formula, gint64 *position,
                      GError **error)
{
  static const char sql[] =
    "INSERT INTO formula (id, definition, position)"
    " VALUES (?, ?, coalesce (?, (SELECT coalesce (max (position), -1) + 1 FROM formula)))"
    " ON CONFLICT (id) DO UPDATE SET definition = excluded.definition"
    " RETURNING position";
  g_autoptr (StarStatement) statement = NULL;

  if (!check_length (formula, error))
    return FALSE;

  statement = star_statement_new (database, sql);
  star_statement_put_text (statement, star_own_formula_get_id (formula));
  star_statement_put_text (statement, star_own_formula_get_definition (formula));
  if (star_own_formula_get_position (formula) == STAR_OWN_FORMULA_AT_END)
    star_statement_put_null (statement);
  else
    star_statement_put_int (statement, star_own_formula_get_position (formula));
  if (star_statement_next (statement))
    *position = star_statement_take_int (statement);

  return star_statement_run (statement, error) && check_count (database, error);
}

static gboolean
save (StarDatabase *database, gpointer data, GError **error)
{
  Save *call = data;

  return star_formulary_write (database, call->formula, &call->position, error);
}

static gboolean
remove_formula (StarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "DELETE FROM formula WHERE id = ?");

  star_statement_put_text (statement, data);
  return star_statement_run (statement, error);
}

/* Runs inside a transaction. Each formula stands for itself, so one that is damaged keeps nobody
 * from the others, as long as it is told. */
gboolean
star_formulary_read (StarDatabase *database, gpointer data, GError **error)
{
  StarFormularyRows *rows = data;
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT id, definition, position FROM formula"
                        " ORDER BY position, id");

  while (star_statement_next (statement))
    {
      g_autofree char *id = g_strdup (star_statement_take_text (statement));
      g_autofree char *definition = g_strdup (star_statement_take_text (statement));
      gint64 position = star_statement_take_int (statement);

      if (*id != '\0' && *definition != '\0' && position >= 0)
        g_ptr_array_add (rows->formulas, star_own_formula_new (id, definition, position));
      else
        rows->n_damaged++;
    }

  return star_statement_end (statement, error);
}

/**
 * star_formulary_list:
 * @n_damaged: (out) (optional): how many formulas are damaged and so not in the list
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarOwnFormula) (nullable): the formulas that the user has
 *   written, in their order; %NULL on error
 */
GPtrArray *
star_formulary_list (StarDatabase *database, guint *n_damaged, GError **error)
{
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  StarFormularyRows rows = { formulas, 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  if (!star_database_read (database, star_formulary_read, &rows, error))
    return NULL;

  if (n_damaged != NULL)
    *n_damaged = rows.n_damaged;
  return g_steal_pointer (&formulas);
}

/**
 * star_formulary_save:
 * @formula: a formula that the user has written
 * @error: return location for a #StarStoreError
 *
 * Puts the formula in place of the one with its id, or adds it at its position.
 *
 * Returns: (transfer full) (nullable): the formula as it is on the disk, %NULL on error
 */
StarOwnFormula *
star_formulary_save (StarDatabase *database, StarOwnFormula *formula, GError **error)
{
  Save call = { formula, 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);
  g_return_val_if_fail (STAR_IS_OWN_FORMULA (formula), NULL);

  if (!star_database_write (database, save, &call, error))
    return NULL;

  return star_own_formula_new (star_own_formula_get_id (formula),
                               star_own_formula_get_definition (formula), call.position);
}

/**
 * star_formulary_remove:
 * @id: the id of a formula
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such formula any longer, whether it had one or not
 */
gboolean
star_formulary_remove (StarDatabase *database, const char *id, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return star_database_write (database, remove_formula, (gpointer) id, error);
}
