/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-rows-private.h"

/* A take as rows of the tables, in both directions. The order of the puts and takes is that of
 * the columns in the SQL above them. */

#define ANSWER "answer"
#define PARKED "parked"

/* What no rehearsal takes is damage; those who count with it need not be ready for more. */
#define MAX_TIME (3650 * G_TIME_SPAN_DAY)
#define MAX_PLANNED 1000000

static gboolean
write_take (StarDatabase *database, const StarTake *take, gint64 *number, GError **error)
{
  static const char sql[] =
    "INSERT INTO take (id, plan, plan_name, story, story_title, started_at, ending, elapsed,"
    " paused, marks, minimum, target, maximum, rating, note)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET (plan, plan_name, story, story_title, started_at, ending,"
    " elapsed, paused, marks, minimum, target, maximum, rating, note) ="
    " (excluded.plan, excluded.plan_name, excluded.story, excluded.story_title,"
    " excluded.started_at, excluded.ending, excluded.elapsed, excluded.paused, excluded.marks,"
    " excluded.minimum, excluded.target, excluded.maximum, excluded.rating, excluded.note)"
    " RETURNING number";
  g_autoptr (StarStatement) statement = star_statement_new (database, sql);

  star_statement_put_text (statement, take->id);
  star_statement_put_text (statement, take->plan);
  star_statement_put_text (statement, take->plan_name);
  star_statement_put_text (statement, take->story);
  star_statement_put_text (statement, take->story_title);
  star_statement_put_int (statement, take->started_at);
  star_statement_put_enum (statement, STAR_TYPE_TAKE_END, take->end);
  star_statement_put_int (statement, take->elapsed);
  star_statement_put_int (statement, take->paused);
  star_statement_put_int (statement, take->marks);
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    star_statement_put_int (statement, take->mark_seconds[mark]);
  star_statement_put_int (statement, take->rating);
  star_statement_put_text (statement, take->note);
  if (star_statement_next (statement))
    *number = star_statement_take_int (statement);

  return star_statement_run (statement, error);
}

/* What an earlier measure of the same take had. */
static gboolean
remove_parts (StarDatabase *database, gint64 number, GError **error)
{
  return star_statement_execute_for (database, "DELETE FROM take_phase WHERE take = ?", number,
                                     error)
         && star_statement_execute_for (database, "DELETE FROM take_visit WHERE take = ?", number,
                                        error)
         && star_statement_execute_for (database, "DELETE FROM take_round WHERE take = ?", number,
                                        error)
         && star_statement_execute_for (database, "DELETE FROM take_list WHERE take = ?", number,
                                        error);
}

