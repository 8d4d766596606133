/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_DRAFT_INPUT_ROW (star_draft_input_row_get_type ())
G_DECLARE_FINAL_TYPE (StarDraftInputRow, star_draft_input_row, STAR, DRAFT_INPUT_ROW,
                      AdwExpanderRow)

GtkWidget *star_draft_input_row_new   (StarFormulaDraft *draft, guint index);
void       star_draft_input_row_store (StarDraftInputRow *self, StarFormulaDraft *draft,
                                       guint index);
void       star_draft_input_row_focus (StarDraftInputRow *self);

G_END_DECLS
