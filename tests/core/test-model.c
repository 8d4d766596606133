/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-digest.h"
#include "star-story-summary.h"
#include "star-words.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_section_keys (void)
{
  static const char *const keys[STAR_N_SECTIONS] = {
    "situation", "task", "action", "result", "what_changed_permanently", "kpi_movement",
  };
  double sum = 0;
  StarSection section;

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_assert_cmpstr (star_section_get_key (i), ==, keys[i]);
      g_assert_true (star_section_from_key (keys[i], &section));
      g_assert_cmpint (section, ==, i);
      sum += star_section_get_share (i);
    }

  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_false (star_section_from_key ("text", &section));
  g_assert_false (star_section_from_key ("Situation", &section));
}

static void
test_enum_nicks (void)
{
  int value;

  g_assert_cmpstr (star_enum_to_nick (STAR_TYPE_ARCHETYPE, STAR_ARCHETYPE_INCIDENT_TO_FIX), ==,
                   "incident-to-fix");
  g_assert_true (star_enum_from_nick (STAR_TYPE_SHELF, "retired", &value));
  g_assert_cmpint (value, ==, STAR_SHELF_RETIRED);
  g_assert_false (star_enum_from_nick (STAR_TYPE_SHELF, "attic", &value));
}

static void
test_words (void)
{
  static const struct {
    const char *text;
    guint words;
  } cases[] = {
    { "", 0 },
    { "   \n\t ", 0 },
    { "one", 1 },
    { "one two", 2 },
    { "  one\ntwo  three ", 3 },
    { "24 h → 3 min", 4 },
    { "a - b — c", 3 },
    { "größte Ölmühle", 2 },
    { "well-kept 99.9% (target)", 3 },
    { "em\u2003space", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (star_words_count (cases[i].text), ==, cases[i].words);
      g_assert_true (star_words_has_any (cases[i].text) == (cases[i].words > 0));
    }

  g_assert_cmpuint (star_words_spoken_seconds (140, 140), ==, 60);
  g_assert_cmpuint (star_words_spoken_seconds (0, 140), ==, 0);
  g_assert_cmpuint (star_words_spoken_seconds (46, 140), ==, 20);
}

static void
test_story_defaults (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarStory) other = star_story_new ();
  g_autofree char *title = star_story_dup_display_title (story);

  g_assert_true (g_uuid_string_is_valid (star_story_get_id (story)));
  g_assert_cmpstr (star_story_get_id (story), !=, star_story_get_id (other));
  g_assert_cmpstr (star_story_get_title (story), ==, "");
  g_assert_cmpstr (title, ==, "Untitled Story");
  g_assert_cmpint (star_story_get_shelf (story), ==, STAR_SHELF_CORE);
  g_assert_cmpuint (g_strv_length ((GStrv) star_story_get_tags (story)), ==, 0);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    g_assert_false (star_story_has_content (story, i));
}

static void
test_story_notifies_once (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  guint notified = 0;
  guint changed = 0;

  g_signal_connect_swapped (story, "notify::situation", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (story, "changed", G_CALLBACK (count_cb), &changed);

  star_story_set_text (story, STAR_SECTION_SITUATION, "Nightly load");
  star_story_set_text (story, STAR_SECTION_SITUATION, "Nightly load");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (changed, ==, 1);

  star_story_take_text (story, STAR_SECTION_SITUATION, g_strdup ("Nightly load"));
  g_assert_cmpuint (changed, ==, 1);
  star_story_take_text (story, STAR_SECTION_SITUATION, g_strdup ("Hourly load"));
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_SITUATION), ==, "Hourly load");
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpuint (changed, ==, 2);

  star_story_set_updated_at (story, 5);
  g_assert_cmpuint (changed, ==, 2);
}

static void
test_story_rows_change_story (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  guint changed = 0;

  g_signal_connect_swapped (story, "changed", G_CALLBACK (count_cb), &changed);

  g_list_store_append (star_story_get_kpis (story), kpi);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_false (star_story_has_content (story, STAR_SECTION_KPI_MOVEMENT));

  g_object_set (kpi, "metric", "p95 freshness", NULL);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_true (star_story_has_content (story, STAR_SECTION_KPI_MOVEMENT));

  g_list_store_remove_all (star_story_get_kpis (story));
  g_assert_cmpuint (changed, ==, 3);
}

static void
test_story_forgets_removed_rows (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  GListStore *kpis = star_story_get_kpis (story);
  StarKpi *rows[3];
  guint changed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = star_kpi_new ();
      g_list_store_append (kpis, rows[i]);
    }
  g_list_store_remove (kpis, 1);
  g_signal_connect_swapped (story, "changed", G_CALLBACK (count_cb), &changed);

  g_object_set (rows[1], "metric", "removed", NULL);
  g_assert_cmpuint (changed, ==, 0);
  g_object_set (rows[0], "metric", "stays", NULL);
  g_object_set (rows[2], "metric", "stays", NULL);
  g_assert_cmpuint (changed, ==, 2);

  /* Put back, at another place: one change is told once. */
  g_list_store_insert (kpis, 0, rows[1]);
  g_assert_cmpuint (changed, ==, 3);
  g_object_set (rows[1], "metric", "back", NULL);
  g_assert_cmpuint (changed, ==, 4);

  g_list_store_splice (kpis, 0, 2, (gpointer *) &rows[1], 1);
  g_assert_cmpuint (changed, ==, 5);
  g_object_set (rows[0], "metric", "gone", NULL);
  g_assert_cmpuint (changed, ==, 5);
  g_object_set (rows[1], "metric", "once", NULL);
  g_object_set (rows[2], "metric", "once", NULL);
  g_assert_cmpuint (changed, ==, 7);

  /* Nothing holds a row that left. */
  g_list_store_remove_all (kpis);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_finalize_object (rows[i]);
}

