/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula.h"
#include "star-metric-error.h"

#include <string.h>

/* A formula of the user with everything in it. */
#define FULL \
  "{\"id\":\"my-cost\",\"name\":\"My cost\",\"about\":\"What it costs.\",\"family\":\"cost\"," \
  "\"dimension\":\"cost\",\"metric\":\"Cost of mine\",\"inputs\":[" \
  "{\"name\":\"hours\",\"label\":\"Hours\",\"hint\":\"Such as 3\",\"kind\":\"duration\"," \
  "\"unit\":\"h\",\"minimum\":0,\"below\":36000}," \
  "{\"name\":\"price\",\"kind\":\"money\",\"unit\":\"/h\",\"above\":0,\"default\":\"2\"}," \
  "{\"name\":\"n\",\"kind\":\"count\",\"whole\":true,\"maximum\":10}]," \
  "\"expression\":\"hours * price * n\",\"result\":{\"kind\":\"money\",\"suffix\":\"a year\"}," \
  "\"better\":\"down\",\"also\":[{\"id\":\"each\",\"label\":\"Each\",\"expression\":\"value / n\"," \
  "\"kind\":\"money\",\"when\":\"n > 0\"}]," \
  "\"guards\":[{\"when\":\"value > 100 * price * hour\",\"level\":\"warning\",\"input\":\"n\"," \
  "\"text\":\"{n} is many\"}],\"notes\":[\"Mine alone\"]," \
  "\"sentences\":{\"one\":[\"It cost {value}.\"],\"change\":[\"It {fell|rose} to {after}.\"]," \
  "\"same\":\"It stayed at {after}.\"},\"reference\":\"I\"}"

#define BEGIN "{\"id\":\"x\",\"name\":\"X\",\"family\":\"cost\",\"dimension\":\"any\","
#define INPUTS "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\"},{\"name\":\"t\",\"kind\":\"duration\"}],"
#define RESULT ",\"result\":{\"kind\":\"count\"}"
#define GOOD BEGIN INPUTS "\"expression\":\"a\"" RESULT

static StarFormula *
load (const char *json)
{
  g_autoptr (GError) error = NULL;
  StarFormula *formula = star_formula_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (formula);

  return formula;
}

static void
test_full (void)
{
  g_autoptr (StarFormula) formula = load (FULL);
  const StarFormulaInput *hours = star_formula_get_input (formula, 0);
  const StarFormulaInput *price = star_formula_get_input (formula, 1);
  const StarFormulaInput *n = star_formula_get_input (formula, 2);

  g_assert_cmpstr (star_formula_get_id (formula), ==, "my-cost");
  g_assert_cmpstr (star_formula_get_name (formula), ==, "My cost");
  g_assert_cmpstr (star_formula_get_about (formula), ==, "What it costs.");
  g_assert_cmpstr (star_formula_get_metric (formula), ==, "Cost of mine");
  g_assert_cmpstr (star_formula_get_reference (formula), ==, "I");
  g_assert_cmpint (star_formula_get_family (formula), ==, STAR_FORMULA_FAMILY_COST);
  g_assert_cmpint (star_formula_get_dimension (formula), ==, STAR_DIMENSION_COST);
  g_assert_true (star_formula_has_dimension (formula, STAR_DIMENSION_COST));
  g_assert_false (star_formula_has_dimension (formula, STAR_DIMENSION_SCALE));
  g_assert_cmpint (star_formula_get_better (formula), ==, STAR_DIRECTION_DOWN);
  g_assert_true (star_formula_is_own (formula));
  g_assert_cmpint (star_formula_get_form (formula)->kind, ==, STAR_AMOUNT_MONEY);
  g_assert_cmpstr (star_formula_get_form (formula)->suffix, ==, "a year");
  g_assert_cmpstr (star_formula_get_notes (formula)[0], ==, "Mine alone");

  g_assert_cmpuint (star_formula_get_n_inputs (formula), ==, 3);
  g_assert_cmpint (star_formula_find_input (formula, "n"), ==, 2);
  g_assert_cmpint (star_formula_find_input (formula, "m"), ==, -1);
  g_assert_cmpstr (hours->label, ==, "Hours");
  g_assert_cmpstr (hours->hint, ==, "Such as 3");
  g_assert_true (hours->lower.is_set && !hours->lower.is_open);
  g_assert_true (hours->upper.is_set && hours->upper.is_open);
  g_assert_cmpfloat (hours->upper.value, ==, 36000);
  g_assert_cmpstr (price->label, ==, "price");
  g_assert_cmpstr (price->hint, ==, "");
  g_assert_true (price->lower.is_set && price->lower.is_open);
  g_assert_false (price->upper.is_set);
  g_assert_cmpstr (price->fallback, ==, "2");
  g_assert_true (n->is_whole && !n->is_any && n->upper.is_set && !n->upper.is_open);
}

