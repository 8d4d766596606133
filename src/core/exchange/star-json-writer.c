/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-writer.h"

#include <string.h>

#include "star-config.h"
#include "star-json-checks.h"
#include "star-json-formulas-private.h"
#include "star-json-keys-private.h"
#include "star-json-output.h"
#include "star-json-scan.h"
#include "star-json-value.h"
#include "star-timestamp.h"

/* The members of the whole file, which no extra may bring a second time. */
static const StarJsonKey root_keys[] = {
  { "format" },  { "version" },  { "generator" }, { "exported_at" },
  { "stories" }, { "formulas" }, { NULL },
};

/* The object in a stored extra, NULL if there is none. What is no JSON any more is left out,
 * because one broken row must not make the whole export unreadable. */
static const char *
find_extra (const char *extra)
{
  if (extra == NULL || *extra == '\0' || !star_json_scan_check (extra, "", NULL))
    return NULL;

  extra += strspn (extra, " \t\r\n");

  return star_json_value_get_type (extra) == STAR_JSON_OBJECT ? extra : NULL;
}

static void
write_extra (StarJsonOutput *out, const char *extra, const StarJsonKey *keys)
{
  StarJsonIter iter;

  if (extra == NULL)
    return;

  star_json_iter_init (&iter, extra);
  while (star_json_iter_next (&iter))
    {
      if (star_json_keys_find (keys, iter.key) == NULL)
        {
          star_json_output_raw_key (out, iter.key);
          star_json_output_raw (out, iter.value);
        }
    }
}

static void
write_strings (StarJsonOutput *out, const char *const *strings)
{
  star_json_output_open (out, '[');
  for (; *strings != NULL; strings++)
    {
      star_json_output_item (out);
      star_json_output_string (out, *strings);
    }
  star_json_output_close (out, ']');
}

/* An object cannot name an input twice: the first one counts. */
static void
write_inputs (StarJsonOutput *out, const char *const *inputs)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  star_json_output_open (out, '{');
  for (; *inputs != NULL; inputs++)
    {
      const char *end = strchrnul (*inputs, '=');
      g_autofree char *name = g_strndup (*inputs, end - *inputs);

      if (*name != '\0' && g_hash_table_add (names, g_strdup (name)))
        {
          star_json_output_key (out, name);
          star_json_output_string (out, *end == '=' ? end + 1 : "");
        }
    }
  star_json_output_close (out, '}');
}

static void
write_text (StarJsonOutput *out, GObject *object, const char *property)
{
  g_autofree char *text = NULL;

  g_object_get (object, property, &text, NULL);
  star_json_output_string (out, text);
}

static void
write_time (StarJsonOutput *out, gint64 time)
{
  g_autofree char *text = star_timestamp_format (time);

  star_json_output_string (out, text);
}

static void
write_nick (StarJsonOutput *out, GObject *object, const char *property)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);
  int value;

  g_object_get (object, property, &value, NULL);
  star_json_output_string (out, star_enum_to_nick (pspec->value_type, value));
}

static void write_members (StarJsonOutput *out,
                           GObject *object,
                           const StarJsonKey *keys,
                           const char *extra,
                           StarCoverageReport *report);

static void
write_rows (StarJsonOutput *out, GObject *object, const StarJsonKey *key)
{
  g_autoptr (GListModel) rows = NULL;
  guint n;

  g_object_get (object, key->property, &rows, NULL);
  n = g_list_model_get_n_items (rows);

  star_json_output_open (out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      g_autofree char *extra = NULL;

      g_object_get (row, "extra", &extra, NULL);
      star_json_output_item (out);
      star_json_output_open (out, '{');
      write_members (out, row, key->members, find_extra (extra), NULL);
      star_json_output_close (out, '}');
    }
  star_json_output_close (out, ']');
}

static void
write_group (StarJsonOutput *out, GObject *object, const StarJsonKey *key, const char *extra)
{
  const char *members = extra != NULL ? star_json_value_get_member (extra, key->key) : NULL;

  if (members != NULL && star_json_value_get_type (members) != STAR_JSON_OBJECT)
    members = NULL;

  star_json_output_open (out, '{');
  write_members (out, object, key->members, members, NULL);
  star_json_output_close (out, '}');
}

static void
write_value (StarJsonOutput *out,
             GObject *object,
             const StarJsonKey *key,
             const char *extra,
             StarCoverageReport *report)
{
  g_auto (GStrv) strings = NULL;
  gboolean flag;
  gint64 time;

  switch (key->form)
    {
    case STAR_JSON_FORM_NICK:
      write_nick (out, object, key->property);
      break;
    case STAR_JSON_FORM_FLAG:
      g_object_get (object, key->property, &flag, NULL);
      star_json_output_boolean (out, flag);
      break;
    case STAR_JSON_FORM_TIME:
      g_object_get (object, key->property, &time, NULL);
      write_time (out, time);
      break;
    case STAR_JSON_FORM_STRINGS:
      g_object_get (object, key->property, &strings, NULL);
      write_strings (out, (const char *const *) strings);
      break;
    case STAR_JSON_FORM_INPUTS:
      g_object_get (object, key->property, &strings, NULL);
      write_inputs (out, (const char *const *) strings);
      break;
    case STAR_JSON_FORM_GROUP:
      write_group (out, object, key, extra);
      break;
    case STAR_JSON_FORM_ROWS:
      write_rows (out, object, key);
      break;
    case STAR_JSON_FORM_DERIVED:
      star_json_checks_write_summary (out, report);
      break;
    case STAR_JSON_FORM_ID:
    case STAR_JSON_FORM_TEXT:
    case STAR_JSON_FORM_LINE:
    case STAR_JSON_FORM_FIGURE:
    default:
      write_text (out, object, key->property);
    }
}

