/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "star-json-reader.h"
#include "star-json-writer.h"

/* What can be read can be written, and read again with the same content. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = star_gate_check (bytes, "fuzz", NULL);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) formulas = NULL;
  g_autoptr (GPtrArray) formulas_again = NULL;
  g_autofree char *extra = NULL;
  g_autofree char *extra_again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (text == NULL)
    return 0;
  stories = star_json_reader_read (text, "fuzz", &formulas, &extra, NULL);
  if (stories == NULL)
    return 0;

  first = star_json_writer_write (stories, NULL, formulas, extra, 0);
  again = star_json_reader_read (first, "again", &formulas_again, &extra_again, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->len, ==, stories->len);
  for (guint i = 0; i < stories->len; i++)
    g_assert_true (star_story_equal (stories->pdata[i], again->pdata[i]));
  g_assert_cmpuint (formulas_again->len, ==, formulas->len);
  second = star_json_writer_write (again, NULL, formulas_again, extra_again, 0);
  g_assert_cmpstr (first, ==, second);

  return 0;
}
