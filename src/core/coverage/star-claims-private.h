/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-marks-private.h"

G_BEGIN_DECLS

void star_claims_scan (StarMarks *marks, const StarSentence *sentence);

G_END_DECLS
