/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-design-round-private.h"

/**
 * StarDesignRound:
 *
 * What is noted in a design round while its #StarRehearsal runs: clarifying questions and their
 * answers, which stay in sight, when the first tool was named, what was parked, and for how long
 * failures were talked about.
 */
struct _StarDesignRound
{
  GObject parent_instance;

  guint question_goal;
  guint failure_percent;
  GPtrArray *answers;
  GPtrArray *parked;
  int tool_questions;
  gboolean failing;
  gint64 failure_time;
};

enum {
  PROP_0,
  PROP_N_QUESTIONS,
  PROP_N_PARKED,
  PROP_TOOL_QUESTIONS,
  PROP_FAILING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDesignRound, star_design_round, G_TYPE_OBJECT)

static void
tell (StarDesignRound *self, GParamSpec *pspec)
{
  if (pspec != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GStrv
dup_texts (GPtrArray *texts)
{
  GStrv copy = g_new0 (char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (texts, i));

  return copy;
}

static void
star_design_round_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarDesignRound *self = STAR_DESIGN_ROUND (object);

  switch (prop_id)
    {
    case PROP_N_QUESTIONS:
      g_value_set_uint (value, self->answers->len);
      break;
    case PROP_N_PARKED:
      g_value_set_uint (value, self->parked->len);
      break;
    case PROP_TOOL_QUESTIONS:
      g_value_set_int (value, self->tool_questions);
      break;
    case PROP_FAILING:
      g_value_set_boolean (value, self->failing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_design_round_finalize (GObject *object)
{
  StarDesignRound *self = STAR_DESIGN_ROUND (object);

  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->parked, g_ptr_array_unref);

  G_OBJECT_CLASS (star_design_round_parent_class)->finalize (object);
}

static void
star_design_round_class_init (StarDesignRoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = star_design_round_get_property;
  object_class->finalize = star_design_round_finalize;

  props[PROP_N_QUESTIONS] =
    g_param_spec_uint ("n-questions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_PARKED] = g_param_spec_uint ("n-parked", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_TOOL_QUESTIONS] =
    g_param_spec_int ("tool-questions", NULL, NULL, -1, G_MAXINT, -1, flags);
  props[PROP_FAILING] = g_param_spec_boolean ("failing", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * StarDesignRound::changed:
   *
   * Something was noted, so that there is something to save.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_design_round_init (StarDesignRound *self)
{
  self->answers = g_ptr_array_new_with_free_func (g_free);
  self->parked = g_ptr_array_new_with_free_func (g_free);
  self->tool_questions = -1;
}

/* A round in which nothing has happened yet. */
StarDesignRound *
star_design_round_new (StarPlan *plan)
{
  StarDesignRound *self = g_object_new (STAR_TYPE_DESIGN_ROUND, NULL);

  self->question_goal = star_plan_get_question_goal (plan);
  self->failure_percent = star_plan_get_failure_percent (plan);

  return self;
}

/* Only the rehearsal knows which time was before the change: star_rehearsal_set_failing (). */
void
star_design_round_set_failing (StarDesignRound *self, gboolean failing)
{
  if (self->failing == failing)
    return;

  self->failing = failing;
  tell (self, props[PROP_FAILING]);
}

/* The rehearsal ran for so many microseconds. */
void
star_design_round_add_time (StarDesignRound *self, gint64 time)
{
  if (self->failing)
    self->failure_time += time;
}

void
star_design_round_fill (StarDesignRound *self, StarTakeRound *taken)
{
  taken->questions = self->answers->len;
  taken->question_goal = self->question_goal;
  taken->tool_questions = self->tool_questions;
  taken->failure_time = self->failure_time;
  taken->failure_percent = self->failure_percent;
  g_strfreev (taken->answers);
  taken->answers = dup_texts (self->answers);
  g_strfreev (taken->parked);
  taken->parked = dup_texts (self->parked);
}

/**
 * star_design_round_get_n_questions:
 *
 * Returns: how many clarifying questions were asked
 */
guint
star_design_round_get_n_questions (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), 0);

  return self->answers->len;
}

/**
 * star_design_round_get_answer:
 * @question: which question
 *
 * Returns: (transfer none): what was answered, "" if that was not noted
 */
const char *
star_design_round_get_answer (StarDesignRound *self, guint question)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), NULL);
  g_return_val_if_fail (question < self->answers->len, NULL);

  return g_ptr_array_index (self->answers, question);
}

/**
 * star_design_round_add_question:
 * @answer: what was answered, may be ""
 */
void
star_design_round_add_question (StarDesignRound *self, const char *answer)
{
  g_return_if_fail (STAR_IS_DESIGN_ROUND (self));
  g_return_if_fail (answer != NULL);

  g_ptr_array_add (self->answers, g_strdup (answer));
  tell (self, props[PROP_N_QUESTIONS]);
}

/**
 * star_design_round_set_answer:
 * @question: which question
 * @answer: what was answered
 */
void
star_design_round_set_answer (StarDesignRound *self, guint question, const char *answer)
{
  char **place;

  g_return_if_fail (STAR_IS_DESIGN_ROUND (self));
  g_return_if_fail (question < self->answers->len);
  g_return_if_fail (answer != NULL);

  place = (char **) &g_ptr_array_index (self->answers, question);
  if (g_str_equal (*place, answer))
    return;

  g_free (*place);
  *place = g_strdup (answer);
  tell (self, NULL);
}

/**
 * star_design_round_remove_question:
 * @question: which question; it was counted by mistake
 */
void
star_design_round_remove_question (StarDesignRound *self, guint question)
{
  g_return_if_fail (STAR_IS_DESIGN_ROUND (self));
  g_return_if_fail (question < self->answers->len);

  g_ptr_array_remove_index (self->answers, question);
  tell (self, props[PROP_N_QUESTIONS]);
}

/**
 * star_design_round_name_tool:
 *
 * The user named a tool. Only the first time counts.
 *
 * Returns: %TRUE if it was the first, and before enough questions were asked
 */
gboolean
star_design_round_name_tool (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), FALSE);

  if (self->tool_questions >= 0)
    return FALSE;

  self->tool_questions = self->answers->len;
  tell (self, props[PROP_TOOL_QUESTIONS]);
  return star_design_round_is_tool_early (self);
}

