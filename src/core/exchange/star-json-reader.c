/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-gate-private.h"
#include "star-json-keys-private.h"
#include "star-json-scan.h"
#include "star-json-value.h"
#include "star-timestamp.h"

/* A library of 10 000 stories has some 200 000 rows and list entries; a file that was made to
 * fill the memory has more. */
#define MAX_STORIES 50000
#define MAX_ENTRIES 500000
#define MAX_ENTRIES_IN_LIST 10000

typedef struct {
  const char *text;
  const char *name;
  GError **error;
  guint n_entries;
  GHashTable *ids;
} Reader;

G_GNUC_PRINTF (4, 5)
static gboolean
fail (Reader *self, const char *at, StarExchangeError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  star_gate_set_error (self->error, code, self->name, self->text, at - self->text, message);

  return FALSE;
}

static gboolean
expect (Reader *self, const char *value, StarJsonType type, const char *key)
{
  if (star_json_value_get_type (value) == type)
    return TRUE;

  switch (type)
    {
    case STAR_JSON_OBJECT:
      /* Translators: %s is a key in a file, such as sections */
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must be an object"), key);
    case STAR_JSON_ARRAY:
      /* Translators: %s is a key in a file, such as tags */
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must be an array"), key);
    case STAR_JSON_STRING:
      /* Translators: %s is a key in a file, such as title */
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must be a string"), key);
    default:
      /* Translators: %s is a key in a file, such as answered */
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must be true or false"), key);
    }
}

static gboolean
count_entry (Reader *self, const char *value, guint n_before)
{
  if (++self->n_entries <= MAX_ENTRIES && n_before < MAX_ENTRIES_IN_LIST)
    return TRUE;

  return fail (self, value, STAR_EXCHANGE_ERROR_TOO_LARGE, _("more entries than can be read"));
}

static void
append_member (GString *extra, const StarJsonIter *iter)
{
  if (extra->len > 0)
    g_string_append_c (extra, ',');
  star_json_value_append_raw (iter->key, extra);
  g_string_append_c (extra, ':');
  star_json_value_append_raw (iter->value, extra);
}

/* Puts braces around members; none at all are "". */
static void
close_members (GString *extra)
{
  if (extra->len == 0)
    return;

  g_string_prepend_c (extra, '{');
  g_string_append_c (extra, '}');
}

static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* A title is one line wherever it is shown: each break, with those next to it, is a space. */
static char *
join_lines (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean after_break = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_line_break (c))
        g_string_append_unichar (line, c);
      else if (!after_break)
        g_string_append_c (line, ' ');
      after_break = is_line_break (c);
    }

  return g_string_free (line, FALSE);
}

static gboolean
read_text (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autofree char *text = NULL;

  if (key->form == STAR_JSON_FORM_FIGURE && star_json_value_get_type (value) == STAR_JSON_NUMBER)
    {
      text = g_strndup (value, star_json_value_get_end (value) - value);
    }
  else
    {
      if (!expect (self, value, STAR_JSON_STRING, key->key))
        return FALSE;
      text = star_json_value_dup_string (value);
    }

  if (key->form == STAR_JSON_FORM_LINE)
    {
      g_autofree char *line = join_lines (text);

      g_object_set (object, key->property, line, NULL);
    }
  else
    {
      g_object_set (object, key->property, text, NULL);
    }

  return TRUE;
}

static char *
list_nicks (GType type)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);

  return g_string_free (nicks, FALSE);
}

static gboolean
read_nick (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), key->property);
  g_autofree char *nick = NULL;
  int number;

  if (!expect (self, value, STAR_JSON_STRING, key->key))
    return FALSE;

  nick = star_json_value_dup_string (value);
  if (!star_enum_from_nick (pspec->value_type, nick, &number))
    {
      g_autofree char *nicks = list_nicks (pspec->value_type);

      /* Translators: the first %s is a key in a file, the second the values it may have */
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must be one of %s"), key->key,
                   nicks);
    }
  g_object_set (object, key->property, number, NULL);

  return TRUE;
}

