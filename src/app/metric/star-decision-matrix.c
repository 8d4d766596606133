/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision-matrix.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-local-amount.h"
#include "star-page-box.h"

/**
 * StarDecisionMatrix:
 *
 * The entries in which a #StarDecision is edited. #StarDecisionMatrix::changed follows each change,
 * #StarDecisionMatrix::removed has the #StarDecisionRemoval of what went, which whoever takes it
 * owns, and what to say about it.
 */
struct _StarDecisionMatrix
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *options;
  GtkWidget *add_option;
  GtkWidget *criteria;
  GtkWidget *add_criterion;

  /* Owned references */
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
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDecisionMatrix, star_decision_matrix, GTK_TYPE_WIDGET)

static void fill (StarDecisionMatrix *self);

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
write_exactly (StarAmountKind kind, double value)
{
  g_autoptr (StarAmount) amount = star_amount_new (kind, value, NULL);
  const StarAmountStyle style = { .decimal_mark = star_local_amount_get_decimal_mark () };

  return star_amount_to_text (amount, &style);
}

/* What is not named yet goes by its number. */
static char *
dup_option (StarDecisionMatrix *self, guint option)
{
  const char *name = star_decision_get_option (self->decision, option);

  /* Translators: %u is the number of an option that has no name yet */
  return *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Option %u"), option + 1);
}

static char *
dup_criterion (StarDecisionMatrix *self, guint criterion)
{
  const char *name = star_decision_get_criterion (self->decision, criterion);

  /* Translators: %u is the number of a criterion that has no name yet */
  return *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Criterion %u"), criterion + 1);
}

static void
name_widget (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  name_widget (button, name);
}

static void
name_option_row (StarDecisionMatrix *self, GtkWidget *row, guint option)
{
  g_autofree char *name = dup_option (self, option);
  /* Translators: %s is an option of a decision */
  g_autofree char *removing = g_strdup_printf (_("Remove %s"), name);
  /* Translators: %u is the number of an option, whose name can be typed here */
  g_autofree char *field = g_strdup_printf (_("Name of option %u"), option + 1);

  name_widget (gtk_widget_get_first_child (row), field);
  name_button (gtk_widget_get_last_child (row), removing);
}

static void
name_score (StarDecisionMatrix *self, GtkWidget *column, guint option, guint criterion)
{
  g_autofree char *name = dup_option (self, option);
  g_autofree char *of = dup_criterion (self, criterion);
  /* Translators: the name of a field: an option that is scored, and the criterion in which it is:
   * "Score of Build: Cost" */
  g_autofree char *field = g_strdup_printf (_("Score of %s: %s"), name, of);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (column)), name);
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (column), name);
  name_widget (gtk_widget_get_last_child (column), field);
}

static void
name_criterion_row (StarDecisionMatrix *self, GtkWidget *row, guint criterion)
{
  GtkWidget *head = gtk_widget_get_first_child (row);
  GtkWidget *entry = gtk_widget_get_first_child (head);
  GtkWidget *column = gtk_widget_get_first_child (gtk_widget_get_last_child (row));
  g_autofree char *name = dup_criterion (self, criterion);
  /* Translators: %s is a criterion of a decision */
  g_autofree char *removing = g_strdup_printf (_("Remove %s"), name);
  /* Translators: the name of a field; %s is a criterion that has a weight */
  g_autofree char *weight = g_strdup_printf (_("Weight of %s"), name);
  /* Translators: %u is the number of a criterion, whose name can be typed here */
  g_autofree char *field = g_strdup_printf (_("Name of criterion %u"), criterion + 1);

  name_widget (entry, field);
  name_widget (gtk_widget_get_next_sibling (entry), weight);
  name_button (gtk_widget_get_last_child (head), removing);
  for (guint option = 0; column != NULL; option++, column = gtk_widget_get_next_sibling (column))
    name_score (self, column, option, criterion);
}

/* After a name was changed, all that has it. */
static void
name_all (StarDecisionMatrix *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->options);

  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    name_option_row (self, row, i);
  row = gtk_widget_get_first_child (self->criteria);
  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    name_criterion_row (self, row, i);
}

/* Returns: (nullable): what is wrong with the number */
static char *
read_number (StarDecisionMatrix *self, GtkWidget *entry, Cell cell)
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

/* Returns: (nullable): what is wrong */
static char *
take (StarDecisionMatrix *self, GtkWidget *entry, Cell cell)
{
  g_autofree char *text = star_entry_dup_text (entry);

  if (cell == WEIGHT || cell == SCORE)
    return read_number (self, entry, cell);

  if (cell == OPTION_NAME)
    star_decision_set_option (self->decision, get_number (entry, "star-option"), text);
  else
    star_decision_set_criterion (self->decision, get_number (entry, "star-criterion"), text);
  name_all (self);

  return NULL;
}

