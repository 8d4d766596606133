/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation.h"

G_BEGIN_DECLS

/* How much each input moves the value of a calculation. Immutable. */
typedef struct _StarSensitivity StarSensitivity;

/**
 * StarSensitivityEnd:
 * @is_valid: whether there is a value at all
 * @is_limited: whether the input stopped at what it may be at most, or at least
 * @value: the value of the formula there
 * @text: the same in words; "" without a value
 */
typedef struct {
  gboolean is_valid;
  gboolean is_limited;
  double value;
  char *text;
} StarSensitivityEnd;

/**
 * StarSensitivityEntry:
 * @input: the number of the input
 * @label: what it is called
 * @low: with less of it
 * @high: with more of it
 * @effect: how far the value moves at most
 * @words: what that means, in a sentence or two
 */
typedef struct {
  guint input;
  const char *label;
  StarSensitivityEnd low;
  StarSensitivityEnd high;
  double effect;
  char *words;
} StarSensitivityEntry;

#define STAR_SENSITIVITY_STEP 0.2

#define STAR_TYPE_SENSITIVITY (star_sensitivity_get_type ())

GType            star_sensitivity_get_type    (void);
StarSensitivity *star_sensitivity_new         (StarCalculation *calculation, double step);
StarSensitivity *star_sensitivity_ref         (StarSensitivity *self);
void             star_sensitivity_unref       (StarSensitivity *self);
double           star_sensitivity_get_base    (StarSensitivity *self);
GPtrArray       *star_sensitivity_get_entries (StarSensitivity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarSensitivity, star_sensitivity_unref)

G_END_DECLS
