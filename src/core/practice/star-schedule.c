/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-schedule-private.h"

/* Adds an item behind those of the same second. */
void
star_schedule_add (GArray *schedule, guint second, StarRehearsalEvent event, guint index)
{
  StarScheduleItem item = { second * G_TIME_SPAN_SECOND, event, index };
  guint place = schedule->len;

  while (place > 0 && g_array_index (schedule, StarScheduleItem, place - 1).at > item.at)
    place--;
  g_array_insert_val (schedule, place, item);
}

/* The marks, the end and the alarms of a plan; of one second in this order. */
void
star_schedule_fill (GArray *schedule, StarPlan *plan)
{
  for (guint mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      guint second = star_plan_get_mark (plan, mark);

      if (second > 0)
        star_schedule_add (schedule, second, STAR_REHEARSAL_EVENT_MARK, mark);
    }

  star_schedule_add (schedule, star_plan_get_total (plan), STAR_REHEARSAL_EVENT_PLAN_OVER, 0);
  for (guint i = 0; i < star_plan_get_n_alarms (plan); i++)
    star_schedule_add (schedule, star_plan_get_alarm_second (plan, i), STAR_REHEARSAL_EVENT_ALARM,
                       i);
}
