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
  return i >= 0 && i < (int) self->tokens->len ? &g_array_index (self->tokens, StarToken, i) : NULL;
}

static inline gboolean
star_cursor_is (const StarCursor *self, int i, StarWordClass classes)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && star_token_is (token, classes);
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

static inline const StarUnit *
star_cursor_unit (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL ? star_lexicon_get_unit (self->lexicon, token->word) : NULL;
}

static inline gboolean
star_cursor_is_time_unit (const StarCursor *self, int i)
{
  const StarUnit *unit = star_cursor_unit (self, i);

  return unit != NULL && unit->kind == STAR_UNIT_DURATION;
}

G_END_DECLS
