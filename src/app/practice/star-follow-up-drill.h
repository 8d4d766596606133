/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FOLLOW_UP_DRILL (star_follow_up_drill_get_type ())
G_DECLARE_FINAL_TYPE (StarFollowUpDrill, star_follow_up_drill, STAR, FOLLOW_UP_DRILL, GtkWidget)

void star_follow_up_drill_show_stories (StarFollowUpDrill *self, GPtrArray *stories);

G_END_DECLS
