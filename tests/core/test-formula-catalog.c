/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"
#include "star-suggestions-private.h"

#include <math.h>
#include <string.h>

/* The formulas that were agreed on, in their order. */
static const char *const ids[] = {
  "bad-record-rate", "run-failure-rate", "change-failure-rate", "mttd", "mttr", "availability",
  "slo-conformance", "error-budget-allowed", "error-budget-left", "burn-rate",
  "zero-event-chance", "null-ratio", "duplicate-rate", "event-loss-rate", "completeness",
  "schema-drift-rate", "percentile", "throughput", "freshness", "lag-time", "growth", "headroom",
  "blast-radius", "cost-per-job", "cost-per-run", "unit-cost", "tco-monthly",
  "breakeven-months", "budget-variance", "idle-share", "annual-saving", "toil-share",
  "pages-per-shift", "lead-time", "paved-path-share", "hours-saved", "adoption",
  "auto-remediation-rate", "weighted-decision", "change",
};

/* What the cases of a formula have shown of a guard. */
typedef struct {
  gboolean has_fired;
  gboolean was_quiet;
} Shown;

static gboolean
has_fired (StarCalculation *calculation, const StarFormulaGuard *guard)
{
  GPtrArray *messages = star_calculation_get_messages (calculation);

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->guard == guard)
        {
          g_assert_cmpstr (message->text, !=, "");
          g_assert_null (strstr (message->text, "–"));
          return TRUE;
        }
    }

  return FALSE;
}

/* An input that cannot be read keeps all guards from being looked at, an error those of warnings. */
static gboolean
was_looked_at (StarCalculation *calculation, const StarFormulaGuard *guard)
{
  const StarCalculationMessage *error = star_calculation_get_error (calculation);

  return error == NULL || (error->guard != NULL && guard->level == STAR_GUARD_ERROR);
}

static gboolean
is_listed (JsonArray *numbers, guint number)
{
  for (guint i = 0; i < json_array_get_length (numbers); i++)
    {
      if (json_array_get_int_element (numbers, i) == number)
        return TRUE;
    }

  return FALSE;
}

static void
check_guards (StarFormula *formula, StarCalculation *calculation, JsonObject *item, Shown *shown)
{
  GPtrArray *guards = star_formula_get_guards (formula);
  JsonArray *expected = json_object_get_array_member (item, "guards");

  for (guint i = 0; i < guards->len; i++)
    {
      const StarFormulaGuard *guard = g_ptr_array_index (guards, i);
      gboolean fired = has_fired (calculation, guard);

      if (fired != is_listed (expected, i))
        g_test_fail_printf ("guard %u: %s", i, guard->text);
      shown[i].has_fired |= fired;
      shown[i].was_quiet |= !fired && was_looked_at (calculation, guard);
    }
}

static void
check_value (StarCalculation *calculation, JsonObject *item)
{
  double expected = json_object_get_double_member (item, "value");
  StarAmount *amount = star_calculation_get_amount (calculation);

  g_assert_nonnull (amount);
  g_assert_cmpfloat_with_epsilon (star_amount_get_value (amount), expected,
                                  1e-12 * MAX (fabs (expected), 1e-6));
  g_assert_cmpstr (star_calculation_get_text (calculation), ==,
                   json_object_get_string_member (item, "text"));
}

static void
check_case (StarFormula *formula, JsonObject *item, Shown *shown)
{
  g_autoptr (StarCalculation) calculation = formula_cases_calculate (formula, item, "inputs");
  const StarCalculationMessage *error = star_calculation_get_error (calculation);

  g_test_message ("  %s", json_object_get_string_member (item, "how"));
  g_assert_cmpstr (error != NULL ? error->input : NULL, ==,
                   json_object_get_string_member_with_default (item, "error", NULL));
  g_assert_true (star_calculation_is_valid (calculation) == (error == NULL));
  if (error == NULL)
    check_value (calculation, item);
  else
    g_assert_null (star_calculation_get_amount (calculation));

  check_guards (formula, calculation, item, shown);
}

