/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lexeme-private.h"

#include <string.h>

/* "12.5e-3"; what is no number with all of these is told by who converts it. */
static int
measure_number (const char *p)
{
  int length = strspn (p, "0123456789.");
  int sign;

  if (p[length] != 'e' && p[length] != 'E')
    return length;

  sign = p[length + 1] == '+' || p[length + 1] == '-';
  if (!g_ascii_isdigit (p[length + 1 + sign]))
    return length;

  return length + 1 + sign + strspn (p + length + 1 + sign, "0123456789");
}

static int
measure_word (const char *p)
{
  int length = 0;

  while (g_ascii_isalnum (p[length]) || p[length] == '_')
    length++;

  return length;
}

static int
measure_symbol (const char *p)
{
  if (p[1] == '=' && strchr ("<>=!", *p) != NULL)
    return 2;

  return g_utf8_next_char (p) - p;
}

static void
skip_spaces (StarLexeme *self)
{
  while (g_unichar_isspace (g_utf8_get_char (self->text)))
    {
      self->text = g_utf8_next_char (self->text);
      self->start++;
    }
}

/*
 * star_lexeme_init:
 * @text: valid UTF-8, which must stay
 *
 * Goes to the first one.
 */
void
star_lexeme_init (StarLexeme *self, const char *text)
{
  *self = (StarLexeme) { .text = text };
  star_lexeme_next (self);
}

/* Goes to the next one; behind the last there is STAR_LEXEME_END again and again. */
void
star_lexeme_next (StarLexeme *self)
{
  self->text += self->length;
  self->start = self->end;
  skip_spaces (self);

  if (*self->text == '\0')
    {
      self->kind = STAR_LEXEME_END;
      self->length = 0;
    }
  else if (g_ascii_isdigit (*self->text) || *self->text == '.')
    {
      self->kind = STAR_LEXEME_NUMBER;
      self->length = measure_number (self->text);
    }
  else if (g_ascii_isalpha (*self->text) || *self->text == '_')
    {
      self->kind = STAR_LEXEME_WORD;
      self->length = measure_word (self->text);
    }
  else
    {
      self->kind = STAR_LEXEME_SYMBOL;
      self->length = measure_symbol (self->text);
    }

  self->end = self->start + g_utf8_strlen (self->text, self->length);
}

/* Whether it is exactly @text. */
gboolean
star_lexeme_is (const StarLexeme *self, const char *text)
{
  return strlen (text) == (gsize) self->length && strncmp (self->text, text, self->length) == 0;
}

/* (transfer full): its text. */
char *
star_lexeme_dup (const StarLexeme *self)
{
  return g_strndup (self->text, self->length);
}
