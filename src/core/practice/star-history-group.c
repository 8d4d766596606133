/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-group.h"

#include <glib/gi18n-lib.h>

#include "star-spoken-time.h"

/* What was so once may have been chance. */
#define FEWEST 2

/**
 * StarHistoryGroup:
 *
 * The takes of one story with one plan, and what can be said about all of them. A take that was
 * ended early, or in which phases were skipped, counts for the phases that it told to their end, and
 * for nothing else.
 */
struct _StarHistoryGroup
{
  GObject parent_instance;

  GPtrArray *takes;
  GArray *phases;
  const char *story_title;
  guint n_finished;
};

G_DEFINE_FINAL_TYPE (StarHistoryGroup, star_history_group, G_TYPE_OBJECT)

static StarTake *
get_take (StarHistoryGroup *self, guint i)
{
  return g_ptr_array_index (self->takes, i);
}

static StarTake *
get_last (StarHistoryGroup *self)
{
  return get_take (self, self->takes->len - 1);
}

static int
compare_takes (StarTake **a, StarTake **b)
{
  int order = ((*a)->started_at > (*b)->started_at) - ((*a)->started_at < (*b)->started_at);

  return order != 0 ? order : strcmp ((*a)->id, (*b)->id);
}

static int
compare_numbers (const guint *a, const guint *b)
{
  return (*a > *b) - (*a < *b);
}

static void
clear_phase (StarHistoryPhase *phase)
{
  g_free (phase->id);
  g_free (phase->name);
}

static gboolean
has_phase (StarHistoryGroup *self, const char *id)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      if (g_str_equal (g_array_index (self->phases, StarHistoryPhase, i).id, id))
        return TRUE;
    }

  return FALSE;
}

/* As the plan has them now; what it had before comes last. */
static void
add_phases (StarHistoryGroup *self)
{
  for (guint i = self->takes->len; i > 0; i--)
    {
      const StarTake *take = get_take (self, i - 1);

      for (guint k = 0; k < star_take_get_n_phases (take); k++)
        {
          const StarTakePhase *phase = star_take_get_phase (take, k);
          StarHistoryPhase added = { .id = phase->id, .name = phase->name };

          if (has_phase (self, phase->id))
            continue;

          added.id = g_strdup (phase->id);
          added.name = g_strdup (phase->name);
          g_array_append_val (self->phases, added);
        }
    }
}

static void
count_phase (StarHistoryPhase *self, const StarTake *take, GArray *overs)
{
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, i);
      guint seconds = star_spoken_time_round (phase->time);

      if (!g_str_equal (phase->id, self->id) || !star_take_is_told (take, i))
        continue;

      self->n_told++;
      self->n_under += seconds < phase->planned;
      if (seconds > phase->planned)
        {
          guint over = seconds - phase->planned;

          self->n_over++;
          g_array_append_val (overs, over);
        }
    }
}

static void
count_phases (StarHistoryGroup *self)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      StarHistoryPhase *phase = &g_array_index (self->phases, StarHistoryPhase, i);
      g_autoptr (GArray) overs = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < self->takes->len; k++)
        count_phase (phase, get_take (self, k), overs);
      g_array_sort (overs, (GCompareFunc) compare_numbers);
      if (overs->len > 0)
        phase->over = g_array_index (overs, guint, (overs->len - 1) / 2);
    }
}

/* A take of a story that was made before it had a title has none. */
static const char *
find_story_title (StarHistoryGroup *self)
{
  for (guint i = self->takes->len; i > 0; i--)
    {
      if (*get_take (self, i - 1)->story_title != '\0')
        return get_take (self, i - 1)->story_title;
    }

  return "";
}

/* Whether that no phase is known to overrun means that none did. */
static gboolean
is_overrun_known (StarHistoryGroup *self)
{
  guint n_told = 0;

  for (guint i = 0; i < self->phases->len; i++)
    {
      const StarHistoryPhase *phase = &g_array_index (self->phases, StarHistoryPhase, i);

      if (phase->n_told < FEWEST && phase->n_over > 0)
        return FALSE;
      n_told = MAX (n_told, phase->n_told);
    }

  return n_told >= FEWEST;
}

