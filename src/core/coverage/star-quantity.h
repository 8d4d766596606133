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

/**
 * StarQuantity:
 * @kind: what it measures
 * @shape: one value, a range, or a before and an after
 * @value: the value, the lower end or the before: a ratio as a fraction, a duration in seconds,
 *   bytes in bytes, all else as it stands there
 * @other: the upper end or the after, @value when there is one value only
 * @factor: how much one of the unit is, 1 without a unit
 * @first: index of its first token in the sentence
 * @last: index of its last token
 * @core_first: index of the first token that is digits or a number word
 * @core_last: index of the last token before "per" or "/"
 * @split_first: the last token of the before, of a change or range
 * @split_last: the first token of the after
 * @is_approximate: "about", "~", "nearly"
 * @is_joined: a hyphen joins the word after it: "60-node"
 * @has_unit: it says what it measures by itself
 * @has_rate: it is per something
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
  int first;
  int last;
  int core_first;
  int core_last;
  int split_first;
  int split_last;
  gboolean is_approximate;
  gboolean is_joined;
  gboolean has_unit;
  gboolean has_rate;
  gboolean is_frequency;
} StarQuantity;

const char *star_quantity_kind_get_nick (StarQuantityKind kind);
char       *star_quantity_describe      (StarLexicon *lexicon, const char *text);

void        star_quantity_find_all      (StarLexicon *lexicon, GArray *tokens, GArray *quantities);

G_END_DECLS
