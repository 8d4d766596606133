/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-error.h"

typedef struct {
  int start;
  int end;
} StarMetricErrorPrivate;

static void
star_metric_error_private_init (StarMetricErrorPrivate *priv)
{
  priv->start = -1;
  priv->end = -1;
}

static void
star_metric_error_private_copy (const StarMetricErrorPrivate *priv, StarMetricErrorPrivate *copy)
{
  *copy = *priv;
}

static void
star_metric_error_private_clear (StarMetricErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (StarMetricError, star_metric_error)

/**
 * star_metric_error_new:
 * @start: the first character that is meant, counted from 0, -1 without a place
 * @end: the character behind the last one
 * @message: a sentence for the user
 *
 * Returns: (transfer full): the error
 */
GError *
star_metric_error_new (StarMetricError code, int start, int end, const char *message)
{
  GError *error = g_error_new_literal (STAR_METRIC_ERROR, code, message);
  StarMetricErrorPrivate *priv = star_metric_error_get_private (error);

  priv->start = start;
  priv->end = end;

  return error;
}

/**
 * star_metric_error_get_span:
 * @error: any error
 * @start: (out): the first character that is meant, counted from 0
 * @end: (out): the character behind the last one
 *
 * Returns: %FALSE if @error is of another domain or has no place
 */
gboolean
star_metric_error_get_span (const GError *error, int *start, int *end)
{
  const StarMetricErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (error->domain != STAR_METRIC_ERROR)
    return FALSE;

  priv = star_metric_error_get_private (error);
  *start = priv->start;
  *end = priv->end;

  return priv->start >= 0;
}
