/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-lexicon.h"
#include "star-story.h"

G_BEGIN_DECLS

#define STAR_TYPE_COVERAGE (star_coverage_get_type ())
G_DECLARE_FINAL_TYPE (StarCoverage, star_coverage, STAR, COVERAGE, GObject)

StarCoverage       *star_coverage_new         (StarLexicon *lexicon);
void                star_coverage_set_pace    (StarCoverage *self, const StarPaceRange *pace);
const char         *star_coverage_get_version (StarCoverage *self);
StarCoverageReport *star_coverage_check       (StarCoverage *self, StarStory *story);
StarCoverageReport *star_coverage_check_text  (StarCoverage *self, const char *text);
GPtrArray          *star_coverage_digest_all  (StarCoverage *self, GPtrArray *stories);

G_END_DECLS
