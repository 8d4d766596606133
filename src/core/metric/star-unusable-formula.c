/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-unusable-formula.h"

#include "star-formula-draft.h"

/**
 * StarUnusableFormula:
 *
 * What another version of Starling or another program wrote, or what was true of inputs that are
 * gone. It is kept as it is, to be mended, copied or removed.
 */
struct _StarUnusableFormula
{
  gatomicrefcount ref_count;

  char *id;
  char *name;
  char *definition;
  char *reason;
};

G_DEFINE_BOXED_TYPE (StarUnusableFormula, star_unusable_formula, star_unusable_formula_ref,
                     star_unusable_formula_unref)

/**
 * star_unusable_formula_new:
 * @reason: why it can not be calculated with
 *
 * Returns: (transfer full): the formula
 */
StarUnusableFormula *
star_unusable_formula_new (StarOwnFormula *formula, const char *reason)
{
  StarUnusableFormula *self;
  g_autoptr (StarFormulaDraft) draft = NULL;
  const char *name;

  g_return_val_if_fail (STAR_IS_OWN_FORMULA (formula), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  draft = star_formula_draft_new (star_own_formula_get_definition (formula));
  name = star_formula_draft_get_text (draft, "name");
  self = g_new0 (StarUnusableFormula, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (star_own_formula_get_id (formula));
  self->name = g_strdup (*name != '\0' ? name : self->id);
  self->definition = g_strdup (star_own_formula_get_definition (formula));
  self->reason = g_strdup (reason);

  return self;
}

StarUnusableFormula *
star_unusable_formula_ref (StarUnusableFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_unusable_formula_unref (StarUnusableFormula *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->definition);
  g_free (self->reason);
  g_free (self);
}

/**
 * star_unusable_formula_get_id:
 *
 * Returns: (transfer none): the id under which the library has it
 */
const char *
star_unusable_formula_get_id (StarUnusableFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * star_unusable_formula_get_name:
 *
 * Returns: (transfer none): what it is called, or its id where that can not be read
 */
const char *
star_unusable_formula_get_name (StarUnusableFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * star_unusable_formula_get_definition:
 *
 * Returns: (transfer none): all of it, as it is kept
 */
const char *
star_unusable_formula_get_definition (StarUnusableFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->definition;
}

/**
 * star_unusable_formula_get_reason:
 *
 * Returns: (transfer none): why it can not be calculated with
 */
const char *
star_unusable_formula_get_reason (StarUnusableFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reason;
}
