/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_KPI_LIST (star_kpi_list_get_type ())
G_DECLARE_FINAL_TYPE (StarKpiList, star_kpi_list, STAR, KPI_LIST, GtkWidget)

GtkWidget *star_kpi_list_new       (void);
void       star_kpi_list_set_story (StarKpiList *self, StarStory *story);
void       star_kpi_list_edit      (StarKpiList *self, guint position);
void       star_kpi_list_show_row  (StarKpiList *self, guint position);
void       star_kpi_list_focus_row (StarKpiList *self, guint position);

G_END_DECLS
