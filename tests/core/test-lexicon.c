/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inflection-private.h"
#include "star-lexicon.h"
#include "star-sentence-private.h"
#include "star-word-group-loader-private.h"

#include <gio/gio.h>

#define HEAD "{\"format\":\"starling-lexicon\",\"version\":1,"

static StarLexicon *
load (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return star_lexicon_new (bytes, error);
}

/* The concepts that are found in @text, as "id[words]" one after the other. */
static char *
find (StarLexicon *lexicon, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  StarSentence sentence;

  star_sentence_init (&sentence, lexicon, text);
  while (star_sentence_next (&sentence))
    {
      for (guint i = 0; i < sentence.hits->len; i++)
        {
          const StarHit *hit = star_sentence_hit (&sentence, i);
          const StarToken *first = star_sentence_token (&sentence, hit->first);
          const StarToken *last = star_sentence_token (&sentence, hit->last);

          g_string_append_printf (line, "%s%s[%.*s]", line->len > 0 ? " " : "", hit->concept->id,
                                  (int) (last->text + last->length - first->text), first->text);
        }
    }
  star_sentence_clear (&sentence);

  return g_strdup (line->str);
}

static void
test_default (void)
{
  StarLexicon *lexicon = star_lexicon_get_default ();
  g_autofree char *found = find (lexicon, "eighteen depots");

  g_assert_true (lexicon == star_lexicon_get_default ());
  g_assert_cmpstr (star_lexicon_get_version (lexicon), !=, "");
  g_assert_cmpstr (found, ==, "served-places[depots]");
}

static void
test_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon = load (
    HEAD "\"classes\":{\"filler\":[\"the\",\"own\"]},"
         "\"irregular_nouns\":{\"goose\":[\"geese\"]},"
         "\"irregular_verbs\":{\"fly\":[\"flies\",\"flew\",\"flying\"]},"
         "\"contexts\":{\"water\":[\"lake\",\"pond\"]},"
         "\"concepts\":["
         "{\"id\":\"bird\",\"nouns\":[\"goose\",\"grey heron\"]},"
         "{\"id\":\"move\",\"verbs\":[\"fly\",\"dip\",\"carry off\"]},"
         "{\"id\":\"fixed\",\"words\":[\"at|by dusk, ~fly south\",\"take the nest\"]},"
         "{\"id\":\"wet\",\"words\":[\"bank\"],\"needs\":[\"water\"]},"
         "{\"id\":\"dry\",\"words\":[\"bank\"],\"unless\":[\"water\"]},"
         "{\"id\":\"still\",\"words\":[\"never froze\"],\"behind\":[\"water\"]}]}",
    &error);
  static const struct {
    const char *text;
    const char *hits;
  } cases[] = {
    { "Two geese", "bird[geese]" },
    { "Grey-heron, grey herons.", "bird[Grey-heron] bird[grey herons]" },
    { "It dipped, dipping, dips", "move[dipped] move[dipping] move[dips]" },
    { "carried the own nest off", "" },
    { "carried off", "move[carried off]" },
    { "By dusk they flew south", "fixed[By dusk] fixed[flew south]" },
    { "they flew the south", "fixed[flew the south]" },
    { "they flew very south", "move[flew]" },
    { "take the nest", "fixed[take the nest]" },
    { "a bank", "dry[bank]" },
    { "a bank by the pond", "wet[bank]" },
    { "a bank. The pond.", "dry[bank]" },
    { "the pond never froze", "still[never froze]" },
    { "the lake the own never froze", "still[never froze]" },
    { "the pond, never froze", "" },
    { "the pond that never froze", "" },
    { "never froze", "" },
    { "GEESE", "bird[GEESE]" },
    { "geeses", "" },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (lexicon, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].hits);
    }
}

static void
test_version (void)
{
  g_autoptr (StarLexicon) one = load (HEAD "\"concepts\":[]}", NULL);
  g_autoptr (StarLexicon) same = load (HEAD "\"concepts\":[]}", NULL);
  g_autoptr (StarLexicon) other = load (HEAD "\"concepts\":[{\"id\":\"x\"}]}", NULL);

  g_assert_cmpstr (star_lexicon_get_version (one), ==, star_lexicon_get_version (same));
  g_assert_cmpstr (star_lexicon_get_version (one), !=, star_lexicon_get_version (other));
}

