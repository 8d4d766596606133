/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-decision-removal.h"
#include "star-decision-words.h"
#include "star-formula-catalog.h"

#include <math.h>

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Four criteria and two options, totals worked out by hand. */
static StarDecision *
create (void)
{
  static const double weights[] = { 0.35, 0.25, 0.25, 0.15 };
  static const double scores[2][4] = { { 4, 3, 5, 2 }, { 3, 5, 3, 4 } };
  StarDecision *decision = star_decision_new ();

  star_decision_add_option (decision, "Build");
  for (int i = 0; i < 4; i++)
    star_decision_add_criterion (decision, "Criterion", weights[i]);
  star_decision_add_option (decision, "Buy");
  for (guint option = 0; option < 2; option++)
    for (guint i = 0; i < 4; i++)
      g_assert_true (star_decision_set_score (decision, option, i, scores[option][i]));

  return decision;
}

static void
assert_total (StarDecision *decision, guint option, double expected)
{
  double total;

  g_assert_true (star_decision_get_total (decision, option, &total));
  g_assert_cmpfloat_with_epsilon (total, expected, 1e-12);
}

static void
test_totals (void)
{
  g_autoptr (StarDecision) decision = create ();
  g_autofree char *words = star_decision_describe_weights (decision);
  guint best = 99;

  assert_total (decision, 0, 3.7);  /* 1.40 + 0.75 + 1.25 + 0.30 */
  assert_total (decision, 1, 3.65); /* 1.05 + 1.25 + 0.75 + 0.60 */
  g_assert_true (star_decision_get_best (decision, &best));
  g_assert_cmpuint (best, ==, 0);
  g_assert_null (words);
}

/* The weights stay as they are written, the totals keep the scale of the scores. */
static void
test_weights_that_do_not_add_up (void)
{
  g_autoptr (StarDecision) decision = create ();
  g_autofree char *words = NULL;

  g_assert_true (star_decision_set_weight (decision, 0, 0.3));
  words = star_decision_describe_weights (decision);
  g_assert_cmpstr (words, ==,
                   "The weights add up to 95 %, not to 100 %. They are used as they are: each "
                   "total is divided by their sum.");
  g_assert_cmpfloat (star_decision_get_weight (decision, 0), ==, 0.3);
  g_assert_cmpfloat_with_epsilon (star_decision_get_weight_sum (decision), 0.95, 1e-12);
  assert_total (decision, 0, 3.5 / 0.95);
}

static void
test_no_weight (void)
{
  g_autoptr (StarDecision) decision = create ();
  g_autofree char *words = NULL;
  double total;
  guint best;

  for (guint i = 0; i < 4; i++)
    g_assert_true (star_decision_set_weight (decision, i, 0));
  words = star_decision_describe_weights (decision);
  g_assert_cmpstr (words, ==, "No criterion has a weight yet.");
  g_assert_false (star_decision_get_total (decision, 0, &total));
  g_assert_false (star_decision_get_best (decision, &best));
}

/* Whatever two options have in common first, the best is the one that stands alone. */
static void
test_tie (void)
{
  g_autoptr (StarDecision) decision = create ();
  guint best;

  for (guint i = 0; i < 4; i++)
    star_decision_set_score (decision, 1, i, star_decision_get_score (decision, 0, i));
  g_assert_false (star_decision_get_best (decision, &best));
  star_decision_add_option (decision, "Wait");
  g_assert_false (star_decision_get_best (decision, &best));
  for (guint i = 0; i < 4; i++)
    star_decision_set_score (decision, 2, i, 5);
  g_assert_true (star_decision_get_best (decision, &best));
  g_assert_cmpuint (best, ==, 2);
}

static void
test_what_is_refused (void)
{
  static const double bad[] = { -1, NAN, INFINITY };
  g_autoptr (StarDecision) decision = create ();
  guint n_changed = 0;

  g_signal_connect_swapped (decision, "changed", G_CALLBACK (count_cb), &n_changed);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (star_decision_set_weight (decision, 0, bad[i]));
      g_assert_false (star_decision_set_score (decision, 1, 0, bad[i]));
    }
  g_assert_cmpfloat (star_decision_get_weight (decision, 0), ==, 0.35);
  g_assert_cmpfloat (star_decision_get_score (decision, 1, 0), ==, 3);
  g_assert_cmpuint (n_changed, ==, 0);
}

