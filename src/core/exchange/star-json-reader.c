/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-json-formulas-private.h"
#include "star-json-object-private.h"
#include "star-json-scan.h"

/* Five times the library that Starling is made for. */
#define MAX_STORIES 50000

/* An id is the same in small and capital letters, so it is kept in small ones. */
static gboolean
read_id (StarJsonObject *self, GHashTable *ids, const char *value, char **id)
{
  g_autofree char *text = NULL;

  *id = NULL;
  if (value == NULL)
    return TRUE;
  if (!star_json_object_expect (self, value, STAR_JSON_STRING, "id"))
    return FALSE;

  text = star_json_value_dup_string (value);
  if (!g_uuid_string_is_valid (text))
    return star_json_object_fail (
      self, value, STAR_EXCHANGE_ERROR_INVALID,
      _("“id” must be a UUID such as 3f0c7f6e-6a55-4b0a-9a57-0d4a3a1b2c3d"));
  *id = g_ascii_strdown (text, -1);
  if (!g_hash_table_add (ids, g_strdup (*id)))
    {
      g_clear_pointer (id, g_free);
      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    _("another story has this “id” too"));
    }

  return TRUE;
}

/* With one of the two times missing, it is the other one. */
static void
complete_times (const char *value, StarStory *story)
{
  gboolean has_created = star_json_value_get_member (value, "created_at") != NULL;
  gboolean has_updated = star_json_value_get_member (value, "updated_at") != NULL;

  if (has_created && !has_updated)
    star_story_set_updated_at (story, star_story_get_created_at (story));
  else if (has_updated && !has_created)
    g_object_set (story, "created-at", star_story_get_updated_at (story), NULL);
}

static StarStory *
read_story (StarJsonObject *self, GHashTable *ids, const char *value)
{
  g_autoptr (StarStory) story = NULL;
  g_autoptr (GString) extra = g_string_new (NULL);
  g_autofree char *id = NULL;

  if (star_json_value_get_type (value) != STAR_JSON_OBJECT)
    {
      star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                             _("a story must be an object"));
      return NULL;
    }
  if (star_json_value_get_member (value, "sections") == NULL
      && star_json_value_get_member (value, "title") == NULL)
    {
      star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                             _("a story needs “title” or “sections”"));
      return NULL;
    }
  if (!read_id (self, ids, star_json_value_get_member (value, "id"), &id))
    return NULL;

  story = star_story_new_with_id (id);
  if (!star_json_object_read (self, value, G_OBJECT (story), star_json_keys_story, extra))
    return NULL;
  star_json_object_close_extra (extra);
  g_object_set (story, "extra", extra->str, NULL);
  complete_times (value, story);

  return g_steal_pointer (&story);
}

static gboolean
check_format (StarJsonObject *self, const char *root)
{
  const char *format = NULL;
  const char *version;
  gint64 number;

  if (star_json_value_get_type (root) == STAR_JSON_OBJECT)
    format = star_json_value_get_member (root, "format");
  if (format == NULL || !star_json_value_is_string (format, STAR_JSON_KEYS_FORMAT))
    return star_json_object_fail (self, format != NULL ? format : root, STAR_EXCHANGE_ERROR_FORMAT,
                                  /* Translators: %s is the name of the file format */
                                  _("not a Starling export: “format” is not “%s”"),
                                  STAR_JSON_KEYS_FORMAT);

  version = star_json_value_get_member (root, "version");
  if (version == NULL)
    return star_json_object_fail (self, root, STAR_EXCHANGE_ERROR_INVALID,
                                  _("“version” is missing"));
  if (!star_json_value_get_int (version, &number) || number < 1)
    return star_json_object_fail (self, version, STAR_EXCHANGE_ERROR_INVALID,
                                  _("“version” must be a whole number from 1"));
  if (number > STAR_JSON_KEYS_VERSION)
    {
      g_autofree char *newer = g_strndup (version, star_json_value_get_end (version) - version);

      return star_json_object_fail (
        self, version, STAR_EXCHANGE_ERROR_NEWER,
        /* Translators: %s is the file's version, %d the newest that can be read */
        _("version %s of the format; this Starling reads up to version %d"), newer,
        STAR_JSON_KEYS_VERSION);
    }

  return TRUE;
}