/* Three cases at least, one of them at an edge; each guard seen to fire and to keep quiet. */
static void
check_formula (StarFormula *formula, JsonObject *data)
{
  JsonArray *cases = json_object_get_array_member (data, "cases");
  GPtrArray *guards = star_formula_get_guards (formula);
  g_autofree Shown *shown = g_new0 (Shown, guards->len + 1);
  guint n_edges = 0;

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *item = json_array_get_object_element (cases, i);

      check_case (formula, item, shown);
      n_edges += json_object_get_boolean_member_with_default (item, "edge", FALSE);
    }

  g_assert_cmpuint (json_array_get_length (cases), >=, 3);
  g_assert_cmpuint (n_edges, >=, 1);
  for (guint i = 0; i < guards->len; i++)
    {
      if (!shown[i].has_fired || !shown[i].was_quiet)
        g_test_fail_printf ("no case has guard %u %s", i, shown[i].has_fired ? "quiet" : "fire");
    }
}

static guint n_formulas_with_cases;

static void
count_formula (StarFormula *formula, JsonObject *data)
{
  n_formulas_with_cases++;
}

static void
test_cases (void)
{
  formula_cases_for_each (check_formula);
}

static void
test_all_have_cases (void)
{
  n_formulas_with_cases = 0;
  formula_cases_for_each (count_formula);
  g_assert_cmpuint (n_formulas_with_cases, ==,
                    star_formula_catalog_get_all (star_formula_catalog_get_default ())->len);
}

static void
test_ids (void)
{
  GPtrArray *all = star_formula_catalog_get_all (star_formula_catalog_get_default ());

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (star_formula_get_id (all->pdata[i]), ==, ids[i]);
}

/* A question that leads to a formula must lead somewhere. */
static void
test_suggestions (void)
{
  StarSuggestions *suggestions = star_suggestions_get_default ();

  for (guint i = 0; i < suggestions->rules->len; i++)
    {
      const StarSuggestionRule *rule =
        &g_array_index (suggestions->rules, StarSuggestionRule, i);

      for (int k = 0; rule->formulas[k] != NULL; k++)
        {
          g_test_message ("%s: %s", rule->id, rule->formulas[k]);
          g_assert_nonnull (star_formula_catalog_find (star_formula_catalog_get_default (),
                                                       rule->formulas[k]));
        }
    }
}

/* The user's part of the catalogue may lack words, ours may not. */
static void
test_words (void)
{
  GPtrArray *all = star_formula_catalog_get_all (star_formula_catalog_get_default ());

  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);

      g_test_message ("%s", star_formula_get_id (formula));
      g_assert_true (g_str_has_suffix (star_formula_get_about (formula), "."));
      g_assert_cmpstr (star_formula_get_reference (formula), !=, "");
      g_assert_cmpuint (strlen (star_formula_get_name (formula)), <=, 30);
      g_assert_false (star_formula_is_own (formula));
      g_assert_true (star_formula_get_guards (formula)->len > 0
                     || star_formula_get_notes (formula)[0] != NULL
                     || star_formula_get_input (formula, 0)->lower.is_set);
      for (guint k = 0; k < star_formula_get_n_inputs (formula); k++)
        {
          g_assert_cmpstr (star_formula_get_input (formula, k)->hint, !=, "");
          g_assert_cmpstr (star_formula_get_input (formula, k)->label, !=,
                           star_formula_get_input (formula, k)->name);
        }
    }
}

/* What compares by itself is asked for once. */
static void
test_alone (void)
{
  static const char *const expected[] = { "zero-event-chance", "breakeven-months", "annual-saving",
                                     "weighted-decision", "change" };
  GPtrArray *all = star_formula_catalog_get_all (star_formula_catalog_get_default ());
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      if (!star_formula_is_alone (g_ptr_array_index (all, i)))
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (star_formula_get_id (g_ptr_array_index (all, i)), ==, expected[n]);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
}

static void
test_find (void)
{
  StarFormulaCatalog *catalog = star_formula_catalog_get_default ();
  g_autoptr (GPtrArray) people =
    star_formula_catalog_find_for (catalog, STAR_DIMENSION_PEOPLE);
  g_autoptr (GPtrArray) decision =
    star_formula_catalog_find_family (catalog, STAR_FORMULA_FAMILY_DECISION);

  g_assert_true (catalog == star_formula_catalog_get_default ());
  g_assert_null (star_formula_catalog_find (catalog, "Adoption"));
  /* Seven of people and the one for anything. */
  g_assert_cmpuint (people->len, ==, 8);
  g_assert_cmpstr (star_formula_get_id (people->pdata[0]), ==, "toil-share");
  g_assert_cmpstr (star_formula_get_id (people->pdata[7]), ==, "change");
  g_assert_cmpuint (decision->len, ==, 2);
}

