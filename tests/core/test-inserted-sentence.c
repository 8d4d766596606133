/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inserted-sentence.h"

#define RESULT STAR_SECTION_RESULT
#define TASK STAR_SECTION_TASK
#define OLD "The cost of a run fell from $1.07 to $0.65."
#define EDITED "The cost of a run fell by far, from $1.07 to $0.65."
#define NEW "The cost of a run fell from $1.07 to $0.49."

static StarKpi *
add_row (StarStory *story, const char *sentence)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_auto (GStrv) inputs = NULL;

  star_metric_record_set_sentence (record, RESULT, sentence);
  inputs = star_metric_record_write (record);
  g_object_set (kpi, "inputs", inputs, NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);

  return g_steal_pointer (&kpi);
}

static void
test_state (void)
{
  static const struct {
    const char *put;
    const char *text;
    StarSentenceState state;
    const char *there;
  } cases[] = {
    { "", "We cut it.", STAR_SENTENCE_NONE, NULL },
    { OLD, "We cut it. " OLD " Later.", STAR_SENTENCE_THERE, OLD },
    { OLD, "We cut it. " EDITED, STAR_SENTENCE_EDITED, EDITED },
    { OLD, "We cut it.", STAR_SENTENCE_GONE, NULL },
    { OLD, "", STAR_SENTENCE_GONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarStory) story = star_story_new ();
      g_autoptr (StarKpi) kpi = add_row (story, cases[i].put);
      g_autoptr (StarInsertedSentence) old = NULL;

      star_story_set_text (story, RESULT, cases[i].text);
      old = star_inserted_sentence_new (story, kpi);
      g_assert_cmpint (star_inserted_sentence_get_state (old), ==, cases[i].state);
      g_assert_cmpstr (star_inserted_sentence_get_text (old), ==, cases[i].there);
    }
}

/* The sentence of another row is not mistaken for this one. */
static void
test_other_row (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarKpi) kpi = add_row (story, OLD);
  g_autoptr (StarKpi) other = add_row (story, NEW);
  g_autoptr (StarInsertedSentence) old = NULL;

  star_story_set_text (story, RESULT, "We cut it. " NEW);
  old = star_inserted_sentence_new (story, kpi);
  g_assert_cmpint (star_inserted_sentence_get_state (old), ==, STAR_SENTENCE_GONE);
}

