/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-kpi-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-kpi-dialog.h"
#include "star-scroll.h"
#include "star-wrap-layout.h"

/* Pixels for what lies between the row and the button, and below it. */
#define SPACING 24

/* Pixels for the message that comes above the end of the page when a row was calculated. */
#define MESSAGE_HEIGHT 84

/* A frame that lays out, and the next one, which finds it laid out. */
#define FRAMES_TO_LAYOUT 2

/**
 * StarKpiList:
 *
 * The rows of KPI movement below its text. A row opens in a dialog; #StarKpiList::removed says
 * what was removed, so that it can be put back.
 */
struct _StarKpiList
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkListBox *list;
  GtkButton *add_button;

  /* Owned references */
  StarStory *story;

  /* How many frames are to pass before a row is scrolled to, which one, and whether a message about
   * it comes below. */
  int frames_to_wait;
  guint shown;
  gboolean has_message;
};

enum {
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarKpiList, star_kpi_list, GTK_TYPE_WIDGET)

/* Without a message the button below is shown as well, for the next row. */
static int
get_margin (StarKpiList *self)
{
  return self->has_message ? MESSAGE_HEIGHT
                           : gtk_widget_get_height (GTK_WIDGET (self->add_button)) + SPACING;
}

/* A new row has no place before it is laid out, which is later in this frame. The text to which its
 * sentence was written stays in view, even if the row does not. */
static gboolean
show_row_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  StarKpiList *self = STAR_KPI_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) self->shown);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  self->frames_to_wait--;
  if (self->frames_to_wait > 0)
    return G_SOURCE_CONTINUE;

  if (row != NULL)
    star_scroll_to_area (GTK_WIDGET (row),
                         &(GdkRectangle){ 0, 0, 1, gtk_widget_get_height (GTK_WIDGET (row)) },
                         get_margin (self));
  if (self->has_message && GTK_IS_TEXT_VIEW (focus))
    gtk_widget_grab_focus (focus);

  return G_SOURCE_REMOVE;
}

static void
show_row (StarKpiList *self, guint position, gboolean has_message)
{
  self->shown = position;
  self->has_message = has_message;
  if (self->frames_to_wait == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_row_cb, NULL, NULL);
  self->frames_to_wait = FRAMES_TO_LAYOUT;
}

static void
saved_cb (StarKpiList *self, StarKpi *kpi, StarKpiDialog *dialog)
{
  /* The story may have been exchanged behind the dialog. */
  StarStory *story = g_object_get_data (G_OBJECT (dialog), "star-story");
  GListStore *kpis = star_story_get_kpis (story);

  if (g_list_store_find (kpis, kpi, NULL))
    return;

  g_list_store_append (kpis, kpi);
  show_row (self, g_list_model_get_n_items (G_LIST_MODEL (kpis)) - 1, FALSE);
}

static void
open_dialog (StarKpiList *self, StarKpi *kpi)
{
  GtkWidget *dialog = star_kpi_dialog_new (kpi);

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_object_set_data_full (G_OBJECT (dialog), "star-story", g_object_ref (self->story),
                          g_object_unref);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_cb (StarKpiList *self)
{
  open_dialog (self, NULL);
}

/* A row that was calculated opens with what it was calculated from. */
static void
row_activated_cb (StarKpiList *self, GtkListBoxRow *row)
{
  StarKpi *kpi = g_object_get_data (G_OBJECT (row), "kpi");

  if (*star_kpi_get_formula (kpi) == '\0'
      || !gtk_widget_activate_action (GTK_WIDGET (self), "story.edit-number", "u",
                                      (guint) gtk_list_box_row_get_index (row)))
    open_dialog (self, kpi);
}

/* What had the focus went with the row: the next row takes it, or what adds one. */
static void
focus_after_removal (StarKpiList *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (self->list, position - 1);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->add_button));
}

static void
remove_cb (GtkWidget *button, StarKpi *kpi)
{
  StarKpiList *self = STAR_KPI_LIST (gtk_widget_get_ancestor (button, STAR_TYPE_KPI_LIST));
  g_autoptr (StarKpi) removed = g_object_ref (kpi);
  guint position;

  if (g_list_store_find (star_story_get_kpis (self->story), kpi, &position))
    {
      g_list_store_remove (star_story_get_kpis (self->story), position);
      focus_after_removal (self, position);
      g_signal_emit (self, signals[REMOVED], 0, self->story, removed, position);
    }
}

