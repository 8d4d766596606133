/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-store.h"
#include "star-take.h"

G_BEGIN_DECLS

#define STAR_TYPE_TAKES (star_takes_get_type ())
G_DECLARE_FINAL_TYPE (StarTakes, star_takes, STAR, TAKES, GObject)

StarTakes *star_takes_new           (StarStore *store);
StarTake  *star_takes_find          (StarTakes *self, const char *id);
GPtrArray *star_takes_list          (StarTakes *self);
guint      star_takes_get_n_damaged (StarTakes *self);

void     star_takes_load_async    (StarTakes *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean star_takes_load_finish   (StarTakes *self, GAsyncResult *result, GError **error);

void     star_takes_save_async    (StarTakes *self, StarTake *take, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean star_takes_save_finish   (StarTakes *self, GAsyncResult *result, GError **error);

void     star_takes_remove_async  (StarTakes *self, const char *id, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean star_takes_remove_finish (StarTakes *self, GAsyncResult *result, GError **error);

G_END_DECLS
