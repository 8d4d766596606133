/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-profile-private.h"

#include <math.h>

#include "star-metric-reader-private.h"

/* What a story says after so many words and signs, ten times any that can be told, is not compared,
 * so that a text of 100 MB costs no more than a long one. */
#define TOKENS_MAX 20000

/* Words that play a part in the sentence, whatever it is about. */
#define FUNCTION_WORDS \
  (STAR_WORD_FILLER | STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION \
   | STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM | STAR_WORD_APPROXIMATE | STAR_WORD_NUMBER \
   | STAR_WORD_POWER | STAR_WORD_FRACTION | STAR_WORD_TIMES | STAR_WORD_CHANGE \
   | STAR_WORD_MOVEMENT | STAR_WORD_MONTH | STAR_WORD_CLOCK | STAR_WORD_FROM | STAR_WORD_TO \
   | STAR_WORD_PER | STAR_WORD_ARTICLE | STAR_WORD_CURRENCY | STAR_WORD_OF | STAR_WORD_AND \
   | STAR_WORD_PERIODIC | STAR_WORD_OUTCOME | STAR_WORD_VAGUE)

/* A word of the trade says less than one that the checks never heard of. */
#define KNOWN_WEIGHT 0.5f

/* A round or small figure may come up in any story. */
#define PLAIN_WEIGHT 0.4f

typedef struct {
  StarProfile *profile;
  StarVocabulary *vocabulary;
  StarSection section;
  gboolean is_compared;
  guint n_tokens;
} Reader;

static void
clear_figure (StarProfileFigure *figure)
{
  g_free (figure->text);
}

static void
add_word (Reader *self, const StarToken *token)
{
  StarProfileWord word = { .weight = star_token_is_known (token) ? KNOWN_WEIGHT : 1 };

  if (token->kind != STAR_TOKEN_WORD || token->quantity >= 0 || token->length < 3
      || star_token_is (token, FUNCTION_WORDS))
    return;

  word.word = star_vocabulary_add (self->vocabulary, token->text, token->length);
  if ((star_vocabulary_get_classes (self->vocabulary, word.word) & STAR_VOCABULARY_COMMON) == 0)
    g_array_append_val (self->profile->words, word);
}

/* The value in two digits and its power of ten: "about 200" and "203" are the same. */
static guint
round_value (double value, gboolean *is_plain)
{
  int power = value > 0 ? (int) floor (log10 (value)) : 0;
  int digits = value > 0 ? (int) lround (value / pow (10, power) * 10) : 0;

  *is_plain = digits % 10 == 0 && (value < 100 || digits == 10);
  return (guint) (power + 50) * 128 + (guint) digits;
}

/* The word that a count is of, which is the last of the first run of words behind it. */
static guint
find_counted (Reader *self, const StarSentence *sentence, const StarQuantity *q, int *last)
{
  guint head = STAR_VOCABULARY_NONE;

  *last = q->last;
  for (int i = q->last + 1; i <= q->last + 3; i++)
    {
      const StarToken *token = star_sentence_token (sentence, i);

      if (token == NULL || token->kind != STAR_TOKEN_WORD || token->quantity >= 0
          || star_token_is (token, FUNCTION_WORDS & ~STAR_WORD_FILLER))
        break;
      head = star_vocabulary_add (self->vocabulary, token->text, token->length);
      *last = i;
      if (token->text[token->length - 1] == 's')
        break;
    }

  return head;
}

static void
add_figure (Reader *self, const StarSentence *sentence, const StarQuantity *q, double value)
{
  const StarToken *first = star_sentence_token (sentence, q->first);
  gboolean is_plain;
  int last = q->last;
  guint head = q->kind == STAR_QUANTITY_COUNT ? find_counted (self, sentence, q, &last) : 0;
  const StarToken *end = star_sentence_token (sentence, last);
  guint key = round_value (value, &is_plain);
  StarProfileFigure figure = {
    .key = (key * 16 + q->kind) * 65599u + head,
    .section = self->section,
    .start = first->start,
    .end = end->end,
  };

  if (q->kind == STAR_QUANTITY_MULTIPLE || q->kind == STAR_QUANTITY_OTHER
      || (q->kind == STAR_QUANTITY_COUNT && (head == 0 || q->is_frequency)))
    return;

  figure.weight = is_plain && q->kind != STAR_QUANTITY_MONEY ? PLAIN_WEIGHT : 1;
  figure.text = g_strndup (first->text, end->text + end->length - first->text);
  g_array_append_val (self->profile->figures, figure);
}

