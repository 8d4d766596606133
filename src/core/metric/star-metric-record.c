/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-record.h"

#include <string.h>

#define BEFORE "before."
#define AFTER "after."
#define SENTENCE "sentence"
#define SECTION "section"

/**
 * StarMetricRecord:
 *
 * What was entered into a formula, as it was typed, and the sentence that came of it: what a row of
 * KPI movement keeps so that it opens again. With two sides, an input that is entered for the side
 * before alone counts for the side after as well.
 */
struct _StarMetricRecord
{
  GObject parent_instance;

  GPtrArray *names;     /* in the order in which they came */
  GHashTable *texts[2]; /* name → text, never "" */
  gboolean is_pair;
  char *sentence;
  StarSection section;
};

G_DEFINE_FINAL_TYPE (StarMetricRecord, star_metric_record, G_TYPE_OBJECT)

static void
star_metric_record_finalize (GObject *object)
{
  StarMetricRecord *self = STAR_METRIC_RECORD (object);

  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->texts[STAR_RECORD_BEFORE]);
  g_hash_table_unref (self->texts[STAR_RECORD_AFTER]);
  g_free (self->sentence);

  G_OBJECT_CLASS (star_metric_record_parent_class)->finalize (object);
}

static void
star_metric_record_class_init (StarMetricRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_metric_record_finalize;
}

static void
star_metric_record_init (StarMetricRecord *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (int side = 0; side < 2; side++)
    self->texts[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sentence = g_strdup ("");
  self->section = STAR_SECTION_RESULT;
}

/* One member as it is kept in the row. */
static void
read_member (StarMetricRecord *self, const char *key, const char *text)
{
  StarSection section;

  if (g_str_equal (key, SENTENCE))
    {
      star_metric_record_set_sentence (self, self->section, text);
    }
  else if (g_str_equal (key, SECTION))
    {
      if (star_section_from_key (text, &section) && section < STAR_N_SECTIONS)
        self->section = section;
    }
  else if (g_str_has_prefix (key, AFTER))
    {
      self->is_pair = TRUE;
      star_metric_record_set (self, STAR_RECORD_AFTER, key + strlen (AFTER), text);
    }
  else if (g_str_has_prefix (key, BEFORE))
    {
      self->is_pair = TRUE;
      star_metric_record_set (self, STAR_RECORD_BEFORE, key + strlen (BEFORE), text);
    }
  else
    {
      star_metric_record_set (self, STAR_RECORD_BEFORE, key, text);
    }
}

static void
add_member (GPtrArray *members, const char *prefix, const char *name, const char *text)
{
  g_ptr_array_add (members, g_strdup_printf ("%s%s=%s", prefix, name, text));
}

/* What was typed for one side alone counts for both; what was typed for both keeps them, so that
 * two that are equal are two when they are read again. */
static void
write_input (StarMetricRecord *self, const char *name, GPtrArray *members)
{
  const char *before = star_metric_record_get_own (self, STAR_RECORD_BEFORE, name);
  const char *after = star_metric_record_get_own (self, STAR_RECORD_AFTER, name);

  if (!self->is_pair || *after == '\0')
    {
      if (*before != '\0')
        add_member (members, "", name, before);
      return;
    }

  if (*before != '\0')
    add_member (members, BEFORE, name, before);
  add_member (members, AFTER, name, after);
}

/**
 * star_metric_record_new:
 *
 * Returns: (transfer full): one with nothing entered
 */
StarMetricRecord *
star_metric_record_new (void)
{
  return g_object_new (STAR_TYPE_METRIC_RECORD, NULL);
}

/**
 * star_metric_record_can_keep:
 * @name: what an input is to be called
 *
 * Returns: %FALSE if a row keeps something else by that name, so that the input would be lost
 */
gboolean
star_metric_record_can_keep (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return !g_str_equal (name, SENTENCE) && !g_str_equal (name, SECTION);
}

/**
 * star_metric_record_read:
 * @inputs: (array zero-terminated=1): what a row keeps, each as "name=value"; anything else is
 *   passed over
 *
 * Returns: (transfer full): what was entered
 */
StarMetricRecord *
star_metric_record_read (const char *const *inputs)
{
  StarMetricRecord *self = star_metric_record_new ();

  for (; inputs != NULL && *inputs != NULL; inputs++)
    {
      const char *equals = strchr (*inputs, '=');
      g_autofree char *key = equals != NULL ? g_strndup (*inputs, equals - *inputs) : NULL;

      if (key != NULL && *key != '\0')
        read_member (self, key, equals + 1);
    }

  return self;
}

/**
 * star_metric_record_write:
 *
 * Returns: (transfer full): the same for a row to keep
 */
GStrv
star_metric_record_write (StarMetricRecord *self)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), NULL);

  for (guint i = 0; i < self->names->len; i++)
    write_input (self, g_ptr_array_index (self->names, i), members);
  if (*self->sentence != '\0')
    {
      add_member (members, "", SECTION, star_section_get_key (self->section));
      add_member (members, "", SENTENCE, self->sentence);
    }
  g_ptr_array_add (members, NULL);

  return (GStrv) g_ptr_array_steal (members, NULL);
}

