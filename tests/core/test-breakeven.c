/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven.h"

#include <math.h>

typedef struct {
  const char *name;
  StarBreakeven plan;
  StarBreakevenOutcome outcome;
  double month;
  double last_month;
  const char *words;
} Case;

/* Months worked out by hand: what is dearer once, divided by what is saved a month. */
static const Case cases[] = {
  { "inside", { { 0, 60000 }, { 12000, 4000 }, 12 }, STAR_BREAKEVEN_WITHIN, 7.5, 12,
    "They cost the same after 7.5 months; from then on Build costs less. "
    "The horizon is 12 months." },
  { "other side", { { 60000, 0 }, { 4000, 12000 }, 12 }, STAR_BREAKEVEN_WITHIN, 7.5, 12,
    "They cost the same after 7.5 months; from then on Buy costs less. "
    "The horizon is 12 months." },
  { "beyond", { { 0, 90000 }, { 9000, 4000 }, 12 }, STAR_BREAKEVEN_EXTRAPOLATED, 18, 23,
    "They cost the same after 18 months; from then on Build costs less. "
    "That is beyond the horizon of 12 months, so it is extrapolated." },
  { "at the horizon", { { 0, 12 }, { 2, 1 }, 12 }, STAR_BREAKEVEN_WITHIN, 12, 12,
    "They cost the same after 12 months; from then on Build costs less. "
    "The horizon is 12 months." },
  { "after one", { { 0, 1 }, { 2, 1 }, 6 }, STAR_BREAKEVEN_WITHIN, 1, 6,
    "They cost the same after 1 month; from then on Build costs less. The horizon is 6 months." },
  { "at the start", { { 5, 5 }, { 2, 1 }, 6 }, STAR_BREAKEVEN_WITHIN, 0, 6,
    "They cost the same at the start; from then on Build costs less. The horizon is 6 months." },
  { "long horizon", { { 0, 60000 }, { 12000, 4000 }, 1e9 }, STAR_BREAKEVEN_WITHIN, 7.5, 240,
    "They cost the same after 7.5 months; from then on Build costs less. "
    "The horizon is 1e+09 months." },
  { "late in a long horizon", { { 0, 1000 }, { 2, 1 }, 1e9 }, STAR_BREAKEVEN_WITHIN, 1000, 1250,
    NULL },
  { "beyond a long horizon", { { 0, 1000 }, { 2, 1 }, 900 }, STAR_BREAKEVEN_EXTRAPOLATED, 1000,
    1250, NULL },
  { "never in a long horizon", { { 0, 100 }, { 5, 9 }, 1e9 }, STAR_BREAKEVEN_NEVER, 0, 240,
    "The totals never cross: Buy costs less than Build all along." },
  /* One sees on which side of the horizon it is. */
  { "just beyond", { { 0, 12.04 }, { 2, 1 }, 12 }, STAR_BREAKEVEN_EXTRAPOLATED, 12.04, 16,
    "They cost the same after 12.04 months; from then on Build costs less. "
    "That is beyond the horizon of 12 months, so it is extrapolated." },
  { "just before", { { 0, 11.96 }, { 2, 1 }, 11.97 }, STAR_BREAKEVEN_WITHIN, 11.96, 11.97,
    "They cost the same after 11.96 months; from then on Build costs less. "
    "The horizon is 11.97 months." },
  { "a part of a month", { { 0, 0.5 }, { 2, 1 }, 1 }, STAR_BREAKEVEN_WITHIN, 0.5, 1,
    "They cost the same after 0.5 months; from then on Build costs less. The horizon is 1 month." },
  { "a moment", { { 0, 1e-9 }, { 2, 1 }, 0.25 }, STAR_BREAKEVEN_WITHIN, 1e-9, 0.25, NULL },
  { "no horizon", { { 0, 5 }, { 2, 1 }, 0 }, STAR_BREAKEVEN_EXTRAPOLATED, 5, 0,
    "They cost the same after 5 months; from then on Build costs less. "
    "That is beyond the horizon of 0 months, so it is extrapolated." },
  { "endless horizon", { { 0, 5 }, { 2, 1 }, 1e300 }, STAR_BREAKEVEN_WITHIN, 5, 240,
    "They cost the same after 5 months; from then on Build costs less. "
    "The horizon is 1e+300 months." },
  { "centuries away", { { 0, 1e9 }, { 2, 1 }, 12 }, STAR_BREAKEVEN_EXTRAPOLATED, 1e9, 12,
    "They cost the same after 1e+09 months; from then on Build costs less. "
    "That is beyond the horizon of 12 months, so it is extrapolated." },
  { "never", { { 0, 100 }, { 5, 9 }, 12 }, STAR_BREAKEVEN_NEVER, 0, 12,
    "The totals never cross: Buy costs less than Build all along." },
  { "never the other way", { { 100, 0 }, { 9, 5 }, 12 }, STAR_BREAKEVEN_NEVER, 0, 12,
    "The totals never cross: Build costs less than Buy all along." },
  { "same a month", { { 0, 100 }, { 5, 5 }, 12 }, STAR_BREAKEVEN_NEVER, 0, 12,
    "The totals never cross: Buy costs less than Build all along." },
  { "same", { { 100, 100 }, { 5, 5 }, 12 }, STAR_BREAKEVEN_SAME, 0, 12,
    "Both cost the same all along." },
  { "out of range", { { 0, 1e308 }, { 1e-300, 0 }, 12 }, STAR_BREAKEVEN_NEVER, 0, 12, NULL },
};

