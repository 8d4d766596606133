/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "star-coverage.h"
#include "star-gate.h"
#include "star-json-reader.h"

/*
 * How long the checks take: for plain text of the size of a story up to a hundred megabytes, for a
 * key press, and for text that nobody writes. It is no test: what it prints depends on the machine.
 * The exit status is 1 if a target was missed.
 *
 * With --write BYTES it prints such plain text instead, for other programs to be measured with.
 */

#define SEED 20260311
#define MB (1000 * 1000)

/* What is asked for of one processor. */
#define TARGET_SPEED 30.0
#define TARGET_STORY_KEY 1.0
#define TARGET_LONG_KEY 8.0

#define N_KEYS 200

/* The base of the memory: a program that has loaded its words and read next to nothing. */
#define SMALL_SIZE 1000

static gboolean missed_target;

static const struct {
  const char *name;
  const char *piece;
} hostile[] = {
  { "digits", "1234567890" },
  { "one word", "throughput" },
  { "one word, spaced", "latency " },
  { "numbers, spaced", "12 000 " },
  { "emoji and marks", "\U0001f469\u200d\U0001f4bb e\u0301\u0302\u0303 " },
  { "combining marks only", "\u0301" },
  { "unmatched brackets", "[({<" },
  { "bracketed words", "[name <team " },
  { "right to left", "\u05e9\u05dc\u05d5\u05dd \u202e\u0661\u0662\u0663 " },
  { "zero width", "\u200b\u200d\ufeff" },
  { "list items", "- moved 12 jobs\n" },
  { "headings", "# Result\n" },
  { "numbered items", "10. cut cost by 4 %\n" },
  { "no full stop", "we cut the cost of 40 jobs by a third and " },
  { "spaces", " " },
  { "newlines", "\n" },
  { "carriage returns", "\r\n" },
  { "per cent", "%" },
  { "dollars", "$" },
  { "arrows", "\u2192" },
  { "dashes", "-" },
  { "arrows of dashes", "--> " },
  { "apostrophes", "a'" },
  { "full stops", "." },
  { "digits and stops", "1." },
  { "from to", "from 1 to " },
  { "fractions", "1/2 of a third " },
  { "powers", "million " },
  { "currencies", "$4 m €5 " },
  { "fillers in a phrase", "on the the the " },
  { "full-width digits", "\uff11\uff12\u00b2 " },
  { "people told", "told the manager and " },
  { "duties", "as the nurse I had to " },
  { "choices", "I then really went with " },
  { "words of size", "the major, busy " },
  { "bans", "it can't leave the yard " },
  { "habits", "they really still weigh " },
  { "denials", "not my call " },
  { "zero events", "zero outages 0 incidents no crash " },
  { "work of people", "two nurses three days " },
  { "figures apart", "twelve of the the the the and " },
};

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec + now.tv_nsec / 1e9;
}

static void
judge (gboolean is_met)
{
  g_print ("%s\n", is_met ? "" : "  MISSED");
  if (!is_met)
    missed_target = TRUE;
}

static void
add_sentences (GPtrArray *sentences, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ". ", -1);

  for (int i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (sentences, g_strdup (parts[i]));
    }
}

/* The sentences of the sample stories. */
static GPtrArray *
load_sentences (const char *path)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *extra = NULL;
  g_autofree char *text = star_gate_read_file (file, path, NULL, &error);
  g_autoptr (GPtrArray) stories = NULL;

  if (text != NULL)
    stories = star_json_reader_read (text, path, NULL, &extra, &error);
  if (stories == NULL)
    g_error ("%s", error->message);

  for (guint i = 0; i < stories->len; i++)
    {
      for (int section = 0; section < STAR_N_SECTIONS; section++)
        add_sentences (sentences, star_story_get_text (g_ptr_array_index (stories, i), section));
    }

  return sentences;
}

/* Paragraphs of a few sentences, in an order that is the same each time. */
static char *
make_prose (GPtrArray *sentences, gsize size)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *text = g_string_sized_new (size + 1);

  while (text->len < size)
    {
      const char *sentence =
        g_ptr_array_index (sentences, g_rand_int_range (rand, 0, sentences->len));

      g_string_append (text, sentence);
      g_string_append (text, g_str_has_suffix (sentence, ".") ? "" : ".");
      g_string_append (text, g_rand_int_range (rand, 0, 6) == 0 ? "\n\n" : " ");
    }

  return g_string_free (text, FALSE);
}

