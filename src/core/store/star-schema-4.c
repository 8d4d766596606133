/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-migrations-private.h"

#define TEXT(name) \
  #name " TEXT NOT NULL CHECK (instr (CAST (" #name " AS BLOB), x'00') = 0)"
#define COUNT(name) #name " INTEGER NOT NULL CHECK (" #name " >= 0)"
#define TAKE "take INTEGER NOT NULL REFERENCES take (number) ON DELETE CASCADE"

/* Released: never change it, add the next step instead.
 *
 * What was measured in rehearsals. A take names its story and its plan, but belongs to neither, so
 * that it stays when they go. And the plans that the user has made, each as its JSON text. */
const char star_schema_4[] =
  "CREATE TABLE take ("
    "number INTEGER PRIMARY KEY,"
    TEXT (id) " UNIQUE CHECK (id <> ''),"
    TEXT (plan) ","
    TEXT (plan_name) ","
    TEXT (story) ","
    TEXT (story_title) ","
    "started_at INTEGER NOT NULL,"
    TEXT (ending) ","
    COUNT (elapsed) ","
    COUNT (paused) ","
    COUNT (marks) ","
    COUNT (minimum) ","
    COUNT (target) ","
    COUNT (maximum) ","
    COUNT (rating) ","
    TEXT (note)
  ") STRICT;"

  "CREATE TABLE take_phase ("
    TAKE ","
    COUNT (position) ","
    TEXT (id) ","
    TEXT (name) ","
    TEXT (section) ","
    COUNT (planned) ","
    COUNT (words) ","
    COUNT (time) ","
    COUNT (visits) ","
    "PRIMARY KEY (take, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE take_visit ("
    TAKE ","
    COUNT (position) ","
    COUNT (phase) ","
    COUNT (start) ","
    COUNT (time) ","
    "PRIMARY KEY (take, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE take_round ("
    TAKE " PRIMARY KEY,"
    COUNT (questions) ","
    COUNT (question_goal) ","
    "tool_questions INTEGER NOT NULL CHECK (tool_questions >= -1),"
    COUNT (failure_time) ","
    COUNT (failure_percent) ","
    TEXT (twist)
  ") STRICT;"

  "CREATE TABLE take_list ("
    TAKE ","
    "kind TEXT NOT NULL CHECK (kind IN ('answer', 'parked')),"
    COUNT (position) ","
    TEXT (value) ","
    "PRIMARY KEY (take, kind, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE plan ("
    "number INTEGER PRIMARY KEY,"
    TEXT (id) " UNIQUE CHECK (id <> ''),"
    TEXT (definition) " CHECK (definition <> '')"
  ") STRICT;";