static const char *
describe_provenance (StarKpi *kpi)
{
  StarProvenance provenance = star_kpi_get_provenance (kpi);

  return provenance != STAR_PROVENANCE_UNSTATED ? star_provenance_get_label (provenance) : "";
}

static void
show_kpi (StarKpi *kpi, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *text = star_kpi_to_text (kpi);
  const char *provenance = describe_provenance (kpi);
  const char *source = star_kpi_get_source (kpi);
  g_autofree char *both =
    g_strjoin (*provenance != '\0' && *source != '\0' ? " · " : "", provenance, source, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (row, both);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  StarKpi *kpi = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "kpi", g_object_ref (kpi), g_object_unref);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove metric"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove metric"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), kpi, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  g_signal_connect_object (kpi, "notify", G_CALLBACK (show_kpi), row, 0);
  show_kpi (kpi, NULL, ADW_ACTION_ROW (row));

  return row;
}

static void
items_changed_cb (StarKpiList *self)
{
  GListModel *kpis = self->story != NULL ? G_LIST_MODEL (star_story_get_kpis (self->story)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          kpis != NULL && g_list_model_get_n_items (kpis) > 0);
}

static void
star_kpi_list_dispose (GObject *object)
{
  StarKpiList *self = STAR_KPI_LIST (object);

  if (self->list != NULL)
    star_kpi_list_set_story (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_KPI_LIST);

  G_OBJECT_CLASS (star_kpi_list_parent_class)->dispose (object);
}

static void
star_kpi_list_class_init (StarKpiListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_kpi_list_dispose;

  /* The story, the row that was removed, and where it stood. */
  signals[REMOVED] =
    g_signal_new ("removed", STAR_TYPE_KPI_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, STAR_TYPE_STORY, STAR_TYPE_KPI, G_TYPE_UINT);

  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "kpilist");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-kpi-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StarKpiList, box);
  gtk_widget_class_bind_template_child (widget_class, StarKpiList, list);
  gtk_widget_class_bind_template_child (widget_class, StarKpiList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
star_kpi_list_init (StarKpiList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
star_kpi_list_new (void)
{
  return g_object_new (STAR_TYPE_KPI_LIST, NULL);
}

/**
 * star_kpi_list_set_story:
 * @story: (nullable): the story whose rows are shown
 */
void
star_kpi_list_set_story (StarKpiList *self, StarStory *story)
{
  g_return_if_fail (STAR_IS_KPI_LIST (self));
  g_return_if_fail (story == NULL || STAR_IS_STORY (story));

  if (self->story != NULL)
    g_signal_handlers_disconnect_by_func (star_story_get_kpis (self->story), items_changed_cb,
                                          self);
  g_set_object (&self->story, story);

  if (story != NULL)
    {
      gtk_list_box_bind_model (self->list, G_LIST_MODEL (star_story_get_kpis (story)), create_row,
                               NULL, NULL);
      g_signal_connect_object (star_story_get_kpis (story), "items-changed",
                               G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }
  items_changed_cb (self);
}

/**
 * star_kpi_list_edit:
 * @position: of a row
 *
 * Opens the row as it is written.
 */
void
star_kpi_list_edit (StarKpiList *self, guint position)
{
  g_autoptr (StarKpi) kpi = NULL;

  g_return_if_fail (STAR_IS_KPI_LIST (self));
  g_return_if_fail (self->story != NULL);

  kpi = g_list_model_get_item (G_LIST_MODEL (star_story_get_kpis (self->story)), position);
  if (kpi != NULL)
    open_dialog (self, kpi);
}

/**
 * star_kpi_list_show_row:
 * @position: of a row
 *
 * Brings the row into view, above what is said about it at the end of the page.
 */
void
star_kpi_list_show_row (StarKpiList *self, guint position)
{
  g_return_if_fail (STAR_IS_KPI_LIST (self));

  show_row (self, position, TRUE);
}

/**
 * star_kpi_list_focus_row:
 * @position: of a row
 *
 * Gives the focus to the row, or, where there is none, to what adds one.
 */
void
star_kpi_list_focus_row (StarKpiList *self, guint position)
{
  g_return_if_fail (STAR_IS_KPI_LIST (self));

  focus_after_removal (self, position);
}
