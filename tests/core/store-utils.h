/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "star-library.h"

G_BEGIN_DECLS

/* A folder of its own for a test, and a library's path in it. */
typedef struct {
  char *folder;
  char *path;
} Place;

void          place_set_up      (Place *place, gconstpointer data);
void          place_tear_down   (Place *place, gconstpointer data);
char         *place_dup_path    (Place *place, const char *name);
char         *place_list        (Place *place);

void          library_make      (const char *path);
StarDatabase *open_to_write     (const char *path);
StarDatabase *open_to_read      (const char *path);
void          assert_refused    (const char *path, StarDatabaseMode mode, StarStoreError code);

StarStory    *full_story_new    (const char *title);
StarStory    *full_story_new_with_id (const char *id, const char *title);
StarStory    *titled_story_new  (const char *title);
void          assert_saves      (StarDatabase *database, StarStory *story);
void          assert_save_fails (StarDatabase *database, StarStory *story, StarStoreError code);
void          assert_whole      (StarDatabase *database);

char         *file_checksum     (const char *path);
void          file_copy         (const char *from, const char *to);
void          file_write        (const char *path, const void *bytes, gsize length);
void          sql_run           (const char *path, const char *sql);
char         *sql_query         (sqlite3 *connection, const char *sql);
void          die_in_transaction (const char *path);

/* An answer of the store's worker: the callback puts it in the place that is its data. */
void          take_result_cb    (GObject *source, GAsyncResult *result, gpointer place);
GAsyncResult *wait_for          (GAsyncResult **place);
/* As wait_for (), and the task is over for good, so that it holds the store no longer. */
void          settle            (GAsyncResult **place);

/* The library of an earlier version with all that it could hold, from tests/fixtures. */
#define FIXTURE_ID "11111111-2222-4333-8444-555555555555"
#define FIXTURE_TITLE "Feed cutover"

void          fixture_copy      (int version, const char *to);

G_END_DECLS
