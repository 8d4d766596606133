/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-list.h"

#include <glib/gi18n.h>

#include "star-take-date.h"

/* More stories than this on the core shelf are not looked at one by one. */
#define MOST_STORIES 20

#define NOTE_LENGTH 80

/**
 * StarHistoryList:
 *
 * The rows of the history as a list: the core stories and when each was rehearsed last, the takes
 * by story and plan, and all takes, the newest first; or only those of one story or plan.
 */
struct _StarHistoryList
{
  GObject parent_instance;

  StarClock *clock;
  GListStore *store;
  /* Those that are in the store, by kind and key, and those that will be. */
  GHashTable *items;
  GHashTable *next_items;
  GPtrArray *next;

  StarHistory *history;
  GPtrArray *takes;
  GPtrArray *core;
  GHashTable *titles;
  char *story;
  char *plan;
  guint n_takes;
};

G_DEFINE_FINAL_TYPE (StarHistoryList, star_history_list, G_TYPE_OBJECT)

/* The one that was there before, if there was one. */
static StarHistoryItem *
add_item (StarHistoryList *self, StarHistoryItemKind kind, const char *key)
{
  char *name = g_strdup_printf ("%d %s", kind, key);
  StarHistoryItem *item = g_hash_table_lookup (self->items, name);

  item = item != NULL ? g_object_ref (item) : star_history_item_new (kind, key);
  g_hash_table_insert (self->next_items, name, item);
  g_ptr_array_add (self->next, g_object_ref (item));

  return item;
}

static void
add_heading (StarHistoryList *self, const char *title)
{
  star_history_item_set_texts (add_item (self, STAR_HISTORY_ITEM_HEADING, title), title, "");
}

static gboolean
is_wanted (StarHistoryList *self, const char *story, const char *plan)
{
  return (self->story == NULL || g_str_equal (self->story, story))
         && (self->plan == NULL || g_str_equal (self->plan, plan));
}

/* What a story is called now, or was when it was removed. */
static char *
dup_title (StarHistoryList *self, const char *story, const char *kept)
{
  const char *title = g_hash_table_lookup (self->titles, story);

  if (*story == '\0')
    return g_strdup (_("Without a story"));
  if (title != NULL)
    return g_strdup (*title != '\0' ? title : _("Untitled Story"));
  if (*kept == '\0')
    kept = _("Untitled Story");

  /* Translators: %s is the title of a story that is no longer there */
  return self->core != NULL ? g_strdup_printf (_("%s (deleted)"), kept) : g_strdup (kept);
}

static int
compare_last_times (StarStorySummary **a, StarStorySummary **b, StarHistory *history)
{
  gint64 time_a = star_history_get_last_time (history, star_story_summary_get_id (*a));
  gint64 time_b = star_history_get_last_time (history, star_story_summary_get_id (*b));

  return (time_a > time_b) - (time_a < time_b);
}

static void
add_core_stories (StarHistoryList *self)
{
  gint64 now = star_clock_get_real (self->clock);

  if (self->core == NULL || self->core->len == 0 || self->story != NULL || self->plan != NULL)
    return;

  add_heading (self, _("Core Stories"));
  for (guint i = 0; i < MIN (self->core->len, MOST_STORIES); i++)
    {
      const char *id = star_story_summary_get_id (g_ptr_array_index (self->core, i));
      g_autofree char *title = dup_title (self, id, "");
      gint64 time = star_history_get_last_time (self->history, id);
      g_autofree char *last = star_take_date_describe_last (time, now);

      star_history_item_set_texts (add_item (self, STAR_HISTORY_ITEM_STORY, id), title, last);
    }
}

static char *
describe_group (StarHistoryGroup *group)
{
  g_autofree char *count = star_history_group_dup_count_text (group);
  g_autofree char *overrun = star_history_group_dup_overrun_text (group);
  g_autofree char *day = star_take_date_format_day (star_history_group_get_last_time (group));

  /* Translators: how many rehearsals there were, the date of the last one, and, in a line of its
   * own, which phase took longer than planned most often */
  return g_strdup_printf (_("%s, the last on %s\n%s"), count, day, overrun);
}

static StarHistoryItem *
add_group (StarHistoryList *self, StarHistoryItemKind kind, StarHistoryGroup *group)
{
  g_autofree char *key = g_strdup_printf ("%s %s", star_history_group_get_plan (group),
                                          star_history_group_get_story (group));
  g_autofree char *story = star_history_list_dup_story_title (self, group);
  /* Translators: a story and a plan */
  g_autofree char *title =
    g_strdup_printf (_("%s – %s"), story, star_history_group_get_plan_name (group));
  g_autofree char *words = describe_group (group);
  StarHistoryItem *item = add_item (self, kind, key);

  star_history_item_set_group (item, group);
  star_history_item_set_texts (item, title, words);

  return item;
}

