/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _StarLock StarLock;

StarLock *star_lock_new        (const char *database_path, GError **error);
void      star_lock_free       (StarLock *self);
gboolean  star_lock_is_current (StarLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarLock, star_lock_free)

G_END_DECLS
