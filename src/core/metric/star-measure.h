/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nicks of these are stored on disk and in JSON: append only. */
typedef enum {
  STAR_AMOUNT_RATIO,
  STAR_AMOUNT_COUNT,
  STAR_AMOUNT_DURATION,
  STAR_AMOUNT_MONEY,
  STAR_AMOUNT_BYTES,
  STAR_AMOUNT_RATE,
  STAR_AMOUNT_LIST,
} StarAmountKind;

#define STAR_N_AMOUNT_KINDS 7
#define STAR_TYPE_AMOUNT_KIND (star_amount_kind_get_type ())
GType star_amount_kind_get_type (void);

/**
 * StarForm:
 * @STAR_FORM_NUMBER: one number
 * @STAR_FORM_LIST: a list of numbers
 * @STAR_FORM_TRUTH: yes or no, as a comparison says
 */
typedef enum {
  STAR_FORM_NUMBER,
  STAR_FORM_LIST,
  STAR_FORM_TRUTH,
} StarForm;

/**
 * StarMeasure:
 * @form: a number, a list of them, or yes and no
 * @time: the power of seconds in it: 1 for a duration, -1 for a rate
 * @bytes: the power of bytes
 * @money: the power of currency units
 *
 * What a value measures, so that hours are not added to bytes. All powers 0 are a ratio or a count,
 * which are both plain numbers to an expression. { 0 } is a plain number.
 */
typedef struct {
  StarForm form;
  int time;
  int bytes;
  int money;
} StarMeasure;

StarMeasure star_measure_of_kind  (StarAmountKind kind);
StarMeasure star_measure_multiply (StarMeasure left, StarMeasure right, int power);
gboolean    star_measure_equal    (StarMeasure left, StarMeasure right);
gboolean    star_measure_is_plain (StarMeasure self);
char       *star_measure_to_text  (StarMeasure self);

G_END_DECLS
