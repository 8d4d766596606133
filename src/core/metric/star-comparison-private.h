/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-comparison.h"

G_BEGIN_DECLS

/*
 * StarComparison:
 * @digits: to which both values are written: to more than they were calculated for, if they would
 *   look the same, or not differ by what the difference is written as
 * @difference: what their difference is told to be: the exact one, or that of the values as they
 *   are written where it would take many digits to see the exact one
 * @is_about: whether no digits are enough for either
 */
struct _StarComparison {
  gatomicrefcount ref_count;

  StarCalculation *before;
  StarCalculation *after;
  StarAmount *absolute;
  int digits;
  double difference;
  gboolean is_about;
};

G_END_DECLS
