/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-logbook.h"

#include "star-database-private.h"
#include "star-take-rows-private.h"

typedef struct {
  GPtrArray *takes;
  guint n_damaged;
} Rows;

static gboolean
read_takes (StarDatabase *database, gpointer data, GError **error)
{
  Rows *rows = data;

  return star_take_rows_read (database, rows->takes, &rows->n_damaged, error);
}

static gboolean
save (StarDatabase *database, gpointer data, GError **error)
{
  return star_take_rows_write (database, data, error);
}

static gboolean
remove_take (StarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "DELETE FROM take WHERE id = ?");

  star_statement_put_text (statement, data);
  return star_statement_run (statement, error);
}

/**
 * star_logbook_list:
 * @n_damaged: (out) (optional): how many takes are damaged and so not in the list
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarTake) (nullable): all takes, the newest first; %NULL
 *   on error
 */
GPtrArray *
star_logbook_list (StarDatabase *database, guint *n_damaged, GError **error)
{
  g_autoptr (GPtrArray) takes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  Rows rows = { takes, 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  if (!star_database_read (database, read_takes, &rows, error))
    return NULL;

  if (n_damaged != NULL)
    *n_damaged = rows.n_damaged;
  return g_steal_pointer (&takes);
}

/**
 * star_logbook_save:
 * @take: what was measured so far
 * @error: return location for a #StarStoreError
 *
 * Puts the take in place of the one with its id, or adds it. Its story needs not be there.
 *
 * Returns: %TRUE if it is on the disk
 */
gboolean
star_logbook_save (StarDatabase *database, const StarTake *take, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (take != NULL, FALSE);

  return star_database_write (database, save, (gpointer) take, error);
}

/**
 * star_logbook_remove:
 * @id: the id of a take
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such take any longer, whether it had one or not
 */
gboolean
star_logbook_remove (StarDatabase *database, const char *id, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return star_database_write (database, remove_take, (gpointer) id, error);
}
