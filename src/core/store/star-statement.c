/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-statement-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-enums.h"

/* One use of a prepared statement. Parameters are put and columns are taken in the order in which
 * they stand in the SQL. Trouble of any kind, a statement that could not be had too, is kept
 * until end (), run () or is_sound () is asked, so that a list of puts or takes stays a list. */
struct _StarStatement
{
  StarDatabase *database;
  const char *sql;
  sqlite3_stmt *statement;
  int parameter;
  int column;
  int rc;
  gboolean sound;
};

/* The first trouble is the one that is told; nothing is done after it. */
static gboolean
is_well (StarStatement *self)
{
  return self->rc == SQLITE_OK;
}

static gboolean
fail (StarStatement *self, int rc, GError **error)
{
  if (rc == SQLITE_TOOBIG)
    g_set_error_literal (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                         _("A text of the story is too long to be stored; shorten it"));
  else if (rc == SQLITE_MISMATCH)
    g_set_error_literal (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                         _("A text of the story is not valid Unicode, so it was not stored"));
  else
    star_database_set_error (self->database, rc, error);

  return FALSE;
}

/* @sql has to be a constant: its address is the key under which the prepared form is kept. */
StarStatement *
star_statement_new (StarDatabase *database, const char *sql)
{
  StarStatement *self = g_new0 (StarStatement, 1);

  self->database = database;
  self->sql = sql;
  self->sound = TRUE;
  self->rc = star_database_borrow_statement (database, sql, &self->statement);

  return self;
}

void
star_statement_free (StarStatement *self)
{
  if (self->statement != NULL)
    star_database_return_statement (self->database, self->sql, self->statement);
  g_free (self);
}

/* Invalid text would make the story unreadable, so it is refused before it is stored. */
void
star_statement_put_text (StarStatement *self, const char *text)
{
  gsize length = strlen (text);

  if (is_well (self) && !g_utf8_validate_len (text, length, NULL))
    self->rc = SQLITE_MISMATCH;
  if (is_well (self))
    self->rc = sqlite3_bind_text64 (self->statement, ++self->parameter, text, length,
                                    SQLITE_TRANSIENT, SQLITE_UTF8);
}

void
star_statement_put_int (StarStatement *self, gint64 number)
{
  if (is_well (self))
    self->rc = sqlite3_bind_int64 (self->statement, ++self->parameter, number);
}

void
star_statement_put_enum (StarStatement *self, GType type, int value)
{
  star_statement_put_text (self, star_enum_to_nick (type, value));
}

void
star_statement_put_null (StarStatement *self)
{
  if (is_well (self))
    self->rc = sqlite3_bind_null (self->statement, ++self->parameter);
}

/* Goes to the next row. FALSE if there is none, or trouble, which end () tells. */
gboolean
star_statement_next (StarStatement *self)
{
  int rc;

  if (!is_well (self))
    return FALSE;

  rc = sqlite3_step (self->statement);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    self->rc = rc;

  self->column = 0;
  return rc == SQLITE_ROW;
}

/* Leaves the rows that are left, and makes the statement ready for the next set of parameters. */
gboolean
star_statement_end (StarStatement *self, GError **error)
{
  if (!is_well (self))
    return fail (self, self->rc, error);

  sqlite3_reset (self->statement);
  self->parameter = 0;
  return TRUE;
}

/* Runs a statement whose rows, or whose other rows, nobody wants. */
gboolean
star_statement_run (StarStatement *self, GError **error)
{
  while (star_statement_next (self))
    continue;

  return star_statement_end (self, error);
}

/* Valid until the next row; "" where the file holds something else than text for us. */
const char *
star_statement_take_text (StarStatement *self)
{
  int column = self->column++;
  const char *text;
  gsize length;

  if (sqlite3_column_type (self->statement, column) != SQLITE_TEXT)
    {
      self->sound = FALSE;
      return "";
    }

  text = (const char *) sqlite3_column_text (self->statement, column);
  length = sqlite3_column_bytes (self->statement, column);
  if (text == NULL || !g_utf8_validate_len (text, length, NULL))
    {
      self->sound = FALSE;
      return "";
    }

  return text;
}

/* Text that is only looked at: what is not valid is replaced instead of being told. */
char *
star_statement_take_shown (StarStatement *self)
{
  int column = self->column++;
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

gint64
star_statement_take_int (StarStatement *self)
{
  int column = self->column++;

  if (sqlite3_column_type (self->statement, column) != SQLITE_INTEGER)
    self->sound = FALSE;

  return sqlite3_column_int64 (self->statement, column);
}

/* A number that can not be negative. */
gint64
star_statement_take_amount (StarStatement *self)
{
  gint64 amount = star_statement_take_int (self);

  if (amount >= 0)
    return amount;

  self->sound = FALSE;
  return 0;
}

/* How many of something: what is too many for an int is damage, not another number. */
guint
star_statement_take_count (StarStatement *self)
{
  gint64 count = star_statement_take_amount (self);

  if (count <= G_MAXINT)
    return count;

  self->sound = FALSE;
  return 0;
}

int
star_statement_take_enum (StarStatement *self, GType type)
{
  int value = 0;

  if (!star_enum_from_nick (type, star_statement_take_text (self), &value))
    self->sound = FALSE;

  return value;
}

/* Looks whether the next column is absent, and passes over it only then. */
gboolean
star_statement_take_null (StarStatement *self)
{
  gboolean absent = sqlite3_column_type (self->statement, self->column) == SQLITE_NULL;

  if (absent)
    self->column++;

  return absent;
}

/* Whether all that was taken so far was what it has to be. */
gboolean
star_statement_is_sound (StarStatement *self)
{
  return self->sound;
}

/* Runs a statement without parameters. */
gboolean
star_statement_execute (StarDatabase *database, const char *sql, GError **error)
{
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);

  return star_statement_run (statement, error);
}

/* Runs a statement with one number as its only parameter. */
gboolean
star_statement_execute_for (StarDatabase *database, const char *sql, gint64 number, GError **error)
{
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);

  star_statement_put_int (statement, number);
  return star_statement_run (statement, error);
}
