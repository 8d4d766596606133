/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-label-private.h"

#include <math.h>
#include <string.h>

/* What looks like a figure and says nothing of how much. */

/* The parts of a telephone number stand this near. */
#define PHONE_REACH 6
#define PHONE_DIGITS_MIN 7

/* A name has no greater number: "Boeing 747". */
#define NAME_NUMBER_MAX 9999
#define NAME_BYTES_MAX 16

/* Of fewer than so many one says which they are. */
#define LIST_OF_BEST_MIN 4

/* "Q3", "H1", "FY": what a year stands behind */
static gboolean
is_part_of_year (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_WORD
         && ((token->has_digit && token->length == 2 && token->is_capital)
             || star_token_is (token, STAR_WORD_MONTH));
}

/* "2024 revenue": one thing has a year; nobody counts it in round thousands. */
static gboolean
has_one_thing_behind (const StarCursor *self, int i)
{
  double value = star_cursor_token (self, i)->value;

  return value > 2000 && value < 2050 && star_cursor_token (self, i + 1)->glue == STAR_GLUE_SPACE
         && !star_cursor_leads_to_plural (self, i + 1);
}

/* "more than 2000 *envelopes*", "we had 2000 *envelopes*", but "in 2000 *envelopes* were dear" */
static gboolean
counts_things (const StarCursor *self, int i)
{
  gboolean is_round = fmod (star_cursor_token (self, i)->value, 1000) == 0;

  return star_cursor_is_plural (self, i + 1)
         && (star_cursor_is (self, i - 1, STAR_WORD_APPROXIMATE)
             || (is_round
                 && !star_cursor_is (self, i - 1, STAR_WORD_PREPOSITION | STAR_WORD_CLAUSE)));
}

