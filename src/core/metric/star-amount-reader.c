/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-reader-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-amount-list-private.h"
#include "star-amount-moment-private.h"
#include "star-amount-scanner-private.h"
#include "star-amount-wording-private.h"
#include "star-decimal-private.h"

/* Rates that have a word of their own. */
static const struct {
  const char *word;
  double seconds;
} rates[] = {
  { "rps", 1 }, { "qps", 1 }, { "tps", 1 }, { "eps", 1 }, { "Hz", 1 }, { "rpm", 60 },
};

static char *
write_number (StarAmountScanner *self, double number, const char *unit)
{
  g_autofree char *text = star_decimal_to_text (number, 0, 0, self->mark);

  return g_strconcat (text, unit, NULL);
}

/* 40 may be 40 % or forty-fold; 0.4 may not, unless a number stands for per cent here. */
static gboolean
read_bare_ratio (StarAmountScanner *self, double *number)
{
  const char *word = self->spec->unit;
  const StarUnit *unit = word != NULL ? star_unit_find (STAR_AMOUNT_RATIO, word) : NULL;
  gboolean is_percent = unit != NULL && unit->factor != 1;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_strcmp0 (word, "1") == 0 || *number == 0)
    return TRUE;
  if (is_percent && *number > 1)
    {
      *number *= unit->factor;
      return TRUE;
    }
  if (!is_percent && *number <= 1)
    return TRUE;

  first = write_number (self, *number, " %");
  second = is_percent ? write_number (self, *number * 100, " %")
                      : write_number (self, *number, "×");
  star_amount_wording_set_ambiguous (self->error, self->text, first, second);
  return FALSE;
}

static gboolean
read_ratio (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const StarUnit *unit;

  self->reading->is_bare = word == NULL && *self->p == '\0';
  if (self->reading->is_bare)
    return read_bare_ratio (self, number);

  if (g_strcmp0 (word, "per") == 0)
    {
      g_autofree char *cent = star_amount_scanner_take_word (self);

      if (g_strcmp0 (cent, "cent") != 0)
        return star_amount_scanner_refuse_rest (self, start);
      *number /= 100;
      return star_amount_scanner_read_end (self);
    }

  unit = word != NULL ? star_unit_find (STAR_AMOUNT_RATIO, word) : NULL;
  if (unit == NULL)
    return star_amount_scanner_refuse_word (self, start);

  /* A division keeps 99.9 % as near to 0.999 as can be. */
  *number = unit->factor == 1 ? *number : *number / round (1 / unit->factor);
  return star_amount_scanner_read_end (self);
}

/* One part of a duration, behind its number. */
static gboolean
read_part (StarAmountScanner *self, double number, double *total, double *last)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const StarUnit *unit = word != NULL ? star_unit_find (STAR_AMOUNT_DURATION, word) : NULL;

  if (word == NULL && *self->p == '\0')
    {
      self->reading->is_bare = *last == G_MAXDOUBLE;
      unit = self->reading->is_bare ? star_amount_reader_get_per (self->spec) : NULL;
      if (unit == NULL)
        {
          star_amount_wording_set_no_unit (self->error, self->text, self->spec->kind);
          return FALSE;
        }
    }
  if (unit == NULL || unit->factor >= *last)
    return star_amount_scanner_refuse_word (self, start);

  *total += number * unit->factor;
  *last = unit->factor;
  return TRUE;
}

/* "1 h 30 min": each unit is smaller than the one before. */
static gboolean
read_duration (StarAmountScanner *self, double *number)
{
  double total = 0;
  double last = G_MAXDOUBLE;

  for (;;)
    {
      if (!read_part (self, *number, &total, &last))
        return FALSE;

      star_amount_scanner_skip_spaces (self);
      if (!star_amount_scanner_is_at_number (self))
        break;
      if (!star_amount_scanner_read_number (self, number))
        return FALSE;
    }

  *number = total;
  return star_amount_scanner_read_end (self);
}

/* The noun that the field says is counted, in singular or plural. */
static void
take_noun (StarAmountScanner *self)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const char *noun = self->spec->unit;
  gsize length;

  if (word != NULL && noun != NULL)
    {
      length = strlen (noun) - (g_str_has_suffix (noun, "s") ? 1 : 0);
      if (g_ascii_strncasecmp (word, noun, length) == 0
          && (word[length] == '\0' || g_ascii_strcasecmp (word + length, "s") == 0))
        return;
    }

  self->p = start;
}

