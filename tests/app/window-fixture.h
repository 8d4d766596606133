/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-app-test.h"
#include "star-application.h"
#include "star-text-view.h"
#include "star-window-private.h"

G_BEGIN_DECLS

/* A window on a library of its own, which is empty. */
typedef struct {
  char *folder;
  char *path;
  int width;
  StarContext *context;
  StarWindow *window;
} WindowFixture;

void          window_fixture_open_window  (WindowFixture *fixture);
void          window_fixture_close_window (WindowFixture *fixture);
void          window_fixture_set_up       (WindowFixture *fixture, gconstpointer data);
void          window_fixture_tear_down    (WindowFixture *fixture, gconstpointer data);
const char    *window_fixture_page         (WindowFixture *fixture);
void          window_fixture_activate     (WindowFixture *fixture, const char *action);
StarStory    *window_fixture_story        (WindowFixture *fixture);
StarSaveState window_fixture_state        (WindowFixture *fixture);
guint         window_fixture_n_stories    (WindowFixture *fixture);
void          window_fixture_write_story  (WindowFixture *fixture, const char *title);
guint         window_fixture_n_open       (WindowFixture *fixture);
GtkWidget    *window_fixture_field        (WindowFixture *fixture, const char *label);
void          window_fixture_pass         (WindowFixture *fixture, gint64 microseconds);
int           window_fixture_run          (void);

#define ADD_WINDOW_TEST(path, width, function) \
  g_test_add (path, WindowFixture, GINT_TO_POINTER (width), window_fixture_set_up, function, \
              window_fixture_tear_down)

G_END_DECLS
