/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sleep-watch.h"

/**
 * StarSleepWatch:
 *
 * Hears from logind that the system is about to sleep, and that it has woken. Where there is no
 * logind it hears nothing, and a suspend is noticed when the clock is looked at next.
 */
struct _StarSleepWatch
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus;
  guint subscription;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarSleepWatch, star_sleep_watch, G_TYPE_OBJECT)

static void
prepare_for_sleep_cb (GDBusConnection *bus, const char *sender, const char *path,
                      const char *interface, const char *signal, GVariant *parameters,
                      gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
}

static void
bus_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  StarSleepWatch *self = data;

  /* Without a system bus there is nobody to hear from, and if cancelled no watch any more. */
  if (bus == NULL)
    return;

  self->bus = g_steal_pointer (&bus);
  /* The program does not end with a bus that it only listens to. */
  g_dbus_connection_set_exit_on_close (self->bus, FALSE);
  self->subscription = g_dbus_connection_signal_subscribe (
    self->bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
    "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, prepare_for_sleep_cb, self, NULL);
}

static void
star_sleep_watch_dispose (GObject *object)
{
  StarSleepWatch *self = STAR_SLEEP_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (star_sleep_watch_parent_class)->dispose (object);
}

static void
star_sleep_watch_finalize (GObject *object)
{
  g_clear_object (&STAR_SLEEP_WATCH (object)->cancellable);

  G_OBJECT_CLASS (star_sleep_watch_parent_class)->finalize (object);
}

static void
star_sleep_watch_class_init (StarSleepWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = star_sleep_watch_dispose;
  object_class->finalize = star_sleep_watch_finalize;

  /**
   * StarSleepWatch::changed:
   *
   * The system goes to sleep, or has woken.
   */
  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_SLEEP_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_sleep_watch_init (StarSleepWatch *self)
{
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_ready_cb, self);
}

/**
 * star_sleep_watch_new:
 *
 * Returns: (transfer full): a watch
 */
StarSleepWatch *
star_sleep_watch_new (void)
{
  return g_object_new (STAR_TYPE_SLEEP_WATCH, NULL);
}
