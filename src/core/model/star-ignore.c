/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ignore.h"

#include "star-property-private.h"

/**
 * StarIgnore:
 *
 * A finding that the user does not want to see: its flag, the words it was about, and why.
 * Without a field the flag is ignored in the whole story. With one it is ignored for these words
 * in that field, wherever they stand in it; no words are the field as a whole.
 */
struct _StarIgnore
{
  GObject parent_instance;

  char *flag;
  char *section;
  char *text;
  char *reason;
  char *extra;
};

enum {
  PROP_0,
  PROP_FLAG,
  PROP_SECTION,
  PROP_TEXT,
  PROP_REASON,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarIgnore, star_ignore, G_TYPE_OBJECT)

static void
star_ignore_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarIgnore *self = STAR_IGNORE (object);

  switch (prop_id)
    {
    case PROP_FLAG:
      g_value_set_string (value, self->flag);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_EXTRA:
      g_value_set_string (value, self->extra);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_ignore_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarIgnore *self = STAR_IGNORE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_FLAG:
      changed = star_property_set_text (&self->flag, g_value_get_string (value));
      break;
    case PROP_SECTION:
      changed = star_property_set_text (&self->section, g_value_get_string (value));
      break;
    case PROP_TEXT:
      changed = star_property_set_text (&self->text, g_value_get_string (value));
      break;
    case PROP_REASON:
      changed = star_property_set_text (&self->reason, g_value_get_string (value));
      break;
    case PROP_EXTRA:
      changed = star_property_set_text (&self->extra, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
star_ignore_finalize (GObject *object)
{
  StarIgnore *self = STAR_IGNORE (object);

  g_clear_pointer (&self->flag, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->extra, g_free);

  G_OBJECT_CLASS (star_ignore_parent_class)->finalize (object);
}

static void
star_ignore_class_init (StarIgnoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_ignore_get_property;
  object_class->set_property = star_ignore_set_property;
  object_class->finalize = star_ignore_finalize;

  props[PROP_FLAG] = star_property_text_spec ("flag");
  props[PROP_SECTION] = star_property_text_spec ("section");
  props[PROP_TEXT] = star_property_text_spec ("text");
  props[PROP_REASON] = star_property_text_spec ("reason");
  props[PROP_EXTRA] = star_property_text_spec ("extra");

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_ignore_init (StarIgnore *self)
{
  self->flag = g_strdup ("");
  self->section = g_strdup ("");
  self->text = g_strdup ("");
  self->reason = g_strdup ("");
  self->extra = g_strdup ("");
}

/**
 * star_ignore_new:
 *
 * Returns: (transfer full): an empty one
 */
StarIgnore *
star_ignore_new (void)
{
  return g_object_new (STAR_TYPE_IGNORE, NULL);
}

/**
 * star_ignore_new_for:
 * @flag: the id of the flag
 * @section: the key of the field, "" for the whole story
 * @text: the exact words, "" for the field as a whole
 * @reason: why, may be ""
 *
 * Returns: (transfer full): a new one
 */
StarIgnore *
star_ignore_new_for (const char *flag, const char *section, const char *text, const char *reason)
{
  g_return_val_if_fail (flag != NULL && section != NULL && text != NULL && reason != NULL, NULL);

  return g_object_new (STAR_TYPE_IGNORE, "flag", flag, "section", section, "text", text, "reason",
                       reason, NULL);
}

/**
 * star_ignore_copy:
 *
 * Returns: (transfer full): another one with the same values
 */
StarIgnore *
star_ignore_copy (StarIgnore *self)
{
  StarIgnore *copy;

  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  copy = star_ignore_new ();
  star_property_copy_all (G_OBJECT (self), G_OBJECT (copy), props, N_PROPS);

  return copy;
}

/**
 * star_ignore_equal:
 *
 * Returns: %TRUE if both have the same values
 */
gboolean
star_ignore_equal (StarIgnore *self, StarIgnore *other)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), FALSE);
  g_return_val_if_fail (STAR_IS_IGNORE (other), FALSE);

  return star_property_all_equal (G_OBJECT (self), G_OBJECT (other), props, N_PROPS);
}

/**
 * star_ignore_get_flag:
 *
 * Returns: (transfer none): the id of the flag, such as "no-cost"
 */
const char *
star_ignore_get_flag (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  return self->flag;
}

/**
 * star_ignore_get_section:
 *
 * Returns: (transfer none): the key of the field with the words, "" for the whole story
 */
const char *
star_ignore_get_section (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  return self->section;
}

/**
 * star_ignore_get_text:
 *
 * Returns: (transfer none): the exact words, "" for the whole story
 */
const char *
star_ignore_get_text (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  return self->text;
}

/**
 * star_ignore_get_reason:
 *
 * Returns: (transfer none): why the user ignores it
 */
const char *
star_ignore_get_reason (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  return self->reason;
}

/**
 * star_ignore_get_extra:
 *
 * Returns: (transfer none): a JSON object with members of other programs, "" if there are none
 */
const char *
star_ignore_get_extra (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), NULL);

  return self->extra;
}

/**
 * star_ignore_get_scope:
 *
 * Returns: %STAR_IGNORE_SCOPE_STORY or %STAR_IGNORE_SCOPE_HERE
 */
StarIgnoreScope
star_ignore_get_scope (StarIgnore *self)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), STAR_IGNORE_SCOPE_NONE);

  return *self->section == '\0' && *self->text == '\0' ? STAR_IGNORE_SCOPE_STORY
                                                       : STAR_IGNORE_SCOPE_HERE;
}

/**
 * star_ignore_covers:
 * @flag: the id of a flag
 * @section: the key of the field that it is about
 * @text: the words that it is about, "" for the field as a whole
 *
 * Words that have moved are the same words; words that have changed are others.
 *
 * Returns: %TRUE if this is what the user ignores
 */
gboolean
star_ignore_covers (StarIgnore *self, const char *flag, const char *section, const char *text)
{
  g_return_val_if_fail (STAR_IS_IGNORE (self), FALSE);
  g_return_val_if_fail (flag != NULL && section != NULL && text != NULL, FALSE);

  if (!g_str_equal (self->flag, flag))
    return FALSE;
  if (star_ignore_get_scope (self) == STAR_IGNORE_SCOPE_STORY)
    return TRUE;

  return (*self->section == '\0' || g_str_equal (self->section, section))
         && g_str_equal (self->text, text);
}
