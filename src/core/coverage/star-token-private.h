/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "star-language-private.h"
#include "star-words.h"

G_BEGIN_DECLS

typedef enum {
  STAR_TOKEN_WORD,
  STAR_TOKEN_NUMBER,
  STAR_TOKEN_SYMBOL,
} StarTokenKind;

/* What stands between a token and the one before it. */
typedef enum {
  STAR_GLUE_SPACE,
  STAR_GLUE_NONE,
  STAR_GLUE_HYPHEN,
} StarTokenGlue;

/* An arrow in any spelling. */
#define STAR_SYMBOL_ARROW 0x2192u

/**
 * StarToken:
 * @text: where it stands in the text, not terminated
 * @length: its bytes
 * @start: first character, counted in Unicode characters of the whole text
 * @end: one past the last character
 * @word: (nullable): what the lexicon has of it, which need not mean anything
 * @classes: the #StarWordClass bits of @word, 0 for none, at hand as they are asked most
 * @symbol: the character of a symbol
 * @kind: a #StarTokenKind
 * @glue: a #StarTokenGlue
 * @value: the value of a number
 * @is_label: a number that is a clock time, a version or an address
 * @is_capital: the first letter is a capital
 * @has_digit: a word with a digit in it, such as "S3"
 * @first_hit: index of the first hit that begins here, -1 for none
 * @quantity: index of the quantity that it is part of, -1 for none
 */
typedef struct {
  const char *text;
  guint length;
  int start;
  int end;
  gunichar symbol;
  /* Whole bytes: a bit field is loaded before it is stored, which waits for the last store. */
  guint8 kind;
  guint8 glue;
  guint8 is_label;
  guint8 is_capital;
  guint8 has_digit;
  int first_hit;
  int quantity;
  const StarWord *word;
  guint64 classes;
  double value;
} StarToken;

/* A place in a text, and the words before it: how many, and in which language. */
typedef struct {
  const char *p;
  const char *end;
  int offset;
  gboolean at_line_start;
  StarWords words;
  StarLanguageTally tally;
} StarTokenReader;

GArray  *star_token_array_new   (void);
void     star_token_reader_init (StarTokenReader *self, const char *text);
gboolean star_token_reader_next (StarTokenReader *self, StarLexicon *lexicon, GArray *tokens);

/* No sentence is longer, so that memory stays bounded whatever the text is. */
#define STAR_TOKENS_MAX 400

static inline gboolean
star_token_is (const StarToken *self, StarWordClass classes)
{
  return (self->classes & classes) != 0;
}

/* Whether the lexicon says what it means; all other words are names, or of any trade. */
static inline gboolean
star_token_is_known (const StarToken *self)
{
  return self->word != NULL && self->word->is_known;
}

static inline gboolean
star_token_in (const StarToken *self, StarWordGroup group)
{
  return self != NULL && self->word != NULL && star_word_is_in (self->word, group);
}

/* Whether it is that word of grammar, in small letters or capitals. */
static inline gboolean
star_token_reads (const StarToken *self, const char *word)
{
  /* Most words differ in their first letter: 0x20 makes it a small one. */
  return self != NULL && (*self->text | 0x20) == *word && self->length == strlen (word)
         && g_ascii_strncasecmp (self->text, word, self->length) == 0;
}

static inline gboolean
star_token_looks_plural (const StarToken *self)
{
  const char *end = self->text + self->length;

  return self->length > 3 && end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i';
}

G_END_DECLS
