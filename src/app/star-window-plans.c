/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-plan-editor.h"

/* The plans of the user's own: their editor, and the way back. */

/* What is to become of a plan, and the dialog that waits for it. What the user does can be undone;
 * what undoes that has the removal that it puts back. */
typedef struct {
  StarWindow *window;
  StarPlanEditor *editor;
  StarOwnPlan *before;
  StarOwnPlan *after;
  StarRemoval *removal;
} Change;

static void
change_free (Change *change)
{
  g_clear_weak_pointer (&change->editor);
  g_clear_object (&change->window);
  g_clear_pointer (&change->before, star_own_plan_unref);
  g_clear_pointer (&change->after, star_own_plan_unref);
  g_clear_object (&change->removal);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
offer_undo (Change *change)
{
  g_autoptr (StarRemoval) removal = NULL;

  if (change->before == NULL && change->after == NULL)
    return;

  removal = star_removal_new_plan (change->before, change->after);
  star_window_offer_undo (change->window, removal);
}

/* Undone is offered what the disk has, and not what was itself a way back. */
static void
changed (Change *change, const GError *error)
{
  if (change->editor != NULL)
    star_plan_editor_end (change->editor, error);
  if (change->window->closed)
    return;

  if (error == NULL && change->removal == NULL)
    offer_undo (change);
  else if (error != NULL && change->removal != NULL)
    star_window_offer_again (change->window, change->removal, error->message);
  else if (error != NULL)
    star_window_say (change->window, error->message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_store_list_save_finish (STAR_STORE_LIST (source), result, &error);
  changed (change, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_store_list_remove_finish (STAR_STORE_LIST (source), result, &error);
  changed (change, error);
}

/* Without @after the plan goes; @removal is what is put back, if that is what happens. */
static void
change_plan (StarWindow *self, StarPlanEditor *editor, const char *id, StarOwnPlan *after,
             StarRemoval *removal)
{
  StarStoreList *plans = star_context_get_plans (self->context);
  StarOwnPlan *before = star_store_list_find (plans, id);
  Change *change = g_new0 (Change, 1);

  change->window = g_object_ref (self);
  g_set_object (&change->removal, removal);
  change->before = before != NULL ? star_own_plan_ref (before) : NULL;
  change->after = after != NULL ? star_own_plan_ref (after) : NULL;
  g_set_weak_pointer (&change->editor, editor);

  if (after != NULL)
    star_store_list_save_async (plans, after, NULL, saved_cb, change);
  else
    star_store_list_remove_async (plans, id, NULL, removed_cb, change);
}

static void
save_cb (StarWindow *self, StarPlan *plan, StarPlanEditor *editor)
{
  g_autofree char *json = star_plan_to_json (plan);
  g_autoptr (StarOwnPlan) own = star_own_plan_new (star_plan_get_id (plan), json);

  change_plan (self, editor, own->id, own, NULL);
}

static void
delete_cb (StarWindow *self, StarPlan *plan, StarPlanEditor *editor)
{
  change_plan (self, editor, star_plan_get_id (plan), NULL, NULL);
}

static StarPlan *
dup_copy (StarPlan *plan)
{
  g_autofree char *id = g_uuid_string_random ();
  /* Translators: the name of a copy, %s is the name of the plan */
  g_autofree char *name = g_strdup_printf (_("%s (copy)"), star_plan_get_name (plan));

  return star_plan_duplicate (plan, id, name);
}

/**
 * star_window_edit_plan:
 * @id: the id of a plan
 * @duplicate: whether a copy of it is edited; a plan of the project can only be copied
 */
void
star_window_edit_plan (StarWindow *self, const char *id, gboolean duplicate)
{
  g_autoptr (StarPlan) plan = star_window_dup_plan (self, id);
  g_autoptr (StarPlan) copy = NULL;
  GtkWidget *editor;

  if (plan == NULL)
    return;

  if (duplicate || star_plan_is_shipped (plan))
    copy = dup_copy (plan);
  editor = star_plan_editor_new (copy != NULL ? copy : plan, copy != NULL);
  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (self));
  g_signal_connect_object (editor, "saved", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "deleted", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

/**
 * star_window_remove_plan:
 * @id: the id of a plan of the user's own
 *
 * Takes it away, and offers the way back.
 */
void
star_window_remove_plan (StarWindow *self, const char *id)
{
  change_plan (self, NULL, id, NULL, NULL);
}

/**
 * star_window_put_plan_back:
 * @removal: of a plan, or of what it was
 *
 * Makes it what it was.
 */
void
star_window_put_plan_back (StarWindow *self, StarRemoval *removal)
{
  StarOwnPlan *after;
  StarOwnPlan *before = star_removal_get_plan (removal, &after);

  change_plan (self, NULL, before != NULL ? before->id : after->id, before, removal);
}
