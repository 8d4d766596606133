/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-section-field.h"

#include <glib/gi18n.h>

#include "star-shared-closures.h"

/**
 * StarSectionField:
 *
 * One of the six fields of the worksheet: its name, how many words it has and how long they
 * take to say, the text with the words that decided the checks or are a finding, and below it what
 * belongs to the field alone.
 *
 * #StarSectionField::message has something to say to the user.
 */
struct _StarSectionField
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkLabel *name;
  GtkLabel *length;
  StarTextView *text_view;

  /* Owned references */
  StarStory *story;

  StarSection section;
};

enum {
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarSectionField, star_section_field, GTK_TYPE_WIDGET)

static const char *const span_names[STAR_N_REQUIRED_DIMENSIONS] = {
  [STAR_DIMENSION_SCALE] = "scale",
  [STAR_DIMENSION_COST] = "cost",
  [STAR_DIMENSION_RELIABILITY] = "reliability",
  [STAR_DIMENSION_PEOPLE] = "people",
};

static void
text_changed_cb (StarSectionField *self)
{
  if (self->story != NULL)
    star_story_set_text (self->story, self->section, star_text_view_get_text (self->text_view));
}

static void
paste_failed_cb (StarSectionField *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

static void
show_length (StarSectionField *self, guint words, StarPace *pace)
{
  const char *story = self->story != NULL ? star_story_get_id (self->story) : "";
  StarPaceTime time;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  g_autofree char *range = NULL;
  g_autofree char *speech = NULL;

  star_pace_estimate (pace, story, self->section, words, &time);
  text = star_shared_closures_length (NULL, words, &time);
  count = star_shared_closures_words (NULL, words);
  range = star_pace_time_to_speech (&time);
  speech = g_strdup_printf ("%s, %s", count, range);
  gtk_label_set_label (self->length, words > 0 ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words > 0 ? speech : "", -1);
}

/* The words behind a figure are always marked; words alone only where the dimension has no
 * figure, as they are what decided then. */
static void
add_evidence (StarSectionField *self, StarCoverageReport *report, GArray *spans)
{
  for (int dimension = 0; dimension < STAR_N_REQUIRED_DIMENSIONS; dimension++)
    {
      GPtrArray *evidence = star_coverage_report_get_evidence (report, dimension);
      StarLevel level = star_coverage_report_get_level (report, dimension);

      for (guint i = 0; i < evidence->len; i++)
        {
          const StarEvidence *found = g_ptr_array_index (evidence, i);
          StarTextSpan span = { found->start, found->end, span_names[dimension],
                                found->level == STAR_LEVEL_QUANTIFIED };

          if (found->section == self->section && found->level == level && span.end > span.start)
            g_array_append_val (spans, span);
        }
    }
}

static void
add_findings (StarSectionField *self, StarCoverageReport *report, GArray *spans)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);
      StarTextSpan span = { flag->start, flag->end, "flag", FALSE };

      if (flag->section == self->section && span.end > span.start)
        g_array_append_val (spans, span);
    }
}

static void
show_marks (StarSectionField *self, StarCoverageReport *report)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (StarTextSpan));

  add_evidence (self, report, spans);
  add_findings (self, report, spans);
  star_text_view_set_spans (self->text_view, (StarTextSpan *) spans->data, spans->len);
}

static void
star_section_field_dispose (GObject *object)
{
  StarSectionField *self = STAR_SECTION_FIELD (object);

  g_clear_object (&self->story);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_SECTION_FIELD);

  G_OBJECT_CLASS (star_section_field_parent_class)->dispose (object);
}

static void
star_section_field_class_init (StarSectionFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_section_field_dispose;

  signals[MESSAGE] = g_signal_new ("message", STAR_TYPE_SECTION_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_TEXT_VIEW);

  gtk_widget_class_set_css_name (widget_class, "sectionfield");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-section-field.ui");
  gtk_widget_class_bind_template_child (widget_class, StarSectionField, box);
  gtk_widget_class_bind_template_child (widget_class, StarSectionField, name);
  gtk_widget_class_bind_template_child (widget_class, StarSectionField, length);
  gtk_widget_class_bind_template_child (widget_class, StarSectionField, text_view);
  gtk_widget_class_bind_template_callback (widget_class, paste_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
star_section_field_init (StarSectionField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
star_section_field_new (StarSection section)
{
  StarSectionField *self;
  const char *label = star_section_get_label (section);

  g_return_val_if_fail (section < STAR_N_SECTIONS, NULL);

  self = g_object_new (STAR_TYPE_SECTION_FIELD, NULL);
  self->section = section;
  gtk_label_set_label (self->name, label);
  star_text_view_set_placeholder (self->text_view, star_section_get_hint (section));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * star_section_field_set_story:
 * @story: (nullable): the story to edit
 *
 * Loads the field's text; undo does not reach back beyond this.
 */
void
star_section_field_set_story (StarSectionField *self, StarStory *story)
{
  g_return_if_fail (STAR_IS_SECTION_FIELD (self));
  g_return_if_fail (story == NULL || STAR_IS_STORY (story));

  /* Without a story while the text is exchanged, so that it is not taken for typing. */
  g_clear_object (&self->story);
  star_text_view_load (self->text_view,
                       story != NULL ? star_story_get_text (story, self->section) : "");
  g_set_object (&self->story, story);
}

/**
 * star_section_field_set_report:
 * @report: what the checks say of the story as it is now
 * @pace: how fast the user speaks
 */
void
star_section_field_set_report (StarSectionField *self, StarCoverageReport *report, StarPace *pace)
{
  g_return_if_fail (STAR_IS_SECTION_FIELD (self));
  g_return_if_fail (report != NULL);
  g_return_if_fail (STAR_IS_PACE (pace));

  show_length (self, star_coverage_report_get_words (report, self->section), pace);
  show_marks (self, report);
}

/**
 * star_section_field_set_footer:
 * @footer: what to show below the text
 */
void
star_section_field_set_footer (StarSectionField *self, GtkWidget *footer)
{
  g_return_if_fail (STAR_IS_SECTION_FIELD (self));
  g_return_if_fail (GTK_IS_WIDGET (footer));

  gtk_box_append (self->box, footer);
}

StarTextView *
star_section_field_get_text_view (StarSectionField *self)
{
  g_return_val_if_fail (STAR_IS_SECTION_FIELD (self), NULL);

  return self->text_view;
}
