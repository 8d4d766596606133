/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-overlap-private.h"
#include "star-portfolio.h"

#include <string.h>

/* What a story is made of; KPI rows as "metric|unit|from|to|target". */
typedef struct {
  const char *texts[STAR_N_SECTIONS];
  const char *rows[4];
} Fields;

static StarStory *
make_story (const char *title, const Fields *fields)
{
  StarStory *story = star_story_new ();

  star_story_set_title (story, title);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, fields->texts[i] != NULL ? fields->texts[i] : "");
  for (int i = 0; i < 4 && fields->rows[i] != NULL; i++)
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      g_auto (GStrv) cells = g_strsplit (fields->rows[i], "|", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      g_object_set (kpi, "metric", cells[0], "unit", cells[1], "from", cells[2], "to", cells[3],
                    "target", cells[4], NULL);
      g_list_store_append (star_story_get_kpis (story), kpi);
    }

  return story;
}

static StarPortfolio *
check (GPtrArray *stories)
{
  g_autoptr (GPtrArray) reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (reports, star_coverage_check (coverage, stories->pdata[i]));

  return star_portfolio_new (star_lexicon_get_default (), stories, reports);
}

/* The first finding of this kind, NULL if there is none. */
static StarPortfolioFinding *
find (StarPortfolio *portfolio, const char *id)
{
  GPtrArray *findings = star_portfolio_get_findings (portfolio);

  for (guint i = 0; i < findings->len; i++)
    {
      StarPortfolioFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->id, id))
        return finding;
    }

  return NULL;
}

/* Every span is the words at its place; what is of a row stands at the end. */
static void
assert_spans (const StarPortfolioFinding *finding, GPtrArray *stories)
{
  for (guint i = 0; i < finding->spans->len; i++)
    {
      const StarPortfolioSpan *span = g_ptr_array_index (finding->spans, i);
      const char *text = star_story_get_text (stories->pdata[span->story], span->section);
      g_autofree char *words = g_utf8_substring (text, span->start, span->end);

      if (span->start < span->end)
        g_assert_cmpstr (words, ==, span->text);
      else
        g_assert_cmpint (span->start, ==, g_utf8_strlen (text, -1));
      g_assert_cmpstr (span->text, !=, "");
    }
}

static const char *const ledger =
  "Our ledger service wrote 4,700 bookings a minute for 312 branches, and every night the "
  "reconciliation with the bank found gaps. I owned the ledger. I froze deployments, wrote each "
  "booking to an outbox beside the database, and let a relay publish it, which meant giving up "
  "immediate confirmation. Gaps fell from 1,900 a night to 4, and the night shift of six "
  "accountants went home at ten.";

/* The same facts, sentence by sentence from the end, in somewhat other words. */
static const char *const ledger_again =
  "In the end the night shift of six accountants could go home at ten, because gaps in the "
  "reconciliation had dropped from 1,900 per night to 4. What I did as the owner of the ledger: an "
  "outbox beside the database for each booking, a relay that publishes it, and frozen deployments "
  "until that was done. We gave up immediate confirmation. At that time the service took 4,700 "
  "bookings a minute from 312 branches and the bank reported gaps every night.";

/* Told short. */
static const char *const ledger_short =
  "Every night the bank found 1,900 gaps in the ledger of 312 branches. I put an outbox and a "
  "relay between booking and database and gave up immediate confirmation. The reconciliation now "
  "finds 4 gaps, and six accountants of the night shift went home.";

/* The same without a figure. */
static const char *const ledger_in_words =
  "Our ledger service wrote the bookings of many branches, and every night the reconciliation with "
  "the bank found gaps. I owned the ledger. I froze deployments, wrote each booking to an outbox "
  "beside the database and let a relay publish it, giving up immediate confirmation. The gaps all "
  "but went away, and the night shift of accountants went home early.";

/* The same trade, house and method, but another story. */
static const char *const payments =
  "Our payment service settled 900 transfers a minute for 312 branches, and latency at noon was "
  "too high for the tills. I owned the service. I moved the fraud check behind a queue and wrote "
  "each transfer to the database once, which meant giving up immediate rejection. The p99 latency "
  "fell from 2.4 s to 310 ms, and the support desk got 40 calls a week fewer.";

static const char *const pipeline =
  "The nightly pipeline in our warehouse failed twice a week, and analysts had stale dashboards "
  "until noon. As the lead I split the pipeline into 14 tasks with retries, added data quality "
  "checks and moved the cluster to spot nodes, accepting longer runs. Failures fell from 9 a month "
  "to 1, and the cost of the cluster from $8,200 to $3,900 a month.";

