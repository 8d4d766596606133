/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-ignore-dialog.h"

static const StarFlag flag = {
  .id = "estimated-number",
  .section = STAR_SECTION_RESULT,
  .text = (char *) "I think 40",
  .message = (char *) "Sounds like a guess.",
  .fix = (char *) "",
};

typedef struct {
  GtkWidget *window;
  GtkWidget *dialog;
  StarIgnore *ignore;
  int scope;
} Fixture;

static void
ignore_cb (Fixture *fixture, StarIgnore *ignore, int scope)
{
  g_set_object (&fixture->ignore, ignore);
  fixture->scope = scope;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = star_app_test_present (gtk_label_new (NULL), 360, 300);
  fixture->dialog = star_ignore_dialog_new (&flag, GPOINTER_TO_INT (data));
  g_signal_connect_swapped (fixture->dialog, "ignore", G_CALLBACK (ignore_cb), fixture);
  gtk_window_set_transient_for (GTK_WINDOW (fixture->dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->dialog));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  SPIN_UNTIL (fixture->dialog == NULL);
  star_app_test_close (fixture->window);
  g_clear_object (&fixture->ignore);
}

static GtkWidget *
get_reason (Fixture *fixture)
{
  return star_app_test_find (fixture->dialog, GTK_TYPE_ENTRY, "Reason");
}

static void
answer (Fixture *fixture, const char *button)
{
  star_app_test_assert_button (fixture->dialog, button);
  star_app_test_click (star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, button));
}

static void
test_here (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (star_app_test_find (fixture->dialog, GTK_TYPE_LABEL,
                                        "Ignore Here?\n\n“I think 40”: Sounds like a guess."));
  g_assert_true (star_app_test_has_focus (get_reason (fixture)));
  star_app_test_type (get_reason (fixture), "  It is measured. ");
  answer (fixture, "Ignore");
  g_assert_cmpint (fixture->scope, ==, STAR_IGNORE_SCOPE_HERE);
  g_assert_cmpstr (star_ignore_get_flag (fixture->ignore), ==, "estimated-number");
  g_assert_cmpstr (star_ignore_get_section (fixture->ignore), ==, "result");
  g_assert_cmpstr (star_ignore_get_text (fixture->ignore), ==, "I think 40");
  g_assert_cmpstr (star_ignore_get_reason (fixture->ignore), ==, "It is measured.");
}

/* In the story, whatever its words are; and the Enter key in the entry is enough. */
static void
test_story (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (star_app_test_find (fixture->dialog, GTK_TYPE_LABEL,
                                        "Ignore in This Story?\n\nSounds like a guess."));
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (get_reason (fixture))),
                         "activate");
  SPIN_UNTIL (fixture->ignore != NULL);
  g_assert_cmpint (fixture->scope, ==, STAR_IGNORE_SCOPE_STORY);
  g_assert_cmpint (star_ignore_get_scope (fixture->ignore), ==, STAR_IGNORE_SCOPE_STORY);
  g_assert_cmpstr (star_ignore_get_reason (fixture->ignore), ==, "");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (get_reason (fixture), " Never mind");
  answer (fixture, "Cancel");
  star_app_test_answer ("Keep Editing");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_reason (fixture))), ==, " Never mind");

  answer (fixture, "Cancel");
  star_app_test_answer ("Discard");
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_null (fixture->ignore);
}

/* After the question the answer still counts. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (get_reason (fixture), "Measured");
  g_assert_true (star_app_test_press (get_reason (fixture), GDK_KEY_Escape, 0));
  star_app_test_answer ("Keep Editing");
  answer (fixture, "Ignore");
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpstr (star_ignore_get_reason (fixture->ignore), ==, "Measured");
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (get_reason (fixture), "  ");
  g_assert_true (star_app_test_press (get_reason (fixture), GDK_KEY_Escape, 0));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_null (fixture->ignore);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, scope, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (scope), set_up, function, tear_down)
  ADD ("/ignore-dialog/here", STAR_IGNORE_SCOPE_HERE, test_here);
  ADD ("/ignore-dialog/story", STAR_IGNORE_SCOPE_STORY, test_story);
  ADD ("/ignore-dialog/cancel", STAR_IGNORE_SCOPE_HERE, test_cancel);
  ADD ("/ignore-dialog/kept", STAR_IGNORE_SCOPE_HERE, test_kept);
  ADD ("/ignore-dialog/escape", STAR_IGNORE_SCOPE_HERE, test_escape);
#undef ADD

  return g_test_run ();
}
