/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-reader-private.h"

#include "star-cursor-private.h"

/*
 * Reads which number a story gives for which metric. It rather reads nothing than something
 * wrong: a figure whose noun is not plain, that is wanted, passing or hypothetical, or that may
 * be a property of something else, is no mention.
 */

/* No story gives so many numbers. */
#define MENTIONS_MAX 200

/* A name has no more words before its noun. */
#define NAME_WORDS_MAX 4

/* What belongs to one name in a clause: no bare count does. */
typedef struct {
  const StarSentence *sentence;
  const StarQuantity *quantity;
  StarVocabulary *vocabulary;
  int first; /* of the figure's clause, behind the figure before it */
  int last;
} Reader;

static guint
word_at (const Reader *self, int i)
{
  const StarToken *token = star_sentence_token (self->sentence, i);

  return star_vocabulary_add (self->vocabulary, token->text, token->length);
}

static gboolean
is_word (const Reader *self, int i)
{
  const StarToken *token = star_sentence_token (self->sentence, i);

  return token != NULL && token->kind == STAR_TOKEN_WORD && token->quantity < 0;
}

/* Whether token @i can be part of a name. */
static gboolean
is_name (const Reader *self, int i)
{
  return is_word (self, i)
         && !star_sentence_is_class (self->sentence, i,
                                     STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                                     | STAR_WORD_ARTICLE | STAR_WORD_AND | STAR_WORD_MOVEMENT
                                     | STAR_WORD_PER | STAR_WORD_FILLER | STAR_WORD_MULTIPLE);
}

/* "EU", and a capital that does not come from the start of the sentence. */
static gboolean
is_proper (const Reader *self, int i)
{
  const StarToken *token = star_sentence_token (self->sentence, i);

  return token->is_capital
         && (i > 0 || (token->length > 1 && g_ascii_isupper (token->text[1])));
}

/* Between clauses; a colon leads from a name to its figure: "Incidents: 12". */
static gboolean
ends_clause (const Reader *self, int i)
{
  const StarToken *token = star_sentence_token (self->sentence, i);

  return star_sentence_ends_clause (self->sentence, i) && (token == NULL || token->symbol != ':');
}

/* The figure's clause; two figures in it have the words up to the first and those behind it. */
static void
find_bounds (Reader *self)
{
  const StarQuantity *q = self->quantity;

  self->first = q->first;
  while (!ends_clause (self, self->first - 1)
         && star_sentence_token (self->sentence, self->first - 1)->quantity < 0)
    self->first--;

  self->last = q->last;
  while (!star_sentence_ends_clause (self->sentence, self->last + 1)
         && star_sentence_token (self->sentence, self->last + 1)->quantity < 0
         && !star_sentence_is_class (self->sentence, self->last + 1, STAR_WORD_AND))
    self->last++;
}

/* The last token of a noun at token @i that can have such a figure, -1 if there is none. What only
 * a figure makes evidence, "saved", is no name of an amount of money. */
static int
find_noun_at (const Reader *self, int i)
{
  guint roles = STAR_ROLE_METRIC;
  guint also = self->quantity->kind == STAR_QUANTITY_MONEY ? STAR_ROLE_MENTION : 0;
  int last = -1;
  const StarHit *hit;

  if (!is_word (self, i) || star_sentence_token (self->sentence, i)->first_hit < 0)
    return -1;
  if (self->quantity->kind == STAR_QUANTITY_DURATION)
    roles = STAR_ROLE_DURATION | STAR_ROLE_METRIC;

  for (int k = star_sentence_token (self->sentence, i)->first_hit;
       (hit = star_sentence_hit (self->sentence, k)) != NULL && hit->first == i; k++)
    {
      if ((hit->concept->roles & roles) != 0 && (hit->concept->roles & also) == also)
        last = hit->last;
    }

  return last;
}