#define SEED 20261121
#define N_TRIES 100

/* Something that may be entered, most of it in the wrong place. */
static const char *
choose_text (GRand *random, const StarFormulaInput *input)
{
  static const char *const texts[] = {
    "0", "1", "7", "12", "1,000", "2.5", "-3", "1e300", "1e-300", "", "x", "0%", "40%", "99.9%",
    "100%", "$0", "$5", "€3", "$1,000,000", "$0.12/h", "0 s", "30 min", "1 h", "30d", "2 quarters",
    "3/month", "500k/s", "0/s", "2 TB", "10:42", "2026-11-21T10:42Z", "1, 2, 3", "1 h, 2 h",
    "40%, 60%", "5, 5", "0%, 0%", "1 ms, 1 h, 30 d, 2 d, 3 d",
  };
  static const char *const by_kind[STAR_N_AMOUNT_KINDS][3] = {
    [STAR_AMOUNT_RATIO] = { "40%", "99.9%", "5%" },
    [STAR_AMOUNT_COUNT] = { "3", "12", "40" },
    [STAR_AMOUNT_DURATION] = { "1 h", "30d", "2 min" },
    [STAR_AMOUNT_MONEY] = { "$4", "$90", "$0.50" },
    [STAR_AMOUNT_BYTES] = { "1 GB", "2 TB", "5 kB" },
    [STAR_AMOUNT_RATE] = { "3/month", "500/s", "1/day" },
    [STAR_AMOUNT_LIST] = { "1 h, 2 h", "40%, 60%", "4, 5" },
  };

  if (g_rand_int_range (random, 0, 4) > 0)
    return by_kind[input->is_any ? STAR_AMOUNT_COUNT : input->spec.kind]
                  [g_rand_int_range (random, 0, 3)];
  return texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
}

/* Each guard can be asked wherever there is a value: it divides by nothing that may be 0. */
static void
check_guards_defined (StarFormula *formula, StarCalculation *calculation)
{
  guint n = star_formula_get_n_inputs (formula);
  GPtrArray *guards = star_formula_get_guards (formula);
  g_autofree StarOperand *operands = g_new0 (StarOperand, n + 1);

  for (guint i = 0; i < n; i++)
    operands[i] = star_amount_get_operand (star_calculation_get_input (calculation, i));
  operands[n] = star_amount_get_operand (star_calculation_get_amount (calculation));

  for (guint i = 0; i < guards->len; i++)
    {
      g_autoptr (GError) error = NULL;
      double result;

      star_expression_evaluate (((StarFormulaGuard *) guards->pdata[i])->when, operands, &result,
                                &error);
      g_assert_no_error (error);
    }
}

static void
check_random (StarFormula *formula, StarCalculation *calculation)
{
  const StarCalculationMessage *error = star_calculation_get_error (calculation);
  g_auto (GStrv) sentences = star_calculation_dup_sentences (calculation);

  if (error != NULL)
    {
      g_assert_false (star_calculation_is_valid (calculation));
      g_assert_nonnull (error->input);
      g_assert_cmpstr (error->text, !=, "");
      g_assert_null (sentences[0]);
      return;
    }

  g_assert_true (isfinite (star_amount_get_value (star_calculation_get_amount (calculation))));
  g_assert_cmpstr (star_calculation_get_text (calculation), !=, "");
  g_assert_nonnull (sentences[0]);
  for (int i = 0; sentences[i] != NULL; i++)
    g_assert_null (strpbrk (sentences[i], "{}"));
  check_guards_defined (formula, calculation);
}

