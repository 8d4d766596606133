/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"

/* The worked cases of tests/fixtures/formula-cases.json. */

static JsonParser *
load (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "fixtures", "formula-cases.json", NULL);
  JsonParser *parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return parser;
}

/* Calls @func with each formula that has cases; there must be a formula for all of them. */
void
formula_cases_for_each (FormulaCaseFunc func)
{
  g_autoptr (JsonParser) parser = load ();
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_object_get_object_member (root, "formulas"));
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      StarFormula *formula = star_formula_catalog_find (star_formula_catalog_get_default (), id);

      g_test_message ("%s", id);
      g_assert_nonnull (formula);
      func (formula, json_node_get_object (node));
    }
}

GHashTable *
formula_cases_inputs (JsonObject *data, const char *member)
{
  GHashTable *inputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, json_object_get_object_member (data, member));
  while (json_object_iter_next (&iter, &name, &node))
    g_hash_table_insert (inputs, g_strdup (name), json_node_dup_string (node));

  return inputs;
}

StarCalculation *
formula_cases_calculate (StarFormula *formula, JsonObject *data, const char *member)
{
  g_autoptr (GHashTable) inputs = formula_cases_inputs (data, member);

  return star_calculation_new (formula, inputs, '.', STAR_CALCULATION_DIGITS);
}

/* @inputs are such as "used=5 | allowed=10". */
StarCalculation *
formula_cases_calculate_text (const char *id, const char *inputs)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) words = g_strsplit (inputs, " | ", -1);
  StarFormula *formula = star_formula_catalog_find (star_formula_catalog_get_default (), id);

  g_assert_nonnull (formula);
  for (int i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

      g_hash_table_insert (table, g_strdup (pair[0]), g_strdup (pair[1]));
    }

  return star_calculation_new (formula, table, '.', STAR_CALCULATION_DIGITS);
}

static StarComparison *
compare (StarCalculation *before, StarCalculation *after)
{
  g_autoptr (GError) error = NULL;
  StarComparison *comparison;

  g_assert_true (star_calculation_is_valid (before));
  g_assert_true (star_calculation_is_valid (after));
  comparison = star_comparison_new (before, after, &error);
  g_assert_no_error (error);

  return comparison;
}

/* The change that the cases of @formula end with. */
StarComparison *
formula_cases_compare (StarFormula *formula, JsonObject *data)
{
  JsonObject *change = json_object_get_object_member (data, "change");
  g_autoptr (StarCalculation) before = formula_cases_calculate (formula, change, "before");
  g_autoptr (StarCalculation) after = formula_cases_calculate (formula, change, "after");

  return compare (before, after);
}

StarComparison *
formula_cases_compare_text (const char *id, const char *before, const char *after)
{
  g_autoptr (StarCalculation) first = formula_cases_calculate_text (id, before);
  g_autoptr (StarCalculation) second = formula_cases_calculate_text (id, after);

  return compare (first, second);
}
