/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-mention-words-private.h"
#include "star-quantity.h"
#include "star-section.h"

G_BEGIN_DECLS

/* Which number of a metric it is. */
typedef enum {
  STAR_MENTION_BEFORE,
  STAR_MENTION_AFTER,
  STAR_MENTION_DELTA, /* "by 40 %" */
} StarMentionRole;

/**
 * StarMetricMention:
 * @section: the field
 * @row: which KPI row it is, -1 for prose
 * @start: first character of the figure in the field
 * @end: one past the last
 * @text: the figure as it stands there
 * @name: the metric as it is called there
 * @role: which number of the metric it is
 * @kind: what the figure measures
 * @value: the figure, @high its upper end
 * @unit: the currency, or what it is per; %STAR_VOCABULARY_NONE for none
 * @is_approximate: "about"
 * @head: the noun that names the metric
 * @words: what else names it: "*checkout* latency"
 * @statistics: "p95", "median"
 * @scope: where, when and for whom: "in *Europe*"
 *
 * One number that a story gives for something with a name.
 */
typedef struct {
  StarSection section;
  int row;
  int start;
  int end;
  char *text;
  char *name;
  StarMentionRole role;
  StarQuantityKind kind;
  double value;
  double high;
  StarMentionWords unit;
  gboolean is_approximate;
  guint head;
  StarMentionWords words;
  StarMentionWords statistics;
  StarMentionWords scope;
} StarMetricMention;

void     star_metric_mention_clear   (StarMetricMention *self);
gboolean star_metric_mention_is_same (const StarMetricMention *one,
                                      const StarMetricMention *two);
gboolean star_metric_mention_agrees  (const StarMetricMention *one,
                                      const StarMetricMention *two);

G_END_DECLS
