/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-outcome.h"

#include <glib/gi18n.h>

#include "star-metric-words.h"
#include "star-sentence-question.h"

/**
 * StarMetricOutcome:
 *
 * What of a form goes into the story, and what has to be asked first. #StarMetricOutcome::ready
 * says that nothing has to be asked any more.
 */
struct _StarMetricOutcome
{
  GObject parent_instance;

  StarStory *story;
  StarKpi *kpi; /* NULL for a row that is new */
  /* What has become of the sentence of the row. */
  StarInsertedSentence *old;

  /* What is asked about. */
  GtkWindow *parent;
  StarMetricForm *form;
  StarMetricParts parts;
  StarSentenceChoice choice;
};

enum {
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarMetricOutcome, star_metric_outcome, G_TYPE_OBJECT)

static void
star_metric_outcome_dispose (GObject *object)
{
  StarMetricOutcome *self = STAR_METRIC_OUTCOME (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->form);
  g_clear_object (&self->story);
  g_clear_object (&self->kpi);
  g_clear_object (&self->old);

  G_OBJECT_CLASS (star_metric_outcome_parent_class)->dispose (object);
}

static void
star_metric_outcome_class_init (StarMetricOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_metric_outcome_dispose;

  signals[READY] = g_signal_new ("ready", STAR_TYPE_METRIC_OUTCOME, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_metric_outcome_init (StarMetricOutcome *self)
{
}

static char *
dup_sentence (StarMetricOutcome *self)
{
  return g_strstrip (g_strdup (star_metric_form_get_sentence (self->form)));
}

static gboolean
must_ask (StarMetricOutcome *self, const char *sentence)
{
  if ((self->parts & STAR_METRIC_SENTENCE) == 0)
    return FALSE;
  if ((self->parts & STAR_METRIC_SURELY) != 0)
    return star_inserted_sentence_get_state (self->old) == STAR_SENTENCE_EDITED;

  return star_inserted_sentence_needs_answer (self->old, star_metric_form_get_section (self->form),
                                              sentence);
}

static void
edited_cb (StarMetricOutcome *self, const char *response, GtkWindow *question)
{
  /* The dialog may go now, and GTK 4.8 would look for it once more when the question goes. */
  gtk_window_set_transient_for (question, NULL);
  if (g_str_equal (response, "cancel"))
    return;

  self->choice = g_str_equal (response, "replace")  ? STAR_SENTENCE_REPLACE
                 : g_str_equal (response, "insert") ? STAR_SENTENCE_ANEW
                                                    : STAR_SENTENCE_LEAVE;
  g_signal_emit (self, signals[READY], 0);
}

static void
ask_about_old (StarMetricOutcome *self)
{
  g_autofree char *sentence = dup_sentence (self);
  GtkWindow *question;

  if (!must_ask (self, sentence))
    {
      g_signal_emit (self, signals[READY], 0);
      return;
    }

  question = star_sentence_question_new_edited (self->parent, self->old, *sentence == '\0');
  g_signal_connect_object (question, "response", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

static void
outdated_cb (StarMetricOutcome *self, const char *response, GtkWindow *question)
{
  gtk_window_set_transient_for (question, NULL);
  if (g_str_equal (response, "cancel"))
    return;

  if (g_str_equal (response, "renew"))
    star_metric_form_reset_sentence (self->form);
  ask_about_old (self);
}

static void
ask_about_number (StarMetricOutcome *self)
{
  g_autofree char *sentence = dup_sentence (self);
  g_autofree char *result =
    star_metric_words_dup_headline (star_metric_form_get_model (self->form));
  GtkWindow *question = star_sentence_question_new_outdated (self->parent, sentence, result);

  g_signal_connect_object (question, "response", G_CALLBACK (outdated_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

/**
 * star_metric_outcome_new:
 * @story: what the number goes into
 * @kpi: (nullable): the row of it that is opened again
 *
 * Returns: (transfer full): one with nothing to put there yet
 */
StarMetricOutcome *
star_metric_outcome_new (StarStory *story, StarKpi *kpi)
{
  StarMetricOutcome *self;

  g_return_val_if_fail (STAR_IS_STORY (story), NULL);
  g_return_val_if_fail (kpi == NULL || STAR_IS_KPI (kpi), NULL);

  self = g_object_new (STAR_TYPE_METRIC_OUTCOME, NULL);
  self->story = g_object_ref (story);
  g_set_object (&self->kpi, kpi);
  self->old = star_inserted_sentence_new (story, kpi);

  return self;
}

/**
 * star_metric_outcome_get_state:
 *
 * Returns: what has become of the sentence of the row
 */
StarSentenceState
star_metric_outcome_get_state (StarMetricOutcome *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_OUTCOME (self), STAR_SENTENCE_NONE);

  return star_inserted_sentence_get_state (self->old);
}

/**
 * star_metric_outcome_dup_notice:
 *
 * Returns: (transfer full): what there is to know about the sentence in the story before it is
 *   asked about, "" for nothing
 */
char *
star_metric_outcome_dup_notice (StarMetricOutcome *self)
{
  const char *section;

  g_return_val_if_fail (STAR_IS_METRIC_OUTCOME (self), NULL);

  section = star_section_get_label (star_inserted_sentence_get_section (self->old));
  switch (star_inserted_sentence_get_state (self->old))
    {
    case STAR_SENTENCE_EDITED:
      /* Translators: %1$s is a field of a story, such as Result, %2$s a sentence in it */
      return g_strdup_printf (_("Changed by hand since it was inserted. In %1$s it is now: “%2$s”"),
                              section, star_inserted_sentence_get_text (self->old));
    case STAR_SENTENCE_GONE:
      /* Translators: %s is a field of a story, such as Result */
      return g_strdup_printf (_("The sentence no longer stands in %s."), section);
    case STAR_SENTENCE_NONE:
    case STAR_SENTENCE_THERE:
    default:
      return g_strdup ("");
    }
}

/**
 * star_metric_outcome_ask:
 * @parent: the window above which to ask
 * @form: what is filled in, with a result
 * @parts: what of it goes into the story
 *
 * Asks what has to be asked, and says when it is #StarMetricOutcome::ready.
 */
void
star_metric_outcome_ask (StarMetricOutcome *self, GtkWindow *parent, StarMetricForm *form,
                         StarMetricParts parts)
{
  g_return_if_fail (STAR_IS_METRIC_OUTCOME (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (STAR_IS_METRIC_FORM (form));

  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->form, form);
  g_clear_object (&self->old);
  self->old = star_inserted_sentence_new (self->story, self->kpi);
  self->parts = parts;
  self->choice = (parts & STAR_METRIC_SURELY) != 0 ? STAR_SENTENCE_ANEW : STAR_SENTENCE_LEAVE;
  if ((parts & STAR_METRIC_SENTENCE) != 0 && star_metric_form_is_sentence_outdated (form))
    ask_about_number (self);
  else
    ask_about_old (self);
}

/**
 * star_metric_outcome_create_change:
 *
 * Returns: (transfer full): what was asked about, to be put into the story
 */
StarMetricChange *
star_metric_outcome_create_change (StarMetricOutcome *self)
{
  g_autoptr (StarMetricChange) change = NULL;
  g_autoptr (StarMetricRecord) record = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (STAR_IS_METRIC_OUTCOME (self), NULL);
  g_return_val_if_fail (self->form != NULL, NULL);

  change = star_metric_change_new (self->story);
  record = star_metric_record_copy (
    star_metric_model_get_record (star_metric_form_get_model (self->form)));
  sentence = dup_sentence (self);
  if ((self->parts & STAR_METRIC_SENTENCE) != 0)
    star_inserted_sentence_change (self->old, change, record,
                                   star_metric_form_get_section (self->form), sentence,
                                   self->choice);
  if ((self->parts & STAR_METRIC_ROW) != 0)
    {
      g_autoptr (StarKpi) values = self->kpi != NULL ? star_kpi_copy (self->kpi) : star_kpi_new ();
      g_auto (GStrv) inputs = star_metric_record_write (record);

      star_metric_form_store_into (self->form, values);
      g_object_set (values, "inputs", inputs, NULL);
      star_metric_change_set_row (change, self->kpi, values);
    }

  return g_steal_pointer (&change);
}
