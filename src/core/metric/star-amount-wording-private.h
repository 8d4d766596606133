/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"
#include "star-metric-error.h"

G_BEGIN_DECLS

/* What is said of a text that is not the amount that is asked for. */

const char *star_amount_wording_get_noun      (StarAmountKind kind);

void        star_amount_wording_set_empty     (GError **error, StarAmountKind wanted);
void        star_amount_wording_set_too_long  (GError **error, int most);
void        star_amount_wording_set_no_number (GError **error,
                                               const char *text,
                                               StarAmountKind wanted);
void        star_amount_wording_set_rest      (GError **error,
                                               const char *text,
                                               const char *rest,
                                               StarAmountKind wanted);
void        star_amount_wording_set_kind      (GError **error,
                                               const char *text,
                                               const char *found,
                                               StarAmountKind wanted);
void        star_amount_wording_set_no_unit   (GError **error,
                                               const char *text,
                                               StarAmountKind wanted);
void        star_amount_wording_set_ambiguous (GError **error,
                                               const char *text,
                                               const char *first,
                                               const char *second);
void        star_amount_wording_set_mixed_kinds      (GError **error,
                                                      const char *first,
                                                      StarAmountKind kind,
                                                      const char *other,
                                                      StarAmountKind other_kind);
void        star_amount_wording_set_mixed_units      (GError **error,
                                                      const char *with,
                                                      const char *without);
void        star_amount_wording_set_mixed_currencies (GError **error,
                                                      const char *first,
                                                      const char *currency,
                                                      const char *other,
                                                      const char *other_currency);
void        star_amount_wording_set_no_moment (GError **error, const char *text);
void        star_amount_wording_set_range     (GError **error, const char *text);

G_END_DECLS
