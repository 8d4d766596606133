/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-rows-private.h"

#include <glib/gi18n-lib.h>

/* A story as rows of the tables, in both directions. The order of the puts and takes is that of
 * the columns in the SQL above them. */

typedef gboolean (*WriteRowFunc) (StarDatabase *database, StarStatement *statement, gint64 number,
                                  guint position, gpointer item, GError **error);

static const struct {
  const char *kind;
  const char *property;
} lists[] = {
  { "tag", "tags" },
  { "question", "questions" },
  { "tradeoff", "tradeoffs" },
};

static void
put_digest (StarStatement *statement, const StarDigest *digest)
{
  if (digest == NULL)
    {
      for (int i = 0; i < STAR_N_DIMENSIONS + 4; i++)
        star_statement_put_null (statement);
      return;
    }

  star_statement_put_text (statement, digest->engine);
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    star_statement_put_enum (statement, STAR_TYPE_LEVEL, digest->levels[i]);
  star_statement_put_int (statement, digest->words);
  star_statement_put_int (statement, digest->blocking);
  if (digest->foreign != NULL)
    star_statement_put_text (statement, digest->foreign);
  else
    star_statement_put_null (statement);
}

static gboolean
write_story (StarDatabase *database, StarStory *story, const StarDigest *digest, gint64 *number,
             GError **error)
{
  static const char sql[] =
    "INSERT INTO story (id, title, hook, archetype, shelf,"
    " situation, task, action, result, what_changed_permanently, kpi_movement,"
    " opener, standard, deep_dive, extra, created_at, updated_at, " STAR_DIGEST_COLUMNS ")"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET (title, hook, archetype, shelf,"
    " situation, task, action, result, what_changed_permanently, kpi_movement,"
    " opener, standard, deep_dive, extra, created_at, updated_at, " STAR_DIGEST_COLUMNS ") ="
    " (excluded.title, excluded.hook, excluded.archetype, excluded.shelf,"
    " excluded.situation, excluded.task, excluded.action, excluded.result,"
    " excluded.what_changed_permanently, excluded.kpi_movement,"
    " excluded.opener, excluded.standard, excluded.deep_dive, excluded.extra,"
    " excluded.created_at, excluded.updated_at, excluded.engine, excluded.scale, excluded.cost,"
    " excluded.reliability, excluded.people, excluded.ownership, excluded.evolution,"
    " excluded.words, excluded.blocking, excluded.language)"
    " RETURNING number";
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);

  star_statement_put_text (statement, star_story_get_id (story));
  star_statement_put_text (statement, star_story_get_title (story));
  star_statement_put_text (statement, star_story_get_hook (story));
  star_statement_put_enum (statement, STAR_TYPE_ARCHETYPE, star_story_get_archetype (story));
  star_statement_put_enum (statement, STAR_TYPE_SHELF, star_story_get_shelf (story));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_statement_put_text (statement, star_story_get_text (story, i));
  for (int i = 0; i < STAR_N_CUTS; i++)
    star_statement_put_text (statement, star_story_get_cut (story, i));
  star_statement_put_text (statement, star_story_get_extra (story));
  star_statement_put_int (statement, star_story_get_created_at (story));
  star_statement_put_int (statement, star_story_get_updated_at (story));
  put_digest (statement, digest);

  if (star_statement_next (statement))
    *number = star_statement_take_int (statement);
  return star_statement_run (statement, error);
}

/* The rows are few, so they are made anew each time. */
static gboolean
delete_rows (StarDatabase *database, gint64 number, GError **error)
{
  static const char *const sql[] = {
    "DELETE FROM story_list WHERE story = ?", "DELETE FROM kpi_input WHERE story = ?",
    "DELETE FROM kpi WHERE story = ?",        "DELETE FROM follow_up WHERE story = ?",
    "DELETE FROM ignored WHERE story = ?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      if (!star_statement_execute_for (database, sql[i], number, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_lists (StarDatabase *database, StarStory *story, gint64 number, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO story_list (story, kind, position, value)"
                        " VALUES (?, ?, ?, ?)");

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) values = NULL;

      g_object_get (story, lists[i].property, &values, NULL);
      for (guint j = 0; values[j] != NULL; j++)
        {
          star_statement_put_int (statement, number);
          star_statement_put_text (statement, lists[i].kind);
          star_statement_put_int (statement, j);
          star_statement_put_text (statement, values[j]);
          if (!star_statement_run (statement, error))
            return FALSE;
        }
    }

  return star_statement_end (statement, error);
}