/* "12 months", "1 year" where months are counted; "1,200 records" where records are. */
static gboolean
read_count (StarAmountScanner *self, double *number)
{
  const StarUnit *period = star_amount_reader_get_per (self->spec);

  star_amount_scanner_take_multiplier (self, number);
  star_amount_scanner_skip_spaces (self);
  if (*self->p == '\0')
    return TRUE;
  if (period != NULL)
    {
      gboolean is_read = read_duration (self, number);

      *number /= period->factor;
      return is_read;
    }
  if (star_amount_scanner_refuse_small_m (self))
    return FALSE;

  take_noun (self);
  return star_amount_scanner_read_end (self);
}

/* Whether @word may be what a rate counts: "events". */
static gboolean
is_any_noun (const char *word)
{
  for (int kind = 0; kind < STAR_N_AMOUNT_KINDS; kind++)
    {
      if (star_unit_find (kind, word) != NULL)
        return FALSE;
    }
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/* "rps" */
static gboolean
take_rate_word (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (rates); i++)
    {
      if (strcmp (word, rates[i].word) == 0)
        {
          *number /= rates[i].seconds;
          return TRUE;
        }
    }

  self->p = start;
  return FALSE;
}

/* "500k/s", "500k events per second", "4/quarter", "12 rps" */
static gboolean
read_rate (StarAmountScanner *self, double *number)
{
  const StarUnit *period = star_amount_reader_get_per (self->spec);
  const char *start;
  g_autofree char *noun = NULL;

  star_amount_scanner_take_multiplier (self, number);
  star_amount_scanner_skip_spaces (self);
  start = self->p;
  self->reading->is_bare = *start == '\0';
  if (self->reading->is_bare && period != NULL)
    {
      *number /= period->factor;
      return TRUE;
    }
  if (take_rate_word (self, number))
    return star_amount_scanner_read_end (self);
  if (star_amount_scanner_refuse_small_m (self))
    return FALSE;

  if (!star_amount_scanner_take_per (self))
    {
      noun = star_amount_scanner_take_word (self);
      if (noun != NULL && !is_any_noun (noun))
        return star_amount_scanner_refuse_word (self, start);
      if (!star_amount_scanner_take_per (self))
        {
          star_amount_wording_set_no_unit (self->error, self->text, self->spec->kind);
          return FALSE;
        }
    }

  return star_amount_scanner_read_period (self, number) && star_amount_scanner_read_end (self);
}

static gboolean
read_bytes (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const StarUnit *unit = NULL;

  self->reading->is_bare = word == NULL && *self->p == '\0';
  if (self->reading->is_bare && self->spec->unit != NULL)
    unit = star_unit_find (STAR_AMOUNT_BYTES, self->spec->unit);
  else if (word != NULL)
    unit = star_unit_find (STAR_AMOUNT_BYTES, word);
  if (unit == NULL && self->reading->is_bare)
    {
      star_amount_wording_set_no_unit (self->error, self->text, self->spec->kind);
      return FALSE;
    }
  /* "Gb" */
  if (unit == NULL && word != NULL && strlen (word) == 2 && word[1] == 'b')
    {
      star_amount_wording_set_ambiguous (self->error, self->text, _("bits"), _("bytes (B)"));
      return FALSE;
    }
  if (unit == NULL)
    return star_amount_scanner_refuse_word (self, start);

  *number *= unit->factor;
  return star_amount_scanner_read_end (self);
}

/* A currency before or behind the number; two that differ are none. */
static gboolean
take_currency (StarAmountScanner *self, double *factor)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const StarUnit *unit = word != NULL ? star_unit_find (STAR_AMOUNT_MONEY, word) : NULL;

  if (unit == NULL
      || (self->reading->currency != NULL && g_strcmp0 (self->reading->currency, unit->name) != 0))
    {
      self->p = start;
      return FALSE;
    }

  self->reading->currency = unit->name;
  self->reading->is_bare = FALSE;
  *factor = unit->factor;
  return TRUE;
}

