/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-decision.h"

G_BEGIN_DECLS

/* What was taken out of a matrix, for the way back. */
typedef struct _StarDecisionRemoval StarDecisionRemoval;

StarDecisionRemoval *star_decision_removal_new_option    (StarDecision *decision, guint option);
StarDecisionRemoval *star_decision_removal_new_criterion (StarDecision *decision, guint criterion);
void                 star_decision_removal_free          (StarDecisionRemoval *self);
gboolean             star_decision_removal_is_option     (StarDecisionRemoval *self);
guint                star_decision_removal_get_position  (StarDecisionRemoval *self);
void                 star_decision_removal_put_back      (StarDecisionRemoval *self,
                                                          StarDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarDecisionRemoval, star_decision_removal_free)

G_END_DECLS
