/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-look.h"

/**
 * star_rehearsal_look_get:
 *
 * Returns: what a rehearsal looks like now
 */
StarRehearsalLook
star_rehearsal_look_get (StarRehearsal *rehearsal)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (rehearsal), STAR_REHEARSAL_LOOK_READY);

  switch (star_rehearsal_get_state (rehearsal))
    {
    case STAR_REHEARSAL_STATE_PAUSED:
      return STAR_REHEARSAL_LOOK_PAUSED;
    case STAR_REHEARSAL_STATE_RUNNING:
      if (star_rehearsal_get_phase_left (rehearsal) <= 0)
        return STAR_REHEARSAL_LOOK_OVER;
      return star_rehearsal_is_warned (rehearsal) ? STAR_REHEARSAL_LOOK_WARNING
                                                  : STAR_REHEARSAL_LOOK_RUNNING;
    case STAR_REHEARSAL_STATE_IDLE:
    case STAR_REHEARSAL_STATE_FINISHED:
    default:
      return STAR_REHEARSAL_LOOK_READY;
    }
}

/**
 * star_rehearsal_look_get_css_class:
 *
 * Returns: the name of the style class
 */
const char *
star_rehearsal_look_get_css_class (StarRehearsalLook look)
{
  static const char *const classes[] = { "ready", "running", "nearly-over", "over", "paused" };

  g_return_val_if_fail (look < G_N_ELEMENTS (classes), NULL);

  return classes[look];
}
