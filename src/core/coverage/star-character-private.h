/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a character is for somebody who reads words and figures. */
typedef enum {
  STAR_CHARACTER_SYMBOL,
  STAR_CHARACTER_SPACE,
  STAR_CHARACTER_LETTER,
  STAR_CHARACTER_DIGIT, /* of ASCII; all others are letters */
  STAR_CHARACTER_CLEAR, /* marks of emphasis and quotation, which a reader does not hear */
} StarCharacterClass;

extern const guint8 star_character_ascii_classes[0x80];

StarCharacterClass star_character_classify_wide (gunichar c);

static inline StarCharacterClass
star_character_classify (gunichar c)
{
  return G_LIKELY (c < 0x80) ? star_character_ascii_classes[c] : star_character_classify_wide (c);
}

/* The character at @p, quickly if it is ASCII. */
static inline gunichar
star_character_peek (const char *p)
{
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

static inline gboolean
star_character_is_upper (gunichar c)
{
  return c < 0x80 ? c >= 'A' && c <= 'Z' : g_unichar_isupper (c);
}

/* A hyphen, a dash or a minus sign; a long dash is none. */
static inline gboolean
star_character_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

static inline gboolean
star_character_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

G_END_DECLS
