/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-evaluator-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "star-expression-error-private.h"

typedef struct {
  StarExpression *expression;
  const StarOperand *operands;
  GError **error;
} Run;

static gboolean evaluate (const Run *self, int index, double *result);

static const StarExpressionNode *
get_node (const Run *self, int index)
{
  return star_expression_get_node (self->expression, index);
}

static gboolean
fail (const Run *self, const StarExpressionNode *node, StarMetricError code, const char *reason)
{
  star_expression_error_set (self->error, code, self->expression->text, node->start, node->end,
                             reason);
  return FALSE;
}

/* What is no finite number is told where it came about. */
static gboolean
accept (const Run *self, const StarExpressionNode *node, double result)
{
  if (isfinite (result))
    return TRUE;
  if (isnan (result))
    return fail (self, node, STAR_METRIC_ERROR_UNDEFINED,
                 _("this cannot be calculated: the result is not a number"));

  return fail (self, node, STAR_METRIC_ERROR_RANGE,
               _("the result of this is too large to calculate with"));
}

static gboolean
fail_division (const Run *self, const StarExpressionNode *node)
{
  return fail (self, node, STAR_METRIC_ERROR_UNDEFINED, _("this divides by zero"));
}

static const StarOperand *
get_list (const Run *self, int index)
{
  const StarExpressionNode *node = get_node (self, index);

  return node->operation == STAR_OPERATION_NAME && self->operands[node->name].samples != NULL
           ? &self->operands[node->name]
           : NULL;
}

/* Of an empty list there is only the sum and the count. */
static gboolean
evaluate_list (const Run *self, const StarExpressionNode *node, double *result)
{
  const StarOperand *list = get_list (self, node->first);

  if (list != NULL && list->n_samples > 0)
    {
      *result = star_function_apply_list (node->function, *list);
      return accept (self, node, *result);
    }

  *result = 0;
  return node->function == STAR_FUNCTION_SUM || node->function == STAR_FUNCTION_COUNT
         || fail (self, get_node (self, node->first), STAR_METRIC_ERROR_UNDEFINED,
                  _("this list is empty"));
}

static gboolean
evaluate_percentile (const Run *self, const StarExpressionNode *node, double *result)
{
  const StarOperand *list = get_list (self, node->first);
  int second = get_node (self, node->first)->next;

  if (!evaluate (self, second, result))
    return FALSE;
  if (list == NULL || list->n_samples == 0)
    return fail (self, get_node (self, node->first), STAR_METRIC_ERROR_UNDEFINED,
                 _("this list is empty"));
  if (*result < 0 || *result > 1)
    return fail (self, get_node (self, second), STAR_METRIC_ERROR_RANGE,
                 _("a percentile is a share between 0 and 1"));

  *result = star_function_percentile (*list, *result);
  return TRUE;
}

static gboolean
evaluate_dot (const Run *self, const StarExpressionNode *node, double *result)
{
  const StarOperand *left = get_list (self, node->first);
  const StarOperand *right = get_list (self, get_node (self, node->first)->next);

  if (left == NULL || right == NULL || left->n_samples != right->n_samples)
    return fail (self, node, STAR_METRIC_ERROR_UNDEFINED,
                 _("the two lists must have the same length"));

  *result = star_function_dot (*left, *right);
  return accept (self, node, *result);
}

static gboolean
evaluate_extreme (const Run *self, const StarExpressionNode *node, double *result)
{
  int sign = node->function == STAR_FUNCTION_MAX ? 1 : -1;

  if (get_list (self, node->first) != NULL && get_node (self, node->first)->next < 0)
    return evaluate_list (self, node, result);
  if (!evaluate (self, node->first, result))
    return FALSE;

  for (int i = get_node (self, node->first)->next; i >= 0; i = get_node (self, i)->next)
    {
      double number;

      if (!evaluate (self, i, &number))
        return FALSE;
      if (sign * number > sign * *result)
        *result = number;
    }

  return TRUE;
}

/* Only what is chosen is calculated, so that a condition can keep a division from zero. */
static gboolean
evaluate_if (const Run *self, const StarExpressionNode *node, double *result)
{
  int first = get_node (self, node->first)->next;

  if (!evaluate (self, node->first, result))
    return FALSE;

  return evaluate (self, *result != 0 ? first : get_node (self, first)->next, result);
}

