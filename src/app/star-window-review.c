/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

/* What was measured: one take after it, and all of them. The stories lead to the history, the
 * history to a take, and each goes back to where it was reached from. */

static GPtrArray *
dup_earlier (StarWindow *self, StarTake *take)
{
  g_autoptr (GPtrArray) all = star_store_list_list (star_context_get_takes (self->context));
  GPtrArray *earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  for (guint i = 0; i < all->len; i++)
    {
      StarTake *other = g_ptr_array_index (all, i);

      if (g_str_equal (other->story, take->story) && g_str_equal (other->plan, take->plan)
          && other->started_at < take->started_at)
        g_ptr_array_add (earlier, star_take_ref (other));
    }

  return earlier;
}

static void
again_cb (StarWindow *self)
{
  StarTake *take = star_review_page_get_take (self->review_page);

  star_window_rehearse (self, take->story, take->plan,
                        g_hash_table_lookup (self->questions, take->id));
}

static void
show_history_of_take_cb (StarWindow *self)
{
  StarTake *take = star_review_page_get_take (self->review_page);

  star_window_show_history (self, take->story, take->plan);
}

static void
review_closed_cb (StarWindow *self)
{
  if (!self->reviewing_history)
    {
      star_window_leave_page (self);
      return;
    }

  star_window_show_page (self, "history");
  star_history_page_return (self->history_page);
}

static StarReviewPage *
get_review_page (StarWindow *self)
{
  GtkWidget *page;

  if (self->review_page != NULL)
    return self->review_page;

  page = star_review_page_new ();
  g_signal_connect_object (page, "reviewed", G_CALLBACK (star_window_keep_take), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "again", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "history", G_CALLBACK (show_history_of_take_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (review_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_titled (self->pages, page, "review", _("Review"));
  self->review_page = STAR_REVIEW_PAGE (page);

  return self->review_page;
}

static void
review (StarWindow *self, StarTake *take, gboolean from_history)
{
  g_autoptr (GPtrArray) earlier = dup_earlier (self, take);
  StarReviewPage *page = get_review_page (self);

  self->reviewing_history = from_history;
  star_review_page_set_take (page, take, earlier);
  star_window_show_page (self, "review");
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
show_take_cb (StarWindow *self, const char *id)
{
  StarTake *take = star_take_keeper_find (self->take_keeper, id);

  if (take != NULL)
    review (self, take, TRUE);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  StarWindow *self = g_task_get_source_object (task);
  gboolean removed = star_store_list_remove_finish (STAR_STORE_LIST (source), result, &error);

  if (!self->closed && removed)
    star_window_offer_undo (self, g_task_get_task_data (task));
  else if (!self->closed)
    star_window_say (self, error->message);
  g_task_return_boolean (task, removed);
}

/* What was typed about the take last is on disk, so it does not come after the removal, and goes
 * and comes back with it. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  StarWindow *self = g_task_get_source_object (task);
  StarStoreList *takes = star_context_get_takes (self->context);
  StarTake *take = star_store_list_find (takes, g_task_get_task_data (task));
  gboolean kept = star_take_keeper_save_finish (STAR_TAKE_KEEPER (source), result, &error);

  if (!kept && !self->closed)
    star_window_say (self, error->message);
  if (!kept || take == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  g_task_set_task_data (task, star_removal_new_take (take), g_object_unref);
  star_store_list_remove_async (takes, take->id, NULL, removed_cb, g_steal_pointer (&task));
}

static void
remove_take_cb (StarWindow *self, const char *id)
{
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_source_tag (task, remove_take_cb);
  g_task_set_task_data (task, g_strdup (id), g_free);
  star_take_keeper_save_async (self->take_keeper, kept_cb, task);
}

static void
rehearse_cb (StarWindow *self, const char *story, const char *plan)
{
  star_window_rehearse (self, story, plan, NULL);
}

static void
add_story (gpointer summary, gpointer stories)
{
  g_list_store_append (G_LIST_STORE (stories), summary);
}

/* Returns: (transfer full) (nullable): the stories that there are, %NULL while nobody knows: what is
 * not in a list that could not be read was not deleted. */
static GListModel *
dup_stories (StarWindow *self)
{
  GListStore *stories;

  if (!self->listed || self->list_problem != NULL)
    return NULL;

  stories = g_list_store_new (STAR_TYPE_STORY_SUMMARY);
  star_story_list_foreach (star_library_pane_get_list (self->library), add_story, stories);

  return G_LIST_MODEL (stories);
}

static void
fill_history (StarWindow *self)
{
  g_autoptr (GListModel) stories = dup_stories (self);
  StarStoreList *all = star_context_get_takes (self->context);
  g_autoptr (GPtrArray) takes = star_store_list_list (all);

  star_history_page_set_takes (self->history_page, takes, stories);
  star_history_page_set_n_damaged (self->history_page, star_store_list_get_n_damaged (all));
}

static void
takes_changed_cb (StarWindow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "history") == 0)
    fill_history (self);
}

static void
create_history_page (StarWindow *self)
{
  GtkWidget *page = star_history_page_new (star_context_get_clock (self->context));

  g_signal_connect_object (page, "show-take", G_CALLBACK (show_take_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "remove-take", G_CALLBACK (remove_take_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "rehearse", G_CALLBACK (rehearse_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (star_window_leave_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (star_context_get_takes (self->context), "changed",
                           G_CALLBACK (takes_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_titled (self->pages, page, "history", _("History"));
  self->history_page = STAR_HISTORY_PAGE (page);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_window_show_history (STAR_WINDOW (widget), NULL, NULL);
}

void
star_window_install_review (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
}

/**
 * star_window_review_take:
 * @take: the take that has just ended
 *
 * Shows the page on which it can be looked at.
 */
void
star_window_review_take (StarWindow *self, StarTake *take)
{
  review (self, take, FALSE);
}

/**
 * star_window_show_history:
 * @story: (nullable): the id of the story whose takes are shown, %NULL for all
 * @plan: (nullable): the id of the plan whose takes are shown, %NULL for all
 *
 * Shows the page that has all takes.
 */
void
star_window_show_history (StarWindow *self, const char *story, const char *plan)
{
  if (self->history_page == NULL)
    create_history_page (self);

  fill_history (self);
  star_history_page_set_filter (self->history_page, story, plan);
  star_window_show_page (self, "history");
  gtk_widget_grab_focus (GTK_WIDGET (self->history_page));
}
