/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-library-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-archetype-menu.h"
#include "star-entry.h"
#include "star-focus-keeper.h"
#include "star-menu-button.h"
#include "star-story-row.h"

#define FRAMES_TO_LAY_OUT 4

/**
 * StarLibraryPane:
 *
 * The left side of the window: the stories by shelf, a search over all of their words, and the
 * menus for what concerns the library as a whole.
 *
 * #StarLibraryPane::open is emitted when another story is selected, by a click or an arrow key;
 * #StarLibraryPane::show-story when a story is clicked or activated, to bring it to the front where
 * only one pane fits.
 */
struct _StarLibraryPane
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwStatusPage *nothing_found;
  GtkButton *practice_button;
  GtkListView *list_view;
  GtkPopoverMenu *row_popover;
  GtkMenuButton *menu_button;
  GtkButton *remarks_button;
  GMenu *new_section;

  /* Owned references */
  StarContext *context;
  StarPace *pace;
  StarStoryList *list;
  GtkSingleSelection *selection;
  GCancellable *searching;
  StarFocusKeeper *focus_keeper;
  char *open_id;
  /* The story whose menu opens once it is open itself, and where. */
  char *menu_id;
  int menu_x;
  int menu_y;
  gboolean alone;
  int frames_to_wait;
};

enum {
  PROP_0,
  PROP_ALONE,
  PROP_PACE,
  N_PROPS
};

enum {
  OPEN,
  SHOW,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarLibraryPane, star_library_pane, GTK_TYPE_WIDGET)

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, StarLibraryPane *self)
{
  GtkWidget *row = g_object_new (STAR_TYPE_STORY_ROW, NULL);

  g_object_bind_property (item, "item", row, "item", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "pace", row, "pace", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, StarLibraryPane *self)
{
  gboolean is_story = STAR_IS_STORY_SUMMARY (gtk_list_item_get_item (item));

  gtk_list_item_set_selectable (item, is_story);
  gtk_list_item_set_activatable (item, is_story);
}

static void
selected_cb (StarLibraryPane *self)
{
  const char *id = star_library_pane_get_selected (self);

  if (id != NULL)
    g_signal_emit (self, signals[OPEN], 0, id);
}

static void
activate_cb (StarLibraryPane *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (STAR_IS_STORY_SUMMARY (item))
    {
      gtk_single_selection_set_selected (self->selection, position);
      g_signal_emit (self, signals[SHOW], 0);
    }
}

static void
search_activate_cb (StarLibraryPane *self)
{
  activate_cb (self, 0);
}

/* Returns: (nullable): the story of the row at a place in the list. */
static StarStorySummary *
story_at (StarLibraryPane *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);
  g_autoptr (GObject) item = NULL;

  /* What is picked is inside the row, or the list's own widget around it. */
  while (widget != NULL && !STAR_IS_STORY_ROW (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      widget = STAR_IS_STORY_ROW (child) ? child : gtk_widget_get_parent (widget);
    }
  if (widget == NULL)
    return NULL;

  g_object_get (widget, "item", &item, NULL);

  return STAR_IS_STORY_SUMMARY (item) ? STAR_STORY_SUMMARY (item) : NULL;
}

static void
clicked_cb (StarLibraryPane *self, int n_press, double x, double y)
{
  if (story_at (self, x, y) != NULL)
    g_signal_emit (self, signals[SHOW], 0);
}

/* Returns: (nullable): the list's own widget around the row of the selected story. */
static GtkWidget *
find_selected_row (StarLibraryPane *self)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *around = gtk_widget_get_first_child (GTK_WIDGET (self->list_view));

  for (; around != NULL; around = gtk_widget_get_next_sibling (around))
    {
      GtkWidget *row = gtk_widget_get_first_child (around);
      g_autoptr (GObject) item = NULL;

      if (!STAR_IS_STORY_ROW (row))
        continue;

      g_object_get (row, "item", &item, NULL);
      if (item != NULL && item == selected)
        return around;
    }

  return NULL;
}

static gboolean
focus_selected_row (StarLibraryPane *self)
{
  GtkWidget *row = find_selected_row (self);

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_grab_focus (row);
}

/* A list that was not shown has no rows before it is laid out, which is not in this frame yet. */
static gboolean
focus_later_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (widget);

  self->frames_to_wait--;
  if (self->frames_to_wait > 0 && !focus_selected_row (self))
    return G_SOURCE_CONTINUE;

  self->frames_to_wait = 0;
  return G_SOURCE_REMOVE;
}

