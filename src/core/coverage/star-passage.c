/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-passage-private.h"

#include "star-attachment-private.h"
#include "star-claims-private.h"
#include "star-dealing-private.h"
#include "star-denial-private.h"
#include "star-extent-private.h"
#include "star-institution-private.h"
#include "star-lasting-private.h"
#include "star-open-figure-private.h"
#include "star-outcome-private.h"
#include "star-own-title-private.h"
#include "star-owner-private.h"
#include "star-owning-private.h"
#include "star-placeholder-private.h"
#include "star-rank-private.h"
#include "star-tradeoff-private.h"

#define ALL_DIMENSIONS ((1u << STAR_N_REQUIRED_DIMENSIONS) - 1)

/* A time that nothing explains tells of its surroundings up to a unit of so many seconds. */
#define HOUR 3600
#define DAY 86400

/* So many sentences that tell of faults are what the story is about. */
#define FAULTS_MIN 2

/* Nothing that the figure itself says is weaker; further off is weaker still. */
#define RANK_SPARE -10

/* The words shown with such a time reach no further than this. */
#define VICINITY_REACH 10

typedef struct {
  StarPassage *passage;
  const StarSentence *sentence;
  StarOutcome outcome;
  guint topic;
  guint mentioned;
  guint mentioned_before;
  guint antecedent;
  StarFinding spare[STAR_N_REQUIRED_DIMENSIONS];
  guint n_fault_sentences;
} Scan;

/* Returns what was added, %NULL if it says nothing new. */
static StarFinding *
add_finding (Scan *self, StarDimension dimension, StarLevel level, int first, int last,
             const char *figure)
{
  const char *text = star_sentence_token (self->sentence, first)->text;
  StarFinding *finding = star_findings_add (&self->passage->findings, self->sentence, dimension,
                                            level, first, last, figure);

  if (finding == NULL)
    return NULL;
  finding->is_scene = text < self->outcome.scene_end;
  finding->is_late = text >= self->outcome.last_third;

  return finding;
}

static StarFinding *
add_mention (Scan *self, StarDimension dimension, int first, int last)
{
  return add_finding (self, dimension, STAR_LEVEL_MENTIONED, first, last, NULL);
}

static void
add_figure (Scan *self, StarDimension dimension, const StarAttachment *found, const char *figure)
{
  StarFinding *finding =
    add_finding (self, dimension, STAR_LEVEL_QUANTIFIED, found->first, found->last, figure);

  if (finding != NULL)
    finding->rank = star_rank_figure (found, dimension);
}

/* Widens the words around @q to the nearest that address @dimension; returns how far they are. */
static int
find_vicinity (const Scan *self, StarDimension dimension, const StarQuantity *q, int *first,
               int *last)
{
  int nearest = VICINITY_REACH + 1;
  const StarHit *hit;

  *first = q->first;
  *last = q->last;
  for (int i = 0; (hit = star_sentence_hit (self->sentence, i)) != NULL; i++)
    {
      int distance = MAX (hit->first - q->last, q->first - hit->last);

      if ((hit->concept->dimensions & (1u << dimension)) == 0
          || (hit->concept->roles & STAR_ROLE_MENTION) == 0 || distance >= nearest)
        continue;
      nearest = distance;
      *first = MIN (hit->first, q->first);
      *last = MAX (hit->last, q->last);
    }

  return nearest;
}

static void
keep_spare (Scan *self, StarDimension dimension, const StarQuantity *q)
{
  g_autofree char *figure = NULL;
  int first, last, rank;

  if (star_findings_has_figure (&self->passage->findings, dimension))
    return;

  rank = RANK_SPARE - find_vicinity (self, dimension, q, &first, &last);
  if (self->spare[dimension].text != NULL && rank <= self->spare[dimension].rank)
    return;

  figure = star_sentence_dup_figure (self->sentence, q, q->first, q->last);
  self->spare[dimension] =
    star_findings_make (&self->passage->findings, self->sentence, dimension,
                        STAR_LEVEL_QUANTIFIED, first, last, figure);
  self->spare[dimension].rank = rank;
}

