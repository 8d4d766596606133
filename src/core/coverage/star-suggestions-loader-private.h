/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-suggestions-private.h"

G_BEGIN_DECLS

StarSuggestions *star_suggestions_loader_load (GBytes *json, GError **error);

G_END_DECLS
