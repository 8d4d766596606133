/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panes-fixture.h"

#include "star-text-view.h"

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
fill_content (PanesFixture *fixture)
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
add_back_button (PanesFixture *fixture, GtkWidget *box, const char *action, const char *shown_when)
{
  GtkWidget *button = gtk_button_new_with_label ("Back");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  g_object_bind_property (fixture->panes, shown_when, button, "visible", G_BINDING_SYNC_CREATE);
}

void
panes_fixture_set_up (PanesFixture *fixture, gconstpointer data)
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

void
panes_fixture_tear_down (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
}

/**
 * panes_fixture_left_of:
 *
 * Returns: where @widget, which is in the panes, begins
 */
int
panes_fixture_left_of (PanesFixture *fixture, GtkWidget *widget)
{
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (fixture->panes),
                                           &GRAPHENE_POINT_INIT (0, 0), &place));
  return place.x;
}