static const char *const pipeline_other =
  "The streaming pipeline into our warehouse lost events when a broker failed, and dashboards for "
  "the sales team were wrong. As the lead I added a schema registry and idempotent consumers on "
  "the cluster, accepting more storage. Lost events fell from 0.7 % to 0.02 %, on call pages from "
  "11 a week to 2, and the cost of storage rose by $600 a month.";

static const char *const hiring =
  "I was asked to grow the platform team from 4 to 11 engineers within a year. I wrote a "
  "scorecard, trained nine interviewers and declined candidates that everyone but me wanted. "
  "Offers accepted rose from a third to 80 %, and nobody has left since. New colleagues wrote "
  "their first change to the database service in 9 days, not 30, beside a mentor.";

/* What the message says both have is in the first story at least. */
static void
assert_shared (const StarPortfolioFinding *finding, const char *text)
{
  const char *list = strstr (finding->message, "Both have: ");
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_auto (GStrv) items = NULL;

  g_assert_nonnull (list);
  items = g_strsplit (list + strlen ("Both have: "), ", ", -1);
  g_assert_cmpuint (g_strv_length (items), >=, 4);
  for (int i = 0; items[i] != NULL; i++)
    {
      g_autofree char *item = g_ascii_strdown (items[i], -1);

      if (items[i + 1] == NULL)
        item[strlen (item) - 1] = '\0';
      g_assert_nonnull (strstr (lower, item));
    }
}

static void
test_overlap (void)
{
  static const struct {
    const char *const *one;
    const char *const *two;
    gboolean overlaps;
  } cases[] = {
    { &ledger, &ledger, TRUE },
    { &ledger, &ledger_again, TRUE },
    { &ledger, &ledger_short, TRUE },
    { &ledger_again, &ledger_short, TRUE },
    { &ledger, &ledger_in_words, TRUE },
    { &ledger, &payments, FALSE },
    { &ledger_again, &payments, FALSE },
    { &ledger_short, &payments, FALSE },
    { &pipeline, &pipeline_other, FALSE },
    { &pipeline, &ledger, FALSE },
    { &hiring, &pipeline, FALSE },
    { &hiring, &ledger_in_words, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (StarPortfolio) portfolio = NULL;
      StarPortfolioFinding *finding;

      g_ptr_array_add (stories, make_story ("One", &(Fields) { { *cases[i].one } }));
      g_ptr_array_add (stories,
                       make_story ("Two", &(Fields) { { [STAR_SECTION_ACTION] = *cases[i].two } }));
      portfolio = check (stories);
      finding = find (portfolio, "overlap");

      g_test_message ("%" G_GSIZE_FORMAT ": “%s” and “%s”", i, *cases[i].one, *cases[i].two);
      g_assert_cmpint (finding != NULL, ==, cases[i].overlaps);
      if (finding == NULL)
        continue;
      g_assert_cmpuint (finding->stories->len, ==, 2);
      g_assert_nonnull (strstr (finding->message, "“One” and “Two”"));
      assert_shared (finding, *cases[i].one);
      assert_spans (finding, stories);
    }
}

/* In sets of every size both kinds stay well apart from the threshold. */
static void
test_scores (void)
{
  const char *const texts[] = {
    ledger, ledger_again, ledger_short, payments, pipeline, pipeline_other, hiring,
  };
  g_autoptr (StarVocabulary) vocabulary = star_vocabulary_new ();
  g_autoptr (GPtrArray) profiles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_profile_free);
  g_autoptr (StarOverlapIndex) index = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarStory) story = make_story ("", &(Fields) { { texts[i] } });

      g_ptr_array_add (profiles,
                       star_profile_new (story, star_lexicon_get_default (), vocabulary, TRUE));
      /* Long enough to be compared. */
      g_assert_cmpuint (((StarProfile *) profiles->pdata[i])->words->len, >=, 15);
    }
  index = star_overlap_index_new (profiles);

  for (guint i = 0; i < profiles->len; i++)
    {
      for (guint k = i + 1; k < profiles->len; k++)
        {
          double score = star_overlap_score (index, i, k);

          g_test_message ("%u %u: %.3f", i, k, score);
          g_assert_cmpfloat_with_epsilon (score, star_overlap_score (index, k, i), 1e-6);
          if (k < 3)
            g_assert_cmpfloat (score, >, STAR_OVERLAP_THRESHOLD + 0.02);
          else
            g_assert_cmpfloat (score, <, STAR_OVERLAP_THRESHOLD - 0.15);
        }
    }
}