static void
test_editing (void)
{
  g_autoptr (StarDecision) decision = create ();
  guint n_changed = 0;

  g_signal_connect_swapped (decision, "changed", G_CALLBACK (count_cb), &n_changed);
  star_decision_set_criterion (decision, 1, "Time");
  star_decision_set_criterion (decision, 1, "Time");
  star_decision_set_option (decision, 1, "Rent");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpstr (star_decision_get_criterion (decision, 1), ==, "Time");
  g_assert_cmpstr (star_decision_get_option (decision, 1), ==, "Rent");

  star_decision_remove_criterion (decision, 0);
  g_assert_cmpuint (star_decision_get_n_criteria (decision), ==, 3);
  g_assert_cmpstr (star_decision_get_criterion (decision, 0), ==, "Time");
  g_assert_cmpfloat (star_decision_get_score (decision, 1, 0), ==, 5);
  star_decision_remove_option (decision, 0);
  g_assert_cmpuint (star_decision_get_n_options (decision), ==, 1);
  g_assert_cmpstr (star_decision_get_option (decision, 0), ==, "Rent");
  g_assert_cmpuint (n_changed, ==, 4);
  assert_total (decision, 0, (0.25 * 5 + 0.25 * 3 + 0.15 * 4) / 0.65);
}

static void
test_read_and_write (void)
{
  g_autoptr (StarDecision) decision = create ();
  g_autoptr (StarDecision) copy = NULL;
  g_autoptr (StarDecision) odd = star_decision_read ("A\tB\nx\t-1\tnan\t2\t3\n\ny");
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  star_decision_set_criterion (decision, 0, "Time\tand\nmoney");
  text = star_decision_write (decision);
  copy = star_decision_read (text);
  again = star_decision_write (copy);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (star_decision_get_criterion (copy, 0), ==, "Time and money");
  assert_total (copy, 0, 3.7);
  assert_total (copy, 1, 3.65);

  g_assert_cmpuint (star_decision_get_n_options (odd), ==, 2);
  g_assert_cmpuint (star_decision_get_n_criteria (odd), ==, 3);
  g_assert_cmpfloat (star_decision_get_weight (odd, 0), ==, 0);
  g_assert_cmpfloat (star_decision_get_score (odd, 0, 0), ==, 0);
  g_assert_cmpfloat (star_decision_get_score (odd, 1, 0), ==, 2);
}

/* What was kept by another version, or by hand: it is read as far as it goes, and what is no number
 * that somebody gives is 0. */
