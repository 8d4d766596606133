/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-menu.h"

/**
 * star_plan_menu_new:
 * @plans: (element-type StarPlan): plans
 *
 * Returns: (transfer full): a menu of those that tell a story, which activates
 *   `story.rehearse-with` with the id of one
 */
GMenuModel *
star_plan_menu_new (GPtrArray *plans)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (plans != NULL, NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      StarPlan *plan = g_ptr_array_index (plans, i);
      g_autoptr (GMenuItem) item = NULL;

      if (star_plan_is_design_round (plan))
        continue;

      item = g_menu_item_new (star_plan_get_name (plan), NULL);
      g_menu_item_set_action_and_target (item, "story.rehearse-with", "s", star_plan_get_id (plan));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}