static void
test_story_dies_before_its_rows (void)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (GListStore) kpis = NULL;
  StarStory *story = star_story_new ();

  kpis = g_object_ref (star_story_get_kpis (story));
  g_list_store_append (kpis, kpi);
  g_assert_finalize_object (story);

  g_object_set (kpi, "metric", "nobody listens", NULL);
  g_list_store_remove_all (kpis);
}

/* A story in which every value differs from its default. */
static StarStory *
full_story (void)
{
  static const char *const list[] = { "one", "two", NULL };
  StarStory *story = star_story_new ();
  g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();
  g_autoptr (StarIgnore) ignore = star_ignore_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, star_section_get_key (i));
  for (int i = 0; i < STAR_N_CUTS; i++)
    star_story_set_cut (story, i, "cut");
  g_object_set (story,
                "title", "Feed cutover",
                "hook", "No night was lost",
                "extra", "{\"x\":1}",
                "tags", list,
                "questions", list,
                "tradeoffs", list,
                "archetype", STAR_ARCHETYPE_COST_REDUCTION,
                "shelf", STAR_SHELF_BENCH,
                "created-at", (gint64) 1,
                "updated-at", (gint64) 2,
                NULL);
  g_object_set (kpi, "metric", "cost per run", "from", "$8", "to", "$3", "inputs", list, NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
  g_object_set (follow_up, "question", "Why?", "answered", TRUE, NULL);
  g_list_store_append (star_story_get_follow_ups (story), follow_up);
  g_object_set (ignore, "flag", "no-cost", "reason", "told apart", NULL);
  g_list_store_append (star_story_get_ignores (story), ignore);

  return story;
}

static void
test_story_copy (void)
{
  g_autoptr (StarStory) story = full_story ();
  g_autoptr (StarStory) copy = star_story_copy (story);
  g_autoptr (StarKpi) kpi = NULL;

  g_assert_true (star_story_equal (story, copy));

  /* The copy shares nothing: a change of its row does not reach the original. */
  kpi = g_list_model_get_item (G_LIST_MODEL (star_story_get_kpis (copy)), 0);
  g_object_set (kpi, "to", "$2", NULL);
  g_assert_false (star_story_equal (story, copy));
  g_assert_false (star_story_same_content (story, copy));
}

static void
test_story_equal_sees_everything (void)
{
  static const char *const names[] = {
    "title", "hook", "extra", "situation", "task", "action", "result",
    "what-changed-permanently", "kpi-movement", "opener", "standard", "deep-dive",
  };
  static const char *const lists[] = { "tags", "questions", "tradeoffs" };
  static const char *const other[] = { "one", NULL };
  g_autoptr (StarStory) story = full_story ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (StarStory) copy = star_story_copy (story);

      g_object_set (copy, names[i], "different", NULL);
      g_assert_false (star_story_same_content (story, copy));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (StarStory) copy = star_story_copy (story);

      g_object_set (copy, lists[i], other, NULL);
      g_assert_false (star_story_same_content (story, copy));
    }

  {
    g_autoptr (StarStory) copy = star_story_copy (story);

    star_story_set_updated_at (copy, 99);
    g_assert_false (star_story_equal (story, copy));
    g_assert_true (star_story_same_content (story, copy));
  }
}

static void
test_story_duplicate (void)
{
  g_autoptr (StarStory) story = full_story ();
  g_autoptr (StarStory) twin = star_story_duplicate (story);

  g_assert_cmpstr (star_story_get_id (story), !=, star_story_get_id (twin));
  g_assert_cmpstr (star_story_get_title (twin), ==, "Feed cutover (copy)");
  g_assert_cmpint (star_story_get_created_at (twin), >, 1);

  star_story_set_title (twin, "Feed cutover");
  g_assert_true (star_story_same_content (story, twin));
}

