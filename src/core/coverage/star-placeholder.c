/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-placeholder-private.h"

/* What the writer left for later. */

static gboolean
is_symbol (const StarSentence *sentence, int i, gunichar symbol)
{
  const StarToken *token = star_sentence_token (sentence, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL && token->symbol == symbol;
}

static int
find_bracket_end (const StarSentence *sentence, int i)
{
  gunichar open = star_sentence_token (sentence, i)->symbol;
  gunichar close = open == '[' ? ']' : open == '<' ? '>' : open == '{' ? '}' : 0;
  const StarToken *next = star_sentence_token (sentence, i + 1);

  if (close == 0 || next == NULL || next->kind != STAR_TOKEN_WORD || next->glue != STAR_GLUE_NONE)
    return -1;

  for (int k = i + 2; k <= i + 6; k++)
    {
      const StarToken *token = star_sentence_token (sentence, k);

      if (token == NULL)
        return -1;
      if (token->kind == STAR_TOKEN_SYMBOL && token->symbol == close
          && token->glue == STAR_GLUE_NONE)
        return k;
    }

  return -1;
}

/*
 * star_placeholder_find_end:
 * @i: where a symbol stands
 *
 * "[team size]", "<name>", "[X]": brackets around at most four words that say nothing done.
 *
 * Returns: where they end, -1 if they are none; "[link](address)" is Markdown, "/proc/<pid>" a path
 */
int
star_placeholder_find_end (const StarSentence *sentence, int i)
{
  int end = find_bracket_end (sentence, i);

  return end >= 0 && !is_symbol (sentence, end + 1, '(') && !is_symbol (sentence, i - 1, '/') ? end
                                                                                             : -1;
}

/*
 * star_placeholder_is_word:
 *
 * Returns: whether token @i is one: "TODO", and "X" where a figure belongs: "X %", "$X"; in small
 *   letters they are words
 */
gboolean
star_placeholder_is_word (const StarSentence *sentence, int i)
{
  const StarToken *token = star_sentence_token (sentence, i);
  const StarToken *next = star_sentence_token (sentence, i + 1);
  const StarToken *last = star_sentence_token (sentence, i - 1);

  if (!star_token_is (token, STAR_WORD_PLACEHOLDER) || !token->is_capital)
    return FALSE;
  if (token->length > 1)
    return g_ascii_isupper (token->text[1]);

  return (next != NULL && next->kind == STAR_TOKEN_SYMBOL && next->symbol == '%')
         || (last != NULL && last->kind == STAR_TOKEN_SYMBOL && last->symbol == '$');
}
