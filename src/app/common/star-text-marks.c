/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-marks.h"

#include <adwaita.h>

typedef struct {
  int start;
  int end;
  GtkTextTag *tag;
} Mark;

/**
 * StarTextMarks:
 *
 * The marked words of a text buffer. It follows where the buffer moves its tags while the text
 * is edited, so that it knows, without looking at the buffer, which of the wanted marks are
 * there already and touches the others only.
 */
struct _StarTextMarks
{
  GObject parent_instance;

  GtkTextBuffer *buffer;
  GPtrArray *tags;
  GArray *marks;
  gboolean applying;
};

G_DEFINE_FINAL_TYPE (StarTextMarks, star_text_marks, G_TYPE_OBJECT)

/* Where marks overlap, what stands lower shows: words that carry a dimension before a flag, and a
 * count before the longer words about it. */
static const struct {
  const char *kind;
  const char *on_light;
  const char *on_dark;
} colors[] = {
  { "flag", "#a51d2d", "#ff7b63" },
  { "evolution", "#0b6d7a", "#5bc8d8" },
  { "ownership", "#75512f", "#cdab8f" },
  { "people", "#b54100", "#ffa348" },
  { "reliability", "#813d9c", "#dc8add" },
  { "cost", "#1b7f4f", "#57e389" },
  { "scale", "#1a5fb4", "#78aeed" },
};

static const char *
color_of (const char *kind, gboolean dark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      if (g_str_equal (colors[i].kind, kind))
        return dark ? colors[i].on_dark : colors[i].on_light;
    }

  return dark ? "#c0bfbc" : "#5e5c64";
}

/* Told apart without colour: words with a figure have a double line, others a single one. */
static void
style_tag (GtkTextTag *tag)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean contrast = adw_style_manager_get_high_contrast (style);
  gboolean strong = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (tag), "star-strong"));
  GdkRGBA line, tint;

  gdk_rgba_parse (&line, color_of (g_object_get_data (G_OBJECT (tag), "star-kind"), dark));
  tint = line;
  tint.alpha = (strong ? 0.22f : 0.10f) + (dark ? 0.06f : 0);
  if (contrast)
    gdk_rgba_parse (&line, dark ? "white" : "black");

  g_object_set (tag,
                "background-rgba", &tint,
                "underline", strong ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE,
                "underline-rgba", &line,
                NULL);
}

static void
style_changed_cb (StarTextMarks *self)
{
  for (guint i = 0; i < self->tags->len; i++)
    style_tag (g_ptr_array_index (self->tags, i));
}

static char *
make_name (const char *kind, gboolean strong)
{
  return g_strdup_printf ("%s-%s", kind, strong ? "strong" : "plain");
}

static GtkTextTag *
create_tag (StarTextMarks *self, const char *kind, gboolean strong)
{
  g_autofree char *name = make_name (kind, strong);
  GtkTextTag *tag = gtk_text_buffer_create_tag (self->buffer, name, NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), "star-kind", g_strdup (kind), g_free);
  g_object_set_data (G_OBJECT (tag), "star-strong", GINT_TO_POINTER (strong));
  style_tag (tag);
  g_ptr_array_add (self->tags, g_object_ref (tag));
  return tag;
}

/* All at once: a tag that comes later lies above the others, whenever its words were typed. */
static void
create_tags (StarTextMarks *self)
{
  for (int strong = FALSE; strong <= TRUE; strong++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
        create_tag (self, colors[i].kind, strong);
    }
}

static GtkTextTag *
ensure_tag (StarTextMarks *self, const char *kind, gboolean strong)
{
  g_autofree char *name = make_name (kind, strong);
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  return tag != NULL ? tag : create_tag (self, kind, strong);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *mark_a = a;
  const Mark *mark_b = b;

  if (mark_a->tag != mark_b->tag)
    return mark_a->tag < mark_b->tag ? -1 : 1;
  if (mark_a->start != mark_b->start)
    return mark_a->start - mark_b->start;

  return mark_a->end - mark_b->end;
}

/* Sorts, drops what is empty, and joins what touches, as a buffer does with ranges of one tag. */
static void
tidy (GArray *marks)
{
  guint kept = 0;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      Mark mark = g_array_index (marks, Mark, i);
      Mark *last = kept > 0 ? &g_array_index (marks, Mark, kept - 1) : NULL;

      if (mark.start >= mark.end)
        continue;
      if (last != NULL && last->tag == mark.tag && mark.start <= last->end)
        last->end = MAX (last->end, mark.end);
      else
        g_array_index (marks, Mark, kept++) = mark;
    }

  g_array_set_size (marks, kept);
}

