/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-question-drill.h"

#include <glib/gi18n.h>

#include "star-story-choice.h"
#include "star-wide-choice.h"

/**
 * StarQuestionDrill:
 *
 * Draws a question, none twice before all were drawn, and offers the stories that answer it.
 * #StarQuestionDrill::rehearse has the ids of the story, the plan and the question; those of the
 * first and the last may be "".
 */
struct _StarQuestionDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *group;
  GtkLabel *question_label;
  GtkLabel *probes_label;
  GtkLabel *left_label;
  GtkButton *draw_button;
  StarStoryChoice *story;
  GtkLabel *answer_label;
  AdwComboRow *plan;
  GtkWidget *rehearse_button;

  /* Owned references */
  StarDrill *drill;
  GSettings *settings;
  GPtrArray *stories;
  GPtrArray *plans;

  /* The question that was drawn on this page, NULL before the first */
  StarQuestion *question;
};

enum {
  REHEARSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarQuestionDrill, star_question_drill, GTK_TYPE_WIDGET)

static void
show_question (StarQuestionDrill *self)
{
  const char *probes = self->question != NULL ? star_question_get_probes (self->question) : "";
  guint n_left = star_drill_get_n_left (self->drill);
  g_autofree char *left = NULL;
  g_autofree char *words = NULL;

  /* Translators: how many questions have not been asked yet */
  left = g_strdup_printf (ngettext ("%u question left before they come again",
                                    "%u questions left before they come again", n_left),
                          n_left);
  /* Translators: %s is what the one who asks wants to find out, such as "how you decide" */
  words = g_strdup_printf (_("Probes: %s"), probes);

  gtk_label_set_label (self->question_label, self->question != NULL
                                               ? star_question_get_text (self->question)
                                               : _("No question yet."));
  gtk_label_set_label (self->probes_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->probes_label), *probes != '\0');
  gtk_label_set_label (self->left_label, left);
  gtk_button_set_label (self->draw_button,
                        self->question != NULL ? _("Another Question") : _("Draw a Question"));
}

static gboolean
is_answered (StarQuestionDrill *self)
{
  for (guint i = 0; i < self->stories->len; i++)
    {
      if (star_question_is_answered_by (self->question, self->stories->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

static void
show_answer (StarQuestionDrill *self)
{
  const char *words = NULL;

  if (self->question != NULL && !is_answered (self))
    words = self->stories->len > 0
              ? _("No story answers this yet. Those of a kind that suits it come first.")
              : _("No story answers this yet.");
  gtk_label_set_label (self->answer_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer_label), words != NULL);
}

static void
draw_cb (StarQuestionDrill *self)
{
  g_auto (GStrv) asked = NULL;

  self->question = star_drill_next (self->drill);
  asked = star_drill_dup_asked (self->drill);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "drill-asked", (const char *const *) asked);
  show_question (self);
  star_story_choice_show (self->story, self->stories, self->question, TRUE);
  star_story_choice_choose_first (self->story);
  show_answer (self);
}

static StarPlan *
get_plan (StarQuestionDrill *self)
{
  guint selected = adw_combo_row_get_selected (self->plan);

  return selected < self->plans->len ? self->plans->pdata[selected] : NULL;
}

static void
rehearse_cb (StarQuestionDrill *self)
{
  StarStory *story = star_story_choice_get_story (self->story);
  StarPlan *plan = get_plan (self);

  if (plan == NULL)
    return;

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "drill-plan", star_plan_get_id (plan));
  g_signal_emit (self, signals[REHEARSE], 0, story != NULL ? star_story_get_id (story) : "",
                 star_plan_get_id (plan),
                 self->question != NULL ? star_question_get_id (self->question) : "");
}

static void
star_question_drill_dispose (GObject *object)
{
  StarQuestionDrill *self = STAR_QUESTION_DRILL (object);

  g_clear_object (&self->drill);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_QUESTION_DRILL);

  G_OBJECT_CLASS (star_question_drill_parent_class)->dispose (object);
}

static void
star_question_drill_finalize (GObject *object)
{
  StarQuestionDrill *self = STAR_QUESTION_DRILL (object);

  g_ptr_array_unref (self->stories);
  g_ptr_array_unref (self->plans);

  G_OBJECT_CLASS (star_question_drill_parent_class)->finalize (object);
}

static void
star_question_drill_class_init (StarQuestionDrillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_question_drill_dispose;
  G_OBJECT_CLASS (klass)->finalize = star_question_drill_finalize;

  signals[REHEARSE] =
    g_signal_new ("rehearse", STAR_TYPE_QUESTION_DRILL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_STORY_CHOICE);
  gtk_widget_class_set_css_name (widget_class, "starquestiondrill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-question-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, group);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, question_label);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, probes_label);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, left_label);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, draw_button);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, story);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, answer_label);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, plan);
  gtk_widget_class_bind_template_child (widget_class, StarQuestionDrill, rehearse_button);
  gtk_widget_class_bind_template_callback (widget_class, draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehearse_cb);
}

static void
star_question_drill_init (StarQuestionDrill *self)
{
  self->stories = g_ptr_array_new ();
  self->plans = g_ptr_array_new ();
  self->drill = star_drill_new (star_questions_get_bank (star_questions_get_default ()),
                                g_random_int ());
  gtk_widget_init_template (GTK_WIDGET (self));
  star_wide_choice_set_up (self->plan);
  show_question (self);
  show_answer (self);
}

/**
 * star_question_drill_set_context:
 * @context: whose settings know what was asked on other days
 */
void
star_question_drill_set_context (StarQuestionDrill *self, StarContext *context)
{
  g_auto (GStrv) asked = NULL;

  g_return_if_fail (STAR_IS_QUESTION_DRILL (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));

  g_set_object (&self->settings, star_context_get_settings (context));
  asked = g_settings_get_strv (self->settings, "drill-asked");
  star_drill_set_asked (self->drill, (const char *const *) asked);
  show_question (self);
}

/**
 * star_question_drill_show_stories:
 * @stories: (element-type StarStory): all stories as they are now
 */
void
star_question_drill_show_stories (StarQuestionDrill *self, GPtrArray *stories)
{
  g_return_if_fail (STAR_IS_QUESTION_DRILL (self));
  g_return_if_fail (stories != NULL);

  g_ptr_array_unref (self->stories);
  self->stories = g_ptr_array_ref (stories);
  star_story_choice_show (self->story, stories, self->question, TRUE);
  show_answer (self);
}

/**
 * star_question_drill_show_plans:
 * @plans: (element-type StarPlan): all plans as they are now
 *
 * What was chosen stays, if it is there still.
 */
void
star_question_drill_show_plans (StarQuestionDrill *self, GPtrArray *plans)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *id = NULL;
  StarPlan *chosen;
  guint selected = 0;

  g_return_if_fail (STAR_IS_QUESTION_DRILL (self));
  g_return_if_fail (plans != NULL);

  chosen = get_plan (self);
  if (chosen != NULL)
    id = g_strdup (star_plan_get_id (chosen));
  else if (self->settings != NULL)
    id = g_settings_get_string (self->settings, "drill-plan");

  g_ptr_array_unref (self->plans);
  self->plans = g_ptr_array_ref (plans);
  for (guint i = 0; i < plans->len; i++)
    {
      gtk_string_list_append (names, star_plan_get_name (plans->pdata[i]));
      if (g_strcmp0 (star_plan_get_id (plans->pdata[i]), id) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->plan, G_LIST_MODEL (names));
  if (plans->len > 0)
    adw_combo_row_set_selected (self->plan, selected);
}
