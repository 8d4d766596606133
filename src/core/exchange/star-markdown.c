/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-markdown-private.h"

#include <string.h>

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* Whether the character at p would mean something inside of a line. */
static gboolean
is_inline_mark (const char *text, const char *p)
{
  char before = p > text ? p[-1] : ' ';

  switch (*p)
    {
    case '\\':
    case '`':
    case '<':
    case '[':
      return TRUE;
    case '*':
      return !(g_ascii_isspace (before) && (p[1] == ' ' || p[1] == '\0'));
    case '_':
      return !(is_word (before) && is_word (p[1]));
    case '~':
      return p[1] == '~' || before == '~';
    case '&':
      return g_ascii_isalpha (p[1]) || p[1] == '#';
    default:
      return FALSE;
    }
}

/* How many bytes of the line pass before the mark that would give it another meaning: a heading,
 * a quotation, a rule or underline, a fence; -1 for none. Lists stay lists. */
static int
find_line_mark (const char *line)
{
  const char *end = strchrnul (line, '\n');
  const char *p = line + strspn (line, " \t");

  switch (*p)
    {
    case '#':
    case '>':
      return p - line;
    case '=':
    case '-':
    case '_':
    case '*':
      return strspn (p, "=-_* ") == (gsize) (end - p) && p[1] != ' ' ? p - line : -1;
    case '~':
      return strncmp (p, "~~~", 3) == 0 ? p - line : -1;
    default:
      return -1;
    }
}

/**
 * star_markdown_escape:
 * @text: what the user wrote
 *
 * Returns: (transfer full): @text as Markdown, with a backslash before each mark that would be
 *   read as formatting or structure; lists stay lists
 */
char *
star_markdown_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);
  int mark = find_line_mark (text);

  for (const char *p = text; *p != '\0'; p++, mark--)
    {
      if (mark == 0 || is_inline_mark (text, p))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
      if (*p == '\n')
        mark = find_line_mark (p + 1) + 1;
      else if (mark < 0)
        mark = -1;
    }

  return g_string_free (escaped, FALSE);
}

/* The two asterisks that close what those at p open, in the same line; NULL for none. */
static const char *
find_close (const char *p)
{
  p += 2;
  if (*p == '\0' || g_ascii_isspace (*p) || *p == '*')
    return NULL;

  for (; *p != '\0' && *p != '\n'; p++)
    {
      if (*p == '\\' && p[1] != '\0' && p[1] != '\n')
        p++;
      else if (p[0] == '*' && p[1] == '*' && !g_ascii_isspace (p[-1]))
        return p;
    }

  return NULL;
}

/**
 * star_markdown_unescape:
 * @text: text out of a Markdown file
 *
 * Takes away what a field of plain text cannot show: asterisks around bold words, and
 * backslashes before marks. Other marks stay as they were written.
 *
 * Returns: (transfer full): the text
 */
char *
star_markdown_unescape (const char *text)
{
  GString *plain = g_string_new (NULL);
  const char *close = NULL;
  gboolean open_line = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      if (*p == '\n')
        open_line = FALSE;

      if (*p == '\\' && g_ascii_ispunct (p[1]))
        {
          g_string_append_c (plain, p[1]);
          p += 2;
        }
      else if (p == close)
        {
          close = NULL;
          p += 2;
        }
      else if (close == NULL && !open_line && p[0] == '*' && p[1] == '*')
        {
          close = find_close (p);
          /* No search finds anything in the rest of the line either. */
          open_line = close == NULL;
          if (close == NULL)
            g_string_append_len (plain, p, 2);
          p += 2;
        }
      else
        {
          g_string_append_c (plain, *p++);
        }
    }

  return g_string_free (plain, FALSE);
}
