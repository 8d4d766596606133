/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/* What a run of a verb works with: the library's place, the input, the output, the checks. */
typedef struct _StarCliSession StarCliSession;

StarCliSession *star_cli_session_new  (const char *database, int in, gboolean terminal);
void            star_cli_session_free (StarCliSession *self);

int             star_cli_session_get_in     (StarCliSession *self);
GString        *star_cli_session_get_out    (StarCliSession *self);
void            star_cli_session_print_line (StarCliSession *self, const char *text);
void            star_cli_session_print_hint (StarCliSession *self, const char *text);

const char     *star_cli_session_get_path   (StarCliSession *self);
gboolean        star_cli_session_open       (StarCliSession *self, StarDatabase **database,
                                             GError **error);
StarDatabase   *star_cli_session_open_to_write (StarCliSession *self, GError **error);
gboolean        star_cli_session_take_ignored  (StarCliSession *self, StarDatabase *database,
                                                GError **error);
gboolean        star_cli_session_learn_pace    (StarCliSession *self, StarDatabase *database,
                                                GError **error);
void            star_cli_session_get_pace      (StarCliSession *self, const char *story,
                                                StarPaceRange *pace);

const char         *star_cli_session_get_version (StarCliSession *self);
StarCoverageReport *star_cli_session_check      (StarCliSession *self, StarStory *story);
StarCoverageReport *star_cli_session_check_text (StarCliSession *self, const char *text);
GPtrArray          *star_cli_session_check_all  (StarCliSession *self, GPtrArray *stories);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCliSession, star_cli_session_free)

G_END_DECLS
