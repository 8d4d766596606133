/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STAR_TYPE_DESIGN_ROUND (star_design_round_get_type ())
G_DECLARE_FINAL_TYPE (StarDesignRound, star_design_round, STAR, DESIGN_ROUND, GObject)

guint       star_design_round_get_n_questions     (StarDesignRound *self);
const char *star_design_round_get_answer          (StarDesignRound *self, guint question);
void        star_design_round_add_question        (StarDesignRound *self, const char *answer);
void        star_design_round_set_answer          (StarDesignRound *self, guint question,
                                                   const char *answer);
void        star_design_round_remove_question     (StarDesignRound *self, guint question);

gboolean    star_design_round_name_tool           (StarDesignRound *self);
int         star_design_round_get_tool_questions  (StarDesignRound *self);
gboolean    star_design_round_is_tool_early       (StarDesignRound *self);

guint       star_design_round_get_n_parked        (StarDesignRound *self);
const char *star_design_round_get_parked          (StarDesignRound *self, guint parked);
void        star_design_round_park                (StarDesignRound *self, const char *text);
void        star_design_round_unpark              (StarDesignRound *self, guint parked);

gboolean    star_design_round_get_failing         (StarDesignRound *self);
gint64      star_design_round_get_failure_time    (StarDesignRound *self);

G_END_DECLS
