/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-catalog.h"

#include "star-formula-catalog-private.h"
#include "star-unusable-formula.h"

/**
 * star_own_catalog_new:
 * @formulas: (element-type StarOwnFormula): formulas of the user, as the library keeps them
 *
 * Those that can not be calculated with are apart: the library has them still, for a version that
 * can, and for an editor in which they are mended.
 *
 * Returns: (transfer full): Starling's formulas and the user's
 */
StarFormulaCatalog *
star_own_catalog_new (GPtrArray *formulas)
{
  StarFormulaCatalog *shipped = star_formula_catalog_get_default ();
  g_autoptr (GPtrArray) own = NULL;
  StarFormulaCatalog *both;
  GPtrArray *unusable;

  g_return_val_if_fail (formulas != NULL, star_formula_catalog_ref (shipped));

  own = g_ptr_array_new_with_free_func ((GDestroyNotify) star_formula_unref);
  unusable = g_ptr_array_new_with_free_func ((GDestroyNotify) star_unusable_formula_unref);
  for (guint i = 0; i < formulas->len; i++)
    {
      const char *definition = star_own_formula_get_definition (formulas->pdata[i]);
      g_autoptr (GError) error = NULL;
      StarFormula *formula = star_formula_new_from_json (definition, &error);

      if (formula != NULL)
        g_ptr_array_add (own, formula);
      else
        g_ptr_array_add (unusable, star_unusable_formula_new (formulas->pdata[i], error->message));
    }

  both = star_formula_catalog_new_with (shipped, own);
  star_formula_catalog_take_unusable (both, unusable);

  return both;
}
