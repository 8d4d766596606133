/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How far a finding is ignored. */
typedef enum {
  STAR_IGNORE_SCOPE_NONE,
  STAR_IGNORE_SCOPE_HERE,       /* these words in this field */
  STAR_IGNORE_SCOPE_STORY,      /* the flag, in this story */
  STAR_IGNORE_SCOPE_EVERYWHERE, /* the flag, in every story */
} StarIgnoreScope;

#define STAR_TYPE_IGNORE (star_ignore_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnore, star_ignore, STAR, IGNORE, GObject)

StarIgnore *star_ignore_new   (void);
StarIgnore *star_ignore_new_for (const char *flag, const char *section, const char *text,
                                 const char *reason);
StarIgnore *star_ignore_copy  (StarIgnore *self);
gboolean    star_ignore_equal (StarIgnore *self, StarIgnore *other);

const char *star_ignore_get_flag    (StarIgnore *self);
const char *star_ignore_get_section (StarIgnore *self);
const char *star_ignore_get_text    (StarIgnore *self);
const char *star_ignore_get_reason  (StarIgnore *self);
const char *star_ignore_get_extra   (StarIgnore *self);

StarIgnoreScope star_ignore_get_scope (StarIgnore *self);
gboolean        star_ignore_covers    (StarIgnore *self, const char *flag, const char *section,
                                       const char *text);

G_END_DECLS
