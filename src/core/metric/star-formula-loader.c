/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-formula-catalog-private.h"
#include "star-formula-check-private.h"
#include "star-formula-input-loader-private.h"
#include "star-formula-json-private.h"
#include "star-formula-private.h"
#include "star-metric-error.h"
#include "star-own-formula.h"

/* More is no formula of a person. */
#define MAX_INPUTS 32
#define MAX_JSON_DEPTH 8

/*
 * The form of a formula:
 *
 * "id", "name": small letters and hyphens; what people call it
 * "about", "reference": what it says and where it comes from, "" by default
 * "family", "dimension": nicks; the dimension may be "any"
 * "metric": what a row of KPI movement calls it, the name by default; it may have placeholders
 * "inputs": see star-formula-input-loader.c
 * "expression": what is calculated from them
 * "result": "kind" (a nick or "any", that of the inputs), "show", "unit" and "suffix"; a "limit",
 *   an expression, if it is held against one
 * "better": "up", "down" or "none", the default
 * "alone": true for one that compares by itself, so that it is not asked before and after first
 * "also": further values, each "id", "expression", "kind", and "show", "unit", "suffix", "limit"; a
 *   "label" if it is shown beside the value and not in sentences alone; "when" there is one
 * "guards": "when" it holds, the "level", the "text", and the "input" that it is about
 * "notes": what should always be known
 * "sentences": patterns: "one" for one value, "change" for two, "same" for two that are equal
 */
static const char *const members[] = {
  "id", "name", "about", "family", "dimension", "metric", "inputs", "expression", "result",
  "better", "alone", "also", "guards", "notes", "sentences", "reference", NULL,
};
static const char *const form_members[] = {
  "kind", "show", "unit", "suffix", "limit", NULL,
};
static const char *const value_members[] = {
  "id", "label", "expression", "kind", "show", "unit", "suffix", "limit", "when", NULL,
};
static const char *const guard_members[] = {
  "when", "level", "input", "text", NULL,
};
static const char *const sentence_members[] = {
  "one", "change", "same", NULL,
};

static gboolean
fail (GError **error, const char *place, const char *member, const char *reason)
{
  return star_formula_json_fail (error, place, member, reason);
}

static char *
dup_shown (StarFormula *self, const char *text)
{
  return g_strdup (self->is_own || *text == '\0' ? text : g_dgettext (GETTEXT_PACKAGE, text));
}

static gboolean
read_enum (JsonObject *object, const char *place, const char *member, GType type, int *value,
           GError **error)
{
  const char *nick = NULL;

  if (!star_formula_json_read_text (object, place, member, &nick, error))
    return FALSE;

  return star_enum_from_nick (type, nick, value)
         || fail (error, place, member, _("this is not one of the choices"));
}

static gboolean
read_id (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  const char *id;

  if (!star_formula_json_read_text (object, place, "id", &id, error))
    return FALSE;
  if (!star_own_formula_is_id (id))
    return fail (error, place, "id", _("an id has small letters, digits and hyphens only"));
  if (self->is_own && star_formula_catalog_is_shipped (id))
    return fail (error, place, "id", _("a formula of Starling has this id"));

  self->id = g_strdup (id);
  return TRUE;
}

static gboolean
read_words (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  const char *name;
  const char *about = "";
  const char *metric;
  const char *reference = "";

  if (!star_formula_json_read_text (object, place, "name", &name, error))
    return FALSE;
  metric = name;
  if (!star_formula_json_read_optional (object, place, "about", &about, error)
      || !star_formula_json_read_optional (object, place, "metric", &metric, error)
      || !star_formula_json_read_optional (object, place, "reference", &reference, error))
    return FALSE;

  self->name = dup_shown (self, name);
  self->about = dup_shown (self, about);
  self->metric = dup_shown (self, metric);
  self->story_metric = g_strdup (metric);
  self->reference = g_strdup (reference);
  return TRUE;
}

static gboolean
read_place (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  const char *dimension;
  int value;

  if (!read_enum (object, place, "family", STAR_TYPE_FORMULA_FAMILY, &value, error))
    return FALSE;
  self->family = value;

  value = STAR_DIRECTION_NONE;
  if (json_object_has_member (object, "better")
      && !read_enum (object, place, "better", STAR_TYPE_DIRECTION, &value, error))
    return FALSE;
  self->better = value;
  if (!star_formula_json_read_flag (object, place, "alone", &self->is_alone, error))
    return FALSE;

  self->dimension = STAR_FORMULA_ANY_DIMENSION;
  if (!star_formula_json_read_text (object, place, "dimension", &dimension, error))
    return FALSE;
  return strcmp (dimension, "any") == 0
         || read_enum (object, place, "dimension", STAR_TYPE_DIMENSION, &self->dimension, error);
}

static gboolean
add_input (gpointer data, JsonObject *object, const char *place, GError **error)
{
  return star_formula_input_loader_load (data, object, place, error);
}