static void
write_members (StarJsonOutput *out,
               GObject *object,
               const StarJsonKey *keys,
               const char *extra,
               StarCoverageReport *report)
{
  for (const StarJsonKey *key = keys; key->key != NULL; key++)
    {
      if (key->form == STAR_JSON_FORM_DERIVED && report == NULL)
        continue;
      star_json_output_key (out, key->key);
      write_value (out, object, key, extra, report);
    }
  write_extra (out, extra, keys);
}

static void
write_header (StarJsonOutput *out, const char *format, int version)
{
  star_json_output_open (out, '{');
  star_json_output_key (out, "format");
  star_json_output_string (out, format);
  star_json_output_key (out, "version");
  star_json_output_int (out, version);
}

/**
 * star_json_writer_write:
 * @stories: (element-type StarStory): the stories, in the order in which they are written
 * @reports: (nullable) (element-type StarCoverageReport): as many reports, %NULL for a story
 *   that is written without "checks"
 * @formulas: (nullable) (element-type StarOwnFormula): the user's formulas that go with them
 * @extra: (nullable): members of the whole file that star_json_reader_read() kept
 * @exported_at: microseconds since 1970, UTC
 *
 * Writes a Starling export, which star_json_reader_read() reads back without loss. The same
 * stories make the same bytes, but for "exported_at". Members that other programs wrote come
 * after those that Starling knows.
 *
 * Returns: (transfer full): the JSON, UTF-8 with a line end
 */
char *
star_json_writer_write (GPtrArray *stories,
                        GPtrArray *reports,
                        GPtrArray *formulas,
                        const char *extra,
                        gint64 exported_at)
{
  StarJsonOutput *out;

  g_return_val_if_fail (stories != NULL, NULL);
  g_return_val_if_fail (reports == NULL || reports->len == stories->len, NULL);

  out = star_json_output_new ();
  write_header (out, STAR_JSON_KEYS_FORMAT, STAR_JSON_KEYS_VERSION);
  star_json_output_key (out, "generator");
  star_json_output_string (out, "Starling " STAR_VERSION);
  star_json_output_key (out, "exported_at");
  write_time (out, exported_at);
  star_json_output_key (out, "stories");
  star_json_output_open (out, '[');
  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (stories, i);
      StarCoverageReport *report = reports != NULL ? g_ptr_array_index (reports, i) : NULL;

      star_json_output_item (out);
      star_json_output_open (out, '{');
      write_members (out, G_OBJECT (story), star_json_keys_story,
                     find_extra (star_story_get_extra (story)), report);
      star_json_output_close (out, '}');
    }
  star_json_output_close (out, ']');
  if (formulas != NULL)
    star_json_formulas_write (out, formulas);
  write_extra (out, find_extra (extra), root_keys);
  star_json_output_close (out, '}');

  return star_json_output_finish (out);
}

/**
 * star_json_writer_write_check:
 * @stories: (element-type StarStory): the stories that were checked
 * @reports: (element-type StarCoverageReport): as many reports, none of them %NULL
 * @sources: (element-type utf8): as many file names, %NULL for a story of the library
 * @portfolio: (nullable): what was found in the stories as a whole
 *
 * Writes what `starling-cli check --format json` prints. A story that was read from plain text
 * has an id of its own, another one each time it is read; where such a story has no headings
 * its report speaks of the section "text".
 *
 * Returns: (transfer full): the JSON, UTF-8 with a line end
 */
char *
star_json_writer_write_check (GPtrArray *stories, GPtrArray *reports, GPtrArray *sources,
                              StarPortfolio *portfolio)
{
  StarJsonOutput *out;

  g_return_val_if_fail (stories != NULL, NULL);
  g_return_val_if_fail (reports != NULL && reports->len == stories->len, NULL);
  g_return_val_if_fail (sources != NULL && sources->len == stories->len, NULL);

  out = star_json_output_new ();
  write_header (out, "starling-check", 1);
  star_json_output_key (out, "stories");
  star_json_output_open (out, '[');
  for (guint i = 0; i < stories->len; i++)
    star_json_checks_write_story (out, g_ptr_array_index (stories, i),
                                  g_ptr_array_index (reports, i), g_ptr_array_index (sources, i));
  star_json_output_close (out, ']');
  if (portfolio != NULL)
    star_json_checks_write_portfolio (out, stories, portfolio);
  star_json_output_close (out, '}');

  return star_json_output_finish (out);
}
