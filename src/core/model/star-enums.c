/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-enums.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (StarArchetype, star_archetype,
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_OTHER, "other"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_PLATFORM_MODERNIZATION, "platform-modernization"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_COST_REDUCTION, "cost-reduction"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_ZERO_DOWNTIME_CUTOVER, "zero-downtime-cutover"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_INCIDENT_TO_FIX, "incident-to-fix"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_AGENTIC_READINESS, "agentic-readiness"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_TEAM_CONFLICT, "team-conflict"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_TIGHT_DEADLINE, "tight-deadline"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_LEADING_A_PROJECT, "leading-a-project"),
  G_DEFINE_ENUM_VALUE (STAR_ARCHETYPE_INFLUENCING_WITH_DATA, "influencing-with-data"))

G_DEFINE_ENUM_TYPE (StarShelf, star_shelf,
  G_DEFINE_ENUM_VALUE (STAR_SHELF_CORE, "core"),
  G_DEFINE_ENUM_VALUE (STAR_SHELF_BENCH, "bench"),
  G_DEFINE_ENUM_VALUE (STAR_SHELF_RETIRED, "retired"))

G_DEFINE_ENUM_TYPE (StarDimension, star_dimension,
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_SCALE, "scale"),
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_COST, "cost"),
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_RELIABILITY, "reliability"),
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_PEOPLE, "people"),
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_OWNERSHIP, "ownership"),
  G_DEFINE_ENUM_VALUE (STAR_DIMENSION_EVOLUTION, "evolution"))

G_DEFINE_ENUM_TYPE (StarLevel, star_level,
  G_DEFINE_ENUM_VALUE (STAR_LEVEL_MISSING, "missing"),
  G_DEFINE_ENUM_VALUE (STAR_LEVEL_MENTIONED, "mentioned"),
  G_DEFINE_ENUM_VALUE (STAR_LEVEL_QUANTIFIED, "quantified"))

G_DEFINE_ENUM_TYPE (StarDirection, star_direction,
  G_DEFINE_ENUM_VALUE (STAR_DIRECTION_NONE, "none"),
  G_DEFINE_ENUM_VALUE (STAR_DIRECTION_DOWN, "down"),
  G_DEFINE_ENUM_VALUE (STAR_DIRECTION_UP, "up"))

G_DEFINE_ENUM_TYPE (StarProvenance, star_provenance,
  G_DEFINE_ENUM_VALUE (STAR_PROVENANCE_UNSTATED, "unstated"),
  G_DEFINE_ENUM_VALUE (STAR_PROVENANCE_MEASURED, "measured"),
  G_DEFINE_ENUM_VALUE (STAR_PROVENANCE_DERIVED, "derived"),
  G_DEFINE_ENUM_VALUE (STAR_PROVENANCE_ESTIMATED, "estimated"),
  G_DEFINE_ENUM_VALUE (STAR_PROVENANCE_RECALLED, "recalled"))

G_DEFINE_ENUM_TYPE (StarCut, star_cut,
  G_DEFINE_ENUM_VALUE (STAR_CUT_OPENER, "opener"),
  G_DEFINE_ENUM_VALUE (STAR_CUT_STANDARD, "standard"),
  G_DEFINE_ENUM_VALUE (STAR_CUT_DEEP_DIVE, "deep_dive"))

G_DEFINE_ENUM_TYPE (StarTimeMark, star_time_mark,
  G_DEFINE_ENUM_VALUE (STAR_TIME_MARK_MINIMUM, "minimum"),
  G_DEFINE_ENUM_VALUE (STAR_TIME_MARK_TARGET, "target"),
  G_DEFINE_ENUM_VALUE (STAR_TIME_MARK_MAXIMUM, "maximum"))

static const char *archetype_labels[STAR_N_ARCHETYPES] = {
  [STAR_ARCHETYPE_OTHER] = N_("Other"),
  [STAR_ARCHETYPE_PLATFORM_MODERNIZATION] = N_("Platform modernization"),
  [STAR_ARCHETYPE_COST_REDUCTION] = N_("Cost reduction"),
  [STAR_ARCHETYPE_ZERO_DOWNTIME_CUTOVER] = N_("Zero-downtime cutover"),
  [STAR_ARCHETYPE_INCIDENT_TO_FIX] = N_("Major incident to systemic fix"),
  [STAR_ARCHETYPE_AGENTIC_READINESS] = N_("Agentic readiness"),
  [STAR_ARCHETYPE_TEAM_CONFLICT] = N_("Team conflict"),
  [STAR_ARCHETYPE_TIGHT_DEADLINE] = N_("Tight deadline"),
  [STAR_ARCHETYPE_LEADING_A_PROJECT] = N_("Leading an important project"),
  [STAR_ARCHETYPE_INFLUENCING_WITH_DATA] = N_("Influencing a decision with data"),
};

