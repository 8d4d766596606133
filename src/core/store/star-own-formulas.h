/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-own-formula.h"
#include "star-store.h"

G_BEGIN_DECLS

#define STAR_TYPE_OWN_FORMULAS (star_own_formulas_get_type ())
G_DECLARE_FINAL_TYPE (StarOwnFormulas, star_own_formulas, STAR, OWN_FORMULAS, GObject)

StarOwnFormulas *star_own_formulas_new           (StarStore *store);
StarOwnFormula  *star_own_formulas_find          (StarOwnFormulas *self, const char *id);
GPtrArray       *star_own_formulas_list          (StarOwnFormulas *self);
guint            star_own_formulas_get_n_damaged (StarOwnFormulas *self);

void     star_own_formulas_load_async    (StarOwnFormulas *self, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean star_own_formulas_load_finish   (StarOwnFormulas *self, GAsyncResult *result,
                                          GError **error);

void     star_own_formulas_save_async    (StarOwnFormulas *self, StarOwnFormula *formula,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean star_own_formulas_save_finish   (StarOwnFormulas *self, GAsyncResult *result,
                                          GError **error);

void     star_own_formulas_remove_async  (StarOwnFormulas *self, const char *id,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean star_own_formulas_remove_finish (StarOwnFormulas *self, GAsyncResult *result,
                                          GError **error);

G_END_DECLS
