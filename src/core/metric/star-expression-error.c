/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-error-private.h"

#include <glib/gi18n-lib.h>

#define MAX_QUOTED 40

/*
 * star_expression_error_set:
 * @text: the whole expression
 * @start: the first character that is meant
 * @end: the character behind the last one
 * @reason: what is wrong and what to do, without the words
 *
 * Sets an error that knows its place and says it with the words that stand there.
 */
void
star_expression_error_set (GError **error, StarMetricError code, const char *text, int start,
                           int end, const char *reason)
{
  g_autofree char *words = g_utf8_substring (text, start, MIN (end, start + MAX_QUOTED));
  g_autofree char *message = NULL;

  if (*words == '\0')
    /* Translators: %s is a reason, such as "a value is missing" */
    message = g_strdup_printf (_("At the end: %s"), reason);
  else
    /* Translators: %d is the number of a character in an expression, the first %s what stands
     * there, the second %s a reason, such as "there is no such function" */
    message = g_strdup_printf (_("At character %d, “%s”: %s"), start + 1, words, reason);

  g_propagate_error (error, star_metric_error_new (code, start, end, message));
}