static gboolean
evaluate_call (const Run *self, const StarExpressionNode *node, double *result)
{
  switch ((int) node->function)
    {
    case STAR_FUNCTION_IF:
      return evaluate_if (self, node, result);
    case STAR_FUNCTION_MIN:
    case STAR_FUNCTION_MAX:
      return evaluate_extreme (self, node, result);
    case STAR_FUNCTION_PERCENTILE:
      return evaluate_percentile (self, node, result);
    case STAR_FUNCTION_DOT:
      return evaluate_dot (self, node, result);
    default:
      if (star_function_takes_list (node->function))
        return evaluate_list (self, node, result);
    }

  if (!evaluate (self, node->first, result))
    return FALSE;

  *result = star_function_apply (node->function, *result);
  return accept (self, node, *result);
}

/* The right side is looked at only where the left one leaves it open. */
static gboolean
evaluate_logic (const Run *self, const StarExpressionNode *node, double *result)
{
  gboolean settles = node->operation == STAR_OPERATION_OR;

  if (!evaluate (self, node->first, result))
    return FALSE;
  if ((*result != 0) == settles)
    return TRUE;

  return evaluate (self, get_node (self, node->first)->next, result);
}

static double
compare (StarOperation operation, double left, double right)
{
  switch ((int) operation)
    {
    case STAR_OPERATION_LESS:
      return left < right;
    case STAR_OPERATION_LESS_EQUAL:
      return left <= right;
    case STAR_OPERATION_GREATER:
      return left > right;
    case STAR_OPERATION_GREATER_EQUAL:
      return left >= right;
    case STAR_OPERATION_EQUAL:
      return left == right;
    case STAR_OPERATION_NOT_EQUAL:
    default:
      return left != right;
    }
}

static gboolean
evaluate_pair (const Run *self, const StarExpressionNode *node, double *result)
{
  double right;

  if (!evaluate (self, node->first, result)
      || !evaluate (self, get_node (self, node->first)->next, &right))
    return FALSE;

  switch ((int) node->operation)
    {
    case STAR_OPERATION_ADD:
      *result += right;
      break;
    case STAR_OPERATION_SUBTRACT:
      *result -= right;
      break;
    case STAR_OPERATION_MULTIPLY:
      *result *= right;
      break;
    case STAR_OPERATION_DIVIDE:
      if (right == 0)
        return fail_division (self, node);
      *result /= right;
      break;
    case STAR_OPERATION_POWER:
      if (*result == 0 && right < 0)
        return fail_division (self, node);
      *result = pow (*result, right);
      break;
    default:
      *result = compare (node->operation, *result, right);
    }

  return accept (self, node, *result);
}

static gboolean
evaluate (const Run *self, int index, double *result)
{
  const StarExpressionNode *node = get_node (self, index);

  switch ((int) node->operation)
    {
    case STAR_OPERATION_NUMBER:
    case STAR_OPERATION_CONSTANT:
      *result = node->number;
      return TRUE;
    case STAR_OPERATION_NAME:
      *result = self->operands[node->name].number;
      return accept (self, node, *result);
    case STAR_OPERATION_CALL:
      return evaluate_call (self, node, result);
    case STAR_OPERATION_AND:
    case STAR_OPERATION_OR:
      return evaluate_logic (self, node, result);
    case STAR_OPERATION_NEGATE:
      if (!evaluate (self, node->first, result))
        return FALSE;
      *result = -*result;
      return TRUE;
    case STAR_OPERATION_NOT:
      if (!evaluate (self, node->first, result))
        return FALSE;
      *result = *result == 0;
      return TRUE;
    default:
      return evaluate_pair (self, node, result);
    }
}

/* See star_expression_evaluate (). */
gboolean
star_expression_evaluator_evaluate (StarExpression *expression, const StarOperand *operands,
                                    double *result, GError **error)
{
  const Run self = { expression, operands, error };
  double value;

  if (!evaluate (&self, star_expression_get_root (expression), &value))
    return FALSE;

  /* There is no negative zero for people. */
  *result = value == 0 ? 0 : value;
  return TRUE;
}
