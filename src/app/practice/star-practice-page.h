/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_PRACTICE_PAGE (star_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (StarPracticePage, star_practice_page, STAR, PRACTICE_PAGE, GtkWidget)

GtkWidget *star_practice_page_new         (void);
void       star_practice_page_set_context (StarPracticePage *self, StarContext *context);

G_END_DECLS
