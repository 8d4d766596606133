/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-job-private.h"
#include "star-store.h"

G_BEGIN_DECLS

typedef struct _StarStoreWorker StarStoreWorker;

/* Is called in the worker's thread. @problem is why the library is read-only or failed. */
typedef void (*StarStoreWorkerReport) (StarStoreStatus status, const GError *problem,
                                       gpointer data);

StarStoreWorker *star_store_worker_new   (const char *path, StarStoreWorkerReport report,
                                          gpointer data);
void             star_store_worker_free  (StarStoreWorker *self);

gboolean         star_store_worker_run   (StarStoreWorker *self, StarJob *job, GError **error);
void             star_store_worker_close (StarStoreWorker *self);

G_END_DECLS
