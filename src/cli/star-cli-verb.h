/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cli-options.h"
#include "star-cli-session.h"

G_BEGIN_DECLS

/**
 * StarCliStatus:
 * @STAR_CLI_DONE: done; for the check, every story is ready
 * @STAR_CLI_NOT_READY: the check found a story that is not
 * @STAR_CLI_FAILED: an error
 *
 * The exit statuses.
 */
typedef enum {
  STAR_CLI_DONE = 0,
  STAR_CLI_NOT_READY = 1,
  STAR_CLI_FAILED = 2,
} StarCliStatus;

/**
 * StarCliVerb:
 * @syntax: its name, its options and its help
 * @run: does it; sets the error if and only if it returns %STAR_CLI_FAILED
 *
 * One of the things that the program does.
 */
typedef struct {
  StarCliSyntax syntax;
  StarCliStatus (*run) (StarCliSession *session, const StarCliOptions *options, GError **error);
} StarCliVerb;

extern const StarCliVerb star_cli_calc_verb;
extern const StarCliVerb star_cli_check_verb;
extern const StarCliVerb star_cli_doctor_verb;
extern const StarCliVerb star_cli_export_verb;
extern const StarCliVerb star_cli_import_verb;
extern const StarCliVerb star_cli_list_verb;
extern const StarCliVerb star_cli_search_verb;
extern const StarCliVerb star_cli_show_verb;

G_END_DECLS
