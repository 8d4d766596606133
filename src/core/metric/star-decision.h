/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Under which name a record keeps what star_decision_write() wrote. */
#define STAR_DECISION_EXTRA "matrix"

#define STAR_TYPE_DECISION (star_decision_get_type ())
G_DECLARE_FINAL_TYPE (StarDecision, star_decision, STAR, DECISION, GObject)

StarDecision *star_decision_new              (void);
StarDecision *star_decision_read             (const char *text);
char         *star_decision_write            (StarDecision *self);

guint         star_decision_get_n_criteria   (StarDecision *self);
guint         star_decision_get_n_options    (StarDecision *self);

void          star_decision_add_criterion    (StarDecision *self, const char *name, double weight);
void          star_decision_insert_criterion (StarDecision *self, guint position,
                                              const char *name, double weight);
void          star_decision_remove_criterion (StarDecision *self, guint criterion);
const char   *star_decision_get_criterion    (StarDecision *self, guint criterion);
void          star_decision_set_criterion    (StarDecision *self, guint criterion,
                                              const char *name);
double        star_decision_get_weight       (StarDecision *self, guint criterion);
gboolean      star_decision_set_weight       (StarDecision *self, guint criterion, double weight);

void          star_decision_add_option       (StarDecision *self, const char *name);
void          star_decision_insert_option    (StarDecision *self, guint position,
                                              const char *name);
void          star_decision_remove_option    (StarDecision *self, guint option);
const char   *star_decision_get_option       (StarDecision *self, guint option);
void          star_decision_set_option       (StarDecision *self, guint option, const char *name);
double        star_decision_get_score        (StarDecision *self, guint option, guint criterion);
gboolean      star_decision_set_score        (StarDecision *self, guint option, guint criterion,
                                              double score);

double        star_decision_get_weight_sum   (StarDecision *self);
char         *star_decision_describe_weights (StarDecision *self);
gboolean      star_decision_get_total        (StarDecision *self, guint option, double *total);
gboolean      star_decision_get_best         (StarDecision *self, guint *option);

G_END_DECLS
