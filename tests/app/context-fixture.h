/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-app-test.h"
#include "star-context.h"

G_BEGIN_DECLS

/* What a part of the window needs to work by itself: a library of its own, and a story. */
typedef struct {
  char *folder;
  StarContext *context;
  StarStory *story;
  StarDocument *document;
} ContextFixture;

void context_fixture_set_up    (ContextFixture *fixture);
void context_fixture_tear_down (ContextFixture *fixture);
void context_fixture_save      (ContextFixture *fixture, StarStory *story);
void context_fixture_save_take (ContextFixture *fixture, StarTake *take);
void context_fixture_tell      (ContextFixture *fixture, const char *story, guint words_a_minute);

G_END_DECLS
