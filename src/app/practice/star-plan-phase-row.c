/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-phase-row.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-wrap-layout.h"

/**
 * StarPlanPhaseRow:
 *
 * One phase of a plan that is being written. #StarPlanPhaseRow::changed says that something of it
 * is another one, #StarPlanPhaseRow::moved by how many places the user wants it elsewhere,
 * #StarPlanPhaseRow::removed that they do not want it any more.
 */
struct _StarPlanPhaseRow
{
  AdwExpanderRow parent_instance;

  /* Template widgets */
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;
  GtkEditable *name_entry;
  GtkEditable *time_entry;
  GtkEditable *cue_entry;
  AdwComboRow *section;
};

enum {
  CHANGED,
  MOVED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPlanPhaseRow, star_plan_phase_row, ADW_TYPE_EXPANDER_ROW)

/* "None" is the first choice, the fields come behind it. */
static StarSection
get_section (StarPlanPhaseRow *self)
{
  guint selected = adw_combo_row_get_selected (self->section);

  return selected == 0 ? STAR_SECTION_TEXT : (StarSection) (selected - 1);
}

static void
changed_cb (StarPlanPhaseRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
up_cb (StarPlanPhaseRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_cb (StarPlanPhaseRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
remove_cb (StarPlanPhaseRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  up_cb (STAR_PLAN_PHASE_ROW (widget));
}

static void
down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  down_cb (STAR_PLAN_PHASE_ROW (widget));
}

static void
star_plan_phase_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_PLAN_PHASE_ROW);

  G_OBJECT_CLASS (star_plan_phase_row_parent_class)->dispose (object);
}

static void
star_plan_phase_row_class_init (StarPlanPhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_plan_phase_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_PLAN_PHASE_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", STAR_TYPE_PLAN_PHASE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", STAR_TYPE_PLAN_PHASE_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "phase.up", NULL, up_action);
  gtk_widget_class_install_action (widget_class, "phase.down", NULL, down_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-plan-phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, time_entry);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, cue_entry);
  gtk_widget_class_bind_template_child (widget_class, StarPlanPhaseRow, section);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
}

static void
star_plan_phase_row_init (StarPlanPhaseRow *self)
{
  g_autoptr (GtkStringList) sections = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (sections, _("None"));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    gtk_string_list_append (sections, star_section_get_label (i));
  adw_combo_row_set_model (self->section, G_LIST_MODEL (sections));
}

/**
 * star_plan_phase_row_new:
 * @draft: a plan
 * @index: which of its phases
 *
 * Returns: (transfer full): a row with what is said of the phase
 */
GtkWidget *
star_plan_phase_row_new (StarPlanDraft *draft, guint index)
{
  StarPlanPhaseRow *self;
  StarSection section;

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (STAR_TYPE_PLAN_PHASE_ROW, NULL);
  section = star_plan_draft_get_phase_section (draft, index);
  gtk_editable_set_text (self->name_entry,
                         star_plan_draft_get_text (draft, STAR_PLAN_FIELD_PHASE_NAME, index));
  gtk_editable_set_text (self->time_entry,
                         star_plan_draft_get_text (draft, STAR_PLAN_FIELD_PHASE_TIME, index));
  gtk_editable_set_text (self->cue_entry,
                         star_plan_draft_get_text (draft, STAR_PLAN_FIELD_PHASE_CUE, index));
  adw_combo_row_set_selected (self->section, section == STAR_SECTION_TEXT ? 0 : section + 1);

  return GTK_WIDGET (self);
}

/**
 * star_plan_phase_row_store:
 * @draft: a plan
 * @index: which of its phases
 *
 * Puts what was entered into the draft.
 */
void
star_plan_phase_row_store (StarPlanPhaseRow *self, StarPlanDraft *draft, guint index)
{
  g_return_if_fail (STAR_IS_PLAN_PHASE_ROW (self));
  g_return_if_fail (draft != NULL);

  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, index,
                            gtk_editable_get_text (self->name_entry));
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, index,
                            gtk_editable_get_text (self->time_entry));
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_CUE, index,
                            gtk_editable_get_text (self->cue_entry));
  star_plan_draft_set_phase_section (draft, index, get_section (self));
}

/* What is still empty is missing, not wrong. */
static void
mark (GtkEditable *entry, gboolean is_wrong)
{
  star_entry_show_error (GTK_WIDGET (entry), is_wrong && *gtk_editable_get_text (entry) != '\0');
}

/* Closed, the row says what the phase is called, and its time or what is wrong. */
static void
show_titles (StarPlanPhaseRow *self, guint index, const char *message)
{
  g_autofree char *name = star_entry_dup_text (self->name_entry);
  g_autofree char *time = star_entry_dup_text (self->time_entry);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  StarSection section = get_section (self);

  /* Translators: %u is the number of a phase that has no name yet */
  title = *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Phase %u"), index + 1);
  if (message == NULL && section != STAR_SECTION_TEXT
      && !g_str_equal (star_section_get_label (section), name))
    subtitle = g_strdup_printf ("%s · %s", time, star_section_get_label (section));
  else
    subtitle = g_strdup (message != NULL ? message : time);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

/**
 * star_plan_phase_row_show:
 * @index: which phase it is now
 * @n_phases: how many there are
 * @wrong: (nullable): what is wrong, %NULL if it is not in this phase
 * @message: (nullable): what is wrong, in words
 */
void
star_plan_phase_row_show (StarPlanPhaseRow *self, guint index, guint n_phases,
                          const StarPlanPlace *wrong, const char *message)
{
  g_return_if_fail (STAR_IS_PLAN_PHASE_ROW (self));

  show_titles (self, index, wrong != NULL ? message : NULL);
  mark (self->name_entry, wrong != NULL && wrong->field == STAR_PLAN_FIELD_PHASE_NAME);
  mark (self->time_entry, wrong != NULL && wrong->field == STAR_PLAN_FIELD_PHASE_TIME);
  mark (self->cue_entry, wrong != NULL && wrong->field == STAR_PLAN_FIELD_PHASE_CUE);
  gtk_widget_set_sensitive (self->up_button, index > 0);
  gtk_widget_set_sensitive (self->down_button, index + 1 < n_phases);
}

/**
 * star_plan_phase_row_focus:
 *
 * Opens the row for its first words.
 */
void
star_plan_phase_row_focus (StarPlanPhaseRow *self)
{
  g_return_if_fail (STAR_IS_PLAN_PHASE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}
