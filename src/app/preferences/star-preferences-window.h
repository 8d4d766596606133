/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_PREFERENCES_WINDOW (star_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (StarPreferencesWindow, star_preferences_window, STAR, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWidget *star_preferences_window_new (StarContext *context);

G_END_DECLS
