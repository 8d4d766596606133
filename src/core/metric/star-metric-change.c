/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-change.h"

#include "star-insertion.h"

/**
 * StarMetricChange:
 *
 * What a number changes in a story: a row of KPI movement, a sentence in a field, or both; and the
 * way back from both together. The text of a field is the business of whoever shows it: what it is
 * to be is asked for here.
 */
struct _StarMetricChange
{
  GObject parent_instance;

  StarStory *story;
  StarKpi *row;
  StarKpi *values;
  StarKpi *old_values; /* NULL for a row that is new */

  StarSection section;
  char *before; /* NULL without a text */
  char *after;
  char *old;
  char *sentence;
  int end;
};

G_DEFINE_FINAL_TYPE (StarMetricChange, star_metric_change, G_TYPE_OBJECT)

static void
clear_text (StarMetricChange *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->old, g_free);
  g_clear_pointer (&self->sentence, g_free);
}

static void
star_metric_change_finalize (GObject *object)
{
  StarMetricChange *self = STAR_METRIC_CHANGE (object);

  g_clear_object (&self->story);
  g_clear_object (&self->row);
  g_clear_object (&self->values);
  g_clear_object (&self->old_values);
  clear_text (self);

  G_OBJECT_CLASS (star_metric_change_parent_class)->finalize (object);
}

static void
star_metric_change_class_init (StarMetricChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_metric_change_finalize;
}

static void
star_metric_change_init (StarMetricChange *self)
{
}

/**
 * star_metric_change_new:
 *
 * Returns: (transfer full): one that changes nothing yet
 */
StarMetricChange *
star_metric_change_new (StarStory *story)
{
  StarMetricChange *self;

  g_return_val_if_fail (STAR_IS_STORY (story), NULL);

  self = g_object_new (STAR_TYPE_METRIC_CHANGE, NULL);
  self->story = g_object_ref (story);

  return self;
}

/**
 * star_metric_change_set_row:
 * @row: (nullable): the row that gets new values, %NULL for a further row
 * @values: what it is to have
 */
void
star_metric_change_set_row (StarMetricChange *self, StarKpi *row, StarKpi *values)
{
  g_return_if_fail (STAR_IS_METRIC_CHANGE (self));
  g_return_if_fail (row == NULL || STAR_IS_KPI (row));
  g_return_if_fail (STAR_IS_KPI (values));
  g_return_if_fail (self->row == NULL);

  self->row = row != NULL ? g_object_ref (row) : star_kpi_copy (values);
  self->old_values = row != NULL ? star_kpi_copy (row) : NULL;
  self->values = star_kpi_copy (values);
}

static void
set_text (StarMetricChange *self, StarSection section, char *after, const char *old,
          const char *sentence, int end)
{
  clear_text (self);
  self->section = section;
  self->before = g_strdup (star_story_get_text (self->story, section));
  self->after = after;
  self->old = g_strdup (old);
  self->sentence = g_strdup (sentence);
  self->end = end;
}

/**
 * star_metric_change_append:
 * @section: a field
 * @sentence: what comes to its end
 */
void
star_metric_change_append (StarMetricChange *self, StarSection section, const char *sentence)
{
  char *after;
  int end;

  g_return_if_fail (STAR_IS_METRIC_CHANGE (self));
  g_return_if_fail (section < STAR_N_SECTIONS);
  g_return_if_fail (sentence != NULL);

  after = star_insertion_append (star_story_get_text (self->story, section), sentence, &end);
  set_text (self, section, after, NULL, sentence, end);
}

/**
 * star_metric_change_replace:
 * @section: the field into which @old was put
 * @old: the sentence that is to go
 * @sentence: what takes its place
 *
 * Returns: %FALSE if @old does not stand there as it was put, which changes nothing
 */
gboolean
star_metric_change_replace (StarMetricChange *self, StarSection section, const char *old,
                            const char *sentence)
{
  char *after;
  int end;

  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);
  g_return_val_if_fail (section < STAR_N_SECTIONS, FALSE);
  g_return_val_if_fail (old != NULL && sentence != NULL, FALSE);

  after = star_insertion_replace (star_story_get_text (self->story, section), old, sentence, &end);
  if (after == NULL)
    return FALSE;

  set_text (self, section, after, old, sentence, end);

  return TRUE;
}

gboolean
star_metric_change_has_row (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return self->row != NULL;
}

/**
 * star_metric_change_is_new_row:
 *
 * Returns: %TRUE if there is a row more afterwards
 */
gboolean
star_metric_change_is_new_row (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return self->row != NULL && self->old_values == NULL;
}

/**
 * star_metric_change_apply_row:
 *
 * Gives the row its values, or adds it to the story.
 */
void
star_metric_change_apply_row (StarMetricChange *self)
{
  g_return_if_fail (STAR_IS_METRIC_CHANGE (self));
  g_return_if_fail (self->row != NULL);

  star_kpi_assign (self->row, self->values);
  if (self->old_values == NULL)
    g_list_store_append (star_story_get_kpis (self->story), self->row);
}

/**
 * star_metric_change_take_back_row:
 *
 * Undoes star_metric_change_apply_row(). A row that was removed meanwhile stays removed.
 */
void
star_metric_change_take_back_row (StarMetricChange *self)
{
  GListStore *kpis;
  guint position;

  g_return_if_fail (STAR_IS_METRIC_CHANGE (self));
  g_return_if_fail (self->row != NULL);

  kpis = star_story_get_kpis (self->story);
  if (self->old_values != NULL)
    star_kpi_assign (self->row, self->old_values);
  else if (g_list_store_find (kpis, self->row, &position))
    g_list_store_remove (kpis, position);
}

gboolean
star_metric_change_has_text (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return self->after != NULL;
}

/**
 * star_metric_change_get_section:
 *
 * Returns: the field whose text changes
 */
StarSection
star_metric_change_get_section (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), STAR_SECTION_RESULT);

  return self->section;
}

/**
 * star_metric_change_get_text:
 * @end: (out) (optional): the character behind the sentence
 *
 * Returns: (transfer none) (nullable): what the field is to have
 */
const char *
star_metric_change_get_text (StarMetricChange *self, int *end)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), NULL);

  if (end != NULL)
    *end = self->end;

  return self->after;
}

/**
 * star_metric_change_is_last:
 *
 * Returns: %TRUE if the field has not changed since
 */
gboolean
star_metric_change_is_last (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return self->after != NULL
         && g_str_equal (star_story_get_text (self->story, self->section), self->after);
}

/**
 * star_metric_change_dup_taken_back:
 *
 * Works out what the field has without the sentence: what it had, or, where something else was
 * written there since, the text of now with the sentence taken out.
 *
 * Returns: (transfer full) (nullable): the text, %NULL if the sentence is no longer there
 */
char *
star_metric_change_dup_taken_back (StarMetricChange *self)
{
  const char *text;

  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), NULL);
  g_return_val_if_fail (self->after != NULL, NULL);

  text = star_story_get_text (self->story, self->section);
  if (g_str_equal (text, self->after))
    return g_strdup (self->before);
  if (self->old != NULL)
    return star_insertion_replace (text, self->sentence, self->old, NULL);

  return star_insertion_remove (text, self->sentence);
}
