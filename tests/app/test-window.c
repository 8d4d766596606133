/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "star-app-test.h"
#include "star-application.h"
#include "star-dimension-row.h"
#include "star-kpi-dialog.h"
#include "star-text-view.h"
#include "star-window-private.h"

typedef struct {
  char *folder;
  char *path;
  int width;
  StarContext *context;
  StarWindow *window;
} Fixture;

/* One application for the whole program: a registered one is not finalized without being run. */
static StarApplication *app;

static void
open_window (Fixture *fixture)
{
  fixture->context = star_context_new (fixture->path, NULL);
  fixture->window = star_window_new (ADW_APPLICATION (app), fixture->context);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), fixture->width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  SPIN_UNTIL (fixture->window->listed);
}

static void
close_window (Fixture *fixture)
{
  StarStore *store = g_object_ref (star_context_get_store (fixture->context));
  gpointer worksheet = fixture->window->worksheet;
  gpointer context = fixture->context;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_object_add_weak_pointer (worksheet, &worksheet);
  g_object_add_weak_pointer (context, &context);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->context);
  /* Nothing else may hold them: a leak would hang here and fail. */
  SPIN_UNTIL (fixture->window == NULL && worksheet == NULL && context == NULL);
  star_store_close (store);
  g_object_unref (store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("star-window-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "library", "stories.db", NULL);
  fixture->width = data != NULL ? GPOINTER_TO_INT (data) : 1200;
  open_window (fixture);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static const char *
page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->content);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static StarStory *
story (Fixture *fixture)
{
  return star_document_get_story (star_window_get_document (fixture->window));
}

static StarSaveState
state (Fixture *fixture)
{
  return star_document_get_save_state (star_window_get_document (fixture->window));
}

static guint
n_stories (Fixture *fixture)
{
  return star_story_list_get_n_stories (star_library_pane_get_list (fixture->window->library));
}

static void
write_story (Fixture *fixture, const char *title)
{
  activate (fixture, "win.new-story");
  star_story_set_title (story (fixture), title);
}

static guint
n_open (Fixture *fixture)
{
  g_autoptr (GPtrArray) documents = star_documents_list (fixture->window->documents);

  return documents->len;
}

static GtkWidget *
field (Fixture *fixture, const char *label)
{
  GtkWidget *found = star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_TEXT_VIEW, label);

  g_assert_nonnull (found);
  return found;
}

static gboolean
has_row (Fixture *fixture, const char *name)
{
  return star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_DIMENSION_ROW, name) != NULL;
}

static void
test_first_run (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (page (fixture), ==, "empty");
  g_assert_false (star_panes_get_show_end (fixture->window->panes));
  g_assert_cmpuint (n_stories (fixture), ==, 0);

  activate (fixture, "win.new-story");
  g_assert_cmpstr (page (fixture), ==, "worksheet");
  g_assert_cmpuint (n_stories (fixture), ==, 1);
  g_assert_true (star_panes_get_show_end (fixture->window->panes));
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
}

static void
test_level_while_typing (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.new-story");
  g_assert_true (has_row (fixture, "Scale: missing"));
  g_assert_true (has_row (fixture, "People: missing"));

  star_app_test_type (field (fixture, "Situation"), "Many services depended on it");
  SPIN_UNTIL (has_row (fixture, "Scale: mentioned"));

  star_app_test_type (field (fixture, "Situation"), ", 14 services with 40 TB of data.");
  SPIN_UNTIL (has_row (fixture, "Scale: quantified"));
  g_assert_true (has_row (fixture, "People: missing"));
}

static void
test_text_survives_window (Fixture *fixture, gconstpointer data)
{
  static const char *const text = "Größe “ok” → 3 min 🐦\n\nlast letter: z";
  g_autofree char *id = NULL;

  activate (fixture, "win.new-story");
  id = g_strdup (star_story_get_id (story (fixture)));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_app_test_type (field (fixture, star_section_get_label (i)), text);
  star_app_test_type (
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY, "Story title"), "Cutover");

  /* Closed at once, without waiting for the autosave. */
  close_window (fixture);
  open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);

  g_assert_cmpstr (star_story_get_id (story (fixture)), ==, id);
  g_assert_cmpstr (star_story_get_title (story (fixture)), ==, "Cutover");
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      StarTextView *view = STAR_TEXT_VIEW (field (fixture, star_section_get_label (i)));

      g_assert_cmpstr (star_text_view_get_text (view), ==, text);
    }
}

