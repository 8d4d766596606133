/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-dimension-row.h"
#include "star-inspector.h"
#include "take-utils.h"

typedef struct {
  ContextFixture base;
  GtkWidget *inspector;
  GtkWidget *window;
  StarSection section;
  int start;
  int end;
  gboolean select;
  guint n_shown;
} Fixture;

static void
show_words_cb (Fixture *fixture, StarSection section, int start, int end, gboolean select)
{
  fixture->section = section;
  fixture->start = start;
  fixture->end = end;
  fixture->select = select;
  fixture->n_shown++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  context_fixture_set_up (&fixture->base);
  fixture->inspector = g_object_new (STAR_TYPE_INSPECTOR, NULL);
  star_inspector_set_context (STAR_INSPECTOR (fixture->inspector), fixture->base.context);
  g_signal_connect_swapped (fixture->inspector, "show-words", G_CALLBACK (show_words_cb), fixture);
  star_inspector_set_document (STAR_INSPECTOR (fixture->inspector), fixture->base.document);
  fixture->window = star_app_test_present (fixture->inspector, 360, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  context_fixture_tear_down (&fixture->base);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *label)
{
  return star_app_test_find (fixture->inspector, type, label);
}

static void
write_text (Fixture *fixture, StarSection section, const char *text, const char *row)
{
  star_story_set_text (fixture->base.story, section, text);
  SPIN_UNTIL (find (fixture, STAR_TYPE_DIMENSION_ROW, row));
}

static void
activate (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}

static void
test_empty_story (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Not Ready Yet"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Write, and the checks follow."));
  g_assert_nonnull (find (fixture, STAR_TYPE_DIMENSION_ROW, "Scale: missing"));
  g_assert_false (gtk_list_box_row_get_activatable (
    GTK_LIST_BOX_ROW (find (fixture, STAR_TYPE_DIMENSION_ROW, "Scale: missing"))));
}

static void
test_row_goes_to_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  write_text (fixture, STAR_SECTION_TASK, "I kept 14 services and 3 regions alive.",
              "Scale: quantified");
  row = find (fixture, STAR_TYPE_DIMENSION_ROW, "Scale: quantified");
  activate (row);
  g_assert_cmpint (fixture->section, ==, STAR_SECTION_TASK);
  g_assert_cmpint (fixture->start, ==, 7);
  g_assert_cmpint (fixture->end, ==, 18);
  g_assert_false (fixture->select);

  /* Once more goes on to the next words, and then starts again. */
  activate (row);
  g_assert_cmpint (fixture->start, ==, 23);
  activate (row);
  g_assert_cmpint (fixture->start, ==, 7);
  g_assert_cmpuint (fixture->n_shown, ==, 3);
}

static GtkWidget *
find_question (Fixture *fixture, const char *row)
{
  GtkWidget *dimension_row = find (fixture, STAR_TYPE_DIMENSION_ROW, row);

  return star_app_test_find_id (dimension_row, "question_button");
}

/* The answer goes behind the words that lack a number, or else where such answers belong. */
static void
test_question_goes_to_field (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *row;
    StarSection section;
    int at;
  } cases[] = {
    { "Scale: mentioned", STAR_SECTION_SITUATION, 32 },
    { "Cost: missing", STAR_SECTION_RESULT, G_MAXINT },
    { "Ownership: missing", STAR_SECTION_TASK, G_MAXINT },
    { "Evolution: missing", STAR_SECTION_WHAT_CHANGED, G_MAXINT },
  };

  write_text (fixture, STAR_SECTION_SITUATION, "We had to cope with high traffic.",
              "Scale: mentioned");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      star_app_test_click (find_question (fixture, cases[i].row));
      g_assert_cmpint (fixture->section, ==, cases[i].section);
      g_assert_cmpint (fixture->start, ==, cases[i].at);
      g_assert_cmpint (fixture->end, ==, cases[i].at);
    }
}

