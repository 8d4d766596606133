/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-measure.h"
#include "star-operand.h"

G_BEGIN_DECLS

/* A typed amount, immutable: may be shared between threads. */
typedef struct _StarAmount StarAmount;

/**
 * StarMoment:
 * @STAR_MOMENT_NONE: no moment: an amount of something
 * @STAR_MOMENT_CLOCK: a time of day ("10:42"), in seconds since midnight
 * @STAR_MOMENT_LOCAL: a day and a time of no zone, in seconds since 1970 as if it were UTC
 * @STAR_MOMENT_UTC: a day and a time with its zone, in seconds since 1970 in UTC
 *
 * Only moments of the same sort may be subtracted.
 */
typedef enum {
  STAR_MOMENT_NONE,
  STAR_MOMENT_CLOCK,
  STAR_MOMENT_LOCAL,
  STAR_MOMENT_UTC,
} StarMoment;

/**
 * StarAmountSpec:
 * @kind: the kind that is asked for
 * @of: for %STAR_AMOUNT_LIST the kind of its elements
 * @unit: (nullable): the unit of a bare number, as a person writes it. For a duration "h" or
 *   "month", for bytes "GB", for a rate "/month" or "month". For money either a currency ("USD") or
 *   a time ("/h"): then the amount is money per time, and `$0.12` is read like `$0.12/h`. For a
 *   ratio "%", or "1" to take any bare number as it stands. For a count a noun that may follow the
 *   number ("records"), or a unit of time that is counted ("months": `1 year` is 12). Without it a
 *   bare duration, rate or number of bytes is refused, and so is a bare ratio above 1.
 * @is_moment: whether a point in time may stand for a duration
 *
 * What a field asks for. Borrows its strings.
 */
typedef struct {
  StarAmountKind kind;
  StarAmountKind of;
  const char *unit;
  gboolean is_moment;
} StarAmountSpec;

/**
 * StarAmountShow:
 * @STAR_AMOUNT_SHOW_AUTO: as its kind is mostly written, a ratio as per cent
 * @STAR_AMOUNT_SHOW_PERCENT: "0.25 %"
 * @STAR_AMOUNT_SHOW_FACTOR: "1.6×"
 * @STAR_AMOUNT_SHOW_PLAIN: the number, without its unit, in the style's unit where it has one
 * @STAR_AMOUNT_SHOW_POINTS: "1.2 points", the difference of two ratios
 */
typedef enum {
  STAR_AMOUNT_SHOW_AUTO,
  STAR_AMOUNT_SHOW_PERCENT,
  STAR_AMOUNT_SHOW_FACTOR,
  STAR_AMOUNT_SHOW_PLAIN,
  STAR_AMOUNT_SHOW_POINTS,
} StarAmountShow;

/**
 * StarAmountStyle:
 * @show: in which form
 * @unit: (nullable): the unit to write it in: "min", "GB", "month" for a rate; behind a count it is
 *   written as it stands ("months", "per month"); %NULL for the one that fits
 * @digits: significant digits to round to, 0 for all that there are
 * @decimal_mark: '.' or ','
 * @is_signed: whether a "+" stands before what is above 0
 * @is_english: whether words are English whatever the user's language is, as in a story
 *
 * How an amount is written. Rounding never touches what stands before the decimal mark, and goes on
 * as long as something would become 0 % or 100 % that is not. { 0 } is everything exact, with '.'.
 */
typedef struct {
  StarAmountShow show;
  const char *unit;
  int digits;
  char decimal_mark;
  gboolean is_signed;
  gboolean is_english;
} StarAmountStyle;

/* What is longer is no amount that somebody writes. */
#define STAR_AMOUNT_MAX_LENGTH 200
#define STAR_AMOUNT_MAX_LIST_LENGTH (1024 * 1024)

#define STAR_TYPE_AMOUNT (star_amount_get_type ())

GType           star_amount_get_type         (void);
StarAmount     *star_amount_new              (StarAmountKind kind,
                                              double value,
                                              const char *currency);
StarAmount     *star_amount_new_measured     (StarAmountKind kind,
                                              double value,
                                              const char *currency,
                                              StarMeasure measure,
                                              StarMoment moment);
StarAmount     *star_amount_new_list         (StarAmountKind of,
                                              const double *samples,
                                              gsize n_samples,
                                              const char *currency);
StarAmount     *star_amount_with_currency    (StarAmount *self,
                                              const char *currency);
StarAmount     *star_amount_read             (const char *text,
                                              const StarAmountSpec *spec,
                                              char decimal_mark,
                                              GError **error);
StarAmount     *star_amount_ref              (StarAmount *self);
void            star_amount_unref            (StarAmount *self);
StarAmountKind  star_amount_get_kind         (StarAmount *self);
StarAmountKind  star_amount_get_element_kind (StarAmount *self);
double          star_amount_get_value        (StarAmount *self);
const char     *star_amount_get_currency     (StarAmount *self);
StarMeasure     star_amount_get_measure      (StarAmount *self);
StarMoment      star_amount_get_moment       (StarAmount *self);
StarOperand     star_amount_get_operand      (StarAmount *self);
char           *star_amount_to_text          (StarAmount *self,
                                              const StarAmountStyle *style);

StarMeasure     star_amount_spec_get_measure (const StarAmountSpec *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarAmount, star_amount_unref)

G_END_DECLS
