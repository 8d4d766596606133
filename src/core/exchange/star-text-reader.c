/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-markdown-private.h"
#include "star-outline-private.h"

/* More rows than any list that a person wrote; what comes after them stays in the last one. */
#define MAX_ITEMS 2000
#define MAX_HOOK 160

/* What is before the first item's text in a list, and the item. */
typedef struct {
  GString *head;
  GString *tail;
  gboolean is_done;
} Item;

static void
item_free (Item *item)
{
  g_string_free (item->head, TRUE);
  g_string_free (item->tail, TRUE);
  g_free (item);
}

static char *
unify_line_ends (const char *text)
{
  GString *unified = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\r')
        g_string_append_c (unified, *p);
      else if (p[1] != '\n')
        g_string_append_c (unified, '\n');
    }

  return g_string_free (unified, FALSE);
}

static const char *
line_end (const char *p, const char *end)
{
  const char *found = memchr (p, '\n', end - p);

  return found != NULL ? found : end;
}

static const char *
next_line (const char *p, const char *end)
{
  p = line_end (p, end);

  return p < end ? p + 1 : end;
}

static gsize
count_indent (const char *line, const char *end)
{
  const char *p = line;

  while (p < end && (*p == ' ' || *p == '\t'))
    p++;

  return p - line;
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

/* The indent that all lines have, which belongs to the list or quotation around them. */
static gsize
common_indent (const char *start, const char *end)
{
  gsize indent = G_MAXSIZE;

  for (const char *line = start; line < end; line = next_line (line, end))
    {
      const char *close = line_end (line, end);

      if (!is_blank (line, close))
        indent = MIN (indent, count_indent (line, close));
    }

  return indent;
}

static void
append_trimmed (GString *text, const char *start, const char *end)
{
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  g_string_append_len (text, start, end - start);
}

/* Cuts empty and drawn lines off both ends. */
static void
trim_lines (GString *text)
{
  const char *start = text->str;
  const char *end = text->str + text->len;
  gsize cut;

  while (start < end && (is_blank (start, line_end (start, end))
                         || star_outline_is_rule (start, line_end (start, end))))
    start = next_line (start, end);
  while (end > start)
    {
      const char *last = end - 1;

      while (last > start && last[-1] != '\n')
        last--;
      if (!is_blank (last, end) && !star_outline_is_rule (last, end))
        break;
      end = last;
    }
  while (end > start && end[-1] == '\n')
    end--;

  cut = start - text->str;
  g_string_truncate (text, end - text->str);
  g_string_erase (text, 0, cut);
}

static GString *
cut_out (const char *start, const char *end)
{
  gsize indent = common_indent (start, end);
  GString *text = g_string_new (NULL);

  for (const char *line = start; line < end; line = next_line (line, end))
    {
      const char *close = line_end (line, end);

      append_trimmed (text, line + MIN (indent, (gsize) (close - line)), close);
      if (close < end)
        g_string_append_c (text, '\n');
    }
  trim_lines (text);

  return text;
}

/* The text of a heading: what follows in its line and the lines up to @end. */
static GString *
cut_out_body (const StarHeading *heading, const char *end)
{
  GString *text = g_string_new (NULL);
  const char *rest = MIN (heading->next, end);
  g_autoptr (GString) lines = NULL;

  if (heading->note != NULL && heading->kind != STAR_HEADING_LESSON)
    g_string_append_len (text, heading->note, heading->note_end - heading->note);
  if (heading->rest < MIN (heading->end, end))
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      append_trimmed (text, heading->rest, MIN (heading->end, end));
    }

  lines = cut_out (rest, end);
  if (text->len > 0 && lines->len > 0)
    g_string_append (text, is_blank (rest, line_end (rest, end)) ? "\n\n" : "\n");
  g_string_append_len (text, lines->str, lines->len);
  trim_lines (text);

  return text;
}

static char *
to_plain (const StarOutline *outline, const char *text)
{
  return outline->is_markdown ? star_markdown_unescape (text) : g_strdup (text);
}

/* The words of a heading or title without the marks around them. */
static char *
plain_line (const StarOutline *outline, const char *start, const char *end)
{
  g_autofree char *line = g_strndup (start, end - start);
  g_autofree char *plain = to_plain (outline, g_strstrip (line));
  gsize length = strlen (plain);

  if (outline->is_markdown && length >= 4 && g_str_has_prefix (plain, "**")
      && g_str_has_suffix (plain, "**"))
    return g_strndup (plain + 2, length - 4);
  if (length > 0 && plain[length - 1] == ':')
    plain[length - 1] = '\0';

  return g_steal_pointer (&plain);
}

