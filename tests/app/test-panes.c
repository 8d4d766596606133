/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-panes.h"
#include "star-text-view.h"

typedef struct {
  GtkWidget *window;
  StarPanes *panes;
  GtkWidget *row;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *check;
  GtkWidget *start;
  GtkWidget *content;
  GtkWidget *end;
  guint notified;
} Fixture;

static GtkWidget *
create_box (int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (box, width, -1);
  return box;
}

static GtkWidget *
append_button (GtkWidget *box, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* A content as deep as the real one: a page of a stack with text views in a scrolled window. */
static void
fill_content (Fixture *fixture)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stack = gtk_stack_new ();

  fixture->content = create_box (320);
  fixture->title = gtk_entry_new ();
  gtk_box_append (GTK_BOX (fixture->content), stack);
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_box_append (GTK_BOX (page), fixture->title);
  gtk_box_append (GTK_BOX (page), scrolled);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  for (int i = 0; i < 6; i++)
    {
      fixture->text = star_text_view_new ();
      star_text_view_load (STAR_TEXT_VIEW (fixture->text),
                           "The nightly load of forty tables ran into the morning twice a week.");
      gtk_box_append (GTK_BOX (box), fixture->text);
    }
}

/* As in the real window, what shows depends on the mode, so that a change asks for a new size. */
static void
add_back_button (Fixture *fixture, GtkWidget *box, const char *action, const char *shown_when)
{
  GtkWidget *button = gtk_button_new_with_label ("Back");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  g_object_bind_property (fixture->panes, shown_when, button, "visible", G_BINDING_SYNC_CREATE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->panes = STAR_PANES (star_panes_new ());
  fixture->start = create_box (220);
  fixture->end = create_box (260);
  append_button (fixture->start, "New story");
  fixture->row = append_button (fixture->start, "Row");
  fill_content (fixture);
  fixture->check = append_button (fixture->end, "Check");
  add_back_button (fixture, fixture->content, "panes.back", "narrow");
  add_back_button (fixture, fixture->end, "panes.close-end", "end-folded");
  g_object_set (fixture->panes,
                "start", fixture->start,
                "content", fixture->content,
                "end", fixture->end,
                NULL);
  fixture->window = star_app_test_present (GTK_WIDGET (fixture->panes), 1000, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
}

static void
count_cb (Fixture *fixture)
{
  fixture->notified++;
}

static void
count (Fixture *fixture, const char *detailed_signal)
{
  g_signal_connect_swapped (fixture->panes, detailed_signal, G_CALLBACK (count_cb), fixture);
}

static int
left_of (Fixture *fixture, GtkWidget *widget)
{
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (fixture->panes),
                                           &GRAPHENE_POINT_INIT (0, 0), &place));
  return place.x;
}

static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int width;
    gboolean narrow;
    gboolean end_folded;
  } cases[] = {
    { 1000, FALSE, FALSE },
    { 861, FALSE, FALSE },
    { 860, FALSE, TRUE },
    { 551, FALSE, TRUE },
    { 550, TRUE, TRUE },
    { 360, TRUE, TRUE },
    { 700, FALSE, TRUE },
    { 1200, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      star_app_test_resize (fixture->window, cases[i].width, 400);
      g_assert_cmpint (star_panes_get_narrow (fixture->panes), ==, cases[i].narrow);
      g_assert_cmpint (star_panes_get_end_folded (fixture->panes), ==, cases[i].end_folded);
    }
}

static void
test_columns_fill_width (Fixture *fixture, gconstpointer data)
{
  for (int width = 560; width <= 1200; width += 70)
    {
      int sum;

      star_app_test_resize (fixture->window, width, 400);
      sum = gtk_widget_get_width (fixture->start) + gtk_widget_get_width (fixture->content) + 1;
      if (width > 860)
        sum += gtk_widget_get_width (fixture->end) + 1;
      g_assert_cmpint (sum, ==, width);
      g_assert_cmpint (left_of (fixture, fixture->start), ==, 0);
      g_assert_cmpint (gtk_widget_get_width (fixture->content), >=, 320);
      g_assert_cmpint (gtk_widget_get_width (fixture->start), >=, 220);
    }
}

