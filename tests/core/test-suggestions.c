/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-suggestions-private.h"

#include <gio/gio.h>
#include <string.h>

#define HEAD "{\"format\":\"starling-suggestions\",\"version\":1,\"suggestions\":["
#define ANY(id, dimension) \
  "{\"id\":\"" id "\",\"dimension\":\"" dimension "\",\"question\":\"How?\"}"
#define REQUIRED ANY ("s", "scale") "," ANY ("c", "cost") "," ANY ("r", "reliability") "," \
                 ANY ("p", "people")
#define ALL REQUIRED "," ANY ("o", "ownership") "," ANY ("e", "evolution")

static StarCoverageReport *
check (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  return star_coverage_check_text (coverage, text);
}

static StarSuggestions *
load (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return star_suggestions_new (bytes, error);
}

static const StarSuggestionRule *
get_rule (StarSuggestions *suggestions, guint i)
{
  return &g_array_index (suggestions->rules, StarSuggestionRule, i);
}

/* What was said in words decides; of several the one that was said most often. */
static void
test_words (void)
{
  static const struct {
    StarDimension dimension;
    const char *text;
    const char *id;
  } cases[] = {
    { STAR_DIMENSION_COST, "The cloud bill was far too high.", "cost-run" },
    { STAR_DIMENSION_COST, "The bills were cheaper afterwards.", "cost-run" },
    { STAR_DIMENSION_COST, "We stayed within budget.", "cost-budget" },
    { STAR_DIMENSION_COST, "There was a lot of idle capacity.", "cost-idle" },
    { STAR_DIMENSION_COST, "It took a lot of manual effort.", "cost-hours" },
    { STAR_DIMENSION_COST, "We lost revenue every time.", "cost-at-stake" },
    { STAR_DIMENSION_RELIABILITY, "The latency was bad.", "reliability-latency" },
    { STAR_DIMENSION_RELIABILITY, "The dashboard was stale.", "reliability-freshness" },
    { STAR_DIMENSION_RELIABILITY, "It was a painful incident.", "reliability-recovery" },
    { STAR_DIMENSION_RELIABILITY, "The outages were awful.", "reliability-recovery" },
    { STAR_DIMENSION_RELIABILITY, "We missed our SLO.", "reliability-budget" },
    { STAR_DIMENSION_RELIABILITY, "There was some downtime.", "reliability-availability" },
    { STAR_DIMENSION_RELIABILITY, "We found duplicates in the table.", "reliability-duplicates" },
    { STAR_DIMENSION_RELIABILITY, "The job failed, failed again, and latency rose.",
      "reliability-runs" },
    { STAR_DIMENSION_PEOPLE, "Alert fatigue was wearing us out.", "people-on-call" },
    { STAR_DIMENSION_PEOPLE, "There was so much toil.", "people-toil" },
    { STAR_DIMENSION_PEOPLE, "I drove the adoption of it.", "people-adoption" },
    { STAR_DIMENSION_PEOPLE, "I mentored them.", "people-teaching" },
    { STAR_DIMENSION_PEOPLE, "I convinced the stakeholders.", "people-persuasion" },
    { STAR_DIMENSION_PEOPLE, "My team built it.", "people-mentioned" },
    { STAR_DIMENSION_SCALE, "The traffic was heavy.", "scale-peak" },
    { STAR_DIMENSION_SCALE, "It had to scale.", "scale-headroom" },
    { STAR_DIMENSION_SCALE, "The blast radius was large.", "scale-blast-radius" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      StarSuggestions *suggestions = star_suggestions_get_default ();

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (star_coverage_report_get_level (report, cases[i].dimension), ==,
                       STAR_LEVEL_MENTIONED);
      g_assert_cmpstr (star_suggestions_find_id (suggestions, report, STAR_ARCHETYPE_OTHER,
                                                 cases[i].dimension), ==, cases[i].id);
      /* The words are nearer than the kind of story. */
      if (!g_str_has_suffix (cases[i].id, "-mentioned"))
        g_assert_cmpstr (star_suggestions_find_id (suggestions, report,
                                                   STAR_ARCHETYPE_TEAM_CONFLICT,
                                                   cases[i].dimension), ==, cases[i].id);
    }
}

/* Of what is not mentioned, the kind of story decides. */
static void
test_archetypes (void)
{
  static const struct {
    StarArchetype archetype;
    StarDimension dimension;
    const char *id;
  } cases[] = {
    { STAR_ARCHETYPE_OTHER, STAR_DIMENSION_COST, "cost-missing" },
    { STAR_ARCHETYPE_COST_REDUCTION, STAR_DIMENSION_COST, "cost-reduction" },
    { STAR_ARCHETYPE_INCIDENT_TO_FIX, STAR_DIMENSION_COST, "cost-incident" },
    { STAR_ARCHETYPE_INCIDENT_TO_FIX, STAR_DIMENSION_PEOPLE, "people-incident" },
    { STAR_ARCHETYPE_ZERO_DOWNTIME_CUTOVER, STAR_DIMENSION_RELIABILITY, "reliability-cutover" },
    { STAR_ARCHETYPE_TEAM_CONFLICT, STAR_DIMENSION_PEOPLE, "people-conflict" },
    { STAR_ARCHETYPE_INFLUENCING_WITH_DATA, STAR_DIMENSION_OWNERSHIP, "ownership-decision" },
    { STAR_ARCHETYPE_OTHER, STAR_DIMENSION_OWNERSHIP, "ownership-missing" },
    { STAR_ARCHETYPE_OTHER, STAR_DIMENSION_EVOLUTION, "evolution-missing" },
  };
  g_autoptr (StarCoverageReport) report = check ("");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (star_suggestions_find_id (star_suggestions_get_default (), report,
                                               cases[i].archetype, cases[i].dimension),
                     ==, cases[i].id);
}

static void
test_nothing_lacking (void)
{
  static const struct {
    StarDimension dimension;
    const char *text;
  } cases[] = {
    { STAR_DIMENSION_COST, "The bill fell from $9,000 to $5,500 a month." },
    { STAR_DIMENSION_SCALE, "We served 4,000 customers." },
    { STAR_DIMENSION_RELIABILITY, "The outage took 40 minutes." },
    { STAR_DIMENSION_PEOPLE, "I led eight engineers." },
    { STAR_DIMENSION_OWNERSHIP, "I owned the migration." },
    { STAR_DIMENSION_EVOLUTION, "We wrote a runbook." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      g_autoptr (StarSuggestion) suggestion =
        star_suggestions_find (star_suggestions_get_default (), report, STAR_ARCHETYPE_OTHER,
                               cases[i].dimension);

      g_assert_null (suggestion);
    }
}

static void
test_all (void)
{
  g_autoptr (StarCoverageReport) report = check ("The bill was high. I led eight engineers.");
  g_autoptr (GPtrArray) all =
    star_suggestions_find_all (star_suggestions_get_default (), report, STAR_ARCHETYPE_OTHER);
  static const struct {
    StarDimension dimension;
    StarLevel level;
  } expected[] = {
    { STAR_DIMENSION_SCALE, STAR_LEVEL_MISSING },
    { STAR_DIMENSION_COST, STAR_LEVEL_MENTIONED },
    { STAR_DIMENSION_RELIABILITY, STAR_LEVEL_MISSING },
    { STAR_DIMENSION_EVOLUTION, STAR_LEVEL_MISSING },
  };

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++)
    {
      StarSuggestion *suggestion = g_ptr_array_index (all, i);

      g_assert_cmpint (star_suggestion_get_dimension (suggestion), ==, expected[i].dimension);
      g_assert_cmpint (star_suggestion_get_level (suggestion), ==, expected[i].level);
      g_assert_true (g_str_has_suffix (star_suggestion_get_question (suggestion), "?"));
    }
  g_assert_cmpstr (star_suggestion_get_formulas (all->pdata[1])[0], ==, "cost-per-run");
}

/* No question stands there twice. That every formula is one that there is, test-formula-catalog
 * says. */
static void
test_default (void)
{
  StarSuggestions *suggestions = star_suggestions_get_default ();

  g_assert_true (suggestions == star_suggestions_get_default ());
  for (guint i = 0; i < suggestions->rules->len; i++)
    {
      const StarSuggestionRule *rule = get_rule (suggestions, i);

      g_test_message ("%s", rule->id);
      g_assert_true (g_str_has_prefix (rule->id,
                                       star_enum_to_nick (STAR_TYPE_DIMENSION, rule->dimension)));
      g_assert_true (rule->formulas[0] != NULL || rule->dimension >= STAR_N_REQUIRED_DIMENSIONS);
      g_assert_cmpuint (strlen (rule->question), <=, 110);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (get_rule (suggestions, k)->question, !=, rule->question);
    }
}

static void
test_own_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarSuggestions) suggestions = load (
    HEAD "{\"id\":\"one\",\"dimension\":\"cost\",\"level\":\"mentioned\",\"question\":\"A?\","
         "\"nouns\":[\"bill\"],\"formulas\":[\"x-1\",\"y\"]},"
         "{\"id\":\"two\",\"dimension\":\"cost\",\"archetypes\":[\"other\"],\"nouns\":[\"bill\"],"
         "\"question\":\"B?\"}," ALL "]}",
    &error);
  g_autoptr (StarCoverageReport) report = check ("The bills.");
  g_autoptr (StarSuggestion) suggestion = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (star_suggestions_find_id (suggestions, report, STAR_ARCHETYPE_OTHER,
                                             STAR_DIMENSION_COST), ==, "two");
  suggestion = star_suggestions_find (suggestions, report, STAR_ARCHETYPE_TEAM_CONFLICT,
                                      STAR_DIMENSION_COST);
  g_assert_cmpstr (star_suggestion_get_question (suggestion), ==, "A?");
  g_assert_cmpuint (g_strv_length ((char **) star_suggestion_get_formulas (suggestion)), ==, 2);
}

