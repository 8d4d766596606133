/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-own-plan.h"
#include "star-store.h"

G_BEGIN_DECLS

#define STAR_TYPE_OWN_PLANS (star_own_plans_get_type ())
G_DECLARE_FINAL_TYPE (StarOwnPlans, star_own_plans, STAR, OWN_PLANS, GObject)

StarOwnPlans *star_own_plans_new           (StarStore *store);
StarOwnPlan  *star_own_plans_find          (StarOwnPlans *self, const char *id);
GPtrArray    *star_own_plans_list          (StarOwnPlans *self);
guint         star_own_plans_get_n_damaged (StarOwnPlans *self);

void     star_own_plans_load_async    (StarOwnPlans *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean star_own_plans_load_finish   (StarOwnPlans *self, GAsyncResult *result, GError **error);

void     star_own_plans_save_async    (StarOwnPlans *self, StarOwnPlan *plan,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean star_own_plans_save_finish   (StarOwnPlans *self, GAsyncResult *result, GError **error);

void     star_own_plans_remove_async  (StarOwnPlans *self, const char *id,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean star_own_plans_remove_finish (StarOwnPlans *self, GAsyncResult *result, GError **error);

G_END_DECLS