static void
test_question_fits_words (Fixture *fixture, gconstpointer data)
{
  const char *peak =
    "What was the peak, in requests a second, and how far above an ordinary day is that?";
  GtkWidget *button;

  write_text (fixture, STAR_SECTION_SITUATION, "We had to cope with high traffic.",
              "Scale: mentioned");
  button = find (fixture, GTK_TYPE_BUTTON, peak);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_widget_get_height (button) > 0);

  /* The question goes when it is answered. */
  write_text (fixture, STAR_SECTION_SITUATION, "We served 900 requests per second.",
              "Scale: quantified");
  g_assert_false (gtk_widget_get_visible (find_question (fixture, "Scale: quantified")));
}

static void
test_question_fits_archetype (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  GtkWidget *label;

  write_text (fixture, STAR_SECTION_TASK, "I kept 14 services alive.", "Scale: quantified");
  label = star_app_test_find (find_question (fixture, "Cost: missing"), GTK_TYPE_LABEL, NULL);
  before = g_strdup (gtk_label_get_label (GTK_LABEL (label)));
  g_object_set (fixture->base.story, "archetype", STAR_ARCHETYPE_INCIDENT_TO_FIX, NULL);
  SPIN_UNTIL (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), before) != 0);
}

static PangoLayout *
get_layout (Fixture *fixture, const char *row, const char *id)
{
  GtkWidget *label = star_app_test_find_id (find (fixture, STAR_TYPE_DIMENSION_ROW, row), id);

  g_assert_true (gtk_widget_get_mapped (label));
  return gtk_label_get_layout (GTK_LABEL (label));
}

/* Nothing is cut off where there is little room, and a question does not take all of it. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 300, 700);
  write_text (fixture, STAR_SECTION_SITUATION,
              "The ledger took 11 million card payments a day on one server.", "Scale: quantified");
  star_app_test_settle (fixture->window);
  g_assert_false (pango_layout_is_ellipsized (get_layout (fixture, "Scale: quantified", "figure")));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (find (fixture, STAR_TYPE_DIMENSION_ROW, "Scale: quantified")),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "11 million card payments/day: “11 million card payments a day”");
  star_app_test_resize (fixture->window, 330, 700);
  g_assert_cmpint (pango_layout_get_line_count (get_layout (fixture, "Cost: missing", "question")),
                   <=, 2);
}

static gboolean
is_shown (Fixture *fixture, const char *id)
{
  return gtk_widget_get_mapped (star_app_test_find_id (fixture->inspector, id));
}

static void
test_another_language (Fixture *fixture, gconstpointer data)
{
  const char *sentence =
    "Not judged: it seems to be in German, and the checks know English only.";

  star_story_set_text (fixture->base.story, STAR_SECTION_SITUATION,
                       "Die Daten kamen in der Nacht nicht an, und wir mussten sie am Morgen von "
                       "Hand laden. Das war für die Kunden ein Problem, weil sie auf die Zahlen "
                       "warten mussten, und es hat 14 Dienste betroffen.");
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, sentence));
  SPIN_UNTIL (is_shown (fixture, "not_judged"));
  g_assert_false (is_shown (fixture, "verdict_box"));
  g_assert_false (is_shown (fixture, "required"));
  g_assert_false (is_shown (fixture, "advisory_box"));

  star_story_set_text (fixture->base.story, STAR_SECTION_SITUATION, "The data came late.");
  SPIN_UNTIL (is_shown (fixture, "required"));
  g_assert_true (is_shown (fixture, "verdict_box"));
  g_assert_false (is_shown (fixture, "not_judged"));
}

/* One word for one thing, to the eye and to the ear. */
static void
test_advisory_is_mentioned (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  write_text (fixture, STAR_SECTION_ACTION, "I was the lead and decided to stop the load.",
              "Ownership: mentioned");
  row = find (fixture, STAR_TYPE_DIMENSION_ROW, "Ownership: mentioned");
  g_assert_nonnull (star_app_test_find (row, GTK_TYPE_LABEL, "Mentioned"));
  g_assert_null (star_app_test_find (row, GTK_TYPE_LABEL, "Stated"));
}

static void
wait_for_detail (Fixture *fixture, const char *text)
{
  GtkWidget *label = star_app_test_find_id (fixture->inspector, "verdict_detail");

  SPIN_UNTIL (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text));
}

