/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"

#include <sqlite3.h>

/* A layer above the usual one that counts the operations and lets the chosen one fail. */

typedef struct {
  sqlite3_file parent_instance;
  sqlite3_file *real;
} FaultFile;

typedef struct {
  gboolean armed;
  gboolean for_ever;
  guint countdown;
  guint failed;
} Trigger;

static sqlite3_vfs *real_vfs;
static sqlite3_mem_methods real_memory;
static Fault disk_fault;
static Trigger disk;
static Trigger memory;

static void
arm (Trigger *trigger, guint nth, gboolean for_ever)
{
  *trigger = (Trigger) { TRUE, for_ever, nth, 0 };
}

static gboolean
fails (Trigger *trigger)
{
  if (!trigger->armed)
    return FALSE;
  if (trigger->countdown > 1)
    {
      trigger->countdown--;
      return FALSE;
    }
  if (trigger->failed > 0 && !trigger->for_ever)
    return FALSE;

  trigger->failed++;
  return TRUE;
}

/* What a failing operation returns; SQLITE_OK if it does not fail, or not in this way. */
static int
fault (int io_code, gboolean writes)
{
  if (disk_fault != FAULT_IO && !writes)
    return SQLITE_OK;
  if (!fails (&disk))
    return SQLITE_OK;

  switch (disk_fault)
    {
    case FAULT_FULL:
      return SQLITE_FULL;
    case FAULT_READ_ONLY:
      return SQLITE_READONLY;
    case FAULT_IO:
    default:
      return io_code;
    }
}

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return ((FaultFile *) (void *) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  sqlite3_file *real = real_file (file);
  int rc = real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;

  g_free (real);
  return rc;
}

static int
file_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  int rc = fault (SQLITE_IOERR_READ, FALSE);

  return rc != SQLITE_OK ? rc
                         : real_file (file)->pMethods->xRead (real_file (file), buffer, amount,
                                                              offset);
}

/* Half of it is written when it fails, as on a real disk. */
static int
file_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  sqlite3_file *real = real_file (file);
  int rc = fault (SQLITE_IOERR_WRITE, TRUE);

  if (rc != SQLITE_OK)
    {
      real->pMethods->xWrite (real, buffer, amount / 2, offset);
      return rc;
    }

  return real->pMethods->xWrite (real, buffer, amount, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int rc = fault (SQLITE_IOERR_TRUNCATE, FALSE);

  return rc != SQLITE_OK ? rc : real_file (file)->pMethods->xTruncate (real_file (file), size);
}

/* No test takes the power away, so nobody has to wait for the disk. */
static int
file_sync (sqlite3_file *file, int flags)
{
  return fault (SQLITE_IOERR_FSYNC, FALSE);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  int rc = fault (SQLITE_IOERR_FSTAT, FALSE);

  return rc != SQLITE_OK ? rc : real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  int rc = fault (SQLITE_IOERR_LOCK, FALSE);

  return rc != SQLITE_OK ? rc : real_file (file)->pMethods->xLock (real_file (file), level);
}

/* The lock is given back and the failure told all the same. */
static int
file_unlock (sqlite3_file *file, int level)
{
  int told = fault (SQLITE_IOERR_UNLOCK, FALSE);
  int rc = real_file (file)->pMethods->xUnlock (real_file (file), level);

  return told != SQLITE_OK ? told : rc;
}

static int
file_check_reserved_lock (sqlite3_file *file, int *result)
{
  int rc = fault (SQLITE_IOERR_CHECKRESERVEDLOCK, FALSE);

  return rc != SQLITE_OK
           ? rc
           : real_file (file)->pMethods->xCheckReservedLock (real_file (file), result);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_file (file)->pMethods->xFileControl (real_file (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return real_file (file)->pMethods->xDeviceCharacteristics (real_file (file));
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) (void *) file;
  int rc = fault (SQLITE_CANTOPEN, (flags & SQLITE_OPEN_CREATE) != 0);

  file->pMethods = NULL;
  if (rc != SQLITE_OK)
    return rc;

  self->real = g_malloc0 (real_vfs->szOsFile);
  rc = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    {
      if (self->real->pMethods != NULL)
        self->real->pMethods->xClose (self->real);
      g_free (self->real);
      return rc;
    }

  file->pMethods = &file_methods;
  return SQLITE_OK;
}

/* With the folder synced too, the failure is told after the file is gone: the commit is done. */
static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int rc = fault (SQLITE_IOERR_DELETE, FALSE);

  if (rc != SQLITE_OK)
    return rc;

  rc = real_vfs->xDelete (real_vfs, name, FALSE);
  if (rc == SQLITE_OK && sync_folder)
    rc = fault (SQLITE_IOERR_DIR_FSYNC, FALSE);
  return rc;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  int rc = fault (SQLITE_IOERR_ACCESS, FALSE);

  return rc != SQLITE_OK ? rc : real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *name, int length, char *full)
{
  return real_vfs->xFullPathname (real_vfs, name, length, full);
}

static int
vfs_randomness (sqlite3_vfs *vfs, int length, char *bytes)
{
  return real_vfs->xRandomness (real_vfs, length, bytes);
}

static int
vfs_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return real_vfs->xSleep (real_vfs, microseconds);
}

static int
vfs_current_time (sqlite3_vfs *vfs, double *now)
{
  return real_vfs->xCurrentTime (real_vfs, now);
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int length, char *message)
{
  return 0;
}

static void *
memory_malloc (int size)
{
  return fails (&memory) ? NULL : real_memory.xMalloc (size);
}

static void *
memory_realloc (void *block, int size)
{
  return fails (&memory) ? NULL : real_memory.xRealloc (block, size);
}

static sqlite3_vfs fault_vfs = {
  .iVersion = 1,
  .zName = "fault",
  .xOpen = vfs_open,
  .xDelete = vfs_delete,
  .xAccess = vfs_access,
  .xFullPathname = vfs_full_pathname,
  .xRandomness = vfs_randomness,
  .xSleep = vfs_sleep,
  .xCurrentTime = vfs_current_time,
  .xGetLastError = vfs_get_last_error,
};

void
fault_vfs_install (void)
{
  sqlite3_mem_methods faulty;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  faulty = real_memory;
  faulty.xMalloc = memory_malloc;
  faulty.xRealloc = memory_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &faulty), ==, SQLITE_OK);

  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs.szOsFile = sizeof (FaultFile);
  fault_vfs.mxPathname = real_vfs->mxPathname;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}

void
fault_vfs_arm (Fault kind, guint nth, gboolean for_ever)
{
  disk_fault = kind;
  arm (&disk, nth, for_ever);
}

void
fault_memory_arm (guint nth, gboolean for_ever)
{
  arm (&memory, nth, for_ever);
}

guint
fault_disarm (void)
{
  disk.armed = FALSE;
  memory.armed = FALSE;
  return disk.failed + memory.failed;
}

gint64
fault_memory_used (void)
{
  return sqlite3_memory_used ();
}
