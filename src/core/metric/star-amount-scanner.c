/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-amount-wording-private.h"
#include "star-begins.h"
#include "star-decimal-private.h"

#define MINUS "−"

/* What stands behind a number and makes it larger; words in any case. */
static const struct {
  const char *word;
  double factor;
} multipliers[] = {
  { "k", 1e3 },
  { "K", 1e3 },
  { "thousand", 1e3 },
  { "M", 1e6 },
  { "mn", 1e6 },
  { "mio", 1e6 },
  { "mio.", 1e6 },
  { "million", 1e6 },
  { "B", 1e9 },
  { "bn", 1e9 },
  { "mrd", 1e9 },
  { "mrd.", 1e9 },
  { "billion", 1e9 },
  { "T", 1e12 },
  { "tn", 1e12 },
  { "trillion", 1e12 },
};

/* What an amount is that has a "per" which nobody asked for. */
static const char *const nouns_per_time[STAR_N_AMOUNT_KINDS] = {
  [STAR_AMOUNT_RATIO] = N_("a ratio per time"),
  [STAR_AMOUNT_COUNT] = N_("a rate"),
  [STAR_AMOUNT_DURATION] = N_("a duration per time"),
  [STAR_AMOUNT_MONEY] = N_("money per time"),
  [STAR_AMOUNT_BYTES] = N_("data per time"),
  [STAR_AMOUNT_RATE] = N_("a rate"),
};

/* Also those that do not break. */
void
star_amount_scanner_skip_spaces (StarAmountScanner *self)
{
  while (g_unichar_isspace (g_utf8_get_char (self->p)))
    self->p = g_utf8_next_char (self->p);
}

gboolean
star_amount_scanner_is_at_number (StarAmountScanner *self)
{
  return g_ascii_isdigit (*self->p)
         || ((*self->p == '.' || *self->p == ',') && g_ascii_isdigit (self->p[1]));
}

/* (transfer full) (nullable): takes what comes next up to a space, a digit, a sign or a slash. */
char *
star_amount_scanner_take_word (StarAmountScanner *self)
{
  const char *start;

  star_amount_scanner_skip_spaces (self);
  start = self->p;
  while (*self->p != '\0' && strchr ("/+-0123456789", *self->p) == NULL
         && !star_begins (self->p, MINUS) && !g_unichar_isspace (g_utf8_get_char (self->p)))
    self->p = g_utf8_next_char (self->p);

  return self->p > start ? g_strndup (start, self->p - start) : NULL;
}

/* What begins at @rest is no part of an amount. */
gboolean
star_amount_scanner_refuse_rest (StarAmountScanner *self, const char *rest)
{
  star_amount_wording_set_rest (self->error, self->text, rest, self->spec->kind);
  return FALSE;
}

/* What begins at @start is no unit of the kind that is asked for; it may be one of another. */
gboolean
star_amount_scanner_refuse_word (StarAmountScanner *self, const char *start)
{
  static const StarAmountKind kinds[] = {
    STAR_AMOUNT_RATIO, STAR_AMOUNT_DURATION, STAR_AMOUNT_MONEY, STAR_AMOUNT_BYTES,
  };
  g_autofree char *word = NULL;

  self->p = start;
  word = star_amount_scanner_take_word (self);
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == self->spec->kind || star_unit_find (kinds[i], word) == NULL)
        continue;

      star_amount_scanner_skip_spaces (self);
      if (*self->p != '\0' && *self->p != '/')
        break;
      star_amount_wording_set_kind (self->error, self->text,
                                    *self->p == '/' ? _(nouns_per_time[kinds[i]])
                                                    : star_amount_wording_get_noun (kinds[i]),
                                    self->spec->kind);
      return FALSE;
    }

  return star_amount_scanner_refuse_rest (self, start);
}

/* Takes a "+" or a minus: 1 or -1, 0 if there is none. */
int
star_amount_scanner_read_sign (StarAmountScanner *self)
{
  star_amount_scanner_skip_spaces (self);
  if (star_begins (self->p, MINUS))
    {
      self->p += strlen (MINUS);
      return -1;
    }
  if (*self->p == '-' || *self->p == '+')
    return *self->p++ == '-' ? -1 : 1;

  return 0;
}

