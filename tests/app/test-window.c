/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "star-dimension-row.h"
#include "star-finding-row.h"
#include "star-kpi-dialog.h"
#include "window-fixture.h"

static gboolean
has_row (WindowFixture *fixture, const char *name)
{
  return star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_DIMENSION_ROW, name) != NULL;
}

static void
test_first_run (WindowFixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (window_fixture_page (fixture), ==, "empty");
  g_assert_false (star_panes_get_show_end (fixture->window->panes));
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 0);

  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpstr (window_fixture_page (fixture), ==, "worksheet");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
  g_assert_true (star_panes_get_show_end (fixture->window->panes));
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
}

static void
test_level_while_typing (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "win.new-story");
  g_assert_true (has_row (fixture, "Scale: missing"));
  g_assert_true (has_row (fixture, "People: missing"));

  star_app_test_type (window_fixture_field (fixture, "Situation"), "Many services depended on it");
  SPIN_UNTIL (has_row (fixture, "Scale: mentioned"));

  star_app_test_type (window_fixture_field (fixture, "Situation"),
                      ", 14 services with 40 TB of data.");
  SPIN_UNTIL (has_row (fixture, "Scale: quantified"));
  g_assert_true (has_row (fixture, "People: missing"));
}

static void
test_text_survives_window (WindowFixture *fixture, gconstpointer data)
{
  static const char *const text = "Größe “ok” → 3 min 🐦\n\nlast letter: z";
  g_autofree char *id = NULL;

  window_fixture_activate (fixture, "win.new-story");
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_app_test_type (window_fixture_field (fixture, star_section_get_label (i)), text);
  star_app_test_type (
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY, "Story title"), "Cutover");

  /* Closed at once, without waiting for the autosave. */
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);

  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), ==, id);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "Cutover");
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      StarTextView *view =
        STAR_TEXT_VIEW (window_fixture_field (fixture, star_section_get_label (i)));

      g_assert_cmpstr (star_text_view_get_text (view), ==, text);
    }
}

static void
test_failed_store_keeps_words (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *library = g_path_get_dirname (fixture->path);
  g_autofree char *id = NULL;

  window_fixture_close_window (fixture);
  star_app_test_remove_tree (library);
  g_assert_true (g_file_set_contents (library, "in the way", -1, NULL));
  window_fixture_open_window (fixture);
  g_assert_cmpstr (window_fixture_page (fixture), ==, "failed");

  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Result"), "Not to be lost");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_FAILED);
  g_assert_nonnull (star_document_get_problem (star_window_get_document (fixture->window)));
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));

  g_assert_cmpint (g_unlink (library), ==, 0);
  window_fixture_activate (fixture, "win.retry");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 1);
  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), ==, id);
  g_assert_cmpstr (star_story_get_text (window_fixture_story (fixture), STAR_SECTION_RESULT), ==,
                   "Not to be lost");
}

/* A story that cannot be deleted either comes back with its words, and they are still to be saved. */
static void
test_failed_delete_keeps_words (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *library = g_path_get_dirname (fixture->path);

  window_fixture_close_window (fixture);
  star_app_test_remove_tree (library);
  g_assert_true (g_file_set_contents (library, "in the way", -1, NULL));
  window_fixture_open_window (fixture);
  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Result"), "Not to be lost");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_FAILED);

  window_fixture_activate (fixture, "story.delete");
  g_assert_null (star_window_get_document (fixture->window));
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  g_assert_true (star_document_is_dirty (star_window_get_document (fixture->window)));

  g_assert_cmpint (g_unlink (library), ==, 0);
  window_fixture_activate (fixture, "win.retry");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  g_assert_cmpstr (star_story_get_text (window_fixture_story (fixture), STAR_SECTION_RESULT), ==,
                   "Not to be lost");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_save_finish (STAR_STORE (source), result, NULL);
}

