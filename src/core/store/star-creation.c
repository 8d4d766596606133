/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-creation-private.h"

#include <glib/gstdio.h>

#include "star-connection-private.h"
#include "star-migrations-private.h"
#include "star-place-private.h"

/* A new library is born whole: it is made aside and then moved into its place, so that nobody
 * ever sees half of it, not even after a power cut. */

/* Needs the lock of the library. */
gboolean
star_creation_run (const char *path, GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".new", NULL);
  g_autofree char *draft_journal = g_strconcat (draft, "-journal", NULL);
  g_autoptr (sqlite3) connection = NULL;

  /* Ours to delete: we hold the lock, so the one who wrote it is dead. */
  g_remove (draft_journal);
  g_remove (draft);

  if (!star_place_part_sidecars (path, error) || !star_place_make_file (draft, error))
    return FALSE;

  connection = star_connection_open (draft, TRUE, error);
  if (connection == NULL || !star_migrations_run (connection, error))
    {
      g_clear_pointer (&connection, star_connection_close);
      g_remove (draft_journal);
      g_remove (draft);
      return FALSE;
    }
  g_clear_pointer (&connection, star_connection_close);

  return star_place_move (draft, path, error);
}
