/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-level-icon.h"

static const char *const nicks[] = { "missing", "mentioned", "quantified" };

static void
test_shape_and_name (void)
{
  GtkWidget *icon = g_object_ref_sink (star_level_icon_new ());
  GtkWidget *image = gtk_widget_get_first_child (icon);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_ROLE_IMG);
  for (int level = STAR_LEVEL_MISSING; level <= STAR_LEVEL_QUANTIFIED; level++)
    {
      g_autofree char *name = g_strdup_printf ("star-level-%s-symbolic", nicks[level]);

      g_object_set (icon, "level", level, NULL);
      g_assert_cmpint (star_level_icon_get_level (STAR_LEVEL_ICON (icon)), ==, level);
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, name);
      g_assert_true (gtk_widget_has_css_class (image, nicks[level]));
      g_assert_true (star_app_test_has_label (icon, nicks[level]));
      g_assert_false (gtk_widget_has_css_class (image, nicks[(level + 1) % 3]));
    }

  g_assert_finalize_object (icon);
}

/* An icon that the theme lacks would be drawn as a broken image. */
static void
test_icons_exist (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *name = g_strdup_printf ("star-level-%s-symbolic", nicks[i]);

      g_assert_true (gtk_icon_theme_has_icon (theme, name));
    }
}

static void
count_cb (guint *notified)
{
  (*notified)++;
}

static void
test_notifies_once (void)
{
  GtkWidget *icon = g_object_ref_sink (star_level_icon_new ());
  guint notified = 0;

  g_signal_connect_swapped (icon, "notify::level", G_CALLBACK (count_cb), &notified);
  star_level_icon_set_level (STAR_LEVEL_ICON (icon), STAR_LEVEL_MISSING);
  g_assert_cmpuint (notified, ==, 0);
  star_level_icon_set_level (STAR_LEVEL_ICON (icon), STAR_LEVEL_QUANTIFIED);
  star_level_icon_set_level (STAR_LEVEL_ICON (icon), STAR_LEVEL_QUANTIFIED);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_finalize_object (icon);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/level-icon/shape-and-name", test_shape_and_name);
  g_test_add_func ("/level-icon/icons-exist", test_icons_exist);
  g_test_add_func ("/level-icon/notifies-once", test_notifies_once);

  return g_test_run ();
}
