/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* By what a file is known again, without opening it. */
typedef struct {
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec changed;
} StarStamp;

char    *star_place_resolve       (const char *path, gboolean make_folder, GError **error);
gboolean star_place_look          (const char *path, gboolean to_write, StarStamp *stamp,
                                   GError **error);
gboolean star_place_make_file     (const char *path, GError **error);
gboolean star_place_move          (const char *from, const char *to, GError **error);
gboolean star_place_part_sidecars (const char *path, GError **error);
gboolean star_stamp_equal         (const StarStamp *a, const StarStamp *b);

G_END_DECLS
