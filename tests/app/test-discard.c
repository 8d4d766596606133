/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-discard.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *entry;
} Fixture;

static gboolean
would_lose (GtkWindow *window)
{
  return *gtk_editable_get_text (GTK_EDITABLE (gtk_window_get_child (window))) != '\0';
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->entry = gtk_entry_new ();
  fixture->window = star_app_test_present (fixture->entry, 360, 100);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  star_discard_ask_first (GTK_WINDOW (fixture->window), would_lose);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
  g_assert_null (star_app_test_get_question ());
}

static void
test_nothing_typed (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  star_app_test_assert_button (star_app_test_get_question (), "Keep Editing");
  star_app_test_assert_button (star_app_test_get_question (), "Discard");
  star_app_test_answer ("Keep Editing");
  g_assert_true (gtk_widget_get_mapped (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "Words");

  /* It is asked each time, as long as there is something to lose. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  star_app_test_answer ("Keep Editing");
  star_app_test_backspace (fixture->entry, 5);
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  star_app_test_answer ("Discard");
  SPIN_UNTIL (fixture->window == NULL);
}

/* Whoever presses the key once too often has lost nothing. */
static void
test_keys_keep (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  question = star_app_test_get_question ();
  SPIN_UNTIL (gtk_widget_get_mapped (question));
  g_assert_true (star_app_test_press (question, GDK_KEY_Escape, 0));
  SPIN_UNTIL (star_app_test_get_question () == NULL);
  g_assert_nonnull (fixture->window);

  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  g_signal_emit_by_name (star_app_test_get_question (), "activate-default");
  SPIN_UNTIL (star_app_test_get_question () == NULL);
  g_assert_nonnull (fixture->window);
}

static void
test_one_question (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  question = star_app_test_get_question ();
  gtk_window_close (GTK_WINDOW (fixture->window));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_get_question () == question);
  star_app_test_answer ("Keep Editing");
  g_assert_null (star_app_test_get_question ());
}

/* What has been taken care of needs no question. */
static void
test_destroyed (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
  g_assert_null (star_app_test_get_question ());
}

/* Whatever happened before the question could be asked. */
static void
test_emptied (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  star_app_test_backspace (fixture->entry, 5);
  SPIN_UNTIL (fixture->window == NULL);
}

static void
test_destroyed_before_question (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
}

/* A window may go with its question. */
static void
test_destroyed_with_question (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (fixture->entry, "Words");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (star_app_test_get_question () != NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (fixture->window == NULL);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/discard/nothing-typed", test_nothing_typed);
  ADD ("/discard/keep", test_keep);
  ADD ("/discard/discard", test_discard);
  ADD ("/discard/keys-keep", test_keys_keep);
  ADD ("/discard/one-question", test_one_question);
  ADD ("/discard/emptied", test_emptied);
  ADD ("/discard/destroyed-before-question", test_destroyed_before_question);
  ADD ("/discard/destroyed", test_destroyed);
  ADD ("/discard/destroyed-with-question", test_destroyed_with_question);
#undef ADD

  return g_test_run ();
}