static const char *
skip_bullet (const char *line)
{
  const char *p = line;

  if (strchr ("-*+", *p) != NULL && *p != '\0' && p[1] == ' ')
    return p + 2;
  if (g_str_has_prefix (p, "• "))
    return p + strlen ("• ");
  while (g_ascii_isdigit (*p))
    p++;
  if (p > line && (*p == '.' || *p == ')') && p[1] == ' ')
    return p + 2;

  return line;
}

static gboolean
ends_sentence (const GString *text)
{
  return text->len > 0 && strchr (".?!", text->str[text->len - 1]) != NULL;
}

static Item *
add_item (GPtrArray *items, const char *line)
{
  Item *item = g_new0 (Item, 1);

  if (g_str_has_prefix (line, "[ ] ") || g_ascii_strncasecmp (line, "[x] ", 4) == 0)
    {
      item->is_done = line[1] != ' ';
      line += 4;
    }
  item->head = g_string_new (line);
  item->tail = g_string_new (NULL);
  g_ptr_array_add (items, item);

  return item;
}

static void
join (GString *text, char joint, const char *more)
{
  if (text->len > 0)
    g_string_append_c (text, joint);
  g_string_append (text, more);
}

/* An indented line goes on with what is before it: with the item itself until that has a full
 * stop, then with what is said about it. So does a line that no bullet begins. */
static void
continue_item (Item *item, char *line, gboolean after_gap)
{
  g_strchug (line);
  if (!after_gap && item->tail->len == 0 && !ends_sentence (item->head)
      && skip_bullet (line) == line)
    join (item->head, ' ', line);
  else
    join (item->tail, '\n', line);
}

/* Divides a list, or paragraphs. */
static GPtrArray *
split_items (const GString *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  const char *end = text->str + text->len;
  gboolean after_gap = TRUE;
  Item *item = NULL;

  for (const char *start = text->str; start < end; start = next_line (start, end))
    {
      g_autofree char *line = g_strndup (start, line_end (start, end) - start);
      const char *content = skip_bullet (line);
      gboolean is_new = content != line || after_gap || (item != NULL && ends_sentence (item->head));

      if (is_blank (line, line + strlen (line)))
        {
          after_gap = TRUE;
          continue;
        }
      if (item == NULL || (is_new && items->len < MAX_ITEMS && !g_ascii_isspace (*line)))
        item = add_item (items, content);
      else
        continue_item (item, line, after_gap);
      after_gap = FALSE;
    }

  return items;
}

static void
add_follow_up (const StarOutline *outline,
               StarStory *story,
               const char *question,
               const char *notes,
               gboolean answered)
{
  g_autoptr (StarFollowUp) row = star_follow_up_new ();
  g_autofree char *plain_question = to_plain (outline, question);
  g_autofree char *plain_notes = to_plain (outline, notes);

  g_object_set (row, "question", plain_question, "notes", plain_notes, "answered", answered, NULL);
  g_list_store_append (star_story_get_follow_ups (story), row);
}

static void
read_follow_ups (const StarOutline *outline, StarStory *story, const GString *body)
{
  g_autoptr (GPtrArray) items = split_items (body);

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = g_ptr_array_index (items, i);

      add_follow_up (outline, story, item->head->str, item->tail->str, item->is_done);
    }
}

static void
read_tradeoffs (const StarOutline *outline, StarStory *story, const GString *body)
{
  g_autoptr (GPtrArray) items = split_items (body);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tradeoffs = NULL;

  g_strv_builder_addv (builder, (const char **) star_story_get_tradeoffs (story));
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = g_ptr_array_index (items, i);
      g_autofree char *plain = NULL;

      if (item->tail->len > 0)
        join (item->head, ' ', item->tail->str);
      g_strdelimit (item->head->str, "\n", ' ');
      plain = to_plain (outline, item->head->str);
      g_strv_builder_add (builder, plain);
    }
  tradeoffs = g_strv_builder_end (builder);
  g_object_set (story, "tradeoffs", tradeoffs, NULL);
}

/* A second heading of the same field keeps its words. */
static void
read_field (const StarOutline *outline,
            StarStory *story,
            const StarHeading *heading,
            const GString *body)
{
  const char *before = star_story_get_text (story, heading->section);
  g_autofree char *plain = to_plain (outline, body->str);
  g_autofree char *label = plain_line (outline, heading->label, heading->label_end);
  g_autofree char *joined = NULL;

  if (*before == '\0' || *plain == '\0')
    joined = g_strconcat (before, plain, NULL);
  else
    joined = g_strconcat (before, "\n\n", label, ": ", plain, NULL);
  star_story_set_text (story, heading->section, joined);
}

