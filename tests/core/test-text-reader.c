/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-reader.h"

#include <string.h>

#define SEED 20260302
#define N_TEXTS 2000

static StarStory *
read_one (const char *text)
{
  gboolean has_headings;
  g_autoptr (GPtrArray) stories = star_text_reader_read (text, &has_headings);

  g_assert_true (has_headings);
  g_assert_cmpuint (stories->len, ==, 1);

  return g_object_ref (stories->pdata[0]);
}

static StarFollowUp *
get_follow_up (StarStory *story, guint index)
{
  GListModel *rows = G_LIST_MODEL (star_story_get_follow_ups (story));
  g_autoptr (StarFollowUp) row = g_list_model_get_item (rows, index);

  g_assert_nonnull (row);

  /* The list holds it. */
  return row;
}

static guint
count_follow_ups (StarStory *story)
{
  return g_list_model_get_n_items (G_LIST_MODEL (star_story_get_follow_ups (story)));
}

static void
assert_fields (StarStory *story, const char *situation, const char *task, const char *action,
               const char *result)
{
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_SITUATION), ==, situation);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_TASK), ==, task);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_ACTION), ==, action);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_RESULT), ==, result);
}

/* The same four sentences under headings of every shape. */
static void
test_shapes (void)
{
  static const char *const texts[] = {
    "Situation: It was slow.\nTask: Make it fast.\nAction: I cut it.\nResult: It is fast.\n",
    "situation: It was slow.\n\nTASK: Make it fast.\n\nAction : I cut it.\n\nresult:It is fast.",
    "Situation:\nIt was slow.\n\nTask:\n\nMake it fast.\nAction:\n  I cut it.\nResult:\nIt is fast.",
    "**Situation:** It was slow.\n**Task:** Make it fast.\n**Action:** I cut it.\n"
    "**Result:** It is fast.",
    "**Situation**: It was slow.\n**Task**: Make it fast.\n**Action**: I cut it.\n"
    "**Result**: It is fast.",
    "**Situation**\nIt was slow.\n\n**Task**\nMake it fast.\n\n**Actions**\nI cut it.\n\n"
    "**Results**\nIt is fast.",
    "**Situation** It was slow.\n**Task** Make it fast.\n**Action** I cut it.\n"
    "**Result** It is fast.",
    "**S**ituation: It was slow.\n**T**ask: Make it fast.\n**A**ction: I cut it.\n"
    "**R**esult: It is fast.",
    "__Situation:__ It was slow.\n__Task:__ Make it fast.\n__Action:__ I cut it.\n"
    "__Result:__ It is fast.",
    "*Situation*: It was slow.\n*Task*: Make it fast.\n*Action*: I cut it.\n*Result*: It is fast.",
    "## Situation\nIt was slow.\n## Task\nMake it fast.\n## Action\nI cut it.\n## Result\nIt is fast.",
    "# Situation\n\nIt was slow.\n\n# Task\n\nMake it fast.\n\n# Action\n\nI cut it.\n\n# Result\n\n"
    "It is fast.\n",
    "### 1. Situation ###\nIt was slow.\n### 2. Task\nMake it fast.\n### 3. Action\nI cut it.\n"
    "### 4. Result\nIt is fast.",
    "## Situation\nIt was slow.\n\n**Task**\nMake it fast.\n\n- **Action:** I cut it.\n\n"
    "## Result\nIt is fast.",
    "**Situation:** It was slow.\n\n- **Task:** Make it fast.\n- **Action:** I cut it.\n\n"
    "## Result\nIt is fast.",
    "## **Situation**\nIt was slow.\n## **Task**\nMake it fast.\n## **Action**\nI cut it.\n"
    "## **Result**\nIt is fast.",
    "## Situation: It was slow.\n## Task: Make it fast.\n## Action: I cut it.\n## Result: It is fast.",
    "- Situation: It was slow.\n- Task: Make it fast.\n- Action: I cut it.\n- Result: It is fast.",
    "* **Situation:** It was slow.\n* **Task:** Make it fast.\n* **Action:** I cut it.\n"
    "* **Result:** It is fast.",
    "*   **Situation:** It was slow.\n*   **Task:** Make it fast.\n*   **Action:** I cut it.\n"
    "*   **Result:** It is fast.",
    "• Situation: It was slow.\n• Task: Make it fast.\n• Action: I cut it.\n• Result: It is fast.",
    "1. Situation: It was slow.\n2. Task: Make it fast.\n3. Action: I cut it.\n4. Result: It is fast.",
    "- Situation:\n  It was slow.\n- Task:\n  Make it fast.\n- Action:\n  I cut it.\n- Result:\n"
    "  It is fast.",
    "S: It was slow.\nT: Make it fast.\nA: I cut it.\nR: It is fast.",
    "- **S** — It was slow.\n- **T** — Make it fast.\n- **A** — I cut it.\n- **R** — It is fast.",
    "S - It was slow.\nT - Make it fast.\nA - I cut it.\nR - It is fast.",
    "(S) It was slow.\n(T) Make it fast.\n(A) I cut it.\n(R) It is fast.",
    "[S] It was slow.\n[T] Make it fast.\n[A] I cut it.\n[R] It is fast.",
    "Situation — It was slow.\nTask — Make it fast.\nAction – I cut it.\nResult - It is fast.",
    "Situation\nIt was slow.\n\nTask\nMake it fast.\n\nAction\nI cut it.\n\nResult\nIt is fast.",
    "Situation\n=========\nIt was slow.\n\nTask\n----\nMake it fast.\n\nAction\n------\nI cut it.\n\n"
    "Result\n------\nIt is fast.",
    "Context: It was slow.\nGoal: Make it fast.\nApproach: I cut it.\nOutcome: It is fast.",
    "**Background**\nIt was slow.\n**Objective**\nMake it fast.\n**What I did**\nI cut it.\n"
    "**Impact**\nIt is fast.",
    "Situation / Context: It was slow.\nTask and Goal: Make it fast.\nAction: I cut it.\n"
    "Result & Impact: It is fast.",
    "Situation: It was slow.\nGoal: Make it fast.\nAction: I cut it.\nOutcome: It is fast.",
    "Situation: It was slow. Task: Make it fast. Action: I cut it. Result: It is fast.",
    "SITUATION: It was slow. TASK: Make it fast. ACTION: I cut it. RESULT: It is fast.",
    "Situation:\r\nIt was slow.\r\nTask:\r\nMake it fast.\r\nAction:\r\nI cut it.\r\nResult:\r\n"
    "It is fast.\r\n",
    "Situation:\rIt was slow.\rTask:\rMake it fast.\rAction:\rI cut it.\rResult:\rIt is fast.",
    "Situation: It was slow.\n\n---\n\nTask: Make it fast.\n\n***\n\nAction: I cut it.\n\nResult: "
    "It is fast.\n\n---\n",
    "Ausgangslage: It was slow.\nAufgabe: Make it fast.\nVorgehen: I cut it.\nErgebnis: It is fast.",
    "## Situation\nIt was slow.\n## Aufgabe\nMake it fast.\n## Maßnahmen\nI cut it.\n## Ergebnisse\n"
    "It is fast.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarStory) story = NULL;

      g_test_message ("%s", texts[i]);
      story = read_one (texts[i]);
      assert_fields (story, "It was slow.", "Make it fast.", "I cut it.", "It is fast.");
      g_assert_cmpstr (star_story_get_title (story), ==, "");
      g_assert_cmpstr (star_story_get_hook (story), ==, "");
      g_assert_cmpuint (count_follow_ups (story), ==, 0);
    }
}

