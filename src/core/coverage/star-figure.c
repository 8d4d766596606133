/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-figure-private.h"

#include <math.h>

#include "star-fraction-private.h"
#include "star-number-private.h"

/* Before a bare "to" its "from" stands this near, where it has one. */
#define FROM_REACH 6

/* "grew in a year to three *times*": what moved stands this near before. */
#define MOVEMENT_REACH 6

/* In seconds: nobody tells that something took "a minute" as a figure. */
#define HOUR 3600

/* "from days to *hours*", "from a week to *a day*": the after of a time without a number. */
static gboolean
ends_change_of_unit (const StarCursor *self, int i)
{
  return star_cursor_is (self, i - 1, STAR_WORD_TO) && star_cursor_is_time_unit (self, i - 2)
         && star_cursor_follows (self, i - 2, STAR_WORD_FROM, 3);
}

/* "an *hour* and 20 minutes" */
static gboolean
is_hour_and_more (const StarCursor *self, int i)
{
  return star_cursor_is (self, i + 1, STAR_WORD_JOINT) && star_cursor_is_time_unit (self, i + 3)
         && (star_cursor_is_number (self, i + 2) || star_cursor_is (self, i + 2, STAR_WORD_NUMBER))
         && star_cursor_unit (self, i + 3)->factor < star_cursor_unit (self, i)->factor;
}

static gboolean
ends_words (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token == NULL || token->kind == STAR_TOKEN_SYMBOL
         || star_token_is (token, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                                    | STAR_WORD_AND);
}

/* Where the unit may stand in "a *whole* day", "*another* week", -1 if token @i begins neither. */
static int
find_emphatic_unit (const StarCursor *self, int i)
{
  if (star_token_reads (star_cursor_token (self, i), "another"))
    return star_cursor_is (self, i - 1, STAR_WORD_ON | STAR_WORD_TO) ? -1 : i + 1;

  return star_cursor_is (self, i, STAR_WORD_ARTICLE)
             && star_cursor_in (self, i + 1, STAR_GROUP_EMPHATIC)
           ? i + 2
           : -1;
}

/* "a *whole* day", "*another* week": as good as a number. */
static gboolean
read_emphatic_duration (const StarCursor *self, int i, StarQuantity *q)
{
  int unit = find_emphatic_unit (self, i);

  if (unit < 0 || !star_cursor_is_time_unit (self, unit)
      || star_cursor_unit (self, unit)->factor < HOUR)
    return FALSE;

  q->core_first = i;
  q->last = unit - 1;
  q->value = 1;
  return TRUE;
}

/* "*took me* a week" */
static gboolean
follows_use_of_time (const StarCursor *self, int i)
{
  if (star_cursor_in (self, i - 1, STAR_GROUP_WHOM))
    i--;

  return star_cursor_in (self, i - 1, STAR_GROUP_TIME_TAKEN);
}

/* "*most of* a weekend" is no number of weekends. */
static gboolean
follows_part_of (const StarCursor *self, int i)
{
  return star_cursor_is (self, i - 1, STAR_WORD_OF)
         && star_cursor_in (self, i - 2, STAR_GROUP_PART);
}

/* "in an hour", "by a month": only where a duration can stand, as "twice a month" is a rate. */
static gboolean
read_article_duration (const StarCursor *self, int i, StarQuantity *q)
{
  double half;

  if (!star_cursor_is (self, i, STAR_WORD_ARTICLE) || !star_cursor_is_time_unit (self, i + 1)
      || follows_part_of (self, i))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = 1;
  if (star_fraction_find_half (self, i + 2, &half) >= 0 || ends_change_of_unit (self, i)
      || is_hour_and_more (self, i + 1)
      /* "a day *late*" */
      || star_cursor_in (self, i + 2, STAR_GROUP_LATE))
    return TRUE;
  if (follows_use_of_time (self, i) && star_cursor_unit (self, i + 1)->factor >= HOUR
      && !star_cursor_is (self, i + 1, STAR_WORD_FRACTION))
    return TRUE;
  if (!star_cursor_is (self, i - 1, STAR_WORD_PREPOSITION | STAR_WORD_APPROXIMATE | STAR_WORD_TO)
      && !star_cursor_is (self, i + 2, STAR_WORD_CHANGE))
    return FALSE;

  /* "a *second* site" is another one. */
  if (star_cursor_unit (self, i + 1)->factor == 1 && !ends_words (self, i + 2))
    return FALSE;

  return star_cursor_unit (self, i + 1)->factor != 86400;
}