static void
take_money_multiplier (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);

  /* Nobody pays in minutes: "£5m". */
  if (g_strcmp0 (word, "m") == 0 || g_strcmp0 (word, "b") == 0)
    {
      *number *= *word == 'm' ? 1e6 : 1e9;
      return;
    }

  self->p = start;
  if (!star_amount_scanner_take_multiplier (self, number))
    star_amount_scanner_take_glued_multiplier (self, number);
}

/* "1.500 EUR": what is 1.5 by the user's decimal mark is 1500 to whoever pays in that currency. */
static gboolean
refuse_thousands (StarAmountScanner *self, double number)
{
  const char *p = self->number;
  int whole = strspn (p, "0123456789");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!star_amount_reader_divides_thousands (self->reading->currency, self->mark)
      || *p == '0' || whole < 1 || whole > 3 || p[whole] != self->mark
      || self->number_length != whole + 4
      || strspn (p + whole + 1, "0123456789") < 3)
    return FALSE;

  first = write_number (self, number, "");
  second = g_strdup_printf ("%.*s%.3s", whole, p, p + whole + 1);
  star_amount_wording_set_ambiguous (self->error, self->text, first, second);
  return TRUE;
}

/* What stands behind the number of an amount of money, and of a price if that is asked for. */
static gboolean
read_money (StarAmountScanner *self, double *number)
{
  const StarUnit *period = star_amount_reader_get_per (self->spec);
  double plain = *number;
  double factor = 1;
  const char *start;

  take_money_multiplier (self, number);
  take_currency (self, &factor);
  *number *= factor;
  if (self->reading->currency == NULL && factor == 1 && self->spec->unit != NULL)
    {
      const StarUnit *own = star_unit_find (STAR_AMOUNT_MONEY, self->spec->unit);

      self->reading->currency = own != NULL ? own->name : NULL;
    }
  if (*number == plain && refuse_thousands (self, plain))
    return FALSE;
  if (period == NULL)
    return star_amount_scanner_read_end (self);

  start = self->p;
  if (star_amount_scanner_take_per (self))
    return star_amount_scanner_read_period (self, number) && star_amount_scanner_read_end (self);

  self->p = start;
  *number /= period->factor;
  return star_amount_scanner_read_end (self);
}

