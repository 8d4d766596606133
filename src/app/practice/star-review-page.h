/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_REVIEW_PAGE (star_review_page_get_type ())
G_DECLARE_FINAL_TYPE (StarReviewPage, star_review_page, STAR, REVIEW_PAGE, GtkWidget)

GtkWidget *star_review_page_new      (void);
void       star_review_page_set_take (StarReviewPage *self, StarTake *take, GPtrArray *earlier);
StarTake  *star_review_page_get_take (StarReviewPage *self);
void       star_review_page_flush    (StarReviewPage *self);

G_END_DECLS