/* "within the *hour*": as good as one. */
static gboolean
is_the_hour (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 2);

  return star_token_reads (star_cursor_token (self, i), "hour")
         && star_token_reads (star_cursor_token (self, i - 1), "the")
         && (star_token_reads (before, "within") || star_token_reads (before, "inside"));
}

/* "from *days* to two hours": a side of a change without a number; "within the *hour*" */
static gboolean
read_bare_unit (const StarCursor *self, int i, StarQuantity *q)
{
  const StarLexiconUnit *unit = star_cursor_unit (self, i);
  gboolean is_one = is_the_hour (self, i);

  if (unit == NULL || unit->kind != STAR_LEXICON_UNIT_DURATION
      || star_cursor_token (self, i)->length < 4)
    return FALSE;
  if (!(star_cursor_is (self, i - 1, STAR_WORD_FROM) && star_cursor_is (self, i + 1, STAR_WORD_TO))
      && !ends_change_of_unit (self, i) && !is_one)
    return FALSE;

  q->core_first = is_one ? i - 1 : i;
  q->last = i;
  q->kind = STAR_QUANTITY_DURATION;
  q->value = unit->factor;
  q->factor = unit->factor;
  q->symbol = unit->symbol;
  q->has_unit = TRUE;
  q->is_approximate = !is_one;
  return TRUE;
}

static void
take_unit (StarQuantity *q, const StarLexiconUnit *unit, int n_tokens)
{
  static const StarQuantityKind kinds[] = {
    [STAR_LEXICON_UNIT_MONEY] = STAR_QUANTITY_MONEY,
    [STAR_LEXICON_UNIT_RATIO] = STAR_QUANTITY_RATIO,
    [STAR_LEXICON_UNIT_DURATION] = STAR_QUANTITY_DURATION,
    [STAR_LEXICON_UNIT_BYTES] = STAR_QUANTITY_BYTES,
    [STAR_LEXICON_UNIT_RATE] = STAR_QUANTITY_RATE,
    [STAR_LEXICON_UNIT_MEASURE] = STAR_QUANTITY_MEASURE,
    [STAR_LEXICON_UNIT_OTHER] = STAR_QUANTITY_OTHER,
  };

  q->kind = kinds[unit->kind];
  q->factor = unit->factor;
  q->value *= unit->factor;
  q->symbol = unit->symbol;
  q->has_unit = TRUE;
  q->last += n_tokens;
}

static void
take_symbol (StarQuantity *q, StarQuantityKind kind, double factor, const char *symbol)
{
  q->kind = kind;
  q->factor = factor;
  q->value *= factor;
  q->symbol = symbol;
  q->has_unit = TRUE;
  q->last++;
}

/* The sign of a currency at token @i; one that the lexicon does not know is money as well. */
static void
take_sign (const StarCursor *self, StarQuantity *q, int i)
{
  const StarLexiconUnit *unit =
    star_lexicon_find_money (self->lexicon, star_cursor_token (self, i)->symbol);

  q->kind = STAR_QUANTITY_MONEY;
  q->has_unit = TRUE;
  if (unit == NULL)
    return;

  q->factor = unit->factor;
  q->value *= unit->factor;
  q->symbol = unit->symbol;
}

/* "an hour *and a half*" */
static void
read_half_unit (const StarCursor *self, StarQuantity *q)
{
  double half;
  int last = star_fraction_find_half (self, q->last + 1, &half);

  if (last < 0 || q->kind != STAR_QUANTITY_DURATION)
    return;

  q->value += half * q->factor;
  q->last = last;
}

/* "two *more* weeks", "three full working days": to the time that is meant. */
static void
skip_stretch (const StarCursor *self, StarQuantity *q)
{
  int i = q->last + 1;

  while (i <= q->last + 2 && star_cursor_is (self, i, STAR_WORD_STRETCH))
    i++;
  if (i > q->last + 1 && star_cursor_is_time_unit (self, i)
      && star_cursor_token (self, i)->length > 2)
    q->last = i - 1;
}

