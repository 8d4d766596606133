/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-number-private.h"

#include <math.h>

#include "star-fraction-private.h"
#include "star-label-private.h"
#include "star-share-private.h"
#include "star-spelled-private.h"
#include "star-told-number-private.h"

/* Numbers as people write them: digits, number words, powers and fractions. */

#define EXPONENT_MAX 30

/* Before "to none" its "from" stands this near. */
#define FROM_REACH 7

/* Whether the "m" at token @i is million: of money, or of things that are counted. */
static gboolean
is_million (const StarCursor *self, int i, const StarQuantity *q)
{
  if (q->kind == STAR_QUANTITY_MONEY || star_cursor_is_currency (self, i + 1)
      || star_cursor_is_currency_word (self, q->core_first - 1))
    return TRUE;
  if (star_cursor_is (self, q->core_first - 1, STAR_WORD_PER)
      || star_cursor_is (self, i + 1, STAR_WORD_SPAN))
    return FALSE;

  return star_cursor_leads_to_plural (self, i + 1);
}

/* "million", "k" and so on behind a number. */
static gboolean
read_power (const StarCursor *self, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, q->last + 1);
  gboolean is_letter;

  if (token == NULL || !star_token_is (token, STAR_WORD_POWER))
    return FALSE;

  is_letter = token->length == 1;
  /* "1.5 M€" */
  if (is_letter && token->glue != STAR_GLUE_NONE && !star_cursor_is_currency (self, q->last + 2))
    return FALSE;
  if (is_letter && (token->text[0] == 'm' || token->text[0] == 'b')
      && !is_million (self, q->last + 1, q))
    return FALSE;
  if (token->glue == STAR_GLUE_HYPHEN && token->word->value < 100)
    return FALSE;

  q->value *= token->word->value;
  q->power *= token->word->value;
  q->last++;
  return TRUE;
}

static int
get_superscript (const StarCursor *self, int i)
{
  static const gunichar digits[] = { 0x2070, 0xb9,   0xb2,   0xb3,   0x2074,
                                     0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };

  for (gsize k = 0; k < G_N_ELEMENTS (digits); k++)
    {
      if (star_cursor_is_symbol (self, i, digits[k]) && star_cursor_is_glued (self, i))
        return k;
    }

  return -1;
}

/* "10^6", "10⁶"; @last is its last token. */
static gboolean
read_exponent (const StarCursor *self, int i, double *value, int *last)
{
  double base = star_cursor_is_number (self, i) ? star_cursor_token (self, i)->value : 0;
  double exponent;

  if (base != 10)
    return FALSE;

  *last = i + 1;
  exponent = get_superscript (self, i + 1);
  if (exponent >= 0 && get_superscript (self, i + 2) >= 0)
    {
      *last = i + 2;
      exponent = exponent * 10 + get_superscript (self, i + 2);
    }
  else if (star_cursor_is_symbol (self, i + 1, '^') && star_cursor_is_glued (self, i + 1)
           && star_cursor_is_number (self, i + 2) && star_cursor_is_glued (self, i + 2))
    {
      *last = i + 2;
      exponent = star_cursor_token (self, i + 2)->value;
    }

  if (exponent < 0 || exponent > EXPONENT_MAX)
    return FALSE;

  *value = pow (base, exponent);
  return TRUE;
}

/* "10^6", "3.2 × 10^9" */
static gboolean
read_scientific (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  double power;
  int last;

  if (read_exponent (self, i, &power, &last))
    {
      star_number_begin (q, i, last, power);
      return TRUE;
    }
  if (!star_cursor_is_symbol (self, i + 1, 0xd7)
      && !(star_cursor_is (self, i + 1, STAR_WORD_TIMES)
           && star_cursor_token (self, i + 1)->length == 1))
    return FALSE;
  if (!read_exponent (self, i + 2, &power, &last))
    return FALSE;

  star_number_begin (q, i, last, token->value * power);
  return TRUE;
}

/* A unit of time in one letter. */
static double
get_tight_factor (char letter, const char **symbol)
{
  static const struct {
    char letter;
    double factor;
    const char *symbol;
  } units[] = {
    { 'd', 86400, "day" },
    { 'h', 3600, "h" },
    { 'm', 60, "min" },
    { 's', 1, "s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (g_ascii_tolower (letter) == units[i].letter)
        {
          *symbol = units[i].symbol;
          return units[i].factor;
        }
    }

  return 0;
}

/* "1h30", "2h15m", "1m30s": what stands behind the first number is one token. */
static gboolean
read_tight_time (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i + 1);
  const char *symbol = NULL;
  const char *unused;
  double factor;
  double small;
  int rest = 0;
  guint k = 1;

  if (token == NULL || !token->has_digit || token->glue != STAR_GLUE_NONE || token->length > 6)
    return FALSE;

  factor = get_tight_factor (token->text[0], &symbol);
  while (k < token->length && k < 3 && g_ascii_isdigit (token->text[k]))
    rest = rest * 10 + g_ascii_digit_value (token->text[k++]);
  small = k < token->length ? get_tight_factor (token->text[k], &unused)
          : factor == 3600  ? 60
                            : 0;
  if (k == 1 || small == 0 || small >= factor || rest * small >= factor)
    return FALSE;
  for (guint n = k; n < token->length; n++)
    {
      if (!g_ascii_isalpha (token->text[n]))
        return FALSE;
    }

  star_number_begin (q, i, i + 1, star_cursor_token (self, i)->value * factor + rest * small);
  q->kind = STAR_QUANTITY_DURATION;
  q->factor = factor;
  q->symbol = symbol;
  q->has_unit = TRUE;
  return TRUE;
}

