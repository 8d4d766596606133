/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-form-text-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-unit.h"

/* So much of a value is the way in which it was calculated. */
#define NEARLY 1e-12

/* How the values of formulas are written, alone and in sentences. */

/* Near 100 % it is what is missing that counts: 99.95 % is not 99.9 %, which is twice as bad. */
static int
find_digits (const StarFormText *self, StarAmount *amount, StarAmountShow show)
{
  double missing = 100 * (1 - star_amount_get_value (amount));
  gboolean is_percent = show == STAR_AMOUNT_SHOW_PERCENT
                        || (show == STAR_AMOUNT_SHOW_AUTO
                            && star_amount_get_kind (amount) == STAR_AMOUNT_RATIO);

  if (self->digits == 0 || !is_percent || missing <= 0 || missing > 10)
    return self->digits;

  return MAX (self->digits, 3 + (int) ceil (-log10 (missing)));
}

static char *
write_amount (const StarFormText *self, StarAmount *amount, StarAmountShow show, const char *unit)
{
  const StarAmountStyle style = {
    .show = show,
    .unit = unit,
    .digits = find_digits (self, amount, show),
    .decimal_mark = self->decimal_mark,
    .is_english = self->in_story,
  };

  return star_amount_to_text (amount, &style);
}

static StarAmountShow
find_show (const StarFormulaForm *form)
{
  switch (form->show)
    {
    case STAR_FORMULA_SHOW_PERCENT:
    case STAR_FORMULA_SHOW_OVER:
      return STAR_AMOUNT_SHOW_PERCENT;
    case STAR_FORMULA_SHOW_FACTOR:
      return STAR_AMOUNT_SHOW_FACTOR;
    case STAR_FORMULA_SHOW_AUTO:
    case STAR_FORMULA_SHOW_CHANGE:
    default:
      return STAR_AMOUNT_SHOW_AUTO;
    }
}

static StarAmount *
make_positive (StarAmount *amount)
{
  return star_amount_new (star_amount_get_kind (amount), fabs (star_amount_get_value (amount)),
                          star_amount_get_currency (amount));
}

/* "4 % over" */
static char *
write_over (const StarFormText *self, const StarFormulaForm *form, StarAmount *amount)
{
  double value = star_amount_get_value (amount);
  g_autofree char *size = star_form_text_write_size (self, form, amount, FALSE);

  if (value == 0)
    return g_strdup (self->in_story ? "on" : C_("budget", "on"));
  if (self->in_story)
    return g_strdup_printf (value > 0 ? "%s over" : "%s under", size);

  /* Translators: %s is how much a budget was exceeded by, such as "4 %" */
  return g_strdup_printf (value > 0 ? _("%s over")
                                    /* Translators: %s is how much less than a budget it was */
                                    : _("%s under"), size);
}