/* Where the contents need more room than the widths say, they fold earlier. */
static void
test_folds_where_contents_do_not_fit (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_size_request (fixture->content, 500, -1);
  star_app_test_resize (fixture->window, 900, 400);
  g_assert_true (star_panes_get_end_folded (fixture->panes));
  g_assert_false (star_panes_get_narrow (fixture->panes));
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_true (star_panes_get_narrow (fixture->panes));

  gtk_widget_set_size_request (fixture->content, 320, -1);
  star_app_test_resize (fixture->window, 800, 400);
  g_assert_false (star_panes_get_narrow (fixture->panes));
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_false (star_panes_get_end_folded (fixture->panes));
}

static void
test_own_widths (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->panes, "narrow-width", 700, "wide-width", 950, NULL);
  star_app_test_resize (fixture->window, 940, 400);
  g_assert_true (star_panes_get_end_folded (fixture->panes));
  star_app_test_resize (fixture->window, 690, 400);
  g_assert_true (star_panes_get_narrow (fixture->panes));
}

static void
test_small_window (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 360, 294);
  g_assert_cmpint (gtk_widget_get_width (fixture->start), ==, 360);
  star_panes_set_show_content (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->content), ==, 360);
  g_assert_cmpint (gtk_widget_get_height (fixture->content), ==, 294);
}

static void
assert_not_in_layout_cb (void)
{
  g_assert_cmpint (g_source_get_priority (g_main_current_source ()), ==, G_PRIORITY_HIGH_IDLE);
}

static void
test_notifies_once_after_allocation (Fixture *fixture, gconstpointer data)
{
  count (fixture, "notify::narrow");
  g_signal_connect (fixture->panes, "notify::narrow", G_CALLBACK (assert_not_in_layout_cb), NULL);
  star_app_test_resize (fixture->window, 500, 400);
  g_assert_cmpuint (fixture->notified, ==, 1);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_cmpuint (fixture->notified, ==, 1);
  star_app_test_resize (fixture->window, 600, 400);
  g_assert_cmpuint (fixture->notified, ==, 2);

  fixture->notified = 0;
  count (fixture, "notify::show-content");
  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_cmpuint (fixture->notified, ==, 1);
}

static void
test_end_returns_as_chosen (Fixture *fixture, gconstpointer data)
{
  count (fixture, "notify::show-end");
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_false (gtk_widget_get_mapped (fixture->end));
  g_assert_cmpuint (fixture->notified, ==, 1);

  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_get_mapped (fixture->end));
  g_assert_cmpuint (fixture->notified, ==, 2);

  star_panes_set_show_end (fixture->panes, FALSE);
  star_app_test_resize (fixture->window, 700, 400);
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_false (star_panes_get_show_end (fixture->panes));
}

static void
test_overlay_stays_when_it_unfolds (Fixture *fixture, gconstpointer data)
{
  star_panes_set_show_end (fixture->panes, FALSE);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_get_can_focus (fixture->content));
  g_assert_cmpint (gtk_widget_get_width (fixture->content), <, 800);
}

static void
test_overlay_takes_and_returns_focus (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 700, 400);
  gtk_widget_grab_focus (fixture->text);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  g_assert_cmpint (left_of (fixture, fixture->end), >=, left_of (fixture, fixture->content));
  g_assert_cmpint (left_of (fixture, fixture->end) + gtk_widget_get_width (fixture->end), ==, 700);

  g_assert_true (star_app_test_press (fixture->check, GDK_KEY_Escape, 0));
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->text));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->text));
  g_assert_false (star_app_test_press (fixture->text, GDK_KEY_Escape, 0));
}

static void
test_docked_end_ignores_escape (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->check);
  g_assert_false (star_app_test_press (fixture->check, GDK_KEY_Escape, 0));
  g_assert_true (star_panes_get_show_end (fixture->panes));
}

static void
test_pages_move_focus (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->title));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->title));
  g_assert_false (gtk_widget_get_mapped (fixture->start));

  g_assert_true (star_app_test_press (fixture->title, GDK_KEY_Escape, 0));
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->row));
  g_assert_false (gtk_widget_get_mapped (fixture->content));
  g_assert_false (star_app_test_press (fixture->row, GDK_KEY_Escape, 0));
}

static void
test_page_opens_at_its_first_control (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  for (int i = 0; i < 2; i++)
    {
      star_panes_set_show_content (fixture->panes, TRUE);
      g_assert_true (star_app_test_has_focus (fixture->title));
      gtk_widget_grab_focus (fixture->text);
      star_panes_go_back (fixture->panes);
    }
}

