/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-lexicon.h"
#include "star-story.h"

G_BEGIN_DECLS

/**
 * StarPortfolioSpan:
 * @story: index of the story among those that were given
 * @section: the field
 * @start: first character of the words in the field's text, counted in Unicode characters; the
 *   end of the text for words of a KPI row
 * @end: one past the last character
 * @text: the words; those of the whole row for a KPI row
 *
 * Words that show what was found.
 */
typedef struct {
  guint story;
  StarSection section;
  int start;
  int end;
  char *text;
} StarPortfolioSpan;

/**
 * StarPortfolioFinding:
 * @id: "thinnest-dimension", "overlap" or "contradiction"
 * @dimensions: a bit for each thinnest #StarDimension, 0 for the other findings
 * @stories: (element-type guint): indexes of the stories that it is about: those without a
 *   figure for the dimension, the two that overlap, the one that contradicts itself
 * @spans: (element-type StarPortfolioSpan): the words that show it; there may be none
 * @message: what was found, in the user's language
 * @fix: what to do about it, in the user's language
 */
typedef struct {
  const char *id;
  guint dimensions;
  GArray *stories;
  GPtrArray *spans;
  char *message;
  char *fix;
} StarPortfolioFinding;

/* What there is to say about the core set as a whole, immutable: may be shared between threads. */
typedef struct _StarPortfolio StarPortfolio;

#define STAR_TYPE_PORTFOLIO (star_portfolio_get_type ())

GType          star_portfolio_get_type     (void);
StarPortfolio *star_portfolio_new          (StarLexicon *lexicon, GPtrArray *stories,
                                            GPtrArray *reports);
StarPortfolio *star_portfolio_ref          (StarPortfolio *self);
void           star_portfolio_unref        (StarPortfolio *self);
GPtrArray     *star_portfolio_get_findings (StarPortfolio *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarPortfolio, star_portfolio_unref)

G_END_DECLS
