/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StarTornadoEntry:
 * @label: what the input is called
 * @low: the value with less of it
 * @high: the value with more of it
 * @low_text: @low as it is written
 * @high_text: @high as it is written
 * @words: what that means, in a sentence
 *
 * One input of a sensitivity chart.
 */
typedef struct {
  const char *label;
  double low;
  double high;
  const char *low_text;
  const char *high_text;
  const char *words;
} StarTornadoEntry;

#define STAR_TYPE_TORNADO_CHART (star_tornado_chart_get_type ())
G_DECLARE_FINAL_TYPE (StarTornadoChart, star_tornado_chart, STAR, TORNADO_CHART, GtkWidget)

GtkWidget *star_tornado_chart_new  (void);
void       star_tornado_chart_show (StarTornadoChart *self, double base, const char *caption,
                                    const StarTornadoEntry *entries, guint n_entries);

G_END_DECLS
