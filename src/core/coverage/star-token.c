/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-token-private.h"

#include <string.h>

#include "star-character-private.h"
#include "star-digits-private.h"

/* A longer word says nothing, and a longer gap ends a sentence, so that what is shown of a
 * sentence stays short whatever the text is. In bytes. */
#define TOKEN_MAX 250
#define GAP_MAX 250

static inline StarCharacterClass
classify_at (const char *p)
{
  return star_character_classify (star_character_peek (p));
}

static inline void
advance (StarTokenReader *self)
{
  gunichar c = star_character_peek (self->p);

  star_words_add (&self->words, c);
  self->p = c < 0x80 ? self->p + 1 : g_utf8_next_char (self->p);
  self->offset++;
}

static void
finish_token (StarTokenReader *self, StarToken *token)
{
  token->length = self->p - token->text;
  token->end = self->offset;
}

/* Whether the character at @p is part of the word before it. */
static gboolean
continues_word (const char *p)
{
  StarCharacterClass class;
  gunichar c;

  /* A blank ends most words. */
  if ((guchar) *p <= ' ')
    return FALSE;

  c = star_character_peek (p);
  class = star_character_classify (c);
  if (class == STAR_CHARACTER_LETTER || class == STAR_CHARACTER_DIGIT)
    return TRUE;
  /* "v2.4.1" */
  if (c == '.')
    return g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);

  return star_character_is_apostrophe (c)
         && classify_at (g_utf8_next_char (p)) == STAR_CHARACTER_LETTER;
}

static void
fold_character (StarSpelling *spelling, guint *length, gunichar c)
{
  char bytes[6];
  int n;

  if (star_character_is_apostrophe (c))
    c = '\'';
  n = g_unichar_to_utf8 (g_unichar_tolower (c), bytes);
  for (int i = 0; i < n; i++, (*length)++)
    {
      if (*length < STAR_WORD_MAX_BYTES)
        spelling->text[*length] = bytes[i];
    }
}