/* Once so many sentences told of faults, the minutes and hours behind them are mostly theirs. */
static gboolean
is_about_faults (const Scan *self)
{
  return self->n_fault_sentences >= FAULTS_MIN;
}

/* "The *alarm* was silent. I saw it after *twenty minutes*": taken for want of a better figure. */
static void
scan_open_time (Scan *self, const StarQuantity *q)
{
  guint nearby = self->mentioned | self->mentioned_before;

  if (q->kind != STAR_QUANTITY_DURATION || star_open_figure_tells_when (self->sentence, q))
    return;
  if ((q->factor <= HOUR && is_about_faults (self))
      || (q->factor <= DAY && (nearby & (1u << STAR_DIMENSION_RELIABILITY)) != 0))
    keep_spare (self, STAR_DIMENSION_RELIABILITY, q);
}

/* The things that the words before token @end last told of, @before if of none. */
static guint
find_antecedent (const Scan *self, int end, guint before)
{
  guint antecedent = before;
  const StarHit *hit;

  for (int i = 0; (hit = star_sentence_hit (self->sentence, i)) != NULL && hit->first < end; i++)
    {
      if (hit->is_plural && (hit->concept->roles & STAR_ROLE_COUNT) != 0)
        antecedent = hit->concept->dimensions;
    }

  return antecedent;
}

/* "The *volunteers* drifted off. Of the next thirty, *twenty-four* came back" */
static void
scan_open_count (Scan *self, const StarQuantity *q)
{
  if ((star_open_figure_is_subject (self->sentence, q) || q->is_share)
      && find_antecedent (self, q->first, self->antecedent) == 1u << STAR_DIMENSION_PEOPLE)
    keep_spare (self, STAR_DIMENSION_PEOPLE, q);
}

/*
 * "I hired nine drivers, *three of them* women": a part of people is people. What was told
 * without a figure lends none.
 */
static guint
find_whole_of_part (const Scan *self)
{
  guint mentioned = self->mentioned | self->mentioned_before;

  if (self->topic == 1u << STAR_DIMENSION_PEOPLE)
    return self->topic;
  if (self->topic == 0 && (mentioned & (1u << STAR_DIMENSION_PEOPLE)) != 0
      && (mentioned & (1u << STAR_DIMENSION_SCALE)) == 0)
    return 0;

  return 1u << STAR_DIMENSION_SCALE;
}

/* What was told of before; what happened twice is no larger for it, and no more people did it. */
static guint
get_topic_of (const Scan *self, const StarQuantity *q)
{
  return q->is_frequency
           ? self->topic & ~(1u << STAR_DIMENSION_SCALE | 1u << STAR_DIMENSION_PEOPLE)
           : self->topic;
}

static void
scan_quantity (Scan *self, const StarQuantity *q)
{
  StarAttachment found;
  g_autofree char *figure = NULL;

  /* In a text of many megabytes there is nothing left to be found before long. */
  if (star_findings_is_full (&self->passage->findings, ALL_DIMENSIONS))
    return;
  found = star_attachment_find (self->sentence, q);
  if (found.is_open && found.dimensions == 0 && star_open_figure_goes_on (self->sentence, q))
    found.dimensions = get_topic_of (self, q);
  else if (found.is_open && found.dimensions == 1u << STAR_DIMENSION_SCALE)
    found.dimensions = find_whole_of_part (self);
  if (found.dimensions != 0)
    self->topic = found.dimensions;
  else if (found.is_open)
    scan_open_time (self, q);
  if (found.is_open)
    scan_open_count (self, q);
  if (star_findings_is_full (&self->passage->findings, found.dimensions))
    return;

  figure = star_sentence_dup_figure (self->sentence, q, found.figure_first, found.figure_last);
  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    {
      if ((found.dimensions & (1u << d)) != 0)
        add_figure (self, d, &found, figure);
    }
}

