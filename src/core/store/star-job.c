/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-job-private.h"

#include "star-everywhere.h"

typedef gboolean (*RunFunc) (StarJob *self, StarDatabase *database, GError **error);

/* One call on its way to the worker: what it works on are copies of what the caller gave, and
 * what it results in belongs to it until the caller takes it. */
struct _StarJob
{
  RunFunc run;
  gboolean opens;
  gboolean writes;
  char *text;
  GPtrArray *stories;
  GPtrArray *digests;
  GPtrArray *formulas;
  StarIgnoredFlag *ignored;
  StarJobListFunc list_rows;
  StarJobSaveFunc save_row;
  StarJobRemoveFunc remove_row;
  gpointer row;
  GDestroyNotify unref_row;
  gpointer result;
  GDestroyNotify free_func;
};

/* A job without a result of its own succeeds with any pointer. */
static StarJob *
job_new (RunFunc run)
{
  StarJob *self = g_new0 (StarJob, 1);

  self->run = run;
  self->result = GINT_TO_POINTER (TRUE);

  return self;
}

static StarJob *
reading_job_new (RunFunc run, GDestroyNotify free_func)
{
  StarJob *self = job_new (run);

  self->result = NULL;
  self->free_func = free_func;

  return self;
}

static StarJob *
writing_job_new (RunFunc run)
{
  StarJob *self = job_new (run);

  self->writes = TRUE;

  return self;
}

static gboolean
run_nothing (StarJob *self, StarDatabase *database, GError **error)
{
  return TRUE;
}

static gboolean
run_list (StarJob *self, StarDatabase *database, GError **error)
{
  self->result = star_library_list (database, error);
  return self->result != NULL;
}

static gboolean
run_load (StarJob *self, StarDatabase *database, GError **error)
{
  self->result = star_library_load (database, self->text, error);
  return self->result != NULL;
}

static gboolean
run_load_all (StarJob *self, StarDatabase *database, GError **error)
{
  StarJobEverything *everything = g_new0 (StarJobEverything, 1);

  everything->stories = star_library_load_all (database, error);
  if (everything->stories != NULL)
    everything->extra = star_library_dup_extra (database, error);
  if (everything->extra != NULL)
    {
      self->result = everything;
      return TRUE;
    }

  star_job_everything_free (everything);
  return FALSE;
}

static gboolean
run_save (StarJob *self, StarDatabase *database, GError **error)
{
  return star_library_save (database, self->stories->pdata[0], self->digests->pdata[0], error);
}

static gboolean
run_save_all (StarJob *self, StarDatabase *database, GError **error)
{
  return star_library_save_all (database, self->stories, self->digests, self->formulas,
                                self->text, error);
}

static gboolean
run_delete (StarJob *self, StarDatabase *database, GError **error)
{
  return star_library_delete (database, self->text, error);
}

static gboolean
run_search (StarJob *self, StarDatabase *database, GError **error)
{
  self->result = star_library_search (database, self->text, error);
  return self->result != NULL;
}

static gboolean
run_list_everywhere (StarJob *self, StarDatabase *database, GError **error)
{
  self->result = star_everywhere_list (database, error);
  return self->result != NULL;
}

static gboolean
run_add_everywhere (StarJob *self, StarDatabase *database, GError **error)
{
  return star_everywhere_add (database, self->ignored, error);
}

static gboolean
run_remove_everywhere (StarJob *self, StarDatabase *database, GError **error)
{
  return star_everywhere_remove (database, self->text, error);
}

static gboolean
run_list_rows (StarJob *self, StarDatabase *database, GError **error)
{
  StarJobList *list = g_new0 (StarJobList, 1);

  list->items = self->list_rows (database, &list->n_damaged, error);
  if (list->items != NULL)
    {
      self->result = list;
      return TRUE;
    }

  star_job_list_free (list);
  return FALSE;
}

static gboolean
run_save_row (StarJob *self, StarDatabase *database, GError **error)
{
  self->result = self->save_row (database, self->row, error);
  return self->result != NULL;
}

static gboolean
run_remove_row (StarJob *self, StarDatabase *database, GError **error)
{
  return self->remove_row (database, self->text, error);
}

static void
free_digest (gpointer digest)
{
  if (digest != NULL)
    star_digest_free (digest);
}

static void
make_room (StarJob *self)
{
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  self->digests = g_ptr_array_new_with_free_func (free_digest);
}

static void
add_copy (StarJob *self, StarStory *story, const StarDigest *digest)
{
  g_ptr_array_add (self->stories, star_story_copy (story));
  g_ptr_array_add (self->digests, digest != NULL ? star_digest_copy (digest) : NULL);
}

