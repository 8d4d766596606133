/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STAR_JSON_OBJECT,
  STAR_JSON_ARRAY,
  STAR_JSON_STRING,
  STAR_JSON_NUMBER,
  STAR_JSON_BOOLEAN,
  STAR_JSON_NULL,
} StarJsonType;

/**
 * StarJsonIter:
 * @key: the key of the member, its opening quote; %NULL in an array
 * @value: the value
 *
 * Goes over the members of an object or the elements of an array.
 */
typedef struct {
  const char *key;
  const char *value;
  /*< private >*/
  const char *next;
} StarJsonIter;

StarJsonType star_json_value_get_type   (const char *value);
const char  *star_json_value_get_end    (const char *value);
gboolean     star_json_value_get_boolean (const char *value);
gboolean     star_json_value_get_int    (const char *value, gint64 *number);
char        *star_json_value_dup_string (const char *value);
void         star_json_value_append_raw (const char *value, GString *raw);
int          star_json_value_compare    (const char *a, const char *b);
gboolean     star_json_value_is_string  (const char *value, const char *text);
const char  *star_json_value_get_member (const char *object, const char *key);

void         star_json_iter_init        (StarJsonIter *iter, const char *container);
gboolean     star_json_iter_next        (StarJsonIter *iter);

G_END_DECLS
