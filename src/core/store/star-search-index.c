/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-search-index-private.h"

#include "star-migrations-private.h"
#include "star-search-hit.h"
#include "star-statement-private.h"
#include "star-story-rows-private.h"

/* The words of the stories for the full-text search. Triggers could keep them, but not with an
 * untrusted schema, so they are written by hand in the transaction of the story. What is put
 * here does not depend on the user's language: the check of the library compares it. */

/* Making them takes most of the time of a search with many hits. */
#define MAX_SNIPPETS 100

enum {
  TITLE,
  HOOK,
  TAGS,
  SECTIONS,
  KPIS,
  FOLLOW_UPS,
  OTHERS,
  N_COLUMNS
};

typedef struct {
  GString *columns[N_COLUMNS];
} Words;

static void
words_init (Words *words)
{
  for (int i = 0; i < N_COLUMNS; i++)
    words->columns[i] = g_string_new (NULL);
}

static void
words_clear (Words *words)
{
  for (int i = 0; i < N_COLUMNS; i++)
    g_string_free (words->columns[i], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
add (GString *column, const char *separator, const char *text)
{
  if (*text == '\0')
    return;

  if (column->len > 0)
    g_string_append (column, separator);
  g_string_append (column, text);
}

static void
add_all (GString *column, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add (column, "\n", texts[i]);
}

static void
add_kpi (GString *column, StarKpi *kpi)
{
  add (column, "\n", star_kpi_get_metric (kpi));
  add (column, " ", star_kpi_get_from (kpi));
  add (column, " → ", star_kpi_get_to (kpi));
  add (column, " ", star_kpi_get_unit (kpi));
  add (column, ", ", star_kpi_get_target (kpi));
  add (column, ", ", star_kpi_get_window (kpi));
  add (column, ", ", star_kpi_get_source (kpi));
}

static void
collect (Words *words, StarStory *story)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));
  GListModel *follow_ups = G_LIST_MODEL (star_story_get_follow_ups (story));

  add (words->columns[TITLE], "\n", star_story_get_title (story));
  add (words->columns[HOOK], "\n", star_story_get_hook (story));
  add_all (words->columns[TAGS], star_story_get_tags (story));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    add (words->columns[SECTIONS], "\n", star_story_get_text (story, i));
  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);

      add_kpi (words->columns[KPIS], kpi);
    }
  for (guint i = 0; i < g_list_model_get_n_items (follow_ups); i++)
    {
      g_autoptr (StarFollowUp) follow_up = g_list_model_get_item (follow_ups, i);

      add (words->columns[FOLLOW_UPS], "\n", star_follow_up_get_question (follow_up));
      add (words->columns[FOLLOW_UPS], "\n", star_follow_up_get_notes (follow_up));
    }
  add_all (words->columns[OTHERS], star_story_get_questions (story));
  add_all (words->columns[OTHERS], star_story_get_tradeoffs (story));
  for (int i = 0; i < STAR_N_CUTS; i++)
    add (words->columns[OTHERS], "\n", star_story_get_cut (story, i));
}