static void
test_last_fields (void)
{
  static const char *const texts[] = {
    "Result: Fast.\nWhat changed permanently: A budget.\nKPI movement: 9 s to 1 s",
    "## Result\nFast.\n## What changed\nA budget.\n## KPIs\n9 s to 1 s",
    "**Result:** Fast.\n**What changed permanently:** A budget.\n**KPI:** 9 s to 1 s",
    "Ergebnis: Fast.\nWas sich dauerhaft geändert hat: A budget.\nKennzahlen: 9 s to 1 s",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarStory) story = read_one (texts[i]);

      g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_RESULT), ==, "Fast.");
      g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_WHAT_CHANGED), ==, "A budget.");
      g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_KPI_MOVEMENT), ==, "9 s to 1 s");
    }
}

/* What looks like a heading and is none. */
static void
test_text_in_fields (void)
{
  static const struct {
    const char *text;
    StarSection section;
    const char *expected;
  } cases[] = {
    { "Situation: One.\nAction:\n- I chose: the queue.\n- Result: a test in between.\n"
      "- Measured:\n  - lag\nResult: Two.",
      STAR_SECTION_ACTION,
      "- I chose: the queue.\n- Result: a test in between.\n- Measured:\n  - lag" },
    { "**Action:**\n1. **First:** stop.\n2. **Then:** look.\n\n**Result:** Done.",
      STAR_SECTION_ACTION, "1. First: stop.\n2. Then: look." },
    { "## Situation\nOne.\n## Action\nTask: not mine.\nResult: not yet.\n### Detail\nMore.\n"
      "## Result\nTwo.",
      STAR_SECTION_ACTION, "Task: not mine.\nResult: not yet.\n### Detail\nMore." },
    { "## Situation\nOne.\n## Action\nI led.\n**Task** force and all.\n**Results** were poor.",
      STAR_SECTION_ACTION, "I led.\nTask force and all.\nResults were poor." },
    { "Situation: One.\n## Task\n- **Result:** x\nAction: Two.", STAR_SECTION_SITUATION,
      "One.\n## Task\n- **Result:** x" },
    { "**Action:** I began.\n\n**Stabilise:** held it.\n\n**Isolate:** cut it.\n\n**Result:** Two.",
      STAR_SECTION_ACTION, "I began.\n\nStabilise: held it.\n\nIsolate: cut it." },
    { "Situation: One.\nTask: Two.\nResult: The impact was felt.\nImpact: more of it.",
      STAR_SECTION_RESULT, "The impact was felt.\nImpact: more of it." },
    { "Situation: One.\nResult:\n# of pages: 4 to 1", STAR_SECTION_RESULT, "# of pages: 4 to 1" },
    { "Situation: One.\nAction:\n```\n# Task\nTask: in code\n```\nResult: Two.",
      STAR_SECTION_ACTION, "```\n# Task\nTask: in code\n```" },
    { "Situation: One.\nAction:\n```\nnever closed\nResult: Two.", STAR_SECTION_RESULT, "Two." },
    { "Situation: One.\nResult: Two.\nThe situation: it was calm.", STAR_SECTION_RESULT,
      "Two.\nThe situation: it was calm." },
    { "Situation (2021): One.\nTask: Two.", STAR_SECTION_SITUATION, "(2021) One." },
    { "**Situation** (set the scene)\nOne.\n**Task**\nTwo.", STAR_SECTION_SITUATION,
      "(set the scene)\nOne." },
    { "Situation: Ratio 3:1. Result: good.\nTask: Two.", STAR_SECTION_SITUATION,
      "Ratio 3:1. Result: good." },
    { "Result: One.\nOutcome: Two.\nResult: Three.", STAR_SECTION_RESULT,
      "One.\nOutcome: Two." },
    { "Situation: One.\nResult: Two.\nSummary: Three.", STAR_SECTION_RESULT,
      "Two.\nSummary: Three." },
    { "Situation: **Bold** at \\*once\\*, 2 ** 3.\n**Task:** Two.", STAR_SECTION_SITUATION,
      "Bold at *once*, 2 ** 3." },
    { "Situation: Kept **as it is** in C:\\*.txt\nTask: Two.", STAR_SECTION_SITUATION,
      "Kept **as it is** in C:\\*.txt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = star_text_reader_read (cases[i].text, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (star_story_get_text (stories->pdata[0], cases[i].section), ==,
                       cases[i].expected);
    }
}

