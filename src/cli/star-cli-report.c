/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-report.h"

#include <glib/gi18n-lib.h>

#include "star-cli-table.h"
#include "star-cli-text.h"

#define INDENT 2
#define QUOTE_WIDTH 52

static const char *
section_label (StarSection section)
{
  return section == STAR_SECTION_TEXT ? _("Text") : star_section_get_label (section);
}

static void
print_head (StarStory *story, StarCoverageReport *report, const char *source, GString *out)
{
  g_autofree char *display_title = star_story_dup_display_title (story);
  g_autofree char *title = star_cli_text_one_line (display_title);
  g_autofree char *place = source != NULL ? star_cli_text_one_line (source) : NULL;
  g_autofree char *clock = NULL;
  guint words = star_coverage_report_get_total_words (report);
  StarPaceTime time;

  star_coverage_report_get_spoken_time (report, &time);
  clock = star_cli_text_clock (&time);

  g_string_append_printf (out, "%s: %s\n", title,
                          star_coverage_report_is_ready (report) ? _("Ready") : _("Not ready"));
  star_cli_text_append_spaces (out, INDENT);
  g_string_append_printf (out,
                          /* Translators: the length of a story; %s is a time such as "1:25–1:58" */
                          g_dngettext (GETTEXT_PACKAGE, "%u word, %s spoken", "%u words, %s spoken",
                                       words),
                          words, clock);
  if (place != NULL)
    g_string_append_printf (out, "  (%s)", place);
  g_string_append_c (out, '\n');
}

static void
print_list (const char *label, GStrvBuilder *builder, GString *out)
{
  g_auto (GStrv) items = g_strv_builder_end (builder);

  if (items[0] == NULL)
    return;

  star_cli_text_append_spaces (out, INDENT);
  g_string_append_printf (out, "%s ", label);
  star_cli_text_append_list (out, (const char *const *) items, INDENT * 2);
}

static void
print_fields (StarStory *story, StarCoverageReport *report, GString *out)
{
  g_autoptr (GStrvBuilder) full = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) empty = g_strv_builder_new ();

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *item = g_strdup_printf ("%s %u", star_section_get_label (i),
                                               star_coverage_report_get_words (report, i));

      if (star_story_has_content (story, i))
        g_strv_builder_add (full, item);
      else
        g_strv_builder_add (empty, star_section_get_label (i));
    }

  /* Translators: before a list of fields, each with its number of words */
  print_list (_("Fields (words):"), full, out);
  /* Translators: before a list of fields without words */
  print_list (_("Empty fields:"), empty, out);
}

static void
print_language (StarCoverageReport *report, GString *out)
{
  const char *language =
    star_language_get_label (star_coverage_report_get_language (report));
  g_autofree char *line = NULL;

  /* Translators: %s is the name of a language, such as German */
  line = g_strdup_printf (_("Not judged: it seems to be in %s, and the checks know English only."),
                          language);
  star_cli_text_append_spaces (out, INDENT);
  star_cli_text_append_wrapped (out, line, INDENT * 2);
}

static void
print_lacks (StarCoverageReport *report, GString *out)
{
  g_autoptr (GStrvBuilder) lacks = g_strv_builder_new ();

  for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
    {
      if (star_coverage_report_get_level (report, i) != STAR_LEVEL_QUANTIFIED)
        g_strv_builder_add (lacks, star_dimension_get_label (i));
    }

  /* Translators: before a list of dimensions such as Scale and Cost */
  print_list (_("No figure yet for:"), lacks, out);
}

static char *
quote_evidence (const StarEvidence *evidence, guint n_more)
{
  g_autofree char *line = star_cli_text_one_line (evidence->text);
  g_autofree char *cut = star_cli_text_cut (line, QUOTE_WIDTH);
  GString *quote = g_string_new (NULL);

  /* Translators: the name of a field, and words in it */
  g_string_append_printf (quote, _("%s: “%s”"), section_label (evidence->section), cut);
  if (n_more > 0)
    g_string_append_printf (quote, " (+%u)", n_more);

  return g_string_free (quote, FALSE);
}

/* What to ask oneself, and in brackets the formulas that would give the number. */
static void
add_suggestion (StarCliTable *table, StarStory *story, StarCoverageReport *report,
                StarDimension dimension)
{
  g_autoptr (StarSuggestion) suggestion =
    star_suggestions_find (star_suggestions_get_default (), report,
                           star_story_get_archetype (story), dimension);
  const char *const *formulas;
  g_autoptr (GString) note = NULL;

  if (suggestion == NULL)
    return;

  note = g_string_new ("↳ ");
  g_string_append (note, star_suggestion_get_question (suggestion));
  formulas = star_suggestion_get_formulas (suggestion);
  for (gsize i = 0; formulas[i] != NULL; i++)
    g_string_append_printf (note, "%s%s", i == 0 ? " [" : ", ", formulas[i]);
  if (formulas[0] != NULL)
    g_string_append_c (note, ']');

  star_cli_table_set_note (table, note->str);
}