/* Three tellings make two findings, and the message names what they share. */
static void
test_overlap_group (void)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarPortfolio) portfolio = NULL;
  const StarPortfolioFinding *finding;
  const StarPortfolioSpan *span;
  guint n = 0;

  g_ptr_array_add (stories, make_story ("A", &(Fields) { { ledger } }));
  g_ptr_array_add (stories, make_story ("B", &(Fields) { { hiring } }));
  g_ptr_array_add (stories, make_story ("C", &(Fields) { { ledger_again } }));
  g_ptr_array_add (stories, make_story ("D", &(Fields) { { ledger } }));
  portfolio = check (stories);

  for (guint i = 0; i < star_portfolio_get_findings (portfolio)->len; i++)
    {
      finding = g_ptr_array_index (star_portfolio_get_findings (portfolio), i);
      n += g_str_equal (finding->id, "overlap");
    }
  g_assert_cmpuint (n, ==, 2);

  finding = find (portfolio, "overlap");
  g_assert_cmpuint (g_array_index (finding->stories, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (finding->stories, guint, 1), ==, 2);
  g_assert_cmpuint (finding->spans->len, >=, 4);
  g_assert_cmpuint (finding->spans->len % 2, ==, 0);
  span = g_ptr_array_index (finding->spans, finding->spans->len / 2);
  g_assert_cmpuint (span->story, ==, 2);
}

/* Only the core shelf is looked at, and an index is that of the story that was given. */
static void
test_shelves (void)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarPortfolio) all = NULL;
  g_autoptr (StarPortfolio) core = NULL;
  StarPortfolioFinding *finding;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (stories, make_story ("Ledger", &(Fields) { { ledger } }));
  g_object_set (stories->pdata[0], "shelf", STAR_SHELF_BENCH, NULL);
  all = check (stories);
  finding = find (all, "overlap");
  g_assert_nonnull (finding);
  g_assert_cmpuint (g_array_index (finding->stories, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (finding->stories, guint, 1), ==, 2);

  g_object_set (stories->pdata[1], "shelf", STAR_SHELF_RETIRED, NULL);
  core = check (stories);
  g_assert_cmpuint (star_portfolio_get_findings (core)->len, ==, 0);
}

#define SCALE "We serve 4,000 customers. "
#define COST "It saved $900 a month. "
#define RELIABILITY "The outage took 40 minutes. "
#define PEOPLE "I led eight engineers. "

#define GERMAN \
  "Die Daten kamen in der Nacht nicht an, und wir mussten sie am Morgen von Hand laden. Das war " \
  "für die Kunden ein Problem, weil sie auf die Zahlen warten mussten."

