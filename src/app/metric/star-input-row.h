/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_INPUT_ROW (star_input_row_get_type ())
G_DECLARE_FINAL_TYPE (StarInputRow, star_input_row, STAR, INPUT_ROW, GtkWidget)

GtkWidget  *star_input_row_new      (StarMetricModel *model, guint input);
const char *star_input_row_get_text (StarInputRow *self, StarRecordSide side);
void        star_input_row_set_text (StarInputRow *self, StarRecordSide side, const char *text);
GtkWidget  *star_input_row_get_entry (StarInputRow *self, StarRecordSide side);
const char *star_input_row_get_error (StarInputRow *self);
void        star_input_row_show_all_errors (StarInputRow *self);
void        star_input_row_focus_error    (StarInputRow *self, StarRecordSide side);

G_END_DECLS
