/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-round-review.h"

#include <glib/gi18n-lib.h>

#include "star-questions.h"

static char *
describe_questions (const StarTakeRound *round)
{
  guint asked = round->tool_questions < 0 ? round->questions : (guint) round->tool_questions;

  if (round->tool_questions < 0)
    /* Translators: %u is how many questions were asked to clarify what is to be designed */
    return g_strdup_printf (ngettext ("No tool was named; %u question was asked",
                                      "No tool was named; %u questions were asked", asked),
                            asked);
  if (round->question_goal == 0)
    /* Translators: %u is how many questions were asked to clarify what is to be designed */
    return g_strdup_printf (ngettext ("The first tool was named after %u question",
                                      "The first tool was named after %u questions", asked),
                            asked);
  if (asked < round->question_goal)
    return g_strdup_printf (
      /* Translators: two numbers of questions that clarify what is to be designed */
      ngettext ("Too early: the first tool was named after %u question, the goal was %u",
                "Too early: the first tool was named after %u questions, the goal was %u", asked),
      asked, round->question_goal);

  return g_strdup_printf (
    /* Translators: two numbers of questions that clarify what is to be designed */
    ngettext ("In time: the first tool was named after %u question, the goal was %u",
              "In time: the first tool was named after %u questions, the goal was %u", asked),
    asked, round->question_goal);
}

/* Of the time that the round took, as the round itself has said while it ran. The goal is one for
 * a whole round: much of a few seconds has not met it. */
static char *
describe_failures (const StarTake *take)
{
  guint percent = star_take_get_failure_percent (take);
  guint goal = take->round->failure_percent;

  if (!star_take_is_complete (take))
    /* Translators: two numbers of per cent; two per cent signs stand for one */
    return g_strdup_printf (_("Failures: %u %% of the time, %u %% of a whole round is the goal"),
                            percent, goal);
  if (percent >= goal)
    /* Translators: two numbers of per cent; two per cent signs stand for one */
    return g_strdup_printf (_("Failures: %u %% of the time, the goal of %u %% was met"), percent,
                            goal);

  /* Translators: two numbers of per cent; two per cent signs stand for one */
  return g_strdup_printf (_("Failures: %u %% of the time, below the goal of %u %%"), percent, goal);
}

static char *
describe_parked_number (const StarTakeRound *round)
{
  guint n_parked = g_strv_length (round->parked);

  if (n_parked == 0)
    return g_strdup (_("Nothing was parked"));

  /* Translators: %u is how many things were left out of what is to be designed, for now */
  return g_strdup_printf (ngettext ("%u thing was parked", "%u things were parked", n_parked),
                          n_parked);
}

/* Returns: (transfer full) (nullable): those that say something, in one line. */
static char *
join_texts (GStrv texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdelimit (g_strdup (texts[i]), "\n", ' '));

      if (*text != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", text);
    }

  return joined->len > 0 ? g_strdup (joined->str) : NULL;
}

static void
add_texts (GPtrArray *facts, const char *label, GStrv texts)
{
  g_autofree char *joined = join_texts (texts);

  if (joined != NULL)
    g_ptr_array_add (facts, g_strconcat (label, " ", joined, NULL));
}

static void
clear_check (StarRoundCheck *check)
{
  g_free (check->question);
  g_free (check->measured);
  g_free (check);
}

/* Takes @measured. */
static void
add_check (GPtrArray *checks, const char *question, char *measured)
{
  StarRoundCheck *check = g_new0 (StarRoundCheck, 1);

  check->question = g_strdup (question);
  check->measured = measured;
  g_ptr_array_add (checks, check);
}

/**
 * star_round_review_list_facts:
 * @take: the take of a design round
 *
 * Returns: (transfer full) (element-type utf8): what was measured and noted in the round
 */
GPtrArray *
star_round_review_list_facts (const StarTake *take)
{
  const StarTakeRound *round;
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  StarQuestion *twist;

  g_return_val_if_fail (take != NULL && take->round != NULL, NULL);

  round = take->round;
  g_ptr_array_add (facts, describe_questions (round));
  if (round->failure_percent > 0)
    g_ptr_array_add (facts, describe_failures (take));
  add_texts (facts, _("Answers:"), round->answers);
  add_texts (facts, _("Parked:"), round->parked);

  twist = star_questions_find_twist (star_questions_get_default (), round->twist);
  if (twist != NULL)
    /* Translators: %s is what was said in the middle of a design round to make it harder */
    g_ptr_array_add (facts, g_strdup_printf (_("Twist: %s"), star_question_get_text (twist)));

  return g_steal_pointer (&facts);
}

/**
 * star_round_review_list_checks:
 * @take: the take of a design round
 *
 * Returns: (transfer full) (element-type StarRoundCheck): the six mistakes that are made most,
 *   as questions to oneself, with what was measured of them
 */
GPtrArray *
star_round_review_list_checks (const StarTake *take)
{
  const StarTakeRound *round;
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) clear_check);

  g_return_val_if_fail (take != NULL && take->round != NULL, NULL);

  round = take->round;
  add_check (checks, _("Did you know what was needed before a tool had a name?"),
             describe_questions (round));
  add_check (checks,
             _("Was it about data: how fresh and how complete it is, late sources, second runs?"),
             NULL);
  add_check (checks, _("Did you say what fails before you were asked?"),
             round->failure_percent > 0 ? describe_failures (take) : NULL);
  add_check (checks, _("Who would notice if one row in twenty went missing without an error?"),
             NULL);
  add_check (checks, _("Did you say what comes next, or wait to be led?"), NULL);
  add_check (checks, _("Was the scope agreed on aloud, and small enough to finish?"),
             describe_parked_number (round));

  return g_steal_pointer (&checks);
}
