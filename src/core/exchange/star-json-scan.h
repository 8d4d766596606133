/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-gate.h"

G_BEGIN_DECLS

/* Arrays and objects inside one another, and members of one object. */
#define STAR_JSON_SCAN_MAX_DEPTH 32
#define STAR_JSON_SCAN_MAX_MEMBERS 100000

gboolean star_json_scan_check (const char *text, const char *name, GError **error);

G_END_DECLS
