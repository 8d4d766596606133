/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-comparison.h"

G_BEGIN_DECLS

/*
 * StarComparison:
 * @digits: to which both values are written: to more than they were calculated for, if they would
 *   look the same
 */
struct _StarComparison {
  gatomicrefcount ref_count;

  StarCalculation *before;
  StarCalculation *after;
  StarAmount *absolute;
  int digits;
};

G_END_DECLS
