/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-checker-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "star-expression-error-private.h"

/* Powers of a measure beyond this are a slip. */
#define MAX_POWER 8

/**
 * Kind:
 * @is_zero: whether it is a literal 0, which goes with everything
 */
typedef struct {
  StarMeasure measure;
  gboolean is_zero;
} Kind;

typedef struct {
  StarExpression *expression;
  const StarMeasure *measures;
  GError **error;
} Checker;

static const Kind plain = { { 0 }, FALSE };
static const Kind truth = { { .form = STAR_FORM_TRUTH }, FALSE };

static gboolean check (Checker *self, int index, Kind *kind);

static const StarExpressionNode *
get_node (Checker *self, int index)
{
  return star_expression_get_node (self->expression, index);
}

static gboolean
fail (Checker *self, const StarExpressionNode *node, const char *reason)
{
  star_expression_error_set (self->error, STAR_METRIC_ERROR_KIND, self->expression->text,
                             node->start, node->end, reason);
  return FALSE;
}

static gboolean
fail_clash (Checker *self, const StarExpressionNode *node, StarMeasure left, StarMeasure right)
{
  g_autofree char *first = star_measure_to_text (left);
  g_autofree char *second = star_measure_to_text (right);
  g_autofree char *reason = NULL;

  /* Translators: both %s are what a value measures, such as "time" or "money per time" */
  reason = g_strdup_printf (_("%s and %s do not go together here"), first, second);
  return fail (self, node, reason);
}

static gboolean
fail_form (Checker *self, const StarExpressionNode *node, StarForm found)
{
  if (found == STAR_FORM_LIST)
    return fail (self, node, _("this is a list; take its mean, median, sum, count or percentile"));
  if (found == STAR_FORM_TRUTH)
    return fail (self, node, _("this is a comparison, not a number; use it inside “if”"));

  return fail (self, node, _("this is a number; a comparison is needed here, such as “x > 0”"));
}

/* A number of any measure. */
static gboolean
check_number (Checker *self, int index, Kind *kind)
{
  if (!check (self, index, kind))
    return FALSE;

  return kind->measure.form == STAR_FORM_NUMBER
         || fail_form (self, get_node (self, index), kind->measure.form);
}

static gboolean
check_truth (Checker *self, int index)
{
  Kind kind;

  if (!check (self, index, &kind))
    return FALSE;

  return kind.measure.form == STAR_FORM_TRUTH
         || fail_form (self, get_node (self, index), kind.measure.form);
}

static gboolean
check_plain (Checker *self, int index)
{
  Kind kind;
  g_autofree char *found = NULL;
  g_autofree char *reason = NULL;

  if (!check_number (self, index, &kind))
    return FALSE;
  if (star_measure_is_plain (kind.measure))
    return TRUE;

  found = star_measure_to_text (kind.measure);
  /* Translators: %s is what a value measures, such as "time" */
  reason = g_strdup_printf (_("this is %s, but a plain number is needed; divide it by a unit, "
                              "such as “hour”"),
                            found);
  return fail (self, get_node (self, index), reason);
}

/* Both must measure the same; the node is where they meet. */
static gboolean
join (Checker *self, const StarExpressionNode *node, Kind left, Kind right, Kind *kind)
{
  if (left.is_zero || right.is_zero)
    *kind = left.is_zero ? right : left;
  else if (!star_measure_equal (left.measure, right.measure))
    return fail_clash (self, node, left.measure, right.measure);
  else
    *kind = left;

  return TRUE;
}

static gboolean
check_pair (Checker *self, const StarExpressionNode *node, Kind *left, Kind *right)
{
  return check_number (self, node->first, left)
         && check_number (self, get_node (self, node->first)->next, right);
}

static gboolean
check_product (Checker *self, const StarExpressionNode *node, int power, Kind *kind)
{
  Kind left;
  Kind right;

  if (!check_pair (self, node, &left, &right))
    return FALSE;

  kind->measure = star_measure_multiply (left.measure, right.measure, power);
  kind->is_zero = FALSE;
  if (MAX (MAX (ABS (kind->measure.time), ABS (kind->measure.bytes)), ABS (kind->measure.money))
      > MAX_POWER)
    return fail (self, node, _("too many units are multiplied here"));
  return TRUE;
}

/* A whole number that stands there as such, also below 0. */
static gboolean
get_whole_literal (Checker *self, int index, int *power)
{
  const StarExpressionNode *node = get_node (self, index);
  int sign = 1;

  if (node->operation == STAR_OPERATION_NEGATE)
    {
      node = get_node (self, node->first);
      sign = -1;
    }
  if (node->operation != STAR_OPERATION_NUMBER || node->number > MAX_POWER
      || node->number != floor (node->number))
    return FALSE;

  *power = sign * (int) node->number;
  return TRUE;
}

static gboolean
check_power (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  int right = get_node (self, node->first)->next;
  Kind left;
  int power;

  if (!check_number (self, node->first, &left) || !check_plain (self, right))
    return FALSE;

  *kind = plain;
  if (star_measure_is_plain (left.measure))
    return TRUE;
  if (!get_whole_literal (self, right, &power))
    return fail (self, node,
                 _("a value with a unit can only be raised to a small whole number, such as 2"));

  kind->measure = star_measure_multiply ((StarMeasure) { 0 }, left.measure, power);
  if (ABS (kind->measure.time) > MAX_POWER || ABS (kind->measure.bytes) > MAX_POWER
      || ABS (kind->measure.money) > MAX_POWER)
    return fail (self, node, _("too many units are multiplied here"));
  return TRUE;
}

