/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan.h"

G_BEGIN_DECLS

/**
 * StarPhase:
 * @id: its name in the plan's JSON and in takes
 * @name: what it is called
 * @cue: a line that helps to begin, "" for none
 * @seconds: how long it is meant to last
 * @warning: how many seconds before its end a warning comes, 0 for none
 * @section: the field of the story that is told, %STAR_SECTION_TEXT for none
 */
typedef struct {
  char *id;
  char *name;
  char *cue;
  guint seconds;
  guint warning;
  StarSection section;
} StarPhase;

/**
 * StarPlanAlarm:
 * @second: when it comes, of the time that the rehearsal has run
 * @text: what it says
 * @phase: the phase that keeps it quiet once it was begun, -1 if none does
 */
typedef struct {
  guint second;
  char *text;
  int phase;
} StarPlanAlarm;

/* Texts are in English if the plan is one of the project's, else as the user wrote them. */
struct _StarPlan
{
  GObject parent_instance;

  gboolean is_shipped;
  char *id;
  char *name;
  char *about;
  StarAdvance advance;
  gboolean learns_pace;
  guint slack;
  guint tolerance;
  guint marks[STAR_N_TIME_MARKS];
  GArray *phases;
  GArray *alarms;

  gboolean is_design_round;
  guint question_goal;
  gboolean has_parked;
  guint failure_percent;
  guint twist_from;
  guint twist_to;
};

StarPhase     *star_plan_add_phase (StarPlan *self);
StarPhase     *star_plan_get_phase (StarPlan *self, guint phase);
StarPlanAlarm *star_plan_add_alarm (StarPlan *self);
StarPlanAlarm *star_plan_get_alarm (StarPlan *self, guint alarm);

/* A warning comes so long before the end if the plan does not say it. */
static inline guint
star_plan_usual_warning (guint seconds)
{
  return seconds < 10 ? 0 : CLAMP (seconds / 5, 3, 60);
}

/* The leeway of a plan that does not say it. */
static inline guint
star_plan_usual_tolerance (guint total)
{
  return MAX (total / 90, 2);
}

G_END_DECLS
