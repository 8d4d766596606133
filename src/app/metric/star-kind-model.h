/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *star_kind_model_new  (gboolean with_lists, guint selected);
guint       star_kind_model_find (const char *kind, const char *of, gboolean with_lists);
gboolean    star_kind_model_get  (guint position, gboolean with_lists, const char **kind,
                                  const char **of);

G_END_DECLS
