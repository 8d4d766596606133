/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of text whose columns are aligned when they are printed. */
typedef struct _StarCliTable StarCliTable;

StarCliTable *star_cli_table_new       (guint n_columns);
void          star_cli_table_free      (StarCliTable *self);
void          star_cli_table_set_right (StarCliTable *self, guint column);
void          star_cli_table_add       (StarCliTable *self, const char *const *cells);
void          star_cli_table_set_note  (StarCliTable *self, const char *note);
void          star_cli_table_print     (StarCliTable *self, guint indent, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCliTable, star_cli_table_free)

G_END_DECLS