static void
test_odd_texts (void)
{
  static const struct {
    const char *text;
    guint n_options;
    guint n_criteria;
    double weight; /* of the first criterion, and the score of the last option in it */
    double score;
    const char *again;
  } cases[] = {
    { "", 0, 0, 0, 0, "" },
    { "A", 1, 0, 0, 0, "A" },
    { "A\tA\nx\t1\t2\t3", 2, 1, 1, 3, "A\tA\nx\t1\t2\t3" },
    { "A\nx\t1\t2\nx\t1\t4", 1, 2, 1, 2, "A\nx\t1\t2\nx\t1\t4" },
    /* Names may be empty. */
    { "\t\nx\t1\t2\t3", 2, 1, 1, 3, "\t\nx\t1\t2\t3" },
    { "\n\t1\t2", 1, 1, 1, 2, "\n\t1\t2" },
    { "\nx\t1", 0, 1, 1, 0, "\nx\t1" },
    /* Too few and too many scores. */
    { "A\tB\nx\t1\t2", 2, 1, 1, 0, "A\tB\nx\t1\t2\t0" },
    { "A\nx\t1\t2\t3\t4", 1, 1, 1, 2, "A\nx\t1\t2" },
    { "A\nx", 1, 1, 0, 0, "A\nx\t0\t0" },
    /* No numbers. */
    { "A\nx\tnan\tinf", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t1e999\t-1e999", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t1e300\t1e16", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t-1\t-0.5", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t5 %\t4,5", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t\t", 1, 1, 0, 0, "A\nx\t0\t0" },
    { "A\nx\t1e15\t1e15", 1, 1, 1e15, 1e15, "A\nx\t1000000000000000\t1000000000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarDecision) decision = star_decision_read (cases[i].text);
      g_autofree char *again = star_decision_write (decision);
      g_autofree char *words = star_decision_describe_weights (decision);
      double total;

      g_assert_cmpuint (star_decision_get_n_options (decision), ==, cases[i].n_options);
      g_assert_cmpuint (star_decision_get_n_criteria (decision), ==, cases[i].n_criteria);
      if (cases[i].n_criteria > 0)
        g_assert_cmpfloat (star_decision_get_weight (decision, 0), ==, cases[i].weight);
      if (cases[i].n_criteria > 0 && cases[i].n_options > 0)
        g_assert_cmpfloat (star_decision_get_score (decision, cases[i].n_options - 1, 0), ==,
                           cases[i].score);
      g_assert_cmpstr (again, ==, cases[i].again);
      if (cases[i].n_options > 0)
        g_assert_true (star_decision_get_total (decision, 0, &total)
                       == (star_decision_get_weight_sum (decision) > 0));
    }
}

/* The weights that miss 100 % by little are not said to be 100 %. */
static void
test_nearly_all (void)
{
  g_autoptr (StarDecision) decision = star_decision_new ();
  g_autofree char *words = NULL;

  for (int i = 0; i < 3; i++)
    star_decision_add_criterion (decision, "", 0.33333);
  words = star_decision_describe_weights (decision);
  g_assert_true (g_str_has_prefix (words, "The weights add up to 99.999 %, not to 100 %."));
}

/* Removed and put back, newest first, it is what it was, whatever is removed in which order. */
static void
test_removals (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (StarDecision) decision = create ();
      g_autofree char *text = star_decision_write (decision);
      g_autofree char *again = NULL;
      GPtrArray *removals = g_ptr_array_new ();

      for (int i = 0; i < 5; i++)
        {
          guint n_options = star_decision_get_n_options (decision);
          guint n_criteria = star_decision_get_n_criteria (decision);
          gboolean is_option = g_rand_boolean (rand);
          guint n = is_option ? n_options : n_criteria;
          guint which;

          if (n == 0)
            continue;
          which = (guint) g_rand_int_range (rand, 0, (int) n);
          g_ptr_array_add (removals, is_option
                                       ? star_decision_removal_new_option (decision, which)
                                       : star_decision_removal_new_criterion (decision, which));
          g_assert_cmpuint (star_decision_get_n_options (decision), ==, n_options - is_option);
          g_assert_cmpuint (star_decision_get_n_criteria (decision), ==, n_criteria - !is_option);
        }
      for (guint i = removals->len; i > 0; i--)
        {
          g_autoptr (StarDecisionRemoval) removal = removals->pdata[i - 1];

          star_decision_removal_put_back (removal, decision);
        }
      g_ptr_array_unref (removals);

      again = star_decision_write (decision);
      g_assert_cmpstr (again, ==, text);
    }
}

/* What was typed meanwhile is not lost for it. */
static void
test_removal_after_changes (void)
{
  g_autoptr (StarDecision) decision = star_decision_read ("Buy\tBuild\nCost\t1\t5\t3");
  g_autoptr (StarDecisionRemoval) removal = star_decision_removal_new_option (decision, 0);
  g_autofree char *text = NULL;

  g_assert_true (star_decision_removal_is_option (removal));
  star_decision_set_score (decision, 0, 0, 4);
  star_decision_set_option (decision, 0, "Make");
  star_decision_add_criterion (decision, "Time", 0.5);
  star_decision_set_score (decision, 0, 1, 2);
  star_decision_removal_put_back (removal, decision);
  g_assert_cmpuint (star_decision_removal_get_position (removal), ==, 0);
  text = star_decision_write (decision);
  g_assert_cmpstr (text, ==, "Buy\tMake\nCost\t1\t5\t4\nTime\t0.5\t0\t2");
}

typedef struct {
  const char *name;
  const char *matrix;
  const char *weights;
  const char *before;
  const char *after;
  const char *sentences[3];
} WordsCase;

#define MATRIX "Buy\tBuild\tRent\nCost\t0.6\t3\t4\t3\nTime\t0.4\t5\t4.5\t5"

static const WordsCase words_cases[] = {
  { "one of twins", MATRIX, "60%; 40%", "3; 5", "4; 4.5", { NULL } },
  { "two", "Buy\tBuild\nCost\t0.6\t3\t4\nTime\t0.4\t5\t4.5", "60%; 40%", "3; 5",
    "4; 4.5",
    { "I chose Build, which scored 4.2 by 2 weighted criteria, over Buy with 3.8.",
      "I decided by 2 weighted criteria: 3.8 for Buy, 4.2 for Build." } },
  { "down", "Buy\tBuild\nCost\t0.6\t3\t4\nTime\t0.4\t5\t4.5", "60%; 40%", "4; 4.5", "3; 5",
    { "I decided by 2 weighted criteria: 4.2 for Build, 3.8 for Buy." } },
  { "one", MATRIX, "60%; 40%", NULL, "4; 4.5",
    { "I chose Build, which scored 4.2 against 2 weighted criteria." } },
  { "close", "Buy\tBuild\nCost\t1\t4.0001\t4.0002", "100%", "4.0001", "4.0002",
    { "I chose Build, which scored 4.0002 by 1 weighted criterion, over Buy with 4.0001.",
      "I decided by 1 weighted criterion: 4.0001 for Buy, 4.0002 for Build." } },
  { "twins", MATRIX, "60%; 40%", NULL, "3; 5", { NULL } },
  { "other scores", MATRIX, "60%; 40%", NULL, "4; 4", { NULL } },
  { "other weights", MATRIX, "50%; 50%", NULL, "4; 4.5", { NULL } },
  { "fewer criteria", MATRIX, "100%", NULL, "4", { NULL } },
  { "no name", "Buy\t\nCost\t1\t3\t4", "100%", NULL, "4", { NULL } },
  { "nothing", "", "100%", NULL, "4", { NULL } },
};

static StarCalculation *
calculate (const char *weights, const char *scores)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
  StarFormula *formula =
    star_formula_catalog_find (star_formula_catalog_get_default (), "weighted-decision");

  g_hash_table_insert (inputs, (char *) "weights", (char *) weights);
  g_hash_table_insert (inputs, (char *) "scores", (char *) scores);

  return star_calculation_new (formula, inputs, '.', STAR_CALCULATION_DIGITS);
}

