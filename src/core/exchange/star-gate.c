/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-gate-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/**
 * star-gate:
 *
 * The one door for text from outside: files, the clipboard, standard input. What passes is at
 * most %STAR_GATE_MAX_BYTES of valid UTF-8 without NUL and without a byte order mark. Line ends
 * stay as they are: the text reader makes them alike, JSON keeps what its strings hold.
 *
 * Every message is one line, "NAME:LINE:COLUMN: " first where there is a place, else "NAME: ".
 * Columns count Unicode characters from 1.
 */

#define CHUNK (64 * 1024)
#define MAX_LINKS 40
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What eight bytes of ASCII do not have. */
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

G_DEFINE_QUARK (star-exchange-error-quark, star_exchange_error)

/* A file name may hold a line break, the message may not. */
static char *
one_line (const char *text)
{
  g_autofree char *line = g_utf8_make_valid (text, -1);

  for (char *p = line; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        *p = '?';
    }

  return g_steal_pointer (&line);
}

static void
set_plain_error (GError **error, GQuark domain, int code, const char *name, const char *message)
{
  g_autofree char *place = one_line (name);
  g_autofree char *line = one_line (message);

  g_set_error (error, domain, code, "%s: %s", place, line);
}

static void
set_too_large (GError **error, const char *name)
{
  /* Translators: %d is a number of mebibytes */
  g_autofree char *message = g_strdup_printf (_("larger than %d MiB, the most that can be read"),
                                              STAR_GATE_MAX_BYTES / 1024 / 1024);

  set_plain_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE, name, message);
}

static const char *
describe (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("there is no such file");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("this is a folder, not a file");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("permission denied");

  return error->message;
}

/* Keeps domain and code, so that a caller can still tell a cancelled call from a failed one. */
static void
propagate_io_error (GError **error, GError *io_error, const char *name)
{
  set_plain_error (error, io_error->domain, io_error->code, name, describe (io_error));
  g_error_free (io_error);
}

/* UTF-16 is the encoding that a text editor most likely used instead. */
static gboolean
is_utf16 (const char *data, gsize size)
{
  return size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

/* As g_utf8_validate_len(), which goes through ASCII byte by byte. */
static gboolean
validate (const char *text, gsize size, const char **end)
{
  const char *nul = memchr (text, '\0', size);
  const char *stop = nul != NULL ? nul : text + size;
  const char *p = text;

  while (p < stop)
    {
      guint64 bytes = HIGH_BITS;

      if (stop - p >= (gssize) sizeof bytes)
        memcpy (&bytes, p, sizeof bytes);
      if ((bytes & HIGH_BITS) == 0)
        p += sizeof bytes;
      else if ((gint32) g_utf8_get_char_validated (p, stop - p) >= 0)
        p = g_utf8_next_char (p);
      else
        break;
    }

  *end = p;
  return p == text + size;
}

/* Where the text begins, behind a byte order mark; %NULL if it may not pass. */
static const char *
find_text (const char *data, gsize size, const char *name, GError **error)
{
  const char *end;

  if (size > STAR_GATE_MAX_BYTES)
    {
      set_too_large (error, name);
      return NULL;
    }
  if (size >= 3 && memcmp (data, BYTE_ORDER_MARK, 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size == 0)
    {
      set_plain_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_EMPTY, name,
                       _("there is no text in it"));
      return NULL;
    }
  if (!validate (data, size, &end))
    {
      const char *message = _("not valid UTF-8 text");

      if (*end == '\0')
        message = _("a NUL character, which no text has");
      else if (is_utf16 (data, size))
        message = _("UTF-16 text; save it as UTF-8");
      star_gate_set_error (error, STAR_EXCHANGE_ERROR_ENCODING, name, data, end - data, message);
      return NULL;
    }

  return data;
}

static char *
read_stream (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GError *io_error = NULL;
  const char *text;
  gsize size = 0;
  gssize n;

  do
    {
      g_byte_array_set_size (bytes, size + CHUNK);
      n = g_input_stream_read (stream, bytes->data + size, CHUNK, cancellable, &io_error);
      size += MAX (n, 0);
    }
  while (n > 0 && size <= STAR_GATE_MAX_BYTES);
  if (n < 0)
    {
      propagate_io_error (error, io_error, name);
      return NULL;
    }

  g_byte_array_set_size (bytes, size + 1);
  bytes->data[size] = '\0';
  text = find_text ((const char *) bytes->data, size, name, error);
  /* It stands behind a byte order mark, or is none. */
  if (text != (const char *) bytes->data)
    return g_strdup (text);

  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

static gboolean
size_is_allowed (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GError *io_error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &io_error);
  if (info == NULL)
    {
      propagate_io_error (error, io_error, name);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      set_plain_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, name,
                       _("this is a folder, not a file"));
      return FALSE;
    }
  if (g_file_info_get_size (info) > STAR_GATE_MAX_BYTES)
    {
      set_too_large (error, name);
      return FALSE;
    }

  return TRUE;
}

