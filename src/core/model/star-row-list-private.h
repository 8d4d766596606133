/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _StarRowList StarRowList;

typedef void (*StarRowListFunc) (gpointer data);
typedef GObject *(*StarRowListCopyFunc) (GObject *row);
typedef gboolean (*StarRowListEqualFunc) (GObject *a, GObject *b);

StarRowList *star_row_list_new       (GType type, StarRowListFunc changed, gpointer data);
void         star_row_list_free      (StarRowList *self);
GListStore  *star_row_list_get_store (StarRowList *self);
void         star_row_list_copy      (StarRowList *from, StarRowList *to, StarRowListCopyFunc copy);
gboolean     star_row_list_equal     (StarRowList *a, StarRowList *b, StarRowListEqualFunc equal);

G_END_DECLS
