/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-operation-private.h"

#include <string.h>

static const struct {
  StarRank rank;
  const char *symbol;
  const char *other;
} operations[] = {
  [STAR_OPERATION_NUMBER] = { STAR_RANK_VALUE },
  [STAR_OPERATION_NAME] = { STAR_RANK_VALUE },
  [STAR_OPERATION_CONSTANT] = { STAR_RANK_VALUE },
  [STAR_OPERATION_CALL] = { STAR_RANK_VALUE },
  [STAR_OPERATION_NEGATE] = { STAR_RANK_SIGN, "-", "−" },
  [STAR_OPERATION_POWER] = { STAR_RANK_POWER, "^" },
  [STAR_OPERATION_MULTIPLY] = { STAR_RANK_PRODUCT, "*", "×" },
  [STAR_OPERATION_DIVIDE] = { STAR_RANK_PRODUCT, "/", "÷" },
  [STAR_OPERATION_ADD] = { STAR_RANK_SUM, "+" },
  [STAR_OPERATION_SUBTRACT] = { STAR_RANK_SUM, "-", "−" },
  [STAR_OPERATION_LESS] = { STAR_RANK_COMPARISON, "<" },
  [STAR_OPERATION_LESS_EQUAL] = { STAR_RANK_COMPARISON, "<=", "≤" },
  [STAR_OPERATION_GREATER] = { STAR_RANK_COMPARISON, ">" },
  [STAR_OPERATION_GREATER_EQUAL] = { STAR_RANK_COMPARISON, ">=", "≥" },
  [STAR_OPERATION_EQUAL] = { STAR_RANK_COMPARISON, "=", "==" },
  [STAR_OPERATION_NOT_EQUAL] = { STAR_RANK_COMPARISON, "!=", "≠" },
  [STAR_OPERATION_NOT] = { STAR_RANK_NOT, "not" },
  [STAR_OPERATION_AND] = { STAR_RANK_AND, "and" },
  [STAR_OPERATION_OR] = { STAR_RANK_OR, "or" },
};

/* (nullable): how an operator is written; values have none. */
const char *
star_operation_get_symbol (StarOperation operation)
{
  return operations[operation].symbol;
}

StarRank
star_operation_get_rank (StarOperation operation)
{
  return operations[operation].rank;
}

/* The operator of that rank that is written as @symbol. */
gboolean
star_operation_find (const char *symbol, StarRank rank, StarOperation *operation)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      if (operations[i].rank == rank && operations[i].symbol != NULL
          && (strcmp (operations[i].symbol, symbol) == 0
              || g_strcmp0 (operations[i].other, symbol) == 0))
        {
          *operation = i;
          return TRUE;
        }
    }

  return FALSE;
}
