/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_DECISION_MATRIX (star_decision_matrix_get_type ())
G_DECLARE_FINAL_TYPE (StarDecisionMatrix, star_decision_matrix, STAR, DECISION_MATRIX, GtkWidget)

GtkWidget  *star_decision_matrix_new         (StarDecision *decision);
const char *star_decision_matrix_get_error   (StarDecisionMatrix *self);
char       *star_decision_matrix_dup_option  (StarDecisionMatrix *self, guint option);
void        star_decision_matrix_put_back    (StarDecisionMatrix *self,
                                              StarDecisionRemoval *removal);

G_END_DECLS
