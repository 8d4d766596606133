/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-statement-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-enums.h"

/* One use of a prepared statement. Parameters are put and columns are taken in the order in which
 * they stand in the SQL. Trouble with either is kept until step () or is_sound () is asked, so
 * that a list of puts or takes stays a list. */
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

static void
keep_rc (StarStatement *self, int rc)
{
  if (self->rc == SQLITE_OK)
    self->rc = rc;
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
star_statement_new (StarDatabase *database, const char *sql, GError **error)
{
  sqlite3_stmt *statement = star_database_borrow_statement (database, sql, error);
  StarStatement *self;

  if (statement == NULL)
    return NULL;

  self = g_new0 (StarStatement, 1);
  self->database = database;
  self->sql = sql;
  self->statement = statement;
  self->sound = TRUE;

  return self;
}

void
star_statement_free (StarStatement *self)
{
  star_database_return_statement (self->database, self->sql, self->statement);
  g_free (self);
}

/* Invalid text would make the story unreadable, so it is refused before it is stored. */
void
star_statement_put_text (StarStatement *self, const char *text)
{
  gsize length = strlen (text);

  if (!g_utf8_validate_len (text, length, NULL))
    keep_rc (self, SQLITE_MISMATCH);
  else
    keep_rc (self, sqlite3_bind_text64 (self->statement, ++self->parameter, text, length,
                                        SQLITE_TRANSIENT, SQLITE_UTF8));
}

void
star_statement_put_int (StarStatement *self, gint64 number)
{
  keep_rc (self, sqlite3_bind_int64 (self->statement, ++self->parameter, number));
}

void
star_statement_put_enum (StarStatement *self, GType type, int value)
{
  star_statement_put_text (self, star_enum_to_nick (type, value));
}

void
star_statement_put_null (StarStatement *self)
{
  keep_rc (self, sqlite3_bind_null (self->statement, ++self->parameter));
}

/* Runs a statement whose rows nobody wants, and makes it ready for the next set of parameters. */
gboolean
star_statement_run (StarStatement *self, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!star_statement_step (self, &row, error))
        return FALSE;
    }

  sqlite3_reset (self->statement);
  self->parameter = 0;
  return TRUE;
}

gboolean
star_statement_step (StarStatement *self, gboolean *row, GError **error)
{
  int rc = self->rc;

  *row = FALSE;
  if (rc != SQLITE_OK)
    return fail (self, rc, error);

  rc = sqlite3_step (self->statement);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    return fail (self, rc, error);

  *row = rc == SQLITE_ROW;
  self->column = 0;
  return TRUE;
}

/* Valid until the next step; "" where the file holds something else than text for us. */
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

/* Runs a statement with one number as its only parameter. */
gboolean
star_statement_simple (StarDatabase *database, const char *sql, gint64 number, GError **error)
{
  g_autoptr (StarStatement) statement = star_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;

  star_statement_put_int (statement, number);
  return star_statement_run (statement, error);
}
