/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-report.h"
#include "star-cli-stories.h"
#include "star-cli-table.h"
#include "star-cli-text.h"

enum {
  COLUMN_ID,
  COLUMN_SHELF,
  COLUMN_LEVELS,
  COLUMN_WORDS,
  COLUMN_TIME,
  COLUMN_READY,
  COLUMN_TITLE,
  N_COLUMNS
};

/* What stands for the levels of a story in another language, which nobody has looked for. */
#define NOT_JUDGED "–"

/* The one that is stored, unless other checks made it or none. */
static StarDigest *
find_digest (StarCliSession *session, StarDatabase *database, StarStorySummary *summary,
             GError **error)
{
  const StarDigest *stored = star_story_summary_get_digest (summary);
  g_autoptr (StarStory) story = NULL;
  g_autoptr (StarCoverageReport) report = NULL;

  if (stored != NULL && g_str_equal (stored->engine, star_cli_session_get_version (session)))
    return star_digest_copy (stored);

  story = star_library_load (database, star_story_summary_get_id (summary), error);
  if (story == NULL)
    return NULL;
  report = star_cli_session_check (session, story);

  return star_coverage_report_to_digest (report);
}

static char *
format_levels (const StarDigest *digest)
{
  GString *levels = g_string_new (NULL);

  if (digest->foreign != NULL)
    return g_string_free (g_string_assign (levels, NOT_JUDGED), FALSE);

  for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
    g_string_append (levels, star_cli_report_get_symbol (digest->levels[i]));

  return g_string_free (levels, FALSE);
}

static char *
dup_title (StarStorySummary *summary)
{
  g_autofree char *title = star_cli_text_one_line (star_story_summary_get_title (summary));

  return title[0] != '\0' ? g_steal_pointer (&title) : g_strdup (_("Untitled Story"));
}

static void
add_row (StarCliTable *table, StarStorySummary *summary, const StarDigest *digest,
         const StarPaceRange *pace, guint id_length)
{
  g_autofree char *id = g_strndup (star_story_summary_get_id (summary), id_length);
  g_autofree char *levels = format_levels (digest);
  g_autofree char *words = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *title = dup_title (summary);
  StarPaceTime time;
  const char *cells[N_COLUMNS] = { NULL };

  /* Translators: %u is how many words a story has */
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", digest->words),
                           digest->words);
  star_pace_range_estimate (pace, digest->words, &time);
  clock = star_cli_text_clock (&time);

  cells[COLUMN_ID] = id;
  cells[COLUMN_SHELF] = star_shelf_get_label (star_story_summary_get_shelf (summary));
  cells[COLUMN_LEVELS] = levels;
  cells[COLUMN_WORDS] = words;
  cells[COLUMN_TIME] = clock;
  cells[COLUMN_READY] = star_digest_is_ready (digest, pace->typical) ? _("Ready") : "–";
  cells[COLUMN_TITLE] = title;
  star_cli_table_add (table, cells);
}

static gboolean
fill (StarCliSession *session, StarDatabase *database, StarCliTable *table, GError **error)
{
  g_autoptr (GPtrArray) summaries = star_library_list (database, error);
  guint id_length;

  if (summaries == NULL)
    return FALSE;

  id_length = star_cli_stories_get_id_length (summaries);

  for (guint i = 0; i < summaries->len; i++)
    {
      StarStorySummary *summary = g_ptr_array_index (summaries, i);
      g_autoptr (StarDigest) digest = find_digest (session, database, summary, error);
      StarPaceRange pace;

      if (digest == NULL)
        return FALSE;
      star_cli_session_get_pace (session, star_story_summary_get_id (summary), &pace);
      add_row (table, summary, digest, &pace, id_length);
    }

  return TRUE;
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (StarCliTable) table = star_cli_table_new (N_COLUMNS);
  GString *out = star_cli_session_get_out (session);

  star_cli_table_set_right (table, COLUMN_WORDS);
  star_cli_table_set_right (table, COLUMN_TIME);

  if (!star_cli_session_open (session, &database, error)
      || !star_cli_session_take_ignored (session, database, error)
      || !star_cli_session_learn_pace (session, database, error)
      || (database != NULL && !fill (session, database, table, error)))
    return STAR_CLI_FAILED;

  star_cli_table_print (table, 0, out);
  if (out->len == 0)
    star_cli_session_print_hint (session, _("No stories yet."));

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_list_verb = {
  .syntax = {
    .verb = "list",
    .arity = STAR_CLI_NO_ARGUMENTS,
    .summary = N_("List the stories, one a line"),
    .details = N_("A line has the beginning of the story's id, its shelf, the levels of scale, "
                  "cost,\nreliability and people (● with a figure, ◐ in words only, ○ missing; "
                  "–\nin another language than English, which is not judged), its words, the "
                  "time to tell\nit, whether it is ready, and its title.\n\nTimes go by "
                  "your rehearsals, or by 140 words a minute until there are three. What\nthe "
                  "preferences of the app say about the pace is not asked."),
  },
  .run = run,
};
