/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-own-formula.h"

G_BEGIN_DECLS

/* A formula of the user's that can not be calculated with, and why. Immutable. */
typedef struct _StarUnusableFormula StarUnusableFormula;

#define STAR_TYPE_UNUSABLE_FORMULA (star_unusable_formula_get_type ())

GType                star_unusable_formula_get_type       (void);
StarUnusableFormula *star_unusable_formula_new            (StarOwnFormula *formula,
                                                           const char *reason);
StarUnusableFormula *star_unusable_formula_ref            (StarUnusableFormula *self);
void                 star_unusable_formula_unref          (StarUnusableFormula *self);
const char          *star_unusable_formula_get_id         (StarUnusableFormula *self);
const char          *star_unusable_formula_get_name       (StarUnusableFormula *self);
const char          *star_unusable_formula_get_definition (StarUnusableFormula *self);
const char          *star_unusable_formula_get_reason     (StarUnusableFormula *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarUnusableFormula, star_unusable_formula_unref)

G_END_DECLS
