/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-utils.h"

/**
 * report_find_flag:
 *
 * Returns: (transfer none) (nullable): the first flag of that rule
 */
const StarFlag *
report_find_flag (StarCoverageReport *report, const char *id)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      if (g_str_equal (flag->id, id))
        return flag;
    }

  return NULL;
}
