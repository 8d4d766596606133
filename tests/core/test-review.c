/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-review.h"
#include "take-spec.h"

#define WINDOW " min=90 target=105 max=120"

static void
test_headline (void)
{
  static const struct {
    const char *spec;
    const char *headline;
  } cases[] = {
    { "A=50:60 B=55:52" WINDOW, "1:52, 7 s over the target, inside the window" },
    { "A=50:50 B=55:55" WINDOW, "1:45, exactly on target, inside the window" },
    { "A=50:50 B=55:40" WINDOW, "1:30, 15 s under the target, inside the window" },
    { "A=50:50 B=55:39" WINDOW, "1:29, 16 s under the target, 1 s under the minimum" },
    { "A=50:50 B=55:70" WINDOW, "2:00, 15 s over the target, inside the window" },
    { "A=50:50 B=55:171" WINDOW, "3:41, 1:56 over the target, 1:41 over the maximum" },
    { "A=50:50 min=40", "50 s, inside the window" },
    { "A=50:50 min=60", "50 s, 10 s under the minimum" },
    { "A=50:50 max=40", "50 s, 10 s over the maximum" },
    { "A=30:31 target=30", "31 s, 1 s over the target" },
    /* What is said agrees with what is shown: 30.4 s is shown as 30 s. */
    { "A=30:30.4 target=30", "30 s, exactly on target" },
    { "A=30:30.5 target=30", "31 s, 1 s over the target" },
    { "A=30:119.6 target=30 max=120", "2:00, 1:30 over the target, inside the window" },
    { "A=30:31 B=30:31", "1:02, 2 s longer than planned" },
    { "A=30:29 B=30:29", "58 s, 2 s shorter than planned" },
    { "A=30:29 B=30:31", "1:00, as long as planned" },
    { "A=2700:2760", "46:00, 1:00 longer than planned" },
    /* Nothing about a target that was never tried. */
    { "A=50:50 B=55:10 C=10:- aborted" WINDOW, "1:00, ended early in B" },
    { "A=50:50 B=55:10 A+5 C=10:- aborted", "1:05, ended early in A" },
    { "A=50:20 B=55:- open" WINDOW, "20 s, cut off in A" },
    { "A=50:- open", "0 s" },
    /* Who only passed through the phases has not told them. */
    { "A=21:26 B=10:0 C=42:1.5 D=16:0.2 E=11:0 F=5:9" WINDOW, "37 s, 4 phases skipped" },
    { "A=21:26 B=10:1.9 C=42:40", "1:08, 1 phase skipped" },
    { "A=21:26 B=10:2 C=42:40", "1:08, 5 s shorter than planned" },
    { "A=21:3 B=5:1 C=900:3", "7 s, 15:19 shorter than planned" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = take_spec_new ("t", cases[i].spec);
      g_autofree char *headline = star_review_dup_headline (take);

      g_test_message ("%s", cases[i].spec);
      g_assert_cmpstr (headline, ==, cases[i].headline);
    }
}

static void
test_phase (void)
{
  static const struct {
    const char *spec;
    const char *words;
  } cases[] = {
    { "A=21:25", "25 s, 4 s over the 21 s planned" },
    { "A=21:18", "18 s, 3 s under the 21 s planned" },
    { "A=21:21", "21 s, as planned" },
    { "A=21:21.4", "21 s, as planned" },
    { "A=900:1070", "17:50, 2:50 over the 15:00 planned" },
    { "A=21:- B=5:1", "not reached, 21 s planned" },
    { "A=21:4 B=5:- aborted", "4 s of the 21 s planned, ended here" },
    { "A=21:25 B=5:- aborted", "25 s, 4 s over the 21 s planned, ended here" },
    { "A=21:4 B=5:- open", "4 s of the 21 s planned, ended here" },
    { "A=21:25 B=5:1 C=5:- aborted", "25 s, 4 s over the 21 s planned" },
    { "A=21:0 B=5:1", "skipped, 21 s planned" },
    { "A=21:2.9 B=5:1 C=5:- aborted", "skipped, 21 s planned" },
    { "A=21:1 aborted", "1 s of the 21 s planned, ended here" },
    { "A=21:0", "skipped, 21 s planned" },
    /* All visits together. */
    { "A=21:10 B=5:1 A+20 B+1", "30 s, 9 s over the 21 s planned" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = take_spec_new ("t", cases[i].spec);
      g_autofree char *words = star_review_dup_phase (take, 0);

      g_test_message ("%s", cases[i].spec);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_over_and_under (void)
{
  static const struct {
    const char *spec;
    const char *over;
    const char *under;
  } cases[] = {
    { "A=20:23 B=20:32 C=20:10 D=20:20 E=20:19", "B by 12 s, A by 3 s", "C by 10 s, E by 1 s" },
    { "A=20:20 B=20:20.4", NULL, NULL },
    { "A=20:23 B=20:23 C=20:90", "C by 1:10, A by 3 s, B by 3 s", NULL },
    /* The phase in which it was ended early, and those behind it, missed nothing. */
    { "A=20:30 B=20:5 C=20:- aborted", "A by 10 s", NULL },
    { "A=20:30 open", NULL, NULL },
    { "A=20:26 B=20:0 C=20:1 D=20:11", "A by 6 s", "D by 9 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = take_spec_new ("t", cases[i].spec);
      g_autofree char *over = star_review_dup_over (take);
      g_autofree char *under = star_review_dup_under (take);

      g_test_message ("%s", cases[i].spec);
      g_assert_cmpstr (over, ==, cases[i].over);
      g_assert_cmpstr (under, ==, cases[i].under);
    }
}

static void
test_returns (void)
{
  static const struct {
    const char *spec;
    const char *returns;
  } cases[] = {
    { "A=20:20 B=20:20 C=20:20", "" },
    { "A=20:20 B=20:20 A+12 B+3 C=20:20", "At 40 s from B back to A, for 12 s" },
    /* Two steps back, of which the first was only passed through. */
    { "A=20:20 B=20:20 C=20:20 B+0.3 A+5 B+1 C+1", "At 1:00 from C back to A, for 5 s" },
    { "A=20:20 B=20:20 A+0.4 B+4", "" },
    { "A=20:20 B=20:20 A+1 B+1 A+2",
      "At 40 s from B back to A, for 1 s|At 42 s from B back to A, for 2 s" },
    { "A=20:-", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = take_spec_new ("t", cases[i].spec);
      g_autoptr (GPtrArray) returns = star_review_list_returns (take);
      g_autofree char *joined = NULL;

      g_ptr_array_add (returns, NULL);
      joined = g_strjoinv ("|", (GStrv) returns->pdata);
      g_test_message ("%s", cases[i].spec);
      g_assert_cmpstr (joined, ==, cases[i].returns);
    }
}

static void
test_rating (void)
{
  g_autofree char *none = star_review_dup_rating (0);
  g_autofree char *three = star_review_dup_rating (3);

  g_assert_cmpstr (none, ==, "Not rated");
  g_assert_cmpstr (three, ==, "3 of 5");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/headline", test_headline);
  g_test_add_func ("/review/phase", test_phase);
  g_test_add_func ("/review/over-and-under", test_over_and_under);
  g_test_add_func ("/review/returns", test_returns);
  g_test_add_func ("/review/rating", test_rating);

  return g_test_run ();
}