static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *place;
  } cases[] = {
    { "", "1:1" },
    { "{", "JSON" },
    { "\xff", "1:1" },
    { "[]", "1:1" },
    { "{}", "format" },
    { "{\"format\":\"starling-suggestions\",\"version\":2}", "version" },
    { "{\"format\":\"starling-suggestions\",\"version\":1}", "suggestions" },
    { HEAD "1]}", "suggestions[0]" },
    { HEAD "{}]}", "suggestions[0].id" },
    { HEAD ANY ("a", "cost") "," ANY ("a", "cost") "]}", "suggestions[1].id" },
    { HEAD ANY ("a", "speed") "]}", "suggestions[0].dimension" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\"}]}", "suggestions[0].question" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"question\":\"No.\"}]}",
      "suggestions[0].question" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"level\":\"quantified\"}]}",
      "suggestions[0].level" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"archetypes\":[\"war\"]}]}",
      "suggestions[0].archetypes" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"archetypes\":\"other\"}]}",
      "suggestions[0].archetypes" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"question\":\"A?\",\"formulas\":[\"A b\"]}]}",
      "suggestions[0].formulas" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"question\":\"A?\",\"nouns\":[3]}]}",
      "suggestions[0].nouns" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"cost\",\"question\":\"A?\",\"verbs\":[\"a  b\"]}]}",
      "suggestions[0].verbs" },
    { HEAD REQUIRED "," ANY ("o", "ownership") "]}", "evolution" },
    { HEAD "{\"id\":\"a\",\"dimension\":\"scale\",\"level\":\"missing\",\"question\":\"A?\"}]}",
      "scale" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarSuggestions) suggestions = load (cases[i].json, &error);
      g_autofree char *start = g_strdup_printf ("Suggestions, %s: ", cases[i].place);
      g_autofree char *shown = g_strescape (cases[i].json, NULL);

      g_test_message ("%s", shown);
      g_assert_null (suggestions);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, start));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggestions/words", test_words);
  g_test_add_func ("/suggestions/archetypes", test_archetypes);
  g_test_add_func ("/suggestions/nothing-lacking", test_nothing_lacking);
  g_test_add_func ("/suggestions/all", test_all);
  g_test_add_func ("/suggestions/default", test_default);
  g_test_add_func ("/suggestions/own-catalogue", test_own_catalogue);
  g_test_add_func ("/suggestions/errors", test_errors);

  return g_test_run ();
}
