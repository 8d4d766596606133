/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-formula-catalog.h"
#include "star-own-formula.h"

G_BEGIN_DECLS

/* A formula while it is being written: what its JSON says so far, right or wrong. */
typedef struct _StarFormulaDraft StarFormulaDraft;

StarFormulaDraft *star_formula_draft_new              (const char *definition);
void              star_formula_draft_free             (StarFormulaDraft *self);

const char *star_formula_draft_get_text               (StarFormulaDraft *self, const char *member);
void        star_formula_draft_set_text               (StarFormulaDraft *self, const char *member,
                                                       const char *text);
const char *star_formula_draft_get_result             (StarFormulaDraft *self, const char *member);
void        star_formula_draft_set_result             (StarFormulaDraft *self, const char *member,
                                                       const char *text);
const char *star_formula_draft_get_sentence           (StarFormulaDraft *self, const char *member);
void        star_formula_draft_set_sentence           (StarFormulaDraft *self, const char *member,
                                                       const char *text);

guint       star_formula_draft_get_n_inputs           (StarFormulaDraft *self);
const char *star_formula_draft_get_input              (StarFormulaDraft *self, guint index,
                                                       const char *member);
void        star_formula_draft_set_input              (StarFormulaDraft *self, guint index,
                                                       const char *member, const char *text);
void        star_formula_draft_add_input              (StarFormulaDraft *self);
void        star_formula_draft_remove_input           (StarFormulaDraft *self, guint index);

void        star_formula_draft_choose_id              (StarFormulaDraft *self, GListModel *own);
char       *star_formula_draft_to_json                (StarFormulaDraft *self);
gboolean    star_formula_draft_check                  (StarFormulaDraft *self, GError **error);
gboolean    star_formula_draft_find_expression_error  (StarFormulaDraft *self, int *start,
                                                       int *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarFormulaDraft, star_formula_draft_free)

G_END_DECLS