/* A field that comes back with another field between goes on, with its heading. */
static void
test_field_twice (void)
{
  g_autoptr (StarStory) story =
    read_one ("Situation: One.\nAction: Two.\nTask: Three.\nActions taken: Four.\nResult: Five.");

  assert_fields (story, "One.", "Three.", "Two.\n\nActions taken: Four.", "Five.");
}

static void
test_title (void)
{
  static const struct {
    const char *text;
    const char *title;
    const char *hook;
    const char *situation;
  } cases[] = {
    { "# The slow night\n\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "# The slow night\n## Situation\nOne.\n## Task\nTwo.", "The slow night", "", "One." },
    { "## 2) The slow night\n- Situation: One.\n- Task: Two.", "The slow night", "", "One." },
    { "# From C to C#\n## Situation\nOne.\n## Task\nTwo.", "From C to C#", "", "One." },
    { "# **The slow night**\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "Title: The slow night\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "The slow night\n\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "The slow night\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "**The slow night**\n\n**Situation:** One.\n**Task:** Two.", "The slow night", "", "One." },
    { "1. The slow night\nSituation: One.\nTask: Two.", "The slow night", "", "One." },
    { "# The slow night\nWe nearly lost it.\nSituation: One.\nTask: Two.", "The slow night",
      "We nearly lost it.", "One." },
    { "# The slow night\n> We nearly\n> lost it.\n\n## Situation\nOne.\n## Task\nTwo.",
      "The slow night", "We nearly\nlost it.", "One." },
    { "Title: The slow night\nHook: We nearly lost it.\nSituation: One.\nTask: Two.",
      "The slow night", "We nearly lost it.", "One." },
    { "- Nugget: We nearly lost it.\n- Situation: One.\n- Task: Two.", "", "We nearly lost it.",
      "One." },
    { "# The slow night\nFirst this.\n\nThen that.\n\nSituation: One.\nTask: Two.",
      "The slow night", "", "First this.\n\nThen that.\n\nOne." },
    { "It was a long sentence that ends with a stop.\nSituation: One.\nTask: Two.", "",
      "It was a long sentence that ends with a stop.", "One." },
    { "- a point\n- another\n\nSituation: One.\nTask: Two.", "", "", "- a point\n- another\n\nOne." },
    { "# The slow night\n## Summary\nShort.\n## Situation\nOne.\n## Task\nTwo.", "The slow night",
      "Short.", "One." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarStory) story = NULL;

      g_test_message ("%s", cases[i].text);
      story = read_one (cases[i].text);
      g_assert_cmpstr (star_story_get_title (story), ==, cases[i].title);
      g_assert_cmpstr (star_story_get_hook (story), ==, cases[i].hook);
      assert_fields (story, cases[i].situation, "Two.", "", "");
    }
}

static void
test_follow_ups (void)
{
  static const char *const texts[] = {
    "- Situation: One.\n- Result:\n- Two.\n- Likely follow-ups to prepare:\n- Why a queue?\n"
    "- How was it tested?\n",
    "Situation: One.\nResult:\n- Two.\nFollow-ups:\n- Why a queue?\n- How was it tested?",
    "## Situation\nOne.\n## Result\n- Two.\n## Follow-up questions\n1. Why a queue?\n"
    "2. How was it tested?",
    "**Situation:** One.\n**Result:**\n- Two.\n\n**Follow-ups**\n- Why a\n  queue?\n"
    "- How was it tested?",
    "Situation: One.\nResult:\n- Two.\nFollow-ups:\nWhy a queue?\nHow was it tested?",
    "Situation: One.\nResult:\n- Two.\nNachfragen:\n* Why a queue?\n* How was it tested?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarStory) story = NULL;

      g_test_message ("%s", texts[i]);
      story = read_one (texts[i]);
      assert_fields (story, "One.", "", "", "- Two.");
      g_assert_cmpuint (count_follow_ups (story), ==, 2);
      g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 0)), ==, "Why a queue?");
      g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 1)), ==,
                       "How was it tested?");
    }
}