static void
add_mark (Scan *self, StarMarkKind kind, int first, int last)
{
  const StarMark mark = { .kind = kind };

  star_marks_add_tokens (&self->passage->marks, mark, self->sentence, first, last);
}

static gboolean
is_mention (const StarHit *hit)
{
  return (hit->concept->roles & (STAR_ROLE_MENTION | STAR_ROLE_HINT)) != 0
         || ((hit->concept->roles & (STAR_ROLE_GROUP | STAR_ROLE_CROWD)) != 0 && hit->is_plural);
}

/* "*thousands of* pounds": how much money, not how large a thing. */
static gboolean
is_in_amount (const Scan *self, const StarHit *hit)
{
  int quantity = star_sentence_token (self->sentence, hit->first)->quantity;
  const StarQuantity *q = quantity < 0 ? NULL : star_sentence_quantity (self->sentence, quantity);

  return q != NULL && q->last > hit->last
         && (q->kind == STAR_QUANTITY_MONEY || q->kind == STAR_QUANTITY_DURATION);
}

/* "*no* outages": without it the words would say the opposite. */
static int
find_first (const Scan *self, const StarHit *hit)
{
  int none = (hit->concept->dimensions & (1u << STAR_DIMENSION_RELIABILITY)) != 0
               ? star_denial_find_none (self->sentence, hit->first)
               : -1;

  return none >= 0 ? none : hit->first;
}

static void
scan_hit (Scan *self, const StarHit *hit)
{
  gboolean is_hint = (hit->concept->roles & (STAR_ROLE_CROWD | STAR_ROLE_HINT)) != 0;

  if ((hit->concept->signs & STAR_SIGN_PLACEHOLDER) != 0)
    add_mark (self, STAR_MARK_PLACEHOLDER, hit->first, hit->last);
  if (!is_mention (hit) && (hit->concept->roles & STAR_ROLE_COLLEAGUE) == 0)
    return;
  if (star_own_title_find (self->sentence, hit) || is_in_amount (self, hit))
    return;
  if (star_denial_find (self->sentence, hit) || star_owner_is_other (self->sentence, hit))
    return;

  self->mentioned |= hit->concept->dimensions;
  if (!is_mention (hit))
    return;
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      StarFinding *finding = (hit->concept->dimensions & (1u << d)) != 0
                               ? add_mention (self, d, find_first (self, hit), hit->last)
                               : NULL;

      if (finding != NULL)
        finding->is_hint = is_hint;
    }
}

/* "*told* my *manager*", "the *manager agreed*" */
static void
scan_dealing (Scan *self, const StarHit *aside)
{
  int first, last;

  if (aside->concept->dimensions == 0
      || !star_dealing_find (self->sentence, aside, &first, &last))
    return;

  self->mentioned |= 1u << STAR_DIMENSION_PEOPLE;
  add_mention (self, STAR_DIMENSION_PEOPLE, first, last);
}

static void
scan_aside (Scan *self, const StarHit *aside)
{
  scan_dealing (self, aside);
  self->passage->states += (aside->concept->signs & STAR_SIGN_STATE) != 0;
  star_marks_add_hit (&self->passage->marks, self->sentence, aside);
}

/* "countless suppliers", "our largest market": size in words, if less so of one thing. */
static void
scan_magnitude (Scan *self, int i)
{
  StarFinding *finding;
  gboolean is_hint;
  int last = star_extent_find_end (self->sentence, i, &is_hint);

  if (last < 0)
    return;

  finding = add_mention (self, STAR_DIMENSION_SCALE, i, last);
  if (finding != NULL)
    finding->is_hint = is_hint;
}

/* "*introduced* a weekly *review*": what is created and lasts by its nature. */
static void
scan_creation (Scan *self, const StarHit *hit, int index)
{
  int last;

  if ((hit->concept->signs & STAR_SIGN_CREATION) == 0)
    return;

  last = star_institution_find_end (self->sentence, index);
  if (last >= 0)
    add_mention (self, STAR_DIMENSION_EVOLUTION, hit->first, last);
}

