/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-ignored-flag.h"
#include "star-store.h"

G_BEGIN_DECLS

#define STAR_TYPE_IGNORED_FLAGS (star_ignored_flags_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnoredFlags, star_ignored_flags, STAR, IGNORED_FLAGS, GObject)

StarIgnoredFlags  *star_ignored_flags_new       (StarStore *store);
const char *const *star_ignored_flags_get_flags (StarIgnoredFlags *self);
StarIgnoredFlag   *star_ignored_flags_find      (StarIgnoredFlags *self, const char *flag);

void     star_ignored_flags_load_async    (StarIgnoredFlags *self, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean star_ignored_flags_load_finish   (StarIgnoredFlags *self, GAsyncResult *result,
                                           GError **error);

void     star_ignored_flags_add_async     (StarIgnoredFlags *self, StarIgnoredFlag *ignored,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean star_ignored_flags_add_finish    (StarIgnoredFlags *self, GAsyncResult *result,
                                           GError **error);

void     star_ignored_flags_remove_async  (StarIgnoredFlags *self, const char *flag,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean star_ignored_flags_remove_finish (StarIgnoredFlags *self, GAsyncResult *result,
                                           GError **error);

G_END_DECLS
