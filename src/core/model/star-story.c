/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story.h"

#include <glib/gi18n-lib.h>

#include "star-property-private.h"
#include "star-row-list-private.h"

/**
 * StarStory:
 *
 * One signature story with all that the user keeps about it. It knows nothing of disk, JSON or
 * checks. Times are microseconds since 1970 in UTC. Text is valid UTF-8 without NUL and never
 * %NULL.
 *
 * #StarStory::changed is emitted after any change of the content, be it a property, a row of
 * one of the lists, or a property of such a row; not for #StarStory:updated-at.
 */
struct _StarStory
{
  GObject parent_instance;

  char *id;
  char *title;
  char *hook;
  char *extra;
  char *texts[STAR_N_SECTIONS];
  char *cuts[STAR_N_CUTS];
  GStrv tags;
  GStrv questions;
  GStrv tradeoffs;
  StarArchetype archetype;
  StarShelf shelf;
  gint64 created_at;
  gint64 updated_at;
  StarRowList *kpis;
  StarRowList *follow_ups;
  StarRowList *ignores;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_HOOK,
  PROP_EXTRA,
  PROP_SITUATION,
  PROP_TASK,
  PROP_ACTION,
  PROP_RESULT,
  PROP_WHAT_CHANGED,
  PROP_KPI_MOVEMENT,
  PROP_OPENER,
  PROP_STANDARD,
  PROP_DEEP_DIVE,
  PROP_TAGS,
  PROP_QUESTIONS,
  PROP_TRADEOFFS,
  PROP_ARCHETYPE,
  PROP_SHELF,
  PROP_CREATED_AT,
  PROP_UPDATED_AT,
  /* Up to here the properties are values, which are copied and compared one by one. */
  PROP_ID,
  PROP_KPIS,
  PROP_FOLLOW_UPS,
  PROP_IGNORES,
  N_PROPS
};

#define FIRST_TEXT PROP_TITLE
#define LAST_TEXT PROP_DEEP_DIVE
#define LAST_CONTENT PROP_SHELF
#define LAST_VALUE PROP_UPDATED_AT

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarStory, star_story, G_TYPE_OBJECT)

static char **
text_field (StarStory *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      return &self->title;
    case PROP_HOOK:
      return &self->hook;
    case PROP_EXTRA:
      return &self->extra;
    case PROP_SITUATION:
    case PROP_TASK:
    case PROP_ACTION:
    case PROP_RESULT:
    case PROP_WHAT_CHANGED:
    case PROP_KPI_MOVEMENT:
      return &self->texts[prop_id - PROP_SITUATION];
    case PROP_OPENER:
    case PROP_STANDARD:
    case PROP_DEEP_DIVE:
      return &self->cuts[prop_id - PROP_OPENER];
    default:
      return NULL;
    }
}

static void
emit_changed (StarStory *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static StarRowList *
list_new (StarStory *self, GType type)
{
  return star_row_list_new (type, (StarRowListFunc) emit_changed, self);
}

static void
copy_content (StarStory *from, StarStory *to)
{
  star_property_copy_all (G_OBJECT (from), G_OBJECT (to), props, LAST_VALUE + 1);
  star_row_list_copy (from->kpis, to->kpis, (StarRowListCopyFunc) star_kpi_copy);
  star_row_list_copy (from->follow_ups, to->follow_ups,
                      (StarRowListCopyFunc) star_follow_up_copy);
  star_row_list_copy (from->ignores, to->ignores, (StarRowListCopyFunc) star_ignore_copy);
}

static gboolean
rows_equal (StarStory *a, StarStory *b)
{
  return star_row_list_equal (a->kpis, b->kpis, (StarRowListEqualFunc) star_kpi_equal)
         && star_row_list_equal (a->follow_ups, b->follow_ups,
                                 (StarRowListEqualFunc) star_follow_up_equal)
         && star_row_list_equal (a->ignores, b->ignores, (StarRowListEqualFunc) star_ignore_equal);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_kpi (StarStory *self)
{
  GListModel *kpis = G_LIST_MODEL (star_row_list_get_store (self->kpis));
  guint n = g_list_model_get_n_items (kpis);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);

      if (!star_kpi_is_empty (kpi))
        return TRUE;
    }

  return FALSE;
}

