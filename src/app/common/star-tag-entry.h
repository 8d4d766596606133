/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_TAG_ENTRY (star_tag_entry_get_type ())
G_DECLARE_FINAL_TYPE (StarTagEntry, star_tag_entry, STAR, TAG_ENTRY, GtkWidget)

GtkWidget         *star_tag_entry_new      (void);
const char *const *star_tag_entry_get_tags (StarTagEntry *self);
void               star_tag_entry_set_tags (StarTagEntry *self, const char *const *tags);
void               star_tag_entry_commit   (StarTagEntry *self);

G_END_DECLS
