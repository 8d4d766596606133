/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-text.h"

/* What a terminal would obey or reorder, instead of showing it. */
static gboolean
is_control (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/**
 * star_cli_text_one_line:
 * @text: any text, bytes that are no UTF-8 too
 *
 * Returns: (transfer full): @text on one line, with a space for each run of spaces, line breaks
 *   and characters that a terminal would obey
 */
char *
star_cli_text_one_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_control (c) || c == ' ')
        {
          gap = line->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

/**
 * star_cli_text_printable:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text with its lines, but without what a terminal would obey
 */
char *
star_cli_text_printable (const char *text)
{
  GString *printable = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (printable, is_control (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }

  return g_string_free (printable, FALSE);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * star_cli_text_width:
 * @text: valid UTF-8 on one line
 *
 * Returns: the columns that @text fills on a terminal
 */
guint
star_cli_text_width (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));

  return width;
}

/**
 * star_cli_text_cut:
 * @text: valid UTF-8 on one line
 * @width: the most columns to fill, at least 1
 *
 * Returns: (transfer full): @text, or its beginning and an ellipsis
 */
char *
star_cli_text_cut (const char *text, guint width)
{
  const char *p = text;
  guint used = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (star_cli_text_width (text) <= width)
    return g_strdup (text);

  while (used + character_width (g_utf8_get_char (p)) <= width - 1)
    {
      used += character_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  while (p > text && p[-1] == ' ')
    p--;

  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

static char *
format_clock (guint seconds)
{
  if (seconds < 3600)
    return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);

  return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/**
 * star_cli_text_clock:
 *
 * Returns: (transfer full): the least and the most time as minutes and seconds, such as
 *   "1:25–1:58", from an hour on with hours
 */
char *
star_cli_text_clock (const StarPaceTime *time)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  low = format_clock (time->low);
  high = format_clock (time->high);

  return time->low == time->high ? g_steal_pointer (&low) : g_strconcat (low, "–", high, NULL);
}

/* Looks back from the end, because the text may be long. */
static guint
current_column (GString *out)
{
  gsize start = out->len;

  while (start > 0 && out->str[start - 1] != '\n')
    start--;

  return star_cli_text_width (out->str + start);
}

static void
append_pieces (GString *out, GStrv pieces, guint indent)
{
  guint column = current_column (out);

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      guint width = star_cli_text_width (pieces[i]);

      if (i > 0 && column + 1 + width > STAR_CLI_TEXT_WIDTH)
        {
          g_string_append_c (out, '\n');
          star_cli_text_append_spaces (out, indent);
          column = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }

      g_string_append (out, pieces[i]);
      column += width;
    }

  g_string_append_c (out, '\n');
}

/**
 * star_cli_text_append_wrapped:
 * @out: where to append; what follows its last line break is the beginning of the first line
 * @text: prose
 * @indent: the spaces before each line but the first
 *
 * Appends @text in lines of at most %STAR_CLI_TEXT_WIDTH columns where its words allow it, and
 * a line break.
 */
void
star_cli_text_append_wrapped (GString *out, const char *text, guint indent)
{
  g_autofree char *line = star_cli_text_one_line (text);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_return_if_fail (out != NULL);

  append_pieces (out, words, indent);
}

/**
 * star_cli_text_append_list:
 * @out: where to append, as in star_cli_text_append_wrapped()
 * @items: what to list, each on one line
 * @indent: the spaces before each line but the first
 *
 * Appends @items with commas, in lines that break between two of them, and a line break.
 */
void
star_cli_text_append_list (GString *out, const char *const *items, guint indent)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  g_return_if_fail (out != NULL);

  for (gsize i = 0; items[i] != NULL; i++)
    {
      g_autofree char *piece = g_strconcat (items[i], items[i + 1] != NULL ? "," : "", NULL);

      g_strv_builder_add (builder, piece);
    }
  pieces = g_strv_builder_end (builder);
  append_pieces (out, pieces, indent);
}

void
star_cli_text_append_spaces (GString *out, guint count)
{
  g_return_if_fail (out != NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_c (out, ' ');
}
