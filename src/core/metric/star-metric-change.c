/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-change.h"

#include "star-insertion.h"

/* What happens to one field. */
typedef struct {
  StarSection section;
  char *before;
  char *after;
  char *old;      /* the sentence that goes, NULL for none */
  char *sentence; /* the one that comes, NULL for none */
  int end;
} TextChange;

/**
 * StarMetricChange:
 *
 * What a number changes in a story: a row of KPI movement, a sentence in a field, or both; and the
 * way back from all of it together. A sentence that moves changes two fields. The text of a field
 * is the business of whoever shows it: what it is to be is asked for here.
 */
struct _StarMetricChange
{
  GObject parent_instance;

  StarStory *story;
  StarKpi *row;
  StarKpi *values;
  StarKpi *old_values; /* NULL for a row that is new */

  GPtrArray *texts; /* TextChange, of different fields */
};

G_DEFINE_FINAL_TYPE (StarMetricChange, star_metric_change, G_TYPE_OBJECT)

static void
text_change_free (gpointer data)
{
  TextChange *text = data;

  g_free (text->before);
  g_free (text->after);
  g_free (text->old);
  g_free (text->sentence);
  g_free (text);
}

static TextChange *
get_text (StarMetricChange *self, guint index)
{
  return g_ptr_array_index (self->texts, index);
}

static const char *
get_text_now (StarMetricChange *self, guint index)
{
  return star_story_get_text (self->story, get_text (self, index)->section);
}

static void
star_metric_change_finalize (GObject *object)
{
  StarMetricChange *self = STAR_METRIC_CHANGE (object);

  g_clear_object (&self->story);
  g_clear_object (&self->row);
  g_clear_object (&self->values);
  g_clear_object (&self->old_values);
  g_ptr_array_unref (self->texts);

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
  self->texts = g_ptr_array_new_with_free_func (text_change_free);
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

/* Takes @after. */
static void
add_text (StarMetricChange *self, StarSection section, char *after, const char *old,
          const char *sentence, int end)
{
  TextChange *text = g_new0 (TextChange, 1);

  text->section = section;
  text->before = g_strdup (star_story_get_text (self->story, section));
  text->after = after;
  text->old = g_strdup (old);
  text->sentence = g_strdup (sentence);
  text->end = end;
  g_ptr_array_add (self->texts, text);
}

/**
 * star_metric_change_append:
 * @section: a field that is not changed yet
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
  g_return_if_fail (!star_metric_change_has_section (self, section, NULL));

  after = star_insertion_append (star_story_get_text (self->story, section), sentence, &end);
  add_text (self, section, after, NULL, sentence, end);
}

/**
 * star_metric_change_replace:
 * @section: a field that is not changed yet
 * @old: the sentence that is to go
 * @sentence: what takes its place
 *
 * Returns: %FALSE if @old does not stand there word for word, which changes nothing
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
  g_return_val_if_fail (!star_metric_change_has_section (self, section, NULL), FALSE);

  after = star_insertion_replace (star_story_get_text (self->story, section), old, sentence, &end);
  if (after == NULL)
    return FALSE;

  add_text (self, section, after, old, sentence, end);

  return TRUE;
}

/**
 * star_metric_change_remove:
 * @section: a field that is not changed yet
 * @old: the sentence that is to go
 *
 * Returns: %FALSE if @old does not stand there word for word, which changes nothing
 */
gboolean
star_metric_change_remove (StarMetricChange *self, StarSection section, const char *old)
{
  char *after;
  int end;

  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);
  g_return_val_if_fail (section < STAR_N_SECTIONS, FALSE);
  g_return_val_if_fail (old != NULL, FALSE);
  g_return_val_if_fail (!star_metric_change_has_section (self, section, NULL), FALSE);

  after = star_insertion_remove (star_story_get_text (self->story, section), old, &end);
  if (after == NULL)
    return FALSE;

  add_text (self, section, after, old, NULL, end);

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
  guint position;

  g_return_if_fail (STAR_IS_METRIC_CHANGE (self));
  g_return_if_fail (self->row != NULL);

  if (self->old_values != NULL)
    star_kpi_assign (self->row, self->old_values);
  else if (star_metric_change_find_row (self, &position))
    g_list_store_remove (star_story_get_kpis (self->story), position);
}

/**
 * star_metric_change_find_row:
 * @position: (out) (optional): where the row stands
 *
 * Returns: %FALSE if there is no row, or none any more
 */
gboolean
star_metric_change_find_row (StarMetricChange *self, guint *position)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return self->row != NULL
         && g_list_store_find (star_story_get_kpis (self->story), self->row, position);
}

/**
 * star_metric_change_is_row_edited:
 *
 * Returns: %TRUE if the row is there and says something else than it was given
 */
