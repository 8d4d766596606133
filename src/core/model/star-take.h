/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"
#include "star-section.h"

G_BEGIN_DECLS

/**
 * StarTakeEnd:
 * @STAR_TAKE_END_OPEN: it was going on when this was measured; on disk: it was cut off
 * @STAR_TAKE_END_ABORTED: it was left, or ended before the last phase had begun
 * @STAR_TAKE_END_FINISHED: the user finished it after the last phase had begun; whether the phases
 *   were told, star_take_is_complete() says
 *
 * How a take ended. The nicks are stored on disk: append only.
 */
typedef enum {
  STAR_TAKE_END_OPEN,
  STAR_TAKE_END_ABORTED,
  STAR_TAKE_END_FINISHED,
} StarTakeEnd;

#define STAR_TYPE_TAKE_END (star_take_end_get_type ())
GType star_take_end_get_type (void);

/**
 * StarTakePhase:
 * @id: what the plan knows the phase by
 * @name: what it was called
 * @section: the field that was told, %STAR_SECTION_TEXT for none
 * @planned: seconds
 * @words: the words of the field if it was to be told as written, else 0
 * @time: microseconds, of all visits together
 * @visits: how often it was begun or returned to, 0 if it was not reached
 */
typedef struct {
  char *id;
  char *name;
  StarSection section;
  guint planned;
  guint words;
  gint64 time;
  guint visits;
} StarTakePhase;

/**
 * StarTakeVisit:
 * @phase: index of the phase
 * @start: microseconds of running time before it
 * @time: microseconds that it lasted
 */
typedef struct {
  guint phase;
  gint64 start;
  gint64 time;
} StarTakeVisit;

/**
 * StarTakeRound:
 * @questions: how many clarifying questions were asked
 * @question_goal: how many were to come before the first tool
 * @tool_questions: how many had been asked when the first tool was named, -1 if none was named
 * @failure_time: microseconds in which failures were talked about
 * @failure_percent: which part of the time that was meant to be, 0 for none
 * @twist: the id of the card that was shown, "" if none was
 * @answers: what was answered to the questions, as many as there were questions
 * @parked: what was left out for now
 *
 * What a design round has beside its phases.
 */
typedef struct {
  guint questions;
  guint question_goal;
  int tool_questions;
  gint64 failure_time;
  guint failure_percent;
  char *twist;
  GStrv answers;
  GStrv parked;
} StarTakeRound;

/**
 * StarTake:
 * @id: its id, the same however often a running take is measured
 * @plan: the id of the plan
 * @plan_name: what the plan was called
 * @story: the id of the story, "" for none
 * @story_title: what the story was called, "" for none
 * @started_at: microseconds since 1970, UTC
 * @end: how it ended
 * @elapsed: microseconds that it ran; the times of the phases add up to it
 * @paused: microseconds in which it stood still
 * @marks: a bit for each #StarTimeMark that was reached
 * @mark_seconds: the second at which the plan had each #StarTimeMark, 0 for one it had not
 * @phases: (element-type StarTakePhase): all phases of the plan
 * @visits: (element-type StarTakeVisit): the order in which they were told
 * @round: (nullable): what a design round has beside that
 * @rating: how the user found it, from 1 to %STAR_TAKE_MAX_RATING, 0 if they did not say
 * @note: what the user noted afterwards, "" for nothing
 *
 * What was measured in one rehearsal; it never changes once it was made, and may be shared
 * between threads.
 */
typedef struct {
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public >*/
  char *id;
  char *plan;
  char *plan_name;
  char *story;
  char *story_title;
  gint64 started_at;
  StarTakeEnd end;
  gint64 elapsed;
  gint64 paused;
  guint marks;
  guint mark_seconds[STAR_N_TIME_MARKS];
  GArray *phases;
  GArray *visits;
  StarTakeRound *round;
  guint rating;
  char *note;
} StarTake;

#define STAR_TAKE_MAX_RATING 5

/* Microseconds: what is shorter was begun by a slip of the hand. */
#define STAR_TAKE_SHORTEST (5 * G_TIME_SPAN_SECOND)

#define STAR_TYPE_TAKE (star_take_get_type ())

GType          star_take_get_type     (void);
StarTake      *star_take_new          (const char *id, const char *plan, const char *plan_name,
                                       const char *story);
StarTake      *star_take_ref          (StarTake *self);
void           star_take_unref        (StarTake *self);

StarTake      *star_take_dup_reviewed (const StarTake *self, guint rating, const char *note);

void           star_take_set_story_title (StarTake *self, const char *title);

void           star_take_add_phase    (StarTake *self, const StarTakePhase *phase);
void           star_take_add_visit    (StarTake *self, guint phase, gint64 start, gint64 time);
StarTakeRound *star_take_add_round    (StarTake *self);

guint          star_take_get_n_phases (const StarTake *self);
const StarTakePhase *
               star_take_get_phase    (const StarTake *self, guint phase);
guint          star_take_get_planned  (const StarTake *self);
gint64         star_take_get_overtime (const StarTake *self);
gboolean       star_take_is_told      (const StarTake *self, guint phase);
guint          star_take_get_n_skipped (const StarTake *self);
gboolean       star_take_is_complete  (const StarTake *self);
gboolean       star_take_is_worth_keeping (const StarTake *self);
guint          star_take_get_failure_percent (const StarTake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarTake, star_take_unref)

G_END_DECLS
