/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-token-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* More digits than this are no figure that anybody says. */
#define DIGITS_MAX 32
/* A whole number of no more digits is exact in a double. */
#define EXACT_DIGITS_MAX 15
#define EXPONENT_MAX 15

/* A longer word says nothing, and a longer gap ends a sentence, so that what is shown of a
 * sentence stays short whatever the text is. In bytes. */
#define TOKEN_MAX 250
#define GAP_MAX 250

typedef enum {
  CLASS_SYMBOL,
  CLASS_SPACE,
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_CLEAR, /* marks of emphasis and quotation, which a reader does not hear */
} CharClass;

/* All others are symbols. */
static const guint8 ascii_classes[0x80] = {
  [0 ... ' '] = CLASS_SPACE,
  [0x7f] = CLASS_SPACE,
  ['A' ... 'Z'] = CLASS_LETTER,
  ['a' ... 'z'] = CLASS_LETTER,
  ['_'] = CLASS_LETTER,
  ['0' ... '9'] = CLASS_DIGIT,
  ['*'] = CLASS_CLEAR,
  ['`'] = CLASS_CLEAR,
  ['"'] = CLASS_CLEAR,
  ['\''] = CLASS_CLEAR,
};

static CharClass
classify_wide (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
      return CLASS_LETTER;

    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
      return CLASS_SPACE;

    case G_UNICODE_FORMAT:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return CLASS_CLEAR;

    default:
      return CLASS_SYMBOL;
    }
}

static inline CharClass
classify (gunichar c)
{
  return G_LIKELY (c < 0x80) ? ascii_classes[c] : classify_wide (c);
}

