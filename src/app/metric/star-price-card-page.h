/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_PRICE_CARD_PAGE (star_price_card_page_get_type ())
G_DECLARE_FINAL_TYPE (StarPriceCardPage, star_price_card_page, STAR, PRICE_CARD_PAGE, GtkWidget)

GtkWidget *star_price_card_page_new (StarMetricModel *model);

G_END_DECLS
