/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"
#include "star-section.h"

G_BEGIN_DECLS

/* The nicks of these are stored on disk and in JSON: append only. */

/**
 * StarAdvance:
 * @STAR_ADVANCE_MANUAL: the next phase begins when the user says so
 * @STAR_ADVANCE_AUTOMATIC: the next phase begins when the time of one is over
 */
typedef enum {
  STAR_ADVANCE_MANUAL,
  STAR_ADVANCE_AUTOMATIC,
} StarAdvance;

#define STAR_TYPE_ADVANCE (star_advance_get_type ())
GType star_advance_get_type (void);

#define STAR_TYPE_PLAN (star_plan_get_type ())
G_DECLARE_FINAL_TYPE (StarPlan, star_plan, STAR, PLAN, GObject)

StarPlan *star_plan_new_from_json (const char *json, GError **error);
char     *star_plan_to_json       (StarPlan *self);
StarPlan *star_plan_duplicate     (StarPlan *self, const char *id, const char *name);

const char  *star_plan_get_id        (StarPlan *self);
const char  *star_plan_get_name      (StarPlan *self);
const char  *star_plan_get_about     (StarPlan *self);
gboolean     star_plan_is_shipped    (StarPlan *self);
StarAdvance  star_plan_get_advance   (StarPlan *self);
gboolean     star_plan_learns_pace   (StarPlan *self);
guint        star_plan_get_total     (StarPlan *self);
guint        star_plan_get_slack     (StarPlan *self);
guint        star_plan_get_tolerance (StarPlan *self);
guint        star_plan_get_mark      (StarPlan *self, StarTimeMark mark);
char        *star_plan_dup_sum       (StarPlan *self);

guint       star_plan_get_n_phases      (StarPlan *self);
int         star_plan_find_phase        (StarPlan *self, const char *id);
const char *star_plan_get_phase_id      (StarPlan *self, guint phase);
const char *star_plan_get_phase_name    (StarPlan *self, guint phase);
const char *star_plan_get_phase_cue     (StarPlan *self, guint phase);
guint       star_plan_get_phase_start   (StarPlan *self, guint phase);
guint       star_plan_get_phase_seconds (StarPlan *self, guint phase);
guint       star_plan_get_phase_warning (StarPlan *self, guint phase);
gboolean    star_plan_get_phase_section (StarPlan *self, guint phase, StarSection *section);

guint       star_plan_get_n_alarms     (StarPlan *self);
guint       star_plan_get_alarm_second (StarPlan *self, guint alarm);
const char *star_plan_get_alarm_text   (StarPlan *self, guint alarm);
int         star_plan_get_alarm_phase  (StarPlan *self, guint alarm);

gboolean star_plan_is_design_round     (StarPlan *self);
guint    star_plan_get_question_goal   (StarPlan *self);
gboolean star_plan_has_parked          (StarPlan *self);
guint    star_plan_get_failure_percent (StarPlan *self);
gboolean star_plan_get_twist           (StarPlan *self, guint *from, guint *to);

G_END_DECLS
