/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-questions.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "star-practice-resources.h"
#include "star-question-private.h"

/* Where the questions of the project lie in the program. */
#define DEFAULT_PATH "/io/github/starling_stories/Starling/questions.json"

enum {
  BANK,
  PROMPTS,
  LADDER,
  TWISTS,
  N_LISTS
};

struct _StarQuestions
{
  gatomicrefcount ref_count;
  GPtrArray *lists[N_LISTS];
};

G_DEFINE_BOXED_TYPE (StarQuestions, star_questions, star_questions_ref, star_questions_unref)

/*
 * The form of the catalogue:
 *
 * "format", "version": "starling-questions", 1
 * "translatable": which members hold text for people, for build-aux/json-strings
 * "questions", "prompts", "ladder", "twists": objects with "id", "text", and as they are needed
 *   "probes": what the one who asks wants to find out
 *   "archetypes": which stories answer it, if not all
 *   "dimensions": what the answer should carry
 */
static const char *const catalogue_members[] = {
  "format", "version", "translatable", "questions", "prompts", "ladder", "twists", NULL,
};
static const char *const list_names[N_LISTS] = {
  [BANK] = "questions",
  [PROMPTS] = "prompts",
  [LADDER] = "ladder",
  [TWISTS] = "twists",
};

static void
star_questions_free (StarQuestions *self)
{
  for (int i = 0; i < N_LISTS; i++)
    g_ptr_array_unref (self->lists[i]);
  g_free (self);
}

static StarQuestion *
find_in (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      if (g_str_equal (star_question_get_id (g_ptr_array_index (list, i)), id))
        return g_ptr_array_index (list, i);
    }

  return NULL;
}

static gboolean
read_question (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  GPtrArray *list = data;
  g_autoptr (StarQuestion) question = star_question_read (json, object, place);

  if (question == NULL)
    return FALSE;
  if (find_in (list, star_question_get_id (question)) != NULL)
    return star_practice_json_fail_in (json, place, "id", _("there is one of this id before it"));

  g_ptr_array_add (list, g_steal_pointer (&question));
  return TRUE;
}

static gboolean
read_lists (StarQuestions *self, StarPracticeJson *json, JsonObject *root)
{
  for (int i = 0; i < N_LISTS; i++)
    {
      if (!star_practice_json_for_each (json, root, list_names[i], "", read_question,
                                        self->lists[i]))
        return FALSE;
      if (self->lists[i]->len == 0)
        return star_practice_json_fail (json, list_names[i], _("there is none"));
    }

  return TRUE;
}

/**
 * star_questions_get_default:
 *
 * What is compiled into the program, read at the first call.
 *
 * Returns: (transfer none): the questions, which live as long as the program
 */
StarQuestions *
star_questions_get_default (void)
{
  static StarQuestions *questions = NULL;

  if (g_once_init_enter (&questions))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = NULL;
      StarQuestions *loaded = NULL;

      json = g_resource_lookup_data (star_practice_get_resource (), DEFAULT_PATH,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (json != NULL)
        loaded = star_questions_new (json, &error);
      /* A test loads them, so a program with unreadable ones was never built right. */
      if (loaded == NULL)
        g_error ("The questions in the program cannot be read: %s", error->message);

      g_once_init_leave (&questions, loaded);
    }

  return questions;
}

/**
 * star_questions_new:
 * @json: questions in the form of data/questions.json
 * @error: where to put what is wrong with them, and the place
 *
 * Returns: (transfer full): the questions, or %NULL with a %G_IO_ERROR_INVALID_DATA
 */
StarQuestions *
star_questions_new (GBytes *json, GError **error)
{
  StarPracticeJson reader = { _("Questions"), error };
  g_autoptr (StarQuestions) self = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  const char *data;
  gsize size;

  g_return_val_if_fail (json != NULL, NULL);

  self = g_new0 (StarQuestions, 1);
  g_atomic_ref_count_init (&self->ref_count);
  for (int i = 0; i < N_LISTS; i++)
    self->lists[i] = g_ptr_array_new_with_free_func (g_object_unref);

  data = g_bytes_get_data (json, &size);
  root = star_practice_json_parse (&reader, data, size);
  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  if (!star_practice_json_check_head (&reader, object, "starling-questions")
      || !star_practice_json_check_members (&reader, object, "", catalogue_members)
      || !read_lists (self, &reader, object))
    return NULL;

  return g_steal_pointer (&self);
}

StarQuestions *
star_questions_ref (StarQuestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_questions_unref (StarQuestions *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_questions_free (self);
}

/**
 * star_questions_get_bank:
 *
 * Returns: (transfer none) (element-type StarQuestion): what a story answers
 */
GPtrArray *
star_questions_get_bank (StarQuestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lists[BANK];
}

/**
 * star_questions_get_prompts:
 *
 * Returns: (transfer none) (element-type StarQuestion): what is designed in a design round
 */
GPtrArray *
star_questions_get_prompts (StarQuestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lists[PROMPTS];
}

/**
 * star_questions_get_ladder:
 *
 * Returns: (transfer none) (element-type StarQuestion): what is asked after a story, the deeper
 *   the later
 */
GPtrArray *
star_questions_get_ladder (StarQuestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lists[LADDER];
}

/**
 * star_questions_get_twists:
 *
 * Returns: (transfer none) (element-type StarQuestion): what changes in the middle of a design
 *   round
 */
GPtrArray *
star_questions_get_twists (StarQuestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lists[TWISTS];
}

/**
 * star_questions_find:
 * @id: the id of a question of the bank
 *
 * Returns: (transfer none) (nullable): the question
 */
StarQuestion *
star_questions_find (StarQuestions *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_in (self->lists[BANK], id);
}

/**
 * star_questions_find_twist:
 * @id: the id of a twist, or "" for none
 *
 * Returns: (transfer none) (nullable): the twist
 */
StarQuestion *
star_questions_find_twist (StarQuestions *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_in (self->lists[TWISTS], id);
}
