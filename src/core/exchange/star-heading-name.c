/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-heading-name-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIELD(words, section) { words, STAR_HEADING_FIELD, STAR_SECTION_##section, FALSE }
#define ALIAS(words, section) { words, STAR_HEADING_FIELD, STAR_SECTION_##section, TRUE }
#define OTHER(words, kind) { words, STAR_HEADING_##kind, STAR_SECTION_TEXT, FALSE }

/* In the folded case that they are compared in; English, then German. */
static const StarHeadingName labels[] = {
  FIELD ("situation", SITUATION),
  ALIAS ("context", SITUATION),
  ALIAS ("background", SITUATION),
  ALIAS ("setting", SITUATION),
  ALIAS ("scenario", SITUATION),
  ALIAS ("problem", SITUATION),
  ALIAS ("challenge", SITUATION),
  ALIAS ("ausgangslage", SITUATION),
  ALIAS ("kontext", SITUATION),
  ALIAS ("hintergrund", SITUATION),
  FIELD ("task", TASK),
  FIELD ("tasks", TASK),
  ALIAS ("goal", TASK),
  ALIAS ("goals", TASK),
  ALIAS ("objective", TASK),
  ALIAS ("objectives", TASK),
  ALIAS ("mission", TASK),
  ALIAS ("role", TASK),
  ALIAS ("responsibility", TASK),
  FIELD ("aufgabe", TASK),
  ALIAS ("ziel", TASK),
  FIELD ("action", ACTION),
  FIELD ("actions", ACTION),
  FIELD ("actions taken", ACTION),
  ALIAS ("approach", ACTION),
  ALIAS ("what i did", ACTION),
  ALIAS ("solution", ACTION),
  FIELD ("handlung", ACTION),
  ALIAS ("aktion", ACTION),
  ALIAS ("vorgehen", ACTION),
  ALIAS ("massnahmen", ACTION),
  FIELD ("result", RESULT),
  FIELD ("results", RESULT),
  ALIAS ("outcome", RESULT),
  ALIAS ("outcomes", RESULT),
  ALIAS ("impact", RESULT),
  FIELD ("ergebnis", RESULT),
  FIELD ("ergebnisse", RESULT),
  ALIAS ("resultat", RESULT),
  ALIAS ("wirkung", RESULT),
  FIELD ("what changed permanently", WHAT_CHANGED),
  FIELD ("what changed", WHAT_CHANGED),
  FIELD ("permanent change", WHAT_CHANGED),
  FIELD ("permanent changes", WHAT_CHANGED),
  ALIAS ("lasting change", WHAT_CHANGED),
  ALIAS ("lasting changes", WHAT_CHANGED),
  FIELD ("was sich dauerhaft geändert hat", WHAT_CHANGED),
  FIELD ("dauerhafte änderung", WHAT_CHANGED),
  FIELD ("was sich geändert hat", WHAT_CHANGED),
  FIELD ("kpi movement", KPI_MOVEMENT),
  FIELD ("kpi", KPI_MOVEMENT),
  FIELD ("kpis", KPI_MOVEMENT),
  ALIAS ("metrics", KPI_MOVEMENT),
  ALIAS ("key metrics", KPI_MOVEMENT),
  FIELD ("kpi-bewegung", KPI_MOVEMENT),
  ALIAS ("kennzahlen", KPI_MOVEMENT),
  OTHER ("title", TITLE),
  OTHER ("story title", TITLE),
  OTHER ("titel", TITLE),
  OTHER ("hook", HOOK),
  OTHER ("nugget", HOOK),
  OTHER ("headline", HOOK),
  OTHER ("one-liner", HOOK),
  OTHER ("summary", HOOK),
  OTHER ("tl;dr", HOOK),
  OTHER ("aufhänger", HOOK),
  OTHER ("kurzfassung", HOOK),
  OTHER ("trade-off", TRADEOFFS),
  OTHER ("trade-offs", TRADEOFFS),
  OTHER ("tradeoff", TRADEOFFS),
  OTHER ("tradeoffs", TRADEOFFS),
  OTHER ("key trade-off", TRADEOFFS),
  OTHER ("key trade-offs", TRADEOFFS),
  OTHER ("trade-offs and risks", TRADEOFFS),
  OTHER ("risks", TRADEOFFS),
  OTHER ("risks accepted", TRADEOFFS),
  OTHER ("abwägungen", TRADEOFFS),
  OTHER ("abwägungen und risiken", TRADEOFFS),
  OTHER ("zielkonflikte", TRADEOFFS),
  OTHER ("risiken", TRADEOFFS),
  OTHER ("follow-ups", FOLLOW_UPS),
  OTHER ("follow ups", FOLLOW_UPS),
  OTHER ("followups", FOLLOW_UPS),
  OTHER ("follow-up questions", FOLLOW_UPS),
  OTHER ("nachfragen", FOLLOW_UPS),
  OTHER ("rückfragen", FOLLOW_UPS),
  OTHER ("learning", LESSON),
  OTHER ("learnings", LESSON),
  OTHER ("lesson", LESSON),
  OTHER ("lessons", LESSON),
  OTHER ("lesson learned", LESSON),
  OTHER ("lessons learned", LESSON),
  OTHER ("what i learned", LESSON),
  OTHER ("takeaway", LESSON),
  OTHER ("takeaways", LESSON),
  OTHER ("key takeaway", LESSON),
  OTHER ("key takeaways", LESSON),
  OTHER ("interview takeaway", LESSON),
  OTHER ("reflection", LESSON),
  OTHER ("lehren", LESSON),
  OTHER ("gelernt", LESSON),
};

/* The headings that the text writer writes, in the language of the session. */
static StarHeadingName own_labels[STAR_N_SECTIONS + 4];

static void
fill_own_labels (void)
{
  static const StarHeadingKind kinds[] = {
    STAR_HEADING_TITLE, STAR_HEADING_HOOK, STAR_HEADING_TRADEOFFS, STAR_HEADING_FOLLOW_UPS,
  };

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    own_labels[i] = (StarHeadingName) { star_section_get_label (i), STAR_HEADING_FIELD, i, FALSE };
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *words = star_heading_name_get_own_words (kinds[i]);

      own_labels[STAR_N_SECTIONS + i] =
        (StarHeadingName) { words, kinds[i], STAR_SECTION_TEXT, FALSE };
    }
}

