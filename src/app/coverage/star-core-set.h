/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_CORE_SET (star_core_set_get_type ())
G_DECLARE_FINAL_TYPE (StarCoreSet, star_core_set, STAR, CORE_SET, GObject)

StarCoreSet *star_core_set_new          (StarContext *context);
void         star_core_set_update       (StarCoreSet *self, GPtrArray *ids);
void         star_core_set_forget       (StarCoreSet *self, const char *id);
gboolean     star_core_set_has          (StarCoreSet *self, const char *id);
GPtrArray   *star_core_set_get_findings (StarCoreSet *self);
GPtrArray   *star_core_set_get_stories  (StarCoreSet *self);

G_END_DECLS