/* Levels that an older version of the checks found are not shown for long. */
static void
test_old_digest_is_mended (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) first = star_story_new ();
  g_autoptr (StarStory) other = star_story_new ();
  g_autoptr (StarDigest) old = star_digest_new ("0.old");
  const char *version = star_lexicon_get_version (star_context_get_lexicon (fixture->context));
  StarStory *stories[] = { first, other };
  StarStorySummary *summary;

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      gboolean saved = FALSE;

      star_story_set_text (stories[i], STAR_SECTION_SITUATION, "It had 14 services.");
      star_store_save_async (star_context_get_store (fixture->context), stories[i], old, NULL,
                             saved_cb, &saved);
      SPIN_UNTIL (saved);
    }

  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      summary = star_story_list_get_summary (star_library_pane_get_list (fixture->window->library),
                                             star_story_get_id (stories[i]));
      SPIN_UNTIL (g_str_equal (star_story_summary_get_digest (summary)->engine, version));
      g_assert_cmpint (star_story_summary_get_digest (summary)->levels[STAR_DIMENSION_SCALE], ==,
                       STAR_LEVEL_QUANTIFIED);
    }
}

static void
all_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **extra = data;

  g_ptr_array_unref (star_store_load_all_finish (STAR_STORE (source), result, extra, NULL));
}

static void
all_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_save_all_finish (STAR_STORE (source), result, NULL);
}

static void
test_import_keeps_library_extra (WindowFixture *fixture, gconstpointer data)
{
  StarStore *store = star_context_get_store (fixture->context);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *extra = NULL;
  gboolean saved = FALSE;

  star_store_save_all_async (store, none, none, NULL, "{\"tool\":1}", NULL, all_saved_cb, &saved);
  SPIN_UNTIL (saved);
  window_fixture_activate (fixture, "win.add-samples");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 5);
  star_store_load_all_async (store, NULL, all_loaded_cb, &extra);
  SPIN_UNTIL (extra != NULL);
  g_assert_cmpstr (extra, ==, "{\"tool\":1}");
}

static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  StarPanes *panes = fixture->window->panes;

  SPIN_UNTIL (star_panes_get_narrow (panes));
  window_fixture_activate (fixture, "win.new-story");
  g_assert_true (star_panes_get_show_content (panes));
  g_assert_false (star_panes_get_show_end (panes));

  window_fixture_activate (fixture, "win.back");
  g_assert_false (star_panes_get_show_content (panes));
  window_fixture_activate (fixture, "story.rename");
  g_assert_true (star_panes_get_show_content (panes));
}

/* No page keeps the window from becoming the smallest one, nor is too large for it. */
static void
test_small (WindowFixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "win.back", "win.new-story", "win.show-inspector",
                                         "win.back", "win.practice", "story.rehearse" };
  GtkWidget *window = GTK_WIDGET (fixture->window);

  window_fixture_activate (fixture, "win.new-story");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      int width, height;

      window_fixture_activate (fixture, actions[i]);
      star_app_test_settle (window);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, 360, &height, NULL, NULL, NULL);
      g_test_message ("%s: %d × %d", actions[i], width, height);
      g_assert_cmpint (width, <=, 360);
      g_assert_cmpint (height, <=, 294);
      g_assert_cmpint (gtk_widget_get_width (window), <=, fixture->width);
    }
}

static gboolean
is_row_focused (WindowFixture *fixture)
{
  GtkWidget *row =
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_WIDGET,
                        "Cutover, Scale: missing, Cost: missing, Reliability: missing, "
                        "People: missing, 0 s");

  return row != NULL && star_app_test_has_focus (row);
}

/* Coming back from a story is coming back to its row, and so is opening the window. */
static void
test_narrow_focus (WindowFixture *fixture, gconstpointer data)
{
  SPIN_UNTIL (star_panes_get_narrow (fixture->window->panes));
  window_fixture_activate (fixture, "win.new-story");
  star_story_set_title (window_fixture_story (fixture), "Cutover");
  window_fixture_activate (fixture, "win.back");
  SPIN_UNTIL (is_row_focused (fixture));
  window_fixture_activate (fixture, "win.show-inspector");
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (fixture->window->inspector)));
  window_fixture_activate (fixture, "win.back");
  window_fixture_activate (fixture, "win.back");
  SPIN_UNTIL (is_row_focused (fixture));

  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (is_row_focused (fixture));
}

static gboolean
is_menu_open (WindowFixture *fixture, GtkWidget *around, const char *name)
{
  GtkWidget *button = star_app_test_find (around, GTK_TYPE_MENU_BUTTON, name);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (popover));

  gtk_popover_popdown (popover);
  return open;
}

/* A window that gets narrow over a story, while the list has the focus, goes on at the way back,
 * and not in the title, whose words the next key would replace. */
