/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-tag-entry.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *box;
  StarTagEntry *tags;
  GtkWidget *entry;
  GtkWidget *other;
  guint notified;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  fixture->tags = STAR_TAG_ENTRY (star_tag_entry_new ());
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->tags));
  gtk_box_append (GTK_BOX (fixture->box), fixture->other);
  fixture->entry = star_app_test_find (GTK_WIDGET (fixture->tags), GTK_TYPE_ENTRY, "Add tag");
  g_assert_nonnull (fixture->entry);
  g_signal_connect_swapped (fixture->tags, "notify::tags", G_CALLBACK (count_cb), fixture);
  fixture->window = star_app_test_present (fixture->box, 320, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
}

static void
assert_tags (Fixture *fixture, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", (GStrv) star_tag_entry_get_tags (fixture->tags));

  g_assert_cmpstr (joined, ==, expected);
}

static void
set_tags (Fixture *fixture, const char *joined)
{
  g_auto (GStrv) tags = g_strsplit (joined, "|", -1);

  star_tag_entry_set_tags (fixture->tags, (const char *const *) tags);
}

static void
enter (Fixture *fixture)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)), "activate");
}

static GtkWidget *
remove_button (Fixture *fixture, const char *tag)
{
  g_autofree char *label = g_strdup_printf ("Remove tag %s", tag);

  return star_app_test_find (GTK_WIDGET (fixture->tags), GTK_TYPE_BUTTON, label);
}

static const char *
typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *before;
    const char *keys;
    gboolean enter;
    const char *tags;
    const char *left;
  } cases[] = {
    { "", "kafka", TRUE, "kafka", "" },
    { "", "kafka", FALSE, "", "kafka" },
    { "", "kafka,", FALSE, "kafka", "" },
    { "", "kafka, cost", FALSE, "kafka", " cost" },
    { "", "kafka, cost", TRUE, "kafka|cost", "" },
    { "", "  on call  ", TRUE, "on call", "" },
    { "", ",,", FALSE, "", "" },
    { "", "   ", TRUE, "", "" },
    { "a", "größe & <b>", TRUE, "a|größe & <b>", "" },
    { "Kafka|b", "kafka", TRUE, "Kafka|b", "kafka" },
    { "Kafka", "KAFKA,", FALSE, "Kafka", "KAFKA" },
    { "Größe", "GRÖSSE", TRUE, "Größe", "GRÖSSE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (*cases[i].before != '\0')
        set_tags (fixture, cases[i].before);
      else
        star_tag_entry_set_tags (fixture->tags, NULL);
      gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "");
      star_app_test_type (fixture->entry, cases[i].keys);
      if (cases[i].enter)
        enter (fixture);
      assert_tags (fixture, cases[i].tags);
      g_assert_cmpstr (typed (fixture), ==, cases[i].left);
    }
}

static void
test_pasted_list (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "one, two,one , three");
  assert_tags (fixture, "one|two");
  g_assert_cmpstr (typed (fixture), ==, "three");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
}

static void
test_duplicate_is_marked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *reason;

  set_tags (fixture, "kafka");
  star_app_test_type (fixture->entry, "Kafka");
  enter (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->entry),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The story has this tag");
  reason = star_app_test_find (fixture->window, GTK_TYPE_LABEL, "The story has this tag");
  g_assert_true (gtk_widget_get_mapped (reason));
  star_app_test_type (fixture->entry, "s");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_false (gtk_widget_get_mapped (reason));
  enter (fixture);
  assert_tags (fixture, "kafka|Kafkas");
}

static void
test_notifies_once (Fixture *fixture, gconstpointer data)
{
  set_tags (fixture, "a|b");
  set_tags (fixture, "a|b");
  g_assert_cmpuint (fixture->notified, ==, 1);
  star_app_test_type (fixture->entry, "c,");
  g_assert_cmpuint (fixture->notified, ==, 2);
  star_app_test_click (remove_button (fixture, "a"));
  g_assert_cmpuint (fixture->notified, ==, 3);
  assert_tags (fixture, "b|c");
}

static void
test_backspace_removes_last (Fixture *fixture, gconstpointer data)
{
  set_tags (fixture, "a|b");
  star_app_test_type (fixture->entry, "x");
  g_assert_false (star_app_test_press (fixture->entry, GDK_KEY_BackSpace, 0));
  assert_tags (fixture, "a|b");

  star_app_test_backspace (fixture->entry, 1);
  g_assert_true (star_app_test_press (fixture->entry, GDK_KEY_BackSpace, 0));
  assert_tags (fixture, "a");
  g_assert_true (star_app_test_press (fixture->entry, GDK_KEY_BackSpace, 0));
  assert_tags (fixture, "");
  g_assert_false (star_app_test_press (fixture->entry, GDK_KEY_BackSpace, 0));
}

