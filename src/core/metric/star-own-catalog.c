/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-catalog.h"

/**
 * star_own_catalog_new:
 * @formulas: (element-type StarOwnFormula): formulas of the user, as the library keeps them
 *
 * Those that can not be calculated with are left out: the library has them still, for a version
 * that can, and for an editor in which they are mended.
 *
 * Returns: (transfer full): Starling's formulas and the user's
 */
StarFormulaCatalog *
star_own_catalog_new (GPtrArray *formulas)
{
  StarFormulaCatalog *shipped = star_formula_catalog_get_default ();
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (formulas != NULL, star_formula_catalog_ref (shipped));

  own = g_ptr_array_new_with_free_func ((GDestroyNotify) star_formula_unref);
  for (guint i = 0; i < formulas->len; i++)
    {
      const char *definition = star_own_formula_get_definition (formulas->pdata[i]);
      StarFormula *formula = star_formula_new_from_json (definition, NULL);

      if (formula != NULL)
        g_ptr_array_add (own, formula);
    }

  return star_formula_catalog_new_with (shipped, own);
}
