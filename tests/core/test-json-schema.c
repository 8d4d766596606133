/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-json-writer.h"

#include <json-glib/json-glib.h>

/* The schema is written by hand: these tests hold it to what reader and writer do. */

typedef struct {
  JsonParser *parser;
  JsonObject *root;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "starling-stories.schema.json", NULL);
  g_autoptr (GError) error = NULL;

  self->parser = json_parser_new ();
  json_parser_load_from_file (self->parser, path, &error);
  g_assert_no_error (error);
  self->root = json_node_get_object (json_parser_get_root (self->parser));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->parser);
}

/* Goes to what "$ref" names. */
static JsonObject *
resolve (Fixture *self, JsonObject *schema)
{
  static const char prefix[] = "#/$defs/";
  const char *ref;

  if (!json_object_has_member (schema, "$ref"))
    return schema;

  ref = json_object_get_string_member (schema, "$ref");
  g_assert_true (g_str_has_prefix (ref, prefix));

  return json_object_get_object_member (json_object_get_object_member (self->root, "$defs"),
                                        ref + sizeof prefix - 1);
}

static gboolean
type_allows (JsonObject *schema, const char *type)
{
  JsonNode *types = json_object_get_member (schema, "type");

  if (JSON_NODE_HOLDS_VALUE (types))
    return g_str_equal (json_node_get_string (types), type);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (types)); i++)
    {
      if (g_str_equal (json_array_get_string_element (json_node_get_array (types), i), type))
        return TRUE;
    }

  return FALSE;
}

static gboolean
enum_allows (JsonObject *schema, const char *text)
{
  JsonArray *values = json_object_get_array_member (schema, "enum");

  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      if (g_str_equal (json_array_get_string_element (values, i), text))
        return TRUE;
    }

  return FALSE;
}

static void assert_valid (Fixture *self, JsonObject *schema, JsonNode *node);

/* The keys are those of the schema, all of them, in its order. */
static void
assert_valid_object (Fixture *self, JsonObject *schema, JsonObject *object)
{
  JsonObject *properties = json_object_has_member (schema, "properties")
                             ? json_object_get_object_member (schema, "properties")
                             : NULL;
  g_autoptr (GList) expected = properties != NULL ? json_object_get_members (properties) : NULL;
  g_autoptr (GList) keys = json_object_get_members (object);
  GList *e = expected;

  for (GList *k = keys; k != NULL; k = k->next)
    {
      JsonObject *part;

      if (properties == NULL)
        {
          part = json_object_get_object_member (schema, "additionalProperties");
        }
      else
        {
          g_assert_nonnull (e);
          g_assert_cmpstr (k->data, ==, e->data);
          part = json_object_get_object_member (properties, k->data);
          e = e->next;
        }
      assert_valid (self, part, json_object_get_member (object, k->data));
    }
  g_assert_null (e);
}

