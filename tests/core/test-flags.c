/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "report-utils.h"

/* Enough words for a whole telling, with nothing in them that the checks look for. */
#define FILLING \
  "It was a grey day and the wind came in from the sea, as it does there at that time, and so " \
  "it went on. "

static StarCoverageReport *
check_field (StarSection section, const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();

  star_story_set_text (story, section, text);

  return star_coverage_check (coverage, story);
}

static StarCoverageReport *
check_action_and_result (const char *action, const char *result)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();

  star_story_set_text (story, STAR_SECTION_ACTION, action);
  star_story_set_text (story, STAR_SECTION_RESULT, result);

  return star_coverage_check (coverage, story);
}

static void
test_placeholders (void)
{
  static const struct {
    const char *text;
    int start;
    int end;
  } cases[] = {
    { "It saved [X] a year.", 9, 12 },
    { "Über [team size] people", 5, 16 },
    { "asked <name> first", 6, 12 },
    { "TODO: the rest", 0, 4 },
    { "by TBD days", 3, 6 },
    { "fell by XX %", 8, 10 },
    { "fell by X%", 8, 9 },
    { "lorem ipsum dolor", 0, 11 },
    /* What only looks like one. */
    { "see [the page](https://example.org)", -1, -1 },
    { "a todo list", -1, -1 },
    { "counted /proc/<pid>/fd there", -1, -1 },
    { "10x faster", -1, -1 },
    { "p95 < 200 ms and > 3", -1, -1 },
    { "generation X people", -1, -1 },
    { "a [very long remark that goes on for a good while] here", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_SITUATION, cases[i].text);
      const StarFlag *flag = report_find_flag (report, "placeholder-left");

      if (cases[i].start < 0)
        {
          g_assert_null (flag);
          continue;
        }
      g_assert_nonnull (flag);
      g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_REQUIRED);
      g_assert_cmpint (flag->section, ==, STAR_SECTION_SITUATION);
      g_assert_cmpint (flag->start, ==, cases[i].start);
      g_assert_cmpint (flag->end, ==, cases[i].end);
    }
}

static void
test_result_without_figure (void)
{
  g_autoptr (StarCoverageReport) without = check_field (STAR_SECTION_RESULT, "It went well.");
  g_autoptr (StarCoverageReport) with = check_field (STAR_SECTION_RESULT, "It took two days.");
  g_autoptr (StarCoverageReport) dated
    = check_field (STAR_SECTION_RESULT, "She was made a captain on 3 May 2021.");
  g_autoptr (StarCoverageReport) once = check_field (STAR_SECTION_RESULT, "It was used once.");
  g_autoptr (StarCoverageReport) no_one = check_field (STAR_SECTION_RESULT, "No one was hurt.");
  g_autoptr (StarCoverageReport) of_us
    = check_field (STAR_SECTION_RESULT, "The two of us painted it.");
  const StarFlag *flag = report_find_flag (without, "no-numbers-in-result");

  g_assert_nonnull (flag);
  g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_REQUIRED);
  g_assert_cmpint (flag->section, ==, STAR_SECTION_RESULT);
  g_assert_null (report_find_flag (with, "no-numbers-in-result"));
  g_assert_null (report_find_flag (dated, "no-numbers-in-result"));
  g_assert_null (report_find_flag (once, "no-numbers-in-result"));
  g_assert_nonnull (report_find_flag (no_one, "no-numbers-in-result"));
  g_assert_nonnull (report_find_flag (of_us, "no-numbers-in-result"));
}

/* Without headings the outcome is what follows a turn to it, else the last third. */
static void
test_outcome_of_text (void)
{
  static const struct {
    const char *text;
    gboolean flagged;
  } cases[] = {
    { FILLING FILLING "It took 3 days.", FALSE },
    { "It took 3 days. " FILLING FILLING, TRUE },
    { FILLING FILLING "As a result, it went well.", TRUE },
    { FILLING "As a result, 3 days were won. " FILLING, FALSE },
    /* So is what went up or down, wherever it is told, but not what had done so. */
    { FILLING "That cut the queue by 40 %. " FILLING, FALSE },
    { FILLING "The queue had grown by 40 %. " FILLING, TRUE },
    { "Queues fell by 40 %. " FILLING FILLING, TRUE },
    { FILLING "We mixed 40 %. " FILLING, TRUE },
    { "Too short to judge.", FALSE },
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, cases[i].text);

      g_assert_cmpint (report_find_flag (report, "no-numbers-in-result") != NULL, ==, cases[i].flagged);
    }
}

