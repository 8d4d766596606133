/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-trend.h"

/* A list of seconds ends with 0. */
static guint
count (const guint *seconds)
{
  guint n = 0;

  while (seconds[n] != 0)
    n++;

  return n;
}

static void
test_kind (void)
{
  static const struct {
    guint seconds[16];
    StarTrendKind kind;
    double step;
  } cases[] = {
    { { 0 }, STAR_TREND_TOO_FEW, 0 },
    { { 100 }, STAR_TREND_TOO_FEW, 0 },
    { { 100, 50 }, STAR_TREND_TOO_FEW, 0 },
    /* One order of six is no evidence. */
    { { 100, 90, 80 }, STAR_TREND_NONE, -10 },
    { { 100, 90, 80, 70 }, STAR_TREND_SHORTER, -10 },
    { { 70, 80, 90, 100 }, STAR_TREND_LONGER, 10 },
    { { 70, 80, 100, 90 }, STAR_TREND_NONE, 8.333 },
    { { 70, 80, 100, 90, 110 }, STAR_TREND_LONGER, 10 },
    { { 100, 100, 100, 100, 100 }, STAR_TREND_NONE, 0 },
    { { 100, 110, 90, 105, 95, 100 }, STAR_TREND_NONE, -1.25 },
    /* One odd take among many moves nothing. */
    { { 130, 128, 126, 300, 122, 120, 118 }, STAR_TREND_SHORTER, -2 },
    /* Only the last ten count. */
    { { 10, 20, 30, 40, 50, 100, 99, 98, 97, 96, 95, 94, 93, 92, 91 }, STAR_TREND_SHORTER, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarTrend trend;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      star_trend_init (&trend, cases[i].seconds, count (cases[i].seconds));
      g_assert_cmpint (trend.kind, ==, cases[i].kind);
      g_assert_cmpfloat_with_epsilon (trend.step, cases[i].step, 0.001);
    }
}

/* Times in no order are called a trend about as rarely as is promised, and times backwards the
 * opposite of what they are forwards. */
static void
test_random (void)
{
  const guint32 seed = 20261121;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_trends = 0;

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 5000; round++)
    {
      guint n = g_rand_int_range (rand, 3, 11);
      guint forwards[10];
      guint backwards[10];
      StarTrend trend;
      StarTrend opposite;

      for (guint i = 0; i < n; i++)
        backwards[n - 1 - i] = forwards[i] = g_rand_int_range (rand, 1, 100000);
      star_trend_init (&trend, forwards, n);
      star_trend_init (&opposite, backwards, n);

      n_trends += trend.kind != STAR_TREND_NONE;
      g_assert_cmpint (trend.kind == STAR_TREND_SHORTER, ==, opposite.kind == STAR_TREND_LONGER);
      g_assert_cmpint (trend.kind == STAR_TREND_LONGER, ==, opposite.kind == STAR_TREND_SHORTER);
      g_assert_cmpfloat_with_epsilon (trend.step, -opposite.step, 1e-6);
      g_assert_cmpuint (trend.least, <=, trend.middle);
      g_assert_cmpuint (trend.middle, <=, trend.most);
    }
  g_assert_cmpuint (n_trends, <=, 500);
  g_assert_cmpuint (n_trends, >, 150);
}

static void
test_text (void)
{
  static const struct {
    guint seconds[16];
    const char *text;
  } cases[] = {
    { { 100, 90, 0 }, "A trend needs at least 3 takes that were told to the end" },
    { { 0 }, "A trend needs at least 3 takes that were told to the end" },
    { { 130, 126, 122, 118, 114 },
      "Getting shorter over the last 5 takes, by about 4 s each time" },
    { { 100, 170, 240, 310 }, "Getting longer over the last 4 takes, by about 1:10 each time" },
    { { 60, 60, 60, 61, 61, 61, 62, 62, 62 },
      "Getting longer over the last 9 takes, by less than a second each time" },
    { { 100, 125, 112 }, "No clear trend over the last 3 takes: 1:40 to 2:05, typically 1:52" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarTrend trend;
      g_autofree char *text = NULL;

      star_trend_init (&trend, cases[i].seconds, count (cases[i].seconds));
      text = star_trend_to_text (&trend);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/kind", test_kind);
  g_test_add_func ("/trend/random", test_random);
  g_test_add_func ("/trend/text", test_text);

  return g_test_run ();
}
