/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-message.h"

#include "star-button-names.h"

/* The heading of libadwaita 1.7 does not wrap, and GTK 4.18 warns where it is wider than what it
 * is measured for. So it is the first line of the body, about as large as libadwaita's .title-2
 * and about as far above the rest. */
#define MARKUP "<span size=\"x-large\" weight=\"800\">%s</span>\n<span size=\"60%%\">\n</span>%s"

/**
 * star_message_set:
 * @dialog: a dialog with all its responses
 * @heading: what it is about, in a few words
 * @body: what there is to say about it
 *
 * Gives @dialog its words, for the eye and for assistive technologies.
 */
void
star_message_set (AdwMessageDialog *dialog, const char *heading, const char *body)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (body != NULL);

  markup = g_markup_printf_escaped (MARKUP, heading, body);
  adw_message_dialog_set_body_use_markup (dialog, TRUE);
  adw_message_dialog_set_body (dialog, markup);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  star_button_names_set (GTK_WIDGET (dialog));
}
