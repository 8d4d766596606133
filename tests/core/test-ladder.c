/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ladder.h"
#include "star-questions.h"

static void
add_follow_up (GListStore *rows, const char *question, gboolean answered)
{
  g_autoptr (StarFollowUp) row = star_follow_up_new ();

  g_object_set (row, "question", question, "answered", answered, NULL);
  g_list_store_append (rows, row);
}

/* The story's own questions, then its kind's, then everybody's, none twice. */
static void
test_order (void)
{
  GPtrArray *questions = star_questions_get_ladder (star_questions_get_default ());
  g_autoptr (GListStore) rows = g_list_store_new (STAR_TYPE_FOLLOW_UP);
  g_autoptr (StarLadder) ladder = NULL;
  g_autoptr (StarLadder) other = NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *text;

  add_follow_up (rows, "Was it cheap?", TRUE);
  add_follow_up (rows, "", FALSE);
  add_follow_up (rows, "Who paid?", FALSE);
  add_follow_up (rows, "WHO PAID?", FALSE);
  add_follow_up (rows, "at ten times the volume, what breaks first?", FALSE);
  ladder = star_ladder_new (G_LIST_MODEL (rows), questions, STAR_ARCHETYPE_TIGHT_DEADLINE);
  other = star_ladder_new (G_LIST_MODEL (rows), questions, STAR_ARCHETYPE_OTHER);

  /* Three of the story, three of its kind, five of the six for everybody. */
  g_assert_cmpuint (star_ladder_get_n_rungs (ladder), ==, 3 + 3 + 5);
  g_assert_cmpuint (star_ladder_get_n_rungs (other), ==, 3 + 5);
  g_assert_null (star_ladder_get_text (ladder));
  g_assert_null (star_ladder_get_follow_up (ladder));

  g_assert_cmpstr (star_ladder_next (ladder), ==, "Who paid?");
  g_assert_true (star_ladder_get_follow_up (ladder) != NULL);
  star_ladder_next (ladder);
  g_assert_cmpstr (star_ladder_next (ladder), ==, "Was it cheap?");
  g_assert_true (star_follow_up_get_answered (star_ladder_get_follow_up (ladder)));
  text = star_ladder_next (ladder);
  g_assert_cmpstr (text, ==, "Which checks did you keep in spite of the date, and with which "
                             "thresholds?");
  g_assert_null (star_ladder_get_follow_up (ladder));
  g_assert_cmpuint (star_ladder_get_n_asked (ladder), ==, 4);

  for (; text != NULL; text = star_ladder_next (ladder))
    {
      g_assert_true (g_hash_table_add (texts, (char *) text));
      g_assert_cmpstr (star_ladder_get_text (ladder), ==, text);
    }
  g_assert_cmpuint (g_hash_table_size (texts), ==, 8);
  g_assert_cmpuint (star_ladder_get_n_asked (ladder), ==, 11);
  g_assert_null (star_ladder_next (ladder));
}

/* A row that is removed meanwhile stays where it is asked. */
static void
test_keeps_rows (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (STAR_TYPE_FOLLOW_UP);
  g_autoptr (StarLadder) ladder = NULL;

  add_follow_up (rows, "Who paid?", FALSE);
  ladder = star_ladder_new (G_LIST_MODEL (rows),
                            star_questions_get_ladder (star_questions_get_default ()),
                            STAR_ARCHETYPE_OTHER);
  g_list_store_remove_all (rows);
  g_assert_cmpstr (star_ladder_next (ladder), ==, "Who paid?");
}

/* Noted in the story, in the row that asks the same, and taken away only if nothing is lost. */
static void
test_note (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (STAR_TYPE_FOLLOW_UP);
  GListModel *model = G_LIST_MODEL (rows);
  g_autoptr (StarFollowUp) row = NULL;

  add_follow_up (rows, "Who paid?", FALSE);
  g_assert_cmpint (star_ladder_get_note (model, "who PAID?"), ==, STAR_LADDER_NOTE_OPEN);
  g_assert_cmpint (star_ladder_get_note (model, "Why?"), ==, STAR_LADDER_NOTE_NONE);

  star_ladder_set_note (rows, "Who paid?", STAR_LADDER_NOTE_ANSWERED);
  g_assert_cmpint (star_ladder_get_note (model, "Who paid?"), ==, STAR_LADDER_NOTE_ANSWERED);
  star_ladder_set_note (rows, "Why?", STAR_LADDER_NOTE_NONE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  star_ladder_set_note (rows, "Why?", STAR_LADDER_NOTE_ANSWERED);
  star_ladder_set_note (rows, "Why?", STAR_LADDER_NOTE_OPEN);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_cmpint (star_ladder_get_note (model, "Why?"), ==, STAR_LADDER_NOTE_OPEN);
  row = g_list_model_get_item (model, 1);
  g_assert_cmpstr (star_follow_up_get_question (row), ==, "Why?");

  g_object_set (row, "notes", "Because", NULL);
  star_ladder_set_note (rows, "Why?", STAR_LADDER_NOTE_NONE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_object_set (row, "notes", "", NULL);
  star_ladder_set_note (rows, "Why?", STAR_LADDER_NOTE_NONE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder/order", test_order);
  g_test_add_func ("/ladder/keeps-rows", test_keeps_rows);
  g_test_add_func ("/ladder/note", test_note);

  return g_test_run ();
}
