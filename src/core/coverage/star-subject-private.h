/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-attachment-private.h"

G_BEGIN_DECLS

/* No clause that a listener follows is longer; what is further away says nothing of a figure. */
#define STAR_CLAUSE_REACH 60

StarFound star_subject_find           (const StarSentence *sentence, const StarQuantity *q,
                                       guint roles, StarAttachment *found);
StarFound star_subject_find_behind    (const StarSentence *sentence, const StarQuantity *q,
                                       guint roles, StarAttachment *found);
StarFound star_subject_find_of_number (const StarSentence *sentence, const StarQuantity *q,
                                       StarAttachment *found);

G_END_DECLS
