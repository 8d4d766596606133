/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_KPI_DIALOG (star_kpi_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarKpiDialog, star_kpi_dialog, STAR, KPI_DIALOG, AdwWindow)

GtkWidget *star_kpi_dialog_new (StarKpi *kpi);

G_END_DECLS
