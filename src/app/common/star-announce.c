/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-announce.h"

/**
 * star_announce:
 * @widget: what it is about
 * @message: what to tell those who do not see it
 *
 * Has a screen reader say something, without moving the focus. GTK before 4.14 can not; there it
 * becomes the description of @widget, which a screen reader says if @widget has the focus.
 */
void
star_announce (GtkWidget *widget, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  /* What GTK has for tests calls a function there that is not there. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") == 0)
    return;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message, -1);
#endif
}
