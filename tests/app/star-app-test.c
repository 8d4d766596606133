/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"

#include <glib/gstdio.h>

static char *private_dir;

static void
use_private_dir (const char *variable, const char *name)
{
  g_autofree char *path = g_build_filename (private_dir, name, NULL);

  g_assert_no_errno (g_mkdir (path, 0700));
  g_setenv (variable, path, TRUE);
}

/* Not by G_TEST_OPTION_ISOLATE_DIRS, which hides the system's schemas and icons as well. */
static void
use_private_dirs (void)
{
  g_autoptr (GError) error = NULL;

  private_dir = g_dir_make_tmp ("star-app-test-XXXXXX", &error);
  g_assert_no_error (error);
  use_private_dir ("XDG_DATA_HOME", "data");
  use_private_dir ("XDG_CONFIG_HOME", "config");
  use_private_dir ("XDG_CACHE_HOME", "cache");
  use_private_dir ("XDG_STATE_HOME", "state");
  g_assert_true (g_str_has_prefix (g_get_user_data_dir (), private_dir));
}

static void
remove_private_dirs (void)
{
  star_app_test_remove_tree (private_dir);
  g_clear_pointer (&private_dir, g_free);
}

/* What an application object would load. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider,
                                       "/io/github/starling_stories/Starling/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/starling_stories/Starling/icons");
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *left = data;

  if (*left > 0)
    (*left)--;
  return *left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
matches (GtkWidget *widget, GType type, const char *label)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), type) &&
         (label == NULL || star_app_test_has_label (widget, label));
}

static void
type_into_view (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  gboolean editable = gtk_text_view_get_editable (view);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete_selection (buffer, TRUE, editable);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, p, g_utf8_next_char (p) - p, editable);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
type_into_entry (GtkEditable *entry, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position;

      gtk_editable_delete_selection (entry);
      position = gtk_editable_get_position (entry);
      gtk_editable_insert_text (entry, p, g_utf8_next_char (p) - p, &position);
      gtk_editable_set_position (entry, position);
    }
}

static gboolean
run_shortcuts (GtkWidget *widget, GListModel *shortcuts, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval ||
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
        continue;
      if (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
press_on (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkPropagationPhase phase = gtk_event_controller_get_propagation_phase (controller);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        handled = run_shortcuts (widget, G_LIST_MODEL (controller), keyval, modifiers);
      else if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && phase == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &handled);
    }

  return handled;
}

/**
 * star_app_test_init:
 *
 * Begins a test program, as the first thing in main: private data folders that
 * go when the program ends, GTK, libadwaita and the application's style.
 *
 * Returns: %FALSE if there is no display; then return %STAR_APP_TEST_SKIPPED from main
 */
gboolean
star_app_test_init (int *argc, char ***argv)
{
  use_private_dirs ();
  atexit (remove_private_dirs);
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }

  adw_init ();
  load_style ();
  return TRUE;
}

/**
 * star_app_test_iterate:
 *
 * One turn of the main loop, which waits a moment if there is nothing to do.
 */
void
star_app_test_iterate (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
}

/**
 * star_app_test_frames:
 *
 * Runs the main loop for this many frames of @widget, which has to be mapped.
 */
void
star_app_test_frames (GtkWidget *widget, guint n_frames)
{
  guint left = n_frames;

  gtk_widget_add_tick_callback (widget, frame_cb, &left, NULL);
  SPIN_UNTIL (left == 0);
}

/**
 * star_app_test_settle:
 *
 * Runs the main loop until a change of @widget is laid out and drawn, idle callbacks included.
 */
void
star_app_test_settle (GtkWidget *widget)
{
  star_app_test_frames (widget, 3);
}

/**
 * star_app_test_present:
 * @child: (transfer floating): what to show
 *
 * Returns: (transfer none): a window of that size with @child in it, mapped and laid out
 */
GtkWidget *
star_app_test_present (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  SPIN_UNTIL (gtk_widget_get_mapped (window) && gtk_widget_get_width (child) > 0);
  star_app_test_settle (window);
  return window;
}

/**
 * star_app_test_resize:
 *
 * Gives @window another size and waits for it.
 */
void
star_app_test_resize (GtkWidget *window, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  SPIN_UNTIL (gtk_widget_get_width (window) == width && gtk_widget_get_height (window) == height);
  star_app_test_settle (window);
}

/**
 * star_app_test_close:
 *
 * Closes @window and sees to it that nothing still holds it.
 */
void
star_app_test_close (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  SPIN_UNTIL (window == NULL);
}

/**
 * star_app_test_find:
 * @type: the type, or one above it
 * @label: (nullable): what it says or is called for assistive technologies, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first such widget in or under @root
 */
GtkWidget *
star_app_test_find (GtkWidget *root, GType type, const char *label)
{
  GtkWidget *found = matches (root, type, label) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = star_app_test_find (child, type, label);

  return found;
}

/**
 * star_app_test_find_id:
 * @id: an id in a .ui file
 *
 * Returns: (transfer none) (nullable): the first widget of that id in or under @root
 */
GtkWidget *
star_app_test_find_id (GtkWidget *root, const char *id)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = star_app_test_find_id (child, id);

  return found;
}

