/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-finding-list.h"
#include "star-finding-row.h"
#include "star-ignore-dialog.h"
#include "star-ignored-row.h"

#define GUESS "I think it saved 40 hours a week."

typedef struct {
  ContextFixture base;
  StarFindingList *list;
  GtkWidget *window;
  StarIgnore *ignore;
  StarFlag *taken;
  StarSection section;
  int start;
  int end;
  gboolean select;
} Fixture;

static void
show_words_cb (Fixture *fixture, StarSection section, int start, int end, gboolean select)
{
  fixture->section = section;
  fixture->start = start;
  fixture->end = end;
  fixture->select = select;
}

static void
ignore_cb (Fixture *fixture, StarIgnore *ignore, int scope)
{
  g_set_object (&fixture->ignore, ignore);
}

static void
take_back_cb (Fixture *fixture, const StarFlag *flag)
{
  g_clear_pointer (&fixture->taken, star_flag_free);
  fixture->taken = star_flag_copy (flag);
}

static void
show_story (Fixture *fixture)
{
  star_finding_list_show (fixture->list, star_document_get_report (fixture->base.document),
                          fixture->base.story);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  context_fixture_set_up (&fixture->base);
  fixture->list = g_object_new (STAR_TYPE_FINDING_LIST, NULL);
  g_signal_connect_swapped (fixture->list, "show-words", G_CALLBACK (show_words_cb), fixture);
  g_signal_connect_swapped (fixture->list, "ignore", G_CALLBACK (ignore_cb), fixture);
  g_signal_connect_swapped (fixture->list, "take-back", G_CALLBACK (take_back_cb), fixture);
  g_signal_connect_swapped (fixture->base.document, "notify::report", G_CALLBACK (show_story),
                            fixture);
  show_story (fixture);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  fixture->window = star_app_test_present (box, 360, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  context_fixture_tear_down (&fixture->base);
  g_clear_object (&fixture->ignore);
  g_clear_pointer (&fixture->taken, star_flag_free);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *label)
{
  return star_app_test_find (GTK_WIDGET (fixture->list), type, label);
}

/* What is folded away is not among the children. */
static GtkListBox *
find_list (Fixture *fixture, const char *id)
{
  GtkWidget *expander = find (fixture, GTK_TYPE_EXPANDER, NULL);

  if (g_str_equal (id, "ignored"))
    return GTK_LIST_BOX (gtk_expander_get_child (GTK_EXPANDER (expander)));

  return GTK_LIST_BOX (star_app_test_find_id (GTK_WIDGET (fixture->list), id));
}

static guint
count_rows (Fixture *fixture, const char *id)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (find_list (fixture, id), n) != NULL)
    n++;

  return n;
}

/* A guess, which is advice, and a placeholder, which is needed for Ready. */
static void
write_story (Fixture *fixture)
{
  star_story_set_text (fixture->base.story, STAR_SECTION_TASK, "I led [team size] people.");
  star_story_set_text (fixture->base.story, STAR_SECTION_RESULT, GUESS);
  SPIN_UNTIL (count_rows (fixture, "findings") == 2);
  star_app_test_settle (fixture->window);
}

static StarFindingRow *
get_finding (Fixture *fixture, guint index)
{
  return STAR_FINDING_ROW (gtk_list_box_get_row_at_index (find_list (fixture, "findings"), index));
}

static void
add_ignore (Fixture *fixture, const char *flag, const char *section, const char *text,
            const char *reason)
{
  g_autoptr (StarIgnore) ignore = star_ignore_new_for (flag, section, text, reason);
  guint n_before = count_rows (fixture, "ignored");

  g_list_store_append (star_story_get_ignores (fixture->base.story), ignore);
  SPIN_UNTIL (count_rows (fixture, "ignored") == n_before + 1);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->list)));
}

static void
test_required_first (Fixture *fixture, gconstpointer data)
{
  write_story (fixture);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "2 Findings"));
  g_assert_cmpstr (star_finding_row_get_flag (get_finding (fixture, 0))->id, ==,
                   "placeholder-left");
  g_assert_cmpstr (star_finding_row_get_flag (get_finding (fixture, 1))->id, ==,
                   "estimated-number");
  g_assert_false (gtk_widget_get_visible (find (fixture, GTK_TYPE_EXPANDER, NULL)));
}

