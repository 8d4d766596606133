/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"

G_BEGIN_DECLS

StarCoverageReport *star_coverage_report_new          (const char *engine,
                                                             const StarPaceRange *pace);
void                star_coverage_report_add_evidence (StarCoverageReport *self,
                                                       StarDimension dimension,
                                                       const StarEvidence *evidence, int rank);
void                star_coverage_report_add_hint     (StarCoverageReport *self,
                                                       StarDimension dimension,
                                                       const StarEvidence *evidence);
void                star_coverage_report_set_foreign  (StarCoverageReport *self,
                                                       const char *language);
void                star_coverage_report_add_flag     (StarCoverageReport *self,
                                                       const StarFlag *flag);
void                star_coverage_report_set_words    (StarCoverageReport *self,
                                                       StarSection section, guint words);
void                star_coverage_report_set_empty    (StarCoverageReport *self, guint n_empty);

G_END_DECLS