static void
inserted_cb (StarTextMarks *self, GtkTextIter *where, const char *text, int length)
{
  int offset = gtk_text_iter_get_offset (where);
  int count = g_utf8_strlen (text, length);

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->start >= offset)
        mark->start += count;
      if (mark->end > offset)
        mark->end += count;
    }
}

static void
deleted_cb (StarTextMarks *self, GtkTextIter *from, GtkTextIter *to)
{
  int start = gtk_text_iter_get_offset (from);
  int end = gtk_text_iter_get_offset (to);

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      mark->start -= CLAMP (mark->start - start, 0, end - start);
      mark->end -= CLAMP (mark->end - start, 0, end - start);
    }
  tidy (self->marks);
}

/* Text that is pasted from another field brings that field's marks along: they are not ours. */
static void
tag_applied_cb (StarTextMarks *self, GtkTextTag *tag)
{
  if (!self->applying && g_ptr_array_find (self->tags, tag, NULL))
    g_signal_stop_emission_by_name (self->buffer, "apply-tag");
}

static void
change_mark (StarTextMarks *self, const Mark *mark, gboolean wanted)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, mark->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, mark->end);
  if (wanted)
    gtk_text_buffer_apply_tag (self->buffer, mark->tag, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, mark->tag, &start, &end);
}

/* Of two tidy lists, changes the marks of @list that @other does not have. */
static guint
change_missing (StarTextMarks *self, GArray *list, GArray *other, gboolean wanted)
{
  guint changed = 0;
  guint j = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const Mark *mark = &g_array_index (list, Mark, i);

      while (j < other->len && compare_marks (&g_array_index (other, Mark, j), mark) < 0)
        j++;
      if (j < other->len && compare_marks (&g_array_index (other, Mark, j), mark) == 0)
        continue;

      change_mark (self, mark, wanted);
      changed++;
    }

  return changed;
}

static void
star_text_marks_dispose (GObject *object)
{
  StarTextMarks *self = STAR_TEXT_MARKS (object);

  g_clear_object (&self->buffer);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (star_text_marks_parent_class)->dispose (object);
}

static void
star_text_marks_class_init (StarTextMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_text_marks_dispose;
}

static void
star_text_marks_init (StarTextMarks *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->tags = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_signal_connect_object (style, "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * star_text_marks_new:
 * @buffer: the text, with a tag table of its own
 *
 * Returns: (transfer full): the marks of @buffer, none yet
 */
StarTextMarks *
star_text_marks_new (GtkTextBuffer *buffer)
{
  StarTextMarks *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (STAR_TYPE_TEXT_MARKS, NULL);
  self->buffer = g_object_ref (buffer);
  create_tags (self);
  g_signal_connect_object (buffer, "insert-text",
                           G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "delete-range",
                           G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "apply-tag",
                           G_CALLBACK (tag_applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * star_text_marks_set:
 * @spans: (array length=n_spans): the words to mark, in any order
 *
 * Marks @spans and nothing else. Places outside of the text are left out.
 *
 * Returns: the number of places in the buffer that had to be changed
 */
guint
star_text_marks_set (StarTextMarks *self, const StarTextSpan *spans, guint n_spans)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Mark));
  int length;
  guint changed;

  g_return_val_if_fail (STAR_IS_TEXT_MARKS (self), 0);
  g_return_val_if_fail (spans != NULL || n_spans == 0, 0);

  length = gtk_text_buffer_get_char_count (self->buffer);
  for (guint i = 0; i < n_spans; i++)
    {
      Mark mark = { MAX (spans[i].start, 0), MIN (spans[i].end, length),
                    ensure_tag (self, spans[i].kind, spans[i].strong) };

      g_array_append_val (wanted, mark);
    }
  tidy (wanted);

  self->applying = TRUE;
  changed = change_missing (self, self->marks, wanted, FALSE);
  changed += change_missing (self, wanted, self->marks, TRUE);
  self->applying = FALSE;

  g_array_unref (self->marks);
  self->marks = g_steal_pointer (&wanted);
  return changed;
}
