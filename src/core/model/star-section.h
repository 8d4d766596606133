/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StarSection:
 * @STAR_SECTION_SITUATION: context, scale, business impact
 * @STAR_SECTION_TASK: role, decision rights, success criteria
 * @STAR_SECTION_ACTION: what the candidate decided and did
 * @STAR_SECTION_RESULT: the measured outcome
 * @STAR_SECTION_WHAT_CHANGED: what changed permanently
 * @STAR_SECTION_KPI_MOVEMENT: the line of text beside the KPI rows
 * @STAR_SECTION_TEXT: not a field: the whole text of a story without headings
 *
 * The fields of a story in their fixed order. The nicks are the JSON keys and are
 * stored on disk: append only.
 */
typedef enum {
  STAR_SECTION_SITUATION,
  STAR_SECTION_TASK,
  STAR_SECTION_ACTION,
  STAR_SECTION_RESULT,
  STAR_SECTION_WHAT_CHANGED,
  STAR_SECTION_KPI_MOVEMENT,
  STAR_SECTION_TEXT,
} StarSection;

/* The number of fields; STAR_SECTION_TEXT is not one of them. */
#define STAR_N_SECTIONS 6

#define STAR_TYPE_SECTION (star_section_get_type ())

GType       star_section_get_type  (void);
const char *star_section_get_key   (StarSection section);
gboolean    star_section_from_key  (const char *key, StarSection *section);
const char *star_section_get_label (StarSection section);
const char *star_section_get_hint  (StarSection section);
double      star_section_get_share (StarSection section);

G_END_DECLS
