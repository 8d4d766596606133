/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-plan-reader-private.h"
#include "star-plan-writer-private.h"

/* A plan as a text, in both directions. */

/**
 * star_plan_new_from_json:
 * @json: one plan in the form of data/plans.json, as star_plan_to_json() writes it
 * @error: where to put what is wrong with it, in words that a user can act on
 *
 * Returns: (transfer full): a plan of the user's own, or %NULL with a %G_IO_ERROR_INVALID_DATA
 */
StarPlan *
star_plan_new_from_json (const char *json, GError **error)
{
  g_return_val_if_fail (json != NULL, NULL);

  return star_plan_reader_read (json, strlen (json), error);
}

/**
 * star_plan_to_json:
 *
 * Returns: (transfer full): the plan in the form of data/plans.json, with the texts as they are
 *   shown, so that a copy of one of the project's plans is in the user's language
 */
char *
star_plan_to_json (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);

  return star_plan_writer_write (self, self->id, star_plan_get_name (self));
}

/**
 * star_plan_duplicate:
 * @id: the id of the copy
 * @name: its name, not ""
 *
 * Returns: (transfer full): a plan of the user's own that is like this one
 */
StarPlan *
star_plan_duplicate (StarPlan *self, const char *id, const char *name)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  json = star_plan_writer_write (self, id, name);
  return star_plan_reader_read (json, strlen (json), NULL);
}
