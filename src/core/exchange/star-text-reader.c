/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-begins.h"
#include "star-markdown-private.h"
#include "star-outline-private.h"
#include "star-extract-private.h"

#define MAX_HOOK 160

static GString *
unify_line_ends (const char *text)
{
  GString *unified = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = strchrnul (text, '\r');

      g_string_append_len (unified, text, end - text);
      text = end;
      if (*end == '\r' && *++text != '\n')
        g_string_append_c (unified, '\n');
    }

  return unified;
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
      star_extract_append (text, heading->rest, MIN (heading->end, end));
    }

  lines = star_extract_cut_out (rest, end);
  if (text->len > 0 && lines->len > 0)
    g_string_append (text, star_extract_is_blank (rest, star_extract_line_end (rest, end)) ? "\n\n"
                                                                                           : "\n");
  g_string_append_len (text, lines->str, lines->len);
  star_extract_trim (text);

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

  if (outline->is_markdown && length >= 4 && star_begins (plain, "**")
      && g_str_has_suffix (plain, "**"))
    return g_strndup (plain + 2, length - 4);
  if (length > 0 && plain[length - 1] == ':')
    plain[length - 1] = '\0';

  return g_steal_pointer (&plain);
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
  g_autoptr (GPtrArray) items = star_extract_split (body);

  for (guint i = 0; i < items->len; i++)
    {
      const StarExtractItem *item = g_ptr_array_index (items, i);

      add_follow_up (outline, story, item->head->str, item->tail->str, item->is_done);
    }
}

static void
read_tradeoffs (const StarOutline *outline, StarStory *story, const GString *body)
{
  g_autoptr (GPtrArray) items = star_extract_split (body);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tradeoffs = NULL;

  g_strv_builder_addv (builder, (const char **) star_story_get_tradeoffs (story));
  for (guint i = 0; i < items->len; i++)
    {
      const StarExtractItem *item = g_ptr_array_index (items, i);
      g_autofree char *plain = NULL;

      if (item->tail->len > 0)
        g_string_append_printf (item->head, " %s", item->tail->str);
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

  for (const char *line = text->str; line < end; line = star_extract_next_line (line, end))
    {
      if (*line != '>')
        return FALSE;
      line += line[1] == ' ' ? 2 : 1;
      g_string_append_len (stripped, line, star_extract_next_line (line, end) - line);
    }
  g_string_assign (text, stripped->str);

  return TRUE;
}

/* What stands between the title and the first heading: the hook if it is a quotation or one
 * short line, else the beginning of the situation. */
static void
read_intro (const StarOutline *outline, StarStory *story, const char *start, const char *end)
{
  g_autoptr (GString) intro = star_extract_cut_out (start, end);
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
      const StarHeading *heading =
        &g_array_index (outline->headings, StarHeading, range->first + i);

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
      const StarHeading *heading =
        i < range->n_headings ? &g_array_index (outline->headings, StarHeading, range->first + i)
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
  g_autoptr (GString) text = star_extract_cut_out (start, end);
  const char *first_end = star_extract_line_end (text->str, text->str + text->len);
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
  g_string_erase (text, 0, star_extract_next_line (text->str, text->str + text->len) - text->str);
  star_extract_trim (text);
  add_follow_up (outline, story, question, text->str, FALSE);
}

/* A text without fields is a situation, but for a heading that is its first line. Takes @body, which
 * @outline points into. */
static StarStory *
read_without_fields (const StarOutline *outline, GString *body)
{
  StarStory *story = star_story_new ();
  StarHeading heading;

  star_extract_trim (body);
  if (star_heading_parse (body->str, strchrnul (body->str, '\n'), &heading)
      && (heading.kind == STAR_HEADING_TITLE || heading.level > 0))
    {
      const char *start = heading.kind == STAR_HEADING_TITLE ? heading.rest : heading.label;
      g_autofree char *title = plain_line (outline, start, MAX (start, heading.end));

      if (*title != '\0')
        {
          star_story_set_title (story, title);
          g_string_erase (body, 0, heading.next - body->str);
          star_extract_trim (body);
        }
    }
  star_story_take_text (story, STAR_SECTION_SITUATION, g_string_free (body, FALSE));

  return story;
}

/**
 * star_text_reader_read:
 * @text: valid UTF-8, as the gate lets it in: Markdown or plain text
 * @has_headings: (out) (optional): whether headings of the fields were found
 *
 * Reads stories from text with headings such as "Situation:", "**Task**" or "## Result". A text
 * may hold several stories; where they are counted, the first is number one. No word is lost: what
 * stands before the first field becomes the hook if it is one short line, else the beginning of
 * the situation; questions to prepare become follow-ups; other parts after the last field, and
 * what comes before all stories, become follow-ups with the part's heading as the question. Text
 * without headings is the situation of one story.
 *
 * Returns: (transfer full) (element-type StarStory): the stories, none for a text without words
 */
GPtrArray *
star_text_reader_read (const char *text, gboolean *has_headings)
{
  g_autoptr (GString) unified = NULL;
  g_autoptr (StarOutline) outline = NULL;
  GPtrArray *stories;

  g_return_val_if_fail (text != NULL, NULL);

  unified = unify_line_ends (text);
  outline = star_outline_new (unified->str);
  stories = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < outline->stories->len; i++)
    g_ptr_array_add (stories,
                     read_story (outline, &g_array_index (outline->stories, StarOutlineStory, i)));

  if (stories->len > 0)
    read_preamble (outline, g_ptr_array_index (stories, 0), unified->str,
                   g_array_index (outline->stories, StarOutlineStory, 0).start);
  else if (!star_extract_is_blank (unified->str, unified->str + unified->len))
    g_ptr_array_add (stories, read_without_fields (outline, g_steal_pointer (&unified)));
  if (has_headings != NULL)
    *has_headings = outline->stories->len > 0;

  return stories;
}
