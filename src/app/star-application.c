/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "star-config.h"
#include "star-message.h"
#include "star-preferences-window.h"
#include "star-window.h"

/**
 * StarApplication:
 *
 * One process, one window, one library.
 */
struct _StarApplication
{
  AdwApplication parent_instance;

  StarContext *context;
  GtkCssProvider *text_size_css;
  guint signal_ids[2];
};

G_DEFINE_FINAL_TYPE (StarApplication, star_application, ADW_TYPE_APPLICATION)

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *app = data;
  GtkWindow *window = gtk_application_get_active_window (app);

  /* The window saves first, and the application ends with its last window. */
  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (app));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StarApplication *self = data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *window = star_preferences_window_new (self->context);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", _("Starling"),
                         "application-icon", STAR_APP_ID,
                         "version", STAR_VERSION,
                         "developer-name", _("The Starling developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://github.com/starling-stories/starling",
                         "issue-url", "https://github.com/starling-stories/starling/issues",
                         "comments", _("Signature stories for senior interviews, with the numbers "
                                       "that carry them. Everything stays on this computer."),
                         /* Translators: put your name here, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarApplication) self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) || window == NULL)
    return;

  body = g_strdup_printf ("%s\n\n%s", error->message,
                          _("The help is read with Yelp, the package “yelp”."));
  dialog = adw_message_dialog_new (window, NULL, NULL);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  star_message_set (ADW_MESSAGE_DIALOG (dialog), _("The Help Cannot Be Shown"), body);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    gtk_show_uri_full (window, "help:starling", GDK_CURRENT_TIME, NULL, help_shown_cb,
                       g_object_ref (data));
}

static void
apply_color_scheme (StarApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int scheme = g_settings_get_enum (star_context_get_settings (self->context), "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme]);
}

static void
apply_text_size (StarApplication *self)
{
  guint size = g_settings_get_uint (star_context_get_settings (self->context), "text-size");
  g_autofree char *css = g_strdup_printf ("sectionfield textview { font-size: %u%%; }", size);

  gtk_css_provider_load_from_data (self->text_size_css, css, -1);
}

static gboolean
quit_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);

  return G_SOURCE_REMOVE;
}

/* The keys that were pressed before the signal come first. GDK hands out none while a frame is on
 * its way, so the signal waits for that, but no longer: a slow program may draw without a rest. */
static gboolean
terminate_cb (gpointer data)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, quit_cb, g_object_ref (data), g_object_unref);

  return G_SOURCE_CONTINUE;
}

static void
watch_signals (StarApplication *self)
{
  static const int signals[] = { SIGTERM, SIGINT };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    self->signal_ids[i] =
      g_unix_signal_add_full (GDK_PRIORITY_REDRAW, signals[i], terminate_cb, self, NULL);
}

static void
set_accels (GtkApplication *app)
{
  static const struct {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.help", { "F1" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.back", { "<Alt>Left" } },
    { "win.fullscreen", { "F11" } },
    { "win.import", { "<Control>o" } },
    { "win.menu", { "F10" } },
    { "win.new-story", { "<Control>n" } },
    { "win.paste-story", { "<Control><Shift>v" } },
    { "win.search", { "<Control>f" } },
    { "win.show-inspector", { "F9" } },
    { "story.duplicate", { "<Control>d" } },
    { "story.export::json", { "<Control>e" } },
    { "story.rehearse", { "<Control>r" } },
    { "story.rename", { "F2" } },
    { "story.save", { "<Control>s" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (app, accels[i].action, accels[i].accels);
}

static void
star_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_action },
    { .name = "help", .activate = help_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },
  };
  StarApplication *self = STAR_APPLICATION (app);
  GSettings *settings;

  G_APPLICATION_CLASS (star_application_parent_class)->startup (app);

  if (self->context == NULL)
    self->context = star_context_new (NULL, NULL);
  settings = star_context_get_settings (self->context);

  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  set_accels (GTK_APPLICATION (app));

  self->text_size_css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->text_size_css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (apply_text_size), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), self,
                           G_CONNECT_SWAPPED);
  apply_text_size (self);
  apply_color_scheme (self);

  watch_signals (self);
}

static void
star_application_activate (GApplication *app)
{
  StarApplication *self = STAR_APPLICATION (app);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window == NULL)
    window = GTK_WINDOW (star_window_new (ADW_APPLICATION (app), self->context));

  gtk_window_present (window);
}

static void
star_application_shutdown (GApplication *app)
{
  StarApplication *self = STAR_APPLICATION (app);

  for (gsize i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);

  G_APPLICATION_CLASS (star_application_parent_class)->shutdown (app);

  if (self->context != NULL)
    star_store_close (star_context_get_store (self->context));
}

static void
star_application_dispose (GObject *object)
{
  StarApplication *self = STAR_APPLICATION (object);

  g_clear_object (&self->context);
  g_clear_object (&self->text_size_css);

  G_OBJECT_CLASS (star_application_parent_class)->dispose (object);
}

static void
star_application_class_init (StarApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_application_dispose;
  application_class->startup = star_application_startup;
  application_class->activate = star_application_activate;
  application_class->shutdown = star_application_shutdown;
}

static void
star_application_init (StarApplication *self)
{
  g_application_set_option_context_summary (
    G_APPLICATION (self), _("Draft signature stories for interviews and check their numbers."));
}

StarApplication *
star_application_new (GApplicationFlags flags)
{
  return g_object_new (STAR_TYPE_APPLICATION,
                       "application-id", STAR_APP_ID,
                       "flags", flags,
                       "resource-base-path", "/io/github/starling_stories/Starling",
                       NULL);
}

/**
 * star_application_set_context:
 * @context: what to use instead of the user's library, before the application starts
 */
void
star_application_set_context (StarApplication *self, StarContext *context)
{
  g_return_if_fail (STAR_IS_APPLICATION (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));

  g_set_object (&self->context, context);
}
