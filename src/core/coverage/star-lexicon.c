/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lexicon-private.h"

#include <gio/gio.h>
#include <string.h>

#include "star-coverage-resources.h"
#include "star-lexicon-loader-private.h"

/* Where the lexicon of the project lies in the program. */
#define DEFAULT_PATH "/io/github/starling_stories/Starling/lexicon/en.json"

/* More words than any lexicon has, word 0 being none, and twice as many places for them. */
#define WORDS_MAX (1 << 14)
#define TABLE_SIZE (2 * WORDS_MAX)

/* More edges of phrases than there are, and the places for them. Each ends at a node of its own,
 * and the phrases of a word begin at two at most. */
#define EDGES_MAX 80000
#define EDGE_TABLE_SIZE (1 << 17)
#define NODES_MAX (EDGES_MAX + 2 * WORDS_MAX)

/* What the narrow members of words, nodes and edges have to hold. */
G_STATIC_ASSERT (WORDS_MAX - 1 <= G_MAXUINT16);
G_STATIC_ASSERT (STAR_WORD_MAX_BYTES <= G_MAXUINT8);
G_STATIC_ASSERT (STAR_WORD_MAX_BYTES % sizeof (guint64) == 0);
G_STATIC_ASSERT (NODES_MAX <= 1 << STAR_EDGE_NODE_BITS);
G_STATIC_ASSERT (EDGES_MAX < EDGE_TABLE_SIZE);
G_STATIC_ASSERT (EDGE_TABLE_SIZE >= 1 << STAR_EDGE_NODE_BITS);

/* The first letters of a word lie in the line of the cache with what is asked of each. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (StarWord, spelling) + sizeof (guint64) <= STAR_WORD_ALIGNMENT);

G_DEFINE_BOXED_TYPE (StarLexicon, star_lexicon, star_lexicon_ref, star_lexicon_unref)

static void
clear_concept (StarConcept *concept)
{
  g_free (concept->id);
}

static void
clear_unit (StarLexiconUnit *unit)
{
  g_free (unit->symbol);
}

static void
star_lexicon_free (StarLexicon *self)
{
  g_free (self->version);
  g_free (self->table);
  g_aligned_free (self->words);
  g_array_unref (self->concepts);
  g_array_unref (self->units);
  g_array_unref (self->languages);
  g_array_unref (self->pairs);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}

static inline guint
count_blocks (guint length)
{
  return (length + sizeof (guint64) - 1) / sizeof (guint64);
}

/* By the first 16 letters: longer words that begin alike are few. */
static inline guint
hash_spelling (const StarSpelling *spelling, guint length)
{
  /* 2^64 divided by the golden ratio spreads the bits, upwards only. */
  const guint64 golden = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64 hash = (length ^ spelling->blocks[0]) * golden;

  return ((hash ^ hash >> 32 ^ spelling->blocks[1]) * golden) >> 32;
}

static inline gboolean
is_spelled (const StarWord *word, const StarSpelling *spelling, guint length)
{
  if (word->length != length || word->spelling.blocks[0] != spelling->blocks[0])
    return FALSE;

  for (guint i = 1; i < count_blocks (length); i++)
    {
      if (word->spelling.blocks[i] != spelling->blocks[i])
        return FALSE;
    }

  return TRUE;
}

static inline guint16
get_tag (guint hash)
{
  return hash >> 16;
}

/* The place of a word, or the free one for it. */
static inline StarSlot *
find_slot (StarLexicon *self, const StarSpelling *spelling, guint length, guint hash)
{
  guint i = hash % TABLE_SIZE;
  guint16 tag = get_tag (hash);

  while (self->table[i].word != 0
         && (self->table[i].tag != tag
             || !is_spelled (&self->words[self->table[i].word], spelling, length)))
    i = (i + 1) % TABLE_SIZE;

  return &self->table[i];
}

static guint
add_node (StarLexicon *self, guint from, guint word)
{
  self->nodes[self->n_nodes] = (StarNode) { .from = from, .word = word };

  return self->n_nodes++;
}

static inline guint
hash_edge (guint node, guint word)
{
  return (node * 31 + word) * 2654435769u;
}

static inline guint
get_edge_tag (guint hash)
{
  return hash / EDGE_TABLE_SIZE;
}

static inline gboolean
is_edge (StarLexicon *self, guint to, guint node, guint word)
{
  const StarNode *place = &self->nodes[to];

  return place->from == node && place->word == word;
}

/* The edge from @node with @word, or the free place for it. */
static StarEdge *
find_edge (StarLexicon *self, guint node, guint word)
{
  guint hash = hash_edge (node, word);
  guint i = hash % EDGE_TABLE_SIZE;

  while (self->edges[i].to != 0
         && (self->edges[i].tag != get_edge_tag (hash)
             || !is_edge (self, self->edges[i].to, node, word)))
    i = (i + 1) % EDGE_TABLE_SIZE;

  return &self->edges[i];
}

