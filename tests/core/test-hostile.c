/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-coverage.h"
#include "star-words.h"

/* Text that nobody writes, and text in unusual characters. */

#define SEED 20260312
#define N_TEXTS 600
#define PIECES_MAX 120

/* No words that are shown with a finding are longer than this, in bytes. */
#define SHOWN_MAX 8000

static const char *const pieces[] = {
  /* What the checks find. */
  "we cut the bill by 40 %", "from 12 late runs a week to 2", "eight engineers", "$1.2M", "24 h",
  "14 services", "p95 latency fell", "halved", "three outages", "I decided", "a runbook", "[name]",
  "TODO", "500k events per second", "2–4 min", "-> 3", "Result:", "would have cost", "zero",
  /* What looks at the words around it. */
  "told the manager", "the manager wanted", "as the nurse I had to", "I went with slate",
  "a large, busy", "can't leave without", "still how", "not my call", "within the hour",
  "another week", "a whole", "a day late", "two days before", "6 testers × 3 days", "the two of us",
  "on-call", "the number of", "one other", "our top 20", "from forty", "to four", "30 times a second",
  /* Numbers with odd spaces and signs. */
  "12\u00a0000 rows", "12\u2009000 rows", "4\u202f000\u00a0€", "1.5 M€", "€1,5\u00a0M", "12'000",
  "12’000 users", "\u22123 %", "½", "10²", "٣٤٥ users", "１２３ rows", "Ⅷ", "1,2,3", "1.2.3.4",
  "10:30", "24/7", "9999999999999999999999999999999999999999 rows", "0.0000001", "1e9",
  /* Marks, joiners, directions. */
  "e\u0301\u0302\u0303", "\u0301", "\u200b", "\u200d", "\ufeff", "\u202e", "\u202c", "שלום", "مرحبا",
  "👩‍💻", "🏳️‍🌈", "👍🏽", "न\u0947", "三百人", "ｱ", "\U0010ffff", "\xc2\x85", "\u2028", "ß", "İ", "ﬃ", "’",
  /* Signs and ends of lines. */
  "%", "$", "→", "->", "=>", "—", "–", "-", "•", "#", "*", "`", "\"", "'", "(", ")", "[", "]",
  "{", "}", "<", ">", "|", "/", "\\", ".", ",", ":", ";", "!", "?", "~", "_", "&", "+", "=",
  "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "\x01", "\x7f", "    ",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, PIECES_MAX);

  for (int i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (g_rand_int_range (rand, 0, 3) > 0)
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

/* Returns how many there are. */
static guint
check_evidence (StarCoverageReport *report, StarSection section, const char *text)
{
  guint n = 0;

  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      GPtrArray *evidence = star_coverage_report_get_evidence (report, d);

      for (guint i = 0; i < evidence->len; i++)
        {
          const StarEvidence *e = g_ptr_array_index (evidence, i);
          g_autofree char *words = NULL;

          if (e->section != section)
            continue;
          n++;
          g_assert_cmpint (e->start, >=, 0);
          g_assert_cmpint (e->start, <, e->end);
          g_assert_cmpint (e->end, <=, g_utf8_strlen (text, -1));
          words = g_utf8_substring (text, e->start, e->end);
          g_assert_cmpstr (e->text, ==, words);
          g_assert_true (e->figure == NULL || g_utf8_validate (e->figure, -1, NULL));
        }
    }

  return n;
}

static void
check_flags (StarCoverageReport *report, StarSection section, const char *text)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);
      g_autofree char *words = NULL;

      if (flag->section != section)
        continue;
      g_assert_cmpint (flag->start, >=, 0);
      g_assert_cmpint (flag->start, <=, flag->end);
      g_assert_cmpint (flag->end, <=, g_utf8_strlen (text, -1));
      if (!g_str_equal (flag->id, "placeholder-left"))
        continue;
      words = g_utf8_substring (text, flag->start, flag->end);
      g_assert_true (strchr ("[<{TXx", words[0]) != NULL || g_ascii_isalpha (words[0]));
    }
}

static void
test_spans (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  guint n = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (rand);
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, text);

      n += check_evidence (report, STAR_SECTION_TEXT, text);
      check_flags (report, STAR_SECTION_TEXT, text);
      g_assert_cmpuint (star_coverage_report_get_words (report, STAR_SECTION_TEXT), ==,
                        star_words_count (text));
    }
  /* Else it has shown nothing. */
  g_assert_cmpuint (n, >, N_TEXTS);
}

