/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sentence-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "star-metric-words.h"
#include "star-text-view.h"
#include "star-wrap-layout.h"

/**
 * StarSentenceEditor:
 *
 * The sentence that a number comes in: a choice of wordings, and a text to edit. As long as it is
 * not edited it follows the numbers; after that it stays as it is, and says so, and once the
 * numbers are others it says that too, with the new wording to be taken.
 *
 * #StarSentenceEditor::changed follows each change of the sentence.
 */
struct _StarSentenceEditor
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkWidget *wordings;
  StarTextView *text_view;
  GtkWidget *notice;
  GtkWidget *edited_box;
  GtkWidget *outdated_icon;
  GtkWidget *edited_label;
  GtkWidget *reset_button;

  /* Owned references */
  StarMetricModel *model;
  GSignalGroup *model_signals;

  /* The wording that there was when the text was edited last. */
  char *seen;

  guint wording;
  gboolean is_edited;
  gboolean is_outdated;
  /* While the text follows the numbers its changes are no edits. */
  gboolean following;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarSentenceEditor, star_sentence_editor, GTK_TYPE_WIDGET)

static const char *
get_wording (StarSentenceEditor *self)
{
  return star_metric_model_get_wording (self->model, self->wording);
}

static void
show_outdated (StarSentenceEditor *self)
{
  g_autofree char *result = star_metric_words_dup_headline (self->model);
  g_autofree char *text = NULL;

  /* It stays as it is until there is a result again. */
  if (result == NULL)
    return;

  /* Translators: %s is a value, or two of them: "$1.20 → $1.44" */
  text = g_strdup_printf (_("The numbers changed after it was edited: the result is %s now."),
                          result);
  gtk_label_set_label (GTK_LABEL (self->edited_label), text);
}

static void
show_state (StarSentenceEditor *self)
{
  gtk_widget_set_visible (self->edited_box, self->is_edited);
  gtk_widget_set_visible (self->outdated_icon, self->is_outdated);
  gtk_button_set_label (GTK_BUTTON (self->reset_button),
                        self->is_outdated ? _("Use the New Wording") : _("Use the Wording Above"));
  if (self->is_outdated)
    show_outdated (self);
  else
    gtk_label_set_label (GTK_LABEL (self->edited_label),
                         _("Edited by hand: it does not follow the numbers."));
}

/* The result of now as the wordings have it: beside another it may have more digits. */
static gboolean
has_result (StarSentenceEditor *self, const char *text)
{
  gboolean is_pair = star_metric_model_get_comparison (self->model) != NULL;
  const char *result =
    star_metric_model_get_text (self->model, is_pair ? STAR_RECORD_AFTER : STAR_RECORD_BEFORE);

  return strstr (text, result) != NULL;
}

/* Without a result there is nothing to hold it against. What has the result in it is about it,
 * whatever else it says. */
static gboolean
find_outdated (StarSentenceEditor *self)
{
  const char *text = star_text_view_get_text (self->text_view);

  if (!self->is_edited || *text == '\0')
    return FALSE;
  if (star_metric_model_get_result (self->model) == NULL)
    return self->is_outdated;

  return !g_str_equal (self->seen, get_wording (self)) && !has_result (self, text);
}

static void
set_edited (StarSentenceEditor *self, gboolean is_edited)
{
  self->is_edited = is_edited;
  self->is_outdated = FALSE;
  g_free (self->seen);
  self->seen = g_strdup (get_wording (self));
  show_state (self);
}

static void
follow (StarSentenceEditor *self)
{
  if (self->is_edited)
    return;

  self->following = TRUE;
  star_text_view_set_text (self->text_view, get_wording (self));
  self->following = FALSE;
}

