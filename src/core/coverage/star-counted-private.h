/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-attachment-private.h"

G_BEGIN_DECLS

StarFound star_counted_find           (const StarSentence *sentence, const StarQuantity *q,
                                       StarAttachment *found);
StarFound star_counted_find_inside     (const StarSentence *sentence, const StarQuantity *q,
                                        StarAttachment *found);
StarFound star_counted_find_container (const StarSentence *sentence, const StarQuantity *q,
                                       StarAttachment *found);
StarFound star_counted_find_title     (const StarSentence *sentence, const StarQuantity *q,
                                       StarAttachment *found);

G_END_DECLS