/* 0 if there are too many. */
static guint
follow_or_add (StarLexicon *self, guint node, guint word)
{
  StarEdge *edge = find_edge (self, node, word);

  if (edge->to != 0)
    return edge->to;
  if (self->n_edges == EDGES_MAX)
    return 0;

  edge->to = add_node (self, node, word);
  edge->tag = get_edge_tag (hash_edge (node, word));
  self->nodes[node].next |= star_lexicon_next_bit (word);
  self->n_edges++;

  return edge->to;
}

/*
 * star_lexicon_find_word:
 * @length: of @spelling, in bytes
 *
 * Returns: (transfer none) (nullable): the word
 */
const StarWord *
star_lexicon_find_word (StarLexicon *self, const StarSpelling *spelling, guint length)
{
  guint word = find_slot (self, spelling, length, hash_spelling (spelling, length))->word;

  return word != 0 ? &self->words[word] : NULL;
}

/*
 * star_lexicon_find_next:
 *
 * Returns: the node to which phrases go on from @node with @word, 0 if none do
 */
guint
star_lexicon_find_next (StarLexicon *self, guint node, guint word)
{
  return find_edge (self, node, word)->to;
}

const StarPair *
star_lexicon_find_pair (StarLexicon *self, const StarWord *first, const StarWord *second)
{
  if ((first->classes & STAR_WORD_PAIR) == 0)
    return NULL;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const StarPair *pair = &g_array_index (self->pairs, StarPair, i);

      if (pair->first == first->index && pair->second == second->index)
        return pair;
    }

  return NULL;
}

/*
 * star_lexicon_find_money:
 * @symbol: such as "€"
 *
 * Returns: (transfer none) (nullable): the currency with this sign
 */
const StarLexiconUnit *
star_lexicon_find_money (StarLexicon *self, gunichar symbol)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const StarLexiconUnit *unit = &g_array_index (self->units, StarLexiconUnit, i);

      if (unit->kind == STAR_LEXICON_UNIT_MONEY && g_utf8_get_char (unit->symbol) == symbol
          && *g_utf8_next_char (unit->symbol) == '\0')
        return unit;
    }

  return NULL;
}

/*
 * star_lexicon_fold:
 *
 * Returns: (transfer full): @text in lower case, quickly if it is ASCII
 */
char *
star_lexicon_fold (const char *text)
{
  return g_str_is_ascii (text) ? g_ascii_strdown (text, -1) : g_utf8_strdown (text, -1);
}