/* Whatever is entered, there is a value that can be said, or an error that names an input. */
static void
test_random (void)
{
  GPtrArray *all = star_formula_catalog_get_all (star_formula_catalog_get_default ());
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_valid = 0;

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < all->len * N_TRIES; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i % all->len);
      g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (StarCalculation) calculation = NULL;

      for (guint k = 0; k < star_formula_get_n_inputs (formula); k++)
        {
          const StarFormulaInput *input = star_formula_get_input (formula, k);

          g_hash_table_insert (inputs, input->name, (char *) choose_text (random, input));
        }
      calculation = star_calculation_new (formula, inputs, '.', STAR_CALCULATION_DIGITS);
      check_random (formula, calculation);
      n_valid += star_calculation_is_valid (calculation) ? 1 : 0;
    }

  g_assert_cmpuint (n_valid, >, all->len * N_TRIES / 5);
}

static StarFormula *
make_own (const char *id)
{
  g_autofree char *json = g_strdup_printf (
    "{\"id\":\"%s\",\"name\":\"Own\",\"family\":\"cost\",\"dimension\":\"cost\","
    "\"inputs\":[{\"name\":\"a\",\"kind\":\"money\"}],\"expression\":\"a\","
    "\"result\":{\"kind\":\"money\"}}", id);
  g_autoptr (GError) error = NULL;
  StarFormula *formula = star_formula_new_from_json (json, &error);

  g_assert_no_error (error);

  return formula;
}

static void
test_own (void)
{
  StarFormulaCatalog *catalog = star_formula_catalog_get_default ();
  g_autoptr (GPtrArray) own =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_formula_unref);
  g_autoptr (StarFormulaCatalog) both = NULL;

  g_ptr_array_add (own, make_own ("mine"));
  g_ptr_array_add (own, make_own ("mine"));
  g_ptr_array_add (own, make_own ("yours"));
  both = star_formula_catalog_new_with (catalog, own);

  g_assert_cmpuint (star_formula_catalog_get_all (both)->len, ==, G_N_ELEMENTS (ids) + 2);
  g_assert_true (star_formula_catalog_find (both, "mine") == own->pdata[0]);
  g_assert_true (star_formula_catalog_find (both, "change")
                 == star_formula_catalog_find (catalog, "change"));
  g_assert_null (star_formula_catalog_find (catalog, "mine"));
}

#define HEAD "{\"format\":\"starling-formulas\",\"version\":1,\"formulas\":["
#define ONE \
  "{\"id\":\"one\",\"name\":\"One\",\"family\":\"cost\",\"dimension\":\"cost\"," \
  "\"inputs\":[{\"name\":\"a\",\"kind\":\"money\"}],\"expression\":\"a\"," \
  "\"result\":{\"kind\":\"money\"}}"

static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *place;
  } cases[] = {
    { "", "1:1: " },
    { "\xff", "1:1: " },
    { "{", "JSON: " },
    { "[]", "1:1: " },
    { "{}", "format: " },
    { "{\"format\":\"starling-formulas\",\"version\":2}", "version: " },
    { "{\"format\":\"starling-formulas\",\"version\":1}", "formulas: " },
    { HEAD "1]}", "formulas[0].: " },
    { HEAD "{}]}", "formulas[0].id: " },
    { HEAD "{\"id\":\"x y\"}]}", "formulas[x y].id: " },
    { HEAD ONE "," ONE "]}", "formulas[one].id: " },
    { HEAD ONE ",{\"id\":\"two\"}]}", "formulas[two].name: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].json, strlen (cases[i].json));
      g_autoptr (GError) error = NULL;
      g_autoptr (StarFormulaCatalog) catalog = star_formula_catalog_new (bytes, &error);

      g_assert_null (catalog);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula-catalog/ids", test_ids);
  g_test_add_func ("/formula-catalog/cases", test_cases);
  g_test_add_func ("/formula-catalog/all-have-cases", test_all_have_cases);
  g_test_add_func ("/formula-catalog/words", test_words);
  g_test_add_func ("/formula-catalog/alone", test_alone);
  g_test_add_func ("/formula-catalog/suggestions", test_suggestions);
  g_test_add_func ("/formula-catalog/find", test_find);
  g_test_add_func ("/formula-catalog/random", test_random);
  g_test_add_func ("/formula-catalog/own", test_own);
  g_test_add_func ("/formula-catalog/errors", test_errors);

  return g_test_run ();
}
