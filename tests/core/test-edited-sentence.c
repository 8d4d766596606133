/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-edited-sentence.h"

#define SENTENCE "The cost of a run fell from $1.07 to $0.65, down 39.5 %."

static void
test_find (void)
{
  static const struct {
    const char *text;
    const char *found;
  } cases[] = {
    { SENTENCE, SENTENCE },
    { "We moved it. The cost of a run fell from $1.07 to $0.65. It held.",
      "The cost of a run fell from $1.07 to $0.65." },
    { "We moved it.\n- The cost of each run went from $1.07 to $0.65, by 39.5 %\n- More",
      "The cost of each run went from $1.07 to $0.65, by 39.5 %" },
    { "• the COST of a run fell from $1.07 to $0.65 down 39.5 %!",
      "the COST of a run fell from $1.07 to $0.65 down 39.5 %!" },
    /* Divided in two. */
    { "First. The cost of a run fell. From $1.07 to $0.65, down 39.5 %. Last.",
      "The cost of a run fell. From $1.07 to $0.65, down 39.5 %." },
    /* The one that is more like it. */
    { "The cost of a query fell from $3 to $2. The cost of a run fell from $1.07 to $0.60.",
      "The cost of a run fell from $1.07 to $0.60." },
    { "It is much cheaper now.", NULL },
    { "We moved the nightly load to a smaller cluster.", NULL },
    { "", NULL },
    { "...\n\n- \n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = star_edited_sentence_find (cases[i].text, SENTENCE);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_nothing_to_find (void)
{
  g_assert_null (star_edited_sentence_find ("Some text.", ""));
  g_assert_null (star_edited_sentence_find ("Some text.", "…"));
}

/* However long a text is, it is no reason to fail. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (text, i % 100 == 99 ? "word. " : "Größe ");
  g_string_append (text, SENTENCE);
  found = star_edited_sentence_find (text->str, SENTENCE);
  g_assert_cmpstr (found, ==, SENTENCE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edited-sentence/find", test_find);
  g_test_add_func ("/edited-sentence/nothing-to-find", test_nothing_to_find);
  g_test_add_func ("/edited-sentence/long", test_long);

  return g_test_run ();
}
