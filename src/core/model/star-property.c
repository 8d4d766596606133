/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-property-private.h"

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/* Text is never NULL in the model, so that nobody has to ask. */
gboolean
star_property_set_text (char **place, const char *text)
{
  if (text == NULL)
    text = "";
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

gboolean
star_property_take_text (char **place, char *text)
{
  gboolean changes = g_strcmp0 (*place, text) != 0;

  g_free (*place);
  *place = text;
  return changes;
}

gboolean
star_property_set_strv (GStrv *place, const char *const *strv)
{
  static const char *const empty[] = { NULL };

  if (strv == NULL)
    strv = empty;
  if (*place != NULL && g_strv_equal ((const char *const *) *place, strv))
    return FALSE;

  g_strfreev (*place);
  *place = g_strdupv ((char **) strv);
  return TRUE;
}

gboolean
star_property_set_int (int *place, int value)
{
  if (*place == value)
    return FALSE;

  *place = value;
  return TRUE;
}

GParamSpec *
star_property_text_spec (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "", FLAGS);
}

GParamSpec *
star_property_strv_spec (const char *name)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, FLAGS);
}

GParamSpec *
star_property_enum_spec (const char *name, GType type, int value)
{
  return g_param_spec_enum (name, NULL, NULL, type, value, FLAGS);
}

void
star_property_copy_all (GObject *from, GObject *to, GParamSpec **props, guint n_props)
{
  for (guint i = 1; i < n_props; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (from, props[i]->name, &value);
      g_object_set_property (to, props[i]->name, &value);
    }
}

static gboolean
values_equal (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  return g_param_values_cmp (pspec, a, b) == 0;
}

gboolean
star_property_all_equal (GObject *a, GObject *b, GParamSpec **props, guint n_props)
{
  for (guint i = 1; i < n_props; i++)
    {
      g_auto (GValue) value_a = G_VALUE_INIT;
      g_auto (GValue) value_b = G_VALUE_INIT;

      g_object_get_property (a, props[i]->name, &value_a);
      g_object_get_property (b, props[i]->name, &value_b);
      if (!values_equal (props[i], &value_a, &value_b))
        return FALSE;
    }

  return TRUE;
}
