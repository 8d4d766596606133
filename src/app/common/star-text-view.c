/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-scroll.h"
#include "star-text-height.h"
#include "star-text-marks.h"
#include "star-text-replace.h"
#include "star-text-reveal.h"
#include "star-text-shown.h"

#define MAX_PASTED_BYTES (1024 * 1024)
#define LEAST_WIDTH 80
#define UNWRAPPED_WIDTH (1 << 20)

/* A height that was measured, for as long as the text and the style are the same. */
typedef struct {
  int width;
  int height;
} KnownHeight;

/**
 * StarTextView:
 *
 * A field of prose that grows with its text, to be stacked with others in one scrolled window.
 *
 * @text is what was told last. A program that replaces the whole text, such as an assistive
 * one, empties the buffer for a moment first; that moment is never told, so that nobody saves it.
 */
struct _StarTextView
{
  GtkTextView parent_instance;

  char *text;
  char *placeholder;
  StarTextMarks *marks;
  StarTextReveal *reveal;
  StarTextShown *shown;
  GCancellable *pasting;
  guint emptied_id;
  KnownHeight known[2];
  gboolean in_action;
  gboolean loading;
};

enum {
  PROP_0,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum {
  PASTE_FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarTextView, star_text_view, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (StarTextView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static char *
dup_buffer_text (StarTextView *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
forget_height (StarTextView *self)
{
  self->known[0].width = self->known[1].width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tell_text (StarTextView *self)
{
  g_autofree char *text = dup_buffer_text (self);

  g_clear_handle_id (&self->emptied_id, g_source_remove);
  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
emptied_cb (gpointer data)
{
  StarTextView *self = data;

  self->emptied_id = 0;
  tell_text (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (StarTextView *self)
{
  forget_height (self);
  if (self->in_action || self->loading)
    return;

  if (gtk_text_buffer_get_char_count (get_buffer (self)) > 0)
    tell_text (self);
  else if (self->emptied_id == 0)
    self->emptied_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emptied_cb, self, NULL);
}

static void
action_began_cb (StarTextView *self)
{
  self->in_action = TRUE;
}

static void
action_ended_cb (StarTextView *self)
{
  self->in_action = FALSE;
  if (!self->loading)
    tell_text (self);
}

static void
cursor_moved_cb (StarTextView *self)
{
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    star_text_reveal_queue (self->reveal, STAR_TEXT_REVEAL_CURSOR);
}

/* A viewport scrolls to the top of what takes the focus, which for a high text is far away from
 * where the user clicked: only the cursor has to come into view. */
static gboolean
star_text_view_grab_focus (GtkWidget *widget)
{
  GtkAdjustment *adjustment = star_scroll_find (widget);
  double value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  gboolean grabbed = GTK_WIDGET_CLASS (star_text_view_parent_class)->grab_focus (widget);

  if (grabbed && adjustment != NULL)
    {
      gtk_adjustment_set_value (adjustment, value);
      star_text_reveal_queue (STAR_TEXT_VIEW (widget)->reveal, STAR_TEXT_REVEAL_CURSOR);
    }

  return grabbed;
}

static gboolean
is_empty (StarTextView *self)
{
  return gtk_text_buffer_get_char_count (get_buffer (self)) == 0;
}

/* A container asks for two heights in turn, the one without a width and the one at its width. */
static int
content_height (StarTextView *self, int width)
{
  KnownHeight *known = &self->known[width == UNWRAPPED_WIDTH];

  if (known->width != width)
    known->height = star_text_height_measure (GTK_TEXT_VIEW (self), self->placeholder, width);

  known->width = width;
  return known->height;
}

static void
star_text_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  int beside = gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
  int around = gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH + beside;
    }
  else
    {
      /* Without a width, the least that any width needs: no line is wrapped. */
      int width = for_size < 0 ? UNWRAPPED_WIDTH : MAX (LEAST_WIDTH, for_size - beside);

      *minimum = *natural = content_height (STAR_TEXT_VIEW (widget), width) + around;
    }
}

static GtkSizeRequestMode
star_text_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
star_text_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (star_text_view_parent_class)->css_changed (widget, change);
  forget_height (STAR_TEXT_VIEW (widget));
}

static void
star_text_view_unrealize (GtkWidget *widget)
{
  star_text_reveal_stop (STAR_TEXT_VIEW (widget)->reveal);
  GTK_WIDGET_CLASS (star_text_view_parent_class)->unrealize (widget);
}

static void
snapshot_placeholder (StarTextView *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  int left = gtk_text_view_get_left_margin (view);
  int top = gtk_text_view_get_top_margin (view);
  int right = gtk_text_view_get_right_margin (view);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= contrast ? 0.9f : 0.55f;
  layout = star_text_height_create_layout (view, gtk_widget_get_width (widget) - left - right);
  pango_layout_set_text (layout, self->placeholder, -1);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, top));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
star_text_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarTextView *self = STAR_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (star_text_view_parent_class)->snapshot (widget, snapshot);
  if (is_empty (self))
    snapshot_placeholder (self, snapshot);
}

static void
insert_pasted (StarTextView *self, const char *text)
{
  GtkTextBuffer *buffer = get_buffer (self);
  gboolean editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, editable);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, editable);
  gtk_text_buffer_end_user_action (buffer);
  star_text_reveal_queue (self->reveal, STAR_TEXT_REVEAL_CURSOR);
}