gboolean
star_metric_change_is_row_edited (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  return star_metric_change_find_row (self, NULL)
         && !star_kpi_equal (self->row, self->values);
}

gboolean
star_metric_change_has_text (StarMetricChange *self)
{
  return star_metric_change_get_n_texts (self) > 0;
}

/**
 * star_metric_change_get_n_texts:
 *
 * Returns: how many fields change, the last being the one to be shown
 */
guint
star_metric_change_get_n_texts (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), 0);

  return self->texts->len;
}

/**
 * star_metric_change_get_section:
 * @index: one of the fields
 *
 * Returns: the field whose text changes
 */
StarSection
star_metric_change_get_section (StarMetricChange *self, guint index)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), STAR_SECTION_RESULT);
  g_return_val_if_fail (index < self->texts->len, STAR_SECTION_RESULT);

  return get_text (self, index)->section;
}

/**
 * star_metric_change_has_section:
 * @index: (out) (optional): which of the fields it is
 *
 * Returns: %TRUE if the text of this field changes
 */
gboolean
star_metric_change_has_section (StarMetricChange *self, StarSection section, guint *index)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  for (guint i = 0; i < self->texts->len; i++)
    {
      if (get_text (self, i)->section != section)
        continue;
      if (index != NULL)
        *index = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * star_metric_change_get_text:
 * @index: one of the fields
 * @end: (out) (optional): the character behind the sentence
 *
 * Returns: (transfer none): what the field is to have
 */
const char *
star_metric_change_get_text (StarMetricChange *self, guint index, int *end)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), NULL);
  g_return_val_if_fail (index < self->texts->len, NULL);

  if (end != NULL)
    *end = get_text (self, index)->end;

  return get_text (self, index)->after;
}

/**
 * star_metric_change_is_undone:
 * @section: a field
 *
 * Returns: %TRUE if the field changes, and has what it had before
 */
gboolean
star_metric_change_is_undone (StarMetricChange *self, StarSection section)
{
  guint index;

  return star_metric_change_has_section (self, section, &index)
         && g_str_equal (get_text_now (self, index), get_text (self, index)->before);
}

/**
 * star_metric_change_is_done:
 * @section: a field
 *
 * Returns: %TRUE if the field changes, and has what it is to have
 */
gboolean
star_metric_change_is_done (StarMetricChange *self, StarSection section)
{
  guint index;

  return star_metric_change_has_section (self, section, &index)
         && g_str_equal (get_text_now (self, index), get_text (self, index)->after);
}

/**
 * star_metric_change_dup_taken_back:
 * @index: one of the fields
 *
 * Works out what the field has without the sentence: what it had, or, where something else was
 * written there since, the text of now with the sentence taken out.
 *
 * Returns: (transfer full) (nullable): the text, %NULL if the sentence was edited since, or if
 *   there is no place any more for the one that went
 */
char *
star_metric_change_dup_taken_back (StarMetricChange *self, guint index)
{
  TextChange *text;
  const char *now;

  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), NULL);
  g_return_val_if_fail (index < self->texts->len, NULL);

  text = get_text (self, index);
  now = get_text_now (self, index);
  if (g_str_equal (now, text->after) || g_str_equal (now, text->before))
    return g_strdup (text->before);
  if (text->sentence == NULL)
    return NULL;
  if (text->old != NULL)
    return star_insertion_replace (now, text->sentence, text->old, NULL);

  return star_insertion_remove (now, text->sentence, NULL);
}

/**
 * star_metric_change_can_take_back:
 *
 * Returns: %TRUE if row and sentence can go together, since neither was edited since
 */
gboolean
star_metric_change_can_take_back (StarMetricChange *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  for (guint i = 0; i < self->texts->len; i++)
    {
      g_autofree char *text = star_metric_change_dup_taken_back (self, i);

      if (text == NULL)
        return FALSE;
    }

  return !star_metric_change_is_row_edited (self);
}

/* Whether it has what it had before the change, or is not there if it was new. */
static gboolean
is_row_as_before (StarMetricChange *self)
{
  gboolean is_there = star_metric_change_find_row (self, NULL);

  if (self->row == NULL)
    return TRUE;
  if (self->old_values == NULL)
    return !is_there;

  return is_there && star_kpi_equal (self->row, self->old_values);
}

/**
 * star_metric_change_can_come_again:
 * @section: the field whose text has come again
 *
 * Returns: %TRUE if the row and the other fields can follow, since they have what they had before
 */
gboolean
star_metric_change_can_come_again (StarMetricChange *self, StarSection section)
{
  g_return_val_if_fail (STAR_IS_METRIC_CHANGE (self), FALSE);

  for (guint i = 0; i < self->texts->len; i++)
    {
      StarSection its = get_text (self, i)->section;

      if (its != section && !star_metric_change_is_undone (self, its))
        return FALSE;
    }

  return is_row_as_before (self);
}
