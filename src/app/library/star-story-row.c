/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-row.h"

#include <glib/gi18n.h>

#include "star-level-icon.h"
#include "star-story-list.h"

/**
 * StarStoryRow:
 *
 * A row of the sidebar: the heading of a shelf, or a story with the level of its four required
 * dimensions or that they are not judged, its spoken time, and whether it is ready.
 */
struct _StarStoryRow
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *title;
  GtkBox *levels;
  GtkLabel *not_judged;
  GtkLabel *time;
  GtkLabel *ready;
  StarLevelIcon *icons[STAR_N_REQUIRED_DIMENSIONS];

  /* Owned references */
  GObject *item;
  GSignalGroup *item_signals;
  StarPace *pace;
  GSignalGroup *pace_signals;
};

enum {
  PROP_0,
  PROP_ITEM,
  PROP_PACE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarStoryRow, star_story_row, GTK_TYPE_WIDGET)

static char *
describe (const char *title, const StarDigest *digest, const char *time, gboolean ready)
{
  g_autoptr (GString) text = g_string_new (title);

  if (ready)
    g_string_append_printf (text, ", %s", _("Ready"));
  if (digest != NULL && digest->foreign != NULL)
    {
      g_string_append_printf (text, ", %s", _("Not judged"));
    }
  else if (digest != NULL)
    {
      for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
        g_string_append_printf (text, ", %s: %s", star_dimension_get_label (i),
                                star_level_get_label (digest->levels[i]));
    }
  g_string_append_printf (text, ", %s", time);

  return g_strdup (text->str);
}

/* What a screen reader reaches is the list's own widget around the row. */
static void
set_accessible_name (StarStoryRow *self, const char *name)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
get_pace (StarStoryRow *self, StarStorySummary *summary, StarPaceRange *pace)
{
  if (self->pace != NULL)
    star_pace_get_range (self->pace, star_story_summary_get_id (summary), STAR_SECTION_TEXT, pace);
  else
    star_pace_range_init (pace, STAR_DEFAULT_PACE);
}

static void
show_story (StarStoryRow *self, StarStorySummary *summary)
{
  const StarDigest *digest = star_story_summary_get_digest (summary);
  const char *title = star_story_summary_get_title (summary);
  guint words = digest != NULL ? digest->words : 0;
  gboolean judged = digest == NULL || digest->foreign == NULL;
  StarPaceRange pace;
  StarPaceTime time;
  gboolean ready;
  g_autofree char *range = NULL;
  g_autofree char *speech = NULL;
  g_autofree char *description = NULL;

  get_pace (self, summary, &pace);
  star_pace_range_estimate (&pace, words, &time);
  range = star_pace_time_to_text (&time);
  speech = star_pace_time_to_speech (&time);
  ready = digest != NULL && star_digest_is_ready (digest, pace.typical);

  if (*title == '\0')
    title = _("Untitled Story");
  description = describe (title, digest, speech, ready);

  for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
    star_level_icon_set_level (self->icons[i],
                               digest != NULL ? digest->levels[i] : STAR_LEVEL_MISSING);
  gtk_widget_set_visible (GTK_WIDGET (self->levels), judged);
  gtk_widget_set_visible (GTK_WIDGET (self->not_judged), !judged);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->time, range);
  gtk_widget_set_visible (GTK_WIDGET (self->ready), ready);
  set_accessible_name (self, description);
  gtk_stack_set_visible_child_name (self->stack, "story");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "heading");
}

static void
refresh (StarStoryRow *self)
{
  if (STAR_IS_SHELF_HEADING (self->item))
    {
      const char *label = star_shelf_heading_get_label (STAR_SHELF_HEADING (self->item));

      gtk_label_set_label (self->heading, label);
      set_accessible_name (self, label);
      gtk_stack_set_visible_child_name (self->stack, "heading");
      gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
    }
  else if (STAR_IS_STORY_SUMMARY (self->item))
    {
      show_story (self, STAR_STORY_SUMMARY (self->item));
    }
}

static void
star_story_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarStoryRow *self = STAR_STORY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PACE:
      g_value_set_object (value, self->pace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_story_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarStoryRow *self = STAR_STORY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)))
        {
          g_signal_group_set_target (self->item_signals,
                                     STAR_IS_STORY_SUMMARY (self->item) ? self->item : NULL);
          refresh (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_PACE:
      if (g_set_object (&self->pace, g_value_get_object (value)))
        {
          g_signal_group_set_target (self->pace_signals, self->pace);
          refresh (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_story_row_dispose (GObject *object)
{
  StarStoryRow *self = STAR_STORY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_STORY_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->item_signals);
  g_clear_object (&self->pace);
  g_clear_object (&self->pace_signals);

  G_OBJECT_CLASS (star_story_row_parent_class)->dispose (object);
}

static void
star_story_row_class_init (StarStoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_story_row_get_property;
  object_class->set_property = star_story_row_set_property;
  object_class->dispose = star_story_row_dispose;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, flags);
  props[PROP_PACE] = g_param_spec_object ("pace", NULL, NULL, STAR_TYPE_PACE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "storyrow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-story-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, stack);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, levels);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, not_judged);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, time);
  gtk_widget_class_bind_template_child (widget_class, StarStoryRow, ready);
}

static void
star_story_row_init (StarStoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < STAR_N_REQUIRED_DIMENSIONS; i++)
    {
      self->icons[i] = STAR_LEVEL_ICON (star_level_icon_new ());
      gtk_box_append (self->levels, GTK_WIDGET (self->icons[i]));
    }

  self->item_signals = g_signal_group_new (STAR_TYPE_STORY_SUMMARY);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (refresh), self);
  self->pace_signals = g_signal_group_new (STAR_TYPE_PACE);
  g_signal_group_connect_swapped (self->pace_signals, "changed", G_CALLBACK (refresh), self);
  g_signal_connect (self, "notify::parent", G_CALLBACK (refresh), NULL);
}
