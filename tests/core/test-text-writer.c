/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-writer.h"

#include <string.h>

#include "star-markdown-private.h"
#include "star-text-reader.h"

#define SEED 20260303
#define N_LIBRARIES 500

static GPtrArray *
new_list (StarStory *story)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stories, story);

  return stories;
}

static void
add_follow_up (StarStory *story, const char *question, const char *notes, gboolean answered)
{
  g_autoptr (StarFollowUp) row = star_follow_up_new ();

  g_object_set (row, "question", question, "notes", notes, "answered", answered, NULL);
  g_list_store_append (star_story_get_follow_ups (story), row);
}

static StarStory *
full_story (void)
{
  static const char *const tradeoffs[] = { "A second bill", "Lag of a minute", NULL };
  StarStory *story = star_story_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarKpi) empty = star_kpi_new ();

  g_object_set (story,
                "title", "Feed #1 *cutover*",
                "hook", "No night was lost.",
                "tradeoffs", tradeoffs,
                "situation", "Slow.\n\n- 14 feeds",
                "result", "Fast.",
                "kpi-movement", "Freshness.",
                NULL);
  g_object_set (kpi, "metric", "p95", "from", "24 h", "to", "3 min", NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
  g_list_store_append (star_story_get_kpis (story), empty);
  add_follow_up (story, "Why a queue?", "Cheap.\nKnown.", TRUE);
  add_follow_up (story, "Who pays?", "", FALSE);

  return story;
}

