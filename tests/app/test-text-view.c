/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-text-marks.h"
#include "star-text-view.h"

#define PARAGRAPH \
  "We moved the duplicate feed of fourteen services to the new broker while the old one was " \
  "still carrying five hundred thousand events per second.\n"
#define N_VIEWS 6

typedef struct {
  GtkWidget *window;
  GtkWidget *scrolled;
  GtkWidget *views[N_VIEWS];
  StarTextView *view;
  GPtrArray *told;
} Fixture;

static void
told_cb (Fixture *fixture)
{
  g_ptr_array_add (fixture->told, g_strdup (star_text_view_get_text (fixture->view)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), box);
  for (int i = 0; i < N_VIEWS; i++)
    {
      fixture->views[i] = star_text_view_new ();
      g_object_set (fixture->views[i],
                    "top-margin", 10, "bottom-margin", 10, "left-margin", 12, "right-margin", 12,
                    NULL);
      gtk_widget_add_css_class (fixture->views[i], "field");
      gtk_box_append (GTK_BOX (box), fixture->views[i]);
    }
  fixture->view = STAR_TEXT_VIEW (fixture->views[0]);
  fixture->told = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (fixture->view, "notify::text", G_CALLBACK (told_cb), fixture);
  fixture->window = star_app_test_present (fixture->scrolled, 500, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_ptr_array_unref (fixture->told);
}

static GtkTextBuffer *
buffer_of (StarTextView *view)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static int
cursor_of (StarTextView *view)
{
  int position;

  g_object_get (buffer_of (view), "cursor-position", &position, NULL);
  return position;
}

static void
place_cursor (StarTextView *view, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer_of (view), &iter, offset);
  gtk_text_buffer_place_cursor (buffer_of (view), &iter);
}

static const char *
last_told (Fixture *fixture)
{
  return fixture->told->len > 0 ? g_ptr_array_index (fixture->told, fixture->told->len - 1) : NULL;
}

static double
scroll_of (Fixture *fixture)
{
  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled)));
}

/* Where a character of a view is, from the top of what shows of the scrolled window. */
static void
find_character (Fixture *fixture, StarTextView *view, int offset, int *top, int *bottom)
{
  GtkTextIter iter;
  GdkRectangle area;
  graphene_point_t place;

  gtk_text_buffer_get_iter_at_offset (buffer_of (view), &iter, offset);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &iter, &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET,
                                         area.x, area.y, &area.x, &area.y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (view), fixture->scrolled,
                                           &GRAPHENE_POINT_INIT (area.x, area.y), &place));
  *top = place.y;
  *bottom = place.y + area.height;
}

static gboolean
is_in_view (Fixture *fixture, StarTextView *view, int offset)
{
  int top, bottom;

  find_character (fixture, view, offset, &top, &bottom);
  return top >= 0 && bottom <= gtk_widget_get_height (fixture->scrolled);
}

/* The whole text lies within the widget, from the margin above it to the margin below it. */
static void
assert_fits (StarTextView *view)
{
  GtkTextIter end;
  int y, height, top;

  gtk_text_buffer_get_end_iter (buffer_of (view), &end);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (view), &end, &y, &height);
  g_assert_cmpint (y + height + 20, ==, gtk_widget_get_height (GTK_WIDGET (view)));

  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET,
                                         0, 0, NULL, &top);
  g_assert_cmpint (top, ==, 10);
}

static void
test_typing_is_told (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (GTK_WIDGET (fixture->view), "größt");
  g_assert_cmpuint (fixture->told->len, ==, 5);
  g_assert_cmpstr (last_told (fixture), ==, "größt");
  star_app_test_backspace (GTK_WIDGET (fixture->view), 5);
  g_assert_cmpuint (fixture->told->len, ==, 10);
  g_assert_cmpstr (last_told (fixture), ==, "");
}

