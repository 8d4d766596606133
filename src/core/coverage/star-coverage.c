/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"

#include <string.h>

#include "star-flags-private.h"
#include "star-rank-private.h"
#include "star-secrets-private.h"
#include "star-words.h"

/**
 * StarCoverage:
 *
 * Checks stories as they are written. It keeps what it found in each field, KPI row and answer,
 * and reads again only those whose text has changed, so that the cost of a key press is that of
 * one field.
 */
struct _StarCoverage
{
  GObject parent_instance;

  StarLexicon *lexicon;
  StarPaceRange pace;
  StarPassage *passages[STAR_N_SECTIONS];
  GPtrArray *rows;
  GPtrArray *answers;
  GStrv redactions;
  GStrv ignored;
  char *version;
};

enum {
  PROP_0,
  PROP_REDACTIONS,
  PROP_IGNORED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarCoverage, star_coverage, G_TYPE_OBJECT)

static void
add_secrets (StarCoverage *self, StarPassage *passage)
{
  star_secrets_scan (&passage->marks, passage->text, (const char *const *) self->redactions);
}

static StarPassage *
read_passage (StarCoverage *self, const char *text)
{
  StarPassage *passage = star_passage_new (self->lexicon, text);

  add_secrets (self, passage);

  return passage;
}

static const StarPassage *
refresh_passage (StarCoverage *self, StarSection section, const char *text)
{
  StarPassage **place = &self->passages[section];

  if (*place == NULL || !g_str_equal ((*place)->text, text))
    {
      g_clear_pointer (place, star_passage_free);
      *place = read_passage (self, text);
    }

  return *place;
}

/* The passage at @index of @kept, which grows by one at a time. */
static const StarPassage *
refresh_kept (StarCoverage *self, GPtrArray *kept, guint index, const char *text)
{
  StarPassage *passage = index < kept->len ? g_ptr_array_index (kept, index) : NULL;

  if (passage != NULL && g_str_equal (passage->text, text))
    return passage;

  passage = read_passage (self, text);
  if (index < kept->len)
    {
      star_passage_free (g_ptr_array_index (kept, index));
      g_ptr_array_index (kept, index) = passage;
    }
  else
    {
      g_ptr_array_add (kept, passage);
    }

  return passage;
}

/* What was there at the start did not come of it. */
static gboolean
was_there_before (const StarFinding *finding, StarSection section)
{
  return (finding->is_habit && section == STAR_SECTION_SITUATION)
         || (finding->dimension == STAR_DIMENSION_EVOLUTION && finding->is_scene
             && section == STAR_SECTION_TEXT);
}

static void
add_finding (StarCoverageReport *report, const StarFinding *finding, const StarEvidence *evidence)
{
  if (finding->is_hint)
    star_coverage_report_add_hint (report, finding->dimension, evidence);
  else
    star_coverage_report_add_evidence (report, finding->dimension, evidence,
                                       star_rank_finding (finding, evidence->section));
}

static void
add_passage (StarCoverageReport *report, StarSection section, const StarPassage *passage)
{
  for (guint i = 0; i < passage->findings.list->len; i++)
    {
      const StarFinding *finding = star_findings_get (&passage->findings, i);
      StarEvidence evidence = {
        section, finding->start, finding->end, finding->level, finding->text, finding->figure,
      };

      if (!was_there_before (finding, section))
        add_finding (report, finding, &evidence);
    }
}

/* What is told as being so is what stayed, where the field asks for that and has nothing else. */
static void
add_standing (StarCoverageReport *report, const StarPassage *passage)
{
  const StarFinding *finding = &passage->standing;
  const StarEvidence evidence = {
    STAR_SECTION_WHAT_CHANGED, finding->start, finding->end, finding->level, finding->text, NULL,
  };

  if (finding->text != NULL
      && passage->findings.n_found[STAR_DIMENSION_EVOLUTION][STAR_LEVEL_MENTIONED] == 0)
    add_finding (report, finding, &evidence);
}

