/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-core.h"

G_BEGIN_DECLS

/* What every part of the application shares, handed down instead of looked up. */
#define STAR_TYPE_CONTEXT (star_context_get_type ())
G_DECLARE_FINAL_TYPE (StarContext, star_context, STAR, CONTEXT, GObject)

StarContext *star_context_new          (const char *database_path, StarClock *clock);
StarStore   *star_context_get_store    (StarContext *self);
StarIgnoredFlags *star_context_get_ignored (StarContext *self);
StarStoreList *star_context_get_formulas (StarContext *self);
StarFormulaCatalog *star_context_create_catalog (StarContext *self);
StarLexicon *star_context_get_lexicon  (StarContext *self);
StarClock   *star_context_get_clock    (StarContext *self);
GSettings   *star_context_get_settings (StarContext *self);
StarStoreList *star_context_get_takes (StarContext *self);
StarStoreList *star_context_get_plans (StarContext *self);
GPtrArray   *star_context_dup_all_plans (StarContext *self);
StarPace    *star_context_get_pace     (StarContext *self);

G_END_DECLS
