/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-options.h"

static const char *const formats[] = { "text", "json", NULL };

static const GOptionEntry entries[] = {
  { "file", 'f', 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, "A file", "FILE" },
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, "A format", "text|json" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, NULL, "Only count", NULL },
  G_OPTION_ENTRY_NULL,
};

static const StarCliSyntax syntax = {
  .verb = "weigh",
  .usage = "[STORY…] [--file FILE…]",
  .arity = STAR_CLI_ANY_ARGUMENTS,
  .summary = "Weigh stories",
  .details = "On a scale.",
  .entries = entries,
  .formats = formats,
};

static StarCliOptions *
parse (const StarCliSyntax *with, const char *line, GError **error)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);

  return star_cli_options_parse (with, (const char *const *) argv, error);
}

static char *
join (GStrv strv)
{
  return strv != NULL ? g_strjoinv (",", strv) : g_strdup ("");
}

static void
test_words (void)
{
  static const struct {
    const char *line;
    const char *arguments;
    const char *files;
    const char *format;
  } cases[] = {
    { "weigh", "", "", "text" },
    { "weigh one two", "one,two", "", "text" },
    { "weigh --format json", "", "", "json" },
    { "weigh --format=json one", "one", "", "json" },
    { "weigh --file a", "", "a", "text" },
    { "weigh --file a b c", "", "a,b,c", "text" },
    { "weigh one --file a b --format json", "one", "a,b", "json" },
    { "weigh --file a --file b -f c d", "", "a,b,c,d", "text" },
    { "weigh --file a --format json two", "two", "a", "json" },
    { "weigh --file a -", "", "a,-", "text" },
    { "weigh --file - b", "", "-,b", "text" },
    { "weigh --file a --dry-run one", "one", "a", "text" },
    { "weigh -- --odd", "--odd", "", "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarCliOptions) options = parse (&syntax, cases[i].line, &error);
      g_autofree char *arguments = NULL;
      g_autofree char *files = NULL;

      g_assert_no_error (error);
      arguments = join (options->arguments);
      files = join (options->files);
      g_assert_cmpstr (arguments, ==, cases[i].arguments);
      g_assert_cmpstr (files, ==, cases[i].files);
      g_assert_cmpstr (options->format, ==, cases[i].format);
    }
}

static void
test_wrong (void)
{
  static const struct {
    StarCliArity arity;
    const char *line;
    const char *pattern;
  } cases[] = {
    { STAR_CLI_ANY_ARGUMENTS, "weigh --format xml", "*“xml”*text, json*" },
    { STAR_CLI_ANY_ARGUMENTS, "weigh --format", "*--format*" },
    { STAR_CLI_ANY_ARGUMENTS, "weigh --file", "*--file*" },
    { STAR_CLI_ANY_ARGUMENTS, "weigh --loud", "*--loud*" },
    { STAR_CLI_ANY_ARGUMENTS, "weigh -x", "*-x*" },
    { STAR_CLI_NO_ARGUMENTS, "weigh one", "*“one”*too many*" },
    { STAR_CLI_ONE_ARGUMENT, "weigh one two", "*“two”*too many*" },
    { STAR_CLI_ONE_ARGUMENT, "weigh", "“weigh” needs [STORY…]; *" },
    { STAR_CLI_SOME_ARGUMENTS, "weigh", "“weigh” needs [STORY…]; *" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarCliSyntax changed = syntax;
      g_autoptr (GError) error = NULL;
      g_autoptr (StarCliOptions) options = NULL;

      changed.arity = cases[i].arity;
      options = parse (&changed, cases[i].line, &error);
      g_assert_null (options);
      g_assert_nonnull (error);
      if (!g_pattern_match_simple (cases[i].pattern, error->message))
        g_test_fail_printf ("%s: %s", cases[i].line, error->message);
      g_assert_true (g_str_has_suffix (error->message, "see “starling-cli weigh --help”"));
    }
}

static void
test_help (void)
{
  g_autofree char *help = star_cli_options_dup_help (&syntax);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarCliOptions) options = parse (&syntax, "weigh --help --format xml", &error);

  g_assert_no_error (error);
  g_assert_true (options->help);

  g_assert_true (g_str_has_prefix (help, "Usage: starling-cli weigh [STORY…] [--file FILE…]\n\n"
                                         "Weigh stories\n\nOn a scale.\n\n"));
  g_assert_nonnull (strstr (help, "--file=FILE"));
  g_assert_nonnull (strstr (help, "--format=text|json"));
  g_assert_nonnull (strstr (help, "--database=FILE"));
  g_assert_nonnull (strstr (help, "-h, --help"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-options/words", test_words);
  g_test_add_func ("/cli-options/wrong", test_wrong);
  g_test_add_func ("/cli-options/help", test_help);

  return g_test_run ();
}