static inline gunichar
peek (const char *p)
{
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? c >= 'A' && c <= 'Z' : g_unichar_isupper (c);
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static inline gboolean
is_dash (gunichar c)
{
  return is_hyphen (c) || c == 0x2012 || c == 0x2013 || c == 0x2212;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static inline void
advance (StarTokenReader *self)
{
  gunichar c = peek (self->p);

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
  gunichar c;
  CharClass class;

  /* A blank ends most words. */
  if ((guchar) *p <= ' ')
    return FALSE;

  c = peek (p);
  class = classify (c);
  if (class == CLASS_LETTER || class == CLASS_DIGIT)
    return TRUE;
  /* "v2.4.1" */
  if (c == '.')
    return g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);

  return is_apostrophe (c) && classify (peek (g_utf8_next_char (p))) == CLASS_LETTER;
}

static void
fold_character (StarSpelling *spelling, guint *length, gunichar c)
{
  char bytes[6];
  int n;

  if (is_apostrophe (c))
    c = '\'';
  n = g_unichar_to_utf8 (g_unichar_tolower (c), bytes);
  for (int i = 0; i < n && *length < STAR_WORD_MAX_BYTES; i++)
    spelling->text[*length + i] = bytes[i];
  *length += n;
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
 * The first letters from @p on, eight at most, into @block in lower case; returns how many they are.
 * All eight bytes are looked at together, since a processor that guesses wrong where a word ends
 * loses more time than that. Of bytes below 0x80, adding what "a" lacks to 0x80 sets the highest bit
 * of all from "a" on, adding what the one behind "z" lacks that of all behind.
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
  gunichar first = peek (self->p);
  gboolean is_latin = first < 0x80 || g_unichar_get_script (first) == G_UNICODE_SCRIPT_LATIN;
  gboolean is_accented = FALSE;

  token->kind = STAR_TOKEN_WORD;
  token->is_capital = is_upper (first);

  while (TRUE)
    {
      gunichar c;

      length = read_plain_letters (self, &spelling, length);
      if (!continues_word (self->p))
        break;

      c = peek (self->p);
      fold_character (&spelling, &length, c);
      if (g_ascii_isdigit (*self->p))
        token->has_digit = TRUE;
      else if (!is_apostrophe (c))
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

static gboolean
is_space_in_number (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

static gboolean
three_digits_follow (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
         && !g_ascii_isdigit (p[3]);
}

/* Whether the character at @p stands inside a number: "1,200", "99.9", "4 000", "10:30". */
static gboolean
is_separator (const char *p, guint digits, guint points)
{
  gunichar c = peek (p);
  const char *next = *p != '\0' ? g_utf8_next_char (p) : p;

  if (c == '.' || c == ':')
    return g_ascii_isdigit (*next);
  if (c == ',')
    return points == 0 && digits <= 3 && three_digits_follow (next);
  if (is_space_in_number (c) || is_apostrophe (c))
    return points == 0 && digits <= 3 && three_digits_follow (next);

  return FALSE;
}

/* "1.000.000", where three groups of three digits are no version and four no address. */
static gboolean
parse_grouped (const char *plain, double *value)
{
  g_auto (GStrv) groups = g_strsplit (plain, ".", -1);
  guint n = g_strv_length (groups);
  gboolean may_be_address = n == 4;
  char *end;

  if (groups[0][0] == '0' || strlen (groups[0]) > 3)
    return FALSE;

  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && strlen (groups[i]) != 3)
        return FALSE;
      may_be_address = may_be_address && groups[i][0] != '0' && strtol (groups[i], &end, 10) <= 255;
      *value = *value * 1000 + strtol (groups[i], &end, 10);
    }

  return !may_be_address;
}

/* The "e6" of "1.5e6"; 0 for none. */
static int
read_exponent (StarTokenReader *self)
{
  const char *p = self->p + 1;
  int exponent = 0;

  if ((*self->p != 'e' && *self->p != 'E') || !g_ascii_isdigit (*p))
    return 0;
  while (g_ascii_isdigit (*p) && p - self->p <= 2)
    exponent = exponent * 10 + g_ascii_digit_value (*p++);
  if (exponent > EXPONENT_MAX || classify (peek (p)) == CLASS_DIGIT
      || classify (peek (p)) == CLASS_LETTER)
    return 0;

  while (self->p < p)
    advance (self);
  return exponent;
}

/* Only a point, or digits that a double has no room for, have to be rounded. */
static double
parse_plain (const char *plain, guint length, guint points)
{
  double value = 0;

  if (points > 0 || length > EXACT_DIGITS_MAX)
    return g_ascii_strtod (plain, NULL);

  for (guint i = 0; i < length; i++)
    value = value * 10 + (plain[i] - '0');

  return value;
}

static void
read_number (StarTokenReader *self, StarToken *token)
{
  char plain[DIGITS_MAX + 1];
  guint length = 0;
  guint digits = 0;
  guint points = 0;

  token->kind = STAR_TOKEN_NUMBER;

  while (TRUE)
    {
      char c = *self->p;

      if (g_ascii_isdigit (c))
        {
          digits++;
        }
      else if (is_separator (self->p, digits, points))
        {
          points += c == '.' || c == ':';
          token->is_label |= c == ':';
          digits = 0;
        }
      else
        {
          break;
        }

      if (length < DIGITS_MAX && (g_ascii_isdigit (c) || c == '.'))
        plain[length++] = c;
      advance (self);
    }

  plain[length] = '\0';
  token->value = parse_plain (plain, length, points);
  if (points > 1 || length == DIGITS_MAX)
    token->is_label |= length == DIGITS_MAX || !parse_grouped (plain, &token->value);
  else if (*self->p == 'e' || *self->p == 'E')
    token->value *= pow (10, read_exponent (self));
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
  token->symbol = peek (self->p);

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
  c = peek (p);
  if (c == '\n' || c == '\0' || c == '#' || c == '|' || c == '>' || c == '*' || c == 0x2022)
    return TRUE;
  if (is_dash (c))
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

  if (*self->p == '!' || *self->p == '?')
    return TRUE;
  if (*self->p != '.' || tokens->len == 0)
    return FALSE;

  while (*p == '*' || *p == '"' || *p == '\'' || *p == ')' || *p == '_')
    p++;
  if (*p != '\0' && classify (peek (p)) != CLASS_SPACE && classify (peek (p)) != CLASS_CLEAR)
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
      gunichar c = peek (self->p);
      CharClass class = classify (c);

      if (class == CLASS_SPACE)
        {
          advance (self);
          *glue = STAR_GLUE_SPACE;
          if (c == '\n' && starts_item (self->p))
            {
              self->at_line_start = TRUE;
              return FALSE;
            }
        }
      else if (class == CLASS_CLEAR)
        {
          advance (self);
        }
      else if (class != CLASS_SYMBOL)
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
  CharClass next;

  if (tokens->len == 0 || !is_dash (peek (self->p)))
    return FALSE;

  last = &g_array_index (tokens, StarToken, tokens->len - 1);
  if (last->kind == STAR_TOKEN_SYMBOL)
    return FALSE;

  next = classify (peek (g_utf8_next_char (self->p)));
  if (next != CLASS_LETTER && (next != CLASS_DIGIT || last->kind == STAR_TOKEN_NUMBER))
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

  return c == 0x2022 || (is_dash (c) && classify (peek (next)) == CLASS_SPACE);
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
  gunichar c = peek (self->p);
  StarToken *token = begin_token (self, tokens, glue);

  switch (classify (c))
    {
    case CLASS_LETTER:
      read_word (self, lexicon, token);
      break;

    case CLASS_DIGIT:
      read_number (self, token);
      break;

    case CLASS_SYMBOL:
    case CLASS_SPACE:
    case CLASS_CLEAR:
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
 * Returns: (transfer full): an empty array of #StarToken with room for a whole sentence, so that none
 *   has to be asked for with each token
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
      if (tokens->len == 0 && is_item_mark (self, peek (self->p)))
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
