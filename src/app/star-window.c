/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-archetype-menu.h"

/**
 * StarWindow:
 *
 * The main window: knows the library, the worksheet and the inspector, which do not know each
 * other. Which story is shown is in star-window-open.c, what is done with stories in
 * star-window-stories.c, files are in star-window-exchange.c.
 */

G_DEFINE_FINAL_TYPE (StarWindow, star_window, ADW_TYPE_APPLICATION_WINDOW)

StarDocument *
star_window_get_document (StarWindow *self)
{
  return star_worksheet_get_document (self->worksheet);
}

static char *
describe_problem (StarWindow *self, const GError *problem)
{
  StarDocument *unsaved =
    star_documents_find_failed (self->documents, star_window_get_document (self));
  g_autofree char *title = NULL;

  if (unsaved == NULL)
    return g_strdup (problem != NULL ? problem->message : "");

  title = star_story_dup_display_title (star_document_get_story (unsaved));
  /* Translators: the title of a story, and the reason, a sentence */
  return g_strdup_printf (_("“%s” is not saved: %s"), title, star_document_get_problem (unsaved));
}

static void
show_problem (StarWindow *self)
{
  StarStore *store = star_context_get_store (self->context);
  const GError *problem = star_store_get_problem (store);
  StarDocument *document = star_window_get_document (self);
  gboolean is_other = star_documents_find_failed (self->documents, document) != NULL;
  /* The page in the middle, or the worksheet, says it already. */
  gboolean told = document != NULL
                    ? star_document_get_save_state (document) == STAR_SAVE_STATE_FAILED
                    : star_store_get_status (store) == STAR_STORE_FAILED;

  g_autofree char *text = describe_problem (self, problem);

  gtk_label_set_label (self->problem_label, text);
  if (problem == NULL)
    problem = self->list_problem;
  if (problem != NULL)
    adw_status_page_set_description (self->failed_page, problem->message);
  gtk_revealer_set_reveal_child (self->problem_revealer,
                                 *text != '\0' && (!told || is_other));
}

/**
 * star_window_update:
 *
 * Shows the page and enables the actions that fit what is open.
 */
void
star_window_update (StarWindow *self)
{
  StarStoreStatus status = star_store_get_status (star_context_get_store (self->context));
  guint n_stories = star_story_list_get_n_stories (star_library_pane_get_list (self->library));
  gboolean has_story = star_window_get_document (self) != NULL && !self->practicing;
  const char *page = "none";

  if (self->practicing)
    page = "practice";
  else if (has_story)
    page = "worksheet";
  else if (status == STAR_STORE_FAILED || self->list_problem != NULL)
    page = "failed";
  else if (self->wanted != NULL || status == STAR_STORE_CLOSED || status == STAR_STORE_OPENING
           || !self->listed)
    page = "loading";
  else if (n_stories == 0)
    page = "empty";

  gtk_stack_set_visible_child_name (self->content, page);
  /* Where it would lie over the story the inspector opens only when it is asked for. */
  if (!has_story)
    star_panes_set_show_end (self->panes, FALSE);
  else if (!star_panes_get_end_folded (self->panes))
    star_panes_set_show_end (self->panes, self->want_inspector);
  g_simple_action_set_enabled (self->show_inspector, has_story && star_window_is_main (self));
  star_window_update_story_actions (self);
  star_window_update_main_actions (self);
  show_problem (self);
}

/**
 * star_window_refresh_summary:
 *
 * Shows in the list what is typed, at once and not only after the save.
 */
void
star_window_refresh_summary (StarWindow *self, StarDocument *document)
{
  StarStory *story = star_document_get_story (document);
  StarStoryList *list = star_library_pane_get_list (self->library);
  StarStorySummary *summary = star_story_list_get_summary (list, star_story_get_id (story));
  g_autoptr (StarDigest) digest =
    star_coverage_report_to_digest (star_document_get_report (document));
  StarShelf shelf;

  if (summary == NULL)
    return;

  shelf = star_story_summary_get_shelf (summary);
  star_story_summary_refresh (summary, story);
  g_object_set (summary, "digest", digest, NULL);
  if (shelf != star_story_summary_get_shelf (summary))
    {
      star_story_list_resort (list);
      star_library_pane_set_selected (self->library, star_story_get_id (story));
    }
}

