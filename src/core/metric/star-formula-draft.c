/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-draft.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "star-formula-catalog-private.h"
#include "star-metric-error.h"

static const char *const sentence_members[] = { "one", "change" };

/**
 * StarFormulaDraft:
 *
 * A formula while it is being written. It changes what it is asked to change and keeps the rest of
 * the JSON as it is, so that an editor that knows half of what a formula may have loses nothing.
 */
struct _StarFormulaDraft
{
  JsonObject *root;
  /* The patterns behind the first one, which stay while that one is empty for a moment. */
  JsonArray *others[G_N_ELEMENTS (sentence_members)];
};

/* json-glib reads what is nested by calling itself; no formula is nested like this. */
#define MAX_BRACKETS 4096

/* A number may follow what is made of a name. */
#define MAX_SLUG_LENGTH (STAR_OWN_FORMULA_MAX_ID_LENGTH - 12)

static gboolean
is_readable (const char *definition)
{
  guint n = 0;

  for (const char *p = definition; *p != '\0'; p++)
    n += *p == '{' || *p == '[';

  return n <= MAX_BRACKETS && g_utf8_validate (definition, -1, NULL);
}

static JsonObject *
parse (const char *definition)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;

  if (*definition != '\0' && is_readable (definition)
      && json_parser_load_from_data (parser, definition, -1, NULL))
    root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root)
                                                       : json_object_new ();
}

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : "";
}

/* An empty text is the same as none, but keeps its place while it is empty for a moment. */
static void
set_text (JsonObject *object, const char *member, const char *text)
{
  if (*text != '\0' || json_object_has_member (object, member))
    json_object_set_string_member (object, member, text);
}

static void
drop_empty (JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
          && *json_node_get_string (node) == '\0')
        json_object_remove_member (object, l->data);
    }
}

/* The object of that name, made if it is not there. */
static JsonObject *
ensure_object (StarFormulaDraft *self, const char *member)
{
  JsonNode *node = json_object_get_member (self->root, member);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (self->root, member, json_object_new ());

  return json_object_get_object_member (self->root, member);
}

static JsonArray *
ensure_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    json_object_set_array_member (object, member, json_array_new ());

  return json_object_get_array_member (object, member);
}

static JsonArray *
create_others (StarFormulaDraft *self, const char *member)
{
  JsonArray *patterns = ensure_array (ensure_object (self, "sentences"), member);
  JsonArray *others = json_array_new ();

  for (guint i = 1; i < json_array_get_length (patterns); i++)
    json_array_add_element (others, json_array_dup_element (patterns, i));

  return others;
}

static JsonObject *
get_input (StarFormulaDraft *self, guint index)
{
  JsonNode *node = json_array_get_element (ensure_array (self->root, "inputs"), index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* "Cost per pod" becomes "cost-per-pod". */
static char *
create_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_SLUG_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

static char *
write_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

static StarExpression *
parse_expression (StarFormulaDraft *self, GError **error)
{
  guint n = star_formula_draft_get_n_inputs (self);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = star_formula_draft_get_input (self, i, "name");

  return star_expression_parse (get_text (self->root, "expression"), names, error);
}

/* FALSE for what may be of any kind, or is of none. */
static gboolean
measure_input (StarFormulaDraft *self, guint index, StarMeasure *measure)
{
  const char *of = star_formula_draft_get_input (self, index, "of");
  const char *unit = star_formula_draft_get_input (self, index, "unit");
  StarAmountSpec spec = { .unit = *unit != '\0' ? unit : NULL };
  int kind;

  if (!star_enum_from_nick (STAR_TYPE_AMOUNT_KIND,
                            star_formula_draft_get_input (self, index, "kind"), &kind))
    return FALSE;
  spec.kind = kind;
  if (*of != '\0' && !star_enum_from_nick (STAR_TYPE_AMOUNT_KIND, of, &kind))
    return FALSE;
  spec.of = *of != '\0' ? kind : STAR_AMOUNT_COUNT;

  *measure = star_amount_spec_get_measure (&spec);
  return TRUE;
}

static gboolean
check_expression (StarFormulaDraft *self, StarExpression *expression, GError **error)
{
  guint n = star_formula_draft_get_n_inputs (self);
  g_autofree StarMeasure *measures = g_new0 (StarMeasure, n + 1);
  StarMeasure result;

  for (guint i = 0; i < n; i++)
    {
      if (!measure_input (self, i, &measures[i]))
        return TRUE;
    }

  return star_expression_check (expression, measures, &result, error);
}

/**
 * star_formula_draft_new:
 * @definition: (nullable): a formula as JSON, right or wrong; %NULL for a new one
 *
 * Returns: (transfer full): the draft
 */
StarFormulaDraft *
star_formula_draft_new (const char *definition)
{
  StarFormulaDraft *self = g_new0 (StarFormulaDraft, 1);

  self->root = parse (definition != NULL ? definition : "");
  for (gsize i = 0; i < G_N_ELEMENTS (sentence_members); i++)
    self->others[i] = create_others (self, sentence_members[i]);

  return self;
}

void
star_formula_draft_free (StarFormulaDraft *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sentence_members); i++)
    json_array_unref (self->others[i]);
  json_object_unref (self->root);
  g_free (self);
}

