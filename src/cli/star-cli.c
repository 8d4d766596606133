/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "star-cli-table.h"
#include "star-cli-text.h"
#include "star-cli-verb.h"
#include "star-config.h"

static const StarCliVerb *const verbs[] = {
  &star_cli_list_verb,   &star_cli_show_verb,   &star_cli_search_verb, &star_cli_check_verb,
  &star_cli_calc_verb,   &star_cli_import_verb, &star_cli_export_verb, &star_cli_doctor_verb,
};

/* What stands before the verb. */
typedef struct {
  char *database;
  gboolean help;
  gboolean version;
} Globals;

static gboolean
parse_globals (Globals *globals, GStrv *words, GError **error)
{
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &globals->database, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &globals->help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &globals->version, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);

  return g_option_context_parse_strv (context, words, error);
}

static const StarCliVerb *
find_verb (const char *name, GError **error)
{
  if (name == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _("A verb is missing; see “starling-cli --help”"));
      return NULL;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i]->syntax.verb, name))
        return verbs[i];
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
               /* Translators: %s is what the user gave as a verb of the command line */
               _("There is no verb “%s”; see “starling-cli --help”"), name);
  return NULL;
}

static void
print_rows (GString *out, const char *const (*rows)[2], gsize n_rows)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (2);

  for (gsize i = 0; i < n_rows; i++)
    star_cli_table_add (table, (const char *const[]) { rows[i][0], _(rows[i][1]) });
  star_cli_table_print (table, 2, out);
}

static void
print_help (GString *out)
{
  static const char *const options[][2] = {
    { "--database FILE", N_("Work on the library in FILE, not on that of the app") },
    { "--version", N_("Show the version") },
    { "-h, --help", N_("Show this help; “starling-cli VERB --help” tells more of a verb") },
  };
  static const char *const statuses[][2] = {
    { "0", N_("Done; for check: every story is ready") },
    { "1", N_("Check found a story that is not ready") },
    { "2", N_("An error, told in one line") },
  };
  const char *summaries[G_N_ELEMENTS (verbs)][2];

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      summaries[i][0] = verbs[i]->syntax.verb;
      summaries[i][1] = verbs[i]->syntax.summary;
    }

  g_string_append_printf (out, "%s\n\n%s\n\n%s\n",
                          _("Usage: starling-cli [--database FILE] VERB …"),
                          _("Signature stories for interviews, without a window."), _("Verbs:"));
  print_rows (out, (const char *const (*)[2]) summaries, G_N_ELEMENTS (summaries));
  g_string_append_printf (out, "\n%s\n", _("Options:"));
  print_rows (out, options, G_N_ELEMENTS (options));
  g_string_append_printf (out, "\n%s\n", _("Exit status:"));
  print_rows (out, statuses, G_N_ELEMENTS (statuses));
}

static StarCliStatus
run_verb (StarCliSession *session, const StarCliVerb *verb, const StarCliOptions *options,
          GError **error)
{
  g_autofree char *help = NULL;

  if (!options->help)
    return verb->run (session, options, error);

  help = star_cli_options_dup_help (&verb->syntax);
  g_string_append (star_cli_session_get_out (session), help);

  return STAR_CLI_DONE;
}

static gboolean
is_terminal (GOutputStream *stream)
{
  return G_IS_UNIX_OUTPUT_STREAM (stream)
         && isatty (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (stream)));
}

/* A reader that has seen enough, such as head, is no error. */
static gboolean
write_out (GOutputStream *stream, GString *text, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  if (g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, &wrong)
      && g_output_stream_flush (stream, NULL, &wrong))
    return TRUE;

  if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return TRUE;

  /* Translators: %s is the reason, from the system */
  g_set_error (error, wrong->domain, wrong->code, _("Could not write to standard output: %s"),
               wrong->message);
  return FALSE;
}

static StarCliStatus
run_in_session (StarCliSession *session, const StarCliVerb *verb, const StarCliOptions *options,
                GOutputStream *out, GError **error)
{
  StarCliStatus status = run_verb (session, verb, options, error);
  GError **write_error = status == STAR_CLI_FAILED ? NULL : error;

  if (!write_out (out, star_cli_session_get_out (session), write_error))
    return STAR_CLI_FAILED;

  return status;
}

static StarCliStatus
run_words (GStrv words, const Globals *globals, int in, GOutputStream *out, GError **error)
{
  g_autoptr (StarCliOptions) options = NULL;
  g_autoptr (StarCliSession) session = NULL;
  const StarCliVerb *verb = find_verb (words[1], error);

  if (verb == NULL)
    return STAR_CLI_FAILED;

  options = star_cli_options_parse (&verb->syntax, (const char *const *) words + 1, error);
  if (options == NULL)
    return STAR_CLI_FAILED;

  session = star_cli_session_new (options->database ? options->database : globals->database, in,
                                  is_terminal (out));

  return run_in_session (session, verb, options, out, error);
}

static StarCliStatus
run (GStrv *words, Globals *globals, int in, GOutputStream *out, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!parse_globals (globals, words, error))
    return STAR_CLI_FAILED;

  if (!globals->help && !globals->version)
    return run_words (*words, globals, in, out, error);

  if (globals->help)
    print_help (text);
  else
    g_string_append (text, "starling-cli " STAR_VERSION "\n");

  return write_out (out, text, error) ? STAR_CLI_DONE : STAR_CLI_FAILED;
}

/* Where even this fails, the exit status is left to tell. */
static void
tell (GOutputStream *err, const GError *error)
{
  g_autofree char *message = star_cli_text_one_line (error->message);
  g_autofree char *line = g_strdup_printf ("starling-cli: %s\n", message);

  g_output_stream_write_all (err, line, strlen (line), NULL, NULL, NULL);
}

/**
 * star_cli_run:
 * @argc: the number of words
 * @argv: the words of the command line, the program's name first
 * @in: the descriptor of standard input
 * @out: standard output
 * @err: standard error
 *
 * Runs the command line. What a verb prints is written in one piece when it has all of it.
 *
 * Returns: the exit status: 0 done, 1 a story is not ready, 2 an error, told in one line on @err
 */
int
star_cli_run (int argc, char **argv, int in, GOutputStream *out, GOutputStream *err)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  Globals globals = { NULL };
  StarCliStatus status;

  g_return_val_if_fail (argc > 0 && argv != NULL, STAR_CLI_FAILED);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), STAR_CLI_FAILED);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (err), STAR_CLI_FAILED);

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);
  words = g_strv_builder_end (builder);

  status = run (&words, &globals, in, out, &error);
  if (error != NULL)
    tell (err, error);
  g_free (globals.database);

  return status;
}
