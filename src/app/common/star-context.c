/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-context.h"

#include "star-config.h"

struct _StarContext
{
  GObject parent_instance;

  StarStore *store;
  StarIgnoredFlags *ignored;
  StarOwnFormulas *formulas;
  StarLexicon *lexicon;
  StarClock *clock;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (StarContext, star_context, G_TYPE_OBJECT)

static void
star_context_dispose (GObject *object)
{
  StarContext *self = STAR_CONTEXT (object);

  g_clear_object (&self->ignored);
  g_clear_object (&self->formulas);
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
  self->clock = clock != NULL ? g_object_ref (clock) : star_clock_new ();

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
StarOwnFormulas *
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

  own = star_own_formulas_list (self->formulas);

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
 * star_context_get_pace:
 *
 * Returns: the user's speaking pace, in words a minute
 */
guint
star_context_get_pace (StarContext *self)
{
  g_return_val_if_fail (STAR_IS_CONTEXT (self), STAR_DEFAULT_PACE);

  return g_settings_get_uint (self->settings, "pace");
}
