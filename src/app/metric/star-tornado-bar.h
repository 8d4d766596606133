/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StarTornadoScale:
 * @least: the lowest value of all bars
 * @most: the highest
 * @base: the value that all of them start from
 * @texts: all that is written beside the bars, so that each leaves the same room
 *
 * What the bars of one chart have in common.
 */
typedef struct {
  double least;
  double most;
  double base;
  GStrv texts;
} StarTornadoScale;

#define STAR_TYPE_TORNADO_BAR (star_tornado_bar_get_type ())
G_DECLARE_FINAL_TYPE (StarTornadoBar, star_tornado_bar, STAR, TORNADO_BAR, GtkWidget)

GtkWidget *star_tornado_bar_new  (void);
void       star_tornado_bar_show (StarTornadoBar *self, const StarTornadoScale *scale,
                                  double low, const char *low_text,
                                  double high, const char *high_text);
void       star_tornado_bar_get_places (StarTornadoBar *self, float *base, float *low, float *high);
void       star_tornado_bar_get_text_areas (StarTornadoBar *self, graphene_rect_t *low,
                                            graphene_rect_t *high);

G_END_DECLS
