/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sample-list.h"

#include <math.h>
#include <string.h>

#include "star-metric-error.h"

static const StarAmountSpec durations = { STAR_AMOUNT_LIST, STAR_AMOUNT_DURATION, NULL, FALSE };
static const StarAmountSpec seconds = { STAR_AMOUNT_LIST, STAR_AMOUNT_DURATION, "s", FALSE };
static const StarAmountSpec counts = { STAR_AMOUNT_LIST, STAR_AMOUNT_COUNT, NULL, FALSE };

static const struct {
  const char *text;
  const StarAmountSpec *spec;
  gsize n;
  double mean;
  const char *header;
} accepted[] = {
  { "12\n45\n60\n", &counts, 3, 39, NULL },
  { "12, 45, 60", &counts, 3, 39, NULL },
  { "12;45;60", &counts, 3, 39, NULL },
  { "12\t45\t60", &counts, 3, 39, NULL },
  { "\n\n12\n\n45\n   \n60\n\n", &counts, 3, 39, NULL },
  { "12\r\n45\r\n60\r\n", &counts, 3, 39, NULL },
  { "12, 45\n60, 3\n", &counts, 4, 30, NULL },
  { "1,200\n1,400\n", &counts, 2, 1300, NULL },
  { "120ms\n180 ms\n2.4s\n", &durations, 3, 0.9, NULL },
  { "120\n180\n", &seconds, 2, 150, NULL },
  { "latency\n120ms\n180ms\n", &durations, 2, 0.15, "latency" },
  { "latency (ms)\n120\n180\n", &durations, 2, 0.15, "latency (ms)" },
  { "Latency [ms]\n120\n180\n", &seconds, 2, 0.15, "Latency [ms]" },
  { "\nTime to recover (min)\n\n12\n45\n", &durations, 2, 1710, "Time to recover (min)" },
  { "records\n12\n45\n", &counts, 2, 28.5, "records" },
  { "p95 (ms)\r\n120\r\n180\r\n", &durations, 2, 0.15, "p95 (ms)" },
  { "latency_2026\n120ms\n180ms\n", &durations, 2, 0.15, "latency_2026" },
  { "Überhang 2\n12\n45\n", &counts, 2, 28.5, "Überhang 2" },
  { "# of runs\n12\n45\n", &counts, 2, 28.5, "# of runs" },
  { "latency_ms\n120\n180\n", &durations, 2, 0.15, "latency_ms" },
  { "run_duration_Seconds\n120\n180\n", &durations, 2, 150, "run_duration_Seconds" },
  { "latency_ms\n2 s\n180\n", &durations, 2, 1.09, "latency_ms" },
  { "latency_min\n12\n45\n", &counts, 2, 28.5, "latency_min" },
};

static void
test_accepted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarSampleList) list =
        star_sample_list_read (accepted[i].text, accepted[i].spec, '.', &error);

      g_assert_no_error (error);
      g_assert_cmpuint (star_sample_list_get_count (list), ==, accepted[i].n);
      g_assert_cmpfloat_with_epsilon (star_sample_list_get_mean (list), accepted[i].mean, 1e-9);
      g_assert_cmpstr (star_sample_list_get_header (list), ==, accepted[i].header);
    }
}

static const struct {
  const char *text;
  const StarAmountSpec *spec;
  const char *start;
} refused[] = {
  { "12\n45x\n60", &counts, "Line 2: " },
  { "\n12\n\n4 5 6\n60", &counts, "Line 4: " },
  { "120ms\n180\n", &durations, "Line 2: " },
  { "2 things\n12\n45\n", &counts, "Line 1: " },
  /* The first line may be a name, and is not what is wrong. */
  { "name\nother\n45\n", &counts, "Line 2: " },
  { "\nlatency (ms)\n120\n\n1x80\n", &durations, "Line 5: " },
  { "latency\n120\n", &durations, "Line 2: " },
  { "p95\n120ms\n1x80\n", &durations, "Line 3: " },
  { "12m\n$4\n", &durations, "Line 2: " },
  { "events_per_sec\n120\n", &durations, "Line 2: " },
  { "latency_min\n120\n", &durations, "Line 2: " },
  { "", &counts, "" },
};

/* What is wrong is said with its line, and nothing is left out on the quiet. */
static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarSampleList) list =
        star_sample_list_read (refused[i].text, refused[i].spec, '.', &error);

      g_assert_null (list);
      g_assert_nonnull (error);
      g_assert_true (error->domain == STAR_METRIC_ERROR);
      if (!g_str_has_prefix (error->message, refused[i].start))
        g_test_fail_printf ("%s: %s", refused[i].text, error->message);
      g_assert_null (star_sample_list_read (refused[i].text, refused[i].spec, '.', NULL));
    }
}

