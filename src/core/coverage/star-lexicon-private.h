/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon.h"
#include "star-word-group-private.h"

G_BEGIN_DECLS

/* The parts that words play in a sentence whatever they mean; the data says which. */
typedef enum {
  STAR_WORD_FILLER = 1 << 0,       /* may stand inside a phrase: "also", "the" */
  STAR_WORD_STOP = 1 << 1,         /* ends a run of nouns: "and", "was" */
  STAR_WORD_CLAUSE = 1 << 2,       /* begins a clause: "while", "which" */
  STAR_WORD_PREPOSITION = 1 << 3,  /* hangs what follows on a noun before: "of", "across" */
  STAR_WORD_FIRST_PERSON = 1 << 5, /* "I", "my" */
  STAR_WORD_TEAM = 1 << 6,         /* "we", "our" */
  STAR_WORD_APPROXIMATE = 1 << 7,  /* "about", "nearly" */
  STAR_WORD_NUMBER = 1 << 8,       /* "eight" */
  STAR_WORD_POWER = 1 << 9,        /* "hundred", "million" */
  STAR_WORD_FRACTION = 1 << 10,    /* "half", "thirds" */
  STAR_WORD_MULTIPLE = 1 << 11,    /* a figure by itself: "halved", "tripled" */
  STAR_WORD_TIMES = 1 << 12,       /* makes a number a multiple: "times", "x" */
  STAR_WORD_CHANGE = 1 << 13,      /* between a figure and what it is about: "reduction" */
  STAR_WORD_MAGNITUDE = 1 << 14,   /* how much, without a figure: "entire", "multiple" */
  STAR_WORD_MONTH = 1 << 15,
  STAR_WORD_CLOCK = 1 << 16,       /* "am", "pm" */
  STAR_WORD_LABEL = 1 << 17,       /* makes the number after it a name: "step", "version" */
  STAR_WORD_NARROW = 1 << 18,      /* makes the number before it a name: "th", "video" */
  STAR_WORD_FROM = 1 << 19,
  STAR_WORD_TO = 1 << 20,
  STAR_WORD_PER = 1 << 21,
  STAR_WORD_ARTICLE = 1 << 22,
  STAR_WORD_JOINT = 1 << 23,       /* "and", which adds where "or" does not */
  STAR_WORD_ABBREVIATION = 1 << 24, /* its full stop ends no sentence */
  STAR_WORD_VAGUE = 1 << 25,       /* "few", "several": a figure only with a power */
  STAR_WORD_PERIODIC = 1 << 26,    /* "daily", "monthly" */
  STAR_WORD_OF = 1 << 27,
  STAR_WORD_AND = 1 << 28,
  STAR_WORD_OUTCOME = 1 << 29,     /* a heading or a turn to the outcome: "result" */
  STAR_WORD_PLACEHOLDER = 1 << 30, /* "TODO" */
  STAR_WORD_MOVEMENT = 1u << 31,   /* "grew", "fell" */
  STAR_WORD_RISE = 1ull << 32,     /* a figure near it went up: "grew", "increase" */
  STAR_WORD_FALL = 1ull << 33,     /* it went down: "cut", "fewer" */
  STAR_WORD_BETWEEN = 1ull << 34,
  STAR_WORD_IN = 1ull << 35,
  STAR_WORD_OUT = 1ull << 36,
  STAR_WORD_ON = 1ull << 37,       /* the day after it is a date: "on 5/6" */
  STAR_WORD_NOW = 1ull << 38,
  STAR_WORD_WAS = 1ull << 39,
  STAR_WORD_NOTHING = 1ull << 40,  /* a zero behind "from" */
  STAR_WORD_HEDGE = 1ull << 41,    /* makes the number before it approximate: "or so", "ish" */
  STAR_WORD_FIGURES = 1ull << 42,  /* "six figures" */
  STAR_WORD_NINES = 1ull << 43,    /* "five nines" */
  STAR_WORD_CODE = 1ull << 44,     /* in the singular, makes the number before it a name: "error" */
  STAR_WORD_RANK = 1ull << 45,     /* makes the number after it one of a ranking: "top" */
  STAR_WORD_SPAN = 1ull << 46,     /* lasts, so that the number before it is a time: "interval" */
  STAR_WORD_PLURAL = 1ull << 47,   /* a plural that does not end in "s" */
  STAR_WORD_PAIR = 1ull << 48,     /* begins a pair of words, see #StarPair */
  STAR_WORD_PARTICLE = 1ull << 49, /* "up", "down": a direction or part of a verb */
  STAR_WORD_CURRENCY = 1ull << 50, /* a unit of money */
  STAR_WORD_PRESENT = 1ull << 52,  /* what is so: "is", "asks" */
  STAR_WORD_STRETCH = 1ull << 51,  /* between a number and its time: "two *more* weeks" */
  STAR_WORD_PAST = 1ull << 53,     /* what was so: "took" */
  STAR_WORD_HABIT = 1ull << 57,    /* what somebody does again and again: "weighs", "weigh" */
  STAR_WORD_PARTICIPLE = 1ull << 54, /* what is done to a thing: "kept" */
  STAR_WORD_SINCE = 1ull << 58,
  STAR_WORD_STATE = 1ull << 59,    /* looks like something done: "pleased", "often" */
  STAR_WORD_OPENER = 1ull << 60,   /* begins a clause that hangs on another: "that", "whether" */
  STAR_WORD_AGAIN = 1ull << 61,    /* inside what is done each time: "is *always* read" */
  STAR_WORD_EACH = 1ull << 55,     /* begins a rule for one of a kind: "nobody" */
  STAR_WORD_ANY = 1ull << 56,      /* begins a rule for many: "all" */
  STAR_WORD_WEIGHING = 1ull << 62, /* sets one thing against another: "but", "still" */
} StarWordClass;