static void
append_kpis (GString *spoken, StarStory *self)
{
  GListModel *kpis = G_LIST_MODEL (star_row_list_get_store (self->kpis));
  guint n = g_list_model_get_n_items (kpis);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);
      g_autofree char *row = star_kpi_to_text (kpi);

      if (spoken->len > 0)
        g_string_append_c (spoken, '\n');
      g_string_append (spoken, row);
    }
}

static void
star_story_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarStory *self = STAR_STORY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    case PROP_QUESTIONS:
      g_value_set_boxed (value, self->questions);
      break;
    case PROP_TRADEOFFS:
      g_value_set_boxed (value, self->tradeoffs);
      break;
    case PROP_ARCHETYPE:
      g_value_set_enum (value, self->archetype);
      break;
    case PROP_SHELF:
      g_value_set_enum (value, self->shelf);
      break;
    case PROP_CREATED_AT:
      g_value_set_int64 (value, self->created_at);
      break;
    case PROP_UPDATED_AT:
      g_value_set_int64 (value, self->updated_at);
      break;
    case PROP_KPIS:
      g_value_set_object (value, star_row_list_get_store (self->kpis));
      break;
    case PROP_FOLLOW_UPS:
      g_value_set_object (value, star_row_list_get_store (self->follow_ups));
      break;
    case PROP_IGNORES:
      g_value_set_object (value, star_row_list_get_store (self->ignores));
      break;
    default:
      if (text_field (self, prop_id) == NULL)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      else
        g_value_set_string (value, *text_field (self, prop_id));
    }
}

static gboolean
set_time (gint64 *place, gint64 time)
{
  if (*place == time)
    return FALSE;

  *place = time;
  return TRUE;
}

static void
tell_change (StarStory *self, guint prop_id)
{
  if (prop_id <= LAST_CONTENT)
    emit_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
star_story_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarStory *self = STAR_STORY (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TAGS:
      changed = star_property_set_strv (&self->tags, g_value_get_boxed (value));
      break;
    case PROP_QUESTIONS:
      changed = star_property_set_strv (&self->questions, g_value_get_boxed (value));
      break;
    case PROP_TRADEOFFS:
      changed = star_property_set_strv (&self->tradeoffs, g_value_get_boxed (value));
      break;
    case PROP_ARCHETYPE:
      changed = star_property_set_int ((int *) &self->archetype, g_value_get_enum (value));
      break;
    case PROP_SHELF:
      changed = star_property_set_int ((int *) &self->shelf, g_value_get_enum (value));
      break;
    case PROP_CREATED_AT:
      changed = set_time (&self->created_at, g_value_get_int64 (value));
      break;
    case PROP_UPDATED_AT:
      changed = set_time (&self->updated_at, g_value_get_int64 (value));
      break;
    default:
      if (text_field (self, prop_id) == NULL)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      else
        changed = star_property_set_text (text_field (self, prop_id), g_value_get_string (value));
    }

  if (changed)
    tell_change (self, prop_id);
}

static void
star_story_constructed (GObject *object)
{
  StarStory *self = STAR_STORY (object);

  G_OBJECT_CLASS (star_story_parent_class)->constructed (object);

  if (self->id == NULL || *self->id == '\0')
    {
      g_free (self->id);
      self->id = g_uuid_string_random ();
    }
}

static void
star_story_dispose (GObject *object)
{
  StarStory *self = STAR_STORY (object);

  g_clear_pointer (&self->kpis, star_row_list_free);
  g_clear_pointer (&self->follow_ups, star_row_list_free);
  g_clear_pointer (&self->ignores, star_row_list_free);

  G_OBJECT_CLASS (star_story_parent_class)->dispose (object);
}

static void
star_story_finalize (GObject *object)
{
  StarStory *self = STAR_STORY (object);

  for (guint i = FIRST_TEXT; i <= LAST_TEXT; i++)
    g_clear_pointer (text_field (self, i), g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->questions, g_strfreev);
  g_clear_pointer (&self->tradeoffs, g_strfreev);

  G_OBJECT_CLASS (star_story_parent_class)->finalize (object);
}

