/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-portfolio.h"

#include <glib/gi18n-lib.h>

#include "star-contradiction-private.h"
#include "star-overlap-private.h"

struct _StarPortfolio
{
  gatomicrefcount ref_count;
  GPtrArray *findings;
};

/* The core set: all columns but @indexes have one row for each story of it. */
typedef struct {
  GPtrArray *findings;
  GPtrArray *stories;
  GPtrArray *reports;
  GArray *indexes;
  StarVocabulary *vocabulary;
  GPtrArray *profiles;
} Work;

G_DEFINE_BOXED_TYPE (StarPortfolio, star_portfolio, star_portfolio_ref, star_portfolio_unref)

static void
free_span (StarPortfolioSpan *span)
{
  g_free (span->text);
  g_free (span);
}

static void
free_finding (StarPortfolioFinding *finding)
{
  g_array_unref (finding->stories);
  g_ptr_array_unref (finding->spans);
  g_free (finding->message);
  g_free (finding->fix);
  g_free (finding);
}

static void
star_portfolio_free (StarPortfolio *self)
{
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static StarPortfolioFinding *
add_finding (Work *self, const char *id)
{
  StarPortfolioFinding *finding = g_new0 (StarPortfolioFinding, 1);

  finding->id = id;
  finding->stories = g_array_new (FALSE, FALSE, sizeof (guint));
  finding->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) free_span);
  g_ptr_array_add (self->findings, finding);

  return finding;
}

/* @story is its row in the core set. */
static void
add_story (Work *self, StarPortfolioFinding *finding, guint story)
{
  g_array_append_val (finding->stories, g_array_index (self->indexes, guint, story));
}

static void
add_span (Work *self, StarPortfolioFinding *finding, guint story, StarSection section, int start,
          int end, const char *text)
{
  StarPortfolioSpan *span = g_new (StarPortfolioSpan, 1);

  *span = (StarPortfolioSpan) {
    g_array_index (self->indexes, guint, story), section, start, end, g_strdup (text),
  };
  g_ptr_array_add (finding->spans, span);
}

static char *
dup_title (Work *self, guint story)
{
  return star_story_dup_display_title (g_ptr_array_index (self->stories, story));
}

static gboolean
is_quantified (Work *self, guint story, StarDimension dimension)
{
  return star_coverage_report_get_level (g_ptr_array_index (self->reports, story), dimension)
         == STAR_LEVEL_QUANTIFIED;
}

static guint
count_quantified (Work *self, StarDimension dimension)
{
  guint n = 0;

  for (guint i = 0; i < self->stories->len; i++)
    n += is_quantified (self, i, dimension);

  return n;
}

/* Which dimensions have a figure in the fewest stories; none if no dimension stands back. */
static guint
find_thinnest (Work *self, guint *least)
{
  guint counts[STAR_N_REQUIRED_DIMENSIONS];
  guint most = 0;
  guint dimensions = 0;

  *least = G_MAXUINT;
  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    {
      counts[d] = count_quantified (self, d);
      *least = MIN (*least, counts[d]);
      most = MAX (most, counts[d]);
    }
  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS && most > *least; d++)
    dimensions |= counts[d] == *least ? 1u << d : 0;

  return dimensions;
}

static char *
list_dimensions (guint dimensions)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    {
      if ((dimensions & (1u << d)) != 0)
        g_ptr_array_add (labels, (char *) star_dimension_get_label (d));
    }
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (", ", (char **) labels->pdata);
}

static void
check_thinnest (Work *self)
{
  guint least;
  guint dimensions = self->stories->len > 1 ? find_thinnest (self, &least) : 0;
  g_autofree char *names = list_dimensions (dimensions);
  StarPortfolioFinding *finding;

  if (dimensions == 0)
    return;

  finding = add_finding (self, "thinnest-dimension");
  finding->dimensions = dimensions;
  for (guint i = 0; i < self->stories->len; i++)
    {
      for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
        {
          if ((dimensions & (1u << d)) == 0 || is_quantified (self, i, d))
            continue;
          add_story (self, finding, i);
          break;
        }
    }

  finding->message = g_strdup_printf (
    /* Translators: %s is one or several dimensions, such as "Cost, People"; the first %u is the
     * number of stories that have a figure for it, the second, 2 at least, that of all */
    g_dngettext (GETTEXT_PACKAGE, "Thinnest: %s, with a figure in %u of %u story.",
                 "Thinnest: %s, with a figure in %u of %u stories.", self->stories->len),
    names, least, self->stories->len);
  finding->fix = g_strdup (_("Find the number in one more story, or choose a story that has it."));
}

/* What both share, for people: figures as the first story has them, then words. */
static char *
list_shared (Work *self, const StarOverlap *overlap)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < overlap->one->len; i++)
    g_ptr_array_add (items, ((StarProfileFigure *) g_ptr_array_index (overlap->one, i))->text);
  for (guint i = 0; i < overlap->words->len; i++)
    g_ptr_array_add (items, (char *) star_vocabulary_get_form (
                              self->vocabulary, g_array_index (overlap->words, guint, i)));
  g_ptr_array_add (items, NULL);

  return g_strjoinv (", ", (char **) items->pdata);
}

static void
add_figures (Work *self, StarPortfolioFinding *finding, guint story, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const StarProfileFigure *figure = g_ptr_array_index (figures, i);

      add_span (self, finding, story, figure->section, figure->start, figure->end, figure->text);
    }
}

