/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-decision-matrix.h"
#include "star-local-amount.h"
#include "star-page-box.h"
#include "star-undo-bar.h"

#define DIGITS 3

/**
 * StarDecisionPage:
 *
 * A matrix of weighted criteria and options, to be edited. The best option and the next best one
 * become the two sides of the formula. #StarDecisionPage::done follows.
 */
struct _StarDecisionPage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *box;
  GtkWidget *matrix;
  GtkWidget *totals;
  GtkWidget *use;
  GtkWidget *undo_bar;

  /* Owned references */
  StarMetricModel *model;
  StarDecision *decision;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDecisionPage, star_decision_page, GTK_TYPE_WIDGET)

static char *
write_amount (StarAmountKind kind, double value, int digits)
{
  g_autoptr (StarAmount) amount = star_amount_new (kind, value, NULL);
  const StarAmountStyle style = { .digits = digits,
                                  .decimal_mark = star_local_amount_get_decimal_mark () };

  return star_amount_to_text (amount, &style);
}

static void
keep (StarDecisionPage *self)
{
  g_autofree char *text = star_decision_write (self->decision);

  star_metric_model_set_extra (self->model, STAR_DECISION_EXTRA, text);
}

static char *
describe_total (StarDecisionPage *self, guint option, gboolean is_best)
{
  g_autofree char *name =
    star_decision_matrix_dup_option (STAR_DECISION_MATRIX (self->matrix), option);
  g_autofree char *text = NULL;
  double total;

  if (!star_decision_get_total (self->decision, option, &total))
    return NULL;

  text = write_amount (STAR_AMOUNT_COUNT, total, DIGITS);

  /* Translators: the name of an option, and its score */
  return g_strdup_printf (is_best ? _("%s: %s, the best")
                                  : _("%s: %s"),
                          name, text);
}

static void
show_totals (StarDecisionPage *self)
{
  const char *error = star_decision_matrix_get_error (STAR_DECISION_MATRIX (self->matrix));
  g_autofree char *weights = star_decision_describe_weights (self->decision);
  GString *text = g_string_new (weights);
  guint best = 0;
  gboolean has_best = star_decision_get_best (self->decision, &best);

  for (guint i = 0; i < star_decision_get_n_options (self->decision); i++)
    {
      g_autofree char *total = describe_total (self, i, has_best && i == best);

      if (total != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", total);
    }
  gtk_label_set_label (GTK_LABEL (self->totals), error != NULL ? error : text->str);
  gtk_widget_set_sensitive (self->use, error == NULL
                                         && star_decision_get_weight_sum (self->decision) > 0
                                         && star_decision_get_n_options (self->decision) > 0);
  g_string_free (text, TRUE);
}

static void
changed_cb (StarDecisionPage *self)
{
  show_totals (self);
  keep (self);
}

static void
removed_cb (StarDecisionPage *self, StarDecisionRemoval *removal, const char *message)
{
  star_undo_bar_offer (STAR_UNDO_BAR (self->undo_bar), message, removal);
}

static void
put_back (gpointer page, gpointer removed)
{
  star_decision_matrix_put_back (STAR_DECISION_MATRIX (STAR_DECISION_PAGE (page)->matrix), removed);
}

/* The numbers as the formula takes them. @option is -1 for the weights. */
static char *
list_numbers (StarDecisionPage *self, int option)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < star_decision_get_n_criteria (self->decision); i++)
    {
      double value = option < 0 ? star_decision_get_weight (self->decision, i)
                                : star_decision_get_score (self->decision, (guint) option, i);
      g_autofree char *number =
        write_amount (option < 0 ? STAR_AMOUNT_RATIO : STAR_AMOUNT_COUNT, value, 0);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", number);
    }

  return g_string_free (text, FALSE);
}

/* The highest total but @other, which is -1 for none to leave out. */
static int
find_highest (StarDecisionPage *self, int other)
{
  double highest = -1, total;
  int found = -1;

  for (guint i = 0; i < star_decision_get_n_options (self->decision); i++)
    {
      if ((int) i != other && star_decision_get_total (self->decision, i, &total)
          && total > highest)
        {
          highest = total;
          found = (int) i;
        }
    }

  return found;
}

static void
set_input (StarDecisionPage *self, StarRecordSide side, const char *name, int option)
{
  int input = star_formula_find_input (star_metric_model_get_formula (self->model), name);
  g_autofree char *text = list_numbers (self, option);

  if (input >= 0)
    star_metric_model_set_input (self->model, side, (guint) input, text);
}

static void
use_cb (StarDecisionPage *self)
{
  int best = find_highest (self, -1);
  int next = find_highest (self, best);

  set_input (self, STAR_RECORD_BEFORE, "weights", -1);
  if (next >= 0)
    {
      star_metric_model_set_pair (self->model, TRUE);
      set_input (self, STAR_RECORD_BEFORE, "scores", next);
      set_input (self, STAR_RECORD_AFTER, "scores", best);
    }
  else
    {
      star_metric_model_set_pair (self->model, FALSE);
      set_input (self, STAR_RECORD_BEFORE, "scores", best);
    }
  g_signal_emit (self, signals[DONE], 0);
}

static void
star_decision_page_dispose (GObject *object)
{
  StarDecisionPage *self = STAR_DECISION_PAGE (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (star_decision_page_parent_class)->dispose (object);
}

static void
star_decision_page_class_init (StarDecisionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_decision_page_dispose;

  signals[DONE] = g_signal_new ("done", STAR_TYPE_DECISION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
star_decision_page_init (StarDecisionPage *self)
{
  GtkWidget *scroller = star_page_box_new (&self->box);

  self->totals = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                               NULL);
  self->use = gtk_button_new_with_label (_("Use These Scores"));
  gtk_widget_set_halign (self->use, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->use, "suggested-action");
  g_signal_connect_object (self->use, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
  self->undo_bar =
    star_undo_bar_new (GTK_WIDGET (self), put_back, (GDestroyNotify) star_decision_removal_free);

  gtk_box_append (GTK_BOX (self->box), star_page_box_label (_("Totals"), "heading"));
  gtk_box_append (GTK_BOX (self->box), self->totals);
  gtk_box_append (GTK_BOX (self->box), self->use);
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->page), scroller);
  gtk_box_append (GTK_BOX (self->page), self->undo_bar);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

static StarDecision *
create_usual (void)
{
  StarDecision *decision = star_decision_new ();

  star_decision_add_option (decision, _("Option 1"));
  star_decision_add_option (decision, _("Option 2"));
  star_decision_add_criterion (decision, _("Criterion 1"), 0.5);
  star_decision_add_criterion (decision, _("Criterion 2"), 0.5);

  return decision;
}

/**
 * star_decision_page_new:
 * @model: a weighted decision; its record keeps the matrix
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
star_decision_page_new (StarMetricModel *model)
{
  StarDecisionPage *self;
  const char *kept;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  self = g_object_new (STAR_TYPE_DECISION_PAGE, NULL);
  self->model = g_object_ref (model);
  kept = star_metric_model_get_extra (model, STAR_DECISION_EXTRA);
  self->decision = *kept != '\0' ? star_decision_read (kept) : create_usual ();
  self->matrix = star_decision_matrix_new (self->decision);
  gtk_box_prepend (GTK_BOX (self->box), self->matrix);
  g_signal_connect_object (self->matrix, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "removed", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  show_totals (self);

  return GTK_WIDGET (self);
}
