/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-ring.h"

/* Of the radius: how thick the ring is, and a dash of one whose time is over. */
#define THICKNESS 0.16
#define DASH 0.3

/**
 * StarRehearsalRing:
 *
 * The time of a phase as a ring that empties, with a shape for the state in it. It is a picture
 * only: the page says the same in words. Its size and colours come from the style.
 */
struct _StarRehearsalRing
{
  GtkWidget parent_instance;

  StarRehearsalLook look;
  double left;
};

G_DEFINE_FINAL_TYPE (StarRehearsalRing, star_rehearsal_ring, GTK_TYPE_WIDGET)

static void
draw_ring (StarRehearsalRing *self, cairo_t *cr, const GdkRGBA *color)
{
  double share = self->look == STAR_REHEARSAL_LOOK_OVER ? 1 : CLAMP (self->left, 0, 1);
  double dash = DASH;

  cairo_set_line_width (cr, THICKNESS);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.2);
  cairo_arc (cr, 0, 0, 1 - THICKNESS / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, color);
  if (share == 0)
    return;

  if (self->look == STAR_REHEARSAL_LOOK_OVER)
    cairo_set_dash (cr, &dash, 1, 0);
  /* What is left ends at the top. */
  cairo_arc (cr, 0, 0, 1 - THICKNESS / 2, -G_PI / 2 + 2 * G_PI * (1 - share), 1.5 * G_PI);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_bar (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x - width / 2, y - height / 2, width, height);
  cairo_fill (cr);
}

/* A triangle that runs, two bars that stand, an exclamation mark, a plus. */
static void
draw_shape (StarRehearsalRing *self, cairo_t *cr)
{
  switch (self->look)
    {
    case STAR_REHEARSAL_LOOK_PAUSED:
      draw_bar (cr, -0.2, 0, 0.2, 0.8);
      draw_bar (cr, 0.2, 0, 0.2, 0.8);
      break;
    case STAR_REHEARSAL_LOOK_WARNING:
      draw_bar (cr, 0, -0.15, 0.2, 0.6);
      draw_bar (cr, 0, 0.37, 0.2, 0.2);
      break;
    case STAR_REHEARSAL_LOOK_OVER:
      draw_bar (cr, 0, 0, 0.2, 0.9);
      draw_bar (cr, 0, 0, 0.9, 0.2);
      break;
    case STAR_REHEARSAL_LOOK_READY:
      cairo_arc (cr, 0, 0, 0.15, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case STAR_REHEARSAL_LOOK_RUNNING:
    default:
      cairo_move_to (cr, -0.25, -0.4);
      cairo_line_to (cr, 0.45, 0);
      cairo_line_to (cr, -0.25, 0.4);
      cairo_fill (cr);
      break;
    }
}

static void
star_rehearsal_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarRehearsalRing *self = STAR_REHEARSAL_RING (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  double radius = MIN (width, height) / 2;
  cairo_t *cr;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, radius, radius);
  /* A language that is read from the right has its clock mirrored as well. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    cairo_scale (cr, -1, 1);
  draw_ring (self, cr, &color);
  draw_shape (self, cr);
  cairo_destroy (cr);
}

static void
star_rehearsal_ring_class_init (StarRehearsalRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = star_rehearsal_ring_snapshot;

  gtk_widget_class_set_css_name (widget_class, "starrehearsalring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
star_rehearsal_ring_init (StarRehearsalRing *self)
{
}

/**
 * star_rehearsal_ring_show:
 * @left: which part of the time is left, from 0 to 1
 */
void
star_rehearsal_ring_show (StarRehearsalRing *self, StarRehearsalLook look, double left)
{
  g_return_if_fail (STAR_IS_REHEARSAL_RING (self));

  if (self->look == look && self->left == left)
    return;

  self->look = look;
  self->left = left;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
