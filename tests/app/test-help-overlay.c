/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"

#define RESOURCE "/io/github/starling_stories/Starling/gtk/help-overlay.ui"

static GtkWindow *
present_overlay (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_present (overlay);
  SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (overlay)));
  star_app_test_settle (GTK_WIDGET (overlay));
  return overlay;
}

/* In the order in which they are met, page after page. */
static void
collect_groups (GtkWidget *root, GPtrArray *titles)
{
  if (GTK_IS_SHORTCUTS_GROUP (root))
    {
      char *title;

      g_object_get (root, "title", &title, NULL);
      g_ptr_array_add (titles, title);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_groups (child, titles);
}

/* What is done with stories comes first. That nothing is logged is seen to by the environment. */
static void
test_order (void)
{
  static const char *const expected[] = {
    "Stories", "In and Out", "Rehearsal", "Design round", "Window",
  };
  GtkWindow *overlay = present_overlay ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  collect_groups (GTK_WIDGET (overlay), titles);
  g_assert_cmpuint (titles->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < titles->len; i++)
    g_assert_cmpstr (g_ptr_array_index (titles, i), ==, expected[i]);

  gtk_window_destroy (overlay);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/help-overlay/order", test_order);

  return g_test_run ();
}
