/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     star_busy_begin (AdwWindow *dialog);
void     star_busy_end   (AdwWindow *dialog);
gboolean star_busy_is    (AdwWindow *dialog);

G_END_DECLS