static void
test_goes_back_page_by_page (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_false (star_panes_go_back (fixture->panes));

  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 400);

  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_false (star_panes_go_back (fixture->panes));
}

/* What is asked for on the list is on top of the content, to which it leads back. */
static void
test_end_opens_from_the_list (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (fixture->end));

  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));
}

/* The words in an entry are not selected anew, so that the next key does not replace them. */
static void
test_focus_returns_without_selecting (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 700, 400);
  gtk_editable_set_text (GTK_EDITABLE (fixture->title), "Two nights");
  gtk_widget_grab_focus (fixture->title);
  gtk_editable_set_position (GTK_EDITABLE (fixture->title), 3);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, FALSE);
  g_assert_true (star_app_test_has_focus (fixture->title));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->title), NULL, NULL));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fixture->title)), ==, 3);
}

static void
test_back_keys (Fixture *fixture, gconstpointer data)
{
  static const struct {
    GtkTextDirection direction;
    guint keyval;
    gboolean goes_back;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, GDK_KEY_Left, TRUE },
    { GTK_TEXT_DIR_LTR, GDK_KEY_Right, FALSE },
    { GTK_TEXT_DIR_RTL, GDK_KEY_Left, FALSE },
    { GTK_TEXT_DIR_RTL, GDK_KEY_Right, TRUE },
  };

  star_app_test_resize (fixture->window, 400, 400);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_set_direction (GTK_WIDGET (fixture->panes), cases[i].direction);
      star_panes_set_show_content (fixture->panes, TRUE);
      g_assert_cmpint (star_app_test_press (fixture->title, cases[i].keyval, GDK_ALT_MASK), ==,
                       cases[i].goes_back);
      g_assert_cmpint (star_panes_get_show_content (fixture->panes), !=, cases[i].goes_back);
    }
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_true (gtk_widget_activate_action (fixture->title, "panes.show-end", NULL));
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_activate_action (fixture->check, "panes.close-end", NULL));
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_activate_action (fixture->title, "panes.back", NULL));
  g_assert_false (star_panes_get_show_content (fixture->panes));
}

static void
test_folds_to_where_the_focus_is (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->row);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));

  star_app_test_resize (fixture->window, 1000, 400);
  gtk_widget_grab_focus (fixture->text);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->text));
}

static void
test_focus_leaves_folded_end (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->check);
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_true (star_app_test_has_focus (fixture->content));

  star_app_test_resize (fixture->window, 1000, 400);
  gtk_widget_grab_focus (fixture->check);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->content));
}

static void
test_reveals_content (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (gtk_widget_grab_focus (fixture->text));
  star_panes_set_show_end (fixture->panes, TRUE);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (gtk_widget_grab_focus (fixture->title));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->title));

  star_app_test_resize (fixture->window, 1000, 400);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (star_panes_get_show_end (fixture->panes));
}

static void
test_tab_stops (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = fixture->window;

  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 1);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), >=, 7);

  star_app_test_resize (window, 700, 400);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 2);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 0);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (window);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 2);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 2);

  star_app_test_resize (window, 400, 400);
  star_panes_set_show_end (fixture->panes, FALSE);
  star_panes_set_show_content (fixture->panes, TRUE);
  star_app_test_settle (window);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), >=, 7);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->panes), GTK_TEXT_DIR_RTL);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (left_of (fixture, fixture->end), ==, 0);
  g_assert_cmpint (left_of (fixture, fixture->start) + gtk_widget_get_width (fixture->start), ==,
                   1000);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (left_of (fixture, fixture->end), ==, 0);
}

static void
test_without_end (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->end, FALSE);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (left_of (fixture, fixture->content) + gtk_widget_get_width (fixture->content),
                   ==, 1000);

  g_object_set (fixture->panes, "end", NULL, NULL);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_can_focus (fixture->content));
  g_assert_false (star_panes_go_back (fixture->panes));
}

static void
test_in_a_template (void)
{
  static const char ui[] =
    "<interface><object class='StarPanes' id='panes'>"
    "<property name='narrow-width'>500</property>"
    "<property name='show-end'>0</property>"
    "<property name='start'><object class='GtkLabel'/></property>"
    "<property name='content'><object class='GtkEntry' id='entry'/></property>"
    "</object></interface>";
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *panes;

  g_type_ensure (STAR_TYPE_PANES);
  builder = gtk_builder_new_from_string (ui, -1);
  panes = GTK_WIDGET (gtk_builder_get_object (builder, "panes"));
  g_assert_false (star_panes_get_show_end (STAR_PANES (panes)));
  g_assert_true (gtk_widget_get_parent (GTK_WIDGET (gtk_builder_get_object (builder, "entry"))) ==
                 panes);
}

