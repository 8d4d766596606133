/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-price-card.h"

static StarPriceCard *
create (StarPriceCardField field, const char *text)
{
  StarPriceCard *card = star_price_card_new ('.');

  star_price_card_add_tier (card, "Tier");
  star_price_card_set (card, 0, field, text);

  return card;
}

/* The share that may be missed, of 43 200 minutes. */
static void
test_allowed (void)
{
  static const struct {
    const char *availability;
    double minutes;
    const char *words;
  } cases[] = {
    { "99.9%", 43.2, "43.2 min down in 30 days" },  { "99.9", 43.2, "43.2 min down in 30 days" },
    { "99.5 %", 216, "3.6 h down in 30 days" },     { "99%", 432, "7.2 h down in 30 days" },
    { "99.99%", 4.32, "4.32 min down in 30 days" }, { "100%", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarPriceCard) card =
        create (STAR_PRICE_CARD_AVAILABILITY, cases[i].availability);
      g_autofree char *words = star_price_card_describe (card, 0);
      double seconds;

      g_assert_true (star_price_card_get_allowed (card, 0, &seconds));
      g_assert_cmpfloat_with_epsilon (seconds / 60, cases[i].minutes, 1e-6);
      if (cases[i].words != NULL)
        g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_missing (void)
{
  g_autoptr (StarPriceCard) card = create (STAR_PRICE_CARD_COMPLETENESS, "99.9%");
  g_autofree char *words = NULL;
  double missing, seconds;

  g_assert_true (star_price_card_get_missing (card, 0, &missing));
  g_assert_cmpfloat_with_epsilon (missing, 1000, 1e-6);
  g_assert_false (star_price_card_get_allowed (card, 0, &seconds));
  star_price_card_set (card, 0, STAR_PRICE_CARD_AVAILABILITY, "99.9%");
  words = star_price_card_describe (card, 0);
  g_assert_cmpstr (words, ==, "43.2 min down in 30 days, 1,000 of a million records missing");
}

static void
test_errors (void)
{
  static const struct {
    StarPriceCardField field;
    const char *text;
    gboolean is_wrong;
  } cases[] = {
    { STAR_PRICE_CARD_NAME, "99 problems", FALSE },
    { STAR_PRICE_CARD_FRESHNESS, "", FALSE },
    { STAR_PRICE_CARD_FRESHNESS, "5 min", FALSE },
    { STAR_PRICE_CARD_FRESHNESS, "5", TRUE },
    { STAR_PRICE_CARD_FRESHNESS, "-5 min", TRUE },
    { STAR_PRICE_CARD_COMPLETENESS, "101%", TRUE },
    { STAR_PRICE_CARD_COMPLETENESS, "most", TRUE },
    { STAR_PRICE_CARD_AVAILABILITY, "100%", FALSE },
    { STAR_PRICE_CARD_AVAILABILITY, "-1%", TRUE },
    { STAR_PRICE_CARD_UNIT_COST, "$0.12", FALSE },
    { STAR_PRICE_CARD_UNIT_COST, "-$0.12", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarPriceCard) card = create (cases[i].field, cases[i].text);
      g_autofree char *error = star_price_card_dup_error (card, 0, cases[i].field);

      if ((error != NULL) != cases[i].is_wrong)
        g_test_fail_printf ("%s: %s", cases[i].text, error);
    }
}

/* What is wrong promises nothing. */
static void
test_wrong_is_nothing (void)
{
  g_autoptr (StarPriceCard) card = create (STAR_PRICE_CARD_AVAILABILITY, "101%");
  g_autofree char *words = star_price_card_describe (card, 0);
  double seconds;

  g_assert_false (star_price_card_get_allowed (card, 0, &seconds));
  g_assert_cmpstr (words, ==, "Nothing is promised yet");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_editing (void)
{
  g_autoptr (StarPriceCard) card = star_price_card_new_usual ('.');
  guint n_changed = 0;

  g_assert_cmpuint (star_price_card_get_n_tiers (card), ==, 3);
  g_signal_connect_swapped (card, "changed", G_CALLBACK (count_cb), &n_changed);
  star_price_card_set (card, 1, STAR_PRICE_CARD_UNIT_COST, "$1");
  star_price_card_set (card, 1, STAR_PRICE_CARD_UNIT_COST, "$1");
  g_assert_cmpuint (n_changed, ==, 1);
  star_price_card_insert_tier (card, 0, "First");
  g_assert_cmpstr (star_price_card_get (card, 0, STAR_PRICE_CARD_NAME), ==, "First");
  g_assert_cmpstr (star_price_card_get (card, 0, STAR_PRICE_CARD_FRESHNESS), ==, "");
  star_price_card_remove_tier (card, 0);
  star_price_card_remove_tier (card, 0);
  g_assert_cmpuint (star_price_card_get_n_tiers (card), ==, 2);
  g_assert_cmpstr (star_price_card_get (card, 0, STAR_PRICE_CARD_UNIT_COST), ==, "$1");
  g_assert_cmpuint (n_changed, ==, 4);
}

/* What it begins with can be read in the locale in which it is written. */
static void
test_usual (void)
{
  static const char marks[] = { '.', ',' };

  for (gsize m = 0; m < G_N_ELEMENTS (marks); m++)
    {
      g_autoptr (StarPriceCard) card = star_price_card_new_usual (marks[m]);
      double seconds;

      for (guint tier = 0; tier < star_price_card_get_n_tiers (card); tier++)
        for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
          g_assert_null (star_price_card_dup_error (card, tier, field));
      g_assert_true (star_price_card_get_allowed (card, 0, &seconds));
      g_assert_cmpfloat_with_epsilon (seconds, 43.2 * 60, 1e-6);
    }
}

static void
test_read_and_write (void)
{
  g_autoptr (StarPriceCard) card = star_price_card_new_usual ('.');
  g_autoptr (StarPriceCard) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  star_price_card_set (card, 1, STAR_PRICE_CARD_NAME, "Silver\tplus\nmore");
  star_price_card_set (card, 2, STAR_PRICE_CARD_UNIT_COST, "$0.12");
  text = star_price_card_write (card);
  copy = star_price_card_read (text, '.');
  again = star_price_card_write (copy);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (star_price_card_get (copy, 1, STAR_PRICE_CARD_NAME), ==, "Silver plus more");
  g_assert_cmpstr (star_price_card_get (copy, 2, STAR_PRICE_CARD_UNIT_COST), ==, "$0.12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-card/allowed", test_allowed);
  g_test_add_func ("/price-card/missing", test_missing);
  g_test_add_func ("/price-card/errors", test_errors);
  g_test_add_func ("/price-card/wrong-is-nothing", test_wrong_is_nothing);
  g_test_add_func ("/price-card/editing", test_editing);
  g_test_add_func ("/price-card/usual", test_usual);

  g_test_add_func ("/price-card/read-and-write", test_read_and_write);

  return g_test_run ();
}
