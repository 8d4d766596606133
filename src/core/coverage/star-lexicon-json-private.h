/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a name in the data stands for. */
typedef struct {
  const char *name;
  guint64 value;
} StarLexiconName;

/* Whether a member of this name means something. */
typedef gboolean (*StarLexiconJsonKnows) (const char *name);

typedef gboolean (*StarLexiconJsonFunc) (gpointer data, JsonObject *object, const char *place,
                                         GError **error);

gboolean    star_lexicon_json_fail         (GError **error, const char *place, const char *reason);
const char *star_lexicon_json_get_string   (JsonObject *object, const char *member);
gboolean    star_lexicon_json_get_object   (JsonObject *root, const char *member,
                                            JsonObject **object, GError **error);
gboolean    star_lexicon_json_check_names  (JsonObject *object, const char *place,
                                            StarLexiconJsonKnows knows, GError **error);
gboolean    star_lexicon_json_find_name    (const StarLexiconName *names, gsize n, const char *name,
                                            guint64 *value);
gboolean    star_lexicon_json_read_words   (JsonObject *object, const char *member,
                                            const char *place, GStrv *words, GError **error);
gboolean    star_lexicon_json_read_bits    (JsonObject *object, const char *member,
                                            const char *place, const StarLexiconName *names,
                                            gsize n, guint *bits, GError **error);
gboolean    star_lexicon_json_for_each     (JsonObject *root, const char *member,
                                            StarLexiconJsonFunc func, gpointer data,
                                            GError **error);

G_END_DECLS