static GParamSpec *
time_spec (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
list_spec (const char *name)
{
  return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_STORE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
star_story_class_init (StarStoryClass *klass)
{
  static const char *const text_names[] = {
    [PROP_TITLE] = "title",
    [PROP_HOOK] = "hook",
    [PROP_EXTRA] = "extra",
    [PROP_SITUATION] = "situation",
    [PROP_TASK] = "task",
    [PROP_ACTION] = "action",
    [PROP_RESULT] = "result",
    [PROP_WHAT_CHANGED] = "what-changed-permanently",
    [PROP_KPI_MOVEMENT] = "kpi-movement",
    [PROP_OPENER] = "opener",
    [PROP_STANDARD] = "standard",
    [PROP_DEEP_DIVE] = "deep-dive",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_story_get_property;
  object_class->set_property = star_story_set_property;
  object_class->constructed = star_story_constructed;
  object_class->dispose = star_story_dispose;
  object_class->finalize = star_story_finalize;

  for (guint i = FIRST_TEXT; i <= LAST_TEXT; i++)
    props[i] = star_property_text_spec (text_names[i]);
  props[PROP_TAGS] = star_property_strv_spec ("tags");
  props[PROP_QUESTIONS] = star_property_strv_spec ("questions");
  props[PROP_TRADEOFFS] = star_property_strv_spec ("tradeoffs");
  props[PROP_ARCHETYPE] =
    star_property_enum_spec ("archetype", STAR_TYPE_ARCHETYPE, STAR_ARCHETYPE_OTHER);
  props[PROP_SHELF] = star_property_enum_spec ("shelf", STAR_TYPE_SHELF, STAR_SHELF_CORE);
  props[PROP_CREATED_AT] = time_spec ("created-at");
  props[PROP_UPDATED_AT] = time_spec ("updated-at");
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_KPIS] = list_spec ("kpis");
  props[PROP_FOLLOW_UPS] = list_spec ("follow-ups");
  props[PROP_IGNORES] = list_spec ("ignores");

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_STORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
star_story_init (StarStory *self)
{
  for (guint i = FIRST_TEXT; i <= LAST_TEXT; i++)
    *text_field (self, i) = g_strdup ("");
  self->tags = g_new0 (char *, 1);
  self->questions = g_new0 (char *, 1);
  self->tradeoffs = g_new0 (char *, 1);
  self->created_at = g_get_real_time ();
  self->updated_at = self->created_at;
  self->kpis = list_new (self, STAR_TYPE_KPI);
  self->follow_ups = list_new (self, STAR_TYPE_FOLLOW_UP);
  self->ignores = list_new (self, STAR_TYPE_IGNORE);
}

/**
 * star_story_new:
 *
 * Returns: (transfer full): an empty story on the core shelf with a new id, created now
 */
StarStory *
star_story_new (void)
{
  return g_object_new (STAR_TYPE_STORY, NULL);
}

/**
 * star_story_new_with_id:
 * @id: (nullable): the id, a UUID; %NULL makes a new one
 *
 * Returns: (transfer full): an empty story
 */
StarStory *
star_story_new_with_id (const char *id)
{
  return g_object_new (STAR_TYPE_STORY, "id", id, NULL);
}

/**
 * star_story_copy:
 *
 * Makes an independent story with the same id, for another thread or to compare with later.
 *
 * Returns: (transfer full): the copy
 */
StarStory *
star_story_copy (StarStory *self)
{
  StarStory *copy;

  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  copy = star_story_new_with_id (self->id);
  copy_content (self, copy);

  return copy;
}

/**
 * star_story_duplicate:
 *
 * Makes another story of the user's out of this one: a new id and title, created now.
 *
 * Returns: (transfer full): the new story
 */
StarStory *
star_story_duplicate (StarStory *self)
{
  g_autofree char *old_title = NULL;
  g_autofree char *title = NULL;
  StarStory *story;

  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  old_title = star_story_dup_display_title (self);
  /* Translators: the title of a duplicated story; %s is the title of the original */
  title = g_strdup_printf (_("%s (copy)"), old_title);

  story = star_story_new ();
  copy_content (self, story);
  g_object_set (story, "title", title, "created-at", g_get_real_time (), NULL);
  star_story_set_updated_at (story, story->created_at);

  return story;
}

/**
 * star_story_equal:
 *
 * Returns: %TRUE if both stories are the same in everything that is stored, id and times too
 */
gboolean
star_story_equal (StarStory *self, StarStory *other)
{
  g_return_val_if_fail (STAR_IS_STORY (self), FALSE);
  g_return_val_if_fail (STAR_IS_STORY (other), FALSE);

  return g_str_equal (self->id, other->id)
         && star_property_all_equal (G_OBJECT (self), G_OBJECT (other), props, LAST_VALUE + 1)
         && rows_equal (self, other);
}

/**
 * star_story_same_content:
 *
 * Returns: %TRUE if both stories say the same, whatever their ids and times are
 */
gboolean
star_story_same_content (StarStory *self, StarStory *other)
{
  g_return_val_if_fail (STAR_IS_STORY (self), FALSE);
  g_return_val_if_fail (STAR_IS_STORY (other), FALSE);

  return star_property_all_equal (G_OBJECT (self), G_OBJECT (other), props, LAST_CONTENT + 1)
         && rows_equal (self, other);
}

/**
 * star_story_get_id:
 *
 * Returns: (transfer none): the id, the same for the story's whole life
 */
const char *
star_story_get_id (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return self->id;
}

/**
 * star_story_get_title:
 *
 * Returns: (transfer none): the title as the user wrote it, "" if there is none
 */
const char *
star_story_get_title (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return self->title;
}

/**
 * star_story_set_title:
 * @title: (nullable): the title, one line
 */
void
star_story_set_title (StarStory *self, const char *title)
{
  g_return_if_fail (STAR_IS_STORY (self));

  g_object_set (self, "title", title, NULL);
}

/**
 * star_story_dup_display_title:
 *
 * Returns: (transfer full): the title, or words that stand for a missing one
 */
char *
star_story_dup_display_title (StarStory *self)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  stripped = g_strstrip (g_strdup (self->title));

  return *stripped != '\0' ? g_steal_pointer (&stripped) : g_strdup (_("Untitled Story"));
}

/**
 * star_story_get_hook:
 *
 * Returns: (transfer none): the one line that makes a listener want the story
 */
const char *
star_story_get_hook (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return self->hook;
}

/**
 * star_story_get_archetype:
 *
 * Returns: what kind of story it is
 */
StarArchetype
star_story_get_archetype (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), STAR_ARCHETYPE_OTHER);

  return self->archetype;
}