static void
test_removing_keeps_focus (Fixture *fixture, gconstpointer data)
{
  set_tags (fixture, "a|b|c");
  star_app_test_settle (fixture->window);
  gtk_widget_grab_focus (remove_button (fixture, "b"));
  star_app_test_click (remove_button (fixture, "b"));
  g_assert_true (star_app_test_has_focus (remove_button (fixture, "c")));
  star_app_test_click (remove_button (fixture, "c"));
  g_assert_true (star_app_test_has_focus (fixture->entry));
  assert_tags (fixture, "a");
}

static void
test_keyboard_reaches_all (Fixture *fixture, gconstpointer data)
{
  set_tags (fixture, "a|b|c");
  star_app_test_settle (fixture->window);
  g_assert_cmpuint (star_app_test_tab_stops (fixture->window, GTK_WIDGET (fixture->tags)), ==, 4);
}

/* What was typed last is a tag, not lost, when the user goes on without pressing Enter. */
static void
test_leaving_adds (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->entry);
  star_app_test_type (fixture->entry, "last");
  gtk_widget_grab_focus (fixture->other);
  assert_tags (fixture, "last");
  g_assert_cmpstr (typed (fixture), ==, "");
}

static void
test_commit_adds (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->entry);
  star_app_test_type (fixture->entry, "half");
  star_tag_entry_commit (fixture->tags);
  assert_tags (fixture, "half");
  g_assert_cmpstr (typed (fixture), ==, "");
  g_assert_true (star_app_test_has_focus (fixture->entry));

  star_tag_entry_commit (fixture->tags);
  assert_tags (fixture, "half");
  g_assert_cmpuint (fixture->notified, ==, 1);
}

/* What is half typed belongs to the story that was shown, be the tags of the next the same. */
static void
test_other_tags_clear_typed (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[] = { "a", "b|c" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_tags (fixture, "a");
      star_app_test_type (fixture->entry, "A");
      enter (fixture);
      g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
      set_tags (fixture, cases[i]);
      g_assert_cmpstr (typed (fixture), ==, "");
      g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
      assert_tags (fixture, cases[i]);
    }
}

static void
assert_inside (Fixture *fixture)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->tags));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->tags));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->tags));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t area;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->tags), &area));
      g_assert_cmpfloat (area.origin.x, >=, 0);
      g_assert_cmpfloat (area.origin.x + area.size.width, <=, width);
      g_assert_cmpfloat (area.origin.y + area.size.height, <=, height);
    }
}

static void
test_wraps (Fixture *fixture, gconstpointer data)
{
  int one_row = gtk_widget_get_height (GTK_WIDGET (fixture->tags));

  set_tags (fixture,
            "migration|cost|on call|incident|platform|a tag that alone is as long as it may");
  for (int i = 0; i < 2; i++)
    {
      star_app_test_settle (fixture->window);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, 320);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->tags)), >, 2 * one_row);
      assert_inside (fixture);
      gtk_widget_set_direction (GTK_WIDGET (fixture->tags), GTK_TEXT_DIR_RTL);
    }

  star_app_test_resize (fixture->window, 1200, 300);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->tags)), <, 2 * one_row);
  assert_inside (fixture);
}

static void
test_longest_tag_fits (Fixture *fixture, gconstpointer data)
{
  set_tags (fixture, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, 320);
  assert_inside (fixture);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/tag-entry/typing", test_typing);
  ADD ("/tag-entry/pasted-list", test_pasted_list);
  ADD ("/tag-entry/duplicate", test_duplicate_is_marked);
  ADD ("/tag-entry/notifies-once", test_notifies_once);
  ADD ("/tag-entry/backspace", test_backspace_removes_last);
  ADD ("/tag-entry/removing-keeps-focus", test_removing_keeps_focus);
  ADD ("/tag-entry/keyboard-reaches-all", test_keyboard_reaches_all);
  ADD ("/tag-entry/leaving-adds", test_leaving_adds);
  ADD ("/tag-entry/commit", test_commit_adds);
  ADD ("/tag-entry/other-tags", test_other_tags_clear_typed);
  ADD ("/tag-entry/wraps", test_wraps);
  ADD ("/tag-entry/longest", test_longest_tag_fits);

  return g_test_run ();
}
