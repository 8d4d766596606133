/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-gate-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

#define SEED 20260318
#define N_RANDOM 20000

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("starling-gate-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->folder, g_free);
}

static GFile *
file_in (Fixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

static void
put (GFile *file, const char *data, gssize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), data, size, &error);
  g_assert_no_error (error);
}

/* Permissions do not bind root, so that these tests run as nobody, who owns the folder then. */
static void
drop_rights (Fixture *self)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (chown (self->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (seteuid (NOBODY), ==, 0);
    }
}

static void
regain_rights (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

/* The message without the name that it begins with. */
static void
assert_message (const GError *error, const char *name, const char *rest)
{
  g_autofree char *expected = g_strconcat (name, rest, NULL);

  g_assert_cmpstr (error->message, ==, expected);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_check (void)
{
  static const struct {
    const char *data;
    gsize size;
    const char *text;    /* NULL for an error */
    int code;
    const char *message; /* after the name */
  } cases[] = {
    { "a", 1, "a" },
    { "two\nlines\n", 10, "two\nlines\n" },
    { "a\r\nb", 4, "a\r\nb" },
    { "\xef\xbb\xbf" "a", 4, "a" },
    { "a\xef\xbb\xbf", 4, "a\xef\xbb\xbf" },
    { "\xf0\x9f\x8c\x9f", 4, "\xf0\x9f\x8c\x9f" },
    { "\x01\x7f", 2, "\x01\x7f" },
    { "", 0, NULL, STAR_EXCHANGE_ERROR_EMPTY, ": there is no text in it" },
    { "\xef\xbb\xbf", 3, NULL, STAR_EXCHANGE_ERROR_EMPTY, ": there is no text in it" },
    { "\xff", 1, NULL, STAR_EXCHANGE_ERROR_ENCODING, ":1:1: not valid UTF-8 text" },
    { "ab\n\xc3\xa9\xe2\x82", 7, NULL, STAR_EXCHANGE_ERROR_ENCODING,
      ":2:2: not valid UTF-8 text" },
    { "\xef\xbb\xbf" "a\xc0\xaf", 6, NULL, STAR_EXCHANGE_ERROR_ENCODING,
      ":1:2: not valid UTF-8 text" },
    { "\xed\xa0\x80", 3, NULL, STAR_EXCHANGE_ERROR_ENCODING, ":1:1: not valid UTF-8 text" },
    { "a\nb\0c", 5, NULL, STAR_EXCHANGE_ERROR_ENCODING,
      ":2:2: a NUL character, which no text has" },
    { "\0", 1, NULL, STAR_EXCHANGE_ERROR_ENCODING, ":1:1: a NUL character, which no text has" },
    { "\xff\xfe" "a\0", 4, NULL, STAR_EXCHANGE_ERROR_ENCODING,
      ":1:1: UTF-16 text; save it as UTF-8" },
    { "\xfe\xff\0a", 4, NULL, STAR_EXCHANGE_ERROR_ENCODING,
      ":1:1: UTF-16 text; save it as UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].data, cases[i].size);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = star_gate_check (bytes, "pasted", &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (cases[i].text == NULL)
        {
          g_assert_error (error, STAR_EXCHANGE_ERROR, cases[i].code);
          assert_message (error, "pasted", cases[i].message);
        }
    }
}

/* What GLib takes for text passes, and the place is where GLib stops. */
static void
test_check_as_glib (void)
{
  static const char *const pieces[] = {
    "plain words, ", "a", "\n", "é", "—", "\U0001f469", "\U0010ffff", "\xc3", "\xe2\x80", "\xff",
    "\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_valid = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) data = g_string_new ("x");
      /* Half of them have no broken piece. */
      int n_pieces = g_rand_boolean (rand) ? (int) G_N_ELEMENTS (pieces) : 7;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      const char *end;

      for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
        g_string_append (data, pieces[g_rand_int_range (rand, 0, n_pieces)]);
      if (g_rand_int_range (rand, 0, 10) == 0)
        g_string_append_len (data, "\0more", 5);

      bytes = g_bytes_new (data->str, data->len);
      text = star_gate_check (bytes, "pasted", &error);
      if (g_utf8_validate_len (data->str, data->len, &end))
        {
          g_assert_no_error (error);
          g_assert_cmpstr (text, ==, data->str);
          n_valid++;
        }
      else
        {
          g_autofree char *place = NULL;
          guint line, column;

          star_gate_locate (data->str, end - data->str, &line, &column);
          place = g_strdup_printf ("pasted:%u:%u: ", line, column);
          g_assert_null (text);
          g_assert_true (g_str_has_prefix (error->message, place));
        }
    }
  g_assert_cmpuint (n_valid, >, N_RANDOM / 10);
  g_assert_cmpuint (n_valid, <, N_RANDOM * 9 / 10);
}

static void
test_name_in_message (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xff", 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (star_gate_check (bytes, "two\nlines\xff.txt", &error));
  g_assert_cmpstr (error->message, ==, "two?lines\xef\xbf\xbd.txt:1:1: not valid UTF-8 text");
}

static void
test_locate (void)
{
  static const struct {
    const char *text;
    gsize offset;
    guint line, column;
  } cases[] = {
    { "", 0, 1, 1 },
    { "abc", 2, 1, 3 },
    { "a\nb", 2, 2, 1 },
    { "a\r\nb", 3, 2, 1 },
    { "\xc3\xa9\xc3\xa9x", 4, 1, 3 },
    { "x\n\n\xf0\x9f\x8c\x9fy", 7, 3, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line, column;

      star_gate_locate (cases[i].text, cases[i].offset, &line, &column);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

static void
test_size (void)
{
  g_autofree char *big = g_malloc (STAR_GATE_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  memset (big, 'x', STAR_GATE_MAX_BYTES + 1);
  {
    g_autoptr (GBytes) bytes = g_bytes_new_static (big, STAR_GATE_MAX_BYTES);
    g_autofree char *text = star_gate_check (bytes, "big", &error);

    g_assert_no_error (error);
    g_assert_cmpuint (strlen (text), ==, STAR_GATE_MAX_BYTES);
  }
  {
    g_autoptr (GBytes) bytes = g_bytes_new_static (big, STAR_GATE_MAX_BYTES + 1);

    g_assert_null (star_gate_check (bytes, "big", &error));
    g_assert_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE);
    assert_message (error, "big", ": larger than 64 MiB, the most that can be read");
  }
}

static void
test_read_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "story.txt");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  put (file, "\xef\xbb\xbfSituation: quiet\n", -1);
  text = star_gate_read_file (file, "story.txt", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Situation: quiet\n");
}

static void
assert_read_fails (GFile *file, GQuark domain, int code, const char *rest)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (star_gate_read_file (file, "my story.txt", NULL, &error));
  g_assert_error (error, domain, code);
  assert_message (error, "my story.txt", rest);
}

static void
test_read_bad_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GFile) missing = file_in (self, "missing.json");
  g_autoptr (GFile) empty = file_in (self, "empty.json");
  g_autoptr (GFile) latin1 = file_in (self, "latin1.txt");

  put (empty, "", 0);
  put (latin1, "gr\xfc\xdf", 4);

  assert_read_fails (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                     ": this is a folder, not a file");
  assert_read_fails (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, ": there is no such file");
  assert_read_fails (empty, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_EMPTY,
                     ": there is no text in it");
  assert_read_fails (latin1, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_ENCODING,
                     ":1:3: not valid UTF-8 text");
}

static void
test_read_without_permission (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "locked.json");

  put (file, "{}", -1);
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
  drop_rights (self);
  assert_read_fails (file, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, ": permission denied");
  regain_rights ();
}

/* A sparse file is large at once, so that reading it at all would show in the time. */
static void
test_read_large_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "large.json");

  put (file, "x", 1);
  g_assert_cmpint (truncate (g_file_peek_path (file), G_GINT64_CONSTANT (1) << 40), ==, 0);
  assert_read_fails (file, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE,
                     ": larger than 64 MiB, the most that can be read");
}