/**
 * star_formula_draft_get_text:
 * @member: "name", "expression", "family", "dimension" or another text of a formula
 *
 * Returns: (transfer none): what it says, "" for nothing; valid until it is changed
 */
const char *
star_formula_draft_get_text (StarFormulaDraft *self, const char *member)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  return get_text (self->root, member);
}

void
star_formula_draft_set_text (StarFormulaDraft *self, const char *member, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (member != NULL);
  g_return_if_fail (text != NULL);

  set_text (self->root, member, text);
}

/**
 * star_formula_draft_get_result:
 * @member: "kind", "show", "unit" or "suffix"
 *
 * Returns: (transfer none): what is said of the value, "" for nothing
 */
const char *
star_formula_draft_get_result (StarFormulaDraft *self, const char *member)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  return get_text (ensure_object (self, "result"), member);
}

void
star_formula_draft_set_result (StarFormulaDraft *self, const char *member, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (member != NULL);
  g_return_if_fail (text != NULL);

  set_text (ensure_object (self, "result"), member, text);
}

/**
 * star_formula_draft_get_sentence:
 * @member: "one" or "change"
 *
 * Returns: (transfer none): the first pattern of them, "" for none
 */
const char *
star_formula_draft_get_sentence (StarFormulaDraft *self, const char *member)
{
  JsonArray *patterns;
  JsonNode *first;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  patterns = ensure_array (ensure_object (self, "sentences"), member);
  first = json_array_get_length (patterns) > 0 ? json_array_get_element (patterns, 0) : NULL;

  return first != NULL && JSON_NODE_HOLDS_VALUE (first)
             && json_node_get_value_type (first) == G_TYPE_STRING
           ? json_node_get_string (first)
           : "";
}

/**
 * star_formula_draft_set_sentence:
 * @member: "one" or "change"
 * @text: what to put in place of the first pattern; the others stay
 */
void
star_formula_draft_set_sentence (StarFormulaDraft *self, const char *member, const char *text)
{
  gsize i = 0;
  JsonArray *patterns;

  g_return_if_fail (self != NULL);
  g_return_if_fail (member != NULL);
  g_return_if_fail (text != NULL);

  while (i < G_N_ELEMENTS (sentence_members) && !g_str_equal (sentence_members[i], member))
    i++;
  g_return_if_fail (i < G_N_ELEMENTS (sentence_members));

  patterns = json_array_new ();
  if (*text != '\0')
    json_array_add_string_element (patterns, text);
  for (guint j = 0; j < json_array_get_length (self->others[i]); j++)
    json_array_add_element (patterns, json_array_dup_element (self->others[i], j));
  json_object_set_array_member (ensure_object (self, "sentences"), member, patterns);
}

guint
star_formula_draft_get_n_inputs (StarFormulaDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return json_array_get_length (ensure_array (self->root, "inputs"));
}

/**
 * star_formula_draft_get_input:
 * @index: less than star_formula_draft_get_n_inputs ()
 * @member: "name", "label", "kind", "of", "unit" or another text of an input
 *
 * Returns: (transfer none): what is said of the input, "" for nothing
 */
const char *
star_formula_draft_get_input (StarFormulaDraft *self, guint index, const char *member)
{
  JsonObject *input;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < star_formula_draft_get_n_inputs (self), NULL);
  g_return_val_if_fail (member != NULL, NULL);

  input = get_input (self, index);

  return input != NULL ? get_text (input, member) : "";
}

