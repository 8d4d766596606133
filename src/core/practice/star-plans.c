/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plans.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "star-plan-reader-private.h"
#include "star-practice-resources.h"

/* Where the plans of the project lie in the program. */
#define DEFAULT_PATH "/io/github/starling_stories/Starling/plans.json"

struct _StarPlans
{
  gatomicrefcount ref_count;
  GPtrArray *plans;
};

G_DEFINE_BOXED_TYPE (StarPlans, star_plans, star_plans_ref, star_plans_unref)

/*
 * The form of the catalogue:
 *
 * "format", "version": "starling-plans", 1
 * "translatable": which members hold text for people, for build-aux/json-strings
 * "plans": see star-plan-reader.c
 */
static const char *const catalogue_members[] = {
  "format", "version", "translatable", "plans", NULL,
};

static void
star_plans_free (StarPlans *self)
{
  g_ptr_array_unref (self->plans);
  g_free (self);
}

static gboolean
read_plan (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPlans *self = data;
  g_autoptr (StarPlan) plan = star_plan_reader_read_object (json, object, place);

  if (plan == NULL)
    return FALSE;
  if (star_plans_find (self, plan->id) != NULL)
    return star_practice_json_fail_in (json, place, "id", _("there is one of this id before it"));

  plan->is_shipped = TRUE;
  g_ptr_array_add (self->plans, g_steal_pointer (&plan));
  return TRUE;
}

/**
 * star_plans_get_default:
 *
 * The plans that are compiled into the program, read at the first call.
 *
 * Returns: (transfer none): the plans, which live as long as the program
 */
StarPlans *
star_plans_get_default (void)
{
  static StarPlans *plans = NULL;

  if (g_once_init_enter (&plans))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = NULL;
      StarPlans *loaded = NULL;

      json = g_resource_lookup_data (star_practice_get_resource (), DEFAULT_PATH,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (json != NULL)
        loaded = star_plans_new (json, &error);
      /* A test loads them, so a program with unreadable ones was never built right. */
      if (loaded == NULL)
        g_error ("The plans in the program cannot be read: %s", error->message);

      g_once_init_leave (&plans, loaded);
    }

  return plans;
}

/**
 * star_plans_new:
 * @json: plans in the form of data/plans.json
 * @error: where to put what is wrong with them, and the place
 *
 * Returns: (transfer full): the plans, or %NULL with a %G_IO_ERROR_INVALID_DATA
 */
StarPlans *
star_plans_new (GBytes *json, GError **error)
{
  StarPracticeJson reader = { _("Plans"), error };
  g_autoptr (StarPlans) self = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  const char *data;
  gsize size;

  g_return_val_if_fail (json != NULL, NULL);

  self = g_new0 (StarPlans, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);

  data = g_bytes_get_data (json, &size);
  root = star_practice_json_parse (&reader, data, size);
  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  if (!star_practice_json_check_head (&reader, object, "starling-plans")
      || !star_practice_json_check_members (&reader, object, "", catalogue_members)
      || !star_practice_json_for_each (&reader, object, "plans", "", read_plan, self))
    return NULL;
  if (self->plans->len == 0)
    {
      star_practice_json_fail (&reader, "plans", _("there is none"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

StarPlans *
star_plans_ref (StarPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_plans_unref (StarPlans *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_plans_free (self);
}

/**
 * star_plans_get_all:
 *
 * Returns: (transfer none) (element-type StarPlan): the plans, in the order of the catalogue, at
 *   least one
 */
GPtrArray *
star_plans_get_all (StarPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plans;
}

/**
 * star_plans_find:
 * @id: the id of a plan
 *
 * Returns: (transfer none) (nullable): the plan
 */
StarPlan *
star_plans_find (StarPlans *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->plans->len; i++)
    {
      StarPlan *plan = g_ptr_array_index (self->plans, i);

      if (g_str_equal (plan->id, id))
        return plan;
    }

  return NULL;
}