static const char *shelf_labels[STAR_N_SHELVES] = {
  [STAR_SHELF_CORE] = N_("Core"),
  [STAR_SHELF_BENCH] = N_("Bench"),
  [STAR_SHELF_RETIRED] = N_("Retired"),
};

static const char *dimension_labels[STAR_N_DIMENSIONS] = {
  [STAR_DIMENSION_SCALE] = N_("Scale"),
  [STAR_DIMENSION_COST] = N_("Cost"),
  [STAR_DIMENSION_RELIABILITY] = N_("Reliability"),
  [STAR_DIMENSION_PEOPLE] = N_("People"),
  [STAR_DIMENSION_OWNERSHIP] = N_("Ownership"),
  [STAR_DIMENSION_EVOLUTION] = N_("Evolution"),
};

static const char *level_labels[] = {
  [STAR_LEVEL_MISSING] = N_("missing"),
  [STAR_LEVEL_MENTIONED] = N_("mentioned"),
  [STAR_LEVEL_QUANTIFIED] = N_("quantified"),
};

static const char *direction_labels[STAR_N_DIRECTIONS] = {
  [STAR_DIRECTION_NONE] = N_("Not stated"),
  [STAR_DIRECTION_DOWN] = N_("Lower is better"),
  [STAR_DIRECTION_UP] = N_("Higher is better"),
};

static const char *provenance_labels[STAR_N_PROVENANCES] = {
  [STAR_PROVENANCE_UNSTATED] = N_("Not stated"),
  [STAR_PROVENANCE_MEASURED] = N_("Measured"),
  [STAR_PROVENANCE_DERIVED] = N_("Derived"),
  [STAR_PROVENANCE_ESTIMATED] = N_("Estimated"),
  [STAR_PROVENANCE_RECALLED] = N_("Recalled"),
};

static const char *time_mark_labels[STAR_N_TIME_MARKS] = {
  [STAR_TIME_MARK_MINIMUM] = N_("Minimum"),
  [STAR_TIME_MARK_TARGET] = N_("Target"),
  [STAR_TIME_MARK_MAXIMUM] = N_("Maximum"),
};

/**
 * star_archetype_get_label:
 *
 * Returns: (transfer none): the visible name in the user's language
 */
const char *
star_archetype_get_label (StarArchetype archetype)
{
  g_return_val_if_fail (archetype < STAR_N_ARCHETYPES, NULL);

  return _(archetype_labels[archetype]);
}

/**
 * star_shelf_get_label:
 *
 * Returns: (transfer none): the visible name in the user's language
 */
const char *
star_shelf_get_label (StarShelf shelf)
{
  g_return_val_if_fail (shelf < STAR_N_SHELVES, NULL);

  return _(shelf_labels[shelf]);
}

/**
 * star_dimension_get_label:
 *
 * Returns: (transfer none): the visible name in the user's language
 */
const char *
star_dimension_get_label (StarDimension dimension)
{
  g_return_val_if_fail (dimension < STAR_N_DIMENSIONS, NULL);

  return _(dimension_labels[dimension]);
}

/**
 * star_level_get_label:
 *
 * Returns: (transfer none): the level as a word in the user's language, such as "quantified"
 */
const char *
star_level_get_label (StarLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level_labels), NULL);

  return _(level_labels[level]);
}

/**
 * star_direction_get_label:
 *
 * Returns: (transfer none): which way is better, in the user's language
 */
const char *
star_direction_get_label (StarDirection direction)
{
  g_return_val_if_fail (direction < STAR_N_DIRECTIONS, NULL);

  return _(direction_labels[direction]);
}

/**
 * star_provenance_get_label:
 *
 * Returns: (transfer none): how the number is known, in the user's language
 */
const char *
star_provenance_get_label (StarProvenance provenance)
{
  g_return_val_if_fail (provenance < STAR_N_PROVENANCES, NULL);

  return _(provenance_labels[provenance]);
}

/**
 * star_time_mark_get_label:
 *
 * Returns: (transfer none): the visible name in the user's language
 */
const char *
star_time_mark_get_label (StarTimeMark mark)
{
  g_return_val_if_fail (mark < STAR_N_TIME_MARKS, NULL);

  return _(time_mark_labels[mark]);
}

/**
 * star_enum_to_nick:
 * @type: one of the model's enum types
 * @value: a value of @type
 *
 * Returns: (transfer none): the text that stands for @value on disk and in JSON
 */
const char *
star_enum_to_nick (GType type, int value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (class, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * star_enum_from_nick:
 * @type: one of the model's enum types
 * @nick: text from disk or JSON
 * @value: (out): where to put the value
 *
 * Returns: %TRUE if @nick belongs to @type
 */
gboolean
star_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  const GEnumValue *found;

  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  found = g_enum_get_value_by_nick (class, nick);
  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
