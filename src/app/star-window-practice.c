/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-plan-menu.h"

/* Telling a story against the clock: which story by which plan, and the pages for that. */

/* A rehearsal whose story is still loaded. */
typedef struct {
  StarWindow *window;
  char *id;
  StarPlan *plan;
  StarQuestion *question;
} Beginning;

static void
beginning_free (Beginning *beginning)
{
  g_object_unref (beginning->window);
  g_free (beginning->id);
  g_clear_object (&beginning->plan);
  g_free (beginning);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Beginning, beginning_free)

/* The plan that was used last for a story of this kind, or one that suits it. */
static StarPlan *
dup_usual_plan (StarWindow *self, StarArchetype archetype)
{
  g_autoptr (GVariant) plans =
    g_settings_get_value (star_context_get_settings (self->context), "story-plans");
  const char *id;
  StarPlan *plan = NULL;

  if (g_variant_lookup (plans, star_enum_to_nick (STAR_TYPE_ARCHETYPE, archetype), "&s", &id))
    plan = star_window_dup_plan (self, id);
  if (plan == NULL)
    plan = star_window_dup_plan (self, archetype == STAR_ARCHETYPE_INCIDENT_TO_FIX ? "incident"
                                                                                   : "star");

  return plan;
}

static void
remember_plan (StarWindow *self, StarArchetype archetype, StarPlan *plan)
{
  GSettings *settings = star_context_get_settings (self->context);
  const char *kind = star_enum_to_nick (STAR_TYPE_ARCHETYPE, archetype);
  g_autoptr (GVariant) before = g_settings_get_value (settings, "story-plans");
  GVariantBuilder plans;
  GVariantIter iter;
  const char *key;
  const char *id;

  g_variant_builder_init (&plans, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &id))
    {
      if (!g_str_equal (key, kind))
        g_variant_builder_add (&plans, "{ss}", key, id);
    }
  g_variant_builder_add (&plans, "{ss}", kind, star_plan_get_id (plan));
  g_settings_set_value (settings, "story-plans", g_variant_builder_end (&plans));
}

/* One that was worth keeping before stays, whatever was taken back in it since. */
static gboolean
is_slip (StarWindow *self, StarTake *take)
{
  return !star_take_is_worth_keeping (take)
         && star_take_keeper_find (self->take_keeper, take->id) == NULL;
}

/* A take does not know what it answered: it is asked again only as long as the window is open. */
static void
measured_cb (StarWindow *self, StarTake *take)
{
  if (is_slip (self, take))
    return;

  if (self->question != NULL)
    g_hash_table_insert (self->questions, g_strdup (take->id), (gpointer) self->question);
  star_window_keep_take (self, take);
}

static void
ended_cb (StarWindow *self, StarTake *take)
{
  if (!is_slip (self, take))
    {
      star_window_review_take (self, take);
      return;
    }

  star_window_leave_page (self);
  star_window_say (self, _("Too short to be kept as a take"));
}

static StarRehearsalPage *
get_rehearsal_page (StarWindow *self)
{
  GtkWidget *page;

  if (self->rehearsal_page != NULL)
    return self->rehearsal_page;

  page = star_rehearsal_page_new (self->context);
  g_signal_connect_object (page, "measured", G_CALLBACK (measured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (star_window_leave_page), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_titled (self->pages, page, "rehearsal", _("Rehearsal"));
  self->rehearsal_page = STAR_REHEARSAL_PAGE (page);

  return self->rehearsal_page;
}

static void
begin (StarWindow *self, StarStory *story, StarPlan *plan, StarQuestion *question)
{
  g_autoptr (StarRehearsal) rehearsal =
    star_rehearsal_new (star_context_get_clock (self->context), plan,
                        story != NULL ? star_story_get_id (story) : "", g_random_int ());
  StarRehearsalPage *page = get_rehearsal_page (self);

  star_worksheet_commit (self->worksheet);
  self->question = question != NULL ? star_question_get_id (question) : NULL;
  star_rehearsal_page_begin (page, rehearsal, story,
                             question != NULL ? star_question_get_text (question) : NULL);
  star_window_show_page (self, "rehearsal");
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/* Without a plan, by the one that is usual for the story. */
static void
begin_by (StarWindow *self, StarStory *story, StarPlan *plan, StarQuestion *question)
{
  g_autoptr (StarPlan) usual =
    plan == NULL ? dup_usual_plan (self, star_story_get_archetype (story)) : NULL;

  begin (self, story, plan != NULL ? plan : usual, question);
}

/* Where there is another version in the window, it is the one that is told. */
static gboolean
begin_open_story (StarWindow *self, const char *id, StarPlan *plan, StarQuestion *question)
{
  StarDocument *document = star_documents_find (self->documents, id);

  if (document != NULL)
    begin_by (self, star_document_get_story (document), plan, question);

  return document != NULL;
}

/* The story may have been opened meanwhile. */
static void
load_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Beginning) beginning = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = star_store_load_finish (STAR_STORE (source), result, &error);
  StarWindow *self = beginning->window;

  if (self->closed
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "rehearsal") == 0)
    return;

  if (begin_open_story (self, beginning->id, beginning->plan, beginning->question))
    return;

  if (story != NULL)
    begin_by (self, story, beginning->plan, beginning->question);
  else
    star_window_say (self, error->message);
}

