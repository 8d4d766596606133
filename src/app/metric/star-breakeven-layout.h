/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

/* Where things of a breakeven plot are. Immutable. */
typedef struct _StarBreakevenLayout StarBreakevenLayout;

/**
 * StarBreakevenLabel:
 * @text: what is written, in one line
 * @area: where; a text that is longer ends in dots
 */
typedef struct {
  char *text;
  graphene_rect_t area;
} StarBreakevenLabel;

StarBreakevenLayout   *star_breakeven_layout_new            (GtkWidget *widget,
                                                             const StarBreakeven *plan,
                                                             const char *name_a,
                                                             const char *name_b,
                                                             const char *currency);
void                   star_breakeven_layout_free           (StarBreakevenLayout *self);
GPtrArray             *star_breakeven_layout_get_labels     (StarBreakevenLayout *self);
const graphene_rect_t *star_breakeven_layout_get_area       (StarBreakevenLayout *self);
graphene_rect_t        star_breakeven_layout_get_sample     (StarBreakevenLayout *self,
                                                             StarBreakevenSide side);
GArray                *star_breakeven_layout_get_totals     (StarBreakevenLayout *self);
double                 star_breakeven_layout_get_last_month (StarBreakevenLayout *self);
graphene_point_t       star_breakeven_layout_locate         (StarBreakevenLayout *self,
                                                             double month, double total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarBreakevenLayout, star_breakeven_layout_free)

G_END_DECLS
