/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "star-store-error-private.h"

/* The right to write to a library. It is a kernel lock, so that it dies with the process, and on
 * a file of its own, because closing any descriptor of the database would drop SQLite's locks. */
struct _StarLock
{
  char *path;
  int fd;
};

static char *
lock_path (const char *database_path)
{
  g_autofree char *stem = g_strdup (database_path);

  if (g_str_has_suffix (stem, ".db"))
    stem[strlen (stem) - strlen (".db")] = '\0';

  return g_strconcat (stem, ".lock", NULL);
}

static gboolean
take (StarLock *self, const char *database_path, GError **error)
{
  self->fd = open (self->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd < 0)
    {
      star_store_error_set_from_errno (error, database_path, errno);
      return FALSE;
    }

  if (flock (self->fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;

  if (errno == EWOULDBLOCK)
    star_store_error_set (error, STAR_STORE_ERROR_LOCKED, database_path);
  else
    star_store_error_set_from_errno (error, database_path, errno);
  g_close (self->fd, NULL);
  self->fd = -1;

  return FALSE;
}

/* Takes the lock that belongs to a database, without waiting. */
StarLock *
star_lock_new (const char *database_path, GError **error)
{
  g_autoptr (StarLock) self = g_new0 (StarLock, 1);

  self->path = lock_path (database_path);
  self->fd = -1;

  /* Someone may have deleted the file between our opening and our locking it. */
  for (int i = 0; i < 10; i++)
    {
      if (!take (self, database_path, error))
        return NULL;
      if (star_lock_is_current (self))
        return g_steal_pointer (&self);
      g_close (self->fd, NULL);
      self->fd = -1;
    }

  star_store_error_set (error, STAR_STORE_ERROR_LOCKED, database_path);
  return NULL;
}

void
star_lock_free (StarLock *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self->path);
  g_free (self);
}

/* Whether the file that is locked is still the one that others would lock. */
gboolean
star_lock_is_current (StarLock *self)
{
  GStatBuf ours;
  GStatBuf theirs;

  return fstat (self->fd, &ours) == 0 && g_lstat (self->path, &theirs) == 0
         && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}
