/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pace.h"

#include "star-words.h"

/* A take in which one field was told, with so many words at such a pace. */
static void
learn (StarPace *pace, const char *story, StarSection section, guint words, double words_a_minute)
{
  g_autoptr (StarTake) take = star_take_new ("t", "p", "P", story);
  StarTakePhase phase = {
    .id = (char *) "a",
    .name = (char *) "A",
    .section = section,
    .words = words,
    .time = words * 60.0 * G_TIME_SPAN_SECOND / words_a_minute,
    .visits = 1,
  };

  star_take_add_phase (take, &phase);
  star_pace_learn (pace, take);
}

static void
test_default (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  StarPaceRange range;
  StarPaceTime time;

  g_assert_false (star_pace_has_learned (pace));
  star_pace_get_range (pace, "s", STAR_SECTION_TASK, &range);
  g_assert_cmpuint (range.low, ==, 119);
  g_assert_cmpuint (range.typical, ==, STAR_DEFAULT_PACE);
  g_assert_cmpuint (range.high, ==, 161);
  star_pace_estimate (pace, "", STAR_SECTION_TEXT, 140, &time);
  g_assert_cmpuint (time.low, ==, 52);
  g_assert_cmpuint (time.typical, ==, 60);
  g_assert_cmpuint (time.high, ==, 71);
}

/* One odd take among others moves nothing; what was no telling is no take. */
static void
test_robust (void)
{
  static const struct {
    double paces[10];
    guint low;
    guint typical;
    guint high;
  } cases[] = {
    { { 120 }, 108, 120, 132 },
    { { 120, 130 }, 113, 125, 138 },
    { { 120, 130, 140 }, 124, 130, 137 },
    { { 100, 130, 140 }, 115, 130, 137 },
    { { 120, 130, 140, 300 }, 128, 135, 180 },
    { { 120, 130, 140, 301, 60 }, 120, 130, 140 },
    { { 120, 130, 140, 1000, 5 }, 124, 130, 137 },
    /* Only the last seven count. */
    { { 60, 60, 60, 150, 150, 150, 150, 150, 150, 150 }, 143, 150, 158 },
    { { 1000, 5 }, 119, 140, 161 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarPace) pace = star_pace_new ();
      StarPaceRange range;

      g_test_message ("%g %g %g", cases[i].paces[0], cases[i].paces[1], cases[i].paces[2]);
      for (int k = 0; k < 10 && cases[i].paces[k] > 0; k++)
        learn (pace, "s", STAR_SECTION_ACTION, 3000, cases[i].paces[k]);
      star_pace_get_range (pace, "s", STAR_SECTION_ACTION, &range);
      g_assert_cmpuint (range.low, ==, cases[i].low);
      g_assert_cmpuint (range.typical, ==, cases[i].typical);
      g_assert_cmpuint (range.high, ==, cases[i].high);
    }
}

/* Which takes are asked. */
static void
test_nearest (void)
{
  static const struct {
    const char *story;
    StarSection section;
    guint typical;
  } cases[] = {
    { "one", STAR_SECTION_TASK, 100 },        /* three of this field */
    { "one", STAR_SECTION_ACTION, 110 },      /* this story */
    { "one", STAR_SECTION_TEXT, 110 },
    { "two", STAR_SECTION_TASK, 160 },        /* too few: everything */
    { "three", STAR_SECTION_TASK, 160 },
    { "", STAR_SECTION_TEXT, 160 },
  };
  g_autoptr (StarPace) pace = star_pace_new ();

  for (int i = 0; i < 3; i++)
    learn (pace, "one", STAR_SECTION_TASK, 50, 100);
  for (int i = 0; i < 3; i++)
    learn (pace, "one", STAR_SECTION_RESULT, 50, 120);
  learn (pace, "two", STAR_SECTION_TASK, 50, 200);
  learn (pace, "two", STAR_SECTION_TASK, 50, 200);
  for (int i = 0; i < 5; i++)
    learn (pace, "four", STAR_SECTION_KPI_MOVEMENT, 50, 160);

  g_assert_true (star_pace_has_learned (pace));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarPaceRange range;

      g_test_message ("%s, %d", cases[i].story, cases[i].section);
      star_pace_get_range (pace, cases[i].story, cases[i].section, &range);
      g_assert_cmpuint (range.typical, ==, cases[i].typical);
      g_assert_cmpuint (range.low, <, range.typical);
      g_assert_cmpuint (range.high, >, range.typical);
    }
}

static void
test_nothing_to_learn (void)
{
  static const struct {
    StarSection section;
    guint words;
    double pace;
  } cases[] = {
    { STAR_SECTION_TEXT, 50, 140 },  /* no field */
    { STAR_SECTION_TASK, 0, 140 },   /* not told as written */
    { STAR_SECTION_TASK, 2, 140 },   /* too few words to say anything */
    { STAR_SECTION_TASK, 50, 321 },
    { STAR_SECTION_TASK, 50, 49 },
    { STAR_SECTION_TASK, 50, 1e12 }, /* no time at all */
  };
  g_autoptr (StarPace) pace = star_pace_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    learn (pace, "s", cases[i].section, cases[i].words, cases[i].pace);
  g_assert_false (star_pace_has_learned (pace));
}

/* The fields at their own paces, rounded once. */
static void
test_story (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  const guint words[STAR_N_SECTIONS] = { 40, 20, 80, 30, 20, 10 };
  StarPaceTime time;

  star_pace_estimate_story (pace, "s", words, &time);
  g_assert_cmpuint (time.typical, ==, star_words_spoken_seconds (200, STAR_DEFAULT_PACE));
  g_assert_cmpuint (time.low, ==, star_words_spoken_seconds (200, 161));
  g_assert_cmpuint (time.high, ==, star_words_spoken_seconds (200, 119));

  for (int i = 0; i < 3; i++)
    {
      for (int section = 0; section < STAR_N_SECTIONS; section++)
        learn (pace, "s", section, 50, section == STAR_SECTION_ACTION ? 80 : 120);
    }
  star_pace_estimate_story (pace, "s", words, &time);
  g_assert_cmpuint (time.typical, ==, 120 * 60 / 120 + 80 * 60 / 80);
  g_assert_cmpuint (time.low, ==, 114);
  g_assert_cmpuint (time.high, ==, 126);
}

static void
test_text (void)
{
  static const struct {
    StarPaceTime time;
    const char *text;
  } cases[] = {
    { { 20, 22, 25 }, "20 s–25 s" },
    { { 52, 60, 71 }, "52 s–1:11" },
    { { 80, 90, 100 }, "1:20–1:40" },
    { { 0, 0, 0 }, "0 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_pace_time_to_text (&cases[i].time);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* It stays small, whatever comes. */
static void
test_many (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  StarPaceRange range;

  for (int i = 0; i < 5000; i++)
    learn (pace, "s", STAR_SECTION_TASK, 50, i < 2500 ? 100 : 200);
  star_pace_get_range (pace, "s", STAR_SECTION_TASK, &range);
  g_assert_cmpuint (range.typical, ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pace/default", test_default);
  g_test_add_func ("/pace/robust", test_robust);
  g_test_add_func ("/pace/nearest", test_nearest);
  g_test_add_func ("/pace/nothing-to-learn", test_nothing_to_learn);
  g_test_add_func ("/pace/story", test_story);
  g_test_add_func ("/pace/text", test_text);
  g_test_add_func ("/pace/many", test_many);

  return g_test_run ();
}
