/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-row-list-private.h"

/* One of a story's lists, and the rows that it had when it last changed. They are watched by hand:
 * with thousands of them, g_signal_connect_object () takes longer for each one. */
struct _StarRowList
{
  GListStore *store;
  GPtrArray *rows;
  StarRowListFunc changed;
  gpointer data;
};

static void
forget_row (StarRowList *self, GObject *row)
{
  g_signal_handlers_disconnect_by_func (row, self->changed, self->data);
}

/* What left the list is in @rows alone. Those that stay are not connected again, and one that is
 * put back is connected once. */
static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, StarRowList *self)
{
  for (guint i = position; i < position + removed; i++)
    forget_row (self, g_ptr_array_index (self->rows, i));
  if (removed > 0)
    g_ptr_array_remove_range (self->rows, position, removed);

  for (guint i = position; i < position + added; i++)
    {
      GObject *row = g_list_model_get_item (list, i);

      forget_row (self, row);
      g_signal_connect_swapped (row, "notify", G_CALLBACK (self->changed), self->data);
      g_ptr_array_insert (self->rows, i, row);
    }

  self->changed (self->data);
}

/* Calls @changed with @data after any change of the list or of a property of one of its rows. */
StarRowList *
star_row_list_new (GType type, StarRowListFunc changed, gpointer data)
{
  StarRowList *self = g_new0 (StarRowList, 1);

  self->store = g_list_store_new (type);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed = changed;
  self->data = data;
  g_signal_connect (self->store, "items-changed", G_CALLBACK (items_changed_cb), self);

  return self;
}

/* The list and its rows can live longer than their story. */
void
star_row_list_free (StarRowList *self)
{
  g_signal_handlers_disconnect_by_data (self->store, self);
  for (guint i = 0; i < self->rows->len; i++)
    forget_row (self, g_ptr_array_index (self->rows, i));

  g_ptr_array_unref (self->rows);
  g_object_unref (self->store);
  g_free (self);
}

GListStore *
star_row_list_get_store (StarRowList *self)
{
  return self->store;
}

/* Appends a copy of each row of @from. */
void
star_row_list_copy (StarRowList *from, StarRowList *to, StarRowListCopyFunc copy)
{
  for (guint i = 0; i < from->rows->len; i++)
    {
      g_autoptr (GObject) twin = copy (g_ptr_array_index (from->rows, i));

      g_list_store_append (to->store, twin);
    }
}

gboolean
star_row_list_equal (StarRowList *a, StarRowList *b, StarRowListEqualFunc equal)
{
  if (a->rows->len != b->rows->len)
    return FALSE;

  for (guint i = 0; i < a->rows->len; i++)
    {
      if (!equal (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i)))
        return FALSE;
    }

  return TRUE;
}
