/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"
#include "star-unit.h"

G_BEGIN_DECLS

/**
 * StarAmountReading:
 * @value: in base units
 * @currency: (nullable): the code of the currency, of a static table
 * @moment: whether it is a point in time
 * @is_bare: whether it has no unit of its own
 *
 * What was read as one amount.
 */
typedef struct {
  double value;
  const char *currency;
  StarMoment moment;
  gboolean is_bare;
} StarAmountReading;

gboolean        star_amount_reader_read_one (const char *text,
                                             const StarAmountSpec *spec,
                                             char decimal_mark,
                                             gboolean with_spaces,
                                             StarAmountReading *reading,
                                             GError **error);
StarAmount     *star_amount_reader_read     (const char *text,
                                             const StarAmountSpec *spec,
                                             char decimal_mark,
                                             GError **error);
const StarUnit *star_amount_reader_get_per  (const StarAmountSpec *spec);

gboolean        star_amount_reader_divides_thousands (const char *currency,
                                                      char mark);

G_END_DECLS