static void
assert_valid (Fixture *self, JsonObject *schema, JsonNode *node)
{
  schema = resolve (self, schema);

  if (json_object_has_member (schema, "const"))
    {
      g_assert_true (json_node_equal (json_object_get_member (schema, "const"), node));
    }
  else if (json_object_has_member (schema, "enum"))
    {
      g_assert_true (enum_allows (schema, json_node_get_string (node)));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_assert_true (type_allows (schema, "object"));
      assert_valid_object (self, schema, json_node_get_object (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_assert_true (type_allows (schema, "array"));
      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_valid (self, json_object_get_object_member (schema, "items"),
                      json_array_get_element (array, i));
    }
  else
    {
      GType type = json_node_get_value_type (node);
      const char *name = type == G_TYPE_STRING    ? "string"
                         : type == G_TYPE_BOOLEAN ? "boolean"
                         : type == G_TYPE_INT64   ? "integer"
                                                  : "number";

      g_assert_true (type_allows (schema, name)
                     || (type == G_TYPE_INT64 && type_allows (schema, "number")));
    }
}

/* A story with something in each list. */
static StarStory *
full_story (void)
{
  static const char *const list[] = { "one", NULL };
  static const char *const inputs[] = { "hours=12", NULL };
  StarStory *story = star_story_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();
  g_autoptr (StarIgnore) ignore = star_ignore_new ();

  g_object_set (story, "tags", list, "questions", list, "tradeoffs", list, "result", "Fast.", NULL);
  g_object_set (kpi, "inputs", inputs, NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
  g_list_store_append (star_story_get_follow_ups (story), follow_up);
  g_list_store_append (star_story_get_ignores (story), ignore);

  return story;
}

/* A formula with everything, as the schema has it. */
static StarOwnFormula *
full_formula (void)
{
  static const char definition[] =
    "{\"id\":\"cost-per-pod\",\"name\":\"Cost per pod\",\"about\":\"What one costs.\","
    "\"family\":\"cost\",\"dimension\":\"cost\",\"metric\":\"Cost per pod\",\"inputs\":["
    "{\"name\":\"bill\",\"label\":\"Bill\",\"hint\":\"Such as $120\",\"kind\":\"money\",\"of\":\"any\","
    "\"unit\":\"USD\",\"minimum\":0,\"maximum\":1e9,\"above\":-1,\"below\":2.5,\"whole\":false,"
    "\"moment\":false,\"default\":\"$1\"}],"
    "\"expression\":\"bill / 3\",\"result\":{\"kind\":\"money\",\"show\":\"auto\",\"unit\":\"USD\","
    "\"suffix\":\"per pod\"},\"better\":\"down\",\"also\":[{\"id\":\"half\",\"label\":\"Half\","
    "\"expression\":\"value / 2\",\"kind\":\"money\",\"show\":\"auto\",\"unit\":\"USD\","
    "\"suffix\":\"\",\"when\":\"value > 1\"}],\"guards\":[{\"when\":\"bill > 9\","
    "\"level\":\"note\",\"input\":\"bill\",\"text\":\"That is much\"}],\"notes\":[\"Per month\"],"
    "\"sentences\":{\"one\":[\"{value}\"],\"change\":[\"{before}\"],\"same\":\"{after}\"},"
    "\"reference\":\"Own\"}";

  return star_own_formula_new ("cost-per-pod", definition, 0);
}

static void
test_export_is_valid (Fixture *self, gconstpointer data)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (stories, full_story ());
  g_ptr_array_add (formulas, full_formula ());
  g_ptr_array_add (reports, star_coverage_check (coverage, stories->pdata[0]));
  text = star_json_writer_write (stories, reports, formulas, NULL, 0);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  assert_valid (self, self->root, json_parser_get_root (parser));
}

static JsonObject *
find_property (Fixture *self, const char *def, const char *name)
{
  JsonObject *defs = json_object_get_object_member (self->root, "$defs");
  JsonObject *schema = json_object_get_object_member (defs, def);

  return json_object_get_object_member (json_object_get_object_member (schema, "properties"), name);
}

/* The values of an enum are those of the model, in its order, the first one the default. */
static void
test_enums (Fixture *self, gconstpointer data)
{
  const struct {
    const char *def, *name;
    GType type;
  } cases[] = {
    { "story", "archetype", STAR_TYPE_ARCHETYPE },
    { "story", "shelf", STAR_TYPE_SHELF },
    { "kpi", "direction", STAR_TYPE_DIRECTION },
    { "kpi", "provenance", STAR_TYPE_PROVENANCE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *schema = find_property (self, cases[i].def, cases[i].name);
      JsonArray *values = json_object_get_array_member (schema, "enum");
      g_autoptr (GEnumClass) class = g_type_class_ref (cases[i].type);

      g_assert_cmpuint (json_array_get_length (values), ==, class->n_values);
      for (guint j = 0; j < class->n_values; j++)
        g_assert_cmpstr (json_array_get_string_element (values, j), ==,
                         class->values[j].value_nick);
      g_assert_cmpstr (json_object_get_string_member (schema, "default"), ==,
                       class->values[0].value_nick);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/json-schema/export-is-valid", test_export_is_valid);
  ADD ("/json-schema/enums", test_enums);

  return g_test_run ();
}
