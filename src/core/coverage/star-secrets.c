/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-secrets-private.h"

#include <string.h>

/* What has no spaces and is longer than this is no name that somebody wrote. */
#define CHUNK_MAX 600

#define LABELS_MAX 8

/* Random text of this length and of capitals, small letters and digits is a key. */
#define RANDOM_MIN 32

/* A run of characters without a space, without the punctuation around it. */
typedef struct {
  const char *text;
  gsize length;
} Chunk;

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

static gboolean
has_prefix (Chunk chunk, const char *prefix)
{
  gsize length = strlen (prefix);

  return chunk.length >= length && strncmp (chunk.text, prefix, length) == 0;
}

static gboolean
is_one_of (Chunk label, const char *const *names, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (label.length == strlen (names[i])
          && g_ascii_strncasecmp (label.text, names[i], label.length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Divides "db01.corp.example.com" at its dots; 0 if it is no such name. */
static guint
split_labels (Chunk chunk, Chunk *labels)
{
  guint n = 0;
  gsize start = 0;

  for (gsize i = 0; i <= chunk.length; i++)
    {
      if (i < chunk.length && chunk.text[i] != '.')
        {
          if (!is_name_char (chunk.text[i]))
            return 0;
          continue;
        }
      if (i == start || n == LABELS_MAX)
        return 0;
      labels[n++] = (Chunk) { chunk.text + start, i - start };
      start = i + 1;
    }

  return n;
}

/* Names that nobody owns, for examples: RFC 2606. */
static gboolean
is_example (const Chunk *labels, guint n)
{
  static const char *const tops[] = { "example", "test", "invalid", "localhost" };
  static const char *const seconds[] = { "example" };

  return is_one_of (labels[n - 1], tops, G_N_ELEMENTS (tops))
         || (n > 1 && is_one_of (labels[n - 2], seconds, G_N_ELEMENTS (seconds)));
}

static gboolean
is_top_level (Chunk label)
{
  if (label.length < 2 || label.length > 24)
    return FALSE;
  for (gsize i = 0; i < label.length; i++)
    {
      if (!g_ascii_isalpha (label.text[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_address (Chunk chunk)
{
  const char *at = memchr (chunk.text, '@', chunk.length);
  Chunk labels[LABELS_MAX];
  Chunk domain;
  guint n;

  if (at == NULL || at == chunk.text || !g_ascii_isalnum (at[-1]))
    return FALSE;

  domain = (Chunk) { at + 1, chunk.text + chunk.length - at - 1 };
  n = split_labels (domain, labels);
  for (const char *p = chunk.text; p < at; p++)
    {
      if (!is_name_char (*p) && *p != '.' && *p != '+')
        return FALSE;
    }

  return n >= 2 && is_top_level (labels[n - 1]) && !is_example (labels, n);
}

static gboolean
has_digit (Chunk label)
{
  for (gsize i = 0; i < label.length; i++)
    {
      if (g_ascii_isdigit (label.text[i]))
        return TRUE;
    }

  return FALSE;
}

/* An address of a network that is not the public one: RFC 1918. */
static gboolean
is_private_number (const Chunk *labels, guint n)
{
  guint parts[4];

  if (n != 4)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      parts[i] = 0;
      if (labels[i].length > 3)
        return FALSE;
      for (gsize k = 0; k < labels[i].length; k++)
        {
          if (!g_ascii_isdigit (labels[i].text[k]))
            return FALSE;
          parts[i] = parts[i] * 10 + (labels[i].text[k] - '0');
        }
    }

  return (parts[0] == 10 && parts[1] + parts[2] + parts[3] > 0)
         || (parts[0] == 172 && parts[1] >= 16 && parts[1] < 32)
         || (parts[0] == 192 && parts[1] == 168);
}

/* "kafka-03.prod.acme.net", "vault.corp"; not "docs.python.org" nor "Node.js". */
static gboolean
is_host (Chunk chunk)
{
  static const char *const inner_tops[] = { "internal", "corp", "lan", "intra", "intranet",
                                            "local" };
  static const char *const tops[] = { "com", "net", "org", "io", "dev", "cloud", "de", "uk", "eu",
                                      "fr", "ch", "at", "us", "in", "co", "app", "ai" };
  static const char *const inner_labels[] = { "prod", "prd", "production", "stage", "staging",
                                              "stg", "qa", "uat", "corp", "int", "intern",
                                              "internal", "vpn", "k8s", "db", "rds" };
  Chunk labels[LABELS_MAX];
  guint n = split_labels (chunk, labels);

  if (n < 2 || is_example (labels, n))
    return FALSE;
  if (is_private_number (labels, n))
    return TRUE;
  if (is_one_of (labels[n - 1], inner_tops, G_N_ELEMENTS (inner_tops)))
    return n > 2 || has_digit (labels[0]) || memchr (labels[0].text, '-', labels[0].length) != NULL;
  if (n < 3 || !is_one_of (labels[n - 1], tops, G_N_ELEMENTS (tops)))
    return FALSE;

  for (guint i = 0; i < n - 2; i++)
    {
      if (has_digit (labels[i])
          || is_one_of (labels[i], inner_labels, G_N_ELEMENTS (inner_labels)))
        return TRUE;
    }

  return FALSE;
}

/* A run of capitals, small letters and digits that no word and no checksum looks like. */
static gboolean
is_random (Chunk chunk)
{
  guint upper = 0;
  guint lower = 0;
  guint digits = 0;

  if (chunk.length < RANDOM_MIN)
    return FALSE;
  for (gsize i = 0; i < chunk.length; i++)
    {
      char c = chunk.text[i];

      upper += g_ascii_isupper (c);
      lower += g_ascii_islower (c);
      digits += g_ascii_isdigit (c);
      if (!g_ascii_isalnum (c) && c != '+' && c != '_' && c != '-' && c != '=')
        return FALSE;
    }

  return upper >= 4 && lower >= 4 && digits >= 4;
}

/* The beginnings that the issuers of keys give them, each with the least length of a whole one. */
static gboolean
is_key (Chunk chunk)
{
  static const struct {
    const char *prefix;
    gsize length;
  } shapes[] = {
    { "AKIA", 20 },      { "ASIA", 20 },       { "ghp_", 36 },       { "gho_", 36 },
    { "ghs_", 36 },      { "github_pat_", 40 }, { "glpat-", 20 },    { "xoxb-", 20 },
    { "xoxp-", 20 },     { "sk_live_", 20 },   { "sk-", 24 },        { "AIza", 35 },
    { "eyJ", 40 },       { "dckr_pat_", 24 },  { "npm_", 36 },
  };
  static const char *const words[] = { "password=", "passwd=", "pwd=", "secret=", "token=",
                                       "api_key=", "apikey=" };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (has_prefix (chunk, shapes[i].prefix) && chunk.length >= shapes[i].length
          && has_digit (chunk))
        return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (chunk.length >= length + 4 && g_ascii_strncasecmp (chunk.text, words[i], length) == 0)
        return TRUE;
    }

  return is_random (chunk);
}

static gboolean
classify (Chunk chunk, StarSecretKind *kind)
{
  if (chunk.length < 6 || chunk.length > CHUNK_MAX)
    return FALSE;

  if (is_address (chunk))
    *kind = STAR_SECRET_ADDRESS;
  else if (is_host (chunk))
    *kind = STAR_SECRET_HOST;
  else if (is_key (chunk))
    *kind = STAR_SECRET_KEY;
  else
    return FALSE;

  return TRUE;
}

/* No secret goes without one of these: letters alone are words. */
#define TELLING "0123456789.@="

/* What a name is made of. */
static const guint8 is_inside[0x100] = {
  ['A' ... 'Z'] = TRUE,
  ['a' ... 'z'] = TRUE,
  ['0' ... '9'] = TRUE,
  ['-'] = TRUE,
  ['_'] = TRUE,
  ['+'] = TRUE,
  ['.'] = TRUE,
  ['@'] = TRUE,
  ['='] = TRUE,
};

/* The next run of ASCII that can be a secret, empty if it is none; @p is set behind it. */
static Chunk
next_chunk (const char **p)
{
  const char *telling = *p + strcspn (*p, TELLING);
  const char *start;
  const char *end;

  for (start = telling; start > *p && is_inside[(guchar) start[-1]]; start--)
    ;
  for (end = telling; is_inside[(guchar) *end]; end++)
    ;
  *p = end;

  while (start < end && !g_ascii_isalnum (*start))
    start++;
  /* "=" may end a key. */
  while (end > start && !g_ascii_isalnum (end[-1]) && end[-1] != '=')
    end--;

  /* Most often it was the stop at the end of a sentence. */
  return end > telling ? (Chunk) { start, end - start } : (Chunk) { end, 0 };
}

/* Places are told in characters, counted on from the last one. */
typedef struct {
  StarMarks *marks;
  const char *text;
  int offset;
} Place;

static void
add_mark (Place *place, const char *text, gsize length, StarSecretKind kind)
{
  StarMark mark = { .kind = STAR_MARK_SECRET, .text = text, .length = length, .detail = kind };

  place->offset += g_utf8_pointer_to_offset (place->text, text);
  place->text = text;
  mark.start = place->offset;
  mark.end = mark.start + g_utf8_strlen (text, length);
  star_marks_add (place->marks, &mark);
}

/* Whether no word goes on at @p, nor before it. */
static gboolean
is_boundary (const char *text, const char *p, gboolean before)
{
  const char *other = before ? (p > text ? g_utf8_prev_char (p) : NULL) : p;

  return other == NULL || *other == '\0' || !g_unichar_isalnum (g_utf8_get_char (other));
}

/* How many bytes of @p are @term, whatever the case; 0 if they are not. */
static gsize
match_term (const char *p, const char *term)
{
  const char *start = p;

  while (*term != '\0')
    {
      if (*p == '\0'
          || g_unichar_tolower (g_utf8_get_char (p)) != g_unichar_tolower (g_utf8_get_char (term)))
        return 0;
      p = g_utf8_next_char (p);
      term = g_utf8_next_char (term);
    }

  return p - start;
}

static void
scan_term (StarMarks *marks, const char *text, const char *term)
{
  Place place = { marks, text, 0 };

  if (*term == '\0')
    return;

  for (const char *p = text; *p != '\0' && marks->counts[STAR_MARK_SECRET] < STAR_MARKS_MAX;)
    {
      gsize length = match_term (p, term);

      if (length > 0 && is_boundary (text, p, TRUE) && is_boundary (text, p + length, FALSE))
        {
          add_mark (&place, p, length, STAR_SECRET_TERM);
          p += length;
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
}

/* The first line of a key file. */
static void
scan_key_file (StarMarks *marks, const char *text)
{
  static const char line[] = "PRIVATE KEY-----";
  const char *found = strstr (text, line);
  Place place = { marks, text, 0 };

  if (found != NULL)
    add_mark (&place, found, strlen (line), STAR_SECRET_KEY);
}

/*
 * star_secrets_scan:
 * @text: valid UTF-8
 * @terms: (nullable): what the user wants to keep to themselves
 *
 * Adds what should not leave the company: those words, e-mail addresses, host names and keys.
 */
void
star_secrets_scan (StarMarks *marks, const char *text, const char *const *terms)
{
  Place place = { marks, text, 0 };
  const char *p = text;

  while (*p != '\0' && marks->counts[STAR_MARK_SECRET] < STAR_MARKS_MAX)
    {
      Chunk chunk = next_chunk (&p);
      StarSecretKind kind;

      if (classify (chunk, &kind))
        add_mark (&place, chunk.text, chunk.length, kind);
    }

  scan_key_file (marks, text);
  for (int i = 0; terms != NULL && terms[i] != NULL; i++)
    scan_term (marks, text, terms[i]);
}