static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *place;
  } cases[] = {
    { "", "1:1" },
    { "{", "JSON" },
    { "\xff", "1:1" },
    { HEAD "\"id\":\"\xff\"}", "1:1" },
    { "[]", "1:1" },
    { "{\n  \"format\": oops\n}", ":2:" },
    { "{}", "format" },
    { "{\"format\":\"starling-stories\",\"version\":1}", "format" },
    { "{\"format\":\"starling-lexicon\",\"version\":2}", "version" },
    { HEAD "\"classes\":[]}", "classes" },
    { HEAD "\"classes\":{\"filler\":[1]}}", "classes.filler[0]" },
    { HEAD "\"classes\":{\"filer\":[\"the\"]}}", "classes.filer" },
    { HEAD "\"classes\":{\"filler\":[\"not three words\"]}}", "not three words" },
    { HEAD "\"units\":[{\"kind\":\"money\",\"words\":[\"a b c\"]}]}", "a b c" },
    { HEAD "\"groups\":[]}", "groups" },
    { HEAD "\"groups\":{}}", "groups." },
    { HEAD "\"contexts\":{\"rain\":[\"two words\"]}}", "two words" },
    { HEAD "\"numbers\":{\"six\":\"6\"}}", "numbers" },
    { HEAD "\"units\":[{\"kind\":\"colour\"}]}", "units[0]" },
    { HEAD "\"units\":[{\"kind\":5}]}", "units[0]" },
    { HEAD "\"units\":[7]}", "units[0]" },
    { HEAD "\"languages\":[{}]}", "languages[0]" },
    { HEAD "\"languages\":[{\"id\":\"a\",\"scripts\":[\"Xyzq\"]}]}", "languages[0]" },
    { HEAD "\"languages\":[{\"id\":\"a\",\"scripts\":[\"Cyr\"]}]}", "languages[0]" },
    { HEAD "\"languages\":[{\"id\":\"a\",\"scripts\":[\"Cyrl\",\"Grek\",\"Thai\"]}]}",
      "languages[0]" },
    { HEAD "\"languages\":[{\"id\":\"a\",\"words\":[1]}]}", "languages[0].words[0]" },
    { HEAD "\"concepts\":[{}]}", "concepts[0]" },
    { HEAD "\"concepts\":[{\"id\":[]}]}", "concepts[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", "concepts[1]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"unles\":[]}]}", "concepts[0].unles" },
    { HEAD "\"concepts\":[{\"id\":\"a\"},{\"id\":\"b\",\"dimensions\":[\"depth\"]}]}",
      "concepts[1]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"roles\":[\"hero\"]}]}", "concepts[0].roles[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"needs\":[\"rain\"]}]}", "concepts[0].needs[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"behind\":[\"rain\"]}]}", "concepts[0].behind[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"nouns\":[\"b\",\"c  d\"]}]}", "concepts[0].nouns[1]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[{}]}]}", "concepts[0].words[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[\"\"]}]}", "concepts[0].words[0]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[\"b\",\"c, ,d\"]}]}", "concepts[0].words[1]" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[\"b,\"]}]}", "concepts[0].words[0]" },
    { HEAD "\"concepts\":{}}", "concepts" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarLexicon) lexicon = load (cases[i].json, &error);

      g_assert_null (lexicon);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      if (strstr (error->message, cases[i].place) == NULL)
        g_test_fail_printf ("“%s” does not name %s", error->message, cases[i].place);
    }
}

/* @n phrases of two words under one heading, none like another. */
static char *
make_phrases (int n)
{
  GString *json = g_string_new (HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[");

  for (int i = 0; i < n; i++)
    g_string_append_printf (json, "%s\"w%d x%d\"", i > 0 ? "," : "", i % 500, i / 500);
  g_string_append (json, "]}]}");

  return g_string_free (json, FALSE);
}

/* More phrases, or words, than there are places are told as an error. */
static void
test_full (void)
{
  static const struct {
    const char *format;
    const char *place;
  } words[] = {
    { HEAD "\"classes\":{\"filler\":[%s]}}", "filler" },
    { HEAD "\"concepts\":[{\"id\":\"a\",\"words\":[%s]}]}", "concepts[0].words[" },
  };
  g_autofree char *some = make_phrases (5000);
  g_autofree char *many = make_phrases (200000);
  g_autoptr (StarLexicon) small = load (some, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) large = load (many, &error);
  g_autoptr (GString) list = g_string_new ("\"w\"");

  g_assert_nonnull (small);
  g_assert_null (large);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "more words and phrases"));

  for (int i = 0; i < 40000; i++)
    g_string_append_printf (list, ",\"w%d\"", i);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GStrv) around = g_strsplit (words[i].format, "%s", 2);
      g_autofree char *json = g_strconcat (around[0], list->str, around[1], NULL);
      g_autoptr (GError) too_many = NULL;

      g_assert_null (load (json, &too_many));
      g_assert_error (too_many, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (too_many->message, "more words and phrases"));
      g_assert_nonnull (strstr (too_many->message, words[i].place));
    }
}

