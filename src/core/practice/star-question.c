/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-question-private.h"

#include <glib/gi18n-lib.h>

/**
 * StarQuestion:
 *
 * Something that an interviewer may ask or throw in. Never changes.
 */
struct _StarQuestion
{
  GObject parent_instance;

  char *id;
  char *text;
  char *probes;
  guint archetypes;
  guint dimensions;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_TEXT,
  PROP_PROBES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarQuestion, star_question, G_TYPE_OBJECT)

static const char *const question_members[] = {
  "id", "text", "probes", "archetypes", "dimensions", NULL,
};

/* A bit for each value of @type whose nick is in the member. */
static gboolean
read_bits (StarPracticeJson *json, JsonObject *object, const char *member, const char *place,
           GType type, guint *bits)
{
  g_auto (GStrv) nicks = NULL;

  if (!star_practice_json_read_texts (json, object, member, place, &nicks))
    return FALSE;

  for (int i = 0; nicks[i] != NULL; i++)
    {
      int value;

      if (!star_enum_from_nick (type, nicks[i], &value))
        return star_practice_json_fail_in (json, place, member, _("the name is unknown"));
      *bits |= 1u << value;
    }

  return TRUE;
}

static void
star_question_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarQuestion *self = STAR_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, star_question_get_text (self));
      break;
    case PROP_PROBES:
      g_value_set_string (value, star_question_get_probes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_question_finalize (GObject *object)
{
  StarQuestion *self = STAR_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->probes, g_free);

  G_OBJECT_CLASS (star_question_parent_class)->finalize (object);
}

static void
star_question_class_init (StarQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_question_get_property;
  object_class->finalize = star_question_finalize;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_PROBES] = g_param_spec_string ("probes", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_question_init (StarQuestion *self)
{
}

/*
 * star_question_read:
 * @place: where @object stands
 *
 * Returns: (transfer full): the question, or %NULL with the error set
 */
StarQuestion *
star_question_read (StarPracticeJson *json, JsonObject *object, const char *place)
{
  g_autoptr (StarQuestion) self = g_object_new (STAR_TYPE_QUESTION, NULL);
  const char *id = "";
  const char *text = "";
  const char *probes = "";

  if (!star_practice_json_check_members (json, object, place, question_members)
      || !star_practice_json_read_text (json, object, "id", place, &id)
      || !star_practice_json_read_text (json, object, "text", place, &text)
      || !star_practice_json_read_text (json, object, "probes", place, &probes)
      || !read_bits (json, object, "archetypes", place, STAR_TYPE_ARCHETYPE, &self->archetypes)
      || !read_bits (json, object, "dimensions", place, STAR_TYPE_DIMENSION, &self->dimensions))
    return NULL;

  if (*id == '\0' || *text == '\0')
    {
      star_practice_json_fail_in (json, place, *id == '\0' ? "id" : "text",
                                  _("a text was expected"));
      return NULL;
    }

  self->id = g_strdup (id);
  self->text = g_strdup (text);
  self->probes = g_strdup (probes);
  return g_steal_pointer (&self);
}

/**
 * star_question_get_id:
 *
 * Returns: (transfer none): what stories and takes know it by
 */
const char *
star_question_get_id (StarQuestion *self)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * star_question_get_text:
 *
 * Returns: (transfer none): what is asked, in the user's language
 */
const char *
star_question_get_text (StarQuestion *self)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), NULL);

  return g_dgettext (GETTEXT_PACKAGE, self->text);
}

/**
 * star_question_get_probes:
 *
 * Returns: (transfer none): what the one who asks wants to find out, in the user's language; ""
 *   if it is plain
 */
const char *
star_question_get_probes (StarQuestion *self)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), NULL);

  return *self->probes != '\0' ? g_dgettext (GETTEXT_PACKAGE, self->probes) : "";
}

/**
 * star_question_get_archetypes:
 *
 * Returns: a bit for each #StarArchetype that answers it well, 0 for all
 */
guint
star_question_get_archetypes (StarQuestion *self)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), 0);

  return self->archetypes;
}

/**
 * star_question_get_dimensions:
 *
 * Returns: a bit for each #StarDimension that the answer should carry
 */
guint
star_question_get_dimensions (StarQuestion *self)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), 0);

  return self->dimensions;
}

/**
 * star_question_suits:
 * @archetype: what kind of story it is
 *
 * Returns: %TRUE if such a story may answer it
 */
gboolean
star_question_suits (StarQuestion *self, StarArchetype archetype)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), FALSE);
  g_return_val_if_fail (archetype < STAR_N_ARCHETYPES, FALSE);

  return self->archetypes == 0 || (self->archetypes & (1u << archetype)) != 0;
}

/**
 * star_question_is_answered_by:
 * @story: a story
 *
 * Returns: %TRUE if the user said that the story answers it
 */
gboolean
star_question_is_answered_by (StarQuestion *self, StarStory *story)
{
  g_return_val_if_fail (STAR_IS_QUESTION (self), FALSE);
  g_return_val_if_fail (STAR_IS_STORY (story), FALSE);

  return g_strv_contains (star_story_get_questions (story), self->id);
}

/* The smaller, the better the story answers. */
static guint
get_rank (StarQuestion *self, StarStory *story)
{
  guint rank = star_story_get_shelf (story);

  if (self == NULL)
    return rank;
  if (!star_question_suits (self, star_story_get_archetype (story)))
    rank += STAR_N_SHELVES;

  return star_question_is_answered_by (self, story) ? rank : rank + 2 * STAR_N_SHELVES;
}

static int
compare_stories (StarStory **a, StarStory **b, StarQuestion *self)
{
  guint first = get_rank (self, *a);
  guint second = get_rank (self, *b);

  if (first != second)
    return first < second ? -1 : 1;

  return g_utf8_collate (star_story_get_title (*a), star_story_get_title (*b));
}

/**
 * star_question_sort_stories:
 * @self: (nullable): a question, %NULL for none in particular
 * @stories: (element-type StarStory): stories in any order
 *
 * Returns: (transfer full) (element-type StarStory): those that answer it first, then those of a
 *   kind that suits it, the core shelf first among each, then by title
 */
GPtrArray *
star_question_sort_stories (StarQuestion *self, GPtrArray *stories)
{
  GPtrArray *sorted;

  g_return_val_if_fail (self == NULL || STAR_IS_QUESTION (self), NULL);
  g_return_val_if_fail (stories != NULL, NULL);

  sorted = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (stories, i)));
  g_ptr_array_sort_with_data (sorted, (GCompareDataFunc) compare_stories, self);

  return sorted;
}