/* Letters of ASCII in lower case; 0 for all other bytes. */
static const char plain_folds[0x100] = {
  ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g',
  ['H'] = 'h', ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n',
  ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u',
  ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z',
  ['_'] = '_', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f',
  ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm',
  ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
  ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

/* The same byte eight times. */
#define EIGHT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/*
 * The first letters from @p on, eight at most, into @block in lower case; returns how many they
 * are. All eight bytes are looked at together, since a processor that guesses wrong where a word
 * ends loses more time than that. Of bytes below 0x80, adding what "a" lacks to 0x80 sets the
 * highest bit of all from "a" on, adding what the one behind "z" lacks that of all behind. A "_" is
 * no letter here, but 0x7f in lower case, and so the caller's to read.
 */
static inline guint
fold_eight (const char *p, guint64 *block)
{
  guint64 bytes, small, low, others;

  memcpy (&bytes, p, sizeof bytes);
  bytes = GUINT64_FROM_LE (bytes);
  small = bytes | EIGHT ('a' - 'A');
  low = small & EIGHT (0x7f);
  others = (~(low + EIGHT (0x80 - 'a')) | (low + EIGHT (0x7f - 'z')) | bytes) & EIGHT (0x80);

  /* What lies before the first byte that is no letter. */
  *block = GUINT64_TO_LE (small & (((others & -others) >> 7) - 1));
  return others != 0 ? __builtin_ctzll (others) / 8 : 8;
}

/* Letters of ASCII, which most words are made of; returns the length of the word so far. */
static guint
read_plain_letters (StarTokenReader *self, StarSpelling *spelling, guint length)
{
  const char *start = self->p;
  const char *p = start;

  if (plain_folds[(guchar) *start] == '\0')
    return length;

  if (length % 8 == 0)
    {
      guint n = 8;

      for (; n == 8 && length < STAR_WORD_MAX_BYTES && self->end - p >= 8; length += n, p += n)
        n = fold_eight (p, &spelling->blocks[length / 8]);
    }
  for (char c; (c = plain_folds[(guchar) *p]) != '\0'; length++, p++)
    {
      if (length < STAR_WORD_MAX_BYTES)
        spelling->text[length] = c;
    }

  if (*start != '_' || p - start > (gssize) strspn (start, "_"))
    star_words_say (&self->words);
  self->offset += p - start;
  self->p = p;
  return length;
}

/* A word with a capital may be a name. */
static void
take_word (StarTokenReader *self, StarToken *token, const StarWord *word)
{
  if (word == NULL)
    return;

  if (word->languages != 0 && !token->is_capital)
    star_language_tally_add_word (&self->tally, word);
  token->word = word;
  token->classes = word->classes;
}

static void
read_word (StarTokenReader *self, StarLexicon *lexicon, StarToken *token)
{
  StarSpelling spelling = { .blocks = { 0 } };
  guint length = 0;
  gunichar first = star_character_peek (self->p);
  gboolean is_latin = first < 0x80 || g_unichar_get_script (first) == G_UNICODE_SCRIPT_LATIN;
  gboolean is_accented = FALSE;

  token->kind = STAR_TOKEN_WORD;
  token->is_capital = star_character_is_upper (first);

  while (TRUE)
    {
      gunichar c;

      length = read_plain_letters (self, &spelling, length);
      if (!continues_word (self->p))
        break;

      c = star_character_peek (self->p);
      fold_character (&spelling, &length, c);
      if (g_ascii_isdigit (*self->p))
        token->has_digit = TRUE;
      else if (!star_character_is_apostrophe (c))
        is_accented |= star_language_tally_add_letter (&self->tally, lexicon, c);
      advance (self);
    }

  if (length <= STAR_WORD_MAX_BYTES)
    take_word (self, token, star_lexicon_find_word (lexicon, &spelling, length));
  self->tally.words += is_latin;
  /* A single letter is more often a sign that was decoded wrongly. */
  self->tally.accented += is_accented && is_latin && !token->is_capital
                          && self->offset - token->start > 1;
}

static void
read_number (StarTokenReader *self, StarToken *token)
{
  gboolean is_label;
  const char *end = star_digits_read (self->p, &token->value, &is_label);

  token->kind = STAR_TOKEN_NUMBER;
  token->is_label = is_label;
  while (self->p < end)
    advance (self);
}

static gboolean
read_arrow (StarTokenReader *self)
{
  const char *p = self->p;

  while (*p == '-' || *p == '=')
    {
      /* A line of dashes is none. */
      if (p - self->p > 3)
        return FALSE;
      p++;
    }
  if (p == self->p || *p != '>')
    return FALSE;

  self->offset += p + 1 - self->p;
  self->p = p + 1;
  return TRUE;
}

static void
read_symbol (StarTokenReader *self, StarToken *token)
{
  token->kind = STAR_TOKEN_SYMBOL;
  token->symbol = star_character_peek (self->p);

  if (read_arrow (self) || token->symbol == STAR_SYMBOL_ARROW || token->symbol == 0x27a1
      || token->symbol == 0x21d2)
    {
      if (token->symbol >= 0x80)
        advance (self);
      token->symbol = STAR_SYMBOL_ARROW;
      return;
    }

  advance (self);
}

/* A bullet, a heading, a quotation, a row of a table, a numbered item or an empty line. */
static gboolean
starts_item (const char *p)
{
  const char *digits;
  gunichar c;

  while (*p == ' ' || *p == '\t' || *p == '\r')
    p++;
  c = star_character_peek (p);
  if (c == '\n' || c == '\0' || c == '#' || c == '|' || c == '>' || c == '*' || c == 0x2022)
    return TRUE;
  if (star_character_is_dash (c))
    return TRUE;
  for (digits = p; g_ascii_isdigit (*digits) && digits - p < 4; digits++)
    ;
  if (digits > p && (*digits == '.' || *digits == ')'))
    return !g_ascii_isdigit (digits[1]);

  /* Lines that each begin with a capital are lines of a list more often than wrapped prose. */
  return g_unichar_isupper (c);
}

static gboolean
ends_sentence (StarTokenReader *self, GArray *tokens)
{
  const StarToken *last;
  const char *p = self->p + 1;
  StarCharacterClass next;

  if (*self->p == '!' || *self->p == '?')
    return TRUE;
  if (*self->p != '.' || tokens->len == 0)
    return FALSE;

  while (*p == '*' || *p == '"' || *p == '\'' || *p == ')' || *p == '_')
    p++;
  next = classify_at (p);
  if (*p != '\0' && next != STAR_CHARACTER_SPACE && next != STAR_CHARACTER_CLEAR)
    return FALSE;

  last = &g_array_index (tokens, StarToken, tokens->len - 1);
  return !star_token_is (last, STAR_WORD_ABBREVIATION);
}

/* "3." at the start of a line, which is the number of an item and no figure. */
static gboolean
drop_item_number (StarTokenReader *self, GArray *tokens)
{
  const StarToken *last;

  if (!self->at_line_start || tokens->len != 1 || (*self->p != '.' && *self->p != ')'))
    return FALSE;

  last = &g_array_index (tokens, StarToken, 0);
  if (last->kind != STAR_TOKEN_NUMBER || last->length > 3)
    return FALSE;

  g_array_set_size (tokens, 0);
  advance (self);
  return TRUE;
}

/* Moves over what stands between two tokens; %FALSE where the sentence ends. */
static gboolean
skip_between (StarTokenReader *self, GArray *tokens, StarTokenGlue *glue)
{
  const char *start = self->p;

  /* One blank, and a word behind it: the way most words go on. */
  if (*start == ' ' && tokens->len > 0 && plain_folds[(guchar) start[1]] != '\0')
    {
      star_words_add (&self->words, ' ');
      self->p++;
      self->offset++;
      *glue = STAR_GLUE_SPACE;
      return TRUE;
    }

  while (*self->p != '\0' && (tokens->len == 0 || self->p - start <= GAP_MAX))
    {
      gunichar c = star_character_peek (self->p);
      StarCharacterClass class = star_character_classify (c);

      if (class == STAR_CHARACTER_SPACE)
        {
          advance (self);
          *glue = STAR_GLUE_SPACE;
          if (c == '\n' && starts_item (self->p))
            {
              self->at_line_start = TRUE;
              return FALSE;
            }
        }
      else if (class == STAR_CHARACTER_CLEAR)
        {
          advance (self);
        }
      else if (class != STAR_CHARACTER_SYMBOL)
        {
          return TRUE;
        }
      else if (!drop_item_number (self, tokens))
        {
          if (!ends_sentence (self, tokens))
            return TRUE;
          advance (self);
          return FALSE;
        }
    }

  return FALSE;
}

/* A hyphen inside a word joins; between digits it is a sign of its own. */
static gboolean
skip_hyphen (StarTokenReader *self, GArray *tokens)
{
  const StarToken *last;
  StarCharacterClass next;

  if (tokens->len == 0 || !star_character_is_dash (star_character_peek (self->p)))
    return FALSE;

  last = &g_array_index (tokens, StarToken, tokens->len - 1);
  if (last->kind == STAR_TOKEN_SYMBOL)
    return FALSE;

  next = classify_at (g_utf8_next_char (self->p));
  if (next != STAR_CHARACTER_LETTER
      && (next != STAR_CHARACTER_DIGIT || last->kind == STAR_TOKEN_NUMBER))
    return FALSE;

  advance (self);
  return TRUE;
}

/* The mark of an item is not part of its sentence. */
static gboolean
is_item_mark (StarTokenReader *self, gunichar c)
{
  const char *next = g_utf8_next_char (self->p);

  if (!self->at_line_start)
    return FALSE;

  /* "#3 priority", ">99 %" */
  if (c == '#' || c == '>')
    return !g_ascii_isdigit (*next);

  return c == 0x2022
         || (star_character_is_dash (c) && classify_at (next) == STAR_CHARACTER_SPACE);
}

/* Member by member, which costs less than a copy of a whole that is put together elsewhere. */
static inline StarToken *
begin_token (StarTokenReader *self, GArray *tokens, StarTokenGlue glue)
{
  StarToken *token = &g_array_index (tokens, StarToken, tokens->len++);

  token->text = self->p;
  token->start = self->offset;
  token->symbol = 0;
  token->glue = glue;
  token->is_label = FALSE;
  token->is_capital = FALSE;
  token->has_digit = FALSE;
  token->first_hit = -1;
  token->quantity = -1;
  token->word = NULL;
  token->classes = 0;
  token->value = 0;

  return token;
}

/* %FALSE if it was too long to be one. */
static gboolean
read_token (StarTokenReader *self, StarLexicon *lexicon, GArray *tokens, StarTokenGlue glue)
{
  gunichar c = star_character_peek (self->p);
  StarToken *token = begin_token (self, tokens, glue);

  switch (star_character_classify (c))
    {
    case STAR_CHARACTER_LETTER:
      read_word (self, lexicon, token);
      break;

    case STAR_CHARACTER_DIGIT:
      read_number (self, token);
      break;

    case STAR_CHARACTER_SYMBOL:
    case STAR_CHARACTER_SPACE:
    case STAR_CHARACTER_CLEAR:
    default:
      read_symbol (self, token);
    }

  finish_token (self, token);
  if (token->length <= TOKEN_MAX)
    return TRUE;

  tokens->len--;
  return FALSE;
}

/*
 * star_token_array_new:
 *
 * Returns: (transfer full): an empty array of #StarToken with room for a whole sentence, so that
 *   none has to be asked for with each token
 */
GArray *
star_token_array_new (void)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (StarToken), STAR_TOKENS_MAX);
}