/* The findings are far below, so the box counts those that keep the story from Ready. */
static void
test_verdict_counts_findings (Fixture *fixture, gconstpointer data)
{
  StarStory *story = fixture->base.story;
  GListStore *ignores = star_story_get_ignores (story);
  g_autoptr (StarIgnore) too_short = star_ignore_new_for ("too-short", "", "", "");

  star_story_set_text (story, STAR_SECTION_SITUATION, "It cost us $9,000 a month.");
  wait_for_detail (fixture, "Without a number: Scale, Reliability, People\n"
                            "Still empty: Task, Action, Result, What changed permanently, "
                            "KPI movement");

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, "I cut 14 services from $9,000 to $300 a month, 40 failures "
                                   "to 2 failures a week, and saved 6 engineers 9 hours a week.");
  star_story_set_text (story, STAR_SECTION_TASK, "TODO and TBD.");
  wait_for_detail (fixture, "All four dimensions have a number.\n"
                            "Still to mend: 3 findings, listed below");

  g_list_store_append (ignores, too_short);
  wait_for_detail (fixture, "All four dimensions have a number.\n"
                            "Still to mend: 2 findings, listed below\n"
                            "The spoken time counts, though its finding is ignored.");
}

static void
test_finding_goes_to_field (Fixture *fixture, gconstpointer data)
{
  GtkWidget *findings = star_app_test_find_id (fixture->inspector, "findings");

  star_story_set_text (fixture->base.story, STAR_SECTION_ACTION, "I stopped the load at night.");
  star_story_set_text (fixture->base.story, STAR_SECTION_RESULT, "It was much better.");
  SPIN_UNTIL (gtk_list_box_get_row_at_index (GTK_LIST_BOX (findings), 0) != NULL);
  activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (findings), 0)));
  g_assert_cmpuint (fixture->n_shown, ==, 1);
  g_assert_cmpint (fixture->section, <, STAR_N_SECTIONS);
}

static void
test_times_are_said_in_one_way (Fixture *fixture, gconstpointer data)
{
  star_story_set_text (fixture->base.story, STAR_SECTION_SITUATION, "One two three.");
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "1–2 s"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Short: aim for 1:30 to 2:00."));
}

/* The user's own pace is learned meanwhile. */
static void
test_pace (Fixture *fixture, gconstpointer data)
{
  StarStory *story = fixture->base.story;
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < 200; i++)
    g_string_append (words, "word ");
  star_story_set_text (story, STAR_SECTION_ACTION, words->str);
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "1:15–1:41"));

  context_fixture_tell (&fixture->base, star_story_get_id (story), 100);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "1:54–2:06"));
}

static void
test_without_document (Fixture *fixture, gconstpointer data)
{
  star_inspector_set_document (STAR_INSPECTOR (fixture->inspector), NULL);
  star_story_set_text (fixture->base.story, STAR_SECTION_TASK, "It had 14 services.");
  star_app_test_settle (fixture->window);
  g_assert_nonnull (find (fixture, STAR_TYPE_DIMENSION_ROW, "Scale: missing"));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/inspector/empty-story", test_empty_story);
  ADD ("/inspector/row-goes-to-words", test_row_goes_to_words);
  ADD ("/inspector/question-goes-to-field", test_question_goes_to_field);
  ADD ("/inspector/room", test_room);
  ADD ("/inspector/question-fits-words", test_question_fits_words);
  ADD ("/inspector/question-fits-archetype", test_question_fits_archetype);
  ADD ("/inspector/another-language", test_another_language);
  ADD ("/inspector/advisory-is-mentioned", test_advisory_is_mentioned);
  ADD ("/inspector/verdict-counts-findings", test_verdict_counts_findings);
  ADD ("/inspector/finding-goes-to-field", test_finding_goes_to_field);
  ADD ("/inspector/times", test_times_are_said_in_one_way);
  ADD ("/inspector/pace", test_pace);
  ADD ("/inspector/without-document", test_without_document);
#undef ADD

  return g_test_run ();
}