static gboolean
write_phases (StarDatabase *database, gint64 number, const StarTake *take, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO take_phase (take, position, id, name, section,"
                        " planned, words, time, visits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, i);

      star_statement_put_int (statement, number);
      star_statement_put_int (statement, i);
      star_statement_put_text (statement, phase->id);
      star_statement_put_text (statement, phase->name);
      star_statement_put_enum (statement, STAR_TYPE_SECTION, phase->section);
      star_statement_put_int (statement, phase->planned);
      star_statement_put_int (statement, phase->words);
      star_statement_put_int (statement, phase->time);
      star_statement_put_int (statement, phase->visits);
      if (!star_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_visits (StarDatabase *database, gint64 number, const StarTake *take, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO take_visit (take, position, phase, start, time)"
                        " VALUES (?, ?, ?, ?, ?)");

  for (guint i = 0; i < take->visits->len; i++)
    {
      const StarTakeVisit *visit = &g_array_index (take->visits, StarTakeVisit, i);

      star_statement_put_int (statement, number);
      star_statement_put_int (statement, i);
      star_statement_put_int (statement, visit->phase);
      star_statement_put_int (statement, visit->start);
      star_statement_put_int (statement, visit->time);
      if (!star_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_list (StarDatabase *database, gint64 number, const char *kind, GStrv values, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO take_list (take, kind, position, value)"
                        " VALUES (?, ?, ?, ?)");

  for (guint i = 0; values[i] != NULL; i++)
    {
      star_statement_put_int (statement, number);
      star_statement_put_text (statement, kind);
      star_statement_put_int (statement, i);
      star_statement_put_text (statement, values[i]);
      if (!star_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_round (StarDatabase *database, gint64 number, const StarTakeRound *round, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "INSERT INTO take_round (take, questions, question_goal,"
                        " tool_questions, failure_time, failure_percent, twist)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)");

  star_statement_put_int (statement, number);
  star_statement_put_int (statement, round->questions);
  star_statement_put_int (statement, round->question_goal);
  star_statement_put_int (statement, round->tool_questions);
  star_statement_put_int (statement, round->failure_time);
  star_statement_put_int (statement, round->failure_percent);
  star_statement_put_text (statement, round->twist);

  return star_statement_run (statement, error)
         && write_list (database, number, ANSWER, round->answers, error)
         && write_list (database, number, PARKED, round->parked, error);
}

/* Ends the rows of one part, and keeps in mind whether they were what they have to be. */
static gboolean
end_part (StarStatement *statement, gboolean *sound, GError **error)
{
  *sound = *sound && star_statement_is_sound (statement);

  return star_statement_end (statement, error);
}

static gint64
take_time (StarStatement *statement, gboolean *sound)
{
  gint64 time = star_statement_take_amount (statement);

  *sound = *sound && time <= MAX_TIME;
  return MIN (time, MAX_TIME);
}

static guint
take_planned (StarStatement *statement, gboolean *sound)
{
  guint seconds = star_statement_take_count (statement);

  *sound = *sound && seconds <= MAX_PLANNED;
  return MIN (seconds, MAX_PLANNED);
}

static StarTake *
read_take (StarDatabase *database, gint64 number, gboolean *sound, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT id, plan, plan_name, story, story_title, started_at,"
                        " ending, elapsed, paused, marks, minimum, target, maximum, rating,"
                        " note FROM take WHERE number = ?");
  g_autofree char *id = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *plan_name = NULL;
  g_autofree char *story = NULL;
  StarTake *take;

  star_statement_put_int (statement, number);
  star_statement_next (statement);
  id = g_strdup (star_statement_take_text (statement));
  plan = g_strdup (star_statement_take_text (statement));
  plan_name = g_strdup (star_statement_take_text (statement));
  story = g_strdup (star_statement_take_text (statement));
  *sound = *id != '\0';
  take = star_take_new (*sound ? id : "?", plan, plan_name, story);
  star_take_set_story_title (take, star_statement_take_text (statement));
  take->started_at = star_statement_take_int (statement);
  take->end = star_statement_take_enum (statement, STAR_TYPE_TAKE_END);
  take->elapsed = take_time (statement, sound);
  take->paused = take_time (statement, sound);
  take->marks = star_statement_take_count (statement);
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    take->mark_seconds[mark] = take_planned (statement, sound);
  take->rating = star_statement_take_count (statement);
  g_free (take->note);
  take->note = g_strdup (star_statement_take_text (statement));
  *sound = *sound && take->rating <= STAR_TAKE_MAX_RATING;
  if (!end_part (statement, sound, error))
    g_clear_pointer (&take, star_take_unref);

  return take;
}

static gboolean
read_phases (StarDatabase *database, gint64 number, StarTake *take, gboolean *sound, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT id, name, section, planned, words, time, visits"
                        " FROM take_phase WHERE take = ? ORDER BY position");

  star_statement_put_int (statement, number);
  while (star_statement_next (statement))
    {
      g_autofree char *id = g_strdup (star_statement_take_text (statement));
      g_autofree char *name = g_strdup (star_statement_take_text (statement));
      StarTakePhase phase = { .id = id, .name = name };

      phase.section = star_statement_take_enum (statement, STAR_TYPE_SECTION);
      phase.planned = take_planned (statement, sound);
      phase.words = star_statement_take_count (statement);
      phase.time = take_time (statement, sound);
      phase.visits = star_statement_take_count (statement);
      star_take_add_phase (take, &phase);
    }

  return end_part (statement, sound, error);
}

static gboolean
read_visits (StarDatabase *database, gint64 number, StarTake *take, gboolean *sound, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT phase, start, time FROM take_visit WHERE take = ?"
                        " ORDER BY position");

  star_statement_put_int (statement, number);
  while (star_statement_next (statement))
    {
      guint phase = star_statement_take_count (statement);
      gint64 start = take_time (statement, sound);
      gint64 time = take_time (statement, sound);

      if (phase < star_take_get_n_phases (take))
        star_take_add_visit (take, phase, start, time);
      else
        *sound = FALSE;
    }

  return end_part (statement, sound, error);
}

static gboolean
read_list (StarDatabase *database, gint64 number, const char *kind, GStrv *values, gboolean *sound,
           GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT value FROM take_list WHERE take = ? AND kind = ?"
                        " ORDER BY position");

  star_statement_put_int (statement, number);
  star_statement_put_text (statement, kind);
  while (star_statement_next (statement))
    g_strv_builder_add (builder, star_statement_take_text (statement));

  g_strfreev (*values);
  *values = g_strv_builder_end (builder);
  return end_part (statement, sound, error);
}

/* Most takes have none. */
static gboolean
read_round (StarDatabase *database, gint64 number, StarTake *take, gboolean *sound, GError **error)
{
  StarTakeRound *round = NULL;
  g_autoptr (StarStatement) statement =
    star_statement_new (database, "SELECT questions, question_goal, tool_questions + 1,"
                        " failure_time, failure_percent, twist FROM take_round WHERE take = ?");

  star_statement_put_int (statement, number);
  if (star_statement_next (statement))
    {
      round = star_take_add_round (take);
      round->questions = star_statement_take_count (statement);
      round->question_goal = star_statement_take_count (statement);
      round->tool_questions = (int) star_statement_take_count (statement) - 1;
      round->failure_time = take_time (statement, sound);
      round->failure_percent = star_statement_take_count (statement);
      g_free (round->twist);
      round->twist = g_strdup (star_statement_take_text (statement));
    }

  return end_part (statement, sound, error)
         && (round == NULL
             || (read_list (database, number, ANSWER, &round->answers, sound, error)
                 && read_list (database, number, PARKED, &round->parked, sound, error)));
}

/* Puts the take in place of the one with its id. */
gboolean
star_take_rows_write (StarDatabase *database, const StarTake *take, GError **error)
{
  gint64 number = 0;

  return write_take (database, take, &number, error)
         && remove_parts (database, number, error)
         && write_phases (database, number, take, error)
         && write_visits (database, number, take, error)
         && (take->round == NULL || write_round (database, number, take->round, error));
}

/* Adds all takes, the newest first. Each stands for itself, so one that is damaged keeps nobody
 * from the others, as long as it is told. */
gboolean
star_take_rows_read (StarDatabase *database, GPtrArray *takes, guint *n_damaged, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (database,
                        "SELECT number FROM take ORDER BY started_at DESC, number DESC");

  while (star_statement_next (statement))
    {
      gint64 number = star_statement_take_int (statement);
      gboolean sound;
      g_autoptr (StarTake) take = read_take (database, number, &sound, error);

      if (take == NULL
          || !read_phases (database, number, take, &sound, error)
          || !read_visits (database, number, take, &sound, error)
          || !read_round (database, number, take, &sound, error))
        return FALSE;

      if (sound)
        g_ptr_array_add (takes, g_steal_pointer (&take));
      else
        *n_damaged += 1;
    }

  return star_statement_end (statement, error);
}