/* A check that has seen other texts before says the same as one that has not. */
static void
test_spans_in_fields (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  guint n = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_TEXTS; i++)
    {
      StarSection section = g_rand_int_range (rand, 0, STAR_N_SECTIONS);
      g_autofree char *text = make_text (rand);
      g_autoptr (StarCoverage) fresh = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarCoverageReport) report = NULL;
      g_autoptr (StarCoverageReport) again = NULL;

      star_story_set_text (story, section, text);
      report = star_coverage_check (coverage, story);
      again = star_coverage_check (fresh, story);
      for (int s = 0; s < STAR_N_SECTIONS; s++)
        {
          guint found = check_evidence (report, s, star_story_get_text (story, s));

          check_flags (report, s, star_story_get_text (story, s));
          g_assert_cmpuint (check_evidence (again, s, star_story_get_text (story, s)), ==, found);
          n += found;
        }
    }
  g_assert_cmpuint (n, >, N_TEXTS);
}

/* What counting words means, in the plainest way. */
static guint
count_plainly (const char *text)
{
  guint n = 0;
  gboolean is_said = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        is_said = FALSE;
      else if (g_unichar_isalnum (c) && !is_said)
        {
          is_said = TRUE;
          n++;
        }
    }

  return n;
}

static void
test_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (rand);

      g_assert_cmpuint (star_words_count (text), ==, count_plainly (text));
    }

  /* Each character by itself, and between two words. */
  for (gunichar c = 1; c < 0x3000; c++)
    {
      char character[8] = { 0 };
      g_autofree char *text = NULL;
      g_autoptr (StarCoverageReport) report = NULL;

      g_unichar_to_utf8 (c, character);
      text = g_strconcat (character, " a", character, "b", NULL);
      report = star_coverage_check_text (coverage, text);
      g_assert_cmpuint (star_words_count (text), ==, count_plainly (text));
      g_assert_cmpuint (star_coverage_report_get_total_words (report), ==, count_plainly (text));
    }
}

static char *
repeat (const char *piece, gsize size)
{
  GString *text = g_string_new (NULL);

  while (text->len < size)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

/* However far a figure is from its noun, nobody is shown more than a line or two. */
static void
test_shown_words (void)
{
  static const char *const fillings[] = {
    " ", "\t", "\u200b", "*", "x", "9", "\u0301", "e\u0301", "_", "''", "on the ", "a-", "\u00a0",
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_autofree char *filling = repeat (fillings[i], 100 * 1000);
      g_autofree char *text = g_strconcat ("We moved 40 ", filling, " customers by 30 % ", filling,
                                           " fewer outages.", NULL);
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, text);

      check_evidence (report, STAR_SECTION_TEXT, text);
      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        {
          const StarEvidence *strongest = star_coverage_report_get_strongest (report, d);

          g_assert_true (strongest == NULL || strlen (strongest->text) < SHOWN_MAX);
        }
    }
}

/* What is found in a text stands there whatever comes before it. */
static void
test_long_prefix (void)
{
  static const char *const prefixes[] = {
    "1234567890", "throughput", "👩‍💻 e\u0301 ", "[", "({<", "\u202e\u202c", "\u200b", "- x\n", "# Heading\n",
    " ", "\n", "\r\n", "%", "$", "→", "-", "'", ".", "a'", "1.", "on the ",
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *prefix = repeat (prefixes[i], 200 * 1000);
      g_autofree char *text = g_strconcat (prefix, "\n\nThe bill fell by $40,000.", NULL);
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, text);
      GPtrArray *evidence = star_coverage_report_get_evidence (report, STAR_DIMENSION_COST);
      const StarEvidence *last;

      check_evidence (report, STAR_SECTION_TEXT, text);
      g_assert_cmpuint (evidence->len, >, 0);
      last = g_ptr_array_index (evidence, evidence->len - 1);
      g_assert_cmpstr (last->figure, ==, "$40,000");
      g_assert_cmpint (last->end, ==, g_utf8_strlen (text, -1) - 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/spans", test_spans);
  g_test_add_func ("/hostile/spans-in-fields", test_spans_in_fields);
  g_test_add_func ("/hostile/words", test_words);
  g_test_add_func ("/hostile/shown-words", test_shown_words);
  g_test_add_func ("/hostile/long-prefix", test_long_prefix);

  return g_test_run ();
}
