/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-lexicon-private.h"

G_BEGIN_DECLS

StarWord *star_word_loader_add       (StarLexicon *self, const char *text, const char *place,
                                      GError **error);
StarWord *star_word_loader_add_small (StarLexicon *self, const char *text, const char *place,
                                      GError **error);
gboolean  star_word_loader_load      (StarLexicon *self, JsonObject *root, GError **error);

G_END_DECLS
