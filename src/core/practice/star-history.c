/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history.h"

/**
 * StarHistory:
 *
 * All takes by story and plan: facts, and no score.
 */
struct _StarHistory
{
  GObject parent_instance;

  GPtrArray *groups;
  /* Of each story that has takes: when the last one began, as a gint64 in memory of its own. */
  GHashTable *last_times;
};

G_DEFINE_FINAL_TYPE (StarHistory, star_history, G_TYPE_OBJECT)

static guint
hash_take (const StarTake *take)
{
  return g_str_hash (take->story) * 31 + g_str_hash (take->plan);
}

static gboolean
is_same_group (const StarTake *a, const StarTake *b)
{
  return g_str_equal (a->story, b->story) && g_str_equal (a->plan, b->plan);
}

/* The one that was rehearsed last comes first. */
static int
compare_groups (StarHistoryGroup **a, StarHistoryGroup **b)
{
  gint64 time_a = star_history_group_get_last_time (*a);
  gint64 time_b = star_history_group_get_last_time (*b);
  int order = (time_a < time_b) - (time_a > time_b);

  if (order == 0)
    order = strcmp (star_history_group_get_story (*a), star_history_group_get_story (*b));

  return order != 0 ? order
                    : strcmp (star_history_group_get_plan (*a), star_history_group_get_plan (*b));
}

static gboolean
is_anything_told (const StarTake *take)
{
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      if (star_take_is_told (take, i))
        return TRUE;
    }

  return FALSE;
}

/* Who ended a take before its first phase was told has rehearsed nothing. */
static void
note_time (StarHistory *self, const StarTake *take)
{
  const gint64 *known = g_hash_table_lookup (self->last_times, take->story);

  if (is_anything_told (take) && (known == NULL || *known < take->started_at))
    g_hash_table_insert (self->last_times, g_strdup (take->story),
                         g_memdup2 (&take->started_at, sizeof take->started_at));
}

static GHashTable *
collect_groups (GPtrArray *takes)
{
  GHashTable *groups = g_hash_table_new_full ((GHashFunc) hash_take, (GEqualFunc) is_same_group,
                                              NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < takes->len; i++)
    {
      StarTake *take = g_ptr_array_index (takes, i);
      GPtrArray *group = g_hash_table_lookup (groups, take);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, take, group);
        }
      g_ptr_array_add (group, take);
    }

  return groups;
}

static void
star_history_finalize (GObject *object)
{
  StarHistory *self = STAR_HISTORY (object);

  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->last_times);

  G_OBJECT_CLASS (star_history_parent_class)->finalize (object);
}

static void
star_history_class_init (StarHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_history_finalize;
}

static void
star_history_init (StarHistory *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * star_history_new:
 * @takes: (element-type StarTake): takes of any stories and plans, in any order
 *
 * Returns: (transfer full): them by story and plan
 */
StarHistory *
star_history_new (GPtrArray *takes)
{
  g_autoptr (GHashTable) groups = NULL;
  StarHistory *self;
  GHashTableIter iter;
  gpointer group;

  g_return_val_if_fail (takes != NULL, NULL);

  self = g_object_new (STAR_TYPE_HISTORY, NULL);
  for (guint i = 0; i < takes->len; i++)
    note_time (self, g_ptr_array_index (takes, i));

  groups = collect_groups (takes);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    g_ptr_array_add (self->groups, star_history_group_new (group));
  g_ptr_array_sort (self->groups, (GCompareFunc) compare_groups);

  return self;
}

/**
 * star_history_get_groups:
 *
 * Returns: (transfer none) (element-type StarHistoryGroup): the takes by story and plan, the
 *   group with the newest take first
 */
GPtrArray *
star_history_get_groups (StarHistory *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY (self), NULL);

  return self->groups;
}

/**
 * star_history_find:
 * @story: the id of a story, "" for none
 * @plan: the id of a plan
 *
 * Returns: (transfer none) (nullable): the takes of both, %NULL if there are none
 */
StarHistoryGroup *
star_history_find (StarHistory *self, const char *story, const char *plan)
{
  g_return_val_if_fail (STAR_IS_HISTORY (self), NULL);
  g_return_val_if_fail (story != NULL && plan != NULL, NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      StarHistoryGroup *group = g_ptr_array_index (self->groups, i);

      if (g_str_equal (star_history_group_get_story (group), story)
          && g_str_equal (star_history_group_get_plan (group), plan))
        return group;
    }

  return NULL;
}

/**
 * star_history_get_last_time:
 * @story: the id of a story
 *
 * Returns: when the last take began in which at least one phase of it was told to its end, with
 *   whatever plan, in microseconds since 1970, UTC; 0 if there is none
 */
gint64
star_history_get_last_time (StarHistory *self, const char *story)
{
  const gint64 *time;

  g_return_val_if_fail (STAR_IS_HISTORY (self), 0);
  g_return_val_if_fail (story != NULL, 0);

  time = g_hash_table_lookup (self->last_times, story);

  return time != NULL ? *time : 0;
}
