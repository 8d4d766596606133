/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_APPLICATION (star_application_get_type ())
G_DECLARE_FINAL_TYPE (StarApplication, star_application, STAR, APPLICATION, AdwApplication)

StarApplication *star_application_new (GApplicationFlags flags);

void star_application_set_context (StarApplication *self, StarContext *context);

G_END_DECLS
