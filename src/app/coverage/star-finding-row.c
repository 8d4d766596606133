/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-finding-row.h"

#include <glib/gi18n.h>

#include "star-menu-button.h"

/**
 * StarFindingRow:
 *
 * A red flag: whether it keeps the story from Ready, what was found, what to do about it, and a
 * menu to ignore it.
 *
 * #StarFindingRow::ignore says how far the user wants to ignore it.
 */
struct _StarFindingRow
{
  AdwActionRow parent_instance;

  /* Template widgets */
  GtkImage *icon;
  GtkMenuButton *menu_button;

  StarFlag *flag;
};

enum {
  IGNORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFindingRow, star_finding_row, ADW_TYPE_ACTION_ROW)

static void
ignore_here_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[IGNORE], 0, STAR_IGNORE_SCOPE_HERE);
}

static void
ignore_in_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[IGNORE], 0, STAR_IGNORE_SCOPE_STORY);
}

static void
ignore_everywhere_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[IGNORE], 0, STAR_IGNORE_SCOPE_EVERYWHERE);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (STAR_FINDING_ROW (widget)->menu_button);
}

static void
menu_pressed_cb (StarFindingRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
star_finding_row_dispose (GObject *object)
{
  StarFindingRow *self = STAR_FINDING_ROW (object);

  g_clear_pointer (&self->flag, star_flag_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (star_finding_row_parent_class)->dispose (object);
}

static void
star_finding_row_class_init (StarFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_finding_row_dispose;

  signals[IGNORE] = g_signal_new ("ignore", STAR_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "finding.ignore-here", NULL, ignore_here_action);
  gtk_widget_class_install_action (widget_class, "finding.ignore-in-story", NULL,
                                   ignore_in_story_action);
  gtk_widget_class_install_action (widget_class, "finding.ignore-everywhere", NULL,
                                   ignore_everywhere_action);
  gtk_widget_class_install_action (widget_class, "finding.menu", NULL, menu_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, StarFindingRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static void
star_finding_row_init (StarFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  star_menu_button_set_up (self->menu_button);
}

static void
show_severity (StarFindingRow *self)
{
  gboolean required = self->flag->severity == STAR_SEVERITY_REQUIRED;

  gtk_image_set_from_icon_name (self->icon, required ? "dialog-warning-symbolic"
                                                     : "dialog-information-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), required ? "warning" : "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  required ? _("Needed for Ready") : _("Advice"), -1);
}

static void
name_menu_button (StarFindingRow *self, const char *title)
{
  g_autofree char *name = g_strdup_printf (
    /* Translators: what a screen reader says of a button with a menu; %s is what the checks found,
     * a sentence */
    _("Ignore: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * star_finding_row_new:
 * @flag: what was found
 *
 * Returns: (transfer floating): a row that says so
 */
GtkWidget *
star_finding_row_new (const StarFlag *flag)
{
  StarFindingRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (flag != NULL, NULL);

  title = star_flag_dup_title (flag);
  self = g_object_new (STAR_TYPE_FINDING_ROW, NULL);
  self->flag = star_flag_copy (flag);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), flag->fix);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), flag->section < STAR_N_SECTIONS);
  show_severity (self);
  name_menu_button (self, title);

  return GTK_WIDGET (self);
}

/**
 * star_finding_row_get_flag:
 *
 * Returns: (transfer none): what was found
 */
const StarFlag *
star_finding_row_get_flag (StarFindingRow *self)
{
  g_return_val_if_fail (STAR_IS_FINDING_ROW (self), NULL);

  return self->flag;
}
