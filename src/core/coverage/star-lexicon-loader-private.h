/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon.h"

G_BEGIN_DECLS

StarLexicon *star_lexicon_loader_load (GBytes *json, GError **error);

G_END_DECLS
