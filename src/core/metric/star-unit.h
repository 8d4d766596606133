/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-measure.h"

G_BEGIN_DECLS

/**
 * StarUnit:
 * @kind: what it measures: %STAR_AMOUNT_RATIO, %STAR_AMOUNT_DURATION, %STAR_AMOUNT_MONEY (then it
 *   is a currency) or %STAR_AMOUNT_BYTES
 * @symbol: its short form: "min", "TB", "%", "$"
 * @name: what an expression calls it ("minute"), the code of a currency ("USD"); %NULL without one
 * @plural: (nullable): the word for several where the symbol is a word: "days"
 * @spellings: further spellings, separated by spaces
 * @factor: how many seconds, bytes, or wholes one of it is; for a part of money (cents) 0.01
 *
 * A unit of a table that never changes. A month is a twelfth and a quarter a fourth of a year of
 * 365.25 days.
 */
typedef struct {
  StarAmountKind kind;
  const char *symbol;
  const char *name;
  const char *plural;
  const char *spellings;
  double factor;
} StarUnit;

const StarUnit *star_unit_find          (StarAmountKind kind, const char *word);
const StarUnit *star_unit_find_constant (const char *name);
const char     *star_unit_get_word      (const StarUnit *unit, gulong n);
const StarUnit *star_unit_get_all       (guint *n_units);

G_END_DECLS
