/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_REMOVAL (star_removal_get_type ())
G_DECLARE_FINAL_TYPE (StarRemoval, star_removal, STAR, REMOVAL, GObject)

typedef enum {
  STAR_REMOVAL_STORY,
  STAR_REMOVAL_KPI,     /* a row of KPI movement */
  STAR_REMOVAL_FINDING, /* a finding that is ignored from then on */
  STAR_REMOVAL_IGNORES, /* what made a finding ignored */
  STAR_REMOVAL_NUMBER,  /* what a story had before a number was put into it */
  STAR_REMOVAL_FORMULA, /* a formula of the user's own, or what it was */
  STAR_REMOVAL_TAKE,    /* a take of the history */
  STAR_REMOVAL_PLAN,    /* a plan of the user's own, or what it was */
} StarRemovalKind;

StarRemoval    *star_removal_new_story   (StarStory *story);
StarRemoval    *star_removal_new_kpi     (StarStory *story, StarKpi *kpi, guint position);
StarRemoval    *star_removal_new_finding (StarStory *story, StarIgnore *ignore,
                                          const char *about);
StarRemoval    *star_removal_new_ignores (StarStory *story, GPtrArray *ignores,
                                          const char *about);

StarRemoval    *star_removal_new_number  (StarStory *story, StarMetricChange *change);
StarRemoval    *star_removal_new_everywhere (StarRemovalKind kind, StarIgnoredFlag *ignored,
                                             const char *about);

StarRemoval    *star_removal_new_formula    (StarOwnFormula *before, StarOwnFormula *after);
StarRemoval    *star_removal_new_take       (StarTake *take);
StarRemoval    *star_removal_new_plan       (StarOwnPlan *before, StarOwnPlan *after);

StarStory      *star_removal_get_story   (StarRemoval *self);
StarRemovalKind star_removal_get_kind    (StarRemoval *self);
StarIgnoredFlag *star_removal_get_everywhere (StarRemoval *self);
StarMetricChange *star_removal_get_change (StarRemoval *self);
StarOwnFormula *star_removal_get_formula (StarRemoval *self, StarOwnFormula **after);
StarTake       *star_removal_get_take    (StarRemoval *self);
StarOwnPlan    *star_removal_get_plan    (StarRemoval *self, StarOwnPlan **after);
char           *star_removal_describe    (StarRemoval *self);
void            star_removal_put_back    (StarRemoval *self);

G_END_DECLS
