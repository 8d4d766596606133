/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-follow-up.h"

#include "star-property-private.h"

/**
 * StarFollowUp:
 *
 * A question that an interviewer may ask after the story, and notes for its answer.
 */
struct _StarFollowUp
{
  GObject parent_instance;

  char *question;
  char *notes;
  char *extra;
  gboolean answered;
};

enum {
  PROP_0,
  PROP_QUESTION,
  PROP_NOTES,
  PROP_EXTRA,
  PROP_ANSWERED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarFollowUp, star_follow_up, G_TYPE_OBJECT)

static void
star_follow_up_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarFollowUp *self = STAR_FOLLOW_UP (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_NOTES:
      g_value_set_string (value, self->notes);
      break;
    case PROP_EXTRA:
      g_value_set_string (value, self->extra);
      break;
    case PROP_ANSWERED:
      g_value_set_boolean (value, self->answered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_follow_up_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarFollowUp *self = STAR_FOLLOW_UP (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_QUESTION:
      changed = star_property_set_text (&self->question, g_value_get_string (value));
      break;
    case PROP_NOTES:
      changed = star_property_set_text (&self->notes, g_value_get_string (value));
      break;
    case PROP_EXTRA:
      changed = star_property_set_text (&self->extra, g_value_get_string (value));
      break;
    case PROP_ANSWERED:
      changed = star_property_set_int (&self->answered, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
star_follow_up_finalize (GObject *object)
{
  StarFollowUp *self = STAR_FOLLOW_UP (object);

  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->extra, g_free);

  G_OBJECT_CLASS (star_follow_up_parent_class)->finalize (object);
}

static void
star_follow_up_class_init (StarFollowUpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_follow_up_get_property;
  object_class->set_property = star_follow_up_set_property;
  object_class->finalize = star_follow_up_finalize;

  props[PROP_QUESTION] = star_property_text_spec ("question");
  props[PROP_NOTES] = star_property_text_spec ("notes");
  props[PROP_EXTRA] = star_property_text_spec ("extra");
  props[PROP_ANSWERED] =
    g_param_spec_boolean ("answered", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_follow_up_init (StarFollowUp *self)
{
  self->question = g_strdup ("");
  self->notes = g_strdup ("");
  self->extra = g_strdup ("");
}

/**
 * star_follow_up_new:
 *
 * Returns: (transfer full): an empty, open follow-up
 */
StarFollowUp *
star_follow_up_new (void)
{
  return g_object_new (STAR_TYPE_FOLLOW_UP, NULL);
}

/**
 * star_follow_up_copy:
 *
 * Returns: (transfer full): another follow-up with the same values
 */
StarFollowUp *
star_follow_up_copy (StarFollowUp *self)
{
  StarFollowUp *copy;

  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), NULL);

  copy = star_follow_up_new ();
  star_property_copy_all (G_OBJECT (self), G_OBJECT (copy), props, N_PROPS);

  return copy;
}

/**
 * star_follow_up_equal:
 *
 * Returns: %TRUE if both have the same values
 */
gboolean
star_follow_up_equal (StarFollowUp *self, StarFollowUp *other)
{
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), FALSE);
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (other), FALSE);

  return star_property_all_equal (G_OBJECT (self), G_OBJECT (other), props, N_PROPS);
}

/**
 * star_follow_up_get_question:
 *
 * Returns: (transfer none): what the interviewer may ask, "" if nothing is written yet
 */
const char *
star_follow_up_get_question (StarFollowUp *self)
{
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), NULL);

  return self->question;
}

/**
 * star_follow_up_get_notes:
 *
 * Returns: (transfer none): notes for the answer
 */
const char *
star_follow_up_get_notes (StarFollowUp *self)
{
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), NULL);

  return self->notes;
}

/**
 * star_follow_up_get_extra:
 *
 * Returns: (transfer none): a JSON object with members of other programs, "" if there are none
 */
const char *
star_follow_up_get_extra (StarFollowUp *self)
{
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), NULL);

  return self->extra;
}

/**
 * star_follow_up_get_answered:
 *
 * Returns: %TRUE if the candidate has an answer ready, %FALSE if the question is open
 */
gboolean
star_follow_up_get_answered (StarFollowUp *self)
{
  g_return_val_if_fail (STAR_IS_FOLLOW_UP (self), FALSE);

  return self->answered;
}
