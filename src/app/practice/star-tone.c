/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tone.h"

#include "star-config.h"

#ifdef STAR_HAVE_GSOUND
#include <gsound.h>
#endif

/**
 * StarTone:
 *
 * A soft tone of the desktop's sound theme. Where Starling was built without GSound there is none,
 * and where there is no sound server nothing is heard.
 */
struct _StarTone
{
  GObject parent_instance;

#ifdef STAR_HAVE_GSOUND
  GSoundContext *context;
#endif
};

G_DEFINE_FINAL_TYPE (StarTone, star_tone, G_TYPE_OBJECT)

static void
star_tone_dispose (GObject *object)
{
#ifdef STAR_HAVE_GSOUND
  g_clear_object (&STAR_TONE (object)->context);
#endif

  G_OBJECT_CLASS (star_tone_parent_class)->dispose (object);
}

static void
star_tone_class_init (StarToneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_tone_dispose;
}

static void
star_tone_init (StarTone *self)
{
}

/**
 * star_tone_new:
 *
 * Returns: (transfer full): a tone that was not heard yet
 */
StarTone *
star_tone_new (void)
{
  return g_object_new (STAR_TYPE_TONE, NULL);
}

/**
 * star_tone_is_available:
 *
 * Returns: %TRUE if Starling can play one
 */
gboolean
star_tone_is_available (StarTone *self)
{
  g_return_val_if_fail (STAR_IS_TONE (self), FALSE);

#ifdef STAR_HAVE_GSOUND
  return TRUE;
#else
  return FALSE;
#endif
}

/**
 * star_tone_play:
 *
 * Lets it be heard, if it can be.
 */
void
star_tone_play (StarTone *self)
{
  g_return_if_fail (STAR_IS_TONE (self));

#ifdef STAR_HAVE_GSOUND
  /* The connection to the sound server is only made by who wants to hear something. */
  if (self->context == NULL)
    self->context = gsound_context_new (NULL, NULL);
  if (self->context != NULL)
    gsound_context_play_simple (self->context, NULL, NULL, GSOUND_ATTR_EVENT_ID, "message",
                                GSOUND_ATTR_MEDIA_ROLE, "event", NULL);
#endif
}