/* Replacing a symbolic link would leave the file that it names as it was. NULL for a loop. */
static char *
follow_links (const char *path)
{
  g_autofree char *current = g_strdup (path);

  for (int i = 0; g_file_test (current, G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_autofree char *target = g_file_read_link (current, NULL);
      g_autofree char *folder = g_path_get_dirname (current);

      if (i == MAX_LINKS || target == NULL)
        return NULL;
      g_free (current);
      current = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                            : g_build_filename (folder, target, NULL);
    }

  return g_steal_pointer (&current);
}

/* A pipe or a device cannot be replaced: /dev/stdout must stay what it is. */
static gboolean
write_in_place (const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr (GOutputStream) stream = NULL;
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  stream = g_unix_output_stream_new (fd, TRUE);

  return g_output_stream_write_all (stream, text, length, NULL, NULL, error)
         && g_output_stream_close (stream, NULL, error);
}

/* GLib's own message names the file that would have taken the other's place. */
static char *
describe_write (const GError *error, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *shown = g_filename_display_name (folder);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    /* Translators: %s is the path of a folder */
    return g_strdup_printf (_("there is no folder “%s”"), shown);

  switch (error->code)
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      /* Translators: %s is the path of a folder */
      return g_strdup_printf (_("nothing may be written into the folder “%s”"), shown);
    case G_FILE_ERROR_NOSPC:
      return g_strdup (_("there is no space left"));
    default:
      return g_strdup (error->message);
    }
}

static gboolean
write_path (const char *path, const char *text, gsize length, GError **error)
{
  g_autofree char *target = follow_links (path);
  g_autofree char *message = NULL;
  g_autoptr (GError) local = NULL;
  struct stat info;

  if (target == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS,
                           _("the symbolic link leads nowhere"));
      return FALSE;
    }
  if (g_stat (target, &info) == 0 && !S_ISREG (info.st_mode))
    return write_in_place (target, text, length, error);

  /* Newer versions of GLib let the new file have the mode of the old one. A file of somebody
   * else's keeps its mode here, and the write then says whether it may be replaced. */
  if (g_stat (target, &info) == 0)
    g_chmod (target, 0600);

  if (g_file_set_contents_full (target, text, length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &local))
    return TRUE;

  message = describe_write (local, target);
  g_set_error_literal (error, local->domain, local->code, message);
  return FALSE;
}

/**
 * star_gate_locate:
 * @text: the text
 * @offset: a byte in it
 * @line: (out): the line of that byte, from 1
 * @column: (out): its column in Unicode characters, from 1
 */
void
star_gate_locate (const char *text, gsize offset, guint *line, guint *column)
{
  *line = 1;
  *column = 1;

  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) text[i] & 0xc0) != 0x80)
        {
          (*column)++;
        }
    }
}

/**
 * star_gate_set_error:
 * @name: what the text is called
 * @text: the text
 * @offset: the byte in it that is wrong
 * @message: what is wrong
 *
 * Sets an error of %STAR_EXCHANGE_ERROR whose message begins with the place.
 */
void
star_gate_set_error (GError **error,
                     StarExchangeError code,
                     const char *name,
                     const char *text,
                     gsize offset,
                     const char *message)
{
  g_autofree char *place = one_line (name);
  guint line, column;

  star_gate_locate (text, offset, &line, &column);
  g_set_error (error, STAR_EXCHANGE_ERROR, code, "%s:%u:%u: %s", place, line, column, message);
}

/**
 * star_gate_check:
 * @bytes: what came in
 * @name: what to call it in a message, such as a file name
 *
 * Returns: (transfer full) (nullable): the text without a byte order mark, %NULL with
 *   %STAR_EXCHANGE_ERROR_TOO_LARGE, %STAR_EXCHANGE_ERROR_EMPTY or %STAR_EXCHANGE_ERROR_ENCODING
 */
char *
star_gate_check (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data;
  const char *text;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = find_text (data, size, name, error);

  return text != NULL ? g_strndup (text, data + size - text) : NULL;
}

/**
 * star_gate_read_file:
 * @file: the file; it may be a pipe
 * @name: what to call it in a message
 *
 * Reads a file, never more than %STAR_GATE_MAX_BYTES of it. Blocks.
 *
 * Returns: (transfer full) (nullable): the text; %NULL with an error of %STAR_EXCHANGE_ERROR as
 *   star_gate_check() sets it, or of %G_IO_ERROR if it cannot be read
 */
char *
star_gate_read_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  GError *io_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!size_is_allowed (file, name, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, &io_error);
  if (stream == NULL)
    {
      propagate_io_error (error, io_error, name);
      return NULL;
    }

  return read_stream (G_INPUT_STREAM (stream), name, cancellable, error);
}

/**
 * star_gate_read_fd:
 * @fd: an open file descriptor, which stays open
 * @name: what to call it in a message
 *
 * Reads to the end, never more than %STAR_GATE_MAX_BYTES. Blocks.
 *
 * Returns: (transfer full) (nullable): the text, as star_gate_read_file() does
 */
char *
star_gate_read_fd (int fd, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (fd >= 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  stream = g_unix_input_stream_new (fd, FALSE);

  return read_stream (stream, name, cancellable, error);
}

/**
 * star_gate_write_file:
 * @file: where to; a symbolic link is followed
 * @name: what to call it in a message
 * @text: what to write
 * @length: its size in bytes, -1 if it ends with NUL
 *
 * Puts @text into a file that only the user may read. The old file is there unharmed until the
 * new one is safely on the disk; then the new one takes its place at once. A pipe or device is
 * written to instead of being replaced. Blocks.
 *
 * Returns: %FALSE with an error whose message begins with @name
 */
gboolean
star_gate_write_file (GFile *file, const char *name, const char *text, gssize length,
                      GError **error)
{
  g_autoptr (GError) io_error = NULL;
  gboolean written;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (length < 0)
    length = strlen (text);

  if (g_file_peek_path (file) != NULL)
    written = write_path (g_file_peek_path (file), text, length, &io_error);
  else
    written = g_file_replace_contents (file, text, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       NULL, &io_error);
  if (!written)
    propagate_io_error (error, g_steal_pointer (&io_error), name);

  return written;
}
