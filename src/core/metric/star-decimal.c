/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decimal-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "star-begins.h"
#include "star-metric-error.h"

#define MAX_GROUPS 16
/* So many digits of a number are certain; the next are noise: 0.07 × 100 = 7.000000000000001. */
#define MAX_PRECISION 15

/* Between these a number is written without an exponent. */
#define SMALLEST_EXPONENT -7
#define LARGEST_EXPONENT 14

/* Narrow and wide spaces that do not break, as typography asks for. */
static const char *const spaces[] = { " ", "\u00a0", "\u202f", "\u2009" };
#define GROUP_SPACE "\u00a0"

/*
 * The digits of a number before its exponent, in groups; @marks has what stands before each group:
 * '.', ',', '\'' or ' ', and 0 before the first.
 */
typedef struct {
  const char *start;
  const char *end;
  const char *groups[MAX_GROUPS];
  int lengths[MAX_GROUPS];
  char marks[MAX_GROUPS];
  int n;
} Digits;

static int
count_digits (const char *p)
{
  return strspn (p, "0123456789");
}

/* What divides groups of digits at @p: its sort, and its length in bytes. */
static char
get_mark (const char *p, int *length)
{
  *length = 1;
  if (*p == '.' || *p == ',' || *p == '\'')
    return *p;

  *length = strlen ("’");
  if (star_begins (p, "’"))
    return '\'';

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      *length = strlen (spaces[i]);
      if (star_begins (p, spaces[i]))
        return ' ';
    }

  return 0;
}

/* A space belongs to a number only where three digits follow, as in "1 200". */
static gboolean
goes_on (const char *p, char mark, int length, gboolean with_spaces)
{
  int n;

  if (mark == 0)
    return FALSE;

  n = count_digits (p + length);
  if (mark == ' ')
    return n == 3 && (with_spaces || *p != ' ');

  return n > 0;
}

static void
add_group (Digits *digits, const char *p, char mark)
{
  digits->groups[digits->n] = p;
  digits->lengths[digits->n] = count_digits (p);
  digits->marks[digits->n] = mark;
  digits->end = p + digits->lengths[digits->n];
  digits->n++;
}

static gboolean
split (const char *text, gboolean with_spaces, Digits *digits)
{
  char mark;
  int length;

  memset (digits, 0, sizeof *digits);
  digits->start = text;
  add_group (digits, text, 0);
  mark = get_mark (digits->end, &length);
  /* ".5" */
  if (digits->lengths[0] == 0 && mark != '.' && mark != ',')
    return FALSE;

  while (digits->n < MAX_GROUPS && goes_on (digits->end, mark, length, with_spaces))
    {
      add_group (digits, digits->end + length, mark);
      mark = get_mark (digits->end, &length);
    }

  return digits->n < MAX_GROUPS && (digits->lengths[0] > 0 || digits->n > 1);
}

/*
 * Whether the digits are a number with that decimal mark: it stands once and last, and what stands
 * before it is in threes that are all divided by one other mark.
 */
static gboolean
fits (const Digits *digits, char mark)
{
  int whole = digits->n;

  if (digits->n > 1 && digits->marks[digits->n - 1] == mark)
    whole--;
  if (digits->lengths[0] == 0)
    return digits->n == 2 && whole == 1;

  for (int i = 1; i < whole; i++)
    {
      if (digits->marks[i] == mark || digits->marks[i] != digits->marks[1]
          || digits->lengths[i] != 3)
        return FALSE;
    }

  return whole == 1 || (digits->lengths[0] <= 3 && digits->groups[0][0] != '0');
}

/* The digits as C writes them, with @mark read as the decimal mark; 0 is none. */
static char *
to_plain (const Digits *digits, char mark)
{
  GString *plain = g_string_new (NULL);

  for (int i = 0; i < digits->n; i++)
    {
      if (i > 0 && digits->marks[i] == mark)
        g_string_append_c (plain, '.');
      g_string_append_len (plain, digits->groups[i], digits->lengths[i]);
    }

  return g_string_free (plain, FALSE);
}

/* How the user writes what C writes as @plain. */
static char *
to_own (const char *plain, char mark)
{
  return g_strdelimit (g_strdup (plain), ".", mark);
}

static void
refuse (const Digits *digits, char mark, GError **error)
{
  char other = mark == '.' ? ',' : '.';
  g_autofree char *text = g_strndup (digits->start, digits->end - digits->start);
  g_autofree char *with_mark = to_plain (digits, other);
  g_autofree char *without = to_plain (digits, 0);
  g_autofree char *own = to_own (with_mark, mark);

  if (!fits (digits, other))
    g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX,
                 /* Translators: the first %s is what the user wrote, the other an example in the
                  * user's way */
                 _("“%s” is not a number; write it like %s"), text,
                 mark == '.' ? "1234.5" : "1234,5");
  else if (digits->n == 2)
    g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_AMBIGUOUS,
                 /* Translators: a number with the other decimal mark; the second and third %s are
                  * its two readings, the last is the user's decimal mark */
                 _("“%s” could mean %s or %s; the decimal mark here is “%s”"), text, own, without,
                 mark == '.' ? "." : ",");
  else
    g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX,
                 /* Translators: the first %s is a number with the other decimal mark, the second is
                  * how to write it here */
                 _("“%s” does not have the decimal mark that is used here; write %s"), text, own);
}