static void
test_narrowed_focus (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  window_fixture_write_story (fixture, "Queue");
  star_library_pane_focus_selected (fixture->window->library);
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (fixture->window->library)));
  star_panes_set_show_content (fixture->window->panes, TRUE);
  /* Without a window manager the window stays as it is, so the limit moves instead. */
  g_object_set (fixture->window->panes, "narrow-width", 2000, NULL);
  SPIN_UNTIL (star_panes_get_narrow (fixture->window->panes));
  star_app_test_settle (window);
  g_assert_true (star_app_test_has_focus (star_app_test_find (
    GTK_WIDGET (fixture->window->worksheet), GTK_TYPE_BUTTON, "Back to the stories")));
}

/* A button that a narrow window has no room for does not hand its focus on to the title either. */
static void
test_hidden_button_focus (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *worksheet = GTK_WIDGET (fixture->window->worksheet);

  window_fixture_write_story (fixture, "Queue");
  gtk_widget_grab_focus (star_app_test_find_id (worksheet, "export_button"));
  g_object_set (fixture->window->panes, "narrow-width", 2000, NULL);
  SPIN_UNTIL (star_panes_get_narrow (fixture->window->panes));
  star_app_test_settle (worksheet);
  g_assert_true (star_app_test_has_focus (
    star_app_test_find (worksheet, GTK_TYPE_BUTTON, "Back to the stories")));
}

/* Nothing is done in vain where the main menu is not shown. */
static void
test_narrow_menu (WindowFixture *fixture, gconstpointer data)
{
  StarWindow *self = fixture->window;

  SPIN_UNTIL (star_panes_get_narrow (self->panes));
  window_fixture_activate (fixture, "win.new-story");
  window_fixture_activate (fixture, "win.show-inspector");
  window_fixture_activate (fixture, "win.menu");
  g_assert_true (is_menu_open (fixture, GTK_WIDGET (self->worksheet), "Story menu"));
  g_assert_false (star_panes_get_show_end (self->panes));
  window_fixture_activate (fixture, "win.back");
  window_fixture_activate (fixture, "win.menu");
  g_assert_true (is_menu_open (fixture, GTK_WIDGET (self->library), "Main menu"));
}

/* The menu of a row that is closed again leads back to its row. */
static void
test_row_menu_and_back (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *library = GTK_WIDGET (fixture->window->library);
  GtkWidget *view = star_app_test_find (library, GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *popover = star_app_test_find_id (library, "row_popover");

  window_fixture_activate (fixture, "win.new-story");
  star_library_pane_focus_selected (fixture->window->library);
  SPIN_UNTIL (star_app_test_has_focus (view));

  g_assert_true (gtk_widget_activate_action (library, "library.row-menu", NULL));
  SPIN_UNTIL (star_app_test_has_focus (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  SPIN_UNTIL (star_app_test_has_focus (view));
}

static void
right_click (GtkWidget *view, GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  double x, y;

  g_assert_true (gtk_widget_translate_coordinates (row, view, 5, 5, &x, &y));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

/* The menu of a story that is not open waits for it: before that nothing in it could take the
 * focus, and the keys would stay with the list. */
static void
test_menu_of_other_row (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *library, *view, *row, *popover;

  window_fixture_write_story (fixture, "Other");
  window_fixture_write_story (fixture, "Shown");
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  library = GTK_WIDGET (fixture->window->library);
  view = star_app_test_find (library, GTK_TYPE_LIST_VIEW, NULL);
  popover = star_app_test_find_id (library, "row_popover");
  SPIN_UNTIL ((row = star_app_test_find (view, GTK_TYPE_LABEL, "Other")) != NULL);
  star_app_test_settle (view);

  right_click (view, row);
  g_assert_false (gtk_widget_get_visible (popover));
  SPIN_UNTIL (gtk_widget_get_visible (popover));
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "Other");
  SPIN_UNTIL (star_app_test_has_focus (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));

  /* It is open now, so its menu is there at once. */
  right_click (view, row);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The words that are marked in a field by themselves. */
static char *
dup_shown (GtkWidget *field)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextTag *tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "shown");
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return g_strdup ("");

  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
test_inspector_goes_to_words (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  GtkWidget *field, *row;

  window_fixture_activate (fixture, "win.new-story");
  field = window_fixture_field (fixture, "Task");
  star_app_test_type (field, "Größe 🐦: we kept 14 services alive.");
  SPIN_UNTIL (has_row (fixture, "Scale: quantified"));

  row = star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_DIMENSION_ROW,
                            "Scale: quantified");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  SPIN_UNTIL (star_app_test_has_focus (field));
  words = dup_shown (field);
  g_assert_cmpstr (words, ==, "14 services");

  /* A stray key replaces nothing. */
  star_app_test_type (field, "x");
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (field)), ==,
                   "Größe 🐦: we kept 14 servicesx alive.");
}

