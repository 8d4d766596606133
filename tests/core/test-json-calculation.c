/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"
#include "star-json-calculation.h"

static void
test_full (void)
{
  g_autoptr (StarCalculation) calculation = formula_cases_calculate_text (
    "slo-conformance", "good_events=999 | valid_events=1,000 | target=99.8%");
  g_autofree char *json = star_json_calculation_write (calculation);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"formula\": \"slo-conformance\",\n"
                   "  \"value\": 0.999,\n"
                   "  \"unit\": \"ratio\",\n"
                   "  \"text\": \"99.9 %\",\n"
                   "  \"also\": [\n"
                   "    {\n"
                   "      \"id\": \"left\",\n"
                   "      \"label\": \"Error budget left\",\n"
                   "      \"value\": 0.5,\n"
                   "      \"unit\": \"ratio\",\n"
                   "      \"text\": \"50 %\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"notes\": [\n"
                   "    \"The target of 99.8 % is met\"\n"
                   "  ],\n"
                   "  \"warnings\": []\n"
                   "}\n");
}

static void
test_comparison (void)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare_text (
    "error-budget-left", "used=5 | allowed=4", "used=1 | allowed=4");
  g_autofree char *json = star_json_calculation_write_comparison (comparison);

  g_assert_cmpstr (
    json, ==,
    "{\n"
    "  \"formula\": \"error-budget-left\",\n"
    "  \"before\": {\n"
    "    \"value\": -0.25,\n"
    "    \"unit\": \"ratio\",\n"
    "    \"text\": \"−25 %\"\n"
    "  },\n"
    "  \"after\": {\n"
    "    \"value\": 0.75,\n"
    "    \"unit\": \"ratio\",\n"
    "    \"text\": \"75 %\"\n"
    "  },\n"
    "  \"change\": {\n"
    "    \"absolute\": 1,\n"
    "    \"relative\": null,\n"
    "    \"factor\": null,\n"
    "    \"points\": 100\n"
    "  },\n"
    "  \"sentence\": \"The error budget left at the end rose from −25 % to 75 %, up 100 points.\",\n"
    "  \"warnings\": [\n"
    "    \"Before: More was used than was allowed: the budget is overspent, and the value is "
    "negative\",\n"
    "    \"With a negative value the relative change is undefined: say the two values\"\n"
    "  ]\n"
    "}\n");
}

/* Each value is read again as the very same number. */
static void
check_value (StarFormula *formula, JsonObject *data)
{
  JsonArray *cases = json_object_get_array_member (data, "cases");

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      g_autoptr (StarCalculation) calculation = formula_cases_calculate (
        formula, json_array_get_object_element (cases, i), "inputs");
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autofree char *json = NULL;

      if (!star_calculation_is_valid (calculation))
        continue;
      json = star_json_calculation_write (calculation);
      g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
      g_assert_cmpfloat (json_object_get_double_member (
                           json_node_get_object (json_parser_get_root (parser)), "value"), ==,
                         star_amount_get_value (star_calculation_get_amount (calculation)));
    }
}

static void
test_numbers (void)
{
  formula_cases_for_each (check_value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-calculation/full", test_full);
  g_test_add_func ("/json-calculation/comparison", test_comparison);
  g_test_add_func ("/json-calculation/numbers", test_numbers);

  return g_test_run ();
}
