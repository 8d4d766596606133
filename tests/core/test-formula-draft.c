/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-draft.h"
#include "star-own-catalog.h"
#include "star-unusable-formula.h"

#include <string.h>

#define NEEDED                                                                                    \
  "\"family\":\"cost\",\"dimension\":\"cost\",\"inputs\":[{\"name\":\"bill\",\"kind\":\"money\"}," \
  "{\"name\":\"pods\",\"kind\":\"count\",\"minimum\":1,\"hint\":\"Kept\"}],"

static const char *const full =
  "{\"id\":\"pod-cost\",\"name\":\"Cost per pod\"," NEEDED
  "\"expression\":\"bill / pods\",\"result\":{\"kind\":\"money\",\"suffix\":\"per pod\"},"
  "\"notes\":[\"Kept\"],\"sentences\":{\"one\":[\"{value}\",\"{value} a pod\"],\"same\":\"{after}\"}}";

static StarFormulaDraft *
new_draft (void)
{
  StarFormulaDraft *draft = star_formula_draft_new (NULL);

  star_formula_draft_set_text (draft, "name", "Größe: 2 Pods!");
  star_formula_draft_set_text (draft, "family", "cost");
  star_formula_draft_set_text (draft, "dimension", "any");
  star_formula_draft_set_text (draft, "expression", "bill / pods");
  star_formula_draft_set_result (draft, "kind", "money");
  star_formula_draft_add_input (draft);
  star_formula_draft_set_input (draft, 0, "name", "bill");
  star_formula_draft_set_input (draft, 0, "kind", "money");
  star_formula_draft_add_input (draft);
  star_formula_draft_set_input (draft, 1, "name", "pods");

  return draft;
}

static void
test_new (void)
{
  g_autoptr (StarFormulaDraft) draft = new_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StarFormula) formula = NULL;
  g_autofree char *json = NULL;

  g_assert_true (star_formula_draft_check (draft, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (star_formula_draft_get_text (draft, "id"), ==, "");
  star_formula_draft_choose_id (draft, NULL);
  json = star_formula_draft_to_json (draft);
  formula = star_formula_new_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (star_formula_get_id (formula), ==, "own-grosse-2-pods");
  g_assert_cmpuint (star_formula_get_n_inputs (formula), ==, 2);
}

/* What it is not asked to change is there still. */
static void
test_change (void)
{
  g_autoptr (StarFormulaDraft) draft = star_formula_draft_new (full);
  g_autofree char *json = NULL;

  g_assert_cmpstr (star_formula_draft_get_text (draft, "name"), ==, "Cost per pod");
  g_assert_cmpstr (star_formula_draft_get_text (draft, "about"), ==, "");
  g_assert_cmpstr (star_formula_draft_get_result (draft, "suffix"), ==, "per pod");
  g_assert_cmpstr (star_formula_draft_get_sentence (draft, "one"), ==, "{value}");
  g_assert_cmpstr (star_formula_draft_get_sentence (draft, "change"), ==, "");
  g_assert_cmpstr (star_formula_draft_get_input (draft, 1, "hint"), ==, "Kept");

  star_formula_draft_set_text (draft, "name", "");
  star_formula_draft_set_text (draft, "name", "Pods");
  star_formula_draft_set_result (draft, "suffix", "");
  star_formula_draft_set_sentence (draft, "one", "");
  star_formula_draft_set_sentence (draft, "one", "");
  star_formula_draft_set_sentence (draft, "one", "It was {value}.");
  star_formula_draft_set_input (draft, 1, "label", "How many");
  star_formula_draft_remove_input (draft, 0);
  star_formula_draft_choose_id (draft, NULL);
  json = star_formula_draft_to_json (draft);
  g_assert_cmpstr (json, ==,
    "{\"id\":\"pod-cost\",\"name\":\"Pods\",\"family\":\"cost\",\"dimension\":\"cost\","
    "\"inputs\":[{\"name\":\"pods\",\"kind\":\"count\",\"minimum\":1,\"hint\":\"Kept\","
    "\"label\":\"How many\"}],\"expression\":\"bill / pods\",\"result\":{\"kind\":\"money\"},"
    "\"notes\":[\"Kept\"],\"sentences\":{\"one\":[\"It was {value}.\",\"{value} a pod\"],"
    "\"same\":\"{after}\",\"change\":[]}}");
}

/* Whatever is in the library can be opened, to be mended. */
static void
test_broken (void)
{
  g_autofree char *deep = g_strnfill (60000, '[');
  const char *const cases[] = {
    "", "nonsense", "[]", "null", "\xff", deep,
    "{\"name\":1,\"inputs\":7,\"result\":[],\"sentences\":\"x\",\"expression\":null}",
    "{\"inputs\":[1,{\"name\":[]}],\"sentences\":{\"one\":[[]],\"change\":{}}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarFormulaDraft) draft = star_formula_draft_new (cases[i]);
      guint n = star_formula_draft_get_n_inputs (draft);
      g_autofree char *json = NULL;
      int start, end;

      g_assert_cmpstr (star_formula_draft_get_text (draft, "name"), ==, "");
      g_assert_cmpstr (star_formula_draft_get_result (draft, "kind"), ==, "");
      g_assert_cmpstr (star_formula_draft_get_sentence (draft, "one"), ==, "");
      g_assert_cmpstr (star_formula_draft_get_sentence (draft, "change"), ==, "");
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpstr (star_formula_draft_get_input (draft, j, "name"), ==, "");
          star_formula_draft_set_input (draft, j, "name", "a");
        }
      star_formula_draft_find_expression_error (draft, &start, &end);
      g_assert_false (star_formula_draft_check (draft, NULL));
      star_formula_draft_set_text (draft, "name", "A");
      json = star_formula_draft_to_json (draft);
      g_assert_nonnull (strstr (json, "\"name\":\"A\""));
    }
}