/* A lexicon that is full to the last word still knows its words. */
static void
test_just_full (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"classes\":{\"filler\":[\"w0\"");
  g_autofree char *full = NULL;
  g_autofree char *fuller = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon = NULL;

  for (int i = 1; i < (1 << 14) - 1; i++)
    g_string_append_printf (json, ",\"w%d\"", i);
  full = g_strconcat (json->str, "],\"stop\":[\"w0\"]}}", NULL);
  fuller = g_strconcat (json->str, "],\"stop\":[\"one\"]}}", NULL);

  lexicon = load (full, &error);
  g_assert_no_error (error);
  g_assert_true (star_lexicon_is_full (lexicon));
  g_assert_null (load (fuller, &error));
  g_assert_nonnull (strstr (error->message, "stop, “one”: there are more words"));
}

/* More concepts or units than there are numbers for them are told, not mixed up. */
static void
test_too_many (void)
{
  static const struct {
    const char *list;
    const char *entry; /* up to its number */
    int most;
  } cases[] = {
    { "concepts", "{\"id\":\"", G_MAXUINT16 + 1 },
    { "units", "{\"kind\":\"other\",\"symbol\":\"", G_MAXINT16 + 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new (HEAD);
      g_autofree char *some = NULL;
      g_autofree char *many = NULL;
      g_autofree char *place = g_strdup_printf ("%s[%d]", cases[i].list, cases[i].most);
      g_autoptr (GError) error = NULL;
      g_autoptr (StarLexicon) lexicon = NULL;

      g_string_append_printf (json, "\"%s\":[%s0\"}", cases[i].list, cases[i].entry);
      for (int n = 1; n < cases[i].most; n++)
        g_string_append_printf (json, ",%s%d\"}", cases[i].entry, n);
      some = g_strconcat (json->str, "]}", NULL);
      many = g_strconcat (json->str, ",", cases[i].entry, "one more\"}]}", NULL);

      lexicon = load (some, &error);
      g_assert_no_error (error);
      g_assert_null (load (many, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, place));
    }
}

/* The lexicon of the project, which every program loads at its start, has room. */
static void
test_fits (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "lexicon", "en.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lexicon = load (text, &error);
  g_assert_no_error (error);
  g_test_message ("%u words, %u edges of phrases", lexicon->n_words, lexicon->n_edges);
}

/* A lexicon whose groups are all empty but two: "late" has @late, and "date" has "soon". */
static char *
make_groups (const char *late, int left_out, const char *other)
{
  GString *json = g_string_new (HEAD "\"classes\":{\"filler\":[\"the\"]},\"groups\":{");

  for (int group = 0; group < STAR_N_WORD_GROUPS; group++)
    {
      const char *words = group == STAR_GROUP_LATE   ? late
                          : group == STAR_GROUP_DATE ? "[\"soon\"]"
                                                     : "[]";

      if (group != left_out)
        g_string_append_printf (json, "\"%s\":%s,", star_word_group_loader_get_name (group), words);
    }
  g_string_append_printf (json, "%s}}", other);

  return g_string_free (json, FALSE);
}

/* A word that is only in groups is there to be found, and means nothing else. */
static void
test_groups (void)
{
  g_autofree char *json =
    make_groups ("[\"tardy, the\", \"can't, Soon\"]", STAR_GROUP_DENIAL, "\"denial\":[\"the\"]");
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon = load (json, &error);
  static const struct {
    const char *word;
    gboolean is_late;
    gboolean is_date;
    gboolean is_known;
  } cases[] = {
    { "tardy", TRUE, FALSE, FALSE },  { "TARDY", TRUE, FALSE, FALSE },
    { "the", TRUE, FALSE, TRUE },     { "soon", TRUE, TRUE, FALSE },
    { "can't", TRUE, FALSE, FALSE },  { "can\xe2\x80\x99t", TRUE, FALSE, FALSE },
    { "tard", FALSE, FALSE, FALSE },  { "tardy's", FALSE, FALSE, FALSE },
    { "7", FALSE, FALSE, FALSE },     { "&", FALSE, FALSE, FALSE },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarSentence sentence;

      star_sentence_init (&sentence, lexicon, cases[i].word);
      g_assert_true (star_sentence_next (&sentence));
      g_assert_cmpuint (sentence.tokens->len, ==, 1);
      g_assert_cmpint (star_sentence_in (&sentence, 0, STAR_GROUP_LATE), ==, cases[i].is_late);
      g_assert_cmpint (star_sentence_in (&sentence, 0, STAR_GROUP_DATE), ==, cases[i].is_date);
      g_assert_cmpint (star_token_is_known (star_sentence_token (&sentence, 0)), ==,
                       cases[i].is_known);
      g_assert_false (star_sentence_in (&sentence, 1, STAR_GROUP_LATE));
      star_sentence_clear (&sentence);
    }
}

static void
test_group_errors (void)
{
  static const struct {
    const char *late;
    int left_out;
    const char *other;
    const char *place;
  } cases[] = {
    { "[]", STAR_GROUP_DENIAL, "\"x\":[]", "groups.denial: " },
    { "[]", -1, "\"denials\":[]", "groups.denials: " },
    { "[\"tardy\", \"slow, tardy\"]", -1, "\"x\":[]", "groups.late, “tardy”: " },
    { "[\"much too late\"]", -1, "\"x\":[]", "groups.late, “much too late”: " },
    { "[\"tardy\", 1]", -1, "\"x\":[]", "groups.late[1]: " },
    { "\"tardy\"", -1, "\"x\":[]", "groups.late: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = make_groups (cases[i].late, cases[i].left_out, cases[i].other);
      g_autoptr (GError) error = NULL;

      g_assert_null (load (json, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      if (strstr (error->message, cases[i].place) == NULL)
        g_test_fail_printf ("“%s” does not name %s", error->message, cases[i].place);
    }
}

/* No rule is quiet for want of words, and each name is one list. */
static void
test_default_groups (void)
{
  StarLexicon *lexicon = star_lexicon_get_default ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (int group = 0; group < STAR_N_WORD_GROUPS; group++)
    {
      guint i = 1;

      g_assert_nonnull (star_word_group_loader_get_name (group));
      g_assert_true (g_hash_table_add (names, (char *) star_word_group_loader_get_name (group)));
      while (i < lexicon->n_words && !star_word_is_in (&lexicon->words[i], group))
        i++;
      if (i == lexicon->n_words)
        g_test_fail_printf ("%s has no words", star_word_group_loader_get_name (group));
    }
}

#define LETTERS "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst"

/* Whether the first @length of the letters are a word: where blocks end, and every second one. */
static gboolean
has_word (int length)
{
  return length % 2 == 1 || length == 8 || length == 16 || length == 24 || length == 40;
}

static gboolean
is_filler (StarLexicon *lexicon, const char *text)
{
  StarSentence sentence;
  gboolean found;

  star_sentence_init (&sentence, lexicon, text);
  g_assert_true (star_sentence_next (&sentence));
  found = star_sentence_is_class (&sentence, 0, STAR_WORD_FILLER);
  g_assert_cmpint (star_sentence_token (&sentence, 0)->start, ==, 0);
  star_sentence_clear (&sentence);

  return found;
}

/* Words are looked up by blocks of eight letters, at whatever place of the text they end. */
static void
test_lengths (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"classes\":{\"filler\":[\"_\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon = NULL;

  for (int n = 1; n <= STAR_WORD_MAX_BYTES; n++)
    {
      if (has_word (n))
        g_string_append_printf (json, ",\"%.*s\"", n, LETTERS);
    }
  g_string_append (json, "]}}");
  lexicon = load (json->str, &error);
  g_assert_no_error (error);

  for (int n = 1; n <= (int) strlen (LETTERS); n++)
    {
      static const char *const ends[] = { "", " ", ".", " is", " is a long way off", "\n", "-b" };
      gboolean is_there = n <= STAR_WORD_MAX_BYTES && has_word (n);
      g_autofree char *word = g_strndup (LETTERS, n);
      g_autofree char *capitals = g_ascii_strup (word, n);

      for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
        {
          g_autofree char *text = g_strconcat (word, ends[i], NULL);
          g_autofree char *loud = g_strconcat (capitals, ends[i], NULL);

          g_assert_cmpint (is_filler (lexicon, text), ==, is_there);
          g_assert_cmpint (is_filler (lexicon, loud), ==, is_there);
        }
    }
}

/* What is no plain letter may stand at any place of a block, and at the end of the last one. */
static void
test_spellings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarLexicon) lexicon =
    load (HEAD "\"classes\":{\"filler\":[\"o'clock\",\"_\",\"a_b\",\"seventh_\",\"v2.4\","
               "\"seventh'sail\",\"eighthly'sail\",\"\xc3\xa9t\xc3\xa9\","
               "\"abcdefghijklmnopqrstuvwxyzabcdefghijkl\xc3\xa9\"]}}",
          &error);
  static const struct {
    const char *text;
    gboolean is_there;
  } cases[] = {
    { "o'clock", TRUE },
    { "O\xe2\x80\x99\x43LOCK", TRUE },
    { "oclock", FALSE },
    { "_", TRUE },
    { "__", FALSE },
    { "A_b", TRUE },
    { "ab", FALSE },
    { "a b", FALSE },
    { "seventh_", TRUE },
    { "seventh", FALSE },
    { "Seventh\xe2\x80\x99Sail", TRUE },
    { "Eighthly'Sail", TRUE },
    { "eighthly'sai", FALSE },
    { "V2.4", TRUE },
    { "v2", FALSE },
    { "\xc3\x89T\xc3\x89", TRUE },
    { "\xc3\xa9t", FALSE },
    /* Of 40 bytes, and of 41 to 44, whose last character begins within 40. */
    { "Abcdefghijklmnopqrstuvwxyzabcdefghijkl\xc3\x89", TRUE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijklm\xc3\xa9", FALSE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijkl\xe1\xbb\x87", FALSE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijklm\xe1\xbb\x87", FALSE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijklm\xf0\x9d\x92\x9c", FALSE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijklmn'", FALSE },
    { "abcdefghijklmnopqrstuvwxyzabcdefghijklmn'op", FALSE },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* No byte behind it can be read. */
      g_autofree char *text = g_strdup (cases[i].text);

      if (is_filler (lexicon, text) != cases[i].is_there)
        g_test_fail_printf ("“%s”", text);
    }
}

static void
test_inflection (void)
{
  static const struct {
    const char *word;
    char *(*inflect) (const char *);
    const char *form;
  } cases[] = {
    { "depot", star_inflection_plural, "depots" },
    { "batch", star_inflection_plural, "batches" },
    { "query", star_inflection_plural, "queries" },
    { "day", star_inflection_plural, "days" },
    { "box", star_inflection_plural, "boxes" },
    { "carry", star_inflection_third, "carries" },
    { "fix", star_inflection_third, "fixes" },
    { "carry", star_inflection_past, "carried" },
    { "save", star_inflection_past, "saved" },
    { "plan", star_inflection_past, "planned" },
    { "train", star_inflection_past, "trained" },
    { "repair", star_inflection_past, "repaired" },
    { "show", star_inflection_past, "showed" },
    { "save", star_inflection_progressive, "saving" },
    { "plan", star_inflection_progressive, "planning" },
    { "oversee", star_inflection_progressive, "overseeing" },
    { "coach", star_inflection_progressive, "coaching" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *form = cases[i].inflect (cases[i].word);

      g_assert_cmpstr (form, ==, cases[i].form);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/default", test_default);
  g_test_add_func ("/lexicon/forms", test_forms);
  g_test_add_func ("/lexicon/version", test_version);
  g_test_add_func ("/lexicon/errors", test_errors);
  g_test_add_func ("/lexicon/full", test_full);
  g_test_add_func ("/lexicon/just-full", test_just_full);
  g_test_add_func ("/lexicon/too-many", test_too_many);
  g_test_add_func ("/lexicon/fits", test_fits);
  g_test_add_func ("/lexicon/groups", test_groups);
  g_test_add_func ("/lexicon/group-errors", test_group_errors);
  g_test_add_func ("/lexicon/default-groups", test_default_groups);
  g_test_add_func ("/lexicon/lengths", test_lengths);
  g_test_add_func ("/lexicon/spellings", test_spellings);
  g_test_add_func ("/lexicon/inflection", test_inflection);

  return g_test_run ();
}
