/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression-parser-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-expression-error-private.h"
#include "star-lexeme-private.h"

/* No node: the error is set. */
#define FAILED -1

typedef struct {
  const char *text;
  const char *const *names;
  StarLexeme next;
  GArray *nodes;
  int depth;
  GError **error;
} Parser;

static int parse_rank (Parser *self, StarRank rank);

static StarExpressionNode *
get_node (Parser *self, int index)
{
  return &g_array_index (self->nodes, StarExpressionNode, index);
}

static int
add_node (Parser *self, StarOperation operation, const StarLexeme *lexeme)
{
  StarExpressionNode node = {
    .operation = operation,
    .start = lexeme->start,
    .end = lexeme->end,
    .first = -1,
    .next = -1,
  };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

static int
add_operator (Parser *self, StarOperation operation, const StarLexeme *lexeme, int left, int right)
{
  int index = add_node (self, operation, lexeme);

  get_node (self, index)->first = left;
  get_node (self, left)->next = right;

  return index;
}

static int
fail_at (Parser *self, const StarLexeme *lexeme, StarMetricError code, const char *reason)
{
  star_expression_error_set (self->error, code, self->text, lexeme->start, lexeme->end, reason);
  return FAILED;
}

static int
fail (Parser *self, const char *reason)
{
  return fail_at (self, &self->next, STAR_METRIC_ERROR_SYNTAX, reason);
}

/* What is nested too deep is refused before it is read. */
static gboolean
enter (Parser *self)
{
  g_autofree char *reason = NULL;

  if (++self->depth <= STAR_EXPRESSION_MAX_DEPTH)
    return TRUE;

  /* Translators: %d is a number, such as 64 */
  reason = g_strdup_printf (_("this is nested more than %d deep; split the formula"),
                            STAR_EXPRESSION_MAX_DEPTH);
  fail_at (self, &self->next, STAR_METRIC_ERROR_LIMIT, reason);
  return FALSE;
}

static int
parse_number (Parser *self)
{
  g_autofree char *text = star_lexeme_dup (&self->next);
  char *end;
  double number = g_ascii_strtod (text, &end);
  int index;

  if (*end != '\0' || strspn (text, ".") == strlen (text))
    return fail (self, _("this is not a number"));
  if (!isfinite (number))
    return fail_at (self, &self->next, STAR_METRIC_ERROR_RANGE,
                    _("this number is too large to calculate with"));

  index = add_node (self, STAR_OPERATION_NUMBER, &self->next);
  get_node (self, index)->number = number;
  star_lexeme_next (&self->next);

  return index;
}

static int
fail_unknown_name (Parser *self, const StarLexeme *word, const char *name)
{
  g_autofree char *names = g_strjoinv (", ", (char **) self->names);
  g_autofree char *reason = NULL;
  StarFunction function;

  if (star_function_find (name, &function))
    return fail_at (self, word, STAR_METRIC_ERROR_SYNTAX,
                    _("this is a function; write what it works on in brackets"));
  if (*names == '\0')
    return fail_at (self, word, STAR_METRIC_ERROR_UNKNOWN,
                    _("there is no input of this name, and no other"));

  /* Translators: %s is a list of names */
  reason = g_strdup_printf (_("there is no input of this name, only: %s"), names);
  return fail_at (self, word, STAR_METRIC_ERROR_UNKNOWN, reason);
}

static int
find_name (Parser *self, const char *name)
{
  for (int i = 0; self->names[i] != NULL; i++)
    {
      if (strcmp (self->names[i], name) == 0)
        return i;
    }

  return -1;
}

static int
resolve_name (Parser *self, const StarLexeme *word, const char *name)
{
  const StarUnit *unit = star_unit_find_constant (name);
  int found = find_name (self, name);
  int index;

  if (found < 0 && unit == NULL)
    return fail_unknown_name (self, word, name);

  index = add_node (self, found >= 0 ? STAR_OPERATION_NAME : STAR_OPERATION_CONSTANT, word);
  if (found >= 0)
    {
      get_node (self, index)->name = found;
    }
  else
    {
      get_node (self, index)->unit = unit;
      get_node (self, index)->number = unit->factor;
    }

  return index;
}

static int
fail_open (Parser *self, const StarLexeme *bracket)
{
  if (self->next.kind == STAR_LEXEME_END)
    return fail_at (self, bracket, STAR_METRIC_ERROR_SYNTAX,
                    _("this bracket is never closed; write “)”"));

  return fail (self, _("an operator or “)” is missing before this"));
}

static int
fail_number_of_arguments (Parser *self, const StarLexeme *word, StarFunction function)
{
  int least = star_function_get_least (function);
  g_autofree char *reason = NULL;

  reason = g_strdup_printf (
    /* Translators: %d is how many values a function is given: min(a, b) has two */
    g_dngettext (GETTEXT_PACKAGE, "this function takes %d value in its brackets",
                 "this function takes %d values in its brackets", least),
    least);
  return fail_at (self, word, STAR_METRIC_ERROR_SYNTAX, reason);
}

/* The arguments behind the bracket, linked to each other; their number. */
static int
parse_arguments (Parser *self, const StarLexeme *bracket, int *first)
{
  int n = 0;
  int last = -1;

  *first = -1;
  if (star_lexeme_is (&self->next, ")"))
    return 0;

  do
    {
      int argument;

      if (n > 0)
        star_lexeme_next (&self->next);
      argument = parse_rank (self, STAR_RANK_OR);
      if (argument == FAILED)
        return FAILED;
      if (n++ == 0)
        *first = argument;
      else
        get_node (self, last)->next = argument;
      last = argument;
    }
  while (star_lexeme_is (&self->next, ","));

  return star_lexeme_is (&self->next, ")") ? n : fail_open (self, bracket);
}

static gboolean
lists_are_names (Parser *self, StarFunction function, int first)
{
  int n_lists = function == STAR_FUNCTION_DOT ? 2 : star_function_takes_list (function) ? 1 : 0;

  for (int i = first; n_lists > 0; i = get_node (self, i)->next, n_lists--)
    {
      StarExpressionNode *node = get_node (self, i);

      if (node->operation != STAR_OPERATION_NAME)
        {
          star_expression_error_set (self->error, STAR_METRIC_ERROR_KIND, self->text, node->start,
                                     node->end,
                                     _("the name of an input that is a list is needed here"));
          return FALSE;
        }
    }

  return TRUE;
}

static int
parse_call (Parser *self, const StarLexeme *word, const char *name)
{
  StarLexeme bracket = self->next;
  StarFunction function;
  int first;
  int n;
  int index;

  if (!star_function_find (name, &function))
    {
      g_autofree char *names = star_function_list ();
      g_autofree char *reason = NULL;

      /* Translators: %s is a list of names */
      reason = g_strdup_printf (_("there is no such function, only: %s"), names);
      return fail_at (self, word, STAR_METRIC_ERROR_UNKNOWN, reason);
    }
  if (!enter (self))
    return FAILED;

  star_lexeme_next (&self->next);
  n = parse_arguments (self, &bracket, &first);
  if (n == FAILED)
    return FAILED;
  if (n < star_function_get_least (function) || n > star_function_get_most (function))
    return fail_number_of_arguments (self, word, function);
  if (!lists_are_names (self, function, first))
    return FAILED;

  star_lexeme_next (&self->next);
  self->depth--;
  index = add_node (self, STAR_OPERATION_CALL, word);
  get_node (self, index)->function = function;
  get_node (self, index)->first = first;

  return index;
}

static int
parse_word (Parser *self)
{
  StarLexeme word = self->next;
  g_autofree char *name = star_lexeme_dup (&word);

  if (!star_expression_is_name (name))
    return fail (self, _("a value is missing before this; “not” stands before a comparison"));

  star_lexeme_next (&self->next);
  if (star_lexeme_is (&self->next, "(") && (star_function_find (name, &(StarFunction) { 0 })
                                            || find_name (self, name) < 0))
    return parse_call (self, &word, name);

  return resolve_name (self, &word, name);
}

static int
parse_bracket (Parser *self)
{
  StarLexeme bracket = self->next;
  int index;

  if (!enter (self))
    return FAILED;

  star_lexeme_next (&self->next);
  index = parse_rank (self, STAR_RANK_OR);
  if (index == FAILED)
    return FAILED;
  if (!star_lexeme_is (&self->next, ")"))
    return fail_open (self, &bracket);

  star_lexeme_next (&self->next);
  self->depth--;

  return index;
}

static int
parse_value (Parser *self)
{
  if (self->next.kind == STAR_LEXEME_NUMBER)
    return parse_number (self);
  if (self->next.kind == STAR_LEXEME_WORD)
    return parse_word (self);
  if (star_lexeme_is (&self->next, "("))
    return parse_bracket (self);
  if (self->next.kind == STAR_LEXEME_END)
    return fail (self, _("a value is missing"));

  return fail (self, _("a value is needed here: a number, a name or a bracket"));
}

/* Whether an operator of that rank stands here. */
static gboolean
find_operator (Parser *self, StarRank rank, StarOperation *operation)
{
  g_autofree char *symbol = NULL;

  if (self->next.kind != STAR_LEXEME_SYMBOL && self->next.kind != STAR_LEXEME_WORD)
    return FALSE;

  symbol = star_lexeme_dup (&self->next);
  return star_operation_find (symbol, rank, operation);
}

/* "-x", "not x" */
static int
parse_prefix (Parser *self, StarRank rank)
{
  StarLexeme symbol = self->next;
  StarOperation operation;
  int operand;
  int index;

  if (!find_operator (self, rank, &operation))
    return parse_rank (self, rank + 1);
  if (!enter (self))
    return FAILED;

  star_lexeme_next (&self->next);
  operand = parse_rank (self, rank);
  if (operand == FAILED)
    return FAILED;

  self->depth--;
  index = add_node (self, operation, &symbol);
  get_node (self, index)->first = operand;

  return index;
}

/* "x ^ y", from the right; the sign of an exponent needs no bracket. */
static int
parse_power (Parser *self)
{
  int left = parse_value (self);
  StarLexeme symbol = self->next;
  StarOperation operation;
  int right;

  if (left == FAILED || !find_operator (self, STAR_RANK_POWER, &operation))
    return left;
  if (!enter (self))
    return FAILED;

  star_lexeme_next (&self->next);
  right = parse_rank (self, STAR_RANK_SIGN);
  if (right == FAILED)
    return FAILED;

  self->depth--;
  return add_operator (self, operation, &symbol, left, right);
}

/* "x + y - z", from the left; comparisons stand alone. */
static int
parse_chain (Parser *self, StarRank rank)
{
  int left = parse_rank (self, rank + 1);
  StarOperation operation;

  while (left != FAILED && find_operator (self, rank, &operation))
    {
      StarLexeme symbol = self->next;
      int right;

      star_lexeme_next (&self->next);
      right = parse_rank (self, rank + 1);
      if (right == FAILED)
        return FAILED;

      left = add_operator (self, operation, &symbol, left, right);
      if (rank == STAR_RANK_COMPARISON && find_operator (self, rank, &operation))
        return fail (self, _("two comparisons are joined with “and”"));
    }

  return left;
}

static int
parse_rank (Parser *self, StarRank rank)
{
  switch (rank)
    {
    case STAR_RANK_NOT:
    case STAR_RANK_SIGN:
      return parse_prefix (self, rank);
    case STAR_RANK_POWER:
      return parse_power (self);
    case STAR_RANK_VALUE:
      return parse_value (self);
    case STAR_RANK_OR:
    case STAR_RANK_AND:
    case STAR_RANK_COMPARISON:
    case STAR_RANK_SUM:
    case STAR_RANK_PRODUCT:
    default:
      return parse_chain (self, rank);
    }
}

/* What stands behind a whole expression. */
static int
fail_rest (Parser *self)
{
  StarOperation operation;

  if (star_lexeme_is (&self->next, ")"))
    return fail (self, _("this bracket was never opened; take it away"));
  if (star_lexeme_is (&self->next, ","))
    return fail (self, _("a comma only separates the values of a function; "
                         "the decimal mark of a formula is “.”"));
  if (find_operator (self, STAR_RANK_NOT, &operation) || self->next.kind != STAR_LEXEME_SYMBOL
      || star_lexeme_is (&self->next, "("))
    return fail (self, _("an operator is missing before this, such as “*”"));

  return fail (self, _("this sign is not known; use + - * / ^ or a comparison"));
}

/*
 * star_expression_parser_parse:
 * @text: valid UTF-8 of a length that is allowed
 *
 * Returns: (transfer full) (nullable) (element-type StarExpressionNode): the tree, as it is kept
 */
GArray *
star_expression_parser_parse (const char *text, const char *const *names, GError **error)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (StarExpressionNode));
  Parser self = { .text = text, .names = names, .nodes = nodes, .error = error };

  star_lexeme_init (&self.next, text);
  if (self.next.kind == STAR_LEXEME_END)
    {
      star_expression_error_set (error, STAR_METRIC_ERROR_EMPTY, text, self.next.start,
                                 self.next.end, _("write what is to be calculated"));
      return NULL;
    }
  if (parse_rank (&self, STAR_RANK_OR) == FAILED)
    return NULL;
  if (self.next.kind != STAR_LEXEME_END)
    {
      fail_rest (&self);
      return NULL;
    }

  return g_steal_pointer (&nodes);
}
