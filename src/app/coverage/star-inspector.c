/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inspector.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-dimension-row.h"
#include "star-finding-list.h"
#include "star-shared-closures.h"

/**
 * StarInspector:
 *
 * Beside the story: what the checks say of it, while it is written. A row goes to the words
 * when it is activated.
 *
 * #StarInspector::show-words asks for the words of a field to be shown, or selected if they are to
 * be typed over, #StarInspector::ignore for a finding to be ignored, #StarInspector::take-back for
 * one to count again.
 */
struct _StarInspector
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkLabel *not_judged;
  GtkBox *verdict_box;
  GtkLabel *verdict;
  GtkLabel *verdict_detail;
  GtkListBox *required;
  GtkBox *advisory_box;
  GtkListBox *advisory;
  StarFindingList *finding_list;
  GtkLabel *time;
  GtkProgressBar *time_bar;
  GtkLabel *time_detail;
  StarDimensionRow *rows[STAR_N_DIMENSIONS];

  /* Owned references */
  GSignalGroup *document_signals;
  StarCoverageReport *report;
  StarPace *pace;

  gboolean folded;
};

enum {
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

enum {
  SHOW_WORDS,
  IGNORE,
  TAKE_BACK,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarInspector, star_inspector, GTK_TYPE_WIDGET)

static void
dimension_activated_cb (StarInspector *self, StarDimensionRow *row)
{
  const StarEvidence *found = star_dimension_row_next (row);

  if (found != NULL)
    g_signal_emit (self, signals[SHOW_WORDS], 0, found->section, found->start, found->end,
                   FALSE);
}

static void
answer_cb (StarInspector *self, StarSection section, int at)
{
  g_signal_emit (self, signals[SHOW_WORDS], 0, section, at, at, FALSE);
}

static void
show_words_cb (StarInspector *self, StarSection section, int start, int end, gboolean select)
{
  g_signal_emit (self, signals[SHOW_WORDS], 0, section, start, end, select);
}

static void
ignore_cb (StarInspector *self, StarIgnore *ignore, int scope)
{
  g_signal_emit (self, signals[IGNORE], 0, ignore, scope);
}

static void
take_back_cb (StarInspector *self, StarFlag *flag)
{
  g_signal_emit (self, signals[TAKE_BACK], 0, flag);
}

/* The dimensions without a figure, as they are said in a sentence. */
static char *
list_missing (StarCoverageReport *report, guint *count)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
    {
      if (star_coverage_report_get_level (report, i) != STAR_LEVEL_QUANTIFIED)
        g_ptr_array_add (names, (char *) star_dimension_get_label (i));
    }
  *count = names->len;
  g_ptr_array_add (names, NULL);

  /* Translators: stands between the names of two dimensions, as in "Scale, Cost" */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* The fields without a word, as they are said in a sentence. */
static char *
list_empty (StarCoverageReport *report, guint *count)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      if (star_coverage_report_get_words (report, i) == 0)
        g_ptr_array_add (names, (char *) star_section_get_label (i));
    }
  *count = names->len;
  g_ptr_array_add (names, NULL);

  /* Translators: stands between the names of two fields, as in "Task, Result" */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

static guint
count_required (GPtrArray *flags)
{
  guint count = 0;

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      count += flag->severity == STAR_SEVERITY_REQUIRED;
    }

  return count;
}

static gboolean
is_time_ignored (StarCoverageReport *report)
{
  GPtrArray *ignored = star_coverage_report_get_ignored (report);

  for (guint i = 0; i < ignored->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (ignored, i);

      if (star_flag_is_about_time (flag))
        return TRUE;
    }

  return FALSE;
}

/* What the findings keep from Ready: they may be far below. */
static void
describe_findings (StarCoverageReport *report, GPtrArray *lines)
{
  guint count = count_required (star_coverage_report_get_flags (report));

  if (count > 0)
    g_ptr_array_add (lines, g_strdup_printf (
      /* Translators: %u is a number of findings in the list below */
      ngettext ("Still to mend: %u finding, listed below",
                "Still to mend: %u findings, listed below", count), count));
  if (is_time_ignored (report))
    g_ptr_array_add (lines, g_strdup (_("The spoken time counts, though its finding is ignored.")));
}

