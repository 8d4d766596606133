/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-dimension-row.h"

#include <glib/gi18n.h>

#include "star-level-icon.h"
#include "star-wrap-layout.h"

/**
 * StarDimensionRow:
 *
 * Says of one dimension how far the story carries it: the level as a shape and a word, the
 * strongest figure, the words that decided, and what to ask oneself where a figure is lacking.
 *
 * #StarDimensionRow::answer asks for the place where the answer to the question belongs.
 */
struct _StarDimensionRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  StarLevelIcon *level_icon;
  GtkImage *image;
  GtkLabel *name;
  GtkLabel *detail;
  GtkLabel *figure;
  GtkButton *question_button;
  GtkLabel *question;
  GtkWidget *number_button;

  /* Owned references */
  StarCoverageReport *report;

  StarDimension dimension;
  guint next;
};

enum {
  ANSWER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDimensionRow, star_dimension_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
describe_level (StarDimension dimension, StarLevel level)
{
  if (dimension >= STAR_N_REQUIRED_DIMENSIONS)
    return level == STAR_LEVEL_MISSING ? _("Missing") : _("Mentioned");

  switch (level)
    {
    case STAR_LEVEL_QUANTIFIED:
      return _("With a number");
    case STAR_LEVEL_MENTIONED:
      return _("In words only");
    case STAR_LEVEL_MISSING:
    default:
      return _("Missing");
    }
}

/* What is cut off can be read all the same. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (label));

  return TRUE;
}

/* Returns: what a screen reader says of the words that decided. */
static char *
describe_evidence (const StarEvidence *strongest, const char *quoted)
{
  if (strongest == NULL)
    return g_strdup ("");
  if (strongest->figure == NULL)
    return g_strdup (quoted != NULL ? quoted : "");
  if (quoted == NULL)
    return g_strdup (strongest->figure);

  /* Translators: a figure, and the words of a story that it is from */
  return g_strdup_printf (_("%s: %s"), strongest->figure, quoted);
}

static void
show_report (StarDimensionRow *self)
{
  StarLevel level = star_coverage_report_get_level (self->report, self->dimension);
  const StarEvidence *strongest =
    star_coverage_report_get_strongest (self->report, self->dimension);
  g_autofree char *accessible_name = g_strdup_printf (
    /* Translators: what a screen reader says, a dimension and its level: "Scale: quantified" */
    _("%s: %s"), star_dimension_get_label (self->dimension), star_level_get_label (level));
  g_autofree char *quoted = NULL;
  g_autofree char *description = NULL;

  /* Words that are nothing but the figure need not be said twice. */
  if (strongest != NULL && g_strcmp0 (strongest->text, strongest->figure) != 0)
    /* Translators: words quoted from a story */
    quoted = g_strdup_printf (_("“%s”"), strongest->text);

  description = describe_evidence (strongest, quoted);

  /* An advisory dimension that is mentioned is complete: it knows no figure. */
  star_level_icon_set_level (self->level_icon, self->dimension >= STAR_N_REQUIRED_DIMENSIONS
                                                   && level != STAR_LEVEL_MISSING
                                                 ? STAR_LEVEL_QUANTIFIED
                                                 : level);
  gtk_label_set_label (self->detail, quoted != NULL ? quoted : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), quoted != NULL);
  gtk_label_set_label (self->figure, strongest != NULL && strongest->figure != NULL
                                       ? strongest->figure
                                       : describe_level (self->dimension, level));
  if (level == STAR_LEVEL_QUANTIFIED)
    gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->figure), "dim-label");

  gtk_widget_set_visible (self->number_button, self->dimension < STAR_N_REQUIRED_DIMENSIONS
                                                 && level != STAR_LEVEL_QUANTIFIED);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), strongest != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, accessible_name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
show_question (StarDimensionRow *self, StarArchetype archetype)
{
  g_autoptr (StarSuggestion) suggestion = star_suggestions_find (
    star_suggestions_get_default (), self->report, archetype, self->dimension);
  const char *question = suggestion != NULL ? star_suggestion_get_question (suggestion) : "";

  if (!g_str_equal (gtk_label_get_label (self->question), question))
    {
      gtk_label_set_label (self->question, question);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->question_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->question_button), suggestion != NULL);
}

