/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-object-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-gate-private.h"
#include "star-timestamp.h"

/* A library of 10 000 stories has some 200 000 rows and list entries; a file that was made to
 * fill the memory has more. */
#define MAX_ENTRIES 500000
#define MAX_ENTRIES_IN_LIST 10000

static gboolean
count_entry (StarJsonObject *self, const char *value, guint n_before)
{
  if (++self->n_entries <= MAX_ENTRIES && n_before < MAX_ENTRIES_IN_LIST)
    return TRUE;

  return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_TOO_LARGE,
                                _("more entries than can be read"));
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
read_text (StarJsonObject *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autofree char *text = NULL;

  if (key->form == STAR_JSON_FORM_FIGURE && star_json_value_get_type (value) == STAR_JSON_NUMBER)
    {
      text = g_strndup (value, star_json_value_get_end (value) - value);
    }
  else
    {
      if (!star_json_object_expect (self, value, STAR_JSON_STRING, key->key))
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
read_nick (StarJsonObject *self, const char *value, GObject *object, const StarJsonKey *key)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), key->property);
  g_autofree char *nick = NULL;
  int number;

  if (!star_json_object_expect (self, value, STAR_JSON_STRING, key->key))
    return FALSE;

  nick = star_json_value_dup_string (value);
  if (!star_enum_from_nick (pspec->value_type, nick, &number))
    {
      g_autofree char *nicks = list_nicks (pspec->value_type);

      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    /* Translators: the first %s is a key in a file, the second the
                                     * values it may have */
                                    _("“%s” must be one of %s"), key->key, nicks);
    }
  g_object_set (object, key->property, number, NULL);

  return TRUE;
}

/* Returns: (nullable): an entry of a list as it is kept, %NULL with an error set */
typedef char *(*EntryReader) (StarJsonObject *self, const StarJsonIter *iter, const char *key);

static char *
read_string (StarJsonObject *self, const StarJsonIter *iter, const char *key)
{
  if (star_json_value_get_type (iter->value) != STAR_JSON_STRING)
    {
      star_json_object_fail (self, iter->value, STAR_EXCHANGE_ERROR_INVALID,
                             /* Translators: %s is a key in a file, such as tags */
                             _("“%s” must hold strings"), key);
      return NULL;
    }

  return star_json_value_dup_string (iter->value);
}

static char *
read_input (StarJsonObject *self, const StarJsonIter *iter, const char *key)
{
  g_autofree char *name = star_json_value_dup_string (iter->key);
  g_autofree char *text = NULL;

  if (*name == '\0' || strchr (name, '=') != NULL)
    {
      star_json_object_fail (
        self, iter->key, STAR_EXCHANGE_ERROR_INVALID,
        _("the name of an input must not be empty or have an equals sign in it"));
      return NULL;
    }
  if (!star_json_object_expect (self, iter->value, STAR_JSON_STRING, name))
    return NULL;

  text = star_json_value_dup_string (iter->value);

  return g_strconcat (name, "=", text, NULL);
}

static gboolean
read_list (StarJsonObject *self, const char *value, GObject *object, const StarJsonKey *key,
           StarJsonType type, EntryReader read_entry)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  StarJsonIter iter;
  guint n = 0;

  if (!star_json_object_expect (self, value, type, key->key))
    return FALSE;

  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      g_autofree char *entry = NULL;

      if (!count_entry (self, iter.value, n++))
        return FALSE;
      entry = read_entry (self, &iter, key->key);
      if (entry == NULL)
        return FALSE;
      g_strv_builder_add (builder, entry);
    }

  list = g_strv_builder_end (builder);
  g_object_set (object, key->property, list, NULL);

  return TRUE;
}

static gboolean
read_rows (StarJsonObject *self, const char *value, GObject *object, const StarJsonKey *key)
{
  g_autoptr (GListStore) rows = NULL;
  StarJsonIter iter;
  guint n = 0;

  if (!star_json_object_expect (self, value, STAR_JSON_ARRAY, key->key))
    return FALSE;

  g_object_get (object, key->property, &rows, NULL);
  star_json_iter_init (&iter, value);
  while (star_json_iter_next (&iter))
    {
      g_autoptr (GObject) row = g_object_new (key->type (), NULL);
      g_autoptr (GString) extra = g_string_new (NULL);

      if (star_json_value_get_type (iter.value) != STAR_JSON_OBJECT)
        return star_json_object_fail (self, iter.value, STAR_EXCHANGE_ERROR_INVALID,
                                      /* Translators: %s is a key in a file, such as kpis */
                                      _("“%s” must hold objects"), key->key);
      if (!count_entry (self, iter.value, n++)
          || !star_json_object_read (self, iter.value, row, key->members, extra))
        return FALSE;
      star_json_object_close_extra (extra);
      g_object_set (row, "extra", extra->str, NULL);
      g_list_store_append (rows, row);
    }

  return TRUE;
}