/* Who pastes durations is not told that they are no numbers because of one line that is none. */
static void
test_any (void)
{
  static const struct {
    const char *text;
    const char *mean;
    const char *message;
  } cases[] = {
    { "120 ms\n180 ms\n", "mean 150 ms", NULL },
    { "latency_ms\n120\n180\n", "mean 150 ms", NULL },
    { "size\n5 GB\n7 GB\n", "mean 6 GB", NULL },
    { "120\n180\n", "mean 150,", NULL },
    { "120 ms\n2 s\nfoo\n", NULL,
      "Line 3: “foo” is not understood; write a duration, such as 1 h 30 min" },
    { "latency\n\n$5\n# later\n$7\n", NULL,
      "Line 4: “# later” is not understood; write an amount of money, such as $12" },
    { "120\nfoo\n", NULL, "Line 2: “foo” is not understood; write a number, such as 1200" },
    { "foo\nbar\n", NULL, "Line 2: “bar” is not understood; write a number, such as 1200" },
  };
  const StarAmountSpec any = { .kind = STAR_AMOUNT_LIST };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarSampleList) list =
        star_sample_list_read_any (cases[i].text, &any, '.', &error);

      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
      g_assert_cmpint (list != NULL, ==, cases[i].message == NULL);
      if (list != NULL)
        {
          g_autofree char *words = star_sample_list_describe (list);

          g_assert_nonnull (strstr (words, cases[i].mean));
        }
    }
}

static StarSampleList *
read_counts (const char *text)
{
  g_autoptr (GError) error = NULL;
  StarSampleList *list = star_sample_list_read (text, &counts, '.', &error);

  g_assert_no_error (error);

  return list;
}

/* Nearest rank by hand: of 15, 20, 35, 40, 50 the 30th is 20, the 40th 20, the 50th 35. */
static void
test_percentiles (void)
{
  static const struct {
    double percentile;
    double value;
  } cases[] = { { 0.05, 15 }, { 0.2, 15 }, { 0.3, 20 }, { 0.4, 20 },
                { 0.5, 35 },  { 0.6, 35 }, { 0.9, 50 }, { 1, 50 } };
  g_autoptr (StarSampleList) list = read_counts ("40 \n 15 \n 50 \n 20 \n 35");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (star_sample_list_get_percentile (list, cases[i].percentile), ==,
                       cases[i].value);
}

/* Of the numbers 1 to n the p-th percentile is the least whole number not below p·n. */
static void
test_rank_is_exact (void)
{
  for (int n = 1; n <= 400; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (StarSampleList) list = NULL;

      for (int i = n; i > 0; i--)
        g_string_append_printf (text, "%d\n", i);
      list = read_counts (text->str);
      for (int percent = 1; percent <= 100; percent++)
        g_assert_cmpfloat (star_sample_list_get_percentile (list, percent / 100.0), ==,
                           (percent * n + 99) / 100);
    }
}

static void
test_median (void)
{
  g_autoptr (StarSampleList) odd = read_counts ("9; 1; 5");
  g_autoptr (StarSampleList) even = read_counts ("9; 1; 5; 6");

  g_assert_cmpfloat (star_sample_list_get_median (odd), ==, 5);
  g_assert_cmpfloat (star_sample_list_get_median (even), ==, 5.5);
}

/* What is put into a field is read there again as the same. */
static void
test_to_text (void)
{
  static const char marks[] = { '.', ',' };
  g_autoptr (StarSampleList) list =
    star_sample_list_read ("latency (ms)\n120\n180.5\n2400\n", &durations, '.', NULL);
  g_autofree char *text = star_sample_list_to_text (list);
  g_autofree char *words = star_sample_list_describe (list);

  g_assert_cmpstr (text, ==, "120 ms; 180.5 ms; 2.4 s");
  g_assert_cmpstr (words, ==,
                   "3 numbers: mean 900 ms, median 180 ms, p90 2.4 s, p95 2.4 s, p99 2.4 s");
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *typed = marks[i] == '.' ? "0.25s\n1.5s" : "0,25s\n1,5s";
      g_autoptr (StarSampleList) first = star_sample_list_read (typed, &durations, marks[i], NULL);
      g_autofree char *written = star_sample_list_to_text (first);
      g_autoptr (StarSampleList) second =
        star_sample_list_read (written, &durations, marks[i], NULL);

      g_assert_cmpfloat (star_sample_list_get_mean (second), ==, 0.875);
    }
}

/* One number with a comma in it stays one. */
static void
test_single_to_text (void)
{
  g_autoptr (StarSampleList) first = read_counts ("requests\n1,200;\n");
  g_autofree char *text = star_sample_list_to_text (first);
  g_autoptr (StarSampleList) second = read_counts (text);

  g_assert_cmpuint (star_sample_list_get_count (second), ==, 1);
  g_assert_cmpfloat (star_sample_list_get_mean (second), ==, 1200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-list/accepted", test_accepted);
  g_test_add_func ("/sample-list/refused", test_refused);
  g_test_add_func ("/sample-list/any", test_any);
  g_test_add_func ("/sample-list/percentiles", test_percentiles);
  g_test_add_func ("/sample-list/rank-is-exact", test_rank_is_exact);
  g_test_add_func ("/sample-list/median", test_median);
  g_test_add_func ("/sample-list/to-text", test_to_text);
  g_test_add_func ("/sample-list/single-to-text", test_single_to_text);

  return g_test_run ();
}
