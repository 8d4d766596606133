/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void star_message_set (AdwMessageDialog *dialog, const char *heading, const char *body);

G_END_DECLS
