/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sentence-private.h"

/* The sentences of @text as "first…last word" in bars, or all tokens with @all. */
static char *
describe (const char *text, gboolean all)
{
  g_autoptr (GString) line = g_string_new (NULL);
  StarSentence sentence;

  star_sentence_init (&sentence, star_lexicon_get_default (), text);
  while (star_sentence_next (&sentence))
    {
      if (line->len > 0)
        g_string_append (line, " | ");
      for (guint i = 0; i < sentence.tokens->len; i++)
        {
          const StarToken *token = star_sentence_token (&sentence, i);

          if (!all && i > 0 && i + 1 < sentence.tokens->len)
            continue;
          if (i > 0)
            g_string_append (line, all ? (token->glue == STAR_GLUE_HYPHEN ? "=" : " ") : "…");
          g_string_append_len (line, token->text, token->length);
        }
    }
  star_sentence_clear (&sentence);

  return g_strdup (line->str);
}

static void
test_sentences (void)
{
  static const struct {
    const char *text;
    const char *sentences;
  } cases[] = {
    { "", "" },
    { " \n\t ", "" },
    { "One two. Three four! Five six?", "One…two | Three…four | Five…six" },
    { "No stop", "No…stop" },
    { "It took 3.5 days vs. 4.2 days. Good end.", "It…days | Good…end" },
    { "**It held.** We left.", "It…held | We…left" },
    { "a wrapped\nline goes on", "a…on" },
    { "a list\n- of two\n- of three", "a…list | of…two | of…three" },
    { "1. first thing\n2) second thing", "first…thing | second…thing" },
    { "One para\n\ntwo para", "One…para | two…para" },
    { "# Big heading\nsome words", "Big…words" },
    { "Line of one\nLine of two", "Line…one | Line…two" },
    { "see star.example.org now", "see…now" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (cases[i].text, FALSE);

      g_assert_cmpstr (found, ==, cases[i].sentences);
    }
}

static void
test_tokens (void)
{
  static const struct {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "on-call load", "on=call load" },
    { "don’t and can't", "don’t and can't" },
    { "60,000-node", "60,000=node" },
    { "24h→3 min", "24 h → 3 min" },
    { "a -> b", "a -> b" },
    { "3-5 and 3–5", "3 - 5 and 3 – 5" },
    { "v2.4.1", "v2.4.1" },
    { "(a, b)", "( a , b )" },
    { "snake_case", "snake_case" },
    { "4 000 and 12 345 678 and 2019 100", "4 000 and 12 345 678 and 2019 100" },
    { "99.9%", "99.9 %" },
    { "“quoted” `code`", "quoted code" },
    { "größer", "größer" },
    { "a—b", "a — b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (cases[i].text, TRUE);

      g_assert_cmpstr (found, ==, cases[i].tokens);
    }
}

static void
test_places (void)
{
  StarSentence sentence;
  const StarToken *token;

  star_sentence_init (&sentence, star_lexicon_get_default (), "Größe: 👩‍👩‍👧 né 14 Häuser");
  g_assert_true (star_sentence_next (&sentence));
  token = star_sentence_token (&sentence, sentence.tokens->len - 1);
  g_assert_cmpint (token->start, ==, 19);
  g_assert_cmpint (token->end, ==, 25);
  g_assert_null (star_sentence_token (&sentence, sentence.tokens->len));
  g_assert_null (star_sentence_token (&sentence, -1));
  g_assert_false (star_sentence_next (&sentence));
  g_assert_cmpint (sentence.reader.offset, ==, 25);
  star_sentence_clear (&sentence);
}

/* A sentence without end is cut, so that memory does not grow with the text. */
static void
test_endless_sentence (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  StarSentence sentence;
  guint tokens = 0;

  for (int i = 0; i < 5000; i++)
    g_string_append (text, "word ");

  star_sentence_init (&sentence, star_lexicon_get_default (), text->str);
  while (star_sentence_next (&sentence))
    {
      g_assert_cmpuint (sentence.tokens->len, <=, STAR_TOKENS_MAX);
      tokens += sentence.tokens->len;
    }
  star_sentence_clear (&sentence);

  g_assert_cmpuint (tokens, ==, 5000);
}

/* Whatever the bytes, tokens stand in order, do not overlap, and count characters right. */
static void
test_order (void)
{
  static const char *const pieces[] = {
    "a", "B", "7", ".", ",", " ", "\n", "-", "–", "'", "’", "é", "\u0301", "日", "ע", "👍", "\u200d", "%",
    "1.5", "*", "#", "\t", "\u00a0", "→", "(", "|", "_", "x2", "4:05",
  };
  guint seed = 19700101;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int n = 0; n < 3000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      StarSentence sentence;
      int last = 0;

      for (int i = g_rand_int_range (rand, 0, 30); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      star_sentence_init (&sentence, star_lexicon_get_default (), text->str);
      while (star_sentence_next (&sentence))
        {
          for (guint i = 0; i < sentence.tokens->len; i++)
            {
              const StarToken *token = star_sentence_token (&sentence, i);

              g_assert_cmpint (token->start, >=, last);
              g_assert_cmpint (token->end, >, token->start);
              g_assert_cmpint (g_utf8_pointer_to_offset (text->str, token->text), ==, token->start);
              g_assert_cmpint (g_utf8_strlen (token->text, token->length), ==,
                               token->end - token->start);
              last = token->end;
            }
        }
      g_assert_cmpint (sentence.reader.offset, ==, g_utf8_strlen (text->str, -1));
      star_sentence_clear (&sentence);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/sentences", test_sentences);
  g_test_add_func ("/sentence/tokens", test_tokens);
  g_test_add_func ("/sentence/places", test_places);
  g_test_add_func ("/sentence/endless", test_endless_sentence);
  g_test_add_func ("/sentence/order", test_order);

  return g_test_run ();
}
