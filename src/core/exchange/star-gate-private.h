/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-gate.h"

G_BEGIN_DECLS

void star_gate_locate    (const char *text, gsize offset, guint *line, guint *column);
void star_gate_set_error (GError **error,
                          StarExchangeError code,
                          const char *name,
                          const char *text,
                          gsize offset,
                          const char *message);

G_END_DECLS
