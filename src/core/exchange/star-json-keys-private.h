/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

#define STAR_JSON_KEYS_FORMAT "starling-stories"
#define STAR_JSON_KEYS_VERSION 1

/**
 * StarJsonForm:
 * @STAR_JSON_FORM_ID: the story's id
 * @STAR_JSON_FORM_TEXT: a string
 * @STAR_JSON_FORM_LINE: a string of one line
 * @STAR_JSON_FORM_FIGURE: a string, or when read also a number
 * @STAR_JSON_FORM_NICK: the nick of an enum value
 * @STAR_JSON_FORM_FLAG: true or false
 * @STAR_JSON_FORM_TIME: a time as RFC 3339 writes it
 * @STAR_JSON_FORM_STRINGS: an array of strings
 * @STAR_JSON_FORM_INPUTS: an object of strings, "name=value" in the property
 * @STAR_JSON_FORM_GROUP: an object with @members that are properties of the same story
 * @STAR_JSON_FORM_ROWS: an array of objects with @members, in the property a list of @type
 * @STAR_JSON_FORM_DERIVED: written from elsewhere and not read
 *
 * How a property of the model stands in JSON.
 */
typedef enum {
  STAR_JSON_FORM_ID,
  STAR_JSON_FORM_TEXT,
  STAR_JSON_FORM_LINE,
  STAR_JSON_FORM_FIGURE,
  STAR_JSON_FORM_NICK,
  STAR_JSON_FORM_FLAG,
  STAR_JSON_FORM_TIME,
  STAR_JSON_FORM_STRINGS,
  STAR_JSON_FORM_INPUTS,
  STAR_JSON_FORM_GROUP,
  STAR_JSON_FORM_ROWS,
  STAR_JSON_FORM_DERIVED,
} StarJsonForm;

/* One key of an object; a table of them ends with a NULL key. */
typedef struct _StarJsonKey StarJsonKey;
struct _StarJsonKey
{
  const char *key;
  const char *property;
  StarJsonForm form;
  const StarJsonKey *members;
  GType (*type) (void);
};

extern const StarJsonKey star_json_keys_story[];

const StarJsonKey *star_json_keys_find (const StarJsonKey *keys, const char *value);

G_END_DECLS