static void
test_expression_error (void)
{
  static const struct {
    const char *expression;
    int start, end;
  } cases[] = {
    { "bill / pods", -1, -1 },
    { "bill / pod", 7, 10 },
    { "bill + pods", 5, 6 },
    { "bill / (pods", 7, 8 },
    { "bill pods", 5, 9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarFormulaDraft) draft = new_draft ();
      int start = -1;
      int end = -1;

      star_formula_draft_set_text (draft, "expression", cases[i].expression);
      g_assert_cmpint (star_formula_draft_find_expression_error (draft, &start, &end), ==,
                       cases[i].start >= 0);
      g_test_message ("%s: %d-%d", cases[i].expression, start, end);
      if (cases[i].start >= 0)
        {
          g_assert_cmpint (start, ==, cases[i].start);
          g_assert_cmpint (end, ==, cases[i].end);
        }
      g_assert_cmpint (star_formula_draft_check (draft, NULL), ==, cases[i].start < 0);
    }
}

/* No other formula has it, and it never changes. */
static void
test_id (void)
{
  g_autoptr (GListStore) own = g_list_store_new (STAR_TYPE_OWN_FORMULA);
  /* One of a newer version, perhaps. */
  g_autoptr (StarOwnFormula) unreadable =
    star_own_formula_new ("own-grosse-2-pods", "{\"expression\":\"integrate\"}", 0);
  g_autoptr (StarFormulaDraft) first = new_draft ();
  g_autoptr (StarFormulaDraft) second = new_draft ();
  g_autoptr (StarFormulaDraft) unnamed = star_formula_draft_new (NULL);

  star_formula_draft_choose_id (first, G_LIST_MODEL (own));
  g_assert_cmpstr (star_formula_draft_get_text (first, "id"), ==, "own-grosse-2-pods");
  g_list_store_append (own, unreadable);

  star_formula_draft_choose_id (second, G_LIST_MODEL (own));
  g_assert_cmpstr (star_formula_draft_get_text (second, "id"), ==, "own-grosse-2-pods-2");
  star_formula_draft_set_text (second, "name", "Other");
  star_formula_draft_choose_id (second, G_LIST_MODEL (own));
  g_assert_cmpstr (star_formula_draft_get_text (second, "id"), ==, "own-grosse-2-pods-2");

  star_formula_draft_set_text (unnamed, "name", "大小");
  star_formula_draft_choose_id (unnamed, G_LIST_MODEL (own));
  g_assert_true (g_str_has_prefix (star_formula_draft_get_text (unnamed, "id"), "own"));
}

