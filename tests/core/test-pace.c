/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pace.h"

#include "star-words.h"

static GPtrArray *
takes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
}

/* A take, newer than the others, in which one field was told, with so many words at such a pace. */
static void
tell (GPtrArray *takes, const char *story, StarSection section, guint words, double words_a_minute)
{
  StarTake *take = star_take_new ("t", "p", "P", story);
  StarTakePhase phase = {
    .id = (char *) "a",
    .name = (char *) "A",
    .section = section,
    .words = words,
    .time = words * 60.0 * G_TIME_SPAN_SECOND / words_a_minute,
    .visits = 1,
  };

  take->end = STAR_TAKE_END_FINISHED;
  star_take_add_phase (take, &phase);
  g_ptr_array_insert (takes, 0, take);
}

static void
test_default (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  StarPaceRange range;
  StarPaceTime time;

  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 0);
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
    /* One that was odd would be the middle, or half of it. */
    { { 300 }, 119, 140, 161 },
    { { 120, 300 }, 119, 140, 161 },
    { { 120, 130, 300 }, 124, 130, 215 },
    { { 120, 130, 140 }, 124, 130, 137 },
    { { 100, 130, 140 }, 115, 130, 137 },
    { { 120, 130, 140, 300 }, 128, 135, 180 },
    { { 120, 130, 140, 301, 60 }, 120, 130, 140 },
    { { 120, 130, 140, 1000, 5 }, 124, 130, 137 },
    /* Only the last seven count. */
    { { 60, 60, 60, 150, 150, 150, 150, 150, 150, 150 }, 143, 150, 158 },
    { { 60, 60, 60, 60, 60, 60, 150, 150, 150, 150 }, 60, 150, 158 },
    { { 1000, 5 }, 119, 140, 161 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarPace) pace = star_pace_new ();
      g_autoptr (GPtrArray) takes = takes_new ();
      StarPaceRange range;

      g_test_message ("%g %g %g", cases[i].paces[0], cases[i].paces[1], cases[i].paces[2]);
      for (int k = 0; k < 10 && cases[i].paces[k] > 0; k++)
        tell (takes, "s", STAR_SECTION_ACTION, 3000, cases[i].paces[k]);
      star_pace_learn_all (pace, takes);
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
  g_autoptr (GPtrArray) takes = takes_new ();

  for (int i = 0; i < 3; i++)
    tell (takes, "one", STAR_SECTION_TASK, 50, 100);
  for (int i = 0; i < 3; i++)
    tell (takes, "one", STAR_SECTION_RESULT, 50, 120);
  tell (takes, "two", STAR_SECTION_TASK, 50, 200);
  tell (takes, "two", STAR_SECTION_TASK, 50, 200);
  for (int i = 0; i < 5; i++)
    tell (takes, "four", STAR_SECTION_KPI_MOVEMENT, 50, 160);

  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 13);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarPaceRange range;

      g_test_message ("%s, %d", cases[i].story, cases[i].section);
      star_pace_get_range (pace, cases[i].story, cases[i].section, &range);
      g_assert_cmpuint (range.typical, ==, cases[i].typical);
      g_assert_cmpuint (range.low, <, range.typical);
      g_assert_cmpuint (range.high, >, range.typical);
      if (cases[i].section == STAR_SECTION_TEXT)
        g_assert_cmpuint (star_pace_get_typical (pace, cases[i].story), ==, cases[i].typical);
    }
}

/* What belongs to no story is not the story of that name. */
static void
test_any (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  g_autoptr (GPtrArray) takes = takes_new ();

  for (int i = 0; i < 3; i++)
    tell (takes, "", STAR_SECTION_TASK, 50, 100);
  for (int i = 0; i < 4; i++)
    tell (takes, "s", STAR_SECTION_TASK, 50, 200);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_typical (pace, ""), ==, 200);
}

/* A rehearsal by the STAR plan, newer than the others: for how many seconds each field was on, of
 * a story whose fields have fifty words each. Negative: not reached. */
