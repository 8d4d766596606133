/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarOperand:
 * @number: the value in base units, of no meaning for a list
 * @samples: (array length=n_samples) (nullable): the elements of a list, not %NULL if it is empty;
 *   %NULL for what is no list
 * @n_samples: how many there are
 * @sorted: (array length=n_samples) (nullable): the same from the smallest to the largest, where
 *   somebody has sorted them; %NULL leaves that to what needs it
 *
 * What an expression calculates with. Borrows the samples.
 */
typedef struct {
  double number;
  const double *samples;
  gsize n_samples;
  const double *sorted;
} StarOperand;

G_END_DECLS