static void
test_follow_up_notes (void)
{
  g_autoptr (StarStory) story =
    read_one ("Situation: One.\nTask: Two.\nFollow-up questions about the queue:\n- [x] Why?\n"
              "  - cheap\n  - known\n- [ ] Who pays\n\n  The team does.\n");

  g_assert_cmpuint (count_follow_ups (story), ==, 3);
  g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 0)), ==,
                   "Follow-up questions about the queue");
  g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 1)), ==, "Why?");
  g_assert_cmpstr (star_follow_up_get_notes (get_follow_up (story, 1)), ==, "- cheap\n- known");
  g_assert_true (star_follow_up_get_answered (get_follow_up (story, 1)));
  g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 2)), ==, "Who pays");
  g_assert_cmpstr (star_follow_up_get_notes (get_follow_up (story, 2)), ==, "The team does.");
  g_assert_false (star_follow_up_get_answered (get_follow_up (story, 2)));
}

/* Parts after the last field that are none of ours do not leak into it. */
static void
test_other_parts (void)
{
  static const struct {
    const char *text;
    const char *question;
    const char *notes;
  } cases[] = {
    { "**Situation:** One.\n**Result:** Two.\n\n**Learning (L):** Ask early.", "Learning (L)",
      "Ask early." },
    { "**Situation:** One.\n**Result:** Two.\n\n**Why so fast:**\n- a fine\n- a date",
      "Why so fast", "- a fine\n- a date" },
    { "## Situation\nOne.\n## Result\nTwo.\n## Appendix\nSee there.", "Appendix", "See there." },
    { "## Situation\nOne.\n## Result\nTwo.\n\n**Key takeaway:** Ask early.", "Key takeaway",
      "Ask early." },
    { "Situation: One.\nResult: Two.\nLessons learned: Ask early.", "Lessons learned",
      "Ask early." },
    { "# Title\nSituation: One.\nResult: Two.\n\n## Glossary\nDLQ: a queue.", "Glossary",
      "DLQ: a queue." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarStory) story = NULL;

      g_test_message ("%s", cases[i].text);
      story = read_one (cases[i].text);
      assert_fields (story, "One.", "", "", "Two.");
      g_assert_cmpuint (count_follow_ups (story), ==, 1);
      g_assert_cmpstr (star_follow_up_get_question (get_follow_up (story, 0)), ==,
                       cases[i].question);
      g_assert_cmpstr (star_follow_up_get_notes (get_follow_up (story, 0)), ==, cases[i].notes);
    }
}

