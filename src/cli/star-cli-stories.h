/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cli-session.h"

G_BEGIN_DECLS

GPtrArray *star_cli_stories_load          (StarDatabase *database, const char *const *names,
                                           GError **error);
GPtrArray *star_cli_stories_load_formulas (StarDatabase *database, GPtrArray *stories,
                                           guint *n_damaged, GError **error);
guint      star_cli_stories_get_id_length (GPtrArray *summaries);

G_END_DECLS
