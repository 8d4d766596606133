/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-panes.h"

#include <adwaita.h>

#include "star-focus-keeper.h"
#include "star-fold.h"

/* What each pane is to fit into when it is alone, in a window of 360 with its frame. What it needs
 * then is only known when it is, so side by side they do not keep the window from getting there. */
#define LEAST_WIDTH 340

/**
 * StarPanes:
 *
 * Up to three panes side by side: a list, the content and an inspector. When there is little
 * room, the inspector folds into an overlay on the content; with less, there is one page at a
 * time, and going back leads from the content to the list.
 *
 * The widget may not change properties while it is being allocated, because that would ask for
 * another allocation. So an allocation only works out the @fold, and what was not yet @told is
 * notified from an idle right after it.
 */
struct _StarPanes
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *panes[STAR_N_PANES];
  GtkWidget *start_line;
  GtkWidget *end_line;
  GtkWidget *shade;

  StarFocusKeeper *focus_keeper;

  StarFold fold;
  StarFoldState told;
  gboolean focus_lost;
  /* Where the user was when the end pane opened over the content. */
  StarPane opened_from;
  guint settle_id;
};

enum {
  PROP_0,
  PROP_START,
  PROP_CONTENT,
  PROP_END,
  PROP_SHOW_CONTENT,
  PROP_SHOW_END,
  PROP_NARROW,
  PROP_END_FOLDED,
  PROP_NARROW_WIDTH,
  PROP_WIDE_WIDTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarPanes, star_panes, GTK_TYPE_WIDGET)

static const char *const pane_classes[STAR_N_PANES] = { "start-pane", "content-pane", "end-pane" };

static gboolean
has_pane (StarPanes *self, StarPane pane)
{
  return self->panes[pane] != NULL && gtk_widget_get_visible (self->panes[pane]);
}

static StarPane
front_pane (StarPanes *self, const StarFoldState *state)
{
  return star_fold_get_front (state, has_pane (self, STAR_PANE_END));
}

static gboolean
is_shown (StarPanes *self, StarPane pane)
{
  return has_pane (self, pane)
         && star_fold_is_shown (&self->fold.state, pane, has_pane (self, STAR_PANE_END));
}

static gboolean
is_covered (StarPanes *self)
{
  return !self->fold.state.narrow && front_pane (self, &self->fold.state) == STAR_PANE_END;
}

static StarPane
focused_pane (StarPanes *self)
{
  for (int i = 0; i < STAR_N_PANES; i++)
    {
      if (star_focus_keeper_has_focus (self->panes[i]))
        return i;
    }

  return STAR_NO_PANE;
}

/* What is opened may hide or cover where the user is now. */
static void
remember_focus (StarPanes *self)
{
  StarPane pane = focused_pane (self);

  if (pane != STAR_NO_PANE)
    star_focus_keeper_remember (self->focus_keeper, self->panes[pane]);
}

static void
enter_front (StarPanes *self)
{
  StarPane pane = front_pane (self, &self->fold.state);

  if (pane == STAR_NO_PANE)
    {
      pane = self->opened_from;
      self->opened_from = STAR_PANE_CONTENT;
    }
  star_focus_keeper_enter (self->focus_keeper, self->panes[pane]);
}

/* Puts the focus where the user looks now: into a page that was opened, and never leaves it in
 * one that is gone. A page that only came by folding does not take the focus from elsewhere. */
static void
move_focus (StarPanes *self, const StarFoldState *told)
{
  StarPane front = front_pane (self, &self->fold.state);
  StarPane focused = focused_pane (self);
  gboolean opened = front != STAR_NO_PANE && front != front_pane (self, told) &&
                    self->fold.state.narrow == told->narrow;
  gboolean hidden = focused != STAR_NO_PANE && !is_shown (self, focused);

  if ((opened || hidden || self->focus_lost) && (front == STAR_NO_PANE || front != focused))
    enter_front (self);
}