static void
report_changed_cb (StarWindow *self, StarDocument *document)
{
  star_window_refresh_summary (self, document);
}

static void
save_state_cb (StarWindow *self, StarDocument *document)
{
  if (star_document_get_save_state (document) == STAR_SAVE_STATE_SAVED)
    star_window_update_core_set (self, star_story_get_id (star_document_get_story (document)));
  if (document != star_window_get_document (self))
    star_documents_let_go (self->documents, document);
  show_problem (self);
}

static void
status_cb (StarWindow *self)
{
  star_window_update (self);
}

static void
reopened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = STAR_WINDOW (data);

  gboolean opened = star_store_open_finish (STAR_STORE (source), result, NULL);

  if (self->closed)
    return;

  star_documents_save (self->documents);
  /* Another program may have written while the library could not be opened for writing. */
  if (opened)
    star_window_reread_story (self);
  star_window_load_list (self);
}

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  star_store_open_async (star_context_get_store (self->context), NULL, reopened_cb,
                         g_object_ref (self));
}

static void
open_cb (StarWindow *self, const char *id)
{
  star_window_leave_practice (self);
  star_window_open_story (self, id);
}

static void
show_story_cb (StarWindow *self)
{
  star_window_leave_practice (self);
  star_panes_reveal_content (self->panes);
}

static void
kpi_removed_cb (StarWindow *self, StarStory *story, StarKpi *kpi, guint position)
{
  g_autoptr (StarRemoval) removal = star_removal_new_kpi (story, kpi, position);

  star_window_offer_undo (self, removal);
}

static void
message_cb (StarWindow *self, const char *message)
{
  star_window_say (self, message);
}

/* The buttons of the window belong at the end of whatever pane comes last. */
static void
panes_changed_cb (StarWindow *self)
{
  gboolean inspector = star_panes_get_show_end (self->panes);

  g_simple_action_set_state (self->show_inspector, g_variant_new_boolean (inspector));
  g_object_set (self->worksheet,
                "last", !inspector || star_panes_get_end_folded (self->panes),
                NULL);
  if (!star_panes_get_end_folded (self->panes) && star_window_get_document (self) != NULL
      && !self->practicing)
    self->want_inspector = inspector;
}

static void
show_inspector_cb (StarWindow *self, GVariant *state)
{
  star_panes_set_show_end (self->panes, g_variant_get_boolean (state));
}

static void
show_content_cb (StarWindow *self)
{
  if (star_panes_get_narrow (self->panes) && !star_panes_get_show_content (self->panes))
    star_library_pane_focus_selected (self->library);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_panes_go_back (STAR_WINDOW (widget)->panes);
}

static void
close_inspector_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_panes_set_show_end (STAR_WINDOW (widget)->panes, FALSE);
}

/* The main menu, or in its place that of the story where the story is all that is shown. */
static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  if (!star_panes_get_narrow (self->panes) || !star_panes_get_show_content (self->panes))
    {
      star_library_pane_open_menu (self->library);
    }
  else if (star_window_get_document (self) != NULL)
    {
      star_panes_reveal_content (self->panes);
      star_worksheet_open_menu (self->worksheet);
    }
  else
    {
      star_panes_set_show_content (self->panes, FALSE);
      star_library_pane_open_menu (self->library);
    }
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  if (star_panes_get_narrow (self->panes))
    star_panes_set_show_content (self->panes, FALSE);
  star_library_pane_start_search (self->library);
}

