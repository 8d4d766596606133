/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-history-list.h"
#include "star-history-row.h"

/**
 * StarHistoryPage:
 *
 * The whole window with all takes: those of one story with one plan as a chart, what there is to
 * say about them, and each of them, to be looked at or removed.
 *
 * #StarHistoryPage::show-take has the id of a take, #StarHistoryPage::remove-take too;
 * #StarHistoryPage::rehearse the ids of a story and a plan, "" for whichever suits it;
 * #StarHistoryPage::closed asks for the page that was there before.
 */
struct _StarHistoryPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkButton *back_button;
  GtkLabel *damaged_label;
  GtkStack *stack;
  GtkDropDown *story_filter;
  GtkDropDown *plan_filter;
  GtkWidget *nothing;
  GtkListView *list_view;

  /* Owned references */
  StarHistoryList *list;
  /* What the choices of the filters stand for, the first of which is all. */
  GPtrArray *story_ids;
  GPtrArray *plan_ids;
  gboolean filling;
};

enum {
  SHOW_TAKE,
  REMOVE_TAKE,
  REHEARSE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarHistoryPage, star_history_page, GTK_TYPE_WIDGET)

static const char *
get_choice (GtkDropDown *filter, GPtrArray *ids)
{
  guint selected = gtk_drop_down_get_selected (filter);

  return selected > 0 && selected < ids->len ? g_ptr_array_index (ids, selected) : NULL;
}

/* GTK 4.8 calls the button in it by the name of its type, whatever was chosen. */
static void
name_choice (GtkDropDown *filter)
{
  GtkStringObject *choice = gtk_drop_down_get_selected_item (filter);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (filter));

  if (choice != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_string_object_get_string (choice), -1);
}

static void
apply_filter (StarHistoryPage *self)
{
  name_choice (self->story_filter);
  name_choice (self->plan_filter);
  star_history_list_set_filter (self->list, get_choice (self->story_filter, self->story_ids),
                                get_choice (self->plan_filter, self->plan_ids));
  gtk_widget_set_visible (self->nothing, star_history_list_get_n_takes (self->list) == 0);
}

static void
show_start (StarHistoryPage *self)
{
  if (g_list_model_get_n_items (star_history_list_get_model (self->list)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", 0);
}

static void
filter_cb (StarHistoryPage *self)
{
  if (self->filling)
    return;

  apply_filter (self);
  show_start (self);
}

static guint
find_id (GPtrArray *ids, const char *id)
{
  for (guint i = 1; id != NULL && i < ids->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (ids, i), id))
        return i;
    }

  return 0;
}

static void
add_choice (GPtrArray *ids, GtkStringList *names, const char *id, const char *name)
{
  if (find_id (ids, id) > 0)
    return;

  g_ptr_array_add (ids, g_strdup (id));
  gtk_string_list_append (names, name);
}