static gboolean
write_rows (StarDatabase *database, const char *sql, gint64 number, GListStore *items,
            WriteRowFunc write_row, GError **error)
{
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      star_statement_put_int (statement, number);
      star_statement_put_int (statement, i);
      if (!write_row (database, statement, number, i, item, error))
        return FALSE;
    }

  return star_statement_end (statement, error);
}

static gboolean
write_inputs (StarDatabase *database, gint64 number, guint position, StarKpi *kpi, GError **error)
{
  const char *const *inputs = star_kpi_get_inputs (kpi);
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO kpi_input (story, kpi, position, value)"
                        " VALUES (?, ?, ?, ?)");

  for (guint i = 0; inputs[i] != NULL; i++)
    {
      star_statement_put_int (statement, number);
      star_statement_put_int (statement, position);
      star_statement_put_int (statement, i);
      star_statement_put_text (statement, inputs[i]);
      if (!star_statement_run (statement, error))
        return FALSE;
    }

  return star_statement_end (statement, error);
}

static gboolean
write_kpi (StarDatabase *database, StarStatement *statement, gint64 number, guint position,
           gpointer item, GError **error)
{
  StarKpi *kpi = item;

  star_statement_put_text (statement, star_kpi_get_metric (kpi));
  star_statement_put_text (statement, star_kpi_get_unit (kpi));
  star_statement_put_text (statement, star_kpi_get_from (kpi));
  star_statement_put_text (statement, star_kpi_get_to (kpi));
  star_statement_put_text (statement, star_kpi_get_target (kpi));
  star_statement_put_text (statement, star_kpi_get_window (kpi));
  star_statement_put_text (statement, star_kpi_get_source (kpi));
  star_statement_put_text (statement, star_kpi_get_formula (kpi));
  star_statement_put_text (statement, star_kpi_get_extra (kpi));
  star_statement_put_enum (statement, STAR_TYPE_DIRECTION, star_kpi_get_direction (kpi));
  star_statement_put_enum (statement, STAR_TYPE_PROVENANCE, star_kpi_get_provenance (kpi));

  return star_statement_run (statement, error)
         && write_inputs (database, number, position, kpi, error);
}

static gboolean
write_follow_up (StarDatabase *database, StarStatement *statement, gint64 number, guint position,
                 gpointer item, GError **error)
{
  StarFollowUp *follow_up = item;

  star_statement_put_text (statement, star_follow_up_get_question (follow_up));
  star_statement_put_text (statement, star_follow_up_get_notes (follow_up));
  star_statement_put_text (statement, star_follow_up_get_extra (follow_up));
  star_statement_put_int (statement, star_follow_up_get_answered (follow_up));

  return star_statement_run (statement, error);
}

static gboolean
write_ignore (StarDatabase *database, StarStatement *statement, gint64 number, guint position,
              gpointer item, GError **error)
{
  StarIgnore *ignore = item;

  star_statement_put_text (statement, star_ignore_get_flag (ignore));
  star_statement_put_text (statement, star_ignore_get_section (ignore));
  star_statement_put_text (statement, star_ignore_get_text (ignore));
  star_statement_put_text (statement, star_ignore_get_reason (ignore));
  star_statement_put_text (statement, star_ignore_get_extra (ignore));

  return star_statement_run (statement, error);
}