static void
scan_owning (Scan *self, int i)
{
  int first, last;

  if (star_owning_find (self->sentence, i, &first, &last))
    add_mention (self, STAR_DIMENSION_OWNERSHIP, first, last);
}

/* Behind the bullet and a heading, a line has begun. */
#define OPENING_MAX 5

/* "*Oversaw* the move", a line of a list that leaves out who did it */
static void
scan_opening (Scan *self)
{
  for (int i = 0; i < OPENING_MAX; i++)
    {
      int last = star_owner_find_unsaid (self->sentence, i);

      if (last >= 0)
        add_mention (self, STAR_DIMENSION_OWNERSHIP, i, last);
    }
}

/* What is done from now on, told in the present behind the first third. */
static void
scan_lasting (Scan *self, int i)
{
  const char *text = star_sentence_token (self->sentence, i)->text;
  StarFinding *finding;
  int first, last;

  if (text < self->outcome.earliest || !star_lasting_find (self->sentence, i, &first, &last))
    return;

  finding = add_mention (self, STAR_DIMENSION_EVOLUTION, first, last);
  if (finding != NULL)
    finding->is_habit = TRUE;
}

static void
scan_standing (Scan *self)
{
  int first, last;

  if (self->passage->standing.text == NULL
      && star_lasting_find_standing (self->sentence, &first, &last))
    self->passage->standing =
      star_findings_make (&self->passage->findings, self->sentence, STAR_DIMENSION_EVOLUTION,
                          STAR_LEVEL_MENTIONED, first, last, NULL);
}

static void
scan_symbol (Scan *self, int i)
{
  int end = star_placeholder_find_end (self->sentence, i);

  if (end >= 0)
    add_mark (self, STAR_MARK_PLACEHOLDER, i, end);
}

/* All other words say nothing by themselves. */
#define TELLING_WORDS                                                                              \
  (STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM | STAR_WORD_MAGNITUDE | STAR_WORD_PLACEHOLDER           \
   | STAR_WORD_OUTCOME | STAR_WORD_WEIGHING | STAR_LASTING_WORDS)

static void
scan_word (Scan *self, const StarToken *token, int i)
{
  if (star_token_is (token, STAR_WORD_FIRST_PERSON))
    {
      self->passage->first_person++;
      scan_owning (self, i);
    }
  if (star_token_is (token, STAR_WORD_TEAM))
    {
      self->passage->team++;
      add_mark (self, STAR_MARK_TEAM, i, i);
    }
  if (star_token_is (token, STAR_WORD_WEIGHING))
    self->passage->weighing++;
  if (star_token_is (token, STAR_WORD_MAGNITUDE))
    scan_magnitude (self, i);
  if (star_token_is (token, STAR_LASTING_WORDS))
    scan_lasting (self, i);
  if (star_placeholder_is_word (self->sentence, i))
    add_mark (self, STAR_MARK_PLACEHOLDER, i, i);
  if (i < 3 && star_token_is (token, STAR_WORD_OUTCOME))
    star_outcome_read_word (&self->outcome, self->sentence, i);
}

static void
scan_tokens (Scan *self)
{
  const StarSentence *sentence = self->sentence;

  for (guint i = 0; i < sentence->tokens->len; i++)
    {
      const StarToken *token = &g_array_index (sentence->tokens, StarToken, i);

      if (token->kind == STAR_TOKEN_NUMBER || star_token_in (token, STAR_GROUP_ONE))
        self->passage->n_numbers += star_sentence_is_number (sentence, i);
      if (token->kind == STAR_TOKEN_SYMBOL)
        scan_symbol (self, i);
      else if (star_token_is (token, TELLING_WORDS))
        scan_word (self, token, i);
    }
}

