/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No weight and no score that somebody gives; what is added up of less is a number. */
#define MOST 1e15

/* Weights that were written as percentages with decimals add up to 1 only nearly. */
#define NEARLY 1e-9

/**
 * StarDecision:
 *
 * Options that are held against weighted criteria. A weight is a share, 0.35 for 35 %; what the
 * weights add up to is said, and never mended: the total of an option is divided by it.
 */
struct _StarDecision
{
  GObject parent_instance;

  GPtrArray *criteria; /* (element-type Criterion) */
  GPtrArray *options;  /* (element-type Option) */
};

typedef struct {
  char *name;
  double weight;
} Criterion;

typedef struct {
  char *name;
  GArray *scores; /* one double a criterion */
} Option;

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDecision, star_decision, G_TYPE_OBJECT)

static void
criterion_free (Criterion *criterion)
{
  g_free (criterion->name);
  g_free (criterion);
}

static void
option_free (Option *option)
{
  g_free (option->name);
  g_array_unref (option->scores);
  g_free (option);
}

static Criterion *
get_criterion (StarDecision *self, guint criterion)
{
  return g_ptr_array_index (self->criteria, criterion);
}

static Option *
get_option (StarDecision *self, guint option)
{
  return g_ptr_array_index (self->options, option);
}

static void
tell_changed (StarDecision *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_name (StarDecision *self, char **place, const char *name)
{
  if (g_str_equal (*place, name))
    return;

  g_free (*place);
  *place = g_strdup (name);
  tell_changed (self);
}

static gboolean
set_number (StarDecision *self, double *place, double number)
{
  if (!isfinite (number) || number < 0 || number > MOST)
    return FALSE;

  if (*place != number)
    {
      *place = number;
      tell_changed (self);
    }

  return TRUE;
}

static void
star_decision_finalize (GObject *object)
{
  StarDecision *self = STAR_DECISION (object);

  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->options);

  G_OBJECT_CLASS (star_decision_parent_class)->finalize (object);
}

static void
star_decision_class_init (StarDecisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_decision_finalize;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_DECISION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
star_decision_init (StarDecision *self)
{
  self->criteria = g_ptr_array_new_with_free_func ((GDestroyNotify) criterion_free);
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_free);
}

/**
 * star_decision_new:
 *
 * Returns: (transfer full): a matrix without criteria and options
 */
StarDecision *
star_decision_new (void)
{
  return g_object_new (STAR_TYPE_DECISION, NULL);
}

static double
read_number (const char *cell)
{
  char *end;
  double number = g_ascii_strtod (cell, &end);

  return *end == '\0' ? number : NAN;
}

/* A line has a score for each option, also for one alone that has no name. */
static void
read_criterion (StarDecision *self, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (cells);
  guint criterion = self->criteria->len;

  star_decision_add_criterion (self, n > 0 ? cells[0] : "", 0);
  if (n > 1)
    star_decision_set_weight (self, criterion, read_number (cells[1]));
  if (n == 3 && self->options->len == 0)
    star_decision_add_option (self, "");
  for (guint i = 2; i < n && i - 2 < self->options->len; i++)
    star_decision_set_score (self, i - 2, criterion, read_number (cells[i]));
}

/**
 * star_decision_read:
 * @text: what star_decision_write() wrote; what is none of it counts as 0
 *
 * Returns: (transfer full): the matrix
 */
StarDecision *
star_decision_read (const char *text)
{
  StarDecision *self = star_decision_new ();
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) options = NULL;

  g_return_val_if_fail (text != NULL, self);

  lines = g_strsplit (text, "\n", -1);
  options = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", -1);
  for (guint i = 0; options[i] != NULL; i++)
    star_decision_add_option (self, options[i]);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    read_criterion (self, lines[i]);

  return self;
}

/* A name with a tab or a line in it would be two. */
static void
write_name (GString *text, const char *name)
{
  g_autofree char *flat = g_strdelimit (g_strdup (name), "\t\n", ' ');

  g_string_append (text, flat);
}

static void
write_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "\t%s", g_ascii_dtostr (buffer, sizeof buffer, number));
}

/**
 * star_decision_write:
 *
 * Returns: (transfer full): the whole matrix: a line with the options, and for each criterion one
 *   with its name, its weight and the scores, all with tabs between them
 */
