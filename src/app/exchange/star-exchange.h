/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-context.h"

G_BEGIN_DECLS

typedef enum {
  STAR_EXCHANGE_JSON,
  STAR_EXCHANGE_MARKDOWN,
  STAR_EXCHANGE_TEXT,
} StarExchangeFormat;

void          star_exchange_read_file_async (GFile *file, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
void          star_exchange_read_text_async (const char *text, const char *name,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
StarIncoming *star_exchange_read_finish     (GAsyncResult *result, GError **error);

void     star_exchange_write_async  (GFile *file, GPtrArray *stories, GPtrArray *formulas,
                                     const char *extra, StarExchangeFormat format,
                                     StarContext *context, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean star_exchange_write_finish (GAsyncResult *result, GError **error);

void star_exchange_digest_async (GPtrArray *stories, StarContext *context,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *star_exchange_digest_finish (GAsyncResult *result, GError **error);

const char *star_exchange_format_get_suffix (StarExchangeFormat format);

G_END_DECLS
