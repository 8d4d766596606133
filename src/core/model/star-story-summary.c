/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-summary.h"

#include "star-property-private.h"

/**
 * StarStorySummary:
 *
 * What the list of stories shows of one story; the whole story is loaded when it is opened.
 */
struct _StarStorySummary
{
  GObject parent_instance;

  char *id;
  char *title;
  StarShelf shelf;
  gint64 updated_at;
  StarDigest *digest;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SHELF,
  PROP_UPDATED_AT,
  PROP_DIGEST,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarStorySummary, star_story_summary, G_TYPE_OBJECT)

static void
star_story_summary_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarStorySummary *self = STAR_STORY_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SHELF:
      g_value_set_enum (value, self->shelf);
      break;
    case PROP_UPDATED_AT:
      g_value_set_int64 (value, self->updated_at);
      break;
    case PROP_DIGEST:
      g_value_set_boxed (value, self->digest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
set_digest (StarStorySummary *self, const StarDigest *digest)
{
  if (digest == self->digest)
    return FALSE;

  g_clear_pointer (&self->digest, star_digest_free);
  self->digest = digest != NULL ? star_digest_copy (digest) : NULL;
  return TRUE;
}

static void
star_story_summary_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  StarStorySummary *self = STAR_STORY_SUMMARY (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      changed = star_property_set_text (&self->title, g_value_get_string (value));
      break;
    case PROP_SHELF:
      changed = star_property_set_int ((int *) &self->shelf, g_value_get_enum (value));
      break;
    case PROP_UPDATED_AT:
      changed = self->updated_at != g_value_get_int64 (value);
      self->updated_at = g_value_get_int64 (value);
      break;
    case PROP_DIGEST:
      changed = set_digest (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
star_story_summary_finalize (GObject *object)
{
  StarStorySummary *self = STAR_STORY_SUMMARY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->digest, star_digest_free);

  G_OBJECT_CLASS (star_story_summary_parent_class)->finalize (object);
}

static void
star_story_summary_class_init (StarStorySummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_story_summary_get_property;
  object_class->set_property = star_story_summary_set_property;
  object_class->finalize = star_story_summary_finalize;

  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] = star_property_text_spec ("title");
  props[PROP_SHELF] = star_property_enum_spec ("shelf", STAR_TYPE_SHELF, STAR_SHELF_CORE);
  props[PROP_UPDATED_AT] =
    g_param_spec_int64 ("updated-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  props[PROP_DIGEST] = g_param_spec_boxed ("digest", NULL, NULL, STAR_TYPE_DIGEST, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_story_summary_init (StarStorySummary *self)
{
  self->title = g_strdup ("");
}

/**
 * star_story_summary_new:
 * @id: the id of the story
 *
 * Returns: (transfer full): a summary that knows the id alone
 */
StarStorySummary *
star_story_summary_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (STAR_TYPE_STORY_SUMMARY, "id", id, NULL);
}

/**
 * star_story_summary_refresh:
 * @story: the story with the same id
 *
 * Takes over what the list shows, apart from the digest.
 */
void
star_story_summary_refresh (StarStorySummary *self, StarStory *story)
{
  g_return_if_fail (STAR_IS_STORY_SUMMARY (self));
  g_return_if_fail (STAR_IS_STORY (story));

  g_object_set (self,
                "title", star_story_get_title (story),
                "shelf", star_story_get_shelf (story),
                "updated-at", star_story_get_updated_at (story),
                NULL);
}

/**
 * star_story_summary_get_id:
 *
 * Returns: (transfer none): the id of the story
 */
const char *
star_story_summary_get_id (StarStorySummary *self)
{
  g_return_val_if_fail (STAR_IS_STORY_SUMMARY (self), NULL);

  return self->id;
}

/**
 * star_story_summary_get_title:
 *
 * Returns: (transfer none): the title of the story, "" if it has none
 */
const char *
star_story_summary_get_title (StarStorySummary *self)
{
  g_return_val_if_fail (STAR_IS_STORY_SUMMARY (self), NULL);

  return self->title;
}

/**
 * star_story_summary_get_shelf:
 *
 * Returns: the shelf of the story
 */
StarShelf
star_story_summary_get_shelf (StarStorySummary *self)
{
  g_return_val_if_fail (STAR_IS_STORY_SUMMARY (self), STAR_SHELF_CORE);

  return self->shelf;
}

/**
 * star_story_summary_get_updated_at:
 *
 * Returns: microseconds since 1970, UTC
 */
gint64
star_story_summary_get_updated_at (StarStorySummary *self)
{
  g_return_val_if_fail (STAR_IS_STORY_SUMMARY (self), 0);

  return self->updated_at;
}

/**
 * star_story_summary_get_digest:
 *
 * Returns: (transfer none) (nullable): the stored checks, %NULL if there are none yet
 */
const StarDigest *
star_story_summary_get_digest (StarStorySummary *self)
{
  g_return_val_if_fail (STAR_IS_STORY_SUMMARY (self), NULL);

  return self->digest;
}