static void
changed_cb (StarDecisionMatrix *self, GtkWidget *entry)
{
  g_autofree char *error = take (self, entry, get_number (entry, "star-cell"));

  star_entry_show_error (entry, error != NULL);
  gtk_widget_set_tooltip_text (entry, error);
  if (error != NULL)
    g_hash_table_insert (self->wrong, entry, g_steal_pointer (&error));
  else
    g_hash_table_remove (self->wrong, entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes the text. */
static GtkWidget *
create_entry (StarDecisionMatrix *self, Cell cell, guint option, guint criterion, char *text,
              const char *placeholder)
{
  g_autofree char *owned = text;
  GtkWidget *entry = gtk_entry_new ();

  star_entry_start_with (entry, text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  set_number (entry, "star-cell", cell);
  set_number (entry, "star-option", option);
  set_number (entry, "star-criterion", criterion);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
create_remove_button (StarDecisionMatrix *self, const char *key, guint which, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  set_number (button, key, which);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
find_child (GtkWidget *box, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL && position-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* To the button that removes what comes next, which is no text, so that the undo key works. */
static void
focus_button (GtkWidget *box, guint position, GtkWidget *otherwise)
{
  GtkWidget *child = find_child (box, position);

  if (child == NULL)
    child = gtk_widget_get_last_child (box);
  if (child != NULL && GTK_IS_BOX (gtk_widget_get_first_child (child)))
    child = gtk_widget_get_first_child (child);
  gtk_widget_grab_focus (child != NULL ? gtk_widget_get_last_child (child) : otherwise);
}

/* Takes the name and the removal. */
static void
removed (StarDecisionMatrix *self, char *name, StarDecisionRemoval *removal)
{
  g_autofree char *owned = name;
  guint position = star_decision_removal_get_position (removal);
  gboolean is_option = star_decision_removal_is_option (removal);
  /* Translators: %s is an option or a criterion of a decision, or a tier of a service */
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), name);

  fill (self);
  focus_button (is_option ? self->options : self->criteria, position,
                is_option ? self->add_option : self->add_criterion);
  g_signal_emit (self, signals[REMOVED], 0, removal, message);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_option_cb (StarDecisionMatrix *self, GtkWidget *button)
{
  guint option = get_number (button, "star-option");
  char *name = dup_option (self, option);

  removed (self, name, star_decision_removal_new_option (self->decision, option));
}

static void
remove_criterion_cb (StarDecisionMatrix *self, GtkWidget *button)
{
  guint criterion = get_number (button, "star-criterion");
  char *name = dup_criterion (self, criterion);

  removed (self, name, star_decision_removal_new_criterion (self->decision, criterion));
}

static GtkWidget *
create_option (StarDecisionMatrix *self, guint option)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box),
                  create_entry (self, OPTION_NAME, option, 0,
                                g_strdup (star_decision_get_option (self->decision, option)),
                                _("Option")));
  gtk_box_append (GTK_BOX (box), create_remove_button (self, "star-option", option,
                                                       G_CALLBACK (remove_option_cb)));

  return box;
}

/* One name above the other would be too wide for many options, so each score stands below its
 * option's name. */
static void
add_score (StarDecisionMatrix *self, GtkWidget *scores, guint option, guint criterion)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = star_page_box_label ("", "caption");
  double score = star_decision_get_score (self->decision, option, criterion);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* One that wraps as well, and is narrower than the dots, warns of its size. */
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column),
                  create_entry (self, SCORE, option, criterion,
                                write_exactly (STAR_AMOUNT_COUNT, score), NULL));
  gtk_box_append (GTK_BOX (scores), column);
}

static GtkWidget *
create_scores (StarDecisionMatrix *self, guint criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint option = 0; option < star_decision_get_n_options (self->decision); option++)
    add_score (self, box, option, criterion);

  return box;
}

static GtkWidget *
create_criterion (StarDecisionMatrix *self, guint criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *weight = create_entry (
    self, WEIGHT, 0, criterion,
    write_exactly (STAR_AMOUNT_RATIO, star_decision_get_weight (self->decision, criterion)),
    _("Weight"));

  gtk_widget_set_hexpand (weight, FALSE);
  gtk_box_append (GTK_BOX (head),
                  create_entry (self, CRITERION_NAME, 0, criterion,
                                g_strdup (star_decision_get_criterion (self->decision, criterion)),
                                _("Criterion")));
  gtk_box_append (GTK_BOX (head), weight);
  gtk_box_append (GTK_BOX (head), create_remove_button (self, "star-criterion", criterion,
                                                        G_CALLBACK (remove_criterion_cb)));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), create_scores (self, criterion));

  return box;
}