static void
close_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;

  /* A document that was discarded meanwhile has nothing to lose. */
  if (star_document_save_finish (STAR_DOCUMENT (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->closing = FALSE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (self->closing)
    {
      self->closing = FALSE;
      star_window_ask_to_close (self, STAR_DOCUMENT (source), error->message);
    }
}

/* Nothing closes before everything is on disk, or the user said that it may. */
static gboolean
star_window_close_request (GtkWindow *window)
{
  StarWindow *self = STAR_WINDOW (window);
  StarDocument *dirty;

  if (self->closing)
    return TRUE;

  star_worksheet_commit (self->worksheet);
  dirty = star_documents_find_dirty (self->documents);
  if (dirty != NULL && !self->close_anyway)
    {
      self->closing = TRUE;
      star_document_save_async (dirty, close_ready_cb, g_object_ref (self));
      return TRUE;
    }

  if (!self->close_anyway && star_window_save_takes (self))
    return TRUE;

  self->closed = TRUE;
  return GTK_WINDOW_CLASS (star_window_parent_class)->close_request (window);
}

static void
star_window_dispose (GObject *object)
{
  StarWindow *self = STAR_WINDOW (object);

  self->closed = TRUE;
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->removals, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_hash_table_unref);
  g_clear_object (&self->untouched);
  g_clear_error (&self->list_problem);
  star_window_stop_loading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_WINDOW);
  g_clear_object (&self->show_inspector);
  g_clear_object (&self->documents);
  if (self->core_set != NULL)
    g_object_run_dispose (G_OBJECT (self->core_set));
  g_clear_object (&self->core_set);
  g_clear_pointer (&self->wanted_words, g_free);
  g_clear_object (&self->take_keeper);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (star_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StarWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, practice_box);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, library);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, content);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, archetype_button);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, worksheet);
  gtk_widget_class_bind_template_child (widget_class, StarWindow, inspector);
  gtk_widget_class_bind_template_callback (widget_class, kpi_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, panes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_story_cb);
  star_window_install_findings (widget_class);
}

static void
star_window_class_init (StarWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = star_window_close_request;

  g_type_ensure (STAR_TYPE_PANES);
  g_type_ensure (STAR_TYPE_LIBRARY_PANE);
  g_type_ensure (STAR_TYPE_WORKSHEET);
  g_type_ensure (STAR_TYPE_INSPECTOR);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.close-inspector", NULL,
                                   close_inspector_action);
  star_window_install_core_set (widget_class);
  star_window_install_story_actions (widget_class);
  star_window_install_undo (widget_class);
  star_window_install_exchange_actions (widget_class);
  star_window_install_metric (widget_class);
  star_window_install_formulas (widget_class);
  star_window_install_practice (widget_class);
  star_window_install_review (widget_class);
}

static void
star_window_init (StarWindow *self)
{
  g_autoptr (GMenuModel) archetypes = star_archetype_menu_new ();

  self->removals = g_ptr_array_new_with_free_func (g_object_unref);
  self->undone = g_ptr_array_new_with_free_func (g_object_unref);
  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->show_inspector = g_simple_action_new_stateful ("show-inspector", NULL,
                                                       g_variant_new_boolean (TRUE));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->archetype_button, archetypes);

  g_signal_connect_object (self->show_inspector, "change-state", G_CALLBACK (show_inspector_cb),
                           self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (self->show_inspector));
}

static void
bind_settings (StarWindow *self, GSettings *settings)
{
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  self->want_inspector = g_settings_get_boolean (settings, "show-inspector");
}

/**
 * star_window_new:
 *
 * Returns: (transfer floating): a window that opens the library by itself
 */
StarWindow *
star_window_new (AdwApplication *application, StarContext *context)
{
  StarWindow *self = g_object_new (STAR_TYPE_WINDOW, "application", application, NULL);

  self->context = g_object_ref (context);
  self->documents = star_documents_new (context);
  g_signal_connect_object (self->documents, "report-changed", G_CALLBACK (report_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->documents, "save-state-changed", G_CALLBACK (save_state_cb), self,
                           G_CONNECT_SWAPPED);
  star_window_watch_core_set (self);
  star_window_watch_ignored (self);
  star_window_watch_numbers (self);
  star_window_watch_takes (self);
  star_inspector_set_context (self->inspector, context);
  star_library_pane_set_context (self->library, context);
  star_worksheet_set_context (self->worksheet, context);
  star_window_watch_plans (self);
  star_window_add_drills (self);
  bind_settings (self, star_context_get_settings (context));
  g_signal_connect_object (star_context_get_store (context), "notify::status",
                           G_CALLBACK (status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (star_context_get_store (context), "notify::problem",
                           G_CALLBACK (status_cb), self, G_CONNECT_SWAPPED);
  star_window_update (self);
  star_window_load_list (self);

  return self;
}
