/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-stories.h"
#include "star-cli-table.h"
#include "star-cli-text.h"

#define TITLE_WIDTH 40

static void
add_row (StarCliTable *table, const StarSearchHit *hit, guint id_length)
{
  g_autofree char *id = g_strndup (hit->id, id_length);
  g_autofree char *line = star_cli_text_one_line (hit->title);
  g_autofree char *title =
    line[0] != '\0' ? star_cli_text_cut (line, TITLE_WIDTH) : g_strdup (_("Untitled Story"));

  star_cli_table_add (table, (const char *const[]) { id, title, hit->snippet });
}

static gboolean
fill (StarDatabase *database, StarCliTable *table, const char *words, GError **error)
{
  g_autoptr (GPtrArray) all = star_library_list (database, error);
  g_autoptr (GPtrArray) found = all != NULL ? star_library_search (database, words, error) : NULL;
  guint id_length;

  if (found == NULL)
    return FALSE;

  id_length = star_cli_stories_get_id_length (all);
  for (guint i = 0; i < found->len; i++)
    add_row (table, g_ptr_array_index (found, i), id_length);

  return TRUE;
}

static char *
join_words (const StarCliOptions *options, GError **error)
{
  g_autofree char *words = g_strjoinv (" ", options->arguments);

  if (g_utf8_validate (words, -1, NULL))
    return star_cli_text_one_line (words);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("The words to look for are not valid UTF-8 text"));
  return NULL;
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (StarCliTable) table = star_cli_table_new (3);
  g_autofree char *words = join_words (options, error);
  GString *out = star_cli_session_get_out (session);

  if (words == NULL || !star_cli_session_open (session, &database, error)
      || (database != NULL && !fill (database, table, words, error)))
    return STAR_CLI_FAILED;

  star_cli_table_print (table, 0, out);
  if (out->len == 0)
    star_cli_session_print_hint (session, _("Nothing found."));

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_search_verb = {
  .syntax = {
    .verb = "search",
    .usage = N_("WORDS"),
    .arity = STAR_CLI_SOME_ARGUMENTS,
    .summary = N_("Find the stories in which words, or words beginning so, occur"),
    .details = N_("A line has the beginning of the story's id, its title and the words around\n"
                  "the place."),
  },
  .run = run,
};