static void
begin_story (StarWindow *self, const char *id, StarPlan *plan, StarQuestion *question)
{
  Beginning *beginning;

  if (begin_open_story (self, id, plan, question))
    return;

  beginning = g_new0 (Beginning, 1);
  beginning->window = g_object_ref (self);
  beginning->id = g_strdup (id);
  g_set_object (&beginning->plan, plan);
  beginning->question = question;
  star_store_load_async (star_context_get_store (self->context), id, NULL, load_ready_cb,
                         beginning);
}

static void
rehearse_open_story (StarWindow *self, StarPlan *plan)
{
  begin (self, star_document_get_story (star_window_get_document (self)), plan, NULL);
}

static void
rehearse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarStory *story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarPlan) plan = dup_usual_plan (self, star_story_get_archetype (story));

  rehearse_open_story (self, plan);
}

static void
rehearse_with_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarStory *story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarPlan) plan = star_window_dup_plan (self, g_variant_get_string (parameter, NULL));

  if (plan == NULL)
    return;

  remember_plan (self, star_story_get_archetype (story), plan);
  rehearse_open_story (self, plan);
}

static void
practice_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  self->practicing = TRUE;
  star_library_pane_set_selected (self->library, NULL);
  star_window_update (self);
  star_panes_reveal_content (self->panes);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

void
star_window_install_practice (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "story.rehearse", NULL, rehearse_action);
  gtk_widget_class_install_action (widget_class, "story.rehearse-with", "s", rehearse_with_action);
  gtk_widget_class_install_action (widget_class, "win.practice", NULL, practice_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
}

/**
 * star_window_dup_plan:
 * @id: the id of a plan, which may have been removed since
 *
 * Returns: (transfer full) (nullable): the plan, %NULL if there is none
 */
StarPlan *
star_window_dup_plan (StarWindow *self, const char *id)
{
  g_autoptr (GPtrArray) plans = star_context_dup_all_plans (self->context);

  for (guint i = 0; i < plans->len; i++)
    {
      StarPlan *plan = g_ptr_array_index (plans, i);

      if (g_strcmp0 (star_plan_get_id (plan), id) == 0)
        return g_object_ref (plan);
    }

  return NULL;
}

static void
offer_plans (StarWindow *self)
{
  g_autoptr (GPtrArray) plans = star_context_dup_all_plans (self->context);
  g_autoptr (GMenuModel) menu = star_plan_menu_new (plans);

  star_worksheet_set_plans (self->worksheet, menu);
}

/**
 * star_window_watch_plans:
 *
 * Keeps the plans in the menu of the story.
 */
void
star_window_watch_plans (StarWindow *self)
{
  g_signal_connect_object (star_context_get_plans (self->context), "changed",
                           G_CALLBACK (offer_plans), self, G_CONNECT_SWAPPED);
  offer_plans (self);
}

/**
 * star_window_show_page:
 * @name: of one of the pages that take the whole window
 */
void
star_window_show_page (StarWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->pages, name);
  star_window_update (self);
  star_window_update_undo (self);
}

/**
 * star_window_leave_page:
 *
 * Shows the stories again where a page took the whole window.
 */
void
star_window_leave_page (StarWindow *self)
{
  star_window_show_page (self, "main");
  star_panes_reveal_content (self->panes);
}

/**
 * star_window_is_main:
 *
 * Returns: %TRUE if the stories are shown, and not one of the pages that take the whole window
 */
gboolean
star_window_is_main (StarWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "main") == 0;
}

/**
 * star_window_update_main_actions:
 *
 * Enables what acts on what is not shown while a page takes the whole window, or an import is
 * under way, only after that.
 */
void
star_window_update_main_actions (StarWindow *self)
{
  static const struct {
    const char *name;
    gboolean imports;
  } actions[] = {
    { "win.add-samples", TRUE }, { "win.back", FALSE },      { "win.history", FALSE },
    { "win.import", TRUE },      { "win.menu", FALSE },      { "win.new-story", FALSE },
    { "win.new-story-of", FALSE }, { "win.paste-story", TRUE }, { "win.practice", FALSE },
    { "win.search", FALSE },
  };
  gboolean is_main = star_window_is_main (self);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   is_main && !(actions[i].imports && self->importing));
}

/**
 * star_window_leave_practice:
 *
 * Shows the story again where the page of the drills was.
 */
void
star_window_leave_practice (StarWindow *self)
{
  if (!self->practicing)
    return;

  self->practicing = FALSE;
  star_window_update (self);
}

/**
 * star_window_rehearse:
 * @story_id: the id of a story, "" for none
 * @plan_id: the id of a plan, "" for the one that is usual for the story
 * @question_id: (nullable): the id of the question that is answered, %NULL or "" for none
 *
 * Shows the page on which the story is told.
 */
void
star_window_rehearse (StarWindow *self, const char *story_id, const char *plan_id,
                      const char *question_id)
{
  g_autoptr (StarPlan) plan = star_window_dup_plan (self, plan_id);
  StarQuestion *question = NULL;

  if (question_id != NULL)
    question = star_questions_find (star_questions_get_default (), question_id);
  if (plan == NULL && (*plan_id != '\0' || *story_id == '\0'))
    star_window_say (self, _("This plan is no longer there"));
  else if (*story_id == '\0')
    begin (self, NULL, plan, question);
  else
    begin_story (self, story_id, plan, question);
}
