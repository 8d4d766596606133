/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-ignored-flag.h"
#include "star-library.h"

G_BEGIN_DECLS

typedef struct _StarJob StarJob;

/* The calls on rows that each stand for itself. */
typedef GPtrArray *(*StarJobListFunc)   (StarDatabase *database, guint *n_damaged, GError **error);
typedef gpointer   (*StarJobSaveFunc)   (StarDatabase *database, gpointer row, GError **error);
typedef gboolean   (*StarJobRemoveFunc) (StarDatabase *database, const char *id, GError **error);

StarJob       *star_job_new_open      (void);
StarJob       *star_job_new_list      (void);
StarJob       *star_job_new_load      (const char *id);
StarJob       *star_job_new_load_all  (void);
StarJob       *star_job_new_save      (StarStory *story, const StarDigest *digest);
StarJob       *star_job_new_save_all  (GPtrArray *stories, GPtrArray *digests, GPtrArray *formulas,
                                       const char *extra);
StarJob       *star_job_new_delete    (const char *id);
StarJob       *star_job_new_search    (const char *words);
StarJob       *star_job_new_list_everywhere   (void);
StarJob       *star_job_new_add_everywhere    (StarIgnoredFlag *ignored);
StarJob       *star_job_new_remove_everywhere (const char *flag);
StarJob       *star_job_new_list_rows         (StarJobListFunc list_rows);
StarJob       *star_job_new_save_row          (StarJobSaveFunc save_row, gpointer row,
                                               GDestroyNotify unref_row);
StarJob       *star_job_new_remove_row        (StarJobRemoveFunc remove_row, const char *id);
void           star_job_free          (StarJob *self);

gboolean       star_job_opens         (StarJob *self);
gboolean       star_job_writes        (StarJob *self);
gboolean       star_job_run           (StarJob *self, StarDatabase *database, GError **error);
gpointer       star_job_steal_result  (StarJob *self);
GDestroyNotify star_job_get_free_func (StarJob *self);

/* The result of load_all (). */
typedef struct {
  GPtrArray *stories;
  char *extra;
} StarJobEverything;

/* The result of list_rows (). */
typedef struct {
  GPtrArray *items;
  guint n_damaged;
} StarJobList;

void star_job_everything_free (StarJobEverything *everything);
void star_job_list_free       (StarJobList *list);

G_END_DECLS
