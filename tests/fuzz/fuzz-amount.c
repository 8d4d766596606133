/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <math.h>
#include <string.h>

#include "star-amount.h"
#include "star-metric-error.h"

static const StarAmountSpec specs[] = {
  { .kind = STAR_AMOUNT_RATIO },
  { .kind = STAR_AMOUNT_RATIO, .unit = "%" },
  { .kind = STAR_AMOUNT_COUNT, .unit = "records" },
  { .kind = STAR_AMOUNT_COUNT, .unit = "months" },
  { .kind = STAR_AMOUNT_DURATION, .unit = "h" },
  { .kind = STAR_AMOUNT_DURATION, .is_moment = TRUE },
  { .kind = STAR_AMOUNT_MONEY },
  { .kind = STAR_AMOUNT_MONEY, .unit = "/h" },
  { .kind = STAR_AMOUNT_BYTES, .unit = "GB" },
  { .kind = STAR_AMOUNT_RATE, .unit = "/month" },
  { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_DURATION, .unit = "min" },
  { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_RATIO, .unit = "1" },
  { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_MONEY },
};

static void
check_value (double value, double read)
{
  g_assert_true (isfinite (value));
  g_assert_cmpfloat_with_epsilon (read, value, fabs (value) * 1e-12 + G_MINDOUBLE);
}

/* What was read is written as what is read as the same, with both decimal marks. */
static void
check_amount (StarAmount *amount, const StarAmountSpec *spec, char mark)
{
  const StarAmountStyle style = { .decimal_mark = mark, .unit = spec->unit };
  const StarAmountStyle rounded = { .decimal_mark = mark, .digits = 3 };
  g_autofree char *text = star_amount_to_text (amount, &style);
  g_autofree char *other = star_amount_to_text (amount, &rounded);
  g_autoptr (StarAmount) read = NULL;
  g_autoptr (GError) error = NULL;
  StarOperand left = star_amount_get_operand (amount);
  StarOperand right;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_utf8_validate (other, -1, NULL));
  /* A moment is written without parts of a second, a list may be too long by its units. */
  if (star_amount_get_moment (amount) != STAR_MOMENT_NONE
      || strlen (text) > STAR_AMOUNT_MAX_LIST_LENGTH)
    return;

  read = star_amount_read (text, spec, mark, &error);
  /* The smallest and largest numbers may be lost on the way through a unit. */
  if (g_error_matches (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_RANGE))
    return;
  g_assert_no_error (error);

  right = star_amount_get_operand (read);
  g_assert_cmpuint (left.n_samples, ==, right.n_samples);
  check_value (left.number, right.number);
  for (gsize i = 0; i < left.n_samples; i++)
    check_value (left.samples[i], right.samples[i]);
}

static void
check_text (const char *text, const StarAmountSpec *spec, char mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarAmount) amount = star_amount_read (text, spec, mark, &error);

  if (amount != NULL)
    {
      g_assert_no_error (error);
      check_amount (amount, spec, mark);
      return;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == STAR_METRIC_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Each line is read as an amount of a kind that the size decides, and the whole as a list. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 50);

  for (int i = 0; lines[i] != NULL; i++)
    {
      const StarAmountSpec *spec = &specs[(size + i) % G_N_ELEMENTS (specs)];

      check_text (lines[i], spec, '.');
      check_text (lines[i], spec, ',');
    }
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      if (specs[i].kind == STAR_AMOUNT_LIST)
        check_text (text, &specs[i], size % 2 == 0 ? '.' : ',');
    }

  return 0;
}