/* Puts the story in place of the one with its id, if there is one, and tells its number. */
gboolean
star_story_rows_write (StarDatabase *database, StarStory *story, const StarDigest *digest,
                       gint64 *number, GError **error)
{
  return write_story (database, story, digest, number, error)
         && delete_rows (database, *number, error)
         && write_lists (database, story, *number, error)
         && write_rows (database,
                        "INSERT INTO kpi (story, position, metric, unit, from_value, to_value,"
                        " target, period, source, formula, extra, direction, provenance)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        *number, star_story_get_kpis (story), write_kpi, error)
         && write_rows (database,
                        "INSERT INTO follow_up (story, position, question, notes, extra, answered)"
                        " VALUES (?, ?, ?, ?, ?, ?)",
                        *number, star_story_get_follow_ups (story), write_follow_up, error)
         && write_rows (database,
                        "INSERT INTO ignored (story, position, flag, section, words, reason, extra)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        *number, star_story_get_ignores (story), write_ignore, error);
}

static void
take_text_property (StarStatement *statement, gpointer object, const char *property)
{
  g_object_set (object, property, star_statement_take_text (statement), NULL);
}

static void
take_enum_property (StarStatement *statement, gpointer object, const char *property, GType type)
{
  g_object_set (object, property, star_statement_take_enum (statement, type), NULL);
}

/* A row that is not what we write: the story is not shown, so that it can not be saved back with
 * something missing. */
static gboolean
end_sound (StarDatabase *database, StarStatement *statement, StarStory *story, GError **error)
{
  g_autofree char *name = NULL;

  if (!star_statement_end (statement, error))
    return FALSE;
  if (star_statement_is_sound (statement))
    return TRUE;

  name = g_filename_display_name (star_database_get_path (database));
  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED,
               /* Translators: the first %s is the title or the id of a story, the second the path
                * of the library's file */
               _("The story “%s” in the library “%s” is damaged, so it is not opened; look for it "
                 "in a backup"),
               *star_story_get_title (story) != '\0' ? star_story_get_title (story)
                                                     : star_story_get_id (story),
               name);
  return FALSE;
}

static void
take_story (StarStatement *statement, StarStory *story)
{
  take_text_property (statement, story, "title");
  take_text_property (statement, story, "hook");
  take_enum_property (statement, story, "archetype", STAR_TYPE_ARCHETYPE);
  take_enum_property (statement, story, "shelf", STAR_TYPE_SHELF);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, star_statement_take_text (statement));
  for (int i = 0; i < STAR_N_CUTS; i++)
    star_story_set_cut (story, i, star_statement_take_text (statement));
  take_text_property (statement, story, "extra");
  g_object_set (story, "created-at", star_statement_take_int (statement), NULL);
  g_object_set (story, "updated-at", star_statement_take_int (statement), NULL);
}

static StarStory *
read_story (StarDatabase *database, gint64 number, GError **error)
{
  static const char sql[] =
    "SELECT id, title, hook, archetype, shelf,"
    " situation, task, action, result, what_changed_permanently, kpi_movement,"
    " opener, standard, deep_dive, extra, created_at, updated_at FROM story WHERE number = ?";
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);
  g_autoptr (StarStory) story = NULL;

  /* If there is no such row, nothing that is taken is sound. */
  star_statement_put_int (statement, number);
  star_statement_next (statement);
  story = star_story_new_with_id (star_statement_take_text (statement));
  take_story (statement, story);
  if (!end_sound (database, statement, story, error))
    return NULL;

  return g_steal_pointer (&story);
}

/* Reads the texts of a list; @story_or_kpi is where they go. */
static gboolean
read_texts (StarDatabase *database, StarStatement *statement, StarStory *story,
            gpointer story_or_kpi, const char *property, GError **error)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  while (star_statement_next (statement))
    g_strv_builder_add (values, star_statement_take_text (statement));

  strv = g_strv_builder_end (values);
  g_object_set (story_or_kpi, property, strv, NULL);
  return end_sound (database, statement, story, error);
}

