/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-input.h"

static char *
read_text (StarCliSession *session, const char *name, const char *shown, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (name, "-"))
    return star_gate_read_fd (star_cli_session_get_in (session), shown, NULL, error);

  file = g_file_new_for_path (name);

  return star_gate_read_file (file, shown, NULL, error);
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

  if (text != NULL)
    self->incoming = star_incoming_read (text, shown, error);
  if (self->incoming == NULL)
    return NULL;

  if (!self->incoming->has_headings)
    self->text = g_steal_pointer (&text);

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
  static const char *const suffixes[] = { ".txt", ".text", ".md", ".markdown" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (g_str_has_suffix (lower, suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

void
star_cli_input_free (StarCliInput *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->incoming, star_incoming_free);
  g_free (self->text);
  g_free (self);
}