static gboolean
read_time (Reader *self, const char *value, const char *key, gint64 *time)
{
  g_autofree char *text = NULL;

  if (!expect (self, value, STAR_JSON_STRING, key))
    return FALSE;

  text = star_json_value_dup_string (value);
  if (star_timestamp_parse (text, time))
    return TRUE;

  /* Translators: %s is a key in a file, such as created_at */
  return fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
               _("“%s” must be a time such as 2026-03-01T09:30:00Z"), key);
}

static gboolean
read_strings (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  StarJsonIter iter;
  guint n = 0;

  if (!expect (self, value, STAR_JSON_ARRAY, key->key))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      g_autofree char *text = NULL;

      if (star_json_value_get_type (iter.value) != STAR_JSON_STRING)
        /* Translators: %s is a key in a file, such as tags */
        return fail (self, iter.value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must hold strings"),
                     key->key);
      if (!count_entry (self, iter.value, n++))
        return FALSE;
      text = star_json_value_dup_string (iter.value);
      g_strv_builder_add (builder, text);
    }

  strings = g_strv_builder_end (builder);
  g_object_set (object, key->property, strings, NULL);

  return TRUE;
}

static gboolean
read_inputs (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) inputs = NULL;
  StarJsonIter iter;
  guint n = 0;

  if (!expect (self, value, STAR_JSON_OBJECT, key->key))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      g_autofree char *name = star_json_value_dup_string (iter.key);
      g_autofree char *text = NULL;
      g_autofree char *input = NULL;

      if (*name == '\0' || strchr (name, '=') != NULL)
        return fail (self, iter.key, STAR_EXCHANGE_ERROR_INVALID,
                     _("the name of an input must not be empty or have an equals sign in it"));
      if (!count_entry (self, iter.value, n++) || !expect (self, iter.value, STAR_JSON_STRING, name))
        return FALSE;
      text = star_json_value_dup_string (iter.value);
      input = g_strconcat (name, "=", text, NULL);
      g_strv_builder_add (builder, input);
    }

  inputs = g_strv_builder_end (builder);
  g_object_set (object, key->property, inputs, NULL);

  return TRUE;
}

static gboolean read_object (Reader *self,
                             const char *value,
                             GObject *object,
                             const StarJsonKey *keys,
                             GString *extra);

static gboolean
read_rows (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autoptr (GListStore) rows = NULL;
  StarJsonIter iter;
  guint n = 0;

  if (!expect (self, value, STAR_JSON_ARRAY, key->key))
    return FALSE;

  g_object_get (object, key->property, &rows, NULL);
  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      g_autoptr (GObject) row = g_object_new (key->type (), NULL);
      g_autoptr (GString) extra = g_string_new (NULL);

      if (star_json_value_get_type (iter.value) != STAR_JSON_OBJECT)
        /* Translators: %s is a key in a file, such as kpis */
        return fail (self, iter.value, STAR_EXCHANGE_ERROR_INVALID, _("“%s” must hold objects"),
                     key->key);
      if (!count_entry (self, iter.value, n++)
          || !read_object (self, iter.value, row, key->members, extra))
        return FALSE;
      close_members (extra);
      g_object_set (row, "extra", extra->str, NULL);
      g_list_store_append (rows, row);
    }

  return TRUE;
}

/* Unknown members of a group are kept under the group's name. */
static gboolean
read_group (Reader *self,
            const char *value,
            GObject *object,
            const StarJsonKey *key,
            GString *extra)
{
  g_autoptr (GString) members = g_string_new (NULL);

  if (!expect (self, value, STAR_JSON_OBJECT, key->key)
      || !read_object (self, value, object, key->members, members))
    return FALSE;

  if (members->len > 0)
    {
      close_members (members);
      g_string_append_printf (extra, "%s\"%s\":%s", extra->len > 0 ? "," : "", key->key,
                              members->str);
    }

  return TRUE;
}