/* "e6": what stands behind the digits. */
static void
append_exponent (GString *plain, const char **end)
{
  const char *p = *end;
  int sign;

  if (*p != 'e' && *p != 'E')
    return;

  sign = p[1] == '-' || p[1] == '+';
  if (count_digits (p + 1 + sign) == 0)
    return;

  *end = p + 1 + sign + count_digits (p + 1 + sign);
  g_string_append_len (plain, p, *end - p);
}

static gboolean
convert (const char *plain, double *value)
{
  errno = 0;
  *value = g_ascii_strtod (plain, NULL);

  return errno != ERANGE && isfinite (*value) && (*value == 0 || isnormal (*value));
}

/*
 * star_decimal_read:
 * @text: where the number begins, without a sign
 * @end: (out): what stands behind it
 * @mark: the decimal mark
 * @with_spaces: whether an ordinary space may divide thousands
 *
 * Reads "1234", "1,200", "1.2e6", ".5". A number that has the other decimal mark, or may have, is
 * refused: "1,5" where the mark is ".", and both "1.5" and "1.234" where it is ",".
 *
 * Returns: %FALSE and an error without a place if there is no such number
 */
gboolean
star_decimal_read (const char *text, const char **end, char mark, gboolean with_spaces,
                   double *value, GError **error)
{
  Digits digits;
  g_autofree char *number = NULL;
  g_autoptr (GString) plain = NULL;

  if (!split (text, with_spaces, &digits))
    {
      g_set_error_literal (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX,
                           _("A number is needed"));
      return FALSE;
    }
  /* "1.234" is 1234 to some and a fraction to others, even where the mark is ",". */
  if (!fits (&digits, mark) || (mark == ',' && digits.n == 2 && digits.marks[1] == '.'))
    {
      refuse (&digits, mark, error);
      return FALSE;
    }

  *end = digits.end;
  number = to_plain (&digits, mark);
  plain = g_string_new (number);
  append_exponent (plain, end);
  if (!convert (plain->str, value))
    {
      g_autofree char *written = g_strndup (text, *end - text);

      g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_RANGE,
                   /* Translators: %s is a number such as 1e999 */
                   _("“%s” is too large or too small to calculate with"), written);
      return FALSE;
    }

  return TRUE;
}

/* The first digits of a number, and the power of ten of the first one. */
typedef struct {
  char digits[MAX_PRECISION + 1];
  int exponent;
} Scientific;

static void
to_scientific (Scientific *self, double value, int precision)
{
  char buffer[64];
  int n = 0;

  /* What stands for the decimal mark depends on the locale, and is passed over. */
  g_snprintf (buffer, sizeof buffer, "%.*e", CLAMP (precision, 1, MAX_PRECISION) - 1, fabs (value));
  for (const char *p = buffer; *p != 'e'; p++)
    {
      if (g_ascii_isdigit (*p))
        self->digits[n++] = *p;
    }
  self->digits[n] = '\0';
  self->exponent = atoi (strchr (buffer, 'e') + 1);
}

static void
round_to (Scientific *self, double value, int digits)
{
  to_scientific (self, value, digits > 0 ? digits : MAX_PRECISION);
  if (digits > 0 && self->exponent >= digits)
    to_scientific (self, value, self->exponent + 1);

  for (int last = strlen (self->digits) - 1; last > 0 && self->digits[last] == '0'; last--)
    self->digits[last] = '\0';
}

static void
append_whole (GString *text, const Scientific *self, char mark)
{
  int n = strlen (self->digits);

  if (self->exponent < 0)
    g_string_append_c (text, '0');

  for (int i = 0; i <= self->exponent; i++)
    {
      g_string_append_c (text, i < n ? self->digits[i] : '0');
      if (i < self->exponent && (self->exponent - i) % 3 == 0)
        g_string_append (text, mark == '.' ? "," : GROUP_SPACE);
    }
}

static void
append_fraction (GString *text, const Scientific *self, int least_decimals, char mark)
{
  int n = strlen (self->digits);
  int decimals = MAX (n - 1 - self->exponent, 0);

  if (decimals == 0)
    return;

  g_string_append_c (text, mark);
  for (int i = 0; i < MAX (decimals, least_decimals); i++)
    {
      int place = self->exponent + 1 + i;

      g_string_append_c (text, place >= 0 && place < n ? self->digits[place] : '0');
    }
}

/*
 * star_decimal_to_text:
 * @value: a number; one that is too large for a number is infinite
 * @digits: significant digits to round to, 0 for all that are certain; what stands before the
 *   decimal mark is not rounded
 * @least_decimals: how many digits there are at least behind a decimal mark, if there is one
 * @mark: the decimal mark
 *
 * Thousands are divided by a comma, or where that is the decimal mark by a space that does not
 * break.
 *
 * Returns: (transfer full): the number as star_decimal_read () reads it, with "−" before it where
 *   it is below 0
 */
char *
star_decimal_to_text (double value, int digits, int least_decimals, char mark)
{
  GString *text = g_string_new (value < 0 ? "−" : NULL);
  Scientific number;

  if (!isfinite (value))
    {
      g_string_append (text, "∞");
      return g_string_free (text, FALSE);
    }

  round_to (&number, value, digits);
  if (number.exponent < SMALLEST_EXPONENT || number.exponent > LARGEST_EXPONENT)
    {
      g_string_append_c (text, number.digits[0]);
      if (number.digits[1] != '\0')
        g_string_append_printf (text, "%c%s", mark, number.digits + 1);
      g_string_append_printf (text, "e%d", number.exponent);
    }
  else
    {
      append_whole (text, &number, mark);
      append_fraction (text, &number, least_decimals, mark);
    }

  return g_string_free (text, FALSE);
}
