/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-core.h"

G_BEGIN_DECLS

/* Stands above the stories of a shelf in the list. */
#define STAR_TYPE_SHELF_HEADING (star_shelf_heading_get_type ())
G_DECLARE_FINAL_TYPE (StarShelfHeading, star_shelf_heading, STAR, SHELF_HEADING, GObject)

const char *star_shelf_heading_get_label (StarShelfHeading *self);

#define STAR_TYPE_STORY_LIST (star_story_list_get_type ())
G_DECLARE_FINAL_TYPE (StarStoryList, star_story_list, STAR, STORY_LIST, GObject)

StarStoryList    *star_story_list_new            (void);
void              star_story_list_set_summaries  (StarStoryList *self, GPtrArray *summaries);
void              star_story_list_set_found      (StarStoryList *self, GPtrArray *ids);
void              star_story_list_add            (StarStoryList *self, StarStorySummary *summary);
void              star_story_list_remove         (StarStoryList *self, const char *id);
void              star_story_list_resort         (StarStoryList *self);
StarStorySummary *star_story_list_get_summary    (StarStoryList *self, const char *id);
guint             star_story_list_get_position   (StarStoryList *self, const char *id);
guint             star_story_list_get_n_stories  (StarStoryList *self);
void              star_story_list_foreach        (StarStoryList *self, GFunc function,
                                                  gpointer data);

G_END_DECLS
