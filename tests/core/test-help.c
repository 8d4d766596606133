/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"

/* The help shows what is mentioned and what is quantified; this holds it to what the checks say. */

enum {
  COLUMN_DIMENSION,
  COLUMN_WHAT,
  COLUMN_MENTIONED,
  COLUMN_QUANTIFIED,
  N_COLUMNS
};

typedef struct {
  StarCoverage *coverage;
  GString *cell;
  GPtrArray *row;
  guint n_rows;
} Reader;

static StarDimension
find_dimension (const char *label)
{
  for (int dimension = 0; dimension < STAR_N_REQUIRED_DIMENSIONS; dimension++)
    {
      if (g_str_equal (star_dimension_get_label (dimension), label))
        return dimension;
    }

  g_error ("The help names a dimension “%s”", label);
}

static void
assert_level (Reader *self, int column, StarLevel level)
{
  StarDimension dimension = find_dimension (g_ptr_array_index (self->row, COLUMN_DIMENSION));
  const char *example = g_ptr_array_index (self->row, column);
  g_autoptr (StarCoverageReport) report = star_coverage_check_text (self->coverage, example);

  g_test_message ("%s: %s", star_dimension_get_label (dimension), example);
  g_assert_cmpint (star_coverage_report_get_level (report, dimension), ==, level);
}

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **names,
                  const char **values, gpointer data, GError **error)
{
  Reader *self = data;

  if (g_str_equal (name, "tr"))
    g_ptr_array_set_size (self->row, 0);
  else if (g_str_equal (name, "td"))
    g_string_truncate (self->cell, 0);
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *self = data;

  if (g_str_equal (name, "td"))
    g_ptr_array_add (self->row, g_strstrip (g_strdup (self->cell->str)));

  if (!g_str_equal (name, "tr") || self->row->len != N_COLUMNS)
    return;
  /* The head of the table. */
  if (g_str_equal (g_ptr_array_index (self->row, COLUMN_DIMENSION), "Dimension"))
    return;

  self->n_rows++;
  assert_level (self, COLUMN_MENTIONED, STAR_LEVEL_MENTIONED);
  assert_level (self, COLUMN_QUANTIFIED, STAR_LEVEL_QUANTIFIED);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  g_string_append_len (((Reader *) data)->cell, text, length);
}

static void
test_examples (void)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb };
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "help", "C", "checks.page", NULL);
  g_autofree char *page = NULL;
  gsize length;
  Reader self = { 0 };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  self.coverage = star_coverage_new (star_lexicon_get_default ());
  self.cell = g_string_new (NULL);
  self.row = g_ptr_array_new_with_free_func (g_free);

  g_file_get_contents (path, &page, &length, &error);
  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_markup_parse_context_parse (context, page, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self.n_rows, ==, STAR_N_REQUIRED_DIMENSIONS);

  g_ptr_array_unref (self.row);
  g_string_free (self.cell, TRUE);
  g_object_unref (self.coverage);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help/examples", test_examples);

  return g_test_run ();
}
