/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-list.h"

#include <gtk/gtk.h>

struct _StarShelfHeading
{
  GObject parent_instance;

  StarShelf shelf;
};

G_DEFINE_FINAL_TYPE (StarShelfHeading, star_shelf_heading, G_TYPE_OBJECT)

/**
 * StarStoryList:
 *
 * The rows of the sidebar: a heading for each shelf that has stories, and its stories below by
 * title; while a search is on, the stories found, best first, without headings.
 *
 * A row keeps its place while its title is typed; star_story_list_resort() puts it right.
 */
struct _StarStoryList
{
  GObject parent_instance;

  GPtrArray *stories;
  GHashTable *by_id;
  GPtrArray *found;
  StarShelfHeading *headings[STAR_N_SHELVES];
  GPtrArray *rows;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StarStoryList, star_story_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
star_shelf_heading_class_init (StarShelfHeadingClass *klass)
{
}

static void
star_shelf_heading_init (StarShelfHeading *self)
{
}

const char *
star_shelf_heading_get_label (StarShelfHeading *self)
{
  g_return_val_if_fail (STAR_IS_SHELF_HEADING (self), NULL);

  return star_shelf_get_label (self->shelf);
}

static int
compare_stories (gconstpointer a, gconstpointer b)
{
  StarStorySummary *one = *(StarStorySummary *const *) a;
  StarStorySummary *two = *(StarStorySummary *const *) b;
  int order = (int) star_story_summary_get_shelf (one) - (int) star_story_summary_get_shelf (two);

  if (order == 0)
    {
      g_autofree char *title_one = g_utf8_casefold (star_story_summary_get_title (one), -1);
      g_autofree char *title_two = g_utf8_casefold (star_story_summary_get_title (two), -1);

      order = g_utf8_collate (title_one, title_two);
    }
  if (order == 0)
    order = g_strcmp0 (star_story_summary_get_id (one), star_story_summary_get_id (two));

  return order;
}

static GPtrArray *
build_shelf_rows (StarStoryList *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int shelf = 0; shelf < STAR_N_SHELVES; shelf++)
    {
      gboolean first = TRUE;

      for (guint i = 0; i < self->stories->len; i++)
        {
          StarStorySummary *summary = g_ptr_array_index (self->stories, i);

          if ((int) star_story_summary_get_shelf (summary) != shelf)
            continue;
          if (first)
            g_ptr_array_add (rows, g_object_ref (self->headings[shelf]));
          first = FALSE;
          g_ptr_array_add (rows, g_object_ref (summary));
        }
    }

  return rows;
}

static GPtrArray *
build_found_rows (StarStoryList *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->found->len; i++)
    {
      StarStorySummary *summary =
        g_hash_table_lookup (self->by_id, g_ptr_array_index (self->found, i));

      if (summary != NULL)
        g_ptr_array_add (rows, g_object_ref (summary));
    }

  return rows;
}

/* Puts new rows in the place of the old ones and tells of the part that differs only, so that
 * the selection and the scroll position survive. */
static void
rebuild (StarStoryList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);
  guint start = 0;
  guint end = 0;

  self->rows = self->found != NULL ? build_found_rows (self) : build_shelf_rows (self);

  while (start < MIN (old->len, self->rows->len) && old->pdata[start] == self->rows->pdata[start])
    start++;
  while (end < MIN (old->len, self->rows->len) - start
         && old->pdata[old->len - 1 - end] == self->rows->pdata[self->rows->len - 1 - end])
    end++;

  if (old->len - start - end > 0 || self->rows->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                self->rows->len - start - end);
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return STAR_STORY_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  StarStoryList *self = STAR_STORY_LIST (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
star_story_list_finalize (GObject *object)
{
  StarStoryList *self = STAR_STORY_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  for (int i = 0; i < STAR_N_SHELVES; i++)
    g_clear_object (&self->headings[i]);

  G_OBJECT_CLASS (star_story_list_parent_class)->finalize (object);
}

static void
star_story_list_class_init (StarStoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_story_list_finalize;
}

static void
star_story_list_init (StarStoryList *self)
{
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < STAR_N_SHELVES; i++)
    {
      self->headings[i] = g_object_new (STAR_TYPE_SHELF_HEADING, NULL);
      self->headings[i]->shelf = i;
    }
}

