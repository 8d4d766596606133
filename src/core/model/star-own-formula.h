/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

/* More than that no library keeps. */
#define STAR_OWN_FORMULA_MAX_LENGTH (64 * 1024)
#define STAR_OWN_FORMULA_MAX_COUNT 1000
#define STAR_OWN_FORMULA_MAX_ID_LENGTH 64

/* The position of what comes after all the others. */
#define STAR_OWN_FORMULA_AT_END -1

#define STAR_TYPE_OWN_FORMULA (star_own_formula_get_type ())
G_DECLARE_FINAL_TYPE (StarOwnFormula, star_own_formula, STAR, OWN_FORMULA, GObject)

StarOwnFormula *star_own_formula_new            (const char *id, const char *definition,
                                                 gint64 position);
const char     *star_own_formula_get_id         (StarOwnFormula *self);
const char     *star_own_formula_get_definition (StarOwnFormula *self);
gint64          star_own_formula_get_position   (StarOwnFormula *self);

GPtrArray      *star_own_formula_list_used      (GPtrArray *formulas, GPtrArray *stories);

gboolean        star_own_formula_is_id          (const char *text);

G_END_DECLS