static void
test_no_empty_moment (Fixture *fixture, gconstpointer data)
{
  star_text_view_load (fixture->view, "One");
  gtk_text_buffer_set_text (buffer_of (fixture->view), "Two", -1);
  star_text_view_set_text (fixture->view, "Something else");
  star_text_view_load (fixture->view, "Three");
  star_app_test_settle (fixture->window);
  for (guint i = 0; i < fixture->told->len; i++)
    g_assert_cmpstr (g_ptr_array_index (fixture->told, i), !=, "");
  g_assert_cmpuint (fixture->told->len, ==, 4);

  gtk_text_buffer_set_text (buffer_of (fixture->view), "", -1);
  SPIN_UNTIL (fixture->told->len == 5);
  g_assert_cmpstr (last_told (fixture), ==, "");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "");
}

static void
test_replacing_by_hand_is_told_once (Fixture *fixture, gconstpointer data)
{
  star_text_view_load (fixture->view, "All of this goes");
  g_ptr_array_set_size (fixture->told, 0);
  g_signal_emit_by_name (fixture->view, "select-all", TRUE);
  star_app_test_type (GTK_WIDGET (fixture->view), "X");
  g_assert_cmpuint (fixture->told->len, ==, 1);
  g_assert_cmpstr (last_told (fixture), ==, "X");
}

static void
test_same_text_is_nothing (Fixture *fixture, gconstpointer data)
{
  star_text_view_set_text (fixture->view, "Same");
  g_ptr_array_set_size (fixture->told, 0);
  gtk_text_buffer_set_enable_undo (buffer_of (fixture->view), FALSE);
  gtk_text_buffer_set_enable_undo (buffer_of (fixture->view), TRUE);
  star_text_view_set_text (fixture->view, "Same");
  g_object_set (fixture->view, "text", "Same", NULL);
  g_assert_cmpuint (fixture->told->len, ==, 0);
  g_assert_false (gtk_text_buffer_get_can_undo (buffer_of (fixture->view)));
}

static void
test_set_text_replaces_the_difference (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    int cursor;
    int cursor_after;
  } cases[] = {
    { "", "new", 0, 3 },
    { "old", "", 2, 0 },
    { "one two", "one three two", 2, 2 },
    { "one two", "one three two", 7, 13 },
    { "größer", "größter", 6, 7 },
    { "aä", "aö", 1, 1 },
    { "ä", "ä€", 1, 2 },
    { "\xe2\x82\xac", "\xe2\x82\xad", 1, 1 },
    { "\xc2\xa9 x", "\xc3\xa9 x", 3, 3 },
    { "one two", "six", 0, 0 },
    { "one two", "one 22 two", 4, 7 },
    { "aaa", "aa", 3, 2 },
    { "a\r\nb", "a\nb", 0, 0 },
    { "x\ny", "x\n\ny", 3, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      star_text_view_load (fixture->view, cases[i].from);
      place_cursor (fixture->view, cases[i].cursor);
      star_text_view_set_text (fixture->view, cases[i].to);
      g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, cases[i].to);
      g_assert_cmpint (cursor_of (fixture->view), ==, cases[i].cursor_after);

      gtk_text_buffer_undo (buffer_of (fixture->view));
      g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, cases[i].from);
      g_assert_false (gtk_text_buffer_get_can_undo (buffer_of (fixture->view)));
      gtk_text_buffer_redo (buffer_of (fixture->view));
      g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, cases[i].to);
    }
}

/* As an undo where that does it, and as a change where it does not. */
static void
test_take_back (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = buffer_of (fixture->view);

  star_text_view_load (fixture->view, "one");
  star_text_view_set_text (fixture->view, "one two");
  star_text_view_take_back (fixture->view, "one");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "one");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));

  star_text_view_set_text (fixture->view, "one two");
  star_text_view_set_text (fixture->view, "one two three");
  star_text_view_take_back (fixture->view, "one three");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "one three");
  gtk_text_buffer_undo (buffer);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "one two three");
}

static void
test_load_cannot_be_undone (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (GTK_WIDGET (fixture->view), "typed");
  g_assert_true (gtk_text_buffer_get_can_undo (buffer_of (fixture->view)));
  star_text_view_load (fixture->view, "loaded");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer_of (fixture->view)));
  g_assert_cmpint (cursor_of (fixture->view), ==, 0);

  star_app_test_type (GTK_WIDGET (fixture->view), "x");
  gtk_text_buffer_undo (buffer_of (fixture->view));
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "loaded");
  star_text_view_load (fixture->view, NULL);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "");
}

