/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-store-worker-private.h"

#include "star-database-private.h"

/* What the one thread of a store has, and nobody else: the connection, which is opened when a job
 * needs it, and how things stand with it. */
struct _StarStoreWorker
{
  char *path;
  StarStoreWorkerReport report;
  gpointer data;

  StarDatabase *database;
  GError *trouble;
  StarStoreStatus reached;
  gboolean was_open;
};

static void
tell (StarStoreWorker *self, StarStoreStatus status)
{
  gboolean is_trouble = status == STAR_STORE_READ_ONLY || status == STAR_STORE_FAILED;

  self->reached = status;
  self->report (status, is_trouble ? self->trouble : NULL, self->data);
}

/* Only a file that could be read for all that is worth a try to read it. */
static gboolean
may_be_readable (const GError *error)
{
  return !g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING)
         && !g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_NEWER)
         && !g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FOREIGN)
         && !g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);
}

/* A library that was there once is never made anew in the place of a lost one. */
static gboolean
open_database (StarStoreWorker *self, GError **error)
{
  g_clear_error (&self->trouble);
  tell (self, STAR_STORE_OPENING);

  self->database = star_database_open_full (self->path, STAR_DATABASE_READ_WRITE, !self->was_open,
                                            &self->trouble);
  if (self->database == NULL && may_be_readable (self->trouble))
    self->database =
      star_database_open_full (self->path, STAR_DATABASE_READ_ONLY, FALSE, NULL);

  if (self->database == NULL)
    {
      g_propagate_error (error, g_error_copy (self->trouble));
      return FALSE;
    }

  self->was_open = TRUE;
  return TRUE;
}

static gboolean
is_read_only (StarStoreWorker *self)
{
  return star_database_get_mode (self->database) == STAR_DATABASE_READ_ONLY;
}

static void
report_outcome (StarStoreWorker *self)
{
  const GError *problem = NULL;
  StarStoreStatus status = STAR_STORE_READY;

  if (self->database != NULL)
    problem = star_database_get_problem (self->database);
  if (problem != NULL)
    {
      g_clear_error (&self->trouble);
      self->trouble = g_error_copy (problem);
    }

  if (self->database == NULL || problem != NULL)
    status = STAR_STORE_FAILED;
  else if (is_read_only (self))
    status = STAR_STORE_READ_ONLY;

  if (status == STAR_STORE_READY)
    g_clear_error (&self->trouble);
  if (status != self->reached || problem != NULL)
    tell (self, status);
}

/* What is asked for once more, the user wants to have mended: a read-only library is opened anew,
 * and one that was replaced is taken as it is now. */
static gboolean
open_again (StarStoreWorker *self, GError **error)
{
  if (!is_read_only (self))
    return star_database_accept (self->database, error);

  g_clear_object (&self->database);
  return open_database (self, error);
}

/* The reason why it is read-only says more than that it is. */
static gboolean
check_writable (StarStoreWorker *self, GError **error)
{
  if (!is_read_only (self))
    return TRUE;

  g_propagate_error (error, g_error_copy (self->trouble));
  return FALSE;
}

static gboolean
run_job (StarStoreWorker *self, StarJob *job, GError **error)
{
  if (self->database == NULL)
    {
      if (!open_database (self, error))
        return FALSE;
    }
  else if (star_job_opens (job) && !open_again (self, error))
    {
      return FALSE;
    }

  return (!star_job_writes (job) || check_writable (self, error))
         && star_job_run (job, self->database, error);
}

/*
 * star_store_worker_new:
 * @path: (type filename): the library's file
 * @report: is told how things stand when that changes, always before the job that changed it ends
 */
StarStoreWorker *
star_store_worker_new (const char *path, StarStoreWorkerReport report, gpointer data)
{
  StarStoreWorker *self = g_new0 (StarStoreWorker, 1);

  self->path = g_strdup (path);
  self->report = report;
  self->data = data;

  return self;
}

void
star_store_worker_free (StarStoreWorker *self)
{
  star_store_worker_close (self);
  g_free (self->path);
  g_free (self);
}

/* Opens the library first if that is needed. */
gboolean
star_store_worker_run (StarStoreWorker *self, StarJob *job, GError **error)
{
  gboolean done = run_job (self, job, error);

  report_outcome (self);

  return done;
}

/* The next job opens it again. */
void
star_store_worker_close (StarStoreWorker *self)
{
  g_clear_object (&self->database);
  g_clear_error (&self->trouble);
  self->reached = STAR_STORE_CLOSED;
}