/* A search may have hidden the row of the story that is open. */
static void
mark_open_story (StarLibraryPane *self)
{
  guint position = star_story_list_get_position (self->list, self->open_id);

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
show_found (StarLibraryPane *self, GPtrArray *ids)
{
  star_story_list_set_found (self->list, ids);
  mark_open_story (self);
  /* It is nothing that was found. */
  gtk_widget_set_visible (GTK_WIDGET (self->practice_button), ids == NULL);
  gtk_stack_set_visible_child_name (self->stack,
                                    ids != NULL && ids->len == 0 ? "nothing-found" : "list");
}

static void
search_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarLibraryPane) self = STAR_LIBRARY_PANE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = star_store_search_finish (STAR_STORE (source), result, &error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  /* A newer search took its place, or the pane is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->searching)
    return;

  adw_status_page_set_description (self->nothing_found, error != NULL
                                                          ? error->message
                                                          : _("No story has these words."));
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_ptr_array_add (ids, g_strdup (((StarSearchHit *) g_ptr_array_index (hits, i))->id));
  show_found (self, ids);
}

static void
stop_search (StarLibraryPane *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
search_changed_cb (StarLibraryPane *self)
{
  g_autofree char *words = NULL;

  stop_search (self);
  words = star_entry_dup_text (self->search_entry);
  if (*words == '\0' || !gtk_search_bar_get_search_mode (self->search_bar))
    {
      show_found (self, NULL);
      return;
    }

  self->searching = g_cancellable_new ();
  star_store_search_async (star_context_get_store (self->context), words, self->searching,
                           search_ready_cb, g_object_ref (self));
}

/* Where the user is before a search: in the story, or else somewhere here, which is the list. */
static void
remember_place (StarLibraryPane *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (star_focus_keeper_has_focus (GTK_WIDGET (self->search_bar)))
    return;

  star_focus_keeper_forget (self->focus_keeper, root);
  if (!star_focus_keeper_has_focus (GTK_WIDGET (self)))
    star_focus_keeper_remember (self->focus_keeper, root);
}

/* Without this the focus would go to what is below. */
static void
search_closed_cb (StarLibraryPane *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar)
      || !star_focus_keeper_has_focus (GTK_WIDGET (self->search_bar)))
    return;

  if (star_focus_keeper_return (self->focus_keeper,
                                GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)))))
    return;

  if (star_library_pane_get_selected (self) != NULL)
    star_library_pane_focus_selected (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
popup_menu_at (StarLibraryPane *self, int x, int y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_popover), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->row_popover));
}

/* A menu of which nothing can be chosen yet would leave the keys with the list. */
static void
popup_menu_if_open (StarLibraryPane *self)
{
  gboolean is_open = g_strcmp0 (self->menu_id, self->open_id) == 0;

  if (self->menu_id == NULL)
    return;

  g_clear_pointer (&self->menu_id, g_free);
  if (is_open)
    popup_menu_at (self, self->menu_x, self->menu_y);
}

/* The row's menu acts on the story that is open, so the row is opened first. */
static void
menu_clicked_cb (StarLibraryPane *self, int n_press, double x, double y)
{
  StarStorySummary *summary = story_at (self, x, y);
  const char *id;
  double pane_x, pane_y;

  if (summary == NULL)
    return;

  id = star_story_summary_get_id (summary);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list_view), GTK_WIDGET (self), x, y, &pane_x,
                                    &pane_y);
  g_free (self->menu_id);
  self->menu_id = g_strdup (id);
  self->menu_x = (int) pane_x;
  self->menu_y = (int) pane_y;
  if (g_strcmp0 (id, self->open_id) == 0)
    star_library_pane_set_selected (self, id);
  else
    gtk_single_selection_set_selected (self->selection,
                                       star_story_list_get_position (self->list, id));
}

/* From the keyboard the menu opens at the row that has the focus. */
static void
row_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (widget);
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x, y;

  if (star_library_pane_get_selected (self) == NULL || row == NULL
      || !gtk_widget_is_ancestor (row, GTK_WIDGET (self->list_view)))
    return;

  gtk_widget_translate_coordinates (row, widget, gtk_widget_get_width (row) / 2.0,
                                    gtk_widget_get_height (row), &x, &y);
  popup_menu_at (self, (int) x, (int) y);
}

/* Without this the focus would leave the list. What was chosen may have moved it already. */
static void
row_menu_closed_cb (StarLibraryPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL
      && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->row_popover))))
    star_library_pane_focus_selected (self);
}

static void
long_pressed_cb (StarLibraryPane *self, double x, double y)
{
  menu_clicked_cb (self, 1, x, y);
}

static void
star_library_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (widget);

  GTK_WIDGET_CLASS (star_library_pane_parent_class)->size_allocate (widget, width, height,
                                                                    baseline);
  gtk_popover_present (GTK_POPOVER (self->row_popover));
}

