/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula.h"

G_BEGIN_DECLS

/* More digits than a double has would be noise. */
#define STAR_FORM_TEXT_MAX_DIGITS 15

/**
 * StarFormText:
 * @digits: significant digits to round to, 0 for all
 * @decimal_mark: '.' or ','
 * @in_story: whether the words are for a story, which is in English, not for the user
 */
typedef struct {
  int digits;
  char decimal_mark;
  gboolean in_story;
} StarFormText;

char    *star_form_text_write        (const StarFormText *self, const StarFormulaForm *form,
                                      StarAmount *amount);
char    *star_form_text_write_alone  (const StarFormText *self, const StarFormulaForm *form,
                                      StarAmount *amount);
char    *star_form_text_write_move   (const StarFormText *self, const char *size, double sign);
char    *star_form_text_write_size   (const StarFormText *self, const StarFormulaForm *form,
                                      StarAmount *amount, gboolean as_points);
char    *star_form_text_write_about  (const StarFormText *self, const char *size);
char    *star_form_text_write_input  (const StarFormText *self, const StarFormulaInput *input,
                                      StarAmount *amount, const char *typed);
double   star_form_text_round        (const StarFormText *self, const StarFormulaForm *form,
                                      StarAmount *amount);
int      star_form_text_find_digits  (const StarFormText *self, const StarFormulaForm *form,
                                      StarAmount *amount, double limit);
gboolean star_form_text_has_points   (const StarFormulaForm *form, StarAmountKind kind);

G_END_DECLS
