/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fit-bin.h"

/* The least that something may be scaled to. */
#define LEAST 0.25

/**
 * StarFitBin:
 *
 * Shows its child in the size that it has by itself, or smaller where there is no room for that,
 * instead of making the window wider.
 */
struct _StarFitBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum {
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarFitBin, star_fit_bin, GTK_TYPE_WIDGET)

static void
measure_child (StarFitBin *self, int *width, int *height)
{
  GtkRequisition natural = { 0 };

  if (self->child != NULL)
    gtk_widget_get_preferred_size (self->child, NULL, &natural);
  *width = MAX (natural.width, 1);
  *height = natural.height;
}

static GtkSizeRequestMode
star_fit_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
star_fit_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  int width, height;

  measure_child (STAR_FIT_BIN (widget), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST * width;
      *natural = width;
    }
  else
    *minimum = *natural = for_size < 0 || for_size >= width
                            ? height
                            : (height * (gint64) for_size + width - 1) / width;
}

static void
star_fit_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StarFitBin *self = STAR_FIT_BIN (widget);
  GskTransform *transform;
  int full_width, full_height;
  float scale;

  if (self->child == NULL)
    return;

  measure_child (self, &full_width, &full_height);
  scale = MIN (width / (float) full_width, 1);
  transform = gsk_transform_translate (
    NULL, &GRAPHENE_POINT_INIT ((width - full_width * scale) / 2,
                                (height - full_height * scale) / 2));
  if (scale < 1)
    transform = gsk_transform_scale (transform, scale, scale);
  gtk_widget_allocate (self->child, full_width, full_height, -1, transform);
}

static void
star_fit_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, STAR_FIT_BIN (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_fit_bin_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      star_fit_bin_set_child (STAR_FIT_BIN (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_fit_bin_dispose (GObject *object)
{
  g_clear_pointer (&STAR_FIT_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (star_fit_bin_parent_class)->dispose (object);
}

static void
star_fit_bin_class_init (StarFitBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_fit_bin_get_property;
  object_class->set_property = star_fit_bin_set_property;
  object_class->dispose = star_fit_bin_dispose;
  widget_class->get_request_mode = star_fit_bin_get_request_mode;
  widget_class->measure = star_fit_bin_measure;
  widget_class->size_allocate = star_fit_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "starfitbin");
}

static void
star_fit_bin_init (StarFitBin *self)
{
}

/**
 * star_fit_bin_set_child:
 * @child: (nullable): what to show
 */
void
star_fit_bin_set_child (StarFitBin *self, GtkWidget *child)
{
  g_return_if_fail (STAR_IS_FIT_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}