/**
 * star_app_test_get_id:
 * @id: an id in a .ui file
 *
 * Returns: (transfer none): the first widget of that id in or under @root, which has one
 */
GtkWidget *
star_app_test_get_id (GtkWidget *root, const char *id)
{
  GtkWidget *found = star_app_test_find_id (root, id);

  g_assert_nonnull (found);
  return found;
}

/**
 * star_app_test_find_row:
 * @index: which row
 *
 * Returns: (transfer none) (nullable): that row of the first list in or under @root
 */
GtkWidget *
star_app_test_find_row (GtkWidget *root, int index)
{
  GtkWidget *list = star_app_test_find (root, GTK_TYPE_LIST_BOX, NULL);

  return (GtkWidget *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

/**
 * star_app_test_has_label:
 *
 * Returns: %TRUE if @label is the text of @widget or its accessible label
 */
gboolean
star_app_test_has_label (GtkWidget *widget, const char *label)
{
  g_autofree char *mismatch = NULL;

  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), label) == 0;
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return TRUE;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  mismatch = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                 GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return mismatch == NULL;
}

/**
 * star_app_test_assert_button:
 * @name: a name without a mnemonic
 *
 * Sees to it that there is a button in @root that assistive technologies call @name, and call so
 * once: GTK 4.8 adds the words of the label that has the mnemonic.
 */
void
star_app_test_assert_button (GtkWidget *root, const char *name)
{
  GtkWidget *button = star_app_test_find (root, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/**
 * star_app_test_has_focus:
 *
 * Returns: %TRUE if the focus of the window is @widget or in it
 */
gboolean
star_app_test_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * star_app_test_click:
 *
 * Clicks @button, which has to be there for the user to click.
 */
void
star_app_test_click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/**
 * star_app_test_get_question:
 *
 * Returns: (transfer none) (nullable): the message dialog that is in front of another dialog, and
 *   asks whether what was typed there is to be discarded
 */
GtkWidget *
star_app_test_get_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "Discard Changes?") == 0)
        return window;
    }

  return NULL;
}

/**
 * star_app_test_answer:
 * @button: a button of the question that is asked
 */
void
star_app_test_answer (const char *button)
{
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  star_app_test_click (star_app_test_find (star_app_test_get_question (), GTK_TYPE_BUTTON, button));
  SPIN_UNTIL (star_app_test_get_question () == NULL);
}

/**
 * star_app_test_type:
 * @field: a text view or an entry
 *
 * Types @text character by character, as keys do.
 */
void
star_app_test_type (GtkWidget *field, const char *text)
{
  if (GTK_IS_TEXT_VIEW (field))
    type_into_view (GTK_TEXT_VIEW (field), text);
  else
    type_into_entry (GTK_EDITABLE (field), text);
}

/**
 * star_app_test_backspace:
 * @field: a text view or an entry
 */
void
star_app_test_backspace (GtkWidget *field, guint n_times)
{
  gpointer target = field;

  if (GTK_IS_EDITABLE (field) && gtk_editable_get_delegate (GTK_EDITABLE (field)) != NULL)
    target = gtk_editable_get_delegate (GTK_EDITABLE (field));
  for (guint i = 0; i < n_times; i++)
    g_signal_emit_by_name (target, "backspace");
}

/**
 * star_app_test_press:
 * @widget: what has the focus
 *
 * Gives a key to the shortcuts and to the capturing key controllers of @widget and of what is
 * around it, from the inside out.
 *
 * Returns: %TRUE if one of them took it
 */
gboolean
star_app_test_press (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (press_on (widget, keyval, modifiers))
        return TRUE;
    }

  return FALSE;
}

/**
 * star_app_test_tab_stops:
 *
 * Goes once around @window with the Tab key.
 *
 * Returns: how many of the stops were in @inside
 */
guint
star_app_test_tab_stops (GtkWidget *window, GtkWidget *inside)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint stops = 0;

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  while (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      if (!g_hash_table_add (seen, focus))
        break;

      g_assert_true (gtk_widget_get_mapped (focus));
      if (focus == inside || gtk_widget_is_ancestor (focus, inside))
        stops++;
    }

  return stops;
}

/**
 * star_app_test_assert_rows_by_keys:
 * @window: what @root is in
 * @n_rows: how many rows the first list in or under @root has
 *
 * Sees to it that Tab comes to @root, and Down from its first row to each other one.
 */
void
star_app_test_assert_rows_by_keys (GtkWidget *window, GtkWidget *root, int n_rows)
{
  GtkWidget *list = star_app_test_find (root, GTK_TYPE_LIST_BOX, NULL);

  g_assert_cmpuint (star_app_test_tab_stops (window, root), >, 0);
  gtk_widget_grab_focus (star_app_test_find_row (list, 0));
  for (int i = 1; i < n_rows; i++)
    {
      g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
      g_assert_true (star_app_test_has_focus (star_app_test_find_row (list, i)));
    }
}

/**
 * star_app_test_remove_tree:
 *
 * Removes a folder with all that is in it, or a file.
 */
void
star_app_test_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      star_app_test_remove_tree (inside);
    }

  g_remove (path);
}
