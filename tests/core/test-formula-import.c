/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-import.h"

#include <string.h>

/* With another id in front of its own, and a member of another program. */
#define FORMULA(id, expression)                                                                   \
  "{\"also\":[{\"id\":\"half\",\"label\":\"Half\",\"expression\":\"value / 2\",\"kind\":\"count\"}],"   \
  "\"name\":\"N\",\"id\":\"" id "\",\"expression\":\"" expression "\",\"family\":\"scale\","             \
  "\"dimension\":\"scale\",\"inputs\":[{\"name\":\"a\",\"kind\":\"count\"}],"                           \
  "\"result\":{\"kind\":\"count\"},\"x_tool\":[1]}"

typedef struct {
  GPtrArray *incoming;
  GPtrArray *present;
  StarFormulaImport *import;
} Fixture;

static void
add (GPtrArray *formulas, const char *id, const char *definition)
{
  g_ptr_array_add (formulas,
                   star_own_formula_new (id, definition, STAR_OWN_FORMULA_AT_END));
}

/* A new one, a changed one whose next id is taken on either side, one that is the same but for the
 * space, one that is damaged in the library, and one that can not be calculated with, which is
 * there already. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (FORMULA ("s", "a * 2"));
  const char *spaced;

  g_string_replace (text, ":", " : ", 0);
  g_string_replace (text, "{", " {\n", 0);
  spaced = text->str;
  self->incoming = g_ptr_array_new_with_free_func (g_object_unref);
  self->present = g_ptr_array_new_with_free_func (g_object_unref);

  add (self->incoming, "n", FORMULA ("n", "a"));
  add (self->incoming, "c", FORMULA ("c", "a + a"));
  add (self->incoming, "s", FORMULA ("s", "a * 2"));
  add (self->incoming, "d", FORMULA ("d", "a * 3"));
  add (self->incoming, "c-2", FORMULA ("c-2", "a * 4"));
  add (self->incoming, "r", FORMULA ("r", "a +"));
  add (self->incoming, "u", FORMULA ("u", "unknown"));
  add (self->present, "s", spaced);
  add (self->present, "c", FORMULA ("c", "a"));
  add (self->present, "c-3", FORMULA ("c-3", "a * 5"));
  add (self->present, "d", "nonsense");
  add (self->present, "p", FORMULA ("p", "a"));
  add (self->present, "r", FORMULA ("r", "a +"));

  self->import = star_formula_import_new (self->incoming, self->present);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->import);
  g_ptr_array_unref (self->incoming);
  g_ptr_array_unref (self->present);
}

static char *
join_ids (GPtrArray *formulas)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < formulas->len; i++)
    g_string_append_printf (text, "%s ", star_own_formula_get_id (formulas->pdata[i]));

  return g_string_free (text, FALSE);
}

static void
test_states (Fixture *self, gconstpointer data)
{
  static const struct {
    StarImportState state;
    const char *ids;
    guint n;
  } cases[] = {
    { STAR_IMPORT_NEW, "n c-2 ", 2 },
    { STAR_IMPORT_CHANGED, "c d ", 2 },
    { STAR_IMPORT_SAME, "s r ", 2 },
    { STAR_IMPORT_REFUSED, "u ", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = star_formula_import_list (self->import, cases[i].state);
      g_autofree char *ids = join_ids (list);

      g_assert_cmpstr (ids, ==, cases[i].ids);
      g_assert_cmpuint (star_formula_import_count (self->import, cases[i].state), ==, cases[i].n);
    }
}

/* In words that say which one it is, and where. */
static void
test_problems (Fixture *self, gconstpointer data)
{
  const char *const *problems = star_formula_import_get_problems (self->import);

  g_assert_nonnull (problems[0]);
  g_assert_null (problems[1]);
  g_test_message ("%s", problems[0]);
  g_assert_true (g_str_has_prefix (problems[0], "The formula “N” can not be used: expression: "));
  g_assert_nonnull (strstr (problems[0], "unknown"));
}

