/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-lexicon-private.h"

G_BEGIN_DECLS

gboolean star_language_loader_load (StarLexicon *self, JsonObject *root, GError **error);

G_END_DECLS