static void
test_delete_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) before = NULL;
  GtkWidget *undo;

  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Task"), "Keep me");
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  before = star_story_copy (story (fixture));

  activate (fixture, "story.delete");
  g_assert_cmpuint (n_stories (fixture), ==, 0);
  g_assert_cmpstr (page (fixture), ==, "empty");

  SPIN_UNTIL ((undo = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo")));
  star_app_test_click (undo);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  g_assert_true (star_story_same_content (before, story (fixture)));
  g_assert_cmpstr (star_story_get_id (before), ==, star_story_get_id (story (fixture)));
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);

  close_window (fixture);
  open_window (fixture);
  g_assert_cmpuint (n_stories (fixture), ==, 1);
}

static void
press_undo (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  star_app_test_press (focus, GDK_KEY_z, GDK_CONTROL_MASK);
}

/* What went last comes back first, and one message after the other does not pile up. */
static void
test_undo_in_turn (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  write_story (fixture, "One");
  write_story (fixture, "Two");
  activate (fixture, "story.delete");
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  activate (fixture, "story.delete");
  g_assert_cmpuint (n_stories (fixture), ==, 0);
  SPIN_UNTIL (star_app_test_find (window, GTK_TYPE_LABEL, "“One” deleted"));
  g_assert_null (star_app_test_find (window, GTK_TYPE_LABEL, "“Two” deleted"));

  gtk_widget_grab_focus (star_app_test_find (window, GTK_TYPE_BUTTON, "New story"));
  press_undo (fixture);
  g_assert_cmpstr (star_story_get_title (story (fixture)), ==, "One");
  SPIN_UNTIL (star_app_test_find (window, GTK_TYPE_LABEL, "“One” deleted") == NULL);

  /* In a text the key belongs to the text. */
  gtk_widget_grab_focus (field (fixture, "Task"));
  press_undo (fixture);
  g_assert_cmpuint (n_stories (fixture), ==, 1);
  activate (fixture, "win.undo");
  g_assert_cmpuint (n_stories (fixture), ==, 2);
  g_assert_cmpstr (star_story_get_title (story (fixture)), ==, "Two");
  activate (fixture, "win.undo");
  g_assert_cmpuint (n_stories (fixture), ==, 2);
}

/* Asking again leads to the new story that is still empty, wherever the user went meanwhile. */
static void
test_new_story_is_reused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = NULL;

  write_story (fixture, "One");
  activate (fixture, "win.new-story");
  empty = g_strdup (star_story_get_id (story (fixture)));
  activate (fixture, "win.new-story");
  g_assert_cmpuint (n_stories (fixture), ==, 2);

  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  activate (fixture, "story.duplicate");
  star_story_set_title (story (fixture), "Another");
  activate (fixture, "win.new-story");
  g_assert_cmpstr (star_story_get_id (story (fixture)), ==, empty);
  g_assert_cmpuint (n_stories (fixture), ==, 3);

  star_story_set_title (story (fixture), "Two");
  activate (fixture, "win.new-story");
  g_assert_cmpstr (star_story_get_id (story (fixture)), !=, empty);
  g_assert_cmpuint (n_stories (fixture), ==, 4);

  /* Nothing is left of one that was deleted. */
  activate (fixture, "story.delete");
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  activate (fixture, "win.new-story");
  g_assert_cmpuint (n_stories (fixture), ==, 4);
}

static void
test_new_story_of_archetype (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_widget_activate_action (window, "win.new-story-of", "s", "cost-reduction");
  g_assert_cmpint (star_story_get_archetype (story (fixture)), ==, STAR_ARCHETYPE_COST_REDUCTION);
  gtk_widget_activate_action (window, "win.new-story-of", "s", "team-conflict");
  g_assert_cmpint (star_story_get_archetype (story (fixture)), ==, STAR_ARCHETYPE_TEAM_CONFLICT);
  gtk_widget_activate_action (window, "win.new-story-of", "s", "no such thing");
  g_assert_cmpuint (n_stories (fixture), ==, 1);
}

