/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

char *star_text_writer_markdown (GPtrArray *stories);
char *star_text_writer_plain    (GPtrArray *stories);

G_END_DECLS
