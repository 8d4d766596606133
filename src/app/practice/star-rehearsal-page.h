/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_REHEARSAL_PAGE (star_rehearsal_page_get_type ())
G_DECLARE_FINAL_TYPE (StarRehearsalPage, star_rehearsal_page, STAR, REHEARSAL_PAGE, GtkWidget)

GtkWidget     *star_rehearsal_page_new           (StarContext *context);
void           star_rehearsal_page_begin         (StarRehearsalPage *self,
                                                  StarRehearsal *rehearsal, StarStory *story,
                                                  const char *question);
StarRehearsal *star_rehearsal_page_get_rehearsal (StarRehearsalPage *self);
gboolean       star_rehearsal_page_abort         (StarRehearsalPage *self);

G_END_DECLS