static gboolean
read_kind (StarAmountScanner *self, double *number)
{
  switch (self->spec->kind)
    {
    case STAR_AMOUNT_RATIO:
      return read_ratio (self, number);
    case STAR_AMOUNT_COUNT:
      return read_count (self, number);
    case STAR_AMOUNT_DURATION:
      return read_duration (self, number);
    case STAR_AMOUNT_MONEY:
      return read_money (self, number);
    case STAR_AMOUNT_BYTES:
      return read_bytes (self, number);
    case STAR_AMOUNT_RATE:
      return read_rate (self, number);
    case STAR_AMOUNT_LIST:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Sign and currency stand before the number in either order: "-$5", "$-5". */
static gboolean
read_amount (StarAmountScanner *self, double *value)
{
  const char *start;
  int sign = star_amount_scanner_read_sign (self);
  double factor;

  start = self->p;
  self->reading->is_bare = TRUE;
  if (!star_amount_scanner_is_at_number (self) && take_currency (self, &factor))
    {
      if (self->spec->kind != STAR_AMOUNT_MONEY)
        {
          star_amount_wording_set_kind (self->error, self->text,
                                        star_amount_wording_get_noun (STAR_AMOUNT_MONEY),
                                        self->spec->kind);
          return FALSE;
        }
      /* "¢5" */
      if (factor != 1)
        return star_amount_scanner_refuse_rest (self, start);
      if (sign == 0)
        sign = star_amount_scanner_read_sign (self);
      star_amount_scanner_skip_spaces (self);
    }

  if (!star_amount_scanner_read_number (self, value) || !read_kind (self, value))
    return FALSE;
  /* A ratio is also written as per cent. */
  if (!isfinite (*value) || (*value != 0 && !isnormal (*value))
      || (self->spec->kind == STAR_AMOUNT_RATIO && !isfinite (*value * 100)))
    {
      star_amount_wording_set_range (self->error, self->text);
      return FALSE;
    }

  *value = sign < 0 ? -*value : *value;
  return TRUE;
}

/* "1:30" is a time of day to some fields, and to others two durations; "25:00" is neither. */
static gboolean
refuse_clock (StarAmountScanner *self)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  if (self->spec->is_moment && strchr (self->text, ':') != NULL)
    {
      star_amount_wording_set_no_moment (self->error, self->text);
      return TRUE;
    }
  if (!star_amount_moment_is_clock (self->text))
    return FALSE;

  parts = g_strsplit (self->text, ":", 2);
  hours = g_strdup_printf ("%s h %s min", parts[0], parts[1]);
  minutes = g_strdup_printf ("%s min %s s", parts[0], parts[1]);
  star_amount_wording_set_ambiguous (self->error, self->text, hours, minutes);
  return TRUE;
}

/*
 * star_amount_reader_get_per:
 *
 * Returns: (nullable): the unit of time that the spec names, with or without "per"
 */
const StarUnit *
star_amount_reader_get_per (const StarAmountSpec *spec)
{
  const char *word = spec->unit;

  if (word == NULL)
    return NULL;
  if (*word == '/')
    word++;
  else if (g_str_has_prefix (word, "per "))
    word += strlen ("per ");

  return star_unit_find (STAR_AMOUNT_DURATION, word);
}

/*
 * star_amount_reader_divides_thousands:
 * @currency: (nullable): the code of a currency
 *
 * Returns: whether @mark divides thousands where the currency is at home
 */
gboolean
star_amount_reader_divides_thousands (const char *currency, char mark)
{
  static const char *const with_points[] = { "EUR", "BRL", "DKK", "RON", "TRY", NULL };
  static const char *const with_commas[] = {
    "USD", "GBP", "JPY", "INR", "KRW", "AUD", "CNY", "SGD", "MXN", "ILS", "NZD", "HKD", NULL,
  };

  return currency != NULL && g_strv_contains (mark == '.' ? with_points : with_commas, currency);
}

/*
 * star_amount_reader_read_one:
 * @text: valid UTF-8, no longer than an amount
 * @with_spaces: whether ordinary spaces may divide thousands
 * @reading: (out): what was read
 *
 * Reads one amount of a kind that is no list.
 */
gboolean
star_amount_reader_read_one (const char *text, const StarAmountSpec *spec, char decimal_mark,
                             gboolean with_spaces, StarAmountReading *reading, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  StarAmountScanner self = {
    .text = stripped,
    .p = stripped,
    .spec = spec,
    .mark = decimal_mark,
    .with_spaces = with_spaces,
    .reading = reading,
    .error = error,
  };

  *reading = (StarAmountReading) { 0 };
  star_amount_scanner_skip_spaces (&self);
  if (*self.p == '\0')
    {
      star_amount_wording_set_empty (error, spec->kind);
      return FALSE;
    }
  if (spec->is_moment && star_amount_moment_read (stripped, &reading->value, &reading->moment))
    return TRUE;
  if (spec->kind == STAR_AMOUNT_DURATION && refuse_clock (&self))
    return FALSE;

  return read_amount (&self, &reading->value);
}

/*
 * star_amount_reader_read:
 * @text: what was written, also what is no UTF-8
 *
 * See star_amount_read ().
 */
StarAmount *
star_amount_reader_read (const char *text, const StarAmountSpec *spec, char decimal_mark,
                         GError **error)
{
  gboolean is_list = spec->kind == STAR_AMOUNT_LIST;
  int most = is_list ? STAR_AMOUNT_MAX_LIST_LENGTH : STAR_AMOUNT_MAX_LENGTH;
  StarAmountReading reading;

  if (strlen (text) > (gsize) most)
    {
      star_amount_wording_set_too_long (error, most);
      return NULL;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX,
                           _("This is not valid UTF-8 text"));
      return NULL;
    }
  if (is_list)
    return star_amount_list_read (text, spec, decimal_mark, error);
  if (!star_amount_reader_read_one (text, spec, decimal_mark, TRUE, &reading, error))
    return NULL;

  return star_amount_new_measured (spec->kind, reading.value, reading.currency,
                                   star_amount_spec_get_measure (spec), reading.moment);
}
