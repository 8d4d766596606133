/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-digest.h"
#include "star-flag.h"
#include "star-pace-range.h"
#include "star-section.h"

G_BEGIN_DECLS

/**
 * StarEvidence:
 * @section: the field
 * @start: first character of the words in the field's text, counted in Unicode characters
 * @end: one past the last character
 * @level: %STAR_LEVEL_MENTIONED or %STAR_LEVEL_QUANTIFIED
 * @text: the words, exactly as they stand there
 * @figure: (nullable): the figure in short form, such as "500k events/s"; %NULL for words only
 *
 * The words that decided the level of a dimension.
 */
typedef struct {
  StarSection section;
  int start;
  int end;
  StarLevel level;
  const char *text;
  const char *figure;
} StarEvidence;

/* What the checks found in one story, immutable: may be shared between threads. */
typedef struct _StarCoverageReport StarCoverageReport;

#define STAR_TYPE_COVERAGE_REPORT (star_coverage_report_get_type ())

GType               star_coverage_report_get_type (void);
StarCoverageReport *star_coverage_report_ref      (StarCoverageReport *self);
void                star_coverage_report_unref    (StarCoverageReport *self);

const char         *star_coverage_report_get_language  (StarCoverageReport *self);
gboolean            star_coverage_report_is_judged     (StarCoverageReport *self);
StarLevel           star_coverage_report_get_level     (StarCoverageReport *self,
                                                        StarDimension dimension);
GPtrArray          *star_coverage_report_get_evidence  (StarCoverageReport *self,
                                                        StarDimension dimension);
const StarEvidence *star_coverage_report_get_strongest (StarCoverageReport *self,
                                                        StarDimension dimension);
GPtrArray          *star_coverage_report_get_flags     (StarCoverageReport *self);
GPtrArray          *star_coverage_report_get_ignored   (StarCoverageReport *self);
guint               star_coverage_report_get_words     (StarCoverageReport *self,
                                                        StarSection section);
guint               star_coverage_report_get_total_words (StarCoverageReport *self);
guint               star_coverage_report_get_spoken_seconds (StarCoverageReport *self);
void                star_coverage_report_get_spoken_time    (StarCoverageReport *self,
                                                             StarPaceTime *time);
gboolean            star_coverage_report_is_ready      (StarCoverageReport *self);
StarDigest         *star_coverage_report_to_digest     (StarCoverageReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCoverageReport, star_coverage_report_unref)

G_END_DECLS