/**
 * star_design_round_get_tool_questions:
 *
 * Returns: how many questions had been asked when the first tool was named, -1 if none was
 */
int
star_design_round_get_tool_questions (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), -1);

  return self->tool_questions;
}

/**
 * star_design_round_is_tool_early:
 *
 * Returns: %TRUE if a tool was named before enough questions were asked
 */
gboolean
star_design_round_is_tool_early (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), FALSE);

  return self->tool_questions >= 0 && (guint) self->tool_questions < self->question_goal;
}

/**
 * star_design_round_get_n_parked:
 *
 * Returns: how many things are left out for now
 */
guint
star_design_round_get_n_parked (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), 0);

  return self->parked->len;
}

/**
 * star_design_round_get_parked:
 * @parked: which of them
 *
 * Returns: (transfer none): what is left out
 */
const char *
star_design_round_get_parked (StarDesignRound *self, guint parked)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), NULL);
  g_return_val_if_fail (parked < self->parked->len, NULL);

  return g_ptr_array_index (self->parked, parked);
}

/**
 * star_design_round_park:
 * @text: what is left out for now
 */
void
star_design_round_park (StarDesignRound *self, const char *text)
{
  g_return_if_fail (STAR_IS_DESIGN_ROUND (self));
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->parked, g_strdup (text));
  tell (self, props[PROP_N_PARKED]);
}

/**
 * star_design_round_unpark:
 * @parked: which of what is left out is no longer
 */
void
star_design_round_unpark (StarDesignRound *self, guint parked)
{
  g_return_if_fail (STAR_IS_DESIGN_ROUND (self));
  g_return_if_fail (parked < self->parked->len);

  g_ptr_array_remove_index (self->parked, parked);
  tell (self, props[PROP_N_PARKED]);
}

/**
 * star_design_round_get_failing:
 *
 * Returns: %TRUE while failures are talked about; star_rehearsal_set_failing() says so
 */
gboolean
star_design_round_get_failing (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), FALSE);

  return self->failing;
}

/**
 * star_design_round_get_failure_time:
 *
 * Returns: for how many microseconds failures were talked about
 */
gint64
star_design_round_get_failure_time (StarDesignRound *self)
{
  g_return_val_if_fail (STAR_IS_DESIGN_ROUND (self), 0);

  return self->failure_time;
}
