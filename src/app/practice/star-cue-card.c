/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cue-card.h"

#include <glib/gi18n.h>

/**
 * StarCueCard:
 *
 * What helps to tell a phase: the cue of the plan, and under it the story's own text, as points
 * or in full, or nothing, for those who know it by heart. A card without a word says why.
 */
struct _StarCueCard
{
  GtkWidget parent_instance;

  GtkWidget *cue_label;
  GtkWidget *text_label;
  GtkWidget *hint_label;

  char *text;
  StarCueMode mode;
};

G_DEFINE_FINAL_TYPE (StarCueCard, star_cue_card, GTK_TYPE_WIDGET)

static char *
dup_points (const char *text)
{
  g_auto (GStrv) points = star_cue_points_from_text (text);
  GString *lines = g_string_new (NULL);

  for (char **point = points; *point != NULL; point++)
    g_string_append_printf (lines, "%s• %s", lines->len > 0 ? "\n" : "", *point);
  /* A gap does not stand on a line by itself. */
  g_string_replace (lines, " …", "\302\240…", 0);

  return g_string_free (lines, FALSE);
}

/* Blank is remembered from one rehearsal to the next, and may have been chosen long ago. */
static void
show_hint (StarCueCard *self)
{
  gboolean is_blank = self->mode == STAR_CUE_MODE_BLANK;

  gtk_label_set_text (GTK_LABEL (self->hint_label),
                      is_blank ? _("The cue card is blank. C shows it.")
                               : _("Nothing is noted for this phase."));
  gtk_widget_set_visible (self->hint_label, !gtk_widget_get_visible (self->cue_label)
                                              && !gtk_widget_get_visible (self->text_label));
}

static void
show_text (StarCueCard *self)
{
  g_autofree char *points = NULL;
  const char *shown = "";

  if (self->mode == STAR_CUE_MODE_TEXT)
    shown = self->text;
  else if (self->mode == STAR_CUE_MODE_POINTS)
    shown = points = dup_points (self->text);

  gtk_label_set_text (GTK_LABEL (self->text_label), shown);
  gtk_widget_set_visible (self->text_label, *shown != '\0');
  gtk_widget_set_visible (self->cue_label,
                          self->mode != STAR_CUE_MODE_BLANK
                            && *gtk_label_get_text (GTK_LABEL (self->cue_label)) != '\0');
  show_hint (self);
}

static void
star_cue_card_dispose (GObject *object)
{
  StarCueCard *self = STAR_CUE_CARD (object);

  g_clear_pointer (&self->cue_label, gtk_widget_unparent);
  g_clear_pointer (&self->text_label, gtk_widget_unparent);
  g_clear_pointer (&self->hint_label, gtk_widget_unparent);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (star_cue_card_parent_class)->dispose (object);
}

static void
star_cue_card_class_init (StarCueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_cue_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "starcuecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (StarCueCard *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
star_cue_card_init (StarCueCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Cue card"), -1);
  self->cue_label = add_label (self, "cue");
  self->text_label = add_label (self, "text");
  self->hint_label = add_label (self, "hint");
  self->text = g_strdup ("");
}

/* The first follow-up question that has no answer yet, or the first at all. */
static char *
dup_follow_up (StarStory *story)
{
  GListModel *follow_ups = G_LIST_MODEL (star_story_get_follow_ups (story));
  g_autoptr (StarFollowUp) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (follow_ups); i++)
    {
      g_autoptr (StarFollowUp) follow_up = g_list_model_get_item (follow_ups, i);

      if (found == NULL || !star_follow_up_get_answered (follow_up))
        g_set_object (&found, follow_up);
      if (!star_follow_up_get_answered (follow_up))
        break;
    }
  if (found == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s\n%s", star_follow_up_get_question (found),
                          star_follow_up_get_notes (found));
}

/* What is told in a phase; one that is no field and not all of the plan asks further. */
static char *
dup_phase_text (StarStory *story, StarPlan *plan, guint phase)
{
  StarSection section;

  if (star_plan_get_phase_section (plan, phase, &section))
    return star_story_dup_spoken (story, section);
  if (star_plan_get_n_phases (plan) == 1)
    return g_strdup (star_story_get_hook (story));

  return dup_follow_up (story);
}

/**
 * star_cue_card_show_phase:
 * @story: (nullable): the story that is told
 * @phase: a phase of @plan
 */
void
star_cue_card_show_phase (StarCueCard *self, StarStory *story, StarPlan *plan, guint phase)
{
  g_return_if_fail (STAR_IS_CUE_CARD (self));
  g_return_if_fail (story == NULL || STAR_IS_STORY (story));
  g_return_if_fail (STAR_IS_PLAN (plan));

  gtk_label_set_text (GTK_LABEL (self->cue_label), star_plan_get_phase_cue (plan, phase));
  g_free (self->text);
  self->text = story != NULL ? dup_phase_text (story, plan, phase) : g_strdup ("");
  show_text (self);
}

/**
 * star_cue_card_set_mode:
 * @mode: what to show of the text
 */
void
star_cue_card_set_mode (StarCueCard *self, StarCueMode mode)
{
  g_return_if_fail (STAR_IS_CUE_CARD (self));
  g_return_if_fail (mode <= STAR_CUE_MODE_BLANK);

  self->mode = mode;
  show_text (self);
}