static void
test_quiet_while_writing (void)
{
  g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_SITUATION, FILLING);

  g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==, 0);
}

static void
test_time (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StarCoverageReport) too_short = check_action_and_result (FILLING, "It took 3 days.");
  g_autoptr (StarCoverageReport) right = NULL;
  g_autoptr (StarCoverageReport) too_long = NULL;

  g_assert_nonnull (report_find_flag (too_short, "too-short"));
  g_assert_nonnull (strstr (report_find_flag (too_short, "too-short")->message, "less than 1:30"));

  /* Ten fillings have 210 words, which is 90 seconds at 140 words a minute. */
  for (int i = 0; i < 10; i++)
    g_string_append (text, FILLING);
  right = check_action_and_result (text->str, "It took 3 days.");
  g_assert_null (report_find_flag (right, "too-short"));
  g_assert_null (report_find_flag (right, "too-long"));

  for (int i = 0; i < 10; i++)
    g_string_append (text, FILLING);
  too_long = check_action_and_result (text->str, "It took 3 days.");
  g_assert_nonnull (report_find_flag (too_long, "too-long"));
  g_assert_nonnull (strstr (report_find_flag (too_long, "too-long")->message, "more than 2:00"));
  g_assert_cmpint (report_find_flag (too_long, "too-long")->severity, ==, STAR_SEVERITY_REQUIRED);
}

/* The range is told, and whether all of it is on the wrong side. */
static void
test_time_words (void)
{
  static const struct {
    StarPaceRange pace;
    const char *flag;
    const char *message;
  } cases[] = {
    { { 119, 140, 161 }, "too-short", "Telling it takes 41 s to 55 s, less than 1:30." },
    { { 65, 80, 95 }, "too-short", "Telling it takes 1:09 to 1:42, mostly less than 1:30." },
    { { 80, 80, 80 }, "too-short", "Telling it takes 1:23, less than 1:30." },
    { { 40, 50, 60 }, "too-long", "Telling it takes 1:50 to 2:45, mostly more than 2:00." },
    { { 40, 45, 50 }, "too-long", "Telling it takes 2:12 to 2:45, more than 2:00." },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  /* With the result there are 110 words. */
  for (int i = 0; i < 4; i++)
    g_string_append (text, FILLING);
  g_string_append (text, "And then it was all over.");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarStory) story = star_story_new ();
      g_autoptr (StarCoverageReport) report = NULL;

      star_story_set_text (story, STAR_SECTION_ACTION, text->str);
      star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
      star_coverage_set_pace (coverage, &cases[i].pace);
      report = star_coverage_check (coverage, story);
      g_assert_cmpuint (star_coverage_report_get_total_words (report), ==, 110);
      g_assert_nonnull (report_find_flag (report, cases[i].flag));
      g_assert_cmpstr (report_find_flag (report, cases[i].flag)->message, ==, cases[i].message);
    }
}

static void
test_advice (void)
{
  static const struct {
    const char *flag;
    const char *with;
    const char *without;
  } cases[] = {
    { "team-only", "We met, we built our plan and we shipped it.",
      "We met, we built our plan, I shipped it." },
    { "vague-ownership", "The plan was made.", "I decided on the plan." },
    { "no-cost", "The plan was made.", "The plan was cheaper." },
    { "no-evolution", "The plan was made.", "The plan became the standard." },
    { "no-tradeoff", "The plan was made.", "I chose it instead of the other." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) with = check_action_and_result (cases[i].with,
                                                                     "It took 3 days.");
      g_autoptr (StarCoverageReport) without = check_action_and_result (cases[i].without,
                                                                        "It took 3 days.");
      const StarFlag *flag = report_find_flag (with, cases[i].flag);

      if (flag == NULL || report_find_flag (without, cases[i].flag) != NULL)
        g_test_fail_printf ("%s", cases[i].flag);
      else
        g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_ADVISORY);
    }
}

/* What the user listed as given up counts although it is not told. */
static void
test_listed_tradeoff (void)
{
  static const char *const tradeoffs[] = { "Slower start", NULL };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;

  star_story_set_text (story, STAR_SECTION_ACTION, "The plan was made.");
  star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
  g_object_set (story, "tradeoffs", tradeoffs, NULL);
  report = star_coverage_check (coverage, story);

  g_assert_null (report_find_flag (report, "no-tradeoff"));
}