/* What is typed back to what it would be is no longer edited. */
static void
text_changed_cb (StarSentenceEditor *self)
{
  if (self->model == NULL)
    return;

  if (!self->following)
    set_edited (self,
                !g_str_equal (star_text_view_get_text (self->text_view), get_wording (self)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_cb (StarSentenceEditor *self)
{
  star_sentence_editor_reset (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* A button that comes while the text is edited stands for the wording already, and is no choice. */
static void
wording_toggled_cb (GtkCheckButton *button, StarSentenceEditor *self)
{
  guint wording = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "star-wording"));

  if (!gtk_check_button_get_active (button) || wording == self->wording)
    return;

  self->wording = wording;
  set_edited (self, FALSE);
  follow (self);
}

static GtkWidget *
create_wording (StarSentenceEditor *self, guint wording, GtkWidget *first)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  g_object_set_data (G_OBJECT (button), "star-label", label);
  g_object_set_data (G_OBJECT (button), "star-wording", GUINT_TO_POINTER (wording));
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
  g_signal_connect_object (button, "toggled", G_CALLBACK (wording_toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->wordings), button);

  return button;
}

static guint
count_wordings (StarSentenceEditor *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->wordings); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* As many buttons as there are wordings; those that are there stay, with the focus. */
static void
update_wordings (StarSentenceEditor *self)
{
  guint n = star_metric_model_get_n_wordings (self->model);
  GtkWidget *button;
  guint i = 0;

  while (count_wordings (self) < n)
    create_wording (self, count_wordings (self), gtk_widget_get_first_child (self->wordings));
  for (button = gtk_widget_get_first_child (self->wordings); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    {
      const char *text = star_metric_model_get_wording (self->model, i);

      gtk_widget_set_visible (button, i < n);
      gtk_label_set_label (g_object_get_data (G_OBJECT (button), "star-label"), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
      if (i == self->wording)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
    }
  gtk_widget_set_visible (self->wordings, n > 1);
}

static void
model_changed_cb (StarSentenceEditor *self)
{
  update_wordings (self);
  follow (self);
  self->is_outdated = find_outdated (self);
  show_state (self);
}

static void
star_sentence_editor_dispose (GObject *object)
{
  StarSentenceEditor *self = STAR_SENTENCE_EDITOR (object);

  g_clear_object (&self->model_signals);
  g_clear_object (&self->model);
  g_clear_pointer (&self->seen, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_SENTENCE_EDITOR);

  G_OBJECT_CLASS (star_sentence_editor_parent_class)->dispose (object);
}

static void
star_sentence_editor_class_init (StarSentenceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_sentence_editor_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_SENTENCE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STAR_TYPE_TEXT_VIEW);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "starsentenceeditor");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-sentence-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, box);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, wordings);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, notice);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, edited_box);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, outdated_icon);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, edited_label);
  gtk_widget_class_bind_template_child (widget_class, StarSentenceEditor, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
star_sentence_editor_init (StarSentenceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  star_text_view_set_placeholder (self->text_view, _("The sentence follows the numbers."));
  self->model_signals = g_signal_group_new (STAR_TYPE_METRIC_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "changed", G_CALLBACK (model_changed_cb),
                                  self);
}

GtkWidget *
star_sentence_editor_new (void)
{
  return g_object_new (STAR_TYPE_SENTENCE_EDITOR, NULL);
}

/* The wording that gives the sentence of the record, if one does. */
static gboolean
find_wording (StarMetricModel *model, const char *sentence, guint *wording)
{
  for (guint i = 0; i < star_metric_model_get_n_wordings (model); i++)
    {
      if (g_str_equal (star_metric_model_get_wording (model, i), sentence))
        {
          *wording = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * star_sentence_editor_set_model:
 * @model: whose sentences they are; that of its record is shown as it is
 */
void
star_sentence_editor_set_model (StarSentenceEditor *self, StarMetricModel *model)
{
  const char *sentence;
  gboolean is_known;

  g_return_if_fail (STAR_IS_SENTENCE_EDITOR (self));
  g_return_if_fail (STAR_IS_METRIC_MODEL (model));

  sentence = star_metric_record_get_sentence (star_metric_model_get_record (model), NULL);
  g_set_object (&self->model, model);
  g_signal_group_set_target (self->model_signals, model);
  self->wording = 0;
  is_known = find_wording (model, sentence, &self->wording);
  set_edited (self, FALSE);
  self->following = TRUE;
  star_text_view_load (self->text_view, "");
  self->following = FALSE;
  model_changed_cb (self);
  if (*sentence != '\0' && !is_known)
    star_text_view_set_text (self->text_view, sentence);
}

/**
 * star_sentence_editor_get_sentence:
 *
 * Returns: (transfer none): the sentence as it stands there
 */
const char *
star_sentence_editor_get_sentence (StarSentenceEditor *self)
{
  g_return_val_if_fail (STAR_IS_SENTENCE_EDITOR (self), NULL);

  return star_text_view_get_text (self->text_view);
}

/**
 * star_sentence_editor_is_edited:
 *
 * Returns: whether it was edited by hand
 */
gboolean
star_sentence_editor_is_edited (StarSentenceEditor *self)
{
  g_return_val_if_fail (STAR_IS_SENTENCE_EDITOR (self), FALSE);

  return self->is_edited;
}

/**
 * star_sentence_editor_is_outdated:
 *
 * Returns: whether the numbers changed after it was edited, so that it may not fit them
 */
gboolean
star_sentence_editor_is_outdated (StarSentenceEditor *self)
{
  g_return_val_if_fail (STAR_IS_SENTENCE_EDITOR (self), FALSE);

  return self->is_outdated;
}

/**
 * star_sentence_editor_reset:
 *
 * Puts the wording of now in place of what was edited.
 */
void
star_sentence_editor_reset (StarSentenceEditor *self)
{
  g_return_if_fail (STAR_IS_SENTENCE_EDITOR (self));

  set_edited (self, FALSE);
  follow (self);
}

/**
 * star_sentence_editor_take_over:
 * @other: where the sentence was edited before, with another model
 *
 * Takes what was edited there, which may not fit the numbers here.
 */
void
star_sentence_editor_take_over (StarSentenceEditor *self, StarSentenceEditor *other)
{
  g_return_if_fail (STAR_IS_SENTENCE_EDITOR (self));
  g_return_if_fail (STAR_IS_SENTENCE_EDITOR (other));

  if (!other->is_edited)
    return;

  star_text_view_set_text (self->text_view, star_sentence_editor_get_sentence (other));
  g_free (self->seen);
  self->seen = g_strdup (other->seen);
  model_changed_cb (self);
}

/**
 * star_sentence_editor_set_notice:
 * @notice: what there is to know about the sentence that is in the story, "" for nothing
 */
void
star_sentence_editor_set_notice (StarSentenceEditor *self, const char *notice)
{
  g_return_if_fail (STAR_IS_SENTENCE_EDITOR (self));
  g_return_if_fail (notice != NULL);

  gtk_label_set_label (GTK_LABEL (self->notice), notice);
  gtk_widget_set_visible (self->notice, *notice != '\0');
}
