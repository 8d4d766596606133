/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

void        star_cli_report_print      (StarStory *story, StarCoverageReport *report,
                                        const char *source, const char *text, GString *out);
const char *star_cli_report_get_symbol (StarLevel level);

G_END_DECLS
