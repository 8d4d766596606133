/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-hit-private.h"
#include "star-quantity.h"
#include "star-token-private.h"

G_BEGIN_DECLS

/**
 * StarSentence:
 * @tokens: #StarToken
 * @hits: #StarHit, in the order of the text
 * @asides: #StarHit of the concepts that are aside, in the order of the text
 * @quantities: #StarQuantity, in the order of the text
 * @signs: #StarSign bits of all hits and asides
 *
 * One sentence, read: its words, the concepts among them and the figures. The arrays are used
 * again for the next sentence, so that a text of any length needs the memory of its longest one.
 */
typedef struct {
  StarLexicon *lexicon;
  StarTokenReader reader;
  GArray *tokens;
  GArray *hits;
  GArray *asides;
  GArray *quantities;
  guint signs;
} StarSentence;

void         star_sentence_init         (StarSentence *self, StarLexicon *lexicon,
                                         const char *text);
void         star_sentence_clear        (StarSentence *self);
gboolean     star_sentence_next         (StarSentence *self);
gboolean     star_sentence_ends_clause  (const StarSentence *self, int i);
int          star_sentence_find_down    (const StarSentence *self, const StarQuantity *q);
gboolean     star_sentence_counts_us    (const StarSentence *self, const StarQuantity *q);
gboolean     star_sentence_is_number    (const StarSentence *self, int i);
gboolean     star_sentence_has_sign     (const StarSentence *self, int first, int last, guint sign);
gboolean     star_sentence_has_aside    (const StarSentence *self, int first, int last, guint sign);
char        *star_sentence_dup_figure   (const StarSentence *self, const StarQuantity *quantity,
                                         int first, int last);

static inline StarToken *
star_sentence_token (const StarSentence *self, int i)
{
  /* One comparison does for both ends, as what is below 0 is very large then. */
  return (guint) i < self->tokens->len ? &g_array_index (self->tokens, StarToken, i) : NULL;
}

static inline gboolean
star_sentence_is_class (const StarSentence *self, int i, StarWordClass classes)
{
  const StarToken *token = star_sentence_token (self, i);

  return token != NULL && star_token_is (token, classes);
}

static inline gboolean
star_sentence_in (const StarSentence *self, int i, StarWordGroup group)
{
  return star_token_in (star_sentence_token (self, i), group);
}

/* The hits that begin at token @i: as long as hit->first is @i, one after the other. */
static inline const StarHit *
star_sentence_hit (const StarSentence *self, int index)
{
  return (guint) index < self->hits->len ? &g_array_index (self->hits, StarHit, index) : NULL;
}

static inline const StarHit *
star_sentence_aside (const StarSentence *self, int index)
{
  return (guint) index < self->asides->len ? &g_array_index (self->asides, StarHit, index) : NULL;
}

static inline const StarQuantity *
star_sentence_quantity (const StarSentence *self, int index)
{
  return &g_array_index (self->quantities, StarQuantity, index);
}

G_END_DECLS