static void
paste_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarTextView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autofree char *valid = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (text == NULL)
    {
      g_signal_emit (self, signals[PASTE_FAILED], 0, _("There is no text to paste"));
      return;
    }
  if (strlen (text) > MAX_PASTED_BYTES)
    {
      g_signal_emit (self, signals[PASTE_FAILED], 0, _("The text is too long to paste"));
      return;
    }

  valid = g_utf8_make_valid (text, -1);
  insert_pasted (self, valid);
}

/* A paste that has not come yet was meant for the text that is there now. */
static void
stop_pasting (StarTextView *self)
{
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
}

/* As text only, whatever else the clipboard offers, and made valid: a text buffer that is handed
 * one wrong byte loses what it has. */
static void
star_text_view_paste_clipboard (GtkTextView *view)
{
  StarTextView *self = STAR_TEXT_VIEW (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));

  if (self->pasting == NULL)
    self->pasting = g_cancellable_new ();
  gdk_clipboard_read_text_async (clipboard, self->pasting, paste_ready_cb, g_object_ref (self));
}

static void
star_text_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarTextView *self = STAR_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_text_view_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  StarTextView *self = STAR_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      star_text_view_set_text (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      star_text_view_set_placeholder (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_text_view_dispose (GObject *object)
{
  StarTextView *self = STAR_TEXT_VIEW (object);

  g_clear_handle_id (&self->emptied_id, g_source_remove);
  star_text_reveal_stop (self->reveal);
  stop_pasting (self);
  g_clear_object (&self->marks);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (star_text_view_parent_class)->dispose (object);
}

static void
star_text_view_finalize (GObject *object)
{
  StarTextView *self = STAR_TEXT_VIEW (object);

  g_free (self->text);
  g_free (self->placeholder);
  g_object_unref (self->reveal);

  G_OBJECT_CLASS (star_text_view_parent_class)->finalize (object);
}

static void
star_text_view_class_init (StarTextViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_text_view_get_property;
  object_class->set_property = star_text_view_set_property;
  object_class->dispose = star_text_view_dispose;
  object_class->finalize = star_text_view_finalize;
  widget_class->measure = star_text_view_measure;
  widget_class->get_request_mode = star_text_view_get_request_mode;
  widget_class->css_changed = star_text_view_css_changed;
  widget_class->snapshot = star_text_view_snapshot;
  widget_class->grab_focus = star_text_view_grab_focus;
  widget_class->unrealize = star_text_view_unrealize;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = star_text_view_paste_clipboard;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* With a message for the user. */
  signals[PASTE_FAILED] = g_signal_new ("paste-failed", STAR_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* What is done in one step is told in one: a user action, undoing it, doing it again. */
static void
watch_step (StarTextView *self, const char *began, const char *ended)
{
  GtkTextBuffer *buffer = get_buffer (self);

  g_signal_connect_object (buffer, began, G_CALLBACK (action_began_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, ended, G_CALLBACK (action_ended_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
star_text_view_init (StarTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = get_buffer (self);

  self->text = g_strdup ("");
  self->placeholder = g_strdup ("");
  self->known[0].width = self->known[1].width = -1;
  self->marks = star_text_marks_new (buffer);
  self->reveal = star_text_reveal_new (view);
  self->shown = star_text_shown_new (view);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position",
                           G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  watch_step (self, "begin-user-action", "end-user-action");
  watch_step (self, "undo", "undo");
  watch_step (self, "redo", "redo");
}

/**
 * star_text_view_new:
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
star_text_view_new (void)
{
  return g_object_new (STAR_TYPE_TEXT_VIEW, NULL);
}

/**
 * star_text_view_get_text:
 *
 * Returns: (transfer none): the text, valid until it changes
 */
const char *
star_text_view_get_text (StarTextView *self)
{
  g_return_val_if_fail (STAR_IS_TEXT_VIEW (self), NULL);

  return self->text;
}

/**
 * star_text_view_set_text:
 * @text: (nullable): the new text, %NULL for none
 *
 * Changes the text in one step that the user can undo. Only what differs is replaced, nothing
 * happens if it is the same.
 */
void
star_text_view_set_text (StarTextView *self, const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *old = NULL;

  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  old = dup_buffer_text (self);
  if (!g_str_equal (old, valid))
    star_text_replace (get_buffer (self), old, valid);
}

/**
 * star_text_view_take_back:
 * @text: what was there before the last change
 *
 * Puts @text back, as an undo of the last step where that is what it does, so that the step is not
 * there to be undone once more.
 */
void
star_text_view_take_back (StarTextView *self, const char *text)
{
  GtkTextBuffer *buffer;
  g_autofree char *undone = NULL;

  g_return_if_fail (STAR_IS_TEXT_VIEW (self));
  g_return_if_fail (text != NULL);

  buffer = get_buffer (self);
  if (gtk_text_buffer_get_can_undo (buffer))
    {
      gtk_text_buffer_undo (buffer);
      undone = dup_buffer_text (self);
      if (!g_str_equal (undone, text))
        gtk_text_buffer_redo (buffer);
    }
  star_text_view_set_text (self, text);
}

/**
 * star_text_view_load:
 * @text: (nullable): the text of another story, %NULL for none
 *
 * Puts @text in place of what is there, with the cursor at its start and nothing to undo. What
 * was about to be pasted is not.
 */
void
star_text_view_load (StarTextView *self, const char *text)
{
  g_autofree char *valid = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;

  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  stop_pasting (self);
  buffer = get_buffer (self);
  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  self->loading = TRUE;
  gtk_text_buffer_set_text (buffer, valid, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->loading = FALSE;
  tell_text (self);
}

/**
 * star_text_view_get_placeholder:
 *
 * Returns: (transfer none): the hint that shows while the field is empty
 */
const char *
star_text_view_get_placeholder (StarTextView *self)
{
  g_return_val_if_fail (STAR_IS_TEXT_VIEW (self), NULL);

  return self->placeholder;
}

/**
 * star_text_view_set_placeholder:
 * @placeholder: (nullable): a hint to show while the field is empty
 */
void
star_text_view_set_placeholder (StarTextView *self, const char *placeholder)
{
  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  if (placeholder == NULL)
    placeholder = "";
  if (g_str_equal (self->placeholder, placeholder))
    return;

  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
  forget_height (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACEHOLDER]);
}

/**
 * star_text_view_set_spans:
 * @spans: (array length=n_spans) (nullable): the words to mark, in any order
 *
 * Marks @spans and nothing else.
 */
void
star_text_view_set_spans (StarTextView *self, const StarTextSpan *spans, guint n_spans)
{
  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  star_text_marks_set (self->marks, spans, n_spans);
}

/**
 * star_text_view_select_span:
 * @start: first character
 * @end: one past the last character
 *
 * Selects these words, gives the field the focus and scrolls the words into view.
 */
void
star_text_view_select_span (StarTextView *self, int start, int end)
{
  GtkTextBuffer *buffer;
  GtkTextIter from, to;

  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  buffer = get_buffer (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, MAX (start, 0));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, MAX (end, 0));
  gtk_text_buffer_select_range (buffer, &from, &to);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  star_text_reveal_queue (self->reveal, STAR_TEXT_REVEAL_SELECTION);
}

/**
 * star_text_view_show_span:
 * @start: first character
 * @end: one past the last character
 *
 * Shows where these words are: marks them until the next key or click, gives the field the focus
 * with the cursor behind them, and scrolls them into view.
 */
void
star_text_view_show_span (StarTextView *self, int start, int end)
{
  g_return_if_fail (STAR_IS_TEXT_VIEW (self));

  star_text_shown_show (self->shown, start, end);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  star_text_reveal_queue (self->reveal, STAR_TEXT_REVEAL_SHOWN);
}
