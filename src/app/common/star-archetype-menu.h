/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-core.h"

G_BEGIN_DECLS

GMenuModel *star_archetype_menu_new   (void);
gboolean    star_archetype_menu_parse (GVariant *target, StarArchetype *archetype);

G_END_DECLS
