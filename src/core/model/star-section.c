/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-section.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (StarSection, star_section,
  G_DEFINE_ENUM_VALUE (STAR_SECTION_SITUATION, "situation"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_TASK, "task"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_ACTION, "action"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_RESULT, "result"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_WHAT_CHANGED, "what_changed_permanently"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_KPI_MOVEMENT, "kpi_movement"),
  G_DEFINE_ENUM_VALUE (STAR_SECTION_TEXT, "text"))

static const struct {
  const char *label;
  const char *hint;
  double share;
} fields[STAR_N_SECTIONS] = {
  [STAR_SECTION_SITUATION] = {
    N_("Situation"),
    N_("Which system, how big, what was at stake, and for whom?"),
    0.20,
  },
  [STAR_SECTION_TASK] = {
    N_("Task"),
    N_("What was yours to decide, and which target with a date would count as done?"),
    0.10,
  },
  [STAR_SECTION_ACTION] = {
    N_("Action"),
    N_("What did you decide, against which alternative, and how did you keep it safe?"),
    0.40,
  },
  [STAR_SECTION_RESULT] = {
    N_("Result"),
    N_("Which figures moved, from what to what, measured against the target?"),
    0.15,
  },
  [STAR_SECTION_WHAT_CHANGED] = {
    N_("What changed permanently"),
    N_("Which rule, process or guardrail stayed, who owns it, and is it still in force?"),
    0.10,
  },
  [STAR_SECTION_KPI_MOVEMENT] = {
    N_("KPI movement"),
    N_("Name the numbers that moved, in one line."),
    0.05,
  },
};

/**
 * star_section_get_key:
 * @section: a field, or %STAR_SECTION_TEXT
 *
 * Returns: (transfer none): the key of @section in JSON, such as "situation"
 */
const char *
star_section_get_key (StarSection section)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (STAR_TYPE_SECTION);
  const GEnumValue *value = g_enum_get_value (class, section);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * star_section_from_key:
 * @key: a JSON key
 * @section: (out): where to put the field
 *
 * Returns: %TRUE if @key names one of the six fields
 */
gboolean
star_section_from_key (const char *key, StarSection *section)
{
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (section != NULL, FALSE);

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      if (g_str_equal (star_section_get_key (i), key))
        {
          *section = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * star_section_get_label:
 * @section: one of the six fields
 *
 * Returns: (transfer none): the visible name in the user's language
 */
const char *
star_section_get_label (StarSection section)
{
  g_return_val_if_fail (section < STAR_N_SECTIONS, NULL);

  return _(fields[section].label);
}

/**
 * star_section_get_hint:
 * @section: one of the six fields
 *
 * Returns: (transfer none): a question that helps to fill the field, in the user's language
 */
const char *
star_section_get_hint (StarSection section)
{
  g_return_val_if_fail (section < STAR_N_SECTIONS, NULL);

  return _(fields[section].hint);
}

/**
 * star_section_get_share:
 * @section: one of the six fields
 *
 * Returns: the part of the spoken time that the field has in a 90 to 120 second telling,
 *   as a fraction; the six add up to 1
 */
double
star_section_get_share (StarSection section)
{
  g_return_val_if_fail (section < STAR_N_SECTIONS, 0);

  return fields[section].share;
}
