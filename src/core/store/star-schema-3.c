/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-migrations-private.h"

#define TEXT(name) \
  #name " TEXT NOT NULL CHECK (instr (CAST (" #name " AS BLOB), x'00') = 0)"

/* Released: never change it, add the next step instead.
 *
 * The formulas that the user has written, each as the JSON text that an export has of it. */
const char star_schema_3[] =
  "CREATE TABLE formula ("
    TEXT (id) " PRIMARY KEY CHECK (id <> ''),"
    TEXT (definition) " CHECK (definition <> ''),"
    "position INTEGER NOT NULL CHECK (position >= 0)"
  ") STRICT;";
