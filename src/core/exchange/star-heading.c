/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-heading-private.h"

#include <string.h>

#include "star-heading-name-private.h"

/* The most bytes that the words of a heading have; a longer beginning of a line is prose. */
#define MAX_LABEL 80

static const StarHeadingName letters[] = {
  { "S", STAR_HEADING_FIELD, STAR_SECTION_SITUATION, FALSE },
  { "T", STAR_HEADING_FIELD, STAR_SECTION_TASK, FALSE },
  { "A", STAR_HEADING_FIELD, STAR_SECTION_ACTION, FALSE },
  { "R", STAR_HEADING_FIELD, STAR_SECTION_RESULT, FALSE },
};

/* The words without marks of emphasis, in folded case. */
static char *
fold (const char *start, const char *end)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *p = start; p < end; p++)
    {
      if (*p != '*' && *p != '_' && *p != '`')
        g_string_append_c (words, *p);
    }
  g_strstrip (words->str);

  return g_str_is_ascii (words->str) ? g_ascii_strdown (words->str, -1)
                                     : g_utf8_casefold (words->str, -1);
}

/* "Likely follow-up questions to prepare", in many words, with nothing after it. */
static gboolean
asks_for_follow_ups (const char *folded)
{
  return strstr (folded, "follow-ups") != NULL || strstr (folded, "follow-up questions") != NULL
         || strstr (folded, "follow ups") != NULL || strstr (folded, "follow up questions") != NULL;
}

/* Whether a heading for follow-ups says anything that the list of them does not. */
static gboolean
has_own_words (const char *folded)
{
  static const char *const usual[] = {
    "likely", "possible", "potential", "expected", "common", "typical", "deep", "deeper", "hard",
    "follow-ups", "follow-up", "follow", "ups", "up", "questions", "to", "prepare", "for", "the",
    "expect", "and", NULL,
  };
  g_auto (GStrv) words = g_strsplit_set (folded, " :", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word != '\0' && !g_strv_contains (usual, *word))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_blank (const char *start, const char *end)
{
  for (; start < end; start++)
    {
      if (!g_ascii_isspace (*start))
        return FALSE;
    }

  return TRUE;
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\t'))
    p++;

  return p;
}

static const char *
trim_end (const char *start, const char *end)
{
  while (end > start && g_ascii_isspace (end[-1]))
    end--;

  return end;
}

static gboolean
starts_with (const char *p, const char *end, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && memcmp (p, prefix, length) == 0;
}

/* The length of a dash that stands at p, 0 if there is none. */
static gsize
dash_length (const char *p, const char *end)
{
  if (starts_with (p, end, "—") || starts_with (p, end, "–"))
    return strlen ("—");

  return p < end && *p == '-' ? 1 : 0;
}

/* Skips what separates a label from its text: emphasis, a colon or dash, more emphasis. */
static const char *
skip_separators (const char *p, const char *end)
{
  gboolean separated = FALSE;

  while (p < end)
    {
      const char *after = skip_space (p, end);
      gsize dash = dash_length (after, end);

      if (*p == '*' || *p == '_')
        {
          p++;
        }
      else if (!separated && after < end && *after == ':')
        {
          separated = TRUE;
          p = after + 1;
        }
      else if (!separated && dash > 0 && (after + dash == end || after[dash] == ' '))
        {
          separated = TRUE;
          p = after + dash;
        }
      else
        {
          break;
        }
    }

  return skip_space (p, end);
}

/* Marks of emphasis that open the text stay with it: "Result: **40 %** less". */
static const char *
find_rest (const char *p, const char *end)
{
  const char *colon = skip_space (p, end);

  if (colon < end && *colon == ':')
    {
      p = colon + 1;
      if (starts_with (p, end, "**") || starts_with (p, end, "__"))
        p += 2;
      return skip_space (p, end);
    }

  return skip_separators (p, end);
}

/* Finds a remark in brackets that ends the words of a heading. */
static const char *
find_note (StarHeading *self, const char *label_end)
{
  const char *open = memchr (self->label, '(', label_end - self->label);
  const char *close = open != NULL ? memrchr (open, ')', label_end - open) : NULL;

  self->note = NULL;
  if (close == NULL)
    return label_end;
  for (const char *p = close + 1; p < label_end; p++)
    {
      if (strchr (" :*_", *p) == NULL)
        return label_end;
    }

  self->note = open;
  self->note_end = close + 1;

  return open;
}

/* Takes [label, label_end) as the words of the heading if they are known. */
static gboolean
take_label (StarHeading *self, const char *label_end, StarHeadingShape shape)
{
  const char *words_end = find_note (self, label_end);
  g_autofree char *folded = NULL;
  const StarHeadingName *label;
  gboolean has_note;

  folded = fold (self->label, words_end);
  label = star_heading_name_find (folded);
  self->label_end = trim_end (self->label, label_end);
  self->shape = shape;
  self->rest = find_rest (label_end, self->end);

  if (label != NULL)
    {
      self->kind = label->kind;
      self->section = label->section;
      self->is_alias = label->is_alias;
      self->has_own_words = FALSE;
      return TRUE;
    }

  has_note = self->note != NULL;
  self->note = NULL;
  if (!asks_for_follow_ups (folded) || !is_blank (self->rest, self->end))
    return FALSE;

  self->has_own_words = has_note || has_own_words (folded);
  self->kind = STAR_HEADING_FOLLOW_UPS;

  /* With other words in it, a heading with # may be a title. */
  return shape != STAR_HEADING_ATX || !self->has_own_words;
}

/* "S:", "S -", "S)", "**S**" and "[S]". */
static gboolean
take_letter (StarHeading *self)
{
  const char *p = self->label;

  if (p < self->end && (*p == '(' || *p == '['))
    p++;
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      const char *after = p + 1;

      if (after >= self->end || *p != *letters[i].words)
        continue;
      if (!self->is_bold && strchr (":)].", *after) == NULL
          && (*after != ' ' || dash_length (after + 1, self->end) == 0))
        return FALSE;
      /* "**S**ituation" is a word. */
      if (self->is_bold && g_ascii_isalnum (after[strspn (after, "*_")]))
        return FALSE;

      self->kind = STAR_HEADING_FIELD;
      self->section = letters[i].section;
      self->shape = STAR_HEADING_LETTER;
      self->label_end = after;
      if (strchr (")].", *after) != NULL)
        after++;
      self->rest = find_rest (after, self->end);
      return TRUE;
    }

  return FALSE;
}