static void
test_thinnest (void)
{
  static const struct {
    const char *texts[3];
    guint dimensions;
    guint n_stories;
    const char *words;
  } cases[] = {
    { { SCALE RELIABILITY PEOPLE, SCALE COST RELIABILITY PEOPLE }, 1 << STAR_DIMENSION_COST, 1,
      "Thinnest: Cost, with a figure in 1 of 2 stories." },
    { { SCALE COST RELIABILITY, SCALE COST RELIABILITY, PEOPLE COST SCALE RELIABILITY },
      1 << STAR_DIMENSION_PEOPLE, 2, "People, with a figure in 1 of 3 stories." },
    { { SCALE RELIABILITY, SCALE COST RELIABILITY PEOPLE },
      1 << STAR_DIMENSION_COST | 1 << STAR_DIMENSION_PEOPLE, 1, "Cost, People, with" },
    { { COST, COST PEOPLE RELIABILITY }, 1 << STAR_DIMENSION_SCALE, 2, "0 of 2" },
    /* One in another language does not count. */
    { { SCALE RELIABILITY PEOPLE, SCALE COST RELIABILITY PEOPLE, GERMAN }, 1 << STAR_DIMENSION_COST,
      1, "1 of 2 stories" },
    /* All the same, whether full or empty; or one story only. */
    { { SCALE COST RELIABILITY PEOPLE, PEOPLE RELIABILITY COST SCALE }, 0, 0, "" },
    { { "A feed.", "A queue." }, 0, 0, "" },
    { { SCALE RELIABILITY, PEOPLE COST }, 0, 0, "" },
    { { SCALE }, 0, 0, "" },
    { { "" }, 0, 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (StarPortfolio) portfolio = NULL;
      StarPortfolioFinding *finding;

      for (int k = 0; k < 3 && cases[i].texts[k] != NULL; k++)
        g_ptr_array_add (stories, make_story ("Story", &(Fields) { { cases[i].texts[k] } }));
      portfolio = check (stories);
      finding = find (portfolio, "thinnest-dimension");

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (finding != NULL, ==, cases[i].dimensions != 0);
      if (finding == NULL)
        continue;
      g_assert_cmpuint (finding->dimensions, ==, cases[i].dimensions);
      g_assert_cmpuint (finding->stories->len, ==, cases[i].n_stories);
      g_assert_nonnull (strstr (finding->message, cases[i].words));
    }
}

#define SITUATION [STAR_SECTION_SITUATION]
#define TASK [STAR_SECTION_TASK]
#define ACTION [STAR_SECTION_ACTION]
#define RESULT [STAR_SECTION_RESULT]
#define CHANGED [STAR_SECTION_WHAT_CHANGED]
#define KPI [STAR_SECTION_KPI_MOVEMENT]

static void
test_contradictions (void)
{
  static const struct {
    Fields fields;
    const char *one;
    const char *two;
  } cases[] = {
    { { { RESULT = "Latency p95 is down from 800 to 200 ms.",
          CHANGED = "The p95 is 300 ms." } }, "800 to 200 ms", "300 ms" },
    { { { RESULT = "The p95 latency is 200 ms now." }, { "p95 latency|ms|800|300|" } },
      "200 ms", "p95 latency 800 ms → 300 ms" },
    { { { RESULT = "The p95 latency fell from 800 ms to 200 ms.",
          KPI = "p95 latency 800 ms → 300 ms" } },
      "800 ms to 200 ms", "800 ms → 300 ms" },
    { { { SITUATION = "The cloud bill was $9,000 a month.",
          RESULT = "The cloud bill fell from $12,000 to $5,500 a month." } },
      "$9,000 a month", "$12,000 to $5,500 a month" },
    { { { RESULT = "We cut the error rate by 40 %.",
          CHANGED = "The error rate went down by 60%." } },
      "40 %", "60%" },
    { { { RESULT = "Availability rose to 99.9 %." }, { "Availability|%|98|99.5|99.9" } },
      "99.9 %", "Availability 98% → 99.5% (target 99.9%)" },
    { { { SITUATION = "Freshness of the feed was 24 h." }, { "Freshness of the feed|h|12|1|" } },
      "24 h", "Freshness of the feed 12 h → 1 h" },
    { { { NULL }, { "Failed runs|a month|6|1|", "Failed runs|a month|6|2|" } },
      "Failed runs", "Failed runs" },
    { { { RESULT = "The median response time is 90 ms.",
          CHANGED = "Its median response time is 140 ms." } },
      "90 ms", "140 ms" },
    { { { RESULT = "Incidents fell from 12 to 3 a quarter.",
          KPI = "Incidents: 12 → 5 a quarter" } }, "12 to 3", "12 → 5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (StarPortfolio) portfolio = NULL;
      StarPortfolioFinding *finding;
      const StarPortfolioSpan *span;

      g_ptr_array_add (stories, make_story ("Story", &cases[i].fields));
      portfolio = check (stories);
      finding = find (portfolio, "contradiction");

      g_test_message ("%s and %s", cases[i].one, cases[i].two);
      g_assert_nonnull (finding);
      g_assert_cmpuint (finding->spans->len, ==, 2);
      span = g_ptr_array_index (finding->spans, 0);
      g_assert_true (g_str_has_prefix (span->text, cases[i].one));
      span = g_ptr_array_index (finding->spans, 1);
      g_assert_true (g_str_has_prefix (span->text, cases[i].two));
      assert_spans (finding, stories);
    }
}

static void
test_no_contradictions (void)
{
  static const Fields cases[] = {
    /* A chain. */
    { { SITUATION = "Freshness of the feed was 24 h.", RESULT = "Freshness of the feed is 3 min." },
      { "Freshness of the feed|min|24 h|3|5" } },
    { { RESULT = "Freshness fell from 24 h to 1 h.",
        CHANGED = "Freshness fell from 1 h to 3 min." } },
    { { RESULT = "Latency is 300 ms.", CHANGED = "Latency has since come down to 200 ms." } },
    { { RESULT = "At first the latency was 300 ms.", CHANGED = "The latency is 200 ms." } },
    { { ACTION = "A cache brought the latency to 500 ms.", RESULT = "The latency is 200 ms." } },
    { { SITUATION = "Latency had grown from 200 ms to 900 ms.", RESULT = "Latency is 300 ms." },
      { "latency|ms|900|300|" } },
    /* A target. */
    { { TASK = "The p95 latency had to be 250 ms.", RESULT = "The p95 latency is 200 ms." } },
    { { RESULT = "The p95 latency is 200 ms.", CHANGED = "The limit for p95 latency is 250 ms." } },
    { { RESULT = "Availability is 99.95 %.", CHANGED = "Our SLO of availability is 99.9 %." } },
    /* About the same, or the same in another unit. */
    { { RESULT = "The bill fell to about $5,500 a month." }, { "bill|a month|$9,000|$5,430|" } },
    { { RESULT = "The bill fell to $38k a month.",
        CHANGED = "The bill stays at $38,400 a month." } },
    { { RESULT = "Latency is 0.2 s.", CHANGED = "Latency is 200 ms." } },
    { { RESULT = "Recovery takes 2–4 minutes.", CHANGED = "Recovery takes 3 minutes." } },
    /* Another percentile, place, thing, period or currency. */
    { { RESULT = "The p95 latency is 200 ms." }, { "p99 latency|ms|900|300|" } },
    { { RESULT = "The latency is 200 ms.", CHANGED = "The median latency is 90 ms." } },
    { { RESULT = "The 95th percentile of latency is 200 ms.",
        CHANGED = "The 99th percentile of latency is 300 ms." } },
    { { RESULT = "In Europe the latency is 200 ms.", CHANGED = "In Asia the latency is 300 ms." } },
    { { RESULT = "The latency is 200 ms." }, { "latency (EU)|ms|900|300|" } },
    { { RESULT = "Checkout latency is 200 ms.", CHANGED = "Login latency is 300 ms." } },
    { { RESULT = "Checkout latency is 200 ms. Login latency is 90 ms." },
      { "latency|ms|800|300|" } },
    { { RESULT = "The bill fell to $5,500 a month.", CHANGED = "The bill is $66,000 a year." } },
    { { RESULT = "The bill fell to $5,500 a month.", CHANGED = "The bill is €5,000 a month." } },
    /* How much it moved, and where to. */
    { { RESULT = "We cut the error rate by 40 %.", CHANGED = "The error rate is 1.2 %." } },
    { { RESULT = "Failures fell to 2 a month.", CHANGED = "We had 5 failures in a drill." } },
    { { RESULT = "We saved $40,000 a year.", CHANGED = "The guardrail saves $9,000 a year." } },
    /* What did not happen. */
    { { RESULT = "Latency is 200 ms.", CHANGED = "Without it latency would have been 900 ms." } },
    /* Counts of one kind of thing. */
    { { SITUATION = "We ran 14 services.", RESULT = "We moved 12 services.",
        CHANGED = "3 services are left." } },
    { { SITUATION = "Three engineers were on call.", RESULT = "I trained eight engineers." } },
    { { NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (StarPortfolio) portfolio = NULL;
      StarPortfolioFinding *finding;

      g_ptr_array_add (stories, make_story ("Story", &cases[i]));
      portfolio = check (stories);
      finding = find (portfolio, "contradiction");
      if (finding != NULL)
        g_test_message ("%" G_GSIZE_FORMAT ": %s", i, finding->message);
      g_assert_null (finding);
    }
}

/* Text without end costs no memory or time without end, and no text makes it fall over. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "latency 200 ms ", "$5 ", "p95 ", "of of of ", "\n- ", "9", "€", "(((", "in Europe to by from ",
    "a\u0301\u200b", "from 24 h to 3 min. ", "— ", "EU ", "percentile ",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarPortfolio) portfolio = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Fields fields = { { NULL } };

      for (guint k = 0; k < (i == 0 ? 200000u : 500u); k++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      fields.texts[g_rand_int_range (random, 0, STAR_N_SECTIONS)] = text->str;
      fields.texts[g_rand_int_range (random, 0, STAR_N_SECTIONS)] = text->str;
      fields.rows[0] = "of|%|\xc2\xa0|→|";
      fields.rows[1] = "|||9|";
      g_ptr_array_add (stories, make_story ("", &fields));
    }

  portfolio = check (stories);
  for (guint i = 0; i < star_portfolio_get_findings (portfolio)->len; i++)
    assert_spans (star_portfolio_get_findings (portfolio)->pdata[i], stories);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portfolio/overlap", test_overlap);
  g_test_add_func ("/portfolio/scores", test_scores);
  g_test_add_func ("/portfolio/overlap-group", test_overlap_group);
  g_test_add_func ("/portfolio/shelves", test_shelves);
  g_test_add_func ("/portfolio/thinnest", test_thinnest);
  g_test_add_func ("/portfolio/contradictions", test_contradictions);
  g_test_add_func ("/portfolio/no-contradictions", test_no_contradictions);
  g_test_add_func ("/portfolio/hostile", test_hostile);

  return g_test_run ();
}