/* What makes "1,5" a decimal number and no list. */
static gboolean
can_follow_decimal (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return star_cursor_is_symbol (self, i, '%') || star_cursor_is_currency (self, i)
         || star_cursor_is_currency_symbol (self, i - 4)
         || star_cursor_unit (self, i) != NULL
         || (token != NULL && star_token_is (token, STAR_WORD_POWER)
             && (token->length > 1 || token->glue == STAR_GLUE_NONE));
}

/* "1,5 million" */
static gboolean
read_decimal_comma (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *rest = star_cursor_token (self, i + 2);

  if (!star_cursor_is_symbol (self, i + 1, ',') || !star_cursor_is_glued (self, i + 1)
      || !star_cursor_is_number (self, i + 2) || rest->glue != STAR_GLUE_NONE || rest->length > 2
      || token->length > 3 || token->value != floor (token->value)
      || star_cursor_is_symbol (self, i - 1, ',') || !can_follow_decimal (self, i + 3))
    return FALSE;

  star_number_begin (q, i, i + 2, token->value + rest->value / (rest->length == 1 ? 10 : 100));
  return TRUE;
}

/* "7/10" */
static gboolean
read_slash (const StarCursor *self, int i, StarQuantity *q)
{
  if (!star_cursor_is_symbol (self, i + 1, '/') || !star_cursor_is_glued (self, i + 1)
      || !star_cursor_is_glued (self, i + 2) || !star_cursor_is_number (self, i + 2))
    return FALSE;

  star_number_begin (q, i, i + 2, q->value / star_cursor_token (self, i + 2)->value);
  star_number_make_ratio (q);
  return TRUE;
}

static gboolean
read_digits (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (token->kind != STAR_TOKEN_NUMBER)
    return FALSE;
  if (read_tight_time (self, i, q))
    return TRUE;
  if (star_label_is_number (self, i))
    return FALSE;

  star_number_begin (q, i, i, token->value);
  if (read_slash (self, i, q) || star_share_read (self, q))
    return TRUE;
  if (!read_scientific (self, i, q))
    read_decimal_comma (self, i, q);

  star_fraction_add_half (self, q);
  while (read_power (self, q))
    ;
  return TRUE;
}

/* "hundreds *of thousands*" */
static gboolean
read_power_of (const StarCursor *self, StarQuantity *q)
{
  if (!star_cursor_is (self, q->last + 1, STAR_WORD_OF)
      || !star_cursor_is (self, q->last + 2, STAR_WORD_POWER))
    return FALSE;

  q->last++;
  return read_power (self, q);
}

/* "hundreds", "a million", "few hundred", "half a million", "a hundred and twenty" */
static gboolean
read_bare_power (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  gboolean has_article = star_cursor_is (self, i - 1, STAR_WORD_ARTICLE);
  double value;

  if (!star_token_is (token, STAR_WORD_POWER) || token->length == 1
      || token->glue == STAR_GLUE_NONE)
    return FALSE;

  value = token->word->value;
  if (has_article && star_cursor_is (self, i - 2, STAR_WORD_FRACTION))
    {
      star_number_begin (q, i - 2, i, value * star_cursor_token (self, i - 2)->word->value);
    }
  else if (has_article)
    {
      StarSpelled spelled = { .current = 1, .limit = G_MAXDOUBLE, .last = i - 1 };

      star_spelled_read (&spelled, self);
      star_number_begin (q, i - 1, spelled.last, spelled.total + spelled.current);
    }
  else
    {
      star_number_begin (q, star_cursor_is (self, i - 1, STAR_WORD_VAGUE) ? i - 1 : i, i, value);
    }

  while (read_power (self, q) || read_power_of (self, q))
    ;
  return TRUE;
}

/* "one" counts only a unit or a power: "one week", "one million", not "one of them". */
static gboolean
is_pronoun (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarLexiconUnit *unit = star_cursor_unit (self, i + 1);
  double half;

  if (token->word->value != 1)
    return FALSE;
  /* "me and *one other* guard" */
  if (star_token_reads (star_cursor_token (self, i + 1), "other")
      && star_cursor_in (self, i - 1, STAR_GROUP_COMPANY_OPENER))
    return FALSE;
  if (star_cursor_is (self, i + 1, STAR_WORD_POWER)
      || star_fraction_find_half (self, i + 1, &half) >= 0)
    return FALSE;
  /* "from three to one" */
  if (star_cursor_is (self, i - 1, STAR_WORD_TO) && !star_cursor_is (self, i + 1, STAR_WORD_OF))
    return FALSE;

  return unit == NULL || (unit->kind == STAR_LEXICON_UNIT_DURATION && unit->factor == 86400);
}

