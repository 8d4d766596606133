/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-hit-private.h"

#include "star-token-private.h"

/* More than this many words that carry no meaning do not stand inside one phrase. */
#define FILLERS_MAX 2

static guint64
find_contexts (GArray *tokens)
{
  guint64 contexts = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const StarToken *token = &g_array_index (tokens, StarToken, i);

      if (token->word != NULL)
        contexts |= token->word->contexts;
    }

  return contexts;
}

/* With what a phrase can end or go on where token @i comes next, as bits of the @next of a node: a
 * word without meaning may stand before any other. */
static inline guint64
get_next_bits (GArray *tokens, guint i)
{
  const StarToken *token = &g_array_index (tokens, StarToken, i);

  if (i >= tokens->len || token->word == NULL)
    return STAR_NODE_END;

  return star_token_is (token, STAR_WORD_FILLER)
           ? G_MAXUINT64
           : STAR_NODE_END | star_lexicon_next_bit (token->word->index);
}

/* The longest phrase that begins at @first, 0 for none. Words without meaning may stand inside it.
 * @next is that of @node, which most words have to be asked for nothing else. */
static guint
match_phrase (StarLexicon *lexicon, GArray *tokens, guint node, guint64 next, guint first,
              guint *last)
{
  guint found = (next & STAR_NODE_END) != 0 ? node : 0;
  guint fillers = 0;

  *last = first;
  for (guint i = first + 1; i < tokens->len && (next & ~STAR_NODE_END) != 0; i++)
    {
      const StarToken *token = &g_array_index (tokens, StarToken, i);
      guint to = 0;

      if (token->word == NULL)
        break;

      if ((next & star_lexicon_next_bit (token->word->index)) != 0)
        to = star_lexicon_find_next (lexicon, node, token->word->index);
      if (to == 0)
        {
          if (!star_token_is (token, STAR_WORD_FILLER) || ++fillers > FILLERS_MAX)
            break;
          continue;
        }

      node = to;
      next = lexicon->nodes[node].next;
      if ((next & STAR_NODE_END) != 0)
        {
          found = node;
          *last = i;
        }
    }

  return found;
}

/* The contexts of the word before token @first: "the printer *didn't*". */
static guint64
find_contexts_before (GArray *tokens, int first)
{
  for (int i = first - 1; i >= 0 && i >= first - 1 - FILLERS_MAX; i--)
    {
      const StarToken *token = &g_array_index (tokens, StarToken, i);

      if (token->word == NULL)
        return 0;
      if (!star_token_is (token, STAR_WORD_FILLER))
        return token->word->contexts;
    }

  return 0;
}

static void
add_hits (StarLexicon *lexicon, GArray *tokens, GArray *hits, const StarNode *node,
          guint64 contexts, int first, int last)
{
  for (guint i = 0; i < node->n_concepts; i++)
    {
      const StarConcept *concept =
        &g_array_index (lexicon->concepts, StarConcept, node->concepts[i]);
      StarHit hit = { concept, first, last, node->is_plural };

      if (concept->needs != 0 && (concept->needs & contexts) == 0)
        continue;
      if ((concept->unless & contexts) != 0)
        continue;
      if (concept->behind != 0 && (concept->behind & find_contexts_before (tokens, first)) == 0)
        continue;
      g_array_index (hits, StarHit, hits->len++) = hit;
    }
}

/* "The director *wanted* it gone": what is done to somebody or by them takes one word, and is so
 * at the head of a longer phrase. */
static void
add_deeds (StarLexicon *lexicon, GArray *tokens, GArray *asides, guint node, guint64 contexts,
           int i)
{
  guint start = asides->len;
  guint kept = start;

  add_hits (lexicon, tokens, asides, &lexicon->nodes[node], contexts, i, i);
  for (guint k = start; k < asides->len; k++)
    {
      const StarHit *hit = &g_array_index (asides, StarHit, k);

      if ((hit->concept->roles & (STAR_ROLE_DEALING | STAR_ROLE_STANCE)) != 0)
        g_array_index (asides, StarHit, kept++) = *hit;
    }
  asides->len = kept;
}

/* The phrase that begins at token @i, in its place among @hits; returns its last token. */
static guint
find_hits (StarLexicon *lexicon, GArray *tokens, guint64 contexts, guint i, GArray *hits)
{
  StarToken *token = &g_array_index (tokens, StarToken, i);
  guint before = hits->len;
  guint last;
  guint found = match_phrase (lexicon, tokens, token->word->node, token->word->next, i, &last);

  if (found != 0)
    add_hits (lexicon, tokens, hits, &lexicon->nodes[found], contexts, i, last);
  if (hits->len > before)
    token->first_hit = before;

  return last;
}

/* What is said beside with the words from token @i on: it takes no word away from anything else. */
static void
find_asides (StarLexicon *lexicon, GArray *tokens, guint64 contexts, guint i, GArray *asides)
{
  const StarWord *word = g_array_index (tokens, StarToken, i).word;
  guint root = word->aside;
  guint last;
  guint found = match_phrase (lexicon, tokens, root, word->aside_next, i, &last);

  if (found != 0)
    add_hits (lexicon, tokens, asides, &lexicon->nodes[found], contexts, i, last);
  if (found != 0 && found != root)
    add_deeds (lexicon, tokens, asides, root, contexts, i);
}

/* Empties @hits, and makes room for all that the sentence can have: for the longest one at once
 * would be new memory with each key press. */
static void
make_room (GArray *hits, GArray *tokens)
{
  g_array_set_size (hits, tokens->len * 2 * STAR_NODE_MAX_CONCEPTS);
  hits->len = 0;
}

/*
 * star_hit_array_new:
 *
 * Returns: (transfer full): an empty array of #StarHit
 */
GArray *
star_hit_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (StarHit));
}

/*
 * star_hit_find_all:
 * @tokens: one sentence; the place of its first hit is written into each token
 * @hits: from star_hit_array_new(), emptied, then filled in the order of the text
 * @asides: the same for those of the concepts that are aside
 *
 * Longest phrase first; words inside a phrase that was found mean nothing by themselves.
 */
void
star_hit_find_all (StarLexicon *lexicon, GArray *tokens, GArray *hits, GArray *asides)
{
  guint64 contexts = find_contexts (tokens);
  guint next = 0;

  make_room (hits, tokens);
  make_room (asides, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const StarWord *word = g_array_index (tokens, StarToken, i).word;
      guint64 bits;

      if (word == NULL)
        continue;
      bits = get_next_bits (tokens, i + 1);
      if (i >= next && (word->next & bits) != 0)
        next = find_hits (lexicon, tokens, contexts, i, hits) + 1;
      if ((word->aside_next & bits) != 0)
        find_asides (lexicon, tokens, contexts, i, asides);
    }
}
