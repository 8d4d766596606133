/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan-draft.h"

G_BEGIN_DECLS

/* Of what follows from other values unless the plan says otherwise. */
#define STAR_DRAFT_AS_USUAL G_MAXUINT

enum {
  STAR_DRAFT_PHASE_NAME,
  STAR_DRAFT_PHASE_TIME,
  STAR_DRAFT_PHASE_CUE,
  STAR_DRAFT_N_PHASE_TEXTS
};

enum {
  STAR_DRAFT_ALARM_TIME,
  STAR_DRAFT_ALARM_TEXT,
  STAR_DRAFT_N_ALARM_TEXTS
};

typedef struct {
  char *id;
  char *texts[STAR_DRAFT_N_PHASE_TEXTS];
  StarSection section;
  guint warning;
} StarDraftPhase;

typedef struct {
  char *texts[STAR_DRAFT_N_ALARM_TEXTS];
  char *unless_begun;
} StarDraftAlarm;

struct _StarPlanDraft
{
  char *id;
  char *texts[STAR_PLAN_N_SINGLE_FIELDS];
  StarAdvance advance;
  gboolean learns_pace;
  gboolean is_design_round;
  gboolean has_parked;
  guint tolerance;
  GPtrArray *phases;
  GPtrArray *alarms;

  /* What it was at first */
  char *original;
};

StarDraftPhase *star_plan_draft_get_phase (StarPlanDraft *self, guint index);
StarDraftAlarm *star_plan_draft_get_alarm (StarPlanDraft *self, guint index);

G_END_DECLS
