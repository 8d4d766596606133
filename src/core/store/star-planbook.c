/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-planbook-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-database-private.h"
#include "star-statement-private.h"

typedef struct {
  GPtrArray *plans;
  guint n_damaged;
} Rows;

static gboolean
check_length (StarOwnPlan *plan, GError **error)
{
  if (strlen (plan->definition) <= STAR_OWN_PLAN_MAX_LENGTH)
    return TRUE;

  g_set_error_literal (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                       _("The plan is too long to be stored; shorten its texts"));
  return FALSE;
}

static gboolean
check_count (StarDatabase *database, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT count (*) FROM plan");
  gint64 n = star_statement_next (statement) ? star_statement_take_int (statement) : 0;

  if (!star_statement_end (statement, error))
    return FALSE;
  if (n <= STAR_OWN_PLAN_MAX_COUNT)
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
               /* Translators: %d is how many plans can be stored */
               _("More than %d plans of your own can not be stored; delete some first"),
               STAR_OWN_PLAN_MAX_COUNT);
  return FALSE;
}

static gboolean
save (StarDatabase *database, gpointer data, GError **error)
{
  StarOwnPlan *plan = data;
  g_autoptr (StarStatement) statement = NULL;

  if (!check_length (plan, error))
    return FALSE;

  statement =
    star_statement_new (database, "INSERT INTO plan (id, definition) VALUES (?, ?)"
                        " ON CONFLICT (id) DO UPDATE SET definition = excluded.definition");
  star_statement_put_text (statement, plan->id);
  star_statement_put_text (statement, plan->definition);

  return star_statement_run (statement, error) && check_count (database, error);
}

static gboolean
remove_plan (StarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "DELETE FROM plan WHERE id = ?");

  star_statement_put_text (statement, data);
  return star_statement_run (statement, error);
}

static gboolean
read_plans (StarDatabase *database, gpointer data, GError **error)
{
  Rows *rows = data;

  return star_planbook_read (database, rows->plans, &rows->n_damaged, error);
}

/* Runs inside a transaction. Each plan stands for itself, so one that is damaged keeps nobody from
 * the others, as long as it is told. */
gboolean
star_planbook_read (StarDatabase *database, GPtrArray *plans, guint *n_damaged, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT id, definition FROM plan ORDER BY number");

  while (star_statement_next (statement))
    {
      g_autofree char *id = g_strdup (star_statement_take_text (statement));
      g_autofree char *definition = g_strdup (star_statement_take_text (statement));

      if (*id != '\0' && *definition != '\0')
        g_ptr_array_add (plans, star_own_plan_new (id, definition));
      else
        *n_damaged += 1;
    }

  return star_statement_end (statement, error);
}

/**
 * star_planbook_list:
 * @n_damaged: (out) (optional): how many plans are damaged and so not in the list
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarOwnPlan) (nullable): the plans that the user has made,
 *   the oldest first; %NULL on error
 */
GPtrArray *
star_planbook_list (StarDatabase *database, guint *n_damaged, GError **error)
{
  g_autoptr (GPtrArray) plans =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_own_plan_unref);
  Rows rows = { plans, 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  if (!star_database_read (database, read_plans, &rows, error))
    return NULL;

  if (n_damaged != NULL)
    *n_damaged = rows.n_damaged;
  return g_steal_pointer (&plans);
}

/**
 * star_planbook_save:
 * @plan: a plan that the user has made
 * @error: return location for a #StarStoreError
 *
 * Puts the plan in place of the one with its id, or adds it.
 *
 * Returns: %TRUE if it is on the disk
 */
gboolean
star_planbook_save (StarDatabase *database, StarOwnPlan *plan, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  return star_database_write (database, save, plan, error);
}

/**
 * star_planbook_remove:
 * @id: the id of a plan
 * @error: return location for a #StarStoreError
 *
 * Takes keep what they were measured against.
 *
 * Returns: %TRUE if the library has no such plan any longer, whether it had one or not
 */
gboolean
star_planbook_remove (StarDatabase *database, const char *id, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return star_database_write (database, remove_plan, (gpointer) id, error);
}
