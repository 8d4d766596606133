/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-place-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "star-store-error-private.h"

/* Where the library lies: what can be found out and done without opening the database, which
 * nothing but SQLite may do. */

static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

static gboolean
make_folder (const char *folder, const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      star_store_error_set_from_errno (error, path, errno);
      return FALSE;
    }
  sync_folder (parent);

  return TRUE;
}

/* SQLite is told to follow no link, which goes for the folders above too, so they are resolved. */
char *
star_place_resolve (const char *path, gboolean may_make_folder, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = NULL;

  if (may_make_folder && !make_folder (folder, path, error))
    return NULL;

  real = realpath (folder, NULL);
  if (real == NULL)
    {
      star_store_error_set_from_errno (error, path, errno);
      return NULL;
    }

  return g_build_filename (real, name, NULL);
}

static gboolean
check_readable (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (access (path, R_OK) == 0)
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
               /* Translators: %s is the path of a file */
               _("You may not read “%s”; check its permissions"), name);
  return FALSE;
}

static gboolean
check_writable (const char *path, const GStatBuf *info, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);

  if (info->st_uid != geteuid ())
    {
      g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is the path of a file */
                   _("The library “%s” belongs to another user, so it can only be read"), name);
      return FALSE;
    }

  /* The folder has to take the journal. */
  if (access (path, W_OK) != 0 || access (folder, W_OK | X_OK) != 0)
    {
      star_store_error_set (error, STAR_STORE_ERROR_READ_ONLY, path);
      return FALSE;
    }

  return TRUE;
}

/* Refuses what is no plain file of the user's with something in it. */
gboolean
star_place_look (const char *path, gboolean to_write, StarStamp *stamp, GError **error)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    {
      star_store_error_set_from_errno (error, path, errno);
      return FALSE;
    }

  if (S_ISLNK (info.st_mode))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                   /* Translators: %s is the path of a file */
                   _("“%s” is a link; give the path of the file itself"), name);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      star_store_error_set (error, STAR_STORE_ERROR_FOREIGN, path);
      return FALSE;
    }
  if (info.st_size == 0)
    {
      star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, path);
      return FALSE;
    }
  if (!check_readable (path, error) || (to_write && !check_writable (path, &info, error)))
    return FALSE;

  if (stamp != NULL)
    *stamp = (StarStamp) { info.st_dev, info.st_ino, info.st_size, info.st_mtim };
  return TRUE;
}

/* SQLite would make the file readable for everyone; its journals inherit our mode. */
gboolean
star_place_make_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    {
      star_store_error_set_from_errno (error, path, errno);
      return FALSE;
    }

  g_close (fd, NULL);
  return TRUE;
}

static int
rename_without_replacing (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  /* A file system that does not know the flag. */
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return -1;
    }
  return g_rename (from, to);
}

/* Moves a file inside its folder for good, but never over another one. */
gboolean
star_place_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (rename_without_replacing (from, to) != 0)
    {
      star_store_error_set_from_errno (error, to, errno);
      return FALSE;
    }

  sync_folder (folder);
  return TRUE;
}

/* A journal whose database is gone would be played into the next database of that name. It may
 * be all that is left of the user's text, so it is kept under another name. */
gboolean
star_place_part_sidecars (const char *path, GError **error)
{
  static const char *const suffixes[] = { "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *sidecar = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *aside =
        g_strdup_printf ("%s.lost-%" G_GINT64_FORMAT, sidecar, g_get_real_time ());

      if (g_file_test (sidecar, G_FILE_TEST_EXISTS) && !star_place_move (sidecar, aside, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
star_stamp_equal (const StarStamp *a, const StarStamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size
         && a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}