char *
star_decision_write (StarDecision *self)
{
  GString *text;

  g_return_val_if_fail (STAR_IS_DECISION (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->options->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      write_name (text, get_option (self, i)->name);
    }
  for (guint i = 0; i < self->criteria->len; i++)
    {
      g_string_append_c (text, '\n');
      write_name (text, get_criterion (self, i)->name);
      write_number (text, get_criterion (self, i)->weight);
      for (guint option = 0; option < self->options->len; option++)
        write_number (text, star_decision_get_score (self, option, i));
    }

  return g_string_free (text, FALSE);
}

guint
star_decision_get_n_criteria (StarDecision *self)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), 0);

  return self->criteria->len;
}

guint
star_decision_get_n_options (StarDecision *self)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), 0);

  return self->options->len;
}

/**
 * star_decision_add_criterion:
 * @name: what it is about
 * @weight: its share, 0 or more
 *
 * Adds a criterion, in which every option scores 0 so far.
 */
void
star_decision_add_criterion (StarDecision *self, const char *name, double weight)
{
  g_return_if_fail (STAR_IS_DECISION (self));

  star_decision_insert_criterion (self, self->criteria->len, name, weight);
}

/**
 * star_decision_insert_criterion:
 * @position: before which criterion it comes, or their number
 * @name: what it is about
 * @weight: its share, 0 or more
 *
 * Adds a criterion, in which every option scores 0 so far.
 */
void
star_decision_insert_criterion (StarDecision *self, guint position, const char *name,
                                double weight)
{
  Criterion *criterion;
  double score = 0;

  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (position <= self->criteria->len);
  g_return_if_fail (name != NULL);
  g_return_if_fail (weight >= 0 && weight <= MOST);

  criterion = g_new0 (Criterion, 1);
  criterion->name = g_strdup (name);
  criterion->weight = weight;
  g_ptr_array_insert (self->criteria, (int) position, criterion);
  for (guint i = 0; i < self->options->len; i++)
    g_array_insert_val (get_option (self, i)->scores, position, score);
  tell_changed (self);
}

/**
 * star_decision_remove_criterion:
 * @criterion: which one goes, with the scores in it
 */
void
star_decision_remove_criterion (StarDecision *self, guint criterion)
{
  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (criterion < self->criteria->len);

  g_ptr_array_remove_index (self->criteria, criterion);
  for (guint i = 0; i < self->options->len; i++)
    g_array_remove_index (get_option (self, i)->scores, criterion);
  tell_changed (self);
}

/**
 * star_decision_get_criterion:
 *
 * Returns: (transfer none): what the criterion is about
 */
const char *
star_decision_get_criterion (StarDecision *self, guint criterion)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), NULL);
  g_return_val_if_fail (criterion < self->criteria->len, NULL);

  return get_criterion (self, criterion)->name;
}

void
star_decision_set_criterion (StarDecision *self, guint criterion, const char *name)
{
  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (criterion < self->criteria->len);
  g_return_if_fail (name != NULL);

  set_name (self, &get_criterion (self, criterion)->name, name);
}

/**
 * star_decision_get_weight:
 *
 * Returns: the share of the criterion
 */
double
star_decision_get_weight (StarDecision *self, guint criterion)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), 0);
  g_return_val_if_fail (criterion < self->criteria->len, 0);

  return get_criterion (self, criterion)->weight;
}

/**
 * star_decision_set_weight:
 * @weight: the new share
 *
 * Returns: %FALSE if @weight is below 0, no number or too large, which changes nothing
 */
gboolean
star_decision_set_weight (StarDecision *self, guint criterion, double weight)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), FALSE);
  g_return_val_if_fail (criterion < self->criteria->len, FALSE);

  return set_number (self, &get_criterion (self, criterion)->weight, weight);
}

/**
 * star_decision_add_option:
 * @name: what can be chosen
 *
 * Adds an option, which scores 0 everywhere so far.
 */
void
star_decision_add_option (StarDecision *self, const char *name)
{
  g_return_if_fail (STAR_IS_DECISION (self));

  star_decision_insert_option (self, self->options->len, name);
}

/**
 * star_decision_insert_option:
 * @position: before which option it comes, or their number
 * @name: what can be chosen
 *
 * Adds an option, which scores 0 everywhere so far.
 */
void
star_decision_insert_option (StarDecision *self, guint position, const char *name)
{
  Option *option;

  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (position <= self->options->len);
  g_return_if_fail (name != NULL);

  option = g_new0 (Option, 1);
  option->name = g_strdup (name);
  option->scores = g_array_new (FALSE, TRUE, sizeof (double));
  g_array_set_size (option->scores, self->criteria->len);
  g_ptr_array_insert (self->options, (int) position, option);
  tell_changed (self);
}

void
star_decision_remove_option (StarDecision *self, guint option)
{
  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (option < self->options->len);

  g_ptr_array_remove_index (self->options, option);
  tell_changed (self);
}

