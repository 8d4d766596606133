/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words a minute until the user has own takes: an ordinary speaking pace. */
#define STAR_DEFAULT_PACE 140

/* What is faster was not the text. */
#define STAR_FASTEST_PACE 320

/**
 * StarWords:
 * @count: the words so far
 * @is_said: whether the word that is being read has been counted
 *
 * Counts words for somebody who reads the text anyway; starts as { 0 }.
 */
typedef struct {
  guint count;
  gboolean is_said;
} StarWords;

/* A letter or digit comes next. */
static inline void
star_words_say (StarWords *self)
{
  self->count += !self->is_said;
  self->is_said = TRUE;
}

/* Takes the next character; star_words_count () says what a word is. */
static inline void
star_words_add (StarWords *self, gunichar c)
{
  if (c < 0x80 ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
               : g_unichar_isspace (c))
    self->is_said = FALSE;
  else if (c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c))
    star_words_say (self);
}

guint    star_words_count          (const char *text);
gboolean star_words_has_any        (const char *text);
guint    star_words_spoken_seconds (guint words, guint pace);

G_END_DECLS