void
star_token_reader_init (StarTokenReader *self, const char *text)
{
  self->p = text;
  self->end = text + strlen (text);
  self->offset = 0;
  self->at_line_start = TRUE;
  self->words = (StarWords) { 0 };
  self->tally = (StarLanguageTally) { 0 };
}

/*
 * star_token_reader_next:
 * @tokens: from star_token_array_new(), emptied, then filled with the next sentence
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
star_token_reader_next (StarTokenReader *self, StarLexicon *lexicon, GArray *tokens)
{
  tokens->len = 0;

  while (*self->p != '\0')
    {
      StarTokenGlue next = STAR_GLUE_NONE;

      if (!skip_between (self, tokens, &next))
        {
          if (tokens->len > 0)
            return TRUE;
          continue;
        }

      if (tokens->len == 0)
        next = STAR_GLUE_SPACE;
      if (next == STAR_GLUE_NONE && skip_hyphen (self, tokens))
        next = STAR_GLUE_HYPHEN;
      if (tokens->len == 0 && is_item_mark (self, star_character_peek (self->p)))
        {
          advance (self);
          continue;
        }

      if (!read_token (self, lexicon, tokens, next))
        {
          self->at_line_start = FALSE;
          if (tokens->len > 0)
            return TRUE;
          continue;
        }
      if (tokens->len > 1)
        self->at_line_start = FALSE;
      if (tokens->len >= STAR_TOKENS_MAX)
        return TRUE;
    }

  return tokens->len > 0;
}