/* A row is no part of the field's text: the place is the end of that text, the words the row's. */
static void
add_row (StarCoverageReport *report, int length, const StarPassage *row)
{
  for (guint i = 0; i < row->findings.list->len; i++)
    {
      const StarFinding *finding = star_findings_get (&row->findings, i);
      StarEvidence evidence = {
        STAR_SECTION_KPI_MOVEMENT, length, length, finding->level, row->text, finding->figure,
      };

      add_finding (report, finding, &evidence);
    }
}

static void
add_source (StarFlagInput *input, const StarPassage *passage, StarSection section, gboolean is_row)
{
  const StarFlagSource source = { passage, section, is_row };
  guint signs = passage->signs;

  g_array_append_val (input->sources, source);
  /* What was found is not the price of what was chosen. */
  if (section == STAR_SECTION_SITUATION)
    signs &= ~STAR_SIGN_PRICE;
  else if (section == STAR_SECTION_TEXT)
    signs &= ~STAR_SIGN_PRICE | passage->late_signs;
  input->signs |= signs;
}

static void
add_rows (StarCoverage *self, StarStory *story, StarCoverageReport *report, guint *words,
          StarFlagInput *input)
{
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (story));
  guint n = g_list_model_get_n_items (kpis);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, i);
      g_autofree char *text = star_kpi_to_text (kpi);
      const StarPassage *row = refresh_kept (self, self->rows, i, text);

      add_row (report, self->passages[STAR_SECTION_KPI_MOVEMENT]->length, row);
      add_source (input, row, STAR_SECTION_KPI_MOVEMENT, TRUE);
      *words += row->words;
    }

  if (self->rows->len > n)
    g_ptr_array_set_size (self->rows, n);
}

static void
add_field (StarCoverage *self, StarStory *story, StarSection section, StarCoverageReport *report,
           StarFlagInput *input)
{
  const char *text = star_story_get_text (story, section);
  const StarPassage *passage = refresh_passage (self, section, text);
  guint words = passage->words;

  add_passage (report, section, passage);
  input->passages[section] = passage;
  input->has_content[section] = star_story_has_content (story, section);
  add_source (input, passage, section, FALSE);
  if (section == STAR_SECTION_WHAT_CHANGED)
    add_standing (report, passage);
  if (section == STAR_SECTION_KPI_MOVEMENT)
    add_rows (self, story, report, &words, input);

  star_coverage_report_set_words (report, section, words);
}

/* Words of another language are not judged by the words of this one. */
static void
set_language (StarCoverage *self, StarCoverageReport *report, const StarLanguageTally *tally)
{
  const char *language = star_language_tally_find (tally, self->lexicon);

  if (language != NULL)
    star_coverage_report_set_foreign (report, language);
}

static StarLanguageTally
add_tallies (StarCoverage *self)
{
  StarLanguageTally tally = { 0 };

  for (int section = 0; section < STAR_N_SECTIONS; section++)
    star_language_tally_add (&tally, &self->passages[section]->tally);
  for (guint i = 0; i < self->rows->len; i++)
    star_language_tally_add (&tally, &((StarPassage *) g_ptr_array_index (self->rows, i))->tally);

  return tally;
}

/* What the user wrote down as given up counts, though it is not told. */
static guint
signs_of_tradeoffs (StarStory *story)
{
  const char *const *tradeoffs = star_story_get_tradeoffs (story);

  return tradeoffs[0] != NULL ? STAR_SIGN_TRADEOFF : 0;
}

/* So does what stands ready for the question what one would do differently. */
static guint
signs_of_answers (StarCoverage *self, StarStory *story)
{
  GListModel *follow_ups = G_LIST_MODEL (star_story_get_follow_ups (story));
  guint n = g_list_model_get_n_items (follow_ups);
  guint signs = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StarFollowUp) follow_up = g_list_model_get_item (follow_ups, i);
      const char *notes = star_follow_up_get_notes (follow_up);
      g_autofree char *text =
        *notes != '\0'
          ? g_strconcat (star_follow_up_get_question (follow_up), "\n\n", notes, NULL)
          : g_strdup ("");

      signs |= refresh_kept (self, self->answers, i, text)->signs;
    }

  if (self->answers->len > n)
    g_ptr_array_set_size (self->answers, n);

  return signs & STAR_SIGN_TRADEOFF;
}

