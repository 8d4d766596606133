/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-ignore.h"
#include "star-section.h"

G_BEGIN_DECLS

typedef enum {
  STAR_SEVERITY_ADVISORY,
  STAR_SEVERITY_REQUIRED,
} StarSeverity;

#define STAR_TYPE_SEVERITY (star_severity_get_type ())
GType star_severity_get_type (void);

/**
 * StarFlag:
 * @id: one of the ids of the red flags, such as "no-numbers-in-result"
 * @severity: whether it keeps the story from Ready
 * @section: the field that it is about
 * @start: first character of the words, @start = @end when it is about the field as a whole, and
 *   at the end of the text for a KPI row
 * @end: one past the last character
 * @text: the words, exactly as they stand there; a KPI row in words; "" for the field as a whole
 * @message: what was found, in the user's language
 * @fix: what to do about it, in the user's language
 * @ignored: whether and how far the user ignores it
 *
 * A red flag: what an interviewer would stumble over.
 */
typedef struct {
  const char *id;
  StarSeverity severity;
  StarSection section;
  int start;
  int end;
  char *text;
  char *message;
  char *fix;
  StarIgnoreScope ignored;
} StarFlag;

#define STAR_TYPE_FLAG (star_flag_get_type ())

GType     star_flag_get_type   (void);
StarFlag *star_flag_copy       (const StarFlag *self);
void      star_flag_free       (StarFlag *self);
char     *star_flag_dup_advice (const StarFlag *self);
char     *star_flag_dup_title  (const StarFlag *self);
gboolean  star_flag_is_about_time (const StarFlag *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarFlag, star_flag_free)

G_END_DECLS
