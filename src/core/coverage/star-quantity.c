/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-quantity.h"

#include "star-token-private.h"

/* Between "from" and "to" stand at most so many words: "from 12 late runs a week to 2". */
#define CHANGE_WORDS_MAX 5

typedef struct {
  StarLexicon *lexicon;
  GArray *tokens;
} Reader;

static const StarToken *
token_at (const Reader *self, int i)
{
  return i >= 0 && i < (int) self->tokens->len ? &g_array_index (self->tokens, StarToken, i) : NULL;
}

static gboolean
is_class (const Reader *self, int i, StarWordClass classes)
{
  const StarToken *token = token_at (self, i);

  return token != NULL && star_token_is (token, classes);
}

static gboolean
is_symbol (const Reader *self, int i, gunichar symbol)
{
  const StarToken *token = token_at (self, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL && token->symbol == symbol;
}

static gboolean
is_currency_symbol (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL
         && (token->symbol == '$'
             || (token->symbol >= 0x80
                 && g_unichar_type (token->symbol) == G_UNICODE_CURRENCY_SYMBOL));
}

static gboolean
is_glued (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  return token != NULL && token->glue == STAR_GLUE_NONE;
}

static gboolean
is_minus (const Reader *self, int i)
{
  return is_symbol (self, i, '-') || is_symbol (self, i, 0x2212) || is_symbol (self, i, 0x2013);
}

static const StarUnit *
unit_at (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  return token != NULL ? star_lexicon_get_unit (self->lexicon, token->word) : NULL;
}

static gboolean
is_time_unit (const Reader *self, int i)
{
  const StarUnit *unit = unit_at (self, i);

  return unit != NULL && unit->kind == STAR_UNIT_DURATION;
}

/* "2019" but not "2019 rows", "2,019" or "2000+". */
static gboolean
is_year (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);
  const StarToken *next = token_at (self, i + 1);

  if (token->length != 4 || token->value < 1900 || token->value > 2099)
    return FALSE;
  if (is_currency_symbol (self, i - 1) || is_symbol (self, i + 1, '+')
      || is_symbol (self, i + 1, '%'))
    return FALSE;
  if (next == NULL || next->kind != STAR_TOKEN_WORD)
    return TRUE;

  if (star_token_is (next, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                             | STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    return TRUE;

  return next->glue != STAR_GLUE_NONE && unit_at (self, i + 1) == NULL
         && !is_class (self, i + 1, STAR_WORD_POWER)
         && (next->word == NULL || next->word->node == 0);
}

static gboolean
is_date_or_clock (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  if (is_class (self, i + 1, STAR_WORD_CLOCK))
    return TRUE;
  if (token->value < 32
      && (is_class (self, i - 1, STAR_WORD_MONTH) || is_class (self, i + 1, STAR_WORD_MONTH)))
    return TRUE;
  if (is_class (self, i - 1, STAR_WORD_MONTH) && token->length == 4)
    return TRUE;

  return FALSE;
}

/* A number between two others: a date, a telephone number, a part of an address. */
static gboolean
is_in_chain (const Reader *self, int i)
{
  static const gunichar links[] = { '-', '/', '.', 0x2013 };

  for (gsize k = 0; k < G_N_ELEMENTS (links); k++)
    {
      gboolean before = is_symbol (self, i - 1, links[k]) && is_glued (self, i - 1)
                        && is_glued (self, i) && token_at (self, i - 2) != NULL
                        && token_at (self, i - 2)->kind == STAR_TOKEN_NUMBER;
      gboolean after = is_symbol (self, i + 1, links[k]) && is_glued (self, i + 1)
                       && is_glued (self, i + 2) && token_at (self, i + 2) != NULL
                       && token_at (self, i + 2)->kind == STAR_TOKEN_NUMBER;

      if (before && after)
        return TRUE;
      if (before && is_symbol (self, i - 3, links[k]) && is_glued (self, i - 3))
        return TRUE;
      if (after && is_symbol (self, i + 3, links[k]) && is_glued (self, i + 3)
          && token_at (self, i + 4) != NULL && is_glued (self, i + 4)
          && token_at (self, i + 4)->kind == STAR_TOKEN_NUMBER)
        return TRUE;
    }

  return FALSE;
}

/* "24/7", "9/11", "50/50": neither a fraction nor a rate. */
static gboolean
is_odd_fraction (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  if (is_symbol (self, i + 1, '/') && is_glued (self, i + 1) && is_glued (self, i + 2)
      && token_at (self, i + 2)->kind == STAR_TOKEN_NUMBER)
    return token->value >= token_at (self, i + 2)->value;
  if (i >= 2 && is_symbol (self, i - 1, '/') && is_glued (self, i - 1) && is_glued (self, i)
      && token_at (self, i - 2)->kind == STAR_TOKEN_NUMBER)
    return token_at (self, i - 2)->value >= token->value;

  return FALSE;
}

/* "1080p", "5th", "4K video": letters that belong to the number and make it a name. */
static gboolean
has_strange_letters (const Reader *self, int i)
{
  const StarToken *next = token_at (self, i + 1);

  if (next == NULL || next->kind != STAR_TOKEN_WORD || next->glue == STAR_GLUE_SPACE)
    return FALSE;
  /* "5-Why" */
  if (next->glue == STAR_GLUE_HYPHEN)
    return next->is_capital && next->word == NULL;
  if (unit_at (self, i + 1) != NULL && token_at (self, i)->length == 4
      && next->length == 1 && token_at (self, i)->value >= 1900)
    return TRUE;

  return unit_at (self, i + 1) == NULL
         && !star_token_is (next, STAR_WORD_POWER | STAR_WORD_TIMES | STAR_WORD_CURRENCY);
}

static gboolean
is_name_before (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);
  const StarToken *last = token_at (self, i - 1);
  const StarToken *next = token_at (self, i + 1);

  if (last == NULL || i == 0)
    return FALSE;
  if (last->kind == STAR_TOKEN_SYMBOL)
    return last->symbol == '#' || (last->symbol == '/' && token->glue == STAR_GLUE_NONE
                                   && i >= 2 && token_at (self, i - 2)->has_digit);
  if (last->kind != STAR_TOKEN_WORD)
    return FALSE;
  if (token->glue != STAR_GLUE_SPACE)
    return token->glue == STAR_GLUE_HYPHEN && !star_token_is (last, STAR_WORD_NUMBER);
  if (star_token_is (last, STAR_WORD_LABEL))
    return TRUE;
  /* "week 2", "day 90" */
  if (is_time_unit (self, i - 1) && !is_time_unit (self, i + 1) && last->length > 3
      && token->value < 100 && last->text[last->length - 1] != 's')
    return TRUE;

  if (last->has_digit && token->value < 100)
    return TRUE;

  /* "Foobar 3": a name that the lexicon does not know, and nothing counted after. */
  return i > 1 && last->is_capital && last->word == NULL && token->value < 100
         && (next == NULL || next->kind != STAR_TOKEN_WORD
             || star_token_is (next, STAR_WORD_STOP | STAR_WORD_PREPOSITION | STAR_WORD_AND));
}

static gboolean
is_no_figure (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  return token->is_label || is_year (self, i) || is_date_or_clock (self, i)
         || is_in_chain (self, i) || is_odd_fraction (self, i) || has_strange_letters (self, i)
         || is_name_before (self, i);
}

/* "million", "k" and so on behind a number. "m" is a million only where money is meant. */
static gboolean
read_power (const Reader *self, StarQuantity *q)
{
  const StarToken *token = token_at (self, q->last + 1);
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
read_digits (const Reader *self, int i, StarQuantity *q)
{
  const StarToken *token = token_at (self, i);

  if (token->kind != STAR_TOKEN_NUMBER || is_no_figure (self, i))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = token->value;
  if (is_symbol (self, i + 1, '/') && is_glued (self, i + 1) && is_glued (self, i + 2)
      && token_at (self, i + 2)->kind == STAR_TOKEN_NUMBER)
    {
      q->value /= token_at (self, i + 2)->value;
      q->kind = STAR_QUANTITY_RATIO;
      q->has_unit = TRUE;
      q->last = i + 2;
      return TRUE;
    }

  while (read_power (self, q))
    ;
  return TRUE;
}

/* "hundreds", "a million", "few hundred", "half a million", "multi-million" */
static gboolean
read_bare_power (const Reader *self, int i, StarQuantity *q)
{
  const StarToken *token = token_at (self, i);

  if (!star_token_is (token, STAR_WORD_POWER) || token->length == 1
      || token->glue == STAR_GLUE_NONE)
    return FALSE;

  q->core_first = is_class (self, i - 1, STAR_WORD_VAGUE | STAR_WORD_ARTICLE) ? i - 1 : i;
  q->last = i;
  q->value = token->word->value;
  if (is_class (self, i - 2, STAR_WORD_FRACTION) && is_class (self, i - 1, STAR_WORD_ARTICLE))
    {
      q->core_first = i - 2;
      q->value *= token_at (self, i - 2)->word->value;
    }

  while (read_power (self, q) || (is_class (self, q->last + 1, STAR_WORD_OF)
                                  && is_class (self, q->last + 2, STAR_WORD_POWER)
                                  && q->last++ >= 0 && read_power (self, q)))
    ;
  return TRUE;
}

/* "one" counts only a unit or a power: "one week", "one million", not "one of them". */
static gboolean
is_pronoun (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);
  const StarUnit *unit = unit_at (self, i + 1);

  if (token->word->value != 1)
    return FALSE;
  if (is_class (self, i + 1, STAR_WORD_POWER))
    return FALSE;
  /* "from three to one" */
  if (is_class (self, i - 1, STAR_WORD_TO) && !is_class (self, i + 1, STAR_WORD_OF))
    return FALSE;

  return unit == NULL || (unit->kind == STAR_UNIT_DURATION && unit->factor == 86400);
}

static gboolean
read_number_word (const Reader *self, int i, StarQuantity *q)
{
  const StarToken *token = token_at (self, i);

  if (!star_token_is (token, STAR_WORD_NUMBER) || is_pronoun (self, i))
    return FALSE;
  if (token->word->value == 0 && is_class (self, i - 1, STAR_WORD_FROM))
    return FALSE;
  if (is_class (self, i - 1, STAR_WORD_LABEL))
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = token->word->value;
  if (q->value >= 20 && token_at (self, i + 1) != NULL && is_class (self, i + 1, STAR_WORD_NUMBER)
      && token_at (self, i + 1)->glue == STAR_GLUE_HYPHEN)
    q->value += token_at (self, ++q->last)->word->value;
  /* "two thirds" */
  if (is_class (self, i + 1, STAR_WORD_FRACTION) && !is_time_unit (self, i + 1))
    {
      q->value *= token_at (self, i + 1)->word->value;
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
can_follow_fraction (const Reader *self, int i)
{
  const StarToken *token = token_at (self, i);

  if (token == NULL || token->kind == STAR_TOKEN_SYMBOL)
    return TRUE;

  return token->glue == STAR_GLUE_SPACE
         && star_token_is (token, STAR_WORD_OF | STAR_WORD_CHANGE | STAR_WORD_STOP
                                    | STAR_WORD_PREPOSITION | STAR_WORD_CLAUSE | STAR_WORD_FILLER
                                    | STAR_WORD_AND | STAR_WORD_ARTICLE);
}

/* "a third", "half of", "half the"; "a quarter of" but not "every quarter". */
static gboolean
read_fraction (const Reader *self, int i, StarQuantity *q)
{
  const StarToken *token = token_at (self, i);
  gboolean has_article = is_class (self, i - 1, STAR_WORD_ARTICLE);

  if (!star_token_is (token, STAR_WORD_FRACTION))
    return FALSE;
  if (is_class (self, i + 1, STAR_WORD_ARTICLE) && is_time_unit (self, i + 2))
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
        ? !(has_article || is_class (self, i + 1, STAR_WORD_OF | STAR_WORD_FILLER)
            || is_class (self, i - 1, STAR_WORD_TO | STAR_WORD_PREPOSITION))
        : !has_article || (is_time_unit (self, i) && !is_class (self, i + 1, STAR_WORD_OF)))
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
read_multiple_word (const Reader *self, int i, StarQuantity *q)
{
  const StarToken *token = token_at (self, i);

  if (!star_token_is (token, STAR_WORD_MULTIPLE))
    return FALSE;
  /* "double-checked", "double down" */
  if (token_at (self, i + 1) != NULL && token_at (self, i + 1)->glue == STAR_GLUE_HYPHEN)
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
read_article_duration (const Reader *self, int i, StarQuantity *q)
{
  if (!is_class (self, i, STAR_WORD_ARTICLE) || !is_time_unit (self, i + 1))
    return FALSE;
  if (!is_class (self, i - 1, STAR_WORD_PREPOSITION | STAR_WORD_APPROXIMATE | STAR_WORD_TO))
    return FALSE;
  if (unit_at (self, i + 1)->factor == 86400)
    return FALSE;

  q->core_first = i;
  q->last = i;
  q->value = 1;
  return TRUE;
}

static gboolean
read_unit (const Reader *self, StarQuantity *q)
{
  static const StarQuantityKind kinds[] = {
    [STAR_UNIT_RATIO] = STAR_QUANTITY_RATIO,
    [STAR_UNIT_DURATION] = STAR_QUANTITY_DURATION,
    [STAR_UNIT_BYTES] = STAR_QUANTITY_BYTES,
    [STAR_UNIT_RATE] = STAR_QUANTITY_RATE,
    [STAR_UNIT_MEASURE] = STAR_QUANTITY_MEASURE,
  };
  const StarToken *token = token_at (self, q->last + 1);
  const StarUnit *unit = unit_at (self, q->last + 1);

  if (unit == NULL || q->has_unit)
    return FALSE;
  /* A capital letter is no short time: "5 M", "3 S". */
  if (token->length == 1 && token->is_capital && unit->kind == STAR_UNIT_DURATION)
    return FALSE;
  /* "8-hour" joins, but "top 3 a day" does not. */
  if (token->length == 1 && token->glue == STAR_GLUE_SPACE && token_at (self, q->last)->kind != STAR_TOKEN_NUMBER)
    return FALSE;

  q->kind = kinds[unit->kind];
  q->factor = unit->factor;
  q->value *= unit->factor;
  q->has_unit = TRUE;
  q->is_joined = token->glue == STAR_GLUE_HYPHEN;
  q->last++;
  return TRUE;
}

static void
read_suffix (const Reader *self, StarQuantity *q)
{
  const StarToken *next;

  if (is_symbol (self, q->last + 1, '+'))
    q->last++;
  if (is_symbol (self, q->last + 1, '%') && !q->has_unit)
    {
      q->kind = STAR_QUANTITY_RATIO;
      q->factor = 0.01;
      q->value *= 0.01;
      q->has_unit = TRUE;
      q->last++;
    }
  else if (is_symbol (self, q->last + 1, 0xd7) && !q->has_unit)
    {
      q->kind = STAR_QUANTITY_MULTIPLE;
      q->has_unit = TRUE;
      q->last++;
    }
  else if (is_currency_symbol (self, q->last + 1) && !q->has_unit)
    {
      q->kind = STAR_QUANTITY_MONEY;
      q->has_unit = TRUE;
      q->last++;
    }
  else if (is_class (self, q->last + 1, STAR_WORD_CURRENCY) && !q->has_unit)
    {
      q->kind = STAR_QUANTITY_MONEY;
      q->has_unit = TRUE;
      q->last++;
    }
  else if (is_class (self, q->last + 1, STAR_WORD_TIMES) && !q->has_unit)
    {
      q->is_frequency = is_class (self, q->last + 2,
                                  STAR_WORD_ARTICLE | STAR_WORD_PER | STAR_WORD_PERIODIC);
      q->kind = q->is_frequency ? STAR_QUANTITY_COUNT : STAR_QUANTITY_MULTIPLE;
      q->has_unit = !q->is_frequency;
      q->last++;
    }
  else
    {
      read_unit (self, q);
    }

  if (is_symbol (self, q->last + 1, '+') && is_glued (self, q->last + 1))
    q->last++;
  next = token_at (self, q->last + 1);
  q->core_last = q->last;
  q->is_joined |= next != NULL && next->glue == STAR_GLUE_HYPHEN;
}

/* The denominator: "/s", "per night", "a week", "monthly". */
static void
read_rate (const Reader *self, StarQuantity *q)
{
  int next = q->last + 1;

  if (is_symbol (self, next, '/') && token_at (self, next + 1) != NULL
      && token_at (self, next + 1)->kind == STAR_TOKEN_WORD)
    q->last = next + 1;
  else if (is_class (self, next, STAR_WORD_PER) && token_at (self, next + 1) != NULL
           && token_at (self, next + 1)->kind == STAR_TOKEN_WORD)
    q->last = next + 1;
  else if (is_class (self, next, STAR_WORD_ARTICLE) && is_time_unit (self, next + 1))
    q->last = next + 1;
  else if (is_class (self, next, STAR_WORD_PERIODIC))
    q->last = next;
  else
    return;

  q->has_rate = TRUE;
}

/* A currency, a sign and "about" belong to the figure that follows. */
static void
read_prefix (const Reader *self, StarQuantity *q)
{
  int i = q->core_first - 1;

  if (is_currency_symbol (self, i)
      || (is_class (self, i, STAR_WORD_CURRENCY) && token_at (self, i)->length == 3))
    {
      q->kind = STAR_QUANTITY_MONEY;
      q->has_unit = TRUE;
      i--;
    }
  if ((is_minus (self, i) || is_symbol (self, i, '+')) && is_glued (self, i + 1)
      && !is_glued (self, i))
    i--;
  while (is_symbol (self, i, '~') || is_symbol (self, i, 0x2248) || is_symbol (self, i, '<')
         || is_symbol (self, i, '>') || is_symbol (self, i, 0x2264) || is_symbol (self, i, 0x2265)
         || is_symbol (self, i, 0x00b1) || is_class (self, i, STAR_WORD_APPROXIMATE))
    {
      q->is_approximate = TRUE;
      i--;
    }

  q->first = i + 1;
}

static gboolean
read_quantity (const Reader *self, int i, StarQuantity *q)
{
  *q = (StarQuantity) { .factor = 1 };

  /* The currency has to be known before "m" is read as a million. */
  if (is_currency_symbol (self, i - 1))
    q->kind = STAR_QUANTITY_MONEY;

  if (!read_digits (self, i, q) && !read_number_word (self, i, q)
      && !read_bare_power (self, i, q) && !read_fraction (self, i, q)
      && !read_multiple_word (self, i, q) && !read_article_duration (self, i, q))
    return FALSE;

  if (q->kind == STAR_QUANTITY_MONEY)
    q->has_unit = TRUE;
  read_prefix (self, q);
  read_suffix (self, q);
  /* "4K video" and the like. */
  if (q->kind == STAR_QUANTITY_COUNT && is_class (self, q->last + 1, STAR_WORD_NARROW))
    return FALSE;
  read_rate (self, q);
  q->other = q->value;

  return TRUE;
}

/* Where the before ends and the after begins, if @two is the after of @one. */
static gboolean
find_link (const Reader *self, const StarQuantity *one, const StarQuantity *two,
           StarQuantityShape *shape)
{
  int gap = two->first - one->last - 1;
  int link = two->first - 1;
  gboolean from = FALSE;

  for (int i = one->first - 1; i >= 0 && i >= one->first - 3; i--)
    from |= is_class (self, i, STAR_WORD_FROM);

  if (gap < 1 || gap > CHANGE_WORDS_MAX)
    return FALSE;

  if (is_symbol (self, link, STAR_SYMBOL_ARROW))
    {
      *shape = STAR_QUANTITY_CHANGE;
      return TRUE;
    }
  if (gap == 1 && is_minus (self, link))
    {
      *shape = STAR_QUANTITY_RANGE;
      return TRUE;
    }

  for (int i = one->last + 1; i < two->first; i++)
    {
      if (token_at (self, i)->kind == STAR_TOKEN_SYMBOL)
        return FALSE;
    }
  /* "to just three" */
  while (link > one->last + 1 && is_class (self, link, STAR_WORD_FILLER))
    link--;
  if (!is_class (self, link, STAR_WORD_TO) || (!from && gap > 2))
    return FALSE;

  *shape = from || gap > 1 ? STAR_QUANTITY_CHANGE : STAR_QUANTITY_RANGE;
  return TRUE;
}

/* One of two numbers has the unit of both: "from 6 to 2 days". */
static void
join (StarQuantity *one, const StarQuantity *two, StarQuantityShape shape)
{
  double before = one->value;
  double after = two->value;

  if (!one->has_unit && two->has_unit)
    before *= two->factor;
  if (one->has_unit && !two->has_unit)
    after *= one->factor;

  one->split_first = one->last;
  one->split_last = two->first;
  one->shape = shape;
  one->value = before;
  one->other = after;
  if (two->has_unit)
    {
      one->kind = two->kind;
      one->factor = two->factor;
    }
  one->has_unit |= two->has_unit;
  one->has_rate |= two->has_rate;
  one->is_approximate |= two->is_approximate;
  one->is_joined = two->is_joined;
  one->core_last = two->core_last;
  one->last = two->last;
}

static gboolean
fit_together (const StarQuantity *one, const StarQuantity *two)
{
  if (one->shape == STAR_QUANTITY_CHANGE || two->shape == STAR_QUANTITY_CHANGE)
    return FALSE;
  if (!one->has_unit || !two->has_unit)
    return TRUE;

  return one->kind == two->kind;
}

static void
mark_tokens (GArray *tokens, const StarQuantity *q, int index)
{
  for (int i = q->first; i <= q->last; i++)
    g_array_index (tokens, StarToken, i).quantity = index;
}

/*
 * star_quantity_find_all:
 * @tokens: one sentence; the index of its quantity is written into each token
 * @quantities: where to append #StarQuantity in the order of the text
 *
 * What only looks like a figure is left out: years, dates, clock times, versions, names with
 * digits, numbers of items and steps.
 */
void
star_quantity_find_all (StarLexicon *lexicon, GArray *tokens, GArray *quantities)
{
  Reader reader = { lexicon, tokens };
  int i = 0;

  while (i < (int) tokens->len)
    {
      StarQuantity q;
      StarQuantityShape shape;
      StarQuantity *last = quantities->len > 0
                             ? &g_array_index (quantities, StarQuantity, quantities->len - 1)
                             : NULL;

      if (!read_quantity (&reader, i, &q))
        {
          i++;
          continue;
        }

      i = q.last + 1;
      if (last != NULL && q.first <= last->last)
        q.first = last->last + 1;
      if (last != NULL && fit_together (last, &q) && find_link (&reader, last, &q, &shape))
        join (last, &q, shape);
      else
        g_array_append_val (quantities, q);
    }

  for (guint k = 0; k < quantities->len; k++)
    mark_tokens (tokens, &g_array_index (quantities, StarQuantity, k), k);
}

const char *
star_quantity_kind_get_nick (StarQuantityKind kind)
{
  static const char *const nicks[] = {
    [STAR_QUANTITY_COUNT] = "count",
    [STAR_QUANTITY_MONEY] = "money",
    [STAR_QUANTITY_RATIO] = "ratio",
    [STAR_QUANTITY_DURATION] = "duration",
    [STAR_QUANTITY_BYTES] = "bytes",
    [STAR_QUANTITY_RATE] = "rate",
    [STAR_QUANTITY_MULTIPLE] = "multiple",
    [STAR_QUANTITY_MEASURE] = "measure",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

static void
describe_one (GString *line, GArray *tokens, const StarQuantity *q)
{
  const StarToken *first = &g_array_index (tokens, StarToken, q->first);
  const StarToken *last = &g_array_index (tokens, StarToken, q->last);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, "%s%s[%.*s]=%s", line->len > 0 ? "; " : "",
                          star_quantity_kind_get_nick (q->kind),
                          (int) (last->text + last->length - first->text), first->text,
                          g_ascii_formatd (number, sizeof number, "%.6g", q->value));
  if (q->shape != STAR_QUANTITY_SINGLE)
    g_string_append_printf (line, "%s%s", q->shape == STAR_QUANTITY_CHANGE ? "→" : "…",
                            g_ascii_formatd (number, sizeof number, "%.6g", q->other));
  if (q->is_approximate)
    g_string_append (line, " approx");
  if (q->has_rate)
    g_string_append (line, " rate");
}

/**
 * star_quantity_describe:
 * @text: valid UTF-8
 *
 * What the checks read as figures in @text, one after the other, for tests and for looking at
 * the checks from outside: "duration[24 h → 3 min]=86400→180".
 *
 * Returns: (transfer full): the line, "" if there are no figures
 */
char *
star_quantity_describe (StarLexicon *lexicon, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (StarToken));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (StarQuantity));
  StarTokenReader reader;

  g_return_val_if_fail (lexicon != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  star_token_reader_init (&reader, text);
  while (star_token_reader_next (&reader, lexicon, tokens))
    {
      g_array_set_size (quantities, 0);
      star_quantity_find_all (lexicon, tokens, quantities);
      for (guint i = 0; i < quantities->len; i++)
        describe_one (line, tokens, &g_array_index (quantities, StarQuantity, i));
    }

  return g_strdup (line->str);
}
