/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ignored-row.h"

#include <glib/gi18n.h>

/**
 * StarIgnoredRow:
 *
 * A red flag that the user ignores: what was found, how far it is ignored and why.
 *
 * #StarIgnoredRow::take-back is emitted when it is to count again.
 */
struct _StarIgnoredRow
{
  AdwActionRow parent_instance;

  StarFlag *flag;
};

enum {
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarIgnoredRow, star_ignored_row, ADW_TYPE_ACTION_ROW)

static void
clicked_cb (StarIgnoredRow *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

static void
star_ignored_row_finalize (GObject *object)
{
  g_clear_pointer (&STAR_IGNORED_ROW (object)->flag, star_flag_free);

  G_OBJECT_CLASS (star_ignored_row_parent_class)->finalize (object);
}

static void
star_ignored_row_class_init (StarIgnoredRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_ignored_row_finalize;

  signals[TAKE_BACK] = g_signal_new ("take-back", STAR_TYPE_IGNORED_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_ignored_row_init (StarIgnoredRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static const char *
describe_scope (StarIgnoreScope scope)
{
  switch (scope)
    {
    case STAR_IGNORE_SCOPE_STORY:
      return _("In this story");
    case STAR_IGNORE_SCOPE_EVERYWHERE:
      return _("Everywhere");
    case STAR_IGNORE_SCOPE_NONE:
    case STAR_IGNORE_SCOPE_HERE:
    default:
      return _("Here");
    }
}

static void
add_button (StarIgnoredRow *self, const char *title)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));
  g_autofree char *name = g_strdup_printf (
    /* Translators: what a screen reader says of the button "Take Back"; %s is what the checks
     * found, a sentence */
    _("Take Back: %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * star_ignored_row_new:
 * @flag: what was found
 * @reason: why it is ignored, "" for no reason
 *
 * Returns: (transfer floating): a row that says so
 */
GtkWidget *
star_ignored_row_new (const StarFlag *flag, const char *reason)
{
  StarIgnoredRow *self;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (flag != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (STAR_TYPE_IGNORED_ROW, NULL);
  self->flag = star_flag_copy (flag);
  title = star_flag_dup_title (flag);
  subtitle = g_strjoin (*reason != '\0' ? " · " : "", describe_scope (flag->ignored), reason, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  add_button (self, title);

  return GTK_WIDGET (self);
}

/**
 * star_ignored_row_get_flag:
 *
 * Returns: (transfer none): what was found
 */
const StarFlag *
star_ignored_row_get_flag (StarIgnoredRow *self)
{
  g_return_val_if_fail (STAR_IS_IGNORED_ROW (self), NULL);

  return self->flag;
}
