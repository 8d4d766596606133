/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-kpi-dialog.h"

typedef struct {
  StarKpi *kpi;
  GtkWidget *dialog;
  StarKpi *saved;
  guint n_saved;
} Fixture;

static const char *const fields[] = { "metric", "from", "to", "unit", "target", "window", "source" };

static void
saved_cb (Fixture *fixture, StarKpi *kpi)
{
  g_set_object (&fixture->saved, kpi);
  fixture->n_saved++;
}

/* With data for a row that is there, without for a new one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  if (data != NULL)
    {
      fixture->kpi = star_kpi_new ();
      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        g_object_set (fixture->kpi, fields[i], fields[i], NULL);
      g_object_set (fixture->kpi, "direction", STAR_DIRECTION_DOWN, "provenance",
                    STAR_PROVENANCE_ESTIMATED, NULL);
    }

  fixture->dialog = star_kpi_dialog_new (fixture->kpi);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->dialog));
  star_app_test_settle (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_clear_object (&fixture->saved);
  if (fixture->kpi != NULL)
    g_assert_finalize_object (fixture->kpi);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return star_app_test_get_id (fixture->dialog, id);
}

static void
enter (Fixture *fixture, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, id)), text);
}

/* What Return does where nothing takes it. */
static void
press_return (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->dialog, "activate-default");
}

static void
test_what_may_be_saved (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *metric;
    const char *from;
    const char *to;
    gboolean may_be_saved;
  } cases[] = {
    { "", "", "", FALSE },   { "Pages", "", "", FALSE },  { "", "9", "2", FALSE },
    { "Pages", "9", "", TRUE }, { "Pages", "", "2", TRUE }, { "Pages", "9", "2", TRUE },
    { "  ", "9", "2", FALSE }, { "Pages", " ", "  ", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      enter (fixture, "metric", cases[i].metric);
      enter (fixture, "from", cases[i].from);
      enter (fixture, "to", cases[i].to);
      g_assert_cmpint (gtk_widget_get_sensitive (child (fixture, "save_button")), ==,
                       cases[i].may_be_saved);
    }
}

static void
test_new_row (Fixture *fixture, gconstpointer data)
{
  SPIN_UNTIL (star_app_test_has_focus (child (fixture, "metric")));
  star_app_test_type (child (fixture, "metric"), " Pages ");
  star_app_test_type (child (fixture, "to"), "2");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (fixture, "preview"))), ==, "Pages 2");
  star_app_test_click (child (fixture, "save_button"));

  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_cmpstr (star_kpi_get_metric (fixture->saved), ==, "Pages");
  g_assert_cmpstr (star_kpi_get_to (fixture->saved), ==, "2");
  g_assert_cmpint (star_kpi_get_direction (fixture->saved), ==, STAR_DIRECTION_NONE);
}

static void
test_edit_shows_row (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (fixture, fields[i]))), ==,
                     fields[i]);
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (child (fixture, "direction"))), ==,
                   STAR_DIRECTION_DOWN);
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (child (fixture, "provenance"))), ==,
                   STAR_PROVENANCE_ESTIMATED);
}

static void
test_edit_and_save (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = g_strconcat (fields[i], " & more", NULL);

      enter (fixture, fields[i], text);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (child (fixture, "provenance")),
                              STAR_PROVENANCE_MEASURED);
  g_assert_cmpstr (star_kpi_get_metric (fixture->kpi), ==, "metric");
  star_app_test_click (child (fixture, "save_button"));

  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_true (fixture->saved == fixture->kpi);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *expected = g_strconcat (fields[i], " & more", NULL);
      g_autofree char *actual = NULL;

      g_object_get (fixture->kpi, fields[i], &actual, NULL);
      g_assert_cmpstr (actual, ==, expected);
    }
  g_assert_cmpint (star_kpi_get_provenance (fixture->kpi), ==, STAR_PROVENANCE_MEASURED);
  g_assert_cmpint (star_kpi_get_direction (fixture->kpi), ==, STAR_DIRECTION_DOWN);
}

static void
press_escape (Fixture *fixture)
{
  g_assert_true (star_app_test_press (child (fixture, "metric"), GDK_KEY_Escape, 0));
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "metric", "  ");
  enter (fixture, "metric", fixture->kpi != NULL ? " metric " : "");
  press_escape (fixture);
  SPIN_UNTIL (fixture->dialog == NULL);
}

static void
test_escape_leaves_row (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "metric", "Something else");
  press_escape (fixture);
  star_app_test_answer ("Discard");
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_cmpstr (star_kpi_get_metric (fixture->kpi), ==, "metric");
}

/* Whichever line it is in, and a choice counts as well. */
static void
test_typed_is_not_lost (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *direction = ADW_COMBO_ROW (child (fixture, "direction"));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      enter (fixture, fields[i], "Something else");
      press_escape (fixture);
      star_app_test_answer ("Keep Editing");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (fixture, fields[i]))), ==,
                       "Something else");
      enter (fixture, fields[i], fields[i]);
    }
  adw_combo_row_set_selected (direction, STAR_DIRECTION_UP);
  star_app_test_click (star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Cancel"));
  star_app_test_answer ("Keep Editing");
  g_assert_cmpint (adw_combo_row_get_selected (direction), ==, STAR_DIRECTION_UP);
}

/* Return saves from a line of text, and opens a drop-down. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[] = { "direction", "provenance" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = child (fixture, rows[i]);
      GtkWidget *popover = star_app_test_find (row, GTK_TYPE_POPOVER, NULL);

      gtk_widget_grab_focus (row);
      g_assert_false (gtk_widget_get_visible (popover));
      press_return (fixture);
      SPIN_UNTIL (gtk_widget_get_visible (popover));
      g_assert_cmpuint (fixture->n_saved, ==, 0);
      gtk_popover_popdown (GTK_POPOVER (popover));
      SPIN_UNTIL (!gtk_widget_get_visible (popover));
    }

  gtk_widget_grab_focus (child (fixture, "unit"));
  press_return (fixture);
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  star_app_test_assert_button (fixture->dialog, "Save");
  star_app_test_assert_button (fixture->dialog, "Cancel");
}

#define ADD(path, data, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/kpi-dialog/what-may-be-saved", FALSE, test_what_may_be_saved);
  ADD ("/kpi-dialog/new-row", FALSE, test_new_row);
  ADD ("/kpi-dialog/edit-shows-row", TRUE, test_edit_shows_row);
  ADD ("/kpi-dialog/edit-and-save", TRUE, test_edit_and_save);
  ADD ("/kpi-dialog/escape-new", FALSE, test_escape);
  ADD ("/kpi-dialog/escape-unchanged", TRUE, test_escape);
  ADD ("/kpi-dialog/typed-is-not-lost", TRUE, test_typed_is_not_lost);
  ADD ("/kpi-dialog/escape-leaves-row", TRUE, test_escape_leaves_row);
  ADD ("/kpi-dialog/return", TRUE, test_return);
  ADD ("/kpi-dialog/names", FALSE, test_names);

  return g_test_run ();
}
