/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GTask   *star_list_task_new    (gpointer list, gpointer tag, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean star_list_task_finish (gpointer list, GAsyncResult *result, gpointer tag,
                                GError **error);

G_END_DECLS
