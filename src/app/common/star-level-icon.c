/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-level-icon.h"

/**
 * StarLevelIcon:
 *
 * A level as a shape, an empty, half or full disc, which the style colours as well.
 * Its accessible name is the level in words until the owner gives it a better one.
 */
struct _StarLevelIcon
{
  GtkWidget parent_instance;

  GtkWidget *image;
  StarLevel level;
};

enum {
  PROP_0,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarLevelIcon, star_level_icon, GTK_TYPE_WIDGET)

static void
show_level (StarLevelIcon *self)
{
  const char *nick = star_enum_to_nick (STAR_TYPE_LEVEL, self->level);
  g_autofree char *icon = g_strdup_printf ("star-level-%s-symbolic", nick);
  const char *classes[] = { nick, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon);
  gtk_widget_set_css_classes (self->image, classes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  star_level_get_label (self->level), -1);
}

static void
star_level_icon_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarLevelIcon *self = STAR_LEVEL_ICON (object);

  switch (prop_id)
    {
    case PROP_LEVEL:
      g_value_set_enum (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_level_icon_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LEVEL:
      star_level_icon_set_level (STAR_LEVEL_ICON (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_level_icon_dispose (GObject *object)
{
  g_clear_pointer (&STAR_LEVEL_ICON (object)->image, gtk_widget_unparent);

  G_OBJECT_CLASS (star_level_icon_parent_class)->dispose (object);
}

static void
star_level_icon_class_init (StarLevelIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_level_icon_get_property;
  object_class->set_property = star_level_icon_set_property;
  object_class->dispose = star_level_icon_dispose;

  props[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL,
                                         STAR_TYPE_LEVEL, STAR_LEVEL_MISSING,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "starlevelicon");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
star_level_icon_init (StarLevelIcon *self)
{
  self->image = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  show_level (self);
}

/**
 * star_level_icon_new:
 *
 * Returns: (transfer floating): an icon for a missing dimension
 */
GtkWidget *
star_level_icon_new (void)
{
  return g_object_new (STAR_TYPE_LEVEL_ICON, NULL);
}

/**
 * star_level_icon_get_level:
 *
 * Returns: the level that it shows
 */
StarLevel
star_level_icon_get_level (StarLevelIcon *self)
{
  g_return_val_if_fail (STAR_IS_LEVEL_ICON (self), STAR_LEVEL_MISSING);

  return self->level;
}

/**
 * star_level_icon_set_level:
 * @level: the level to show
 */
void
star_level_icon_set_level (StarLevelIcon *self, StarLevel level)
{
  g_return_if_fail (STAR_IS_LEVEL_ICON (self));
  g_return_if_fail (level <= STAR_LEVEL_QUANTIFIED);

  if (self->level == level)
    return;

  self->level = level;
  show_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
}
