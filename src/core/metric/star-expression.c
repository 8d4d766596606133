/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-expression-checker-private.h"
#include "star-expression-evaluator-private.h"
#include "star-expression-parser-private.h"
#include "star-expression-printer-private.h"

#define MAX_NAME_LENGTH 64

G_DEFINE_BOXED_TYPE (StarExpression, star_expression, star_expression_ref, star_expression_unref)

static gboolean
is_readable (const char *text, GError **error)
{
  g_autofree char *reason = NULL;

  if (strlen (text) > STAR_EXPRESSION_MAX_LENGTH)
    {
      /* Translators: %d is a number of bytes, which are about as many letters */
      reason = g_strdup_printf (_("This is longer than %d letters; split the formula"),
                                STAR_EXPRESSION_MAX_LENGTH);
      g_propagate_error (error, star_metric_error_new (STAR_METRIC_ERROR_LIMIT, -1, -1, reason));
      return FALSE;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_propagate_error (error, star_metric_error_new (STAR_METRIC_ERROR_SYNTAX, -1, -1,
                                                       _("This is not valid UTF-8 text")));
      return FALSE;
    }

  return TRUE;
}

static gboolean
nodes_equal (StarExpression *self, int index, StarExpression *other, int other_index)
{
  const StarExpressionNode *node = star_expression_get_node (self, index);
  const StarExpressionNode *other_node = star_expression_get_node (other, other_index);
  int i = node->first;
  int j = other_node->first;

  if (node->operation != other_node->operation || node->number != other_node->number
      || node->name != other_node->name || node->function != other_node->function
      || node->unit != other_node->unit)
    return FALSE;

  for (; i >= 0 && j >= 0; i = star_expression_get_node (self, i)->next)
    {
      if (!nodes_equal (self, i, other, j))
        return FALSE;
      j = star_expression_get_node (other, j)->next;
    }

  return i < 0 && j < 0;
}

/**
 * star_expression_parse:
 * @text: what is to be calculated, of %STAR_EXPRESSION_MAX_LENGTH bytes at most
 * @names: (array zero-terminated=1): the names of the inputs; their order is that of the values
 *
 * Returns: (transfer full) (nullable): the expression, or %NULL and an error that knows its place
 */
StarExpression *
star_expression_parse (const char *text, const char *const *names, GError **error)
{
  StarExpression *self;
  GArray *nodes;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  if (!is_readable (text, error))
    return NULL;
  nodes = star_expression_parser_parse (text, names, error);
  if (nodes == NULL)
    return NULL;

  self = g_new0 (StarExpression, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);
  self->names = g_strdupv ((char **) names);
  self->n_nodes = nodes->len;
  self->nodes = (StarExpressionNode *) g_array_free (nodes, FALSE);

  return self;
}

/**
 * star_expression_ref:
 *
 * Returns: (transfer full): @self
 */
StarExpression *
star_expression_ref (StarExpression *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * star_expression_unref:
 * @self: (transfer full): an expression
 */
void
star_expression_unref (StarExpression *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_strfreev (self->names);
  g_free (self->nodes);
  g_free (self);
}

/**
 * star_expression_equal:
 *
 * Returns: %TRUE if both calculate the same in the same order, however they are written
 */
gboolean
star_expression_equal (StarExpression *self, StarExpression *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return nodes_equal (self, star_expression_get_root (self), other,
                      star_expression_get_root (other));
}

/**
 * star_expression_uses:
 * @name: the index of a name
 *
 * Returns: %TRUE if that input is in the expression
 */
gboolean
star_expression_uses (StarExpression *self, guint name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (int i = 0; i < self->n_nodes; i++)
    {
      if (self->nodes[i].operation == STAR_OPERATION_NAME && self->nodes[i].name == (int) name)
        return TRUE;
    }

  return FALSE;
}

/**
 * star_expression_get_only_name:
 *
 * Returns: the index of the name if the expression is one and nothing else, -1 otherwise
 */
int
star_expression_get_only_name (StarExpression *self)
{
  const StarExpressionNode *root;

  g_return_val_if_fail (self != NULL, -1);

  root = star_expression_get_node (self, star_expression_get_root (self));

  return root->operation == STAR_OPERATION_NAME ? root->name : -1;
}

/**
 * star_expression_to_text:
 *
 * Returns: (transfer full): the expression with the brackets that it needs;
 *   star_expression_parse () makes an equal one of it
 */
char *
star_expression_to_text (StarExpression *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_expression_printer_print (self);
}

/**
 * star_expression_check:
 * @measures: what each input measures, in the order of the names
 * @result: (out): what the result measures
 *
 * Finds what does not go together, such as hours and bytes in a sum, before there are values.
 *
 * Returns: %FALSE and an error that knows its place if there is such a thing
 */
gboolean
star_expression_check (StarExpression *self, const StarMeasure *measures, StarMeasure *result,
                       GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (measures != NULL || self->names[0] == NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  return star_expression_checker_check (self, measures, result, error);
}

/**
 * star_expression_evaluate:
 * @operands: the value of each input, in the order of the names
 * @result: (out): the result in base units, 1 or 0 for a comparison
 *
 * Calculates. There is nothing allocated unless a list that is not sorted must be.
 *
 * Returns: %FALSE and an error that knows its place if there is no finite result
 */
gboolean
star_expression_evaluate (StarExpression *self, const StarOperand *operands, double *result,
                          GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (operands != NULL || self->names[0] == NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  return star_expression_evaluator_evaluate (self, operands, result, error);
}

/**
 * star_expression_is_name:
 *
 * Returns: %TRUE if an input may be called so: letters, digits and "_", no digit first, not one of
 *   the words "and", "or", "not"
 */
gboolean
star_expression_is_name (const char *text)
{
  StarOperation operation;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MAX_NAME_LENGTH || !(g_ascii_isalpha (*text) || *text == '_'))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '_')
        return FALSE;
    }

  return !star_operation_find (text, STAR_RANK_AND, &operation)
         && !star_operation_find (text, STAR_RANK_OR, &operation)
         && !star_operation_find (text, STAR_RANK_NOT, &operation);
}
