/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-suggestion.h"

G_BEGIN_DECLS

StarSuggestion *star_suggestion_new (StarDimension dimension, StarLevel level,
                                     const char *question, const char *const *formulas);

G_END_DECLS
