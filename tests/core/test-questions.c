/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-questions.h"

#include <gio/gio.h>
#include <string.h>

#define HEAD "{\"format\":\"starling-questions\",\"version\":1,"
#define ONE "[{\"id\":\"a\",\"text\":\"A?\"}]"
#define REST "\"prompts\":" ONE ",\"ladder\":" ONE ",\"twists\":" ONE "}"
#define BANK(row) HEAD "\"questions\":[" row "]," REST

static StarQuestions *
load (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return star_questions_new (bytes, error);
}

/* No text stands there twice, none runs over a card, and each has an id of its own. */
static void
check_list (GPtrArray *list, GHashTable *texts)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      StarQuestion *question = g_ptr_array_index (list, i);
      const char *text = star_question_get_text (question);

      g_test_message ("%s", star_question_get_id (question));
      g_assert_true (g_hash_table_add (ids, (char *) star_question_get_id (question)));
      g_assert_true (g_hash_table_add (texts, (char *) text));
      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 150);
      g_assert_cmpint (g_utf8_strlen (star_question_get_probes (question), -1), <=, 110);
      g_assert_true (strchr ("?.", text[strlen (text) - 1]) != NULL);
    }
}

static void
test_default (void)
{
  StarQuestions *questions = star_questions_get_default ();
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  static const struct {
    GPtrArray *(*get) (StarQuestions *self);
    guint n;
  } lists[] = {
    { star_questions_get_bank, 31 },
    { star_questions_get_prompts, 6 },
    { star_questions_get_ladder, 18 },
    { star_questions_get_twists, 6 },
  };

  g_assert_true (questions == star_questions_get_default ());
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_cmpuint (lists[i].get (questions)->len, ==, lists[i].n);
      check_list (lists[i].get (questions), texts);
    }
}

/* Each question of the bank says what it is after, and there are some for each kind of story. */
static void
test_bank (void)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());
  guint archetypes[STAR_N_ARCHETYPES] = { 0 };
  guint dimensions[STAR_N_DIMENSIONS] = { 0 };

  for (guint i = 0; i < bank->len; i++)
    {
      StarQuestion *question = g_ptr_array_index (bank, i);

      g_assert_cmpstr (star_question_get_probes (question), !=, "");
      g_assert_cmpuint (star_question_get_archetypes (question), !=, 0);
      g_assert_cmpuint (star_question_get_dimensions (question), !=, 0);
      g_assert_true (star_questions_find (star_questions_get_default (),
                                          star_question_get_id (question)) == question);
      for (int k = 0; k < STAR_N_ARCHETYPES; k++)
        archetypes[k] += star_question_suits (question, k);
      for (int k = 0; k < STAR_N_DIMENSIONS; k++)
        dimensions[k] += star_question_get_dimensions (question) >> k & 1;
    }

  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    g_assert_cmpuint (dimensions[i], >=, 5);
  g_assert_cmpuint (archetypes[STAR_ARCHETYPE_PLATFORM_MODERNIZATION], >=, 5);
  g_assert_cmpuint (archetypes[STAR_ARCHETYPE_INCIDENT_TO_FIX], >=, 3);
  g_assert_cmpuint (archetypes[STAR_ARCHETYPE_OTHER], ==, 0);
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarQuestions) questions = load (
    BANK ("{\"id\":\"x\",\"text\":\"X?\",\"probes\":\"y\",\"archetypes\":[\"team-conflict\"],"
          "\"dimensions\":[\"scale\",\"people\"]},{\"id\":\"z\",\"text\":\"Z.\"}"), &error);
  StarQuestion *question;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *probes = NULL;

  g_assert_no_error (error);
  question = star_questions_find (questions, "x");
  g_object_get (question, "id", &id, "text", &text, "probes", &probes, NULL);
  g_assert_cmpstr (id, ==, "x");
  g_assert_cmpstr (text, ==, "X?");
  g_assert_cmpstr (probes, ==, "y");
  g_assert_cmpuint (star_question_get_dimensions (question), ==,
                    1u << STAR_DIMENSION_SCALE | 1u << STAR_DIMENSION_PEOPLE);
  g_assert_true (star_question_suits (question, STAR_ARCHETYPE_TEAM_CONFLICT));
  g_assert_false (star_question_suits (question, STAR_ARCHETYPE_OTHER));
  g_assert_true (star_question_suits (star_questions_find (questions, "z"),
                                      STAR_ARCHETYPE_OTHER));
  g_assert_cmpstr (star_question_get_probes (star_questions_find (questions, "z")), ==, "");
  g_assert_null (star_questions_find (questions, "a"));
  g_assert_nonnull (star_questions_find_twist (questions, "a"));
  g_assert_null (star_questions_find_twist (questions, "x"));
  g_assert_null (star_questions_find_twist (questions, ""));
}

