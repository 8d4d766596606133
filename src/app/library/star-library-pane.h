/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-context.h"
#include "star-story-list.h"

G_BEGIN_DECLS

#define STAR_TYPE_LIBRARY_PANE (star_library_pane_get_type ())
G_DECLARE_FINAL_TYPE (StarLibraryPane, star_library_pane, STAR, LIBRARY_PANE, GtkWidget)

void           star_library_pane_set_context    (StarLibraryPane *self, StarContext *context);
StarStoryList *star_library_pane_get_list       (StarLibraryPane *self);
const char    *star_library_pane_get_selected   (StarLibraryPane *self);
void           star_library_pane_set_selected   (StarLibraryPane *self, const char *id);
void           star_library_pane_focus_selected (StarLibraryPane *self);
void           star_library_pane_set_remarks    (StarLibraryPane *self, guint n_remarks);
void           star_library_pane_start_search   (StarLibraryPane *self);
void           star_library_pane_open_menu      (StarLibraryPane *self);

G_END_DECLS
