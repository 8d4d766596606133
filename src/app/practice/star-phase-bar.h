/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_PHASE_BAR (star_phase_bar_get_type ())
G_DECLARE_FINAL_TYPE (StarPhaseBar, star_phase_bar, STAR, PHASE_BAR, GtkWidget)

GtkWidget *star_phase_bar_new        (guint planned, guint seconds, guint most, gboolean told);
void       star_phase_bar_get_places (StarPhaseBar *self, float *start, float *planned,
                                      float *end);

G_END_DECLS
