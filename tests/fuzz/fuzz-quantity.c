/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <math.h>

#include "star-gate.h"
#include "star-sentence-private.h"

static void
check_quantity (const StarSentence *sentence, const StarQuantity *q, int after)
{
  g_autofree char *figure = star_sentence_dup_figure (sentence, q, q->first, q->last);

  g_assert_cmpint (q->first, >, after);
  g_assert_cmpint (q->core_last, <=, q->last);
  g_assert_cmpint (q->last, <, (int) sentence->tokens->len);
  g_assert_false (isnan (q->value));
  g_assert_false (isnan (q->other));
  g_assert_nonnull (star_quantity_kind_get_nick (q->kind));
  g_assert_true (g_utf8_validate (figure, -1, NULL));

  for (int i = q->first; i <= q->last; i++)
    g_assert_true (star_sentence_quantity (sentence, star_sentence_token (sentence, i)->quantity)
                   == q);
}

/* Figures stand one after the other, each in its tokens, and have a value. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = star_gate_check (bytes, "fuzz", NULL);
  g_autofree char *line = NULL;
  StarSentence sentence;

  if (text == NULL)
    return 0;

  star_sentence_init (&sentence, star_lexicon_get_default (), text);
  while (star_sentence_next (&sentence))
    {
      int after = -1;

      for (guint i = 0; i < sentence.quantities->len; i++)
        {
          const StarQuantity *q = star_sentence_quantity (&sentence, i);

          check_quantity (&sentence, q, after);
          after = q->last;
        }
    }
  star_sentence_clear (&sentence);

  line = star_quantity_describe (star_lexicon_get_default (), text);
  g_assert_true (g_utf8_validate (line, -1, NULL));

  return 0;
}