static void
star_history_group_finalize (GObject *object)
{
  StarHistoryGroup *self = STAR_HISTORY_GROUP (object);

  g_clear_pointer (&self->takes, g_ptr_array_unref);
  g_clear_pointer (&self->phases, g_array_unref);

  G_OBJECT_CLASS (star_history_group_parent_class)->finalize (object);
}

static void
star_history_group_class_init (StarHistoryGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_history_group_finalize;
}

static void
star_history_group_init (StarHistoryGroup *self)
{
  self->takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  self->phases = g_array_new (FALSE, TRUE, sizeof (StarHistoryPhase));
  g_array_set_clear_func (self->phases, (GDestroyNotify) clear_phase);
}

/**
 * star_history_group_new:
 * @takes: (element-type StarTake): takes of one story with one plan, at least one, in any order
 *
 * Returns: (transfer full): them, and what can be said about them
 */
StarHistoryGroup *
star_history_group_new (GPtrArray *takes)
{
  StarHistoryGroup *self;

  g_return_val_if_fail (takes != NULL && takes->len > 0, NULL);

  self = g_object_new (STAR_TYPE_HISTORY_GROUP, NULL);
  for (guint i = 0; i < takes->len; i++)
    {
      StarTake *take = g_ptr_array_index (takes, i);

      g_ptr_array_add (self->takes, star_take_ref (take));
      self->n_finished += star_take_is_complete (take);
    }
  g_ptr_array_sort (self->takes, (GCompareFunc) compare_takes);
  self->story_title = find_story_title (self);
  add_phases (self);
  count_phases (self);

  return self;
}

/**
 * star_history_group_get_story:
 *
 * Returns: (transfer none): the id of the story, "" for takes of none
 */
const char *
star_history_group_get_story (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return get_last (self)->story;
}

/**
 * star_history_group_get_story_title:
 *
 * Returns: (transfer none): what the story was called last, "" for none
 */
const char *
star_history_group_get_story_title (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return self->story_title;
}

/**
 * star_history_group_get_plan:
 *
 * Returns: (transfer none): the id of the plan
 */
const char *
star_history_group_get_plan (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return get_last (self)->plan;
}

/**
 * star_history_group_get_plan_name:
 *
 * Returns: (transfer none): what the plan was called last
 */
const char *
star_history_group_get_plan_name (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return get_last (self)->plan_name;
}

/**
 * star_history_group_get_takes:
 *
 * Returns: (transfer none) (element-type StarTake): the takes, the oldest first
 */
GPtrArray *
star_history_group_get_takes (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return self->takes;
}

/**
 * star_history_group_get_last_time:
 *
 * Returns: when the last of the takes began, in microseconds since 1970, UTC
 */
gint64
star_history_group_get_last_time (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), 0);

  return get_last (self)->started_at;
}

/**
 * star_history_group_get_n_finished:
 *
 * Returns: how many of the takes were told to the end
 */
guint
star_history_group_get_n_finished (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), 0);

  return self->n_finished;
}

/**
 * star_history_group_get_phases:
 *
 * Returns: (transfer none) (element-type StarHistoryPhase): how each phase went, in the order of
 *   the plan
 */
GArray *
star_history_group_get_phases (StarHistoryGroup *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  return self->phases;
}

/**
 * star_history_group_get_overrun:
 *
 * Returns: (transfer none) (nullable): the phase that most often took longer than planned, of
 *   several the one that did by most; %NULL if none did. Only those that were told more than once.
 */
const StarHistoryPhase *
star_history_group_get_overrun (StarHistoryGroup *self)
{
  const StarHistoryPhase *found = NULL;

  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  for (guint i = 0; i < self->phases->len; i++)
    {
      const StarHistoryPhase *phase = &g_array_index (self->phases, StarHistoryPhase, i);

      if (phase->n_told >= FEWEST && phase->n_over > 0
          && (found == NULL || phase->n_over > found->n_over
              || (phase->n_over == found->n_over && phase->over > found->over)))
        found = phase;
    }

  return found;
}

/**
 * star_history_group_get_trend:
 * @trend: (out caller-allocates): where to put it
 *
 * Looks where the times of the takes go that were told to the end.
 */