static gboolean
lacks_tradeoff (StarCoverage *coverage, StarStory *story)
{
  g_autoptr (StarCoverageReport) report = star_coverage_check (coverage, story);

  return report_find_flag (report, "no-tradeoff") != NULL;
}

/* What one would do differently is named where there is an answer to it. */
static void
test_answered_tradeoff (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();

  star_story_set_text (story, STAR_SECTION_ACTION, "The plan was made.");
  star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
  g_object_set (follow_up, "question", "What would you do differently?", NULL);
  g_list_store_append (star_story_get_follow_ups (story), follow_up);
  g_assert_true (lacks_tradeoff (coverage, story));

  g_object_set (follow_up, "notes", "I would draw it on paper.", NULL);
  g_assert_false (lacks_tradeoff (coverage, story));

  g_object_set (follow_up, "question", "Which paper?", NULL);
  g_assert_true (lacks_tradeoff (coverage, story));

  g_object_set (follow_up, "notes", "The thin one. Its downside is the colour.", NULL);
  g_assert_false (lacks_tradeoff (coverage, story));

  g_list_store_remove_all (star_story_get_follow_ups (story));
  g_assert_true (lacks_tradeoff (coverage, story));
}

static void
test_blocking (void)
{
  g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_RESULT, "It went well: TODO.");
  g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);

  /* Five empty fields, four dimensions, no figure in the result, one placeholder. */
  g_assert_cmpuint (digest->blocking, ==, 5 + 4 + 1 + 1);
}

static const StarFlag *
find_ignored (StarCoverageReport *report, const char *id)
{
  GPtrArray *ignored = star_coverage_report_get_ignored (report);

  for (guint i = 0; i < ignored->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (ignored, i);

      if (g_str_equal (flag->id, id))
        return flag;
    }

  return NULL;
}

static void
ignore (StarStory *story, const char *flag, const char *section, const char *text)
{
  g_autoptr (StarIgnore) row = star_ignore_new_for (flag, section, text, "on purpose");

  g_list_store_append (star_story_get_ignores (story), row);
}

/* What is ignored here stays so while its words stay, wherever they move, and no longer. */
static void
test_ignored_here (void)
{
  static const struct {
    StarSection section;
    const char *text;
    gboolean ignored;
  } cases[] = {
    { STAR_SECTION_TASK, "Ask [team] first.", TRUE },
    { STAR_SECTION_TASK, "Before all that: ask the [team], then go.", TRUE },
    { STAR_SECTION_TASK, "Ask [teams] first.", FALSE },
    { STAR_SECTION_TASK, "Ask [Team] first.", FALSE },
    { STAR_SECTION_RESULT, "3 days with [team].", FALSE },
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarStory) story = star_story_new ();
      g_autoptr (StarCoverageReport) report = NULL;

      star_story_set_text (story, cases[i].section, cases[i].text);
      ignore (story, "placeholder-left", "task", "[team]");
      report = star_coverage_check (coverage, story);

      if ((report_find_flag (report, "placeholder-left") == NULL) != cases[i].ignored)
        g_test_fail_printf ("%s", cases[i].text);
      if (!cases[i].ignored)
        continue;
      g_assert_nonnull (find_ignored (report, "placeholder-left"));
      g_assert_cmpint (find_ignored (report, "placeholder-left")->ignored, ==,
                       STAR_IGNORE_SCOPE_HERE);
    }
}

/* Of two placeholders the one that is not ignored is still said. */
static void
test_ignored_one_of_two (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;

  star_story_set_text (story, STAR_SECTION_TASK, "Ask [team] and [name].");
  ignore (story, "placeholder-left", "task", "[team]");
  report = star_coverage_check (coverage, story);

  g_assert_cmpstr (report_find_flag (report, "placeholder-left")->text, ==, "[name]");
  g_assert_cmpuint (star_coverage_report_get_ignored (report)->len, ==, 1);
}