/* What is there to be typed over is selected. */
static void
test_placeholder_is_replaced (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *field, *row;

  window_fixture_activate (fixture, "win.new-story");
  field = window_fixture_field (fixture, "Task");
  star_app_test_type (field, "I led [team size] people.");
  SPIN_UNTIL ((row = star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_FINDING_ROW,
                                         NULL)) != NULL);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  SPIN_UNTIL (star_app_test_has_focus (field));
  star_app_test_type (field, "6");
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (field)), ==, "I led 6 people.");
}

/* A row wants a name and a value, and the name is what is typed first. */
static void
test_metric_dialog (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = star_kpi_dialog_new (NULL);
  GtkWidget *save = star_app_test_find (dialog, GTK_TYPE_BUTTON, "_Save");
  GtkWidget *metric = star_app_test_find_id (dialog, "metric");
  GtkWidget *to = star_app_test_find_id (dialog, "to");

  gtk_window_present (GTK_WINDOW (dialog));
  SPIN_UNTIL (star_app_test_has_focus (metric));
  gtk_editable_set_text (GTK_EDITABLE (to), "2");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (metric), "Pages");
  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (to), "");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
find_kpi_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (STAR_IS_KPI_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, viewport, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

/* What was added is shown, with the button for the next one. */
static void
test_metric_added_is_in_sight (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *many_lines = g_strnfill (100, '\n');
  GtkWidget *add, *dialog, *label;

  window_fixture_activate (fixture, "win.new-story");
  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_TASK, many_lines);
  add = star_app_test_find (window, GTK_TYPE_BUTTON, "Add metric…");
  SPIN_UNTIL (!is_in_sight (add));

  star_app_test_click (add);
  SPIN_UNTIL ((dialog = find_kpi_dialog ()));
  gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (dialog, "metric")), "Pages");
  gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (dialog, "to")), "2");
  star_app_test_click (star_app_test_find (dialog, GTK_TYPE_BUTTON, "_Save"));
  SPIN_UNTIL ((label = star_app_test_find (window, GTK_TYPE_LABEL, "Pages 2")));
  SPIN_UNTIL (is_in_sight (label) && is_in_sight (add));
}

static void
test_metric_removed_and_back (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  GListModel *kpis;
  GtkWidget *remove_button, *undo;

  window_fixture_activate (fixture, "win.new-story");
  kpis = G_LIST_MODEL (star_story_get_kpis (window_fixture_story (fixture)));
  g_object_set (kpi, "metric", "Pages <b> & more", "from", "9", "to", "2", NULL);
  g_list_store_append (G_LIST_STORE (kpis), kpi);
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Pages <b> & more 9 → 2"));

  remove_button =
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Remove metric");
  gtk_widget_grab_focus (remove_button);
  star_app_test_click (remove_button);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, 0);
  g_assert_true (star_app_test_has_focus (
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Add metric…")));
  SPIN_UNTIL ((undo = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo")));
  star_app_test_click (undo);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, 1);
}

/* The names that a screen reader says, word for word. */
static void
test_accessible_names (WindowFixture *fixture, gconstpointer data)
{
  const struct {
    GType type;
    const char *name;
  } cases[] = {
    { GTK_TYPE_BUTTON, "New story" },
    { GTK_TYPE_MENU_BUTTON, "Export" },
    { GTK_TYPE_BUTTON, "Add metric…" },
    { GTK_TYPE_ENTRY, "Story title" },
    { STAR_TYPE_TEXT_VIEW, "Situation" },
    { STAR_TYPE_TEXT_VIEW, "Task" },
    { STAR_TYPE_TEXT_VIEW, "Action" },
    { STAR_TYPE_TEXT_VIEW, "Result" },
    { STAR_TYPE_TEXT_VIEW, "What changed permanently" },
    { STAR_TYPE_TEXT_VIEW, "KPI movement" },
    { STAR_TYPE_DIMENSION_ROW, "Scale: missing" },
    { STAR_TYPE_DIMENSION_ROW, "Ownership: missing" },
    /* The row of the list, in GTK's own widget around ours. */
    { GTK_TYPE_WIDGET,
      "Two nights, Scale: missing, Cost: missing, Reliability: missing, People: missing, 0 s" },
  };

  window_fixture_activate (fixture, "win.new-story");
  star_story_set_title (window_fixture_story (fixture), "Two nights");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("looking for “%s”", cases[i].name);
      SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), cases[i].type, cases[i].name));
    }
}