/* The row stays while its words move, and leads to where they are now. */
static void
test_words_move (Fixture *fixture, gconstpointer data)
{
  StarFindingRow *row;

  write_story (fixture);
  row = get_finding (fixture, 1);
  star_story_set_text (fixture->base.story, STAR_SECTION_RESULT, "Better. " GUESS);
  show_story (fixture);
  star_app_test_settle (fixture->window);
  g_assert_true (get_finding (fixture, 1) == row);
  g_signal_emit_by_name (find_list (fixture, "findings"), "row-activated", row);
  g_assert_cmpint (fixture->section, ==, STAR_SECTION_RESULT);
  g_assert_cmpint (fixture->start, >=, 8);
  g_assert_cmpint (fixture->end, >, fixture->start);
}

/* Only what is left to be replaced is selected. */
static void
test_placeholder_is_selected (Fixture *fixture, gconstpointer data)
{
  write_story (fixture);
  g_signal_emit_by_name (find_list (fixture, "findings"), "row-activated",
                         get_finding (fixture, 0));
  g_assert_true (fixture->select);
  g_signal_emit_by_name (find_list (fixture, "findings"), "row-activated",
                         get_finding (fixture, 1));
  g_assert_false (fixture->select);
}

static void
test_ignore_asks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = NULL;
  g_autoptr (GListModel) windows = NULL;

  write_story (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_finding (fixture, 1)),
                                             "finding.ignore-in-story", NULL));
  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STAR_IS_IGNORE_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  SPIN_UNTIL (gtk_widget_get_mapped (dialog));
  star_app_test_click (star_app_test_find (dialog, GTK_TYPE_BUTTON, "Ignore"));
  SPIN_UNTIL (fixture->ignore != NULL);
  g_assert_cmpstr (star_ignore_get_flag (fixture->ignore), ==, "estimated-number");
  g_assert_cmpstr (star_ignore_get_text (fixture->ignore), ==, "");
}

static void
test_ignored_are_listed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = find (fixture, GTK_TYPE_EXPANDER, NULL);

  write_story (fixture);
  add_ignore (fixture, "estimated-number", "", "", "It was & is measured");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "1 Finding"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Ignored (1)"));
  g_assert_true (gtk_widget_get_visible (expander));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (find_list (fixture, "ignored"))));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "In this story · It was & is measured"));

  add_ignore (fixture, "placeholder-left", "task", "[team size]", "");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Ignored (2)"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Here"));
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
}

static void
test_take_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  write_story (fixture);
  add_ignore (fixture, "placeholder-left", "task", "[team size]", "");
  gtk_expander_set_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER, NULL)), TRUE);
  SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (find_list (fixture, "ignored"))));
  row = find (fixture, STAR_TYPE_IGNORED_ROW, NULL);
  star_app_test_click (star_app_test_find (row, GTK_TYPE_BUTTON, NULL));
  g_assert_cmpstr (fixture->taken->id, ==, "placeholder-left");
  g_assert_cmpstr (fixture->taken->text, ==, "[team size]");
  g_assert_cmpint (fixture->taken->ignored, ==, STAR_IGNORE_SCOPE_HERE);
}

/* The keys go on from where the row was. */
static void
test_focus_stays_near (Fixture *fixture, gconstpointer data)
{
  write_story (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (get_finding (fixture, 1)));
  add_ignore (fixture, "estimated-number", "", "", "");
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (get_finding (fixture, 0))));
  add_ignore (fixture, "placeholder-left", "", "", "");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_EXPANDER, NULL)));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/finding-list/nothing", test_nothing);
  ADD ("/finding-list/required-first", test_required_first);
  ADD ("/finding-list/placeholder", test_placeholder_is_selected);
  ADD ("/finding-list/words-move", test_words_move);
  ADD ("/finding-list/ignore-asks", test_ignore_asks);
  ADD ("/finding-list/ignored-are-listed", test_ignored_are_listed);
  ADD ("/finding-list/take-back", test_take_back);
  ADD ("/finding-list/focus-stays-near", test_focus_stays_near);
#undef ADD

  return g_test_run ();
}
