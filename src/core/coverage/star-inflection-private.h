/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *star_inflection_plural      (const char *noun);
char *star_inflection_third       (const char *verb);
char *star_inflection_past        (const char *verb);
char *star_inflection_progressive (const char *verb);

G_END_DECLS
