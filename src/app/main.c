/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "star-application.h"
#include "star-config.h"

int
main (int argc, char *argv[])
{
  const char *locale_dir = g_getenv ("STARLING_LOCALEDIR");
  g_autoptr (StarApplication) app = NULL;

  /* GSettings looks into the data folders of the session only, and ends the program if it does
   * not find our schema there: a prefix of the user's own need not be among them. */
  g_setenv ("GSETTINGS_SCHEMA_DIR", STAR_SCHEMA_DIR, FALSE);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : STAR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = star_application_new (G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
