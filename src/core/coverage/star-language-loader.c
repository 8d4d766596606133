/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-language-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-lexicon-json-private.h"

/* An ISO 15924 code, as "Cyrl" is spelled, in one number. */
static gboolean
read_script (const char *code, guint32 *script)
{
  GUnicodeScript known;

  if (strlen (code) != 4)
    return FALSE;

  *script = 0;
  for (int i = 0; i < 4; i++)
    *script = *script << 8 | (guchar) code[i];

  known = g_unicode_script_from_iso15924 (*script);
  return known > G_UNICODE_SCRIPT_INHERITED && known != G_UNICODE_SCRIPT_UNKNOWN;
}

static gboolean
load_scripts (JsonObject *object, const char *place, StarLanguage *language, GError **error)
{
  g_auto (GStrv) scripts = NULL;

  if (!star_lexicon_json_read_words (object, "scripts", place, &scripts, error))
    return FALSE;
  if (g_strv_length (scripts) > STAR_LANGUAGE_SCRIPTS_MAX)
    return star_lexicon_json_fail (error, place, _("it has too many scripts"));

  for (int i = 0; scripts[i] != NULL; i++)
    {
      if (!read_script (scripts[i], &language->scripts[i]))
        return star_lexicon_json_fail (error, place, _("the script is unknown"));
    }

  return TRUE;
}

static gboolean
load_language (gpointer data, JsonObject *object, const char *place, GError **error)
{
  StarLexicon *self = data;
  const char *id = star_lexicon_json_get_string (object, "id");
  StarLanguage language = { .id = g_intern_string (id) };
  guint index = self->languages->len;
  g_auto (GStrv) words = NULL;

  if (*id == '\0')
    return star_lexicon_json_fail (error, place, _("it has no id"));
  if (index == STAR_LANGUAGES_MAX)
    return star_lexicon_json_fail (error, place, _("there can be 32 of them at most"));
  if (!load_scripts (object, place, &language, error)
      || !star_lexicon_json_read_words (object, "words", place, &words, error))
    return FALSE;

  language.is_dense = json_object_get_boolean_member_with_default (object, "dense", FALSE);
  g_array_append_val (self->languages, language);

  for (int i = 0; words[i] != NULL; i++)
    {
      StarWord *word = star_lexicon_add_small_word (self, words[i]);

      if (word == NULL)
        return star_lexicon_json_fail (error, place,
                                       _("one word of at most 40 bytes was expected"));
      word->languages |= 1u << index;
    }

  return TRUE;
}

/*
 * star_language_loader_load:
 * @root: the data
 *
 * Adds the languages, and the small words that tell them.
 */
gboolean
star_language_loader_load (StarLexicon *self, JsonObject *root, GError **error)
{
  return star_lexicon_json_for_each (root, "languages", load_language, self, error);
}
