/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_IMPORT_DIALOG (star_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarImportDialog, star_import_dialog, STAR, IMPORT_DIALOG, AdwMessageDialog)

GtkWidget *star_import_dialog_new           (StarImportSession *session);
void       star_import_dialog_choose_async  (StarImportDialog *self, GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean   star_import_dialog_choose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
