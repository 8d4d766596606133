/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

G_DEFINE_QUARK (star-store-error-quark, star_store_error)

/* What the user reads; %s is the path of the library's file in all of them. */
static char *
sentence_new (StarStoreError code, const char *name)
{
  switch (code)
    {
    case STAR_STORE_ERROR_MISSING:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("There is no library at “%s”"), name);
    case STAR_STORE_ERROR_LOCKED:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” is in use by another program; close that "
                                "program and try again"), name);
    case STAR_STORE_ERROR_NEWER:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” was written by a newer version of Starling; "
                                "update Starling to open it"), name);
    case STAR_STORE_ERROR_FOREIGN:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("“%s” is not a Starling library; move it elsewhere "
                                "and try again"), name);
    case STAR_STORE_ERROR_DAMAGED:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” is damaged; it is left as it is, so that you "
                                "can put a backup in its place"), name);
    case STAR_STORE_ERROR_READ_ONLY:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” can not be written; check the permissions of "
                                "the file and its folder"), name);
    case STAR_STORE_ERROR_FULL:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("There is no space left for the library “%s”; free some space "
                                "and try again"), name);
    case STAR_STORE_ERROR_MOVED:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” was moved, deleted or replaced while it was "
                                "open; put the file back or open the library again"), name);
    case STAR_STORE_ERROR_FAILED:
    default:
      /* Translators: %s is the path of a file */
      return g_strdup_printf (_("The library “%s” could not be used"), name);
    }
}

static StarStoreError
code_from_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return STAR_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return STAR_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return STAR_STORE_ERROR_MISSING;
    default:
      return STAR_STORE_ERROR_FAILED;
    }
}

/* Failing input and output says little by itself; the system's reason decides. */
static StarStoreError
code_from_sqlite (int rc, int number)
{
  if (rc == SQLITE_READONLY_DBMOVED || rc == SQLITE_IOERR_VNODE)
    return STAR_STORE_ERROR_MOVED;
  if (rc == SQLITE_IOERR_SHORT_READ || rc == SQLITE_IOERR_CORRUPTFS)
    return STAR_STORE_ERROR_DAMAGED;

  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return STAR_STORE_ERROR_LOCKED;
    case SQLITE_FULL:
      return STAR_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    /* We write nothing that breaks a constraint, so the rows that are there must do. */
    case SQLITE_CONSTRAINT:
      return STAR_STORE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return STAR_STORE_ERROR_READ_ONLY;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return code_from_errno (number);
    default:
      return STAR_STORE_ERROR_FAILED;
    }
}

static void
set_with_reason (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
               /* Translators: the first %s is the path of the library's file, the second the
                * system's reason, such as "Input/output error" */
               _("The library “%s” could not be used: %s"), name, reason);
}

/* The sentence that belongs to a code; for STAR_STORE_ERROR_FAILED there is mostly a better one. */
void
star_store_error_set (GError **error, StarStoreError code, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sentence = sentence_new (code, name);

  g_set_error_literal (error, STAR_STORE_ERROR, code, sentence);
}

void
star_store_error_set_from_errno (GError **error, const char *path, int number)
{
  StarStoreError code = code_from_errno (number);

  if (code == STAR_STORE_ERROR_FAILED)
    set_with_reason (error, path, g_strerror (number));
  else
    star_store_error_set (error, code, path);
}

/* SQLite's own message is not shown: it can hold words of the user's. */
void
star_store_error_set_from_sqlite (GError **error, const char *path, int rc, int number)
{
  StarStoreError code = code_from_sqlite (rc, number);
  gboolean system = (rc & 0xff) == SQLITE_IOERR || (rc & 0xff) == SQLITE_CANTOPEN;

  if (code == STAR_STORE_ERROR_FAILED)
    set_with_reason (error, path,
                     system && number != 0 ? g_strerror (number) : sqlite3_errstr (rc));
  else
    star_store_error_set (error, code, path);
}
