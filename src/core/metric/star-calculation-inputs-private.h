/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation-private.h"

G_BEGIN_DECLS

void star_calculation_inputs_read (StarCalculation *calculation, GHashTable *texts);

G_END_DECLS