static void
read_hook (const StarOutline *outline, StarStory *story, const GString *body)
{
  const char *before = star_story_get_hook (story);
  g_autofree char *plain = to_plain (outline, body->str);
  g_autofree char *joined = g_strconcat (before, *before != '\0' ? "\n" : "", plain, NULL);

  g_object_set (story, "hook", joined, NULL);
}

static void
read_section (const StarOutline *outline,
              StarStory *story,
              const StarHeading *heading,
              const char *end)
{
  g_autoptr (GString) body = cut_out_body (heading, end);
  g_autofree char *label = plain_line (outline, heading->label, heading->label_end);

  switch (heading->kind)
    {
    case STAR_HEADING_FIELD:
      read_field (outline, story, heading, body);
      break;
    case STAR_HEADING_HOOK:
      read_hook (outline, story, body);
      break;
    case STAR_HEADING_TRADEOFFS:
      read_tradeoffs (outline, story, body);
      break;
    case STAR_HEADING_FOLLOW_UPS:
      if (heading->has_own_words)
        add_follow_up (outline, story, label, "", FALSE);
      read_follow_ups (outline, story, body);
      break;
    case STAR_HEADING_TITLE:
    case STAR_HEADING_LESSON:
    case STAR_HEADING_UNKNOWN:
    default:
      add_follow_up (outline, story, label, body->str, FALSE);
    }
}

/* A quotation, every line of which has its mark. */
static gboolean
strip_quotation (GString *text)
{
  g_autoptr (GString) stripped = g_string_new (NULL);
  const char *end = text->str + text->len;

  for (const char *line = text->str; line < end; line = next_line (line, end))
    {
      if (*line != '>')
        return FALSE;
      line += line[1] == ' ' ? 2 : 1;
      g_string_append_len (stripped, line, next_line (line, end) - line);
    }
  g_string_assign (text, stripped->str);

  return TRUE;
}

/* What stands between the title and the first heading: the hook if it is a quotation or one
 * short line, else the beginning of the situation. */
static void
read_intro (const StarOutline *outline, StarStory *story, const char *start, const char *end)
{
  g_autoptr (GString) intro = cut_out (start, end);
  gboolean is_hook = outline->is_markdown && strip_quotation (intro);

  if (intro->len == 0)
    return;
  if (is_hook || (strchr (intro->str, '\n') == NULL
                  && g_utf8_strlen (intro->str, -1) <= MAX_HOOK))
    {
      read_hook (outline, story, intro);
    }
  else
    {
      g_autofree char *plain = to_plain (outline, intro->str);

      star_story_set_text (story, STAR_SECTION_SITUATION, plain);
    }
}

/* The situation goes on after an intro in a paragraph of its own. */
static void
join_situation (StarStory *story, const char *intro)
{
  const char *text = star_story_get_text (story, STAR_SECTION_SITUATION);
  g_autofree char *joined = NULL;

  joined = *intro != '\0' && *text != '\0' ? g_strconcat (intro, "\n\n", text, NULL)
                                           : g_strconcat (intro, text, NULL);
  star_story_set_text (story, STAR_SECTION_SITUATION, joined);
}

/* Whether a heading ends the text before it. Headings that are none of ours do so after the last
 * field only: before it they are part of a field. */
static gboolean
ends_section (const StarHeading *heading, const StarHeading *first, const StarHeading *last)
{
  switch (heading->kind)
    {
    case STAR_HEADING_FIELD:
    case STAR_HEADING_TRADEOFFS:
    case STAR_HEADING_FOLLOW_UPS:
      return TRUE;
    case STAR_HEADING_HOOK:
      return heading->shape == STAR_HEADING_ATX || heading < first;
    case STAR_HEADING_LESSON:
    case STAR_HEADING_UNKNOWN:
      return heading > last;
    case STAR_HEADING_TITLE:
    default:
      return FALSE;
    }
}

static void
find_fields (const StarOutline *outline,
             const StarOutlineStory *range,
             const StarHeading **first,
             const StarHeading **last)
{
  *first = NULL;
  *last = NULL;

  for (guint i = 0; i < range->n_headings; i++)
    {
      const StarHeading *heading = &g_array_index (outline->headings, StarHeading, range->first + i);

      if (heading->kind == STAR_HEADING_FIELD)
        {
          *last = heading;
          if (*first == NULL)
            *first = heading;
        }
    }
}

