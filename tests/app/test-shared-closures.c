/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "star-app-test.h"
#include "star-shared-closures.h"

static void
test_words (void)
{
  static const struct {
    guint words;
    const char *expected;
  } cases[] = {
    { 0, "0 words" },
    { 1, "1 word" },
    { 2, "2 words" },
    { 1000, "1000 words" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_words (NULL, cases[i].words);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_spoken (void)
{
  static const struct {
    guint seconds;
    const char *expected;
  } cases[] = {
    { 0, "0 s" },
    { 20, "20 s" },
    { 59, "59 s" },
    { 60, "1:00" },
    { 102, "1:42" },
    { 600, "10:00" },
    { 3725, "62:05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_spoken (NULL, cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_length (void)
{
  static const struct {
    guint words;
    guint pace;
    const char *expected;
  } cases[] = {
    { 46, 140, "46 words · 20 s" },
    { 46, 0, "46 words · 20 s" },
    { 1, 60, "1 word · 1 s" },
    { 240, 120, "240 words · 2:00" },
    { 0, 140, "0 words · 0 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_length (NULL, cases[i].words, cases[i].pace);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_saved (void)
{
  static const struct {
    gint64 time;
    const char *clock;
    const char *saved;
  } cases[] = {
    { 0, "", "" },
    { -1, "", "" },
    { 1, "00:00", "Saved 00:00" },
    { 14 * 3600 + 2 * 60 + 59, "14:02", "Saved 14:02" },
    { 1700000000, "22:13", "Saved 22:13" },
    { G_MAXINT64, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = star_shared_closures_clock (NULL, cases[i].time);
      g_autofree char *saved = star_shared_closures_saved (NULL, cases[i].time);

      g_assert_cmpstr (clock, ==, cases[i].clock);
      g_assert_cmpstr (saved, ==, cases[i].saved);
    }
}

static void
test_clock_of_half_days (void)
{
  g_autofree char *old = g_strdup (setlocale (LC_TIME, NULL));
  g_autofree char *clock = NULL;

  if (setlocale (LC_TIME, "en_US.UTF-8") == NULL)
    {
      g_test_skip ("no locale with half days");
      return;
    }

  clock = star_shared_closures_clock (NULL, 14 * 3600 + 2 * 60);
  setlocale (LC_TIME, old);
  g_assert_cmpstr (clock, ==, "2:02 PM");
}

static void
test_level (void)
{
  static const struct {
    StarDimension dimension;
    StarLevel level;
    const char *expected;
  } cases[] = {
    { STAR_DIMENSION_SCALE, STAR_LEVEL_QUANTIFIED, "Scale: quantified" },
    { STAR_DIMENSION_COST, STAR_LEVEL_MENTIONED, "Cost: mentioned" },
    { STAR_DIMENSION_PEOPLE, STAR_LEVEL_MISSING, "People: missing" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        star_shared_closures_level (NULL, cases[i].dimension, cases[i].level);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_logic (void)
{
  for (int a = 0; a < 2; a++)
    {
      g_assert_cmpint (star_shared_closures_not (NULL, a), ==, !a);
      for (int b = 0; b < 2; b++)
        {
          g_assert_cmpint (star_shared_closures_and (NULL, a, b), ==, a && b);
          g_assert_cmpint (star_shared_closures_or (NULL, a, b), ==, a || b);
        }
    }

  g_assert_false (star_shared_closures_is_set (NULL, NULL));
  g_assert_false (star_shared_closures_is_set (NULL, ""));
  g_assert_true (star_shared_closures_is_set (NULL, "x"));
}

#define TEST_TYPE_ROW (test_row_get_type ())
G_DECLARE_FINAL_TYPE (TestRow, test_row, TEST, ROW, GtkWidget)

struct _TestRow
{
  GtkWidget parent_instance;

  GtkWidget *words;
  GtkWidget *spoken;
};

G_DEFINE_FINAL_TYPE (TestRow, test_row, GTK_TYPE_WIDGET)

static const char row_ui[] =
  "<interface><template class='TestRow' parent='GtkWidget'>"
  "<child><object class='GtkLabel' id='words'><binding name='label'>"
  "<closure type='gchararray' function='star_shared_closures_words'>"
  "<constant type='guint'>3</constant></closure></binding></object></child>"
  "<child><object class='GtkLabel' id='spoken'><binding name='visible'>"
  "<closure type='gboolean' function='star_shared_closures_is_set'>"
  "<lookup name='name'>TestRow</lookup></closure></binding></object></child>"
  "</template></interface>";

static void
test_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEST_TYPE_ROW);
  G_OBJECT_CLASS (test_row_parent_class)->dispose (object);
}

static void
test_row_class_init (TestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  g_autoptr (GBytes) ui = g_bytes_new_static (row_ui, sizeof row_ui - 1);

  G_OBJECT_CLASS (klass)->dispose = test_row_dispose;
  gtk_widget_class_set_template (widget_class, ui);
  gtk_widget_class_bind_template_child (widget_class, TestRow, words);
  gtk_widget_class_bind_template_child (widget_class, TestRow, spoken);
  star_shared_closures_bind (widget_class);
}

static void
test_row_init (TestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
test_in_a_template (void)
{
  TestRow *row = g_object_ref_sink (g_object_new (TEST_TYPE_ROW, NULL));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (row->words)), ==, "3 words");
  g_assert_false (gtk_widget_get_visible (row->spoken));
  gtk_widget_set_name (GTK_WIDGET (row), "named");
  g_assert_true (gtk_widget_get_visible (row->spoken));
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/shared-closures/words", test_words);
  g_test_add_func ("/shared-closures/spoken", test_spoken);
  g_test_add_func ("/shared-closures/length", test_length);
  g_test_add_func ("/shared-closures/saved", test_saved);
  g_test_add_func ("/shared-closures/half-days", test_clock_of_half_days);
  g_test_add_func ("/shared-closures/level", test_level);
  g_test_add_func ("/shared-closures/logic", test_logic);
  g_test_add_func ("/shared-closures/template", test_in_a_template);

  return g_test_run ();
}
