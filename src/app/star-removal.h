/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_REMOVAL (star_removal_get_type ())
G_DECLARE_FINAL_TYPE (StarRemoval, star_removal, STAR, REMOVAL, GObject)

StarRemoval *star_removal_new_story    (StarStory *story);
StarRemoval *star_removal_new_kpi      (StarStory *story, StarKpi *kpi, guint position);

StarStory   *star_removal_get_story    (StarRemoval *self);
gboolean     star_removal_is_of_story  (StarRemoval *self);
char        *star_removal_describe     (StarRemoval *self);
void         star_removal_put_kpi_back (StarRemoval *self);

G_END_DECLS
