/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-gate.h"
#include "star-json-keys-private.h"
#include "star-json-value.h"

G_BEGIN_DECLS

/**
 * StarJsonObject:
 * @text: the whole text, which passed star_json_scan_check()
 * @name: what to call it in a message
 * @error: where errors go
 * @n_entries: how many rows and list entries were read
 *
 * The state of reading JSON objects into objects of the model.
 */
typedef struct {
  const char *text;
  const char *name;
  GError **error;
  guint n_entries;
} StarJsonObject;

gboolean star_json_object_fail        (StarJsonObject *self,
                                       const char *at,
                                       StarExchangeError code,
                                       const char *format,
                                       ...) G_GNUC_PRINTF (4, 5);
gboolean star_json_object_expect      (StarJsonObject *self,
                                       const char *value,
                                       StarJsonType type,
                                       const char *key);
void     star_json_object_keep        (GString *extra, const StarJsonIter *iter);
void     star_json_object_close_extra (GString *extra);
gboolean star_json_object_read_time   (StarJsonObject *self,
                                       const char *value,
                                       const char *key,
                                       gint64 *time);
gboolean star_json_object_read        (StarJsonObject *self,
                                       const char *value,
                                       GObject *object,
                                       const StarJsonKey *keys,
                                       GString *extra);

G_END_DECLS
