/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliFixture:
 * @folder: a new folder for the files of the test
 * @database: the library's file in it, not made yet
 * @status: the exit status of the last run
 * @out: what it wrote to standard output
 * @err: what it wrote to standard error
 */
typedef struct {
  char *folder;
  char *database;
  int status;
  char *out;
  char *err;
} CliFixture;

void  cli_fixture_init      (int *argc, char ***argv);
void  cli_fixture_set_up    (CliFixture *self, gconstpointer unused);
void  cli_fixture_tear_down (CliFixture *self, gconstpointer unused);

void  cli_fixture_run       (CliFixture *self, ...) G_GNUC_NULL_TERMINATED;
void  cli_fixture_run_plain (CliFixture *self, ...) G_GNUC_NULL_TERMINATED;
void  cli_fixture_feed      (CliFixture *self, const char *input, ...) G_GNUC_NULL_TERMINATED;
int   cli_fixture_run_to_fd (CliFixture *self, int fd, ...) G_GNUC_NULL_TERMINATED;

char *cli_fixture_path      (CliFixture *self, const char *name);
char *cli_fixture_write     (CliFixture *self, const char *name, const char *text, gssize length);
char *cli_fixture_read      (const char *path);
char *cli_fixture_dup_state (CliFixture *self);
void  cli_fixture_add_story (CliFixture *self, const char *id, const char *title,
                             const char *situation);

void  cli_fixture_assert_done   (CliFixture *self);
void  cli_fixture_assert_failed (CliFixture *self, const char *words);
void  cli_fixture_assert_lines  (const char *text, guint n_lines);
void  cli_fixture_assert_has    (const char *text, const char *words);
void  cli_fixture_assert_lacks  (const char *text, const char *words);

extern const char *const cli_fixture_ready_story;

#define cli_fixture_test(path, function) \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, function, cli_fixture_tear_down)

G_END_DECLS
