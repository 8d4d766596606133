/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"

G_BEGIN_DECLS

/* Takes for the tests: one that has of everything something, and one as it was told. */

StarTake *take_new_full     (const char *id, const char *story, gint64 started_at);
StarTake *take_new_told     (const char *id, const char *story, gint64 started_at,
                             guint words_a_minute);
void      take_assert_equal (const StarTake *a, const StarTake *b);

G_END_DECLS