/* Returns: whether there is only one. */
static gboolean
add_groups (StarHistoryList *self)
{
  GPtrArray *groups = star_history_get_groups (self->history);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      StarHistoryGroup *group = g_ptr_array_index (groups, i);

      if (is_wanted (self, star_history_group_get_story (group),
                     star_history_group_get_plan (group)))
        g_ptr_array_add (wanted, group);
    }
  if (wanted->len == 1)
    {
      add_group (self, STAR_HISTORY_ITEM_SUMMARY, g_ptr_array_index (wanted, 0));
      return TRUE;
    }

  if (wanted->len > 0)
    add_heading (self, _("Stories and Plans"));
  for (guint i = 0; i < wanted->len; i++)
    add_group (self, STAR_HISTORY_ITEM_GROUP, g_ptr_array_index (wanted, i));

  return FALSE;
}

/* The first line of it, as far as it fits. */
static char *
dup_note_start (const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", 2);
  g_autofree char *start = NULL;

  if (lines[0] == NULL)
    return g_strdup ("");
  if (g_utf8_strlen (lines[0], -1) <= NOTE_LENGTH)
    return lines[1] != NULL ? g_strconcat (lines[0], " …", NULL) : g_strdup (lines[0]);

  start = g_utf8_substring (lines[0], 0, NOTE_LENGTH);

  return g_strconcat (start, "…", NULL);
}

/* Returns: (transfer full): what the user said of it, in one line, "" for nothing. */
static char *
describe_opinion (const StarTake *take)
{
  g_autofree char *note = dup_note_start (take->note);
  g_autofree char *rating = star_review_dup_rating (take->rating);
  g_autofree char *rated = NULL;

  if (take->rating == 0)
    return g_steal_pointer (&note);

  /* Translators: %s is a rating such as "4 of 5" */
  rated = g_strdup_printf (_("Rated %s"), rating);

  return *note != '\0' ? g_strconcat (rated, " – ", note, NULL) : g_steal_pointer (&rated);
}

static char *
describe_take (const StarTake *take)
{
  g_autofree char *headline = star_review_dup_headline (take);
  g_autofree char *opinion = describe_opinion (take);

  return *opinion != '\0' ? g_strconcat (headline, "\n", opinion, NULL)
                          : g_steal_pointer (&headline);
}

static void
add_take (StarHistoryList *self, StarTake *take, gboolean with_names)
{
  g_autofree char *date = star_take_date_format (take->started_at);
  g_autofree char *story = dup_title (self, take->story, take->story_title);
  g_autofree char *words = describe_take (take);
  g_autofree char *title = with_names
                             /* Translators: a date, a story and a plan */
                             ? g_strdup_printf (_("%s – %s – %s"), date, story, take->plan_name)
                             : g_strdup (date);
  StarHistoryItem *item = add_item (self, STAR_HISTORY_ITEM_TAKE, take->id);

  star_history_item_set_texts (item, title, words);
}

static void
add_takes (StarHistoryList *self, gboolean with_names)
{
  self->n_takes = 0;
  for (guint i = 0; i < self->takes->len; i++)
    {
      StarTake *take = g_ptr_array_index (self->takes, i);

      if (!is_wanted (self, take->story, take->plan))
        continue;

      if (self->n_takes == 0)
        add_heading (self, _("Takes"));
      self->n_takes++;
      add_take (self, take, with_names);
    }
}

/* What is the same at both ends stays, so that the list keeps its place. */
static void
exchange_items (StarHistoryList *self)
{
  GListModel *model = G_LIST_MODEL (self->store);
  guint n_before = g_list_model_get_n_items (model);
  guint n_next = self->next->len;
  guint n_start = 0;
  guint n_end = 0;

  while (n_start < MIN (n_before, n_next))
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_start);

      if (g_ptr_array_index (self->next, n_start) != item)
        break;
      n_start++;
    }
  while (n_end < MIN (n_before, n_next) - n_start)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_before - n_end - 1);

      if (g_ptr_array_index (self->next, n_next - n_end - 1) != item)
        break;
      n_end++;
    }

  if (n_before != n_next || n_start + n_end < n_next)
    g_list_store_splice (self->store, n_start, n_before - n_start - n_end,
                         self->next->pdata + n_start, n_next - n_start - n_end);
}

static GHashTable *
create_items (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
fill (StarHistoryList *self)
{
  gboolean is_one_group;

  self->next = g_ptr_array_new_with_free_func (g_object_unref);
  self->next_items = create_items ();
  add_core_stories (self);
  is_one_group = add_groups (self);
  add_takes (self, !is_one_group);
  exchange_items (self);

  g_hash_table_unref (self->items);
  self->items = g_steal_pointer (&self->next_items);
  g_clear_pointer (&self->next, g_ptr_array_unref);
}

static int
compare_takes (StarTake **a, StarTake **b)
{
  int order = ((*a)->started_at < (*b)->started_at) - ((*a)->started_at > (*b)->started_at);

  return order != 0 ? order : strcmp ((*b)->id, (*a)->id);
}

static void
note_stories (StarHistoryList *self, GListModel *stories)
{
  g_hash_table_remove_all (self->titles);
  g_clear_pointer (&self->core, g_ptr_array_unref);
  if (stories == NULL)
    return;

  self->core = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++)
    {
      g_autoptr (StarStorySummary) summary = g_list_model_get_item (stories, i);

      g_hash_table_insert (self->titles, g_strdup (star_story_summary_get_id (summary)),
                           g_strdup (star_story_summary_get_title (summary)));
      if (star_story_summary_get_shelf (summary) == STAR_SHELF_CORE)
        g_ptr_array_add (self->core, g_steal_pointer (&summary));
    }
  g_ptr_array_sort_with_data (self->core, (GCompareDataFunc) compare_last_times, self->history);
}

