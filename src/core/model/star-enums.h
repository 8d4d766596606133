/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nicks of these are stored on disk and in JSON: append only. */

typedef enum {
  STAR_ARCHETYPE_OTHER,
  STAR_ARCHETYPE_PLATFORM_MODERNIZATION,
  STAR_ARCHETYPE_COST_REDUCTION,
  STAR_ARCHETYPE_ZERO_DOWNTIME_CUTOVER,
  STAR_ARCHETYPE_INCIDENT_TO_FIX,
  STAR_ARCHETYPE_AGENTIC_READINESS,
  STAR_ARCHETYPE_TEAM_CONFLICT,
  STAR_ARCHETYPE_TIGHT_DEADLINE,
  STAR_ARCHETYPE_LEADING_A_PROJECT,
  STAR_ARCHETYPE_INFLUENCING_WITH_DATA,
} StarArchetype;

#define STAR_N_ARCHETYPES 10
#define STAR_TYPE_ARCHETYPE (star_archetype_get_type ())
GType       star_archetype_get_type  (void);
const char *star_archetype_get_label (StarArchetype archetype);

typedef enum {
  STAR_SHELF_CORE,
  STAR_SHELF_BENCH,
  STAR_SHELF_RETIRED,
} StarShelf;

#define STAR_N_SHELVES 3
#define STAR_TYPE_SHELF (star_shelf_get_type ())
GType       star_shelf_get_type  (void);
const char *star_shelf_get_label (StarShelf shelf);

/**
 * StarDimension:
 *
 * What a story must carry. The first four are required with a figure, ownership and evolution
 * are advisory and know no figure.
 */
typedef enum {
  STAR_DIMENSION_SCALE,
  STAR_DIMENSION_COST,
  STAR_DIMENSION_RELIABILITY,
  STAR_DIMENSION_PEOPLE,
  STAR_DIMENSION_OWNERSHIP,
  STAR_DIMENSION_EVOLUTION,
} StarDimension;

#define STAR_N_DIMENSIONS 6
#define STAR_N_REQUIRED_DIMENSIONS 4
#define STAR_TYPE_DIMENSION (star_dimension_get_type ())
GType       star_dimension_get_type  (void);
const char *star_dimension_get_label (StarDimension dimension);

typedef enum {
  STAR_LEVEL_MISSING,
  STAR_LEVEL_MENTIONED,
  STAR_LEVEL_QUANTIFIED,
} StarLevel;

#define STAR_TYPE_LEVEL (star_level_get_type ())
GType       star_level_get_type  (void);
const char *star_level_get_label (StarLevel level);

typedef enum {
  STAR_DIRECTION_NONE,
  STAR_DIRECTION_DOWN,
  STAR_DIRECTION_UP,
} StarDirection;

#define STAR_N_DIRECTIONS 3
#define STAR_TYPE_DIRECTION (star_direction_get_type ())
GType       star_direction_get_type  (void);
const char *star_direction_get_label (StarDirection direction);

typedef enum {
  STAR_PROVENANCE_UNSTATED,
  STAR_PROVENANCE_MEASURED,
  STAR_PROVENANCE_DERIVED,
  STAR_PROVENANCE_ESTIMATED,
  STAR_PROVENANCE_RECALLED,
} StarProvenance;

#define STAR_N_PROVENANCES 5
#define STAR_TYPE_PROVENANCE (star_provenance_get_type ())
GType       star_provenance_get_type  (void);
const char *star_provenance_get_label (StarProvenance provenance);

typedef enum {
  STAR_CUT_OPENER,
  STAR_CUT_STANDARD,
  STAR_CUT_DEEP_DIVE,
} StarCut;

#define STAR_N_CUTS 3
#define STAR_TYPE_CUT (star_cut_get_type ())
GType star_cut_get_type (void);

/* Times of a whole rehearsal; a plan of it needs none of them. */
typedef enum {
  STAR_TIME_MARK_MINIMUM,
  STAR_TIME_MARK_TARGET,
  STAR_TIME_MARK_MAXIMUM,
} StarTimeMark;

#define STAR_N_TIME_MARKS 3
#define STAR_TYPE_TIME_MARK (star_time_mark_get_type ())
GType       star_time_mark_get_type  (void);
const char *star_time_mark_get_label (StarTimeMark mark);

const char *star_enum_to_nick   (GType type, int value);
gboolean    star_enum_from_nick (GType type, const char *nick, int *value);

G_END_DECLS
