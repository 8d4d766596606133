/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nicks of these are stored on disk and in JSON: append only. */
typedef enum {
  STAR_FORMULA_FAMILY_RELIABILITY,
  STAR_FORMULA_FAMILY_QUALITY,
  STAR_FORMULA_FAMILY_PERFORMANCE,
  STAR_FORMULA_FAMILY_SCALE,
  STAR_FORMULA_FAMILY_COST,
  STAR_FORMULA_FAMILY_PEOPLE,
  STAR_FORMULA_FAMILY_DECISION,
} StarFormulaFamily;

#define STAR_N_FORMULA_FAMILIES 7
#define STAR_TYPE_FORMULA_FAMILY (star_formula_family_get_type ())
GType       star_formula_family_get_type  (void);
const char *star_formula_family_get_label (StarFormulaFamily family);

G_END_DECLS