static void
test_wrong_bytes_are_made_valid (Fixture *fixture, gconstpointer data)
{
  star_text_view_load (fixture->view, "kept \xff too");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "kept \uFFFD too");
  star_text_view_set_text (fixture->view, "\xc3\x28 here");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "\uFFFD( here");
}

static void
offer (const char *mime_type, const char *text, gsize length)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  g_assert_true (gdk_clipboard_set_content (clipboard, provider));
}

static void
failed_cb (char **message, const char *text)
{
  g_free (*message);
  *message = g_strdup (text);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  static const char wrong[] = "bad \xff\xfe byte";

  star_text_view_load (fixture->view, "Kept. ");
  place_cursor (fixture->view, 6);
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), "Zürich €5");
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (g_str_equal (star_text_view_get_text (fixture->view), "Kept. Zürich €5"));
  gtk_text_buffer_undo (buffer_of (fixture->view));
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "Kept. ");

  offer ("text/plain;charset=utf-8", wrong, sizeof wrong - 1);
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (strlen (star_text_view_get_text (fixture->view)) > 6);
  g_assert_true (g_str_has_prefix (star_text_view_get_text (fixture->view), "Kept. bad "));
  g_assert_true (g_str_has_suffix (star_text_view_get_text (fixture->view), " byte"));
  g_assert_true (g_utf8_validate (star_text_view_get_text (fixture->view), -1, NULL));
}

static void
test_paste_keeps_text_before_nul (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "before\0after";

  star_text_view_load (fixture->view, "Kept. ");
  place_cursor (fixture->view, 6);
  offer ("text/plain;charset=utf-8", text, sizeof text - 1);
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (g_str_equal (star_text_view_get_text (fixture->view), "Kept. before"));
}

static void
test_paste_that_fails_says_so (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = NULL;
  g_autofree char *long_text = g_strnfill (2 * 1024 * 1024, 'x');

  g_signal_connect_swapped (fixture->view, "paste-failed", G_CALLBACK (failed_cb), &message);
  star_text_view_load (fixture->view, "Kept.");
  offer ("image/x-unknown", "abc", 3);
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (message != NULL);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "Kept.");

  g_clear_pointer (&message, g_free);
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), long_text);
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (message != NULL);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "Kept.");
}

/* What is pasted into one story never ends up in the next. */
static void
test_paste_does_not_outlive_text (Fixture *fixture, gconstpointer data)
{
  StarTextView *other = STAR_TEXT_VIEW (fixture->views[1]);
  g_autofree char *message = NULL;

  g_signal_connect_swapped (fixture->view, "paste-failed", G_CALLBACK (failed_cb), &message);
  star_text_view_load (fixture->view, "Old.");
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), "pasted");
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  star_text_view_load (fixture->view, "New.");

  /* A later paste has come, so the first would have. */
  star_text_view_load (other, "");
  g_signal_emit_by_name (other, "paste-clipboard");
  SPIN_UNTIL (g_str_equal (star_text_view_get_text (other), "pasted"));
  star_app_test_settle (fixture->window);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "New.");
  g_assert_null (message);

  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (g_str_equal (star_text_view_get_text (fixture->view), "pastedNew."));
}

static void
test_paste_replaces_selection_in_one_step (Fixture *fixture, gconstpointer data)
{
  star_text_view_load (fixture->view, "old words here");
  g_ptr_array_set_size (fixture->told, 0);
  star_text_view_select_span (fixture->view, 4, 9);
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), "figures");
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  SPIN_UNTIL (g_str_equal (star_text_view_get_text (fixture->view), "old figures here"));
  g_assert_cmpuint (fixture->told->len, ==, 1);
}

static void
painted_cb (Fixture *fixture)
{
  for (int i = 0; i < N_VIEWS; i++)
    assert_fits (STAR_TEXT_VIEW (fixture->views[i]));
}

/* The trap that this widget exists for: text views that are stacked hide the end of their text,
 * until a later frame puts it right or for good. */
