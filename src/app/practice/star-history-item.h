/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/**
 * StarHistoryItemKind:
 * @STAR_HISTORY_ITEM_HEADING: stands above others; only text
 * @STAR_HISTORY_ITEM_STORY: a story, and when it was rehearsed last
 * @STAR_HISTORY_ITEM_GROUP: the takes of a story with a plan, in one row
 * @STAR_HISTORY_ITEM_SUMMARY: the same with a chart, where there are no others
 * @STAR_HISTORY_ITEM_TAKE: one take
 */
typedef enum {
  STAR_HISTORY_ITEM_HEADING,
  STAR_HISTORY_ITEM_STORY,
  STAR_HISTORY_ITEM_GROUP,
  STAR_HISTORY_ITEM_SUMMARY,
  STAR_HISTORY_ITEM_TAKE,
} StarHistoryItemKind;

#define STAR_TYPE_HISTORY_ITEM (star_history_item_get_type ())
G_DECLARE_FINAL_TYPE (StarHistoryItem, star_history_item, STAR, HISTORY_ITEM, GObject)

StarHistoryItem *star_history_item_new (StarHistoryItemKind kind, const char *key);

void star_history_item_set_texts (StarHistoryItem *self, const char *title, const char *subtitle);
void star_history_item_set_group (StarHistoryItem *self, StarHistoryGroup *group);

StarHistoryItemKind  star_history_item_get_kind     (StarHistoryItem *self);
const char          *star_history_item_get_key      (StarHistoryItem *self);
const char          *star_history_item_get_title    (StarHistoryItem *self);
const char          *star_history_item_get_subtitle (StarHistoryItem *self);
StarHistoryGroup    *star_history_item_get_group    (StarHistoryItem *self);

G_END_DECLS