/* What is not said has a default. */
static void
test_least (void)
{
  g_autoptr (StarFormula) formula = load (GOOD "}");
  g_autoptr (StarFormula) alone = load (GOOD ",\"alone\":true}");

  g_assert_false (star_formula_is_alone (formula));
  g_assert_true (star_formula_is_alone (alone));
  g_assert_cmpstr (star_formula_get_metric (formula), ==, "X");
  g_assert_cmpstr (star_formula_get_about (formula), ==, "");
  g_assert_cmpint (star_formula_get_better (formula), ==, STAR_DIRECTION_NONE);
  g_assert_cmpint (star_formula_get_dimension (formula), ==, -1);
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    g_assert_true (star_formula_has_dimension (formula, d));
  g_assert_cmpuint (star_formula_get_guards (formula)->len, ==, 0);
  g_assert_cmpuint (star_formula_get_values (formula)->len, ==, 0);
  g_assert_null (star_formula_get_notes (formula)[0]);
}

static void
test_round_trip (void)
{
  g_autoptr (StarFormula) formula = load (FULL);
  g_autofree char *json = star_formula_to_json (formula);
  g_autoptr (StarFormula) again = load (json);
  g_autofree char *same = star_formula_to_json (again);

  g_assert_cmpstr (json, ==, FULL);
  g_assert_cmpstr (same, ==, json);
}

/* A member of another program is no reason to refuse a formula of the user's. */
static void
test_other_members (void)
{
  g_autoptr (StarFormula) formula = load (GOOD ",\"x_tool\":[1]}");
  g_autofree char *json = star_formula_to_json (formula);

  g_assert_nonnull (strstr (json, "\"x_tool\":[1]"));
}

/* An error says the member, and in an expression the characters. */
static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *place;
    int start;
    int end;
  } cases[] = {
    { "", "1:1: ", -1, -1 },
    { "[]", "1:1: ", -1, -1 },
    { "{", "JSON: ", -1, -1 },
    { "{\"id\":\"a\\u0000b\"}", "1:1: ", -1, -1 },
    { "[[[[[[[[[[1]]]]]]]]]]", "1:1: ", -1, -1 },
    { "{\"id\":\"change\"}", "id: ", -1, -1 },
    { "{\"id\":\"Change\"}", "id: ", -1, -1 },
    { "{\"id\":\"1st\"}", "id: ", -1, -1 },
    { "{\"id\":3}", "id: ", -1, -1 },
    { "{\"id\":\"x\",\"name\":\"\"}", "name: ", -1, -1 },
    { "{\"id\":\"x\",\"nmae\":\"X\"}", "name: ", -1, -1 },
    { "{\"id\":\"x\",\"name\":\"X\",\"family\":\"war\"}", "family: ", -1, -1 },
    { "{\"id\":\"x\",\"name\":\"X\",\"family\":\"cost\"}", "dimension: ", -1, -1 },
    { "{\"id\":\"x\",\"name\":\"X\",\"family\":\"cost\",\"dimension\":\"war\"}", "dimension: ", -1,
      -1 },
    { BEGIN "\"better\":\"left\"}", "better: ", -1, -1 },
    { BEGIN "\"alone\":1}", "alone: ", -1, -1 },
    { BEGIN "\"inputs\":[]}", "inputs: ", -1, -1 },
    { BEGIN "\"inputs\":{}}", "inputs: ", -1, -1 },
    { BEGIN "\"inputs\":[3]}", "inputs: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a b\"}]}", "inputs[0].name: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"section\",\"kind\":\"count\"}]}", "inputs[0].name: ", -1,
      -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\"}]}", "inputs[0].kind: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"love\"}]}", "inputs[0].kind: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"knid\":\"count\"}]}", "inputs[0].knid: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"list\"}]}", "inputs[0].of: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"list\",\"of\":\"list\"}]}", "inputs[0].of: ",
      -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\",\"of\":\"count\"}]}",
      "inputs[0].of: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\",\"moment\":true}]}",
      "inputs[0].moment: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\",\"whole\":1}]}",
      "inputs[0].whole: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\",\"minimum\":\"0\"}]}",
      "inputs[0].minimum: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\",\"minimum\":0,\"above\":0}]}",
      "inputs[0].above: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"duration\",\"default\":\"x\"}]}",
      "inputs[0].default: ", -1, -1 },
    { BEGIN "\"inputs\":[{\"name\":\"a\",\"kind\":\"count\"},{\"name\":\"a\"}]}",
      "inputs[1].name: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":3}", "expression: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a + b\"" RESULT "}", "expression: ", 4, 5 },
    { BEGIN INPUTS "\"expression\":\"(a + 1\"" RESULT "}", "expression: ", 0, 1 },
    { BEGIN INPUTS "\"expression\":\"1 + a)\"" RESULT "}", "expression: ", 5, 6 },
    { BEGIN INPUTS "\"expression\":\"a + value\"" RESULT "}", "expression: ", 4, 9 },
    { BEGIN INPUTS "\"expression\":\"3 * a + t\"" RESULT "}", "expression: ", 6, 7 },
    { BEGIN INPUTS "\"expression\":\"t\"" RESULT "}", "expression: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a > 1\"" RESULT "}", "expression: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a\"}", "result: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a\",\"result\":{\"kind\":\"list\"}}", "result.kind: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a\",\"result\":{\"kind\":\"any\"}}", "result.kind: ", -1, -1 },
    { BEGIN INPUTS "\"expression\":\"a\",\"result\":{\"kind\":\"count\",\"show\":\"bar\"}}",
      "result.show: ", -1, -1 },
    { GOOD ",\"also\":[{\"label\":\"A\"}]}", "also[0].id: ", -1, -1 },
    { GOOD ",\"also\":[{\"id\":\"a\",\"label\":\"A\"}]}", "also[0].id: ", -1, -1 },
    { GOOD ",\"also\":[{\"id\":\"b\",\"label\":\"B\",\"kind\":\"count\",\"expression\":\"b\"}]}",
      "also[0].expression: ", 0, 1 },
    { GOOD ",\"also\":[{\"id\":\"b\",\"label\":\"B\",\"kind\":\"money\",\"expression\":\"a\"}]}",
      "also[0].expression: ", -1, -1 },
    { GOOD ",\"also\":[{\"id\":\"b\",\"label\":\"B\",\"kind\":\"count\",\"expression\":\"a\","
           "\"when\":\"a\"}]}", "also[0].when: ", -1, -1 },
    { GOOD ",\"guards\":[{\"level\":\"loud\"}]}", "guards[0].level: ", -1, -1 },
    { GOOD ",\"guards\":[{\"level\":\"error\",\"text\":\"T\",\"when\":\"a > 1\"}]}",
      "guards[0].input: ", -1, -1 },
    { GOOD ",\"guards\":[{\"level\":\"note\",\"input\":\"b\",\"text\":\"T\",\"when\":\"a > 1\"}]}",
      "guards[0].input: ", -1, -1 },
    { GOOD ",\"guards\":[{\"level\":\"error\",\"input\":\"a\",\"text\":\"T\",\"when\":\"value > 1\"}]}",
      "guards[0].when: ", 0, 5 },
    { GOOD ",\"guards\":[{\"level\":\"note\",\"text\":\"T\",\"when\":\"a\"}]}", "guards[0].when: ",
      -1, -1 },
    { GOOD ",\"guards\":[{\"level\":\"note\",\"text\":\"{b}\",\"when\":\"a > 1\"}]}",
      "guards[0].text: ", 1, 2 },
    { GOOD ",\"notes\":\"N\"}", "notes: ", -1, -1 },
    { GOOD ",\"sentences\":[]}", "sentences: ", -1, -1 },
    { GOOD ",\"sentences\":{\"two\":[]}}", "sentences.two: ", -1, -1 },
    { GOOD ",\"sentences\":{\"one\":[\"It is {after}.\"]}}", "sentences.one: ", 7, 12 },
    { GOOD ",\"sentences\":{\"change\":[\"{value}\"]}}", "sentences.change: ", 1, 6 },
    { GOOD ",\"sentences\":{\"same\":\"{\"}}", "sentences.same: ", 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarFormula) formula = star_formula_new_from_json (cases[i].json, &error);
      int start = -1;
      int end = -1;

      g_test_message ("%s", cases[i].json);
      g_assert_null (formula);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == STAR_METRIC_ERROR);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
      star_metric_error_get_span (error, &start, &end);
      g_assert_cmpint (start, ==, cases[i].start);
      g_assert_cmpint (end, ==, cases[i].end);
    }
}