/* Whether the noun at token @i hangs on another one: "of the service". */
static gboolean
hangs (const Reader *self, int i)
{
  for (int k = i - 1; k >= self->first && k >= i - NAME_WORDS_MAX; k--)
    {
      if (star_sentence_is_class (self->sentence, k, STAR_WORD_PREPOSITION))
        return TRUE;
      if (!is_name (self, k) && !star_sentence_is_class (self->sentence, k,
                                                         STAR_WORD_ARTICLE | STAR_WORD_FILLER))
        return FALSE;
    }

  return FALSE;
}

/* The last token of the noun that the figure is about, which is before it, else behind it. */
static int
find_noun (const Reader *self, int *first)
{
  for (int i = self->quantity->first - 1; i >= self->first; i--)
    {
      int last = find_noun_at (self, i);

      if (last >= 0 && !hangs (self, i))
        {
          *first = i;
          return last;
        }
    }

  for (int i = self->quantity->last + 1; i <= self->last; i++)
    {
      int last = find_noun_at (self, i);

      *first = i;
      if (last >= 0)
        return last;
    }

  return -1;
}

/* A word goes where it belongs: a statistic, a scope, or the name itself. */
static void
sort_word (const Reader *self, int i, StarMentionWords *set, StarMetricMention *mention)
{
  guint word = word_at (self, i);
  guint classes = star_vocabulary_get_classes (self->vocabulary, word);

  if ((classes & STAR_VOCABULARY_STATISTIC) != 0)
    star_mention_words_add (&mention->statistics, word);
  else if (is_proper (self, i))
    star_mention_words_add (&mention->scope, word);
  else if ((classes & STAR_VOCABULARY_COMMON) == 0)
    star_mention_words_add (set, word);
}

/* The words of a phrase behind a preposition at token @i; the place of the last. */
static int
read_phrase (const Reader *self, int i, StarMentionWords *set, StarMetricMention *mention)
{
  int k = i + 1;

  while (k <= self->last
         && star_sentence_is_class (self->sentence, k, STAR_WORD_ARTICLE | STAR_WORD_FILLER))
    k++;
  for (; k <= self->last && is_name (self, k); k++)
    sort_word (self, k, set, mention);

  return k - 1;
}

/* "95th percentile" */
static void
read_percentile (const Reader *self, int i, StarMetricMention *mention)
{
  for (int k = i - 1; k >= MAX (self->first, i - 3); k--)
    {
      const StarToken *token = star_sentence_token (self->sentence, k);

      if (token->kind == STAR_TOKEN_NUMBER)
        {
          g_autofree char *name = g_strdup_printf ("p%.*s", (int) token->length, token->text);

          star_mention_words_add (&mention->statistics,
                                  star_vocabulary_add (self->vocabulary, name, -1));
          return;
        }
    }
}

/* Where, when, for whom, and which statistic, in the words around the figure. */
static void
read_surroundings (const Reader *self, int first, int last, StarMetricMention *mention)
{
  for (int i = self->first; i <= self->last; i++)
    {
      gboolean is_preposition = star_sentence_is_class (self->sentence, i, STAR_WORD_PREPOSITION);

      if (i >= first && i <= last)
        continue;
      if (star_sentence_is_class (self->sentence, i, STAR_WORD_OF))
        i = read_phrase (self, i, &mention->words, mention);
      else if (is_preposition && is_word (self, i + 1)
               && !star_sentence_is_class (self->sentence, i,
                                           STAR_WORD_FROM | STAR_WORD_TO | STAR_WORD_PER))
        i = read_phrase (self, i, &mention->scope, mention);
      else if (is_word (self, i)
               && (star_vocabulary_get_classes (self->vocabulary, word_at (self, i))
                   & STAR_VOCABULARY_STATISTIC) != 0)
        {
          star_mention_words_add (&mention->statistics, word_at (self, i));
          read_percentile (self, i, mention);
        }
      else if (is_name (self, i) && i > 0 && is_proper (self, i))
        star_mention_words_add (&mention->scope, word_at (self, i));
    }
}

