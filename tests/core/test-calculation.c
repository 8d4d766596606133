/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"

#include <string.h>

/* The value in words, or INPUT: REASON of the first error. */
static char *
say (StarCalculation *calculation)
{
  const StarCalculationMessage *error = star_calculation_get_error (calculation);

  return error == NULL ? g_strdup (star_calculation_get_text (calculation))
                       : g_strdup_printf ("%s: %s", error->input, error->text);
}

static void
test_say (void)
{
  static const struct {
    const char *id;
    const char *inputs;
    const char *said;
  } cases[] = {
    /* Missing, empty, unknown. */
    { "headroom", "capacity=5", "peak: It is missing" },
    { "headroom", "capacity=5 | peak=", "peak: It is missing" },
    { "headroom", "capacity=5 | peak=4 | hat=3", "(null): There is no input “hat”" },
    { "unit-cost", "cost=$5 | units=2 | per=", "$2.50" },
    /* Bounds, in the unit in which one thinks. */
    { "growth", "rate=-200% | periods=2", "rate: It must be more than −100 %" },
    { "growth", "rate=5% | periods=-1", "periods: It must be at least 0" },
    { "adoption", "adopted_teams=2.5 | total_teams=5", "adopted_teams: It must be a whole number" },
    { "error-budget-allowed", "slo=101% | window=1d", "slo: It must be at most 100 %" },
    { "slo-conformance", "good_events=1 | valid_events=2 | target=100%",
      "target: It must be less than 100 %" },
    { "mttr", "durations=1 h, 2 h, -1 h", "durations: It must be at least 0" },
    /* One kind for all that may be of any. */
    { "headroom", "capacity=3 TB | peak=2 TB", "1.5×" },
    { "headroom", "capacity=0 | peak=2 TB", "0×" },
    { "error-budget-left", "used=0 | allowed=1 h", "100 %" },
    { "headroom", "capacity=$3 | peak=€2",
      "peak: It is in EUR, but the amount before it is in USD; write both in one currency" },
    { "change", "from=1% | to=2", "to: “2” could mean 2 % or 2×; write the one you mean" },
    { "change", "from=1,5 | to=2",
      "from: “1,5” could mean 1.5 or 15; the decimal mark here is “.”" },
    /* The first element that differs from the first is named. */
    { "percentile", "samples=1 ms; 2 s; 5 GB; 7 TB",
      "samples: “5 GB” is an amount of data, but “1 ms” is a duration; write the whole list with "
      "units of one sort" },
    { "percentile", "samples=1,2,3,4 ms",
      "samples: “4 ms” is a duration, but “1” is a number; write the whole list with units of one "
      "sort" },
    { "percentile", "samples=1 ms; 7",
      "samples: “7” has no unit; write a duration, such as 1 h 30 min" },
    { "percentile", "samples=99 %; 0.7",
      "samples: “99 %” has a unit and “0.7” has none; write the whole list in one way" },
    { "percentile", "samples=x; 7", "samples: “x” is not understood; write a number, "
      "such as 1200" },
    /* A bare 0 needs no unit. */
    { "availability", "downtime=0 | window=30d", "100 %" },
    /* Moments of one sort. */
    { "freshness", "last_ingest=2026-01-01 10:00 | now=2026-01-01T10:00Z",
      "now: It must be written like the other time: both with a date, both with a time zone, or "
      "both without" },
    /* Money keeps its currency. */
    { "cost-per-job", "compute_hours=1 | hour_price=€2/h | storage=0 | egress=0", "€2" },
    { "cost-per-job", "compute_hours=1 | hour_price=2 | storage=0 | egress=0", "2" },
    { "cost-per-job", "compute_hours=1 day | hour_price=$1/min | storage=0 | egress=0", "$1,440" },
    /* The text says what the number alone would not. */
    { "budget-variance", "actual=$104 | budget=$100", "4 % over" },
    { "budget-variance", "actual=$94 | budget=$100", "6 % under" },
    { "breakeven-months", "upfront_a=0 | monthly_a=$9 | upfront_b=$27 | monthly_b=$6", "9 months" },
    { "change", "from=3% | to=1.8%", "down 40 %" },
    /* Overflow is an error, with an input to look at. */
    { "growth", "rate=90% | periods=1e9", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text (cases[i].id, cases[i].inputs);
      g_autofree char *said = say (calculation);

      g_test_message ("%s %s: %s", cases[i].id, cases[i].inputs, said);
      if (cases[i].said != NULL)
        g_assert_cmpstr (said, ==, cases[i].said);
      else
        g_assert_nonnull (star_calculation_get_error (calculation)->input);
    }
}

static const StarCalculationValue *
find_value (StarCalculation *calculation, const char *id)
{
  GPtrArray *values = star_calculation_get_values (calculation);

  for (guint i = 0; i < values->len; i++)
    {
      const StarCalculationValue *value = g_ptr_array_index (values, i);

      if (strcmp (value->id, id) == 0)
        return value;
    }

  return NULL;
}

static void
test_further_values (void)
{
  static const struct {
    const char *id;
    const char *inputs;
    const char *name;
    const char *text;
  } cases[] = {
    { "mttr", "durations=10m, 20m, 90m", "median", "20 min" },
    { "mttr", "durations=10m, 20m, 90m", "n", "3" },
    { "run-failure-rate", "failed_runs=0 | total_runs=60", "bound", "5 %" },
    { "run-failure-rate", "failed_runs=1 | total_runs=60", "bound", NULL },
    { "duplicate-rate", "distinct_ids=998 | rows=1000", "distinct", "99.8 %" },
    { "duplicate-rate", "distinct_ids=998 | rows=1000", "copies", "2" },
    { "slo-conformance", "good_events=999 | valid_events=1000 | target=99.8%", "left", "50 %" },
    { "slo-conformance", "good_events=999 | valid_events=1000 | target=99.9%", "left", "0 %" },
    { "slo-conformance", "good_events=998 | valid_events=1000 | target=99.9%", "left", "−100 %" },
    { "error-budget-allowed", "slo=99.9% | window=30d", "share", "0.1 %" },
    { "zero-event-chance", "rate=3/month | exposure=3 months", "bound", "1/month" },
    { "blast-radius", "affected=1,200 | total=40,000 | duration=45 min", "impact", "900 h" },
    { "lead-time", "durations=1d, 2d, 3d, 4d, 5d, 6d, 7d, 8d, 9d, 10d", "p90", "9 days" },
    { "tco-monthly", "compute=$1 | storage=$1 | egress=$1 | labor_year=$120", "year", "$156" },
    { "change", "from=24h | to=3min", "times", "480×" },
    { "change", "from=3% | to=1.8%", "difference", "down 1.2 points" },
    { "change", "from=$3 | to=$5", "difference", "up $2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text (cases[i].id, cases[i].inputs);
      const StarCalculationValue *value = find_value (calculation, cases[i].name);

      g_test_message ("%s %s", cases[i].id, cases[i].inputs);
      g_assert_true (star_calculation_is_valid (calculation));
      g_assert_cmpstr (value != NULL ? value->text : NULL, ==, cases[i].text);
    }
}

/* All inputs are looked at, not only the first that is wrong. */
static void
test_all_errors (void)
{
  g_autoptr (StarCalculation) calculation =
    formula_cases_calculate_text ("burn-rate", "used=x | elapsed=1d | window=5");
  GPtrArray *messages = star_calculation_get_messages (calculation);
  static const char *const inputs[] = { "used", "allowed", "window" };

  g_assert_false (star_calculation_is_valid (calculation));
  g_assert_cmpuint (messages->len, ==, G_N_ELEMENTS (inputs));
  for (guint i = 0; i < messages->len; i++)
    g_assert_cmpstr (((StarCalculationMessage *) messages->pdata[i])->input, ==, inputs[i]);
  g_assert_null (star_calculation_get_text (calculation));
  g_assert_nonnull (star_calculation_get_input (calculation, 2));
  g_assert_null (star_calculation_get_input (calculation, 3));
}

static StarCalculation *
calculate (const char *id, const char *name, const char *text, char mark, int digits)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
  StarFormula *formula = star_formula_catalog_find (star_formula_catalog_get_default (), id);

  g_hash_table_insert (inputs, (char *) name, (char *) text);

  return star_calculation_new (formula, inputs, mark, digits);
}

static void
test_decimal_mark (void)
{
  g_autoptr (StarCalculation) calculation = calculate ("mttr", "durations", "1,5 h; 2 h", ',', 3);

  g_assert_cmpstr (star_calculation_get_text (calculation), ==, "105 min");
  g_clear_pointer (&calculation, star_calculation_unref);
  calculation = calculate ("mttr", "durations", "3,25 s; 3 s", ',', 5);
  g_assert_cmpstr (star_calculation_get_text (calculation), ==, "3,125 s");
}

static void
test_digits (void)
{
  static const struct {
    int digits;
    const char *text;
  } cases[] = {
    { 2, "3.3 s" }, { 3, "3.27 s" }, { 4, "3.267 s" }, { 5, "3.2667 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        calculate ("mttr", "durations", "3 s, 3.3 s, 3.5 s", '.', cases[i].digits);

      g_assert_cmpstr (star_calculation_get_text (calculation), ==, cases[i].text);
    }
}

/* 99.95 % is not 99.9 %. */
static void
test_near_all (void)
{
  static const struct {
    const char *downtime;
    const char *text;
  } cases[] = {
    { "500 h", "50 %" },     { "123 h", "87.7 %" },    { "45 h", "95.5 %" },
    { "5 h", "99.5 %" },     { "1.5 h", "99.85 %" },   { "0.46 h", "99.954 %" },
    { "10 s", "99.99972 %" }, { "1 ms", "99.999999972 %" }, { "0 s", "100 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *inputs =
        g_strdup_printf ("downtime=%s | window=1000 h", cases[i].downtime);
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text ("availability", inputs);

      g_assert_cmpstr (star_calculation_get_text (calculation), ==, cases[i].text);
    }
}

/* Beside a limit one sees on which side of it the value is. */
static void
test_limits (void)
{
  static const struct {
    const char *id;
    const char *inputs;
    const char *text;
    const char *sentence;
  } cases[] = {
    { "slo-conformance", "good_events=998999 | valid_events=1000000 | target=99.9%", "99.8999 %",
      "99.8999 % of the requests were good, so the SLO of 99.9 % was missed." },
    { "slo-conformance", "good_events=999001 | valid_events=1000000 | target=99.9%", "99.9001 %",
      "99.9001 % of the requests were good, so the SLO of 99.9 % was met." },
    { "slo-conformance", "good_events=999 | valid_events=1000 | target=99.9%", "99.9 %",
      "99.9 % of the requests were good, so the SLO of 99.9 % was met." },
    { "slo-conformance", "good_events=9995386 | valid_events=10000000 | target=99.9539%",
      "99.95386 %", "99.95386 % of the requests were good, so the SLO of 99.9539 % was missed." },
    { "slo-conformance", "good_events=95 | valid_events=100 | target=99.9%", "95 %",
      "95 % of the requests were good, so the SLO of 99.9 % was missed." },
    { "breakeven-months",
      "upfront_a=$0 | monthly_a=$2 | upfront_b=$12.01 | monthly_b=$1 | horizon=12", "12.01 months",
      "Extrapolated beyond the 12 months of the model, the investment of $12.01 pays for itself "
      "after 12.01 months." },
    { "breakeven-months", "upfront_a=$0 | monthly_a=$2 | upfront_b=$1 | monthly_b=$1 | horizon=1",
      "1 month", "The investment of $1 pays for itself after 1 month." },
    { "burn-rate", "used=10001 | allowed=10000 | elapsed=1d | window=1d", "1.0001×",
      "We burned our error budget at 1.0001× the sustainable rate." },
    { "headroom", "capacity=9999 | peak=10000", "0.9999×",
      "Capacity of 9,999 against a peak load of 10,000 is a headroom of 0.9999×." },
    { "zero-event-chance", "rate=2.9957/month | exposure=1 month", "5.0002 %", NULL },
    { "budget-variance", "actual=$100,001 | budget=$100,000", "0.001 % over",
      "We spent $100,001 against a budget of $100,000, 0.001 % over." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text (cases[i].id, cases[i].inputs);
      g_auto (GStrv) sentences = star_calculation_dup_sentences (calculation);

      g_assert_cmpstr (star_calculation_get_text (calculation), ==, cases[i].text);
      if (cases[i].sentence != NULL)
        g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
    }
}

static const StarCalculationMessage *
find_note (StarCalculation *calculation)
{
  GPtrArray *messages = star_calculation_get_messages (calculation);

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->level == STAR_GUARD_NOTE)
        return message;
    }

  return NULL;
}

/* A currency is written once for all; where there is none it is said beside the first amount. */
static void
test_currency (void)
{
  static const struct {
    const char *inputs;
    const char *text;
    const char *sentence;
    const char *input;
  } cases[] = {
    { "before_month=$9,000 | after_month=$5,500", "$42,000 a year",
      "The bill went from $9,000 to $5,500 a month, which saves $42,000 a year.", NULL },
    { "before_month=9,000 | after_month=$5,500", "$42,000 a year",
      "The bill went from $9,000 to $5,500 a month, which saves $42,000 a year.", NULL },
    { "before_month=€9,000 | after_month=0", "€108,000 a year",
      "The bill went from €9,000 to €0 a month, which saves €108,000 a year.", NULL },
    { "before_month=9,000 | after_month=5,500", "42,000 a year",
      "The bill went from 9,000 to 5,500 a month, which saves 42,000 a year.", "before_month" },
    { "before_month=0 | after_month=5,500", "−66,000 a year", NULL, "after_month" },
    { "before_month=0 | after_month=0", "0 a year", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text ("annual-saving", cases[i].inputs);
      g_auto (GStrv) sentences = star_calculation_dup_sentences (calculation);
      const StarCalculationMessage *note = find_note (calculation);

      g_assert_cmpstr (star_calculation_get_text (calculation), ==, cases[i].text);
      if (cases[i].sentence != NULL)
        g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
      g_assert_cmpstr (note != NULL ? note->input : NULL, ==, cases[i].input);
      if (note != NULL)
        g_assert_cmpstr (note->text, ==, "No currency is written here, so there is none in the "
                                         "result; write it like $12 or 12 EUR");
    }
}

/* What a row of KPI movement is called may depend on what is entered. */
static void
test_metric (void)
{
  static const struct {
    const char *id;
    const char *inputs;
    const char *metric;
  } cases[] = {
    { "percentile", "samples=1 s; 2 s | percentile=99.9", "p99.9 latency" },
    { "percentile", "samples=1 s; 2 s", "p95 latency" },
    { "percentile", "samples=", "Percentile" },
    { "mttr", "durations=1 s", "Mean time to recover" },
    { "mttr", "durations=", "Mean time to recover" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text (cases[i].id, cases[i].inputs);
      g_autofree char *metric = star_calculation_dup_metric (calculation);

      g_assert_cmpstr (metric, ==, cases[i].metric);
    }
}

/* By nearest rank it is one of the samples, and the median of an even number is between two; which
 * is why both are told apart beside the formula. */
static void
test_median_and_percentile (void)
{
  g_autoptr (StarCalculation) calculation =
    formula_cases_calculate_text ("percentile", "samples=1 s; 2 s; 4 s; 9 s | percentile=50");
  const char *const *notes = star_formula_get_notes (star_calculation_get_formula (calculation));

  g_assert_cmpstr (star_calculation_get_text (calculation), ==, "2 s");
  g_assert_cmpstr (find_value (calculation, "median")->text, ==, "3 s");
  g_assert_nonnull (strstr (notes[0], "nearest rank"));
  g_assert_nonnull (strstr (notes[0], "median"));
}

static void
test_weights (void)
{
  static const struct {
    const char *weights;
    const char *warning;
  } cases[] = {
    { "40,35,25", NULL },
    { "40%; 35%; 25%", NULL },
    { "40%; 35%; 26%",
      "The weights sum to 101 %, not to 100 %; the score is divided by their sum" },
    { "40,35,26", "The weights sum to 101, not to 100; the score is divided by their sum" },
    { "1,2,3", "The weights sum to 6, not to 100; the score is divided by their sum" },
    { "0.4; 0.35; 0.251",
      "The weights sum to 100.1 %, not to 100 %; the score is divided by their sum" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *inputs = g_strdup_printf ("weights=%s | scores=4;3;5", cases[i].weights);
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text ("weighted-decision", inputs);
      GPtrArray *messages = star_calculation_get_messages (calculation);
      const StarCalculationMessage *message = messages->len > 0 ? messages->pdata[0] : NULL;

      g_assert_cmpstr (message != NULL ? message->text : NULL, ==, cases[i].warning);
    }
}

static void
test_sentences (void)
{
  static const struct {
    const char *id;
    const char *inputs;
    const char *sentence;
  } cases[] = {
    { "bad-record-rate", "bad_records=25 | total_records=10000",
      "25 of 10,000 records were bad: an error rate of 0.25 %." },
    { "availability", "downtime=43.2min | window=30d",
      "The service was available 99.9 % of the time: 43.2 min of downtime in 30 days." },
    { "throughput", "events=1.2e9 | window=1d",
      "It handles 13,889/s on average, 1.2 billion events in 1 day." },
    { "zero-event-chance", "rate=4/quarter | exposure=2 quarters",
      "There had been 4 a quarter, and now no incident in 2 quarters: the chance that this is luck "
      "is 0.0335 %." },
    { "headroom", "capacity=800k/s | peak=500k/s",
      "Capacity of 800k/s against a peak load of 500k/s is a headroom of 1.6×." },
    { "hours-saved", "people=12 | hours_each=90 min | times_per_year=50",
      "It takes 900 h of toil a year off 12 people." },
    { "toil-share", "toil_hours=6 | total_hours=40", "Toil was 15 % of the team’s week." },
    { "growth", "rate=40% | periods=4", "Traffic grew 40 % in each period, which is 3.84× over 4." },
    { "zero-event-chance", "rate=4 per quarter | exposure=26w",
      "There had been 4 a quarter, and now no incident in 26 weeks: the chance that this is luck "
      "is 0.0345 %." },
    { "error-budget-left", "used=1 h 30 min | allowed=3h",
      "We had 50 % of the error budget left, with 1 h 30 min used of 3 h." },
    { "error-budget-left", "used=60 min | allowed=48 min",
      "We overspent the error budget by 25 %, with 60 min used of 48 min." },
    { "error-budget-left", "used=48 min | allowed=48 min",
      "We had 0 % of the error budget left, with 48 min used of 48 min." },
    { "event-loss-rate", "produced=1000 | consumed=1010",
      "Duplicates came to at least 1 %: 1,010 events arrived of 1,000." },
    { "annual-saving", "before_month=$300 | after_month=$1,200",
      "The bill went from $300 to $1,200 a month, which costs $10,800 more a year." },
    { "availability", "downtime=3h20min | window=30d",
      "The service was available 99.54 % of the time: 3 h 20 min of downtime in 30 days." },
    { "availability", "downtime=1 d 2h  5.5 min | window=1 month 2 days",
      "The service was available 96.6 % of the time: 1 day 2 h 5.5 min of downtime in 1 month "
      "2 days." },
    { "hours-saved", "people=3 | hours_each=1 h 20 min | times_per_year=300",
      "It takes 1,200 h of toil a year off 3 people." },
    { "lag-time", "lag_messages=1,250,000 | consume_rate=30k/min",
      "With 1.25 million messages behind, the delay to catch up was 41.7 min." },
    { "mttr", "durations=x", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) calculation =
        formula_cases_calculate_text (cases[i].id, cases[i].inputs);
      g_auto (GStrv) sentences = star_calculation_dup_sentences (calculation);

      g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
    }
}

#define OWN \
  "{\"id\":\"x\",\"name\":\"Ratio\",\"family\":\"cost\",\"dimension\":\"any\",\"inputs\":[" \
  "{\"name\":\"a\",\"kind\":\"count\"},{\"name\":\"b\",\"kind\":\"count\"}]," \
  "\"expression\":\"a / b\",\"result\":{\"kind\":\"count\"},\"guards\":[" \
  "{\"when\":\"1 / a > 1\",\"level\":\"note\",\"text\":\"{a}\"}]}"

/* Formulas of the user need not have sentences, nor guards against everything. */
static void
test_own (void)
{
  static const struct {
    const char *b;
    const char *said;
    const char *sentence;
  } cases[] = {
    { "4", "0", "Ratio was 0." },
    { "0", NULL, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (StarFormula) formula = star_formula_new_from_json (OWN, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (StarCalculation) calculation = NULL;
      g_auto (GStrv) sentences = NULL;

      g_hash_table_insert (inputs, (char *) "a", (char *) (i == 0 ? "0" : "1"));
      g_hash_table_insert (inputs, (char *) "b", (char *) cases[i].b);
      calculation = star_calculation_new (formula, inputs, '.', 3);
      sentences = star_calculation_dup_sentences (calculation);

      g_assert_cmpstr (star_calculation_get_text (calculation), ==, cases[i].said);
      g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
      if (cases[i].said == NULL)
        g_assert_cmpstr (star_calculation_get_error (calculation)->input, ==, "b");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calculation/say", test_say);
  g_test_add_func ("/calculation/further-values", test_further_values);
  g_test_add_func ("/calculation/all-errors", test_all_errors);
  g_test_add_func ("/calculation/decimal-mark", test_decimal_mark);
  g_test_add_func ("/calculation/digits", test_digits);
  g_test_add_func ("/calculation/near-all", test_near_all);
  g_test_add_func ("/calculation/limits", test_limits);
  g_test_add_func ("/calculation/currency", test_currency);
  g_test_add_func ("/calculation/metric", test_metric);
  g_test_add_func ("/calculation/median-and-percentile", test_median_and_percentile);
  g_test_add_func ("/calculation/weights", test_weights);
  g_test_add_func ("/calculation/sentences", test_sentences);
  g_test_add_func ("/calculation/own", test_own);

  return g_test_run ();
}