static void
rehearse (GPtrArray *takes, const char *story, StarTakeEnd end, const double *seconds)
{
  StarTake *take = star_take_new ("t", "star", "STAR", story);

  take->end = end;
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      const StarTakePhase phase = {
        .id = (char *) "a",
        .name = (char *) "A",
        .section = i,
        .planned = 20,
        .words = seconds[i] < 0 ? 0 : 50,
        .time = MAX (seconds[i], 0) * G_TIME_SPAN_SECOND,
        .visits = seconds[i] >= 0,
      };

      star_take_add_phase (take, &phase);
      if (seconds[i] >= 0)
        star_take_add_visit (take, i, take->elapsed, phase.time);
      take->elapsed += phase.time;
    }
  g_ptr_array_insert (takes, 0, take);
}

static void
assert_guess (GPtrArray *takes)
{
  g_autoptr (StarPace) pace = star_pace_new ();

  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 0);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, STAR_DEFAULT_PACE);
  g_assert_cmpuint (star_pace_get_typical (pace, "other"), ==, STAR_DEFAULT_PACE);
}

/* However often the first field was left in its middle, or the take: that is no pace. */
static void
test_skipped (void)
{
  static const double skipped[STAR_N_SECTIONS] = { 12.6, 0, 0, 0, 0, 11 };
  static const double broken_off[STAR_N_SECTIONS] = { 12.6, 11, -1, -1, -1, -1 };
  g_autoptr (GPtrArray) takes = takes_new ();

  for (int i = 0; i < 10; i++)
    {
      rehearse (takes, "s", STAR_TAKE_END_FINISHED, skipped);
      rehearse (takes, "s", STAR_TAKE_END_ABORTED, broken_off);
      rehearse (takes, "s", STAR_TAKE_END_OPEN, broken_off);
      assert_guess (takes);
    }
}

/* One take that was told to the end has six fields, but one voice. */
static void
test_one_voice (void)
{
  static const double fast[STAR_N_SECTIONS] = { 10, 10, 10, 10, 10, 10 };
  static const double usual[STAR_N_SECTIONS] = { 24, 25, 26, 24, 25, 26 };
  g_autoptr (StarPace) pace = star_pace_new ();
  g_autoptr (GPtrArray) takes = takes_new ();

  rehearse (takes, "s", STAR_TAKE_END_FINISHED, fast);
  assert_guess (takes);
  tell (takes, "s", STAR_SECTION_TASK, 50, 125);
  assert_guess (takes);
  tell (takes, "s", STAR_SECTION_TASK, 50, 110);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 3);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, 125);
  g_assert_cmpuint (star_pace_get_typical (pace, "other"), ==, 125);

  /* All words of a take by all of its time. */
  for (int i = 0; i < 3; i++)
    rehearse (takes, "s", STAR_TAKE_END_FINISHED, usual);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, 120);
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
  g_autoptr (GPtrArray) takes = takes_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int k = 0; k < STAR_PACE_FEWEST_TAKES; k++)
        tell (takes, "s", cases[i].section, cases[i].words, cases[i].pace);
    }
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 0);
}

/* What is just enough of each. */
static void
test_just_enough (void)
{
  static const double paces[] = { 50, 320 };

  for (gsize i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      g_autoptr (StarPace) pace = star_pace_new ();
      g_autoptr (GPtrArray) takes = takes_new ();

      for (int k = 0; k < STAR_PACE_FEWEST_TAKES; k++)
        tell (takes, "s", STAR_SECTION_TASK, 3, paces[i]);
      star_pace_learn_all (pace, takes);
      g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 3);
      g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, paces[i]);
    }
}

static void
count_cb (StarPace *pace, guint *n)
{
  *n += 1;
}

