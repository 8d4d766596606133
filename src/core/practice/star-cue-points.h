/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most points that a glance takes in. */
#define STAR_CUE_POINTS_MAX 5

char **star_cue_points_from_text (const char *text);

G_END_DECLS
