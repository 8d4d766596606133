/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-paste-dialog.h"
#include "star-text-view.h"

#define PROSE "Situation: the nightly load was late again, and nobody in the team knew why it was."

typedef struct {
  GtkWidget *dialog;
  StarTextView *view;
  char *added;
  guint n_added;
} Fixture;

static void
added_cb (Fixture *fixture, const char *text)
{
  g_free (fixture->added);
  fixture->added = g_strdup (text);
  fixture->n_added++;
}

/* With data as what is on the clipboard. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()),
                          data != NULL ? data : "");
  fixture->dialog = star_paste_dialog_new ();
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  fixture->view = STAR_TEXT_VIEW (star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, NULL));
  g_signal_connect_swapped (fixture->dialog, "added", G_CALLBACK (added_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_clear_pointer (&fixture->added, g_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  *done = TRUE;
}

/* Reads are answered in their order, so the dialog has its answer too. */
static void
let_clipboard_answer (Fixture *fixture)
{
  gboolean done = FALSE;

  SPIN_UNTIL (gtk_widget_get_mapped (fixture->dialog));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->dialog), NULL, read_cb, &done);
  SPIN_UNTIL (done);
  star_app_test_settle (fixture->dialog);
}

static GtkWidget *
add_button (Fixture *fixture)
{
  return star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Add");
}

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  let_clipboard_answer (fixture);
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (fixture->view)));
  g_assert_false (gtk_widget_get_sensitive (add_button (fixture)));
  star_app_test_type (GTK_WIDGET (fixture->view), " … ");
  g_assert_false (gtk_widget_get_sensitive (add_button (fixture)));
  star_app_test_type (GTK_WIDGET (fixture->view), "Größe <b> &");
  g_assert_true (gtk_widget_get_sensitive (add_button (fixture)));

  star_app_test_click (add_button (fixture));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_added, ==, 1);
  g_assert_cmpstr (fixture->added, ==, " … Größe <b> &");
}

static void
test_control_return (Fixture *fixture, gconstpointer data)
{
  let_clipboard_answer (fixture);
  star_app_test_press (GTK_WIDGET (fixture->view), GDK_KEY_Return, GDK_CONTROL_MASK);
  star_app_test_settle (fixture->dialog);
  g_assert_cmpuint (fixture->n_added, ==, 0);

  star_app_test_type (GTK_WIDGET (fixture->view), "Words");
  g_assert_true (star_app_test_press (GTK_WIDGET (fixture->view), GDK_KEY_Return,
                                      GDK_CONTROL_MASK));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_added, ==, 1);
  g_assert_cmpstr (fixture->added, ==, "Words");
}

static guint
count_control_return (GListModel *shortcuts)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      n += g_str_equal (keys, "<Control>Return") || g_str_equal (keys, "<Control>KP_Enter") ? 1 : 0;
    }

  return n;
}

/* The text view would take the key for a line break, so the dialog has to come first. */
static void
test_keys_are_captured (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->dialog);
  guint n_keys = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        n_keys += count_control_return (G_LIST_MODEL (controller));
    }
  g_assert_cmpuint (n_keys, ==, 2);
}

static void
press_escape (Fixture *fixture)
{
  g_assert_true (star_app_test_press (GTK_WIDGET (fixture->view), GDK_KEY_Escape, 0));
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  let_clipboard_answer (fixture);
  star_app_test_type (GTK_WIDGET (fixture->view), " … \n");
  press_escape (fixture);
  SPIN_UNTIL (fixture->dialog == NULL);
}

/* By key, or with the button. */
static void
test_typed_is_not_lost (Fixture *fixture, gconstpointer data)
{
  let_clipboard_answer (fixture);
  star_app_test_type (GTK_WIDGET (fixture->view), "Words");
  press_escape (fixture);
  star_app_test_answer ("Keep Editing");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "Words");

  star_app_test_click (star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Cancel"));
  star_app_test_answer ("Discard");
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_added, ==, 0);
}

/* What is still on the clipboard is asked about only if it was worked on. */
static void
test_escape_from_clipboard (Fixture *fixture, gconstpointer data)
{
  SPIN_UNTIL (*star_text_view_get_text (fixture->view) != '\0');
  g_signal_emit_by_name (fixture->view, "select-all", FALSE);
  star_app_test_type (GTK_WIDGET (fixture->view), "!");
  press_escape (fixture);
  star_app_test_answer ("Keep Editing");

  star_app_test_backspace (GTK_WIDGET (fixture->view), 1);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, PROSE);
  press_escape (fixture);
  SPIN_UNTIL (fixture->dialog == NULL);
}

static void
test_prose_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter start, end;

  SPIN_UNTIL (*star_text_view_get_text (fixture->view) != '\0');
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, PROSE);
  g_assert_true (gtk_widget_get_visible (star_app_test_find_id (fixture->dialog,
                                                                "clipboard_label")));
  g_assert_true (gtk_widget_get_sensitive (add_button (fixture)));

  /* All of it is selected, so that pasting or typing replaces it. */
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_true (gtk_text_iter_is_start (&start) && gtk_text_iter_is_end (&end));
}

/* What is no prose, such as a password, stays where it is. */
static void
test_other_is_not_shown (Fixture *fixture, gconstpointer data)
{
  let_clipboard_answer (fixture);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "");
  g_assert_false (gtk_widget_get_visible (star_app_test_find_id (fixture->dialog,
                                                                 "clipboard_label")));
}

/* The answer may come after the first key. */
static void
test_typing_wins (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (GTK_WIDGET (fixture->view), "Mine");
  let_clipboard_answer (fixture);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "Mine");
}

static void
test_closed_before_answer (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (fixture->n_added, ==, 0);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  star_app_test_assert_button (fixture->dialog, "Add");
  star_app_test_assert_button (fixture->dialog, "Cancel");
}

#define ADD(path, clipboard, function) \
  g_test_add (path, Fixture, clipboard, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/paste-dialog/typed", NULL, test_typed);
  ADD ("/paste-dialog/control-return", NULL, test_control_return);
  ADD ("/paste-dialog/keys-are-captured", NULL, test_keys_are_captured);
  ADD ("/paste-dialog/names", NULL, test_names);
  ADD ("/paste-dialog/escape", NULL, test_escape);
  ADD ("/paste-dialog/typed-is-not-lost", NULL, test_typed_is_not_lost);
  ADD ("/paste-dialog/escape-from-clipboard", PROSE, test_escape_from_clipboard);
  ADD ("/paste-dialog/prose-is-shown", PROSE, test_prose_is_shown);
  ADD ("/paste-dialog/password-is-not-shown", "Xk9#vQ2!mP7$", test_other_is_not_shown);
  ADD ("/paste-dialog/address-is-not-shown", "https://example.org/a", test_other_is_not_shown);
  ADD ("/paste-dialog/typing-wins", PROSE, test_typing_wins);
  ADD ("/paste-dialog/closed-before-answer", PROSE, test_closed_before_answer);

  return g_test_run ();
}
