/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-outline-private.h"

#include <string.h>

#include "star-begins.h"

/**
 * star-outline:
 *
 * Finds out how a text means its headings before any of them is believed. Headings of the
 * fields come in one shape throughout a text: with #, as labels, or as single letters; what has
 * another shape is text. Where they are marked, with # or in bold, one that is marked in another
 * way counts if it is the own name of a field that has none of their shape. A word that only may
 * stand for a field, such as "Context", counts if the field's own name is nowhere and there are
 * other fields.
 */

/* More headings than any text that a person wrote. */
#define MAX_HEADINGS 5000
#define MAX_TITLE 100

static guint
count_bits (guint set)
{
  return __builtin_popcount (set);
}

static const char *
line_end (const char *p)
{
  return strchrnul (p, '\n');
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
previous_line (const char *text, const char *line)
{
  if (line == text)
    return NULL;
  for (line--; line > text && line[-1] != '\n'; line--)
    ;

  return line;
}

static gboolean
follows_gap (const char *text, const char *line)
{
  const char *before = previous_line (text, line);

  return before == NULL || is_blank (before, line) || star_outline_is_rule (before, line - 1);
}

/* The three marks that fence code, or NULL. */
static const char *
find_fence (const char *line)
{
  line += strspn (line, " ");

  return star_begins (line, "```") || star_begins (line, "~~~") ? line : NULL;
}

/* The line after the code that a fence opens, NULL if it is never closed. */
static const char *
skip_fence (const char *line, const char *fence)
{
  for (line = line_end (line); *line != '\0'; line = line_end (line))
    {
      const char *close = find_fence (++line);

      if (close != NULL && *close == *fence)
        {
          line = line_end (line);
          return *line == '\n' ? line + 1 : line;
        }
    }

  return NULL;
}

static void
add_heading (GArray *headings, const StarHeading *heading)
{
  StarHeading inner[STAR_N_SECTIONS];
  StarHeading last = *heading;
  guint n = 0;

  g_array_append_vals (headings, heading, 1);
  if (heading->kind != STAR_HEADING_FIELD || heading->shape != STAR_HEADING_LABEL)
    return;

  while (n < G_N_ELEMENTS (inner) && star_heading_parse_inline (&last, &inner[n]))
    last = inner[n++];
  /* One word with a colon may be prose, three fields in a row are none. */
  if (n >= 2)
    {
      for (guint i = 0; i < n; i++)
        {
          inner[i].is_item = heading->is_item;
          inner[i].indent = heading->indent;
        }
      g_array_append_vals (headings, inner, n);
    }
}

static GArray *
find_headings (const char *text)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (StarHeading));
  gboolean fences = TRUE;

  for (const char *line = text; *line != '\0' && headings->len < MAX_HEADINGS;)
    {
      const char *end = line_end (line);
      const char *fence = fences ? find_fence (line) : NULL;
      const char *after = fence != NULL ? skip_fence (line, fence) : NULL;
      StarHeading heading;

      if (after != NULL)
        {
          line = after;
          continue;
        }
      /* What is open here is open at every later fence too. */
      fences = fences && fence == NULL;

      if (star_heading_parse (line, end, &heading))
        add_heading (headings, &heading);
      line = *end == '\n' ? end + 1 : end;
    }

  return headings;
}

/* The fields that have headings of these shapes, as bits. */
static guint
find_fields (GArray *headings, guint shapes, gboolean with_aliases)
{
  guint set = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const StarHeading *heading = &g_array_index (headings, StarHeading, i);

      if (heading->kind == STAR_HEADING_FIELD && (shapes & 1u << heading->shape) != 0
          && (with_aliases || !heading->is_alias))
        set |= 1u << heading->section;
    }

  return set;
}

#define ATX (1u << STAR_HEADING_ATX)
#define LABEL (1u << STAR_HEADING_LABEL)
#define WEAK (1u << STAR_HEADING_WEAK)
#define LETTER (1u << STAR_HEADING_LETTER)