static void
test_never_clips (Fixture *fixture, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_test_message ("seed 7");
  for (int round = 0; round < 40; round++)
    {
      StarTextView *view = STAR_TEXT_VIEW (fixture->views[round % N_VIEWS]);

      if (round % 3 == 0)
        star_app_test_resize (fixture->window, g_rand_int_range (rand, 300, 1000),
                              g_rand_int_range (rand, 200, 700));
      if (round % 7 == 6)
        star_text_view_load (view, "");
      else
        star_app_test_type (GTK_WIDGET (view), round % 2 == 0 ? PARAGRAPH : "Twice the load.\r\n");
      star_app_test_settle (fixture->window);
    }

  g_signal_handler_disconnect (clock, id);
}

static void
test_height_follows_placeholder_and_style (Fixture *fixture, gconstpointer data)
{
  int line = gtk_widget_get_height (fixture->views[1]);

  star_text_view_set_placeholder (fixture->view, PARAGRAPH PARAGRAPH);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (fixture->views[0]), >, 2 * line);
  star_app_test_type (fixture->views[0], "x");
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (fixture->views[0]), ==, line);

  gtk_widget_add_css_class (fixture->views[0], "title-1");
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (fixture->views[0]), >, line);
  assert_fits (fixture->view);
}

static void
test_placeholder_is_accessible (Fixture *fixture, gconstpointer data)
{
  star_text_view_set_placeholder (fixture->view, "Which system?");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "Which system?");
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "");
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (fixture->view)));
}

static void
test_cursor_stays_in_view (Fixture *fixture, gconstpointer data)
{
  StarTextView *view = STAR_TEXT_VIEW (fixture->views[2]);

  gtk_widget_grab_focus (GTK_WIDGET (view));
  for (int i = 0; i < 40; i++)
    {
      star_app_test_type (GTK_WIDGET (view), i % 4 == 3 ? "\n" : "More of it came in by noon. ");
      star_app_test_settle (fixture->window);
      g_assert_true (is_in_view (fixture, view, cursor_of (view)));
      assert_fits (view);
    }
  g_assert_cmpfloat (scroll_of (fixture), >, 0);

  place_cursor (view, 0);
  star_app_test_settle (fixture->window);
  g_assert_true (is_in_view (fixture, view, 0));
  g_assert_false (is_in_view (fixture, view, gtk_text_buffer_get_char_count (buffer_of (view))));
}

/* In the frame itself, so that the text does not jump a frame later. */
static void
test_cursor_is_in_view_at_once (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  star_app_test_frames (fixture->window, 3);
  for (int i = 0; i < 30; i++)
    {
      star_app_test_type (GTK_WIDGET (fixture->view), "Line\n");
      star_app_test_frames (fixture->window, 2);
      g_assert_true (is_in_view (fixture, fixture->view, cursor_of (fixture->view)));
    }
}

static void
test_unfocused_view_does_not_scroll (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->views[0]);
  star_text_view_load (STAR_TEXT_VIEW (fixture->views[5]), PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH);
  place_cursor (STAR_TEXT_VIEW (fixture->views[5]), 200);
  star_app_test_settle (fixture->window);
  g_assert_cmpfloat (scroll_of (fixture), ==, 0);
}

static void
test_focus_does_not_jump (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  StarTextView *view = STAR_TEXT_VIEW (fixture->views[1]);

  for (int i = 0; i < 20; i++)
    star_app_test_type (GTK_WIDGET (view), PARAGRAPH);
  star_app_test_settle (fixture->window);
  place_cursor (view, 10 * g_utf8_strlen (PARAGRAPH, -1));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  star_app_test_settle (fixture->window);
  gtk_widget_grab_focus (fixture->views[0]);
  star_app_test_settle (fixture->window);

  gtk_adjustment_set_value (adjustment, 300);
  star_app_test_settle (fixture->window);
  place_cursor (view, 8 * g_utf8_strlen (PARAGRAPH, -1));
  star_app_test_settle (fixture->window);
  g_assert_true (is_in_view (fixture, view, cursor_of (view)));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  star_app_test_settle (fixture->window);
  g_assert_cmpfloat (scroll_of (fixture), ==, 300);
}

