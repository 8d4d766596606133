/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-preferences-window.h"

#include <glib/gi18n.h>

/**
 * StarPreferencesWindow:
 *
 * The settings, each bound to its key, and what was learned of the user's pace.
 */
struct _StarPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Template widgets */
  AdwActionRow *learned;
  GtkSwitch *learn_pace;
  AdwActionRow *own;
  GtkSpinButton *pace;
  GtkSpinButton *text_size;
  AdwComboRow *color_scheme;
  AdwActionRow *path;

  /* Owned references */
  StarContext *context;
};

G_DEFINE_FINAL_TYPE (StarPreferencesWindow, star_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The position in the list and the nick of the key are the same set in the same order. */
static gboolean
position_from_nick (GValue *value, GVariant *variant, gpointer data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, g_str_equal (nick, "light") ? 1 : g_str_equal (nick, "dark") ? 2 : 0);
  return TRUE;
}

static GVariant *
nick_from_position (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const nicks[] = { "default", "light", "dark" };
  guint position = g_value_get_uint (value);

  return g_variant_new_string (nicks[position < G_N_ELEMENTS (nicks) ? position : 0]);
}

static char *
describe_pace (StarPace *pace, gboolean learns)
{
  guint n_takes = star_pace_get_n_takes (pace);
  StarPaceRange range;

  if (!learns)
    return g_strdup (_("Your own pace counts for every spoken time"));
  if (n_takes == 0)
    /* Translators: %u is a number of rehearsals */
    return g_strdup_printf (_("Your own pace counts until %u takes were told to the end"),
                            (guint) STAR_PACE_FEWEST_TAKES);

  star_pace_get_range (pace, "", STAR_SECTION_TEXT, &range);

  /* Translators: a number of rehearsals that were measured, then words a minute: in the middle, the
   * least and the most */
  return g_strdup_printf (ngettext ("Learned from %u take: about %u words a minute, %u to %u",
                                    "Learned from %u takes: about %u words a minute, %u to %u",
                                    n_takes),
                          n_takes, range.typical, range.low, range.high);
}

/* A number that does not count can not be changed. */
static void
show_pace (StarPreferencesWindow *self)
{
  StarPace *pace = star_context_get_pace (self->context);
  gboolean learns =
    g_settings_get_boolean (star_context_get_settings (self->context), "learn-pace");
  g_autofree char *text = describe_pace (pace, learns);

  adw_action_row_set_subtitle (self->learned, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), star_pace_get_n_takes (pace) == 0);
}

static void
watch_pace (StarPreferencesWindow *self, StarContext *context)
{
  g_signal_connect_object (star_context_get_pace (context), "changed", G_CALLBACK (show_pace), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (star_context_get_settings (context), "changed::learn-pace",
                           G_CALLBACK (show_pace), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_pace (self);
}

static void
star_preferences_window_dispose (GObject *object)
{
  g_clear_object (&STAR_PREFERENCES_WINDOW (object)->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (star_preferences_window_parent_class)->dispose (object);
}

static void
star_preferences_window_class_init (StarPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, learned);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, learn_pace);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, own);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, pace);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, text_size);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, StarPreferencesWindow, path);
}

static void
star_preferences_window_init (StarPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
star_preferences_window_new (StarContext *context)
{
  StarPreferencesWindow *self = g_object_new (STAR_TYPE_PREFERENCES_WINDOW, NULL);
  GSettings *settings = star_context_get_settings (context);

  self->context = g_object_ref (context);
  g_settings_bind (settings, "pace", self->pace, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "learn-pace", self->learn_pace, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "text-size", self->text_size, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, position_from_nick, nick_from_position,
                                NULL, NULL);
  adw_action_row_set_subtitle (self->path,
                               star_store_get_path (star_context_get_store (context)));
  watch_pace (self, context);

  return GTK_WIDGET (self);
}
