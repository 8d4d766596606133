/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkEventController *star_rehearsal_keys_new (void);

G_END_DECLS