static void
test_select_span (Fixture *fixture, gconstpointer data)
{
  StarTextView *view = STAR_TEXT_VIEW (fixture->views[4]);
  GtkTextIter start, end;
  int length = g_utf8_strlen (PARAGRAPH, -1);

  for (int i = 0; i < 12; i++)
    star_app_test_type (GTK_WIDGET (view), PARAGRAPH);
  star_app_test_settle (fixture->window);

  star_text_view_select_span (view, 10 * length, 10 * length + 8);
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (view)));
  g_assert_true (is_in_view (fixture, view, 10 * length));
  g_assert_true (is_in_view (fixture, view, 10 * length + 8));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer_of (view), &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 10 * length);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 10 * length + 8);

  star_text_view_select_span (view, 3, 20);
  star_app_test_settle (fixture->window);
  g_assert_true (is_in_view (fixture, view, 3));
  star_text_view_select_span (view, -5, 1000000);
  star_app_test_settle (fixture->window);
  g_assert_true (is_in_view (fixture, view, 0));
}

/* The characters that are shown, "" for none. */
static char *
dup_shown (StarTextView *view)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer_of (view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, "shown");
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer_of (view), &start);
  if (!gtk_text_iter_starts_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return g_strdup ("");

  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  return gtk_text_iter_get_slice (&start, &end);
}

static void
assert_shown (StarTextView *view, const char *expected)
{
  g_autofree char *shown = dup_shown (view);

  g_assert_cmpstr (shown, ==, expected);
}

static int
get_cursor (StarTextView *view)
{
  int cursor;

  g_object_get (buffer_of (view), "cursor-position", &cursor, NULL);
  return cursor;
}

static void
test_show_span (Fixture *fixture, gconstpointer data)
{
  StarTextView *view = STAR_TEXT_VIEW (fixture->views[4]);
  int length = g_utf8_strlen (PARAGRAPH, -1);

  for (int i = 0; i < 12; i++)
    star_app_test_type (GTK_WIDGET (view), PARAGRAPH);
  star_app_test_settle (fixture->window);

  star_text_view_show_span (view, 10 * length, 10 * length + 8);
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (GTK_WIDGET (view)));
  g_assert_true (is_in_view (fixture, view, 10 * length));
  g_assert_true (is_in_view (fixture, view, 10 * length + 8));
  g_assert_false (gtk_text_buffer_get_has_selection (buffer_of (view)));
  g_assert_cmpint (get_cursor (view), ==, 10 * length + 8);

  star_text_view_show_span (view, 0, 3 * length);
  star_app_test_settle (fixture->window);
  g_assert_true (is_in_view (fixture, view, 0));
  star_text_view_show_span (view, -5, 1000000);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (get_cursor (view), ==, 12 * length);
}

