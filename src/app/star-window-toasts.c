/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

/* What is said in passing, and the way back that it offers. */

/* A toast in the turn in which a page is first shown makes GTK 4.8 warn, so it comes a moment
 * later. */
#define SHOW_AFTER 60

/* libadwaita 1.2 goes on with the animation of a toast that was dismissed before it had come in
 * fully, and crashes. */
#define SETTLED_AFTER 700

static gboolean
has_mark (AdwToast *toast, const char *mark)
{
  return g_object_get_data (G_OBJECT (toast), mark) != NULL;
}

static void
set_mark (AdwToast *toast, const char *mark, gboolean set)
{
  g_object_set_data (G_OBJECT (toast), mark, GINT_TO_POINTER (set));
}

static gboolean
settled_cb (gpointer data)
{
  AdwToast *toast = ADW_TOAST (data);

  set_mark (toast, "settled", TRUE);
  if (has_mark (toast, "withdrawn"))
    adw_toast_dismiss (toast);

  return G_SOURCE_REMOVE;
}

static gboolean
is_above (GtkWindow *dialog, GtkRoot *window)
{
  while (dialog != NULL && GTK_ROOT (dialog) != window)
    dialog = gtk_window_get_transient_for (dialog);

  return dialog != NULL;
}

/* Returns: (nullable): a dialog that has to be closed before anybody comes to the window */
static GtkWidget *
find_modal (GtkRoot *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, i);

      if (GTK_ROOT (dialog) != window && gtk_window_get_modal (dialog)
          && gtk_widget_get_mapped (GTK_WIDGET (dialog)) && is_above (dialog, window))
        return GTK_WIDGET (dialog);
    }

  return NULL;
}

static gboolean show_toast (gpointer data);

static void
modal_closed_cb (GtkWidget *modal, AdwToast *toast)
{
  g_timeout_add_full (G_PRIORITY_DEFAULT, SHOW_AFTER, show_toast, g_object_ref (toast),
                      g_object_unref);
  g_signal_handlers_disconnect_by_func (modal, modal_closed_cb, toast);
}

/* Behind a dialog nobody would see it, or could press its button, before it goes. */
static gboolean
show_toast (gpointer data)
{
  AdwToast *toast = ADW_TOAST (data);
  g_autoptr (AdwToastOverlay) overlay = g_object_steal_data (G_OBJECT (toast), "overlay");
  GtkWidget *modal = find_modal (gtk_widget_get_root (GTK_WIDGET (overlay)));

  if (has_mark (toast, "withdrawn"))
    return G_SOURCE_REMOVE;
  if (modal != NULL)
    {
      g_object_set_data_full (G_OBJECT (toast), "overlay", g_steal_pointer (&overlay),
                              g_object_unref);
      g_signal_connect_data (modal, "unmap", G_CALLBACK (modal_closed_cb), g_object_ref (toast),
                             (GClosureNotify) (GCallback) g_object_unref, 0);
      return G_SOURCE_REMOVE;
    }

  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  g_timeout_add_full (G_PRIORITY_DEFAULT, SETTLED_AFTER, settled_cb, g_object_ref (toast),
                      g_object_unref);

  return G_SOURCE_REMOVE;
}

/* Takes the toast. */
static void
add_toast (StarWindow *self, AdwToast *toast)
{
  g_object_set_data_full (G_OBJECT (toast), "overlay", g_object_ref (self->toasts), g_object_unref);
  g_timeout_add_full (G_PRIORITY_DEFAULT, SHOW_AFTER, show_toast, toast, g_object_unref);
}

static void
withdraw_undo_toast (StarWindow *self)
{
  if (self->undo_toast == NULL)
    return;

  set_mark (self->undo_toast, "withdrawn", TRUE);
  if (has_mark (self->undo_toast, "settled"))
    adw_toast_dismiss (self->undo_toast);
}

