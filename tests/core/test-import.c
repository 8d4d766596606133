/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-import.h"

static StarStory *
add (GPtrArray *stories, const char *id, const char *title)
{
  StarStory *story = star_story_new_with_id (id);

  star_story_set_title (story, title);
  g_object_set (story, "created-at", (gint64) 7, NULL);
  star_story_set_updated_at (story, 8);
  g_ptr_array_add (stories, story);

  return story;
}

typedef struct {
  GPtrArray *incoming;
  GPtrArray *present;
  StarImport *import;
} Fixture;

/* One new, one changed, one the same but for its times, one more new. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->incoming = g_ptr_array_new_with_free_func (g_object_unref);
  self->present = g_ptr_array_new_with_free_func (g_object_unref);

  add (self->incoming, "n1", "New");
  add (self->incoming, "c1", "Theirs");
  star_story_set_updated_at (add (self->incoming, "s1", "Same"), 99);
  add (self->incoming, "n2", "Mine");
  add (self->present, "s1", "Same");
  add (self->present, "c1", "Mine");
  add (self->present, "p1", "New");

  self->import = star_import_new (self->incoming, self->present);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->import);
  g_ptr_array_unref (self->incoming);
  g_ptr_array_unref (self->present);
}

static void
test_states (Fixture *self, gconstpointer data)
{
  static const StarImportState states[] = {
    STAR_IMPORT_NEW, STAR_IMPORT_CHANGED, STAR_IMPORT_SAME, STAR_IMPORT_NEW,
  };

  g_assert_cmpuint (star_import_get_size (self->import), ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_assert_cmpint (star_import_get_state (self->import, i), ==, states[i]);
      g_assert_true (star_import_get_story (self->import, i) == self->incoming->pdata[i]);
    }

  g_assert_cmpuint (star_import_count (self->import, STAR_IMPORT_NEW), ==, 2);
  g_assert_cmpuint (star_import_count (self->import, STAR_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (star_import_count (self->import, STAR_IMPORT_SAME), ==, 1);
}

static void
assert_ids (GPtrArray *stories, const char *const *ids)
{
  g_assert_cmpuint (stories->len, ==, g_strv_length ((char **) ids));
  for (guint i = 0; i < stories->len; i++)
    g_assert_cmpstr (star_story_get_id (stories->pdata[i]), ==, ids[i]);
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "n1", "n2", NULL };
  g_autoptr (GPtrArray) stories = star_import_resolve (self->import, STAR_CONFLICT_KEEP_MINE);

  assert_ids (stories, ids);
}

static void
test_take_theirs (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "n1", "c1", "n2", NULL };
  g_autoptr (GPtrArray) stories = star_import_resolve (self->import, STAR_CONFLICT_TAKE_THEIRS);

  assert_ids (stories, ids);
  g_assert_cmpstr (star_story_get_title (stories->pdata[1]), ==, "Theirs");
}

static void
test_keep_both (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) stories = star_import_resolve (self->import, STAR_CONFLICT_KEEP_BOTH);
  StarStory *both;

  g_assert_cmpuint (stories->len, ==, 3);
  both = stories->pdata[1];
  g_assert_true (g_uuid_string_is_valid (star_story_get_id (both)));
  g_assert_true (star_story_same_content (both, self->incoming->pdata[1]));
  g_assert_cmpstr (star_story_get_title (both), ==, "Theirs");
  g_assert_cmpint (star_story_get_created_at (both), ==, 7);
  g_assert_cmpint (star_story_get_updated_at (both), ==, 8);

  /* What comes in is left as it was, so that another answer is still possible. */
  g_assert_cmpstr (star_story_get_id (self->incoming->pdata[1]), ==, "c1");
}

/* What is saved once is the same the next time, whatever the answer was. */
static void
test_again (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) stories = star_import_resolve (self->import, STAR_CONFLICT_TAKE_THEIRS);
  g_autoptr (StarImport) again = star_import_new (stories, stories);
  g_autoptr (GPtrArray) nothing = star_import_resolve (again, STAR_CONFLICT_KEEP_BOTH);

  g_assert_cmpuint (star_import_count (again, STAR_IMPORT_SAME), ==, 3);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_extra (void)
{
  static const struct {
    const char *mine;
    const char *theirs;
    StarConflict conflict;
    const char *chosen;
  } cases[] = {
    { "", NULL, STAR_CONFLICT_TAKE_THEIRS, NULL },
    { "", "", STAR_CONFLICT_TAKE_THEIRS, NULL },
    { "{1}", "", STAR_CONFLICT_TAKE_THEIRS, NULL },
    { "", "{2}", STAR_CONFLICT_KEEP_MINE, "{2}" },
    { "", "{2}", STAR_CONFLICT_KEEP_BOTH, "{2}" },
    { "", "{2}", STAR_CONFLICT_TAKE_THEIRS, "{2}" },
    { "{1}", "{2}", STAR_CONFLICT_KEEP_MINE, NULL },
    { "{1}", "{2}", STAR_CONFLICT_KEEP_BOTH, NULL },
    { "{1}", "{2}", STAR_CONFLICT_TAKE_THEIRS, "{2}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *chosen =
        star_import_choose_extra (cases[i].mine, cases[i].theirs, cases[i].conflict);

      g_test_message ("%s and %s", cases[i].mine, cases[i].theirs != NULL ? cases[i].theirs : "");
      g_assert_cmpstr (chosen, ==, cases[i].chosen);
    }
}

static void
test_nicks (void)
{
  int value;

  g_assert_true (star_enum_from_nick (STAR_TYPE_CONFLICT, "take-theirs", &value));
  g_assert_cmpint (value, ==, STAR_CONFLICT_TAKE_THEIRS);
  g_assert_cmpstr (star_enum_to_nick (STAR_TYPE_CONFLICT, STAR_CONFLICT_KEEP_BOTH), ==,
                   "keep-both");
  g_assert_false (star_enum_from_nick (STAR_TYPE_CONFLICT, "keep", &value));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import/states", test_states);
  ADD ("/import/keep-mine", test_keep_mine);
  ADD ("/import/take-theirs", test_take_theirs);
  ADD ("/import/keep-both", test_keep_both);
  ADD ("/import/again", test_again);
  g_test_add_func ("/import/extra", test_extra);
  g_test_add_func ("/import/nicks", test_nicks);

  return g_test_run ();
}