static void
test_deleted_stays_deleted (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Task"), "Gone");
  activate (fixture, "story.delete");
  close_window (fixture);
  open_window (fixture);
  g_assert_cmpuint (n_stories (fixture), ==, 0);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;

  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Action"), "Twice");
  first = g_strdup (star_story_get_id (story (fixture)));
  activate (fixture, "story.duplicate");

  g_assert_cmpuint (n_stories (fixture), ==, 2);
  g_assert_cmpstr (star_story_get_id (story (fixture)), !=, first);
  g_assert_cmpstr (star_story_get_text (story (fixture), STAR_SECTION_ACTION), ==, "Twice");

  star_app_test_type (field (fixture, "Action"), ", and more");

  /* Back to the first one, whose words were saved on the way. */
  star_library_pane_set_selected (fixture->window->library, first);
  SPIN_UNTIL (g_str_equal (star_story_get_id (story (fixture)), first));
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (field (fixture, "Action"))), ==, "Twice");
}

static void
test_samples (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.add-samples");
  SPIN_UNTIL (n_stories (fixture) == 5);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);

  /* A second time there is nothing new. */
  activate (fixture, "win.add-samples");
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Nothing new in the file"));
  g_assert_cmpuint (n_stories (fixture), ==, 5);
}

/* The worksheet takes no keys while an import runs, and then goes on where it was. */
static void
test_import_gives_focus_back (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.new-story");
  gtk_widget_grab_focus (field (fixture, "Task"));
  star_app_test_type (field (fixture, "Task"), "Half a sent");
  activate (fixture, "win.add-samples");
  SPIN_UNTIL (n_stories (fixture) == 6);
  SPIN_UNTIL (star_app_test_has_focus (field (fixture, "Task")));
  g_assert_cmpstr (star_story_get_text (story (fixture), STAR_SECTION_TASK), ==, "Half a sent");
}

static void
test_shelf_moves_row (Fixture *fixture, gconstpointer data)
{
  StarStoryList *list = star_library_pane_get_list (fixture->window->library);
  g_autoptr (GObject) first = NULL;
  g_autofree char *id = NULL;

  write_story (fixture, "One");
  write_story (fixture, "Two");
  id = g_strdup (star_story_get_id (story (fixture)));
  g_object_set (story (fixture), "shelf", STAR_SHELF_RETIRED, NULL);
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 4);

  g_assert_cmpuint (star_story_list_get_position (list, id), ==, 3);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->window->library), ==, id);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (STAR_IS_SHELF_HEADING (first));
}

static void
test_failed_store_keeps_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = g_path_get_dirname (fixture->path);
  g_autofree char *id = NULL;

  close_window (fixture);
  remove_tree (library);
  g_assert_true (g_file_set_contents (library, "in the way", -1, NULL));
  open_window (fixture);
  g_assert_cmpstr (page (fixture), ==, "failed");

  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Result"), "Not to be lost");
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_FAILED);
  g_assert_nonnull (star_document_get_problem (star_window_get_document (fixture->window)));
  id = g_strdup (star_story_get_id (story (fixture)));

  g_assert_cmpint (g_unlink (library), ==, 0);
  activate (fixture, "win.retry");
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  SPIN_UNTIL (n_stories (fixture) == 1);
  g_assert_cmpstr (star_story_get_id (story (fixture)), ==, id);
  g_assert_cmpstr (star_story_get_text (story (fixture), STAR_SECTION_RESULT), ==, "Not to be lost");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_save_finish (STAR_STORE (source), result, NULL);
}

/* Levels that an older version of the checks found are not shown for long. */
static void
test_old_digest_is_mended (Fixture *fixture, gconstpointer data)
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

  close_window (fixture);
  open_window (fixture);
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
select_story (Fixture *fixture, const char *id)
{
  star_library_pane_set_selected (fixture->window->library, id);
}

