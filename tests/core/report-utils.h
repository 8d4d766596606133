/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage.h"

G_BEGIN_DECLS

const StarFlag *report_find_flag (StarCoverageReport *report, const char *id);

G_END_DECLS
