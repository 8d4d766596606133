/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "take-spec.h"

#include <math.h>

static gint64
parse_time (const char *text)
{
  return llround (g_ascii_strtod (text, NULL) * G_TIME_SPAN_SECOND);
}

static void
add_visit (StarTake *take, guint phase, gint64 time)
{
  StarTakePhase *measured = &g_array_index (take->phases, StarTakePhase, phase);

  star_take_add_visit (take, phase, take->elapsed, time);
  measured->time += time;
  measured->visits++;
  take->elapsed += time;
}

static guint
find_phase (StarTake *take, const char *name)
{
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      if (g_str_equal (star_take_get_phase (take, i)->name, name))
        return i;
    }

  g_error ("no phase %s", name);
}

static void
add_phase (StarTake *take, const char *name, const char *values)
{
  g_auto (GStrv) parts = g_strsplit (values, ":", 2);
  g_autofree char *id = g_ascii_strdown (name, -1);
  const StarTakePhase phase = {
    .id = id,
    .name = (char *) name,
    .section = STAR_SECTION_TEXT,
    .planned = atoi (parts[0]),
  };

  star_take_add_phase (take, &phase);
  if (!g_str_equal (parts[1], "-"))
    add_visit (take, star_take_get_n_phases (take) - 1, parse_time (parts[1]));
}

static void
add_word (StarTake *take, const char *word)
{
  g_auto (GStrv) sides = g_strsplit_set (word, "=+", 2);

  if (g_str_equal (word, "aborted"))
    take->end = STAR_TAKE_END_ABORTED;
  else if (g_str_equal (word, "open"))
    take->end = STAR_TAKE_END_OPEN;
  else if (g_str_equal (sides[0], "min"))
    take->mark_seconds[STAR_TIME_MARK_MINIMUM] = atoi (sides[1]);
  else if (g_str_equal (sides[0], "target"))
    take->mark_seconds[STAR_TIME_MARK_TARGET] = atoi (sides[1]);
  else if (g_str_equal (sides[0], "max"))
    take->mark_seconds[STAR_TIME_MARK_MAXIMUM] = atoi (sides[1]);
  else if (strchr (word, '+') != NULL)
    add_visit (take, find_phase (take, sides[0]), parse_time (sides[1]));
  else
    add_phase (take, sides[0], sides[1]);
}

StarTake *
take_spec_new (const char *id, const char *spec)
{
  g_auto (GStrv) words = g_strsplit (spec, " ", -1);
  StarTake *take = star_take_new (id, "star", "STAR", "story");

  star_take_set_story_title (take, "The cutover");
  take->end = STAR_TAKE_END_FINISHED;
  for (guint i = 0; words[i] != NULL; i++)
    add_word (take, words[i]);

  return take;
}