/**
 * star_decision_get_option:
 *
 * Returns: (transfer none): what can be chosen
 */
const char *
star_decision_get_option (StarDecision *self, guint option)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), NULL);
  g_return_val_if_fail (option < self->options->len, NULL);

  return get_option (self, option)->name;
}

void
star_decision_set_option (StarDecision *self, guint option, const char *name)
{
  g_return_if_fail (STAR_IS_DECISION (self));
  g_return_if_fail (option < self->options->len);
  g_return_if_fail (name != NULL);

  set_name (self, &get_option (self, option)->name, name);
}

/**
 * star_decision_get_score:
 *
 * Returns: how the option scores in the criterion
 */
double
star_decision_get_score (StarDecision *self, guint option, guint criterion)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), 0);
  g_return_val_if_fail (option < self->options->len, 0);
  g_return_val_if_fail (criterion < self->criteria->len, 0);

  return g_array_index (get_option (self, option)->scores, double, criterion);
}

/**
 * star_decision_set_score:
 * @score: the new score, on any scale that is the same for all
 *
 * Returns: %FALSE if @score is below 0, no number or too large, which changes nothing
 */
gboolean
star_decision_set_score (StarDecision *self, guint option, guint criterion, double score)
{
  g_return_val_if_fail (STAR_IS_DECISION (self), FALSE);
  g_return_val_if_fail (option < self->options->len, FALSE);
  g_return_val_if_fail (criterion < self->criteria->len, FALSE);

  return set_number (self, &g_array_index (get_option (self, option)->scores, double, criterion),
                     score);
}

/**
 * star_decision_get_weight_sum:
 *
 * Returns: what the weights add up to, 1 if they are shares of a whole
 */
double
star_decision_get_weight_sum (StarDecision *self)
{
  double sum = 0;

  g_return_val_if_fail (STAR_IS_DECISION (self), 0);

  for (guint i = 0; i < self->criteria->len; i++)
    sum += get_criterion (self, i)->weight;

  return sum;
}

/* The sum in per cent, with the digits that it takes to see that it is not 100. */
static char *
write_sum (double sum)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 4; digits <= 15; digits++)
    {
      g_snprintf (text, sizeof text, "%.*g", digits, sum * 100);
      if (!g_str_equal (text, "100"))
        break;
    }

  return g_strdup (text);
}

/**
 * star_decision_describe_weights:
 *
 * Returns: (transfer full) (nullable): what is to be said of weights that do not add up to 100 %,
 *   %NULL if they do
 */
char *
star_decision_describe_weights (StarDecision *self)
{
  double sum = star_decision_get_weight_sum (self);
  g_autofree char *text = NULL;

  if (fabs (sum - 1) < NEARLY)
    return NULL;
  if (sum == 0)
    return g_strdup (_("No criterion has a weight yet."));

  text = write_sum (sum);
  /* Translators: %s is a number of per cent; two per cent signs stand for one */
  return g_strdup_printf (_("The weights add up to %s %%, not to 100 %%. They are used as they "
                            "are: each total is divided by their sum."),
                          text);
}

/**
 * star_decision_get_total:
 * @total: (out): the weighted score, on the scale of the scores
 *
 * Returns: %FALSE if no criterion has a weight
 */
gboolean
star_decision_get_total (StarDecision *self, guint option, double *total)
{
  double sum, weighted = 0;

  g_return_val_if_fail (STAR_IS_DECISION (self), FALSE);
  g_return_val_if_fail (option < self->options->len, FALSE);

  sum = star_decision_get_weight_sum (self);
  for (guint i = 0; i < self->criteria->len; i++)
    weighted += get_criterion (self, i)->weight * star_decision_get_score (self, option, i);
  *total = weighted / sum;

  return sum > 0 && isfinite (*total);
}

/**
 * star_decision_get_best:
 * @option: (out): the option with the highest total
 *
 * Returns: %FALSE if there is none, or two come out the same
 */
gboolean
star_decision_get_best (StarDecision *self, guint *option)
{
  double best = -1, total;
  gboolean alone = FALSE;

  g_return_val_if_fail (STAR_IS_DECISION (self), FALSE);

  for (guint i = 0; i < self->options->len; i++)
    {
      if (!star_decision_get_total (self, i, &total))
        return FALSE;
      if (fabs (total - best) <= NEARLY * MAX (1, fabs (best)))
        {
          alone = FALSE;
        }
      else if (total > best)
        {
          best = total;
          *option = i;
          alone = TRUE;
        }
    }

  return alone;
}