static void
test_tradeoffs (void)
{
  g_autoptr (StarStory) story =
    read_one ("**Situation**\nOne.\n**Result**\nTwo.\n**Key Trade-off**\nLag of a minute\n"
              "was accepted.\n\n**Risks:**\n- A second bill\n- Two on-call\n  rotas");
  const char *const *tradeoffs = star_story_get_tradeoffs (story);

  assert_fields (story, "One.", "", "", "Two.");
  g_assert_cmpuint (g_strv_length ((GStrv) tradeoffs), ==, 3);
  g_assert_cmpstr (tradeoffs[0], ==, "Lag of a minute was accepted.");
  g_assert_cmpstr (tradeoffs[1], ==, "A second bill");
  g_assert_cmpstr (tradeoffs[2], ==, "Two on-call rotas");
}

/* A file with several stories, in each way in which such files are written. */
static void
test_several (void)
{
  static const char *const texts[] = {
    "## 1) First\n- Situation: A1.\n- Result:\n- A2.\n---\n## 2) Second\n- Situation: B1.\n"
    "- Result:\n- B2.\n",
    "# First\n## Situation\nA1.\n## Result\n- A2.\n\n# Second\n## Situation\nB1.\n## Result\n- B2.",
    "# First\n\nSituation: A1.\nResult:\n- A2.\n\n# Second\n\nSituation: B1.\nResult:\n- B2.",
    "Title: First\nSituation: A1.\nResult:\n- A2.\nTitle: Second\nSituation: B1.\nResult:\n- B2.",
    "First\n\nSituation: A1.\nResult:\n- A2.\n\nSecond\n\nSituation: B1.\nResult:\n- B2.",
    "**First**\n\n**Situation:** A1.\n**Result:**\n- A2.\n\n**Second**\n\n**Situation:** B1.\n"
    "**Result:**\n- B2.",
    "# First\n### Situation\nA1.\n### Result\n- A2.\n# Second\n### Situation\nB1.\n### Result\n- B2.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) stories = NULL;

      g_test_message ("%s", texts[i]);
      stories = star_text_reader_read (texts[i], NULL);
      g_assert_cmpuint (stories->len, ==, 2);
      g_assert_cmpstr (star_story_get_title (stories->pdata[0]), ==, "First");
      g_assert_cmpstr (star_story_get_title (stories->pdata[1]), ==, "Second");
      assert_fields (stories->pdata[0], "A1.", "", "", "- A2.");
      assert_fields (stories->pdata[1], "B1.", "", "", "- B2.");
      g_assert_cmpuint (count_follow_ups (stories->pdata[0]), ==, 0);
      g_assert_cmpuint (count_follow_ups (stories->pdata[1]), ==, 0);
    }
}

