/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inserted-sentence.h"

#include "star-edited-sentence.h"
#include "star-insertion.h"

/**
 * StarInsertedSentence:
 *
 * The sentence that a row of KPI movement put into its story, and what has become of it there.
 */
struct _StarInsertedSentence
{
  GObject parent_instance;

  char *put;   /* as the row knows it, "" for none */
  char *there; /* as it stands there now, NULL for nowhere */
  StarSection section;
};

G_DEFINE_FINAL_TYPE (StarInsertedSentence, star_inserted_sentence, G_TYPE_OBJECT)

static void
star_inserted_sentence_finalize (GObject *object)
{
  StarInsertedSentence *self = STAR_INSERTED_SENTENCE (object);

  g_free (self->put);
  g_free (self->there);

  G_OBJECT_CLASS (star_inserted_sentence_parent_class)->finalize (object);
}

static void
star_inserted_sentence_class_init (StarInsertedSentenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_inserted_sentence_finalize;
}

static void
star_inserted_sentence_init (StarInsertedSentence *self)
{
}

/* The text without the sentences of other rows, which may be much like this one. */
static char *
dup_text_of_nobody (StarStory *story, StarKpi *kpi, StarSection section)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));
  char *text = g_strdup (star_story_get_text (story, section));

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) other = g_list_model_get_item (kpis, i);
      g_autoptr (StarMetricRecord) record = star_metric_record_read (star_kpi_get_inputs (other));
      char *rest =
        star_insertion_remove (text, star_metric_record_get_sentence (record, NULL), NULL);

      if (other == kpi || rest == NULL)
        {
          g_free (rest);
          continue;
        }
      g_free (text);
      text = rest;
    }

  return text;
}

static char *
find_there (StarInsertedSentence *self, StarStory *story, StarKpi *kpi)
{
  const char *text = star_story_get_text (story, self->section);
  g_autofree char *rest = NULL;
  g_autofree char *found = NULL;

  if (star_insertion_find (text, self->put) != NULL)
    return g_strdup (self->put);

  rest = dup_text_of_nobody (story, kpi, self->section);
  found = star_edited_sentence_find (rest, self->put);

  return found != NULL && star_insertion_find (text, found) != NULL ? g_steal_pointer (&found)
                                                                     : NULL;
}

/**
 * star_inserted_sentence_new:
 * @kpi: (nullable): a row of the story, %NULL for one that is not in it yet
 *
 * Returns: (transfer full): its sentence, as the story has it now
 */
StarInsertedSentence *
star_inserted_sentence_new (StarStory *story, StarKpi *kpi)
{
  StarInsertedSentence *self;
  g_autoptr (StarMetricRecord) record = NULL;

  g_return_val_if_fail (STAR_IS_STORY (story), NULL);
  g_return_val_if_fail (kpi == NULL || STAR_IS_KPI (kpi), NULL);

  self = g_object_new (STAR_TYPE_INSERTED_SENTENCE, NULL);
  record = kpi != NULL ? star_metric_record_read (star_kpi_get_inputs (kpi))
                       : star_metric_record_new ();
  self->put = g_strdup (star_metric_record_get_sentence (record, &self->section));
  if (*self->put != '\0')
    self->there = find_there (self, story, kpi);

  return self;
}

StarSentenceState
star_inserted_sentence_get_state (StarInsertedSentence *self)
{
  g_return_val_if_fail (STAR_IS_INSERTED_SENTENCE (self), STAR_SENTENCE_NONE);

  if (*self->put == '\0')
    return STAR_SENTENCE_NONE;
  if (self->there == NULL)
    return STAR_SENTENCE_GONE;

  return g_str_equal (self->put, self->there) ? STAR_SENTENCE_THERE : STAR_SENTENCE_EDITED;
}

/**
 * star_inserted_sentence_get_section:
 *
 * Returns: the field into which it was put
 */
StarSection
star_inserted_sentence_get_section (StarInsertedSentence *self)
{
  g_return_val_if_fail (STAR_IS_INSERTED_SENTENCE (self), STAR_SECTION_RESULT);

  return self->section;
}

/**
 * star_inserted_sentence_get_text:
 *
 * Returns: (transfer none) (nullable): the sentence as it stands in the story, %NULL if it does not
 */
const char *
star_inserted_sentence_get_text (StarInsertedSentence *self)
{
  g_return_val_if_fail (STAR_IS_INSERTED_SENTENCE (self), NULL);

  return self->there;
}

static gboolean
is_same (StarInsertedSentence *self, StarSection section, const char *sentence)
{
  return g_str_equal (sentence, self->put) && (*sentence == '\0' || section == self->section);
}

/**
 * star_inserted_sentence_needs_answer:
 * @section: the field into which a sentence is to go
 * @sentence: what is to take its place, "" for nothing
 *
 * Returns: %TRUE if somebody has to be asked first, since what they wrote is concerned
 */
gboolean
star_inserted_sentence_needs_answer (StarInsertedSentence *self, StarSection section,
                                     const char *sentence)
{
  StarSentenceState state;

  g_return_val_if_fail (STAR_IS_INSERTED_SENTENCE (self), FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  state = star_inserted_sentence_get_state (self);

  return (state == STAR_SENTENCE_EDITED
          || (state == STAR_SENTENCE_GONE && *sentence != '\0'))
         && !is_same (self, section, sentence);
}

/* What stands there goes, and the other comes in its place or into another field. */
static void
replace (StarInsertedSentence *self, StarMetricChange *change, StarSection section,
         const char *sentence)
{
  if (*sentence != '\0' && section == self->section)
    {
      star_metric_change_replace (change, section, self->there, sentence);
      return;
    }

  star_metric_change_remove (change, self->section, self->there);
  if (*sentence != '\0')
    star_metric_change_append (change, section, sentence);
}

/**
 * star_inserted_sentence_change:
 * @change: gets what happens to the fields
 * @record: gets the sentence that the row has then
 * @section: the field into which @sentence goes
 * @sentence: what takes its place, "" for nothing
 * @choice: what becomes of it if it was edited; without a choice to make, it is left
 */
void
star_inserted_sentence_change (StarInsertedSentence *self, StarMetricChange *change,
                               StarMetricRecord *record, StarSection section,
                               const char *sentence, StarSentenceChoice choice)
{
  StarSentenceState state;

  g_return_if_fail (STAR_IS_INSERTED_SENTENCE (self));
  g_return_if_fail (STAR_IS_METRIC_CHANGE (change));
  g_return_if_fail (STAR_IS_METRIC_RECORD (record));
  g_return_if_fail (section < STAR_N_SECTIONS);
  g_return_if_fail (sentence != NULL);

  state = star_inserted_sentence_get_state (self);
  if (is_same (self, section, sentence)
      && (state == STAR_SENTENCE_THERE || choice == STAR_SENTENCE_LEAVE))
    return;

  if (state == STAR_SENTENCE_THERE
      || (state == STAR_SENTENCE_EDITED && choice == STAR_SENTENCE_REPLACE))
    replace (self, change, section, sentence);
  else if (*sentence != '\0' && (state == STAR_SENTENCE_NONE || choice == STAR_SENTENCE_ANEW))
    star_metric_change_append (change, section, sentence);
  else
    sentence = "";

  /* One that is left to whoever edited it is the row's no more. */
  star_metric_record_set_sentence (record, section, sentence);
}