typedef enum {
  STAR_LEXICON_UNIT_MONEY,
  STAR_LEXICON_UNIT_RATIO,
  STAR_LEXICON_UNIT_DURATION,
  STAR_LEXICON_UNIT_BYTES,
  STAR_LEXICON_UNIT_RATE,
  STAR_LEXICON_UNIT_MEASURE,
  STAR_LEXICON_UNIT_OTHER, /* says nothing of any dimension: degrees, volts */
} StarLexiconUnitKind;

/**
 * StarLexiconUnit:
 * @kind: what it measures
 * @factor: in seconds for a duration, in bytes for bytes, in whole coins or shares, else 1
 * @symbol: its short form
 */
typedef struct {
  StarLexiconUnitKind kind;
  double factor;
  char *symbol;
} StarLexiconUnit;

/* What a concept may do in a sentence. */
typedef enum {
  STAR_ROLE_MENTION = 1 << 0,    /* its words alone address the dimension */
  STAR_ROLE_GROUP = 1 << 1,      /* its plural alone does: "suppliers" */
  STAR_ROLE_WHOLE = 1 << 2,      /* it is large if it is all of one: "the entire *region*" */
  STAR_ROLE_EXTENT = 1 << 3,     /* it is if a word of size is said of it: "a major *project*" */
  STAR_ROLE_CROWD = 1 << 4,      /* it does where it comes back: "guests" */
  STAR_ROLE_HINT = 1 << 5,       /* its words do where one like them comes, too: "delay" */
  STAR_ROLE_COUNT = 1 << 6,      /* a count of it quantifies the dimension */
  STAR_ROLE_METRIC = 1 << 7,     /* a ratio, a multiple or a before and after of it does */
  STAR_ROLE_SHARE = 1 << 8,      /* a share of it does, and its growth: "20 % of traffic" */
  STAR_ROLE_DURATION = 1 << 9,   /* a duration of it does */
  STAR_ROLE_SPREAD = 1 << 10,    /* any count in its clause does: "16 hosts got a wrong mask" */
  STAR_ROLE_COLLEAGUE = 1 << 11, /* somebody one may have to do with: "manager" */
  STAR_ROLE_DEALING = 1 << 12,   /* aside: what one does with a colleague: "told" */
  STAR_ROLE_STANCE = 1 << 13,    /* aside: what a colleague says or wants: "agreed" */
} StarRole;

