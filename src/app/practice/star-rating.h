/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_RATING (star_rating_get_type ())
G_DECLARE_FINAL_TYPE (StarRating, star_rating, STAR, RATING, GtkWidget)

GtkWidget *star_rating_new        (void);
guint      star_rating_get_rating (StarRating *self);
void       star_rating_set_rating (StarRating *self, guint rating);

G_END_DECLS