static gboolean
read_value (Reader *self, const char *value, GObject *object, const StarJsonKey *key)
{
  gint64 time;

  switch (key->form)
    {
    case STAR_JSON_FORM_TEXT:
    case STAR_JSON_FORM_LINE:
    case STAR_JSON_FORM_FIGURE:
      return read_text (self, value, object, key);
    case STAR_JSON_FORM_NICK:
      return read_nick (self, value, object, key);
    case STAR_JSON_FORM_FLAG:
      if (!expect (self, value, STAR_JSON_BOOLEAN, key->key))
        return FALSE;
      g_object_set (object, key->property, star_json_value_get_boolean (value), NULL);
      return TRUE;
    case STAR_JSON_FORM_TIME:
      if (!read_time (self, value, key->key, &time))
        return FALSE;
      g_object_set (object, key->property, time, NULL);
      return TRUE;
    case STAR_JSON_FORM_STRINGS:
      return read_strings (self, value, object, key);
    case STAR_JSON_FORM_INPUTS:
      return read_inputs (self, value, object, key);
    case STAR_JSON_FORM_ROWS:
      return read_rows (self, value, object, key);
    case STAR_JSON_FORM_ID:
    case STAR_JSON_FORM_GROUP:
    case STAR_JSON_FORM_DERIVED:
    default:
      return TRUE;
    }
}

/* Groups come last and in our order, so that what is kept of them does not depend on where the
 * file has them: the same content has the same extra. */
static gboolean
read_object (Reader *self,
             const char *value,
             GObject *object,
             const StarJsonKey *keys,
             GString *extra)
{
  StarJsonIter iter;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      const StarJsonKey *key = star_json_keys_find (keys, iter.key);

      if (key == NULL)
        append_member (extra, &iter);
      else if (!read_value (self, iter.value, object, key))
        return FALSE;
    }

  for (const StarJsonKey *key = keys; key->key != NULL; key++)
    {
      const char *group = key->form == STAR_JSON_FORM_GROUP
                            ? star_json_value_get_member (value, key->key)
                            : NULL;

      if (group != NULL && !read_group (self, group, object, key, extra))
        return FALSE;
    }

  return TRUE;
}

/* An id is the same in small and capital letters, so it is kept in small ones. */
static gboolean
read_id (Reader *self, const char *value, char **id)
{
  g_autofree char *text = NULL;

  *id = NULL;
  if (value == NULL)
    return TRUE;
  if (!expect (self, value, STAR_JSON_STRING, "id"))
    return FALSE;

  text = star_json_value_dup_string (value);
  if (!g_uuid_string_is_valid (text))
    return fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                 _("“id” must be a UUID such as 3f0c7f6e-6a55-4b0a-9a57-0d4a3a1b2c3d"));
  *id = g_ascii_strdown (text, -1);
  if (!g_hash_table_add (self->ids, g_strdup (*id)))
    {
      g_clear_pointer (id, g_free);
      return fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("another story has this “id” too"));
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
read_story (Reader *self, const char *value)
{
  g_autoptr (StarStory) story = NULL;
  g_autoptr (GString) extra = g_string_new (NULL);
  g_autofree char *id = NULL;

  if (star_json_value_get_type (value) != STAR_JSON_OBJECT)
    {
      fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("a story must be an object"));
      return NULL;
    }
  if (star_json_value_get_member (value, "sections") == NULL
      && star_json_value_get_member (value, "title") == NULL)
    {
      fail (self, value, STAR_EXCHANGE_ERROR_INVALID, _("a story needs “title” or “sections”"));
      return NULL;
    }
  if (!read_id (self, star_json_value_get_member (value, "id"), &id))
    return NULL;

  story = star_story_new_with_id (id);
  if (!read_object (self, value, G_OBJECT (story), star_json_keys_story, extra))
    return NULL;
  close_members (extra);
  g_object_set (story, "extra", extra->str, NULL);
  complete_times (value, story);

  return g_steal_pointer (&story);
}

