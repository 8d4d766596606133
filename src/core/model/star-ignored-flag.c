/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ignored-flag.h"

/**
 * StarIgnoredFlag:
 *
 * A flag that the user does not want to see in any story, and why. It belongs to the user's
 * library, not to a story, and so is in no export. Never changes.
 */
struct _StarIgnoredFlag
{
  GObject parent_instance;

  char *flag;
  char *reason;
  gint64 created_at;
};

enum {
  PROP_0,
  PROP_FLAG,
  PROP_REASON,
  PROP_CREATED_AT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarIgnoredFlag, star_ignored_flag, G_TYPE_OBJECT)

static void
star_ignored_flag_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarIgnoredFlag *self = STAR_IGNORED_FLAG (object);

  switch (prop_id)
    {
    case PROP_FLAG:
      g_value_set_string (value, self->flag);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_CREATED_AT:
      g_value_set_int64 (value, self->created_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_ignored_flag_finalize (GObject *object)
{
  StarIgnoredFlag *self = STAR_IGNORED_FLAG (object);

  g_clear_pointer (&self->flag, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (star_ignored_flag_parent_class)->finalize (object);
}

static void
star_ignored_flag_class_init (StarIgnoredFlagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_ignored_flag_get_property;
  object_class->finalize = star_ignored_flag_finalize;

  props[PROP_FLAG] = g_param_spec_string ("flag", NULL, NULL, NULL, flags);
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  props[PROP_CREATED_AT] =
    g_param_spec_int64 ("created-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_ignored_flag_init (StarIgnoredFlag *self)
{
}

/**
 * star_ignored_flag_new:
 * @flag: the id of the flag, not ""
 * @reason: why, may be ""
 * @created_at: when the user chose so, microseconds since 1970 in UTC
 *
 * Returns: (transfer full): a new one
 */
StarIgnoredFlag *
star_ignored_flag_new (const char *flag, const char *reason, gint64 created_at)
{
  StarIgnoredFlag *self;

  g_return_val_if_fail (flag != NULL && *flag != '\0', NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (STAR_TYPE_IGNORED_FLAG, NULL);
  self->flag = g_strdup (flag);
  self->reason = g_strdup (reason);
  self->created_at = created_at;

  return self;
}

/**
 * star_ignored_flag_get_flag:
 *
 * Returns: (transfer none): the id of the flag, such as "no-cost"
 */
const char *
star_ignored_flag_get_flag (StarIgnoredFlag *self)
{
  g_return_val_if_fail (STAR_IS_IGNORED_FLAG (self), NULL);

  return self->flag;
}

/**
 * star_ignored_flag_get_reason:
 *
 * Returns: (transfer none): why the user ignores it, "" if they did not say
 */
const char *
star_ignored_flag_get_reason (StarIgnoredFlag *self)
{
  g_return_val_if_fail (STAR_IS_IGNORED_FLAG (self), NULL);

  return self->reason;
}

/**
 * star_ignored_flag_get_created_at:
 *
 * Returns: microseconds since 1970, UTC
 */
gint64
star_ignored_flag_get_created_at (StarIgnoredFlag *self)
{
  g_return_val_if_fail (STAR_IS_IGNORED_FLAG (self), 0);

  return self->created_at;
}