/* While a story is loaded its row is selected already: nothing may act on the one before. */
static void
test_no_action_while_loading (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_story (fixture, "One");
  first = g_strdup (star_story_get_id (story (fixture)));
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  write_story (fixture, "Two");
  second = g_strdup (star_story_get_id (story (fixture)));
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  SPIN_UNTIL (n_open (fixture) == 1);

  select_story (fixture, first);
  activate (fixture, "story.delete");
  g_assert_cmpuint (n_stories (fixture), ==, 2);

  /* Back before it has come: the page and the list agree. */
  select_story (fixture, second);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (star_story_get_id (story (fixture)), ==, second);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->window->library), ==, second);
}

static void
test_nothing_goes_to_another_story (Fixture *fixture, gconstpointer data)
{
  GtkWidget *title, *tag;
  g_autofree char *first = NULL;

  activate (fixture, "win.new-story");
  first = g_strdup (star_story_get_id (story (fixture)));
  title = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY, "Story title");
  star_app_test_type (title, "Alpha");
  tag = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_EDITABLE, "Add tag");
  star_app_test_type (tag, "latency");

  activate (fixture, "win.new-story");
  g_assert_cmpuint (g_strv_length ((GStrv) star_story_get_tags (story (fixture))), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (title))),
                              "text.undo", NULL);
  g_assert_cmpstr (star_story_get_title (story (fixture)), ==, "");

  select_story (fixture, first);
  SPIN_UNTIL (g_str_equal (star_story_get_id (story (fixture)), first));
  g_assert_cmpstr (star_story_get_tags (story (fixture))[0], ==, "latency");
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
test_import_keeps_library_extra (Fixture *fixture, gconstpointer data)
{
  StarStore *store = star_context_get_store (fixture->context);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *extra = NULL;
  gboolean saved = FALSE;

  star_store_save_all_async (store, none, none, "{\"tool\":1}", NULL, all_saved_cb, &saved);
  SPIN_UNTIL (saved);
  activate (fixture, "win.add-samples");
  SPIN_UNTIL (n_stories (fixture) == 5);
  star_store_load_all_async (store, NULL, all_loaded_cb, &extra);
  SPIN_UNTIL (extra != NULL);
  g_assert_cmpstr (extra, ==, "{\"tool\":1}");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  StarPanes *panes = fixture->window->panes;

  SPIN_UNTIL (star_panes_get_narrow (panes));
  activate (fixture, "win.new-story");
  g_assert_true (star_panes_get_show_content (panes));
  g_assert_false (star_panes_get_show_end (panes));

  activate (fixture, "win.back");
  g_assert_false (star_panes_get_show_content (panes));
  activate (fixture, "story.rename");
  g_assert_true (star_panes_get_show_content (panes));
}

static gboolean
is_row_focused (Fixture *fixture)
{
  GtkWidget *row =
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_WIDGET,
                        "Cutover, Scale: missing, Cost: missing, Reliability: missing, "
                        "People: missing, 0 s");

  return row != NULL && star_app_test_has_focus (row);
}

/* Coming back from a story is coming back to its row, and so is opening the window. */
static void
test_narrow_focus (Fixture *fixture, gconstpointer data)
{
  SPIN_UNTIL (star_panes_get_narrow (fixture->window->panes));
  activate (fixture, "win.new-story");
  star_story_set_title (story (fixture), "Cutover");
  activate (fixture, "win.back");
  SPIN_UNTIL (is_row_focused (fixture));
  activate (fixture, "win.show-inspector");
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (fixture->window->inspector)));
  activate (fixture, "win.back");
  activate (fixture, "win.back");
  SPIN_UNTIL (is_row_focused (fixture));

  close_window (fixture);
  open_window (fixture);
  SPIN_UNTIL (is_row_focused (fixture));
}

static gboolean
is_menu_open (Fixture *fixture, GtkWidget *around, const char *name)
{
  GtkWidget *button = star_app_test_find (around, GTK_TYPE_MENU_BUTTON, name);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (popover));

  gtk_popover_popdown (popover);
  return open;
}

/* Nothing is done in vain where the main menu is not shown. */
static void
test_narrow_menu (Fixture *fixture, gconstpointer data)
{
  StarWindow *self = fixture->window;

  SPIN_UNTIL (star_panes_get_narrow (self->panes));
  activate (fixture, "win.new-story");
  activate (fixture, "win.show-inspector");
  activate (fixture, "win.menu");
  g_assert_true (is_menu_open (fixture, GTK_WIDGET (self->worksheet), "Story menu"));
  g_assert_false (star_panes_get_show_end (self->panes));
  activate (fixture, "win.back");
  activate (fixture, "win.menu");
  g_assert_true (is_menu_open (fixture, GTK_WIDGET (self->library), "Main menu"));
}