static gboolean
has_letter (const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* The unit in which a duration or a rate was entered, %NULL if there are several or none. */
static const char *
find_typed_unit (const char *typed)
{
  g_autofree char *text = g_strchomp (g_strdup (typed));
  char *word = text + strlen (text);
  const char *end;
  const StarUnit *unit;

  while (word > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);

  end = word;
  if (end - text > 5 && strncmp (end - 5, " per ", 5) == 0)
    end -= 5;
  unit = star_unit_find (STAR_AMOUNT_DURATION, word);

  return unit != NULL && !has_letter (text, end) ? unit->symbol : NULL;
}

/* Where the next number begins behind a unit: "20 min" in "3 h 20 min". %NULL if there is none. */
static const char *
find_next_part (const char *typed)
{
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        continue;
      while (g_unichar_isspace (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      if (g_ascii_isdigit (*next))
        return next;
    }

  return NULL;
}

/* "3 h 20 min" for "3h 20min", which is no decimal number of hours. %NULL if it has one unit. */
static char *
write_parts (const StarFormText *exact, const char *typed)
{
  const StarAmountSpec spec = { .kind = STAR_AMOUNT_DURATION };
  g_autoptr (GString) text = g_string_new (NULL);

  if (find_next_part (typed) == NULL)
    return NULL;

  while (typed != NULL)
    {
      const char *next = find_next_part (typed);
      g_autofree char *part = next != NULL ? g_strndup (typed, next - typed) : g_strdup (typed);
      g_autoptr (StarAmount) amount = star_amount_read (part, &spec, exact->decimal_mark, NULL);
      g_autofree char *words = NULL;

      if (amount == NULL)
        return NULL;
      words = write_amount (exact, amount, STAR_AMOUNT_SHOW_AUTO, find_typed_unit (part));
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
      typed = next;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "1.2 billion", as it is said, where nothing is lost by it. */
static char *
write_spoken_count (const StarFormText *self, double value)
{
  static const struct {
    const char *word;
    double factor;
  } powers[] = { { "billion", 1e9 }, { "million", 1e6 } };

  for (gsize i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      double n = value / powers[i].factor;
      g_autoptr (StarAmount) amount = star_amount_new (STAR_AMOUNT_COUNT, n, NULL);

      if (n >= 1 && n * 100 == round (n * 100))
        return write_amount (self, amount, STAR_AMOUNT_SHOW_AUTO, powers[i].word);
    }

  return NULL;
}

/* "4 a quarter" for "4/quarter"; "500k/s" is said as it is written. */
static char *
write_spoken_rate (const StarFormText *self, StarAmount *amount, const char *unit)
{
  char *text = write_amount (self, amount, STAR_AMOUNT_SHOW_AUTO, unit);
  char *mark = strchr (text, '/');
  char *spoken;

  if (mark == NULL || strlen (mark + 1) < strlen ("day"))
    return text;

  spoken = g_strdup_printf ("%.*s a %s", (int) (mark - text), text, mark + 1);
  g_free (text);
  return spoken;
}

/* Whether it is a number of months, which is written with its word. */
static gboolean
counts_time (const StarFormulaInput *input)
{
  return !input->is_any && input->spec.unit != NULL
         && star_unit_find (STAR_AMOUNT_DURATION, input->spec.unit) != NULL;
}

/*
 * star_form_text_has_points:
 *
 * Returns: whether the difference of two such values is in points, not in per cent
 */
gboolean
star_form_text_has_points (const StarFormulaForm *form, StarAmountKind kind)
{
  return kind == STAR_AMOUNT_RATIO && form->show != STAR_FORMULA_SHOW_FACTOR;
}

/*
 * star_form_text_write:
 *
 * Returns: (transfer full): the amount as it stands in a sentence: "0.25 %", "down 62.5 %"
 */
char *
star_form_text_write (const StarFormText *self, const StarFormulaForm *form, StarAmount *amount)
{
  StarAmountKind kind = star_amount_get_kind (amount);
  g_autofree char *size = NULL;

  if (form->show == STAR_FORMULA_SHOW_OVER)
    return write_over (self, form, amount);
  if (form->show != STAR_FORMULA_SHOW_CHANGE)
    return write_amount (self, amount, find_show (form), form->unit);

  size = star_form_text_write_size (self, form, amount, form->is_any && kind == STAR_AMOUNT_RATIO);
  return star_form_text_write_move (self, size, star_amount_get_value (amount));
}

/*
 * star_form_text_write_alone:
 *
 * Returns: (transfer full): the amount as it stands alone: "4.5 per shift"
 */
char *
star_form_text_write_alone (const StarFormText *self, const StarFormulaForm *form,
                            StarAmount *amount)
{
  g_autofree char *text = star_form_text_write (self, form, amount);
  const char *suffix = self->in_story ? form->story_suffix : form->suffix;

  return suffix != NULL ? g_strconcat (text, " ", suffix, NULL) : g_steal_pointer (&text);
}

/*
 * star_form_text_write_move:
 * @sign: below 0, 0 or above 0
 *
 * Returns: (transfer full): "down 62.5 %", "up 4 h", "unchanged"
 */
char *
star_form_text_write_move (const StarFormText *self, const char *size, double sign)
{
  if (sign == 0)
    return g_strdup (self->in_story ? "unchanged" : _("unchanged"));
  if (self->in_story)
    return g_strdup_printf (sign < 0 ? "down %s" : "up %s", size);

  /* Translators: %s is by how much a value went down, such as "62.5 %" or "4 h" */
  return g_strdup_printf (sign < 0 ? _("down %s")
                                   /* Translators: %s is by how much a value went up */
                                   : _("up %s"), size);
}

/*
 * star_form_text_write_size:
 * @as_points: whether a ratio is a difference of two: "1.8 points"
 *
 * Returns: (transfer full): the amount without its sign
 */
char *
star_form_text_write_size (const StarFormText *self, const StarFormulaForm *form,
                           StarAmount *amount, gboolean as_points)
{
  g_autoptr (StarAmount) size = make_positive (amount);

  return write_amount (self, size, as_points ? STAR_AMOUNT_SHOW_POINTS : find_show (form),
                       as_points ? NULL : form->unit);
}

/*
 * star_form_text_write_about:
 *
 * Returns: (transfer full): "about 1.8 points", where @size does not say it exactly
 */
char *
star_form_text_write_about (const StarFormText *self, const char *size)
{
  /* Translators: %s is an amount that is not exact, such as "1.8 points" */
  return g_strdup_printf (self->in_story ? "about %s" : _("about %s"), size);
}

/*
 * star_form_text_round:
 *
 * Returns: what the amount is if one believes the text, which is rounded; NaN if it can not be read
 */
double
star_form_text_round (const StarFormText *self, const StarFormulaForm *form, StarAmount *amount)
{
  StarAmountKind kind = star_amount_get_kind (amount);
  const StarAmountSpec spec = { .kind = kind, .unit = kind == STAR_AMOUNT_RATIO ? "1" : NULL };
  g_autofree char *text =
    write_amount (self, amount, find_show (form), kind == STAR_AMOUNT_COUNT ? NULL : form->unit);
  g_autoptr (StarAmount) read = star_amount_read (text, &spec, self->decimal_mark, NULL);

  return read != NULL ? star_amount_get_value (read) : NAN;
}

static int
compare (double value, double limit)
{
  return fabs (value - limit) <= NEARLY * fabs (limit) ? 0 : value < limit ? -1 : 1;
}

/*
 * star_form_text_find_digits:
 * @limit: what the amount is held against
 *
 * Returns: how many digits it takes to show on which side of @limit the amount is: 99.8999 % is
 *   below 99.9 %
 */
int
star_form_text_find_digits (const StarFormText *self, const StarFormulaForm *form,
                            StarAmount *amount, double limit)
{
  int side = compare (star_amount_get_value (amount), limit);
  StarFormText style = *self;

  while (side != 0 && style.digits > 0 && style.digits < STAR_FORM_TEXT_MAX_DIGITS
         && compare (star_form_text_round (&style, form, amount), limit) != side)
    style.digits++;

  return style.digits;
}

/*
 * star_form_text_write_input:
 * @typed: what was entered, in whose unit it is written
 *
 * Returns: (transfer full): an input as it stands in a sentence, not rounded
 */
char *
star_form_text_write_input (const StarFormText *self, const StarFormulaInput *input,
                            StarAmount *amount, const char *typed)
{
  const StarFormText exact = { 0, self->decimal_mark, self->in_story };
  StarAmountKind kind = star_amount_get_kind (amount);
  const char *unit = NULL;
  g_autofree char *spoken = NULL;

  if (kind == STAR_AMOUNT_LIST || star_amount_get_moment (amount) != STAR_MOMENT_NONE)
    return g_strdup (typed);
  if (kind == STAR_AMOUNT_DURATION || kind == STAR_AMOUNT_RATE)
    unit = find_typed_unit (typed);
  if (unit == NULL && kind == STAR_AMOUNT_DURATION)
    spoken = write_parts (&exact, typed);
  if (unit == NULL && kind == STAR_AMOUNT_DURATION && !input->is_any)
    unit = input->spec.unit;
  if (kind == STAR_AMOUNT_COUNT && counts_time (input))
    return write_amount (&exact, amount, STAR_AMOUNT_SHOW_AUTO, input->spec.unit);
  if (self->in_story && kind == STAR_AMOUNT_RATE)
    return write_spoken_rate (&exact, amount, unit);
  if (self->in_story && kind == STAR_AMOUNT_COUNT)
    spoken = write_spoken_count (&exact, star_amount_get_value (amount));

  return spoken != NULL ? g_steal_pointer (&spoken)
                        : write_amount (&exact, amount, STAR_AMOUNT_SHOW_AUTO, unit);
}