/* What a concept is evidence of beside the dimensions. */
typedef enum {
  STAR_SIGN_TRADEOFF = 1 << 0,     /* "at the cost of" */
  STAR_SIGN_PRICE = 1 << 1,        /* one if it is said of the chosen course: "technical debt" */
  STAR_SIGN_HYPOTHETICAL = 1 << 2, /* "would have" */
  STAR_SIGN_PLACEHOLDER = 1 << 3,  /* "lorem ipsum" */
  STAR_SIGN_CREATION = 1 << 4,     /* "introduced": with an institution it lasts */
  STAR_SIGN_INSTITUTION = 1 << 5,  /* "checklist" */
  STAR_SIGN_CONTRAST = 1 << 6,     /* "rather than" */
  STAR_SIGN_CHOICE = 1 << 7,       /* "chose": with a contrast it rejects */
  STAR_SIGN_LONE = 1 << 8,         /* "single-handedly" */
  STAR_SIGN_EFFORT = 1 << 9,       /* "all night" */
  STAR_SIGN_COMPANY = 1 << 10,     /* "together" */
  STAR_SIGN_ROLE = 1 << 11,        /* a role that says little: "was involved in" */
  STAR_SIGN_STATE = 1 << 12,       /* the speaker, doing nothing: "I was", "I felt" */
  STAR_SIGN_TOOL = 1 << 13,        /* the name of a product */
  STAR_SIGN_SCALE_OUT = 1 << 14,   /* "scale horizontally" */
  STAR_SIGN_MECHANISM = 1 << 15,   /* how that goes: "partition" */
  STAR_SIGN_GUESS = 1 << 16,       /* "if I remember" */
  STAR_SIGN_SOURCE = 1 << 17,      /* where a figure is from: "measured" */
  STAR_SIGN_VANITY = 1 << 18,      /* counts work: "story point" */
  STAR_SIGN_TARGET = 1 << 19,      /* "had to" */
  STAR_SIGN_ANSWER = 1 << 20,      /* says that a target was reached: "beat the goal" */
  STAR_SIGN_SLO = 1 << 21,         /* "availability" */
  STAR_SIGN_BUDGET = 1 << 22,      /* "error budget" */
  STAR_SIGN_SPENT = 1 << 23,       /* a part of a budget: "left", "burned" */
  STAR_SIGN_EACH_RUN = 1 << 24,    /* "per run" */
  STAR_SIGN_EACH_MONTH = 1 << 25,  /* "monthly" */
  STAR_SIGN_SUM = 1 << 26,         /* "including" */
  STAR_SIGN_POINTS = 1 << 27,      /* "percentage points" */
  STAR_SIGN_SPAN = 1 << 28,        /* before a time that something lasted: "first" */
  STAR_SIGN_FAULT = 1 << 29,       /* what went wrong: "crash" */
} StarSign;

/**
 * StarConcept:
 * @id: its name in the data, for error messages and tests
 * @dimensions: a bit for each #StarDimension; none for a concept that takes figures away from
 *   the others, such as a conversion rate
 * @roles: #StarRole bits
 * @signs: #StarSign bits
 * @is_aside: its words mean what they mean beside it: "at the *cost* of" is still a cost
 * @needs: contexts of which one must be in the sentence, 0 for none
 * @behind: contexts of which one must have the word before, 0 for none
 * @unless: contexts of which none may be in the sentence
 */
typedef struct {
  char *id;
  guint dimensions;
  guint roles;
  guint signs;
  gboolean is_aside;
  guint64 needs;
  guint64 behind;
  guint64 unless;
} StarConcept;

#define STAR_LANGUAGES_MAX 32
#define STAR_LANGUAGE_SCRIPTS_MAX 2

/**
 * StarLanguage:
 * @id: such as "de"
 * @scripts: its ISO 15924 codes, 0 for none; the first language with a script has its letters
 * @is_dense: it is written without spaces
 *
 * A language that is told from the others. The first one is that of the lexicon itself.
 */
typedef struct {
  const char *id;
  guint32 scripts[STAR_LANGUAGE_SCRIPTS_MAX];
  gboolean is_dense;
} StarLanguage;

#define STAR_WORD_MAX_BYTES 40
#define STAR_WORD_ALIGNMENT 64
#define STAR_NODE_MAX_CONCEPTS 4
#define STAR_EDGE_NODE_BITS 17
#define STAR_WORD_GROUP_SETS 2

/* A word in lower case with a plain apostrophe, not terminated but filled up with zeros, so that it
 * is compared and hashed by whole blocks. */
typedef union {
  char text[STAR_WORD_MAX_BYTES];
  guint64 blocks[STAR_WORD_MAX_BYTES / sizeof (guint64)];
} StarSpelling;

/**
 * StarWord:
 * @classes: #StarWordClass bits
 * @contexts: the contexts that it sets
 * @next: what @node has as its next
 * @aside_next: what @aside has as its next
 * @node: where the phrases that begin with it go on, 0 for none
 * @aside: the same for the phrases of concepts that are aside
 * @languages: a bit for each language that it is a small word of
 * @index: its place among the words, which begins at 1
 * @unit: index of its unit, -1 for none
 * @length: its bytes
 * @is_known: it means something here; else it only tells the language or is in groups
 * @spelling: its letters
 * @groups: a bit for each #StarWordGroup that it is in
 * @value: of a number, power, fraction or multiple
 *
 * What is asked of each word of a text lies together, with the first letters, in one line of the
 * cache: the words are aligned to STAR_WORD_ALIGNMENT.
 */
