/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * StarPracticeJson:
 * @subject: what is read, as an error begins: "Plans"
 * @error: where to put what is wrong
 *
 * Somebody who reads JSON and is strict about it. All functions that return a #gboolean return
 * %FALSE with @error set.
 */
typedef struct {
  const char *subject;
  GError **error;
} StarPracticeJson;

typedef gboolean (*StarPracticeJsonFunc) (StarPracticeJson *self, JsonObject *object,
                                          const char *place, gpointer data);

gboolean    star_practice_json_fail          (StarPracticeJson *self, const char *place,
                                              const char *reason);
gboolean    star_practice_json_fail_in       (StarPracticeJson *self, const char *place,
                                              const char *member, const char *reason);
JsonNode   *star_practice_json_parse         (StarPracticeJson *self, const char *data,
                                              gsize size);
gboolean    star_practice_json_check_head    (StarPracticeJson *self, JsonObject *root,
                                              const char *format);
gboolean    star_practice_json_check_members (StarPracticeJson *self, JsonObject *object,
                                              const char *place, const char *const *members);
gboolean    star_practice_json_read_text     (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              const char **text);
gboolean    star_practice_json_read_texts    (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              GStrv *texts);
gboolean    star_practice_json_read_count    (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              guint *count);
gboolean    star_practice_json_read_boolean  (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              gboolean *value);
gboolean    star_practice_json_read_object   (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              StarPracticeJsonFunc func, gpointer data);
gboolean    star_practice_json_for_each      (StarPracticeJson *self, JsonObject *object,
                                              const char *member, const char *place,
                                              StarPracticeJsonFunc func, gpointer data);

G_END_DECLS
