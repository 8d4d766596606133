/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-rehearsal-look.h"

G_BEGIN_DECLS

#define STAR_TYPE_REHEARSAL_RING (star_rehearsal_ring_get_type ())
G_DECLARE_FINAL_TYPE (StarRehearsalRing, star_rehearsal_ring, STAR, REHEARSAL_RING, GtkWidget)

void star_rehearsal_ring_show (StarRehearsalRing *self, StarRehearsalLook look, double left);

G_END_DECLS
