/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"

G_BEGIN_DECLS

gboolean star_label_is_number (const StarCursor *cursor, int i);
gboolean star_label_is_clock  (const StarCursor *cursor, int i);

G_END_DECLS
