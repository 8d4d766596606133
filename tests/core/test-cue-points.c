/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cue-points.h"

#include <string.h>
#include <time.h>

/* Of the processor: with a sanitizer each allocation takes long. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_SECONDS 30
#else
#define MAX_SECONDS 5
#endif

static void
test_points (void)
{
  static const struct {
    const char *text;
    const char *points[STAR_CUE_POINTS_MAX + 1];
  } cases[] = {
    { "", { NULL } },
    { " \n – \n", { NULL } },
    { "The load was late.", { "The load was late" } },
    { "We moved. It held!", { "We moved", "It held!" } },
    /* Cut at the first part of the sentence, and the figures of the rest. */
    { "We moved the nightly load to streams, which cut the cost of a run from $9,000 to $4,100 a "
      "month.",
      { "We moved the nightly load to streams … $9,000 to $4,100 a month" } },
    /* Of what it is a figure, whatever stands between. */
    { "I was the lead on call for the forecast that orders goods for 860 grocery stores.",
      { "I was the lead on call … 860 grocery stores" } },
    { "We looked for a long time until it fell from 4 a quarter to 0, which took 11 s of 30.",
      { "We looked for a long time … 4 a quarter to 0 … 11 s of 30" } },
    { "Mein Ziel war ein sicherer Stand vor der Abfahrt, und zwar für 310 Filialen im Land.",
      { "Mein Ziel war ein sicherer Stand vor der Abfahrt … 310 Filialen …" } },
    { "Nobody in the team had ever looked at what the old batch had really done",
      { "Nobody in the team had ever looked …" } },
    { "In the first week we then slowly moved 14 services.",
      { "In the first week we then slowly … 14 services" } },
    /* Lists, with whatever mark. */
    { "- Freeze the deploys\n- Tell the 3 teams\n", { "Freeze the deploys", "Tell the 3 teams" } },
    { "1. Look\n2) Act\n\n• Tell", { "Look", "Act", "Tell" } },
    { "-5 points in a week", { "-5 points in a week" } },
    { "Cut cost by 40 %\nMoved 14 services", { "Cut cost by 40 %", "Moved 14 services" } },
    /* A line that goes on is no point of its own. */
    { "We asked the owners\nof the data first", { "We asked the owners of the data first" } },
    /* A full stop that ends nothing. */
    { "It fell by approx. 40 % in Q3.", { "It fell by approx. 40 % in Q3" } },
    { "Some teams, e.g. Payments, said no.", { "Some teams, e.g. Payments, said no" } },
    { "It took 3.5 h. Then it was 4. Nobody knew.",
      { "It took 3.5 h. Then it was 4", "Nobody knew" } },
    { "He asked “Why?” We knew.", { "He asked “Why?”", "We knew" } },
    { "我们迁移了服务。成本下降了40%。", { "我们迁移了服务。", "成本下降了40%。" } },
    /* Too many: what has figures, in the order of the text. */
    { "One thing. Two things. It was 3. Four things. Five things. It was 6. Seven things.",
      { "One thing", "Two things", "It was 3", "Four things", "It was 6" } },
    { "A 1. B 2. C 3. D 4. E 5. F 6. G 7.",
      { "A 1", "B 2", "C 3 … 4", "E 5", "F 6 … 7" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) points = star_cue_points_from_text (cases[i].text);

      if (!g_strv_equal ((const char *const *) points, cases[i].points))
        {
          g_autofree char *joined = g_strjoinv (" | ", points);

          g_test_message ("%s → %s", cases[i].text, joined);
          g_test_fail ();
        }
    }
}

static char *
dup_random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "load", "the",  "we",  "Moved", "14", "$9,000", "3.5", "p95", "é", "40 %", ".",  ". ", "! ",
    "\n",   "\n- ", ", ", "e.g. ", " ",  "…",      "\t",  "—",   "2. ", "。",   "?\n", "(", ") ",
  };
  GString *text = g_string_new (NULL);
  guint n_pieces = g_rand_int_range (rand, 0, 120);

  for (guint i = 0; i < n_pieces; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (g_rand_boolean (rand))
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

/* How often one of the figures is there: other digits may be those of a list item. */
static guint
count_nines (const char *text)
{
  guint n = 0;

  for (const char *p = strstr (text, "$9,000"); p != NULL; p = strstr (p + 1, "$9,000"))
    n++;

  return n;
}

static void
test_random (void)
{
  const guint32 seed = 20261121;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = dup_random_text (rand);
      g_auto (GStrv) points = star_cue_points_from_text (text);
      g_autofree char *joined = g_strjoinv ("\n", points);

      g_assert_cmpuint (g_strv_length (points), <=, STAR_CUE_POINTS_MAX);
      g_assert_cmpuint (count_nines (joined), ==, count_nines (text));
      for (char **point = points; *point != NULL; point++)
        {
          g_assert_true (g_utf8_validate (*point, -1, NULL));
          g_assert_cmpstr (*point, !=, "");
          g_assert_null (strchr (*point, '\n'));
        }
    }
}

/* A text of any size, and one without an end, takes no more than the time to read it. */
static void
test_long (void)
{
  static const char *const pieces[] = { "word ", "1. ", "a.", "\n", "9 ", "x" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      clock_t start;

      for (guint j = 0; j < 300000; j++)
        g_string_append (text, pieces[i]);
      start = clock ();
      g_strfreev (star_cue_points_from_text (text->str));
      g_assert_cmpint (clock () - start, <, MAX_SECONDS * CLOCKS_PER_SEC);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cue-points/points", test_points);
  g_test_add_func ("/cue-points/random", test_random);
  g_test_add_func ("/cue-points/long", test_long);

  return g_test_run ();
}
