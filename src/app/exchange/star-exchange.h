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

/**
 * StarExchangeContent:
 * @stories: (element-type StarStory): the stories of the file
 * @extra: (nullable): members of other programs at the top of a JSON file
 * @has_headings: whether the fields were found by headings; %TRUE for JSON
 *
 * What was read from a file.
 */
typedef struct {
  GPtrArray *stories;
  char *extra;
  gboolean has_headings;
} StarExchangeContent;

void star_exchange_content_free (StarExchangeContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarExchangeContent, star_exchange_content_free)

StarExchangeContent *star_exchange_parse (const char *text, const char *name, GError **error);

void star_exchange_read_async  (GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
StarExchangeContent *star_exchange_read_finish (GAsyncResult *result, GError **error);

void star_exchange_write_async (GFile *file, GPtrArray *stories, const char *extra,
                                StarExchangeFormat format, StarContext *context,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean star_exchange_write_finish (GAsyncResult *result, GError **error);

void star_exchange_digest_async (GPtrArray *stories, StarLexicon *lexicon,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *star_exchange_digest_finish (GAsyncResult *result, GError **error);

const char *star_exchange_format_get_suffix (StarExchangeFormat format);

G_END_DECLS