/**
 * star_story_get_shelf:
 *
 * Returns: the part of the library in which the story stands
 */
StarShelf
star_story_get_shelf (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), STAR_SHELF_CORE);

  return self->shelf;
}

/**
 * star_story_get_text:
 * @section: one of the six fields
 *
 * Returns: (transfer none): what the user wrote in the field
 */
const char *
star_story_get_text (StarStory *self, StarSection section)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);
  g_return_val_if_fail (section < STAR_N_SECTIONS, NULL);

  return self->texts[section];
}

/**
 * star_story_set_text:
 * @section: one of the six fields
 * @text: (nullable): what the field says now, %NULL for nothing
 */
void
star_story_set_text (StarStory *self, StarSection section, const char *text)
{
  g_return_if_fail (STAR_IS_STORY (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  if (star_property_set_text (&self->texts[section], text))
    tell_change (self, PROP_SITUATION + section);
}

/**
 * star_story_take_text:
 * @section: one of the six fields
 * @text: (transfer full): what the field says now
 *
 * Like star_story_set_text(), without a copy.
 */
void
star_story_take_text (StarStory *self, StarSection section, char *text)
{
  g_return_if_fail (STAR_IS_STORY (self));
  g_return_if_fail (section < STAR_N_SECTIONS);
  g_return_if_fail (text != NULL);

  if (star_property_take_text (&self->texts[section], text))
    tell_change (self, PROP_SITUATION + section);
}

/**
 * star_story_get_cut:
 * @cut: a length of telling
 *
 * Returns: (transfer none): the user's own text for that length, "" to tell the fields
 */
const char *
star_story_get_cut (StarStory *self, StarCut cut)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);
  g_return_val_if_fail (cut < STAR_N_CUTS, NULL);

  return self->cuts[cut];
}

