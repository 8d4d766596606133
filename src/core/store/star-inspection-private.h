/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarInspection:
 * @version: the version of the schema
 * @unfinished: a write was interrupted, or the file is in a mode that is not ours: it has to be
 *   opened for writing once before it can be read
 */
typedef struct {
  int version;
  gboolean unfinished;
} StarInspection;

gboolean star_inspection_glance (const char *path, StarInspection *self, GError **error);
gboolean star_inspection_run    (const char *path, StarInspection *self, GError **error);

G_END_DECLS