/* A stream without an end, whose size nobody knows before. */
static void
test_read_endless (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;
  int fd;

  assert_read_fails (file, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE,
                     ": larger than 64 MiB, the most that can be read");

  fd = g_open ("/dev/zero", O_RDONLY | O_CLOEXEC, 0);
  g_assert_null (star_gate_read_fd (fd, "-", NULL, &error));
  g_assert_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE);
  close (fd);
}

static void
test_read_fd (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int fds[2];

  g_assert_cmpint (pipe2 (fds, O_CLOEXEC), ==, 0);
  g_assert_cmpint (write (fds[1], "one ", 4), ==, 4);
  g_assert_cmpint (write (fds[1], "two", 3), ==, 3);
  close (fds[1]);

  text = star_gate_read_fd (fds[0], "-", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "one two");
  g_assert_cmpint (fcntl (fds[0], F_GETFD), >=, 0);
  close (fds[0]);
}

static void
test_read_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "story.txt");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put (file, "text", -1);
  g_cancellable_cancel (cancellable);
  g_assert_null (star_gate_read_file (file, "story.txt", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_content (GFile *file, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "out.json");
  g_autoptr (GError) error = NULL;
  mode_t old_mask = umask (0);
  struct stat info;

  put (file, "older and longer", -1);
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0644), ==, 0);
  star_gate_write_file (file, "out.json", "newer", -1, &error);
  umask (old_mask);

  g_assert_no_error (error);
  assert_content (file, "newer");
  g_assert_cmpint (g_stat (g_file_peek_path (file), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_true (star_gate_write_file (file, "out.json", "newest", 3, NULL));
  assert_content (file, "new");
}

static void
test_write_follows_links (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) target = file_in (self, "target.json");
  g_autoptr (GFile) link = file_in (self, "link.json");
  g_autoptr (GFile) second = file_in (self, "second.json");
  g_autoptr (GError) error = NULL;

  /* The target is not there yet: the link must not become the file. */
  g_assert_cmpint (symlink ("target.json", g_file_peek_path (link)), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (link), g_file_peek_path (second)), ==, 0);
  star_gate_write_file (second, "second.json", "text", -1, &error);

  g_assert_no_error (error);
  assert_content (target, "text");
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (g_file_peek_path (second), G_FILE_TEST_IS_SYMLINK));
}