static gboolean
is_active (GtkWidget *button)
{
  return gtk_widget_get_visible (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
}

/* Returns: how many menu buttons with a tooltip were opened and closed. */
static guint
open_menus (GtkWidget *root)
{
  guint n = 0;

  if (GTK_IS_MENU_BUTTON (root) && gtk_widget_get_mapped (root)
      && gtk_widget_get_tooltip_text (root) != NULL)
    {
      g_assert_true (gtk_widget_get_has_tooltip (root));
      gtk_menu_button_popup (GTK_MENU_BUTTON (root));
      SPIN_UNTIL (is_active (root));
      g_assert_false (gtk_widget_get_has_tooltip (root));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (root));
      SPIN_UNTIL (!is_active (root));
      g_assert_true (gtk_widget_get_has_tooltip (root));
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += open_menus (child);

  return n;
}

/* A tooltip would cover the first item of the menu. */
static void
test_open_menus_have_no_tooltip (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Task"), "I led [team size] people.");
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_FINDING_ROW, NULL));
  star_app_test_settle (GTK_WIDGET (fixture->window));
  /* That of the library, three of the worksheet, and that of the finding. */
  g_assert_cmpuint (open_menus (GTK_WIDGET (fixture->window)), ==, 5);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window/first-run", 1200, test_first_run);
  ADD_WINDOW_TEST ("/window/open-menus", 1200, test_open_menus_have_no_tooltip);
  ADD_WINDOW_TEST ("/window/level-while-typing", 1200, test_level_while_typing);
  ADD_WINDOW_TEST ("/window/text-survives-window", 1200, test_text_survives_window);
  ADD_WINDOW_TEST ("/window/failed-store-keeps-words", 1200, test_failed_store_keeps_words);
  ADD_WINDOW_TEST ("/window/failed-delete-keeps-words", 1200, test_failed_delete_keeps_words);
  ADD_WINDOW_TEST ("/window/narrow", 360, test_narrow);
  ADD_WINDOW_TEST ("/window/small-from-wide", 1200, test_small);
  ADD_WINDOW_TEST ("/window/small", 360, test_small);
  ADD_WINDOW_TEST ("/window/narrow-focus", 360, test_narrow_focus);
  ADD_WINDOW_TEST ("/window/narrowed-focus", 800, test_narrowed_focus);
  ADD_WINDOW_TEST ("/window/hidden-button-focus", 800, test_hidden_button_focus);
  ADD_WINDOW_TEST ("/window/narrow-menu", 360, test_narrow_menu);
  ADD_WINDOW_TEST ("/window/row-menu", 1200, test_row_menu_and_back);
  ADD_WINDOW_TEST ("/window/menu-of-other-row", 1200, test_menu_of_other_row);
  ADD_WINDOW_TEST ("/window/accessible-names", 1200, test_accessible_names);
  ADD_WINDOW_TEST ("/window/inspector-goes-to-words", 1200, test_inspector_goes_to_words);
  ADD_WINDOW_TEST ("/window/placeholder-is-replaced", 1200, test_placeholder_is_replaced);
  ADD_WINDOW_TEST ("/window/metric-dialog", 1200, test_metric_dialog);
  ADD_WINDOW_TEST ("/window/metric-added-is-in-sight", 1200, test_metric_added_is_in_sight);
  ADD_WINDOW_TEST ("/window/metric-removed-and-back", 1200, test_metric_removed_and_back);
  ADD_WINDOW_TEST ("/window/import-keeps-library-extra", 1200, test_import_keeps_library_extra);
  ADD_WINDOW_TEST ("/window/old-digest-is-mended", 1200, test_old_digest_is_mended);

  return window_fixture_run ();
}
