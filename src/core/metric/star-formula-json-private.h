/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef gboolean (*StarFormulaJsonFunc) (gpointer data, JsonObject *object, const char *place,
                                         GError **error);

gboolean star_formula_json_fail          (GError **error, const char *place, const char *member,
                                          const char *reason);
gboolean star_formula_json_check_members (JsonObject *object, const char *place,
                                          const char *const *known, GError **error);
gboolean star_formula_json_read_text     (JsonObject *object, const char *place, const char *member,
                                          const char **text, GError **error);
gboolean star_formula_json_read_optional (JsonObject *object, const char *place, const char *member,
                                          const char **text, GError **error);
gboolean star_formula_json_read_texts    (JsonObject *object, const char *place, const char *member,
                                          GStrv *texts, GError **error);
gboolean star_formula_json_read_number   (JsonObject *object, const char *place, const char *member,
                                          gboolean *is_set, double *number, GError **error);
gboolean star_formula_json_read_flag     (JsonObject *object, const char *place, const char *member,
                                          gboolean *flag, GError **error);
gboolean star_formula_json_for_each      (JsonObject *object, const char *place, const char *member,
                                          StarFormulaJsonFunc func, gpointer data, GError **error);

G_END_DECLS
