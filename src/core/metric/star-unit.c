/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTE 60.0
#define HOUR 3600.0
#define DAY 86400.0
#define YEAR (365.25 * DAY)

#define RATIO(symbol, spellings, factor) \
  { STAR_AMOUNT_RATIO, symbol, NULL, NULL, spellings, factor }
#define TIME(symbol, name, spellings, factor) \
  { STAR_AMOUNT_DURATION, symbol, name, NULL, spellings, factor }
#define PERIOD(name, plural, spellings, factor) \
  { STAR_AMOUNT_DURATION, name, name, plural, spellings, factor }
#define BYTES(symbol, name, spellings, factor) \
  { STAR_AMOUNT_BYTES, symbol, name, NULL, spellings, factor }
#define MONEY(symbol, code, spellings) \
  { STAR_AMOUNT_MONEY, symbol, code, NULL, spellings, 1 }

/* Of two units of one name the first is written. */
static const StarUnit units[] = {
  RATIO ("%", "percent pct", 0.01),
  RATIO ("‰", "permille", 0.001),
  RATIO ("×", "x times", 1),
  RATIO ("bps", "bp", 0.0001),

  TIME ("ns", "nanosecond", "nanoseconds", 1e-9),
  TIME ("µs", "microsecond", "us μs microseconds", 1e-6),
  TIME ("ms", "millisecond", "msec milliseconds", 1e-3),
  TIME ("s", "second", "sec secs seconds", 1),
  TIME ("min", "minute", "m mins minutes", MINUTE),
  TIME ("h", "hour", "hr hrs hours", HOUR),
  PERIOD ("day", "days", "d", DAY),
  PERIOD ("week", "weeks", "w wk wks", 7 * DAY),
  PERIOD ("month", "months", "mo mos mth", YEAR / 12),
  PERIOD ("quarter", "quarters", "q qtr qtrs", YEAR / 4),
  PERIOD ("year", "years", "y yr yrs", YEAR),

  BYTES ("B", "byte", "bytes", 1),
  BYTES ("kB", "kilobyte", "KB kb kilobytes", 1e3),
  BYTES ("MB", "megabyte", "mb megabytes", 1e6),
  BYTES ("GB", "gigabyte", "gb gigabytes", 1e9),
  BYTES ("TB", "terabyte", "tb terabytes", 1e12),
  BYTES ("PB", "petabyte", "pb petabytes", 1e15),
  BYTES ("KiB", "kibibyte", "kib kibibytes", 1024.0),
  BYTES ("MiB", "mebibyte", "mib mebibytes", 1024.0 * 1024),
  BYTES ("GiB", "gibibyte", "gib gibibytes", 1024.0 * 1024 * 1024),
  BYTES ("TiB", "tebibyte", "tib tebibytes", 1024.0 * 1024 * 1024 * 1024),
  BYTES ("PiB", "pebibyte", "pib pebibytes", 1024.0 * 1024 * 1024 * 1024 * 1024),

  MONEY ("$", "USD", "US$ dollar dollars"),
  MONEY ("€", "EUR", "euro euros"),
  MONEY ("£", "GBP", ""),
  MONEY ("¥", "JPY", "yen"),
  MONEY ("₹", "INR", "rupee rupees"),
  MONEY ("₩", "KRW", "won"),
  MONEY ("A$", "AUD", "AU$"),
  MONEY ("C$", "CAD", "CA$"),
  MONEY ("CN¥", "CNY", "yuan"),
  MONEY ("R$", "BRL", ""),
  MONEY ("S$", "SGD", ""),
  MONEY ("MX$", "MXN", ""),
  MONEY ("zł", "PLN", ""),
  MONEY ("Kč", "CZK", ""),
  MONEY ("₪", "ILS", ""),
  MONEY ("₺", "TRY", ""),
  MONEY ("₴", "UAH", ""),
  MONEY ("CHF", "CHF", ""),
  MONEY ("SEK", "SEK", ""),
  MONEY ("NOK", "NOK", ""),
  MONEY ("DKK", "DKK", ""),
  MONEY ("NZD", "NZD", "NZ$"),
  MONEY ("HKD", "HKD", "HK$"),
  MONEY ("HUF", "HUF", ""),
  MONEY ("RON", "RON", ""),
  MONEY ("ZAR", "ZAR", ""),
  { STAR_AMOUNT_MONEY, "¢", NULL, NULL, "ct cent cents", 0.01 },
};

