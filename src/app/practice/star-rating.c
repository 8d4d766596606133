/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rating.h"

#include <glib/gi18n.h>

#include "star-core.h"

/**
 * StarRating:
 *
 * How the user found a take, from 1 to 5: a button for each, of which the pressed one is it.
 * Pressing that once more takes the rating back.
 */
struct _StarRating
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *buttons[STAR_TAKE_MAX_RATING];
  guint rating;
};

enum {
  PROP_0,
  PROP_RATING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarRating, star_rating, GTK_TYPE_WIDGET)

static void
update_buttons (StarRating *self)
{
  for (guint i = 0; i < STAR_TAKE_MAX_RATING; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i + 1 == self->rating);
}

static void
clicked_cb (StarRating *self, GtkWidget *button)
{
  for (guint i = 0; i < STAR_TAKE_MAX_RATING; i++)
    {
      if (self->buttons[i] == button)
        star_rating_set_rating (self, self->rating == i + 1 ? 0 : i + 1);
    }
  update_buttons (self);
}

static void
star_rating_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RATING:
      g_value_set_uint (value, STAR_RATING (object)->rating);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_rating_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RATING:
      star_rating_set_rating (STAR_RATING (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_rating_dispose (GObject *object)
{
  g_clear_pointer (&STAR_RATING (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_rating_parent_class)->dispose (object);
}

static gboolean
star_rating_grab_focus (GtkWidget *widget)
{
  StarRating *self = STAR_RATING (widget);

  return gtk_widget_grab_focus (self->buttons[MAX (self->rating, 1) - 1]);
}

static void
star_rating_class_init (StarRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_rating_dispose;
  object_class->get_property = star_rating_get_property;
  object_class->set_property = star_rating_set_property;

  /* 0 for none. */
  props[PROP_RATING] =
    g_param_spec_uint ("rating", NULL, NULL, 0, STAR_TAKE_MAX_RATING, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  widget_class->grab_focus = star_rating_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "starrating");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
star_rating_init (StarRating *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Your rating"), -1);
  for (guint i = 0; i < STAR_TAKE_MAX_RATING; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = star_review_dup_rating (i + 1);

      self->buttons[i] = gtk_toggle_button_new_with_label (label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), self->buttons[i]);
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_rating_new (void)
{
  return g_object_new (STAR_TYPE_RATING, NULL);
}

/**
 * star_rating_get_rating:
 *
 * Returns: the rating, 0 for none
 */
guint
star_rating_get_rating (StarRating *self)
{
  g_return_val_if_fail (STAR_IS_RATING (self), 0);

  return self->rating;
}

void
star_rating_set_rating (StarRating *self, guint rating)
{
  g_return_if_fail (STAR_IS_RATING (self));
  g_return_if_fail (rating <= STAR_TAKE_MAX_RATING);

  if (self->rating == rating)
    return;

  self->rating = rating;
  update_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATING]);
}
