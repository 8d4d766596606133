/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the focus was on each of several pages, of which not all are there to be used. */
#define STAR_TYPE_FOCUS_KEEPER (star_focus_keeper_get_type ())
G_DECLARE_FINAL_TYPE (StarFocusKeeper, star_focus_keeper, STAR, FOCUS_KEEPER, GObject)

StarFocusKeeper *star_focus_keeper_new       (void);
void             star_focus_keeper_remember  (StarFocusKeeper *self, GtkWidget *page);
void             star_focus_keeper_forget    (StarFocusKeeper *self, GtkWidget *page);
gboolean         star_focus_keeper_return    (StarFocusKeeper *self, GtkWidget *page);
void             star_focus_keeper_enter     (StarFocusKeeper *self, GtkWidget *page);

gboolean         star_focus_keeper_has_focus (GtkWidget *page);

G_END_DECLS