StarJob *
star_job_new_open (void)
{
  StarJob *self = job_new (run_nothing);

  self->opens = TRUE;

  return self;
}

StarJob *
star_job_new_list (void)
{
  return reading_job_new (run_list, (GDestroyNotify) g_ptr_array_unref);
}

StarJob *
star_job_new_load (const char *id)
{
  StarJob *self = reading_job_new (run_load, g_object_unref);

  self->text = g_strdup (id);

  return self;
}

StarJob *
star_job_new_load_all (void)
{
  return reading_job_new (run_load_all, (GDestroyNotify) star_job_everything_free);
}

StarJob *
star_job_new_save (StarStory *story, const StarDigest *digest)
{
  StarJob *self = writing_job_new (run_save);

  make_room (self);
  add_copy (self, story, digest);

  return self;
}

StarJob *
star_job_new_save_all (GPtrArray *stories, GPtrArray *digests, GPtrArray *formulas,
                       const char *extra)
{
  StarJob *self = writing_job_new (run_save_all);

  self->text = g_strdup (extra);
  make_room (self);
  for (guint i = 0; i < stories->len; i++)
    add_copy (self, stories->pdata[i], digests != NULL ? digests->pdata[i] : NULL);
  self->formulas = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; formulas != NULL && i < formulas->len; i++)
    g_ptr_array_add (self->formulas, g_object_ref (formulas->pdata[i]));

  return self;
}

StarJob *
star_job_new_delete (const char *id)
{
  StarJob *self = writing_job_new (run_delete);

  self->text = g_strdup (id);

  return self;
}

StarJob *
star_job_new_search (const char *words)
{
  StarJob *self = reading_job_new (run_search, (GDestroyNotify) g_ptr_array_unref);

  self->text = g_strdup (words);

  return self;
}

StarJob *
star_job_new_list_everywhere (void)
{
  return reading_job_new (run_list_everywhere, (GDestroyNotify) g_ptr_array_unref);
}

/* What is ignored never changes, so it needs no copy. */
StarJob *
star_job_new_add_everywhere (StarIgnoredFlag *ignored)
{
  StarJob *self = writing_job_new (run_add_everywhere);

  self->ignored = g_object_ref (ignored);

  return self;
}

StarJob *
star_job_new_remove_everywhere (const char *flag)
{
  StarJob *self = writing_job_new (run_remove_everywhere);

  self->text = g_strdup (flag);

  return self;
}

StarJob *
star_job_new_list_rows (StarJobListFunc list_rows)
{
  StarJob *self = reading_job_new (run_list_rows, (GDestroyNotify) star_job_list_free);

  self->list_rows = list_rows;

  return self;
}

/* Takes @row. It never changes, so there is no need for a copy. */
StarJob *
star_job_new_save_row (StarJobSaveFunc save_row, gpointer row, GDestroyNotify unref_row)
{
  StarJob *self = reading_job_new (run_save_row, unref_row);

  self->writes = TRUE;
  self->save_row = save_row;
  self->row = row;
  self->unref_row = unref_row;

  return self;
}

StarJob *
star_job_new_remove_row (StarJobRemoveFunc remove_row, const char *id)
{
  StarJob *self = writing_job_new (run_remove_row);

  self->remove_row = remove_row;
  self->text = g_strdup (id);

  return self;
}

/* A result that nobody took would only be left by a job that never ran, which has none. */
void
star_job_free (StarJob *self)
{
  g_free (self->text);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->digests, g_ptr_array_unref);
  g_clear_pointer (&self->formulas, g_ptr_array_unref);
  g_clear_object (&self->ignored);
  g_clear_pointer (&self->row, self->unref_row);
  g_free (self);
}

/* Whether the job is for the sake of opening alone. */
gboolean
star_job_opens (StarJob *self)
{
  return self->opens;
}

gboolean
star_job_writes (StarJob *self)
{
  return self->writes;
}

gboolean
star_job_run (StarJob *self, StarDatabase *database, GError **error)
{
  return self->run (self, database, error);
}

gpointer
star_job_steal_result (StarJob *self)
{
  return g_steal_pointer (&self->result);
}

GDestroyNotify
star_job_get_free_func (StarJob *self)
{
  return self->free_func;
}

void
star_job_everything_free (StarJobEverything *everything)
{
  g_clear_pointer (&everything->stories, g_ptr_array_unref);
  g_free (everything->extra);
  g_free (everything);
}

void
star_job_list_free (StarJobList *list)
{
  g_clear_pointer (&list->items, g_ptr_array_unref);
  g_free (list);
}
