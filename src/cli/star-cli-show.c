/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-stories.h"
#include "star-cli-text.h"

static const char *const formats[] = { "text", "markdown", "json", NULL };

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Print text, markdown or json (default: text)"),
    N_("FORMAT") },
  G_OPTION_ENTRY_NULL,
};

/* Text is for the screen, so it goes without what a terminal would obey. */
static char *
format_stories (StarCliSession *session, const char *format, GPtrArray *stories,
                GPtrArray *formulas)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autofree char *text = NULL;

  if (g_str_equal (format, "markdown"))
    return star_text_writer_markdown (stories);

  if (g_str_equal (format, "json"))
    {
      reports = star_cli_session_check_all (session, stories);
      return star_json_writer_write (stories, reports, formulas, NULL, g_get_real_time ());
    }

  text = star_text_writer_plain (stories);

  return star_cli_text_printable (text);
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) formulas = NULL;
  g_autofree char *text = NULL;

  if (!star_cli_session_open (session, &database, error)
      || !star_cli_session_take_ignored (session, database, error)
      || !star_cli_session_learn_pace (session, database, error))
    return STAR_CLI_FAILED;
  stories = star_cli_stories_load (database, (const char *const *) options->arguments, error);
  if (stories == NULL)
    return STAR_CLI_FAILED;
  formulas = star_cli_stories_load_formulas (database, stories, NULL, error);
  if (formulas == NULL)
    return STAR_CLI_FAILED;

  text = format_stories (session, options->format, stories, formulas);
  g_string_append (star_cli_session_get_out (session), text);

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_show_verb = {
  .syntax = {
    .verb = "show",
    .usage = N_("STORY [--format text|markdown|json]"),
    .arity = STAR_CLI_ONE_ARGUMENT,
    .summary = N_("Print one story"),
    .details = N_("STORY is an id, the beginning of one, or a title."),
    .entries = entries,
    .formats = formats,
  },
  .run = run,
};
