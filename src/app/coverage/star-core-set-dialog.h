/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_CORE_SET_DIALOG (star_core_set_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarCoreSetDialog, star_core_set_dialog, STAR, CORE_SET_DIALOG, AdwWindow)

GtkWidget *star_core_set_dialog_new (GPtrArray *findings, GPtrArray *stories);

G_END_DECLS
