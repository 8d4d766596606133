/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"

G_BEGIN_DECLS

/* What to ask oneself about a dimension that lacks a figure, immutable. */
typedef struct _StarSuggestion StarSuggestion;

#define STAR_TYPE_SUGGESTION (star_suggestion_get_type ())

GType              star_suggestion_get_type      (void);
StarSuggestion    *star_suggestion_ref           (StarSuggestion *self);
void               star_suggestion_unref         (StarSuggestion *self);

StarDimension      star_suggestion_get_dimension (StarSuggestion *self);
StarLevel          star_suggestion_get_level     (StarSuggestion *self);
const char        *star_suggestion_get_question  (StarSuggestion *self);
const char *const *star_suggestion_get_formulas  (StarSuggestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarSuggestion, star_suggestion_unref)

G_END_DECLS