/* A take that runs or was broken off teaches nothing, and what was learned once is told once. */
static void
test_changed (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  g_autoptr (GPtrArray) takes = takes_new ();
  guint n = 0;

  g_signal_connect (pace, "changed", G_CALLBACK (count_cb), &n);
  star_pace_set_fallback (pace, 120);
  star_pace_set_fallback (pace, 120);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (star_pace_get_typical (pace, ""), ==, 120);

  tell (takes, "s", STAR_SECTION_TASK, 50, 150);
  tell (takes, "s", STAR_SECTION_TASK, 50, 150);
  star_pace_learn_all (pace, takes);
  n = 0;
  tell (takes, "s", STAR_SECTION_TASK, 50, 150);
  ((StarTake *) takes->pdata[0])->end = STAR_TAKE_END_OPEN;
  star_pace_learn_all (pace, takes);
  ((StarTake *) takes->pdata[0])->end = STAR_TAKE_END_ABORTED;
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, 120);

  ((StarTake *) takes->pdata[0])->end = STAR_TAKE_END_FINISHED;
  star_pace_learn_all (pace, takes);
  star_pace_learn_all (pace, takes);
  star_pace_set_fallback (pace, 130);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (star_pace_get_n_takes (pace), ==, 3);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, 150);

  g_ptr_array_set_size (takes, 0);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (star_pace_get_typical (pace, "s"), ==, 130);
}

static void
test_text (void)
{
  static const struct {
    StarPaceTime time;
    const char *text;
    const char *speech;
  } cases[] = {
    { { 20, 22, 25 }, "20–25 s", "20 s to 25 s" },
    { { 52, 60, 71 }, "52 s–1:11", "52 s to 1:11" },
    { { 80, 90, 100 }, "1:20–1:40", "1:20 to 1:40" },
    { { 59, 60, 60 }, "59 s–1:00", "59 s to 1:00" },
    { { 0, 0, 0 }, "0 s", "0 s" },
    { { 3599, 3599, 3600 }, "59:59–1:00:00", "59:59 to 1:00:00" },
    { { 12015, 14000, 16255 }, "3:20:15–4:30:55", "3:20:15 to 4:30:55" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_pace_time_to_text (&cases[i].time);
      g_autofree char *speech = star_pace_time_to_speech (&cases[i].time);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (speech, ==, cases[i].speech);
    }
}

/* It stays small, whatever comes. */
static void
test_many (void)
{
  g_autoptr (StarPace) pace = star_pace_new ();
  g_autoptr (GPtrArray) takes = takes_new ();
  StarPaceRange range;

  for (int i = 0; i < 5000; i++)
    tell (takes, "s", STAR_SECTION_TASK, 50, i < 2500 ? 100 : 200);
  star_pace_learn_all (pace, takes);
  star_pace_get_range (pace, "s", STAR_SECTION_TASK, &range);
  g_assert_cmpuint (range.typical, ==, 200);

  /* What is too long ago is forgotten. */
  for (int i = 0; i < 3; i++)
    tell (takes, "old", STAR_SECTION_TASK, 50, 100);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_typical (pace, "old"), ==, 100);
  for (int i = 0; i < 1000; i++)
    tell (takes, "s", STAR_SECTION_TASK, 50, 200);
  star_pace_learn_all (pace, takes);
  g_assert_cmpuint (star_pace_get_typical (pace, "old"), ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pace/default", test_default);
  g_test_add_func ("/pace/robust", test_robust);
  g_test_add_func ("/pace/nearest", test_nearest);
  g_test_add_func ("/pace/any", test_any);
  g_test_add_func ("/pace/skipped", test_skipped);
  g_test_add_func ("/pace/one-voice", test_one_voice);
  g_test_add_func ("/pace/nothing-to-learn", test_nothing_to_learn);
  g_test_add_func ("/pace/just-enough", test_just_enough);
  g_test_add_func ("/pace/changed", test_changed);
  g_test_add_func ("/pace/text", test_text);
  g_test_add_func ("/pace/many", test_many);

  return g_test_run ();
}
