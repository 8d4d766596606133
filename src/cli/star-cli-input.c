/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-input.h"

#include <glib/gi18n-lib.h>

/* The gate begins its messages with the whole path; a person looks for the name as given. */
static void
propagate_with_name (GError **error, const GError *wrong, GFile *file, const char *name)
{
  g_autofree char *path = g_file_get_parse_name (file);
  const char *rest = wrong->message;

  if (g_str_has_prefix (rest, path))
    rest += strlen (path);
  else
    name = "";

  g_set_error (error, wrong->domain, wrong->code, "%s%s", name, rest);
}

static char *
read_text (StarCliSession *session, const char *name, const char *shown, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) wrong = NULL;
  char *text;

  if (g_str_equal (name, "-"))
    return star_gate_read_fd (star_cli_session_get_in (session), shown, NULL, error);

  file = g_file_new_for_path (name);
  text = star_gate_read_file (file, NULL, &wrong);
  if (text == NULL)
    propagate_with_name (error, wrong, file, shown);

  return text;
}

static gboolean
has_suffix (const char *name, const char *const *suffixes)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; suffixes[i] != NULL; i++)
    {
      if (g_str_has_suffix (lower, suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_json (const char *text, const char *name)
{
  static const char *const suffixes[] = { ".json", NULL };

  return has_suffix (name, suffixes) || star_json_reader_looks_like_json (text);
}

static gboolean
read_json (StarCliInput *self, const char *text, const char *name, GError **error)
{
  self->stories = star_json_reader_read (text, name, &self->extra, error);

  return self->stories != NULL;
}

static gboolean
read_story_text (StarCliInput *self, const char *text, const char *name, GError **error)
{
  gboolean has_headings;

  if (!star_words_has_any (text))
    {
      g_set_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is a file name */
                   _("%s: there is not a word in it"), name);
      return FALSE;
    }

  self->stories = star_text_reader_read (text, &has_headings);
  if (!has_headings)
    self->text = g_strdup (text);

  return TRUE;
}

/**
 * star_cli_input_read:
 * @name: the name of a file as it was given, "-" for standard input
 *
 * Reads a Starling export, or story text. What is in a file whose name ends in ".json" is never
 * taken for text.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL with @error set, which begins with
 *   the place where there is one
 */
StarCliInput *
star_cli_input_read (StarCliSession *session, const char *name, GError **error)
{
  g_autoptr (StarCliInput) self = g_new0 (StarCliInput, 1);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = read_text (session, name, shown, error);

  if (text == NULL || !(is_json (text, name) ? read_json : read_story_text) (self, text, shown, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * star_cli_input_is_text_name:
 * @name: the name of a file
 *
 * Returns: %TRUE if the name says that there is prose in the file
 */
gboolean
star_cli_input_is_text_name (const char *name)
{
  static const char *const suffixes[] = { ".txt", ".text", ".md", ".markdown", NULL };

  return has_suffix (name, suffixes);
}

void
star_cli_input_free (StarCliInput *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_free (self->extra);
  g_free (self->text);
  g_free (self);
}
