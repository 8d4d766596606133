/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-local-amount.h"
#include "star-page-box.h"

/* Under which name the record keeps the matrix. */
#define EXTRA "matrix"

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
  GtkWidget *options;
  GtkWidget *criteria;
  GtkWidget *totals;
  GtkWidget *use;

  /* Owned references */
  StarMetricModel *model;
  StarDecision *decision;

  /* Entries (not owned) and what is wrong in them. */
  GHashTable *wrong;
};

/* What an entry of the matrix stands for. */
typedef enum {
  OPTION_NAME,
  CRITERION_NAME,
  WEIGHT,
  SCORE,
} Cell;

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDecisionPage, star_decision_page, GTK_TYPE_WIDGET)

static void fill (StarDecisionPage *self);

static const StarAmountSpec weight_spec = { STAR_AMOUNT_RATIO, 0, "%", FALSE };
static const StarAmountSpec score_spec = { STAR_AMOUNT_COUNT, 0, NULL, FALSE };

static guint
get_number (gpointer widget, const char *key)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), key));
}

static void
set_number (gpointer widget, const char *key, guint number)
{
  g_object_set_data (G_OBJECT (widget), key, GUINT_TO_POINTER (number));
}

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

  star_metric_model_set_extra (self->model, EXTRA, text);
}

static char *
describe_total (StarDecisionPage *self, guint option, gboolean is_best)
{
  g_autofree char *text = NULL;
  double total;

  if (!star_decision_get_total (self->decision, option, &total))
    return NULL;

  text = write_amount (STAR_AMOUNT_COUNT, total, DIGITS);

  /* Translators: the name of an option, and its score */
  return g_strdup_printf (is_best ? _("%s: %s, the best")
                                  : _("%s: %s"),
                          star_decision_get_option (self->decision, option), text);
}

/* Returns: (nullable): what is wrong in one of the entries */
static const char *
get_error (StarDecisionPage *self)
{
  GHashTableIter iter;
  gpointer error = NULL;

  g_hash_table_iter_init (&iter, self->wrong);
  g_hash_table_iter_next (&iter, NULL, &error);

  return error;
}

static void
show_totals (StarDecisionPage *self)
{
  const char *error = get_error (self);
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

/* Returns: (nullable): what is wrong with the number */
static char *
read_number (StarDecisionPage *self, GtkWidget *entry, Cell cell)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarAmount) amount = star_amount_read (
    gtk_editable_get_text (GTK_EDITABLE (entry)), cell == WEIGHT ? &weight_spec : &score_spec,
    star_local_amount_get_decimal_mark (), &error);
  gboolean taken;

  if (amount == NULL)
    return g_strdup (error->message);

  if (cell == WEIGHT)
    taken = star_decision_set_weight (self->decision, get_number (entry, "star-criterion"),
                                      star_amount_get_value (amount));
  else
    taken = star_decision_set_score (self->decision, get_number (entry, "star-option"),
                                     get_number (entry, "star-criterion"),
                                     star_amount_get_value (amount));

  return taken ? NULL : g_strdup (_("It must be 0 or more"));
}

static void
changed_cb (StarDecisionPage *self, GtkWidget *entry)
{
  Cell cell = get_number (entry, "star-cell");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *error = NULL;

  if (cell == OPTION_NAME)
    star_decision_set_option (self->decision, get_number (entry, "star-option"), text);
  else if (cell == CRITERION_NAME)
    star_decision_set_criterion (self->decision, get_number (entry, "star-criterion"), text);
  else
    error = read_number (self, entry, cell);

  star_entry_show_error (entry, error != NULL);
  gtk_widget_set_tooltip_text (entry, error);
  if (error != NULL)
    g_hash_table_insert (self->wrong, entry, g_steal_pointer (&error));
  else
    g_hash_table_remove (self->wrong, entry);
  show_totals (self);
  keep (self);
}

/* Takes the text. */
static GtkWidget *
create_entry (StarDecisionPage *self, Cell cell, guint option, guint criterion, char *text,
              const char *name)
{
  g_autofree char *owned = text;
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  set_number (entry, "star-cell", cell);
  set_number (entry, "star-option", option);
  set_number (entry, "star-criterion", criterion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
create_remove_button (StarDecisionPage *self, const char *key, guint which, const char *name,
                      GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_number (button, key, which);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static void
changed_shape (StarDecisionPage *self, GtkWidget *where)
{
  keep (self);
  fill (self);
  if (gtk_widget_get_last_child (where) != NULL)
    gtk_widget_child_focus (gtk_widget_get_last_child (where), GTK_DIR_TAB_FORWARD);
}

static void
remove_option_cb (StarDecisionPage *self, GtkWidget *button)
{
  star_decision_remove_option (self->decision, get_number (button, "star-option"));
  changed_shape (self, self->options);
}

static void
remove_criterion_cb (StarDecisionPage *self, GtkWidget *button)
{
  star_decision_remove_criterion (self->decision, get_number (button, "star-criterion"));
  changed_shape (self, self->criteria);
}

static void
add_option_cb (StarDecisionPage *self)
{
  star_decision_add_option (self->decision, "");
  changed_shape (self, self->options);
}

static void
add_criterion_cb (StarDecisionPage *self)
{
  star_decision_add_criterion (self->decision, "", 0);
  changed_shape (self, self->criteria);
}

static GtkWidget *
create_option (StarDecisionPage *self, guint option)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box),
                  create_entry (self, OPTION_NAME, option, 0,
                                g_strdup (star_decision_get_option (self->decision, option)),
                                _("Option")));
  gtk_box_append (GTK_BOX (box), create_remove_button (self, "star-option", option,
                                                       _("Remove Option"),
                                                       G_CALLBACK (remove_option_cb)));

  return box;
}

