/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-practice-page.h"

#include <glib/gi18n.h>

#include "star-follow-up-drill.h"
#include "star-plan-row.h"
#include "star-question-drill.h"

/**
 * StarPracticePage:
 *
 * What there is to practise with: a random question, the follow-ups of a story, the plans, and the
 * way to what was rehearsed before. Stories are read when the page is shown and one was written
 * since.
 *
 * #StarPracticePage::rehearse has the ids of a story, a plan and a question, the first and the last
 * may be "". #StarPracticePage::edit-plan has the id of a plan and whether a copy of it is wanted,
 * #StarPracticePage::remove-plan the id of an own one. #StarPracticePage::noted has the id of a
 * story, a question and a #StarLadderNote to keep in it.
 */
struct _StarPracticePage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *scroller;
  GtkLabel *problem_label;
  StarQuestionDrill *question_drill;
  StarFollowUpDrill *follow_up_drill;
  GtkListBox *plan_list;
  GtkLabel *damaged_label;

  /* Owned references */
  StarContext *context;
  GCancellable *loading;

  /* As of which write the stories are shown, or on their way. */
  gboolean is_loaded;
  guint n_writes;
};

enum {
  REHEARSE,
  SHOW_HISTORY,
  EDIT_PLAN,
  REMOVE_PLAN,
  NOTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPracticePage, star_practice_page, GTK_TYPE_WIDGET)

static const char *
get_plan_id (StarPlanRow *row)
{
  return star_plan_get_id (star_plan_row_get_plan (row));
}

static void
rehearse_plan_cb (StarPracticePage *self, StarPlanRow *row)
{
  g_signal_emit (self, signals[REHEARSE], 0, "", get_plan_id (row), "");
}

static void
duplicate_cb (StarPracticePage *self, StarPlanRow *row)
{
  g_signal_emit (self, signals[EDIT_PLAN], 0, get_plan_id (row), TRUE);
}

static void
edit_cb (StarPracticePage *self, StarPlanRow *row)
{
  g_signal_emit (self, signals[EDIT_PLAN], 0, get_plan_id (row), FALSE);
}

static void
remove_cb (StarPracticePage *self, StarPlanRow *row)
{
  g_signal_emit (self, signals[REMOVE_PLAN], 0, get_plan_id (row));
}

static GtkWidget *
create_row (StarPracticePage *self, StarPlan *plan)
{
  GtkWidget *row = star_plan_row_new (plan);

  g_signal_connect_object (row, "rehearse", G_CALLBACK (rehearse_plan_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "duplicate", G_CALLBACK (duplicate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* Which row has the keys, -1 if none has; then they would be lost with it. */
static int
find_focus (StarPracticePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, STAR_TYPE_PLAN_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
focus_row (StarPracticePage *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->plan_list, index);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->plan_list, index - 1);
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* Those that the library can not read, and those in which there is no plan. */
static guint
count_damaged (StarPracticePage *self, GPtrArray *plans)
{
  StarStoreList *own = star_context_get_plans (self->context);
  guint n = star_store_list_get_n_damaged (own) + star_store_list_get_n_rows (own);

  for (guint i = 0; i < plans->len; i++)
    n -= !star_plan_is_shipped (plans->pdata[i]);

  return n;
}

static void
show_damaged (StarPracticePage *self, guint n)
{
  g_autofree char *words = NULL;

  /* Translators: how many of the user's plans are damaged on disk */
  words = g_strdup_printf (ngettext ("%u plan of your own can not be read.",
                                     "%u plans of your own can not be read.", n), n);
  gtk_label_set_label (self->damaged_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->damaged_label), n > 0);
}

static void
show_plans (StarPracticePage *self)
{
  g_autoptr (GPtrArray) plans = star_context_dup_all_plans (self->context);
  int focus = find_focus (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->plan_list))) != NULL)
    gtk_list_box_remove (self->plan_list, row);
  for (guint i = 0; i < plans->len; i++)
    gtk_list_box_append (self->plan_list, create_row (self, plans->pdata[i]));
  if (focus >= 0)
    focus_row (self, focus);
  star_question_drill_show_plans (self->question_drill, plans);
  show_damaged (self, count_damaged (self, plans));
}