static gboolean
read_inputs (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  if (!star_formula_json_for_each (object, place, "inputs", add_input, self, error))
    return FALSE;

  return (self->inputs->len > 0 && self->inputs->len <= MAX_INPUTS)
         || fail (error, place, "inputs", _("there must be at least one input, and at most 32"));
}

/* With names for what may stand in it; with @n_names inputs and the value behind them. */
static gboolean
read_expression (StarFormula *self, JsonObject *object, const char *place, const char *member,
                 gboolean with_value, StarExpression **expression, GError **error)
{
  g_autofree const char **names = g_new0 (const char *, self->inputs->len + 2);
  g_autoptr (GError) wrong = NULL;
  const char *text;

  if (!star_formula_json_read_text (object, place, member, &text, error))
    return FALSE;

  for (guint i = 0; i < self->inputs->len; i++)
    names[i] = star_formula_get_input (self, i)->name;
  if (with_value)
    names[self->inputs->len] = "value";

  *expression = star_expression_parse (text, names, &wrong);

  return *expression != NULL || star_formula_check_fail (error, place, member, wrong);
}

static gboolean
read_form (StarFormula *self, JsonObject *object, const char *place, StarFormulaForm *form,
           GError **error)
{
  const char *kind;
  const char *unit = NULL;
  const char *suffix = NULL;
  int value = STAR_FORMULA_SHOW_AUTO;

  if (!star_formula_json_read_text (object, place, "kind", &kind, error)
      || (json_object_has_member (object, "show")
          && !read_enum (object, place, "show", STAR_TYPE_FORMULA_SHOW, &value, error))
      || !star_formula_json_read_optional (object, place, "unit", &unit, error)
      || !star_formula_json_read_optional (object, place, "suffix", &suffix, error)
      || (json_object_has_member (object, "limit")
          && !read_expression (self, object, place, "limit", FALSE, &form->limit, error)))
    return FALSE;

  form->show = value;
  form->unit = g_strdup (unit);
  form->suffix = suffix != NULL ? dup_shown (self, suffix) : NULL;
  form->story_suffix = g_strdup (suffix);
  form->is_any = strcmp (kind, "any") == 0;
  if (form->is_any)
    return TRUE;
  if (!read_enum (object, place, "kind", STAR_TYPE_AMOUNT_KIND, &value, error))
    return FALSE;

  form->kind = value;
  return form->kind != STAR_AMOUNT_LIST
         || fail (error, place, "kind", _("a value cannot be a list"));
}

static gboolean
read_result (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  JsonNode *node = json_object_get_member (object, "result");
  g_autofree char *inner = g_strconcat (place, "result.", NULL);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, place, "result", _("an object was expected"));

  return star_formula_json_check_members (json_node_get_object (node), inner, form_members, error)
         && read_form (self, json_node_get_object (node), inner, &self->form, error);
}

/* Sentences could not tell two things of one name apart. */
static gboolean
read_value_id (StarFormula *self, JsonObject *object, const char *place, StarFormulaValue *value,
               GError **error)
{
  const char *id;

  if (!star_formula_json_read_text (object, place, "id", &id, error))
    return FALSE;
  if (!star_expression_is_name (id))
    return fail (error, place, "id", _("a name has letters, digits and “_” only"));
  if (star_formula_find_input (self, id) >= 0 || star_formula_find_value (self, id) >= 0)
    return fail (error, place, "id", _("this name is there twice"));

  value->id = g_strdup (id);
  return TRUE;
}

static gboolean
add_value (gpointer data, JsonObject *object, const char *place, GError **error)
{
  StarFormula *self = data;
  StarFormulaValue *value;
  const char *label = NULL;

  if (!star_formula_json_check_members (object, place, value_members, error)
      || !star_formula_json_read_optional (object, place, "label", &label, error))
    return FALSE;

  value = star_formula_add_value (self);
  value->label = label != NULL ? dup_shown (self, label) : NULL;

  return read_value_id (self, object, place, value, error)
         && read_form (self, object, place, &value->form, error)
         && read_expression (self, object, place, "expression", TRUE, &value->expression, error)
         && (!json_object_has_member (object, "when")
             || read_expression (self, object, place, "when", TRUE, &value->when, error));
}

/* A translation with a placeholder that there is not would say less than no translation. */
static char *
dup_message (StarFormula *self, const char *text)
{
  g_autofree char *shown = dup_shown (self, text);

  return star_formula_check_text (self, shown) ? g_steal_pointer (&shown) : g_strdup (text);
}

