/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-archetype-menu.h"

/**
 * star_archetype_menu_new:
 *
 * Makes a menu of what a new story can be about, one item for each archetype but “Other”, which
 * is what a story is that nothing was chosen for. The items activate win.new-story-of.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
star_archetype_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < STAR_N_ARCHETYPES; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (i == STAR_ARCHETYPE_OTHER)
        continue;

      item = g_menu_item_new (star_archetype_get_label (i), NULL);
      g_menu_item_set_action_and_target (item, "win.new-story-of", "s",
                                         star_enum_to_nick (STAR_TYPE_ARCHETYPE, i));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/**
 * star_archetype_menu_parse:
 * @target: what an item of the menu was activated with
 * @archetype: (out): the archetype of that item
 *
 * Returns: %FALSE if there is no such archetype
 */
gboolean
star_archetype_menu_parse (GVariant *target, StarArchetype *archetype)
{
  int value;

  if (!star_enum_from_nick (STAR_TYPE_ARCHETYPE, g_variant_get_string (target, NULL), &value))
    return FALSE;

  *archetype = value;
  return TRUE;
}