static gboolean
read_stories (StarJsonObject *self, const char *value, GPtrArray *stories)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StarJsonIter iter;

  if (!star_json_object_expect (self, value, STAR_JSON_ARRAY, "stories"))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      StarStory *story;

      if (stories->len == MAX_STORIES)
        return star_json_object_fail (self, iter.value, STAR_EXCHANGE_ERROR_TOO_LARGE,
                                      _("more stories than can be read"));
      story = read_story (self, ids, iter.value);
      if (story == NULL)
        return FALSE;
      g_ptr_array_add (stories, story);
    }

  return TRUE;
}

static gboolean
read_root (StarJsonObject *self, const char *root, GPtrArray *stories, GPtrArray *formulas,
           GString *extra)
{
  StarJsonIter iter;
  gint64 time;

  if (!check_format (self, root))
    return FALSE;
  if (star_json_value_get_member (root, "stories") == NULL)
    return star_json_object_fail (self, root, STAR_EXCHANGE_ERROR_INVALID,
                                  _("“stories” is missing"));

  star_json_iter_init (&iter, root);
  while (star_json_iter_next (&iter))
    {
      gboolean is_read = TRUE;

      if (star_json_value_is_string (iter.key, "stories"))
        is_read = read_stories (self, iter.value, stories);
      else if (star_json_value_is_string (iter.key, "formulas"))
        is_read = star_json_formulas_read (self, iter.value, formulas);
      else if (star_json_value_is_string (iter.key, "exported_at"))
        is_read = star_json_object_read_time (self, iter.value, "exported_at", &time);
      else if (star_json_value_is_string (iter.key, "generator"))
        is_read = star_json_object_expect (self, iter.value, STAR_JSON_STRING, "generator");
      else if (!star_json_value_is_string (iter.key, "format")
               && !star_json_value_is_string (iter.key, "version"))
        star_json_object_keep (extra, &iter);
      if (!is_read)
        return FALSE;
    }

  return TRUE;
}

/**
 * star_json_reader_looks_like_json:
 * @text: what came in
 *
 * Tells JSON, well formed or not, from prose, for where both may come. A bracket alone is not
 * enough, since prose may begin with one.
 *
 * Returns: %TRUE if @text should be read by star_json_reader_read()
 */
gboolean
star_json_reader_looks_like_json (const char *text)
{
  static const char space[] = " \t\r\n";

  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, space);
  if (*text == '{')
    return TRUE;
  if (*text != '[')
    return FALSE;

  text++;
  text += strspn (text, space);

  return *text != '\0' && strchr ("{[\"]", *text) != NULL;
}

/**
 * star_json_reader_read:
 * @text: valid UTF-8, as the gate lets it in
 * @name: what to call it in a message
 * @formulas: (out) (optional) (transfer full) (element-type StarOwnFormula): the user's formulas
 *   that come with the stories, mostly none
 * @extra: (out) (optional) (transfer full): a JSON object with the members of the whole file
 *   that Starling does not know, "" if there are none
 *
 * Reads a Starling export. A story needs a title or sections; what else is missing has its
 * default, a missing id is a new one. A formula needs an id, a name and an expression, and is not
 * looked at further. Members that Starling does not know are kept in the
 * stories' and rows' extra, "checks" is not read. A line break in a title becomes a space;
 * all other text stays as it is.
 *
 * Returns: (transfer full) (element-type StarStory) (nullable): the stories in their order, or
 *   %NULL with an error of %STAR_EXCHANGE_ERROR that begins with the place
 */
GPtrArray *
star_json_reader_read (const char *text, const char *name, GPtrArray **formulas, char **extra,
                       GError **error)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GString) members = NULL;
  StarJsonObject self = { .text = text, .name = name, .error = error };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!star_json_scan_check (text, name, error))
    return NULL;

  stories = g_ptr_array_new_with_free_func (g_object_unref);
  own = g_ptr_array_new_with_free_func (g_object_unref);
  members = g_string_new (NULL);
  if (!read_root (&self, text + strspn (text, " \t\r\n"), stories, own, members))
    return NULL;

  star_json_object_close_extra (members);
  if (formulas != NULL)
    *formulas = g_steal_pointer (&own);
  if (extra != NULL)
    *extra = g_string_free (g_steal_pointer (&members), FALSE);

  return g_steal_pointer (&stories);
}
