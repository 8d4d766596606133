/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "star-cli-stories.h"

static const char *const formats[] = { "json", "markdown", "text", NULL };

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Write FILE, all of it or nothing, instead of standard output"), N_("FILE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Write json, markdown or text (default: json)"),
    N_("FORMAT") },
  G_OPTION_ENTRY_NULL,
};

static char *
format_stories (StarCliSession *session, const char *format, GPtrArray *stories, const char *extra)
{
  g_autoptr (GPtrArray) reports = NULL;

  if (g_str_equal (format, "markdown"))
    return star_text_writer_markdown (stories);
  if (g_str_equal (format, "text"))
    return star_text_writer_plain (stories);

  reports = star_cli_session_check_all (session, stories);

  return star_json_writer_write (stories, reports, extra, g_get_real_time ());
}

/* Members of other programs in the document belong to an export of all the stories. */
static char *
export_stories (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *extra = NULL;

  if (!star_cli_session_open (session, &database, error)
      || !star_cli_session_take_ignored (session, database, error))
    return NULL;
  stories = star_cli_stories_load (database, (const char *const *) options->arguments, error);
  if (stories == NULL)
    return NULL;

  if (database != NULL && options->arguments[0] == NULL)
    {
      extra = star_library_dup_extra (database, error);
      if (extra == NULL)
        return NULL;
    }

  return format_stories (session, options->format, stories, extra);
}

static gboolean
is_library (StarCliSession *session, const char *output)
{
  GStatBuf ours;
  GStatBuf theirs;

  return g_stat (star_cli_session_get_path (session), &ours) == 0 && g_stat (output, &theirs) == 0
         && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

static gboolean
write_file (StarCliSession *session, const char *output, const char *text, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (output);
  g_autofree char *shown = g_filename_display_name (output);

  if (is_library (session, output))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   /* Translators: %s is a file name */
                   _("%s is the library itself and will not be replaced"), shown);
      return FALSE;
    }

  return star_gate_write_file (file, shown, text, -1, error);
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autofree char *text = export_stories (session, options, error);

  if (text == NULL)
    return STAR_CLI_FAILED;

  if (options->output == NULL || g_str_equal (options->output, "-"))
    g_string_append (star_cli_session_get_out (session), text);
  else if (!write_file (session, options->output, text, error))
    return STAR_CLI_FAILED;

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_export_verb = {
  .syntax = {
    .verb = "export",
    .usage = N_("[STORY…] [--output FILE] [--format json|markdown|text]"),
    .arity = STAR_CLI_ANY_ARGUMENTS,
    .summary = N_("Take stories out as JSON, Markdown or plain text"),
    .details = N_("A STORY is an id, the beginning of one, or a title; without one all stories "
                  "are\nexported. JSON carries everything and can be imported again."),
    .entries = entries,
    .formats = formats,
  },
  .run = run,
};
