/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount-reader-private.h"

G_BEGIN_DECLS

/**
 * StarAmountScanner:
 * @text: what was written, for messages
 * @p: what comes next
 * @with_spaces: whether ordinary spaces may divide thousands
 * @number: (nullable): where the first number stood, of @number_length bytes
 * @reading: where to put what is read
 *
 * Takes one amount apart.
 */
typedef struct {
  const char *text;
  const char *p;
  const StarAmountSpec *spec;
  char mark;
  gboolean with_spaces;
  const char *number;
  int number_length;
  StarAmountReading *reading;
  GError **error;
} StarAmountScanner;

void     star_amount_scanner_skip_spaces           (StarAmountScanner *self);
gboolean star_amount_scanner_is_at_number          (StarAmountScanner *self);
char    *star_amount_scanner_take_word             (StarAmountScanner *self);
gboolean star_amount_scanner_refuse_rest           (StarAmountScanner *self, const char *rest);
gboolean star_amount_scanner_refuse_word           (StarAmountScanner *self, const char *start);
int      star_amount_scanner_read_sign             (StarAmountScanner *self);
gboolean star_amount_scanner_read_number           (StarAmountScanner *self, double *number);
gboolean star_amount_scanner_take_multiplier       (StarAmountScanner *self, double *number);
gboolean star_amount_scanner_refuse_small_m        (StarAmountScanner *self);
gboolean star_amount_scanner_take_per              (StarAmountScanner *self);
gboolean star_amount_scanner_read_period           (StarAmountScanner *self, double *number);
gboolean star_amount_scanner_read_end              (StarAmountScanner *self);
void     star_amount_scanner_take_glued_multiplier (StarAmountScanner *self, double *number);

G_END_DECLS
