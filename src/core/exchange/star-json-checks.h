/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-json-output.h"
#include "star-portfolio.h"
#include "star-story.h"

G_BEGIN_DECLS

void star_json_checks_write_summary (StarJsonOutput *out, StarCoverageReport *report);
void star_json_checks_write_story   (StarJsonOutput *out,
                                     StarStory *story,
                                     StarCoverageReport *report,
                                     const char *source);
void star_json_checks_write_portfolio (StarJsonOutput *out, GPtrArray *stories,
                                       StarPortfolio *portfolio);

G_END_DECLS
