/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-writer.h"

#include "star-heading-name-private.h"
#include "star-markdown-private.h"

/**
 * star-text-writer:
 *
 * Stories as a person reads them: title, hook, the six fields with their KPI rows, trade-offs
 * and follow-ups, without what is empty. star_text_reader_read() finds them again; what only
 * Starling needs is in the JSON export.
 */
typedef struct {
  GString *text;
  gboolean is_markdown;
} Writer;

static char *
escape (Writer *self, const char *text)
{
  return self->is_markdown ? star_markdown_escape (text) : g_strdup (text);
}

static void
append_gap (Writer *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
}

static void
append_heading (Writer *self, const char *label)
{
  append_gap (self);
  g_string_append_printf (self->text, self->is_markdown ? "## %s\n\n" : "%s:\n", label);
}

/* One line; what comes as several is joined. */
static void
append_item (Writer *self, const char *prefix, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');
  g_autofree char *escaped = escape (self, line);

  g_string_append_printf (self->text, "%s%s\n", prefix, escaped);
}

static void
append_lines (Writer *self, const char *prefix, const char *text)
{
  g_autofree char *escaped = escape (self, text);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (self->text, "%s%s\n", **line != '\0' ? prefix : "", *line);
}

static void
append_title (Writer *self, StarStory *story)
{
  g_autofree char *title = star_story_dup_display_title (story);
  const char *label = star_heading_name_get_own_words (STAR_HEADING_TITLE);

  append_gap (self);
  if (self->is_markdown)
    append_item (self, "# ", title);
  else
    g_string_append_printf (self->text, "%s: %s\n", label, title);
}

static void
append_hook (Writer *self, StarStory *story)
{
  const char *hook = star_story_get_hook (story);

  if (*hook == '\0')
    return;

  if (self->is_markdown)
    {
      g_autofree char *line = g_strdelimit (g_strdup (hook), "\r\n", ' ');

      append_gap (self);
      append_lines (self, "> ", line);
    }
  else
    {
      append_heading (self, star_heading_name_get_own_words (STAR_HEADING_HOOK));
      append_lines (self, "", hook);
    }
}

static void
append_kpis (Writer *self, StarStory *story)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));
  gboolean needs_gap = *star_story_get_text (story, STAR_SECTION_KPI_MOVEMENT) != '\0';

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);
      g_autofree char *text = star_kpi_to_text (kpi);

      if (star_kpi_is_empty (kpi))
        continue;
      if (needs_gap)
        append_gap (self);
      needs_gap = FALSE;
      append_item (self, "- ", text);
    }
}

static void
append_field (Writer *self, StarStory *story, StarSection section)
{
  const char *text = star_story_get_text (story, section);

  if (!star_story_has_content (story, section))
    return;

  append_heading (self, star_section_get_label (section));
  if (*text != '\0')
    append_lines (self, "", text);
  if (section == STAR_SECTION_KPI_MOVEMENT)
    append_kpis (self, story);
}

static void
append_tradeoffs (Writer *self, StarStory *story)
{
  const char *const *tradeoffs = star_story_get_tradeoffs (story);

  if (*tradeoffs == NULL)
    return;

  append_heading (self, star_heading_name_get_own_words (STAR_HEADING_TRADEOFFS));
  for (; *tradeoffs != NULL; tradeoffs++)
    append_item (self, "- ", *tradeoffs);
}

static void
append_follow_ups (Writer *self, StarStory *story)
{
  GListModel *rows = G_LIST_MODEL (star_story_get_follow_ups (story));
  guint n = g_list_model_get_n_items (rows);

  if (n == 0)
    return;

  append_heading (self, star_heading_name_get_own_words (STAR_HEADING_FOLLOW_UPS));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StarFollowUp) row = g_list_model_get_item (rows, i);
      const char *notes = star_follow_up_get_notes (row);

      append_item (self, star_follow_up_get_answered (row) ? "- [x] " : "- [ ] ",
                   star_follow_up_get_question (row));
      if (*notes != '\0')
        {
          append_gap (self);
          append_lines (self, "  ", notes);
          if (i + 1 < n)
            append_gap (self);
        }
    }
}

static char *
write_stories (GPtrArray *stories, gboolean is_markdown)
{
  Writer self = { .text = g_string_new (NULL), .is_markdown = is_markdown };

  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (stories, i);

      append_title (&self, story);
      append_hook (&self, story);
      for (int j = 0; j < STAR_N_SECTIONS; j++)
        append_field (&self, story, j);
      append_tradeoffs (&self, story);
      append_follow_ups (&self, story);
    }

  return g_string_free (self.text, FALSE);
}

/**
 * star_text_writer_markdown:
 * @stories: (element-type StarStory): the stories
 *
 * Returns: (transfer full): Markdown in which each story has a heading of the first level and
 *   each field one of the second; what would be read as formatting is escaped
 */
char *
star_text_writer_markdown (GPtrArray *stories)
{
  g_return_val_if_fail (stories != NULL, NULL);

  return write_stories (stories, TRUE);
}

/**
 * star_text_writer_plain:
 * @stories: (element-type StarStory): the stories
 *
 * Returns: (transfer full): plain text with a line such as "Situation:" before each field. The
 *   texts are as the user wrote them, so that a line in them that is such a label itself is
 *   read back as one.
 */
char *
star_text_writer_plain (GPtrArray *stories)
{
  g_return_val_if_fail (stories != NULL, NULL);

  return write_stories (stories, FALSE);
}
