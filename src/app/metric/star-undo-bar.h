/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_UNDO_BAR (star_undo_bar_get_type ())
G_DECLARE_FINAL_TYPE (StarUndoBar, star_undo_bar, STAR, UNDO_BAR, GtkWidget)

/**
 * StarUndoBarFunc:
 * @page: what something was removed from
 * @removed: what was removed
 *
 * Puts @removed back.
 */
typedef void (*StarUndoBarFunc) (gpointer page, gpointer removed);

GtkWidget *star_undo_bar_new   (GtkWidget *page, StarUndoBarFunc put_back,
                                GDestroyNotify free_removed);
void       star_undo_bar_offer (StarUndoBar *self, const char *message, gpointer removed);

G_END_DECLS