/* One name above the other would be too wide for many options, so each score stands below its
 * option's name. */
static GtkWidget *
create_scores (StarDecisionPage *self, guint criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint option = 0; option < star_decision_get_n_options (self->decision); option++)
    {
      const char *name = star_decision_get_option (self->decision, option);
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *label = star_page_box_label (name, "caption");
      double score = star_decision_get_score (self->decision, option, criterion);
      /* Translators: the name of a field; %s is an option that is scored */
      g_autofree char *field = g_strdup_printf (_("Score of %s"), name);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (column), label);
      gtk_box_append (GTK_BOX (column),
                      create_entry (self, SCORE, option, criterion,
                                    write_amount (STAR_AMOUNT_COUNT, score, 0), field));
      gtk_box_append (GTK_BOX (box), column);
    }

  return box;
}

static GtkWidget *
create_criterion (StarDecisionPage *self, guint criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *weight = create_entry (
    self, WEIGHT, 0, criterion,
    write_amount (STAR_AMOUNT_RATIO, star_decision_get_weight (self->decision, criterion), 0),
    _("Weight"));

  gtk_widget_set_hexpand (weight, FALSE);
  gtk_box_append (GTK_BOX (head),
                  create_entry (self, CRITERION_NAME, 0, criterion,
                                g_strdup (star_decision_get_criterion (self->decision, criterion)),
                                _("Criterion")));
  gtk_box_append (GTK_BOX (head), weight);
  gtk_box_append (GTK_BOX (head), create_remove_button (self, "star-criterion", criterion,
                                                        _("Remove Criterion"),
                                                        G_CALLBACK (remove_criterion_cb)));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), create_scores (self, criterion));

  return box;
}

static void
fill (StarDecisionPage *self)
{
  g_hash_table_remove_all (self->wrong);
  star_page_box_empty (self->options);
  star_page_box_empty (self->criteria);
  for (guint i = 0; i < star_decision_get_n_options (self->decision); i++)
    gtk_box_append (GTK_BOX (self->options), create_option (self, i));
  for (guint i = 0; i < star_decision_get_n_criteria (self->decision); i++)
    gtk_box_append (GTK_BOX (self->criteria), create_criterion (self, i));
  show_totals (self);
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

  g_clear_object (&self->model);
  g_clear_object (&self->decision);
  g_clear_pointer (&self->wrong, g_hash_table_unref);
  g_clear_pointer (&self->page, gtk_widget_unparent);

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

static GtkWidget *
create_button (StarDecisionPage *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static void
star_decision_page_init (StarDecisionPage *self)
{
  GtkWidget *box;

  self->wrong = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->page = star_page_box_new (&box);
  self->options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->criteria = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->totals = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "xalign", 0.0, "wrap", TRUE, NULL);
  self->use = create_button (self, _("Use These Scores"), G_CALLBACK (use_cb));
  gtk_widget_add_css_class (self->use, "suggested-action");

  gtk_box_append (GTK_BOX (box), star_page_box_label (_("Options"), "heading"));
  gtk_box_append (GTK_BOX (box), self->options);
  gtk_box_append (GTK_BOX (box),
                  create_button (self, _("Add Option"), G_CALLBACK (add_option_cb)));
  gtk_box_append (GTK_BOX (box),
                  star_page_box_label (_("Criteria, Weights and Scores"), "heading"));
  gtk_box_append (GTK_BOX (box), self->criteria);
  gtk_box_append (GTK_BOX (box),
                  create_button (self, _("Add Criterion"), G_CALLBACK (add_criterion_cb)));
  gtk_box_append (GTK_BOX (box), star_page_box_label (_("Totals"), "heading"));
  gtk_box_append (GTK_BOX (box), self->totals);
  gtk_box_append (GTK_BOX (box), self->use);
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
  kept = star_metric_model_get_extra (model, EXTRA);
  self->decision = *kept != '\0' ? star_decision_read (kept) : create_usual ();
  fill (self);

  return GTK_WIDGET (self);
}