static StarStory *
read_story (const StarOutline *outline, const StarOutlineStory *range)
{
  StarStory *story = star_story_new ();
  const StarHeading *open = NULL;
  const StarHeading *first, *last;
  g_autofree char *intro = NULL;

  if (range->title != NULL)
    {
      g_autofree char *title = plain_line (outline, range->title, range->title_end);

      star_story_set_title (story, title);
    }

  find_fields (outline, range, &first, &last);
  for (guint i = 0; i <= range->n_headings; i++)
    {
      const StarHeading *heading = i < range->n_headings
                                     ? &g_array_index (outline->headings, StarHeading, range->first + i)
                                     : NULL;
      const char *end = heading != NULL ? heading->line : range->end;

      if (heading != NULL && (heading->line < range->body || !ends_section (heading, first, last)))
        continue;
      if (open != NULL)
        {
          read_section (outline, story, open, end);
        }
      else
        {
          read_intro (outline, story, range->body, end);
          intro = g_strdup (star_story_get_text (story, STAR_SECTION_SITUATION));
          star_story_set_text (story, STAR_SECTION_SITUATION, "");
        }
      open = heading;
    }
  join_situation (story, intro);

  return story;
}

/* What is before the title of the first story belongs to none, but must not be lost. */
static void
read_preamble (const StarOutline *outline, StarStory *story, const char *start, const char *end)
{
  g_autoptr (GString) text = cut_out (start, end);
  const char *first_end = line_end (text->str, text->str + text->len);
  const char *words = text->str + strspn (text->str, "# ");
  g_autofree char *question = NULL;

  if (text->len == 0)
    return;

  if (words == text->str)
    {
      add_follow_up (outline, story, _("Text before the story"), text->str, FALSE);
      return;
    }
  question = plain_line (outline, words, first_end);
  g_string_erase (text, 0, next_line (text->str, text->str + text->len) - text->str);
  trim_lines (text);
  add_follow_up (outline, story, question, text->str, FALSE);
}

/* A text without fields is a situation, but for a heading that is its first line. */
static StarStory *
read_without_fields (const StarOutline *outline, const char *text)
{
  StarStory *story = star_story_new ();
  g_autoptr (GString) body = g_string_new (text);
  StarHeading heading;

  trim_lines (body);
  if (star_heading_parse (body->str, strchrnul (body->str, '\n'), &heading)
      && (heading.kind == STAR_HEADING_TITLE || heading.level > 0))
    {
      const char *start = heading.kind == STAR_HEADING_TITLE ? heading.rest : heading.label;
      g_autofree char *title = plain_line (outline, start, MAX (start, heading.end));

      if (*title != '\0')
        {
          star_story_set_title (story, title);
          g_string_erase (body, 0, heading.next - body->str);
          trim_lines (body);
        }
    }
  star_story_set_text (story, STAR_SECTION_SITUATION, body->str);

  return story;
}

/**
 * star_text_reader_read:
 * @text: valid UTF-8, as the gate lets it in: Markdown or plain text
 * @has_headings: (out) (optional): whether headings of the fields were found
 *
 * Reads stories from text with headings such as "Situation:", "**Task**" or "## Result". A text
 * may hold several stories. No word is lost: what stands before the first field becomes the hook
 * if it is one short line, else the beginning of the situation; questions to prepare become
 * follow-ups; other parts after the last field become follow-ups with the part's heading as the
 * question. Text without headings is the situation of one story.
 *
 * Returns: (transfer full) (element-type StarStory): the stories, none for a text without words
 */
GPtrArray *
star_text_reader_read (const char *text, gboolean *has_headings)
{
  g_autofree char *unified = NULL;
  g_autoptr (StarOutline) outline = NULL;
  GPtrArray *stories;

  g_return_val_if_fail (text != NULL, NULL);

  unified = unify_line_ends (text);
  outline = star_outline_new (unified);
  stories = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < outline->stories->len; i++)
    g_ptr_array_add (stories,
                     read_story (outline, &g_array_index (outline->stories, StarOutlineStory, i)));

  if (stories->len > 0)
    read_preamble (outline, g_ptr_array_index (stories, 0), unified,
                   g_array_index (outline->stories, StarOutlineStory, 0).start);
  else if (!is_blank (unified, unified + strlen (unified)))
    g_ptr_array_add (stories, read_without_fields (outline, unified));
  if (has_headings != NULL)
    *has_headings = outline->stories->len > 0;

  return stories;
}
