/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-context.h"

#include "star-config.h"

struct _StarContext
{
  GObject parent_instance;

  StarStore *store;
  StarIgnoredFlags *ignored;
  StarStoreList *formulas;
  StarStoreList *takes;
  StarStoreList *plans;
  StarPace *pace;
  StarLexicon *lexicon;
  StarClock *clock;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (StarContext, star_context, G_TYPE_OBJECT)

/* From the user's takes, unless they want their own number to be gone by. */
static void
learn_pace (StarContext *self)
{
  gboolean learns = g_settings_get_boolean (self->settings, "learn-pace");
  g_autoptr (GPtrArray) takes =
    learns ? star_store_list_list (self->takes) : g_ptr_array_new ();

  star_pace_set_fallback (self->pace, g_settings_get_uint (self->settings, "pace"));
  star_pace_learn_all (self->pace, takes);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  StarPlan *first = *(StarPlan *const *) a;
  StarPlan *second = *(StarPlan *const *) b;

  return g_utf8_collate (star_plan_get_name (first), star_plan_get_name (second));
}

/* A plan that can not be read keeps nobody from the others. */
static GPtrArray *
read_own_plans (StarContext *self)
{
  g_autoptr (GPtrArray) list = star_store_list_list (self->plans);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    {
      const StarOwnPlan *own = list->pdata[i];
      StarPlan *plan = star_plan_new_from_json (own->definition, NULL);

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }
  g_ptr_array_sort (plans, compare_names);

  return plans;
}

static void
star_context_dispose (GObject *object)
{
  StarContext *self = STAR_CONTEXT (object);

  g_clear_object (&self->ignored);
  g_clear_object (&self->formulas);
  g_clear_object (&self->takes);
  g_clear_object (&self->plans);
  g_clear_object (&self->pace);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (star_context_parent_class)->dispose (object);
}

static void
star_context_class_init (StarContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_context_dispose;
}

static void
star_context_init (StarContext *self)
{
  self->lexicon = star_lexicon_get_default ();
  self->settings = g_settings_new (STAR_APP_ID);
}

/**
 * star_context_new:
 * @database_path: (nullable): where the stories are, %NULL for the user's own library
 * @clock: (nullable): whom to ask for the time, %NULL for the system's clock
 *
 * Returns: (transfer full): the context of one application
 */
StarContext *
star_context_new (const char *database_path, StarClock *clock)
{
  g_autofree char *path = NULL;
  StarContext *self = g_object_new (STAR_TYPE_CONTEXT, NULL);

  path = database_path != NULL ? g_strdup (database_path) : star_database_dup_default_path ();
  self->store = star_store_new (path);
  self->ignored = star_ignored_flags_new (self->store);
  self->formulas = star_own_formulas_new (self->store);
  self->plans = star_own_plans_new (self->store);
  self->takes = star_takes_new (self->store);
  self->pace = star_pace_new ();
  self->clock = clock != NULL ? g_object_ref (clock) : star_clock_new ();

  g_signal_connect_object (self->takes, "changed", G_CALLBACK (learn_pace), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::pace", G_CALLBACK (learn_pace), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::learn-pace", G_CALLBACK (learn_pace), self,
                           G_CONNECT_SWAPPED);
  learn_pace (self);

  return self;
}

/**
 * star_context_get_store:
 *
 * Returns: (transfer none): the store of the library that the application works on
 */
StarStore *
star_context_get_store (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->store;
}

/**
 * star_context_get_ignored:
 *
 * Returns: (transfer none): the findings that the user ignores in every story
 */
StarIgnoredFlags *
star_context_get_ignored (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->ignored;
}

/**
 * star_context_get_formulas:
 *
 * Returns: (transfer none): the formulas that the user has written
 */
StarStoreList *
star_context_get_formulas (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->formulas;
}

/**
 * star_context_create_catalog:
 *
 * Returns: (transfer full): Starling's formulas and those of the user, as they are now
 */
StarFormulaCatalog *
star_context_create_catalog (StarContext *self)
{
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  own = star_store_list_list (self->formulas);

  return star_own_catalog_new (own);
}

/**
 * star_context_get_lexicon:
 *
 * Returns: (transfer none): the words that the checks go by
 */
StarLexicon *
star_context_get_lexicon (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->lexicon;
}

/**
 * star_context_get_clock:
 *
 * Returns: (transfer none): whom to ask for the time, in tests not the system
 */
StarClock *
star_context_get_clock (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->clock;
}

/**
 * star_context_get_settings:
 *
 * Returns: (transfer none): the user's settings
 */
GSettings *
star_context_get_settings (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->settings;
}

/**
 * star_context_get_takes:
 *
 * Returns: (transfer none): what was measured in rehearsals
 */
StarStoreList *
star_context_get_takes (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->takes;
}

/**
 * star_context_get_plans:
 *
 * Returns: (transfer none): the plans that the user has made
 */
StarStoreList *
star_context_get_plans (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->plans;
}

/**
 * star_context_dup_all_plans:
 *
 * Returns: (transfer full) (element-type StarPlan): Starling's plans, then those of the user by
 *   their names, as they are now
 */
GPtrArray *
star_context_dup_all_plans (StarContext *self)
{
  GPtrArray *shipped;
  GPtrArray *plans;

  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  shipped = star_plans_get_all (star_plans_get_default ());
  plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < shipped->len; i++)
    g_ptr_array_add (plans, g_object_ref (shipped->pdata[i]));
  g_ptr_array_extend_and_steal (plans, read_own_plans (self));

  return plans;
}

/**
 * star_context_get_pace:
 *
 * Returns: (transfer none): how fast the user speaks
 */
StarPace *
star_context_get_pace (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), NULL);

  return self->pace;
}
