/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-migrations-private.h"

/* Text never holds NUL, which SQLite would keep but C would cut off. SQLite does not check UTF-8;
 * that is done on the way in and out. */
#define TEXT(name) \
  #name " TEXT NOT NULL CHECK (instr (CAST (" #name " AS BLOB), x'00') = 0)"
#define STORY "story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE"
#define POSITION "position INTEGER NOT NULL CHECK (position >= 0)"

/* The search has no data of its own, so that it can be made anew from the stories. */
#define SEARCH \
  "CREATE VIRTUAL TABLE search USING fts5 (" \
    "title, hook, tags, sections, kpis, follow_ups, others," \
    "prefix = '2 3'," \
    "tokenize = \"unicode61 remove_diacritics 2\"" \
  ");"

/* Released: never change it, add the next step instead.
 *
 * The digest of a story is absent (engine is NULL) until it is checked. The words for the search
 * are in a table of their own, written together with the story under the story's number. */
const char star_schema_1[] =
  "CREATE TABLE meta ("
    TEXT (key) " PRIMARY KEY,"
    TEXT (value)
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE story ("
    "number INTEGER PRIMARY KEY,"
    TEXT (id) " UNIQUE CHECK (id <> ''),"
    TEXT (title) ","
    TEXT (hook) ","
    TEXT (archetype) ","
    TEXT (shelf) ","
    TEXT (situation) ","
    TEXT (task) ","
    TEXT (action) ","
    TEXT (result) ","
    TEXT (what_changed_permanently) ","
    TEXT (kpi_movement) ","
    TEXT (opener) ","
    TEXT (standard) ","
    TEXT (deep_dive) ","
    TEXT (extra) ","
    "created_at INTEGER NOT NULL,"
    "updated_at INTEGER NOT NULL,"
    "engine TEXT,"
    "scale TEXT,"
    "cost TEXT,"
    "reliability TEXT,"
    "people TEXT,"
    "ownership TEXT,"
    "evolution TEXT,"
    "words INTEGER CHECK (words >= 0),"
    "blocking INTEGER CHECK (blocking >= 0)"
  ") STRICT;"

  "CREATE TABLE story_list ("
    STORY ","
    "kind TEXT NOT NULL CHECK (kind IN ('tag', 'question', 'tradeoff')),"
    POSITION ","
    TEXT (value) ","
    "PRIMARY KEY (story, kind, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE kpi ("
    STORY ","
    POSITION ","
    TEXT (metric) ","
    TEXT (unit) ","
    TEXT (from_value) ","
    TEXT (to_value) ","
    TEXT (target) ","
    TEXT (period) ","
    TEXT (source) ","
    TEXT (formula) ","
    TEXT (extra) ","
    TEXT (direction) ","
    TEXT (provenance) ","
    "PRIMARY KEY (story, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE kpi_input ("
    "story INTEGER NOT NULL,"
    "kpi INTEGER NOT NULL,"
    POSITION ","
    TEXT (value) ","
    "PRIMARY KEY (story, kpi, position),"
    "FOREIGN KEY (story, kpi) REFERENCES kpi (story, position) ON DELETE CASCADE"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE follow_up ("
    STORY ","
    POSITION ","
    TEXT (question) ","
    TEXT (notes) ","
    TEXT (extra) ","
    "answered INTEGER NOT NULL CHECK (answered IN (0, 1)),"
    "PRIMARY KEY (story, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE ignored ("
    STORY ","
    POSITION ","
    TEXT (flag) ","
    TEXT (section) ","
    TEXT (words) ","
    TEXT (reason) ","
    TEXT (extra) ","
    "PRIMARY KEY (story, position)"
  ") STRICT, WITHOUT ROWID;"

  SEARCH;

const char star_schema_search[] = SEARCH;
