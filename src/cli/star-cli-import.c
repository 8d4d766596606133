/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-input.h"
#include "star-cli-text.h"

static const GOptionEntry entries[] = {
  { "on-conflict", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("What becomes of a story that differs from yours (default: keep-mine)"),
    N_("CHOICE") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, NULL, N_("Only count, change nothing"), NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
parse_conflict (const char *nick, StarConflict *conflict, GError **error)
{
  int value = STAR_CONFLICT_KEEP_MINE;

  if (nick != NULL && !star_enum_from_nick (STAR_TYPE_CONFLICT, nick, &value))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what the user gave for the option */
                   _("--on-conflict is keep-mine, take-theirs or keep-both, not “%s”"), nick);
      return FALSE;
    }

  *conflict = value;
  return TRUE;
}

/* A file that does not say that it is a text must look like a story, or it would be too easy to
 * import a wrong one. */
static gboolean
check_kind (StarCliInput *input, const char *name, GError **error)
{
  g_autofree char *shown = g_filename_display_name (name);

  if (input->text == NULL || g_str_equal (name, "-") || star_cli_input_is_text_name (name))
    return TRUE;

  g_set_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_FORMAT,
               /* Translators: %s is a file name */
               _("%s:1:1: neither a Starling export nor a story with headings; a plain text "
                 "needs a name that ends in .txt or .md"), shown);
  return FALSE;
}

/* A library that is not there yet counts as an empty one, under any name. */
static gboolean
try (StarCliSession *session, StarImportSession *import, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GError) wrong = NULL;

  if (!star_cli_session_open (session, &database, &wrong)
      && !g_error_matches (wrong, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return FALSE;
    }

  return star_import_session_compare (import, database, error);
}

static gboolean
write_into (StarCliSession *session, StarImportSession *import, GError **error)
{
  g_autoptr (StarDatabase) database = star_cli_session_open_to_write (session, error);

  return database != NULL
         && star_import_session_compare (import, database, error)
         && star_import_session_write (import, database, error);
}

/* Only where there are any: mostly there are none. */
static void
print_formula_counts (StarCliSession *session, StarImportSession *import)
{
  guint n_new = star_import_session_count_formulas (import, STAR_IMPORT_NEW);
  guint n_changed = star_import_session_count_formulas (import, STAR_IMPORT_CHANGED);
  guint n_same = star_import_session_count_formulas (import, STAR_IMPORT_SAME);
  guint n_refused = star_import_session_count_formulas (import, STAR_IMPORT_REFUSED);
  guint n_skipped = star_import_session_count_skipped_formulas (import);
  const char *const *problems = star_import_session_get_formula_problems (import);

  if (n_new + n_changed + n_same + n_refused == 0)
    return;

  g_string_append_printf (star_cli_session_get_out (session),
                          /* Translators: numbers of formulas that the user has written */
                          _("Formulas: %u new, %u changed, %u same, %u skipped"), n_new,
                          n_changed + n_refused - n_skipped, n_same, n_skipped);
  g_string_append_c (star_cli_session_get_out (session), '\n');
  for (; *problems != NULL; problems++)
    {
      g_autofree char *line = star_cli_text_one_line (*problems);

      star_cli_session_print_line (session, line);
    }
}

static void
print_counts (StarCliSession *session, StarImportSession *import)
{
  guint skipped = star_import_session_count_skipped (import);

  g_string_append_printf (star_cli_session_get_out (session),
                          /* Translators: numbers of stories */
                          _("%u new, %u changed, %u same, %u skipped"),
                          star_import_session_count (import, STAR_IMPORT_NEW),
                          star_import_session_count (import, STAR_IMPORT_CHANGED) - skipped,
                          star_import_session_count (import, STAR_IMPORT_SAME), skipped);
  g_string_append_c (star_cli_session_get_out (session), '\n');
  print_formula_counts (session, import);

  if (star_import_session_differs (import)
      && star_import_session_get_conflict (import) == STAR_CONFLICT_KEEP_MINE)
    star_cli_session_print_line (session,
                                 _("The skipped ones differ from yours: --on-conflict take-theirs "
                                   "or keep-both brings them in."));
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarCliInput) input = NULL;
  g_autoptr (StarImportSession) import = NULL;
  const char *name = options->arguments[0];
  StarConflict conflict;

  if (!parse_conflict (options->on_conflict, &conflict, error))
    return STAR_CLI_FAILED;
  input = star_cli_input_read (session, name, error);
  if (input == NULL || !check_kind (input, name, error))
    return STAR_CLI_FAILED;

  import = star_import_session_new (g_steal_pointer (&input->incoming),
                                    star_lexicon_get_default ());
  star_import_session_set_conflict (import, conflict);
  if (!(options->dry_run ? try : write_into) (session, import, error))
    return STAR_CLI_FAILED;

  print_counts (session, import);
  if (input->text != NULL)
    star_cli_session_print_line (session, _("No headings found: the whole text is in Situation."));

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_import_verb = {
  .syntax = {
    .verb = "import",
    .usage = N_("FILE [--on-conflict keep-mine|take-theirs|keep-both] [--dry-run]"),
    .arity = STAR_CLI_ONE_ARGUMENT,
    .summary = N_("Bring stories in: all of FILE, or nothing"),
    .details = N_("FILE is a Starling export, or stories as plain text or Markdown with headings "
                  "such as\n“Situation:”; “-” is standard input. Of the stories in it, “new” ones "
                  "are added and\n“same” ones need nothing. One that differs from yours is "
                  "“skipped” (keep-mine), or\n“changed”: written over yours (take-theirs) or "
                  "beside it (keep-both). Formulas of\nyour own that come with the stories are "
                  "counted by themselves, and the same becomes\nof them."),
    .entries = entries,
  },
  .run = run,
};