static char *
dup_selection (Fixture *fixture, const char *label)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field (fixture, label)));
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
test_inspector_goes_to_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  GtkWidget *row;

  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Task"), "Größe 🐦: we kept 14 services alive.");
  SPIN_UNTIL (has_row (fixture, "Scale: quantified"));

  row = star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_DIMENSION_ROW, "Scale: quantified");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  SPIN_UNTIL (star_app_test_has_focus (field (fixture, "Task")));
  words = dup_selection (fixture, "Task");
  g_assert_cmpstr (words, ==, "14 services");
}

/* A row wants a name and a value, and the name is what is typed first. */
static void
test_metric_dialog (Fixture *fixture, gconstpointer data)
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

static void
test_metric_removed_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  GListModel *kpis;
  GtkWidget *remove_button, *undo;

  activate (fixture, "win.new-story");
  kpis = G_LIST_MODEL (star_story_get_kpis (story (fixture)));
  g_object_set (kpi, "metric", "Pages <b> & more", "from", "9", "to", "2", NULL);
  g_list_store_append (G_LIST_STORE (kpis), kpi);
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Pages <b> & more 9 → 2"));

  remove_button = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Remove metric");
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
test_accessible_names (Fixture *fixture, gconstpointer data)
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

  activate (fixture, "win.new-story");
  star_story_set_title (story (fixture), "Two nights");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("looking for “%s”", cases[i].name);
      SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), cases[i].type, cases[i].name));
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  StarStoryList *list = star_library_pane_get_list (fixture->window->library);
  GtkWidget *entry;

  activate (fixture, "win.new-story");
  star_app_test_type (field (fixture, "Situation"), "heliotrope");
  SPIN_UNTIL (state (fixture) == STAR_SAVE_STATE_SAVED);
  activate (fixture, "win.new-story");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);

  activate (fixture, "win.search");
  entry = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "helio");
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 3);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  app = star_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/window/first-run", test_first_run);
  ADD ("/window/level-while-typing", test_level_while_typing);
  ADD ("/window/text-survives-window", test_text_survives_window);
  ADD ("/window/delete-and-undo", test_delete_and_undo);
  ADD ("/window/undo-in-turn", test_undo_in_turn);
  ADD ("/window/new-story-is-reused", test_new_story_is_reused);
  ADD ("/window/new-story-of-archetype", test_new_story_of_archetype);
  ADD ("/window/deleted-stays-deleted", test_deleted_stays_deleted);
  ADD ("/window/duplicate", test_duplicate);
  ADD ("/window/samples", test_samples);
  ADD ("/window/import-gives-focus-back", test_import_gives_focus_back);
  ADD ("/window/shelf-moves-row", test_shelf_moves_row);
  ADD ("/window/failed-store-keeps-words", test_failed_store_keeps_words);
  g_test_add ("/window/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_narrow, tear_down);
  g_test_add ("/window/narrow-focus", Fixture, GINT_TO_POINTER (360), set_up, test_narrow_focus,
              tear_down);
  g_test_add ("/window/narrow-menu", Fixture, GINT_TO_POINTER (360), set_up, test_narrow_menu,
              tear_down);
  ADD ("/window/accessible-names", test_accessible_names);
  ADD ("/window/inspector-goes-to-words", test_inspector_goes_to_words);
  ADD ("/window/metric-dialog", test_metric_dialog);
  ADD ("/window/metric-removed-and-back", test_metric_removed_and_back);
  ADD ("/window/no-action-while-loading", test_no_action_while_loading);
  ADD ("/window/nothing-goes-to-another-story", test_nothing_goes_to_another_story);
  ADD ("/window/import-keeps-library-extra", test_import_keeps_library_extra);
  ADD ("/window/search", test_search);
  ADD ("/window/old-digest-is-mended", test_old_digest_is_mended);
#undef ADD

  return g_test_run ();
}
