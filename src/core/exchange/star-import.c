/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-import.h"

/**
 * StarImport:
 *
 * What bringing stories in would do to the stories that are there, worked out before anything
 * is written. A story with an id that is not there is new; one that says the same as the story
 * with its id is the same, whatever their times are; another one is changed.
 */
struct _StarImport
{
  GObject parent_instance;

  GPtrArray *stories;
  GArray *states;
};

G_DEFINE_ENUM_TYPE (StarConflict, star_conflict,
  G_DEFINE_ENUM_VALUE (STAR_CONFLICT_KEEP_MINE, "keep-mine"),
  G_DEFINE_ENUM_VALUE (STAR_CONFLICT_TAKE_THEIRS, "take-theirs"),
  G_DEFINE_ENUM_VALUE (STAR_CONFLICT_KEEP_BOTH, "keep-both"))

G_DEFINE_FINAL_TYPE (StarImport, star_import, G_TYPE_OBJECT)

static StarImportState
compare (StarStory *incoming, StarStory *present)
{
  if (present == NULL)
    return STAR_IMPORT_NEW;

  return star_story_same_content (incoming, present) ? STAR_IMPORT_SAME : STAR_IMPORT_CHANGED;
}

/* The same story in all but its id, with its own title and times. */
static StarStory *
copy_with_new_id (StarStory *story)
{
  StarStory *copy = star_story_duplicate (story);

  g_object_set (copy,
                "title", star_story_get_title (story),
                "created-at", star_story_get_created_at (story),
                NULL);
  star_story_set_updated_at (copy, star_story_get_updated_at (story));

  return copy;
}

static StarStory *
resolve_changed (StarStory *story, StarConflict conflict)
{
  switch (conflict)
    {
    case STAR_CONFLICT_TAKE_THEIRS:
      return g_object_ref (story);
    case STAR_CONFLICT_KEEP_BOTH:
      return copy_with_new_id (story);
    case STAR_CONFLICT_KEEP_MINE:
    default:
      return NULL;
    }
}

static void
star_import_finalize (GObject *object)
{
  StarImport *self = STAR_IMPORT (object);

  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_array_unref);

  G_OBJECT_CLASS (star_import_parent_class)->finalize (object);
}

static void
star_import_class_init (StarImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = star_import_finalize;
}

static void
star_import_init (StarImport *self)
{
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  self->states = g_array_new (FALSE, FALSE, sizeof (StarImportState));
}

/**
 * star_import_new:
 * @incoming: (element-type StarStory): the stories to bring in, with ids that differ
 * @present: (element-type StarStory): the stories that are there; those with other ids than the
 *   incoming ones do not matter
 *
 * Returns: (transfer full): what an import would do
 */
StarImport *
star_import_new (GPtrArray *incoming, GPtrArray *present)
{
  g_autoptr (GHashTable) by_id = NULL;
  StarImport *self;

  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (present != NULL, NULL);

  self = g_object_new (STAR_TYPE_IMPORT, NULL);
  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < present->len; i++)
    g_hash_table_insert (by_id, (gpointer) star_story_get_id (present->pdata[i]),
                         present->pdata[i]);
  for (guint i = 0; i < incoming->len; i++)
    {
      StarStory *story = g_ptr_array_index (incoming, i);
      StarImportState state = compare (story,
                                       g_hash_table_lookup (by_id, star_story_get_id (story)));

      g_ptr_array_add (self->stories, g_object_ref (story));
      g_array_append_val (self->states, state);
    }

  return self;
}

/**
 * star_import_count:
 *
 * Returns: how many incoming stories are in @state
 */
guint
star_import_count (StarImport *self, StarImportState state)
{
  guint count = 0;

  g_return_val_if_fail (STAR_IS_IMPORT (self), 0);

  for (guint i = 0; i < self->states->len; i++)
    {
      if (g_array_index (self->states, StarImportState, i) == state)
        count++;
    }

  return count;
}

/**
 * star_import_get_size:
 *
 * Returns: how many stories come in
 */
guint
star_import_get_size (StarImport *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT (self), 0);

  return self->stories->len;
}

/**
 * star_import_get_story:
 * @index: less than star_import_get_size()
 *
 * Returns: (transfer none): the incoming story
 */
StarStory *
star_import_get_story (StarImport *self, guint index)
{
  g_return_val_if_fail (STAR_IS_IMPORT (self), NULL);
  g_return_val_if_fail (index < self->stories->len, NULL);

  return g_ptr_array_index (self->stories, index);
}

/**
 * star_import_get_state:
 * @index: less than star_import_get_size()
 *
 * Returns: what the import would do with the story
 */
StarImportState
star_import_get_state (StarImport *self, guint index)
{
  g_return_val_if_fail (STAR_IS_IMPORT (self), STAR_IMPORT_SAME);
  g_return_val_if_fail (index < self->states->len, STAR_IMPORT_SAME);

  return g_array_index (self->states, StarImportState, index);
}

/**
 * star_import_resolve:
 * @conflict: what becomes of the changed ones: nothing, they replace the present ones, or they
 *   come in beside them with new ids
 *
 * Returns: (transfer full) (element-type StarStory): the stories to save, in their order; those
 *   that are the same are none of them
 */
GPtrArray *
star_import_resolve (StarImport *self, StarConflict conflict)
{
  GPtrArray *stories;

  g_return_val_if_fail (STAR_IS_IMPORT (self), NULL);

  stories = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (self->stories, i);
      StarStory *resolved = NULL;

      if (g_array_index (self->states, StarImportState, i) == STAR_IMPORT_NEW)
        resolved = g_object_ref (story);
      else if (g_array_index (self->states, StarImportState, i) == STAR_IMPORT_CHANGED)
        resolved = resolve_changed (story, conflict);
      if (resolved != NULL)
        g_ptr_array_add (stories, resolved);
    }

  return stories;
}

/**
 * star_import_choose_extra:
 * @mine: the library's members of other programs, "" if there are none
 * @theirs: (nullable): those of what comes in, "" or %NULL if there are none
 * @conflict: what becomes of the stories that are changed
 *
 * Those of the library stay, but where it has none, or where everything is to be as it comes in.
 *
 * Returns: (transfer full) (nullable): what the library is to have now, %NULL if that is what it
 *   has
 */
char *
star_import_choose_extra (const char *mine, const char *theirs, StarConflict conflict)
{
  g_return_val_if_fail (mine != NULL, NULL);

  if (theirs == NULL || *theirs == '\0')
    return NULL;
  if (*mine != '\0' && conflict != STAR_CONFLICT_TAKE_THEIRS)
    return NULL;

  return g_strdup (theirs);
}
