/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-beside-layout.h"

/* From this width on there is room for both. */
#define WIDE 900
#define SIDE_WIDTH 330

/**
 * StarBesideLayout:
 *
 * Two children: the second one beside the first where there is room, and as high as that; below
 * it, at its own height, where there is none.
 */
struct _StarBesideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (StarBesideLayout, star_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

/* NULL if there is none to be seen. */
static GtkWidget *
get_side (GtkWidget *widget)
{
  GtkWidget *side = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));

  return side != NULL && gtk_widget_should_layout (side) ? side : NULL;
}

static GtkSizeRequestMode
star_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *first, GtkWidget *side, int *minimum, int *natural)
{
  int side_minimum;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (side == NULL)
    return;

  gtk_widget_measure (side, GTK_ORIENTATION_HORIZONTAL, -1, &side_minimum, NULL, NULL, NULL);
  *minimum = MAX (*minimum, side_minimum);
  *natural = MAX (*natural, *minimum);
}

/* Beside each other each may scroll by itself, one below the other what is around them does. */
static void
measure_height (GtkWidget *first, GtkWidget *side, int width, int *minimum, int *natural)
{
  gboolean is_wide = side != NULL && width >= WIDE;
  int side_minimum, side_natural;

  gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, is_wide ? width - SIDE_WIDTH : width,
                      minimum, natural, NULL, NULL);
  if (side == NULL)
    return;

  gtk_widget_measure (side, GTK_ORIENTATION_VERTICAL, is_wide ? SIDE_WIDTH : width, &side_minimum,
                      &side_natural, NULL, NULL);
  *minimum = is_wide ? MAX (*minimum, side_minimum) : *natural + side_natural;
  *natural = is_wide ? MAX (*natural, side_minimum) : *natural + side_natural;
}

static void
star_beside_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *side = get_side (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (first, side, minimum, natural);
  else
    measure_height (first, side, for_size, minimum, natural);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
star_beside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *side = get_side (widget);
  gboolean is_end_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int below;

  if (side == NULL)
    {
      allocate (first, 0, 0, width, height);
    }
  else if (width >= WIDE)
    {
      allocate (first, is_end_left ? SIDE_WIDTH : 0, 0, width - SIDE_WIDTH, height);
      allocate (side, is_end_left ? 0 : width - SIDE_WIDTH, 0, SIDE_WIDTH, height);
    }
  else
    {
      gtk_widget_measure (side, GTK_ORIENTATION_VERTICAL, width, NULL, &below, NULL, NULL);
      below = MIN (below, height);
      allocate (first, 0, 0, width, height - below);
      allocate (side, 0, height - below, width, below);
    }
}

static void
star_beside_layout_class_init (StarBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = star_beside_layout_get_request_mode;
  layout_class->measure = star_beside_layout_measure;
  layout_class->allocate = star_beside_layout_allocate;
}

static void
star_beside_layout_init (StarBesideLayout *self)
{
}

GtkLayoutManager *
star_beside_layout_new (void)
{
  return g_object_new (STAR_TYPE_BESIDE_LAYOUT, NULL);
}
