/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-text-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-amount-moment-private.h"
#include "star-amount-reader-private.h"
#include "star-decimal-private.h"

#define MAX_DIGITS 15

/* Below this an amount of money has its cents, however it is rounded. */
#define LEAST_WITHOUT_CENTS 100

typedef struct {
  const StarAmountStyle *style;
  StarAmountKind kind;
  StarMeasure measure;
  const char *currency;
  StarMoment moment;
  char mark;
} Writer;

/* What decides on the form of a word behind a number, which is the number as it is written: "1",
 * also where 1.0004 was rounded to it. What is no whole number has the form of several. */
static gulong
get_plurality (const Writer *self, const char *number)
{
  const char *start = strpbrk (number, "0123456789");
  const char *end;
  double n;

  if (start == NULL || !star_decimal_read (start, &end, self->mark, FALSE, &n, NULL))
    return 2;

  return n == floor (n) && n < G_MAXINT ? (gulong) n : 2;
}

/* A unit as a word, in the form that belongs to that many. */
static const char *
get_word (const Writer *self, const StarUnit *unit, gulong n)
{
  if (!self->style->is_english)
    return star_unit_get_word (unit, n);

  return unit->plural == NULL || n == 1 ? unit->symbol : unit->plural;
}

static char *
add_sign (const Writer *self, double value, const char *number)
{
  return g_strconcat (self->style->is_signed && value > 0 ? "+" : "", number, NULL);
}

static char *
write_number (const Writer *self, double value)
{
  g_autofree char *number = star_decimal_to_text (value, self->style->digits, 0, self->mark);

  return add_sign (self, value, number);
}

/* As many digits as it takes to tell the value from @whole, which it is not. */
static char *
write_near (const Writer *self, double value, double whole)
{
  g_autofree char *name = star_decimal_to_text (whole, 0, 0, self->mark);
  g_autofree char *number = NULL;

  for (int digits = self->style->digits; digits <= MAX_DIGITS; digits++)
    {
      g_free (number);
      number = star_decimal_to_text (value, digits, 0, self->mark);
      if (digits == 0 || value == whole || strcmp (number, name) != 0)
        break;
    }

  return add_sign (self, value, number);
}

static char *
write_percent (const Writer *self, double value)
{
  g_autofree char *number = write_near (self, value * 100, 100);

  /* Translators: %s is a number, as in "99.9 %" */
  return g_strdup_printf (self->style->is_english ? "%s %%" : _("%s %%"), number);
}

static char *
write_points (const Writer *self, double value)
{
  g_autofree char *number = write_number (self, value * 100);
  gulong n = get_plurality (self, number);

  if (self->style->is_english)
    return g_strconcat (number, n == 1 ? " point" : " points", NULL);

  /* Translators: %s is a number, the difference of two percentages, as in "1.2 points" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points", n), number);
}

static char *
write_factor (const Writer *self, double value)
{
  g_autofree char *number = write_near (self, value, 1);

  return g_strconcat (number, "×", NULL);
}

static char *
write_count (const Writer *self, double value)
{
  g_autofree char *number = write_number (self, value);
  const char *word = self->style->unit;
  const StarUnit *unit = word != NULL ? star_unit_find (STAR_AMOUNT_DURATION, word) : NULL;

  if (unit != NULL)
    word = get_word (self, unit, get_plurality (self, number));

  return g_strjoin (word != NULL ? " " : NULL, number, word, NULL);
}

/* "2.5 TB", "1 day" */
static char *
write_in (const Writer *self, double value, const StarUnit *unit)
{
  g_autofree char *number = write_number (self, value / unit->factor);

  return g_strconcat (number, " ", get_word (self, unit, get_plurality (self, number)), NULL);
}

/* Of the units that are used for any size: "90 s" and "36 h", but "1 h" and "3 days". */
static const StarUnit *
find_duration (double value)
{
  static const char *const names[] = {
    "day", "hour", "minute", "second", "millisecond", "microsecond",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const StarUnit *unit = star_unit_find_constant (names[i]);
      double n = fabs (value) / unit->factor;

      if (n >= 2 || n == 1 || (n >= 1 && unit->factor < 1))
        return unit;
    }

  return star_unit_find_constant (value == 0 ? "second" : fabs (value) < 1e-6 ? "nanosecond"
                                                                              : "second");
}

static const StarUnit *
find_bytes (double value)
{
  static const char *const names[] = {
    "petabyte", "terabyte", "gigabyte", "megabyte", "kilobyte",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const StarUnit *unit = star_unit_find_constant (names[i]);

      if (fabs (value) >= unit->factor)
        return unit;
    }

  return star_unit_find_constant ("byte");
}

static const StarUnit *
find_own_unit (const Writer *self, StarAmountKind kind)
{
  const StarAmountSpec spec = { .unit = self->style->unit };

  if (self->style->unit == NULL)
    return NULL;

  return kind == STAR_AMOUNT_DURATION ? star_amount_reader_get_per (&spec)
                                      : star_unit_find (kind, self->style->unit);
}

static gboolean
is_whole (double n)
{
  return fabs (n - round (n)) < 1e-13 * fabs (n);
}

/* The shortest period in which it happens at least once, better a small whole number of times. */
static const StarUnit *
find_period (double value)
{
  static const char *const names[] = {
    "second", "minute", "hour", "day", "week", "month", "quarter", "year",
  };
  const StarUnit *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const StarUnit *unit = star_unit_find_constant (names[i]);
      double n = fabs (value) * unit->factor;

      if (n >= 1 && n < 1000 && is_whole (n))
        return unit;
      if (n >= 1 && found == NULL)
        found = unit;
    }

  return found != NULL ? found : star_unit_find_constant (value == 0 ? "second" : "year");
}