/* "2019" but not "2019 rows", "2,019" or "2000+". */
static gboolean
is_year (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *next = star_cursor_token (self, i + 1);

  if (token->length != 4 || token->value < 1900 || token->value > 2099)
    return FALSE;
  if (star_cursor_is_currency_symbol (self, i - 1) || star_cursor_is_symbol (self, i + 1, '+')
      || star_cursor_is_symbol (self, i + 1, '%'))
    return FALSE;
  if (next == NULL || next->kind != STAR_TOKEN_WORD || is_part_of_year (self, i - 1))
    return TRUE;

  if (star_token_is (next, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                             | STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    return TRUE;

  return next->glue != STAR_GLUE_NONE && star_cursor_unit (self, i + 1) == NULL
         && !counts_things (self, i) && !star_cursor_is (self, i + 1, STAR_WORD_POWER)
         && (next->word == NULL || next->word->node == 0 || has_one_thing_behind (self, i));
}

/* "'19", but not "'19'": the mark stands in the text before the token. */
static gboolean
is_short_year (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *last = star_cursor_token (self, i - 1);
  const char *end = token->text + token->length;
  const char *before;

  if (last == NULL || token->length != 2 || token->text - (last->text + last->length) < 2)
    return FALSE;

  before = g_utf8_prev_char (token->text);
  return (*before == '\'' || g_utf8_get_char (before) == 0x2018
          || g_utf8_get_char (before) == 0x2019)
         && *end != '\'' && g_utf8_get_char (end) != 0x2019;
}

/* "6 *a.m.*" */
static gboolean
is_before_points (const StarCursor *self, int i)
{
  const StarToken *half = star_cursor_token (self, i + 1);

  return (star_token_reads (half, "a") || star_token_reads (half, "p"))
         && star_cursor_is_symbol (self, i + 2, '.') && star_cursor_is_glued (self, i + 3)
         && star_token_reads (star_cursor_token (self, i + 3), "m");
}

/* Whether nothing stands at token @i that a number could be part of: "7.30, ", but not "2.30/h". */
static gboolean
ends_clock (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  if (token == NULL)
    return TRUE;
  if (token->kind == STAR_TOKEN_SYMBOL)
    return token->symbol < 0x80 && strchr (".,;:!?)\"", (int) token->symbol) != NULL;

  return star_token_is (token, STAR_CURSOR_STOPS)
         && !star_token_is (token, STAR_WORD_PER | STAR_WORD_TO);
}

/* "went down at *7.30*", but not "at 4.50 euros", "at 1.25 %" or "the error rate is at 1.25" */
static gboolean
is_dotted_clock (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const char *dot;

  if (token->length < 4 || token->length > 5)
    return FALSE;

  dot = token->text + token->length - 3;
  return *dot == '.' && dot[1] < '6' && token->value < 24
         && star_token_reads (star_cursor_token (self, i - 1), "at")
         && !star_cursor_is (self, i - 2, STAR_WORD_STOP) && ends_clock (self, i + 1);
}

static gboolean
is_date_or_clock (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  if (star_cursor_is (self, i + 1, STAR_WORD_CLOCK) || is_before_points (self, i)
      || is_short_year (self, i) || is_dotted_clock (self, i))
    return TRUE;
  if (token->value < 32
      && (star_cursor_is (self, i - 1, STAR_WORD_MONTH)
          || star_cursor_is (self, i + 1, STAR_WORD_MONTH)))
    return TRUE;
  if (star_cursor_is (self, i - 1, STAR_WORD_MONTH) && token->length == 4)
    return TRUE;

  return FALSE;
}

/* Whether only @link stands between the numbers at @i and @i + 2 × @step. */
static gboolean
is_linked (const StarCursor *self, int i, gunichar link, int step)
{
  const StarToken *other = star_cursor_token (self, i + 2 * step);

  return star_cursor_is_symbol (self, i + step, link) && star_cursor_is_glued (self, i + step)
         && other != NULL && other->kind == STAR_TOKEN_NUMBER
         && star_cursor_is_glued (self, MAX (i, i + 2 * step));
}

static gboolean
is_symbol (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL;
}

/* One of three numbers in a row: a date, a telephone number, a part of an address. */
static gboolean
is_in_chain (const StarCursor *self, int i)
{
  static const gunichar links[] = { '-', '/', '.', 0x2013 };

  for (gsize k = 0; k < G_N_ELEMENTS (links); k++)
    {
      gboolean before = is_linked (self, i, links[k], -1);
      gboolean after = is_linked (self, i, links[k], 1);

      if ((before && after) || (before && is_linked (self, i - 2, links[k], -1))
          || (after && is_linked (self, i + 2, links[k], 1)))
        return TRUE;
    }

  return FALSE;
}

/* "on 5/6", but not "on 3/4 of the hosts" */
static gboolean
is_day_and_month (const StarCursor *self, int i)
{
  return star_cursor_is (self, i - 1, STAR_WORD_ON) && star_cursor_token (self, i)->value <= 31
         && star_cursor_token (self, i + 2)->value <= 31
         && !star_cursor_is (self, i + 3, STAR_WORD_OF)
         && !star_cursor_leads_to_plural (self, i + 3);
}

/* "24/7", "9/11", "50/50", "on 5/6": neither a fraction nor a rate. */
static gboolean
is_odd_fraction (const StarCursor *self, int i)
{
  double value = star_cursor_token (self, i)->value;

  if (is_linked (self, i, '/', 1))
    return value >= star_cursor_token (self, i + 2)->value || is_day_and_month (self, i);
  if (is_linked (self, i, '/', -1))
    return star_cursor_token (self, i - 2)->value >= value || is_day_and_month (self, i - 2);

  return FALSE;
}

static gboolean
is_bare (const StarCursor *self, int i)
{
  return star_cursor_unit (self, i + 1) == NULL && star_cursor_pair_unit (self, i + 1) == NULL
         && !star_cursor_is (self, i + 1, STAR_WORD_POWER | STAR_WORD_TIMES | STAR_WORD_PER)
         && !star_cursor_is_symbol (self, i + 1, '%') && !star_cursor_is_symbol (self, i + 1, '/')
         && !star_cursor_is_symbol (self, i + 1, '+') && !star_cursor_is_symbol (self, i + 1, 0xb0)
         && !star_cursor_is_symbol (self, i + 1, 0xd7)
         && !star_cursor_is_currency_symbol (self, i + 1)
         && !star_cursor_is_currency_symbol (self, i - 1);
}

/* "our top 20 *queries*" counts them, "one of the top 20 banks" does not. */
static gboolean
is_list_of_best (const StarCursor *self, int i)
{
  const StarToken *owner = star_cursor_token (self, i - 2);
  gboolean is_owned = star_token_in (owner, STAR_GROUP_OWNER);

  return star_cursor_token (self, i)->value >= LIST_OF_BEST_MIN
         && (is_owned
             || (star_token_reads (owner, "the")
                 && !star_cursor_is (self, i - 3, STAR_WORD_PREPOSITION)))
         && star_cursor_leads_to_plural (self, i + 1);
}

/* "24-7", "9–5": no range falls. */
static gboolean
is_falling_range (const StarCursor *self, int i)
{
  double value = star_cursor_token (self, i)->value;

  if (is_linked (self, i, '-', 1) || is_linked (self, i, 0x2013, 1))
    return value > star_cursor_token (self, i + 2)->value && is_bare (self, i + 2)
           && is_bare (self, i);
  if (is_linked (self, i, '-', -1) || is_linked (self, i, 0x2013, -1))
    return value < star_cursor_token (self, i - 2)->value && is_bare (self, i)
           && is_bare (self, i - 2);

  return FALSE;
}

/* Numbers that only a symbol links; most stand between words. */
static gboolean
is_in_row (const StarCursor *self, int i)
{
  return (is_symbol (self, i - 1) || is_symbol (self, i + 1))
         && (is_in_chain (self, i) || is_odd_fraction (self, i) || is_falling_range (self, i));
}

/* "a 9 to 5 job" */
static gboolean
is_office_hours (const StarCursor *self, int i)
{
  int nine = star_cursor_token (self, i)->value == 9 ? i : i - 2;
  int five = nine + 2;

  return star_cursor_is_number (self, nine) && star_cursor_token (self, nine)->value == 9
         && star_cursor_is (self, nine + 1, STAR_WORD_TO) && star_cursor_is_number (self, five)
         && star_cursor_token (self, five)->value == 5 && is_bare (self, five)
         && !star_cursor_is (self, nine - 1, STAR_WORD_FROM)
         && !star_cursor_leads_to_plural (self, five + 1);
}

static gboolean
is_in_phone_number (const StarCursor *self, int i)
{
  guint parts = 1;
  guint digits = star_cursor_token (self, i)->length;
  gboolean has_plus = FALSE;

  for (int direction = -1; direction <= 1; direction += 2)
    {
      for (int k = i + direction; k >= i - PHONE_REACH && k <= i + PHONE_REACH; k += direction)
        {
          const StarToken *token = star_cursor_token (self, k);

          if (token == NULL || token->kind == STAR_TOKEN_WORD)
            break;
          if (token->kind == STAR_TOKEN_NUMBER)
            {
              parts++;
              digits += token->length;
            }
          else if (token->symbol == '+' && direction < 0)
            {
              has_plus = TRUE;
              break;
            }
          else if (token->symbol != '-' && token->symbol != '(' && token->symbol != ')')
            {
              break;
            }
        }
    }

  return digits >= PHONE_DIGITS_MIN && (parts >= 3 || (parts == 2 && has_plus));
}

/* "1080p", "5th", "4K video": letters that belong to the number and make it a name. */
static gboolean
has_strange_letters (const StarCursor *self, int i)
{
  const StarToken *next = star_cursor_token (self, i + 1);

  if (next == NULL || next->kind != STAR_TOKEN_WORD || next->glue == STAR_GLUE_SPACE)
    return FALSE;
  /* "5-Why", "7-Eleven" */
  if (next->glue == STAR_GLUE_HYPHEN)
    return next->is_capital
           && (!star_token_is_known (next) || star_token_is (next, STAR_WORD_NUMBER));
  /* "3D" */
  if (next->length == 1 && *next->text == 'D' && star_cursor_token (self, i)->length == 1)
    return TRUE;
  if (star_cursor_unit (self, i + 1) != NULL && star_cursor_token (self, i)->length == 4
      && next->length == 1 && star_cursor_token (self, i)->value >= 1900)
    return TRUE;

  return star_cursor_unit (self, i + 1) == NULL
         && !star_token_is (next, STAR_WORD_POWER | STAR_WORD_TIMES | STAR_WORD_HEDGE);
}

/* "labour/12", "v2/3" */
static gboolean
is_in_formula (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 2);

  return star_cursor_is_symbol (self, i - 1, '/') && star_cursor_is_glued (self, i)
         && star_cursor_is_glued (self, i - 1) && before != NULL && before->kind == STAR_TOKEN_WORD;
}

/* The 9 of "MCS-8/9". */
static gboolean
is_second_half (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 2);

  return star_cursor_is_symbol (self, i - 1, '/') && star_cursor_is_glued (self, i)
         && before != NULL && before->kind == STAR_TOKEN_NUMBER && before->glue == STAR_GLUE_HYPHEN;
}