/* Which shapes the headings of the fields have, 0 if there are none. */
static guint
choose_shapes (GArray *headings)
{
  guint atx = count_bits (find_fields (headings, ATX, TRUE));
  guint labels = count_bits (find_fields (headings, LABEL, TRUE));
  guint all = count_bits (find_fields (headings, LABEL | WEAK, TRUE));
  guint letters = count_bits (find_fields (headings, LETTER, TRUE));

  if (letters >= 3 && letters > MAX (atx, all))
    return LETTER;
  if (atx >= 2 && atx >= labels)
    return ATX;
  if (all >= 2 && all > atx)
    return LABEL | WEAK;
  /* A single one must be the field's own name. */
  if (find_fields (headings, ATX, FALSE) != 0)
    return ATX;
  if (find_fields (headings, LABEL, FALSE) != 0)
    return LABEL;

  return 0;
}

/* A heading of a field counts in the chosen shape, and in or out of a list like the first one. */
static gboolean
is_field (const StarHeading *heading, guint shapes, guint own_names, const StarHeading *first)
{
  if (heading->kind != STAR_HEADING_FIELD || (shapes & 1u << heading->shape) == 0)
    return FALSE;
  if (heading->is_alias && (own_names & 1u << heading->section) != 0)
    return FALSE;

  return first == NULL || first->shape == STAR_HEADING_ATX
         || (heading->is_item == first->is_item && heading->indent <= first->indent);
}

/* A known heading that is none of the fields: like the fields, or more strongly marked. */
static gboolean
is_companion (const StarHeading *heading, const StarHeading *first)
{
  if (heading->kind == STAR_HEADING_FIELD || heading->kind == STAR_HEADING_UNKNOWN
      || heading->shape == STAR_HEADING_WEAK)
    return FALSE;
  if (heading->shape == STAR_HEADING_ATX)
    return TRUE;
  if (first->shape == STAR_HEADING_ATX)
    return heading->is_bold && !heading->is_item && heading->kind != STAR_HEADING_TITLE;

  return heading->is_item == first->is_item && heading->indent <= first->indent;
}

/* An unknown heading that may divide: the reader decides by what comes after it. A single # may
 * be a number sign. */
static gboolean
is_divider (const char *text, const StarHeading *heading, const StarHeading *first)
{
  if (heading->kind != STAR_HEADING_UNKNOWN)
    return FALSE;
  if (heading->shape == STAR_HEADING_ATX)
    return first->shape == STAR_HEADING_ATX ? heading->level <= first->level
                                            : heading->level > 1
                                                || follows_gap (text, heading->line);

  return first->is_bold && first->shape != STAR_HEADING_ATX && !heading->is_item
         && heading->indent <= first->indent && follows_gap (text, heading->line);
}

/* "## Task", "**Task:** …" and "**Task**" alone, but not "**Task** force", which may be prose. */
static gboolean
is_marked (const StarHeading *heading)
{
  if (heading->shape == STAR_HEADING_ATX)
    return TRUE;

  return heading->shape == STAR_HEADING_LABEL && heading->is_bold
         && (is_blank (heading->rest, heading->end)
             || memchr (heading->label, ':', heading->rest - heading->label) != NULL);
}

/*
 * "**Task**" below "## Situation", where no "## Task" is: notes grow, and their shapes with them.
 * Not below a plain label: what we write as plain text has to come back as it was.
 */
static gboolean
is_stray_field (const StarHeading *heading, guint taken, const StarHeading *first)
{
  return heading->kind == STAR_HEADING_FIELD && !heading->is_alias && is_marked (first)
         && is_marked (heading) && (taken & 1u << heading->section) == 0
         && heading->indent <= first->indent;
}

static GArray *
keep_headings (const char *text, GArray *found, guint shapes)
{
  guint own_names = find_fields (found, shapes, FALSE);
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (StarHeading));
  const StarHeading *first = NULL;
  guint taken = 0;

  for (guint i = 0; i < found->len && first == NULL; i++)
    {
      if (is_field (&g_array_index (found, StarHeading, i), shapes, own_names, NULL))
        first = &g_array_index (found, StarHeading, i);
    }
  for (guint i = 0; first != NULL && i < found->len; i++)
    {
      const StarHeading *heading = &g_array_index (found, StarHeading, i);

      if (is_field (heading, shapes, own_names, first))
        taken |= 1u << heading->section;
    }

  for (guint i = 0; first != NULL && i < found->len; i++)
    {
      const StarHeading *heading = &g_array_index (found, StarHeading, i);

      if (is_field (heading, shapes, own_names, first) || is_companion (heading, first)
          || is_stray_field (heading, taken, first) || is_divider (text, heading, first))
        g_array_append_vals (headings, heading, 1);
    }

  return headings;
}

