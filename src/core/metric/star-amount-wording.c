/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-wording-private.h"

#include <glib/gi18n-lib.h>

/* So much of what the user wrote is said again. */
#define MAX_QUOTED 40

static const char *const nouns[STAR_N_AMOUNT_KINDS] = {
  [STAR_AMOUNT_RATIO] = N_("a ratio"),
  [STAR_AMOUNT_COUNT] = N_("a number"),
  [STAR_AMOUNT_DURATION] = N_("a duration"),
  [STAR_AMOUNT_MONEY] = N_("an amount of money"),
  [STAR_AMOUNT_BYTES] = N_("an amount of data"),
  [STAR_AMOUNT_RATE] = N_("a rate"),
  [STAR_AMOUNT_LIST] = N_("a list"),
};

/* None has a decimal mark, so that they are right for everybody. */
static const char *const examples[STAR_N_AMOUNT_KINDS] = {
  [STAR_AMOUNT_RATIO] = N_("a ratio, such as 99 %"),
  [STAR_AMOUNT_COUNT] = N_("a number, such as 1200"),
  [STAR_AMOUNT_DURATION] = N_("a duration, such as 1 h 30 min"),
  [STAR_AMOUNT_MONEY] = N_("an amount of money, such as $12"),
  [STAR_AMOUNT_BYTES] = N_("an amount of data, such as 2 TB"),
  [STAR_AMOUNT_RATE] = N_("a rate, such as 500/s or 4/month"),
  [STAR_AMOUNT_LIST] = N_("a list, such as 12 min; 45 min; 1 h"),
};

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_QUOTED)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

/* Errors of the reader are about the text as a whole: the words are in the message. */
static void G_GNUC_PRINTF (3, 4)
set (GError **error, StarMetricError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_propagate_error (error, star_metric_error_new (code, -1, -1, message));
}

/* "a duration" */
const char *
star_amount_wording_get_noun (StarAmountKind kind)
{
  return _(nouns[kind]);
}

void
star_amount_wording_set_empty (GError **error, StarAmountKind wanted)
{
  set (error, STAR_METRIC_ERROR_EMPTY,
       /* Translators: %s is such as "a duration, such as 1 h 30 min" */
       _("Nothing is written here; write %s"), _(examples[wanted]));
}

void
star_amount_wording_set_too_long (GError **error, int most)
{
  set (error, STAR_METRIC_ERROR_LIMIT,
       /* Translators: %d is a number of bytes, which are about as many letters */
       _("This is longer than %d letters; write only the amount"), most);
}

void
star_amount_wording_set_no_number (GError **error, const char *text, StarAmountKind wanted)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_SYNTAX,
       /* Translators: the first %s is what the user wrote, the second such as "a duration, such as
        * 1 h 30 min" */
       _("“%s” is not understood; write %s"), quoted, _(examples[wanted]));
}

void
star_amount_wording_set_rest (GError **error, const char *text, const char *rest,
                              StarAmountKind wanted)
{
  g_autofree char *quoted = shorten (text);
  g_autofree char *stripped = g_strstrip (g_strdup (rest));
  g_autofree char *quoted_rest = shorten (stripped);

  set (error, STAR_METRIC_ERROR_SYNTAX,
       /* Translators: the first %s is what the user wrote, the second the part of it that is not
        * understood, the third such as "a duration, such as 1 h 30 min" */
       _("“%s”: “%s” is not understood here; write %s"), quoted, quoted_rest,
       _(examples[wanted]));
}

void
star_amount_wording_set_kind (GError **error, const char *text, const char *found,
                              StarAmountKind wanted)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_KIND,
       /* Translators: the first %s is what the user wrote, the second such as "an amount of money",
        * the third such as "a duration, such as 1 h 30 min" */
       _("“%s” is %s; write %s"), quoted, found, _(examples[wanted]));
}

void
star_amount_wording_set_no_unit (GError **error, const char *text, StarAmountKind wanted)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_NO_UNIT,
       /* Translators: the first %s is what the user wrote, the second such as "a duration, such as
        * 1 h 30 min" */
       _("“%s” has no unit; write %s"), quoted, _(examples[wanted]));
}

void
star_amount_wording_set_ambiguous (GError **error, const char *text, const char *first,
                                   const char *second)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_AMBIGUOUS,
       /* Translators: the first %s is what the user wrote, the others are its two readings */
       _("“%s” could mean %s or %s; write the one you mean"), quoted, first, second);
}

/* An element of a list is of another kind than the first. */
void
star_amount_wording_set_mixed_kinds (GError **error, const char *first, StarAmountKind kind,
                                     const char *other, StarAmountKind other_kind)
{
  g_autofree char *quoted = shorten (first);
  g_autofree char *other_quoted = shorten (other);

  set (error, STAR_METRIC_ERROR_KIND,
       /* Translators: what the user wrote, and such as "a duration"; the same of another number in
        * the list */
       _("“%s” is %s, but “%s” is %s; write the whole list with units of one sort"), other_quoted,
       _(nouns[other_kind]), quoted, _(nouns[kind]));
}

void
star_amount_wording_set_mixed_units (GError **error, const char *with, const char *without)
{
  g_autofree char *quoted = shorten (with);
  g_autofree char *other_quoted = shorten (without);

  set (error, STAR_METRIC_ERROR_AMBIGUOUS,
       /* Translators: both %s are what the user wrote: a number with a “%” and one without */
       _("“%s” has a unit and “%s” has none; write the whole list in one way"), quoted,
       other_quoted);
}

void
star_amount_wording_set_mixed_currencies (GError **error, const char *first, const char *currency,
                                          const char *other, const char *other_currency)
{
  g_autofree char *quoted = shorten (first);
  g_autofree char *other_quoted = shorten (other);

  if (currency == NULL || other_currency == NULL)
    set (error, STAR_METRIC_ERROR_KIND,
         /* Translators: both %s are what the user wrote: one has a currency and one has none */
         _("“%s” has a currency and “%s” has none; write the whole list in one currency"),
         currency != NULL ? quoted : other_quoted, currency != NULL ? other_quoted : quoted);
  else
    set (error, STAR_METRIC_ERROR_KIND,
         /* Translators: an amount that the user wrote and the code of its currency; then another */
         _("“%s” is in %s, but “%s” is in %s; write the whole list in one currency"), other_quoted,
         other_currency, quoted, currency);
}

void
star_amount_wording_set_no_moment (GError **error, const char *text)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_SYNTAX,
       /* Translators: %s is what the user wrote; the dates stay as they are */
       _("“%s” is not a day and time; write 2026-11-21 10:42, or 10:42 alone"), quoted);
}

void
star_amount_wording_set_range (GError **error, const char *text)
{
  g_autofree char *quoted = shorten (text);

  set (error, STAR_METRIC_ERROR_RANGE,
       /* Translators: %s is what the user wrote */
       _("“%s” is too large or too small to calculate with"), quoted);
}
