/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-removal.h"

#include <glib/gi18n.h>

#include "star-story-name.h"
#include "star-take-date.h"

/* A message is one line, also in a narrow window. */
#define ABOUT_MAX 48

/**
 * StarRemoval:
 *
 * What was taken away and can be put back: a story, or something of it.
 */
struct _StarRemoval
{
  GObject parent_instance;

  StarRemovalKind kind;
  StarStory *story;
  /* What is said of the finding. */
  char *about;
  /* What belongs to the kind. */
  StarKpi *kpi;
  guint position;
  GPtrArray *ignores;
  /* In place of a story and its ignores. */
  StarIgnoredFlag *everywhere;
  StarMetricChange *change;
  StarOwnFormula *formula_before;
  StarOwnFormula *formula_after;
  StarTake *take;
  StarOwnPlan *plan_before;
  StarOwnPlan *plan_after;
};

G_DEFINE_FINAL_TYPE (StarRemoval, star_removal, G_TYPE_OBJECT)

static void
star_removal_dispose (GObject *object)
{
  StarRemoval *self = STAR_REMOVAL (object);

  g_clear_object (&self->story);
  g_clear_object (&self->kpi);
  g_clear_pointer (&self->ignores, g_ptr_array_unref);
  g_clear_object (&self->everywhere);
  g_clear_object (&self->change);
  g_clear_object (&self->formula_before);
  g_clear_object (&self->formula_after);
  g_clear_pointer (&self->take, star_take_unref);
  g_clear_pointer (&self->plan_before, star_own_plan_unref);
  g_clear_pointer (&self->plan_after, star_own_plan_unref);

  G_OBJECT_CLASS (star_removal_parent_class)->dispose (object);
}

static void
star_removal_finalize (GObject *object)
{
  g_free (STAR_REMOVAL (object)->about);

  G_OBJECT_CLASS (star_removal_parent_class)->finalize (object);
}

static void
star_removal_class_init (StarRemovalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_removal_dispose;
  G_OBJECT_CLASS (klass)->finalize = star_removal_finalize;
}

static void
star_removal_init (StarRemoval *self)
{
}

static StarRemoval *
create (StarRemovalKind kind, StarStory *story)
{
  StarRemoval *self = g_object_new (STAR_TYPE_REMOVAL, NULL);

  self->kind = kind;
  self->story = g_object_ref (story);

  return self;
}

/* To where it stood, or to the end if there are fewer rows by now. A row that came again with the
 * number that it belongs to is there already. */
static void
put_kpi_back (StarRemoval *self)
{
  GListStore *kpis = star_story_get_kpis (self->story);

  if (g_list_store_find (kpis, self->kpi, NULL))
    return;

  g_list_store_insert (kpis, MIN (self->position, g_list_model_get_n_items (G_LIST_MODEL (kpis))),
                       self->kpi);
}

static void
forget_ignores (StarRemoval *self)
{
  GListStore *ignores = star_story_get_ignores (self->story);
  guint position;

  for (guint i = 0; i < self->ignores->len; i++)
    {
      if (g_list_store_find (ignores, g_ptr_array_index (self->ignores, i), &position))
        g_list_store_remove (ignores, position);
    }
}

static void
put_ignores_back (StarRemoval *self)
{
  for (guint i = 0; i < self->ignores->len; i++)
    g_list_store_append (star_story_get_ignores (self->story),
                         g_ptr_array_index (self->ignores, i));
}

static char *
describe_finding (StarRemoval *self)
{
  g_autofree char *about = star_short_text_dup (self->about, ABOUT_MAX);

  if (self->kind == STAR_REMOVAL_FINDING)
    /* Translators: %s is a finding, a sentence that may be cut short */
    return g_strdup_printf (_("Ignored: %s"), about);

  /* Translators: %s is a finding, a sentence that may be cut short */
  return g_strdup_printf (_("Shown again: %s"), about);
}