/* A sentence that names the options is evidence of ownership, as those of the formula are. */
static void
check_evidence (const char *sentence)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, sentence);

  g_assert_cmpint (star_coverage_report_get_level (report, STAR_DIMENSION_OWNERSHIP), >=,
                   STAR_LEVEL_MENTIONED);
}

static void
test_words (gconstpointer data)
{
  const WordsCase *c = data;
  g_autoptr (StarDecision) decision = star_decision_read (c->matrix);
  g_autoptr (StarCalculation) before =
    c->before != NULL ? calculate (c->weights, c->before) : NULL;
  g_autoptr (StarCalculation) after = calculate (c->weights, c->after);
  g_auto (GStrv) sentences = NULL;

  g_assert_true (star_calculation_is_valid (after));
  sentences = star_decision_words_dup_sentences (decision, before, after, '.');
  g_assert_cmpstrv (sentences, (char **) c->sentences);
  for (int i = 0; sentences[i] != NULL; i++)
    check_evidence (sentences[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision/totals", test_totals);
  g_test_add_func ("/decision/weights-that-do-not-add-up", test_weights_that_do_not_add_up);
  g_test_add_func ("/decision/no-weight", test_no_weight);
  g_test_add_func ("/decision/tie", test_tie);
  g_test_add_func ("/decision/what-is-refused", test_what_is_refused);
  g_test_add_func ("/decision/editing", test_editing);
  g_test_add_func ("/decision/read-and-write", test_read_and_write);
  g_test_add_func ("/decision/odd-texts", test_odd_texts);
  g_test_add_func ("/decision/nearly-all", test_nearly_all);

  g_test_add_func ("/decision/removals", test_removals);
  g_test_add_func ("/decision/removal-after-changes", test_removal_after_changes);
  for (gsize i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/decision/words/%s", words_cases[i].name);

      g_test_add_data_func (path, &words_cases[i], test_words);
    }

  return g_test_run ();
}