/* "iPhone", "OAuth", "Apollo" */
static gboolean
has_capital (const StarToken *token)
{
  guint end = MIN (token->length, NAME_BYTES_MAX);

  for (guint k = 0; k < end; k++)
    {
      if (g_ascii_isupper (token->text[k]))
        return TRUE;
    }

  return token->is_capital;
}

/* "Hired", "Cutting": at the start of a sentence each word has a capital, and these are verbs. */
static gboolean
looks_like_verb (const StarToken *token)
{
  const char *end = token->text + token->length;

  return token->length > 4
         && (strncmp (end - 2, "ed", 2) == 0 || strncmp (end - 3, "ing", 3) == 0);
}

/* "2.0" */
static gboolean
is_whole_version (const StarToken *token)
{
  return token->length == 3 && token->text[1] == '.' && token->text[2] == '0';
}

/* "Foobar 3": a name, and nothing counted after the number. */
static gboolean
is_name (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *last = star_cursor_token (self, i - 1);
  const StarToken *next = star_cursor_token (self, i + 1);

  if (token->value > NAME_NUMBER_MAX || token->length > 4 || !has_capital (last)
      || star_cursor_is_currency_word (self, i - 1)
      || (last->word != NULL && last->word->node != 0 && !is_whole_version (token))
      || star_token_is (last, STAR_CURSOR_STOPS | STAR_WORD_FILLER | STAR_WORD_APPROXIMATE
                                | STAR_WORD_MOVEMENT | STAR_WORD_RISE | STAR_WORD_FALL))
    return FALSE;
  if (i == 1 && looks_like_verb (last))
    return FALSE;
  if (next != NULL && next->glue == STAR_GLUE_HYPHEN)
    return FALSE;

  return is_bare (self, i) && !star_cursor_leads_to_plural (self, i + 1);
}

