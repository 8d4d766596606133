/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-rehearsal.h"
#include "star-run-private.h"

G_BEGIN_DECLS

struct _StarRehearsal
{
  GObject parent_instance;

  StarClock *clock;
  StarPlan *plan;
  char *story;
  char *story_title;
  guint32 seed;
  guint words[STAR_N_SECTIONS];

  /* The take */
  StarRehearsalState state;
  gboolean is_aborted;
  StarRun *run;
  char *id;
  gint64 started_at;
  gint64 paused;
  gint64 gap;

  /* The clock as it was last seen */
  gint64 monotonic;
  gint64 slept;

  /* What was told of it, and what is still to be told */
  StarRehearsalState told_state;
  guint told_phase;
  GArray *news;
  gboolean is_telling;
};

G_END_DECLS
