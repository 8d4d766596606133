/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-row.h"

#include <glib/gi18n.h>

#include "star-history-summary.h"
#include "star-tooltip.h"

/* To find out how narrow a label may become, GTK would else break it after each letter, which
 * takes most of the time in which the list is shown. */
#define LEAST_CHARS 18

/**
 * StarHistoryRow:
 *
 * One row of the history, whatever it is about; the list uses it again for others.
 */
struct _StarHistoryRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *labels;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *rehearse;
  GtkWidget *remove;
  /* Made only in the row that needs it. */
  GtkWidget *summary;

  /* Owned references */
  StarHistoryItem *item;
};

G_DEFINE_FINAL_TYPE (StarHistoryRow, star_history_row, GTK_TYPE_WIDGET)

/* What a screen reader reaches is the list's own widget around the row. */
static void
set_accessible_name (StarHistoryRow *self, const char *title, const char *words)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = *words != '\0' ? g_strdup_printf ("%s: %s", title, words)
                                         : g_strdup (title);

  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
show_summary (StarHistoryRow *self, const char *title)
{
  if (self->summary == NULL)
    {
      self->summary = star_history_summary_new ();
      gtk_widget_set_hexpand (self->summary, TRUE);
      gtk_box_prepend (GTK_BOX (self->box), self->summary);
    }
  star_history_summary_show (STAR_HISTORY_SUMMARY (self->summary),
                             star_history_item_get_group (self->item), title);
  set_accessible_name (self, title,
                       star_history_summary_get_words (STAR_HISTORY_SUMMARY (self->summary)));
}

static void
show_texts (StarHistoryRow *self, const char *title, const char *subtitle)
{
  gboolean is_heading = star_history_item_get_kind (self->item) == STAR_HISTORY_ITEM_HEADING;

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_widget_set_visible (self->subtitle, *subtitle != '\0');
  if (is_heading)
    gtk_widget_add_css_class (self->title, "heading");
  else
    gtk_widget_remove_css_class (self->title, "heading");
  set_accessible_name (self, title, subtitle);
}

/* With the name of the row, since there is a button like it in each of them. */
static void
set_remove_target (StarHistoryRow *self)
{
  g_autofree char *name = NULL;

  /* Translators: %s is the date of a rehearsal, and what was rehearsed */
  name = g_strdup_printf (_("Delete take of %s"), star_history_item_get_title (self->item));
  star_tooltip_set (self->remove, _("Delete take"), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s",
                                    star_history_item_get_key (self->item));
}

static void
refresh (StarHistoryRow *self)
{
  StarHistoryItemKind kind = star_history_item_get_kind (self->item);
  gboolean is_summary = kind == STAR_HISTORY_ITEM_SUMMARY;
  const char *title = star_history_item_get_title (self->item);

  gtk_widget_set_visible (self->labels, !is_summary);
  gtk_widget_set_visible (self->rehearse, kind == STAR_HISTORY_ITEM_STORY);
  gtk_widget_set_visible (self->remove, kind == STAR_HISTORY_ITEM_TAKE);
  if (self->summary != NULL)
    gtk_widget_set_visible (self->summary, is_summary);

  if (kind == STAR_HISTORY_ITEM_STORY)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rehearse), "(ss)",
                                      star_history_item_get_key (self->item), "");
  if (kind == STAR_HISTORY_ITEM_TAKE)
    set_remove_target (self);
  if (is_summary)
    show_summary (self, title);
  else
    show_texts (self, title, star_history_item_get_subtitle (self->item));
}

static void
star_history_row_dispose (GObject *object)
{
  StarHistoryRow *self = STAR_HISTORY_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_history_row_parent_class)->dispose (object);
}

static void
star_history_row_class_init (StarHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_history_row_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "starhistoryrow");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_buttons (StarHistoryRow *self)
{
  self->rehearse = gtk_button_new_with_label (_("Rehearse"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rehearse), "(ss)", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->rehearse), "history.rehearse");
  gtk_widget_set_valign (self->rehearse, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->rehearse);

  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "history.remove");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_box_append (GTK_BOX (self->box), self->remove);
}

static void
star_history_row_init (StarHistoryRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->title = create_label (NULL);
  self->subtitle = create_label ("about");
  gtk_widget_set_hexpand (self->labels, TRUE);
  gtk_widget_set_valign (self->labels, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->labels), self->title);
  gtk_box_append (GTK_BOX (self->labels), self->subtitle);
  gtk_box_append (GTK_BOX (self->box), self->labels);
  add_buttons (self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_history_row_new (void)
{
  return g_object_new (STAR_TYPE_HISTORY_ROW, NULL);
}

/**
 * star_history_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row stands for
 */
StarHistoryItem *
star_history_row_get_item (StarHistoryRow *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ROW (self), NULL);

  return self->item;
}

/**
 * star_history_row_set_item:
 * @item: (nullable): what the row stands for from now on
 */
void
star_history_row_set_item (StarHistoryRow *self, StarHistoryItem *item)
{
  g_return_if_fail (STAR_IS_HISTORY_ROW (self));
  g_return_if_fail (item == NULL || STAR_IS_HISTORY_ITEM (item));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, refresh, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
