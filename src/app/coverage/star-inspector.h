/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_INSPECTOR (star_inspector_get_type ())
G_DECLARE_FINAL_TYPE (StarInspector, star_inspector, STAR, INSPECTOR, GtkWidget)

void star_inspector_set_context    (StarInspector *self, StarContext *context);
void star_inspector_set_document   (StarInspector *self, StarDocument *document);
void star_inspector_focus_findings (StarInspector *self);

G_END_DECLS