static void
show_problem (StarPracticePage *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static void
load_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarPracticePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories =
    star_store_load_all_finish (STAR_STORE (source), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  self->is_loaded = error == NULL;
  show_problem (self, error != NULL ? error->message : NULL);
  if (stories == NULL || self->question_drill == NULL)
    return;

  star_question_drill_show_stories (self->question_drill, stories);
  star_follow_up_drill_show_stories (self->follow_up_drill, stories);
}

/* What was typed is on its way to the disk before, by the same thread. */
static void
load (StarPracticePage *self)
{
  StarStore *store = star_context_get_store (self->context);
  guint n_writes = star_store_get_n_writes (store);

  if ((self->is_loaded || self->loading != NULL) && self->n_writes == n_writes)
    return;

  self->n_writes = n_writes;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  star_store_load_all_async (store, self->loading, load_ready_cb, g_object_ref (self));
}

static void
rehearse_cb (StarPracticePage *self, const char *story, const char *plan, const char *question)
{
  g_signal_emit (self, signals[REHEARSE], 0, story, plan, question);
}

static void
history_cb (StarPracticePage *self)
{
  g_signal_emit (self, signals[SHOW_HISTORY], 0);
}

static void
noted_cb (StarPracticePage *self, const char *story, const char *question, int note)
{
  g_signal_emit (self, signals[NOTED], 0, story, question, note);
}

static void
star_practice_page_map (GtkWidget *widget)
{
  StarPracticePage *self = STAR_PRACTICE_PAGE (widget);

  GTK_WIDGET_CLASS (star_practice_page_parent_class)->map (widget);
  if (self->context != NULL)
    load (self);
}

static void
star_practice_page_dispose (GObject *object)
{
  StarPracticePage *self = STAR_PRACTICE_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_PRACTICE_PAGE);

  G_OBJECT_CLASS (star_practice_page_parent_class)->dispose (object);
}

static void
create_signals (void)
{
  signals[REHEARSE] =
    g_signal_new ("rehearse", STAR_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SHOW_HISTORY] = g_signal_new ("show-history", STAR_TYPE_PRACTICE_PAGE,
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT_PLAN] =
    g_signal_new ("edit-plan", STAR_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[REMOVE_PLAN] =
    g_signal_new ("remove-plan", STAR_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NOTED] =
    g_signal_new ("noted", STAR_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT);
}

static void
star_practice_page_class_init (StarPracticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_practice_page_dispose;
  widget_class->map = star_practice_page_map;
  create_signals ();

  g_type_ensure (STAR_TYPE_QUESTION_DRILL);
  g_type_ensure (STAR_TYPE_FOLLOW_UP_DRILL);
  gtk_widget_class_set_css_name (widget_class, "starpracticepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-practice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, question_drill);
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, follow_up_drill);
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, plan_list);
  gtk_widget_class_bind_template_child (widget_class, StarPracticePage, damaged_label);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehearse_cb);
}

static void
star_practice_page_init (StarPracticePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
star_practice_page_new (void)
{
  return g_object_new (STAR_TYPE_PRACTICE_PAGE, NULL);
}

/**
 * star_practice_page_set_context:
 * @context: what the application shares; it is set once
 */
void
star_practice_page_set_context (StarPracticePage *self, StarContext *context)
{
  g_return_if_fail (STAR_IS_PRACTICE_PAGE (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  star_question_drill_set_context (self->question_drill, context);
  g_signal_connect_object (star_context_get_plans (context), "changed", G_CALLBACK (show_plans),
                           self, G_CONNECT_SWAPPED);
  show_plans (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}
