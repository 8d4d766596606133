/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-wrap-layout.h"

/**
 * StarWrapLayout:
 *
 * Children one after the other like words, each at its own width, in as many rows as it takes.
 * The last one gets the rest of its row if it expands.
 */
struct _StarWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

enum {
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarWrapLayout, star_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes while the rows are filled. */
typedef struct {
  int x;
  int y;
  int row_height;
} Pen;

static int
child_width (GtkWidget *child, int room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, room));
}

static int
child_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

/* Moves the pen to a new row if a child of this width does not fit into the present one. */
static void
make_room (StarWrapLayout *self, Pen *pen, int width, int room)
{
  if (pen->x == 0 || pen->x + width <= room)
    return;

  pen->x = 0;
  pen->y += pen->row_height + self->spacing;
  pen->row_height = 0;
}

/* Fills the rows, placing the children if they are to be allocated, and returns the height. */
static int
fill_rows (StarWrapLayout *self, GtkWidget *widget, int room, gboolean allocate)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { 0, 0, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;

      area.width = child_width (child, room);
      make_room (self, &pen, area.width, room);
      if (gtk_widget_get_hexpand (child))
        area.width = MAX (area.width, room - pen.x);
      area.height = child_height (child, area.width);
      area.x = is_rtl ? room - pen.x - area.width : pen.x;
      area.y = pen.y;
      if (allocate)
        gtk_widget_size_allocate (child, &area, -1);

      pen.row_height = MAX (pen.row_height, area.height);
      pen.x += area.width + self->spacing;
    }

  return pen.y + pen.row_height;
}

static void
measure_width (StarWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
star_wrap_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  StarWrapLayout *self = STAR_WRAP_LAYOUT (manager);
  int least, most;

  measure_width (self, widget, &least, &most);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
    }
  else
    {
      /* Without a width, the least that any width needs: a single row. */
      *minimum = *natural = fill_rows (self, widget, for_size < 0 ? most : MAX (for_size, least),
                                       FALSE);
    }
}

static void
star_wrap_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  fill_rows (STAR_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static GtkSizeRequestMode
star_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
star_wrap_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarWrapLayout *self = STAR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_wrap_layout_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  StarWrapLayout *self = STAR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_wrap_layout_class_init (StarWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = star_wrap_layout_get_property;
  object_class->set_property = star_wrap_layout_set_property;
  layout_class->measure = star_wrap_layout_measure;
  layout_class->allocate = star_wrap_layout_allocate;
  layout_class->get_request_mode = star_wrap_layout_get_request_mode;

  /* The pixels between children and between rows. */
  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_wrap_layout_init (StarWrapLayout *self)
{
}

/**
 * star_wrap_layout_new:
 * @spacing: the pixels between children and between rows
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
star_wrap_layout_new (int spacing)
{
  return g_object_new (STAR_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}
