/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-core-set-dialog.h"

#include <glib/gi18n.h>

#include "star-story-name.h"

/**
 * StarCoreSetDialog:
 *
 * What there is to say about the stories of the core shelf together, each with the stories that
 * it is about.
 *
 * #StarCoreSetDialog::open asks for one of them to be opened, at words of it if there are some.
 */
struct _StarCoreSetDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkBox *page;
};

enum {
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarCoreSetDialog, star_core_set_dialog, ADW_TYPE_WINDOW)

/* What a row leads to; without words of their own @section is none. */
typedef struct {
  char *id;
  StarSection section;
  int start;
  int end;
} Place;

static void
place_free (Place *place)
{
  g_free (place->id);
  g_free (place);
}

static void
activated_cb (StarCoreSetDialog *self, GtkListBoxRow *row)
{
  const Place *place = g_object_get_data (G_OBJECT (row), "star-place");

  if (place == NULL)
    return;

  g_signal_emit (self, signals[OPEN], 0, place->id, place->section, place->start, place->end);
  gtk_window_close (GTK_WINDOW (self));
}

/* Returns: (nullable): the first words of the story that show it. */
static const StarPortfolioSpan *
find_span (const StarPortfolioFinding *finding, guint story)
{
  for (guint i = 0; i < finding->spans->len; i++)
    {
      const StarPortfolioSpan *span = g_ptr_array_index (finding->spans, i);

      if (span->story == story)
        return span;
    }

  return NULL;
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
create_story_row (StarStory *story, const StarPortfolioSpan *span)
{
  g_autofree char *title = star_story_name_dup (story);
  /* Translators: words quoted from a story */
  g_autofree char *quoted = span != NULL ? g_strdup_printf (_("“%s”"), span->text) : NULL;
  GtkWidget *row = create_row (title, quoted != NULL ? quoted : "");
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");
  Place *place = g_new0 (Place, 1);

  place->id = g_strdup (star_story_get_id (story));
  place->section = span != NULL ? span->section : STAR_SECTION_TEXT;
  place->start = span != NULL ? span->start : 0;
  place->end = span != NULL ? span->end : 0;
  g_object_set_data_full (G_OBJECT (row), "star-place", place, (GDestroyNotify) place_free);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
add_finding (StarCoreSetDialog *self, const StarPortfolioFinding *finding, GPtrArray *stories)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->message, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), create_row (finding->message, finding->fix));
  for (guint i = 0; i < finding->stories->len; i++)
    {
      guint story = g_array_index (finding->stories, guint, i);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           create_story_row (g_ptr_array_index (stories, story),
                                             find_span (finding, story)));
    }
  gtk_box_append (self->page, list);
}

static void
star_core_set_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_CORE_SET_DIALOG);

  G_OBJECT_CLASS (star_core_set_dialog_parent_class)->dispose (object);
}

static void
star_core_set_dialog_class_init (StarCoreSetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_core_set_dialog_dispose;

  /* The id of the story; the field, %STAR_SECTION_TEXT for none, and the words in it. */
  signals[OPEN] = g_signal_new ("open", STAR_TYPE_CORE_SET_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 4, G_TYPE_STRING, STAR_TYPE_SECTION, G_TYPE_INT,
                                G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-core-set-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StarCoreSetDialog, page);
}

static void
star_core_set_dialog_init (StarCoreSetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * star_core_set_dialog_new:
 * @findings: (element-type StarPortfolioFinding): what there is to say
 * @stories: (element-type StarStory): the stories that they count
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_core_set_dialog_new (GPtrArray *findings, GPtrArray *stories)
{
  StarCoreSetDialog *self;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (stories != NULL, NULL);

  self = g_object_new (STAR_TYPE_CORE_SET_DIALOG, NULL);
  for (guint i = 0; i < findings->len; i++)
    add_finding (self, g_ptr_array_index (findings, i), stories);

  return GTK_WIDGET (self);
}