/**
 * star_metric_record_copy:
 *
 * Returns: (transfer full): another one with the same in it
 */
StarMetricRecord *
star_metric_record_copy (StarMetricRecord *self)
{
  StarMetricRecord *copy;

  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), NULL);

  copy = star_metric_record_new ();
  copy->is_pair = self->is_pair;
  star_metric_record_set_sentence (copy, self->section, self->sentence);
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);

      for (int side = 0; side < 2; side++)
        star_metric_record_set (copy, side, name, star_metric_record_get_own (self, side, name));
    }

  return copy;
}

/**
 * star_metric_record_equal:
 *
 * Returns: %TRUE if both say the same
 */
gboolean
star_metric_record_equal (StarMetricRecord *self, StarMetricRecord *other)
{
  g_auto (GStrv) members = NULL;
  g_auto (GStrv) others = NULL;

  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), FALSE);
  g_return_val_if_fail (STAR_IS_METRIC_RECORD (other), FALSE);

  members = star_metric_record_write (self);
  others = star_metric_record_write (other);

  return g_strv_equal ((const char *const *) members, (const char *const *) others);
}

/**
 * star_metric_record_is_pair:
 *
 * Returns: whether there are two sides, before and after
 */
gboolean
star_metric_record_is_pair (StarMetricRecord *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), FALSE);

  return self->is_pair;
}

/**
 * star_metric_record_set_pair:
 * @is_pair: whether there are two sides; what was entered for the side after is kept either way
 */
void
star_metric_record_set_pair (StarMetricRecord *self, gboolean is_pair)
{
  g_return_if_fail (STAR_IS_METRIC_RECORD (self));

  self->is_pair = is_pair;
}

/**
 * star_metric_record_get:
 *
 * Returns: (transfer none): what counts as entered for the side: its own text, or for the side
 *   after that of the side before; "" for nothing
 */
const char *
star_metric_record_get (StarMetricRecord *self, StarRecordSide side, const char *name)
{
  const char *own = star_metric_record_get_own (self, side, name);

  if (side == STAR_RECORD_AFTER && own != NULL && *own == '\0')
    return star_metric_record_get_own (self, STAR_RECORD_BEFORE, name);

  return own;
}

/**
 * star_metric_record_get_own:
 *
 * Returns: (transfer none): what was entered for this very side, "" for nothing
 */
const char *
star_metric_record_get_own (StarMetricRecord *self, StarRecordSide side, const char *name)
{
  const char *text;

  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  text = g_hash_table_lookup (self->texts[side], name);

  return text != NULL ? text : "";
}

/**
 * star_metric_record_set:
 * @name: an input of the formula
 * @text: what was typed, "" for nothing
 */
void
star_metric_record_set (StarMetricRecord *self, StarRecordSide side, const char *name,
                        const char *text)
{
  g_return_if_fail (STAR_IS_METRIC_RECORD (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    {
      g_hash_table_remove (self->texts[side], name);
      return;
    }

  g_hash_table_replace (self->texts[side], g_strdup (name), g_strdup (text));
  if (!g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    g_ptr_array_add (self->names, g_strdup (name));
}

/**
 * star_metric_record_has_inputs:
 *
 * Returns: %TRUE if anything is entered
 */
gboolean
star_metric_record_has_inputs (StarMetricRecord *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), FALSE);

  return g_hash_table_size (self->texts[STAR_RECORD_BEFORE]) > 0
         || g_hash_table_size (self->texts[STAR_RECORD_AFTER]) > 0;
}

/**
 * star_metric_record_get_sentence:
 * @section: (out) (optional): the field into which it was put, or would be
 *
 * Returns: (transfer none): the sentence as it was put into the story, "" if none was
 */
const char *
star_metric_record_get_sentence (StarMetricRecord *self, StarSection *section)
{
  g_return_val_if_fail (STAR_IS_METRIC_RECORD (self), NULL);

  if (section != NULL)
    *section = self->section;

  return self->sentence;
}

/**
 * star_metric_record_set_sentence:
 * @section: the field into which it is put
 * @sentence: the sentence, "" for none
 */
void
star_metric_record_set_sentence (StarMetricRecord *self, StarSection section, const char *sentence)
{
  g_return_if_fail (STAR_IS_METRIC_RECORD (self));
  g_return_if_fail (section < STAR_N_SECTIONS);
  g_return_if_fail (sentence != NULL);

  self->section = section;
  if (sentence == self->sentence)
    return;
  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
}
