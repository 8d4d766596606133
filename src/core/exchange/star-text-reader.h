/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

GPtrArray *star_text_reader_read (const char *text, gboolean *has_headings);

G_END_DECLS
