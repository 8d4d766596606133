/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int star_cli_run (int argc, char **argv, int in, GOutputStream *out, GOutputStream *err);

G_END_DECLS
