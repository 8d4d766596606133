/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-character-private.h"

/* All others are symbols. */
const guint8 star_character_ascii_classes[0x80] = {
  [0 ... ' '] = STAR_CHARACTER_SPACE,
  [0x7f] = STAR_CHARACTER_SPACE,
  ['A' ... 'Z'] = STAR_CHARACTER_LETTER,
  ['a' ... 'z'] = STAR_CHARACTER_LETTER,
  ['_'] = STAR_CHARACTER_LETTER,
  ['0' ... '9'] = STAR_CHARACTER_DIGIT,
  ['*'] = STAR_CHARACTER_CLEAR,
  ['`'] = STAR_CHARACTER_CLEAR,
  ['"'] = STAR_CHARACTER_CLEAR,
  ['\''] = STAR_CHARACTER_CLEAR,
};

/*
 * star_character_classify_wide:
 * @c: a character beyond ASCII
 *
 * Returns: what it is; star_character_classify() is for all characters
 */
StarCharacterClass
star_character_classify_wide (gunichar c)
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
      return STAR_CHARACTER_LETTER;

    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
      return STAR_CHARACTER_SPACE;

    case G_UNICODE_FORMAT:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return STAR_CHARACTER_CLEAR;

    default:
      return STAR_CHARACTER_SYMBOL;
    }
}
