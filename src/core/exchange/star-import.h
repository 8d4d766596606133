/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

typedef enum {
  STAR_CONFLICT_KEEP_MINE,
  STAR_CONFLICT_TAKE_THEIRS,
  STAR_CONFLICT_KEEP_BOTH,
} StarConflict;

#define STAR_TYPE_CONFLICT (star_conflict_get_type ())
GType star_conflict_get_type (void);

typedef enum {
  STAR_IMPORT_NEW,
  STAR_IMPORT_CHANGED,
  STAR_IMPORT_SAME,
  STAR_IMPORT_REFUSED,
} StarImportState;

/* What an import would do, made before anything is written. */
#define STAR_TYPE_IMPORT (star_import_get_type ())
G_DECLARE_FINAL_TYPE (StarImport, star_import, STAR, IMPORT, GObject)

StarImport     *star_import_new       (GPtrArray *incoming, GPtrArray *present);
guint           star_import_count     (StarImport *self, StarImportState state);
guint           star_import_get_size  (StarImport *self);
StarStory      *star_import_get_story (StarImport *self, guint index);
StarImportState star_import_get_state (StarImport *self, guint index);
GPtrArray      *star_import_resolve   (StarImport *self, StarConflict conflict);

char *star_import_choose_extra (const char *mine, const char *theirs, StarConflict conflict);

G_END_DECLS