/* Whether @word is one of the words of @list. */
static gboolean
has_word (const char *list, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = strstr (list, word); p != NULL; p = strstr (p + 1, word))
    {
      if ((p == list || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_spelled (const StarUnit *unit, const char *word)
{
  if (strcmp (unit->symbol, word) == 0 || has_word (unit->spellings, word)
      || g_strcmp0 (unit->name, word) == 0)
    return TRUE;
  if (unit->plural == NULL)
    return FALSE;

  /* There are languages with more than two forms, of which these numbers have the most. */
  return strcmp (unit->plural, word) == 0 || strcmp (star_unit_get_word (unit, 1), word) == 0
         || strcmp (star_unit_get_word (unit, 2), word) == 0
         || strcmp (star_unit_get_word (unit, 5), word) == 0;
}

static const StarUnit *
find_exactly (StarAmountKind kind, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].kind == kind && is_spelled (&units[i], word))
        return &units[i];
    }

  return NULL;
}

/**
 * star_unit_find:
 * @kind: what it measures
 * @word: a unit as a person writes it, in English or in the user's language: "min", "minutes"
 *
 * Large and small letters count for a symbol ("MB", not "Mb", which may be bits) and not for a word
 * of four letters and more.
 *
 * Returns: (transfer none) (nullable): the unit
 */
const StarUnit *
star_unit_find (StarAmountKind kind, const char *word)
{
  const StarUnit *unit;
  g_autofree char *small = NULL;

  g_return_val_if_fail (word != NULL, NULL);

  if (*word == '\0' || strchr (word, ' ') != NULL)
    return NULL;

  unit = find_exactly (kind, word);
  if (unit != NULL || g_utf8_strlen (word, -1) < (kind == STAR_AMOUNT_MONEY ? 3 : 4))
    return unit;

  small = kind == STAR_AMOUNT_MONEY && strlen (word) == 3 ? g_ascii_strup (word, -1)
                                                          : g_utf8_strdown (word, -1);
  return find_exactly (kind, small);
}

/**
 * star_unit_find_constant:
 * @name: a name in an expression
 *
 * Returns: (transfer none) (nullable): the unit of time or bytes that is called so: "minute"
 */
const StarUnit *
star_unit_find_constant (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if ((units[i].kind == STAR_AMOUNT_DURATION || units[i].kind == STAR_AMOUNT_BYTES)
          && strcmp (units[i].name, name) == 0)
        return &units[i];
    }

  return NULL;
}

/**
 * star_unit_get_word:
 * @n: how many there are
 *
 * Returns: (transfer none): the unit as it is written behind that many: "days" in the user's
 *   language, or a symbol, which is the same in all
 */
const char *
star_unit_get_word (const StarUnit *unit, gulong n)
{
  g_return_val_if_fail (unit != NULL, NULL);

  if (unit->plural == NULL)
    return unit->symbol;
  if (strcmp (unit->symbol, "day") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "day", "days", n);
  if (strcmp (unit->symbol, "week") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "week", "weeks", n);
  if (strcmp (unit->symbol, "month") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "month", "months", n);
  if (strcmp (unit->symbol, "quarter") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "quarter", "quarters", n);

  return g_dngettext (GETTEXT_PACKAGE, "year", "years", n);
}

/**
 * star_unit_get_all:
 * @n_units: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_units): all units, those of a kind from small to large
 */
const StarUnit *
star_unit_get_all (guint *n_units)
{
  g_return_val_if_fail (n_units != NULL, NULL);

  *n_units = G_N_ELEMENTS (units);

  return units;
}