void
star_formula_draft_set_input (StarFormulaDraft *self, guint index, const char *member,
                              const char *text)
{
  JsonObject *input;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < star_formula_draft_get_n_inputs (self));
  g_return_if_fail (member != NULL);
  g_return_if_fail (text != NULL);

  input = get_input (self, index);
  if (input != NULL)
    set_text (input, member, text);
}

/**
 * star_formula_draft_add_input:
 *
 * Adds an input at the end, of which nothing is said yet but that it is a number.
 */
void
star_formula_draft_add_input (StarFormulaDraft *self)
{
  JsonObject *input = json_object_new ();

  g_return_if_fail (self != NULL);

  json_object_set_string_member (input, "kind", "count");
  json_array_add_object_element (ensure_array (self->root, "inputs"), input);
}

void
star_formula_draft_remove_input (StarFormulaDraft *self, guint index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < star_formula_draft_get_n_inputs (self));

  json_array_remove_element (ensure_array (self->root, "inputs"), index);
}

static gboolean
is_taken (const char *id, GListModel *own)
{
  gboolean taken = star_formula_catalog_is_shipped (id);

  for (guint i = 0; own != NULL && !taken && i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (StarOwnFormula) formula = g_list_model_get_item (own, i);

      taken = g_str_equal (star_own_formula_get_id (formula), id);
    }

  return taken;
}

/**
 * star_formula_draft_choose_id:
 * @own: (nullable): the #StarOwnFormula that there are, also those that can not be calculated with
 *
 * Gives a formula that has no id yet one after its name, which no other formula has. An id stays
 * for good, since KPI rows name the formula by it.
 */
void
star_formula_draft_choose_id (StarFormulaDraft *self, GListModel *own)
{
  g_autofree char *slug = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (own == NULL || G_IS_LIST_MODEL (own));

  if (*get_text (self->root, "id") != '\0')
    return;

  slug = create_slug (get_text (self->root, "name"));
  stem = *slug != '\0' ? g_strconcat ("own-", slug, NULL) : g_strdup ("own");
  id = g_strdup (stem);
  for (guint n = 2; is_taken (id, own); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
  json_object_set_string_member (self->root, "id", id);
}

/**
 * star_formula_draft_to_json:
 *
 * Returns: (transfer full): the formula as JSON, without what is empty
 */
char *
star_formula_draft_to_json (StarFormulaDraft *self)
{
  g_autofree char *text = NULL;
  g_autoptr (StarFormulaDraft) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = write_object (self->root);
  copy = star_formula_draft_new (text);
  drop_empty (copy->root);
  drop_empty (ensure_object (copy, "result"));
  for (guint i = 0; i < star_formula_draft_get_n_inputs (copy); i++)
    {
      JsonObject *input = get_input (copy, i);

      if (input != NULL)
        drop_empty (input);
    }

  return write_object (copy->root);
}

/**
 * star_formula_draft_check:
 * @error: where to put what is wrong
 *
 * Returns: %TRUE if it is a formula that can be calculated with, once it has an id
 */
gboolean
star_formula_draft_check (StarFormulaDraft *self, GError **error)
{
  g_autoptr (StarFormulaDraft) copy = NULL;
  g_autoptr (StarFormula) formula = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_with_id = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  text = star_formula_draft_to_json (self);
  copy = star_formula_draft_new (text);
  star_formula_draft_choose_id (copy, NULL);
  text_with_id = star_formula_draft_to_json (copy);
  formula = star_formula_new_from_json (text_with_id, error);

  return formula != NULL;
}

/**
 * star_formula_draft_find_expression_error:
 * @start: (out): the character of the expression with which what is wrong begins, from 0
 * @end: (out): the character after it
 *
 * Returns: %TRUE if the expression can not be read, names what is not there, or has kinds in it
 *   that do not go together
 */
gboolean
star_formula_draft_find_expression_error (StarFormulaDraft *self, int *start, int *end)
{
  g_autoptr (StarExpression) expression = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  expression = parse_expression (self, &error);
  if (expression != NULL && check_expression (self, expression, &error))
    return FALSE;

  return star_metric_error_get_span (error, start, end);
}
