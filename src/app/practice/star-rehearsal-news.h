/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/* What happened in a rehearsal and was not said yet. */
typedef struct _StarRehearsalNews StarRehearsalNews;

StarRehearsalNews *star_rehearsal_news_new   (void);
void               star_rehearsal_news_free  (StarRehearsalNews *self);
void               star_rehearsal_news_add   (StarRehearsalNews *self, StarRehearsal *rehearsal,
                                              StarRehearsalEvent event, guint index);
char              *star_rehearsal_news_take  (StarRehearsalNews *self, char **banner);
gboolean           star_rehearsal_news_is_tone_due (StarRehearsalNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarRehearsalNews, star_rehearsal_news_free)

G_END_DECLS
