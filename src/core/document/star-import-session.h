/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-document.h"
#include "star-import.h"
#include "star-incoming.h"

G_BEGIN_DECLS

#define STAR_TYPE_IMPORT_SESSION (star_import_session_get_type ())
G_DECLARE_FINAL_TYPE (StarImportSession, star_import_session, STAR, IMPORT_SESSION, GObject)

StarImportSession *star_import_session_new (StarIncoming *incoming, StarLexicon *lexicon);

gboolean star_import_session_compare        (StarImportSession *self, StarDatabase *database,
                                             GError **error);
void     star_import_session_compare_async  (StarImportSession *self, StarStore *store,
                                             GPtrArray *documents, GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean star_import_session_compare_finish (StarImportSession *self, GAsyncResult *result,
                                             GError **error);

StarIncoming *star_import_session_get_incoming  (StarImportSession *self);
guint         star_import_session_count         (StarImportSession *self, StarImportState state);
guint         star_import_session_count_formulas (StarImportSession *self, StarImportState state);
const char *const *star_import_session_get_formula_problems (StarImportSession *self);
GPtrArray    *star_import_session_list          (StarImportSession *self, StarImportState state);
gboolean      star_import_session_has_news      (StarImportSession *self);
gboolean      star_import_session_differs       (StarImportSession *self);
StarConflict  star_import_session_get_conflict  (StarImportSession *self);
void          star_import_session_set_conflict  (StarImportSession *self, StarConflict conflict);
guint         star_import_session_count_skipped (StarImportSession *self);
guint         star_import_session_count_skipped_formulas (StarImportSession *self);
GPtrArray    *star_import_session_get_chosen    (StarImportSession *self);
GPtrArray    *star_import_session_get_chosen_formulas (StarImportSession *self);

gboolean star_import_session_write        (StarImportSession *self, StarDatabase *database,
                                           GError **error);
void     star_import_session_write_async  (StarImportSession *self, StarStore *store,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean star_import_session_write_finish (StarImportSession *self, GAsyncResult *result,
                                           GError **error);

G_END_DECLS