static const char *
find_dash (const char *start, const char *end)
{
  for (const char *p = start; p + 2 < end; p++)
    {
      if (*p == ' ' && dash_length (p + 1, end) > 0
          && (p + 1 + dash_length (p + 1, end) == end || p[1 + dash_length (p + 1, end)] == ' '))
        return p;
    }

  return NULL;
}

/* Skips the mark of a list item or a number. */
static const char *
skip_marker (const char *p, const char *end, gboolean *is_item)
{
  const char *digits = p;

  *is_item = TRUE;
  if (p + 1 < end && strchr ("-*+", *p) != NULL && (p[1] == ' ' || p[1] == '\t'))
    return skip_space (p + 1, end);
  if (starts_with (p, end, "•") || starts_with (p, end, "–"))
    return skip_space (p + strlen ("•"), end);

  while (digits < end && digits - p < 3 && g_ascii_isdigit (*digits))
    digits++;
  if (digits > p && digits + 1 < end && (*digits == '.' || *digits == ')') && digits[1] == ' ')
    return skip_space (digits + 1, end);

  *is_item = FALSE;
  return p;
}

static const char *
skip_quote (const char *p, const char *end)
{
  static const char *const quotes[] = { "\"", "“", "„", "«" };

  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      if (starts_with (p, end, quotes[i]))
        return p + strlen (quotes[i]);
    }

  return p;
}

static gboolean
parse_atx (StarHeading *self, const char *p)
{
  const char *content_end;
  const char *colon;
  gboolean is_item;

  while (p < self->end && *p == '#')
    {
      self->level++;
      p++;
    }
  if (self->level > 6 || (p < self->end && *p != ' ' && *p != '\t'))
    return FALSE;

  content_end = trim_end (p, self->end);
  while (content_end > p && content_end[-1] == '#')
    content_end--;
  /* "## Title ##" is closed, "## From C to C#" is not. */
  if (content_end == p || g_ascii_isspace (content_end[-1]))
    self->end = trim_end (p, content_end);
  self->label = skip_space (p, self->end);
  self->label = skip_marker (self->label, self->end, &is_item);
  if (self->label >= self->end)
    return FALSE;

  colon = memchr (self->label, ':', MIN (self->end - self->label, MAX_LABEL));
  if (self->end - self->label <= MAX_LABEL && take_label (self, self->end, STAR_HEADING_ATX))
    return TRUE;
  if (colon != NULL && take_label (self, colon, STAR_HEADING_ATX))
    return TRUE;

  self->kind = STAR_HEADING_UNKNOWN;
  self->shape = STAR_HEADING_ATX;
  self->label_end = self->end;
  self->rest = self->end;

  return TRUE;
}

