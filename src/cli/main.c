/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "star-cli.h"
#include "star-config.h"

static void
set_language (void)
{
  const char *directory = g_getenv ("STARLING_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : STAR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOutputStream) out = NULL;
  g_autoptr (GOutputStream) err = NULL;

  signal (SIGPIPE, SIG_IGN);
  set_language ();

  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  err = g_unix_output_stream_new (STDERR_FILENO, FALSE);

  return star_cli_run (argc, argv, STDIN_FILENO, out, err);
}