static AdwToast *
create_undo_toast (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  /* It comes before what else is said, and stays long enough to be reached from the keyboard. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 10);

  return toast;
}

/* There is one way back at a time, the one from what was done last. */
static void
show_undo_toast (StarWindow *self, const char *title)
{
  if (self->undo_toast != NULL && !has_mark (self->undo_toast, "settled"))
    {
      set_mark (self->undo_toast, "withdrawn", FALSE);
      adw_toast_set_title (self->undo_toast, title);
      return;
    }

  withdraw_undo_toast (self);
  g_clear_weak_pointer (&self->undo_toast);
  g_set_weak_pointer (&self->undo_toast, create_undo_toast (title));
  add_toast (self, self->undo_toast);
}

static void
put_back (StarWindow *self, StarRemoval *removal)
{
  switch (star_removal_get_kind (removal))
    {
    case STAR_REMOVAL_STORY:
      star_window_show_story (self, star_removal_get_story (removal), TRUE);
      star_library_pane_focus_selected (self->library);
      break;
    case STAR_REMOVAL_KPI:
      star_removal_put_back (removal);
      star_worksheet_focus_metrics (self->worksheet);
      break;
    case STAR_REMOVAL_NUMBER:
      star_window_take_number_back (self, removal);
      break;
    case STAR_REMOVAL_FORMULA:
      star_window_put_formula_back (self, removal);
      break;
    case STAR_REMOVAL_TAKE:
      star_window_keep_take (self, star_removal_get_take (removal));
      break;
    case STAR_REMOVAL_PLAN:
      star_window_put_plan_back (self, removal);
      break;
    case STAR_REMOVAL_FINDING:
    case STAR_REMOVAL_IGNORES:
    default:
      star_window_put_finding_back (self, removal);
    }
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  g_autoptr (StarRemoval) newest = NULL;

  if (self->removals->len == 0)
    return;

  newest = g_ptr_array_steal_index (self->removals, self->removals->len - 1);
  withdraw_undo_toast (self);
  star_window_update_undo (self);
  put_back (self, newest);
}

/* In a text the key takes back what was changed there; what belongs to that follows it. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.undo", NULL);
}

void
star_window_install_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_key_cb, NULL);
}

/* What is put back has to be seen: a take in the history, all else among the stories. */
static gboolean
can_undo_here (StarWindow *self)
{
  StarRemoval *newest = g_ptr_array_index (self->removals, self->removals->len - 1);

  return star_window_is_main (self)
         || (star_removal_get_kind (newest) == STAR_REMOVAL_TAKE
             && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "history") == 0);
}

/**
 * star_window_update_undo:
 *
 * Enables undo while there is something to put back and no import that could replace it.
 */
void
star_window_update_undo (StarWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 self->removals->len > 0 && !self->importing
                                 && can_undo_here (self));
}

void
star_window_say (StarWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  add_toast (self, adw_toast_new (escaped));
}

/**
 * star_window_offer_undo:
 * @removal: what the user has just taken away
 *
 * Says what went, with a button that puts it back, and keeps it for the undo key.
 */
void
star_window_offer_undo (StarWindow *self, StarRemoval *removal)
{
  g_autofree char *message = star_removal_describe (removal);
  g_autofree char *title = g_markup_escape_text (message, -1);

  g_ptr_array_add (self->removals, g_object_ref (removal));
  star_window_update_undo (self);
  show_undo_toast (self, title);
}

/**
 * star_window_offer_again:
 * @removal: what could not be put back
 * @reason: why not
 *
 * Says why, and keeps the way back, since what went is nowhere else.
 */
void
star_window_offer_again (StarWindow *self, StarRemoval *removal, const char *reason)
{
  g_autofree char *title = g_markup_escape_text (reason, -1);

  g_ptr_array_add (self->removals, g_object_ref (removal));
  star_window_update_undo (self);
  show_undo_toast (self, title);
}

/**
 * star_window_withdraw_removal:
 * @removal: what was put back in another way
 */
void
star_window_withdraw_removal (StarWindow *self, StarRemoval *removal)
{
  g_ptr_array_remove (self->removals, removal);
  withdraw_undo_toast (self);
  star_window_update_undo (self);
}

static void
forget (GPtrArray *removals, StarStory *story)
{
  for (guint i = removals->len; i > 0; i--)
    {
      if (star_removal_get_story (g_ptr_array_index (removals, i - 1)) == story)
        g_ptr_array_remove_index (removals, i - 1);
    }
}

/**
 * star_window_forget_removals:
 * @story: a story that is no longer open, or not deleted after all
 *
 * What was removed with it, or from it, can no longer be put back.
 */
void
star_window_forget_removals (StarWindow *self, StarStory *story)
{
  guint n_before = self->removals->len;

  forget (self->removals, story);
  forget (self->undone, story);
  if (self->removals->len < n_before)
    {
      withdraw_undo_toast (self);
      star_window_update_undo (self);
    }
}
