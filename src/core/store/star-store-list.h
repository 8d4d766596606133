/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-store.h"

G_BEGIN_DECLS

#define STAR_TYPE_STORE_LIST (star_store_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (StarStoreList, star_store_list, STAR, STORE_LIST, GObject)

struct _StarStoreListClass
{
  GObjectClass parent_class;

  /* A row of the list, which never changes. */
  gpointer (*ref_row) (gpointer row);
  void (*unref_row) (gpointer row);
  const char *(*get_id) (gpointer row);
  gboolean (*comes_before) (gpointer row, gpointer other);

  /* The blocking calls, in the worker's thread. What is saved results in the row as it is then. */
  GPtrArray *(*list) (StarDatabase *database, guint *n_damaged, GError **error);
  gpointer (*save) (StarDatabase *database, gpointer row, GError **error);
  gboolean (*remove) (StarDatabase *database, const char *id, GError **error);

  /* Optional: as g_list_model_items_changed(). */
  void (*items_changed) (StarStoreList *self, guint position, guint n_removed, guint n_added);
};

gpointer   star_store_list_find          (StarStoreList *self, const char *id);
GPtrArray *star_store_list_list          (StarStoreList *self);
guint      star_store_list_get_n_rows    (StarStoreList *self);
gpointer   star_store_list_get_row       (StarStoreList *self, guint position);
guint      star_store_list_get_n_damaged (StarStoreList *self);

void     star_store_list_load_async    (StarStoreList *self, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean star_store_list_load_finish   (StarStoreList *self, GAsyncResult *result,
                                        GError **error);

void     star_store_list_save_async    (StarStoreList *self, gpointer row,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean star_store_list_save_finish   (StarStoreList *self, GAsyncResult *result,
                                        GError **error);

void     star_store_list_remove_async  (StarStoreList *self, const char *id,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean star_store_list_remove_finish (StarStoreList *self, GAsyncResult *result,
                                        GError **error);

G_END_DECLS
