/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STAR_OPERATION_NUMBER,
  STAR_OPERATION_NAME,
  STAR_OPERATION_CONSTANT,
  STAR_OPERATION_CALL,
  STAR_OPERATION_NEGATE,
  STAR_OPERATION_POWER,
  STAR_OPERATION_MULTIPLY,
  STAR_OPERATION_DIVIDE,
  STAR_OPERATION_ADD,
  STAR_OPERATION_SUBTRACT,
  STAR_OPERATION_LESS,
  STAR_OPERATION_LESS_EQUAL,
  STAR_OPERATION_GREATER,
  STAR_OPERATION_GREATER_EQUAL,
  STAR_OPERATION_EQUAL,
  STAR_OPERATION_NOT_EQUAL,
  STAR_OPERATION_NOT,
  STAR_OPERATION_AND,
  STAR_OPERATION_OR,
} StarOperation;

/* How tight an operator binds, from loose to tight. */
typedef enum {
  STAR_RANK_OR,
  STAR_RANK_AND,
  STAR_RANK_NOT,
  STAR_RANK_COMPARISON,
  STAR_RANK_SUM,
  STAR_RANK_PRODUCT,
  STAR_RANK_SIGN,
  STAR_RANK_POWER,
  STAR_RANK_VALUE,
} StarRank;

const char *star_operation_get_symbol (StarOperation operation);
StarRank    star_operation_get_rank   (StarOperation operation);
gboolean    star_operation_find       (const char *symbol, StarRank rank, StarOperation *operation);

G_END_DECLS