/* Stories that have not all the same fields, and text around them. */
static void
test_several_uneven (void)
{
  g_autoptr (GPtrArray) stories = star_text_reader_read (
    "# My stories\nFor spring.\n\n## First\n- Situation: A1.\n- Task: A2.\n\n"
    "## Second\n- Task: B1.\n- Result: B2.\n\n## Checklist\n- numbers\n",
    NULL);

  g_assert_cmpuint (stories->len, ==, 2);
  assert_fields (stories->pdata[0], "A1.", "A2.", "", "");
  assert_fields (stories->pdata[1], "", "B1.", "", "B2.");
  g_assert_cmpstr (star_follow_up_get_question (get_follow_up (stories->pdata[0], 0)), ==,
                   "My stories");
  g_assert_cmpstr (star_follow_up_get_notes (get_follow_up (stories->pdata[0], 0)), ==,
                   "For spring.");
  g_assert_cmpstr (star_follow_up_get_question (get_follow_up (stories->pdata[1], 0)), ==,
                   "Checklist");
}

#define PART(title, situation) title "\nSituation: " situation "\nTask: Go.\n\n"

/* What each heading is for is no story, if the stories are counted and it is not. */
static void
test_several_counted (void)
{
  static const struct {
    const char *text;
    guint n_stories;
    const char *title;
  } cases[] = {
    { PART ("## How to", "what it was.") PART ("## 1) One", "A.") PART ("## 2) Two", "B."), 2,
      "One" },
    { PART ("How to", "what it was.") PART ("1. One", "A.") PART ("2. Two", "B."), 2, "One" },
    { PART ("## How to", "what it was.") PART ("## 1) One", "A."), 2, "How to" },
    { PART ("## Zero", "N.") PART ("## 2) One", "A.") PART ("## 3) Two", "B."), 3, "Zero" },
    { PART ("## Zero", "N.") PART ("## 1) One", "A.") PART ("## Two", "B."), 3, "Zero" },
    { PART ("## 1) Zero", "N.") PART ("## 2) One", "A.") PART ("## 3) Two", "B."), 3, "Zero" },
    { PART ("## Zero", "N.") PART ("## One", "A.") PART ("## Two", "B."), 3, "Zero" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = star_text_reader_read (cases[i].text, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (stories->len, ==, cases[i].n_stories);
      g_assert_cmpstr (star_story_get_title (stories->pdata[0]), ==, cases[i].title);
      if (g_str_equal (cases[i].title, "One"))
        g_assert_nonnull (strstr (star_follow_up_get_notes (get_follow_up (stories->pdata[0], 0)),
                                  "what it was."));
    }
}

static void
test_without_headings (void)
{
  static const struct {
    const char *text;
    const char *title;
    const char *situation;
  } cases[] = {
    { "It was late. I fixed it.\n", "", "It was late. I fixed it." },
    { "First.\r\n\r\nThe **result** was: good.", "", "First.\n\nThe **result** was: good." },
    { "# A night\n\nIt was late.", "A night", "It was late." },
    { "- one\n- two", "", "- one\n- two" },
    { "Goal: to say it all.", "", "Goal: to say it all." },
    { "Result", "", "Result" },
    { "Title:\nIt was late.", "", "Title:\nIt was late." },
    { "Title: A night\nIt was late.", "A night", "It was late." },
    { "A - b\nS - c", "", "A - b\nS - c" },
    { "\"Quoted: text.\"", "", "\"Quoted: text.\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean has_headings = TRUE;
      g_autoptr (GPtrArray) stories = star_text_reader_read (cases[i].text, &has_headings);

      g_test_message ("%s", cases[i].text);
      g_assert_false (has_headings);
      g_assert_cmpuint (stories->len, ==, 1);
      g_assert_cmpstr (star_story_get_title (stories->pdata[0]), ==, cases[i].title);
      assert_fields (stories->pdata[0], cases[i].situation, "", "", "");
    }
}

static void
test_empty (void)
{
  static const char *const texts[] = { "", " ", "\n\n", "\r\n\t" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean has_headings = TRUE;
      g_autoptr (GPtrArray) stories = star_text_reader_read (texts[i], &has_headings);

      g_assert_cmpuint (stories->len, ==, 0);
      g_assert_false (has_headings);
    }
}

/* All that a reader of the stories could find of the text. */
static char *
join_stories (GPtrArray *stories)
{
  GString *all = g_string_new (" ");

  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = stories->pdata[i];

      g_string_append_printf (all, "%s %s ", star_story_get_title (story),
                              star_story_get_hook (story));
      for (int j = 0; j < STAR_N_SECTIONS; j++)
        g_string_append_printf (all, "%s ", star_story_get_text (story, j));
      for (const char *const *p = star_story_get_tradeoffs (story); *p != NULL; p++)
        g_string_append_printf (all, "%s ", *p);
      for (guint j = 0; j < count_follow_ups (story); j++)
        g_string_append_printf (all, "%s %s ",
                                star_follow_up_get_question (get_follow_up (story, j)),
                                star_follow_up_get_notes (get_follow_up (story, j)));
    }

  return g_string_free (all, FALSE);
}

/* A line of a random kind; every @ becomes a word of its own. */
static void
append_random_line (GRand *rand, GString *text, guint *n_words)
{
  static const char *const lines[] = {
    "", "", "@ @ @.", "@ @", "- @ @", "  - @: @", "1. @ @?", "---", "> @ @", "    @", "\t@ @",
    "Situation: @ @.", "Task: @", "Action:", "Result: @. Task: @", "Situation:", "Result",
    "**Situation:** @", "**Task** @", "**Action** (@)", "**Result:** @", "**@ @**", "**@:** @",
    "## Situation", "## Task: @", "### Action", "## Result (@)", "# @ @", "## @", "#### @: @",
    "- Situation: @", "- Action: @", "* **Result:** @", "S: @", "T - @", "A) @", "**R** — @",
    "Context: @", "Goal: @", "Outcome - @", "KPI movement: @", "What changed permanently: @",
    "Title: @ @", "Hook: @", "Summary (@): @", "Follow-ups:", "Follow-ups: @?", "- Follow-ups @:",
    "Trade-offs: @", "**Key trade-off** @", "Learning (@): @", "## Takeaways", "```", "~~~ @",
    "Situation: @. Task: @. Action: @. Result: @.", "\"Situation: @\"", "| @ | @ |", "=====", "@:",
    "Situation (@) @: @", "**S**ituation: @", "__Task__: @", "- [x] @", "\\*@\\* **@**", "@ ** @",
  };
  const char *line = lines[g_rand_int_range (rand, 0, G_N_ELEMENTS (lines))];

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '@')
        g_string_append_printf (text, "w%uq", (*n_words)++);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '\n');
}