/* "from zero to forty" */
static gboolean
begins_change (const StarCursor *self, int i)
{
  return star_cursor_is (self, i - 1, STAR_WORD_FROM) && star_cursor_is (self, i + 1, STAR_WORD_TO)
         && (star_cursor_is_number (self, i + 2)
             || star_cursor_is (self, i + 2, STAR_WORD_NUMBER | STAR_WORD_FILLER
                                               | STAR_WORD_APPROXIMATE | STAR_WORD_ARTICLE));
}

static gboolean
read_number_word (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  StarSpelled spelled = { .limit = G_MAXDOUBLE, .last = i };

  if (!star_token_is (token, STAR_WORD_NUMBER)
      || star_cursor_is (self, i - 1, STAR_WORD_LABEL | STAR_WORD_RANK)
      || star_label_is_clock (self, i))
    return FALSE;
  /* "7-Eleven" */
  if (token->is_capital && token->glue == STAR_GLUE_HYPHEN)
    return FALSE;

  star_number_begin (q, i, i, token->word->value);
  if (star_share_read (self, q))
    return TRUE;
  if (is_pronoun (self, i))
    return FALSE;
  if (q->value == 0)
    return begins_change (self, i) || !star_cursor_is (self, i - 1, STAR_WORD_FROM);

  spelled.current = q->value;
  star_spelled_read (&spelled, self);
  star_number_begin (q, i, spelled.last, spelled.total + spelled.current);
  if (star_fraction_read_several (self, q) || star_share_read (self, q))
    return TRUE;

  star_fraction_add_half (self, q);
  while (read_power (self, q))
    ;
  return TRUE;
}

/* "from 12 a week to *none*" */
static gboolean
ends_change (const StarCursor *self, int i)
{
  return star_cursor_is (self, i - 1, STAR_WORD_TO)
         && star_cursor_follows (self, i - 1, STAR_WORD_FROM, FROM_REACH - 1);
}

/* "from *nothing* to forty" */
static gboolean
read_nothing (const StarCursor *self, int i, StarQuantity *q)
{
  if (!star_cursor_is (self, i, STAR_WORD_NOTHING)
      || !(begins_change (self, i) || ends_change (self, i)))
    return FALSE;

  star_number_begin (q, i, i, 0);
  return TRUE;
}

/*
 * star_number_is_compared:
 * @i: what stands behind "twice" or "times"
 *
 * Returns: whether it says how much more it is: "twice *as dear*", not "rang twice *as planned*"
 */
gboolean
star_number_is_compared (const StarCursor *self, int i)
{
  return star_token_reads (star_cursor_token (self, i), "as")
         && star_token_in (star_cursor_token (self, i + 1), STAR_GROUP_DEGREE);
}

/* "*double* bookings" are a kind of bookings, but "to double bookings" is to have twice as many. */
static gboolean
is_kind (const StarCursor *self, int i)
{
  return star_token_reads (star_cursor_token (self, i), "double")
         && star_token_in (star_cursor_token (self, i + 1), STAR_GROUP_DOUBLED)
         && !star_cursor_is (self, i - 1, STAR_WORD_TO | STAR_WORD_STOP | STAR_WORD_AND);
}

/* "halved", "tripled" */
static gboolean
read_multiple_word (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (!star_token_is (token, STAR_WORD_MULTIPLE) || is_kind (self, i))
    return FALSE;
  /* "double-checked", "double down" */
  if (star_cursor_token (self, i + 1) != NULL
      && star_cursor_token (self, i + 1)->glue == STAR_GLUE_HYPHEN)
    return FALSE;

  star_number_begin (q, i, i, token->word->value);
  q->kind = STAR_QUANTITY_MULTIPLE;
  q->has_unit = TRUE;
  q->is_frequency =
    star_token_is (token, STAR_WORD_TIMES) && !star_number_is_compared (self, i + 1);
  return TRUE;
}

/*
 * star_number_read:
 * @i: where its digits or number word would begin
 * @q: in: its kind if a sign before it says so; out: the number, its tokens, and the kind and unit
 *   if it has one by itself
 *
 * Returns: %FALSE if there is no number at @i, or one that says nothing of how much
 */
gboolean
star_number_read (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  switch (token->kind)
    {
    case STAR_TOKEN_NUMBER:
      return read_digits (self, i, q);

    case STAR_TOKEN_SYMBOL:
      return star_fraction_read_sign (self, i, q);

    case STAR_TOKEN_WORD:
    default:
      return token->word != NULL
             && (star_told_number_read (self, i, q) || read_number_word (self, i, q)
                 || read_bare_power (self, i, q) || read_nothing (self, i, q)
                 || star_fraction_read (self, i, q) || read_multiple_word (self, i, q));
    }
}