typedef struct {
  guint64 classes;
  guint64 contexts;
  guint64 next;
  guint64 aside_next;
  guint node;
  guint aside;
  guint32 languages;
  guint16 index;
  gint16 unit;
  guint8 length;
  guint8 is_known;
  StarSpelling spelling;
  guint64 groups[STAR_WORD_GROUP_SETS];
  double value;
} __attribute__ ((aligned (STAR_WORD_ALIGNMENT))) StarWord;

/**
 * StarPair:
 * @first: index of the first word
 * @second: index of the word behind it
 * @classes: #StarWordClass bits of both together
 * @unit: index of the unit, -1 for none
 *
 * Two words that stand for one: "basis points", "at least".
 */
typedef struct {
  guint first;
  guint second;
  guint64 classes;
  int unit;
} StarPair;

/**
 * StarNode:
 * @next: a bit for each word that can follow, shared by many, and #STAR_NODE_END, so that most
 *   words are known to mean nothing without a search
 * @from: the node before it
 * @word: the word with which phrases go on from there
 * @is_plural: the phrase that ends there is a plural, or has none
 * @n_concepts: how many meanings that phrase has, 0 if none ends there
 * @concepts: their indices
 *
 * What phrases are at one of their words.
 */
typedef struct {
  guint64 next;
  guint from;
  guint16 word;
  guint8 is_plural;
  guint8 n_concepts;
  guint16 concepts[STAR_NODE_MAX_CONCEPTS];
} StarNode;

/* In @next of a node: a phrase ends there. */
#define STAR_NODE_END (G_GUINT64_CONSTANT (1) << 63)

/* A place in the table of edges, by the node and the word that an edge goes out from and with,
 * which @to has: a wrong one is told by a part of its hash mostly. Node 0 is none. */
typedef struct {
  guint to : STAR_EDGE_NODE_BITS;
  guint tag : 32 - STAR_EDGE_NODE_BITS;
} StarEdge;

/* A place in the table of words, where a wrong word is told by a part of its hash mostly; word 0 is
 * none. */
typedef struct {
  guint16 tag;
  guint16 word;
} StarSlot;

struct _StarLexicon
{
  gatomicrefcount ref_count;
  char *version;
  StarWord *words;
  guint n_words;
  StarSlot *table;
  GArray *concepts;
  GArray *units;
  GArray *languages;
  GArray *pairs;
  StarNode *nodes;
  guint n_nodes;
  StarEdge *edges;
  guint n_edges;
  double unknown_head_minimum;
};

/* The bit of @word in the @next of a node. */
static inline guint64
star_lexicon_next_bit (guint word)
{
  return G_GUINT64_CONSTANT (1) << MIN (word % 64, 62);
}

const StarWord  *star_lexicon_find_word   (StarLexicon *self, const StarSpelling *spelling,
                                           guint length);
const StarPair  *star_lexicon_find_pair   (StarLexicon *self, const StarWord *first,
                                           const StarWord *second);
const StarLexiconUnit  *star_lexicon_find_money  (StarLexicon *self, gunichar symbol);
guint            star_lexicon_find_next   (StarLexicon *self, guint node, guint word);
char            *star_lexicon_fold        (const char *text);
StarLexicon     *star_lexicon_alloc       (void);
StarWord        *star_lexicon_add_word    (StarLexicon *self, const char *text);
StarWord        *star_lexicon_add_small_word (StarLexicon *self, const char *text);
StarPair        *star_lexicon_add_pair    (StarLexicon *self, const char *text);
gboolean         star_lexicon_add_phrase  (StarLexicon *self, const StarWord *const *words,
                                           int concept, gboolean is_plural);
gboolean         star_lexicon_is_full     (StarLexicon *self);

static inline gboolean
star_word_is_in (const StarWord *self, StarWordGroup group)
{
  return (self->groups[group / 64] >> group % 64 & 1) != 0;
}

static inline const StarLexiconUnit *
star_lexicon_get_unit (StarLexicon *self, const StarWord *word)
{
  return word != NULL && word->unit >= 0
           ? &g_array_index (self->units, StarLexiconUnit, word->unit)
           : NULL;
}

G_END_DECLS
