/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-question.h"

G_BEGIN_DECLS

#define STAR_TYPE_DRILL (star_drill_get_type ())
G_DECLARE_FINAL_TYPE (StarDrill, star_drill, STAR, DRILL, GObject)

StarDrill    *star_drill_new         (GPtrArray *questions, guint32 seed);
StarQuestion *star_drill_next        (StarDrill *self);
StarQuestion *star_drill_get_current (StarDrill *self);
guint         star_drill_get_n_left  (StarDrill *self);
void          star_drill_set_asked   (StarDrill *self, const char *const *ids);
GStrv         star_drill_dup_asked   (StarDrill *self);

G_END_DECLS