void
star_history_group_get_trend (StarHistoryGroup *self, StarTrend *trend)
{
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (STAR_IS_HISTORY_GROUP (self));
  g_return_if_fail (trend != NULL);

  for (guint i = 0; i < self->takes->len; i++)
    {
      guint time = star_spoken_time_round (get_take (self, i)->elapsed);

      if (star_take_is_complete (get_take (self, i)))
        g_array_append_val (seconds, time);
    }
  star_trend_init (trend, (guint *) seconds->data, seconds->len);
}

/**
 * star_history_group_dup_count_text:
 *
 * Returns: (transfer full): how many takes there are, and how many of them were ended early
 */
char *
star_history_group_dup_count_text (StarHistoryGroup *self)
{
  guint n_takes;

  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  n_takes = self->takes->len;
  if (self->n_finished == n_takes)
    /* Translators: %u is a number of rehearsals */
    return g_strdup_printf (ngettext ("%u take", "%u takes", n_takes), n_takes);

  if (self->n_finished == 0)
    /* Translators: %u is a number of rehearsals, none of which was told to the end */
    return g_strdup_printf (ngettext ("%u take, not told to the end",
                                      "%u takes, none told to the end", n_takes),
                            n_takes);

  /* Translators: two numbers of rehearsals, the first is the one for the plural */
  return g_strdup_printf (ngettext ("%u take, %u not told to the end",
                                    "%u takes, %u not told to the end", n_takes),
                          n_takes, n_takes - self->n_finished);
}

/**
 * star_history_group_dup_overrun_text:
 *
 * Returns: (transfer full): the phase of star_history_group_get_overrun(), how often and by how
 *   much: "Design overran in 4 of 5 takes, typically by 1:10"; or that too little was told to know
 */
char *
star_history_group_dup_overrun_text (StarHistoryGroup *self)
{
  const StarHistoryPhase *phase;
  g_autofree char *over = NULL;

  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  phase = star_history_group_get_overrun (self);
  if (phase == NULL && !is_overrun_known (self))
    /* Translators: %u is how often, 2 at least */
    return g_strdup_printf (_("Which phase overruns can be said once each was told %u times"),
                            (guint) FEWEST);
  if (phase == NULL)
    return g_strdup (_("No phase overran"));

  over = star_spoken_time_format (phase->over);
  /* Translators: a phase, two numbers of rehearsals, of which the second is the one for the plural,
   * and a time such as "1:10" */
  return g_strdup_printf (ngettext ("%s overran in %u of %u take, typically by %s",
                                    "%s overran in %u of %u takes, typically by %s",
                                    phase->n_told),
                          phase->name, phase->n_over, phase->n_told, over);
}

/**
 * star_history_group_dup_trend_text:
 *
 * Returns: (transfer full): star_history_group_get_trend() in words
 */
char *
star_history_group_dup_trend_text (StarHistoryGroup *self)
{
  StarTrend trend;

  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  star_history_group_get_trend (self, &trend);

  return star_trend_to_text (&trend);
}

/**
 * star_history_group_dup_window_text:
 *
 * Returns: (transfer full) (nullable): how many of the takes that were told to the end were
 *   inside the window of their plan, %NULL if there are too few that had one
 */
char *
star_history_group_dup_window_text (StarHistoryGroup *self)
{
  guint n_windows = 0;
  guint n_inside = 0;

  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (self), NULL);

  for (guint i = 0; i < self->takes->len; i++)
    {
      const StarTake *take = get_take (self, i);
      guint seconds = star_spoken_time_round (take->elapsed);
      guint minimum = take->mark_seconds[STAR_TIME_MARK_MINIMUM];
      guint maximum = take->mark_seconds[STAR_TIME_MARK_MAXIMUM];

      if (!star_take_is_complete (take) || (minimum == 0 && maximum == 0))
        continue;

      n_windows++;
      n_inside += seconds >= minimum && (maximum == 0 || seconds <= maximum);
    }
  if (n_windows < FEWEST)
    return NULL;

  /* Translators: two numbers of rehearsals, the second is the one for the plural */
  return g_strdup_printf (ngettext ("Inside the window in %u of %u take told to the end",
                                    "Inside the window in %u of %u takes told to the end",
                                    n_windows),
                          n_inside, n_windows);
}