/* Unknown members of a group are kept under the group's name. */
static gboolean
read_group (StarJsonObject *self,
            const char *value,
            GObject *object,
            const StarJsonKey *key,
            GString *extra)
{
  g_autoptr (GString) members = g_string_new (NULL);

  if (!star_json_object_expect (self, value, STAR_JSON_OBJECT, key->key)
      || !star_json_object_read (self, value, object, key->members, members))
    return FALSE;

  if (members->len > 0)
    {
      star_json_object_close_extra (members);
      g_string_append_printf (extra, "%s\"%s\":%s", extra->len > 0 ? "," : "", key->key,
                              members->str);
    }

  return TRUE;
}

static gboolean
read_value (StarJsonObject *self, const char *value, GObject *object, const StarJsonKey *key)
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
      if (!star_json_object_expect (self, value, STAR_JSON_BOOLEAN, key->key))
        return FALSE;
      g_object_set (object, key->property, star_json_value_get_boolean (value), NULL);
      return TRUE;
    case STAR_JSON_FORM_TIME:
      if (!star_json_object_read_time (self, value, key->key, &time))
        return FALSE;
      g_object_set (object, key->property, time, NULL);
      return TRUE;
    case STAR_JSON_FORM_STRINGS:
      return read_list (self, value, object, key, STAR_JSON_ARRAY, read_string);
    case STAR_JSON_FORM_INPUTS:
      return read_list (self, value, object, key, STAR_JSON_OBJECT, read_input);
    case STAR_JSON_FORM_ROWS:
      return read_rows (self, value, object, key);
    case STAR_JSON_FORM_ID:
    case STAR_JSON_FORM_GROUP:
    case STAR_JSON_FORM_DERIVED:
    default:
      return TRUE;
    }
}

/**
 * star_json_object_fail:
 * @at: where the fault is
 *
 * Sets an error whose message begins with the place.
 *
 * Returns: %FALSE
 */
gboolean
star_json_object_fail (
  StarJsonObject *self, const char *at, StarExchangeError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  star_gate_set_error (self->error, code, self->name, self->text, at - self->text, message);

  return FALSE;
}

/**
 * star_json_object_expect:
 * @key: what the value is called
 *
 * Returns: %TRUE if @value is of @type, else %FALSE with an error
 */
gboolean
star_json_object_expect (StarJsonObject *self,
                         const char *value,
                         StarJsonType type,
                         const char *key)
{
  if (star_json_value_get_type (value) == type)
    return TRUE;

  switch (type)
    {
    case STAR_JSON_OBJECT:
      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    /* Translators: %s is a key in a file, such as sections */
                                    _("“%s” must be an object"), key);
    case STAR_JSON_ARRAY:
      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    /* Translators: %s is a key in a file, such as tags */
                                    _("“%s” must be an array"), key);
    case STAR_JSON_STRING:
      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    /* Translators: %s is a key in a file, such as title */
                                    _("“%s” must be a string"), key);
    default:
      return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                    /* Translators: %s is a key in a file, such as answered */
                                    _("“%s” must be true or false"), key);
    }
}

/**
 * star_json_object_keep:
 *
 * Adds a member that Starling does not know to @extra.
 */
void
star_json_object_keep (GString *extra, const StarJsonIter *iter)
{
  if (extra->len > 0)
    g_string_append_c (extra, ',');
  star_json_value_append_raw (iter->key, extra);
  g_string_append_c (extra, ':');
  star_json_value_append_raw (iter->value, extra);
}

/**
 * star_json_object_close_extra:
 *
 * Puts braces around the members in @extra; none at all are "".
 */
void
star_json_object_close_extra (GString *extra)
{
  if (extra->len == 0)
    return;

  g_string_prepend_c (extra, '{');
  g_string_append_c (extra, '}');
}

/**
 * star_json_object_read_time:
 * @key: what the value is called
 * @time: (out): microseconds since 1970, UTC
 *
 * Returns: %TRUE if @value is a time, else %FALSE with an error
 */
gboolean
star_json_object_read_time (StarJsonObject *self, const char *value, const char *key, gint64 *time)
{
  g_autofree char *text = NULL;

  if (!star_json_object_expect (self, value, STAR_JSON_STRING, key))
    return FALSE;

  text = star_json_value_dup_string (value);
  if (star_timestamp_parse (text, time))
    return TRUE;

  return star_json_object_fail (self, value, STAR_EXCHANGE_ERROR_INVALID,
                                /* Translators: %s is a key in a file, such as created_at */
                                _("“%s” must be a time such as 2026-03-01T09:30:00Z"), key);
}

/**
 * star_json_object_read:
 * @value: a %STAR_JSON_OBJECT
 * @object: what has the properties
 * @keys: which key is which property
 * @extra: where members that are not in @keys are kept
 *
 * Reads the members of an object into properties. Groups come last and in our order, so that
 * what is kept of them does not depend on where the file has them: the same content has the
 * same extra.
 *
 * Returns: %FALSE with an error at the first value that is wrong
 */
gboolean
star_json_object_read (StarJsonObject *self,
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
        star_json_object_keep (extra, &iter);
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