/* Where a dimension usually gets what it lacks, when no words speak of it yet. */
static StarSection
find_home (StarDimension dimension)
{
  switch (dimension)
    {
    case STAR_DIMENSION_OWNERSHIP:
      return STAR_SECTION_TASK;
    case STAR_DIMENSION_EVOLUTION:
      return STAR_SECTION_WHAT_CHANGED;
    case STAR_DIMENSION_SCALE:
    case STAR_DIMENSION_COST:
    case STAR_DIMENSION_RELIABILITY:
    case STAR_DIMENSION_PEOPLE:
    default:
      return STAR_SECTION_RESULT;
    }
}

/* A number is written behind the words that lack it. */
static void
question_clicked_cb (StarDimensionRow *self)
{
  const StarEvidence *words = star_coverage_report_get_strongest (self->report, self->dimension);

  if (words != NULL && words->section < STAR_N_SECTIONS)
    g_signal_emit (self, signals[ANSWER], 0, words->section, words->end);
  else
    g_signal_emit (self, signals[ANSWER], 0, find_home (self->dimension), G_MAXINT);
}

static void
star_dimension_row_dispose (GObject *object)
{
  StarDimensionRow *self = STAR_DIMENSION_ROW (object);

  g_clear_pointer (&self->report, star_coverage_report_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_DIMENSION_ROW);

  G_OBJECT_CLASS (star_dimension_row_parent_class)->dispose (object);
}

static void
star_dimension_row_class_init (StarDimensionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_dimension_row_dispose;

  /* The field, and the character before which the answer is written. */
  signals[ANSWER] = g_signal_new ("answer", STAR_TYPE_DIMENSION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, STAR_TYPE_SECTION, G_TYPE_INT);

  g_type_ensure (STAR_TYPE_LEVEL_ICON);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-dimension-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, level_icon);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, image);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, name);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, figure);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, question_button);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, question);
  gtk_widget_class_bind_template_child (widget_class, StarDimensionRow, number_button);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_clicked_cb);
}

static void
star_dimension_row_init (StarDimensionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* All these buttons are called the same, so each says for what it is. */
static void
set_number_target (StarDimensionRow *self)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->number_button), "s",
                                    star_enum_to_nick (STAR_TYPE_DIMENSION, self->dimension));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  star_dimension_get_label (self->dimension), -1);
}

GtkWidget *
star_dimension_row_new (StarDimension dimension)
{
  StarDimensionRow *self = g_object_new (STAR_TYPE_DIMENSION_ROW, NULL);
  g_autofree char *icon_name =
    g_strdup_printf ("star-%s-symbolic", star_enum_to_nick (STAR_TYPE_DIMENSION, dimension));

  self->dimension = dimension;
  set_number_target (self);
  gtk_label_set_label (self->name, star_dimension_get_label (dimension));
  gtk_image_set_from_icon_name (self->image, icon_name);

  return GTK_WIDGET (self);
}

/**
 * star_dimension_row_set_report:
 * @report: what the checks say of the story
 * @archetype: what kind of story it is
 */
void
star_dimension_row_set_report (StarDimensionRow *self, StarCoverageReport *report,
                               StarArchetype archetype)
{
  g_return_if_fail (STAR_IS_DIMENSION_ROW (self));
  g_return_if_fail (report != NULL);

  if (self->report == report)
    return;

  g_clear_pointer (&self->report, star_coverage_report_unref);
  self->report = star_coverage_report_ref (report);
  self->next = 0;
  show_report (self);
  show_question (self, archetype);
}

/**
 * star_dimension_row_next:
 *
 * Goes through the words that decided the level, strongest first, and starts again at the end.
 *
 * Returns: (transfer none) (nullable): the words to show now, %NULL if there are none
 */
const StarEvidence *
star_dimension_row_next (StarDimensionRow *self)
{
  GPtrArray *evidence;

  g_return_val_if_fail (STAR_IS_DIMENSION_ROW (self), NULL);

  if (self->report == NULL)
    return NULL;
  evidence = star_coverage_report_get_evidence (self->report, self->dimension);
  if (evidence->len == 0)
    return NULL;
  if (self->next >= evidence->len)
    self->next = 0;

  return g_ptr_array_index (evidence, self->next++);
}
