/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "star-gate.h"
#include "star-text-reader.h"
#include "star-text-writer.h"

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p)) ? 1 : 0;

  return n;
}

/* Text without headings keeps each letter; any text can be written in both ways, and what is
 * written as Markdown is read again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = star_gate_check (bytes, "fuzz", NULL);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *plain = NULL;
  gboolean has_headings;

  if (text == NULL)
    return 0;

  stories = star_text_reader_read (text, &has_headings);
  if (!has_headings && stories->len == 1 && *star_story_get_title (stories->pdata[0]) == '\0')
    g_assert_cmpuint (count_letters (star_story_get_text (stories->pdata[0],
                                                          STAR_SECTION_SITUATION)),
                      ==, count_letters (text));

  markdown = star_text_writer_markdown (stories);
  plain = star_text_writer_plain (stories);
  g_assert_true (g_utf8_validate (markdown, -1, NULL));
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  again = star_text_reader_read (markdown, NULL);
  g_assert_cmpint (again->len > 0, ==, stories->len > 0);

  return 0;
}