static void
read_unit (const StarCursor *self, StarQuantity *q)
{
  const StarToken *token;
  const StarLexiconUnit *unit;

  skip_stretch (self, q);
  token = star_cursor_token (self, q->last + 1);
  unit = star_cursor_pair_unit (self, q->last + 1);
  if (unit != NULL)
    {
      take_unit (q, unit, 2);
      return;
    }

  unit = star_cursor_unit (self, q->last + 1);
  if (unit == NULL)
    return;
  /* A capital letter is no short time: "5 M", "3 S". */
  if (token->length == 1 && token->is_capital && unit->kind == STAR_LEXICON_UNIT_DURATION)
    return;
  /* "8-hour" joins, but "top 3 a day" does not. */
  if (token->length == 1 && token->glue == STAR_GLUE_SPACE
      && star_cursor_token (self, q->last)->kind != STAR_TOKEN_NUMBER)
    return;

  take_unit (q, unit, 1);
  q->is_joined = token->glue == STAR_GLUE_HYPHEN;
  read_half_unit (self, q);
}

/* "40 €", "1.5 Mio. EUR", but not the sign of what follows: "10 $5 notes". */
static gboolean
read_currency_behind (const StarCursor *self, StarQuantity *q)
{
  int i = q->last + 1;

  if (star_cursor_is (self, q->last, STAR_WORD_ABBREVIATION)
      && star_cursor_is_symbol (self, i, '.'))
    i++;
  if (star_cursor_is_currency_word (self, i))
    {
      take_unit (q, star_cursor_unit (self, i), i - q->last);
      return TRUE;
    }
  if (!star_cursor_is_currency_symbol (self, i) || star_cursor_is_number (self, i + 1))
    return FALSE;

  take_sign (self, q, i);
  q->last = i;
  return TRUE;
}

/* "37 °C" */
static gboolean
read_degrees (const StarCursor *self, StarQuantity *q)
{
  const StarToken *scale = star_cursor_token (self, q->last + 2);

  if (!star_cursor_is_symbol (self, q->last + 1, 0xb0))
    return FALSE;

  take_symbol (q, STAR_QUANTITY_OTHER, 1, "°");
  if (scale != NULL && scale->kind == STAR_TOKEN_WORD && scale->glue == STAR_GLUE_NONE
      && scale->length == 1)
    q->last++;
  return TRUE;
}

/* "failed four times", "three times a week" is how often, "four times faster" how much as much. */
static gboolean
is_how_often (const StarCursor *self, const StarQuantity *q)
{
  int times = q->last + 1;

  if (star_cursor_is (self, times + 1, STAR_WORD_ARTICLE | STAR_WORD_PER | STAR_WORD_PERIODIC))
    return TRUE;

  return star_cursor_token (self, times)->length > 1 && ends_words (self, times + 1)
         && !star_number_is_compared (self, times + 1)
         && !star_cursor_follows (self, q->first, STAR_WORD_MOVEMENT, MOVEMENT_REACH);
}

static void
read_times (const StarCursor *self, StarQuantity *q)
{
  q->is_frequency = is_how_often (self, q);
  take_symbol (q, q->is_frequency ? STAR_QUANTITY_COUNT : STAR_QUANTITY_MULTIPLE, 1,
               q->is_frequency ? NULL : "×");
  q->has_unit = !q->is_frequency;
}

/* "300+", "40-odd", "3 weeks or so" */
static void
read_hedge (const StarCursor *self, StarQuantity *q)
{
  const StarToken *next = star_cursor_token (self, q->last + 1);

  if (next == NULL)
    return;

  if (next->kind == STAR_TOKEN_SYMBOL && next->symbol == '+' && next->glue == STAR_GLUE_NONE)
    q->last++;
  else if (star_token_is (next, STAR_WORD_HEDGE) && next->glue != STAR_GLUE_SPACE)
    q->last++;
  else if (star_cursor_is_pair (self, q->last + 1, STAR_WORD_HEDGE))
    q->last += 2;
  else
    return;

  q->is_approximate = TRUE;
}