static void
add_overlap (Work *self, const StarOverlapIndex *index, guint one, guint two)
{
  g_autoptr (StarOverlap) overlap = star_overlap_new (index, one, two);
  g_autofree char *title = dup_title (self, one);
  g_autofree char *other = dup_title (self, two);
  g_autofree char *shared = list_shared (self, overlap);
  StarPortfolioFinding *finding = add_finding (self, "overlap");

  add_story (self, finding, one);
  add_story (self, finding, two);
  add_figures (self, finding, one, overlap->one);
  add_figures (self, finding, two, overlap->two);
  finding->message = g_strdup_printf (
    /* Translators: the first two %s are titles of stories, the last is a list of figures and
     * words that are in both */
    _("“%s” and “%s” seem to tell the same. Both have: %s."), title, other, shared);
  finding->fix = g_strdup (_("Keep the stronger one in the core set, or tell another side of it."));
}

/* Of three tellings of one story two pairs say enough: a story joins the group of another once. */
static void
check_overlaps (Work *self)
{
  g_autoptr (StarOverlapIndex) index = star_overlap_index_new (self->profiles);
  g_autofree guint *groups = g_new (guint, self->profiles->len + 1);

  for (guint i = 0; i < self->profiles->len; i++)
    groups[i] = i;

  for (guint i = 0; i < self->profiles->len; i++)
    {
      for (guint k = i + 1; k < self->profiles->len; k++)
        {
          if (groups[i] == groups[k] || star_overlap_score (index, i, k) < STAR_OVERLAP_THRESHOLD)
            continue;
          add_overlap (self, index, i, k);
          groups[k] = groups[i];
        }
    }
}

static void
add_contradiction (Work *self, guint story, const StarContradiction *found)
{
  g_autofree char *title = dup_title (self, story);
  const StarMetricMention *one = found->one;
  const StarMetricMention *two = found->two;
  StarPortfolioFinding *finding = add_finding (self, "contradiction");

  add_story (self, finding, story);
  add_span (self, finding, story, one->section, one->start, one->end, one->text);
  add_span (self, finding, story, two->section, two->start, two->end, two->text);
  finding->message = g_strdup_printf (
    /* Translators: the first %s is the title of a story, the second the name of a metric such as
     * "latency"; then twice the name of a field and a figure in it */
    _("“%s” gives two numbers for %s. %s: “%s”. %s: “%s”."), title,
    one->name, star_section_get_label (one->section), one->text,
    star_section_get_label (two->section), two->text);
  finding->fix = g_strdup (
    _("Give the number that is right, or say what differs: percentile, region or period."));
}

static void
check_contradictions (Work *self)
{
  for (guint i = 0; i < self->profiles->len; i++)
    {
      StarProfile *profile = g_ptr_array_index (self->profiles, i);
      g_autoptr (GArray) found = star_contradiction_find_all (profile->mentions);

      for (guint k = 0; k < found->len; k++)
        add_contradiction (self, i, &g_array_index (found, StarContradiction, k));
    }
}

/* Nobody knows what a story in another language has, so it is left out. */
static void
take_core_set (Work *self, StarLexicon *lexicon, GPtrArray *stories, GPtrArray *reports)
{
  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (stories, i);
      StarCoverageReport *report = g_ptr_array_index (reports, i);

      if (star_story_get_shelf (story) != STAR_SHELF_CORE
          || !star_coverage_report_is_judged (report))
        continue;
      g_ptr_array_add (self->stories, story);
      g_ptr_array_add (self->reports, report);
      g_array_append_val (self->indexes, i);
    }

  for (guint i = 0; i < self->stories->len; i++)
    g_ptr_array_add (self->profiles,
                     star_profile_new (g_ptr_array_index (self->stories, i), lexicon,
                                       self->vocabulary, self->stories->len > 1));
}

/**
 * star_portfolio_new:
 * @lexicon: the words to check with
 * @stories: (element-type StarStory): stories; only those of the core shelf are looked at
 * @reports: (element-type StarCoverageReport): what the checks found in each of them
 *
 * Reads each story once and compares each with each. Not for each key press: ten stories take
 * some milliseconds.
 *
 * Returns: (transfer full): what there is to say about them together
 */
StarPortfolio *
star_portfolio_new (StarLexicon *lexicon, GPtrArray *stories, GPtrArray *reports)
{
  g_autoptr (GPtrArray) core = g_ptr_array_new ();
  g_autoptr (GPtrArray) core_reports = g_ptr_array_new ();
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (StarVocabulary) vocabulary = star_vocabulary_new ();
  g_autoptr (GPtrArray) profiles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_profile_free);
  StarPortfolio *self;
  Work work;

  g_return_val_if_fail (lexicon != NULL, NULL);
  g_return_val_if_fail (stories != NULL, NULL);
  g_return_val_if_fail (reports != NULL && reports->len == stories->len, NULL);

  self = g_new0 (StarPortfolio, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_finding);

  work = (Work) { self->findings, core, core_reports, indexes, vocabulary, profiles };
  take_core_set (&work, lexicon, stories, reports);
  check_thinnest (&work);
  check_overlaps (&work);
  check_contradictions (&work);

  return self;
}

StarPortfolio *
star_portfolio_ref (StarPortfolio *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_portfolio_unref (StarPortfolio *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_portfolio_free (self);
}

/**
 * star_portfolio_get_findings:
 *
 * Returns: (transfer none) (element-type StarPortfolioFinding): the thinnest dimension, overlaps,
 *   contradictions, in this order; empty if there is nothing to say
 */
GPtrArray *
star_portfolio_get_findings (StarPortfolio *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->findings;
}
