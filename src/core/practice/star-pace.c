/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pace.h"

#include <math.h>
#include <string.h>

#include "star-words.h"

/* What is slower was not the text: a question in between. */
#define SLOWEST 50.0
#define FEWEST_WORDS 3

/* How many takes are asked at most: people change, so the last ones count. */
#define LAST 7

/* More are of no use to anybody. */
#define MAX_SAMPLES 1000

/* How far the range reaches at least to each side, as a part of the middle. */
#define LEEWAY 0.05

/* How long one field took in one take. There is no room between the members, so that bytes may be
 * compared. */
typedef struct {
  GQuark story;
  StarSection section;
  guint take;
  guint words;
  gint64 time;
} Sample;

/**
 * StarPace:
 *
 * How fast the user speaks, learned from their own takes: how long it took to say the words of a
 * field. The middle of the last takes is asked, so that one odd take moves nothing: each take has
 * one voice, however many fields it told, and nothing is asked that has fewer than
 * %STAR_PACE_FEWEST_TAKES, of which the odd one would be the middle or half of it.
 */
struct _StarPace
{
  GObject parent_instance;

  GArray *samples;
  guint fallback;
  guint n_takes;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPace, star_pace, G_TYPE_OBJECT)

static int
compare (const double *a, const double *b)
{
  return (*a > *b) - (*a < *b);
}

/* Between two of them, in proportion. */
static double
get_quantile (const double *sorted, guint n, double part)
{
  double place = part * (n - 1);
  guint before = floor (place);

  return sorted[before] + (sorted[MIN (before + 1, n - 1)] - sorted[before]) * (place - before);
}

static double
get_pace (guint words, gint64 time)
{
  return words * (double) G_TIME_SPAN_MINUTE / time;
}

/* How fast the last takes told a story and a field; 0 stands for all stories, %STAR_SECTION_TEXT
 * for all fields. */
static guint
find_paces (StarPace *self, GQuark story, StarSection section, double *paces)
{
  const Sample *last = NULL;
  guint n = 0;
  guint words = 0;
  gint64 time = 0;

  for (guint i = self->samples->len; i > 0; i--)
    {
      const Sample *sample = &g_array_index (self->samples, Sample, i - 1);

      if ((story != 0 && sample->story != story)
          || (section != STAR_SECTION_TEXT && sample->section != section))
        continue;

      if (last == NULL || last->take != sample->take)
        {
          if (n == LAST)
            break;
          n++;
          words = time = 0;
        }
      words += sample->words;
      time += sample->time;
      paces[n - 1] = get_pace (words, time);
      last = sample;
    }

  return n;
}

/* The nearest of which there is enough: this field of this story, this story, everything.
 * Returns: how many takes, 0 if nothing is enough. */
static guint
find_best_paces (StarPace *self, const char *story, StarSection section, double *paces)
{
  GQuark quark = *story != '\0' ? g_quark_try_string (story) : 0;
  guint n = 0;

  if (quark != 0 && section != STAR_SECTION_TEXT)
    n = find_paces (self, quark, section, paces);
  if (quark != 0 && n < STAR_PACE_FEWEST_TAKES)
    n = find_paces (self, quark, STAR_SECTION_TEXT, paces);
  if (n < STAR_PACE_FEWEST_TAKES)
    n = find_paces (self, 0, STAR_SECTION_TEXT, paces);

  return n < STAR_PACE_FEWEST_TAKES ? 0 : n;
}

static void
set_range (StarPaceRange *range, double low, double typical, double high)
{
  range->low = round (MIN (low, typical * (1 - LEEWAY)));
  range->typical = round (typical);
  range->high = round (MAX (high, typical * (1 + LEEWAY)));
}

static gboolean
has_same_samples (GArray *a, GArray *b)
{
  /* An empty array may have no data at all. */
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (Sample)) == 0);
}

/* Who broke off or skipped phases may have left any field in its middle, so that all its words and
 * part of its time would make a pace. */
static void
learn (StarPace *self, const StarTake *take)
{
  const guint n_before = self->samples->len;

  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, i);
      Sample sample = {
        g_quark_from_string (take->story), phase->section, self->n_takes, phase->words, phase->time,
      };
      double pace;

      if (phase->section == STAR_SECTION_TEXT || phase->words < FEWEST_WORDS || phase->time <= 0)
        continue;

      pace = get_pace (phase->words, phase->time);
      if (pace >= SLOWEST && pace <= STAR_FASTEST_PACE)
        g_array_append_val (self->samples, sample);
    }

  self->n_takes += self->samples->len > n_before;
  if (self->samples->len > MAX_SAMPLES)
    g_array_remove_range (self->samples, 0, self->samples->len - MAX_SAMPLES);
}

