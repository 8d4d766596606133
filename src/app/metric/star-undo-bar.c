/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-undo-bar.h"

#include <glib/gi18n.h>

/**
 * StarUndoBar:
 *
 * Says what was removed from a page in a dialog, where a message of the main window would be behind
 * it, with a button that puts it back. Outside of a text Ctrl+Z does the same. What was removed
 * before comes next.
 */
struct _StarUndoBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *message;

  /* Borrowed: has the bar inside it. */
  GtkWidget *page;

  StarUndoBarFunc put_back;
  GDestroyNotify free_removed;
  GPtrArray *offers;
};

typedef struct {
  char *message;
  gpointer removed;
  GDestroyNotify free_removed;
} Offer;

G_DEFINE_FINAL_TYPE (StarUndoBar, star_undo_bar, GTK_TYPE_WIDGET)

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->message);
  offer->free_removed (offer->removed);
  g_free (offer);
}

static void
show_newest (StarUndoBar *self)
{
  Offer *newest =
    self->offers->len > 0 ? g_ptr_array_index (self->offers, self->offers->len - 1) : NULL;

  gtk_label_set_label (GTK_LABEL (self->message), newest != NULL ? newest->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self), newest != NULL);
}

static void
undo (StarUndoBar *self)
{
  Offer *newest = g_ptr_array_steal_index (self->offers, self->offers->len - 1);

  self->put_back (self->page, newest->removed);
  offer_free (newest);
  show_newest (self);
}

/* In a text the key takes back what was typed there, and nothing else. */
static gboolean
undo_key_cb (GtkWidget *page, GVariant *arguments, gpointer data)
{
  StarUndoBar *self = STAR_UNDO_BAR (data);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) || self->offers->len == 0)
    return FALSE;

  undo (self);
  return TRUE;
}

static void
star_undo_bar_dispose (GObject *object)
{
  StarUndoBar *self = STAR_UNDO_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (star_undo_bar_parent_class)->dispose (object);
}

static void
star_undo_bar_class_init (StarUndoBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_undo_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "starundobar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
star_undo_bar_init (StarUndoBar *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Undo"));

  self->offers = g_ptr_array_new_with_free_func (offer_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                "hexpand", TRUE, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->box, "choices");
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_box_append (GTK_BOX (self->box), button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
}

/**
 * star_undo_bar_new:
 * @page: what things are removed from; its child or grandchild is the bar, and in it the key works
 * @put_back: puts one of them back, and gives the focus to it
 * @free_removed: frees what is offered
 *
 * Returns: (transfer floating): the bar, which is hidden while there is nothing to put back
 */
GtkWidget *
star_undo_bar_new (GtkWidget *page, StarUndoBarFunc put_back, GDestroyNotify free_removed)
{
  StarUndoBar *self;
  GtkEventController *controller;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (put_back != NULL, NULL);
  g_return_val_if_fail (free_removed != NULL, NULL);

  self = g_object_new (STAR_TYPE_UNDO_BAR, NULL);
  self->page = page;
  self->put_back = put_back;
  self->free_removed = free_removed;
  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                      gtk_callback_action_new (undo_key_cb, g_object_ref (self), g_object_unref)));
  gtk_widget_add_controller (page, controller);

  return GTK_WIDGET (self);
}

/**
 * star_undo_bar_offer:
 * @message: says what was removed
 * @removed: (transfer full): it
 */
void
star_undo_bar_offer (StarUndoBar *self, const char *message, gpointer removed)
{
  Offer *offer;

  g_return_if_fail (STAR_IS_UNDO_BAR (self));
  g_return_if_fail (message != NULL);

  offer = g_new0 (Offer, 1);
  offer->message = g_strdup (message);
  offer->removed = removed;
  offer->free_removed = self->free_removed;
  g_ptr_array_add (self->offers, offer);
  show_newest (self);
}
