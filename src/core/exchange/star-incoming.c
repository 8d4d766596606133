/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-incoming.h"

#include <glib/gi18n-lib.h>

#include "star-json-reader.h"
#include "star-text-reader.h"
#include "star-words.h"

/* A file that calls itself JSON is never taken for a story in words. */
static gboolean
is_json (const char *text, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".json") || star_json_reader_looks_like_json (text);
}

static gboolean
read_text (StarIncoming *self, const char *text, const char *name, GError **error)
{
  if (!star_words_has_any (text))
    {
      g_set_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is a file name */
                   _("%s: there is not a word in it"), name);
      return FALSE;
    }

  self->stories = star_text_reader_read (text, &self->has_headings);
  self->formulas = g_ptr_array_new ();

  return TRUE;
}

static gboolean
read_json (StarIncoming *self, const char *text, const char *name, GError **error)
{
  self->has_headings = TRUE;
  self->stories = star_json_reader_read (text, name, &self->formulas, &self->extra, error);

  return self->stories != NULL;
}

/**
 * star_incoming_read:
 * @text: text that has passed the gate
 * @name: what to call it in messages; one that ends in ".json" is never taken for a story in words
 * @error: return location for a #StarExchangeError, whose message begins with the place
 *
 * Reads a Starling export, or stories as Markdown or plain text.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
StarIncoming *
star_incoming_read (const char *text, const char *name, GError **error)
{
  g_autoptr (StarIncoming) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (StarIncoming, 1);
  if (!(is_json (text, name) ? read_json : read_text) (self, text, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * star_incoming_free:
 */
void
star_incoming_free (StarIncoming *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->formulas, g_ptr_array_unref);
  g_free (self->extra);
  g_free (self);
}
