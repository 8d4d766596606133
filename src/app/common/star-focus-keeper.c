/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-focus-keeper.h"

/**
 * StarFocusKeeper:
 *
 * Remembers for each page what had the focus when the user left it, so that coming back to the
 * page is coming back to the same place. It holds neither the pages nor what is in them.
 */
struct _StarFocusKeeper
{
  GObject parent_instance;

  /* A GWeakRef for each page that was left. */
  GHashTable *places;
};

G_DEFINE_FINAL_TYPE (StarFocusKeeper, star_focus_keeper, G_TYPE_OBJECT)

static void
place_free (gpointer data)
{
  GWeakRef *place = data;

  g_weak_ref_clear (place);
  g_free (place);
}

static GWeakRef *
place_new (GtkWidget *widget)
{
  GWeakRef *place = g_new0 (GWeakRef, 1);

  g_weak_ref_init (place, widget);
  return place;
}

static GtkWidget *
get_focus (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* An entry selects all of its text when it takes the focus, and the next key would replace it. */
static void
deselect (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    gtk_editable_set_position (GTK_EDITABLE (widget), -1);
}

static gboolean
return_to (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));

  return gtk_widget_grab_focus (widget);
}

static void
star_focus_keeper_finalize (GObject *object)
{
  g_hash_table_unref (STAR_FOCUS_KEEPER (object)->places);

  G_OBJECT_CLASS (star_focus_keeper_parent_class)->finalize (object);
}

static void
star_focus_keeper_class_init (StarFocusKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_focus_keeper_finalize;
}

static void
star_focus_keeper_init (StarFocusKeeper *self)
{
  self->places = g_hash_table_new_full (NULL, NULL, NULL, place_free);
}

/**
 * star_focus_keeper_new:
 *
 * Returns: (transfer full): one that remembers nothing yet
 */
StarFocusKeeper *
star_focus_keeper_new (void)
{
  return g_object_new (STAR_TYPE_FOCUS_KEEPER, NULL);
}

/**
 * star_focus_keeper_has_focus:
 * @page: (nullable): a page
 *
 * Returns: %TRUE if the focus of the window is on @page
 */
gboolean
star_focus_keeper_has_focus (GtkWidget *page)
{
  GtkWidget *focus = page != NULL ? get_focus (page) : NULL;

  return focus != NULL && (focus == page || gtk_widget_is_ancestor (focus, page));
}

/**
 * star_focus_keeper_remember:
 * @page: a page that is about to be left
 *
 * Remembers what on @page has the focus; nothing changes if it is elsewhere.
 */
void
star_focus_keeper_remember (StarFocusKeeper *self, GtkWidget *page)
{
  g_return_if_fail (STAR_IS_FOCUS_KEEPER (self));

  if (star_focus_keeper_has_focus (page))
    g_hash_table_insert (self->places, page, place_new (get_focus (page)));
}

/**
 * star_focus_keeper_forget:
 * @page: (nullable): a page that starts anew when it is entered next, or goes for good
 */
void
star_focus_keeper_forget (StarFocusKeeper *self, GtkWidget *page)
{
  g_return_if_fail (STAR_IS_FOCUS_KEEPER (self));

  g_hash_table_remove (self->places, page);
}

/**
 * star_focus_keeper_return:
 * @page: a page that is shown
 *
 * Gives the focus to what had it when @page was left. No words of an entry are selected then.
 *
 * Returns: %FALSE if that is not there any more
 */
gboolean
star_focus_keeper_return (StarFocusKeeper *self, GtkWidget *page)
{
  GWeakRef *place;
  g_autoptr (GtkWidget) widget = NULL;

  g_return_val_if_fail (STAR_IS_FOCUS_KEEPER (self), FALSE);

  place = g_hash_table_lookup (self->places, page);
  if (place != NULL)
    widget = g_weak_ref_get (place);

  return widget != NULL && gtk_widget_is_ancestor (widget, page) && gtk_widget_get_mapped (widget)
         && return_to (widget);
}

/**
 * star_focus_keeper_enter:
 * @page: (nullable): a page that is shown
 *
 * Gives the focus to what had it when @page was left, or else to the first that can take it. No
 * words of an entry are selected then.
 */
void
star_focus_keeper_enter (StarFocusKeeper *self, GtkWidget *page)
{
  g_return_if_fail (STAR_IS_FOCUS_KEEPER (self));

  if (page == NULL || !gtk_widget_get_mapped (page) || star_focus_keeper_return (self, page))
    return;

  if (star_focus_keeper_has_focus (page))
    {
      deselect (get_focus (page));
      gtk_root_set_focus (gtk_widget_get_root (page), NULL);
    }
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  deselect (get_focus (page));
}