static gboolean
check_format (Reader *self, const char *root)
{
  const char *format = NULL;
  const char *version;
  gint64 number;

  if (star_json_value_get_type (root) == STAR_JSON_OBJECT)
    format = star_json_value_get_member (root, "format");
  if (format == NULL || !star_json_value_is_string (format, STAR_JSON_KEYS_FORMAT))
    return fail (self, format != NULL ? format : root, STAR_EXCHANGE_ERROR_FORMAT,
                 /* Translators: %s is the name of the file format */
                 _("not a Starling export: “format” is not “%s”"), STAR_JSON_KEYS_FORMAT);

  version = star_json_value_get_member (root, "version");
  if (version == NULL)
    return fail (self, root, STAR_EXCHANGE_ERROR_INVALID, _("“version” is missing"));
  if (!star_json_value_get_int (version, &number) || number < 1)
    return fail (self, version, STAR_EXCHANGE_ERROR_INVALID,
                 _("“version” must be a whole number from 1"));
  if (number > STAR_JSON_KEYS_VERSION)
    {
      g_autofree char *newer = g_strndup (version, star_json_value_get_end (version) - version);

      return fail (self, version, STAR_EXCHANGE_ERROR_NEWER,
                   /* Translators: %s is the file's version, %d the newest that can be read */
                   _("version %s of the format; this Starling reads up to version %d"), newer,
                   STAR_JSON_KEYS_VERSION);
    }

  return TRUE;
}

static gboolean
read_stories (Reader *self, const char *value, GPtrArray *stories)
{
  StarJsonIter iter;

  if (!expect (self, value, STAR_JSON_ARRAY, "stories"))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      StarStory *story;

      if (stories->len == MAX_STORIES)
        return fail (self, iter.value, STAR_EXCHANGE_ERROR_TOO_LARGE,
                     _("more stories than can be read"));
      story = read_story (self, iter.value);
      if (story == NULL)
        return FALSE;
      g_ptr_array_add (stories, story);
    }

  return TRUE;
}

static gboolean
read_root (Reader *self, const char *root, GPtrArray *stories, GString *extra)
{
  StarJsonIter iter;
  gint64 time;

  if (!check_format (self, root))
    return FALSE;
  if (star_json_value_get_member (root, "stories") == NULL)
    return fail (self, root, STAR_EXCHANGE_ERROR_INVALID, _("“stories” is missing"));

  star_json_iter_init (&iter, root);
  while (star_json_iter_next (&iter))
    {
      gboolean is_read = TRUE;

      if (star_json_value_is_string (iter.key, "stories"))
        is_read = read_stories (self, iter.value, stories);
      else if (star_json_value_is_string (iter.key, "exported_at"))
        is_read = read_time (self, iter.value, "exported_at", &time);
      else if (star_json_value_is_string (iter.key, "generator"))
        is_read = expect (self, iter.value, STAR_JSON_STRING, "generator");
      else if (!star_json_value_is_string (iter.key, "format")
               && !star_json_value_is_string (iter.key, "version"))
        append_member (extra, &iter);
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
 * @extra: (out) (optional) (transfer full): a JSON object with the members of the whole file
 *   that Starling does not know, "" if there are none
 *
 * Reads a Starling export. A story needs a title or sections; what else is missing has its
 * default, a missing id is a new one. Members that Starling does not know are kept in the
 * stories' and rows' extra, "checks" is not read. A line break in a title becomes a space;
 * all other text stays as it is.
 *
 * Returns: (transfer full) (element-type StarStory) (nullable): the stories in their order, or
 *   %NULL with an error of %STAR_EXCHANGE_ERROR that begins with the place
 */
GPtrArray *
star_json_reader_read (const char *text, const char *name, char **extra, GError **error)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GString) members = NULL;
  Reader self = { .text = text, .name = name, .error = error };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!star_json_scan_check (text, name, error))
    return NULL;

  stories = g_ptr_array_new_with_free_func (g_object_unref);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  members = g_string_new (NULL);
  self.ids = ids;
  if (!read_root (&self, text + strspn (text, " \t\r\n"), stories, members))
    return NULL;

  close_members (members);
  if (extra != NULL)
    *extra = g_string_free (g_steal_pointer (&members), FALSE);

  return g_steal_pointer (&stories);
}
