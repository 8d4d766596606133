/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_ANSWER_ROW (star_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (StarAnswerRow, star_answer_row, STAR, ANSWER_ROW, GtkWidget)

GtkWidget *star_answer_row_new  (void);
void       star_answer_row_show (StarAnswerRow *self, StarDesignRound *round, guint question);

G_END_DECLS
