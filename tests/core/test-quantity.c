/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-quantity.h"

typedef struct {
  const char *text;
  const char *figures;
} Case;

static void
check_cases (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *found = star_quantity_describe (star_lexicon_get_default (), cases[i].text);

      if (g_strcmp0 (found, cases[i].figures) != 0)
        g_test_message ("in “%s”", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].figures);
    }
}

static void
test_units (void)
{
  static const Case cases[] = {
    { "It cost $4,500 in all.", "money[$4,500]=4500" },
    { "a bill of €1.2M", "money[€1.2M]=1.2e+06" },
    { "we paid £5m for it", "money[£5m]=5e+06" },
    { "USD 300 went", "money[USD 300]=300" },
    { "about 40 dollars", "money[about 40 dollars]=40 approx" },
    { "$2.5 million at risk", "money[$2.5 million]=2.5e+06" },
    { "$45K/month", "money[$45K/month]=45000 rate" },
    { "99.95 % of calls", "ratio[99.95 %]=0.9995" },
    { "by 12 percent", "ratio[12 percent]=0.12" },
    { "p95 is 180 ms", "duration[180 ms]=0.18" },
    { "a 3-hour gap", "duration[3-hour]=10800" },
    { "in 90 s", "duration[90 s]=90" },
    { "24h of lag", "duration[24h]=86400" },
    { "8 TB of logs", "bytes[8 TB]=8e+12" },
    { "12 rps at night", "rate[12 rps]=12" },
    { "500k events per second", "count[500k]=500000" },
    { "4 000 miles", "measure[4 000 miles]=4000" },
    { "5m users", "duration[5m]=300" },
    { "5M users", "count[5M]=5e+06" },
    { "2.4bn rows", "count[2.4bn]=2.4e+09" },
    { "3 bugs a week", "count[3]=3" },
    { "6 per quarter", "count[6 per quarter]=6 rate" },
    { "4/quarter", "count[4/quarter]=4 rate" },
    { "5 US offices", "count[5]=5" },
    { "10 $5 notes", "count[10]=10; money[$5]=5" },
    { "a 10x rise", "multiple[10x]=10" },
    { "3× more", "multiple[3×]=3" },
    { "five times the load", "multiple[five times]=5" },
    { "three times a week", "count[three times a week]=3 rate" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "with eight nurses", "count[eight]=8" },
    { "twenty-five shops", "count[twenty-five]=25" },
    { "half a million parcels", "count[half a million]=500000" },
    { "a few hundred pallets", "count[few hundred]=100" },
    { "hundreds of thousands of rows", "count[hundreds of thousands]=100000" },
    { "a dozen ships", "count[a dozen]=12" },
    { "the multi-million row table", "count[multi-million]=1e+06" },
    { "zero injuries", "count[zero]=0" },
    { "costs were halved", "multiple[halved]=0.5" },
    { "we tripled it", "multiple[tripled]=3" },
    { "a third of the fleet", "ratio[a third]=0.333333" },
    { "two thirds of the fleet", "ratio[two thirds]=0.666667" },
    { "half of the fleet", "ratio[half]=0.5" },
    { "back within an hour", "duration[an hour]=3600" },
    { "done a month early", "duration[a month]=2.592e+06" },
    { "one week late", "duration[one week]=604800" },
    { "nearly 30 %", "ratio[nearly 30 %]=0.3 approx" },
    { "~2 h", "duration[~2 h]=7200 approx" },
    { "more than 600 beds", "count[more than 600]=600 approx" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_pairs (void)
{
  static const Case cases[] = {
    { "24 h → 3 min", "duration[24 h → 3 min]=86400→180" },
    { "from 6 to 2 days", "duration[6 to 2 days]=518400→172800" },
    { "from 12% to 3%", "ratio[12% to 3%]=0.12→0.03" },
    { "4/quarter -> 0", "count[4/quarter -> 0]=4→0 rate" },
    { "from $80k to $30k a month", "money[$80k to $30k a month]=80000→30000 rate" },
    { "from 12 late runs a week to 2", "count[12 late runs a week to 2]=12→2" },
    { "from eight to three", "count[eight to three]=8→3" },
    { "2–4 minutes", "duration[2–4 minutes]=120…240" },
    { "between 3-5 hours", "duration[3-5 hours]=10800…18000" },
    { "3 to 5 hours", "duration[3 to 5 hours]=10800…18000" },
    { "from 24h to 2–4 minutes", "duration[24h to 2–4 minutes]=86400→120" },
    { "from ~6 months (build) to 6 weeks (buy)",
      "duration[~6 months (build) to 6 weeks]=1.5552e+07→3.6288e+06 approx" },
    { "from days to two hours", "duration[days to two hours]=86400→7200 approx" },
    { "fell 18 % and rose 4 %", "ratio[18 %]=0.18; ratio[4 %]=0.04" },
    { "net −18 %", "ratio[−18 %]=0.18" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What looks like a figure and is none. */
static void
test_no_figures (void)
{
  static const Case cases[] = {
    { "In 2019 it began.", "" },
    { "2019 was hard", "" },
    { "since March 3", "" },
    { "on 3 March 2021", "" },
    { "on 2021-03-04", "" },
    { "at 10:30 sharp", "" },
    { "at 7 PM", "" },
    { "we run 24/7", "" },
    { "as step 2 says", "" },
    { "in Q3", "" },
    { "version 3 shipped", "" },
    { "v2.4.1 and 10.0.0.7", "" },
    { "S3, EC2 and k8s", "" },
    { "the p95 of it", "" },
    { "Log4j 2 again", "" },
    { "we used Foobar 3 for it", "" },
    { "a 4K video wall", "" },
    { "a 1080p stream", "" },
    { "the 3rd time", "" },
    { "ticket #4411", "" },
    { "1. Told them\n2. Did it", "" },
    { "one of the reasons", "" },
    { "one day it broke", "" },
    { "from zero", "" },
    { "a third-party tool", "" },
    { "both of us", "" },
    { "several people", "" },
    { "no budget", "" },
    { "every quarter", "" },
    { "I double-checked it", "" },
    { "ISO 9001", "" },
    { "5-Why", "" },
    { "at MCS-8/9", "" },
    { "labour/12", "" },
    { "a month later", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers_that_are_years_elsewhere (void)
{
  static const Case cases[] = {
    { "2000+ people", "count[2000+]=2000" },
    { "2000 servers", "count[2000]=2000" },
    { "2,019 rows", "count[2,019]=2019" },
    { "$2000", "money[$2000]=2000" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quantity/units", test_units);
  g_test_add_func ("/quantity/words", test_words);
  g_test_add_func ("/quantity/pairs", test_pairs);
  g_test_add_func ("/quantity/no-figures", test_no_figures);
  g_test_add_func ("/quantity/no-years", test_numbers_that_are_years_elsewhere);

  return g_test_run ();
}
