/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-job-private.h"
#include "star-store.h"

G_BEGIN_DECLS

void     star_store_push   (StarStore *self, StarJob *job, gpointer tag, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
gpointer star_store_finish (StarStore *self, GAsyncResult *result, gpointer tag, GError **error);

G_END_DECLS
