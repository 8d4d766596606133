/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_WINDOW (star_window_get_type ())
G_DECLARE_FINAL_TYPE (StarWindow, star_window, STAR, WINDOW, AdwApplicationWindow)

StarWindow *star_window_new (AdwApplication *application, StarContext *context);

G_END_DECLS