static GtkWidget *
get_focus (StarPanes *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* GTK gives the focus of what an allocation, or who was told about the change, has hidden to
 * whatever comes next, and selects its words; so it is given once more, when everything that shows
 * is there, unless who was told has done it. */
static void
restore_focus (StarPanes *self, GtkWidget *focus_before)
{
  gboolean lost = self->focus_lost
                  || (focus_before != NULL && !gtk_widget_get_mapped (focus_before)
                      && gtk_widget_is_ancestor (focus_before, GTK_WIDGET (self))
                      && gtk_widget_get_mapped (GTK_WIDGET (self)));

  self->focus_lost = FALSE;
  if (lost && get_focus (self) == focus_before)
    enter_front (self);
}

static void
update_actions (StarPanes *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  StarPane front = front_pane (self, &self->fold.state);

  gtk_widget_action_set_enabled (widget, "panes.back",
                                 front == STAR_PANE_END || front == STAR_PANE_CONTENT);
  gtk_widget_action_set_enabled (widget, "panes.close-end", self->fold.state.show_end);
}

static void
notify_changes (StarPanes *self, const StarFoldState *told)
{
  GObject *object = G_OBJECT (self);

  if (told->narrow != self->fold.state.narrow)
    g_object_notify_by_pspec (object, props[PROP_NARROW]);
  if (told->end_folded != self->fold.state.end_folded)
    g_object_notify_by_pspec (object, props[PROP_END_FOLDED]);
  if (told->show_content != self->fold.state.show_content)
    g_object_notify_by_pspec (object, props[PROP_SHOW_CONTENT]);
  if (told->show_end != self->fold.state.show_end)
    g_object_notify_by_pspec (object, props[PROP_SHOW_END]);
}

static void
show_panes (StarPanes *self, gboolean shown)
{
  for (int i = 0; i < STAR_N_PANES; i++)
    {
      if (self->panes[i] != NULL && is_shown (self, i) == shown)
        gtk_widget_set_child_visible (self->panes[i], shown);
    }
}

/* Outside of an allocation: brings everything in line with the state and tells about it. What
 * opens is shown before the focus moves into it, and what closes is hidden after it left. */
static void
settle (StarPanes *self)
{
  StarFoldState told = self->told;
  GtkWidget *focus;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->told = self->fold.state;

  g_object_freeze_notify (G_OBJECT (self));
  show_panes (self, TRUE);
  if (!is_covered (self) && self->panes[STAR_PANE_CONTENT] != NULL)
    gtk_widget_set_can_focus (self->panes[STAR_PANE_CONTENT], TRUE);
  move_focus (self, &told);
  if (is_covered (self) && self->panes[STAR_PANE_CONTENT] != NULL)
    gtk_widget_set_can_focus (self->panes[STAR_PANE_CONTENT], FALSE);
  show_panes (self, FALSE);

  if (self->fold.state.end_folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  update_actions (self);
  notify_changes (self, &told);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  focus = get_focus (self);
  g_object_thaw_notify (G_OBJECT (self));
  restore_focus (self, focus);
}

static gboolean
settle_cb (gpointer data)
{
  StarPanes *self = data;

  self->settle_id = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

static int
least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* While allocating: works out the mode for a width, without telling anybody. */
static void
update_mode (StarPanes *self, int width, const int *least)
{
  int lines = least_width (self->start_line) + least_width (self->end_line);
  StarPane focused = focused_pane (self);

  star_fold_set_width (&self->fold, width, least, lines, focused);
  if (focused != STAR_NO_PANE && !is_shown (self, focused))
    self->focus_lost = TRUE;
  if (memcmp (&self->fold.state, &self->told, sizeof (StarFoldState)) != 0 && self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_cb, self, NULL);
}

static void
place (StarPanes *self, GtkWidget *child, gboolean shown, int x, int width)
{
  GtkAllocation area = { x, 0, width, gtk_widget_get_height (GTK_WIDGET (self)) };

  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, shown);
  if (!shown)
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  least_width (child);
  gtk_widget_size_allocate (child, &area, -1);
}

static void
place_one (StarPanes *self, int width, const int *least)
{
  for (int i = 0; i < STAR_N_PANES; i++)
    place (self, self->panes[i], is_shown (self, i), 0, MAX (width, least[i]));

  place (self, self->start_line, FALSE, 0, 0);
  place (self, self->end_line, FALSE, 0, 0);
  place (self, self->shade, FALSE, 0, 0);
}

static void
place_columns (StarPanes *self, int width, const int *least)
{
  gboolean has_start = has_pane (self, STAR_PANE_START);
  gboolean has_content = has_pane (self, STAR_PANE_CONTENT);
  gboolean show_end = is_shown (self, STAR_PANE_END);
  gboolean docked = show_end && !self->fold.state.end_folded;
  int line = least_width (self->start_line);
  StarFoldColumns columns = star_fold_get_columns (&self->fold, width, least, line, has_start,
                                                   has_pane (self, STAR_PANE_END));
  int end_x = width - columns.end;

  place (self, self->panes[STAR_PANE_START], has_start, 0, columns.start);
  place (self, self->start_line, has_start, columns.start, line);
  place (self, self->panes[STAR_PANE_CONTENT], has_content, columns.content_x,
         columns.content);
  place (self, self->shade, is_covered (self), columns.content_x, columns.content);
  place (self, self->end_line, docked, end_x - line, line);
  place (self, self->panes[STAR_PANE_END], show_end, end_x, columns.end);
}

static void
star_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StarPanes *self = STAR_PANES (widget);
  int least[STAR_N_PANES];

  for (int i = 0; i < STAR_N_PANES; i++)
    least[i] = has_pane (self, i) ? least_width (self->panes[i]) : 0;

  update_mode (self, width, least);
  if (self->fold.state.narrow)
    place_one (self, width, least);
  else
    place_columns (self, width, least);
}

static void
star_panes_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  StarPanes *self = STAR_PANES (widget);

  *minimum = *natural = 0;
  for (int i = 0; i < STAR_N_PANES; i++)
    {
      int child_minimum, child_natural;

      if (!has_pane (self, i))
        continue;

      gtk_widget_measure (self->panes[i], orientation, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->told.narrow)
        child_minimum = MIN (child_minimum, LEAST_WIDTH);
      *minimum = MAX (*minimum, child_minimum);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *natural += child_natural;
      else
        *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
star_panes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
set_pane (StarPanes *self, StarPane pane, GtkWidget *widget)
{
  if (self->panes[pane] == widget)
    return;

  if (self->panes[pane] != NULL)
    {
      star_focus_keeper_forget (self->focus_keeper, self->panes[pane]);
      gtk_widget_remove_css_class (self->panes[pane], pane_classes[pane]);
      g_clear_pointer (&self->panes[pane], gtk_widget_unparent);
    }
  self->panes[pane] = widget;
  if (widget == NULL)
    return;

  /* The order of the children is that of drawing and of the Tab key. */
  gtk_widget_add_css_class (widget, pane_classes[pane]);
  if (pane == STAR_PANE_START)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  else if (pane == STAR_PANE_CONTENT)
    gtk_widget_insert_before (widget, GTK_WIDGET (self), self->start_line);
  else
    gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return star_panes_go_back (STAR_PANES (widget));
}

static gboolean
arrow_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gboolean is_left = g_variant_get_boolean (args);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return is_left != is_rtl && star_panes_go_back (STAR_PANES (widget));
}

static void
back_button_pressed_cb (StarPanes *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (star_panes_go_back (self))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
shade_pressed_cb (StarPanes *self)
{
  star_panes_set_show_end (self, FALSE);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_panes_go_back (STAR_PANES (widget));
}

static void
close_end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_panes_set_show_end (STAR_PANES (widget), FALSE);
}

static void
set_width (StarPanes *self, int *place_of, int width, GParamSpec *pspec)
{
  if (*place_of == width)
    return;

  *place_of = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
star_panes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarPanes *self = STAR_PANES (object);

  switch (prop_id)
    {
    case PROP_START:
    case PROP_CONTENT:
    case PROP_END:
      g_value_set_object (value, self->panes[prop_id - PROP_START]);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->fold.state.show_content);
      break;
    case PROP_SHOW_END:
      g_value_set_boolean (value, self->fold.state.show_end);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->fold.state.narrow);
      break;
    case PROP_END_FOLDED:
      g_value_set_boolean (value, self->fold.state.end_folded);
      break;
    case PROP_NARROW_WIDTH:
      g_value_set_int (value, self->fold.narrow_width);
      break;
    case PROP_WIDE_WIDTH:
      g_value_set_int (value, self->fold.wide_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_panes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarPanes *self = STAR_PANES (object);

  switch (prop_id)
    {
    case PROP_START:
    case PROP_CONTENT:
    case PROP_END:
      set_pane (self, prop_id - PROP_START, g_value_get_object (value));
      break;
    case PROP_SHOW_CONTENT:
      star_panes_set_show_content (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_END:
      star_panes_set_show_end (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW_WIDTH:
      set_width (self, &self->fold.narrow_width, g_value_get_int (value), pspec);
      break;
    case PROP_WIDE_WIDTH:
      set_width (self, &self->fold.wide_width, g_value_get_int (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_panes_dispose (GObject *object)
{
  StarPanes *self = STAR_PANES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  for (int i = 0; i < STAR_N_PANES; i++)
    g_clear_pointer (&self->panes[i], gtk_widget_unparent);
  g_clear_pointer (&self->start_line, gtk_widget_unparent);
  g_clear_pointer (&self->end_line, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);
  g_clear_object (&self->focus_keeper);

  G_OBJECT_CLASS (star_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read_write =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags child = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, child);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, child);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, child);
  props[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE, read_write);
  props[PROP_SHOW_END] = g_param_spec_boolean ("show-end", NULL, NULL, TRUE, read_write);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, read_only);
  props[PROP_END_FOLDED] = g_param_spec_boolean ("end-folded", NULL, NULL, FALSE, read_only);
  props[PROP_NARROW_WIDTH] = g_param_spec_int ("narrow-width", NULL, NULL, 0, G_MAXINT, 550,
                                               read_write);
  props[PROP_WIDE_WIDTH] = g_param_spec_int ("wide-width", NULL, NULL, 0, G_MAXINT, 860,
                                             read_write);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_panes_class_init (StarPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_panes_get_property;
  object_class->set_property = star_panes_set_property;
  object_class->dispose = star_panes_dispose;
  widget_class->measure = star_panes_measure;
  widget_class->size_allocate = star_panes_size_allocate;
  widget_class->get_request_mode = star_panes_get_request_mode;
  install_properties (object_class);

  gtk_widget_class_set_css_name (widget_class, "starpanes");
  gtk_widget_class_install_action (widget_class, "panes.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "panes.close-end", NULL, close_end_action);
  gtk_widget_class_install_property_action (widget_class, "panes.show-end", "show-end");

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Back, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, arrow_cb, "b", FALSE);
}

static void
add_gestures (StarPanes *self)
{
  GtkGesture *back = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (back), 8);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (back), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (back, "pressed", G_CALLBACK (back_button_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (back));

  g_signal_connect_swapped (press, "pressed", G_CALLBACK (shade_pressed_cb), self);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (press));
}

static void
star_panes_init (StarPanes *self)
{
  self->focus_keeper = star_focus_keeper_new ();
  star_fold_init (&self->fold);
  self->told = self->fold.state;
  self->opened_from = STAR_PANE_CONTENT;

  self->start_line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->shade = adw_bin_new ();
  self->end_line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (self->shade, "shade");
  gtk_widget_set_parent (self->start_line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
  gtk_widget_set_parent (self->end_line, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_gestures (self);
  update_actions (self);
}

/**
 * star_panes_new:
 *
 * Returns: (transfer floating): an empty container
 */
GtkWidget *
star_panes_new (void)
{
  return g_object_new (STAR_TYPE_PANES, NULL);
}

/**
 * star_panes_get_narrow:
 *
 * Returns: %TRUE if there is one page at a time
 */
gboolean
star_panes_get_narrow (StarPanes *self)
{
  g_return_val_if_fail (STAR_IS_PANES (self), FALSE);

  return self->fold.state.narrow;
}

/**
 * star_panes_get_end_folded:
 *
 * Returns: %TRUE if the end pane, when shown, lies over the content
 */
gboolean
star_panes_get_end_folded (StarPanes *self)
{
  g_return_val_if_fail (STAR_IS_PANES (self), FALSE);

  return self->fold.state.end_folded;
}

/**
 * star_panes_get_show_content:
 *
 * Returns: %TRUE if it is the content that shows when there is one page at a time
 */
gboolean
star_panes_get_show_content (StarPanes *self)
{
  g_return_val_if_fail (STAR_IS_PANES (self), FALSE);

  return self->fold.state.show_content;
}

/**
 * star_panes_set_show_content:
 * @show_content: %TRUE for the content, %FALSE for the list
 *
 * Chooses the page for when there is one at a time. A folded end pane closes with the content.
 */
void
star_panes_set_show_content (StarPanes *self, gboolean show_content)
{
  g_return_if_fail (STAR_IS_PANES (self));

  show_content = !!show_content;
  if (self->fold.state.show_content == show_content)
    return;

  if (show_content)
    remember_focus (self);
  else
    star_focus_keeper_forget (self->focus_keeper, self->panes[STAR_PANE_CONTENT]);
  star_fold_set_show_content (&self->fold, show_content);
  settle (self);
}

/**
 * star_panes_get_show_end:
 *
 * Returns: %TRUE if the end pane is open
 */
gboolean
star_panes_get_show_end (StarPanes *self)
{
  g_return_val_if_fail (STAR_IS_PANES (self), FALSE);

  return self->fold.state.show_end;
}

/**
 * star_panes_set_show_end:
 * @show_end: whether the end pane is to be open
 *
 * Opens or closes the end pane. Where it is folded, it comes closed, and what was chosen for the
 * wide window returns with the room for it. From the list of a narrow window it opens on top of
 * the content, to which going back leads.
 */
void
star_panes_set_show_end (StarPanes *self, gboolean show_end)
{
  g_return_if_fail (STAR_IS_PANES (self));

  show_end = !!show_end;
  if (self->fold.state.show_end == show_end)
    return;

  if (show_end)
    remember_focus (self);
  if (show_end && self->fold.state.end_folded && !self->fold.state.narrow
      && focused_pane (self) == STAR_PANE_START)
    self->opened_from = STAR_PANE_START;
  star_fold_set_show_end (&self->fold, show_end);
  settle (self);
}

/**
 * star_panes_go_back:
 *
 * Closes the end pane if it lies over the content, or else leaves the content for the list if
 * there is one page at a time.
 *
 * Returns: %TRUE if there was a way back
 */
gboolean
star_panes_go_back (StarPanes *self)
{
  g_return_val_if_fail (STAR_IS_PANES (self), FALSE);

  switch (front_pane (self, &self->fold.state))
    {
    case STAR_PANE_END:
      star_panes_set_show_end (self, FALSE);
      return TRUE;
    case STAR_PANE_CONTENT:
      star_panes_set_show_content (self, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * star_panes_reveal_content:
 *
 * Puts the content in front, whatever covers it, so that something in it can take the focus.
 */
void
star_panes_reveal_content (StarPanes *self)
{
  g_return_if_fail (STAR_IS_PANES (self));

  star_panes_set_show_content (self, TRUE);
  if (self->fold.state.end_folded)
    star_panes_set_show_end (self, FALSE);
}
