/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"
#include "star-text-view.h"

G_BEGIN_DECLS

#define STAR_TYPE_SECTION_FIELD (star_section_field_get_type ())
G_DECLARE_FINAL_TYPE (StarSectionField, star_section_field, STAR, SECTION_FIELD, GtkWidget)

GtkWidget    *star_section_field_new       (StarSection section);
void          star_section_field_set_story (StarSectionField *self, StarStory *story);
void          star_section_field_set_report (StarSectionField *self, StarCoverageReport *report,
                                             StarPace *pace);
void          star_section_field_set_footer (StarSectionField *self, GtkWidget *footer);
StarTextView *star_section_field_get_text_view (StarSectionField *self);

G_END_DECLS
