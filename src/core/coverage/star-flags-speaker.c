/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-speaker-private.h"

#include <glib/gi18n-lib.h>

/* The rules that ask for the speaker's own part. */

/* "We" so often, and the speaker never acts: their own part is unknown. */
#define TEAM_ONLY_MIN 3

/* One act of the speaker's own among so many of all does not tell what their part was. */
#define TEAM_ONLY_SHARE 6

/* Where the work is told: the situation is what was found, not what was done. */
static const StarSection deeds[] = {
  STAR_SECTION_TASK, STAR_SECTION_ACTION, STAR_SECTION_RESULT, STAR_SECTION_WHAT_CHANGED,
  STAR_SECTION_TEXT,
};

static guint
count_acts (const StarPassage *passage)
{
  return passage->first_person - MIN (passage->first_person, passage->states);
}

/* The field in which the speaker acts. */
static const StarFlagSource *
find_action (const StarFlagInput *input)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      if (source->section == STAR_SECTION_ACTION || source->section == STAR_SECTION_TEXT)
        return source;
    }

  return NULL;
}

void
star_flags_speaker_find_team_only (const StarFlagCheck *check)
{
  const StarFlagSource *action = find_action (check->input);
  const StarMark *we;
  guint acts = 0;
  guint team = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      const StarPassage *passage = check->input->passages[deeds[i]];

      acts += passage != NULL ? count_acts (passage) : 0;
      team += passage != NULL ? passage->team : 0;
    }

  if (acts * TEAM_ONLY_SHARE > team || team < TEAM_ONLY_MIN
      || !star_flags_is_missing (check, STAR_DIMENSION_OWNERSHIP))
    return;

  we = action != NULL ? star_marks_first (&action->passage->marks, STAR_MARK_TEAM) : NULL;
  if (we == NULL)
    we = star_flags_find_mark (check->input, STAR_MARK_TEAM, &action);
  star_flags_add_mark (check, action, we, _("It is “we” throughout, hardly ever “I”."),
                       _("Say which decisions and steps were your own."));
}

/* Hard work is a rescue only if nobody else had a part in it. */
static const StarMark *
find_lone_effort (const StarFlagSource *action)
{
  const StarMarks *marks = &action->passage->marks;

  if (star_marks_first (marks, STAR_MARK_COMPANY) != NULL
      || count_acts (action->passage) <= 2 * action->passage->team)
    return NULL;

  return star_marks_first (marks, STAR_MARK_EFFORT);
}

/* Alone or beyond all measure, and nothing that would make the next time different. */
void
star_flags_speaker_find_hero (const StarFlagCheck *check)
{
  const StarFlagSource *source;
  const StarMark *mark = star_flags_find_mark (check->input, STAR_MARK_LONE, &source);

  if (!star_flags_is_missing (check, STAR_DIMENSION_EVOLUTION))
    return;
  if (mark == NULL)
    {
      source = find_action (check->input);
      mark = source != NULL ? find_lone_effort (source) : NULL;
    }
  if (mark != NULL)
    star_flags_add_mark (check, source, mark,
                         _("One person saves the day, and nothing changes for the next time."),
                         _("Name the rule, check or process that makes a rescue needless."));
}

void
star_flags_speaker_find_vague_ownership (const StarFlagCheck *check)
{
  const StarFlagSource *source;
  const StarMark *mark = star_flags_find_mark (check->input, STAR_MARK_ROLE, &source);
  const char *fix = _("Name your role and one decision that you made.");

  if (!star_flags_is_missing (check, STAR_DIMENSION_OWNERSHIP))
    return;
  if (mark != NULL)
    star_flags_add_mark (check, source, mark, _("This does not say what was yours to decide."),
                         fix);
  else
    star_flags_add_field (check, STAR_SECTION_TASK, _("Nothing says what was yours to decide."),
                          fix);
}
