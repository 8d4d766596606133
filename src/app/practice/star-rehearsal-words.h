/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/* What the rehearsal page says, in the user's language. */

char *star_rehearsal_words_clock (gint64 left);
char *star_rehearsal_words_state (StarRehearsal *rehearsal);
char *star_rehearsal_words_left  (StarRehearsal *rehearsal);
char *star_rehearsal_words_phase (StarPlan *plan, guint phase);
char *star_rehearsal_words_place (StarRehearsal *rehearsal);
char *star_rehearsal_words_pace  (StarRehearsal *rehearsal);
char *star_rehearsal_words_total (StarRehearsal *rehearsal);
char *star_rehearsal_words_next  (StarRehearsal *rehearsal);
char *star_rehearsal_words_event (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index);
char *star_rehearsal_words_gap   (gint64 gap);

G_END_DECLS
