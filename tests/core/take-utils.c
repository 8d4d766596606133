/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "take-utils.h"

#define WORDS 60

static void
put_strv (GStrv *place, const char *const *texts)
{
  g_strfreev (*place);
  *place = g_strdupv ((char **) texts);
}

static void
fill_round (StarTakeRound *round)
{
  static const char *const answers[] = { "500 a second", "", "Zürich\nand Bern", NULL };
  static const char *const parked[] = { "multi-region", NULL };

  round->questions = 3;
  round->question_goal = 3;
  round->tool_questions = 2;
  round->failure_time = 7 * G_TIME_SPAN_MINUTE + 1;
  round->failure_percent = 30;
  g_free (round->twist);
  round->twist = g_strdup ("ten-times");
  put_strv (&round->answers, answers);
  put_strv (&round->parked, parked);
}

/* Two phases, the first one twice, and a third that was not reached. */
StarTake *
take_new_full (const char *id, const char *story, gint64 started_at)
{
  static const StarTakePhase phases[] = {
    { (char *) "clarify", (char *) "Clarify “it”", STAR_SECTION_TEXT, 300, 0, 200000001, 2 },
    { (char *) "design", (char *) "Design", STAR_SECTION_ACTION, 900, 82, 40000000, 1 },
    { (char *) "defend", (char *) "Defend", STAR_SECTION_TEXT, 720, 0, 0, 0 },
  };
  g_autoptr (StarTake) take = star_take_new (id, "design-a", "Design round A", story);

  star_take_set_story_title (take, "Duplicate feed cutover");
  take->started_at = started_at;
  take->end = STAR_TAKE_END_ABORTED;
  take->elapsed = 240000001;
  take->paused = 12;
  take->marks = 5;
  take->mark_seconds[STAR_TIME_MARK_TARGET] = 2700;
  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    star_take_add_phase (take, &phases[i]);
  star_take_add_visit (take, 0, 0, 150000000);
  star_take_add_visit (take, 1, 150000000, 40000000);
  star_take_add_visit (take, 0, 190000000, 50000001);
  fill_round (star_take_add_round (take));

  return star_take_dup_reviewed (take, 4, "Too long on the “why”.\nCut it.");
}

/* A story told to its end, at a steady pace. */
StarTake *
take_new_told (const char *id, const char *story, gint64 started_at, guint words_a_minute)
{
  StarTake *take = star_take_new (id, "star", "STAR", story);
  const gint64 time = WORDS * G_TIME_SPAN_MINUTE / words_a_minute;

  star_take_set_story_title (take, "Told");
  take->started_at = started_at;
  take->end = STAR_TAKE_END_FINISHED;
  for (int section = 0; section < STAR_N_SECTIONS; section++)
    {
      const StarTakePhase phase = {
        (char *) star_section_get_key (section), (char *) "Field", section, 20, WORDS, time, 1,
      };

      star_take_add_phase (take, &phase);
      star_take_add_visit (take, section, section * time, time);
      take->elapsed += time;
    }

  return take;
}

static void
assert_round_equal (const StarTakeRound *a, const StarTakeRound *b)
{
  g_assert_cmpint (a != NULL, ==, b != NULL);
  if (a == NULL)
    return;

  g_assert_cmpuint (a->questions, ==, b->questions);
  g_assert_cmpuint (a->question_goal, ==, b->question_goal);
  g_assert_cmpint (a->tool_questions, ==, b->tool_questions);
  g_assert_cmpint (a->failure_time, ==, b->failure_time);
  g_assert_cmpuint (a->failure_percent, ==, b->failure_percent);
  g_assert_cmpstr (a->twist, ==, b->twist);
  g_assert_cmpstrv (a->answers, b->answers);
  g_assert_cmpstrv (a->parked, b->parked);
}

static void
assert_phase_equal (const StarTakePhase *a, const StarTakePhase *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->section, ==, b->section);
  g_assert_cmpuint (a->planned, ==, b->planned);
  g_assert_cmpuint (a->words, ==, b->words);
  g_assert_cmpint (a->time, ==, b->time);
  g_assert_cmpuint (a->visits, ==, b->visits);
}

static void
assert_visit_equal (const StarTakeVisit *a, const StarTakeVisit *b)
{
  g_assert_cmpuint (a->phase, ==, b->phase);
  g_assert_cmpint (a->start, ==, b->start);
  g_assert_cmpint (a->time, ==, b->time);
}

void
take_assert_equal (const StarTake *a, const StarTake *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->plan, ==, b->plan);
  g_assert_cmpstr (a->plan_name, ==, b->plan_name);
  g_assert_cmpstr (a->story, ==, b->story);
  g_assert_cmpstr (a->story_title, ==, b->story_title);
  g_assert_cmpint (a->started_at, ==, b->started_at);
  g_assert_cmpint (a->end, ==, b->end);
  g_assert_cmpint (a->elapsed, ==, b->elapsed);
  g_assert_cmpint (a->paused, ==, b->paused);
  g_assert_cmpuint (a->marks, ==, b->marks);
  for (int i = 0; i < STAR_N_TIME_MARKS; i++)
    g_assert_cmpuint (a->mark_seconds[i], ==, b->mark_seconds[i]);
  g_assert_cmpuint (a->rating, ==, b->rating);
  g_assert_cmpstr (a->note, ==, b->note);

  g_assert_cmpuint (a->phases->len, ==, b->phases->len);
  for (guint i = 0; i < a->phases->len; i++)
    assert_phase_equal (star_take_get_phase (a, i), star_take_get_phase (b, i));
  g_assert_cmpuint (a->visits->len, ==, b->visits->len);
  for (guint i = 0; i < a->visits->len; i++)
    assert_visit_equal (&g_array_index (a->visits, StarTakeVisit, i),
                        &g_array_index (b->visits, StarTakeVisit, i));
  assert_round_equal (a->round, b->round);
}