static char *
describe_formula (StarRemoval *self)
{
  StarOwnFormula *formula =
    self->formula_after != NULL ? self->formula_after : self->formula_before;
  g_autoptr (StarFormulaDraft) draft =
    star_formula_draft_new (star_own_formula_get_definition (formula));
  const char *name = star_formula_draft_get_text (draft, "name");

  if (self->formula_after == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” deleted"), name);
  if (self->formula_before == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” added"), name);

  /* Translators: %s is the name of a formula */
  return g_strdup_printf (_("Formula “%s” changed"), name);
}

static char *
describe_take (StarRemoval *self)
{
  g_autofree char *date = star_take_date_format (self->take->started_at);

  /* Translators: %s is a date */
  return g_strdup_printf (_("Take of %s deleted"), date);
}

/* One that can not be read has no name. */
static char *
describe_plan (StarRemoval *self)
{
  StarOwnPlan *own = self->plan_after != NULL ? self->plan_after : self->plan_before;
  g_autoptr (StarPlan) plan = star_plan_new_from_json (own->definition, NULL);
  const char *name = plan != NULL ? star_plan_get_name (plan) : own->id;

  if (self->plan_after == NULL)
    /* Translators: %s is the name of a rehearsal plan */
    return g_strdup_printf (_("Plan “%s” deleted"), name);
  if (self->plan_before == NULL)
    /* Translators: %s is the name of a rehearsal plan */
    return g_strdup_printf (_("Plan “%s” added"), name);

  /* Translators: %s is the name of a rehearsal plan */
  return g_strdup_printf (_("Plan “%s” changed"), name);
}

/**
 * star_removal_new_story:
 * @story: a copy of the story that went
 *
 * Returns: (transfer full): the removal of a story
 */
StarRemoval *
star_removal_new_story (StarStory *story)
{
  return create (STAR_REMOVAL_STORY, story);
}

/**
 * star_removal_new_kpi:
 * @story: the story that lost a row
 * @kpi: the row
 * @position: where it stood
 *
 * Returns: (transfer full): the removal of a row
 */
StarRemoval *
star_removal_new_kpi (StarStory *story, StarKpi *kpi, guint position)
{
  StarRemoval *self = create (STAR_REMOVAL_KPI, story);

  self->kpi = g_object_ref (kpi);
  self->position = position;

  return self;
}

/**
 * star_removal_new_finding:
 * @story: the story whose finding is ignored now
 * @ignore: what was added to it
 * @about: the finding in words
 *
 * Returns: (transfer full): the removal of a finding
 */
StarRemoval *
star_removal_new_finding (StarStory *story, StarIgnore *ignore, const char *about)
{
  StarRemoval *self = create (STAR_REMOVAL_FINDING, story);

  self->about = g_strdup (about);
  self->ignores = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->ignores, g_object_ref (ignore));

  return self;
}

/**
 * star_removal_new_ignores:
 * @story: the story whose finding counts again
 * @ignores: (element-type StarIgnore): what was taken from it
 * @about: the finding in words
 *
 * Returns: (transfer full): the removal of what made the finding ignored
 */
StarRemoval *
star_removal_new_ignores (StarStory *story, GPtrArray *ignores, const char *about)
{
  StarRemoval *self = create (STAR_REMOVAL_IGNORES, story);

  self->about = g_strdup (about);
  self->ignores = g_ptr_array_ref (ignores);

  return self;
}

/**
 * star_removal_new_number:
 * @story: the story into which a number was put
 * @change: what that changed
 *
 * Returns: (transfer full): the removal of what was there before; the window puts the text back
 */
StarRemoval *
star_removal_new_number (StarStory *story, StarMetricChange *change)
{
  StarRemoval *self = create (STAR_REMOVAL_NUMBER, story);

  self->change = g_object_ref (change);

  return self;
}

/**
 * star_removal_new_everywhere:
 * @kind: %STAR_REMOVAL_FINDING or %STAR_REMOVAL_IGNORES
 * @ignored: what is ignored in every story from now on, or was until now
 * @about: the finding in words
 *
 * Returns: (transfer full): a removal that is about no story alone, and is put back by the window
 */
StarRemoval *
star_removal_new_everywhere (StarRemovalKind kind, StarIgnoredFlag *ignored, const char *about)
{
  StarRemoval *self = g_object_new (STAR_TYPE_REMOVAL, NULL);

  self->kind = kind;
  self->everywhere = g_object_ref (ignored);
  self->about = g_strdup (about);

  return self;
}

/**
 * star_removal_new_formula:
 * @before: (nullable): what the formula was, %NULL for one that was not there
 * @after: (nullable): what it is, %NULL for one that is there no longer
 *
 * Returns: (transfer full): a removal that is about no story, and is put back by the window
 */
StarRemoval *
star_removal_new_formula (StarOwnFormula *before, StarOwnFormula *after)
{
  StarRemoval *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_object_new (STAR_TYPE_REMOVAL, NULL);
  self->kind = STAR_REMOVAL_FORMULA;
  g_set_object (&self->formula_before, before);
  g_set_object (&self->formula_after, after);

  return self;
}

/**
 * star_removal_new_take:
 * @take: the take that went
 *
 * Returns: (transfer full): a removal that is about no story, and is put back by the window
 */
StarRemoval *
star_removal_new_take (StarTake *take)
{
  StarRemoval *self;

  g_return_val_if_fail (take != NULL, NULL);

  self = g_object_new (STAR_TYPE_REMOVAL, NULL);
  self->kind = STAR_REMOVAL_TAKE;
  self->take = star_take_ref (take);

  return self;
}

/**
 * star_removal_new_plan:
 * @before: (nullable): what the plan was, %NULL for one that was not there
 * @after: (nullable): what it is, %NULL for one that is there no longer
 *
 * Returns: (transfer full): a removal that is about no story, and is put back by the window
 */
StarRemoval *
star_removal_new_plan (StarOwnPlan *before, StarOwnPlan *after)
{
  StarRemoval *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_object_new (STAR_TYPE_REMOVAL, NULL);
  self->kind = STAR_REMOVAL_PLAN;
  self->plan_before = before != NULL ? star_own_plan_ref (before) : NULL;
  self->plan_after = after != NULL ? star_own_plan_ref (after) : NULL;

  return self;
}

/**
 * star_removal_get_story:
 *
 * Returns: (transfer none) (nullable): the story that went, or lost something
 */
StarStory *
star_removal_get_story (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  return self->story;
}

StarRemovalKind
star_removal_get_kind (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), STAR_REMOVAL_STORY);

  return self->kind;
}

