/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-steady-layout.h"

/**
 * StarSteadyLayout:
 *
 * One label, at the bottom of as much room as the longest of the texts needs that it may show, so
 * that what is below it stays where it is when the text changes.
 */
struct _StarSteadyLayout
{
  GtkLayoutManager parent_instance;

  GStrv texts;
};

G_DEFINE_FINAL_TYPE (StarSteadyLayout, star_steady_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
star_steady_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As the label breaks it. */
static int
measure_text (GtkWidget *label, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, text);
  int height;

  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, gtk_label_get_wrap_mode (GTK_LABEL (label)));
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
star_steady_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  StarSteadyLayout *self = STAR_STEADY_LAYOUT (manager);
  GtkWidget *label = gtk_widget_get_first_child (widget);

  gtk_widget_measure (label, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->texts == NULL)
    return;

  for (char **text = self->texts; *text != NULL; text++)
    *natural = MAX (*natural, measure_text (label, *text, for_size));
  *minimum = *natural;
}

static void
star_steady_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (widget);
  int needed;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &needed, NULL, NULL);
  needed = MIN (needed, height);
  gtk_widget_size_allocate (label, &(GtkAllocation) { 0, height - needed, width, needed }, -1);
}

static void
star_steady_layout_finalize (GObject *object)
{
  g_strfreev (STAR_STEADY_LAYOUT (object)->texts);

  G_OBJECT_CLASS (star_steady_layout_parent_class)->finalize (object);
}

static void
star_steady_layout_class_init (StarSteadyLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = star_steady_layout_finalize;
  layout_class->get_request_mode = star_steady_layout_get_request_mode;
  layout_class->measure = star_steady_layout_measure;
  layout_class->allocate = star_steady_layout_allocate;
}

static void
star_steady_layout_init (StarSteadyLayout *self)
{
}

/**
 * star_steady_layout_set_texts:
 * @texts: what the label may show
 */
void
star_steady_layout_set_texts (StarSteadyLayout *self, GStrv texts)
{
  g_return_if_fail (STAR_IS_STEADY_LAYOUT (self));
  g_return_if_fail (texts != NULL);

  g_strfreev (self->texts);
  self->texts = g_strdupv (texts);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