static gboolean
is_statistic (const Reader *self, guint word)
{
  return (star_vocabulary_get_classes (self->vocabulary, word) & STAR_VOCABULARY_STATISTIC) != 0;
}

/* "brought" in "brought p95 latency to 200 ms" */
static gboolean
is_common (const Reader *self, int i)
{
  return (star_vocabulary_get_classes (self->vocabulary, word_at (self, i))
          & STAR_VOCABULARY_COMMON) != 0;
}

/* The noun at @first to @last with the words before it; the place of the first of those. */
static int
read_name (const Reader *self, int first, int last, StarMetricMention *mention)
{
  int start = first;

  for (int i = first; i < last; i++)
    sort_word (self, i, &mention->words, mention);
  while (start > self->first && start > first - NAME_WORDS_MAX && is_name (self, start - 1)
         && !is_common (self, start - 1))
    sort_word (self, --start, &mention->words, mention);

  mention->head = word_at (self, last);
  if (is_statistic (self, mention->head))
    {
      star_mention_words_add (&mention->statistics, mention->head);
      /* "latency p95", and "p95" alone, which is that of latency */
      mention->head = start < first ? word_at (self, first - 1)
                                    : star_vocabulary_add (self->vocabulary, "latency", -1);
    }

  return start;
}

static guint
collect_classes (const Reader *self, int first, int last)
{
  guint classes = 0;

  for (int i = first; i <= last; i++)
    {
      if (is_word (self, i))
        classes |= star_vocabulary_get_classes (self->vocabulary, word_at (self, i));
    }

  return classes;
}

/* The currency, and what the figure is per. */
static void
read_unit (const Reader *self, StarMetricMention *mention)
{
  const StarQuantity *q = self->quantity;

  for (int i = q->first; i <= q->last; i++)
    {
      const StarToken *token = star_sentence_token (self->sentence, i);
      gboolean is_currency = star_cursor_is_currency_symbol (
        &(StarCursor) { self->sentence->lexicon, self->sentence->tokens }, i);

      if (is_currency || star_token_is (token, STAR_WORD_CURRENCY))
        star_mention_words_add (&mention->unit, word_at (self, i));
    }
  for (int i = q->core_last + 1; q->has_rate && i <= q->last; i++)
    {
      if (star_sentence_token (self->sentence, i)->kind == STAR_TOKEN_WORD)
        star_mention_words_add (&mention->unit, word_at (self, i));
    }
}

/* "by 40 %", "40 % fewer": how much it moved, not where to. */
static gboolean
is_delta (const Reader *self)
{
  const StarQuantity *q = self->quantity;
  const StarToken *before = star_sentence_token (self->sentence, q->first - 1);

  if (q->shape == STAR_QUANTITY_CHANGE)
    return FALSE;
  if (star_sentence_is_class (self->sentence, q->last + 1, STAR_WORD_CHANGE))
    return TRUE;
  if (before == NULL)
    return FALSE;

  return (before->length == 2 && g_ascii_strncasecmp (before->text, "by", 2) == 0)
         || star_token_is (before, STAR_WORD_MOVEMENT);
}

static gboolean
follows (const Reader *self, StarWordClass class)
{
  return star_sentence_is_class (self->sentence, self->quantity->first - 1, class);
}

/* Which number of the metric a figure by itself is; %FALSE if that cannot be told. */
static gboolean
find_role (const Reader *self, StarSection section, StarMentionRole *role)
{
  const StarQuantity *q = self->quantity;

  if (is_delta (self))
    {
      *role = STAR_MENTION_DELTA;
      return q->kind == STAR_QUANTITY_RATIO && section != STAR_SECTION_SITUATION;
    }
  /* "2 failures" counts what there is; "failures fell to 2" is a number of them. */
  if (q->kind == STAR_QUANTITY_COUNT && !follows (self, STAR_WORD_TO))
    return FALSE;
  if (section == STAR_SECTION_SITUATION)
    {
      *role = STAR_MENTION_BEFORE;
      return !follows (self, STAR_WORD_FROM);
    }

  *role = STAR_MENTION_AFTER;
  return !follows (self, STAR_WORD_FROM)
         && (collect_classes (self, self->first, self->last) & STAR_VOCABULARY_PAST) == 0;
}