/* A number without a sign. */
gboolean
star_amount_scanner_read_number (StarAmountScanner *self, double *number)
{
  if (!star_amount_scanner_is_at_number (self))
    {
      star_amount_wording_set_no_number (self->error, self->text, self->spec->kind);
      return FALSE;
    }

  if (self->number == NULL)
    self->number = self->p;
  if (!star_decimal_read (self->p, &self->p, self->mark, self->with_spaces, number, self->error))
    return FALSE;

  self->number_length = self->p - self->number;
  return TRUE;
}

static gboolean
find_multiplier (const char *word, double *factor)
{
  for (guint i = 0; i < G_N_ELEMENTS (multipliers); i++)
    {
      gboolean is_letter = multipliers[i].word[1] == '\0';

      if (is_letter ? strcmp (word, multipliers[i].word) == 0
                    : g_ascii_strcasecmp (word, multipliers[i].word) == 0)
        {
          *factor = multipliers[i].factor;
          return TRUE;
        }
    }

  return FALSE;
}

/* Takes "k" or "million", if it follows the number. */
gboolean
star_amount_scanner_take_multiplier (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  double factor;

  if (word == NULL || !find_multiplier (word, &factor))
    {
      self->p = start;
      return FALSE;
    }

  *number *= factor;
  return TRUE;
}

/* Whether a small "m" stands here, which may be a million or minutes; then the error is set. */
gboolean
star_amount_scanner_refuse_small_m (StarAmountScanner *self)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  g_autofree char *number = NULL;
  g_autofree char *million = NULL;
  g_autofree char *minutes = NULL;

  self->p = start;
  if (g_strcmp0 (word, "m") != 0)
    return FALSE;

  number = g_strndup (self->text, start - self->text);
  g_strchomp (number);
  million = g_strconcat (number, " million", NULL);
  minutes = g_strconcat (number, " min", NULL);
  star_amount_wording_set_ambiguous (self->error, self->text, million, minutes);
  return TRUE;
}

/* Takes "/" or "per", if it stands here. */
gboolean
star_amount_scanner_take_per (StarAmountScanner *self)
{
  static const char *const words[] = { "per", "a", "an", "each", "every" };
  const char *start = self->p;
  g_autofree char *word = NULL;

  star_amount_scanner_skip_spaces (self);
  if (*self->p == '/')
    {
      self->p++;
      return TRUE;
    }

  word = star_amount_scanner_take_word (self);
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (word, words[i]) == 0)
        return TRUE;
    }

  self->p = start;
  return FALSE;
}

/* The unit of time behind "per", by which the number is divided. */
gboolean
star_amount_scanner_read_period (StarAmountScanner *self, double *number)
{
  const char *start = self->p;
  g_autofree char *word = star_amount_scanner_take_word (self);
  const StarUnit *unit = word != NULL ? star_unit_find (STAR_AMOUNT_DURATION, word) : NULL;

  if (g_strcmp0 (word, "m") == 0)
    {
      star_amount_wording_set_ambiguous (self->error, self->text, _("per minute (/min)"),
                                         _("per month (/month)"));
      return FALSE;
    }
  if (unit == NULL)
    return star_amount_scanner_refuse_rest (self, *start != '\0' ? start : self->text);

  *number /= unit->factor;
  return TRUE;
}

/* Nothing may follow; with a "per" it is another kind. */
gboolean
star_amount_scanner_read_end (StarAmountScanner *self)
{
  const char *start;

  star_amount_scanner_skip_spaces (self);
  start = self->p;
  if (*start == '\0')
    return TRUE;
  if (!star_amount_scanner_take_per (self))
    return star_amount_scanner_refuse_word (self, start);
  if (self->spec->kind == STAR_AMOUNT_RATE)
    return star_amount_scanner_refuse_rest (self, start);

  star_amount_wording_set_kind (self->error, self->text, _(nouns_per_time[self->spec->kind]),
                                self->spec->kind);
  return FALSE;
}

/* Takes the "k" of "k€", where it is glued to the currency. */
void
star_amount_scanner_take_glued_multiplier (StarAmountScanner *self, double *number)
{
  const char *start;
  g_autofree char *word = NULL;

  star_amount_scanner_skip_spaces (self);
  start = self->p;
  word = star_amount_scanner_take_word (self);
  self->p = start;
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (multipliers); i++)
    {
      gsize length = strlen (multipliers[i].word);

      if (star_begins (word, multipliers[i].word)
          && star_unit_find (STAR_AMOUNT_MONEY, word + length) != NULL
          && star_unit_find (STAR_AMOUNT_MONEY, word) == NULL)
        {
          *number *= multipliers[i].factor;
          self->p += length;
          return;
        }
    }
}
