/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *star_edited_sentence_find (const char *text, const char *sentence);

G_END_DECLS
