/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-own-formula.h"
#include "star-portfolio.h"
#include "star-story.h"

G_BEGIN_DECLS

char *star_json_writer_write (GPtrArray *stories, GPtrArray *reports, GPtrArray *formulas,
                              const char *extra, gint64 exported_at);
char *star_json_writer_write_check (GPtrArray *stories, GPtrArray *reports, GPtrArray *sources,
                                    StarPortfolio *portfolio);

G_END_DECLS