/* All that keeps the story from Ready, each in a line of its own. */
static char *
describe_verdict (StarCoverageReport *report)
{
  guint n_missing, n_empty;
  g_autofree char *missing = list_missing (report, &n_missing);
  g_autofree char *empty = list_empty (report, &n_empty);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (star_coverage_report_get_total_words (report) == 0)
    return g_strdup (_("Write, and the checks follow."));

  if (n_missing > 0)
    /* Translators: %s is a list of dimensions, such as "Cost, People" */
    g_ptr_array_add (lines, g_strdup_printf (_("Without a number: %s"), missing));
  if (n_empty > 0)
    /* Translators: %s is a list of fields, such as "Task, Result" */
    g_ptr_array_add (lines, g_strdup_printf (_("Still empty: %s"), empty));
  if (n_missing + n_empty == 0)
    g_ptr_array_add (lines, g_strdup (_("All four dimensions have a number.")));
  describe_findings (report, lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
show_verdict (StarInspector *self)
{
  g_autofree char *detail = describe_verdict (self->report);
  gboolean ready = star_coverage_report_is_ready (self->report);

  gtk_label_set_label (self->verdict, ready ? _("Ready") : _("Not Ready Yet"));
  if (ready)
    gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "success");
  gtk_label_set_label (self->verdict_detail, detail);
}

static void
show_language (StarInspector *self)
{
  gboolean judged = star_coverage_report_is_judged (self->report);
  const char *language =
    star_language_get_label (star_coverage_report_get_language (self->report));
  g_autofree char *text = g_strdup_printf (
    /* Translators: %s is the name of a language, such as German */
    _("Not judged: it seems to be in %s, and the checks know English only."), language);

  gtk_label_set_label (self->not_judged, text);
  gtk_widget_set_visible (GTK_WIDGET (self->not_judged), !judged);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_box), judged);
  gtk_widget_set_visible (GTK_WIDGET (self->required), judged);
  gtk_widget_set_visible (GTK_WIDGET (self->advisory_box), judged);
}

/* From the least to the most; what it is judged by is the time in the middle. */
static void
show_range (StarInspector *self, StarDocument *document)
{
  StarPaceTime time;
  g_autofree char *text = NULL;
  g_autofree char *speech = NULL;

  star_pace_estimate (self->pace, star_story_get_id (star_document_get_story (document)),
                      STAR_SECTION_TEXT, star_coverage_report_get_total_words (self->report),
                      &time);
  text = star_pace_time_to_text (&time);
  speech = star_pace_time_to_speech (&time);
  gtk_label_set_label (self->time, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  speech, -1);
}

static void
show_time (StarInspector *self, StarDocument *document)
{
  guint seconds = star_coverage_report_get_spoken_seconds (self->report);
  g_autofree char *least = star_shared_closures_spoken (NULL, STAR_STANDARD_CUT_MIN);
  g_autofree char *most = star_shared_closures_spoken (NULL, STAR_STANDARD_CUT_MAX);
  g_autofree char *detail = NULL;

  if (seconds < STAR_STANDARD_CUT_MIN)
    /* Translators: two spoken times, such as "1:30" and "2:00" */
    detail = g_strdup_printf (_("Short: aim for %s to %s."), least, most);
  else if (seconds > STAR_STANDARD_CUT_MAX)
    /* Translators: two spoken times, such as "1:30" and "2:00" */
    detail = g_strdup_printf (_("Long: aim for %s to %s."), least, most);
  else
    /* Translators: two spoken times, such as "1:30" and "2:00" */
    detail = g_strdup_printf (_("Fits %s to %s."), least, most);

  show_range (self, document);
  gtk_progress_bar_set_fraction (self->time_bar,
                                 MIN (1.0, seconds / (double) STAR_STANDARD_CUT_MAX));
  gtk_label_set_label (self->time_detail, detail);
}