static gboolean
add_guard (gpointer data, JsonObject *object, const char *place, GError **error)
{
  StarFormula *self = data;
  StarFormulaGuard *guard;
  const char *input = NULL;
  const char *text;
  int level;

  if (!star_formula_json_check_members (object, place, guard_members, error)
      || !read_enum (object, place, "level", STAR_TYPE_GUARD_LEVEL, &level, error)
      || !star_formula_json_read_text (object, place, "text", &text, error)
      || !star_formula_json_read_optional (object, place, "input", &input, error))
    return FALSE;

  guard = star_formula_add_guard (self);
  guard->level = level;
  guard->text = dup_message (self, text);
  if (input != NULL)
    guard->input = star_formula_find_input (self, input);
  if (guard->input < 0 && (input != NULL || guard->level == STAR_GUARD_ERROR))
    return fail (error, place, "input", _("there is no input of this name"));

  /* After an error there is no value. */
  return read_expression (self, object, place, "when", guard->level != STAR_GUARD_ERROR,
                          &guard->when, error);
}

static gboolean
read_notes (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  if (!star_formula_json_read_texts (object, place, "notes", &self->notes, error))
    return FALSE;

  for (int i = 0; self->notes[i] != NULL; i++)
    {
      char *note = dup_shown (self, self->notes[i]);

      g_free (self->notes[i]);
      self->notes[i] = note;
    }

  return TRUE;
}

/* Sentences are part of a story, and in its language, which need not be the user's: the checks
 * read English only. So they are not translated. */
static gboolean
read_sentences (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  g_autoptr (JsonObject) none = json_object_new ();
  g_autofree char *inner = g_strconcat (place, "sentences.", NULL);
  JsonNode *node = json_object_get_member (object, "sentences");
  JsonObject *sentences = node == NULL ? none : NULL;
  const char *same = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    sentences = json_node_get_object (node);
  if (sentences == NULL)
    return fail (error, place, "sentences", _("an object was expected"));

  if (!star_formula_json_check_members (sentences, inner, sentence_members, error)
      || !star_formula_json_read_texts (sentences, inner, "one", &self->one, error)
      || !star_formula_json_read_texts (sentences, inner, "change", &self->change, error)
      || !star_formula_json_read_optional (sentences, inner, "same", &same, error))
    return FALSE;

  self->same = g_strdup (same);
  return TRUE;
}

static gboolean
read_all (StarFormula *self, JsonObject *object, const char *place, GError **error)
{
  /* Members of other programs, or of a newer version, are no reason to refuse what a user has. */
  return (self->is_own || star_formula_json_check_members (object, place, members, error))
         && read_id (self, object, place, error) && read_words (self, object, place, error)
         && read_place (self, object, place, error) && read_inputs (self, object, place, error)
         && read_expression (self, object, place, "expression", FALSE, &self->expression, error)
         && read_result (self, object, place, error)
         && star_formula_json_for_each (object, place, "also", add_value, self, error)
         && star_formula_json_for_each (object, place, "guards", add_guard, self, error)
         && read_notes (self, object, place, error)
         && read_sentences (self, object, place, error)
         && star_formula_check (self, place, error);
}

static StarFormula *
load (JsonNode *node, gboolean is_own, const char *place, GError **error)
{
  g_autoptr (StarFormula) self = star_formula_alloc ();

  self->is_own = is_own;
  if (!read_all (self, json_node_get_object (node), place, error))
    return NULL;

  self->json = json_to_string (node, FALSE);
  return g_steal_pointer (&self);
}

/* The parser calls itself for what is nested, and ends a text at a NUL. */
static gboolean
is_safe (const char *text)
{
  int depth = 0;
  gboolean in_text = FALSE;

  if (strlen (text) > STAR_OWN_FORMULA_MAX_LENGTH || !g_utf8_validate (text, -1, NULL)
      || strstr (text, "\\u0000") != NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_text && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_text = !in_text;
      else if (!in_text && (*p == '{' || *p == '['))
        depth++;
      else if (!in_text && (*p == '}' || *p == ']'))
        depth--;
      if (depth > MAX_JSON_DEPTH)
        return FALSE;
    }

  return TRUE;
}

/*
 * star_formula_loader_load:
 * @node: an object of the catalogue
 * @place: what stands before the names of its members in a message: "formulas[burn-rate]."
 *
 * Returns: (transfer full): the formula, or %NULL with @error set
 */
StarFormula *
star_formula_loader_load (JsonNode *node, const char *place, GError **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (error, place, "", _("an object was expected"));
      return NULL;
    }

  return load (node, FALSE, place, error);
}

/*
 * star_formula_loader_load_own:
 * @text: a formula of the user, from wherever
 *
 * Returns: (transfer full): the formula, or %NULL with @error set
 */
StarFormula *
star_formula_loader_load_own (const char *text, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) wrong = NULL;
  JsonNode *root;

  if (!is_safe (text))
    {
      fail (error, "1", ":1", _("the formula is too long, nested too deep, or no valid text"));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, -1, &wrong))
    {
      fail (error, "JSON", "", wrong->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, "1", ":1", _("an object was expected"));
      return NULL;
    }

  return load (root, TRUE, "", error);
}
