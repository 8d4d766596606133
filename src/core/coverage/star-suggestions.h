/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-suggestion.h"

G_BEGIN_DECLS

/* The questions that the program knows, immutable once loaded. */
typedef struct _StarSuggestions StarSuggestions;

#define STAR_TYPE_SUGGESTIONS (star_suggestions_get_type ())

GType            star_suggestions_get_type    (void);
StarSuggestions *star_suggestions_get_default (void);
StarSuggestions *star_suggestions_new         (GBytes *json, GError **error);
StarSuggestions *star_suggestions_ref         (StarSuggestions *self);
void             star_suggestions_unref       (StarSuggestions *self);

StarSuggestion  *star_suggestions_find        (StarSuggestions *self, StarCoverageReport *report,
                                               StarArchetype archetype, StarDimension dimension);
GPtrArray       *star_suggestions_find_all    (StarSuggestions *self, StarCoverageReport *report,
                                               StarArchetype archetype);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarSuggestions, star_suggestions_unref)

G_END_DECLS
