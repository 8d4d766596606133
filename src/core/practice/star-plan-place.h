/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarPlanField:
 * @STAR_PLAN_FIELD_NAME: what the plan is called
 * @STAR_PLAN_FIELD_ABOUT: what there is to know about it
 * @STAR_PLAN_FIELD_SLACK: the time after the last phase, "" for none
 * @STAR_PLAN_FIELD_MINIMUM: the mark, "" for none
 * @STAR_PLAN_FIELD_TARGET: the mark, "" for none
 * @STAR_PLAN_FIELD_MAXIMUM: the mark, "" for none
 * @STAR_PLAN_FIELD_QUESTIONS: how many questions come before the first tool, "" for none
 * @STAR_PLAN_FIELD_FAILURE_PERCENT: the part that is to be about failures, "" for none
 * @STAR_PLAN_FIELD_TWIST_FROM: the first moment of the twist
 * @STAR_PLAN_FIELD_TWIST_TO: the last moment of the twist, "" for no twist
 * @STAR_PLAN_N_SINGLE_FIELDS: how many there are of which a plan has one
 * @STAR_PLAN_FIELD_PHASE_NAME: what a phase is called
 * @STAR_PLAN_FIELD_PHASE_TIME: how long it is meant to last
 * @STAR_PLAN_FIELD_PHASE_CUE: a line that helps in it, "" for none
 * @STAR_PLAN_FIELD_ALARM_TIME: when an alarm comes
 * @STAR_PLAN_FIELD_ALARM_TEXT: what it says
 * @STAR_PLAN_FIELD_PHASES: the phases together
 * @STAR_PLAN_FIELD_ALARMS: the alarms together
 *
 * What of a plan there is to write, and to be wrong.
 */
typedef enum {
  STAR_PLAN_FIELD_NAME,
  STAR_PLAN_FIELD_ABOUT,
  STAR_PLAN_FIELD_SLACK,
  STAR_PLAN_FIELD_MINIMUM,
  STAR_PLAN_FIELD_TARGET,
  STAR_PLAN_FIELD_MAXIMUM,
  STAR_PLAN_FIELD_QUESTIONS,
  STAR_PLAN_FIELD_FAILURE_PERCENT,
  STAR_PLAN_FIELD_TWIST_FROM,
  STAR_PLAN_FIELD_TWIST_TO,
  STAR_PLAN_N_SINGLE_FIELDS,
  STAR_PLAN_FIELD_PHASE_NAME = STAR_PLAN_N_SINGLE_FIELDS,
  STAR_PLAN_FIELD_PHASE_TIME,
  STAR_PLAN_FIELD_PHASE_CUE,
  STAR_PLAN_FIELD_ALARM_TIME,
  STAR_PLAN_FIELD_ALARM_TEXT,
  STAR_PLAN_FIELD_PHASES,
  STAR_PLAN_FIELD_ALARMS,
} StarPlanField;

/**
 * StarPlanPlace:
 * @field: what it is
 * @index: of which phase or alarm, else 0
 */
typedef struct {
  StarPlanField field;
  guint index;
} StarPlanPlace;

G_END_DECLS
