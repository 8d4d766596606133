/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-library.h"

G_BEGIN_DECLS

typedef enum {
  STAR_STORE_CLOSED,
  STAR_STORE_OPENING,
  STAR_STORE_READY,
  STAR_STORE_READ_ONLY,
  STAR_STORE_FAILED,
} StarStoreStatus;

#define STAR_TYPE_STORE_STATUS (star_store_status_get_type ())
GType star_store_status_get_type (void);

#define STAR_TYPE_STORE (star_store_get_type ())
G_DECLARE_FINAL_TYPE (StarStore, star_store, STAR, STORE, GObject)

StarStore      *star_store_new        (const char *path);
const char     *star_store_get_path   (StarStore *self);
guint           star_store_get_n_writes (StarStore *self);
StarStoreStatus star_store_get_status (StarStore *self);
const GError   *star_store_get_problem (StarStore *self);

void       star_store_open_async    (StarStore *self, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean   star_store_open_finish   (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_list_async    (StarStore *self, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *star_store_list_finish   (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_load_async    (StarStore *self, const char *id, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
StarStory *star_store_load_finish   (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_load_all_async  (StarStore *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *star_store_load_all_finish (StarStore *self, GAsyncResult *result, char **extra,
                                       GError **error);

void       star_store_save_async    (StarStore *self, StarStory *story, const StarDigest *digest,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean   star_store_save_finish   (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_save_all_async  (StarStore *self, GPtrArray *stories, GPtrArray *digests,
                                       GPtrArray *formulas, const char *extra,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean   star_store_save_all_finish (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_delete_async  (StarStore *self, const char *id, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean   star_store_delete_finish (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_search_async  (StarStore *self, const char *words, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *star_store_search_finish (StarStore *self, GAsyncResult *result, GError **error);

void       star_store_close         (StarStore *self);

G_END_DECLS