/* A stray key takes nothing away but the mark. */
static void
test_shown_goes (Fixture *fixture, gconstpointer data)
{
  StarTextView *view = fixture->view;
  GtkAccessible *accessible = GTK_ACCESSIBLE (view);

  star_text_view_load (view, "We ran 14 services.");
  star_text_view_show_span (view, 7, 18);
  assert_shown (view, "14 services");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "“14 services”");
  star_app_test_press (GTK_WIDGET (view), GDK_KEY_Escape, 0);
  assert_shown (view, "");
  g_assert_false (gtk_test_accessible_has_property (accessible,
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  star_text_view_show_span (view, 7, 18);
  star_app_test_type (GTK_WIDGET (view), "x");
  assert_shown (view, "");
  g_assert_cmpstr (star_text_view_get_text (view), ==, "We ran 14 servicesx.");

  star_text_view_show_span (view, 3, 6);
  star_text_view_show_span (view, 7, 9);
  assert_shown (view, "14");
  star_text_view_show_span (view, 7, 7);
  assert_shown (view, "");
  g_assert_cmpint (get_cursor (view), ==, 7);

  star_text_view_show_span (view, 3, 6);
  star_text_view_load (view, "Another story.");
  assert_shown (view, "");
}

static void
test_closing_while_scrolling (Fixture *fixture, gconstpointer data)
{
  star_text_view_load (fixture->view, PARAGRAPH);
  star_text_view_select_span (fixture->view, 3, 20);
  gtk_text_buffer_set_text (buffer_of (fixture->view), "", -1);
}

/* The characters that carry a mark, as a row of signs: - for none, k for words, K for a figure. */
static char *
marked (GtkTextBuffer *buffer, const char *kind)
{
  g_autofree char *plain = g_strdup_printf ("%s-plain", kind);
  g_autofree char *strong = g_strdup_printf ("%s-strong", kind);
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *plain_tag = gtk_text_tag_table_lookup (table, plain);
  GtkTextTag *strong_tag = gtk_text_tag_table_lookup (table, strong);
  GString *row = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    {
      char sign = '-';

      if (plain_tag != NULL && gtk_text_iter_has_tag (&iter, plain_tag))
        sign = kind[0];
      if (strong_tag != NULL && gtk_text_iter_has_tag (&iter, strong_tag))
        sign = g_ascii_toupper (kind[0]);
      g_string_append_c (row, sign);
    }

  return g_string_free (row, FALSE);
}

static void
assert_marked (GtkTextBuffer *buffer, const char *kind, const char *expected)
{
  g_autofree char *row = marked (buffer, kind);

  g_assert_cmpstr (row, ==, expected);
}

static void
test_spans (Fixture *fixture, gconstpointer data)
{
  static const StarTextSpan spans[] = {
    { 3, 6, "scale", TRUE },
    { 0, 2, "scale", FALSE },
    { 5, 8, "cost", TRUE },
    { 7, 99, "people", FALSE },
    { -4, 1, "flag", FALSE },
    { 4, 4, "cost", FALSE },
    { 6, 5, "cost", FALSE },
  };
  GtkTextBuffer *buffer = buffer_of (fixture->view);

  star_text_view_load (fixture->view, "äöü456789");
  g_ptr_array_set_size (fixture->told, 0);
  star_text_view_set_spans (fixture->view, spans, G_N_ELEMENTS (spans));
  assert_marked (buffer, "scale", "ss-SSS---");
  assert_marked (buffer, "cost", "-----CCC-");
  assert_marked (buffer, "people", "-------pp");
  assert_marked (buffer, "flag", "f--------");

  star_text_view_set_spans (fixture->view, spans, 1);
  assert_marked (buffer, "scale", "---SSS---");
  assert_marked (buffer, "cost", "---------");
  star_text_view_set_spans (fixture->view, NULL, 0);
  assert_marked (buffer, "scale", "---------");
  g_assert_cmpuint (fixture->told->len, ==, 0);
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
}

static int
get_priority (GtkTextBuffer *buffer, const char *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  g_assert_nonnull (tag);
  return gtk_text_tag_get_priority (tag);
}

/* Which of two colours shows does not depend on which words were typed first. */
static void
test_marks_overlap_alike (void)
{
  const StarTextSpan spans[] = {
    { 3, 5, "scale", TRUE }, { 0, 9, "people", TRUE }, { 3, 5, "cost", FALSE }, { 0, 9, "flag", FALSE },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (StarTextMarks) marks = star_text_marks_new (buffer);

  gtk_text_buffer_set_text (buffer, "0123456789", -1);
  for (guint n = 1; n <= G_N_ELEMENTS (spans); n++)
    star_text_marks_set (marks, spans, n);

  g_assert_cmpint (get_priority (buffer, "flag-plain"), <, get_priority (buffer, "cost-plain"));
  g_assert_cmpint (get_priority (buffer, "cost-plain"), <, get_priority (buffer, "people-strong"));
  g_assert_cmpint (get_priority (buffer, "people-strong"), <,
                   get_priority (buffer, "scale-strong"));
}

static void
test_marks_touch_only_what_differs (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (StarTextMarks) marks = star_text_marks_new (buffer);
  StarTextSpan spans[] = { { 2, 4, "scale", TRUE }, { 6, 8, "cost", FALSE } };
  GtkTextIter iter;

  gtk_text_buffer_set_text (buffer, "0123456789", -1);
  g_assert_cmpuint (star_text_marks_set (marks, spans, 2), ==, 2);
  g_assert_cmpuint (star_text_marks_set (marks, spans, 2), ==, 0);

  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_insert (buffer, &iter, "äx", -1);
  for (int i = 0; i < 2; i++)
    {
      spans[i].start += 2;
      spans[i].end += 2;
    }
  g_assert_cmpuint (star_text_marks_set (marks, spans, 2), ==, 0);
  assert_marked (buffer, "scale", "----SS------");

  spans[1].kind = "people";
  g_assert_cmpuint (star_text_marks_set (marks, spans, 2), ==, 2);
  assert_marked (buffer, "cost", "------------");
  assert_marked (buffer, "people", "--------pp--");
}

/* What comes back by undo comes without its marks; the next report puts them there again. */
static void
test_marks_return_after_undo (Fixture *fixture, gconstpointer data)
{
  static const StarTextSpan spans[] = { { 4, 7, "scale", TRUE } };
  GtkTextBuffer *buffer = buffer_of (fixture->view);

  star_text_view_load (fixture->view, "for 500 nodes");
  star_text_view_set_spans (fixture->view, spans, 1);
  g_signal_emit_by_name (fixture->view, "select-all", TRUE);
  star_app_test_type (GTK_WIDGET (fixture->view), "x");
  gtk_text_buffer_undo (buffer);
  if (gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
  g_assert_cmpstr (star_text_view_get_text (fixture->view), ==, "for 500 nodes");
  star_text_view_set_spans (fixture->view, spans, 1);
  assert_marked (buffer, "scale", "----SSS------");
}

static void
test_foreign_marks_are_refused (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (StarTextMarks) marks = star_text_marks_new (buffer);
  StarTextSpan span = { 0, 3, "scale", TRUE };
  GtkTextIter start, end, where;

  gtk_text_buffer_set_text (buffer, "abc def", -1);
  star_text_marks_set (marks, &span, 1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 3);
  gtk_text_buffer_get_end_iter (buffer, &where);
  gtk_text_buffer_insert_range (buffer, &where, &start, &end);
  assert_marked (buffer, "scale", "SSS-------");
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Spans over characters [0, length) that do not overlap, all of the same mark. */
static guint
random_spans (GRand *rand, int length, StarTextSpan *spans, guint most)
{
  int offsets[8];
  guint n = MIN (most, G_N_ELEMENTS (offsets) / 2);

  for (guint i = 0; i < 2 * n; i++)
    offsets[i] = g_rand_int_range (rand, 0, length + 1);
  qsort (offsets, 2 * n, sizeof (int), compare_offsets);
  for (guint i = 0; i < n; i++)
    spans[i] = (StarTextSpan) { offsets[2 * i], offsets[2 * i + 1], "scale", i % 2 == 0 };

  return n;
}

static void
edit_at_random (GRand *rand, GtkTextBuffer *buffer)
{
  int length = gtk_text_buffer_get_char_count (buffer);
  int from = g_rand_int_range (rand, 0, length + 1);
  int to = MIN (length, from + g_rand_int_range (rand, 0, 6));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  if (g_rand_boolean (rand) && length > 10)
    gtk_text_buffer_delete (buffer, &start, &end);
  else
    gtk_text_buffer_insert (buffer, &start, "äβ7 ", -1);
}

/* The spans that the buffer has now, as its tags say. */
static GArray *
spans_of (GtkTextBuffer *buffer)
{
  g_autofree char *row = marked (buffer, "scale");
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (StarTextSpan));

  for (int i = 0, start = 0; row[i] != '\0'; i++)
    {
      StarTextSpan span = { start, i + 1, "scale", row[i] == 'S' };

      if (row[i] == row[i + 1])
        continue;
      if (row[i] != '-')
        g_array_append_val (spans, span);
      start = i + 1;
    }

  return spans;
}

/* Properties: however the text was edited, it is known which marks are there; and after setting
 * some, exactly their characters are marked. */
static void
test_marks_after_random_edits (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (StarTextMarks) marks = star_text_marks_new (buffer);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  g_test_message ("seed 11");
  gtk_text_buffer_set_text (buffer, "Five hundred thousand events per second", -1);
  for (int round = 0; round < 2000; round++)
    {
      StarTextSpan spans[4];
      g_autoptr (GArray) present = NULL;
      g_autofree char *expected = NULL;
      guint n;

      for (int edits = g_rand_int_range (rand, 0, 4); edits > 0; edits--)
        edit_at_random (rand, buffer);
      present = spans_of (buffer);
      g_assert_cmpuint (star_text_marks_set (marks, (StarTextSpan *) present->data, present->len),
                        ==, 0);

      n = random_spans (rand, gtk_text_buffer_get_char_count (buffer), spans, 4);
      star_text_marks_set (marks, spans, n);
      expected = g_strnfill (gtk_text_buffer_get_char_count (buffer), '-');
      for (guint i = 0; i < n; i++)
        memset (expected + spans[i].start, spans[i].strong ? 'S' : 's',
                spans[i].end - spans[i].start);
      assert_marked (buffer, "scale", expected);
    }
}

static void
assert_told_apart_without_colour (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *plain = gtk_text_tag_table_lookup (table, "scale-plain");
  GtkTextTag *strong = gtk_text_tag_table_lookup (table, "scale-strong");
  PangoUnderline plain_line, strong_line;

  g_object_get (plain, "underline", &plain_line, NULL);
  g_object_get (strong, "underline", &strong_line, NULL);
  g_assert_cmpint (plain_line, !=, PANGO_UNDERLINE_NONE);
  g_assert_cmpint (strong_line, !=, PANGO_UNDERLINE_NONE);
  g_assert_cmpint (plain_line, !=, strong_line);
}

static void
test_marks_follow_the_style (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (StarTextMarks) marks = star_text_marks_new (buffer);
  StarTextSpan spans[] = { { 0, 3, "scale", TRUE }, { 4, 6, "scale", FALSE } };
  g_autoptr (GdkRGBA) light = NULL;
  g_autoptr (GdkRGBA) dark = NULL;
  GtkTextTag *tag;

  gtk_text_buffer_set_text (buffer, "abc def", -1);
  star_text_marks_set (marks, spans, 2);
  assert_told_apart_without_colour (buffer);
  tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "scale-strong");

  g_object_get (tag, "underline-rgba", &light, NULL);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_object_get (tag, "underline-rgba", &dark, NULL);
  g_assert_false (gdk_rgba_equal (light, dark));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/text-view/typing", test_typing_is_told);
  ADD ("/text-view/no-empty-moment", test_no_empty_moment);
  ADD ("/text-view/replacing-by-hand", test_replacing_by_hand_is_told_once);
  ADD ("/text-view/same-text", test_same_text_is_nothing);
  ADD ("/text-view/set-text", test_set_text_replaces_the_difference);
  ADD ("/text-view/take-back", test_take_back);
  ADD ("/text-view/load", test_load_cannot_be_undone);
  ADD ("/text-view/wrong-bytes", test_wrong_bytes_are_made_valid);
  ADD ("/text-view/paste", test_paste);
  ADD ("/text-view/paste-nul", test_paste_keeps_text_before_nul);
  ADD ("/text-view/paste-fails", test_paste_that_fails_says_so);
  ADD ("/text-view/paste-then-load", test_paste_does_not_outlive_text);
  ADD ("/text-view/paste-over-selection", test_paste_replaces_selection_in_one_step);
  ADD ("/text-view/never-clips", test_never_clips);
  ADD ("/text-view/height", test_height_follows_placeholder_and_style);
  ADD ("/text-view/placeholder", test_placeholder_is_accessible);
  ADD ("/text-view/cursor-in-view", test_cursor_stays_in_view);
  ADD ("/text-view/cursor-in-view-at-once", test_cursor_is_in_view_at_once);
  ADD ("/text-view/unfocused-does-not-scroll", test_unfocused_view_does_not_scroll);
  ADD ("/text-view/focus-does-not-jump", test_focus_does_not_jump);
  ADD ("/text-view/select-span", test_select_span);
  ADD ("/text-view/show-span", test_show_span);
  ADD ("/text-view/shown-goes", test_shown_goes);
  ADD ("/text-view/closing-while-scrolling", test_closing_while_scrolling);
  ADD ("/text-view/spans", test_spans);
  ADD ("/text-view/marks-after-undo", test_marks_return_after_undo);
  g_test_add_func ("/text-marks/marks-overlap-alike", test_marks_overlap_alike);
  g_test_add_func ("/text-marks/only-what-differs", test_marks_touch_only_what_differs);
  g_test_add_func ("/text-marks/foreign", test_foreign_marks_are_refused);
  g_test_add_func ("/text-marks/random-edits", test_marks_after_random_edits);
  g_test_add_func ("/text-marks/style", test_marks_follow_the_style);

  return g_test_run ();
}