static void
read_sentence (Reader *self, const StarSentence *sentence)
{
  for (guint i = 0; i < sentence->tokens->len; i++)
    add_word (self, star_sentence_token (sentence, i));

  for (guint i = 0; i < sentence->quantities->len; i++)
    {
      const StarQuantity *q = star_sentence_quantity (sentence, i);

      add_figure (self, sentence, q, q->value);
      if (q->shape != STAR_QUANTITY_SINGLE)
        add_figure (self, sentence, q, q->other);
    }
}

static void
read_text (Reader *self, StarLexicon *lexicon, const char *text, gboolean has_mentions)
{
  StarSentence sentence;

  star_sentence_init (&sentence, lexicon, text);
  while (self->n_tokens < TOKENS_MAX && star_sentence_next (&sentence))
    {
      self->n_tokens += sentence.tokens->len;
      if (self->is_compared)
        read_sentence (self, &sentence);
      if (has_mentions)
        star_metric_reader_read_sentence (&sentence, self->section, self->vocabulary,
                                          self->profile->mentions);
    }
  star_sentence_clear (&sentence);
}

/* A row is no part of the field's text: its place is the end of that text. */
static void
read_rows (Reader *self, StarLexicon *lexicon, StarStory *story)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));
  guint n = g_list_model_get_n_items (kpis);
  int place = g_utf8_strlen (star_story_get_text (story, STAR_SECTION_KPI_MOVEMENT), -1);

  for (guint i = 0; i < n && self->n_tokens < TOKENS_MAX; i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);
      g_autofree char *text = star_kpi_to_text (kpi);
      guint before = self->profile->figures->len;

      read_text (self, lexicon, text, FALSE);
      for (guint k = before; k < self->profile->figures->len; k++)
        {
          StarProfileFigure *figure = &g_array_index (self->profile->figures, StarProfileFigure, k);

          figure->start = place;
          figure->end = place;
        }
      star_metric_reader_read_row (lexicon, kpi, i, place, self->vocabulary,
                                   self->profile->mentions);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const StarProfileWord *one = a;
  const StarProfileWord *two = b;

  return (one->word > two->word) - (one->word < two->word);
}

static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const StarProfileFigure *one = a;
  const StarProfileFigure *two = b;

  if (one->key != two->key)
    return one->key > two->key ? 1 : -1;

  return one->section != two->section ? (int) one->section - (int) two->section
                                      : one->start - two->start;
}

static void
sort_words (GArray *words)
{
  guint n = 0;

  g_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    {
      const StarProfileWord *word = &g_array_index (words, StarProfileWord, i);

      if (n == 0 || g_array_index (words, StarProfileWord, n - 1).word != word->word)
        g_array_index (words, StarProfileWord, n++) = *word;
    }
  g_array_set_size (words, n);
}

static void
sort_figures (GArray *figures)
{
  guint n = 0;

  g_array_sort (figures, compare_figures);
  for (guint i = 0; i < figures->len; i++)
    {
      StarProfileFigure *figure = &g_array_index (figures, StarProfileFigure, i);
      StarProfileFigure *place = &g_array_index (figures, StarProfileFigure, n);
      StarProfileFigure kept = *figure;

      if (n > 0 && place[-1].key == figure->key)
        continue;
      /* What is left over comes behind the end, where it is freed. */
      *figure = *place;
      *place = kept;
      n++;
    }
  g_array_set_size (figures, n);
}

/*
 * star_profile_new:
 * @vocabulary: that of all stories that are compared
 * @is_compared: whether there is another story, so that words and figures are needed
 *
 * Reads @story once.
 *
 * Returns: (transfer full): what it tells
 */
StarProfile *
star_profile_new (StarStory *story, StarLexicon *lexicon, StarVocabulary *vocabulary,
                  gboolean is_compared)
{
  StarProfile *self = g_new0 (StarProfile, 1);
  Reader reader = { .profile = self, .vocabulary = vocabulary, .is_compared = is_compared };

  self->words = g_array_new (FALSE, FALSE, sizeof (StarProfileWord));
  self->figures = g_array_new (FALSE, FALSE, sizeof (StarProfileFigure));
  g_array_set_clear_func (self->figures, (GDestroyNotify) clear_figure);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (StarMetricMention));
  g_array_set_clear_func (self->mentions, (GDestroyNotify) star_metric_mention_clear);

  for (int section = 0; section < STAR_N_SECTIONS; section++)
    {
      reader.section = section;
      read_text (&reader, lexicon, star_story_get_text (story, section), TRUE);
    }
  read_rows (&reader, lexicon, story);
  sort_words (self->words);
  sort_figures (self->figures);

  return self;
}

void
star_profile_free (StarProfile *self)
{
  g_array_unref (self->words);
  g_array_unref (self->figures);
  g_array_unref (self->mentions);
  g_free (self);
}
