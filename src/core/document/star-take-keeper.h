/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-clock.h"
#include "star-takes.h"

G_BEGIN_DECLS

#define STAR_TYPE_TAKE_KEEPER (star_take_keeper_get_type ())
G_DECLARE_FINAL_TYPE (StarTakeKeeper, star_take_keeper, STAR, TAKE_KEEPER, GObject)

StarTakeKeeper *star_take_keeper_new         (StarStoreList *takes, StarClock *clock);
void            star_take_keeper_keep        (StarTakeKeeper *self, StarTake *take);
StarTake       *star_take_keeper_find        (StarTakeKeeper *self, const char *id);
gboolean        star_take_keeper_has_unsaved (StarTakeKeeper *self);
const char     *star_take_keeper_get_problem (StarTakeKeeper *self);

void     star_take_keeper_save_async  (StarTakeKeeper *self, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean star_take_keeper_save_finish (StarTakeKeeper *self, GAsyncResult *result,
                                       GError **error);

G_END_DECLS