/**
 * star_removal_get_everywhere:
 *
 * Returns: (transfer none) (nullable): what is ignored in every story, or was
 */
StarIgnoredFlag *
star_removal_get_everywhere (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  return self->everywhere;
}

/**
 * star_removal_get_change:
 *
 * Returns: (transfer none) (nullable): what a number changed
 */
StarMetricChange *
star_removal_get_change (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  return self->change;
}

/**
 * star_removal_get_formula:
 * @after: (out) (optional) (transfer none) (nullable): what the formula is
 *
 * Returns: (transfer none) (nullable): what it was
 */
StarOwnFormula *
star_removal_get_formula (StarRemoval *self, StarOwnFormula **after)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  if (after != NULL)
    *after = self->formula_after;

  return self->formula_before;
}

/**
 * star_removal_get_take:
 *
 * Returns: (transfer none) (nullable): the take that went
 */
StarTake *
star_removal_get_take (StarRemoval *self)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  return self->take;
}

static const char *
describe_number (StarMetricChange *change)
{
  if (!star_metric_change_has_row (change))
    return _("Sentence added");
  if (!star_metric_change_is_new_row (change))
    return star_metric_change_has_text (change) ? _("Metric and sentence updated")
                                                : _("Metric updated");

  return star_metric_change_has_text (change) ? _("Sentence and metric added") : _("Metric added");
}

/**
 * star_removal_get_plan:
 * @after: (out) (optional) (transfer none) (nullable): what the plan is
 *
 * Returns: (transfer none) (nullable): what it was before
 */
StarOwnPlan *
star_removal_get_plan (StarRemoval *self, StarOwnPlan **after)
{
  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  if (after != NULL)
    *after = self->plan_after;

  return self->plan_before;
}

/**
 * star_removal_describe:
 *
 * Returns: (transfer full): what happened, for the user
 */
char *
star_removal_describe (StarRemoval *self)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (STAR_IS_REMOVAL (self), NULL);

  switch (self->kind)
    {
    case STAR_REMOVAL_KPI:
      return g_strdup (_("Metric removed"));
    case STAR_REMOVAL_FINDING:
    case STAR_REMOVAL_IGNORES:
      return describe_finding (self);
    case STAR_REMOVAL_NUMBER:
      return g_strdup (describe_number (self->change));
    case STAR_REMOVAL_FORMULA:
      return describe_formula (self);
    case STAR_REMOVAL_TAKE:
      return describe_take (self);
    case STAR_REMOVAL_PLAN:
      return describe_plan (self);
    case STAR_REMOVAL_STORY:
    default:
      title = star_story_name_dup (self->story);
      /* Translators: %s is the title of a story */
      return g_strdup_printf (_("“%s” deleted"), title);
    }
}

/**
 * star_removal_put_back:
 *
 * Puts back what the story lost. A story that went is not for this.
 */
void
star_removal_put_back (StarRemoval *self)
{
  g_return_if_fail (STAR_IS_REMOVAL (self));
  g_return_if_fail (self->everywhere == NULL);

  switch (self->kind)
    {
    case STAR_REMOVAL_KPI:
      put_kpi_back (self);
      break;
    case STAR_REMOVAL_FINDING:
      forget_ignores (self);
      break;
    case STAR_REMOVAL_IGNORES:
      put_ignores_back (self);
      break;
    case STAR_REMOVAL_NUMBER:
      if (star_metric_change_has_row (self->change))
        star_metric_change_take_back_row (self->change);
      break;
    case STAR_REMOVAL_PLAN:
    case STAR_REMOVAL_FORMULA:
    case STAR_REMOVAL_TAKE:
    case STAR_REMOVAL_STORY:
    default:
      g_return_if_reached ();
    }
}