/* "# 3", "§ 5", "No. 5", "(3) the third" */
static gboolean
has_mark_before (const StarCursor *self, int i)
{
  const StarToken *mark = star_cursor_token (self, i - 1);
  const StarToken *before = star_cursor_token (self, i - 2);

  if (mark->symbol == '#' || mark->symbol == 0xa7 || mark->symbol == 0x2116)
    return TRUE;
  if (mark->symbol == '.')
    return star_cursor_is (self, i - 2, STAR_WORD_ABBREVIATION)
           && star_cursor_is (self, i - 2, STAR_WORD_LABEL);
  if (mark->symbol == '(')
    return star_cursor_is_symbol (self, i + 1, ')') && star_cursor_token (self, i)->length < 3
           && star_cursor_token (self, i + 2) != NULL
           && star_cursor_token (self, i + 2)->kind == STAR_TOKEN_WORD
           && (before == NULL || before->kind == STAR_TOKEN_SYMBOL
               || star_token_is (before, STAR_WORD_AND | STAR_WORD_NUMBER));

  return is_second_half (self, i) || is_in_formula (self, i);
}

static gboolean
is_name_before (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *last = star_cursor_token (self, i - 1);

  if (last == NULL)
    return FALSE;
  if (last->kind == STAR_TOKEN_SYMBOL)
    return has_mark_before (self, i);
  if (last->kind != STAR_TOKEN_WORD)
    return FALSE;
  if (token->glue != STAR_GLUE_SPACE)
    return token->glue == STAR_GLUE_HYPHEN && !star_token_is (last, STAR_WORD_NUMBER);
  if (star_token_is (last, STAR_WORD_LABEL))
    return TRUE;
  if (star_token_is (last, STAR_WORD_RANK))
    return is_bare (self, i) && !is_list_of_best (self, i);

  /* "week 2", "day 90" */
  if (star_cursor_is_time_unit (self, i - 1) && !star_cursor_is_time_unit (self, i + 1)
      && last->length > 3 && token->value < 100 && last->text[last->length - 1] != 's')
    return TRUE;
  if (last->has_digit && token->value < 100)
    return TRUE;
  /* "error 429" */
  if (star_token_is (last, STAR_WORD_CODE) && token->length == 3)
    return is_bare (self, i);

  return is_name (self, i);
}

