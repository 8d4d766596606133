/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-formula-groups.h"
#include "star-formula-row.h"

typedef struct {
  GtkWidget *groups;
  GtkWidget *window;
} Fixture;

#define OWN \
  "{\"id\":\"own-groesse\",\"name\":\"Größe je Straße\",\"family\":\"cost\"," \
  "\"dimension\":\"cost\",\"inputs\":[{\"name\":\"node_count\",\"kind\":\"count\"}]," \
  "\"expression\":\"node_count * 2\",\"result\":{\"kind\":\"count\"}}"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarFormulaCatalog) catalog = NULL;

  g_ptr_array_add (own, star_own_formula_new ("own-groesse", OWN, 0));
  g_ptr_array_add (own, star_own_formula_new ("own-later", "{\"name\":\"Later\"}", 1));
  catalog = star_own_catalog_new (own);
  fixture->groups = g_object_ref_sink (star_formula_groups_new ());
  star_formula_groups_fill (STAR_FORMULA_GROUPS (fixture->groups), catalog, STAR_DIMENSION_COST,
                            NULL, TRUE);
  fixture->window = star_app_test_present (fixture->groups, 360, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->groups);
}

/* What the user may type for it, whatever the language and the keyboard. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *words;
    const char *id;
  } cases[] = {
    { "error-budget-left", "error-budget-left" }, { "error budget left", "error-budget-left" },
    { "BURN", "burn-rate" },                      { "mttr", "mttr" },
    { "bad_records", "bad-record-rate" },         { "bad records", "bad-record-rate" },
    { "größe", "own-groesse" },                   { "GRÖSSE", "own-groesse" },
    { "grosse strasse", "own-groesse" },          { "node count", "own-groesse" },
    { "reliab budget", "error-budget-left" },     { "  later  ", "own-later" },
    { "own-later", "own-later" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarFormulaGroups *groups = STAR_FORMULA_GROUPS (fixture->groups);
      GtkWidget *first = star_formula_groups_filter (groups, cases[i].words);
      GtkWidget *row = star_formula_groups_find (groups, cases[i].id);

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (first);
      g_assert_true (gtk_widget_get_visible (row));
      g_assert_false (gtk_widget_get_visible (star_formula_groups_find (groups, "percentile")));
    }
  g_assert_null (star_formula_groups_filter (STAR_FORMULA_GROUPS (fixture->groups), "größer"));
  g_assert_null (star_formula_groups_filter (STAR_FORMULA_GROUPS (fixture->groups), "mttr mttd x"));
}

/* In a narrow window all headings are read, and no row is wider than the window. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->groups, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 324);
  for (GtkWidget *group = gtk_widget_get_first_child (fixture->groups); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GtkLabel *heading = GTK_LABEL (gtk_widget_get_first_child (group));

      g_assert_cmpint (gtk_label_get_ellipsize (heading), ==, PANGO_ELLIPSIZE_NONE);
      g_assert_true (gtk_label_get_wrap (heading));
    }
}

#define ADD(path, function) \
  g_test_add ("/formula-groups/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("filter", test_filter);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
