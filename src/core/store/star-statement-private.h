/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database-private.h"

G_BEGIN_DECLS

typedef struct _StarStatement StarStatement;

StarStatement *star_statement_new        (StarDatabase *database, const char *sql);
void           star_statement_free       (StarStatement *self);

void           star_statement_put_text   (StarStatement *self, const char *text);
void           star_statement_put_int    (StarStatement *self, gint64 number);
void           star_statement_put_enum   (StarStatement *self, GType type, int value);
void           star_statement_put_null   (StarStatement *self);

gboolean       star_statement_next       (StarStatement *self);
gboolean       star_statement_end        (StarStatement *self, GError **error);
gboolean       star_statement_run        (StarStatement *self, GError **error);

const char    *star_statement_take_text  (StarStatement *self);
char          *star_statement_take_shown (StarStatement *self);
gint64         star_statement_take_int   (StarStatement *self);
gint64         star_statement_take_amount (StarStatement *self);
guint          star_statement_take_count (StarStatement *self);
int            star_statement_take_enum  (StarStatement *self, GType type);
gboolean       star_statement_take_null  (StarStatement *self);
gboolean       star_statement_is_sound   (StarStatement *self);

gboolean star_statement_execute     (StarDatabase *database, const char *sql, GError **error);
gboolean star_statement_execute_for (StarDatabase *database, const char *sql, gint64 number,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarStatement, star_statement_free)

G_END_DECLS
