/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-session.h"

#include <glib/gi18n-lib.h>

struct _StarCliSession
{
  char *path;
  gboolean path_is_default;
  int in;
  gboolean terminal;
  GString *out;
  StarCoverage *coverage;
  StarPace *pace;
};

/**
 * star_cli_session_new:
 * @database: (nullable): the library's file; %NULL for the app's
 * @in: the descriptor of standard input
 * @terminal: whether a person reads the output as it comes
 *
 * Returns: (transfer full): the session, with nothing printed and nothing opened
 */
StarCliSession *
star_cli_session_new (const char *database, int in, gboolean terminal)
{
  StarCliSession *self = g_new0 (StarCliSession, 1);

  self->path = database != NULL ? g_strdup (database) : star_database_dup_default_path ();
  self->path_is_default = database == NULL;
  self->in = in;
  self->terminal = terminal;
  self->out = g_string_new (NULL);
  self->pace = star_pace_new ();

  return self;
}

void
star_cli_session_free (StarCliSession *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_string_free (self->out, TRUE);
  g_clear_object (&self->coverage);
  g_clear_object (&self->pace);
  g_free (self);
}

int
star_cli_session_get_in (StarCliSession *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->in;
}

/**
 * star_cli_session_get_out:
 *
 * Returns: (transfer none): what is to be printed, as one text at the end of the run
 */
GString *
star_cli_session_get_out (StarCliSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->out;
}

void
star_cli_session_print_line (StarCliSession *self, const char *text)
{
  g_return_if_fail (self != NULL);

  g_string_append_printf (self->out, "%s\n", text);
}

/**
 * star_cli_session_print_hint:
 * @text: words for a person who would else see nothing
 *
 * Prints @text if the output is a terminal: a program that reads it wants the lines only.
 */
void
star_cli_session_print_hint (StarCliSession *self, const char *text)
{
  g_return_if_fail (self != NULL);

  if (self->terminal)
    star_cli_session_print_line (self, text);
}

/**
 * star_cli_session_get_path:
 *
 * Returns: (transfer none): the library's file
 */
const char *
star_cli_session_get_path (StarCliSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * star_cli_session_open:
 * @database: (out) (nullable): where to put the library; %NULL if it is the app's and there is
 *   none yet, which is not an error
 *
 * Opens the library to read it. Creates and changes nothing.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
star_cli_session_open (StarCliSession *self, StarDatabase **database, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (database != NULL, FALSE);

  *database = star_database_open (self->path, STAR_DATABASE_READ_ONLY, &wrong);
  if (*database != NULL)
    return TRUE;

  if (self->path_is_default && g_error_matches (wrong, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}

/**
 * star_cli_session_open_to_write:
 *
 * Returns: (transfer full) (nullable): the library, made if there was none; %NULL with @error
 *   set, which says that Starling is running if it has the library open
 */
StarDatabase *
star_cli_session_open_to_write (StarCliSession *self, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  StarDatabase *database;

  g_return_val_if_fail (self != NULL, NULL);

  database = star_database_open (self->path, STAR_DATABASE_READ_WRITE, &wrong);
  if (database != NULL)
    return database;

  if (g_error_matches (wrong, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED))
    g_set_error (error, wrong->domain, wrong->code,
                 /* Translators: %s is a file name */
                 _("Starling is running and has the library open: close it first, or do this "
                   "in its window (%s)"), self->path);
  else
    g_propagate_error (error, g_steal_pointer (&wrong));

  return NULL;
}

/* Made when it is needed: many a run checks nothing. */
static StarCoverage *
ensure_coverage (StarCliSession *self)
{
  if (self->coverage == NULL)
    self->coverage = star_coverage_new (star_lexicon_get_default ());

  return self->coverage;
}

/**
 * star_cli_session_take_ignored:
 * @database: (nullable): the library; %NULL for stories that are not in one
 *
 * Checks from now on without the flags that the user ignores in every story of @database.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
star_cli_session_take_ignored (StarCliSession *self, StarDatabase *database, GError **error)
{
  g_auto (GStrv) flags = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (database != NULL)
    {
      flags = star_everywhere_dup_flags (database, error);
      if (flags == NULL)
        return FALSE;
    }

  g_object_set (ensure_coverage (self), "ignored", flags, NULL);
  return TRUE;
}

/**
 * star_cli_session_learn_pace:
 * @database: (nullable): the library; %NULL for stories that nobody known tells
 *
 * Checks from now on at the pace of the takes in @database, or else at the usual one.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
star_cli_session_learn_pace (StarCliSession *self, StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) takes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  takes = database != NULL ? star_logbook_list (database, NULL, error) : g_ptr_array_new ();
  if (takes == NULL)
    return FALSE;

  star_pace_learn_all (self->pace, takes);
  return TRUE;
}

/**
 * star_cli_session_get_pace:
 * @story: the id of a story
 * @pace: (out caller-allocates): where to put how fast the user tells it
 */
void
star_cli_session_get_pace (StarCliSession *self, const char *story, StarPaceRange *pace)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (story != NULL);
  g_return_if_fail (pace != NULL);

  star_pace_get_range (self->pace, story, STAR_SECTION_TEXT, pace);
}

/**
 * star_cli_session_get_version:
 *
 * Returns: (transfer none): what a digest must have been made with to be believed
 */
const char *
star_cli_session_get_version (StarCliSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_coverage_get_version (ensure_coverage (self));
}

/**
 * star_cli_session_check:
 *
 * Returns: (transfer full): what the checks find in @story
 */
StarCoverageReport *
star_cli_session_check (StarCliSession *self, StarStory *story)
{
  StarCoverage *coverage;
  StarPaceRange pace;

  g_return_val_if_fail (self != NULL, NULL);

  coverage = ensure_coverage (self);
  star_cli_session_get_pace (self, star_story_get_id (story), &pace);
  star_coverage_set_pace (coverage, &pace);

  return star_coverage_check (coverage, story);
}

/**
 * star_cli_session_check_text:
 * @text: a story without headings
 *
 * Returns: (transfer full): what the checks find in @text, with places in it as a whole
 */
StarCoverageReport *
star_cli_session_check_text (StarCliSession *self, const char *text)
{
  StarCoverage *coverage;
  StarPaceRange pace;

  g_return_val_if_fail (self != NULL, NULL);

  coverage = ensure_coverage (self);
  star_cli_session_get_pace (self, "", &pace);
  star_coverage_set_pace (coverage, &pace);

  return star_coverage_check_text (coverage, text);
}

/**
 * star_cli_session_check_all:
 * @stories: (element-type StarStory): stories
 *
 * Returns: (transfer full) (element-type StarCoverageReport): a report for each, in their order
 */
GPtrArray *
star_cli_session_check_all (StarCliSession *self, GPtrArray *stories)
{
  GPtrArray *reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);

  g_return_val_if_fail (self != NULL, reports);

  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (reports, star_cli_session_check (self, g_ptr_array_index (stories, i)));

  return reports;
}
