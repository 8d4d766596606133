/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-migrations-private.h"

#define TEXT(name) \
  #name " TEXT NOT NULL CHECK (instr (CAST (" #name " AS BLOB), x'00') = 0)"

/* Released: never change it, add the next step instead.
 *
 * What the user ignores in every story. And of a story that was not judged, its language: part of
 * the digest, and absent of one that was. */
const char star_schema_2[] =
  "CREATE TABLE ignored_everywhere ("
    TEXT (flag) " PRIMARY KEY CHECK (flag <> ''),"
    TEXT (reason) ","
    "created_at INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "ALTER TABLE story ADD COLUMN language TEXT"
  " CHECK (language <> '' AND instr (CAST (language AS BLOB), x'00') = 0);";