/* Whether a heading is the title of a story: a field comes before the next heading that could
 * be one. */
static gboolean
opens_story (GArray *headings, guint index)
{
  const StarHeading *self = &g_array_index (headings, StarHeading, index);

  if (self->kind != STAR_HEADING_TITLE
      && (self->kind != STAR_HEADING_UNKNOWN || self->shape != STAR_HEADING_ATX))
    return FALSE;

  for (guint i = index + 1; i < headings->len; i++)
    {
      const StarHeading *heading = &g_array_index (headings, StarHeading, i);

      if (heading->kind == STAR_HEADING_FIELD)
        return heading->shape != STAR_HEADING_ATX || self->level < heading->level;
      if (heading->kind == STAR_HEADING_TITLE
          || (heading->kind == STAR_HEADING_UNKNOWN && heading->shape == STAR_HEADING_ATX))
        return FALSE;
    }

  return FALSE;
}

/* A short line of its own that does not end like a sentence. */
static gboolean
is_title_line (const char *line, const char *end)
{
  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  if (end == line || g_utf8_strlen (line, end - line) > MAX_TITLE)
    return FALSE;

  return strchr (".,;:", end[-1]) == NULL && *line != '>' && *line != '|'
         && !(strchr ("-*+", *line) != NULL && line[1] == ' ') && !star_outline_is_rule (line, end);
}

static void
set_title (StarOutlineStory *story, const char *line)
{
  const char *digits = line;

  story->title_end = line_end (line);
  story->body = *story->title_end == '\n' ? story->title_end + 1 : story->title_end;
  while (g_ascii_isdigit (*digits))
    digits++;
  if (digits > line && (*digits == '.' || *digits == ')') && digits[1] == ' ')
    line = digits + 2;
  story->title = line;
}

static void
set_title_from_heading (StarOutlineStory *story, const StarHeading *heading)
{
  story->body = heading->next;
  story->title = heading->kind == STAR_HEADING_TITLE ? heading->rest : heading->label;
  story->title_end = heading->kind == STAR_HEADING_TITLE ? heading->end : heading->label_end;
}

/* The title of a first story is its first line. */
static void
begin_first_story (StarOutline *self, const char *text, StarOutlineStory *story)
{
  const StarHeading *first = &g_array_index (self->headings, StarHeading, 0);
  const char *line = text;

  story->start = story->body = text;
  story->first = 0;
  while (line < first->line && is_blank (line, line_end (line)))
    line = line_end (line) + 1;

  if (line < first->line && is_title_line (line, line_end (line)))
    set_title (story, line);
  else if (line == first->line && first->kind == STAR_HEADING_UNKNOWN
           && is_blank (first->rest, first->end))
    set_title_from_heading (story, first);
}

/* The title of a later story stands right above its first field, apart from what is before. */
static void
begin_next_story (StarOutline *self, const char *text, guint field, StarOutlineStory *story)
{
  const StarHeading *heading = &g_array_index (self->headings, StarHeading, field);
  const StarHeading *before = heading - 1;
  const char *line = previous_line (text, heading->line);

  while (line > before->next && is_blank (line, line_end (line)))
    line = previous_line (text, line);

  if (line >= before->next && is_title_line (line, line_end (line)) && follows_gap (text, line))
    {
      story->start = line;
      set_title (story, line);
    }
  else if (before->kind == STAR_HEADING_UNKNOWN && is_blank (before->rest, heading->line))
    {
      story->start = before->line;
      set_title_from_heading (story, before);
    }
}

static void
begin_story (StarOutline *self, const char *text, guint field, int opener)
{
  const StarHeading *heading = &g_array_index (self->headings, StarHeading, field);
  StarOutlineStory story = { .start = heading->line, .body = heading->line, .first = field };

  if (opener >= 0)
    {
      const StarHeading *title = &g_array_index (self->headings, StarHeading, opener);

      story.start = title->line;
      story.first = opener + 1;
      set_title_from_heading (&story, title);
    }
  else if (self->stories->len == 0)
    {
      begin_first_story (self, text, &story);
    }
  else
    {
      begin_next_story (self, text, field, &story);
    }
  g_array_append_val (self->stories, story);
}

