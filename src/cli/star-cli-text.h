/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/* The column at which prose is wrapped. */
#define STAR_CLI_TEXT_WIDTH 96

char *star_cli_text_one_line  (const char *text);
char *star_cli_text_printable (const char *text);
guint star_cli_text_width     (const char *text);
char *star_cli_text_cut       (const char *text, guint width);
char *star_cli_text_clock     (const StarPaceTime *time);
void  star_cli_text_append_wrapped (GString *out, const char *text, guint indent);
void  star_cli_text_append_list    (GString *out, const char *const *items, guint indent);
void  star_cli_text_append_spaces  (GString *out, guint count);

G_END_DECLS
