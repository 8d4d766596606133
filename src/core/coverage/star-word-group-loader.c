/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-word-group-loader-private.h"

#include <glib/gi18n-lib.h>

#include "star-lexicon-json-private.h"
#include "star-word-loader-private.h"

G_STATIC_ASSERT (STAR_N_WORD_GROUPS <= 64 * STAR_WORD_GROUP_SETS);

/* As they are called in the data. */
static const char *const names[STAR_N_WORD_GROUPS] = {
  [STAR_GROUP_OBJECT] = "object",
  [STAR_GROUP_OWNER] = "owner",
  [STAR_GROUP_FAMILIAR] = "familiar",
  [STAR_GROUP_PERSON_OPENER] = "person_opener",
  [STAR_GROUP_OTHER_PERSON] = "other_person",
  [STAR_GROUP_SPEAKER] = "speaker",
  [STAR_GROUP_AGENT] = "agent",
  [STAR_GROUP_SELF] = "self",
  [STAR_GROUP_US] = "us",
  [STAR_GROUP_ANTECEDENT] = "antecedent",
  [STAR_GROUP_WHOM] = "whom",
  [STAR_GROUP_AIM] = "aim",
  [STAR_GROUP_CAREER] = "career",
  [STAR_GROUP_COMPANION] = "companion",
  [STAR_GROUP_FELLOW] = "fellow",
  [STAR_GROUP_CREW] = "crew",
  [STAR_GROUP_ROLE_NAME] = "role_name",
  [STAR_GROUP_PERSON_LINK] = "person_link",
  [STAR_GROUP_RESPONSIBLE] = "responsible",
  [STAR_GROUP_LED] = "led",
  [STAR_GROUP_CHARGED] = "charged",
  [STAR_GROUP_CHARGE_LINK] = "charge_link",
  [STAR_GROUP_LEADING] = "leading",
  [STAR_GROUP_ROLE_OPENER] = "role_opener",
  [STAR_GROUP_TITLE_BE] = "title_be",
  [STAR_GROUP_I_AM] = "i_am",
  [STAR_GROUP_NO_ROLE] = "no_role",
  [STAR_GROUP_DUTY] = "duty",
  [STAR_GROUP_EXPECTED] = "expected",
  [STAR_GROUP_EXPERIMENT] = "experiment",
  [STAR_GROUP_DENIAL] = "denial",
  [STAR_GROUP_DISOWNING] = "disowning",
  [STAR_GROUP_NOT_ONE] = "not_one",
  [STAR_GROUP_NOT_CREATED] = "not_created",
  [STAR_GROUP_NOT_OBJECT] = "not_object",
  [STAR_GROUP_NOTHING_LOST] = "nothing_lost",
  [STAR_GROUP_RISK_LEVEL] = "risk_level",
  [STAR_GROUP_WERE] = "were",
  [STAR_GROUP_BE] = "be",
  [STAR_GROUP_MEASURED_BE] = "measured_be",
  [STAR_GROUP_REACHED] = "reached",
  [STAR_GROUP_HAVE] = "have",
  [STAR_GROUP_RULE] = "rule",
  [STAR_GROUP_OPINION] = "opinion",
  [STAR_GROUP_BECOME] = "become",
  [STAR_GROUP_START] = "start",
  [STAR_GROUP_BEGUN] = "begun",
  [STAR_GROUP_AFFECTED] = "affected",
  [STAR_GROUP_COORDINATOR] = "coordinator",
  [STAR_GROUP_FORMER] = "former",
  [STAR_GROUP_UP_VERB] = "up_verb",
  [STAR_GROUP_SIZE_NAME] = "size_name",
  [STAR_GROUP_SLIGHT_NUMBER] = "slight_number",
  [STAR_GROUP_ONE] = "one",
  [STAR_GROUP_PRONOUN_OPENER] = "pronoun_opener",
  [STAR_GROUP_COMPANY_OPENER] = "company_opener",
  [STAR_GROUP_MORE] = "more",
  [STAR_GROUP_NOTION] = "notion",
  [STAR_GROUP_NUMBER_WORD] = "number_word",
  [STAR_GROUP_ENTIRE] = "entire",
  [STAR_GROUP_EMPHATIC] = "emphatic",
  [STAR_GROUP_TOLD_NUMBER] = "told_number",
  [STAR_GROUP_PART] = "part",
  [STAR_GROUP_ASTRAY] = "astray",
  [STAR_GROUP_MISSED] = "missed",
  [STAR_GROUP_SPENT] = "spent",
  [STAR_GROUP_TIME_TAKEN] = "time_taken",
  [STAR_GROUP_LATE] = "late",
  [STAR_GROUP_DATE] = "date",
  [STAR_GROUP_TIMING] = "timing",
  [STAR_GROUP_DOING] = "doing",
  [STAR_GROUP_SECOND_COUNTS] = "second_counts",
  [STAR_GROUP_PERIOD] = "period",
  [STAR_GROUP_DEGREE] = "degree",
  [STAR_GROUP_DOUBLED] = "doubled",
  [STAR_GROUP_TIME_OF_WORK] = "time_of_work",
  [STAR_GROUP_NO_VERB] = "no_verb",
};

static gboolean
fail (StarWordGroup group, const char *reason, GError **error)
{
  g_autofree char *place = g_strdup_printf ("groups.%s", names[group]);

  return star_lexicon_json_fail (error, place, reason);
}

/* A word that is only in groups means nothing by itself. */
static gboolean
add_word (StarLexicon *lexicon, const char *text, StarWordGroup group, GError **error)
{
  g_autofree char *place = g_strdup_printf ("groups.%s", names[group]);
  StarWord *word = star_word_loader_add_small (lexicon, text, place, error);

  if (word == NULL)
    return FALSE;
  if (star_word_is_in (word, group))
    {
      g_autofree char *where = g_strdup_printf ("%s, “%s”", place, text);

      return star_lexicon_json_fail (error, where, _("the word is there twice"));
    }

  word->groups[group / 64] |= G_GUINT64_CONSTANT (1) << group % 64;
  return TRUE;
}

static gboolean
load_group (StarLexicon *lexicon, JsonObject *groups, StarWordGroup group, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!json_object_has_member (groups, names[group]))
    return fail (group, _("the list is missing"), error);
  if (!star_lexicon_json_read_words (groups, names[group], "groups", &words, error))
    return FALSE;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!add_word (lexicon, words[i], group, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_group (const char *name)
{
  for (int group = 0; group < STAR_N_WORD_GROUPS; group++)
    {
      if (g_str_equal (names[group], name))
        return TRUE;
    }

  return FALSE;
}

/*
 * star_word_group_loader_get_name:
 *
 * Returns: (transfer none): what its list is called in the data
 */
const char *
star_word_group_loader_get_name (StarWordGroup group)
{
  g_return_val_if_fail (group < STAR_N_WORD_GROUPS, NULL);

  return names[group];
}

/*
 * star_word_group_loader_load:
 * @root: the data
 *
 * Puts words into their groups. A lexicon without any needs none; one with some needs all of them,
 * as a rule without its words would be quiet, and nobody would know.
 */
gboolean
star_word_group_loader_load (StarLexicon *lexicon, JsonObject *root, GError **error)
{
  JsonObject *groups;

  if (!star_lexicon_json_get_object (root, "groups", &groups, error))
    return FALSE;
  if (groups == NULL)
    return TRUE;

  for (int group = 0; group < STAR_N_WORD_GROUPS; group++)
    {
      if (!load_group (lexicon, groups, group, error))
        return FALSE;
    }

  return star_lexicon_json_check_names (groups, "groups", is_group, error);
}
