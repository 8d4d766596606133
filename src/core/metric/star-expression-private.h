/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-expression.h"
#include "star-function-private.h"
#include "star-metric-error.h"
#include "star-operation-private.h"
#include "star-unit.h"

G_BEGIN_DECLS

/**
 * StarExpressionNode:
 * @start: the first character of its operator, name or number
 * @end: the character behind the last one
 * @first: the index of its first operand, -1 without one
 * @next: the index of the next operand of the same operator, -1 for the last
 * @number: of a number, or the factor of a constant
 * @name: the index of a name
 * @function: of a call
 * @unit: of a constant
 */
typedef struct {
  StarOperation operation;
  int start;
  int end;
  int first;
  int next;
  double number;
  int name;
  StarFunction function;
  const StarUnit *unit;
} StarExpressionNode;

/* The tree is an array in which operands stand before their operator; the root is the last. */
struct _StarExpression
{
  gatomicrefcount ref_count;

  char *text;
  char **names;
  StarExpressionNode *nodes;
  int n_nodes;
};

static inline const StarExpressionNode *
star_expression_get_node (StarExpression *self, int index)
{
  return &self->nodes[index];
}

static inline int
star_expression_get_root (StarExpression *self)
{
  return self->n_nodes - 1;
}

G_END_DECLS
