/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"

G_BEGIN_DECLS

#define STAR_TYPE_KPI (star_kpi_get_type ())
G_DECLARE_FINAL_TYPE (StarKpi, star_kpi, STAR, KPI, GObject)

StarKpi    *star_kpi_new        (void);
StarKpi    *star_kpi_copy       (StarKpi *self);
void        star_kpi_assign     (StarKpi *self, StarKpi *other);
gboolean    star_kpi_equal      (StarKpi *self, StarKpi *other);
gboolean    star_kpi_is_empty   (StarKpi *self);
char       *star_kpi_to_text    (StarKpi *self);

const char *star_kpi_get_metric  (StarKpi *self);
const char *star_kpi_get_unit    (StarKpi *self);
const char *star_kpi_get_from    (StarKpi *self);
const char *star_kpi_get_to      (StarKpi *self);
const char *star_kpi_get_target  (StarKpi *self);
const char *star_kpi_get_window  (StarKpi *self);
const char *star_kpi_get_source  (StarKpi *self);
const char *star_kpi_get_formula (StarKpi *self);
const char *star_kpi_get_extra   (StarKpi *self);

const char *const *star_kpi_get_inputs     (StarKpi *self);
StarDirection      star_kpi_get_direction  (StarKpi *self);
StarProvenance     star_kpi_get_provenance (StarKpi *self);

G_END_DECLS