static void
test_ignored_in_story (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) before = NULL;
  g_autoptr (StarCoverageReport) report = NULL;
  g_autoptr (StarCoverageReport) after = NULL;

  star_story_set_text (story, STAR_SECTION_ACTION, "The plan was made.");
  star_story_set_text (story, STAR_SECTION_RESULT, "It went well.");
  before = star_coverage_check (coverage, story);
  g_assert_nonnull (report_find_flag (before, "no-cost"));

  ignore (story, "no-cost", "", "");
  ignore (story, "no-numbers-in-result", "result", "");
  report = star_coverage_check (coverage, story);
  g_assert_null (report_find_flag (report, "no-cost"));
  g_assert_null (report_find_flag (report, "no-numbers-in-result"));
  g_assert_nonnull (report_find_flag (report, "no-evolution"));
  g_assert_cmpint (find_ignored (report, "no-cost")->ignored, ==, STAR_IGNORE_SCOPE_STORY);
  g_assert_cmpint (find_ignored (report, "no-numbers-in-result")->ignored, ==,
                   STAR_IGNORE_SCOPE_HERE);

  /* Taken back. */
  g_list_store_remove_all (star_story_get_ignores (story));
  after = star_coverage_check (coverage, story);
  g_assert_nonnull (report_find_flag (after, "no-cost"));
  g_assert_cmpuint (star_coverage_report_get_ignored (after)->len, ==, 0);
}

static void
test_ignored_everywhere (void)
{
  static const char *const ids[] = { "no-cost", "placeholder-left", NULL };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;
  g_autoptr (StarCoverageReport) text = NULL;
  g_autoptr (StarCoverageReport) after = NULL;
  g_auto (GStrv) kept = NULL;

  g_object_set (coverage, "ignored", ids, NULL);
  g_object_get (coverage, "ignored", &kept, NULL);
  g_assert_cmpstrv (kept, ids);

  star_story_set_text (story, STAR_SECTION_ACTION, "The plan was made: TODO.");
  star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
  ignore (story, "no-cost", "", "");
  report = star_coverage_check (coverage, story);
  g_assert_null (report_find_flag (report, "no-cost"));
  g_assert_null (report_find_flag (report, "placeholder-left"));
  g_assert_cmpint (find_ignored (report, "no-cost")->ignored, ==, STAR_IGNORE_SCOPE_EVERYWHERE);

  text = star_coverage_check_text (coverage, "TODO " FILLING FILLING);
  g_assert_null (report_find_flag (text, "placeholder-left"));
  g_assert_nonnull (report_find_flag (text, "no-evolution"));

  g_object_set (coverage, "ignored", NULL, NULL);
  after = star_coverage_check (coverage, story);
  g_assert_nonnull (report_find_flag (after, "placeholder-left"));
}

/* A flag that is ignored keeps no story from Ready. */
static void
test_ignored_is_ready (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StarCoverageReport) before = NULL;
  g_autoptr (StarCoverageReport) after = NULL;

  for (int i = 0; i < 9; i++)
    g_string_append (text, FILLING);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, "So it was then.");
  g_string_append (text, "With [name], 12 engineers moved 40 services, outages fell by half, and the "
                         "bill fell by $900.");
  star_story_set_text (story, STAR_SECTION_ACTION, text->str);
  star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
  before = star_coverage_check (coverage, story);
  g_assert_false (star_coverage_report_is_ready (before));

  ignore (story, "placeholder-left", "action", "[name]");
  after = star_coverage_check (coverage, story);
  g_assert_true (star_coverage_report_is_ready (after));
}

/* A row has no place in the text of its field; it is known, and ignored, by its words. */
static void
test_row (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarKpi) kpi = g_object_new (STAR_TYPE_KPI, "metric", "Load time", "from", "9 h", "to",
                                          "40 min", "provenance", STAR_PROVENANCE_RECALLED, NULL);
  g_autoptr (StarCoverageReport) report = NULL;
  g_autoptr (StarCoverageReport) ignored = NULL;
  g_autoptr (StarCoverageReport) sourced = NULL;
  g_autofree char *words = star_kpi_to_text (kpi);
  const StarFlag *flag;

  star_story_set_text (story, STAR_SECTION_KPI_MOVEMENT, "Below.");
  g_list_store_append (star_story_get_kpis (story), kpi);
  report = star_coverage_check (coverage, story);
  flag = report_find_flag (report, "estimated-number");
  g_assert_nonnull (flag);
  g_assert_cmpint (flag->section, ==, STAR_SECTION_KPI_MOVEMENT);
  g_assert_cmpint (flag->start, ==, 6);
  g_assert_cmpint (flag->end, ==, 6);
  g_assert_cmpstr (flag->text, ==, words);

  ignore (story, "estimated-number", "kpi_movement", words);
  ignored = star_coverage_check (coverage, story);
  g_assert_null (report_find_flag (ignored, "estimated-number"));

  g_list_store_remove_all (star_story_get_ignores (story));
  g_object_set (kpi, "source", "the scheduler's log", NULL);
  sourced = star_coverage_check (coverage, story);
  g_assert_null (report_find_flag (sourced, "estimated-number"));
}

