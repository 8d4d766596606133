/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-finding-row.h"

static const StarFlag required = {
  .id = "no-numbers-in-result",
  .severity = STAR_SEVERITY_REQUIRED,
  .section = STAR_SECTION_RESULT,
  .text = (char *) "<i>TBD</i>",
  .message = (char *) "Less than < & more",
  .fix = (char *) "Say <b>what</b> moved.",
};

typedef struct {
  GtkWidget *row;
  GtkWidget *window;
  int scope;
  guint n_ignored;
} Fixture;

static void
ignore_cb (Fixture *fixture, int scope)
{
  fixture->scope = scope;
  fixture->n_ignored++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->row = star_finding_row_new (&required);
  g_signal_connect_swapped (fixture->row, "ignore", G_CALLBACK (ignore_cb), fixture);
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = star_app_test_present (list, 300, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
}

static GtkPopover *
get_popover (Fixture *fixture)
{
  GtkWidget *button = star_app_test_find (fixture->row, GTK_TYPE_MENU_BUTTON, NULL);

  return gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
}

/* What is quoted from a story is no markup. */
static void
test_text_is_plain (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (star_app_test_find (fixture->row, GTK_TYPE_LABEL,
                                        "“<i>TBD</i>”: Less than < & more"));
  g_assert_nonnull (star_app_test_find (fixture->row, GTK_TYPE_LABEL, required.fix));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (star_app_test_find (fixture->row, GTK_TYPE_IMAGE, "Needed for Ready"));
  g_assert_nonnull (star_app_test_find (fixture->row, GTK_TYPE_MENU_BUTTON,
                                        "Ignore: “<i>TBD</i>”: Less than < & more"));
}

static void
test_keys_open_menu (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    GdkModifierType modifiers;
  } cases[] = {
    { GDK_KEY_Menu, 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *popover = GTK_WIDGET (get_popover (fixture));

      gtk_widget_grab_focus (fixture->row);
      g_assert_true (star_app_test_press (fixture->row, cases[i].key, cases[i].modifiers));
      SPIN_UNTIL (gtk_widget_get_mapped (popover));
      gtk_popover_popdown (GTK_POPOVER (popover));
      SPIN_UNTIL (!gtk_widget_get_mapped (popover));
      g_assert_true (star_app_test_has_focus (fixture->row));
    }
}

static void
test_menu_says_how_far (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *action;
    StarIgnoreScope scope;
  } cases[] = {
    { "finding.ignore-here", STAR_IGNORE_SCOPE_HERE },
    { "finding.ignore-in-story", STAR_IGNORE_SCOPE_STORY },
    { "finding.ignore-everywhere", STAR_IGNORE_SCOPE_EVERYWHERE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->row, cases[i].action, NULL));
      g_assert_cmpint (fixture->scope, ==, cases[i].scope);
    }
  g_assert_cmpuint (fixture->n_ignored, ==, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/finding-row/text-is-plain", test_text_is_plain);
  ADD ("/finding-row/names", test_names);
  ADD ("/finding-row/keys-open-menu", test_keys_open_menu);
  ADD ("/finding-row/menu-says-how-far", test_menu_says_how_far);
#undef ADD

  return g_test_run ();
}