static void
add_labels (GHashTable *table, const StarHeadingName *from, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_hash_table_insert (table, g_utf8_casefold (from[i].words, -1), (gpointer) &from[i]);
}

static GHashTable *
get_table (void)
{
  static GHashTable *table;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      fill_own_labels ();
      add_labels (table, labels, G_N_ELEMENTS (labels));
      add_labels (table, own_labels, G_N_ELEMENTS (own_labels));
      g_once_init_leave (&once, 1);
    }

  return table;
}

/**
 * star_heading_name_find:
 * @folded: the words of a heading in folded case
 *
 * Returns: (transfer none) (nullable): what they announce, %NULL for unknown words
 */
const StarHeadingName *
star_heading_name_find (const char *folded)
{
  static const char *const joints[] = { "/", " & ", " + ", " and ", " und ", ", " };
  const StarHeadingName *label = g_hash_table_lookup (get_table (), folded);

  /* "Situation / Context" and "Situation and task" go by their first part. */
  for (gsize i = 0; label == NULL && i < G_N_ELEMENTS (joints); i++)
    {
      const char *joint = strstr (folded, joints[i]);

      if (joint != NULL)
        {
          g_autofree char *first = g_strstrip (g_strndup (folded, joint - folded));
          g_autofree char *second = g_strstrip (g_strdup (joint + strlen (joints[i])));

          if (g_hash_table_contains (get_table (), second))
            label = g_hash_table_lookup (get_table (), first);
        }
    }

  return label;
}

/**
 * star_heading_name_get_own_words:
 * @kind: a title, hook, trade-offs or follow-ups
 *
 * Returns: (transfer none): the heading in the user's language
 */
const char *
star_heading_name_get_own_words (StarHeadingKind kind)
{
  switch (kind)
    {
    case STAR_HEADING_TITLE:
      return _("Title");
    case STAR_HEADING_HOOK:
      return _("Hook");
    case STAR_HEADING_TRADEOFFS:
      return _("Trade-offs");
    case STAR_HEADING_FOLLOW_UPS:
      return _("Follow-ups");
    case STAR_HEADING_FIELD:
    case STAR_HEADING_LESSON:
    case STAR_HEADING_UNKNOWN:
    default:
      g_return_val_if_reached ("");
    }
}
