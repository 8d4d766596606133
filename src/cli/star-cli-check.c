/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>

#include "star-cli-input.h"
#include "star-cli-report.h"
#include "star-cli-stories.h"
#include "star-cli-text.h"

static const char *const formats[] = { "text", "json", NULL };

static const GOptionEntry entries[] = {
  { "file", 'f', 0, G_OPTION_ARG_FILENAME_ARRAY, NULL,
    N_("Check the stories in FILE, not those of the library; “-” is standard input"), N_("FILE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Print text or json (default: text)"),
    N_("FORMAT") },
  G_OPTION_ENTRY_NULL,
};

/* What is checked: four columns of one length. */
typedef struct {
  GPtrArray *stories;
  GPtrArray *reports;
  GPtrArray *sources;
  GPtrArray *texts;
} Checked;

/* Takes the report and the text. */
static void
add (Checked *checked, StarStory *story, StarCoverageReport *report, const char *source,
     char *text)
{
  g_ptr_array_add (checked->stories, g_object_ref (story));
  g_ptr_array_add (checked->reports, report);
  g_ptr_array_add (checked->sources, source != NULL ? g_filename_display_name (source) : NULL);
  g_ptr_array_add (checked->texts, text);
}

static gboolean
check_library (StarCliSession *session, const char *const *names, Checked *checked, GError **error)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  if (!star_cli_session_open (session, &database, error)
      || !star_cli_session_take_ignored (session, database, error)
      || !star_cli_session_learn_pace (session, database, error))
    return FALSE;
  stories = star_cli_stories_load (database, names, error);
  if (stories == NULL)
    return FALSE;

  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (stories, i);

      add (checked, story, star_cli_session_check (session, story), NULL, NULL);
    }

  return TRUE;
}

static gboolean
check_file (StarCliSession *session, const char *name, Checked *checked, GError **error)
{
  g_autoptr (StarCliInput) input = star_cli_input_read (session, name, error);

  if (input == NULL)
    return FALSE;

  for (guint i = 0; i < input->incoming->stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (input->incoming->stories, i);
      StarCoverageReport *report =
        input->text != NULL ? star_cli_session_check_text (session, input->text)
                            : star_cli_session_check (session, story);

      /* A text without headings is one story. */
      add (checked, story, report, name, g_steal_pointer (&input->text));
    }

  return TRUE;
}

