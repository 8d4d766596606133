/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cli-session.h"

G_BEGIN_DECLS

/**
 * StarCliInput:
 * @incoming: what was read, at least one story if it is a text
 * @text: (nullable): the whole text, if it is a text without headings
 *
 * What was read from a file or standard input.
 */
typedef struct {
  StarIncoming *incoming;
  char *text;
} StarCliInput;

StarCliInput *star_cli_input_read         (StarCliSession *session, const char *name,
                                           GError **error);
gboolean      star_cli_input_is_text_name (const char *name);
void          star_cli_input_free         (StarCliInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCliInput, star_cli_input_free)

G_END_DECLS