static void
star_pace_finalize (GObject *object)
{
  g_array_unref (STAR_PACE (object)->samples);

  G_OBJECT_CLASS (star_pace_parent_class)->finalize (object);
}

static void
star_pace_class_init (StarPaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_pace_finalize;

  /**
   * StarPace::changed:
   *
   * What it says now may be something else than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_pace_init (StarPace *self)
{
  self->samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  self->fallback = STAR_DEFAULT_PACE;
}

/**
 * star_pace_new:
 *
 * Returns: (transfer full): somebody who has learned nothing and believes in %STAR_DEFAULT_PACE
 */
StarPace *
star_pace_new (void)
{
  return g_object_new (STAR_TYPE_PACE, NULL);
}

/**
 * star_pace_learn_all:
 * @takes: (element-type StarTake): takes, the newest first
 *
 * Forgets what it had learned, and learns from the fields that were told as they are written;
 * others say nothing, nor does a take that was not told to its end.
 */
void
star_pace_learn_all (StarPace *self, GPtrArray *takes)
{
  g_autoptr (GArray) before = NULL;

  g_return_if_fail (STAR_IS_PACE (self));
  g_return_if_fail (takes != NULL);

  before = g_steal_pointer (&self->samples);
  self->samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  self->n_takes = 0;
  for (guint i = takes->len; i > 0; i--)
    {
      const StarTake *take = takes->pdata[i - 1];

      if (star_take_is_complete (take))
        learn (self, take);
    }

  if (!has_same_samples (before, self->samples))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * star_pace_set_fallback:
 * @words_a_minute: the pace to believe in until there are enough takes, more than 0
 */
void
star_pace_set_fallback (StarPace *self, guint words_a_minute)
{
  g_return_if_fail (STAR_IS_PACE (self));
  g_return_if_fail (words_a_minute > 0);

  if (self->fallback == words_a_minute)
    return;

  self->fallback = words_a_minute;
  if (star_pace_get_n_takes (self) == 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * star_pace_get_n_takes:
 *
 * Returns: from how many takes something was learned, 0 if there are fewer than
 *   %STAR_PACE_FEWEST_TAKES, so that everything is a guess
 */
guint
star_pace_get_n_takes (StarPace *self)
{
  g_return_val_if_fail (STAR_IS_PACE (self), 0);

  return self->n_takes >= STAR_PACE_FEWEST_TAKES ? self->n_takes : 0;
}

/**
 * star_pace_get_range:
 * @story: the id of a story, "" for any
 * @section: one of the six fields, %STAR_SECTION_TEXT for any
 * @range: (out caller-allocates): where to put the words a minute
 *
 * The middle half of the last takes of the field, or of the story, or of all stories, whichever
 * is the nearest of which there are enough; the fallback if none is.
 */
void
star_pace_get_range (StarPace *self, const char *story, StarSection section, StarPaceRange *range)
{
  double paces[LAST];
  guint n;

  g_return_if_fail (STAR_IS_PACE (self));
  g_return_if_fail (story != NULL);
  g_return_if_fail (range != NULL);

  n = find_best_paces (self, story, section, paces);
  if (n == 0)
    {
      star_pace_range_init (range, self->fallback);
      return;
    }

  qsort (paces, n, sizeof *paces, (GCompareFunc) compare);
  set_range (range, get_quantile (paces, n, 0.25), get_quantile (paces, n, 0.5),
             get_quantile (paces, n, 0.75));
}

/**
 * star_pace_estimate:
 * @story: the id of a story, "" for any
 * @section: one of the six fields, %STAR_SECTION_TEXT for any
 * @words: how many words there are to say
 * @time: (out caller-allocates): where to put how long that takes
 */
void
star_pace_estimate (StarPace *self, const char *story, StarSection section, guint words,
                    StarPaceTime *time)
{
  StarPaceRange range;

  g_return_if_fail (STAR_IS_PACE (self));
  g_return_if_fail (story != NULL);
  g_return_if_fail (time != NULL);

  star_pace_get_range (self, story, section, &range);
  star_pace_range_estimate (&range, words, time);
}

/**
 * star_pace_get_typical:
 * @story: the id of a story, "" for any
 *
 * By this one pace all that tells the time of a whole story goes, so that the list, the checks and
 * the command line never differ.
 *
 * Returns: the words a minute in the middle
 */
guint
star_pace_get_typical (StarPace *self, const char *story)
{
  StarPaceRange range;

  g_return_val_if_fail (STAR_IS_PACE (self), STAR_DEFAULT_PACE);
  g_return_val_if_fail (story != NULL, STAR_DEFAULT_PACE);

  star_pace_get_range (self, story, STAR_SECTION_TEXT, &range);

  return range.typical;
}