static void
test_kpi_text (void)
{
  static const struct {
    const char *metric, *unit, *from, *to, *target, *window;
    const char *text;
  } cases[] = {
    { "", "", "", "", "", "", "" },
    { "p95 freshness", "", "24 h", "3 min", "5 min", "",
      "p95 freshness 24 h → 3 min (target 5 min)" },
    { "cost per run", "USD", "8", "3", "", "per month",
      "cost per run 8 USD → 3 USD, per month" },
    { "failed runs", "%", "4", "0.5%", "", "", "failed runs 4% → 0.5%" },
    { "pages", "", "", "2", "", "", "pages 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      g_autofree char *text = NULL;

      g_object_set (kpi,
                    "metric", cases[i].metric,
                    "unit", cases[i].unit,
                    "from", cases[i].from,
                    "to", cases[i].to,
                    "target", cases[i].target,
                    "window", cases[i].window,
                    NULL);
      text = star_kpi_to_text (kpi);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_spoken (void)
{
  g_autoptr (StarStory) story = full_story ();
  g_autofree char *task = star_story_dup_spoken (story, STAR_SECTION_TASK);
  g_autofree char *kpi = star_story_dup_spoken (story, STAR_SECTION_KPI_MOVEMENT);

  g_assert_cmpstr (task, ==, "task");
  g_assert_cmpstr (kpi, ==, "kpi_movement\ncost per run $8 → $3");
}

static void
test_digest_ready (void)
{
  static const struct {
    guint words;
    guint blocking;
    gboolean ready;
  } cases[] = {
    { 208, 0, FALSE }, /* 89 s */
    { 210, 0, TRUE },  /* 90 s */
    { 280, 0, TRUE },  /* 120 s */
    { 282, 0, FALSE }, /* 121 s */
    { 240, 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarDigest) digest = star_digest_new ("1");
      g_autoptr (StarDigest) copy = NULL;

      digest->words = cases[i].words;
      digest->blocking = cases[i].blocking;
      copy = star_digest_copy (digest);
      g_assert_cmpint (star_digest_is_ready (copy, STAR_DEFAULT_PACE), ==, cases[i].ready);
    }
}

static void
test_summary (void)
{
  g_autoptr (StarStory) story = full_story ();
  g_autoptr (StarStorySummary) summary = star_story_summary_new (star_story_get_id (story));
  g_autoptr (StarDigest) digest = star_digest_new ("7");

  star_story_summary_refresh (summary, story);
  digest->foreign = g_strdup ("de");
  g_object_set (summary, "digest", digest, NULL);

  g_assert_cmpstr (star_story_summary_get_title (summary), ==, "Feed cutover");
  g_assert_cmpint (star_story_summary_get_shelf (summary), ==, STAR_SHELF_BENCH);
  g_assert_cmpint (star_story_summary_get_updated_at (summary), ==, 2);
  g_assert_cmpstr (star_story_summary_get_digest (summary)->engine, ==, "7");
  g_assert_cmpstr (star_story_summary_get_digest (summary)->foreign, ==, "de");
}

static void
test_ignore_covers (void)
{
  static const struct {
    const char *flag;
    const char *section;
    const char *text;
    StarIgnoreScope scope;
    gboolean covers;
  } cases[] = {
    { "no-cost", "", "", STAR_IGNORE_SCOPE_STORY, TRUE },
    { "no-cost", "result", "", STAR_IGNORE_SCOPE_HERE, FALSE },
    { "no-cost", "result", "9 h", STAR_IGNORE_SCOPE_HERE, TRUE },
    { "no-cost", "", "9 h", STAR_IGNORE_SCOPE_HERE, TRUE },
    { "no-cost", "task", "9 h", STAR_IGNORE_SCOPE_HERE, FALSE },
    { "no-cost", "result", "8 h", STAR_IGNORE_SCOPE_HERE, FALSE },
    { "hero", "", "", STAR_IGNORE_SCOPE_STORY, FALSE },
    { "hero", "result", "9 h", STAR_IGNORE_SCOPE_HERE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarIgnore) ignore =
        star_ignore_new_for (cases[i].flag, cases[i].section, cases[i].text, "why");

      g_assert_cmpstr (star_ignore_get_reason (ignore), ==, "why");
      g_assert_cmpint (star_ignore_get_scope (ignore), ==, cases[i].scope);
      g_assert_cmpint (star_ignore_covers (ignore, "no-cost", "result", "9 h"), ==,
                       cases[i].covers);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/section/keys", test_section_keys);
  g_test_add_func ("/model/enum/nicks", test_enum_nicks);
  g_test_add_func ("/model/words", test_words);
  g_test_add_func ("/model/story/defaults", test_story_defaults);
  g_test_add_func ("/model/story/notifies-once", test_story_notifies_once);
  g_test_add_func ("/model/story/rows-change-story", test_story_rows_change_story);
  g_test_add_func ("/model/story/forgets-removed-rows", test_story_forgets_removed_rows);
  g_test_add_func ("/model/story/dies-before-its-rows", test_story_dies_before_its_rows);
  g_test_add_func ("/model/story/copy", test_story_copy);
  g_test_add_func ("/model/story/equal-sees-everything", test_story_equal_sees_everything);
  g_test_add_func ("/model/story/duplicate", test_story_duplicate);
  g_test_add_func ("/model/kpi/text", test_kpi_text);
  g_test_add_func ("/model/story/spoken", test_spoken);
  g_test_add_func ("/model/digest/ready", test_digest_ready);
  g_test_add_func ("/model/summary", test_summary);
  g_test_add_func ("/model/ignore-covers", test_ignore_covers);

  return g_test_run ();
}