StarStoryList *
star_story_list_new (void)
{
  return g_object_new (STAR_TYPE_STORY_LIST, NULL);
}

static void
insert (StarStoryList *self, guint position, StarStorySummary *summary)
{
  g_ptr_array_insert (self->stories, position, g_object_ref (summary));
  g_hash_table_insert (self->by_id, (char *) star_story_summary_get_id (summary), summary);
}

/**
 * star_story_list_set_summaries:
 * @summaries: (element-type StarStorySummary): all stories of the library, in the order of
 *   star_library_list()
 */
void
star_story_list_set_summaries (StarStoryList *self, GPtrArray *summaries)
{
  g_return_if_fail (STAR_IS_STORY_LIST (self));

  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->stories, 0);
  for (guint i = 0; i < summaries->len; i++)
    insert (self, i, g_ptr_array_index (summaries, i));
  rebuild (self);
}

/**
 * star_story_list_set_found:
 * @ids: (nullable) (element-type utf8): the stories to show, best first; %NULL for all of them
 */
void
star_story_list_set_found (StarStoryList *self, GPtrArray *ids)
{
  g_return_if_fail (STAR_IS_STORY_LIST (self));

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = ids != NULL ? g_ptr_array_ref (ids) : NULL;
  rebuild (self);
}

/* Where a story belongs among the others. */
static guint
find_place (StarStoryList *self, StarStorySummary *summary)
{
  guint first = 0;
  guint end = self->stories->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (compare_stories (&g_ptr_array_index (self->stories, middle), &summary) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

void
star_story_list_add (StarStoryList *self, StarStorySummary *summary)
{
  g_return_if_fail (STAR_IS_STORY_LIST (self));
  g_return_if_fail (STAR_IS_STORY_SUMMARY (summary));

  insert (self, find_place (self, summary), summary);
  rebuild (self);
}

void
star_story_list_remove (StarStoryList *self, const char *id)
{
  StarStorySummary *summary;

  g_return_if_fail (STAR_IS_STORY_LIST (self));
  g_return_if_fail (id != NULL);

  summary = g_hash_table_lookup (self->by_id, id);
  if (summary == NULL)
    return;

  g_hash_table_remove (self->by_id, id);
  g_ptr_array_remove (self->stories, summary);
  rebuild (self);
}

/**
 * star_story_list_resort:
 *
 * Puts every story where its shelf and title belong.
 */
void
star_story_list_resort (StarStoryList *self)
{
  g_return_if_fail (STAR_IS_STORY_LIST (self));

  g_ptr_array_sort (self->stories, compare_stories);
  rebuild (self);
}

/**
 * star_story_list_get_summary:
 *
 * Returns: (transfer none) (nullable): the summary of the story with that id
 */
StarStorySummary *
star_story_list_get_summary (StarStoryList *self, const char *id)
{
  g_return_val_if_fail (STAR_IS_STORY_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * star_story_list_get_position:
 * @id: (nullable): the id of a story
 *
 * Returns: the row of the story, %GTK_INVALID_LIST_POSITION if it is not shown
 */
guint
star_story_list_get_position (StarStoryList *self, const char *id)
{
  StarStorySummary *summary;
  guint position;

  g_return_val_if_fail (STAR_IS_STORY_LIST (self), GTK_INVALID_LIST_POSITION);

  summary = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  if (summary != NULL && g_ptr_array_find (self->rows, summary, &position))
    return position;

  return GTK_INVALID_LIST_POSITION;
}

guint
star_story_list_get_n_stories (StarStoryList *self)
{
  g_return_val_if_fail (STAR_IS_STORY_LIST (self), 0);

  return self->stories->len;
}

/**
 * star_story_list_foreach:
 * @function: is called with the #StarStorySummary of each story, also of those that are not shown
 */
void
star_story_list_foreach (StarStoryList *self, GFunc function, gpointer data)
{
  g_return_if_fail (STAR_IS_STORY_LIST (self));

  g_ptr_array_foreach (self->stories, function, data);
}
