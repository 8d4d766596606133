/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-family.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (StarFormulaFamily, star_formula_family,
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_RELIABILITY, "reliability"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_QUALITY, "quality"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_PERFORMANCE, "performance"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_SCALE, "scale"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_COST, "cost"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_PEOPLE, "people"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_FAMILY_DECISION, "decision"))

/**
 * star_formula_family_get_label:
 *
 * Returns: (transfer none): what the family is called
 */
const char *
star_formula_family_get_label (StarFormulaFamily family)
{
  static const char *const labels[STAR_N_FORMULA_FAMILIES] = {
    [STAR_FORMULA_FAMILY_RELIABILITY] = N_("Reliability"),
    [STAR_FORMULA_FAMILY_QUALITY] = N_("Data quality"),
    [STAR_FORMULA_FAMILY_PERFORMANCE] = N_("Performance"),
    [STAR_FORMULA_FAMILY_SCALE] = N_("Scale"),
    [STAR_FORMULA_FAMILY_COST] = N_("Cost"),
    [STAR_FORMULA_FAMILY_PEOPLE] = N_("People"),
    [STAR_FORMULA_FAMILY_DECISION] = N_("Decision"),
  };

  g_return_val_if_fail (family < STAR_N_FORMULA_FAMILIES, "");

  return _(labels[family]);
}
