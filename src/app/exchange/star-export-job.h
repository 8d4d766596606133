/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-exchange.h"

G_BEGIN_DECLS

#define STAR_TYPE_EXPORT_JOB (star_export_job_get_type ())
G_DECLARE_FINAL_TYPE (StarExportJob, star_export_job, STAR, EXPORT_JOB, GObject)

StarExportJob *star_export_job_new        (StarContext *context, GApplication *application,
                                           StarStory *story, StarExchangeFormat format);
char          *star_export_job_dup_name   (StarExportJob *self);
void           star_export_job_run_async  (StarExportJob *self, GFile *file, GPtrArray *documents,
                                           GAsyncReadyCallback callback, gpointer user_data);
char          *star_export_job_run_finish (StarExportJob *self, GAsyncResult *result,
                                           GError **error);
guint          star_export_job_get_n_left_out (StarExportJob *self);

G_END_DECLS
