/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-enum-model.h"

static const char *
label (GType type, int value)
{
  if (type == STAR_TYPE_ARCHETYPE)
    return star_archetype_get_label (value);
  if (type == STAR_TYPE_SHELF)
    return star_shelf_get_label (value);
  if (type == STAR_TYPE_DIRECTION)
    return star_direction_get_label (value);
  if (type == STAR_TYPE_PROVENANCE)
    return star_provenance_get_label (value);

  g_return_val_if_reached (NULL);
}

/**
 * star_enum_model_new:
 * @type: one of the model's enum types that have labels
 *
 * Makes the choices of a drop-down; the position of a choice is the value of the enum.
 *
 * Returns: (transfer full): a list of #GtkStringObject
 */
GListModel *
star_enum_model_new (GType type)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    gtk_string_list_append (list, label (type, i));

  return G_LIST_MODEL (list);
}