/**
 * star_story_set_cut:
 * @cut: a length of telling
 * @text: (nullable): the user's own text for it, %NULL or "" to tell the fields
 */
void
star_story_set_cut (StarStory *self, StarCut cut, const char *text)
{
  g_return_if_fail (STAR_IS_STORY (self));
  g_return_if_fail (cut < STAR_N_CUTS);

  g_object_set (self, props[PROP_OPENER + cut]->name, text, NULL);
}

/**
 * star_story_get_extra:
 *
 * Returns: (transfer none): a JSON object with members of other programs, in the places where
 *   they were found, kept for the next export; "" if there are none
 */
const char *
star_story_get_extra (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return self->extra;
}

/**
 * star_story_get_created_at:
 *
 * Returns: microseconds since 1970, UTC
 */
gint64
star_story_get_created_at (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), 0);

  return self->created_at;
}

/**
 * star_story_get_updated_at:
 *
 * Returns: microseconds since 1970, UTC
 */
gint64
star_story_get_updated_at (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), 0);

  return self->updated_at;
}

/**
 * star_story_set_updated_at:
 * @updated_at: microseconds since 1970, UTC
 */
void
star_story_set_updated_at (StarStory *self, gint64 updated_at)
{
  g_return_if_fail (STAR_IS_STORY (self));

  g_object_set (self, "updated-at", updated_at, NULL);
}

/**
 * star_story_get_tags:
 *
 * Returns: (transfer none): the user's own words to find the story by, in the user's order
 */
const char *const *
star_story_get_tags (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return (const char *const *) self->tags;
}

/**
 * star_story_get_questions:
 *
 * Returns: (transfer none): the interview questions that the story answers
 */
const char *const *
star_story_get_questions (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return (const char *const *) self->questions;
}

/**
 * star_story_get_tradeoffs:
 *
 * Returns: (transfer none): the trade-offs and risks that the candidate accepted
 */
const char *const *
star_story_get_tradeoffs (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return (const char *const *) self->tradeoffs;
}

/**
 * star_story_get_kpis:
 *
 * Returns: (transfer none): a list of #StarKpi that the caller may change
 */
GListStore *
star_story_get_kpis (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return star_row_list_get_store (self->kpis);
}

/**
 * star_story_get_follow_ups:
 *
 * Returns: (transfer none): a list of #StarFollowUp that the caller may change
 */
GListStore *
star_story_get_follow_ups (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return star_row_list_get_store (self->follow_ups);
}

/**
 * star_story_get_ignores:
 *
 * Returns: (transfer none): a list of #StarIgnore that the caller may change
 */
GListStore *
star_story_get_ignores (StarStory *self)
{
  g_return_val_if_fail (STAR_IS_STORY (self), NULL);

  return star_row_list_get_store (self->ignores);
}

/**
 * star_story_has_content:
 * @section: one of the six fields
 *
 * Returns: %TRUE if the field has words; KPI movement counts its rows too
 */
gboolean
star_story_has_content (StarStory *self, StarSection section)
{
  g_return_val_if_fail (STAR_IS_STORY (self), FALSE);
  g_return_val_if_fail (section < STAR_N_SECTIONS, FALSE);

  return !is_blank (self->texts[section])
         || (section == STAR_SECTION_KPI_MOVEMENT && has_kpi (self));
}

/**
 * star_story_dup_spoken:
 * @section: one of the six fields
 *
 * Returns: (transfer full): what is said aloud for the field: its text, and for KPI movement
 *   each row on a line of its own after the text
 */
char *
star_story_dup_spoken (StarStory *self, StarSection section)
{
  g_autoptr (GString) spoken = NULL;

  g_return_val_if_fail (STAR_IS_STORY (self), NULL);
  g_return_val_if_fail (section < STAR_N_SECTIONS, NULL);

  spoken = g_string_new (self->texts[section]);
  if (section == STAR_SECTION_KPI_MOVEMENT)
    append_kpis (spoken, self);

  return g_strdup (spoken->str);
}
