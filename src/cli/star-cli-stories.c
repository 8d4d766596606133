/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-stories.h"

#include <glib/gi18n-lib.h>

/* As many as git shows: enough in a person's library, nearly always. */
#define SHORT_ID 8

/* How many of the stories that one name fits are told apart. */
#define MAX_SHOWN 5

static GError *
make_ambiguous (const char *name, GPtrArray *found)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < found->len && i < MAX_SHOWN; i++)
    g_strv_builder_add (builder, star_story_get_id (found->pdata[i]));
  if (found->len > MAX_SHOWN)
    g_strv_builder_add (builder, "…");
  ids = g_strv_builder_end (builder);
  list = g_strjoinv (", ", ids);

  return g_error_new (STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                      /* Translators: %u is a number of stories, the first %s is what the user
                       * gave to name one, the second a list of ids */
                      g_dngettext (GETTEXT_PACKAGE, "%u story fits “%s”: name it by its id: %s",
                                   "%u stories fit “%s”: name one by its id: %s", found->len),
                      found->len, name, list);
}

static GError *
make_not_found (const char *name)
{
  if (g_file_test (name, G_FILE_TEST_IS_REGULAR))
    return g_error_new (STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING,
                        /* Translators: %s is what the user gave to name a story */
                        _("No story in the library fits “%s”; a file of this name is checked "
                          "with --file"), name);

  return g_error_new (STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING,
                      /* Translators: %s is what the user gave to name a story */
                      _("No story in the library fits “%s”; “starling-cli list” shows them"),
                      name);
}

static StarStory *
find_one (StarDatabase *database, const char *name, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!g_utf8_validate (name, -1, NULL) || database == NULL)
    {
      g_propagate_error (error, make_not_found (name));
      return NULL;
    }

  found = star_library_find (database, name, error);
  if (found == NULL)
    return NULL;

  if (found->len == 1)
    return g_object_ref (found->pdata[0]);

  g_propagate_error (error,
                     found->len == 0 ? make_not_found (name) : make_ambiguous (name, found));
  return NULL;
}

static gboolean
contains (GPtrArray *stories, StarStory *story)
{
  for (guint i = 0; i < stories->len; i++)
    {
      if (g_str_equal (star_story_get_id (stories->pdata[i]), star_story_get_id (story)))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
load_named (StarDatabase *database, const char *const *names, GError **error)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (StarStory) story = find_one (database, names[i], error);

      if (story == NULL)
        return NULL;
      if (!contains (stories, story))
        g_ptr_array_add (stories, g_steal_pointer (&story));
    }

  return g_steal_pointer (&stories);
}

/**
 * star_cli_stories_load:
 * @database: (nullable): the library; %NULL is an empty one
 * @names: (nullable): ids, unique beginnings of ids, or titles; none stands for all stories
 *
 * Returns: (transfer full) (element-type StarStory): the stories in the order of @names, each
 *   once, or all of them; %NULL with @error set if a name does not fit exactly one
 */
GPtrArray *
star_cli_stories_load (StarDatabase *database, const char *const *names, GError **error)
{
  if (names != NULL && names[0] != NULL)
    return load_named (database, names, error);

  if (database == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return star_library_load_all (database, error);
}

/**
 * star_cli_stories_load_formulas:
 * @database: (nullable): the library; %NULL is an empty one
 * @stories: (nullable) (element-type StarStory): stories, %NULL for all that there are
 * @n_damaged: (out) (optional): how many formulas could not be had
 *
 * Returns: (transfer full) (element-type StarOwnFormula): the formulas of the user's own that
 *   @stories use, or all of them; %NULL with @error set
 */
GPtrArray *
star_cli_stories_load_formulas (StarDatabase *database, GPtrArray *stories, guint *n_damaged,
                                GError **error)
{
  g_autoptr (GPtrArray) formulas = NULL;

  if (database == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  formulas = star_formulary_list (database, n_damaged, error);
  if (formulas == NULL || stories == NULL)
    return g_steal_pointer (&formulas);

  return star_own_formula_list_used (formulas, stories);
}

static guint
shared_length (const char *a, const char *b)
{
  guint n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return n;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * star_cli_stories_get_id_length:
 * @summaries: (element-type StarStorySummary): stories
 *
 * Returns: how many letters of their ids tell the stories from each other
 */
guint
star_cli_stories_get_id_length (GPtrArray *summaries)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_sized_new (summaries->len);
  guint length = SHORT_ID;

  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (ids, (char *) star_story_summary_get_id (summaries->pdata[i]));
  g_ptr_array_sort (ids, compare_ids);

  for (guint i = 1; i < ids->len; i++)
    length = MAX (length, shared_length (ids->pdata[i - 1], ids->pdata[i]) + 1);

  return length;
}