/* "six figures", "a seven-figure saving" */
static gboolean
read_figures (const StarCursor *self, StarQuantity *q)
{
  if (!star_cursor_is (self, q->last + 1, STAR_WORD_FIGURES) || q->value < 4 || q->value > 12
      || q->value != floor (q->value) || star_cursor_is (self, q->core_first - 1, STAR_WORD_FILLER))
    return FALSE;

  q->value = pow (10, q->value - 1);
  q->is_approximate = TRUE;
  take_symbol (q, STAR_QUANTITY_MONEY, 1, NULL);
  return TRUE;
}

/* "five nines", "four 9s" */
static gboolean
read_nines (const StarCursor *self, StarQuantity *q)
{
  const StarToken *nine = star_cursor_token (self, q->last + 1);
  const StarToken *plural = star_cursor_token (self, q->last + 2);
  gboolean is_digit;

  if (nine == NULL || q->value < 2 || q->value > 9 || q->value != floor (q->value))
    return FALSE;

  is_digit = nine->kind == STAR_TOKEN_NUMBER && nine->value == 9 && nine->glue == STAR_GLUE_SPACE
             && plural != NULL && plural->glue == STAR_GLUE_NONE && plural->length == 1
             && plural->text[0] == 's';
  if (!is_digit && !star_token_is (nine, STAR_WORD_NINES))
    return FALSE;

  q->value = 1 - pow (10, -q->value);
  take_symbol (q, STAR_QUANTITY_RATIO, 1, "%");
  q->factor = 0.01;
  q->last += is_digit ? 1 : 0;
  return TRUE;
}

/* "thousands *of* pounds": to the unit that is meant, but not "hundreds of second doors" */
static void
skip_of (const StarCursor *self, StarQuantity *q)
{
  const StarToken *power = star_cursor_token (self, q->last);
  const StarToken *unit = star_cursor_token (self, q->last + 2);

  if (star_token_is (power, STAR_WORD_POWER)
      && g_ascii_tolower (power->text[power->length - 1]) == 's'
      && star_cursor_is (self, q->last + 1, STAR_WORD_OF)
      && (star_cursor_is_currency_word (self, q->last + 2)
          || (star_cursor_unit (self, q->last + 2) != NULL && star_token_looks_plural (unit)))
      && !star_cursor_is (self, q->last + 3, STAR_WORD_OF))
    q->last++;
}

static void
read_suffix (const StarCursor *self, StarQuantity *q)
{
  const StarToken *next;

  read_hedge (self, q);
  skip_of (self, q);
  if (q->has_unit && q->kind != STAR_QUANTITY_MONEY)
    ;
  else if (read_currency_behind (self, q) || q->has_unit)
    ;
  else if (read_figures (self, q) || read_nines (self, q) || read_degrees (self, q))
    ;
  else if (star_cursor_is_symbol (self, q->last + 1, '%'))
    take_symbol (q, STAR_QUANTITY_RATIO, 0.01, "%");
  else if (star_cursor_is_symbol (self, q->last + 1, 0xd7))
    take_symbol (q, STAR_QUANTITY_MULTIPLE, 1, "×");
  else if (star_cursor_is (self, q->last + 1, STAR_WORD_TIMES))
    read_times (self, q);
  else
    read_unit (self, q);
  read_hedge (self, q);

  next = star_cursor_token (self, q->last + 1);
  q->core_last = q->last;
  q->is_joined |= next != NULL && next->glue == STAR_GLUE_HYPHEN;
}

/* The denominator: "/s", "per night", "a week", "monthly". */
static void
read_rate (const StarCursor *self, StarQuantity *q)
{
  int next = q->last + 1;
  const StarToken *unit = star_cursor_token (self, next + 1);
  gboolean is_word = unit != NULL && unit->kind == STAR_TOKEN_WORD;

  /* "£180 *each and* …" */
  if (is_word && !star_token_is (unit, STAR_WORD_AND | STAR_WORD_STOP | STAR_WORD_CLAUSE
                                         | STAR_WORD_PREPOSITION)
      && (star_cursor_is_symbol (self, next, '/') || star_cursor_is (self, next, STAR_WORD_PER)
          || (star_cursor_is (self, next, STAR_WORD_ARTICLE)
              && star_cursor_is_time_unit (self, next + 1))))
    q->last = next + 1;
  else if (star_cursor_is (self, next, STAR_WORD_PERIODIC))
    q->last = next;
  else
    return;

  q->has_rate = TRUE;
}

