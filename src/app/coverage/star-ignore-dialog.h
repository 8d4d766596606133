/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_IGNORE_DIALOG (star_ignore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnoreDialog, star_ignore_dialog, STAR, IGNORE_DIALOG, AdwMessageDialog)

GtkWidget *star_ignore_dialog_new (const StarFlag *flag, StarIgnoreScope scope);

G_END_DECLS
