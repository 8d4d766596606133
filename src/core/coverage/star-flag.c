/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flag.h"

G_DEFINE_ENUM_TYPE (StarSeverity, star_severity,
  G_DEFINE_ENUM_VALUE (STAR_SEVERITY_ADVISORY, "advisory"),
  G_DEFINE_ENUM_VALUE (STAR_SEVERITY_REQUIRED, "required"))

G_DEFINE_BOXED_TYPE (StarFlag, star_flag, star_flag_copy, star_flag_free)

/**
 * star_flag_copy:
 *
 * Returns: (transfer full): another one with the same values; a text that is %NULL becomes ""
 */
StarFlag *
star_flag_copy (const StarFlag *self)
{
  StarFlag *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (StarFlag, 1);
  *copy = *self;
  copy->text = g_strdup (self->text != NULL ? self->text : "");
  copy->message = g_strdup (self->message != NULL ? self->message : "");
  copy->fix = g_strdup (self->fix != NULL ? self->fix : "");

  return copy;
}

void
star_flag_free (StarFlag *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->message);
  g_free (self->fix);
  g_free (self);
}

/**
 * star_flag_dup_advice:
 *
 * Returns: (transfer full): what was found and what to do about it, in one line
 */
char *
star_flag_dup_advice (const StarFlag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (*self->fix == '\0')
    return g_strdup (self->message);

  return g_strconcat (self->message, " ", self->fix, NULL);
}