static void
star_history_list_finalize (GObject *object)
{
  StarHistoryList *self = STAR_HISTORY_LIST (object);

  g_object_unref (self->clock);
  g_object_unref (self->store);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->titles);
  g_clear_object (&self->history);
  g_clear_pointer (&self->takes, g_ptr_array_unref);
  g_clear_pointer (&self->core, g_ptr_array_unref);
  g_free (self->story);
  g_free (self->plan);

  G_OBJECT_CLASS (star_history_list_parent_class)->finalize (object);
}

static void
star_history_list_class_init (StarHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_history_list_finalize;
}

static void
star_history_list_init (StarHistoryList *self)
{
  self->store = g_list_store_new (STAR_TYPE_HISTORY_ITEM);
  self->items = create_items ();
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->takes = g_ptr_array_new ();
  self->history = star_history_new (self->takes);
}

/**
 * star_history_list_new:
 * @clock: who is asked what day it is
 *
 * Returns: (transfer full): a list without takes
 */
StarHistoryList *
star_history_list_new (StarClock *clock)
{
  StarHistoryList *self;

  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = g_object_new (STAR_TYPE_HISTORY_LIST, NULL);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * star_history_list_get_model:
 *
 * Returns: (transfer none): the rows, as #StarHistoryItem
 */
GListModel *
star_history_list_get_model (StarHistoryList *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_LIST (self), NULL);

  return G_LIST_MODEL (self->store);
}

/**
 * star_history_list_get_history:
 *
 * Returns: (transfer none): all takes by story and plan
 */
StarHistory *
star_history_list_get_history (StarHistoryList *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_LIST (self), NULL);

  return self->history;
}

/**
 * star_history_list_get_n_takes:
 *
 * Returns: how many takes are in the list
 */
guint
star_history_list_get_n_takes (StarHistoryList *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_LIST (self), 0);

  return self->n_takes;
}

/**
 * star_history_list_dup_story_title:
 *
 * Returns: (transfer full): what the story of a group is called now, or was when it was removed
 */
char *
star_history_list_dup_story_title (StarHistoryList *self, StarHistoryGroup *group)
{
  g_return_val_if_fail (STAR_IS_HISTORY_LIST (self), NULL);
  g_return_val_if_fail (STAR_IS_HISTORY_GROUP (group), NULL);

  return dup_title (self, star_history_group_get_story (group),
                    star_history_group_get_story_title (group));
}

/**
 * star_history_list_get_plan:
 * @story: the id of a story
 *
 * Returns: (transfer none): the id of the plan by which it was rehearsed last, "" if it never was
 */
const char *
star_history_list_get_plan (StarHistoryList *self, const char *story)
{
  GPtrArray *groups;

  g_return_val_if_fail (STAR_IS_HISTORY_LIST (self), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  groups = star_history_get_groups (self->history);
  for (guint i = 0; i < groups->len; i++)
    {
      StarHistoryGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (star_history_group_get_story (group), story))
        return star_history_group_get_plan (group);
    }

  return "";
}

/**
 * star_history_list_set_takes:
 * @takes: (element-type StarTake): all takes, in any order
 * @stories: (nullable): the stories that are there, as #StarStorySummary, %NULL if that is unknown
 */
void
star_history_list_set_takes (StarHistoryList *self, GPtrArray *takes, GListModel *stories)
{
  g_return_if_fail (STAR_IS_HISTORY_LIST (self));
  g_return_if_fail (takes != NULL);

  g_object_unref (self->history);
  self->history = star_history_new (takes);
  g_ptr_array_unref (self->takes);
  self->takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  for (guint i = 0; i < takes->len; i++)
    g_ptr_array_add (self->takes, star_take_ref (g_ptr_array_index (takes, i)));
  g_ptr_array_sort (self->takes, (GCompareFunc) compare_takes);
  note_stories (self, stories);
  fill (self);
}

/**
 * star_history_list_set_filter:
 * @story: (nullable): the id of the story whose takes are shown, %NULL for all
 * @plan: (nullable): the id of the plan whose takes are shown, %NULL for all
 */
void
star_history_list_set_filter (StarHistoryList *self, const char *story, const char *plan)
{
  g_return_if_fail (STAR_IS_HISTORY_LIST (self));

  if (g_strcmp0 (self->story, story) == 0 && g_strcmp0 (self->plan, plan) == 0)
    return;

  g_free (self->story);
  g_free (self->plan);
  self->story = g_strdup (story);
  self->plan = g_strdup (plan);
  fill (self);
}
