/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-marks-private.h"

G_BEGIN_DECLS

typedef enum {
  STAR_SECRET_TERM,
  STAR_SECRET_ADDRESS,
  STAR_SECRET_HOST,
  STAR_SECRET_KEY,
} StarSecretKind;

void star_secrets_scan (StarMarks *marks, const char *text, const char *const *terms);

G_END_DECLS