static void
test_write_into_device (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_true (star_gate_write_file (file, "/dev/null", "text", -1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
}

static void
test_write_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GFile) loop = file_in (self, "loop");
  g_autofree char *missing_path = g_build_filename (self->folder, "missing", "out.json", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (missing_path);
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  GFile *files[] = { folder, loop, missing, full };

  g_assert_cmpint (symlink ("loop", g_file_peek_path (loop)), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (star_gate_write_file (files[i], "copy.json", "text", -1, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, "copy.json: "));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* What is told is the folder, not the file that nobody ever saw. */
static void
test_write_names_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "closed", NULL);
  g_autofree char *path = g_build_filename (folder, "out.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) closed = NULL;
  g_autofree char *no_folder = g_strdup_printf ("copy.json: there is no folder “%s”", folder);
  g_autofree char *not_into =
    g_strdup_printf ("copy.json: nothing may be written into the folder “%s”", folder);

  g_assert_false (star_gate_write_file (file, "copy.json", "text", -1, &missing));
  g_assert_cmpstr (missing->message, ==, no_folder);

  if (geteuid () == 0)
    {
      g_test_message ("root may write into any folder");
      return;
    }
  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  g_assert_false (star_gate_write_file (file, "copy.json", "text", -1, &closed));
  g_assert_cmpstr (closed->message, ==, not_into);
}

/* What goes wrong on the way leaves the old file, and nothing beside it. */
static void
test_write_keeps_old (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "out.json");
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  put (file, "old", -1);
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  drop_rights (self);
  g_assert_false (star_gate_write_file (file, "out.json", "new", -1, &error));
  regain_rights ();
  g_assert_nonnull (error);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);

  assert_content (file, "old");
  dir = g_dir_open (self->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "out.json");
  g_assert_null (g_dir_read_name (dir));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gate/check", test_check);
  g_test_add_func ("/gate/check/as-glib", test_check_as_glib);
  g_test_add_func ("/gate/name-in-message", test_name_in_message);
  g_test_add_func ("/gate/locate", test_locate);
  g_test_add_func ("/gate/size", test_size);
  ADD ("/gate/read/file", test_read_file);
  ADD ("/gate/read/bad-files", test_read_bad_files);
  ADD ("/gate/read/without-permission", test_read_without_permission);
  ADD ("/gate/read/large-file", test_read_large_file);
  g_test_add_func ("/gate/read/endless", test_read_endless);
  g_test_add_func ("/gate/read/fd", test_read_fd);
  ADD ("/gate/read/cancelled", test_read_cancelled);
  ADD ("/gate/write/replace", test_write);
  ADD ("/gate/write/links", test_write_follows_links);
  g_test_add_func ("/gate/write/device", test_write_into_device);
  ADD ("/gate/write/fails", test_write_fails);
  ADD ("/gate/write/names-folder", test_write_names_folder);
  ADD ("/gate/write/keeps-old", test_write_keeps_old);

  return g_test_run ();
}