static void
forget_passages (StarCoverage *self)
{
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    g_clear_pointer (&self->passages[i], star_passage_free);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->answers, 0);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The words as a set: neither their order nor how often they are in it counts. */
static void
add_words (GChecksum *sum, GStrv words)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  const char *previous = NULL;

  for (char **word = words; *word != NULL; word++)
    g_ptr_array_add (sorted, *word);
  g_ptr_array_sort (sorted, compare_strings);

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *word = g_ptr_array_index (sorted, i);

      /* The end of each is told too. */
      if (g_strcmp0 (word, previous) != 0)
        g_checksum_update (sum, (const guchar *) word, strlen (word) + 1);
      previous = word;
    }
  g_checksum_update (sum, (const guchar *) "", 1);
}

static void
refresh_version (StarCoverage *self)
{
  const char *version = star_lexicon_get_version (self->lexicon);
  g_autoptr (GChecksum) sum = NULL;

  g_free (self->version);
  if (*self->ignored == NULL && *self->redactions == NULL)
    {
      self->version = g_strdup (version);
      return;
    }

  sum = g_checksum_new (G_CHECKSUM_SHA256);
  add_words (sum, self->ignored);
  add_words (sum, self->redactions);
  self->version = g_strdup_printf ("%s+%.8s", version, g_checksum_get_string (sum));
}

static gboolean
set_strings (GStrv *place, const GValue *value)
{
  static const char *const none[] = { NULL };
  const char *const *strings = g_value_get_boxed (value);

  if (strings == NULL)
    strings = none;
  if (g_strv_equal ((const char *const *) *place, strings))
    return FALSE;

  g_strfreev (*place);
  *place = g_strdupv ((char **) strings);

  return TRUE;
}

static void
star_coverage_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarCoverage *self = STAR_COVERAGE (object);

  switch (prop_id)
    {
    case PROP_REDACTIONS:
      g_value_set_boxed (value, self->redactions);
      break;
    case PROP_IGNORED:
      g_value_set_boxed (value, self->ignored);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_coverage_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarCoverage *self = STAR_COVERAGE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_REDACTIONS:
      changed = set_strings (&self->redactions, value);
      /* What was read was read for other words. */
      if (changed)
        forget_passages (self);
      break;
    case PROP_IGNORED:
      changed = set_strings (&self->ignored, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (!changed)
    return;

  refresh_version (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
star_coverage_finalize (GObject *object)
{
  StarCoverage *self = STAR_COVERAGE (object);

  forget_passages (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->redactions, g_strfreev);
  g_clear_pointer (&self->ignored, g_strfreev);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->lexicon, star_lexicon_unref);

  G_OBJECT_CLASS (star_coverage_parent_class)->finalize (object);
}

static void
star_coverage_class_init (StarCoverageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_coverage_get_property;
  object_class->set_property = star_coverage_set_property;
  object_class->finalize = star_coverage_finalize;

  /**
   * StarCoverage:redactions:
   *
   * The words that the user wants to keep to themselves, each a flag "confidential" where it
   * stands, whatever its case.
   */
  props[PROP_REDACTIONS] = g_param_spec_boxed ("redactions", NULL, NULL, G_TYPE_STRV, flags);

  /**
   * StarCoverage:ignored:
   *
   * The ids of the flags that the user ignores in every story.
   */
  props[PROP_IGNORED] = g_param_spec_boxed ("ignored", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_coverage_init (StarCoverage *self)
{
  star_pace_range_init (&self->pace, STAR_DEFAULT_PACE);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) star_passage_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) star_passage_free);
  self->redactions = g_new0 (char *, 1);
  self->ignored = g_new0 (char *, 1);
}

/**
 * star_coverage_new:
 * @lexicon: the words to check with
 *
 * Returns: (transfer full): a check for one story at a time; keep one for each story that is
 *   open, so that only what changes is read again
 */
StarCoverage *
star_coverage_new (StarLexicon *lexicon)
{
  StarCoverage *self;

  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_object_new (STAR_TYPE_COVERAGE, NULL);
  self->lexicon = star_lexicon_ref (lexicon);
  refresh_version (self);

  return self;
}

/**
 * star_coverage_set_pace:
 * @pace: how fast the user speaks
 *
 * Sets the pace of the reports from now on; it starts as %STAR_DEFAULT_PACE. A story is judged by
 * the middle of it.
 */
void
star_coverage_set_pace (StarCoverage *self, const StarPaceRange *pace)
{
  g_return_if_fail (STAR_IS_COVERAGE (self));
  g_return_if_fail (pace != NULL);

  self->pace = *pace;
}

/**
 * star_coverage_get_version:
 *
 * Returns: (transfer none): names the words, the rules and what the user wants ignored or kept to
 *   themselves, whatever the order: a digest that was made with another version has to be made
 *   again. Valid until one of them changes.
 */
const char *
star_coverage_get_version (StarCoverage *self)
{
  g_return_val_if_fail (STAR_IS_COVERAGE (self), NULL);

  return self->version;
}

/**
 * star_coverage_check:
 *
 * Returns: (transfer full): what there is to say about @story as it is now
 */
StarCoverageReport *
star_coverage_check (StarCoverage *self, StarStory *story)
{
  StarCoverageReport *report;
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (StarFlagSource));
  StarFlagInput input = { .sources = sources, .story = story };
  StarLanguageTally tally;
  guint n_empty = 0;

  g_return_val_if_fail (STAR_IS_COVERAGE (self), NULL);
  g_return_val_if_fail (STAR_IS_STORY (story), NULL);

  report = star_coverage_report_new (self->version, &self->pace);
  input.everywhere = (const char *const *) self->ignored;
  input.signs = signs_of_tradeoffs (story) | signs_of_answers (self, story);
  for (int section = 0; section < STAR_N_SECTIONS; section++)
    {
      add_field (self, story, section, report, &input);
      n_empty += !input.has_content[section];
    }

  tally = add_tallies (self);
  set_language (self, report, &tally);
  star_coverage_report_set_empty (report, n_empty);
  star_flags_add_all (&input, report);

  return report;
}