/* The library is left alone if only files are asked for. */
static gboolean
check_all (StarCliSession *session, const StarCliOptions *options, Checked *checked,
           GError **error)
{
  const char *const *names = (const char *const *) options->arguments;

  if ((names[0] != NULL || options->files == NULL)
      && !check_library (session, names, checked, error))
    return FALSE;

  /* What is ignored in the library's stories is not ignored in others, and who tells those is not
   * known. */
  if (!star_cli_session_take_ignored (session, NULL, error)
      || !star_cli_session_learn_pace (session, NULL, error))
    return FALSE;
  for (gsize i = 0; options->files != NULL && options->files[i] != NULL; i++)
    {
      if (!check_file (session, options->files[i], checked, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_ready (Checked *checked)
{
  guint n = 0;

  for (guint i = 0; i < checked->reports->len; i++)
    n += star_coverage_report_is_ready (g_ptr_array_index (checked->reports, i)) ? 1 : 0;

  return n;
}

/* What the core set as a whole lacks, and where stories get in each other's way. */
static void
print_portfolio (StarPortfolio *portfolio, GString *out)
{
  GPtrArray *findings = star_portfolio_get_findings (portfolio);

  if (findings->len > 0)
    /* Translators: a heading; the core set are the stories on the shelf “Core” */
    g_string_append_printf (out, "\n%s\n", _("Across the core set:"));

  for (guint i = 0; i < findings->len; i++)
    {
      const StarPortfolioFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *line = g_strdup_printf ("%s %s", finding->message, finding->fix);

      g_string_append (out, "  - ");
      star_cli_text_append_wrapped (out, line, 4);
    }
}

static void
print_total (guint n_stories, guint n_ready, GString *out)
{
  if (n_stories < 2)
    return;

  g_string_append_c (out, '\n');
  g_string_append_printf (out,
                          /* Translators: the first %u is the number of ready stories among the
                           * second %u, which is 2 at least and decides the plural */
                          g_dngettext (GETTEXT_PACKAGE, "%u of %u story is ready",
                                       "%u of %u stories are ready", n_stories),
                          n_ready, n_stories);
  g_string_append_c (out, '\n');
}

static guint
count_ignored_everywhere (Checked *checked)
{
  guint n = 0;

  for (guint i = 0; i < checked->reports->len; i++)
    {
      GPtrArray *flags = star_coverage_report_get_ignored (g_ptr_array_index (checked->reports, i));

      for (guint j = 0; j < flags->len; j++)
        {
          const StarFlag *flag = g_ptr_array_index (flags, j);

          n += flag->ignored == STAR_IGNORE_SCOPE_EVERYWHERE ? 1 : 0;
        }
    }

  return n;
}

/* Nothing else on the command line shows that something is ignored in all stories. */
static void
print_ignored (guint n, GString *out)
{
  if (n == 0)
    return;

  g_string_append_c (out, '\n');
  g_string_append_printf (out,
                          /* Translators: %u is how many findings there would be besides */
                          g_dngettext (GETTEXT_PACKAGE, "%u finding is ignored everywhere",
                                       "%u findings are ignored everywhere", n),
                          n);
  g_string_append_c (out, '\n');
}

static void
print_text (StarCliSession *session, Checked *checked, StarPortfolio *portfolio)
{
  GString *out = star_cli_session_get_out (session);

  for (guint i = 0; i < checked->stories->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      star_cli_report_print (checked->stories->pdata[i], checked->reports->pdata[i],
                             checked->sources->pdata[i], checked->texts->pdata[i], out);
    }

  print_portfolio (portfolio, out);
  print_total (checked->stories->len, count_ready (checked), out);
  print_ignored (count_ignored_everywhere (checked), out);
  if (checked->stories->len == 0)
    star_cli_session_print_hint (session, _("No stories yet."));
}

static void
print_json (StarCliSession *session, Checked *checked, StarPortfolio *portfolio)
{
  g_autofree char *json = star_json_writer_write_check (checked->stories, checked->reports,
                                                        checked->sources, portfolio);

  g_string_append (star_cli_session_get_out (session), json);
}

static StarCliStatus
run_into (StarCliSession *session, const StarCliOptions *options, Checked *checked, GError **error)
{
  g_autoptr (StarPortfolio) portfolio = NULL;

  if (!check_all (session, options, checked, error))
    return STAR_CLI_FAILED;

  portfolio = star_portfolio_new (star_lexicon_get_default (), checked->stories, checked->reports);
  if (g_str_equal (options->format, "json"))
    print_json (session, checked, portfolio);
  else
    print_text (session, checked, portfolio);

  return count_ready (checked) == checked->stories->len ? STAR_CLI_DONE : STAR_CLI_NOT_READY;
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Checked checked = { stories, reports, sources, texts };

  return run_into (session, options, &checked, error);
}

const StarCliVerb star_cli_check_verb = {
  .syntax = {
    .verb = "check",
    .usage = N_("[STORY…] [--file FILE…] [--format text|json]"),
    .arity = STAR_CLI_ANY_ARGUMENTS,
    .summary = N_("Say what stories carry, in which words, and what they lack"),
    .details = N_("A STORY is an id, the beginning of one, or a title. With neither STORY nor "
                  "--file the\nwhole library is checked. A FILE is a Starling export, or stories "
                  "as plain text or\nMarkdown with headings such as “Situation:”.\n\n"
                  "Scale, cost, reliability and people are “quantified” with a figure (●), "
                  "“mentioned”\nin words only (◐) or “missing” (○). Findings with “!” keep a "
                  "story from being ready,\nthose with “-” are advice. The exit status is 0 if "
                  "every story is ready, 1 if one\nis not, 2 after an error.\n\nThe time to tell a "
                  "story of the library goes by your rehearsals, or by 140 words a\nminute "
                  "until there are three, as for a FILE. What the preferences of the app say\nabout "
                  "the pace is not asked."),
    .entries = entries,
    .formats = formats,
  },
  .run = run,
};