static char *
slice (const Reader *self, int first, int last)
{
  const StarToken *start = star_sentence_token (self->sentence, first);
  const StarToken *end = star_sentence_token (self->sentence, last);

  return g_strndup (start->text, end->text + end->length - start->text);
}

/* @name is what is the same for all numbers of the figure. */
static void
add_mention (const Reader *self, const StarMetricMention *name, StarMentionRole role, double value,
             double high, GArray *mentions)
{
  const StarQuantity *q = self->quantity;
  StarMetricMention mention = *name;

  if (mentions->len >= MENTIONS_MAX)
    return;

  mention.role = role;
  mention.value = value;
  mention.high = high;
  mention.start = star_sentence_token (self->sentence, q->first)->start;
  mention.end = star_sentence_token (self->sentence, q->last)->end;
  mention.text = slice (self, q->first, q->last);
  mention.name = g_strdup (name->name);
  g_array_append_val (mentions, mention);
}

static gboolean
is_comparable (const StarQuantity *q)
{
  return q->kind != STAR_QUANTITY_MULTIPLE && q->kind != STAR_QUANTITY_OTHER && !q->is_joined
         && !q->is_frequency;
}

static void
read_quantity (Reader *self, StarSection section, GArray *mentions)
{
  const StarQuantity *q = self->quantity;
  g_autofree char *shown = NULL;
  StarMetricMention name = { .section = section, .row = -1, .kind = q->kind };
  StarMentionRole role;
  int first;
  int last;

  if (!is_comparable (q))
    return;

  find_bounds (self);
  if ((collect_classes (self, self->first, self->last) & STAR_VOCABULARY_GOAL) != 0)
    return;
  last = find_noun (self, &first);
  if (last < 0)
    return;

  name.is_approximate = q->is_approximate;
  shown = slice (self, read_name (self, first, last, &name), last);
  name.name = shown;
  read_surroundings (self, first, last, &name);
  read_unit (self, &name);

  if (q->shape == STAR_QUANTITY_CHANGE && section == STAR_SECTION_SITUATION)
    {
      add_mention (self, &name, STAR_MENTION_BEFORE, q->other, q->other, mentions);
    }
  else if (q->shape == STAR_QUANTITY_CHANGE)
    {
      add_mention (self, &name, STAR_MENTION_BEFORE, q->value, q->value, mentions);
      add_mention (self, &name, STAR_MENTION_AFTER, q->other, q->other, mentions);
    }
  else if (find_role (self, section, &role))
    {
      add_mention (self, &name, role, q->value, q->other, mentions);
    }
}

/* The figure that a cell of a row holds. */
static void
read_cell (const Reader *name_reader, const StarMetricMention *name, const char *value,
           const char *unit, StarMentionRole role, GArray *mentions)
{
  g_autofree char *text =
    g_strdup_printf ("%s %s", value, g_str_has_suffix (value, unit) ? "" : unit);
  StarSentence sentence;

  star_sentence_init (&sentence, name_reader->sentence->lexicon, text);
  if (star_sentence_next (&sentence) && sentence.quantities->len == 1)
    {
      Reader reader = { &sentence, star_sentence_quantity (&sentence, 0),
                        name_reader->vocabulary, 0, 0 };
      StarMetricMention mention = *name;

      if (is_comparable (reader.quantity) && reader.quantity->shape != STAR_QUANTITY_CHANGE
          && mentions->len < MENTIONS_MAX)
        {
          mention.role = role;
          mention.kind = reader.quantity->kind;
          mention.value = reader.quantity->value;
          mention.high = reader.quantity->other;
          mention.is_approximate = reader.quantity->is_approximate;
          mention.text = g_strdup (name->text);
          mention.name = g_strdup (name->name);
          read_unit (&reader, &mention);
          g_array_append_val (mentions, mention);
        }
    }
  star_sentence_clear (&sentence);
}

