/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FINDING_LIST (star_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (StarFindingList, star_finding_list, STAR, FINDING_LIST, GtkWidget)

void star_finding_list_set_ignored (StarFindingList *self, StarIgnoredFlags *ignored);
void star_finding_list_show  (StarFindingList *self, StarCoverageReport *report, StarStory *story);
void star_finding_list_focus (StarFindingList *self);

G_END_DECLS