static gboolean
parse_bold (StarHeading *self)
{
  const char *limit = MIN (self->end, self->label + MAX_LABEL);
  const char *close = NULL;

  for (const char *p = self->label; p + 1 < limit && close == NULL; p++)
    {
      if ((p[0] == '*' && p[1] == '*') || (p[0] == '_' && p[1] == '_'))
        close = p;
    }
  if (close == NULL || close == self->label)
    return FALSE;

  if (take_label (self, close, STAR_HEADING_LABEL))
    return TRUE;
  /* "**Situation:**" has the colon inside. */
  if (close[-1] == ':' && take_label (self, close - 1, STAR_HEADING_LABEL))
    return TRUE;

  self->kind = STAR_HEADING_UNKNOWN;
  self->shape = STAR_HEADING_LABEL;
  self->label_end = close;
  self->rest = find_rest (close + 2, self->end);

  return close[-1] == ':' || close[2] == ':' || is_blank (close + 2, self->end);
}

static gboolean
parse_plain (StarHeading *self)
{
  const char *limit = MIN (self->end, self->label + MAX_LABEL);
  const char *colon = memchr (self->label, ':', limit - self->label);
  const char *dash = find_dash (self->label, limit);

  if (colon != NULL && colon > self->label && take_label (self, colon, STAR_HEADING_LABEL))
    return TRUE;
  if (dash != NULL && dash > self->label && take_label (self, dash, STAR_HEADING_WEAK))
    return TRUE;

  return limit == self->end && take_label (self, self->end, STAR_HEADING_WEAK);
}

/**
 * star_heading_parse:
 * @line: the first byte of a line
 * @end: its end, which is a line end or the end of the text
 * @heading: (out): the heading
 *
 * Returns: %TRUE if the line may be a heading: by its words, or by its shape
 */
gboolean
star_heading_parse (const char *line, const char *end, StarHeading *heading)
{
  const char *p = line;

  *heading = (StarHeading) { .line = line, .end = trim_end (line, end) };
  heading->next = *end == '\n' ? end + 1 : end;
  for (; p < heading->end && (*p == ' ' || *p == '\t'); p++)
    heading->indent += *p == '\t' ? 4 : 1;
  if (p < heading->end && *p == '#')
    return parse_atx (heading, p);

  p = skip_marker (p, heading->end, &heading->is_item);
  p = skip_quote (p, heading->end);
  heading->is_bold = starts_with (p, heading->end, "**") || starts_with (p, heading->end, "__");
  heading->label = heading->is_bold ? p + 2 : p;
  if (heading->label >= heading->end)
    return FALSE;

  if (take_letter (heading))
    return TRUE;
  if (heading->is_bold && parse_bold (heading) && heading->kind != STAR_HEADING_UNKNOWN)
    return TRUE;
  /* "**S**ituation:" is bold in its first letter only. */
  if (parse_plain (heading))
    return TRUE;

  return heading->is_bold && parse_bold (heading);
}

/**
 * star_heading_parse_inline:
 * @before: a heading of one of the fields
 * @heading: (out): the heading of a later field
 *
 * Looks for the next field in the same line: "Situation: … Task: …".
 *
 * Returns: %TRUE if there is one
 */
gboolean
star_heading_parse_inline (const StarHeading *before, StarHeading *heading)
{
  const char *sentence = NULL;

  for (const char *p = before->rest; p < before->end; p++)
    {
      if (strchr (".!?;\"", *p) != NULL)
        {
          sentence = p + 1;
        }
      else if (*p == ':' && sentence != NULL && *sentence == ' ' && p - sentence < MAX_LABEL)
        {
          *heading = (StarHeading) { .line = sentence, .end = before->end, .next = before->next };
          heading->label = skip_space (sentence, p);
          if (take_label (heading, p, STAR_HEADING_LABEL) && heading->kind == STAR_HEADING_FIELD
              && !heading->is_alias && heading->section > before->section)
            return TRUE;
        }
    }

  return FALSE;
}