static gboolean
read_lists (StarDatabase *database, gint64 number, StarStory *story, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (StarStatement) statement =
        star_statement_new (database, "SELECT value FROM story_list WHERE story = ? AND kind = ?"
                            " ORDER BY position");

      star_statement_put_int (statement, number);
      star_statement_put_text (statement, lists[i].kind);
      if (!read_texts (database, statement, story, story, lists[i].property, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_inputs (StarDatabase *database, gint64 number, gint64 position, StarStory *story, StarKpi *kpi,
             GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT value FROM kpi_input WHERE story = ? AND kpi = ?"
                        " ORDER BY position");

  star_statement_put_int (statement, number);
  star_statement_put_int (statement, position);
  return read_texts (database, statement, story, kpi, "inputs", error);
}

static gboolean
read_kpis (StarDatabase *database, gint64 number, StarStory *story, GError **error)
{
  static const char *const texts[] = { "metric", "unit", "from", "to", "target", "window", "source",
                                       "formula", "extra" };
  g_autoptr (StarStatement) statement =
    star_statement_new (database,
                        "SELECT position, metric, unit, from_value, to_value, target, period,"
                        " source, formula, extra, direction, provenance FROM kpi WHERE story = ?"
                        " ORDER BY position");

  star_statement_put_int (statement, number);
  while (star_statement_next (statement))
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      gint64 position = star_statement_take_int (statement);

      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        take_text_property (statement, kpi, texts[i]);
      take_enum_property (statement, kpi, "direction", STAR_TYPE_DIRECTION);
      take_enum_property (statement, kpi, "provenance", STAR_TYPE_PROVENANCE);
      g_list_store_append (star_story_get_kpis (story), kpi);
      if (!read_inputs (database, number, position, story, kpi, error))
        return FALSE;
    }

  return end_sound (database, statement, story, error);
}

static gboolean
read_follow_ups (StarDatabase *database, gint64 number, StarStory *story, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT question, notes, extra, answered FROM follow_up"
                        " WHERE story = ? ORDER BY position");

  star_statement_put_int (statement, number);
  while (star_statement_next (statement))
    {
      g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();

      take_text_property (statement, follow_up, "question");
      take_text_property (statement, follow_up, "notes");
      take_text_property (statement, follow_up, "extra");
      g_object_set (follow_up, "answered", star_statement_take_int (statement) != 0, NULL);
      g_list_store_append (star_story_get_follow_ups (story), follow_up);
    }

  return end_sound (database, statement, story, error);
}

static gboolean
read_ignores (StarDatabase *database, gint64 number, StarStory *story, GError **error)
{
  static const char *const texts[] = { "flag", "section", "text", "reason", "extra" };
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT flag, section, words, reason, extra FROM ignored"
                        " WHERE story = ? ORDER BY position");

  star_statement_put_int (statement, number);
  while (star_statement_next (statement))
    {
      g_autoptr (StarIgnore) ignore = star_ignore_new ();

      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        take_text_property (statement, ignore, texts[i]);
      g_list_store_append (star_story_get_ignores (story), ignore);
    }

  return end_sound (database, statement, story, error);
}

/* Reads the whole story, every text of it checked. */
StarStory *
star_story_rows_read (StarDatabase *database, gint64 number, GError **error)
{
  g_autoptr (StarStory) story = read_story (database, number, error);

  if (story == NULL
      || !read_lists (database, number, story, error)
      || !read_kpis (database, number, story, error)
      || !read_follow_ups (database, number, story, error)
      || !read_ignores (database, number, story, error))
    return NULL;

  return g_steal_pointer (&story);
}

/* Returns NULL if the story was not checked yet, or if the digest makes no sense: it can be made
 * anew at any time. */
StarDigest *
star_story_rows_take_digest (StarStatement *statement)
{
  g_autoptr (StarDigest) digest = NULL;

  if (star_statement_take_null (statement))
    return NULL;

  digest = star_digest_new (star_statement_take_text (statement));
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    digest->levels[i] = star_statement_take_enum (statement, STAR_TYPE_LEVEL);
  digest->words = star_statement_take_int (statement);
  digest->blocking = star_statement_take_int (statement);
  if (!star_statement_take_null (statement))
    digest->foreign = g_strdup (star_statement_take_text (statement));

  return star_statement_is_sound (statement) ? g_steal_pointer (&digest) : NULL;
}