/* What is to happen, and what the fields and the row have then. NULL for a field that stays. */
static const struct {
  const char *put;
  const char *text;
  StarSection section;
  const char *sentence;
  StarSentenceChoice choice;
  gboolean asks;
  const char *result;
  const char *task;
  const char *known;
} changes[] = {
  /* Nothing in the story yet. */
  { "", "We cut it.", RESULT, NEW, STAR_SENTENCE_LEAVE, FALSE, "We cut it. " NEW, NULL, NEW },
  { "", "We cut it.", RESULT, "", STAR_SENTENCE_LEAVE, FALSE, NULL, NULL, "" },
  /* There as it was put. */
  { OLD, "We cut it. " OLD, RESULT, OLD, STAR_SENTENCE_LEAVE, FALSE, NULL, NULL, OLD },
  { OLD, "We cut it. " OLD, RESULT, NEW, STAR_SENTENCE_LEAVE, FALSE, "We cut it. " NEW, NULL, NEW },
  { OLD, "We cut it. " OLD, RESULT, "", STAR_SENTENCE_LEAVE, FALSE, "We cut it.", NULL, "" },
  { OLD, "We cut it. " OLD, TASK, OLD, STAR_SENTENCE_LEAVE, FALSE, "We cut it.", OLD, OLD },
  { OLD, "We cut it. " OLD, TASK, NEW, STAR_SENTENCE_LEAVE, FALSE, "We cut it.", NEW, NEW },
  /* Edited since. */
  { OLD, "A. " EDITED, RESULT, OLD, STAR_SENTENCE_LEAVE, FALSE, NULL, NULL, OLD },
  { OLD, "A. " EDITED, RESULT, NEW, STAR_SENTENCE_LEAVE, TRUE, NULL, NULL, "" },
  { OLD, "A. " EDITED, RESULT, NEW, STAR_SENTENCE_REPLACE, TRUE, "A. " NEW, NULL, NEW },
  { OLD, "A. " EDITED, RESULT, NEW, STAR_SENTENCE_ANEW, TRUE, "A. " EDITED " " NEW, NULL, NEW },
  { OLD, "A. " EDITED, RESULT, OLD, STAR_SENTENCE_REPLACE, FALSE, "A. " OLD, NULL, OLD },
  { OLD, "A. " EDITED, RESULT, "", STAR_SENTENCE_LEAVE, TRUE, NULL, NULL, "" },
  { OLD, "A. " EDITED, RESULT, "", STAR_SENTENCE_REPLACE, TRUE, "A.", NULL, "" },
  { OLD, "A. " EDITED, TASK, OLD, STAR_SENTENCE_REPLACE, TRUE, "A.", OLD, OLD },
  { OLD, "A. " EDITED, TASK, OLD, STAR_SENTENCE_ANEW, TRUE, NULL, OLD, OLD },
  /* Nowhere any more. */
  { OLD, "A.", RESULT, NEW, STAR_SENTENCE_LEAVE, TRUE, NULL, NULL, "" },
  { OLD, "A.", RESULT, NEW, STAR_SENTENCE_REPLACE, TRUE, NULL, NULL, "" },
  { OLD, "A.", RESULT, NEW, STAR_SENTENCE_ANEW, TRUE, "A. " NEW, NULL, NEW },
  { OLD, "A.", RESULT, OLD, STAR_SENTENCE_ANEW, FALSE, "A. " OLD, NULL, OLD },
  { OLD, "A.", RESULT, "", STAR_SENTENCE_LEAVE, FALSE, NULL, NULL, "" },
};

static void
assert_text (StarMetricChange *change, StarSection section, const char *expected)
{
  guint index;

  g_assert_cmpint (star_metric_change_has_section (change, section, &index), ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (star_metric_change_get_text (change, index, NULL), ==, expected);
}

static void
test_changes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (StarStory) story = star_story_new ();
      g_autoptr (StarKpi) kpi = add_row (story, changes[i].put);
      g_autoptr (StarMetricChange) change = star_metric_change_new (story);
      g_autoptr (StarMetricRecord) record = star_metric_record_read (star_kpi_get_inputs (kpi));
      g_autoptr (StarInsertedSentence) old = NULL;
      StarSection section;

      star_story_set_text (story, RESULT, changes[i].text);
      old = star_inserted_sentence_new (story, kpi);
      g_assert_cmpint (star_inserted_sentence_needs_answer (old, changes[i].section,
                                                            changes[i].sentence),
                       ==, changes[i].asks);
      star_inserted_sentence_change (old, change, record, changes[i].section, changes[i].sentence,
                                     changes[i].choice);
      assert_text (change, RESULT, changes[i].result);
      assert_text (change, TASK, changes[i].task);
      g_assert_cmpstr (star_metric_record_get_sentence (record, &section), ==, changes[i].known);
      if (*changes[i].known != '\0')
        g_assert_cmpint (section, ==, changes[i].section);
    }
}

/* A row that is not in the story yet has nothing there. */
static void
test_no_row (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarInsertedSentence) old = star_inserted_sentence_new (story, NULL);

  g_assert_cmpint (star_inserted_sentence_get_state (old), ==, STAR_SENTENCE_NONE);
  g_assert_false (star_inserted_sentence_needs_answer (old, RESULT, NEW));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inserted-sentence/state", test_state);
  g_test_add_func ("/inserted-sentence/other-row", test_other_row);
  g_test_add_func ("/inserted-sentence/changes", test_changes);
  g_test_add_func ("/inserted-sentence/no-row", test_no_row);

  return g_test_run ();
}