/* The last word of a row's name that is no statistic names the metric. */
static gboolean
read_row_name (Reader *self, StarMetricMention *mention)
{
  int n = self->sentence->tokens->len;
  int noun = -1;
  int end = 0;

  /* "freshness of the feed (EU)" */
  while (end < n && is_name (self, end))
    end++;
  for (int i = 0; i < end; i++)
    {
      if ((star_vocabulary_get_classes (self->vocabulary, word_at (self, i))
           & STAR_VOCABULARY_STATISTIC) == 0)
        noun = i;
    }
  if (noun < 0)
    return FALSE;

  self->first = 0;
  self->last = n - 1;
  read_name (self, noun, noun, mention);
  for (int i = 0; i < end; i++)
    {
      if (i != noun)
        sort_word (self, i, &mention->words, mention);
    }
  for (int i = end; i < n; i++)
    {
      if (star_sentence_is_class (self->sentence, i, STAR_WORD_OF))
        i = read_phrase (self, i, &mention->words, mention);
      else if (is_name (self, i))
        sort_word (self, i, &mention->scope, mention);
    }

  return TRUE;
}

/*
 * star_metric_reader_read_sentence:
 * @mentions: where to append #StarMetricMention
 *
 * Reads the numbers of a sentence of @section. Those of the Task are wanted and those of the
 * Action on the way, so that they are left out.
 */
void
star_metric_reader_read_sentence (const StarSentence *sentence, StarSection section,
                                   StarVocabulary *vocabulary, GArray *mentions)
{
  Reader reader = { .sentence = sentence, .vocabulary = vocabulary };

  if (section == STAR_SECTION_TASK || section == STAR_SECTION_ACTION
      || sentence->quantities->len == 0 || (sentence->signs & STAR_SIGN_HYPOTHETICAL) != 0
      || (collect_classes (&reader, 0, sentence->tokens->len - 1) & STAR_VOCABULARY_PASSING) != 0)
    return;

  for (guint i = 0; i < sentence->quantities->len; i++)
    {
      reader.quantity = star_sentence_quantity (sentence, i);
      read_quantity (&reader, section, mentions);
    }
}

/*
 * star_metric_reader_read_row:
 * @row: which one it is
 * @place: the end of the field's text
 *
 * Reads the before and the after of a KPI row.
 */
void
star_metric_reader_read_row (StarLexicon *lexicon, StarKpi *kpi, int row, int place,
                              StarVocabulary *vocabulary, GArray *mentions)
{
  g_autofree char *shown = star_kpi_to_text (kpi);
  StarMetricMention name = {
    .section = STAR_SECTION_KPI_MOVEMENT,
    .row = row,
    .start = place,
    .end = place,
    .text = shown,
    .name = (char *) star_kpi_get_metric (kpi),
  };
  StarSentence sentence;
  Reader reader = { .sentence = &sentence, .vocabulary = vocabulary };

  star_sentence_init (&sentence, lexicon, star_kpi_get_metric (kpi));
  if (star_sentence_next (&sentence) && read_row_name (&reader, &name))
    {
      read_cell (&reader, &name, star_kpi_get_from (kpi), star_kpi_get_unit (kpi),
                 STAR_MENTION_BEFORE, mentions);
      read_cell (&reader, &name, star_kpi_get_to (kpi), star_kpi_get_unit (kpi),
                 STAR_MENTION_AFTER, mentions);
    }
  star_sentence_clear (&sentence);
}
