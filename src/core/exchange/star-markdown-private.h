/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *star_markdown_escape   (const char *text);
char *star_markdown_unescape (const char *text);

G_END_DECLS