static void
star_library_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (object);

  switch (prop_id)
    {
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    case PROP_PACE:
      g_value_set_object (value, self->pace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_library_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (object);

  switch (prop_id)
    {
    case PROP_ALONE:
      if (self->alone != g_value_get_boolean (value))
        {
          self->alone = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_library_pane_dispose (GObject *object)
{
  StarLibraryPane *self = STAR_LIBRARY_PANE (object);

  stop_search (self);
  g_clear_pointer (&self->open_id, g_free);
  g_clear_pointer (&self->menu_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_LIBRARY_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->context);
  g_clear_object (&self->pace);
  g_clear_object (&self->focus_keeper);

  G_OBJECT_CLASS (star_library_pane_parent_class)->dispose (object);
}

static void
star_library_pane_class_init (StarLibraryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_library_pane_get_property;
  object_class->set_property = star_library_pane_set_property;
  object_class->dispose = star_library_pane_dispose;
  widget_class->size_allocate = star_library_pane_size_allocate;

  /* Whether this pane is all that is shown, so that it carries the window's buttons. */
  props[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, flags);
  /* By which the rows tell the spoken times. */
  props[PROP_PACE] =
    g_param_spec_object ("pace", NULL, NULL, STAR_TYPE_PACE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[OPEN] = g_signal_new ("open", STAR_TYPE_LIBRARY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW] = g_signal_new ("show-story", STAR_TYPE_LIBRARY_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "library.row-menu", NULL, row_menu_action);
  gtk_widget_class_set_css_name (widget_class, "librarypane");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, box);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, practice_button);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, row_popover);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, new_section);
  gtk_widget_class_bind_template_child (widget_class, StarLibraryPane, remarks_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remember_place);
  gtk_widget_class_bind_template_callback (widget_class, row_menu_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_closed_cb);
}

static void
star_library_pane_init (StarLibraryPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GMenuModel) archetypes = star_archetype_menu_new ();

  self->focus_keeper = star_focus_keeper_new ();
  self->list = star_story_list_new ();
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: the items of this menu are archetypes, such as "Cost reduction" */
  g_menu_append_submenu (self->new_section, _("_New Story About"), archetypes);

  star_menu_button_set_up (self->menu_button);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
star_library_pane_set_context (StarLibraryPane *self, StarContext *context)
{
  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  if (g_set_object (&self->pace, star_context_get_pace (context)))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PACE]);
}

StarStoryList *
star_library_pane_get_list (StarLibraryPane *self)
{
  g_return_val_if_fail (STAR_IS_LIBRARY_PANE (self), NULL);

  return self->list;
}

/**
 * star_library_pane_get_selected:
 *
 * Returns: (transfer none) (nullable): the id of the selected story
 */
const char *
star_library_pane_get_selected (StarLibraryPane *self)
{
  GObject *item;

  g_return_val_if_fail (STAR_IS_LIBRARY_PANE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);

  return STAR_IS_STORY_SUMMARY (item) ? star_story_summary_get_id (STAR_STORY_SUMMARY (item))
                                      : NULL;
}

/**
 * star_library_pane_set_selected:
 * @id: (nullable): the id of the story that is open
 *
 * Marks the story in the list, which opens it unless it is open already.
 */
void
star_library_pane_set_selected (StarLibraryPane *self, const char *id)
{
  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));

  if (g_strcmp0 (self->open_id, id) != 0)
    {
      g_free (self->open_id);
      self->open_id = g_strdup (id);
    }
  mark_open_story (self);
  popup_menu_if_open (self);
}

/**
 * star_library_pane_set_remarks:
 * @n_remarks: how much there is to say about the core shelf as a whole
 *
 * Says so at the foot, if there is something.
 */
void
star_library_pane_set_remarks (StarLibraryPane *self, guint n_remarks)
{
  g_autofree char *label = NULL;

  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));

  /* Translators: %u is how many remarks there are about the core stories as a set */
  label = g_strdup_printf (ngettext ("Core set: %u remark", "Core set: %u remarks", n_remarks),
                           n_remarks);
  gtk_button_set_label (self->remarks_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks_button), n_remarks > 0);
}

void
star_library_pane_start_search (StarLibraryPane *self)
{
  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));

  remember_place (self);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * star_library_pane_focus_selected:
 *
 * Gives the focus to the row of the selected story, if there is one.
 */
void
star_library_pane_focus_selected (StarLibraryPane *self)
{
  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));

  mark_open_story (self);
  if (!focus_selected_row (self) && star_library_pane_get_selected (self) != NULL
      && self->frames_to_wait == 0)
    {
      self->frames_to_wait = FRAMES_TO_LAY_OUT;
      gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_later_cb, NULL, NULL);
    }
}

/**
 * star_library_pane_open_menu:
 *
 * Opens the main menu.
 */
void
star_library_pane_open_menu (StarLibraryPane *self)
{
  g_return_if_fail (STAR_IS_LIBRARY_PANE (self));

  gtk_menu_button_popup (self->menu_button);
}