static void
added (StarDecisionMatrix *self, GtkWidget *where)
{
  name_all (self);
  gtk_widget_child_focus (gtk_widget_get_last_child (where), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Next to what is there, since a number that is typed wrong is nowhere but in its entry. */
static void
add_option_cb (StarDecisionMatrix *self)
{
  guint option = star_decision_get_n_options (self->decision);
  GtkWidget *row = gtk_widget_get_first_child (self->criteria);

  star_decision_add_option (self->decision, "");
  gtk_box_append (GTK_BOX (self->options), create_option (self, option));
  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    add_score (self, gtk_widget_get_last_child (row), option, i);
  added (self, self->options);
}

static void
add_criterion_cb (StarDecisionMatrix *self)
{
  guint criterion = star_decision_get_n_criteria (self->decision);

  star_decision_add_criterion (self->decision, "", 0);
  gtk_box_append (GTK_BOX (self->criteria), create_criterion (self, criterion));
  added (self, self->criteria);
}

static void
fill (StarDecisionMatrix *self)
{
  g_hash_table_remove_all (self->wrong);
  star_page_box_empty (self->options);
  star_page_box_empty (self->criteria);
  for (guint i = 0; i < star_decision_get_n_options (self->decision); i++)
    gtk_box_append (GTK_BOX (self->options), create_option (self, i));
  for (guint i = 0; i < star_decision_get_n_criteria (self->decision); i++)
    gtk_box_append (GTK_BOX (self->criteria), create_criterion (self, i));
  name_all (self);
}

static void
star_decision_matrix_dispose (GObject *object)
{
  StarDecisionMatrix *self = STAR_DECISION_MATRIX (object);

  g_clear_object (&self->decision);
  g_clear_pointer (&self->wrong, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_decision_matrix_parent_class)->dispose (object);
}

static void
star_decision_matrix_class_init (StarDecisionMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_decision_matrix_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_DECISION_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", STAR_TYPE_DECISION_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_button (StarDecisionMatrix *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static void
star_decision_matrix_init (StarDecisionMatrix *self)
{
  GtkBox *box;

  self->wrong = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->add_option = create_button (self, _("Add Option"), G_CALLBACK (add_option_cb));
  self->criteria = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->add_criterion = create_button (self, _("Add Criterion"), G_CALLBACK (add_criterion_cb));

  box = GTK_BOX (self->box);
  gtk_box_append (box, star_page_box_label (_("Options"), "heading"));
  gtk_box_append (box, self->options);
  gtk_box_append (box, self->add_option);
  gtk_box_append (box, star_page_box_label (_("Criteria, Weights and Scores"), "heading"));
  gtk_box_append (box, self->criteria);
  gtk_box_append (box, self->add_criterion);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * star_decision_matrix_new:
 * @decision: what is edited
 *
 * Returns: (transfer floating): the entries
 */
GtkWidget *
star_decision_matrix_new (StarDecision *decision)
{
  StarDecisionMatrix *self;

  g_return_val_if_fail (STAR_IS_DECISION (decision), NULL);

  self = g_object_new (STAR_TYPE_DECISION_MATRIX, NULL);
  self->decision = g_object_ref (decision);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * star_decision_matrix_get_error:
 *
 * Returns: (transfer none) (nullable): what is wrong in one of the entries, %NULL if nothing is
 */
const char *
star_decision_matrix_get_error (StarDecisionMatrix *self)
{
  GHashTableIter iter;
  gpointer error = NULL;

  g_return_val_if_fail (STAR_IS_DECISION_MATRIX (self), NULL);

  g_hash_table_iter_init (&iter, self->wrong);
  g_hash_table_iter_next (&iter, NULL, &error);

  return error;
}

/**
 * star_decision_matrix_dup_option:
 *
 * Returns: (transfer full): what the option is called here
 */
char *
star_decision_matrix_dup_option (StarDecisionMatrix *self, guint option)
{
  g_return_val_if_fail (STAR_IS_DECISION_MATRIX (self), NULL);

  return dup_option (self, option);
}

/**
 * star_decision_matrix_put_back:
 * @removal: of what was removed last
 *
 * Puts it back and gives the focus to the button that removes it.
 */
void
star_decision_matrix_put_back (StarDecisionMatrix *self, StarDecisionRemoval *removal)
{
  g_return_if_fail (STAR_IS_DECISION_MATRIX (self));
  g_return_if_fail (removal != NULL);

  star_decision_removal_put_back (removal, self->decision);
  fill (self);
  focus_button (star_decision_removal_is_option (removal) ? self->options : self->criteria,
                star_decision_removal_get_position (removal), self->add_option);
  g_signal_emit (self, signals[CHANGED], 0);
}
