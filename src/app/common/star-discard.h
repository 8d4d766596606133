/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*StarDiscardCheck) (GtkWindow *dialog);

void star_discard_ask_first (GtkWindow *dialog, StarDiscardCheck would_lose);

G_END_DECLS