static void
show_document (StarInspector *self, StarDocument *document)
{
  StarCoverageReport *report = star_document_get_report (document);
  StarStory *story = star_document_get_story (document);
  StarArchetype archetype = star_story_get_archetype (story);

  g_clear_pointer (&self->report, star_coverage_report_unref);
  self->report = star_coverage_report_ref (report);
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    star_dimension_row_set_report (self->rows[i], report, archetype);
  show_language (self);
  show_verdict (self);
  show_time (self, document);
  star_finding_list_show (self->finding_list, report, story);
}

static void
report_cb (StarInspector *self, GParamSpec *pspec, StarDocument *document)
{
  show_document (self, document);
}

/* What is judged by the pace comes with another report. */
static void
pace_changed_cb (StarInspector *self)
{
  g_autoptr (StarDocument) document = g_signal_group_dup_target (self->document_signals);

  if (document != NULL)
    show_time (self, document);
}

static void
star_inspector_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarInspector *self = STAR_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_inspector_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarInspector *self = STAR_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded != g_value_get_boolean (value))
        {
          self->folded = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_inspector_dispose (GObject *object)
{
  StarInspector *self = STAR_INSPECTOR (object);

  g_clear_object (&self->document_signals);
  g_clear_pointer (&self->report, star_coverage_report_unref);
  g_clear_object (&self->pace);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_INSPECTOR);

  G_OBJECT_CLASS (star_inspector_parent_class)->dispose (object);
}

static void
star_inspector_class_init (StarInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_inspector_get_property;
  object_class->set_property = star_inspector_set_property;
  object_class->dispose = star_inspector_dispose;

  /* Whether it lies over the story, so that it needs a way back. */
  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SHOW_WORDS] =
    g_signal_new ("show-words", STAR_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, STAR_TYPE_SECTION, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
  /* What is to be ignored, and how far. */
  signals[IGNORE] = g_signal_new ("ignore", STAR_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, STAR_TYPE_IGNORE, G_TYPE_INT);
  signals[TAKE_BACK] = g_signal_new ("take-back", STAR_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_FLAG);

  g_type_ensure (STAR_TYPE_FINDING_LIST);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, StarInspector, box);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, not_judged);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, verdict);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, verdict_detail);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, required);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, advisory_box);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, advisory);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, finding_list);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, time);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, time_bar);
  gtk_widget_class_bind_template_child (widget_class, StarInspector, time_detail);
  gtk_widget_class_bind_template_callback (widget_class, dimension_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ignore_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
star_inspector_init (StarInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pace = star_pace_new ();

  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    {
      self->rows[i] = STAR_DIMENSION_ROW (star_dimension_row_new (i));
      gtk_list_box_append (i < STAR_N_REQUIRED_DIMENSIONS ? self->required : self->advisory,
                           GTK_WIDGET (self->rows[i]));
      g_signal_connect_object (self->rows[i], "answer", G_CALLBACK (answer_cb), self,
                               G_CONNECT_SWAPPED);
    }

  self->document_signals = g_signal_group_new (STAR_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::report",
                                  G_CALLBACK (report_cb), self);
}

/**
 * star_inspector_set_context:
 * @context: knows why a finding is ignored in every story, and how fast the user speaks
 */
void
star_inspector_set_context (StarInspector *self, StarContext *context)
{
  g_return_if_fail (STAR_IS_INSPECTOR (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));

  star_finding_list_set_ignored (self->finding_list, star_context_get_ignored (context));
  g_set_object (&self->pace, star_context_get_pace (context));
  g_signal_connect_object (self->pace, "changed", G_CALLBACK (pace_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * star_inspector_set_document:
 * @document: (nullable): the story whose checks are shown
 */
void
star_inspector_set_document (StarInspector *self, StarDocument *document)
{
  g_return_if_fail (STAR_IS_INSPECTOR (self));
  g_return_if_fail (document == NULL || STAR_IS_DOCUMENT (document));

  g_signal_group_set_target (self->document_signals, document);
  if (document != NULL)
    show_document (self, document);
}

/**
 * star_inspector_focus_findings:
 *
 * Gives the focus to the findings.
 */
void
star_inspector_focus_findings (StarInspector *self)
{
  g_return_if_fail (STAR_IS_INSPECTOR (self));

  star_finding_list_focus (self->finding_list);
}