static void
add_dimension (StarCliTable *table, StarStory *story, StarCoverageReport *report,
               StarDimension dimension)
{
  StarLevel level = star_coverage_report_get_level (report, dimension);
  const StarEvidence *strongest = star_coverage_report_get_strongest (report, dimension);
  GPtrArray *evidence = star_coverage_report_get_evidence (report, dimension);
  const char *figure = strongest != NULL && strongest->figure != NULL ? strongest->figure : "";
  g_autofree char *name = g_strdup_printf ("%s %s", star_cli_report_get_symbol (level),
                                           star_dimension_get_label (dimension));
  g_autofree char *quote =
    strongest != NULL ? quote_evidence (strongest, evidence->len - 1) : g_strdup ("");

  star_cli_table_add (table, (const char *const[]) { name, star_level_get_label (level), figure,
                                                     quote });
  add_suggestion (table, story, report, dimension);
}

static void
print_dimensions (StarStory *story, StarCoverageReport *report, GString *out)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (4);

  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    add_dimension (table, story, report, i);

  g_string_append_c (out, '\n');
  star_cli_table_print (table, INDENT, out);
}

static void
print_flag (const StarFlag *flag, GString *out)
{
  gboolean required = flag->severity == STAR_SEVERITY_REQUIRED;
  g_autofree char *advice = star_flag_dup_advice (flag);
  g_autofree char *one_line = star_cli_text_one_line (flag->text);
  g_autofree char *words = star_cli_text_cut (one_line, QUOTE_WIDTH);
  g_autofree char *line = NULL;

  if (*words != '\0')
    /* Translators: a finding: the name of a field, words in it, and what is wrong with them */
    line = g_strdup_printf (_("%s: “%s”: %s"), section_label (flag->section), words, advice);
  else
    /* Translators: a finding: the name of a field, and what is wrong with it */
    line = g_strdup_printf (_("%s: %s"), section_label (flag->section), advice);

  star_cli_text_append_spaces (out, INDENT);
  g_string_append (out, required ? "! " : "- ");
  star_cli_text_append_wrapped (out, line, INDENT * 2);
}

static void
print_ignored (StarCoverageReport *report, GString *out)
{
  guint n = star_coverage_report_get_ignored (report)->len;

  if (n == 0)
    return;

  g_string_append_c (out, '\n');
  star_cli_text_append_spaces (out, INDENT);
  g_string_append_printf (out,
                          /* Translators: findings of the checks that the user has set aside */
                          g_dngettext (GETTEXT_PACKAGE, "%u finding is ignored",
                                       "%u findings are ignored", n),
                          n);
  g_string_append_c (out, '\n');
}

static void
print_flags (StarCoverageReport *report, GString *out)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  if (flags->len > 0)
    g_string_append_c (out, '\n');

  for (int severity = STAR_SEVERITY_REQUIRED; severity >= STAR_SEVERITY_ADVISORY; severity--)
    {
      for (guint i = 0; i < flags->len; i++)
        {
          const StarFlag *flag = g_ptr_array_index (flags, i);

          if ((int) flag->severity == severity)
            print_flag (flag, out);
        }
    }
}

/**
 * star_cli_report_print:
 * @story: the story
 * @report: what the checks found in it
 * @source: (nullable): the file that it is from
 * @text: (nullable): the whole text, if no field in it could be told from another
 * @out: where to append
 *
 * Appends what the checks found, for a person to read.
 */
void
star_cli_report_print (StarStory *story, StarCoverageReport *report, const char *source,
                       const char *text, GString *out)
{
  g_return_if_fail (STAR_IS_STORY (story));
  g_return_if_fail (report != NULL);
  g_return_if_fail (out != NULL);

  print_head (story, report, source, out);
  if (text == NULL)
    print_fields (story, report, out);
  else
    g_string_append_printf (out, "%*s%s\n", INDENT, "",
                            _("No headings such as “Situation:” found: read as one text"));
  if (star_coverage_report_is_judged (report))
    {
      print_lacks (report, out);
      print_dimensions (story, report, out);
    }
  else
    {
      print_language (report, out);
    }
  print_flags (report, out);
  print_ignored (report, out);
}

/**
 * star_cli_report_get_symbol:
 *
 * Returns: (transfer none): a sign for @level that is known by its shape
 */
const char *
star_cli_report_get_symbol (StarLevel level)
{
  switch (level)
    {
    case STAR_LEVEL_QUANTIFIED:
      return "●";
    case STAR_LEVEL_MENTIONED:
      return "◐";
    case STAR_LEVEL_MISSING:
    default:
      return "○";
    }
}