static gboolean
check_root (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  if (!check_number (self, node->first, kind))
    return FALSE;

  kind->is_zero = FALSE;
  if (kind->measure.time % 2 != 0 || kind->measure.bytes % 2 != 0 || kind->measure.money % 2 != 0)
    return fail (self, node, _("the root of this unit has no meaning; divide by a unit first"));

  kind->measure.time /= 2;
  kind->measure.bytes /= 2;
  kind->measure.money /= 2;
  return TRUE;
}

static gboolean
check_list (Checker *self, int index, Kind *kind)
{
  if (!check (self, index, kind))
    return FALSE;
  if (kind->measure.form != STAR_FORM_LIST)
    return fail (self, get_node (self, index), _("a list is needed here"));

  kind->measure.form = STAR_FORM_NUMBER;
  return TRUE;
}

/* min and max: of numbers that measure the same, or of one list. */
static gboolean
check_extreme (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  if (get_node (self, node->first)->next < 0)
    return check_list (self, node->first, kind);

  if (!check_number (self, node->first, kind))
    return FALSE;
  for (int i = get_node (self, node->first)->next; i >= 0; i = get_node (self, i)->next)
    {
      Kind right;

      if (!check_number (self, i, &right) || !join (self, node, *kind, right, kind))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_dot (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  Kind right;

  if (!check_list (self, node->first, kind)
      || !check_list (self, get_node (self, node->first)->next, &right))
    return FALSE;

  kind->measure = star_measure_multiply (kind->measure, right.measure, 1);
  return TRUE;
}

static gboolean
check_if (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  int first = get_node (self, node->first)->next;
  Kind left;
  Kind right;

  return check_truth (self, node->first) && check_number (self, first, &left)
         && check_number (self, get_node (self, first)->next, &right)
         && join (self, node, left, right, kind);
}

static gboolean
check_call (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  switch (node->function)
    {
    case STAR_FUNCTION_MIN:
    case STAR_FUNCTION_MAX:
      return check_extreme (self, node, kind);
    case STAR_FUNCTION_ABS:
      return check_number (self, node->first, kind);
    case STAR_FUNCTION_SQRT:
      return check_root (self, node, kind);
    case STAR_FUNCTION_SUM:
    case STAR_FUNCTION_MEAN:
    case STAR_FUNCTION_MEDIAN:
      return check_list (self, node->first, kind);
    case STAR_FUNCTION_PERCENTILE:
      return check_list (self, node->first, kind)
             && check_plain (self, get_node (self, node->first)->next);
    case STAR_FUNCTION_DOT:
      return check_dot (self, node, kind);
    case STAR_FUNCTION_IF:
      return check_if (self, node, kind);
    case STAR_FUNCTION_COUNT:
      if (!check_list (self, node->first, kind))
        return FALSE;
      *kind = plain;
      return TRUE;
    case STAR_FUNCTION_EXP:
    case STAR_FUNCTION_LN:
    case STAR_FUNCTION_LOG10:
    case STAR_FUNCTION_ROUND:
    case STAR_FUNCTION_FLOOR:
    case STAR_FUNCTION_CEIL:
    default:
      *kind = plain;
      return check_plain (self, node->first);
    }
}

static gboolean
check_comparison (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  Kind left;
  Kind right;

  if (!check_pair (self, node, &left, &right) || !join (self, node, left, right, kind))
    return FALSE;

  *kind = truth;
  return TRUE;
}

static gboolean
check_sum (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  Kind left;
  Kind right;

  return check_pair (self, node, &left, &right) && join (self, node, left, right, kind);
}

static gboolean
check_logic (Checker *self, const StarExpressionNode *node, Kind *kind)
{
  *kind = truth;

  return check_truth (self, node->first)
         && (node->operation == STAR_OPERATION_NOT
             || check_truth (self, get_node (self, node->first)->next));
}

static gboolean
check (Checker *self, int index, Kind *kind)
{
  const StarExpressionNode *node = get_node (self, index);

  switch (star_operation_get_rank (node->operation))
    {
    case STAR_RANK_OR:
    case STAR_RANK_AND:
    case STAR_RANK_NOT:
      return check_logic (self, node, kind);
    case STAR_RANK_COMPARISON:
      return check_comparison (self, node, kind);
    case STAR_RANK_SUM:
      return check_sum (self, node, kind);
    case STAR_RANK_PRODUCT:
      return check_product (self, node, node->operation == STAR_OPERATION_MULTIPLY ? 1 : -1, kind);
    case STAR_RANK_SIGN:
      return check_number (self, node->first, kind);
    case STAR_RANK_POWER:
      return check_power (self, node, kind);
    case STAR_RANK_VALUE:
    default:
      *kind = plain;
      kind->is_zero = node->operation == STAR_OPERATION_NUMBER && node->number == 0;
      if (node->operation == STAR_OPERATION_NAME)
        kind->measure = self->measures[node->name];
      if (node->operation == STAR_OPERATION_CONSTANT)
        kind->measure = star_measure_of_kind (node->unit->kind);
      return node->operation != STAR_OPERATION_CALL || check_call (self, node, kind);
    }
}

/* See star_expression_check (). */
gboolean
star_expression_checker_check (StarExpression *expression, const StarMeasure *measures,
                               StarMeasure *result, GError **error)
{
  Checker self = { expression, measures, error };
  int root = star_expression_get_root (expression);
  Kind kind;

  if (!check (&self, root, &kind))
    return FALSE;
  if (kind.measure.form == STAR_FORM_LIST)
    return fail_form (&self, get_node (&self, root), kind.measure.form);

  *result = kind.measure;
  return TRUE;
}