/* "500k" where nothing is lost by it. */
static char *
write_short (const Writer *self, double n)
{
  static const struct {
    const char *suffix;
    double factor;
  } powers[] = { { "M", 1e6 }, { "k", 1e3 } };

  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      double short_n = n / powers[i].factor;

      if (fabs (short_n) >= (i == 0 ? 1 : 10) && is_whole (short_n * 10))
        {
          g_autofree char *number = star_decimal_to_text (short_n, 0, 0, self->mark);

          return g_strconcat (self->style->is_signed && n > 0 ? "+" : "", number, powers[i].suffix,
                              NULL);
        }
    }

  return write_number (self, n);
}

static char *
write_rate (const Writer *self, double value)
{
  const StarUnit *own = find_own_unit (self, STAR_AMOUNT_DURATION);
  const StarUnit *period = own != NULL ? own : find_period (value);
  double n = value * period->factor;
  /* What is once a quarter is not 0.99999999999999989 times. */
  g_autofree char *number = write_short (self, is_whole (n) ? round (n) : n);

  return g_strconcat (number, "/", get_word (self, period, 1), NULL);
}

static gsize
count_decimals (const char *number, char mark)
{
  const char *p = strchr (number, mark);

  return p != NULL ? strspn (p + 1, "0123456789") : 0;
}

/* Three decimals would be thousands to who pays in some of the currencies: "€83.967". */
static char *
write_price (const Writer *self, double value)
{
  const StarUnit *unit = self->currency != NULL ? star_unit_find (STAR_AMOUNT_MONEY, self->currency)
                                                : NULL;
  const char *symbol = unit != NULL ? unit->symbol : self->currency;
  int digits = self->style->digits;
  const char *sign = value < 0 ? "−" : self->style->is_signed && value > 0 ? "+" : "";
  g_autofree char *number = NULL;

  value = fabs (value);
  if (digits > 0 && value >= 0.01)
    {
      int with_cents = (int) floor (log10 (value)) + 3;

      /* A digit that is no more than a 0 behind tenths would be a wrong one. */
      if (value < LEAST_WITHOUT_CENTS || digits == with_cents - 1)
        digits = MAX (digits, with_cents);
    }
  number = star_decimal_to_text (value, digits, 2, self->mark);
  if (star_amount_reader_divides_thousands (self->currency, self->mark)
      && count_decimals (number, self->mark) == 3)
    {
      g_free (number);
      number = star_decimal_to_text (value, digits > 0 ? digits + 1 : 0, 4, self->mark);
    }

  if (symbol == NULL)
    return g_strconcat (sign, number, NULL);
  /* "$1.20", "1.20 CHF", and "1,20 €" where that is the decimal mark */
  if (self->mark == '.' && !g_ascii_isalpha (symbol[strlen (symbol) - 1]) && unit != NULL)
    return g_strconcat (sign, symbol, number, NULL);
  return g_strconcat (sign, number, " ", symbol, NULL);
}

