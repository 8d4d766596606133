/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) app = adw_application_new ("io.github.starling_stories.Starling", 0);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
