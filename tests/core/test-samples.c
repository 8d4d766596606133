/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-gate.h"
#include "star-json-reader.h"
#include "star-words.h"

/* The sample stories show what the checks mean, so that their levels are part of what they are. */

#define MISSING STAR_LEVEL_MISSING
#define WORDS STAR_LEVEL_MENTIONED
#define FIGURE STAR_LEVEL_QUANTIFIED

static const struct {
  const char *id;
  StarLevel levels[STAR_N_REQUIRED_DIMENSIONS];
  gboolean ready;
} samples[] = {
  { "5d0c6f5e-3b1a-4c0e-9a57-0c1f7b6e2a01", { FIGURE, FIGURE, FIGURE, FIGURE }, TRUE },
  { "8f2b1c74-6a0d-4f0b-8f3d-5b9a3d1c4e02", { FIGURE, WORDS, FIGURE, FIGURE }, FALSE },
  { "c3a7e1d9-0b52-4d86-a6f1-7e20c94b8d03", { WORDS, FIGURE, FIGURE, FIGURE }, FALSE },
  { "1e94d0b6-7c38-4a2f-b5e8-92f60a7d3c04", { FIGURE, FIGURE, MISSING, FIGURE }, FALSE },
  { "a70b5f28-d4e3-4b19-8c6a-3d15e8f09b05", { FIGURE, FIGURE, FIGURE, WORDS }, FALSE },
};

typedef struct {
  GPtrArray *stories;
  StarCoverage *coverage;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "samples.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = star_gate_read_file (file, path, NULL, &error);
  g_autofree char *extra = NULL;

  g_assert_no_error (error);
  fixture->stories = star_json_reader_read (text, "samples.json", NULL, &extra, &error);
  g_assert_no_error (error);
  fixture->coverage = star_coverage_new (star_lexicon_get_default ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->stories);
  g_object_unref (fixture->coverage);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  StarArchetype seen[G_N_ELEMENTS (samples)];

  g_assert_cmpuint (fixture->stories->len, ==, G_N_ELEMENTS (samples));

  for (guint i = 0; i < fixture->stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (fixture->stories, i);

      g_test_message ("%s", star_story_get_title (story));
      g_assert_cmpstr (star_story_get_id (story), ==, samples[i].id);
      for (int section = 0; section < STAR_N_SECTIONS; section++)
        g_assert_true (star_story_has_content (story, section));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (star_story_get_kpis (story))), >,
                        0);
      g_assert_cmpstr (star_story_get_extra (story), ==, "");

      seen[i] = star_story_get_archetype (story);
      for (guint k = 0; k < i; k++)
        g_assert_cmpint (seen[i], !=, seen[k]);
    }
}

static void
test_spoken_time (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < fixture->stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (fixture->stories, i);
      guint words = 0;

      for (int section = 0; section < STAR_N_SECTIONS; section++)
        {
          g_autofree char *spoken = star_story_dup_spoken (story, section);

          words += star_words_count (spoken);
        }

      g_test_message ("%s: %u words", star_story_get_title (story), words);
      g_assert_cmpuint (star_words_spoken_seconds (words, STAR_DEFAULT_PACE), >=, 90);
      g_assert_cmpuint (star_words_spoken_seconds (words, STAR_DEFAULT_PACE), <=, 120);
    }
}

static void
assert_levels (StarCoverageReport *report, const StarLevel *levels)
{
  for (int dimension = 0; dimension < STAR_N_REQUIRED_DIMENSIONS; dimension++)
    {
      const StarEvidence *strongest = star_coverage_report_get_strongest (report, dimension);

      g_test_message ("%s: %s", star_enum_to_nick (STAR_TYPE_DIMENSION, dimension),
                      strongest != NULL ? strongest->text : "nothing");
      g_assert_cmpint (star_coverage_report_get_level (report, dimension), ==, levels[dimension]);
    }
}

/* What is lacking is the figure and nothing else, so that each sample shows one thing. */
static void
assert_flags (StarCoverageReport *report, StarLevel cost)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      g_test_message ("%s: %s", flag->id, flag->message);
      g_assert_true (g_str_equal (flag->id, "no-cost") && cost == MISSING);
    }
}

static void
test_checks (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < fixture->stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (fixture->stories, i);
      g_autoptr (StarCoverageReport) report = star_coverage_check (fixture->coverage, story);

      g_test_message ("%s", star_story_get_title (story));
      assert_levels (report, samples[i].levels);
      g_assert_cmpint (star_coverage_report_get_level (report, STAR_DIMENSION_OWNERSHIP), ==,
                       WORDS);
      g_assert_cmpint (star_coverage_report_get_level (report, STAR_DIMENSION_EVOLUTION), ==,
                       WORDS);
      assert_flags (report, samples[i].levels[STAR_DIMENSION_COST]);
      g_assert_cmpint (star_coverage_report_is_ready (report), ==, samples[i].ready);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/samples/complete", Fixture, NULL, set_up, test_complete, tear_down);
  g_test_add ("/samples/spoken-time", Fixture, NULL, set_up, test_spoken_time, tear_down);
  g_test_add ("/samples/checks", Fixture, NULL, set_up, test_checks, tear_down);

  return g_test_run ();
}