static void
test_no_word_is_lost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_with_headings = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) stories = NULL;
      g_autofree char *all = NULL;
      int n_lines = g_rand_int_range (rand, 1, 40);
      gboolean has_headings;
      guint n_words = 0;

      for (int j = 0; j < n_lines; j++)
        append_random_line (rand, text, &n_words);
      stories = star_text_reader_read (text->str, &has_headings);
      all = join_stories (stories);
      n_with_headings += has_headings;

      for (guint j = 0; j < n_words; j++)
        {
          g_autofree char *word = g_strdup_printf ("w%uq", j);

          if (strstr (all, word) == NULL)
            {
              g_test_message ("%s is lost of\n%s", word, text->str);
              g_test_fail ();
              return;
            }
        }
    }

  g_assert_cmpuint (n_with_headings, >, N_TEXTS / 2);
}

static char *
repeat (const char *part, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);

  return g_string_free (text, FALSE);
}

/* Large texts of the kinds that could take more than their share of time: a reader that is not
 * linear runs into the limit of the harness here. */
static void
test_large (void)
{
  static const char *const parts[] = {
    "a", "\n", "a\n", "# a\n", "## Situation\n", "Situation: a. ", "Situation: a\nTask: b\n",
    "- [ ] a\n", "**a**\n\n", "```\n", "\\*", "**a ", "> ", "Follow-ups:\n- a\n", "(", "*", "  ",
    "Situation: x\n\nTitle\n\n", "1. ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = repeat (parts[i], 300000 / strlen (parts[i]));
      g_autofree char *prefixed = g_strconcat ("Situation: a\nTask: b\nFollow-ups:\n", text, NULL);
      g_autoptr (GPtrArray) stories = NULL;
      g_autoptr (GPtrArray) more = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      stories = star_text_reader_read (text, NULL);
      more = star_text_reader_read (prefixed, NULL);
      g_assert_cmpuint (more->len, >=, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-reader/shapes", test_shapes);
  g_test_add_func ("/text-reader/last-fields", test_last_fields);
  g_test_add_func ("/text-reader/text-in-fields", test_text_in_fields);
  g_test_add_func ("/text-reader/field-twice", test_field_twice);
  g_test_add_func ("/text-reader/title", test_title);
  g_test_add_func ("/text-reader/follow-ups", test_follow_ups);
  g_test_add_func ("/text-reader/follow-up-notes", test_follow_up_notes);
  g_test_add_func ("/text-reader/other-parts", test_other_parts);
  g_test_add_func ("/text-reader/tradeoffs", test_tradeoffs);
  g_test_add_func ("/text-reader/several", test_several);
  g_test_add_func ("/text-reader/several-uneven", test_several_uneven);
  g_test_add_func ("/text-reader/several-counted", test_several_counted);
  g_test_add_func ("/text-reader/without-headings", test_without_headings);
  g_test_add_func ("/text-reader/empty", test_empty);
  g_test_add_func ("/text-reader/no-word-is-lost", test_no_word_is_lost);
  g_test_add_func ("/text-reader/large", test_large);

  return g_test_run ();
}
