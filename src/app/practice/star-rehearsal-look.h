/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/**
 * StarRehearsalLook:
 * @STAR_REHEARSAL_LOOK_READY: it was not started, or was ended
 * @STAR_REHEARSAL_LOOK_RUNNING: there is time
 * @STAR_REHEARSAL_LOOK_WARNING: the phase is nearly over
 * @STAR_REHEARSAL_LOOK_OVER: the phase has used its time
 * @STAR_REHEARSAL_LOOK_PAUSED: the time stands still
 *
 * What the page looks like: each has a word, a shape and a colour.
 */
typedef enum {
  STAR_REHEARSAL_LOOK_READY,
  STAR_REHEARSAL_LOOK_RUNNING,
  STAR_REHEARSAL_LOOK_WARNING,
  STAR_REHEARSAL_LOOK_OVER,
  STAR_REHEARSAL_LOOK_PAUSED,
} StarRehearsalLook;

StarRehearsalLook star_rehearsal_look_get           (StarRehearsal *rehearsal);
const char       *star_rehearsal_look_get_css_class (StarRehearsalLook look);

G_END_DECLS