/* The user's own words: whole ones, in any case, and told anew when the list changes. */
static void
test_redactions (void)
{
  static const char *const terms[] = { "Blaumeise", "Über AG", "", NULL };
  static const struct {
    const char *text;
    const char *words;
  } cases[] = {
    { "We sold it to Blaumeise.", "Blaumeise" },
    { "Für die über ag war es neu.", "über ag" },
    { "BLAUMEISE-Daten", "BLAUMEISE" },
    { "Blaumeisen are birds.", NULL },
    { "Überaus AG", NULL },
    { "Nothing here.", NULL },
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) without = NULL;
      g_autoptr (StarCoverageReport) with = NULL;
      const StarFlag *flag;

      star_story_set_text (story, STAR_SECTION_SITUATION, cases[i].text);
      g_object_set (coverage, "redactions", NULL, NULL);
      without = star_coverage_check (coverage, story);
      g_assert_null (report_find_flag (without, "confidential"));

      g_object_set (coverage, "redactions", terms, NULL);
      with = star_coverage_check (coverage, story);
      flag = report_find_flag (with, "confidential");
      g_assert_cmpstr (flag != NULL ? flag->text : NULL, ==, cases[i].words);
      if (flag != NULL)
        {
          g_autofree char *slice = g_utf8_substring (cases[i].text, flag->start, flag->end);

          g_assert_cmpstr (slice, ==, flag->text);
        }
    }
}

/* Pieces out of which any rule may find something, and what lies between them. */
static const char *const pieces[] = {
  "we ", "I ", "my team ", "[name] ", "TODO ", "30 % ", "from 2 % to 3 %, a 1 % increase ",
  "$4 per run including $900 monthly ", "zero incidents in two weeks ", "3 outages a month ",
  "99.9 % uptime ", "1 % error budget ", "probably ", "had to ", "instead of waiting ",
  "chose speed over cost ", "all night ", "by myself ", "was involved in ", "Kafka, Spark, Airflow, Hive ",
  "can scale horizontally ", "12 story points ", "ann@acme.io ", "db01.prod.acme.net ", "10.1.2.3 ",
  "AKIA0123456789ABCDEF ", "grüße ", "日本語 ", "👩‍👩‍👧 ", "e\u0301 ", "\u200b", ". ", ", ", "; ", "\n", "\n\n",
  "- ", "→ ", "((( ", "]]] ", "@ ", "... ", "0 ", "9999999999999 ", "%% ", "over ", "rather than ",
};

static char *
make_text (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 40);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_strdup (text->str);
}

static void
check_flag (const StarFlag *flag, StarStory *story, const char *whole)
{
  const char *text =
    flag->section == STAR_SECTION_TEXT ? whole : star_story_get_text (story, flag->section);
  g_autofree char *slice = NULL;

  g_assert_cmpint (0, <=, flag->start);
  g_assert_cmpint (flag->start, <=, flag->end);
  g_assert_cmpint (flag->end, <=, g_utf8_strlen (text, -1));
  g_assert_cmpuint (strlen (flag->message), >, 0);
  g_assert_cmpuint (strlen (flag->fix), >, 0);
  g_assert_true (g_utf8_validate (flag->message, -1, NULL));
  if (flag->start == flag->end)
    return;

  slice = g_utf8_substring (text, flag->start, flag->end);
  g_assert_cmpstr (slice, ==, flag->text);
}

static void
check_flags (StarCoverageReport *report, StarStory *story, const char *whole)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);
  gboolean is_advisory = FALSE;

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      check_flag (flag, story, whole);
      g_assert_false (is_advisory && flag->severity == STAR_SEVERITY_REQUIRED);
      is_advisory |= flag->severity == STAR_SEVERITY_ADVISORY;
    }
}

