/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <math.h>
#include <string.h>

#include "star-metric-error.h"
#include "star-sample-list.h"

static const StarAmountSpec specs[] = {
  { STAR_AMOUNT_LIST, STAR_AMOUNT_COUNT, NULL, FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_DURATION, NULL, FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_DURATION, "ms", FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_RATIO, "%", FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_RATIO, "1", FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_MONEY, NULL, FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_BYTES, "GB", FALSE },
  { STAR_AMOUNT_LIST, STAR_AMOUNT_RATE, NULL, FALSE },
};

static void
check_near (double value, double read)
{
  g_assert_true (isfinite (value));
  g_assert_cmpfloat_with_epsilon (read, value, fabs (value) * 1e-12 + G_MINDOUBLE);
}

/* Percentiles rise, and mean and median lie between the smallest and the largest number. */
static void
check_statistics (StarSampleList *list)
{
  double most = star_sample_list_get_percentile (list, 1);
  double last = star_sample_list_get_percentile (list, 1e-12);
  double slack = 1e-12 * MAX (fabs (most), fabs (last)) + G_MINDOUBLE;

  g_assert_cmpfloat (star_sample_list_get_mean (list), >=, last - slack);
  g_assert_cmpfloat (star_sample_list_get_mean (list), <=, most + slack);
  g_assert_cmpfloat (star_sample_list_get_median (list), >=, last);
  g_assert_cmpfloat (star_sample_list_get_median (list), <=, most);
  for (int percent = 1; percent <= 100; percent++)
    {
      double value = star_sample_list_get_percentile (list, percent / 100.0);

      g_assert_cmpfloat (value, >=, last);
      last = value;
    }
}

/* What is put into a field is read there as the same numbers. */
static void
check_line (StarSampleList *list, const StarAmountSpec *spec, char mark)
{
  g_autofree char *line = star_sample_list_to_text (list);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarSampleList) read = NULL;

  g_assert_true (g_utf8_validate (line, -1, NULL));
  if (strlen (line) > STAR_AMOUNT_MAX_LIST_LENGTH)
    return;

  read = star_sample_list_read (line, spec, mark, &error);
  /* The smallest and largest numbers may be lost on the way through a unit. */
  if (g_error_matches (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_RANGE))
    return;
  g_assert_no_error (error);
  g_assert_cmpuint (star_sample_list_get_count (read), ==, star_sample_list_get_count (list));
  check_near (star_sample_list_get_percentile (list, 1), star_sample_list_get_percentile (read, 1));
  check_near (star_sample_list_get_median (list), star_sample_list_get_median (read));
}

static void
check_text (const char *text, const StarAmountSpec *spec, char mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarSampleList) list = star_sample_list_read (text, spec, mark, &error);
  g_autofree char *words = NULL;

  if (list == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == STAR_METRIC_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  words = star_sample_list_describe (list);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  if (star_sample_list_get_count (list) == 0)
    return;
  check_statistics (list);
  check_line (list, spec, mark);
}

/* What is pasted, as samples of a kind that the size decides, with both decimal marks. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  const StarAmountSpec *spec = &specs[size % G_N_ELEMENTS (specs)];

  check_text (text, spec, '.');
  check_text (text, spec, ',');

  return 0;
}
