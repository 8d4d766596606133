/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "star-cli-table.h"
#include "star-cli-text.h"

static const GOptionEntry entries[] = {
  { "rebuild-search", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("First make the index of the search anew from the stories"), NULL },
  G_OPTION_ENTRY_NULL,
};

static void
add (StarCliTable *table, const char *label, const char *value)
{
  star_cli_table_add (table, (const char *const[]) { label, value });
}

static void
add_number (StarCliTable *table, const char *label, guint number)
{
  g_autofree char *value = g_strdup_printf ("%u", number);

  add (table, label, value);
}

/* To look does not bring it up to date. */
static void
add_format (StarCliTable *table, StarDatabase *database)
{
  int version = star_database_get_schema_version (database);
  g_autofree char *value = NULL;

  if (star_database_is_up_to_date (database))
    /* Translators: %d is the version of the library's format */
    value = g_strdup_printf (_("%d, that of this version of Starling"), version);
  else
    /* Translators: %d is the version of the library's format */
    value = g_strdup_printf (_("%d, an older one; Starling makes a backup and brings it up to "
                               "date when it next writes"), version);

  add (table, _("Format"), value);
}

/* Only looks at the directory entry: to open the file would be the database's business. */
static void
add_file (StarCliTable *table, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *size = NULL;
  GStatBuf info;

  add (table, _("Library"), shown);
  if (g_stat (path, &info) != 0)
    return;

  size = g_format_size_full (info.st_size, G_FORMAT_SIZE_LONG_FORMAT);
  add (table, _("Size"), size);
}

/* What there is beside the stories. */
static gboolean
add_practice (StarCliTable *table, StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) takes = star_logbook_list (database, NULL, error);
  g_autoptr (GPtrArray) plans = NULL;

  if (takes == NULL)
    return FALSE;
  plans = star_planbook_list (database, NULL, error);
  if (plans == NULL)
    return FALSE;

  /* Translators: rehearsals that were measured */
  add_number (table, _("Takes"), takes->len);
  add_number (table, _("Own plans"), plans->len);
  return TRUE;
}

static gboolean
examine (StarDatabase *database, StarCliTable *table, GPtrArray **problems, GError **error)
{
  g_autoptr (GPtrArray) summaries = NULL;

  add_format (table, database);
  if (!star_database_check_integrity (database, problems, error))
    return FALSE;

  summaries = star_library_list (database, error);
  if (summaries == NULL)
    return FALSE;
  add_number (table, _("Stories"), summaries->len);

  return add_practice (table, database, error);
}

static void
print_problems (GPtrArray *problems, GString *out)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_string_append (out, "- ");
      star_cli_text_append_wrapped (out, problems->pdata[i], 2);
    }
}

static void
set_damaged (GError **error, const char *path, guint n_problems)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED,
               /* Translators: %u is a number of problems, %s a file name */
               g_dngettext (GETTEXT_PACKAGE, "%u problem in the library %s",
                            "%u problems in the library %s", n_problems),
               n_problems, shown);
}

static GPtrArray *
find_problems (StarDatabase *database, StarCliTable *table)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) wrong = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  if (!examine (database, table, &problems, &wrong))
    g_ptr_array_add (found, g_strdup (wrong->message));
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_ptr_array_add (found, g_strdup (problems->pdata[i]));

  return found;
}

/* The report is printed whatever comes of it: as much as could be found out, then the problems. */
static StarCliStatus
report (StarCliSession *session, StarDatabase *database, GError **error)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (2);
  g_autoptr (GPtrArray) problems = NULL;
  const char *path = star_cli_session_get_path (session);
  GString *out = star_cli_session_get_out (session);

  add_file (table, path);
  problems = find_problems (database, table);

  if (problems->len == 0)
    add (table, _("Problems"), _("none"));
  else
    add_number (table, _("Problems"), problems->len);
  star_cli_table_print (table, 0, out);
  print_problems (problems, out);

  if (problems->len > 0)
    set_damaged (error, path, problems->len);

  return problems->len > 0 ? STAR_CLI_FAILED : STAR_CLI_DONE;
}

static void
report_closed (StarCliSession *session, const GError *wrong)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (2);

  add_file (table, star_cli_session_get_path (session));
  add (table, _("Problem"), wrong->message);
  star_cli_table_print (table, 0, star_cli_session_get_out (session));
}

/* To open a library to write makes it where there is none, which a doctor does not. */
static gboolean
rebuild_search (StarCliSession *session, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;

  if (!g_file_test (star_cli_session_get_path (session), G_FILE_TEST_EXISTS))
    return TRUE;

  database = star_cli_session_open_to_write (session, error);

  return database != NULL && star_library_rebuild_search (database, error);
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autofree char *shown = NULL;
  GError *wrong = NULL;

  if (options->rebuild_search && !rebuild_search (session, error))
    return STAR_CLI_FAILED;

  if (!star_cli_session_open (session, &database, &wrong))
    {
      report_closed (session, wrong);
      g_propagate_error (error, wrong);
      return STAR_CLI_FAILED;
    }

  if (database != NULL)
    return report (session, database, error);

  shown = g_filename_display_name (star_cli_session_get_path (session));
  g_string_append_printf (star_cli_session_get_out (session),
                          /* Translators: %s is a file name */
                          _("There is no library yet; the first story makes it: %s"), shown);
  g_string_append_c (star_cli_session_get_out (session), '\n');

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_doctor_verb = {
  .syntax = {
    .verb = "doctor",
    .usage = N_("[--rebuild-search]"),
    .arity = STAR_CLI_NO_ARGUMENTS,
    .summary = N_("Look the library over and say in plain words how it is"),
    .details = N_("Reads every page of the library. Without an option it changes nothing. The exit "
                  "status\nis 0 if the library is sound, 2 if it is damaged or cannot be opened."),
    .entries = entries,
  },
  .run = run,
};