/* "~", "<", "≈", "about" */
static gboolean
is_approximation (const StarCursor *self, int i)
{
  static const gunichar symbols[] = { '~', '<', '>', 0x2248, 0x2264, 0x2265, 0xb1 };
  const StarToken *token = star_cursor_token (self, i);

  if (token == NULL || token->kind != STAR_TOKEN_SYMBOL)
    return token != NULL && star_token_is (token, STAR_WORD_APPROXIMATE);

  for (gsize k = 0; k < G_N_ELEMENTS (symbols); k++)
    {
      if (token->symbol == symbols[k])
        return TRUE;
    }

  return FALSE;
}

/* How many words before token @end say that the figure is not exact: "about", "at least". */
static int
count_approximation (const StarCursor *self, int end)
{
  if (!star_cursor_is_pair (self, end - 2, STAR_WORD_APPROXIMATE))
    return is_approximation (self, end - 1) ? 1 : 0;

  /* "from 40 up to 300" */
  return star_cursor_is (self, end - 1, STAR_WORD_TO)
         && star_cursor_follows (self, end - 2, STAR_WORD_FROM, FROM_REACH)
           ? 0
           : 2;
}

/* "$", "Rs.", "USD" before the figure; the currency takes one token, or two with a full stop. */
static int
read_currency_before (const StarCursor *self, StarQuantity *q, int i)
{
  if (star_cursor_is_currency_symbol (self, i))
    {
      take_sign (self, q, i);
      return i - 1;
    }
  if (star_cursor_is_symbol (self, i, '.') && star_cursor_is (self, i - 1, STAR_WORD_ABBREVIATION))
    i--;
  if (!star_cursor_is_currency_word (self, i) || star_cursor_token (self, i)->length > 3)
    return q->core_first - 1;

  take_unit (q, star_cursor_unit (self, i), 0);
  return i - 1;
}

/* A currency, a sign and "about" belong to the figure that follows. */
static void
read_prefix (const StarCursor *self, StarQuantity *q)
{
  int i = q->core_first - 1;
  int n;

  if (q->kind == STAR_QUANTITY_COUNT || q->kind == STAR_QUANTITY_MONEY)
    i = read_currency_before (self, q, i);
  if ((star_cursor_is_minus (self, i) || star_cursor_is_symbol (self, i, '+'))
      && star_cursor_is_glued (self, i + 1) && !star_cursor_is_glued (self, i))
    {
      q->direction = star_cursor_is_minus (self, i) ? STAR_QUANTITY_DOWN : STAR_QUANTITY_UP;
      i--;
    }
  while ((n = count_approximation (self, i + 1)) > 0)
    {
      q->is_approximate = TRUE;
      i -= n;
    }

  q->first = i + 1;
}

/* "a dollar per 1,000 events": what a rate is told for, and no figure of its own. */
static gboolean
is_denominator (const StarCursor *self, const StarQuantity *q)
{
  return q->kind == STAR_QUANTITY_COUNT && q->value > 1
         && star_cursor_is (self, q->core_first - 1, STAR_WORD_PER);
}

/*
 * star_figure_read:
 * @i: where its digits or number word would begin
 * @q: (out): the figure, with what belongs to it before and behind
 *
 * Returns: %FALSE if there is no figure at @i
 */
gboolean
star_figure_read (const StarCursor *self, int i, StarQuantity *q)
{
  *q = (StarQuantity) { .factor = 1, .power = 1, .head_first = -1, .head_last = -1 };

  /* The currency has to be known before "m" is read as a million. */
  if (star_cursor_is_currency_symbol (self, i - 1))
    q->kind = STAR_QUANTITY_MONEY;

  if (!star_number_read (self, i, q) && !read_article_duration (self, i, q)
      && !read_emphatic_duration (self, i, q) && !read_bare_unit (self, i, q))
    return FALSE;

  read_prefix (self, q);
  read_suffix (self, q);
  /* "4K video" and the like. */
  if ((q->kind == STAR_QUANTITY_COUNT && star_cursor_is (self, q->last + 1, STAR_WORD_NARROW))
      || is_denominator (self, q))
    return FALSE;
  read_rate (self, q);
  q->other = q->value;

  return TRUE;
}