/* What nobody writes by hand must be refused without much work. */
static void
test_hostile (void)
{
  g_autofree char *deep = g_strnfill (50000, '[');
  g_autofree char *spaces = g_strnfill (70000, ' ');
  g_autofree char *parentheses = g_strnfill (3000, '(');
  g_autofree char *expression =
    g_strconcat (BEGIN INPUTS "\"expression\":\"", parentheses, "a\"" RESULT "}", NULL);
  const char *const texts[] = { deep, spaces, expression, "{\"id\":\"\xff\"}", "\"", "\\", "{\"\\" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (star_formula_new_from_json (texts[i], &error));
      g_assert_true (error->domain == STAR_METRIC_ERROR);
    }
}

/* A bracket in a text is no nesting. */
static void
test_brackets (void)
{
  g_autoptr (StarFormula) formula =
    load (GOOD ",\"about\":\"[[[[[[[[[[[[ \\\"{{{{{{{{{{{{{ \\\\\"}");

  g_assert_cmpstr (star_formula_get_about (formula), ==, "[[[[[[[[[[[[ \"{{{{{{{{{{{{{ \\");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/full", test_full);
  g_test_add_func ("/formula/least", test_least);
  g_test_add_func ("/formula/round-trip", test_round_trip);
  g_test_add_func ("/formula/other-members", test_other_members);
  g_test_add_func ("/formula/errors", test_errors);
  g_test_add_func ("/formula/hostile", test_hostile);
  g_test_add_func ("/formula/brackets", test_brackets);

  return g_test_run ();
}
