/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-answer-row.h"

#include <glib/gi18n.h>

#include "star-tooltip.h"

/**
 * StarAnswerRow:
 *
 * What was answered to one clarifying question: it stays in sight as it was typed, on as many
 * lines as it needs. #StarAnswerRow::done says that the keys may go elsewhere.
 */
struct _StarAnswerRow
{
  GtkWidget parent_instance;

  /* Children */
  GtkLabel *number;
  GtkTextView *view;
  GtkWidget *remove_button;

  /* Owned references */
  StarDesignRound *round;

  guint question;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarAnswerRow, star_answer_row, GTK_TYPE_WIDGET)

static char *
dup_text (StarAnswerRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->view), &start, &end);

  return gtk_text_iter_get_slice (&start, &end);
}

/* What was typed is not taken away by a button: it has to be deleted first. */
static void
changed_cb (StarAnswerRow *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_visible (self->remove_button, *text == '\0');
  if (self->round != NULL && self->question < star_design_round_get_n_questions (self->round))
    star_design_round_set_answer (self->round, self->question, text);
}

static void
remove_cb (StarAnswerRow *self)
{
  g_autoptr (StarDesignRound) round = g_object_ref (self->round);

  g_signal_emit (self, signals[DONE], 0);
  star_design_round_remove_question (round, self->question);
}

static gboolean
key_cb (StarAnswerRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[DONE], 0);
  return GDK_EVENT_STOP;
}

static gboolean
star_answer_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STAR_ANSWER_ROW (widget)->view));
}

static void
star_answer_row_dispose (GObject *object)
{
  StarAnswerRow *self = STAR_ANSWER_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->round);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (star_answer_row_parent_class)->dispose (object);
}

static void
star_answer_row_class_init (StarAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_answer_row_dispose;
  widget_class->grab_focus = star_answer_row_grab_focus;

  signals[DONE] = g_signal_new ("done", STAR_TYPE_ANSWER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "staranswerrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_view (StarAnswerRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, 9);
  gtk_text_view_set_right_margin (self->view, 9);
  gtk_text_view_set_top_margin (self->view, 6);
  gtk_text_view_set_bottom_margin (self->view, 6);
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "field");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                            G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
}

static void
add_remove_button (StarAnswerRow *self)
{
  self->remove_button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->remove_button, "flat");
  star_tooltip_set (self->remove_button, _("Do not count this question"),
                    _("Do not count this question"));
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_widget_set_parent (self->remove_button, GTK_WIDGET (self));
}

static void
star_answer_row_init (StarAnswerRow *self)
{
  gtk_box_layout_set_spacing (
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_set_margin_top (GTK_WIDGET (self->number), 6);
  gtk_widget_set_parent (GTK_WIDGET (self->number), GTK_WIDGET (self));
  add_view (self);
  add_remove_button (self);
}

GtkWidget *
star_answer_row_new (void)
{
  return g_object_new (STAR_TYPE_ANSWER_ROW, NULL);
}

/**
 * star_answer_row_show:
 * @round: where the answer is noted
 * @question: which question
 *
 * Shows what was answered, and writes what is typed there.
 */
void
star_answer_row_show (StarAnswerRow *self, StarDesignRound *round, guint question)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  const char *answer;

  g_return_if_fail (STAR_IS_ANSWER_ROW (self));
  g_return_if_fail (STAR_IS_DESIGN_ROUND (round));

  /* Translators: the number of a question, in front of its answer */
  number = g_strdup_printf (_("%u."), question + 1);
  /* Translators: the answer to the question of this number */
  name = g_strdup_printf (_("Answer %u"), question + 1);
  shown = dup_text (self);
  answer = star_design_round_get_answer (round, question);

  /* What is shown is not typed: on its way into the view it is "" first. */
  g_clear_object (&self->round);
  if (!g_str_equal (shown, answer))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), answer, -1);
  self->round = g_object_ref (round);
  self->question = question;
  gtk_label_set_label (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}
