/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-vocabulary-private.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "star-coverage-resources.h"

/* Where the words with a class lie in the program. */
#define CLASSES_PATH "/io/github/starling_stories/Starling/lexicon/portfolio-en.json"

/* A stem is not shorter, so that "used" and "us" stay two words. */
#define STEM_MIN 3

typedef struct {
  char *form;
  guint classes;
} Entry;

/* @numbers by stem; @written by the word as it stands in a text, so that each is folded once. */
struct _StarVocabulary
{
  GHashTable *numbers;
  GHashTable *written;
  GArray *entries;
};

static void
clear_entry (Entry *entry)
{
  g_free (entry->form);
}

static gboolean
drop_suffix (char *word, gsize *length, const char *suffix, const char *instead)
{
  gsize n = strlen (suffix);

  if (*length < n + STEM_MIN || memcmp (word + *length - n, suffix, n) != 0)
    return FALSE;

  memcpy (word + *length - n, instead, strlen (instead) + 1);
  *length = *length - n + strlen (instead);
  return TRUE;
}

/* "stopp" of "stopped" is "stop". */
static void
drop_doubled (char *word, gsize *length)
{
  if (*length > STEM_MIN && word[*length - 1] == word[*length - 2]
      && strchr ("bdgmnprt", word[*length - 1]) != NULL)
    word[--*length] = '\0';
}

/*
 * Brings the forms of an English word together, roughly: whoever says "the migrations failed"
 * tells the same as with "a failing migration". A final "e" goes too: "moved", "move".
 */
static void
stem (char *word)
{
  gsize length = strlen (word);

  drop_suffix (word, &length, "'s", "");
  if (drop_suffix (word, &length, "ies", "y") || g_str_has_suffix (word, "ss"))
    ;
  else
    drop_suffix (word, &length, "s", "");

  if (drop_suffix (word, &length, "ing", "") || drop_suffix (word, &length, "ed", ""))
    drop_doubled (word, &length);
  drop_suffix (word, &length, "e", "");
}

/* In lower case, with a plain apostrophe. */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *folded = g_string_new (lower);

  g_string_replace (folded, "’", "'", 0);

  return g_string_free (folded, FALSE);
}

static char *
fold_to_stem (const char *text)
{
  char *word = fold (text);

  stem (word);
  return word;
}

static void
load_class (JsonObject *root, const char *member, guint class, GHashTable *classes)
{
  JsonArray *array = json_object_get_array_member (root, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      char *word = fold_to_stem (json_array_get_string_element (array, i));
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (classes, word));

      g_hash_table_replace (classes, word, GUINT_TO_POINTER (known | class));
    }
}

static GHashTable *
load_classes (void)
{
  GHashTable *classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;
  JsonObject *root;

  json = g_resource_lookup_data (star_coverage_get_resource (), CLASSES_PATH,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  /* A test loads it, so a program with an unreadable one was never built right. */
  if (json == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (json, NULL),
                                      g_bytes_get_size (json), &error))
    g_error ("The words in the program cannot be read: %s", error->message);

  root = json_node_get_object (json_parser_get_root (parser));
  load_class (root, "common", STAR_VOCABULARY_COMMON, classes);
  load_class (root, "statistics", STAR_VOCABULARY_STATISTIC, classes);
  load_class (root, "passing", STAR_VOCABULARY_PASSING, classes);
  load_class (root, "goals", STAR_VOCABULARY_GOAL, classes);
  load_class (root, "past", STAR_VOCABULARY_PAST, classes);

  return classes;
}

static GHashTable *
get_classes (void)
{
  static GHashTable *classes = NULL;

  if (g_once_init_enter (&classes))
    g_once_init_leave (&classes, load_classes ());

  return classes;
}

/* "p95", "p99.9" */
static gboolean
is_percentile (const char *word)
{
  return word[0] == 'p' && g_ascii_isdigit (word[1]) && g_ascii_isdigit (word[2]);
}

static guint
find_classes (const char *word)
{
  guint classes = GPOINTER_TO_UINT (g_hash_table_lookup (get_classes (), word));

  return is_percentile (word) ? classes | STAR_VOCABULARY_STATISTIC : classes;
}

static guint
add_stem (StarVocabulary *self, const char *text)
{
  g_autofree char *stemmed = fold_to_stem (text);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, stemmed));
  Entry entry;

  if (number != STAR_VOCABULARY_NONE)
    return number;

  entry = (Entry) { fold (text), find_classes (stemmed) };
  number = self->entries->len;
  g_array_append_val (self->entries, entry);
  g_hash_table_insert (self->numbers, g_steal_pointer (&stemmed), GUINT_TO_POINTER (number));

  return number;
}

StarVocabulary *
star_vocabulary_new (void)
{
  StarVocabulary *self = g_new0 (StarVocabulary, 1);

  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) clear_entry);
  /* Entry 0 stands for "none". */
  g_array_set_size (self->entries, 1);

  return self;
}

void
star_vocabulary_free (StarVocabulary *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->written);
  g_array_unref (self->entries);
  g_free (self);
}

/*
 * star_vocabulary_add:
 * @text: a word as it stands in a text
 * @length: its bytes, -1 if it is terminated
 *
 * Returns: the number of its stem, new or known
 */
guint
star_vocabulary_add (StarVocabulary *self, const char *text, gssize length)
{
  g_autofree char *word = length < 0 ? g_strdup (text) : g_strndup (text, length);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->written, word));

  if (number != STAR_VOCABULARY_NONE)
    return number;

  number = add_stem (self, word);
  g_hash_table_insert (self->written, g_steal_pointer (&word), GUINT_TO_POINTER (number));

  return number;
}

/* The first form in which the word was seen, in lower case. */
const char *
star_vocabulary_get_form (StarVocabulary *self, guint word)
{
  return g_array_index (self->entries, Entry, word).form;
}

/* The #StarVocabularyClass bits of the word. */
guint
star_vocabulary_get_classes (StarVocabulary *self, guint word)
{
  return g_array_index (self->entries, Entry, word).classes;
}