/* What can not be calculated with is in no catalogue. */
static void
test_own_catalog (void)
{
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarFormulaCatalog) catalog = NULL;
  guint n_shipped = star_formula_catalog_get_all (star_formula_catalog_get_default ())->len;

  g_ptr_array_add (formulas, star_own_formula_new ("bad", "{\"id\":\"bad\"}", 0));
  g_ptr_array_add (formulas, star_own_formula_new ("pod-cost", full, 1));
  catalog = star_own_catalog_new (formulas);
  g_assert_cmpuint (star_formula_catalog_get_all (catalog)->len, ==, n_shipped + 1);
  g_assert_true (star_formula_is_own (star_formula_catalog_find (catalog, "pod-cost")));
  g_assert_null (star_formula_catalog_find (catalog, "bad"));
}

/* It is known still, by its name as far as that can be read, with all of it and the reason. */
static void
test_unusable (void)
{
  static const struct {
    const char *id;
    const char *definition;
    const char *name;
    const char *reason;
  } cases[] = {
    { "later", "{\"id\":\"later\",\"name\":\"Later\"," NEEDED
      "\"expression\":\"bill\",\"result\":{\"kind\":\"colour\"}}", "Later", "kind" },
    { "gone", "{\"id\":\"gone\",\"name\":\"Gone\"," NEEDED "\"expression\":\"price\","
      "\"result\":{\"kind\":\"money\"}}", "Gone", "price" },
    { "cut", "{\"id\":\"cut\",\"name\":\"Cu", "cut", "" },
    { "number", "7", "number", "" },
    { "cost-per-run", "{\"id\":\"cost-per-run\",\"name\":\"Ours\"," NEEDED
      "\"expression\":\"bill\",\"result\":{\"kind\":\"money\"}}", "Ours", "id" },
  };
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarFormulaCatalog) catalog = NULL;
  GPtrArray *unusable;

  g_ptr_array_add (formulas, star_own_formula_new ("pod-cost", full, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (formulas, star_own_formula_new (cases[i].id, cases[i].definition, i + 2));
  catalog = star_own_catalog_new (formulas);
  unusable = star_formula_catalog_get_unusable (catalog);
  g_assert_cmpuint (unusable->len, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarUnusableFormula *formula = unusable->pdata[i];

      g_test_message ("%s", star_unusable_formula_get_reason (formula));
      g_assert_cmpstr (star_unusable_formula_get_id (formula), ==, cases[i].id);
      g_assert_cmpstr (star_unusable_formula_get_name (formula), ==, cases[i].name);
      g_assert_cmpstr (star_unusable_formula_get_definition (formula), ==, cases[i].definition);
      g_assert_nonnull (strstr (star_unusable_formula_get_reason (formula), cases[i].reason));
      g_assert_cmpstr (star_unusable_formula_get_reason (formula), !=, "");
    }
  g_assert_cmpuint (
    star_formula_catalog_get_unusable (star_formula_catalog_get_default ())->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula-draft/new", test_new);
  g_test_add_func ("/formula-draft/change", test_change);
  g_test_add_func ("/formula-draft/broken", test_broken);
  g_test_add_func ("/formula-draft/expression-error", test_expression_error);
  g_test_add_func ("/formula-draft/id", test_id);

  g_test_add_func ("/formula-draft/own-catalog", test_own_catalog);
  g_test_add_func ("/formula-draft/unusable", test_unusable);

  return g_test_run ();
}