static char *
repeat (const char *piece, gsize size)
{
  GString *text = g_string_sized_new (size + 100);

  while (text->len < size)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

typedef struct {
  double seconds;
  long kilobytes;
} Cost;

/*
 * The check of a whole text, in a process of its own so that its peak of memory is its own.
 */
static Cost
measure (GPtrArray *sentences, const char *piece, gsize size)
{
  Cost cost = { 0 };
  int ends[2];
  struct rusage usage;
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("No process: %s", g_strerror (errno));

  if (child == 0)
    {
      g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
      g_autofree char *text = piece != NULL ? repeat (piece, size) : make_prose (sentences, size);
      g_autoptr (StarCoverageReport) report = NULL;
      double start = cpu_seconds ();

      report = star_coverage_check_text (coverage, text);
      cost.seconds = cpu_seconds () - start;
      _exit (write (ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }

  close (ends[1]);
  if (read (ends[0], &cost, sizeof cost) != sizeof cost)
    g_error ("The check ended early");
  close (ends[0]);
  wait4 (child, NULL, 0, &usage);
  cost.kilobytes = usage.ru_maxrss;

  return cost;
}

static void
measure_sizes (GPtrArray *sentences, const char *name, const char *piece, gsize largest)
{
  long base = measure (sentences, piece, SMALL_SIZE).kilobytes;

  for (gsize size = MB; size <= largest; size *= 10)
    {
      Cost cost = measure (sentences, piece, size);
      double speed = size / (double) MB / cost.seconds;
      long above = cost.kilobytes - base - (long) (size / 1024);

      g_print ("%-22s %4d MB  %8.3f s  %7.1f MB/s  %+6ld kB", name, (int) (size / MB),
               cost.seconds, speed, above);
      judge (speed >= TARGET_SPEED || piece != NULL);
    }
}

/* A letter is put into the field and taken away again, as somebody who types does. */
static void
measure_key (GPtrArray *sentences, const char *name, gsize size, double target)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autofree char *text = make_prose (sentences, size);
  g_autofree char *typed = g_strconcat (text, "x", NULL);
  double start;
  double each;

  for (int section = 0; section < STAR_N_SECTIONS; section++)
    star_story_set_text (story, section, text);
  star_coverage_report_unref (star_coverage_check (coverage, story));

  start = cpu_seconds ();
  for (int i = 0; i < N_KEYS; i++)
    {
      star_story_set_text (story, STAR_SECTION_ACTION, i % 2 == 0 ? typed : text);
      star_coverage_report_unref (star_coverage_check (coverage, story));
    }
  each = (cpu_seconds () - start) / N_KEYS * 1000;

  g_print ("%-40s %8.3f ms", name, each);
  judge (each < target);
}

int
main (int argc, char *argv[])
{
  g_autofree char *samples = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  gboolean only_hostile = FALSE;
  gboolean only_plain = FALSE;
  gint64 write_size = 0;
  int megabytes = 100;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "samples", 0, 0, G_OPTION_ARG_FILENAME, &samples, "Where the sentences are from", "FILE" },
    { "largest", 0, 0, G_OPTION_ARG_INT, &megabytes, "The largest text (default: 100)", "MB" },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &only_plain, "Only plain text and key presses", NULL },
    { "hostile", 0, 0, G_OPTION_ARG_NONE, &only_hostile, "Only text that nobody writes", NULL },
    { "write", 0, 0, G_OPTION_ARG_INT64, &write_size, "Print so much plain text", "BYTES" },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || samples == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "--samples is needed");
      return 2;
    }

  sentences = load_sentences (samples);
  if (write_size > 0)
    {
      g_autofree char *text = make_prose (sentences, write_size);

      g_print ("%s", text);
      return 0;
    }

  star_lexicon_get_default ();
  if (!only_hostile)
    {
      measure_key (sentences, "key press, 300 words", 300 * 6 / STAR_N_SECTIONS, TARGET_STORY_KEY);
      measure_key (sentences, "key press, 100 kB in each field", 100 * 1000, TARGET_LONG_KEY);
      measure_sizes (sentences, "plain text", NULL, (gsize) megabytes * MB);
    }
  for (gsize i = 0; !only_plain && i < G_N_ELEMENTS (hostile); i++)
    measure_sizes (sentences, hostile[i].name, hostile[i].piece, (gsize) megabytes * MB);

  return missed_target ? 1 : 0;
}
