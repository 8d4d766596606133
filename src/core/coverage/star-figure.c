/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-figure-private.h"

#include "star-label-private.h"

/* "million", "k" and so on behind a number. "m" is a million only where money is meant. */
static gboolean
read_power (const StarCursor *self, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, q->last + 1);
  gboolean is_letter;

  if (token == NULL || !star_token_is (token, STAR_WORD_POWER))
    return FALSE;

  is_letter = token->length == 1;
  if (is_letter && token->glue != STAR_GLUE_NONE)
    return FALSE;
  if (is_letter && (token->text[0] == 'm' || token->text[0] == 'b')
      && q->kind != STAR_QUANTITY_MONEY)
    return FALSE;
  if (token->glue == STAR_GLUE_HYPHEN && token->word->value < 100)
    return FALSE;

  q->value *= token->word->value;
  q->last++;
  return TRUE;
}

static gboolean
read_digits (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (token->kind != STAR_TOKEN_NUMBER || star_label_is_number (self, i))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = token->value;
  if (star_cursor_is_symbol (self, i + 1, '/') && star_cursor_is_glued (self, i + 1)
      && star_cursor_is_glued (self, i + 2)
      && star_cursor_token (self, i + 2)->kind == STAR_TOKEN_NUMBER)
    {
      q->value /= star_cursor_token (self, i + 2)->value;
      q->kind = STAR_QUANTITY_RATIO;
      q->has_unit = TRUE;
      q->last = i + 2;
      return TRUE;
    }

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

/* "hundreds", "a million", "few hundred", "half a million", "multi-million" */
static gboolean
read_bare_power (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (!star_token_is (token, STAR_WORD_POWER) || token->length == 1
      || token->glue == STAR_GLUE_NONE)
    return FALSE;

  q->core_first = star_cursor_is (self, i - 1, STAR_WORD_VAGUE | STAR_WORD_ARTICLE) ? i - 1 : i;
  q->last = i;
  q->value = token->word->value;
  if (star_cursor_is (self, i - 2, STAR_WORD_FRACTION)
      && star_cursor_is (self, i - 1, STAR_WORD_ARTICLE))
    {
      q->core_first = i - 2;
      q->value *= star_cursor_token (self, i - 2)->word->value;
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
  const StarUnit *unit = star_cursor_unit (self, i + 1);

  if (token->word->value != 1)
    return FALSE;
  if (star_cursor_is (self, i + 1, STAR_WORD_POWER))
    return FALSE;
  /* "from three to one" */
  if (star_cursor_is (self, i - 1, STAR_WORD_TO) && !star_cursor_is (self, i + 1, STAR_WORD_OF))
    return FALSE;

  return unit == NULL || (unit->kind == STAR_UNIT_DURATION && unit->factor == 86400);
}

static gboolean
read_number_word (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (!star_token_is (token, STAR_WORD_NUMBER) || is_pronoun (self, i))
    return FALSE;
  if (token->word->value == 0 && star_cursor_is (self, i - 1, STAR_WORD_FROM))
    return FALSE;
  if (star_cursor_is (self, i - 1, STAR_WORD_LABEL))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = token->word->value;
  if (q->value >= 20 && star_cursor_token (self, i + 1) != NULL
      && star_cursor_is (self, i + 1, STAR_WORD_NUMBER)
      && star_cursor_token (self, i + 1)->glue == STAR_GLUE_HYPHEN)
    q->value += star_cursor_token (self, ++q->last)->word->value;
  /* "two thirds" */
  if (star_cursor_is (self, i + 1, STAR_WORD_FRACTION) && !star_cursor_is_time_unit (self, i + 1))
    {
      q->value *= star_cursor_token (self, i + 1)->word->value;
      q->kind = STAR_QUANTITY_RATIO;
      q->has_unit = TRUE;
      q->last = i + 1;
    }
  while (read_power (self, q))
    ;

  return TRUE;
}

/* "a third of", "a third less", but not "a third party" or "a third try". */
static gboolean
can_follow_fraction (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  if (token == NULL || token->kind == STAR_TOKEN_SYMBOL)
    return TRUE;

  return token->glue == STAR_GLUE_SPACE
         && star_token_is (token, STAR_WORD_OF | STAR_WORD_CHANGE | STAR_WORD_STOP
                                    | STAR_WORD_PREPOSITION | STAR_WORD_CLAUSE | STAR_WORD_FILLER
                                    | STAR_WORD_AND | STAR_WORD_ARTICLE);
}

/* "a third", "half of", "half the"; "a quarter of" but not "every quarter". */
static gboolean
read_fraction (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  gboolean has_article = star_cursor_is (self, i - 1, STAR_WORD_ARTICLE);

  if (!star_token_is (token, STAR_WORD_FRACTION))
    return FALSE;
  if (star_cursor_is (self, i + 1, STAR_WORD_ARTICLE) && star_cursor_is_time_unit (self, i + 2))
    {
      /* "half a day" is a duration of its own. */
      q->core_first = i;
      q->last = i + 1;
      q->value = token->word->value;
      return TRUE;
    }
  if (!can_follow_fraction (self, i + 1))
    return FALSE;
  if (token->word->value == 0.5
        ? !(has_article || star_cursor_is (self, i + 1, STAR_WORD_OF | STAR_WORD_FILLER)
            || star_cursor_is (self, i - 1, STAR_WORD_TO | STAR_WORD_PREPOSITION))
        : !has_article
            || (star_cursor_is_time_unit (self, i) && !star_cursor_is (self, i + 1, STAR_WORD_OF)))
    return FALSE;

  q->core_first = has_article ? i - 1 : i;
  q->last = i;
  q->value = token->word->value;
  q->kind = STAR_QUANTITY_RATIO;
  q->has_unit = TRUE;
  return TRUE;
}

/* "halved", "tripled" */
static gboolean
read_multiple_word (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);

  if (!star_token_is (token, STAR_WORD_MULTIPLE))
    return FALSE;
  /* "double-checked", "double down" */
  if (star_cursor_token (self, i + 1) != NULL
      && star_cursor_token (self, i + 1)->glue == STAR_GLUE_HYPHEN)
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = token->word->value;
  q->kind = STAR_QUANTITY_MULTIPLE;
  q->has_unit = TRUE;
  q->is_frequency = star_token_is (token, STAR_WORD_TIMES);
  return TRUE;
}

/* "in an hour", "by a month": only where a duration can stand, as "twice a month" is a rate. */
static gboolean
read_article_duration (const StarCursor *self, int i, StarQuantity *q)
{
  if (!star_cursor_is (self, i, STAR_WORD_ARTICLE) || !star_cursor_is_time_unit (self, i + 1))
    return FALSE;
  if (!star_cursor_is (self, i - 1, STAR_WORD_PREPOSITION | STAR_WORD_APPROXIMATE | STAR_WORD_TO)
      && !star_cursor_is (self, i + 2, STAR_WORD_CHANGE))
    return FALSE;
  if (star_cursor_unit (self, i + 1)->factor == 86400)
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = 1;
  return TRUE;
}

/* "from *days* to two hours": a before without a number. */
static gboolean
read_bare_unit (const StarCursor *self, int i, StarQuantity *q)
{
  const StarUnit *unit = star_cursor_unit (self, i);

  if (unit == NULL || unit->kind != STAR_UNIT_DURATION || star_cursor_token (self, i)->length < 4
      || !star_cursor_is (self, i - 1, STAR_WORD_FROM)
      || !star_cursor_is (self, i + 1, STAR_WORD_TO))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->kind = STAR_QUANTITY_DURATION;
  q->value = unit->factor;
  q->factor = unit->factor;
  q->has_unit = TRUE;
  q->is_approximate = TRUE;
  return TRUE;
}

static void
take_unit (StarQuantity *q, StarQuantityKind kind, double factor)
{
  q->kind = kind;
  q->factor = factor;
  q->value *= factor;
  q->has_unit = TRUE;
  q->last++;
}

static void
read_unit (const StarCursor *self, StarQuantity *q)
{
  static const StarQuantityKind kinds[] = {
    [STAR_UNIT_RATIO] = STAR_QUANTITY_RATIO,
    [STAR_UNIT_DURATION] = STAR_QUANTITY_DURATION,
    [STAR_UNIT_BYTES] = STAR_QUANTITY_BYTES,
    [STAR_UNIT_RATE] = STAR_QUANTITY_RATE,
    [STAR_UNIT_MEASURE] = STAR_QUANTITY_MEASURE,
    [STAR_UNIT_OTHER] = STAR_QUANTITY_OTHER,
  };
  const StarToken *token = star_cursor_token (self, q->last + 1);
  const StarUnit *unit = star_cursor_unit (self, q->last + 1);

  if (unit == NULL)
    return;
  /* A capital letter is no short time: "5 M", "3 S". */
  if (token->length == 1 && token->is_capital && unit->kind == STAR_UNIT_DURATION)
    return;
  /* "8-hour" joins, but "top 3 a day" does not. */
  if (token->length == 1 && token->glue == STAR_GLUE_SPACE
      && star_cursor_token (self, q->last)->kind != STAR_TOKEN_NUMBER)
    return;

  take_unit (q, kinds[unit->kind], unit->factor);
  q->is_joined = token->glue == STAR_GLUE_HYPHEN;
}

/* "40 €", but not the sign of what follows: "10 $5 notes". */
static gboolean
is_currency_behind (const StarCursor *self, int i)
{
  const StarToken *next = star_cursor_token (self, i + 1);

  if (star_cursor_is (self, i, STAR_WORD_CURRENCY))
    return TRUE;

  return star_cursor_is_currency_symbol (self, i)
         && (next == NULL || next->kind != STAR_TOKEN_NUMBER);
}

/* "times" is how often where "a week" follows, else how many times as much. */
static void
read_times (const StarCursor *self, StarQuantity *q)
{
  q->is_frequency =
    star_cursor_is (self, q->last + 2, STAR_WORD_ARTICLE | STAR_WORD_PER | STAR_WORD_PERIODIC);
  take_unit (q, q->is_frequency ? STAR_QUANTITY_COUNT : STAR_QUANTITY_MULTIPLE, 1);
  q->has_unit = !q->is_frequency;
}

static void
read_plus (const StarCursor *self, StarQuantity *q)
{
  if (star_cursor_is_symbol (self, q->last + 1, '+') && star_cursor_is_glued (self, q->last + 1))
    q->last++;
}

static void
read_suffix (const StarCursor *self, StarQuantity *q)
{
  const StarToken *next;

  read_plus (self, q);
  if (q->has_unit)
    ;
  else if (star_cursor_is_symbol (self, q->last + 1, '%'))
    take_unit (q, STAR_QUANTITY_RATIO, 0.01);
  else if (star_cursor_is_symbol (self, q->last + 1, 0xd7))
    take_unit (q, STAR_QUANTITY_MULTIPLE, 1);
  else if (is_currency_behind (self, q->last + 1))
    take_unit (q, STAR_QUANTITY_MONEY, 1);
  else if (star_cursor_is (self, q->last + 1, STAR_WORD_TIMES))
    read_times (self, q);
  else
    read_unit (self, q);
  read_plus (self, q);

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

  if (is_word
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

  for (gsize k = 0; k < G_N_ELEMENTS (symbols); k++)
    {
      if (star_cursor_is_symbol (self, i, symbols[k]))
        return TRUE;
    }

  return star_cursor_is (self, i, STAR_WORD_APPROXIMATE);
}

/* A currency, a sign and "about" belong to the figure that follows. */
static void
read_prefix (const StarCursor *self, StarQuantity *q)
{
  int i = q->core_first - 1;

  if (star_cursor_is_currency_symbol (self, i)
      || (star_cursor_is (self, i, STAR_WORD_CURRENCY) && star_cursor_token (self, i)->length == 3))
    {
      q->kind = STAR_QUANTITY_MONEY;
      q->has_unit = TRUE;
      i--;
    }
  if ((star_cursor_is_minus (self, i) || star_cursor_is_symbol (self, i, '+'))
      && star_cursor_is_glued (self, i + 1) && !star_cursor_is_glued (self, i))
    i--;
  while (is_approximation (self, i))
    {
      q->is_approximate = TRUE;
      i--;
    }

  q->first = i + 1;
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
  *q = (StarQuantity) { .factor = 1 };

  /* The currency has to be known before "m" is read as a million. */
  if (star_cursor_is_currency_symbol (self, i - 1))
    q->kind = STAR_QUANTITY_MONEY;

  if (!read_digits (self, i, q) && !read_number_word (self, i, q) && !read_bare_power (self, i, q)
      && !read_fraction (self, i, q) && !read_multiple_word (self, i, q)
      && !read_article_duration (self, i, q) && !read_bare_unit (self, i, q))
    return FALSE;

  if (q->kind == STAR_QUANTITY_MONEY)
    q->has_unit = TRUE;
  read_prefix (self, q);
  read_suffix (self, q);
  /* "4K video" and the like. */
  if (q->kind == STAR_QUANTITY_COUNT && star_cursor_is (self, q->last + 1, STAR_WORD_NARROW))
    return FALSE;
  read_rate (self, q);
  q->other = q->value;

  return TRUE;
}
