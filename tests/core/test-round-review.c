/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-questions.h"
#include "star-round-review.h"

typedef struct {
  int tool_questions;
  guint questions;
  guint goal;
  guint failure_percent;
  const char *twist;
  const char *answers;
  const char *parked;
} Case;

/* A round in a take, which owns it. */
static StarTake *
create_take (const Case *test)
{
  StarTake *take = star_take_new ("t", "p", "P", "");
  StarTakeRound *round = star_take_add_round (take);

  round->tool_questions = test->tool_questions;
  round->questions = test->questions;
  round->question_goal = test->goal;
  round->failure_percent = test->failure_percent;
  g_free (round->twist);
  round->twist = g_strdup (test->twist);
  g_strfreev (round->answers);
  round->answers = g_strsplit (test->answers, "|", -1);
  g_strfreev (round->parked);
  round->parked = g_strsplit (test->parked, "|", -1);

  return take;
}

/* @thousandths: of its time, in which it was about failures. */
static void
set_failures (StarTake *take, guint thousandths)
{
  take->elapsed = 1000 * G_TIME_SPAN_SECOND;
  take->round->failure_time = thousandths * G_TIME_SPAN_SECOND;
}

static void
assert_facts (const Case *test, StarTakeEnd end, guint thousandths, const char *expected)
{
  g_autoptr (StarTake) take = create_take (test);
  g_autoptr (GPtrArray) facts = NULL;
  g_autofree char *joined = NULL;

  take->end = end;
  set_failures (take, thousandths);
  facts = star_round_review_list_facts (take);

  g_ptr_array_add (facts, NULL);
  joined = g_strjoinv ("\n", (GStrv) facts->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_questions (void)
{
  static const struct {
    Case test;
    const char *fact;
  } cases[] = {
    { { -1, 0, 3, 0, "", "", "" }, "No tool was named; 0 questions were asked" },
    { { -1, 1, 3, 0, "", "", "" }, "No tool was named; 1 question was asked" },
    { { 0, 5, 3, 0, "", "", "" },
      "Too early: the first tool was named after 0 questions, the goal was 3" },
    { { 1, 5, 3, 0, "", "", "" },
      "Too early: the first tool was named after 1 question, the goal was 3" },
    { { 3, 5, 3, 0, "", "", "" },
      "In time: the first tool was named after 3 questions, the goal was 3" },
    { { 2, 5, 0, 0, "", "", "" }, "The first tool was named after 2 questions" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_facts (&cases[i].test, STAR_TAKE_END_FINISHED, 0, cases[i].fact);
}

/* A goal that was missed never looks as if it was met, nor does that of a round in little of it. */
static void
test_failures (void)
{
  static const struct {
    StarTakeEnd end;
    guint thousandths;
    const char *fact;
  } cases[] = {
    { STAR_TAKE_END_FINISHED, 0, "Failures: 0 % of the time, below the goal of 30 %" },
    { STAR_TAKE_END_FINISHED, 299, "Failures: 29 % of the time, below the goal of 30 %" },
    { STAR_TAKE_END_FINISHED, 300, "Failures: 30 % of the time, the goal of 30 % was met" },
    { STAR_TAKE_END_FINISHED, 1000, "Failures: 100 % of the time, the goal of 30 % was met" },
    { STAR_TAKE_END_ABORTED, 870,
      "Failures: 87 % of the time, 30 % of a whole round is the goal" },
    { STAR_TAKE_END_OPEN, 10, "Failures: 1 % of the time, 30 % of a whole round is the goal" },
  };
  const Case test = { -1, 2, 3, 30, "", "", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *facts =
        g_strconcat ("No tool was named; 2 questions were asked\n", cases[i].fact, NULL);

      assert_facts (&test, cases[i].end, cases[i].thousandths, facts);
    }
}

/* What was noted, without what was left empty, and each in one line. */
static void
test_notes (void)
{
  StarQuestion *twist =
    g_ptr_array_index (star_questions_get_twists (star_questions_get_default ()), 0);
  const Case test = { -1,
                      3,
                      3,
                      0,
                      star_question_get_id (twist),
                      "500 a second||Zürich\nand Bern",
                      "multi-region|  " };
  const Case unknown = { -1, 3, 3, 0, "a-card-of-next-year", "|", "" };
  g_autofree char *facts = g_strdup_printf ("No tool was named; 3 questions were asked\n"
                                            "Answers: 500 a second; Zürich and Bern\n"
                                            "Parked: multi-region\n"
                                            "Twist: %s",
                                            star_question_get_text (twist));

  assert_facts (&test, STAR_TAKE_END_FINISHED, 0, facts);
  assert_facts (&unknown, STAR_TAKE_END_FINISHED, 0,
                "No tool was named; 3 questions were asked");
}

/* Six, of which three were measured. */
static void
test_checks (void)
{
  const Case test = { 2, 3, 3, 30, "", "", "multi-region" };
  g_autoptr (StarTake) take = create_take (&test);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  const char *measured[] = {
    "Too early: the first tool was named after 2 questions, the goal was 3",
    NULL,
    "Failures: 31 % of the time, the goal of 30 % was met",
    NULL,
    NULL,
    "1 thing was parked",
  };

  take->end = STAR_TAKE_END_FINISHED;
  set_failures (take, 310);
  checks = star_round_review_list_checks (take);
  g_assert_cmpuint (checks->len, ==, G_N_ELEMENTS (measured));
  for (guint i = 0; i < checks->len; i++)
    {
      const StarRoundCheck *check = g_ptr_array_index (checks, i);

      g_assert_cmpstr (check->measured, ==, measured[i]);
      g_assert_true (g_str_has_suffix (check->question, "?"));
      g_hash_table_add (questions, check->question);
    }
  g_assert_cmpuint (g_hash_table_size (questions), ==, checks->len);
}

/* What a plan does not measure is not said to be bad. */
static void
test_checks_without_goals (void)
{
  const Case test = { -1, 0, 0, 0, "", "", "" };
  g_autoptr (StarTake) take = create_take (&test);
  g_autoptr (GPtrArray) checks = star_round_review_list_checks (take);

  g_assert_cmpstr (((StarRoundCheck *) g_ptr_array_index (checks, 0))->measured, ==,
                   "No tool was named; 0 questions were asked");
  g_assert_null (((StarRoundCheck *) g_ptr_array_index (checks, 2))->measured);
  g_assert_cmpstr (((StarRoundCheck *) g_ptr_array_index (checks, 5))->measured, ==,
                   "Nothing was parked");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-review/questions", test_questions);
  g_test_add_func ("/round-review/failures", test_failures);
  g_test_add_func ("/round-review/notes", test_notes);
  g_test_add_func ("/round-review/checks", test_checks);
  g_test_add_func ("/round-review/checks-without-goals", test_checks_without_goals);

  return g_test_run ();
}
