/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"

G_BEGIN_DECLS

void star_store_error_set             (GError **error, StarStoreError code, const char *path);
void star_store_error_set_from_errno  (GError **error, const char *path, int number);
void star_store_error_set_from_sqlite (GError **error, const char *path, int rc, int number);

G_END_DECLS
