/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-printer-private.h"

static void append (GString *text, StarExpression *self, int index, StarRank least);

/* The fewest digits that are read as the same number again. */
static void
append_number (GString *text, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  g_string_append (text, buffer);
}

static void
append_call (GString *text, StarExpression *self, const StarExpressionNode *node)
{
  g_string_append (text, star_function_get_name (node->function));
  g_string_append_c (text, '(');
  for (int i = node->first; i >= 0; i = star_expression_get_node (self, i)->next)
    {
      append (text, self, i, STAR_RANK_OR);
      if (star_expression_get_node (self, i)->next >= 0)
        g_string_append (text, ", ");
    }
  g_string_append_c (text, ')');
}

static void
append_prefix (GString *text, StarExpression *self, const StarExpressionNode *node)
{
  g_string_append (text, star_operation_get_symbol (node->operation));
  if (node->operation == STAR_OPERATION_NOT)
    g_string_append_c (text, ' ');
  append (text, self, node->first, star_operation_get_rank (node->operation));
}

/* Chains go on from the left, powers from the right, and comparisons do not. */
static void
append_pair (GString *text, StarExpression *self, const StarExpressionNode *node)
{
  StarRank rank = star_operation_get_rank (node->operation);
  int right = star_expression_get_node (self, node->first)->next;
  gboolean is_power = rank == STAR_RANK_POWER;
  gboolean is_chain = !is_power && rank != STAR_RANK_COMPARISON;

  append (text, self, node->first, is_chain ? rank : rank + 1);
  g_string_append_printf (text, is_power ? "%s" : " %s ",
                          star_operation_get_symbol (node->operation));
  append (text, self, right, is_power ? STAR_RANK_SIGN : rank + 1);
}

/* What binds looser than @least stands in brackets. */
static void
append (GString *text, StarExpression *self, int index, StarRank least)
{
  const StarExpressionNode *node = star_expression_get_node (self, index);
  gboolean has_bracket = star_operation_get_rank (node->operation) < least;

  if (has_bracket)
    g_string_append_c (text, '(');

  switch ((int) node->operation)
    {
    case STAR_OPERATION_NUMBER:
      append_number (text, node->number);
      break;
    case STAR_OPERATION_NAME:
      g_string_append (text, self->names[node->name]);
      break;
    case STAR_OPERATION_CONSTANT:
      g_string_append (text, node->unit->name);
      break;
    case STAR_OPERATION_CALL:
      append_call (text, self, node);
      break;
    case STAR_OPERATION_NEGATE:
    case STAR_OPERATION_NOT:
      append_prefix (text, self, node);
      break;
    default:
      append_pair (text, self, node);
    }

  if (has_bracket)
    g_string_append_c (text, ')');
}

/* (transfer full): the expression with the brackets that it needs and no others. */
char *
star_expression_printer_print (StarExpression *expression)
{
  GString *text = g_string_new (NULL);

  append (text, expression, star_expression_get_root (expression), STAR_RANK_OR);

  return g_string_free (text, FALSE);
}
