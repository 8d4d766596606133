/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"

/*
 * Whole stories from many trades, each with the levels that a careful reader gives: scale, cost,
 * reliability, people, ownership, evolution. They are our own, written for this test.
 */
static const struct {
  const char *name;
  const char *levels;
  const char *text;
} stories[] = {
  { "restaurant", "222211",
    "As manager of the restaurant I noticed food cost creeping from 28% to 34% of sales over two "
    "months. I was responsible for a 120-seat site doing 900 covers a week. I started a daily "
    "waste log, retrained 11 line cooks on portions, and renegotiated produce prices with two "
    "suppliers. Some cooks pushed back, so I sat with each of them for an hour. Food cost came "
    "back to 27.5%, saving roughly £1,900 a month, and complaints about late dishes fell by half. "
    "The waste log is still filled in every shift." },
  { "ward", "002211",
    "On the ward we had four medication errors in six weeks. As charge nurse I led a review with "
    "two junior doctors. We found that 70% of errors came at the change of shift. I introduced a "
    "handover sheet and trained 22 nurses. Errors went down to zero in the following three months, "
    "and the sheet is now part of the policy. I had to accept that a handover takes longer." },
  { "parcels", "222210",
    "I ran dispatch for a parcel hub with 64 vans and 9,500 parcels a day. On-time delivery had "
    "slipped to 88%. I planned the 12 densest routes anew. That made for long faces, so I met all "
    "70 drivers in small groups. On-time delivery rose to 96.5%, fuel spend dropped 11%, and "
    "overtime fell from 310 to 140 hours a month." },
  { "calls", "222211",
    "I managed a call centre of 85 agents that took 12k calls a week. The average wait had climbed "
    "to 14 minutes. I was given the budget to hire ten more people, but a third of all calls were "
    "about one bill, so I had the bill rewritten instead. The wait fell to under three minutes, "
    "and we handed back €310,000. The billing team now asks us before any change of the bill." },
  { "nightly load", "222211",
    "My task was the nightly load, which ran for 9 hours and was late twice a week while 35 "
    "analysts waited. I looked into the ten slowest of 420 jobs and cut a full reload of a 3 "
    "billion row table. Runtime went from 540 min to 160 min, and the cluster bill from $31k to "
    "$19k a month. Every new job now has a runtime budget in its template." },
  { "releases", "222210",
    "I owned the releases of 14 teams in 3 time zones. Each needed six people on a bridge call. Two "
    "directors objected to a change. We tried it with 2 teams for a quarter. The change failure "
    "rate fell from 18% to 5%, and the calls are gone, which freed about 1,100 engineer hours a "
    "year. The product serves 40,000 customers." },
  { "building site", "022210",
    "As site manager I led 130 people on a tower. After two injuries in May I stopped work for a "
    "day, which cost £48k. I decided that each lift plan needs a second signature. We finished 2% "
    "under budget with no further injury." },
  { "charity", "000200",
    "I joined a charity with 40 volunteers. I proposed a new way to keep names. It took me some "
    "time to win the board over. I set it up at weekends. I learned that patience pays." },
  { "words only", "111111",
    "Our large platform served many customers and was slow. I was asked to mend it within a tight "
    "budget. I worked with the whole team to find the errors. In the end it was reliable again, "
    "and the new process became the standard." },
  { "nothing", "000000",
    "It was a long day. I took the train home, and it rained all the way. My brother had cooked, "
    "and we talked about old times until it was late." },
  { "numbers without meaning", "000000",
    "In 2019 I moved to room 12 on the 3rd floor. We met at 10:30 on 4 May, as step 2 of chapter 7 "
    "says, and I had version 3 with me." },
  { "search", "202210",
    "I led the search squad of five. The index held 80 million listings. p99 latency was 2.1 s; "
    "after we split it by region it came down to 400 ms. On-call pages went from 9 a week to 1." },
  { "shop", "220111",
    "I was in charge of 6 stores. Stock counts took my staff a whole weekend. I bought 30 hand "
    "scanners for $12,000. The weekend work is gone for good, and the count is now part of the "
    "monthly close, as a standard practice. The risk was that nobody would trust the new count." },
  { "fund raising", "220110",
    "I was responsible for the spring appeal. We wrote to 18,000 donors and raised €240,000, a "
    "quarter more than the year before. I worked closely with the board." },
  { "lab", "202111",
    "Our lab ran 3,000 samples a week. Contamination made 4% of them fail. I traced it to one "
    "pipette and decided to stop the line, although colleagues disagreed. Failures fell to 0.3 %. "
    "Since then a blank sample has run with every batch." },
  { "migration", "212110",
    "I owned the move of 240 tables to the new warehouse. We rolled back twice. To keep the cost "
    "down we ran both for two weeks only, with the whole team on call. No report was wrong, and "
    "99.98 % of the rows matched." },
};

static char *
check (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, text);
  GString *line = g_string_new (NULL);

  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    g_string_append_printf (line, "%d", star_coverage_report_get_level (report, d));

  return g_string_free (line, FALSE);
}

static void
test_levels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *found = check (stories[i].text);

      if (g_strcmp0 (found, stories[i].levels) != 0)
        g_test_fail_printf ("%s: %s, not %s", stories[i].name, found, stories[i].levels);
    }
}

/* The dress of a text says nothing of its content. */
static void
test_dress (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_auto (GStrv) sentences = g_strsplit (stories[i].text, ". ", -1);
      g_autofree char *list = NULL;
      g_autofree char *bullets = NULL;
      g_auto (GStrv) words = g_strsplit (stories[i].text, " ", -1);
      g_autofree char *spaced = g_strjoinv ("  \t", words);
      g_autofree char *from_list = NULL;
      g_autofree char *from_spaced = check (spaced);

      list = g_strjoinv (".\n- ", sentences);
      bullets = g_strconcat ("- ", list, NULL);
      from_list = check (bullets);
      g_assert_cmpstr (from_list, ==, stories[i].levels);
      g_assert_cmpstr (from_spaced, ==, stories[i].levels);
    }
}

/* No story of one part more can lose what it had. */
static void
test_adding_keeps (void)
{
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *both = g_strjoin ("\n\n", stories[i].text, stories[i + 1].text, NULL);
      g_autofree char *found = check (both);

      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        g_assert_cmpint (found[d], ==, MAX (stories[i].levels[d], stories[i + 1].levels[d]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stories/levels", test_levels);
  g_test_add_func ("/stories/dress", test_dress);
  g_test_add_func ("/stories/adding-keeps", test_adding_keeps);

  return g_test_run ();
}