gboolean
star_search_index_write (StarDatabase *database, gint64 number, StarStory *story, GError **error)
{
  g_auto (Words) words = { 0 };
  g_autoptr (StarStatement) statement = NULL;

  words_init (&words);
  collect (&words, story);

  if (!star_search_index_delete (database, number, error))
    return FALSE;

  statement = star_statement_new (database,
                                  "INSERT INTO search (rowid, title, hook, tags, sections, kpis,"
                                  " follow_ups, others) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  star_statement_put_int (statement, number);
  for (int i = 0; i < N_COLUMNS; i++)
    star_statement_put_text (statement, words.columns[i]->str);
  return star_statement_run (statement, error);
}

/* A story that is damaged can not be found, but keeps nobody from saving the others. */
static gboolean
write_again (StarDatabase *database, gint64 number, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (StarStory) story = star_story_rows_read (database, number, &local);

  if (story != NULL)
    return star_search_index_write (database, number, story, error);
  if (g_error_matches (local, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Makes a damaged search anew. A StarDatabaseFunc without data. */
gboolean
star_search_index_rebuild (StarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (StarStatement) statement = NULL;

  if (!star_statement_execute (database, "DROP TABLE search", error)
      || !star_statement_execute (database, star_schema_search, error))
    return FALSE;

  statement = star_statement_new (database, "SELECT number FROM story");
  while (star_statement_next (statement))
    {
      if (!write_again (database, star_statement_take_int (statement), error))
        return FALSE;
    }

  return star_statement_end (statement, error);
}

/* FTS5 keeps the words of deleted rows until it merges its parts. Who deletes a story wants its
 * words to be gone. */
gboolean
star_search_index_forget (StarDatabase *database, GError **error)
{
  return star_statement_execute (database, "INSERT INTO search (search) VALUES ('optimize')",
                                 error);
}

gboolean
star_search_index_delete (StarDatabase *database, gint64 number, GError **error)
{
  return star_statement_execute_for (database, "DELETE FROM search WHERE rowid = ?", number,
                                     error);
}

/* Whether a search finds the story by the words that it has now. */
gboolean
star_search_index_agrees (StarDatabase *database, gint64 number, StarStory *story, gboolean *agrees,
                          GError **error)
{
  g_auto (Words) words = { 0 };
  g_autoptr (StarStatement) statement = NULL;

  words_init (&words);
  collect (&words, story);

  statement = star_statement_new (database,
                                  "SELECT title, hook, tags, sections, kpis, follow_ups, others"
                                  " FROM search WHERE rowid = ?");
  star_statement_put_int (statement, number);
  *agrees = star_statement_next (statement);
  for (int i = 0; *agrees && i < N_COLUMNS; i++)
    *agrees = g_str_equal (star_statement_take_text (statement), words.columns[i]->str);
  return star_statement_end (statement, error);
}

static gboolean
has_token (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* The user's words as a query: each one quoted, so that none is syntax, and each one the
 * beginning of a word to be found. NULL if there is nothing to look for. */
static char *
quote (const char *user_words)
{
  g_autofree char *valid = g_utf8_make_valid (user_words, -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\n\r", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      if (has_token (words[i]))
        g_string_append_printf (query, "\"%s\"* ", quoted);
    }

  return query->len > 0 ? g_strdup (query->str) : NULL;
}

static gboolean
collect_hits (StarDatabase *database, const char *sql, const char *query, GPtrArray *hits,
              GError **error)
{
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);

  star_statement_put_text (statement, query);
  star_statement_put_int (statement, MAX_SNIPPETS);
  while (star_statement_next (statement))
    {
      g_autofree char *id = star_statement_take_shown (statement);
      g_autofree char *title = star_statement_take_shown (statement);
      g_autofree char *snippet = star_statement_take_shown (statement);

      g_strdelimit (snippet, "\n\r\t", ' ');
      g_ptr_array_add (hits, star_search_hit_new (id, title, snippet));
    }

  return star_statement_end (statement, error);
}

/* A word in the title counts most, then in the tags and the hook. */
#define SELECT_HITS(snippet, part) \
  "SELECT story.id, story.title, " snippet \
  " FROM search CROSS JOIN story ON story.number = search.rowid" \
  " WHERE search MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 6.0, 1.0, 2.0, 1.0, 1.0)'" \
  " ORDER BY rank " part

/* The best hits first. They are asked for apart, because only they get their snippet. */
GPtrArray *
star_search_index_query (StarDatabase *database, const char *words, GError **error)
{
  g_autoptr (GPtrArray) hits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_search_hit_free);
  g_autofree char *query = quote (words);

  if (query == NULL)
    return g_steal_pointer (&hits);

  if (!collect_hits (database, SELECT_HITS ("snippet (search, -1, '', '', '…', 16)", "LIMIT ?"),
                     query, hits, error))
    return NULL;
  if (hits->len == MAX_SNIPPETS
      && !collect_hits (database, SELECT_HITS ("''", "LIMIT -1 OFFSET ?"), query, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}
