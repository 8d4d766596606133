/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-database-private.h"
#include "star-formulary-private.h"
#include "star-search-index-private.h"
#include "star-statement-private.h"
#include "star-store-error-private.h"
#include "star-story-rows-private.h"

#define MIN_ID_PREFIX 4
#define NO_STORY -1

/* What a call inside a transaction is given, and where it puts its result. */
typedef struct {
  const char *text;
  StarStory *story;
  const StarDigest *digest;
  GPtrArray *stories;
  GPtrArray *digests;
  GPtrArray *formulas;
  gpointer result;
} Call;

typedef gboolean (*RunFunc) (StarDatabase *database, StarDatabaseFunc func, gpointer data,
                             GError **error);

typedef struct {
  StarStorySummary *summary;
  char *key;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_clear_object (&entry->summary);
  g_clear_pointer (&entry->key, g_free);
}

static char *
title_key (const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);

  return g_utf8_collate_key (folded, -1);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *entry_a = a;
  const Entry *entry_b = b;
  StarStorySummary *summary_a = entry_a->summary;
  StarStorySummary *summary_b = entry_b->summary;
  int order;

  order = star_story_summary_get_shelf (summary_a) - star_story_summary_get_shelf (summary_b);
  if (order == 0)
    order = strcmp (entry_a->key, entry_b->key);
  if (order == 0)
    order = strcmp (star_story_summary_get_id (summary_a), star_story_summary_get_id (summary_b));

  return order;
}

static void
take_entry (StarStatement *statement, GArray *entries)
{
  g_autofree char *id = star_statement_take_shown (statement);
  g_autofree char *title = star_statement_take_shown (statement);
  int shelf = star_statement_take_enum (statement, STAR_TYPE_SHELF);
  gint64 updated_at = star_statement_take_int (statement);
  g_autoptr (StarDigest) digest = star_story_rows_take_digest (statement);
  Entry entry = { star_story_summary_new (id), title_key (title) };

  g_object_set (entry.summary,
                "title", title,
                "shelf", shelf,
                "updated-at", updated_at,
                "digest", digest,
                NULL);
  g_array_append_val (entries, entry);
}

static GPtrArray *
sort_entries (GArray *entries)
{
  GPtrArray *summaries = g_ptr_array_new_full (entries->len, g_object_unref);

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      g_ptr_array_add (summaries, g_steal_pointer (&entry->summary));
    }

  return summaries;
}

static gboolean
list (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT id, title, shelf, updated_at, " STAR_DIGEST_COLUMNS
                        " FROM story");

  g_array_set_clear_func (entries, (GDestroyNotify) entry_clear);
  while (star_statement_next (statement))
    take_entry (statement, entries);
  if (!star_statement_end (statement, error))
    return FALSE;

  call->result = sort_entries (entries);
  return TRUE;
}

/* The number under which a story is kept, NO_STORY if there is none with that id. */
static gboolean
look_up (StarDatabase *database, const char *id, gint64 *number, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT number FROM story WHERE id = ?");

  star_statement_put_text (statement, id);
  *number = star_statement_next (statement) ? star_statement_take_int (statement) : NO_STORY;
  return star_statement_end (statement, error);
}

static void
set_missing (GError **error, const char *id)
{
  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING,
               /* Translators: %s is the id of a story */
               _("There is no story “%s” in the library"), id);
}

static gboolean
load (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  gint64 number;

  if (!look_up (database, call->text, &number, error))
    return FALSE;
  if (number == NO_STORY)
    {
      set_missing (error, call->text);
      return FALSE;
    }

  call->result = star_story_rows_read (database, number, error);
  return call->result != NULL;
}

static gboolean
load_all (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT number FROM story ORDER BY created_at, id");

  while (star_statement_next (statement))
    {
      gint64 number = star_statement_take_int (statement);
      StarStory *story = star_story_rows_read (database, number, error);

      if (story == NULL)
        return FALSE;
      g_ptr_array_add (stories, story);
    }
  if (!star_statement_end (statement, error))
    return FALSE;

  call->result = g_steal_pointer (&stories);
  return TRUE;
}

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (g_strstrip (valid), -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal, -1);
}

static gboolean
matches (const char *wanted, const char *id, const char *title)
{
  g_autofree char *folded_id = fold (id);
  g_autofree char *folded_title = NULL;

  if (strlen (wanted) >= MIN_ID_PREFIX && g_str_has_prefix (folded_id, wanted))
    return TRUE;

  folded_title = fold (title);
  return *wanted != '\0' && g_str_equal (folded_title, wanted);
}

static gboolean
find_numbers (StarDatabase *database, const char *id_or_title, GArray *numbers, GError **error)
{
  g_autofree char *wanted = fold (id_or_title);
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT number, id, title FROM story ORDER BY created_at, id");

  while (star_statement_next (statement))
    {
      gint64 number = star_statement_take_int (statement);
      g_autofree char *id = star_statement_take_shown (statement);
      g_autofree char *title = star_statement_take_shown (statement);

      if (matches (wanted, id, title))
        g_array_append_val (numbers, number);
    }

  return star_statement_end (statement, error);
}

