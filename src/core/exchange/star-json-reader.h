/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-gate.h"
#include "star-own-formula.h"
#include "star-story.h"

G_BEGIN_DECLS

gboolean   star_json_reader_looks_like_json (const char *text);
GPtrArray *star_json_reader_read (const char *text, const char *name, GPtrArray **formulas,
                                  char **extra, GError **error);

G_END_DECLS
