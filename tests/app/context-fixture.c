/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"

#include "take-utils.h"

/**
 * context_fixture_set_up:
 *
 * Makes an empty library in the program's private folders, and a story without a word.
 */
void
context_fixture_set_up (ContextFixture *fixture)
{
  g_autofree char *path = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "library-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (fixture->folder));
  path = g_build_filename (fixture->folder, "stories.db", NULL);
  fixture->context = star_context_new (path, NULL);
  fixture->story = star_story_new ();
  fixture->document = star_document_new (fixture->story, star_context_get_store (fixture->context),
                                         star_context_get_lexicon (fixture->context),
                                         star_context_get_clock (fixture->context), NULL);
}

/**
 * context_fixture_tear_down:
 *
 * Closes the library, whose folder goes with the program's others.
 */
void
context_fixture_tear_down (ContextFixture *fixture)
{
  StarStore *store = g_object_ref (star_context_get_store (fixture->context));

  star_document_discard (fixture->document);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->story);
  g_clear_object (&fixture->context);
  star_store_close (store);
  g_object_unref (store);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_save_finish (STAR_STORE (source), result, NULL);
}

/**
 * context_fixture_save:
 *
 * Puts @story into the library.
 */
void
context_fixture_save (ContextFixture *fixture, StarStory *story)
{
  g_autoptr (StarDigest) digest =
    star_digest_new (star_lexicon_get_version (star_context_get_lexicon (fixture->context)));
  gboolean saved = FALSE;

  star_store_save_async (star_context_get_store (fixture->context), story, digest, NULL, saved_cb,
                         &saved);
  SPIN_UNTIL (saved);
}

static void
take_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_list_save_finish (STAR_STORE_LIST (source), result, NULL);
}

/**
 * context_fixture_save_take:
 *
 * Puts @take into the library, so that the context knows of it.
 */
void
context_fixture_save_take (ContextFixture *fixture, StarTake *take)
{
  gboolean saved = FALSE;

  star_store_list_save_async (star_context_get_takes (fixture->context), take, NULL, take_saved_cb,
                              &saved);
  SPIN_UNTIL (saved);
}

/**
 * context_fixture_tell:
 * @story: the id of a story
 *
 * Puts as many takes of the story into the library as it takes to learn from them.
 */
void
context_fixture_tell (ContextFixture *fixture, const char *story, guint words_a_minute)
{
  for (int i = 0; i < STAR_PACE_FEWEST_TAKES; i++)
    {
      g_autofree char *id = g_strdup_printf ("told %s %d", story, i);
      g_autoptr (StarTake) take = take_new_told (id, story, 10 + i, words_a_minute);

      context_fixture_save_take (fixture, take);
    }
}