static void
scan_figure (Scan *self, const StarQuantity *q)
{
  scan_quantity (self, q);
  self->passage->figure_kinds |= 1u << q->kind;
  self->passage->has_change |= q->shape == STAR_QUANTITY_CHANGE;
  /* Who acted, not what came of it. */
  if (star_sentence_counts_us (self->sentence, q))
    return;

  self->passage->n_figures++;
  star_outcome_read_figure (&self->outcome, self->sentence, q);
}

static void
scan_tradeoff (Scan *self)
{
  const StarToken *first = star_sentence_token (self->sentence, 0);
  gboolean hints;
  guint signs = star_tradeoff_find (self->sentence, &hints);

  self->passage->signs |= signs;
  self->passage->hints += hints;
  if (first == NULL || first->text < self->outcome.earliest)
    return;

  self->passage->late_signs |= signs;
  self->passage->late_hints += hints;
}

static void
scan_sentence (Scan *self)
{
  const StarSentence *sentence = self->sentence;

  self->n_fault_sentences += (self->mentioned & (1u << STAR_DIMENSION_RELIABILITY)) != 0;
  self->mentioned_before = self->mentioned;
  star_findings_begin_sentence (&self->passage->findings);
  self->mentioned = 0;
  scan_tokens (self);
  scan_opening (self);
  scan_standing (self);
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const StarHit *hit = star_sentence_hit (sentence, i);

      scan_hit (self, hit);
      scan_creation (self, hit, i);
    }
  for (guint i = 0; i < sentence->quantities->len; i++)
    scan_figure (self, star_sentence_quantity (sentence, i));
  for (guint i = 0; i < sentence->asides->len; i++)
    scan_aside (self, star_sentence_aside (sentence, i));
  self->antecedent = find_antecedent (self, sentence->tokens->len, 0);
  self->topic = (sentence->signs & STAR_SIGN_FAULT) != 0 ? 1u << STAR_DIMENSION_RELIABILITY : 0;
  self->passage->signs |= sentence->signs & ~(STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE);
  scan_tradeoff (self);
  star_claims_scan (&self->passage->marks, sentence);
}

/* Where a dimension has no figure of its own, the one from nearby says more than none. */
static void
add_spares (Scan *self)
{
  StarFindings *findings = &self->passage->findings;

  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    {
      if (self->spare[d].text != NULL && !star_findings_has_figure (findings, d))
        star_findings_append (findings, &self->spare[d]);
    }
}

/*
 * star_passage_new:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): what was found, with a copy of @text
 */
StarPassage *
star_passage_new (StarLexicon *lexicon, const char *text)
{
  char *copy = g_strdup (text);
  StarPassage *self = star_passage_new_static (lexicon, copy);

  self->copy = copy;

  return self;
}

/*
 * star_passage_new_static:
 * @text: valid UTF-8 that stays as it is until the passage is freed
 *
 * Reads @text once from start to end.
 *
 * Returns: (transfer full): what was found
 */
StarPassage *
star_passage_new_static (StarLexicon *lexicon, const char *text)
{
  StarPassage *self = g_new0 (StarPassage, 1);
  StarSentence sentence;
  Scan scan = { .passage = self, .sentence = &sentence };

  self->text = text;
  star_findings_init (&self->findings);
  star_marks_init (&self->marks);

  star_outcome_init (&scan.outcome, text);
  star_sentence_init (&sentence, lexicon, text);
  while (star_sentence_next (&sentence))
    scan_sentence (&scan);
  add_spares (&scan);

  self->length = sentence.reader.offset;
  self->words = sentence.reader.words.count;
  self->tally = sentence.reader.tally;
  self->has_outcome_figure = star_outcome_has_figure (&scan.outcome);
  star_sentence_clear (&sentence);

  return self;
}

void
star_passage_free (StarPassage *self)
{
  g_free (self->copy);
  star_findings_clear (&self->findings);
  star_marks_clear (&self->marks);
  g_free (self);
}