static gboolean
find (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 number = NO_STORY;

  if (g_utf8_validate (call->text, -1, NULL) && !look_up (database, call->text, &number, error))
    return FALSE;
  if (number != NO_STORY)
    g_array_append_val (numbers, number);
  else if (!find_numbers (database, call->text, numbers, error))
    return FALSE;

  for (guint i = 0; i < numbers->len; i++)
    {
      StarStory *story = star_story_rows_read (database, g_array_index (numbers, gint64, i), error);

      if (story == NULL)
        return FALSE;
      g_ptr_array_add (stories, story);
    }

  call->result = g_steal_pointer (&stories);
  return TRUE;
}

static gboolean
write_story (StarDatabase *database, StarStory *story, const StarDigest *digest, GError **error)
{
  gint64 number;

  return star_story_rows_write (database, story, digest, &number, error)
         && star_search_index_write (database, number, story, error);
}

static gboolean
save (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;

  return write_story (database, call->story, call->digest, error);
}

static gboolean
write_extra (StarDatabase *database, const char *extra, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT OR REPLACE INTO meta (key, value) VALUES ('extra', ?)");

  star_statement_put_text (statement, extra);
  return star_statement_run (statement, error);
}

static gboolean
write_formulas (StarDatabase *database, GPtrArray *formulas, GError **error)
{
  gint64 position;

  for (guint i = 0; formulas != NULL && i < formulas->len; i++)
    {
      if (!star_formulary_write (database, formulas->pdata[i], &position, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_all (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;

  for (guint i = 0; i < call->stories->len; i++)
    {
      const StarDigest *digest = call->digests != NULL ? call->digests->pdata[i] : NULL;

      if (!write_story (database, call->stories->pdata[i], digest, error))
        return FALSE;
    }

  return write_formulas (database, call->formulas, error)
         && (call->text == NULL || write_extra (database, call->text, error));
}

static gboolean
delete (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  gint64 number;

  if (!look_up (database, call->text, &number, error))
    return FALSE;
  if (number == NO_STORY)
    {
      set_missing (error, call->text);
      return FALSE;
    }

  return star_search_index_delete (database, number, error)
         && star_search_index_forget (database, error)
         && star_statement_execute_for (database, "DELETE FROM story WHERE number = ?", number,
                                        error);
}

static gboolean
search (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;

  call->result = star_search_index_query (database, call->text, error);
  return call->result != NULL;
}

static gboolean
dup_extra (StarDatabase *database, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT value FROM meta WHERE key = 'extra'");
  gboolean row = star_statement_next (statement);
  g_autofree char *extra = g_strdup (row ? star_statement_take_text (statement) : "");

  if (!star_statement_end (statement, error))
    return FALSE;
  if (!star_statement_is_sound (statement))
    {
      star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, star_database_get_path (database));
      return FALSE;
    }

  call->result = g_steal_pointer (&extra);
  return TRUE;
}

/* Whether an error says no more than that the search is damaged. */
static gboolean
is_search_damage (StarDatabase *database, const GError *error)
{
  return g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED)
         && star_database_get_problem (database) == NULL;
}

/* The stories are whole when only the search is damaged, so that must keep nobody from saving, nor
 * from searching. @run is star_database_read () or star_database_write (). */
static gboolean
run_and_mend (StarDatabase *database, RunFunc run, StarDatabaseFunc func, Call *call,
              GError **error)
{
  g_autoptr (GError) local = NULL;

  if (run (database, func, call, &local))
    return TRUE;

  if (is_search_damage (database, local)
      && star_database_write (database, star_search_index_rebuild, NULL, NULL))
    return run (database, func, call, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
set_search_damaged (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED,
               /* Translators: %s is the path of a file */
               _("The index of the search in the library “%s” is damaged, the stories are not; "
                 "search once in Starling, which mends it"),
               name);
}

/**
 * star_library_list:
 * @error: return location for a #StarStoreError
 *
 * The list is sorted by shelf, then by title without regard to case in the order of the user's
 * language, then by id. A title that is damaged is shown as far as it can be; loading the story
 * tells the error.
 *
 * Returns: (transfer full) (element-type StarStorySummary) (nullable): all stories, each with
 *   its digest if it has one; %NULL on error
 */
GPtrArray *
star_library_list (StarDatabase *database, GError **error)
{
  Call call = { 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  star_database_read (database, list, &call, error);

  return call.result;
}

/**
 * star_library_load:
 * @id: the id of a story
 * @error: return location for a #StarStoreError
 *
 * Every text of the story is checked on the way. A story of which a part is damaged is not
 * given out, so that it can not be saved back without that part.
 *
 * Returns: (transfer full) (nullable): the story; %NULL with %STAR_STORE_ERROR_MISSING if there
 *   is none, with %STAR_STORE_ERROR_DAMAGED if a part of it is not valid
 */
StarStory *
star_library_load (StarDatabase *database, const char *id, GError **error)
{
  Call call = { .text = id };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  star_database_read (database, load, &call, error);

  return call.result;
}

/**
 * star_library_load_all:
 * @error: return location for a #StarStoreError
 *
 * If one story is damaged, the call fails and names it: an export never leaves out a story
 * without a word.
 *
 * Returns: (transfer full) (element-type StarStory) (nullable): all stories, the oldest first,
 *   those of the same time by id; %NULL on error
 */
GPtrArray *
star_library_load_all (StarDatabase *database, GError **error)
{
  Call call = { 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  star_database_read (database, load_all, &call, error);

  return call.result;
}

/**
 * star_library_find:
 * @id_or_title: what the user calls a story
 * @error: return location for a #StarStoreError
 *
 * Finds the story with exactly that id, or else all stories whose id begins with it (from 4
 * characters on) or whose title it is, without regard to case.
 *
 * Returns: (transfer full) (element-type StarStory) (nullable): the stories, none if nothing
 *   fits, several if the name is ambiguous; %NULL on error
 */
GPtrArray *
star_library_find (StarDatabase *database, const char *id_or_title, GError **error)
{
  Call call = { .text = id_or_title };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id_or_title != NULL, NULL);

  star_database_read (database, find, &call, error);

  return call.result;
}

/**
 * star_library_save:
 * @story: the story
 * @digest: (nullable): its checks, %NULL if they are not known
 * @error: return location for a #StarStoreError
 *
 * Puts the story in place of the one with its id, or adds it, with its words for the search, in
 * one transaction. When the call returns %TRUE, the story is on the disk. After an error the
 * library has the old story or, seldom, already the new one; to save once more is right in
 * both cases.
 *
 * Returns: %TRUE if the story is saved
 */
gboolean
star_library_save (StarDatabase *database, StarStory *story, const StarDigest *digest,
                   GError **error)
{
  Call call = { .story = story, .digest = digest };

  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (STAR_IS_STORY (story), FALSE);

  return run_and_mend (database, star_database_write, save, &call, error);
}

/**
 * star_library_save_all:
 * @stories: (element-type StarStory): the stories
 * @digests: (element-type StarDigest) (nullable): the checks of each, which can be %NULL
 * @formulas: (element-type StarOwnFormula) (nullable): formulas to save with them
 * @extra: (nullable): the library's members of other programs as a JSON object; %NULL leaves
 *   them as they are
 * @error: return location for a #StarStoreError
 *
 * Saves all the stories and formulas in one transaction: all of them or, after an error, none.
 *
 * Returns: %TRUE if all is saved
 */
gboolean
star_library_save_all (StarDatabase *database, GPtrArray *stories, GPtrArray *digests,
                       GPtrArray *formulas, const char *extra, GError **error)
{
  Call call = {
    .stories = stories, .digests = digests, .formulas = formulas, .text = extra,
  };

  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (stories != NULL, FALSE);
  g_return_val_if_fail (digests == NULL || digests->len == stories->len, FALSE);

  return run_and_mend (database, star_database_write, save_all, &call, error);
}

/**
 * star_library_delete:
 * @id: the id of a story
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the story was deleted; %FALSE with %STAR_STORE_ERROR_MISSING if there is none
 */
gboolean
star_library_delete (StarDatabase *database, const char *id, GError **error)
{
  Call call = { .text = id };

  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run_and_mend (database, star_database_write, delete, &call, error);
}

/**
 * star_library_search:
 * @words: what the user typed
 * @error: return location for a #StarStoreError
 *
 * Finds the stories in which each of the words, or a longer word that begins with it, occurs
 * somewhere. Case and accents do not count, and no character has a special meaning. A damaged
 * index is made anew from the stories, if the library was opened for writing.
 *
 * Returns: (transfer full) (element-type StarSearchHit) (nullable): the stories, the best first;
 *   none if @words has no letter and no digit; %NULL on error
 */
GPtrArray *
star_library_search (StarDatabase *database, const char *words, GError **error)
{
  Call call = { .text = words };
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (run_and_mend (database, star_database_read, search, &call, &local))
    return call.result;

  if (is_search_damage (database, local))
    set_search_damaged (error, star_database_get_path (database));
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * star_library_rebuild_search:
 * @error: return location for a #StarStoreError
 *
 * Makes the index of the search anew from the stories. Saving and searching do it by themselves
 * when they meet damage in it; this is for damage that hides.
 *
 * Returns: %TRUE if it was made
 */
gboolean
star_library_rebuild_search (StarDatabase *database, GError **error)
{
  g_return_val_if_fail (STAR_IS_DATABASE (database), FALSE);

  return star_database_write (database, star_search_index_rebuild, NULL, error);
}

/**
 * star_library_dup_extra:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (nullable): the library's members of other programs as a JSON object,
 *   "" if there are none; %NULL on error
 */
char *
star_library_dup_extra (StarDatabase *database, GError **error)
{
  Call call = { 0 };

  g_return_val_if_fail (STAR_IS_DATABASE (database), NULL);

  star_database_read (database, dup_extra, &call, error);

  return call.result;
}