StarLexicon *
star_lexicon_alloc (void)
{
  StarLexicon *self = g_new0 (StarLexicon, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->words = g_aligned_alloc (WORDS_MAX, sizeof (StarWord), STAR_WORD_ALIGNMENT);
  self->n_words = 1;
  self->table = g_new0 (StarSlot, TABLE_SIZE);
  self->concepts = g_array_new (FALSE, TRUE, sizeof (StarConcept));
  g_array_set_clear_func (self->concepts, (GDestroyNotify) clear_concept);
  self->units = g_array_new (FALSE, TRUE, sizeof (StarLexiconUnit));
  g_array_set_clear_func (self->units, (GDestroyNotify) clear_unit);
  self->languages = g_array_new (FALSE, TRUE, sizeof (StarLanguage));
  self->pairs = g_array_new (FALSE, TRUE, sizeof (StarPair));
  self->nodes = g_new (StarNode, NODES_MAX);
  /* Node 0 stands for "none". */
  add_node (self, 0, 0);
  self->edges = g_new0 (StarEdge, EDGE_TABLE_SIZE);

  return self;
}

/*
 * star_lexicon_add_small_word:
 * @text: one word in lower case
 *
 * Returns: (transfer none) (nullable): the word, new or known, which need not mean anything; %NULL
 *   when it is too long, or new and the table is full
 */
StarWord *
star_lexicon_add_small_word (StarLexicon *self, const char *text)
{
  gsize length = strlen (text);
  StarSpelling spelling = { .blocks = { 0 } };
  StarWord *word;
  StarSlot *slot;
  guint hash;

  if (length == 0 || length > STAR_WORD_MAX_BYTES)
    return NULL;

  memcpy (spelling.text, text, length);
  hash = hash_spelling (&spelling, length);
  slot = find_slot (self, &spelling, length, hash);
  if (slot->word != 0)
    return &self->words[slot->word];
  if (self->n_words == WORDS_MAX)
    return NULL;

  word = &self->words[self->n_words];
  *word = (StarWord) { .spelling = spelling, .length = length, .unit = -1 };
  word->index = self->n_words++;
  *slot = (StarSlot) { get_tag (hash), word->index };

  return word;
}

/*
 * star_lexicon_add_word:
 * @text: one word in lower case
 *
 * Returns: (transfer none) (nullable): the word, new or known, which means something from now on;
 *   %NULL when it is too long, or new and the table is full
 */
StarWord *
star_lexicon_add_word (StarLexicon *self, const char *text)
{
  StarWord *word = star_lexicon_add_small_word (self, text);

  if (word != NULL)
    word->is_known = TRUE;

  return word;
}

/*
 * star_lexicon_add_pair:
 * @text: two words in lower case with a space between
 *
 * Returns: (transfer none) (nullable): the pair, new or known; %NULL when there are not two words
 *   or one cannot be taken
 */
StarPair *
star_lexicon_add_pair (StarLexicon *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  StarPair pair = { .unit = -1 };
  StarWord *first;
  StarWord *second;
  const StarPair *known;

  if (g_strv_length (parts) != 2)
    return NULL;
  first = star_lexicon_add_word (self, parts[0]);
  second = star_lexicon_add_word (self, parts[1]);
  if (first == NULL || second == NULL)
    return NULL;

  known = star_lexicon_find_pair (self, first, second);
  if (known != NULL)
    return (StarPair *) known;

  first->classes |= STAR_WORD_PAIR;
  pair.first = first->index;
  pair.second = second->index;
  g_array_append_val (self->pairs, pair);

  return &g_array_index (self->pairs, StarPair, self->pairs->len - 1);
}

/* Where the phrases of @concept begin that begin with @word. */
static guint
get_root (StarLexicon *self, const StarWord *word, int concept)
{
  gboolean is_aside = g_array_index (self->concepts, StarConcept, concept).is_aside;
  StarWord *own = &self->words[word->index];
  guint *root = is_aside ? &own->aside : &own->node;

  if (*root == 0)
    *root = add_node (self, 0, word->index);

  return *root;
}

/* %FALSE if there are too many. */
static gboolean
add_concept (StarNode *node, int concept, gboolean is_plural)
{
  for (guint i = 0; i < node->n_concepts; i++)
    {
      if (node->concepts[i] == concept)
        {
          node->is_plural |= is_plural;
          return TRUE;
        }
    }
  if (node->n_concepts == STAR_NODE_MAX_CONCEPTS)
    return FALSE;

  node->concepts[node->n_concepts++] = concept;
  node->next |= STAR_NODE_END;
  node->is_plural |= is_plural;
  return TRUE;
}

/* Most words of a text begin no phrase with the one behind them: the word alone tells that. */
static void
copy_next (StarLexicon *self, const StarWord *word)
{
  StarWord *own = &self->words[word->index];

  own->next = self->nodes[own->node].next;
  own->aside_next = self->nodes[own->aside].next;
}

/*
 * star_lexicon_add_phrase:
 * @words: %NULL-terminated, one at least, words of @self
 *
 * Returns: %FALSE if there are too many phrases or this one has too many concepts
 */
gboolean
star_lexicon_add_phrase (StarLexicon *self, const StarWord *const *words, int concept,
                         gboolean is_plural)
{
  guint place = get_root (self, words[0], concept);

  for (int i = 1; words[i] != NULL; i++)
    {
      place = follow_or_add (self, place, words[i]->index);
      if (place == 0)
        return FALSE;
    }
  if (!add_concept (&self->nodes[place], concept, is_plural))
    return FALSE;

  copy_next (self, words[0]);
  return TRUE;
}

/*
 * star_lexicon_is_full:
 *
 * Returns: whether it takes no further word, or no further phrase
 */
gboolean
star_lexicon_is_full (StarLexicon *self)
{
  return self->n_words == WORDS_MAX || self->n_edges == EDGES_MAX;
}

/**
 * star_lexicon_get_default:
 *
 * The lexicon that is compiled into the program, read at the first call.
 *
 * Returns: (transfer none): the lexicon, which lives as long as the program
 */
StarLexicon *
star_lexicon_get_default (void)
{
  static StarLexicon *lexicon = NULL;

  if (g_once_init_enter (&lexicon))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = NULL;
      StarLexicon *loaded = NULL;

      json = g_resource_lookup_data (star_coverage_get_resource (), DEFAULT_PATH,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (json != NULL)
        loaded = star_lexicon_new (json, &error);
      /* A test loads it, so a program with an unreadable one was never built right. */
      if (loaded == NULL)
        g_error ("The lexicon in the program cannot be read: %s", error->message);

      g_once_init_leave (&lexicon, loaded);
    }

  return lexicon;
}

/**
 * star_lexicon_new:
 * @json: a lexicon in the form of data/lexicon/en.json
 * @error: where to put what is wrong with it, and the place
 *
 * Returns: (transfer full): the lexicon, or %NULL with a %G_IO_ERROR_INVALID_DATA
 */
StarLexicon *
star_lexicon_new (GBytes *json, GError **error)
{
  g_return_val_if_fail (json != NULL, NULL);

  return star_lexicon_loader_load (json, error);
}

StarLexicon *
star_lexicon_ref (StarLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_lexicon_unref (StarLexicon *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_lexicon_free (self);
}

/**
 * star_lexicon_get_version:
 *
 * Returns: (transfer none): names both the words and the rules, such as "1.3f2a90c1": a digest
 *   that was made with another version has to be made again
 */
const char *
star_lexicon_get_version (StarLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->version;
}
