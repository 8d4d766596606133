/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-sleep-watch.h"

/* Somebody who says on a bus of the test what logind says on that of the system. */
typedef struct {
  GTestDBus *bus;
  GDBusConnection *logind;
  StarSleepWatch *watch;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (fixture->bus), TRUE);
  fixture->logind = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (fixture->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (
    fixture->logind, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "RequestName", g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL,
    G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  fixture->watch = star_sleep_watch_new ();
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->watch);
  g_dbus_connection_close_sync (fixture->logind, NULL, NULL);
  g_clear_object (&fixture->logind);
  /* The connection of the process to its system bus is nobody's to close. */
  g_test_dbus_stop (fixture->bus);
  g_clear_object (&fixture->bus);
}

static void
prepare_for_sleep (Fixture *fixture, gboolean sleeps)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (fixture->logind, NULL, "/org/freedesktop/login1",
                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                 g_variant_new ("(b)", sleeps), &error);
  g_assert_no_error (error);
}

/* Before and after; the first may be said before anybody listens. */
static void
test_heard (Fixture *fixture, gconstpointer data)
{
  guint before;

  for (guint i = 0; fixture->n_changes == 0 && i < 500; i++)
    {
      prepare_for_sleep (fixture, TRUE);
      for (guint j = 0; j < 20; j++)
        star_app_test_iterate ();
    }
  g_assert_cmpuint (fixture->n_changes, >, 0);
  before = fixture->n_changes;
  prepare_for_sleep (fixture, FALSE);
  SPIN_UNTIL (fixture->n_changes > before);
}

/* A watch that goes while it still looks for the bus is not called back. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (fixture->watch));
  for (guint i = 0; i < 100; i++)
    star_app_test_iterate ();
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add ("/sleep-watch/heard", Fixture, NULL, set_up, test_heard, tear_down);
  g_test_add ("/sleep-watch/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
