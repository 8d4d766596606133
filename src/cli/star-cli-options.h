/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarCliOptions:
 * @database: (nullable): the library's file, %NULL for the app's
 * @help: the help of the verb is wanted, and nothing else
 * @format: how to print, one of the verb's formats; %NULL if it has none
 * @files: (nullable): the values of --file
 * @on_conflict: (nullable): what to do with stories that differ
 * @dry_run: count only
 * @output: (nullable): the file to write
 * @rebuild_search: make the index of the search anew
 * @list: list what there is, and do nothing else
 * @arguments: what is no option, never %NULL
 *
 * All that may follow a verb; which of it, the verb says.
 */
typedef struct {
  char *database;
  gboolean help;
  char *format;
  GStrv files;
  char *on_conflict;
  gboolean dry_run;
  char *output;
  gboolean rebuild_search;
  gboolean list;
  GStrv arguments;
} StarCliOptions;

/**
 * StarCliArity:
 * @STAR_CLI_NO_ARGUMENTS: options only
 * @STAR_CLI_ONE_ARGUMENT: one word
 * @STAR_CLI_SOME_ARGUMENTS: one word or more
 * @STAR_CLI_ANY_ARGUMENTS: any number
 *
 * How many words a verb takes beside its options.
 */
typedef enum {
  STAR_CLI_NO_ARGUMENTS,
  STAR_CLI_ONE_ARGUMENT,
  STAR_CLI_SOME_ARGUMENTS,
  STAR_CLI_ANY_ARGUMENTS,
} StarCliArity;

/**
 * StarCliSyntax:
 * @verb: the verb
 * @usage: (nullable): what follows it, as the help shows it; a word that must follow is the first
 * @arity: how many words follow it
 * @summary: what it does, in a few words
 * @details: (nullable): what else the help tells
 * @entries: (nullable): its options, without the places to put them
 * @formats: (nullable): the values of its --format, the default first
 */
typedef struct {
  const char *verb;
  const char *usage;
  StarCliArity arity;
  const char *summary;
  const char *details;
  const GOptionEntry *entries;
  const char *const *formats;
} StarCliSyntax;

StarCliOptions *star_cli_options_parse    (const StarCliSyntax *syntax, const char *const *argv,
                                           GError **error);
void            star_cli_options_free     (StarCliOptions *self);
char           *star_cli_options_dup_help (const StarCliSyntax *syntax);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCliOptions, star_cli_options_free)

G_END_DECLS
