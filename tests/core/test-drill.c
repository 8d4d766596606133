/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-drill.h"
#include "star-questions.h"

static GPtrArray *
get_bank (void)
{
  return star_questions_get_bank (star_questions_get_default ());
}

/* Each round asks all, in another order, and never the same twice running. */
static void
test_rounds (void)
{
  g_autoptr (StarDrill) drill = star_drill_new (get_bank (), 42);
  StarQuestion *last = NULL;
  guint n = get_bank ()->len;
  guint n_same_place = 0;
  g_autoptr (GPtrArray) before = g_ptr_array_new ();

  g_assert_null (star_drill_get_current (drill));
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < n; i++)
        {
          StarQuestion *question = star_drill_next (drill);

          g_assert_true (g_hash_table_add (seen, question));
          g_assert_true (question != last);
          g_assert_true (star_drill_get_current (drill) == question);
          g_assert_cmpuint (star_drill_get_n_left (drill), ==, n - i - 1);
          n_same_place += round > 0 && g_ptr_array_index (before, i) == question;
          g_ptr_array_insert (before, i, question);
          last = question;
        }
    }
  g_assert_cmpuint (n_same_place, <, 49 * n / 4);
}

/* One seed is one order; every question is the first for some seed. */
static void
test_seeds (void)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint seed = 0; seed < 500; seed++)
    {
      g_autoptr (StarDrill) one = star_drill_new (get_bank (), seed);
      g_autoptr (StarDrill) other = star_drill_new (get_bank (), seed);

      g_hash_table_add (firsts, star_drill_next (one));
      star_drill_next (other);
      for (int i = 0; i < 40; i++)
        g_assert_true (star_drill_next (one) == star_drill_next (other));
    }
  g_assert_cmpuint (g_hash_table_size (firsts), ==, get_bank ()->len);
}

/* The next day goes on where the last one ended. */
static void
test_resume (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) asked = NULL;
  static const char *const odd[] = { "no such question", "bill-too-high", "bill-too-high", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (StarDrill) today = star_drill_new (get_bank (), 1);
  g_autoptr (StarDrill) tomorrow = star_drill_new (get_bank (), 2);

  for (int i = 0; i < 20; i++)
    g_hash_table_add (seen, star_drill_next (today));
  asked = star_drill_dup_asked (today);
  g_assert_cmpuint (g_strv_length (asked), ==, 20);

  star_drill_set_asked (tomorrow, (const char *const *) asked);
  g_assert_true (star_drill_get_current (tomorrow) == star_drill_get_current (today));
  while (star_drill_get_n_left (tomorrow) > 0)
    g_assert_true (g_hash_table_add (seen, star_drill_next (tomorrow)));
  g_assert_cmpuint (g_hash_table_size (seen), ==, get_bank ()->len);

  star_drill_set_asked (tomorrow, odd);
  g_assert_cmpuint (star_drill_get_n_left (tomorrow), ==, get_bank ()->len - 1);
  star_drill_set_asked (tomorrow, none);
  g_assert_null (star_drill_get_current (tomorrow));
}

static void
test_single (void)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarDrill) drill = NULL;

  g_ptr_array_add (one, g_object_ref (g_ptr_array_index (get_bank (), 0)));
  drill = star_drill_new (one, 0);
  for (int i = 0; i < 3; i++)
    g_assert_true (star_drill_next (drill) == g_ptr_array_index (one, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drill/rounds", test_rounds);
  g_test_add_func ("/drill/seeds", test_seeds);
  g_test_add_func ("/drill/resume", test_resume);
  g_test_add_func ("/drill/single", test_single);

  return g_test_run ();
}
