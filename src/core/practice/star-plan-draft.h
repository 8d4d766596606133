/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan-place.h"
#include "star-plan.h"

G_BEGIN_DECLS

/* A plan while it is being written: what was entered so far, right or wrong. */
typedef struct _StarPlanDraft StarPlanDraft;

StarPlanDraft *star_plan_draft_new               (StarPlan *plan);
void           star_plan_draft_free              (StarPlanDraft *self);
gboolean       star_plan_draft_is_changed        (StarPlanDraft *self);

const char    *star_plan_draft_get_text          (StarPlanDraft *self, StarPlanField field,
                                                  guint index);
void           star_plan_draft_set_text          (StarPlanDraft *self, StarPlanField field,
                                                  guint index, const char *text);
StarAdvance    star_plan_draft_get_advance       (StarPlanDraft *self);
void           star_plan_draft_set_advance       (StarPlanDraft *self, StarAdvance advance);
gboolean       star_plan_draft_is_design_round   (StarPlanDraft *self);

guint          star_plan_draft_get_n_phases      (StarPlanDraft *self);
void           star_plan_draft_add_phase         (StarPlanDraft *self);
void           star_plan_draft_remove_phase      (StarPlanDraft *self, guint index);
void           star_plan_draft_move_phase        (StarPlanDraft *self, guint index, guint to);
const char    *star_plan_draft_get_phase_id      (StarPlanDraft *self, guint index);
StarSection    star_plan_draft_get_phase_section (StarPlanDraft *self, guint index);
void           star_plan_draft_set_phase_section (StarPlanDraft *self, guint index,
                                                  StarSection section);

guint          star_plan_draft_get_n_alarms      (StarPlanDraft *self);
void           star_plan_draft_add_alarm         (StarPlanDraft *self);
void           star_plan_draft_remove_alarm      (StarPlanDraft *self, guint index);
const char    *star_plan_draft_get_alarm_phase   (StarPlanDraft *self, guint index);
void           star_plan_draft_set_alarm_phase   (StarPlanDraft *self, guint index,
                                                  const char *phase);
char          *star_plan_draft_dup_alarm_place   (StarPlanDraft *self, guint index);

char          *star_plan_draft_dup_sum           (StarPlanDraft *self);
StarPlan      *star_plan_draft_create_plan       (StarPlanDraft *self, StarPlanPlace *place,
                                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarPlanDraft, star_plan_draft_free)

G_END_DECLS
