/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-everywhere-private.h"

#include "star-database-private.h"
#include "star-statement-private.h"
#include "star-store-error-private.h"

static gboolean
add (StarDatabase *database, gpointer data, GError **error)
{
  StarIgnoredFlag *ignored = data;
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT OR REPLACE INTO ignored_everywhere"
                        " (flag, reason, created_at) VALUES (?, ?, ?)");

  star_statement_put_text (statement, star_ignored_flag_get_flag (ignored));
  star_statement_put_text (statement, star_ignored_flag_get_reason (ignored));
  star_statement_put_int (statement, star_ignored_flag_get_created_at (ignored));
  return star_statement_run (statement, error);
}

static gboolean
remove_flag (StarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "DELETE FROM ignored_everywhere WHERE flag = ?");

  star_statement_put_text (statement, data);
  return star_statement_run (statement, error);
}

/* Runs inside a transaction. Nothing of a table is given out of which a part is damaged, so that
 * nobody takes the rest for all. */
gboolean
star_everywhere_read (StarDatabase *database, gpointer all, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT flag, reason, created_at FROM ignored_everywhere"
                        " ORDER BY created_at, flag");

  while (star_statement_next (statement))
    {
      g_autofree char *flag = g_strdup (star_statement_take_text (statement));
      g_autofree char *reason = g_strdup (star_statement_take_text (statement));
      gint64 created_at = star_statement_take_int (statement);

      if (!star_statement_is_sound (statement) || *flag == '\0')
        {
          star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, star_database_get_path (database));
          return FALSE;
        }
      g_ptr_array_add (all, star_ignored_flag_new (flag, reason, created_at));
    }

  return star_statement_end (statement, error);
}

/**
 * star_everywhere_list:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarIgnoredFlag) (nullable): the flags that are ignored
 *   in every story, the oldest choice first; %NULL on error
 */
GPtrArray *
star_everywhere_list (StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  if (!star_database_read (database, star_everywhere_read, all, error))
    return NULL;

  return g_steal_pointer (&all);
}

/**
 * star_everywhere_dup_flags:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (nullable): their ids alone, as #StarCoverage:ignored wants them;
 *   %NULL on error
 */
GStrv
star_everywhere_dup_flags (StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) all = star_everywhere_list (database, error);
  g_autoptr (GStrvBuilder) flags = g_strv_builder_new ();

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    g_strv_builder_add (flags, star_ignored_flag_get_flag (g_ptr_array_index (all, i)));

  return g_strv_builder_end (flags);
}

/**
 * star_everywhere_add:
 * @ignored: what is to be ignored in every story from now on
 * @error: return location for a #StarStoreError
 *
 * Takes the place of an earlier choice about the same flag.
 *
 * Returns: %TRUE if it is on the disk
 */
gboolean
star_everywhere_add (StarDatabase *database, StarIgnoredFlag *ignored, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (STAR_IS_IGNORED_FLAG (ignored), FALSE);

  return star_database_write (database, add, ignored, error);
}

/**
 * star_everywhere_remove:
 * @flag: the id of a flag
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if @flag is ignored no longer, whether it was or not
 */
gboolean
star_everywhere_remove (StarDatabase *database, const char *flag, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (flag != NULL, FALSE);

  return star_database_write (database, remove_flag, (gpointer) flag, error);
}