static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *place;
  } cases[] = {
    { "", "1:1" },
    { "{}", "format" },
    { HEAD REST, "questions: there is none" },
    { HEAD "\"questions\":" ONE ",\"prompts\":" ONE ",\"ladder\":" ONE "}", "twists: there" },
    { HEAD "\"question\":[]," REST, "question: " },
    { BANK ("1"), "questions[0]: " },
    { BANK ("{}"), "questions[0].id: " },
    { BANK ("{\"id\":\"a\"}"), "questions[0].text: " },
    { BANK ("{\"id\":\"a\",\"text\":\"\"}"), "questions[0].text: " },
    { BANK ("{\"id\":\"a\",\"text\":\"A\"},{\"id\":\"a\",\"text\":\"B\"}"), "questions[1].id: " },
    { BANK ("{\"id\":\"a\",\"text\":\"A\",\"archetypes\":[\"war\"]}"),
      "questions[0].archetypes: the name" },
    { BANK ("{\"id\":\"a\",\"text\":\"A\",\"archetypes\":[3]}"),
      "questions[0].archetypes: a list" },
    { BANK ("{\"id\":\"a\",\"text\":\"A\",\"dimensions\":\"cost\"}"),
      "questions[0].dimensions: a list" },
    { BANK ("{\"id\":\"a\",\"text\":\"A\",\"probe\":\"cost\"}"), "questions[0].probe: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarQuestions) questions = load (cases[i].json, &error);
      g_autofree char *start = g_strdup_printf ("Questions, %s", cases[i].place);

      g_test_message ("%s", cases[i].json);
      g_assert_null (questions);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, start));
    }
}

static void
add_story (GPtrArray *stories, const char *title, StarArchetype archetype, StarShelf shelf,
           const char *question)
{
  const char *const questions[] = { question, NULL };
  StarStory *story = star_story_new ();

  g_object_set (story, "title", title, "archetype", archetype, "shelf", shelf, "questions",
                questions, NULL);
  g_ptr_array_add (stories, story);
}

static void
assert_order (StarQuestion *question, GPtrArray *stories, const char *const *titles)
{
  g_autoptr (GPtrArray) sorted = star_question_sort_stories (question, stories);

  g_assert_cmpuint (sorted->len, ==, stories->len);
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (star_story_get_title (sorted->pdata[i]), ==, titles[i]);
}

/* Those that answer it, those of its kind, and then the others; the core first among each. */
static void
test_stories (void)
{
  static const char *const by_question[] = { "Answers", "Answers, retired", "Suits, bench",
                                             "B core", "C core", "A bench" };
  static const char *const by_shelf[] = { "Answers", "B core", "C core", "A bench",
                                          "Suits, bench", "Answers, retired" };
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarQuestions) questions =
    load (BANK ("{\"id\":\"a\",\"text\":\"A\",\"archetypes\":[\"team-conflict\"]}"), NULL);
  StarQuestion *question = star_questions_find (questions, "a");

  add_story (stories, "C core", STAR_ARCHETYPE_OTHER, STAR_SHELF_CORE, NULL);
  add_story (stories, "Answers, retired", STAR_ARCHETYPE_OTHER, STAR_SHELF_RETIRED, "a");
  add_story (stories, "A bench", STAR_ARCHETYPE_OTHER, STAR_SHELF_BENCH, "b");
  add_story (stories, "Suits, bench", STAR_ARCHETYPE_TEAM_CONFLICT, STAR_SHELF_BENCH, NULL);
  add_story (stories, "B core", STAR_ARCHETYPE_OTHER, STAR_SHELF_CORE, NULL);
  add_story (stories, "Answers", STAR_ARCHETYPE_TEAM_CONFLICT, STAR_SHELF_CORE, "a");

  assert_order (question, stories, by_question);
  assert_order (NULL, stories, by_shelf);
  g_assert_true (star_question_is_answered_by (question, stories->pdata[1]));
  g_assert_false (star_question_is_answered_by (question, stories->pdata[2]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questions/default", test_default);
  g_test_add_func ("/questions/bank", test_bank);
  g_test_add_func ("/questions/own", test_own);
  g_test_add_func ("/questions/errors", test_errors);
  g_test_add_func ("/questions/stories", test_stories);

  return g_test_run ();
}
