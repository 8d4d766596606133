/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STAR_TYPE_PASTE_DIALOG (star_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarPasteDialog, star_paste_dialog, STAR, PASTE_DIALOG, AdwWindow)

GtkWidget *star_paste_dialog_new (void);

G_END_DECLS