static char *
write_money (const Writer *self, double value)
{
  const StarUnit *own = find_own_unit (self, STAR_AMOUNT_DURATION);
  const StarUnit *period = own != NULL ? own : star_unit_find_constant ("hour");
  g_autofree char *price = NULL;

  if (self->measure.time != -1)
    return write_price (self, value);

  price = write_price (self, value * period->factor);
  return g_strconcat (price, "/", get_word (self, period, 1), NULL);
}

/* The number alone, in the unit of the style. */
static char *
write_plain (const Writer *self, double value)
{
  const StarUnit *unit = NULL;

  if (self->kind == STAR_AMOUNT_DURATION || self->kind == STAR_AMOUNT_RATE)
    unit = find_own_unit (self, STAR_AMOUNT_DURATION);
  else if (self->kind == STAR_AMOUNT_BYTES)
    unit = find_own_unit (self, STAR_AMOUNT_BYTES);

  if (unit != NULL && self->kind == STAR_AMOUNT_RATE)
    return write_number (self, value * unit->factor);
  return write_number (self, unit != NULL ? value / unit->factor : value);
}

static char *
write_kind (const Writer *self, double value)
{
  const StarUnit *own;

  switch (self->kind)
    {
    case STAR_AMOUNT_RATIO:
      return write_percent (self, value);
    case STAR_AMOUNT_COUNT:
      return write_count (self, value);
    case STAR_AMOUNT_DURATION:
      own = find_own_unit (self, self->kind);
      return write_in (self, value, own != NULL ? own : find_duration (value));
    case STAR_AMOUNT_MONEY:
      return write_money (self, value);
    case STAR_AMOUNT_BYTES:
      own = find_own_unit (self, self->kind);
      return write_in (self, value, own != NULL ? own : find_bytes (value));
    case STAR_AMOUNT_RATE:
      return write_rate (self, value);
    case STAR_AMOUNT_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
write_one (const Writer *self, double value)
{
  if (self->moment != STAR_MOMENT_NONE)
    return star_amount_moment_to_text (value, self->moment);

  switch (self->style->show)
    {
    case STAR_AMOUNT_SHOW_PERCENT:
      return write_percent (self, value);
    case STAR_AMOUNT_SHOW_FACTOR:
      return write_factor (self, value);
    case STAR_AMOUNT_SHOW_PLAIN:
      return write_plain (self, value);
    case STAR_AMOUNT_SHOW_POINTS:
      return write_points (self, value);
    case STAR_AMOUNT_SHOW_AUTO:
    default:
      return write_kind (self, value);
    }
}

/* Between the elements of a list a comma divides them, and nothing else. */
static void
append_without_commas (GString *text, const char *element)
{
  for (const char *p = element; *p != '\0'; p++)
    {
      if (*p != ',')
        g_string_append_c (text, *p);
    }
}

/* See star_amount_to_text (). */
char *
star_amount_text_new (StarAmount *amount, const StarAmountStyle *style)
{
  StarOperand operand = star_amount_get_operand (amount);
  Writer self = {
    .style = style,
    .kind = star_amount_get_element_kind (amount),
    .measure = star_amount_get_measure (amount),
    .currency = star_amount_get_currency (amount),
    .moment = star_amount_get_moment (amount),
    .mark = style->decimal_mark == ',' ? ',' : '.',
  };
  GString *text;

  if (star_amount_get_kind (amount) != STAR_AMOUNT_LIST)
    return write_one (&self, operand.number);

  text = g_string_new (NULL);
  for (gsize i = 0; i < operand.n_samples; i++)
    {
      g_autofree char *element = write_one (&self, operand.samples[i]);

      if (i > 0)
        g_string_append (text, self.mark == ',' ? "; " : ", ");
      if (self.mark == ',')
        g_string_append (text, element);
      else
        append_without_commas (text, element);
    }

  /* "1,5" would be two numbers, perhaps. */
  if (operand.n_samples == 1 && strchr (text->str, ',') != NULL)
    g_string_append_c (text, ';');

  return g_string_free (text, FALSE);
}