/* Leaves the choice as it was, if it is still there. */
static void
set_choices (GtkDropDown *filter, GPtrArray **ids, GPtrArray *new_ids, GtkStringList *names)
{
  g_autofree char *choice = g_strdup (get_choice (filter, *ids));

  g_ptr_array_unref (*ids);
  *ids = g_ptr_array_ref (new_ids);
  gtk_drop_down_set_model (filter, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (filter, find_id (new_ids, choice));
}

static void
fill_filters (StarHistoryPage *self)
{
  GPtrArray *groups = star_history_get_groups (star_history_list_get_history (self->list));
  g_autoptr (GPtrArray) story_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) plan_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) stories = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) plans = gtk_string_list_new (NULL);

  add_choice (story_ids, stories, NULL, _("All stories"));
  add_choice (plan_ids, plans, NULL, _("All plans"));
  for (guint i = 0; i < groups->len; i++)
    {
      StarHistoryGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *story = star_history_list_dup_story_title (self->list, group);

      add_choice (story_ids, stories, star_history_group_get_story (group), story);
      add_choice (plan_ids, plans, star_history_group_get_plan (group),
                  star_history_group_get_plan_name (group));
    }

  self->filling = TRUE;
  set_choices (self->story_filter, &self->story_ids, story_ids, stories);
  set_choices (self->plan_filter, &self->plan_ids, plan_ids, plans);
  self->filling = FALSE;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, star_history_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  StarHistoryItem *shown = gtk_list_item_get_item (item);
  StarHistoryItemKind kind = star_history_item_get_kind (shown);

  star_history_row_set_item (STAR_HISTORY_ROW (gtk_list_item_get_child (item)), shown);
  gtk_list_item_set_activatable (item, kind == STAR_HISTORY_ITEM_GROUP
                                         || kind == STAR_HISTORY_ITEM_TAKE);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  star_history_row_set_item (STAR_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (StarHistoryPage *self, guint position)
{
  g_autoptr (StarHistoryItem) item =
    g_list_model_get_item (star_history_list_get_model (self->list), position);
  StarHistoryGroup *group = star_history_item_get_group (item);

  if (star_history_item_get_kind (item) == STAR_HISTORY_ITEM_TAKE)
    g_signal_emit (self, signals[SHOW_TAKE], 0, star_history_item_get_key (item));
  else if (star_history_item_get_kind (item) == STAR_HISTORY_ITEM_GROUP)
    star_history_page_set_filter (self, star_history_group_get_story (group),
                                  star_history_group_get_plan (group));
}

/* Returns: (nullable): the row that has the focus, or something in it. */
static StarHistoryRow *
find_focused_row (StarHistoryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    return NULL;

  /* What has the focus is the list's own widget around the row, or a button in it. */
  row = gtk_widget_get_ancestor (focus, STAR_TYPE_HISTORY_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);

  return STAR_IS_HISTORY_ROW (row) ? STAR_HISTORY_ROW (row) : NULL;
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *id = g_variant_dup_string (parameter, NULL);

  g_signal_emit (widget, signals[REMOVE_TAKE], 0, id);
}

static void
remove_focused_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarHistoryRow *row = find_focused_row (STAR_HISTORY_PAGE (widget));
  StarHistoryItem *item = row != NULL ? star_history_row_get_item (row) : NULL;

  if (item != NULL && star_history_item_get_kind (item) == STAR_HISTORY_ITEM_TAKE)
    {
      g_autofree char *id = g_strdup (star_history_item_get_key (item));

      g_signal_emit (widget, signals[REMOVE_TAKE], 0, id);
    }
}

static void
rehearse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarHistoryPage *self = STAR_HISTORY_PAGE (widget);
  const char *story;
  const char *plan;

  g_variant_get (parameter, "(&s&s)", &story, &plan);
  if (*plan == '\0')
    plan = star_history_list_get_plan (self->list, story);
  g_signal_emit (self, signals[REHEARSE], 0, story, plan);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static gboolean
star_history_page_grab_focus (GtkWidget *widget)
{
  StarHistoryPage *self = STAR_HISTORY_PAGE (widget);
  gboolean is_list = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  return gtk_widget_grab_focus (is_list ? GTK_WIDGET (self->story_filter)
                                        : GTK_WIDGET (self->back_button));
}

static void
star_history_page_dispose (GObject *object)
{
  StarHistoryPage *self = STAR_HISTORY_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_HISTORY_PAGE);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (star_history_page_parent_class)->dispose (object);
}

static void
star_history_page_finalize (GObject *object)
{
  StarHistoryPage *self = STAR_HISTORY_PAGE (object);

  g_ptr_array_unref (self->story_ids);
  g_ptr_array_unref (self->plan_ids);

  G_OBJECT_CLASS (star_history_page_parent_class)->finalize (object);
}

static guint
create_signal (const char *name, guint n_ids)
{
  return g_signal_new (name, STAR_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_ids, G_TYPE_STRING, G_TYPE_STRING);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, box);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, damaged_label);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, story_filter);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, plan_filter);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, StarHistoryPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
