/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STAR_LEXEME_END,
  STAR_LEXEME_NUMBER,
  STAR_LEXEME_WORD,
  STAR_LEXEME_SYMBOL,
} StarLexemeKind;

/**
 * StarLexeme:
 * @text: where it begins, in the text of the expression
 * @length: how many bytes it has
 * @start: how many characters are before it
 * @end: how many characters are before what follows it
 *
 * A number, a word or an operator of an expression.
 */
typedef struct {
  StarLexemeKind kind;
  const char *text;
  int length;
  int start;
  int end;
} StarLexeme;

void     star_lexeme_init (StarLexeme *self, const char *text);
void     star_lexeme_next (StarLexeme *self);
gboolean star_lexeme_is   (const StarLexeme *self, const char *text);
char    *star_lexeme_dup  (const StarLexeme *self);

G_END_DECLS