static void
step_nothing (Fixture *fixture, int i)
{
}

static void
step_pages (Fixture *fixture, int i)
{
  star_panes_set_show_content (fixture->panes, i % 2 == 0);
}

static void
step_end (Fixture *fixture, int i)
{
  star_panes_set_show_end (fixture->panes, i % 3 != 0);
}

static void
step_focus (Fixture *fixture, int i)
{
  GtkWidget *targets[] = { fixture->row, fixture->text, fixture->check };

  gtk_widget_grab_focus (targets[i % 3]);
}

static void
step_back (Fixture *fixture, int i)
{
  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, TRUE);
  if (i % 2 == 0)
    star_panes_go_back (fixture->panes);
}

static void
step_text (Fixture *fixture, int i)
{
  star_app_test_type (fixture->text, "More was known by noon.\n");
  step_pages (fixture, i);
}

static void
step_contents (Fixture *fixture, int i)
{
  gtk_widget_set_size_request (fixture->content, i % 2 == 0 ? 350 : 300, -1);
  gtk_widget_set_visible (fixture->end, i % 5 != 0);
  step_end (fixture, i);
}

typedef void (*Step) (Fixture *fixture, int i);

static const struct {
  const char *name;
  Step step;
} steps[] = {
  { "/panes/stress/resize", step_nothing },
  { "/panes/stress/pages", step_pages },
  { "/panes/stress/end", step_end },
  { "/panes/stress/focus", step_focus },
  { "/panes/stress/back", step_back },
  { "/panes/stress/text", step_text },
  { "/panes/stress/contents", step_contents },
};

/* Each of these runs with warnings as errors: GTK warns about what is drawn without a size. */
static void
test_stress (Fixture *fixture, gconstpointer data)
{
  Step step = *(const Step *) data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  g_test_message ("seed 20");
  for (int i = 0; i < 60; i++)
    {
      int width = g_rand_int_range (rand, 360, 1200);
      int height = g_rand_int_range (rand, 294, 800);

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
      step (fixture, i);
      star_app_test_frames (fixture->window, 1 + i % 3);
      g_assert_true (gtk_widget_get_mapped (fixture->start) ||
                     gtk_widget_get_mapped (fixture->content) ||
                     gtk_widget_get_mapped (fixture->end));
    }
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/panes/widths", test_widths);
  ADD ("/panes/columns-fill-width", test_columns_fill_width);
  ADD ("/panes/folds-where-contents-do-not-fit", test_folds_where_contents_do_not_fit);
  ADD ("/panes/own-widths", test_own_widths);
  ADD ("/panes/small-window", test_small_window);
  ADD ("/panes/notifies-once", test_notifies_once_after_allocation);
  ADD ("/panes/end-returns-as-chosen", test_end_returns_as_chosen);
  ADD ("/panes/overlay-stays", test_overlay_stays_when_it_unfolds);
  ADD ("/panes/overlay-focus", test_overlay_takes_and_returns_focus);
  ADD ("/panes/docked-end-ignores-escape", test_docked_end_ignores_escape);
  ADD ("/panes/pages-move-focus", test_pages_move_focus);
  ADD ("/panes/page-opens-at-first-control", test_page_opens_at_its_first_control);
  ADD ("/panes/back-page-by-page", test_goes_back_page_by_page);
  ADD ("/panes/end-opens-from-list", test_end_opens_from_the_list);
  ADD ("/panes/focus-returns-without-selecting", test_focus_returns_without_selecting);
  ADD ("/panes/back-keys", test_back_keys);
  ADD ("/panes/actions", test_actions);
  ADD ("/panes/folds-to-focus", test_folds_to_where_the_focus_is);
  ADD ("/panes/focus-leaves-folded-end", test_focus_leaves_folded_end);
  ADD ("/panes/reveals-content", test_reveals_content);
  ADD ("/panes/tab-stops", test_tab_stops);
  ADD ("/panes/right-to-left", test_right_to_left);
  ADD ("/panes/without-end", test_without_end);
  g_test_add_func ("/panes/template", test_in_a_template);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_test_add (steps[i].name, Fixture, &steps[i].step, set_up, test_stress, tear_down);

  return g_test_run ();
}
