/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-app-test.h"
#include "star-panes.h"

G_BEGIN_DECLS

/* Panes in a window of 1000 × 600, with a list, a content of text views and an end pane. */
typedef struct {
  GtkWidget *window;
  StarPanes *panes;
  GtkWidget *row;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *check;
  GtkWidget *start;
  GtkWidget *content;
  GtkWidget *end;
  guint notified;
} PanesFixture;

void panes_fixture_set_up    (PanesFixture *fixture, gconstpointer data);
void panes_fixture_tear_down (PanesFixture *fixture, gconstpointer data);
int  panes_fixture_left_of   (PanesFixture *fixture, GtkWidget *widget);

#define ADD_PANES_TEST(name, test) \
  g_test_add (name, PanesFixture, NULL, panes_fixture_set_up, test, panes_fixture_tear_down)

G_END_DECLS
