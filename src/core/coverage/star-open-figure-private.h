/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean star_open_figure_is_deviation (const StarSentence *sentence, const StarQuantity *quantity);
gboolean star_open_figure_goes_on      (const StarSentence *sentence, const StarQuantity *quantity);
gboolean star_open_figure_is_subject   (const StarSentence *sentence, const StarQuantity *quantity);
gboolean star_open_figure_tells_when   (const StarSentence *sentence, const StarQuantity *quantity);
guint    star_open_figure_find         (const StarSentence *sentence, const StarQuantity *quantity);

G_END_DECLS
