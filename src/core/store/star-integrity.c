/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-integrity-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-connection-private.h"
#include "star-everywhere-private.h"
#include "star-formulary-private.h"
#include "star-planbook-private.h"
#include "star-search-index-private.h"
#include "star-statement-private.h"
#include "star-story-rows-private.h"
#include "star-take-rows-private.h"

/* The thorough check: SQLite's own, then all that SQLite does not look at. */

typedef gboolean (*CheckFunc) (StarDatabase *database, GPtrArray *problems, GError **error);

/* Told once, whichever check finds it. */
static void
add_search_damage (GPtrArray *problems)
{
  const char *text = _("The index of the search is damaged; the stories are not affected");

  if (!g_ptr_array_find_with_equal_func (problems, text, g_str_equal, NULL))
    g_ptr_array_add (problems, g_strdup (text));
}

/* Newer versions of SQLite ask FTS5 as well. */
static gboolean
check_structure (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "PRAGMA integrity_check (20)");

  while (star_statement_next (statement))
    {
      g_autofree char *text = star_statement_take_shown (statement);

      if (strstr (text, "FTS5 table") != NULL)
        add_search_damage (problems);
      else if (!g_str_equal (text, "ok"))
        /* Translators: %s is a technical remark in English */
        g_ptr_array_add (problems, g_strdup_printf (_("The file is damaged inside: %s"), text));
    }

  return star_statement_end (statement, error);
}

static gint64
take_count (StarStatement *statement)
{
  return star_statement_next (statement) ? star_statement_take_int (statement) : 0;
}

static gboolean
check_owners (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT count (*) FROM pragma_foreign_key_check");
  gint64 n = take_count (statement);

  if (n > 0)
    g_ptr_array_add (problems,
                     /* Translators: rows of the database, such as KPI rows and phases of takes */
                     g_strdup_printf (ngettext ("%d row belongs to a story or a take that is not "
                                                "there",
                                                "%d rows belong to stories or takes that are not "
                                                "there", n),
                                      (int) n));
  return star_statement_end (statement, error);
}

static gboolean
check_story (StarDatabase *database, gint64 number, GPtrArray *problems, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (StarStory) story = star_story_rows_read (database, number, &local);
  g_autofree char *title = NULL;
  gboolean agrees = TRUE;

  if (g_error_matches (local, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (problems, g_strdup (local->message));
      return TRUE;
    }
  if (story == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (!star_search_index_agrees (database, number, story, &agrees, error))
    return FALSE;
  if (agrees)
    return TRUE;

  title = star_story_dup_display_title (story);
  g_ptr_array_add (problems,
                   /* Translators: %s is the title of a story */
                   g_strdup_printf (_("The search has old words of the story “%s”; change and "
                                      "save the story"), title));
  return TRUE;
}

static gboolean
check_stories (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT number FROM story ORDER BY number");

  while (star_statement_next (statement))
    {
      if (!check_story (database, star_statement_take_int (statement), problems, error))
        return FALSE;
    }

  return star_statement_end (statement, error);
}

static gboolean
check_everywhere (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  return star_everywhere_read (database, all, error);
}

static gboolean
check_formulas (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  StarFormularyRows rows = { formulas, 0 };

  if (!star_formulary_read (database, &rows, error))
    return FALSE;

  if (rows.n_damaged > 0)
    g_ptr_array_add (problems,
                     /* Translators: formulas that the user has written */
                     g_strdup_printf (ngettext ("%u formula of your own is damaged; the others "
                                                "and the stories are not affected",
                                                "%u formulas of your own are damaged; the others "
                                                "and the stories are not affected",
                                                rows.n_damaged),
                                      rows.n_damaged));
  return TRUE;
}

static gboolean
check_takes (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) takes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  guint n_damaged = 0;

  if (!star_take_rows_read (database, takes, &n_damaged, error))
    return FALSE;

  if (n_damaged > 0)
    g_ptr_array_add (problems,
                     /* Translators: takes are rehearsals that were measured */
                     g_strdup_printf (ngettext ("%u take is damaged; the others and the stories "
                                                "are not affected",
                                                "%u takes are damaged; the others and the stories "
                                                "are not affected", n_damaged),
                                      n_damaged));
  return TRUE;
}

static gboolean
check_plans (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) plans =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_own_plan_unref);
  guint n_damaged = 0;

  if (!star_planbook_read (database, plans, &n_damaged, error))
    return FALSE;

  if (n_damaged > 0)
    g_ptr_array_add (problems,
                     /* Translators: rehearsal plans that the user has made */
                     g_strdup_printf (ngettext ("%u plan of your own is damaged; the others and "
                                                "the stories are not affected",
                                                "%u plans of your own are damaged; the others and "
                                                "the stories are not affected", n_damaged),
                                      n_damaged));
  return TRUE;
}

static gboolean
check_search (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT count (*) FROM search"
                        " WHERE rowid NOT IN (SELECT number FROM story)");
  gint64 n = take_count (statement);

  if (n > 0)
    g_ptr_array_add (problems,
                     /* Translators: left-over words, by which nothing can be found any more */
                     g_strdup_printf (ngettext ("The search has the words of %d deleted story",
                                                "The search has the words of %d deleted stories",
                                                n),
                                      (int) n));
  return star_statement_end (statement, error);
}

/* FTS5 compares its index with its words, for which it wants to write, so it is given a copy. */
static gboolean
check_search_index (StarDatabase *database, GPtrArray *problems, GError **error)
{
  g_autoptr (sqlite3) copy = star_database_copy_to_memory (database, error);
  g_autoptr (GError) local = NULL;

  if (copy == NULL)
    return FALSE;
  if (star_connection_exec (copy, "INSERT INTO search (search) VALUES ('integrity-check')", &local))
    return TRUE;

  if (g_error_matches (local, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED))
    {
      add_search_damage (problems);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Runs inside a read transaction. Damage that stops one check does not stop the others. */
gboolean
star_integrity_check (StarDatabase *database, GPtrArray *problems, GError **error)
{
  static const CheckFunc checks[] = {
    check_structure, check_owners, check_stories,
    check_everywhere, check_formulas, check_takes, check_plans, check_search, check_search_index,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GError) local = NULL;

      if (checks[i](database, problems, &local))
        continue;
      if (!g_error_matches (local, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      g_ptr_array_add (problems, g_strdup (local->message));
    }

  return TRUE;
}