/* Whatever is written: no crash, each span is its words, and ignoring all of it leaves nothing. */
static void
test_random (void)
{
  static const char *const terms[] = { "日本", "team", NULL };
  guint32 seed = 20261121;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  g_test_message ("seed %u", seed);
  g_object_set (coverage, "redactions", terms, NULL);
  for (int n = 0; n < 400; n++)
    {
      g_autoptr (StarStory) story = star_story_new ();
      g_autofree char *whole = make_text (rand);
      g_autoptr (StarCoverageReport) of_text = star_coverage_check_text (coverage, whole);
      g_autoptr (StarCoverageReport) report = NULL;
      g_autoptr (StarCoverageReport) again = NULL;
      GPtrArray *flags;

      for (int i = 0; i < STAR_N_SECTIONS; i++)
        {
          g_autofree char *text = make_text (rand);

          star_story_set_text (story, i, text);
        }
      report = star_coverage_check (coverage, story);
      check_flags (of_text, story, whole);
      check_flags (report, story, NULL);

      flags = star_coverage_report_get_flags (report);
      for (guint i = 0; i < flags->len; i++)
        {
          const StarFlag *flag = g_ptr_array_index (flags, i);

          ignore (story, flag->id, star_section_get_key (flag->section), flag->text);
        }
      again = star_coverage_check (coverage, story);
      g_assert_cmpuint (star_coverage_report_get_flags (again)->len, ==, 0);
      g_assert_cmpuint (star_coverage_report_get_ignored (again)->len, ==, flags->len);
    }
}

/* More of them than a title is long. */
#define MARKS "\u0308\u0308\u0308\u0308\u0308\u0308\u0308\u0308\u0308\u0308\u0308\u0308"

/* Two of a kind are told apart by their words, of which a few will do. */
static void
test_title (void)
{
  static const struct {
    const char *words;
    const char *title;
  } cases[] = {
    { "", "A gap." },
    { "TBD", "“TBD”: A gap." },
    { "a\r\nb", "“a b”: A gap." },
    { "ten words of a list that went on for a longwinded while",
      "“ten words of a list that went on for a…”: A gap." },
    { "GAP", "“GAP”: A gap." },
    { NULL, "A gap." },
    { "forty signs of which the last is an o\u0308\u0308\u0308\u0308", "“forty signs of which the last is an…”: A gap." },
    { "a\n\tb  c", "“a b c”: A gap." },
    { "I http://example.org/a/long/address/of/a/page", "“I http://example.org/a/long/address/of/…”: A gap." },
    { MARKS MARKS MARKS MARKS "a", "“…”: A gap." },
    { "ten words of a list that goes on and on and on",
      "“ten words of a list that goes on and on…”: A gap." },
    { "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä",
      "“äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä”: A gap." },
  };

  const StarFlag named = { .text = (char *) "We", .message = (char *) "It is “we” throughout." };
  g_autofree char *title_of_named = star_flag_dup_title (&named);

  g_assert_cmpstr (title_of_named, ==, named.message);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StarFlag flag = { .text = (char *) cases[i].words, .message = (char *) "A gap." };
      g_autofree char *title = star_flag_dup_title (&flag);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flags/placeholders", test_placeholders);
  g_test_add_func ("/flags/result-without-figure", test_result_without_figure);
  g_test_add_func ("/flags/outcome-of-text", test_outcome_of_text);
  g_test_add_func ("/flags/quiet-while-writing", test_quiet_while_writing);
  g_test_add_func ("/flags/time", test_time);
  g_test_add_func ("/flags/time-words", test_time_words);
  g_test_add_func ("/flags/advice", test_advice);
  g_test_add_func ("/flags/listed-tradeoff", test_listed_tradeoff);
  g_test_add_func ("/flags/answered-tradeoff", test_answered_tradeoff);
  g_test_add_func ("/flags/blocking", test_blocking);
  g_test_add_func ("/flags/ignored-here", test_ignored_here);
  g_test_add_func ("/flags/ignored-one-of-two", test_ignored_one_of_two);
  g_test_add_func ("/flags/ignored-in-story", test_ignored_in_story);
  g_test_add_func ("/flags/ignored-everywhere", test_ignored_everywhere);
  g_test_add_func ("/flags/ignored-is-ready", test_ignored_is_ready);
  g_test_add_func ("/flags/row", test_row);
  g_test_add_func ("/flags/redactions", test_redactions);
  g_test_add_func ("/flags/title", test_title);
  g_test_add_func ("/flags/random", test_random);

  return g_test_run ();
}
