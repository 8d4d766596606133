/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_IMPORT_JOB (star_import_job_get_type ())
G_DECLARE_FINAL_TYPE (StarImportJob, star_import_job, STAR, IMPORT_JOB, GObject)

StarImportJob     *star_import_job_new         (StarContext *context, GtkWindow *window,
                                                StarIncoming *incoming);
StarImportSession *star_import_job_get_session (StarImportJob *self);
void               star_import_job_run_async   (StarImportJob *self, GPtrArray *documents,
                                                gboolean should_ask, GAsyncReadyCallback callback,
                                                gpointer user_data);
gboolean           star_import_job_run_finish  (StarImportJob *self, GAsyncResult *result,
                                                GError **error);

G_END_DECLS