star_history_page_class_init (StarHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_history_page_dispose;
  object_class->finalize = star_history_page_finalize;
  widget_class->grab_focus = star_history_page_grab_focus;

  signals[SHOW_TAKE] = create_signal ("show-take", 1);
  signals[REMOVE_TAKE] = create_signal ("remove-take", 1);
  signals[REHEARSE] = create_signal ("rehearse", 2);
  signals[CLOSED] = create_signal ("closed", 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "history.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "history.rehearse", "(ss)", rehearse_action);
  gtk_widget_class_install_action (widget_class, "history.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "history.remove-focused", NULL,
                                   remove_focused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "history.back", NULL);
  gtk_widget_class_set_css_name (widget_class, "starhistorypage");
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer ellipsize)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (ellipsize))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
create_choice_factory (gboolean ellipsize)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), GINT_TO_POINTER (ellipsize));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);

  return factory;
}

/* A title may be longer than the window is wide. */
static void
set_up_filter (GtkDropDown *filter, GPtrArray **ids)
{
  g_autoptr (GtkListItemFactory) button = create_choice_factory (TRUE);
  g_autoptr (GtkListItemFactory) list = create_choice_factory (FALSE);

  *ids = g_ptr_array_new_with_free_func (g_free);
  gtk_drop_down_set_factory (filter, button);
  gtk_drop_down_set_list_factory (filter, list);
}

static void
star_history_page_init (StarHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_filter (self->story_filter, &self->story_ids);
  set_up_filter (self->plan_filter, &self->plan_ids);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

/**
 * star_history_page_new:
 * @clock: who is asked what day it is
 *
 * Returns: (transfer floating): a page without takes
 */
GtkWidget *
star_history_page_new (StarClock *clock)
{
  StarHistoryPage *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = g_object_new (STAR_TYPE_HISTORY_PAGE, NULL);
  self->list = star_history_list_new (clock);
  selection = gtk_no_selection_new (g_object_ref (star_history_list_get_model (self->list)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  return GTK_WIDGET (self);
}

/**
 * star_history_page_set_takes:
 * @takes: (element-type StarTake): all takes, in any order
 * @stories: (nullable): the stories that are there, as #StarStorySummary, %NULL if that is unknown
 *
 * Shows the takes, where others were shown with the same filter and at the same place.
 */
void
star_history_page_set_takes (StarHistoryPage *self, GPtrArray *takes, GListModel *stories)
{
  gboolean had_focus;

  g_return_if_fail (STAR_IS_HISTORY_PAGE (self));
  g_return_if_fail (takes != NULL);
  g_return_if_fail (stories == NULL || G_IS_LIST_MODEL (stories));

  had_focus = find_focused_row (self) != NULL;
  star_history_list_set_takes (self->list, takes, stories);
  fill_filters (self);
  apply_filter (self);
  gtk_stack_set_visible_child_name (self->stack, takes->len > 0 ? "list" : "empty");
  if (had_focus && find_focused_row (self) == NULL)
    gtk_widget_grab_focus (takes->len > 0 ? GTK_WIDGET (self->list_view) : GTK_WIDGET (self));
}

/**
 * star_history_page_set_n_damaged:
 * @n: how many takes can not be shown
 */
void
star_history_page_set_n_damaged (StarHistoryPage *self, guint n)
{
  g_autofree char *words = NULL;

  g_return_if_fail (STAR_IS_HISTORY_PAGE (self));

  /* Translators: how many rehearsals are damaged on disk */
  words = g_strdup_printf (ngettext ("%u take can not be read.", "%u takes can not be read.", n),
                           n);
  gtk_label_set_label (self->damaged_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->damaged_label), n > 0);
}

/**
 * star_history_page_return:
 *
 * Takes the focus as gtk_widget_grab_focus() does, but to the row that had it last.
 */
void
star_history_page_return (StarHistoryPage *self)
{
  g_return_if_fail (STAR_IS_HISTORY_PAGE (self));

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->list_view)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * star_history_page_set_filter:
 * @story: (nullable): the id of the story whose takes are shown, %NULL for all
 * @plan: (nullable): the id of the plan whose takes are shown, %NULL for all
 */
void
star_history_page_set_filter (StarHistoryPage *self, const char *story, const char *plan)
{
  g_return_if_fail (STAR_IS_HISTORY_PAGE (self));

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->story_filter, find_id (self->story_ids, story));
  gtk_drop_down_set_selected (self->plan_filter, find_id (self->plan_ids, plan));
  self->filling = FALSE;
  apply_filter (self);
  show_start (self);
}
