/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-keys-private.h"

#include "star-json-value.h"

/* The keys of the export in the order in which they are written. One table serves reader and
 * writer, so that neither knows a key that the other does not. */

static const StarJsonKey section_keys[] = {
  { "situation", "situation", STAR_JSON_FORM_TEXT },
  { "task", "task", STAR_JSON_FORM_TEXT },
  { "action", "action", STAR_JSON_FORM_TEXT },
  { "result", "result", STAR_JSON_FORM_TEXT },
  { "what_changed_permanently", "what-changed-permanently", STAR_JSON_FORM_TEXT },
  { "kpi_movement", "kpi-movement", STAR_JSON_FORM_TEXT },
  { NULL },
};

static const StarJsonKey kpi_keys[] = {
  { "metric", "metric", STAR_JSON_FORM_TEXT },
  { "unit", "unit", STAR_JSON_FORM_TEXT },
  { "from", "from", STAR_JSON_FORM_FIGURE },
  { "to", "to", STAR_JSON_FORM_FIGURE },
  { "target", "target", STAR_JSON_FORM_FIGURE },
  { "window", "window", STAR_JSON_FORM_TEXT },
  { "direction", "direction", STAR_JSON_FORM_NICK },
  { "source", "source", STAR_JSON_FORM_TEXT },
  { "provenance", "provenance", STAR_JSON_FORM_NICK },
  { "formula", "formula", STAR_JSON_FORM_TEXT },
  { "inputs", "inputs", STAR_JSON_FORM_INPUTS },
  { NULL },
};

static const StarJsonKey follow_up_keys[] = {
  { "question", "question", STAR_JSON_FORM_TEXT },
  { "notes", "notes", STAR_JSON_FORM_TEXT },
  { "answered", "answered", STAR_JSON_FORM_FLAG },
  { NULL },
};

static const StarJsonKey cut_keys[] = {
  { "opener", "opener", STAR_JSON_FORM_TEXT },
  { "standard", "standard", STAR_JSON_FORM_TEXT },
  { "deep_dive", "deep-dive", STAR_JSON_FORM_TEXT },
  { NULL },
};

static const StarJsonKey ignore_keys[] = {
  { "flag", "flag", STAR_JSON_FORM_TEXT },
  { "section", "section", STAR_JSON_FORM_TEXT },
  { "text", "text", STAR_JSON_FORM_TEXT },
  { "reason", "reason", STAR_JSON_FORM_TEXT },
  { NULL },
};

const StarJsonKey star_json_keys_story[] = {
  { "id", "id", STAR_JSON_FORM_ID },
  { "title", "title", STAR_JSON_FORM_LINE },
  { "archetype", "archetype", STAR_JSON_FORM_NICK },
  { "shelf", "shelf", STAR_JSON_FORM_NICK },
  { "hook", "hook", STAR_JSON_FORM_TEXT },
  { "tags", "tags", STAR_JSON_FORM_STRINGS },
  { "questions", "questions", STAR_JSON_FORM_STRINGS },
  { "sections", NULL, STAR_JSON_FORM_GROUP, section_keys },
  { "kpis", "kpis", STAR_JSON_FORM_ROWS, kpi_keys, star_kpi_get_type },
  { "follow_ups", "follow-ups", STAR_JSON_FORM_ROWS, follow_up_keys, star_follow_up_get_type },
  { "tradeoffs", "tradeoffs", STAR_JSON_FORM_STRINGS },
  { "cuts", NULL, STAR_JSON_FORM_GROUP, cut_keys },
  { "ignores", "ignores", STAR_JSON_FORM_ROWS, ignore_keys, star_ignore_get_type },
  { "created_at", "created-at", STAR_JSON_FORM_TIME },
  { "updated_at", "updated-at", STAR_JSON_FORM_TIME },
  { "checks", NULL, STAR_JSON_FORM_DERIVED },
  { NULL },
};

/**
 * star_json_keys_find:
 * @keys: a table
 * @value: a key as it stands in JSON
 *
 * Returns: (transfer none) (nullable): the line of the table, %NULL for an unknown key
 */
const StarJsonKey *
star_json_keys_find (const StarJsonKey *keys, const char *value)
{
  for (; keys->key != NULL; keys++)
    {
      if (star_json_value_is_string (value, keys->key))
        return keys;
    }

  return NULL;
}
