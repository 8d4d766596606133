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

/* What goes out. */
typedef struct {
  GPtrArray *stories;
  GPtrArray *formulas;
  guint n_damaged;
  char *extra;
} Content;

static void
content_clear (Content *self)
{
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->formulas, g_ptr_array_unref);
  g_clear_pointer (&self->extra, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static char *
format_content (StarCliSession *session, const char *format, const Content *content)
{
  g_autoptr (GPtrArray) reports = NULL;

  if (g_str_equal (format, "markdown"))
    return star_text_writer_markdown (content->stories);
  if (g_str_equal (format, "text"))
    return star_text_writer_plain (content->stories);

  reports = star_cli_session_check_all (session, content->stories);

  return star_json_writer_write (content->stories, reports, content->formulas, content->extra,
                                 g_get_real_time ());
}

/* Formulas that no story uses, and members of other programs in the document, belong to an export
 * of all the stories. */
static gboolean
load (StarCliSession *session, const char *const *names, Content *content, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  gboolean is_all = names[0] == NULL;

  if (!star_cli_session_open (session, &database, error)
      || !star_cli_session_take_ignored (session, database, error))
    return FALSE;
  content->stories = star_cli_stories_load (database, names, error);
  if (content->stories == NULL)
    return FALSE;
  content->formulas =
    star_cli_stories_load_formulas (database, is_all ? NULL : content->stories,
                                    is_all ? &content->n_damaged : NULL, error);
  if (content->formulas == NULL)
    return FALSE;
  if (database == NULL || !is_all)
    return TRUE;

  content->extra = star_library_dup_extra (database, error);

  return content->extra != NULL;
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

/* All the rest has gone out by then. */
static gboolean
check_damage (const Content *content, const char *format, GError **error)
{
  if (content->n_damaged == 0 || !g_str_equal (format, "json"))
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED,
               g_dngettext (GETTEXT_PACKAGE,
                            /* Translators: %u is how many formulas it is that the user has
                             * written */
                            "%u formula of your own is damaged and not in the export",
                            "%u formulas of your own are damaged and not in the export",
                            content->n_damaged),
               content->n_damaged);
  return FALSE;
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_auto (Content) content = { 0 };
  g_autofree char *text = NULL;

  if (!load (session, (const char *const *) options->arguments, &content, error))
    return STAR_CLI_FAILED;

  text = format_content (session, options->format, &content);
  if (options->output == NULL || g_str_equal (options->output, "-"))
    g_string_append (star_cli_session_get_out (session), text);
  else if (!write_file (session, options->output, text, error))
    return STAR_CLI_FAILED;

  return check_damage (&content, options->format, error) ? STAR_CLI_DONE : STAR_CLI_FAILED;
}

const StarCliVerb star_cli_export_verb = {
  .syntax = {
    .verb = "export",
    .usage = N_("[STORY…] [--output FILE] [--format json|markdown|text]"),
    .arity = STAR_CLI_ANY_ARGUMENTS,
    .summary = N_("Take stories out as JSON, Markdown or plain text"),
    .details = N_("A STORY is an id, the beginning of one, or a title; without one all stories "
                  "are\nexported. JSON carries everything and can be imported again, the formulas "
                  "of your own\nthat the stories use too; without a STORY all of them."),
    .entries = entries,
    .formats = formats,
  },
  .run = run,
};
