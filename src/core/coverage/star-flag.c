/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More of the words than so many characters would hide what was found. */
#define TITLE_WORDS_MAX 40

G_DEFINE_ENUM_TYPE (StarSeverity, star_severity,
  G_DEFINE_ENUM_VALUE (STAR_SEVERITY_ADVISORY, "advisory"),
  G_DEFINE_ENUM_VALUE (STAR_SEVERITY_REQUIRED, "required"))

G_DEFINE_BOXED_TYPE (StarFlag, star_flag, star_flag_copy, star_flag_free)

/**
 * star_flag_copy:
 *
 * Returns: (transfer full): another one with the same values; a text that is %NULL becomes ""
 */
StarFlag *
star_flag_copy (const StarFlag *self)
{
  StarFlag *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (StarFlag, 1);
  *copy = *self;
  copy->text = g_strdup (self->text != NULL ? self->text : "");
  copy->message = g_strdup (self->message != NULL ? self->message : "");
  copy->fix = g_strdup (self->fix != NULL ? self->fix : "");

  return copy;
}

void
star_flag_free (StarFlag *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->message);
  g_free (self->fix);
  g_free (self);
}

/**
 * star_flag_dup_advice:
 *
 * Returns: (transfer full): what was found and what to do about it, in one line
 */
char *
star_flag_dup_advice (const StarFlag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (*self->fix == '\0')
    return g_strdup (self->message);

  return g_strconcat (self->message, " ", self->fix, NULL);
}

/* The words on one line, the end of many left out. */
static char *
shorten (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  const char *end, *last_space;

  for (char **word = words; *word != NULL; word++)
    {
      if (**word != '\0')
        g_string_append_printf (line, line->len > 0 ? " %s" : "%s", *word);
    }
  if (g_utf8_strlen (line->str, -1) <= TITLE_WORDS_MAX)
    return g_strdup (line->str);

  end = g_utf8_offset_to_pointer (line->str, TITLE_WORDS_MAX - 1);
  last_space = g_strrstr_len (line->str, end - line->str + 1, " ");
  /* A long address behind a short word is cut itself. */
  if (last_space != NULL && last_space - line->str > (end - line->str) / 2)
    end = last_space;
  while (end > line->str && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);

  return g_strdup_printf ("%.*s…", (int) (end - line->str), line->str);
}

/* "It is “we” throughout" has the words already. */
static gboolean
names_words (const StarFlag *self, const char *words)
{
  g_autofree char *message = g_utf8_casefold (self->message, -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autofree char *quoted = g_strdup_printf ("“%s”", folded);

  return strstr (message, quoted) != NULL;
}

/**
 * star_flag_dup_title:
 *
 * Returns: (transfer full): what was found, behind the words that it was found in: several of a
 *   kind are told apart by them
 */
char *
star_flag_dup_title (const StarFlag *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  words = shorten (self->text != NULL ? self->text : "");
  if (*words == '\0' || names_words (self, words))
    return g_strdup (self->message);

  /* Translators: a finding: words of the story, and what is wrong with them, a sentence */
  return g_strdup_printf (_("“%s”: %s"), words, self->message);
}