static const struct {
  const char *name;
  StarConflict conflict;
  const char *ids;
  const char *formula_of_story;
} choices[] = {
  { "keep-mine", STAR_CONFLICT_KEEP_MINE, "n c-2 ", "c" },
  { "take-theirs", STAR_CONFLICT_TAKE_THEIRS, "n c d c-2 ", "c" },
  { "keep-both", STAR_CONFLICT_KEEP_BOTH, "n c-4 d-2 c-2 ", "c-4" },
};

static StarStory *
story_with_formula (const char *formula)
{
  StarStory *story = star_story_new ();
  g_autoptr (StarKpi) plain = star_kpi_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();

  g_object_set (kpi, "formula", formula, "metric", "Kept", NULL);
  g_list_store_append (star_story_get_kpis (story), plain);
  g_list_store_append (star_story_get_kpis (story), kpi);
  star_story_set_title (story, formula);
  star_story_set_updated_at (story, 77);

  return story;
}

static const char *
get_formula (StarStory *story, guint row)
{
  g_autoptr (StarKpi) kpi = g_list_model_get_item (G_LIST_MODEL (star_story_get_kpis (story)), row);

  return star_kpi_get_formula (kpi);
}

/* The formulas to save, and the stories that name them by the ids that they have then. */
static void
test_resolve (Fixture *self, gconstpointer data)
{
  gsize choice = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) formulas =
    star_formula_import_resolve (self->import, choices[choice].conflict);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarStory) user = story_with_formula ("c");
  g_autoptr (StarStory) other = story_with_formula ("n");
  g_autofree char *ids = join_ids (formulas);

  g_assert_cmpstr (ids, ==, choices[choice].ids);
  g_ptr_array_add (stories, g_object_ref (user));
  g_ptr_array_add (stories, g_object_ref (other));
  star_formula_import_rename (self->import, choices[choice].conflict, stories);

  g_assert_cmpstr (get_formula (stories->pdata[0], 0), ==, "");
  g_assert_cmpstr (get_formula (stories->pdata[0], 1), ==, choices[choice].formula_of_story);
  g_assert_cmpint (star_story_get_updated_at (stories->pdata[0]), ==, 77);
  g_assert_cmpstr (star_story_get_id (stories->pdata[0]), ==, star_story_get_id (user));
  g_assert_cmpstr (star_story_get_title (stories->pdata[0]), ==, "c");
  g_assert_true (stories->pdata[1] == other);

  /* What came in is as it was. */
  g_assert_cmpstr (get_formula (user, 1), ==, "c");
}

/* Only its own id is another one. */
static void
test_new_id (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) formulas =
    star_formula_import_resolve (self->import, STAR_CONFLICT_KEEP_BOTH);

  g_assert_cmpstr (star_own_formula_get_definition (formulas->pdata[1]), ==,
                   FORMULA ("c-4", "a + a"));
}

/* The longest id has room for an ending. */
static void
test_long_id (void)
{
  g_autofree char *id = g_strnfill (STAR_OWN_FORMULA_MAX_ID_LENGTH, 'a');
  g_autoptr (GString) theirs = g_string_new (FORMULA ("ID", "a"));
  g_autoptr (GString) mine = g_string_new (FORMULA ("ID", "a * 2"));
  g_autoptr (GPtrArray) incoming = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) present = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarFormulaImport) import = NULL;
  g_autoptr (GPtrArray) resolved = NULL;
  const char *new_id;

  g_string_replace (theirs, "ID", id, 0);
  g_string_replace (mine, "ID", id, 0);
  add (incoming, id, theirs->str);
  add (present, id, mine->str);
  import = star_formula_import_new (incoming, present);
  resolved = star_formula_import_resolve (import, STAR_CONFLICT_KEEP_BOTH);
  new_id = star_own_formula_get_id (resolved->pdata[0]);
  g_assert_cmpuint (strlen (new_id), ==, STAR_OWN_FORMULA_MAX_ID_LENGTH);
  g_assert_true (g_str_has_suffix (new_id, "aa-2"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/formula-import/states", test_states);
  ADD ("/formula-import/problems", test_problems);
  ADD ("/formula-import/new-id", test_new_id);
  g_test_add_func ("/formula-import/long-id", test_long_id);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strconcat ("/formula-import/", choices[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_resolve, tear_down);
    }

  return g_test_run ();
}
