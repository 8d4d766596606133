/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"

G_BEGIN_DECLS

/* The words that the checks know, immutable once loaded: may be shared between threads. */
typedef struct _StarLexicon StarLexicon;

#define STAR_TYPE_LEXICON (star_lexicon_get_type ())

GType        star_lexicon_get_type    (void);
StarLexicon *star_lexicon_get_default (void);
StarLexicon *star_lexicon_new         (GBytes *json, GError **error);
StarLexicon *star_lexicon_ref         (StarLexicon *self);
void         star_lexicon_unref       (StarLexicon *self);
const char  *star_lexicon_get_version (StarLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarLexicon, star_lexicon_unref)

G_END_DECLS
