/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-short-text.h"

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
 * star_flag_is_about_time:
 *
 * Returns: whether it says that telling the story takes too long, or not long enough
 */
gboolean
star_flag_is_about_time (const StarFlag *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (self->id, "too-short") || g_str_equal (self->id, "too-long");
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

  words = star_short_text_dup (self->text != NULL ? self->text : "", TITLE_WORDS_MAX);
  if (*words == '\0' || names_words (self, words))
    return g_strdup (self->message);

  /* Translators: a finding: words of the story, and what is wrong with them, a sentence */
  return g_strdup_printf (_("“%s”: %s"), words, self->message);
}
