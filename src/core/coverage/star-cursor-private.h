/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-token-private.h"

G_BEGIN_DECLS

/* Looking at the tokens of a sentence; there is nothing to see beyond its ends. */
typedef struct
{
  StarLexicon *lexicon;
  GArray *tokens;
} StarCursor;

static inline const StarToken *
star_cursor_token (const StarCursor *self, int i)
{
  /* One comparison does for both ends, as what is below 0 is very large then. */
  return (guint) i < self->tokens->len ? &g_array_index (self->tokens, StarToken, i) : NULL;
}

static inline gboolean
star_cursor_is (const StarCursor *self, int i, StarWordClass classes)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && star_token_is (token, classes);
}

/* Whether one of @classes stands among the @reach tokens before token @i. */
static inline gboolean
star_cursor_follows (const StarCursor *self, int i, StarWordClass classes, int reach)
{
  for (int k = i - 1; k >= 0 && k >= i - reach; k--)
    {
      if (star_cursor_is (self, k, classes))
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
star_cursor_in (const StarCursor *self, int i, StarWordGroup group)
{
  return star_token_in (star_cursor_token (self, i), group);
}

static inline gboolean
star_cursor_is_symbol (const StarCursor *self, int i, gunichar symbol)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL && token->symbol == symbol;
}

static inline gboolean
star_cursor_is_currency_symbol (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL
         && (token->symbol == '$'
             || (token->symbol >= 0x80
                 && g_unichar_type (token->symbol) == G_UNICODE_CURRENCY_SYMBOL));
}

static inline gboolean
star_cursor_is_glued (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->glue == STAR_GLUE_NONE;
}

static inline gboolean
star_cursor_is_minus (const StarCursor *self, int i)
{
  return star_cursor_is_symbol (self, i, '-') || star_cursor_is_symbol (self, i, 0x2212)
         || star_cursor_is_symbol (self, i, 0x2013);
}

/* Whether the words at @i and behind it stand for one of @classes together: "at least". */
static inline gboolean
star_cursor_is_pair (const StarCursor *self, int i, StarWordClass classes)
{
  const StarToken *second = star_cursor_token (self, i + 1);
  const StarPair *pair;

  if (!star_cursor_is (self, i, STAR_WORD_PAIR) || second == NULL || second->word == NULL)
    return FALSE;

  pair = star_lexicon_find_pair (self->lexicon, star_cursor_token (self, i)->word, second->word);
  return pair != NULL && (pair->classes & classes) != 0;
}

static inline const StarLexiconUnit *
star_cursor_unit (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL ? star_lexicon_get_unit (self->lexicon, token->word) : NULL;
}

/* A unit of two words that begins at @i: "basis points". */
static inline const StarLexiconUnit *
star_cursor_pair_unit (const StarCursor *self, int i)
{
  const StarToken *second = star_cursor_token (self, i + 1);
  const StarPair *pair;

  if (!star_cursor_is (self, i, STAR_WORD_PAIR) || second == NULL || second->word == NULL)
    return NULL;

  pair = star_lexicon_find_pair (self->lexicon, star_cursor_token (self, i)->word, second->word);
  return pair != NULL && pair->unit >= 0
           ? &g_array_index (self->lexicon->units, StarLexiconUnit, pair->unit)
           : NULL;
}

/* "dollars", "EUR"; a sign is none. */
static inline gboolean
star_cursor_is_currency_word (const StarCursor *self, int i)
{
  return star_cursor_is (self, i, STAR_WORD_CURRENCY);
}

/* A sign or a word. */
static inline gboolean
star_cursor_is_currency (const StarCursor *self, int i)
{
  return star_cursor_is_currency_symbol (self, i) || star_cursor_is_currency_word (self, i);
}

static inline gboolean
star_cursor_is_number (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_NUMBER;
}

/* What ends a run of nouns. */
#define STAR_CURSOR_STOPS                                                                          \
  (STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION | STAR_WORD_PER | STAR_WORD_AND)

/* A noun in the plural, as far as its letters show it. */
static inline gboolean
star_cursor_is_plural (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const char *end;

  if (token == NULL || token->kind != STAR_TOKEN_WORD || star_token_is (token, STAR_CURSOR_STOPS))
    return FALSE;
  if (star_token_is (token, STAR_WORD_PLURAL))
    return TRUE;

  end = token->text + token->length;
  return token->length > 3 && end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i';
}

/* Before its noun a number has no more words than this: "5m monthly active users". */
#define STAR_CURSOR_NOUN_REACH 3

/* Whether one of the words from @i on is a plural and all before it can belong to it. */
static inline gboolean
star_cursor_leads_to_plural (const StarCursor *self, int i)
{
  for (int end = i + STAR_CURSOR_NOUN_REACH; i < end; i++)
    {
      const StarToken *token = star_cursor_token (self, i);

      if (token == NULL || token->kind != STAR_TOKEN_WORD
          || star_token_is (token, STAR_CURSOR_STOPS | STAR_WORD_ARTICLE))
        return FALSE;
      if (star_cursor_is_plural (self, i))
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
star_cursor_is_time_unit (const StarCursor *self, int i)
{
  const StarLexiconUnit *unit = star_cursor_unit (self, i);

  return unit != NULL && unit->kind == STAR_LEXICON_UNIT_DURATION;
}

G_END_DECLS