/* A field begins a story if it is the first one, if a title stands before it, or if it is the
 * field that the story before began with. */
static void
find_stories (StarOutline *self, const char *text)
{
  StarSection first_section = STAR_SECTION_TEXT;
  guint title_level = G_MAXUINT;
  guint seen = 0;
  int opener = -1;

  for (guint i = 0; i < self->headings->len; i++)
    {
      const StarHeading *heading = &g_array_index (self->headings, StarHeading, i);

      if (opens_story (self->headings, i))
        opener = i;
      if (heading->kind != STAR_HEADING_FIELD)
        continue;

      if (opener >= 0 && self->stories->len > 0 && (seen & 1u << heading->section) == 0
          && g_array_index (self->headings, StarHeading, opener).level > title_level)
        opener = -1;
      if (self->stories->len == 0 || opener >= 0 || heading->section == first_section)
        {
          title_level = opener >= 0 ? g_array_index (self->headings, StarHeading, opener).level
                                    : G_MAXUINT;
          begin_story (self, text, i, opener);
          first_section = heading->section;
          seen = 0;
          opener = -1;
        }
      seen |= 1u << heading->section;
    }
}

/* The number that stands before the title, as in "2) The cutover", 0 for none. */
static guint64
number_of (const char *text, const StarOutlineStory *story)
{
  const char *digits;

  if (story->title == NULL || story->title - text < 3 || story->title[-1] != ' '
      || strchr (".)", story->title[-2]) == NULL)
    return 0;
  for (digits = story->title - 2; digits > text && g_ascii_isdigit (digits[-1]); digits--)
    ;

  return g_ascii_strtoull (digits, NULL, 10);
}

/* Where the stories are counted, what comes before number one is about them, such as what each
 * heading is for. A first story of two may as well have lost its number. */
static void
drop_preface (StarOutline *self, const char *text)
{
  if (self->stories->len < 3)
    return;
  for (guint i = 0; i < self->stories->len; i++)
    {
      if (number_of (text, &g_array_index (self->stories, StarOutlineStory, i)) != i)
        return;
    }

  g_array_remove_index (self->stories, 0);
}

static void
close_stories (StarOutline *self, const char *text)
{
  for (guint i = 0; i < self->stories->len; i++)
    {
      StarOutlineStory *story = &g_array_index (self->stories, StarOutlineStory, i);
      StarOutlineStory *next = i + 1 < self->stories->len ? story + 1 : NULL;
      guint last = story->first;

      story->end = next != NULL ? next->start : text + strlen (text);
      while (last < self->headings->len
             && g_array_index (self->headings, StarHeading, last).line < story->end)
        last++;
      story->n_headings = last - story->first;
    }
}

static gboolean
has_marks (GArray *headings)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const StarHeading *heading = &g_array_index (headings, StarHeading, i);

      if (heading->shape == STAR_HEADING_ATX || heading->is_bold)
        return TRUE;
    }

  return FALSE;
}

/**
 * star_outline_is_rule:
 * @line: the first byte of a line
 * @end: its end
 *
 * Returns: %TRUE if the line is drawn and not written, such as "---"
 */
gboolean
star_outline_is_rule (const char *line, const char *end)
{
  const char *mark;
  guint n = 0;

  while (line < end && g_ascii_isspace (*line))
    line++;
  mark = line;
  if (line == end || strchr ("-*_=", *mark) == NULL)
    return FALSE;
  for (; line < end; line++)
    {
      if (*line == *mark)
        n++;
      else if (!g_ascii_isspace (*line))
        return FALSE;
    }

  return n >= 3;
}

/**
 * star_outline_new:
 * @text: text with lines that end in a line feed
 *
 * Returns: (transfer full): how the text is divided; it points into @text
 */
StarOutline *
star_outline_new (const char *text)
{
  StarOutline *self;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (StarOutline, 1);
  found = find_headings (text);
  self->headings = keep_headings (text, found, choose_shapes (found));
  self->stories = g_array_new (FALSE, FALSE, sizeof (StarOutlineStory));
  self->is_markdown = has_marks (self->headings);
  find_stories (self, text);
  drop_preface (self, text);
  close_stories (self, text);

  return self;
}

/**
 * star_outline_free:
 */
void
star_outline_free (StarOutline *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->headings);
  g_array_unref (self->stories);
  g_free (self);
}
