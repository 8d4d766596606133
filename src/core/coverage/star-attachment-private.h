/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/**
 * StarFound:
 * @STAR_FOUND_NOTHING: no words say what the figure is about
 * @STAR_FOUND_ABSORBED: they say that it is about none of the dimensions
 * @STAR_FOUND_CONCEPT: it is about a concept
 */
typedef enum {
  STAR_FOUND_NOTHING,
  STAR_FOUND_ABSORBED,
  STAR_FOUND_CONCEPT,
} StarFound;

/**
 * StarAttachment:
 * @quantity: the figure
 * @dimensions: a bit for each dimension that it quantifies
 * @lent: those of them that only the clause speaks of
 * @first: first token of the words that show it
 * @last: last token of them
 * @figure_first: first token of the figure with what it counts: "*team of* five"
 * @figure_last: last token of the figure with what it counts
 * @is_period: it is a time in which something was counted or watched: "in the *last* six weeks"
 * @is_open: nothing in its clause says what it is about
 */
typedef struct {
  const StarQuantity *quantity;
  guint dimensions;
  guint lent;
  int first;
  int last;
  int figure_first;
  int figure_last;
  gboolean is_period;
  gboolean is_open;
} StarAttachment;

StarAttachment star_attachment_find (const StarSentence *sentence, const StarQuantity *quantity);

G_END_DECLS
