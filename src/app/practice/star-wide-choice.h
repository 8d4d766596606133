/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a choice among names that the user gave, which may be long. */
void star_wide_choice_set_up (AdwComboRow *row);

G_END_DECLS
