/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-removal.h"

#include <glib/gi18n.h>

/**
 * StarRemoval:
 *
 * What was taken away and can be put back: a story, or a row of its KPI movement.
 */
struct _StarRemoval
{
  GObject parent_instance;

  StarStory *story;
  /* %NULL if the story itself went. */
  StarKpi *kpi;
  guint position;
};

G_DEFINE_FINAL_TYPE (StarRemoval, star_removal, G_TYPE_OBJECT)

static void
star_removal_dispose (GObject *object)
{
  StarRemoval *self = STAR_REMOVAL (object);

  g_clear_object (&self->story);
  g_clear_object (&self->kpi);

  G_OBJECT_CLASS (star_removal_parent_class)->dispose (object);
}

static void
star_removal_class_init (StarRemovalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_removal_dispose;
}

static void
star_removal_init (StarRemoval *self)
{
}

/**
 * star_removal_new_story:
 * @story: a copy of the story that went
 *
 * Returns: (transfer full): the removal of a story
 */
StarRemoval *
star_removal_new_story (StarStory *story)
{
  StarRemoval *self = g_object_new (STAR_TYPE_REMOVAL, NULL);

  self->story = g_object_ref (story);

  return self;
}

/**
 * star_removal_new_kpi:
 * @story: the story that lost a row
 * @kpi: the row
 * @position: where it stood
 *
 * Returns: (transfer full): the removal of a row
 */
StarRemoval *
star_removal_new_kpi (StarStory *story, StarKpi *kpi, guint position)
{
  StarRemoval *self = star_removal_new_story (story);

  self->kpi = g_object_ref (kpi);
  self->position = position;

  return self;
}

/**
 * star_removal_get_story:
 *
 * Returns: (transfer none): the story that went, or lost a row
 */
StarStory *
star_removal_get_story (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  return self->story;
}

/**
 * star_removal_is_of_story:
 *
 * Returns: %TRUE if the whole story went
 */
gboolean
star_removal_is_of_story (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), FALSE);

  return self->kpi == NULL;
}

/**
 * star_removal_describe:
 *
 * Returns: (transfer full): what happened, for the user
 */
char *
star_removal_describe (StarRemoval *self)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  if (self->kpi != NULL)
    return g_strdup (_("Metric removed"));

  title = star_story_dup_display_title (self->story);
  /* Translators: %s is the title of a story */
  return g_strdup_printf (_("“%s” deleted"), title);
}

/**
 * star_removal_put_kpi_back:
 *
 * Puts the row back to where it stood, or to the end if there are fewer rows by now.
 */
void
star_removal_put_kpi_back (StarRemoval *self)
{
  GListStore *kpis;

  g_return_if_fail (STAR_IS_REMOVAL (self));
  g_return_if_fail (self->kpi != NULL);

  kpis = star_story_get_kpis (self->story);
  g_list_store_insert (kpis, MIN (self->position, g_list_model_get_n_items (G_LIST_MODEL (kpis))),
                       self->kpi);
}
