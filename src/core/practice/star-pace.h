/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-pace-range.h"
#include "star-section.h"
#include "star-take.h"

G_BEGIN_DECLS

/* From how many takes on they are believed. */
#define STAR_PACE_FEWEST_TAKES 3

#define STAR_TYPE_PACE (star_pace_get_type ())
G_DECLARE_FINAL_TYPE (StarPace, star_pace, STAR, PACE, GObject)

StarPace *star_pace_new          (void);
void      star_pace_learn_all    (StarPace *self, GPtrArray *takes);
void      star_pace_set_fallback (StarPace *self, guint words_a_minute);
guint     star_pace_get_n_takes  (StarPace *self);
guint     star_pace_get_typical  (StarPace *self, const char *story);
void      star_pace_get_range    (StarPace *self, const char *story, StarSection section,
                                  StarPaceRange *range);
void      star_pace_estimate     (StarPace *self, const char *story, StarSection section,
                                  guint words, StarPaceTime *time);

G_END_DECLS