/**
 * star_coverage_check_text:
 * @text: valid UTF-8
 *
 * Checks a text in which no fields are known; everything found is in %STAR_SECTION_TEXT. Nothing
 * of it is kept.
 *
 * Returns: (transfer full): what there is to say about @text, which is never ready
 */
StarCoverageReport *
star_coverage_check_text (StarCoverage *self, const char *text)
{
  StarCoverageReport *report;
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (StarFlagSource));
  StarFlagInput input = { .sources = sources };
  g_autoptr (StarPassage) passage = NULL;

  g_return_val_if_fail (STAR_IS_COVERAGE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  report = star_coverage_report_new (self->version, &self->pace);
  passage = star_passage_new_static (self->lexicon, text);
  add_secrets (self, passage);
  add_passage (report, STAR_SECTION_TEXT, passage);
  set_language (self, report, &passage->tally);

  star_coverage_report_set_words (report, STAR_SECTION_TEXT, passage->words);
  star_coverage_report_set_empty (report, STAR_N_SECTIONS);
  input.passages[STAR_SECTION_TEXT] = passage;
  input.has_content[STAR_SECTION_TEXT] = passage->words > 0;
  input.everywhere = (const char *const *) self->ignored;
  add_source (&input, passage, STAR_SECTION_TEXT, FALSE);
  star_flags_add_all (&input, report);

  return report;
}

/**
 * star_coverage_digest_all:
 * @stories: (element-type StarStory): stories
 *
 * Returns: (transfer full) (element-type StarDigest): what a list shows of each
 */
GPtrArray *
star_coverage_digest_all (StarCoverage *self, GPtrArray *stories)
{
  GPtrArray *digests;

  g_return_val_if_fail (STAR_IS_COVERAGE (self), NULL);
  g_return_val_if_fail (stories != NULL, NULL);

  digests = g_ptr_array_new_full (stories->len, (GDestroyNotify) star_digest_free);
  for (guint i = 0; i < stories->len; i++)
    {
      g_autoptr (StarCoverageReport) report =
        star_coverage_check (self, g_ptr_array_index (stories, i));

      g_ptr_array_add (digests, star_coverage_report_to_digest (report));
    }

  return digests;
}
