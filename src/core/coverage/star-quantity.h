/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon.h"

G_BEGIN_DECLS

typedef enum {
  STAR_QUANTITY_COUNT,
  STAR_QUANTITY_MONEY,
  STAR_QUANTITY_RATIO,
  STAR_QUANTITY_DURATION,
  STAR_QUANTITY_BYTES,
  STAR_QUANTITY_RATE,
  STAR_QUANTITY_MULTIPLE,
  STAR_QUANTITY_MEASURE,
  STAR_QUANTITY_OTHER,
} StarQuantityKind;

typedef enum {
  STAR_QUANTITY_SINGLE,
  STAR_QUANTITY_RANGE,
  STAR_QUANTITY_CHANGE,
} StarQuantityShape;

/* Which way what is measured went. */
typedef enum {
  STAR_QUANTITY_STEADY,
  STAR_QUANTITY_UP,
  STAR_QUANTITY_DOWN,
} StarQuantityDirection;

/**
 * StarQuantity:
 * @kind: what it measures
 * @shape: one value, a range, or a before and an after
 * @value: the value, the lower end or the before: a ratio as a fraction, a duration in seconds,
 *   bytes in bytes, all else as it stands there
 * @other: the upper end or the after, @value when there is one value only
 * @factor: how much one of the unit is, 1 without a unit
 * @power: the "million" or "k" that is in @value, 1 without one
 * @symbol: (nullable): the short form of its unit, as long as the lexicon lives; %NULL without a
 *   unit and for money of no currency
 * @direction: whether it grew or fell, by its two values, its sign or the words around it
 * @first: index of its first token in the sentence
 * @last: index of its last token
 * @core_first: index of the first token that is digits or a number word
 * @core_last: index of the last token before "per" or "/"
 * @split_first: the last token of the side that stands first, of a change or range
 * @split_last: the first token of the other side
 * @head_first: the first token of what is counted or measured, -1 where no noun is behind it
 * @head_last: the last token of that
 * @is_approximate: "about", "~", "nearly"
 * @is_joined: a hyphen joins the word after it: "60-node"
 * @has_unit: it says what it measures by itself
 * @has_rate: it is per something
 * @is_share: so many of so many: "24 of 30 teams"
 * @is_reversed: the after stands before the before: "3 days, down from 9"
 * @is_frequency: how often something happens: "three times a week", "twice"
 *
 * A figure in prose.
 */
typedef struct {
  StarQuantityKind kind;
  StarQuantityShape shape;
  double value;
  double other;
  double factor;
  double power;
  const char *symbol;
  StarQuantityDirection direction;
  int first;
  int last;
  int core_first;
  int core_last;
  int split_first;
  int split_last;
  int head_first;
  int head_last;
  gboolean is_approximate;
  gboolean is_joined;
  gboolean has_unit;
  gboolean has_rate;
  gboolean is_share;
  gboolean is_reversed;
  gboolean is_frequency;
} StarQuantity;

const char *star_quantity_kind_get_nick (StarQuantityKind kind);
char       *star_quantity_describe      (StarLexicon *lexicon, const char *text);

void        star_quantity_find_all      (StarLexicon *lexicon, GArray *tokens, GArray *quantities);

G_END_DECLS
