/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-lexicon-private.h"

G_BEGIN_DECLS

const char *star_word_group_loader_get_name (StarWordGroup group);
gboolean    star_word_group_loader_load     (StarLexicon *lexicon, JsonObject *root,
                                             GError **error);

G_END_DECLS