/* "a 500 error", "360 feedback", "a 404": the number is what it is called. */
static gboolean
is_code (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *next = star_cursor_token (self, i + 1);

  if (token->length != 3 || !is_bare (self, i))
    return FALSE;
  if (star_cursor_is (self, i + 1, STAR_WORD_CODE) && next->glue == STAR_GLUE_SPACE)
    return !star_cursor_is_plural (self, i + 2);

  return star_cursor_is (self, i - 1, STAR_WORD_ARTICLE)
         && (next == NULL || next->kind == STAR_TOKEN_SYMBOL
             || star_token_is (next, STAR_CURSOR_STOPS));
}

/* "Wi-Fi *5/6E*" */
static gboolean
is_slashed_name (const StarCursor *self, int i)
{
  const StarToken *letter = star_cursor_token (self, i + 3);

  return star_cursor_is_symbol (self, i + 1, '/') && star_cursor_is_number (self, i + 2)
         && letter != NULL && letter->glue == STAR_GLUE_NONE && letter->kind == STAR_TOKEN_WORD
         && letter->is_capital;
}

/*
 * star_label_is_number:
 * @i: index of a number
 *
 * Returns: %TRUE if the number is a year, a date, a clock time, an ordinal, or part of a name
 */
gboolean
star_label_is_number (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token->is_label || is_year (self, i) || is_date_or_clock (self, i) || is_in_row (self, i)
         || is_office_hours (self, i) || is_in_phone_number (self, i)
         || has_strange_letters (self, i) || is_name_before (self, i) || is_code (self, i)
         || is_slashed_name (self, i);
}

/*
 * star_label_is_clock:
 * @i: where a number word stands
 *
 * "at *three* in the morning", "*ten* past four"
 */
gboolean
star_label_is_clock (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 1);

  if (star_token_reads (star_cursor_token (self, i + 1), "past")
      || star_token_reads (before, "past"))
    return TRUE;

  return star_token_reads (before, "at") && star_cursor_is (self, i + 1, STAR_WORD_IN)
         && star_token_reads (star_cursor_token (self, i + 2), "the");
}
