/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-checks.h"

/* What the checks found, as JSON: in short for an export, in full for the check itself. */

static void
write_span (StarJsonOutput *out, StarSection section, int start, int end)
{
  star_json_output_key (out, "section");
  star_json_output_string (out, star_section_get_key (section));
  star_json_output_key (out, "start");
  star_json_output_int (out, start);
  star_json_output_key (out, "end");
  star_json_output_int (out, end);
}

static void
write_nullable (StarJsonOutput *out, const char *text)
{
  if (text != NULL)
    star_json_output_string (out, text);
  else
    star_json_output_raw (out, "null");
}

static void
write_evidence (StarJsonOutput *out, const StarEvidence *evidence)
{
  star_json_output_item (out);
  star_json_output_open (out, '{');
  write_span (out, evidence->section, evidence->start, evidence->end);
  star_json_output_key (out, "text");
  star_json_output_string (out, evidence->text);
  star_json_output_key (out, "figure");
  write_nullable (out, evidence->figure);
  star_json_output_close (out, '}');
}

static void
write_all_evidence (StarJsonOutput *out, StarCoverageReport *report, StarDimension dimension)
{
  GPtrArray *evidence = star_coverage_report_get_evidence (report, dimension);

  for (guint i = 0; i < evidence->len; i++)
    write_evidence (out, g_ptr_array_index (evidence, i));
}

static void
write_dimension (StarJsonOutput *out, StarCoverageReport *report, StarDimension dimension)
{
  StarLevel level = star_coverage_report_get_level (report, dimension);

  star_json_output_key (out, star_enum_to_nick (STAR_TYPE_DIMENSION, dimension));
  star_json_output_open (out, '{');
  star_json_output_key (out, "level");
  star_json_output_string (out, star_enum_to_nick (STAR_TYPE_LEVEL, level));
  star_json_output_key (out, "evidence");
  star_json_output_open (out, '[');
  write_all_evidence (out, report, dimension);
  star_json_output_close (out, ']');
  star_json_output_close (out, '}');
}

static void
write_flag (StarJsonOutput *out, const StarFlag *flag)
{
  g_autofree char *advice = star_flag_dup_advice (flag);

  star_json_output_item (out);
  star_json_output_open (out, '{');
  star_json_output_key (out, "id");
  star_json_output_string (out, flag->id);
  star_json_output_key (out, "severity");
  star_json_output_string (out, flag->severity == STAR_SEVERITY_REQUIRED ? "required" : "advisory");
  write_span (out, flag->section, flag->start, flag->end);
  star_json_output_key (out, "message");
  star_json_output_string (out, advice);
  star_json_output_close (out, '}');
}

/**
 * star_json_checks_write_summary:
 *
 * Writes the value of "checks" of a story in an export: levels and flags without evidence.
 */
void
star_json_checks_write_summary (StarJsonOutput *out, StarCoverageReport *report)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  star_json_output_open (out, '{');
  star_json_output_key (out, "ready");
  star_json_output_boolean (out, star_coverage_report_is_ready (report));
  star_json_output_key (out, "words");
  star_json_output_int (out, star_coverage_report_get_total_words (report));
  star_json_output_key (out, "spoken_seconds");
  star_json_output_int (out, star_coverage_report_get_spoken_seconds (report));
  star_json_output_key (out, "dimensions");
  star_json_output_open (out, '{');
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    {
      StarLevel level = star_coverage_report_get_level (report, i);

      star_json_output_key (out, star_enum_to_nick (STAR_TYPE_DIMENSION, i));
      star_json_output_string (out, star_enum_to_nick (STAR_TYPE_LEVEL, level));
    }
  star_json_output_close (out, '}');
  star_json_output_key (out, "flags");
  star_json_output_open (out, '[');
  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      star_json_output_item (out);
      star_json_output_string (out, flag->id);
    }
  star_json_output_close (out, ']');
  star_json_output_close (out, '}');
}

/* Only where the levels say nothing, so that a story in English is written as ever. */
static void
write_language (StarJsonOutput *out, StarCoverageReport *report)
{
  if (star_coverage_report_is_judged (report))
    return;

  star_json_output_key (out, "language");
  star_json_output_string (out, star_coverage_report_get_language (report));
}

/**
 * star_json_checks_write_story:
 * @source: (nullable): the file that the story was read from
 *
 * Writes one story of the check document with all evidence, as the next element of an array.
 */
void
star_json_checks_write_story (StarJsonOutput *out,
                              StarStory *story,
                              StarCoverageReport *report,
                              const char *source)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  star_json_output_item (out);
  star_json_output_open (out, '{');
  star_json_output_key (out, "id");
  star_json_output_string (out, star_story_get_id (story));
  star_json_output_key (out, "title");
  star_json_output_string (out, star_story_get_title (story));
  star_json_output_key (out, "source");
  write_nullable (out, source);
  star_json_output_key (out, "ready");
  star_json_output_boolean (out, star_coverage_report_is_ready (report));
  star_json_output_key (out, "words");
  star_json_output_int (out, star_coverage_report_get_total_words (report));
  star_json_output_key (out, "spoken_seconds");
  star_json_output_int (out, star_coverage_report_get_spoken_seconds (report));
  write_language (out, report);
  star_json_output_key (out, "dimensions");
  star_json_output_open (out, '{');
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    write_dimension (out, report, i);
  star_json_output_close (out, '}');
  star_json_output_key (out, "flags");
  star_json_output_open (out, '[');
  for (guint i = 0; i < flags->len; i++)
    write_flag (out, g_ptr_array_index (flags, i));
  star_json_output_close (out, ']');
  star_json_output_close (out, '}');
}

static void
write_finding (StarJsonOutput *out, GPtrArray *stories, const StarPortfolioFinding *finding)
{
  star_json_output_item (out);
  star_json_output_open (out, '{');
  star_json_output_key (out, "id");
  star_json_output_string (out, finding->id);
  star_json_output_key (out, "stories");
  star_json_output_open (out, '[');
  for (guint i = 0; i < finding->stories->len; i++)
    {
      guint story = g_array_index (finding->stories, guint, i);

      star_json_output_item (out);
      star_json_output_string (out, star_story_get_id (g_ptr_array_index (stories, story)));
    }
  star_json_output_close (out, ']');
  star_json_output_key (out, "message");
  star_json_output_string (out, finding->message);
  star_json_output_key (out, "fix");
  star_json_output_string (out, finding->fix);
  star_json_output_close (out, '}');
}

/**
 * star_json_checks_write_portfolio:
 * @stories: (element-type StarStory): the stories that @portfolio is about
 *
 * Writes the member "portfolio" of the check document; nothing if there is nothing to say.
 */
void
star_json_checks_write_portfolio (StarJsonOutput *out, GPtrArray *stories,
                                  StarPortfolio *portfolio)
{
  GPtrArray *findings = star_portfolio_get_findings (portfolio);

  if (findings->len == 0)
    return;

  star_json_output_key (out, "portfolio");
  star_json_output_open (out, '[');
  for (guint i = 0; i < findings->len; i++)
    write_finding (out, stories, g_ptr_array_index (findings, i));
  star_json_output_close (out, ']');
}
