/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean star_creation_run (const char *path, GError **error);

G_END_DECLS
