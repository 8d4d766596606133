/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_WORKSHEET (star_worksheet_get_type ())
G_DECLARE_FINAL_TYPE (StarWorksheet, star_worksheet, STAR, WORKSHEET, GtkWidget)

void          star_worksheet_set_context  (StarWorksheet *self, StarContext *context);
void          star_worksheet_set_plans    (StarWorksheet *self, GMenuModel *plans);
StarDocument *star_worksheet_get_document (StarWorksheet *self);
void          star_worksheet_set_document (StarWorksheet *self, StarDocument *document);
void          star_worksheet_commit       (StarWorksheet *self);
void          star_worksheet_show_words   (StarWorksheet *self, StarSection section, int start,
                                           int end);
void          star_worksheet_select_words (StarWorksheet *self, StarSection section, int start,
                                           int end);
void          star_worksheet_write_text   (StarWorksheet *self, StarSection section,
                                           const char *text);
void          star_worksheet_take_back_text (StarWorksheet *self, StarSection section,
                                             const char *text);
void          star_worksheet_focus_title  (StarWorksheet *self);
void          star_worksheet_focus_metrics (StarWorksheet *self);
void          star_worksheet_edit_metric   (StarWorksheet *self, guint position);
void          star_worksheet_show_metric   (StarWorksheet *self, guint position, gboolean focus);
void          star_worksheet_open_menu    (StarWorksheet *self);

G_END_DECLS
