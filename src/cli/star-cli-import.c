/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-input.h"

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

static GPtrArray *
make_digests (StarCliSession *session, GPtrArray *stories)
{
  GPtrArray *digests = g_ptr_array_new_with_free_func ((GDestroyNotify) star_digest_free);

  for (guint i = 0; i < stories->len; i++)
    {
      g_autoptr (StarCoverageReport) report =
        star_cli_session_check (session, g_ptr_array_index (stories, i));

      g_ptr_array_add (digests, star_coverage_report_to_digest (report));
    }

  return digests;
}

static StarImport *
compare (StarDatabase *database, GPtrArray *incoming, GError **error)
{
  g_autoptr (GPtrArray) present = NULL;

  if (database != NULL)
    present = star_library_load_all (database, error);
  else
    present = g_ptr_array_new_with_free_func (g_object_unref);
  if (present == NULL)
    return NULL;

  return star_import_new (incoming, present);
}

/* A library that is not there yet counts as an empty one, under any name. */
static StarImport *
try (StarCliSession *session, StarCliInput *input, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GError) wrong = NULL;

  if (!star_cli_session_open (session, &database, &wrong)
      && !g_error_matches (wrong, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return NULL;
    }

  return compare (database, input->stories, error);
}

/* Members of other programs in the document: NULL where those of the library stay. */
static gboolean
choose_extra (StarDatabase *database, StarCliInput *input, StarConflict conflict,
              char **extra, GError **error)
{
  g_autofree char *mine = star_library_dup_extra (database, error);

  if (mine == NULL)
    return FALSE;

  *extra = star_import_choose_extra (mine, input->extra, conflict);
  return TRUE;
}

static StarImport *
write_into (StarCliSession *session, StarCliInput *input, StarConflict conflict, GError **error)
{
  g_autoptr (StarDatabase) database = star_cli_session_open_to_write (session, error);
  g_autoptr (StarImport) import = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) digests = NULL;
  g_autofree char *extra = NULL;

  if (database == NULL || !choose_extra (database, input, conflict, &extra, error))
    return NULL;
  import = compare (database, input->stories, error);
  if (import == NULL)
    return NULL;

  stories = star_import_resolve (import, conflict);
  digests = make_digests (session, stories);
  if (!star_library_save_all (database, stories, digests, extra, error))
    return NULL;

  return g_steal_pointer (&import);
}

static void
print_counts (StarCliSession *session, StarImport *import, StarConflict conflict)
{
  guint differing = star_import_count (import, STAR_IMPORT_CHANGED);
  guint skipped = conflict == STAR_CONFLICT_KEEP_MINE ? differing : 0;
  GString *out = star_cli_session_get_out (session);

  g_string_append_printf (out,
                          /* Translators: numbers of stories */
                          _("%u new, %u changed, %u same, %u skipped"),
                          star_import_count (import, STAR_IMPORT_NEW), differing - skipped,
                          star_import_count (import, STAR_IMPORT_SAME), skipped);
  g_string_append_c (out, '\n');

  if (skipped > 0)
    star_cli_session_print_line (session,
                                 _("The skipped ones differ from yours: --on-conflict take-theirs "
                                   "or keep-both brings them in."));
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarCliInput) input = NULL;
  g_autoptr (StarImport) import = NULL;
  const char *name = options->arguments[0];
  StarConflict conflict;

  if (!parse_conflict (options->on_conflict, &conflict, error))
    return STAR_CLI_FAILED;
  input = star_cli_input_read (session, name, error);
  if (input == NULL || !check_kind (input, name, error))
    return STAR_CLI_FAILED;

  import = options->dry_run ? try (session, input, error)
                            : write_into (session, input, conflict, error);
  if (import == NULL)
    return STAR_CLI_FAILED;

  print_counts (session, import, conflict);
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
                  "beside it (keep-both)."),
    .entries = entries,
  },
  .run = run,
};
