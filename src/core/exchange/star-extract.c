/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-extract-private.h"

#include <string.h>

#include "star-begins.h"
#include "star-outline-private.h"

/* More rows than any list that a person wrote; what comes after them stays in the last one. */
#define MAX_ITEMS 2000

static void
item_free (StarExtractItem *item)
{
  g_string_free (item->head, TRUE);
  g_string_free (item->tail, TRUE);
  g_free (item);
}

static gsize
count_indent (const char *line, const char *end)
{
  const char *p = line;

  while (p < end && (*p == ' ' || *p == '\t'))
    p++;

  return p - line;
}

/* The indent that all lines have, which belongs to the list or quotation around them. */
static gsize
common_indent (const char *start, const char *end)
{
  gsize indent = G_MAXSIZE;

  for (const char *line = start; line < end; line = star_extract_next_line (line, end))
    {
      const char *close = star_extract_line_end (line, end);

      if (!star_extract_is_blank (line, close))
        indent = MIN (indent, count_indent (line, close));
    }

  return indent;
}

static const char *
skip_bullet (const char *line)
{
  const char *p = line;

  if (strchr ("-*+", *p) != NULL && *p != '\0' && p[1] == ' ')
    return p + 2;
  if (star_begins (p, "• "))
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

static StarExtractItem *
add_item (GPtrArray *items, const char *line)
{
  StarExtractItem *item = g_new0 (StarExtractItem, 1);

  if (star_begins (line, "[ ] ") || g_ascii_strncasecmp (line, "[x] ", 4) == 0)
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
continue_item (StarExtractItem *item, char *line, gboolean after_gap)
{
  g_strchug (line);
  if (!after_gap && item->tail->len == 0 && !ends_sentence (item->head)
      && skip_bullet (line) == line)
    join (item->head, ' ', line);
  else
    join (item->tail, '\n', line);
}

/**
 * star_extract_line_end:
 * @p: a byte of a text
 * @end: the end of the text
 *
 * Returns: the end of the line, a line feed or @end
 */
const char *
star_extract_line_end (const char *p, const char *end)
{
  const char *found = memchr (p, '\n', end - p);

  return found != NULL ? found : end;
}

/**
 * star_extract_next_line:
 * @p: a byte of a text
 * @end: the end of the text
 *
 * Returns: the first byte of the next line, or @end
 */
const char *
star_extract_next_line (const char *p, const char *end)
{
  p = star_extract_line_end (p, end);

  return p < end ? p + 1 : end;
}

/**
 * star_extract_is_blank:
 *
 * Returns: %TRUE if there is nothing but space between @start and @end
 */
gboolean
star_extract_is_blank (const char *start, const char *end)
{
  for (; start < end; start++)
    {
      if (!g_ascii_isspace (*start))
        return FALSE;
    }

  return TRUE;
}

/**
 * star_extract_append:
 *
 * Appends what is between @start and @end without the space at its end.
 */
void
star_extract_append (GString *text, const char *start, const char *end)
{
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  g_string_append_len (text, start, end - start);
}

/**
 * star_extract_trim:
 *
 * Cuts empty and drawn lines off both ends of @text.
 */
void
star_extract_trim (GString *text)
{
  const char *start = text->str;
  const char *end = text->str + text->len;
  gsize cut;

  while (start < end && (star_extract_is_blank (start, star_extract_line_end (start, end))
                         || star_outline_is_rule (start, star_extract_line_end (start, end))))
    start = star_extract_next_line (start, end);
  while (end > start)
    {
      const char *last = end - 1;

      while (last > start && last[-1] != '\n')
        last--;
      if (!star_extract_is_blank (last, end) && !star_outline_is_rule (last, end))
        break;
      end = last;
    }
  while (end > start && end[-1] == '\n')
    end--;

  cut = start - text->str;
  g_string_truncate (text, end - text->str);
  g_string_erase (text, 0, cut);
}

/**
 * star_extract_cut_out:
 *
 * Returns: (transfer full): the lines between @start and @end without the indent that all of
 *   them have, trimmed
 */
GString *
star_extract_cut_out (const char *start, const char *end)
{
  gsize indent = common_indent (start, end);
  GString *text = g_string_new (NULL);

  for (const char *line = start; line < end; line = star_extract_next_line (line, end))
    {
      const char *close = star_extract_line_end (line, end);

      star_extract_append (text, line + MIN (indent, (gsize) (close - line)), close);
      if (close < end)
        g_string_append_c (text, '\n');
    }
  star_extract_trim (text);

  return text;
}

/**
 * star_extract_split:
 * @text: a list, or paragraphs
 *
 * Returns: (transfer full) (element-type StarExtractItem): its items
 */
GPtrArray *
star_extract_split (const GString *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  const char *end = text->str + text->len;
  gboolean after_gap = TRUE;
  StarExtractItem *item = NULL;

  for (const char *start = text->str; start < end; start = star_extract_next_line (start, end))
    {
      g_autofree char *line = g_strndup (start, star_extract_line_end (start, end) - start);
      const char *content = skip_bullet (line);
      gboolean is_new =
        content != line || after_gap || (item != NULL && ends_sentence (item->head));

      if (star_extract_is_blank (line, line + strlen (line)))
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