static void
test_markdown (void)
{
  static const char expected[] =
    "# Feed #1 \\*cutover\\*\n"
    "\n"
    "> No night was lost.\n"
    "\n"
    "## Situation\n"
    "\n"
    "Slow.\n"
    "\n"
    "- 14 feeds\n"
    "\n"
    "## Result\n"
    "\n"
    "Fast.\n"
    "\n"
    "## KPI movement\n"
    "\n"
    "Freshness.\n"
    "\n"
    "- p95 24 h → 3 min\n"
    "\n"
    "## Trade-offs\n"
    "\n"
    "- A second bill\n"
    "- Lag of a minute\n"
    "\n"
    "## Follow-ups\n"
    "\n"
    "- [x] Why a queue?\n"
    "\n"
    "  Cheap.\n"
    "  Known.\n"
    "\n"
    "- [ ] Who pays?\n";
  g_autoptr (GPtrArray) stories = new_list (full_story ());
  g_autofree char *text = star_text_writer_markdown (stories);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_plain (void)
{
  static const char expected[] =
    "Title: Feed #1 *cutover*\n"
    "\n"
    "Hook:\n"
    "No night was lost.\n"
    "\n"
    "Situation:\n"
    "Slow.\n"
    "\n"
    "- 14 feeds\n"
    "\n"
    "Result:\n"
    "Fast.\n"
    "\n"
    "KPI movement:\n"
    "Freshness.\n"
    "\n"
    "- p95 24 h → 3 min\n"
    "\n"
    "Trade-offs:\n"
    "- A second bill\n"
    "- Lag of a minute\n"
    "\n"
    "Follow-ups:\n"
    "- [x] Why a queue?\n"
    "\n"
    "  Cheap.\n"
    "  Known.\n"
    "\n"
    "- [ ] Who pays?\n";
  g_autoptr (GPtrArray) stories = new_list (full_story ());
  g_autofree char *text = star_text_writer_plain (stories);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_no_stories (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) untitled = new_list (star_story_new ());
  g_autofree char *nothing = star_text_writer_markdown (none);
  g_autofree char *title = star_text_writer_markdown (untitled);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (title, ==, "# Untitled Story\n");
}

static void
test_escape (void)
{
  static const struct {
    const char *text;
    const char *escaped;
  } cases[] = {
    { "", "" },
    { "plain words, 99.9 % (of all) - fine!", "plain words, 99.9 % (of all) - fine!" },
    { "a *b* c", "a \\*b\\* c" },
    { "2 * 3", "2 * 3" },
    { "snake_case", "snake_case" },
    { "_private", "\\_private" },
    { "a `b`", "a \\`b\\`" },
    { "C:\\dir", "C:\\\\dir" },
    { "<b>", "\\<b>" },
    { "a < b", "a \\< b" },
    { "[x](y)", "\\[x](y)" },
    { "R&D", "R\\&D" },
    { "a & b", "a & b" },
    { "~~gone~~", "\\~\\~gone\\~\\~" },
    { "~5 min", "~5 min" },
    { "# one", "\\# one" },
    { "#1", "\\#1" },
    { "is #1", "is #1" },
    { "a\n# b", "a\n\\# b" },
    { "> said", "\\> said" },
    { "- item\n- item", "- item\n- item" },
    { "* item", "* item" },
    { "1. item", "1. item" },
    { "text\n---", "text\n\\---" },
    { "text\n===", "text\n\\===" },
    { "***", "\\*\\*\\*" },
    { "___", "\\_\\_\\_" },
    { "- - -", "- - -" },
    { "~~~", "\\~\\~\\~" },
    { "```", "\\`\\`\\`" },
    { "\xc3\xa9_x_\xc3\xa9", "\xc3\xa9_x_\xc3\xa9" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = star_markdown_escape (cases[i].text);
      g_autofree char *again = star_markdown_unescape (escaped);

      g_assert_cmpstr (escaped, ==, cases[i].escaped);
      g_assert_cmpstr (again, ==, cases[i].text);
    }
}

static void
test_unescape (void)
{
  static const struct {
    const char *text;
    const char *plain;
  } cases[] = {
    { "**bold** and **more**", "bold and more" },
    { "a **b c** d", "a b c d" },
    { "2 ** 3 ** 4", "2 ** 3 ** 4" },
    { "**open", "**open" },
    { "**not\nover lines**", "**not\nover lines**" },
    { "\\*\\*kept\\*\\*", "**kept**" },
    { "*one* `code` _x_", "*one* `code` _x_" },
    { "C:\\dir", "C:\\dir" },
    { "end\\", "end\\" },
    { "****", "****" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = star_markdown_unescape (cases[i].text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* Pieces of lines for Markdown, which must bring back even what looks like its own marks. */
static const char *const markdown_pieces[] = {
  "We moved 14 feeds", "p95 of 3 min", "**not bold**", "*star*", "_under_", "snake_case", "`code`",
  "[link](x)", "<b>", "&amp;", "R&D", "\\", "\\*", "Task:", "Result: good", "# 1", "#", "> 5",
  "---", "===", "***", "- item", "1. item", "~~x~~", "```", "Follow-ups:", "Title: no", "S:",
  "a | b", "50 %", "\xc3\xa9\xf0\x9f\x8c\x9f", "**Learning:** x", "!", "+ plus", "Situation",
};

/* For plain text, ordinary sentences: there is no way to tell a label in them from ours. */
static const char *const plain_pieces[] = {
  "We moved 14 feeds", "p95 of 3 min", "**as it is**", "*star*", "snake_case", "C:\\*.txt",
  "- item", "1. item", "we chose: the queue", "50 %", "\xc3\xa9\xf0\x9f\x8c\x9f", "(R&D)",
  "Ratio 3:1", "the task was hard", "a result",
};

static char *
random_line (GRand *rand, const char *const *pieces, gsize n_pieces)
{
  GString *line = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " " : "",
                            pieces[g_rand_int_range (rand, 0, n_pieces)]);

  return g_string_free (line, FALSE);
}

/* Text without blank ends; a first and last line that is drawn is none that anyone types. */
static char *
random_text (GRand *rand, const char *const *pieces, gsize n_pieces)
{
  GString *text = g_string_new ("First, ");
  int n = g_rand_int_range (rand, 1, 5);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *line = random_line (rand, pieces, n_pieces);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : g_rand_boolean (rand) ? "\n" : "\n\n",
                              line);
    }
  g_string_append (text, ".");

  return g_string_free (text, FALSE);
}

static StarStory *
random_story (GRand *rand, const char *const *pieces, gsize n_pieces)
{
  StarStory *story = star_story_new ();
  g_autofree char *title = random_line (rand, pieces, n_pieces);
  g_autofree char *full_title = g_strconcat ("On ", title, " now", NULL);

  star_story_set_title (story, full_title);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *text = random_text (rand, pieces, n_pieces);

      if (i < 2 || g_rand_boolean (rand))
        star_story_set_text (story, i, text);
    }
  if (g_rand_boolean (rand))
    {
      g_autofree char *hook = random_line (rand, pieces, n_pieces);
      g_autofree char *question = random_line (rand, pieces, n_pieces);
      g_autofree char *tradeoff = random_line (rand, pieces, n_pieces);
      g_autofree char *full_hook = g_strconcat ("And ", hook, " then", NULL);
      g_autofree char *full_question = g_strconcat ("Is ", question, " so?", NULL);
      g_autofree char *full_tradeoff = g_strconcat ("With ", tradeoff, " paid", NULL);
      const char *const tradeoffs[] = { full_tradeoff, "Another one", NULL };

      g_object_set (story, "hook", full_hook, "tradeoffs", tradeoffs, NULL);
      add_follow_up (story, full_question, "", g_rand_boolean (rand));
      add_follow_up (story, "Why?", full_tradeoff, FALSE);
    }

  return story;
}

static void
assert_same (StarStory *story, StarStory *again)
{
  /* What a text does not carry is set alike, the rest must be. */
  g_object_set (again, "archetype", star_story_get_archetype (story), NULL);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    g_assert_cmpstr (star_story_get_text (again, i), ==, star_story_get_text (story, i));
  g_assert_cmpstr (star_story_get_title (again), ==, star_story_get_title (story));
  g_assert_cmpstr (star_story_get_hook (again), ==, star_story_get_hook (story));
  g_assert_cmpstrv (star_story_get_tradeoffs (again), star_story_get_tradeoffs (story));
  g_assert_true (star_story_same_content (story, again));
}

typedef char *(*WriteFunc) (GPtrArray *stories);

static void
check_round_trips (WriteFunc write, const char *const *pieces, gsize n_pieces)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_LIBRARIES; i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      int n = g_rand_int_range (rand, 1, 4);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) again = NULL;

      for (int j = 0; j < n; j++)
        g_ptr_array_add (stories, random_story (rand, pieces, n_pieces));
      text = write (stories);
      g_test_message ("%s", text);
      again = star_text_reader_read (text, NULL);
      g_assert_cmpuint (again->len, ==, stories->len);
      for (guint j = 0; j < stories->len; j++)
        assert_same (stories->pdata[j], again->pdata[j]);
    }
}

static void
test_markdown_round_trip (void)
{
  check_round_trips (star_text_writer_markdown, markdown_pieces, G_N_ELEMENTS (markdown_pieces));
}

static void
test_plain_round_trip (void)
{
  check_round_trips (star_text_writer_plain, plain_pieces, G_N_ELEMENTS (plain_pieces));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-writer/markdown", test_markdown);
  g_test_add_func ("/text-writer/plain", test_plain);
  g_test_add_func ("/text-writer/no-stories", test_no_stories);
  g_test_add_func ("/text-writer/escape", test_escape);
  g_test_add_func ("/text-writer/unescape", test_unescape);
  g_test_add_func ("/text-writer/markdown-round-trip", test_markdown_round_trip);
  g_test_add_func ("/text-writer/plain-round-trip", test_plain_round_trip);

  return g_test_run ();
}
