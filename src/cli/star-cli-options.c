/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-options.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry common_entries[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Work on the library in FILE, not on that of the app"), N_("FILE") },
  { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, N_("Show this help"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
};

static gpointer
find_place (StarCliOptions *self, const char *name)
{
  const struct {
    const char *name;
    gpointer place;
  } places[] = {
    { "database", &self->database },
    { "help", &self->help },
    { "format", &self->format },
    { "file", &self->files },
    { "on-conflict", &self->on_conflict },
    { "dry-run", &self->dry_run },
    { "output", &self->output },
    { "rebuild-search", &self->rebuild_search },
    { "list", &self->list },
    { G_OPTION_REMAINING, &self->arguments },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_equal (places[i].name, name))
        return places[i].place;
    }

  g_assert_not_reached ();
}

static void
add_entry (GArray *entries, const GOptionEntry *entry, StarCliOptions *self)
{
  GOptionEntry placed = *entry;

  placed.arg_data = find_place (self, entry->long_name);
  g_array_append_val (entries, placed);
}

/* GOption's own help would print and leave the program. */
static GOptionContext *
make_context (const StarCliSyntax *syntax, StarCliOptions *self)
{
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  GOptionContext *context = g_option_context_new (NULL);

  for (const GOptionEntry *entry = syntax->entries; entry && entry->long_name; entry++)
    add_entry (entries, entry, self);
  for (gsize i = 0; i < G_N_ELEMENTS (common_entries); i++)
    add_entry (entries, &common_entries[i], self);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, (GOptionEntry *) entries->data, GETTEXT_PACKAGE);

  return context;
}

/* A shell makes many words of "--file *.md": those after the first are files too. */
static GStrv
spread_files (const char *const *argv)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean in_files = FALSE;

  for (gsize i = 0; argv[i] != NULL; i++)
    {
      gboolean is_option = argv[i][0] == '-' && argv[i][1] != '\0';

      if (is_option)
        in_files = FALSE;
      else if (in_files)
        g_strv_builder_add (builder, "--file");

      g_strv_builder_add (builder, argv[i]);

      if ((g_str_equal (argv[i], "--file") || g_str_equal (argv[i], "-f")) && argv[i + 1] != NULL)
        {
          g_strv_builder_add (builder, argv[++i]);
          in_files = TRUE;
        }
    }

  return g_strv_builder_end (builder);
}

static gboolean
check_format (StarCliOptions *self, const StarCliSyntax *syntax, GError **error)
{
  g_autofree char *choices = NULL;

  if (syntax->formats == NULL)
    return TRUE;

  if (self->format == NULL)
    self->format = g_strdup (syntax->formats[0]);
  if (g_strv_contains (syntax->formats, self->format))
    return TRUE;

  choices = g_strjoinv (", ", (GStrv) syntax->formats);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the first %s is what the user asked for, the second is the list
                * of what there is, such as "text, json" */
               _("There is no format “%s”, only %s"), self->format, choices);

  return FALSE;
}

static gboolean
check_arity (StarCliOptions *self, const StarCliSyntax *syntax, GError **error)
{
  guint n = g_strv_length (self->arguments);
  guint most = syntax->arity == STAR_CLI_NO_ARGUMENTS   ? 0
               : syntax->arity == STAR_CLI_ONE_ARGUMENT ? 1
                                                        : G_MAXUINT;
  gboolean needs_one =
    syntax->arity == STAR_CLI_ONE_ARGUMENT || syntax->arity == STAR_CLI_SOME_ARGUMENTS;

  if (n > most)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   /* Translators: %s is a word on the command line */
                   _("“%s” is one word too many"), self->arguments[most]);
      return FALSE;
    }

  if (n == 0 && needs_one)
    {
      g_auto (GStrv) usage = g_strsplit (_(syntax->usage), " ", 2);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   /* Translators: the first %s is a verb of the command line, the second is what
                    * must follow it, such as "STORY" */
                   _("“%s” needs %s"), syntax->verb, usage[0]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
parse_into (StarCliOptions *self, const StarCliSyntax *syntax, const char *const *argv,
            GError **error)
{
  g_autoptr (GOptionContext) context = make_context (syntax, self);
  g_auto (GStrv) words = spread_files (argv);

  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;

  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);

  return self->help || (check_format (self, syntax, error) && check_arity (self, syntax, error));
}

/**
 * star_cli_options_parse:
 * @syntax: what the verb takes
 * @argv: the verb and what follows it
 *
 * Returns: (transfer full) (nullable): the options, %NULL with @error set if the command line
 *   is wrong
 */
StarCliOptions *
star_cli_options_parse (const StarCliSyntax *syntax, const char *const *argv, GError **error)
{
  g_autoptr (StarCliOptions) self = g_new0 (StarCliOptions, 1);
  g_autoptr (GError) wrong = NULL;

  g_return_val_if_fail (syntax != NULL, NULL);
  g_return_val_if_fail (argv != NULL && argv[0] != NULL, NULL);

  if (parse_into (self, syntax, argv, &wrong))
    return g_steal_pointer (&self);

  g_set_error (error, wrong->domain, wrong->code,
               /* Translators: the first %s is what is wrong with the command line, the second
                * is a verb of it */
               _("%s; see “starling-cli %s --help”"), wrong->message, syntax->verb);

  return NULL;
}

void
star_cli_options_free (StarCliOptions *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->database);
  g_free (self->format);
  g_strfreev (self->files);
  g_free (self->on_conflict);
  g_free (self->output);
  g_strfreev (self->arguments);
  g_free (self);
}

/**
 * star_cli_options_dup_help:
 * @syntax: what the verb takes
 *
 * Returns: (transfer full): the help of the verb
 */
char *
star_cli_options_dup_help (const StarCliSyntax *syntax)
{
  g_autoptr (StarCliOptions) unused = g_new0 (StarCliOptions, 1);
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *generated = NULL;
  GString *help;

  g_return_val_if_fail (syntax != NULL, NULL);

  context = make_context (syntax, unused);
  generated = g_option_context_get_help (context, TRUE, NULL);

  help = g_string_new (NULL);
  /* Translators: the first line of a help text; %s is a verb, which stays as it is */
  g_string_append_printf (help, _("Usage: starling-cli %s"), syntax->verb);
  if (syntax->usage != NULL)
    g_string_append_printf (help, " %s", _(syntax->usage));
  g_string_append_printf (help, "\n\n%s\n", _(syntax->summary));
  if (syntax->details != NULL)
    g_string_append_printf (help, "\n%s\n", _(syntax->details));
  /* The generated help starts with a usage line that knows no verbs. */
  g_string_append (help, strstr (generated, "\n\n") + 1);

  return g_string_free (help, FALSE);
}