static void
test_crossing (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *words = star_breakeven_describe (&c->plan, "Buy", "Build");
  double month;

  g_assert_cmpint (star_breakeven_find (&c->plan, &month), ==, c->outcome);
  g_assert_cmpfloat (month, ==, c->month);
  g_assert_cmpint (star_breakeven_find (&c->plan, NULL), ==, c->outcome);
  g_assert_cmpfloat (star_breakeven_get_last_month (&c->plan), ==, c->last_month);
  if (c->words != NULL)
    g_assert_cmpstr (words, ==, c->words);
}

/* Where they cross the totals are the same, and on each side of it the other one is cheaper. */
static void
test_totals_at_crossing (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n_crossings = 0;

  for (int i = 0; i < 2000; i++)
    {
      StarBreakeven plan = { { g_rand_int_range (rand, 0, 1000), g_rand_int_range (rand, 0, 1000) },
                             { g_rand_int_range (rand, 0, 50), g_rand_int_range (rand, 0, 50) },
                             g_rand_int_range (rand, 1, 48) };
      StarBreakevenSide before, after;
      double month;

      if (star_breakeven_find (&plan, &month) > STAR_BREAKEVEN_EXTRAPOLATED || month == 0)
        continue;

      n_crossings++;
      g_assert_cmpfloat_with_epsilon (star_breakeven_get_total (&plan, STAR_BREAKEVEN_A, month),
                                      star_breakeven_get_total (&plan, STAR_BREAKEVEN_B, month),
                                      1e-6);
      g_assert_true (star_breakeven_get_cheaper (&plan, month / 2, &before));
      g_assert_true (star_breakeven_get_cheaper (&plan, month * 2, &after));
      g_assert_cmpint (before, !=, after);
      g_assert_cmpint (after, ==,
                       plan.monthly[STAR_BREAKEVEN_A] < plan.monthly[STAR_BREAKEVEN_B]
                         ? STAR_BREAKEVEN_A
                         : STAR_BREAKEVEN_B);
    }
  g_assert_cmpuint (n_crossings, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/breakeven/crossing/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_crossing);
    }
  g_test_add_func ("/breakeven/totals-at-crossing", test_totals_at_crossing);

  return g_test_run ();
}
