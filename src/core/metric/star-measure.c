/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-measure.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (StarAmountKind, star_amount_kind,
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_RATIO, "ratio"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_COUNT, "count"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_DURATION, "duration"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_MONEY, "money"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_BYTES, "bytes"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_RATE, "rate"),
  G_DEFINE_ENUM_VALUE (STAR_AMOUNT_LIST, "list"))

/* "time²" */
static void
append_power (GString *text, const char *name, int power)
{
  static const char *const small[] = { "", "", "²", "³" };

  if (power == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " × ");
  g_string_append (text, name);
  if (power < (int) G_N_ELEMENTS (small))
    g_string_append (text, small[power]);
  else
    g_string_append_printf (text, "^%d", power);
}

static char *
join_powers (StarMeasure self, int sign)
{
  GString *text = g_string_new (NULL);

  append_power (text, _("money"), MAX (self.money * sign, 0));
  append_power (text, _("bytes"), MAX (self.bytes * sign, 0));
  append_power (text, _("time"), MAX (self.time * sign, 0));

  return g_string_free (text, FALSE);
}

/**
 * star_measure_of_kind:
 *
 * Returns: what an amount of that kind measures; for a list, a list of plain numbers
 */
StarMeasure
star_measure_of_kind (StarAmountKind kind)
{
  static const StarMeasure measures[STAR_N_AMOUNT_KINDS] = {
    [STAR_AMOUNT_DURATION] = { .time = 1 },
    [STAR_AMOUNT_MONEY] = { .money = 1 },
    [STAR_AMOUNT_BYTES] = { .bytes = 1 },
    [STAR_AMOUNT_RATE] = { .time = -1 },
    [STAR_AMOUNT_LIST] = { .form = STAR_FORM_LIST },
  };

  g_return_val_if_fail (kind < STAR_N_AMOUNT_KINDS, measures[STAR_AMOUNT_RATIO]);

  return measures[kind];
}

/**
 * star_measure_multiply:
 * @power: 1 for a product, -1 for a quotient
 *
 * Returns: what the product of @left and @right to the @power measures, in the form of @left
 */
StarMeasure
star_measure_multiply (StarMeasure left, StarMeasure right, int power)
{
  left.time += right.time * power;
  left.bytes += right.bytes * power;
  left.money += right.money * power;

  return left;
}

/**
 * star_measure_equal:
 *
 * Returns: %TRUE if both are of one form and measure the same
 */
gboolean
star_measure_equal (StarMeasure left, StarMeasure right)
{
  return left.form == right.form && left.time == right.time && left.bytes == right.bytes
         && left.money == right.money;
}

/**
 * star_measure_is_plain:
 *
 * Returns: %TRUE for one number without a unit, such as a ratio or a count
 */
gboolean
star_measure_is_plain (StarMeasure self)
{
  return star_measure_equal (self, (StarMeasure) { 0 });
}

/**
 * star_measure_to_text:
 *
 * Returns: (transfer full): what it measures, in words for a message: "money per time"
 */
char *
star_measure_to_text (StarMeasure self)
{
  g_autofree char *above = join_powers (self, 1);
  g_autofree char *below = join_powers (self, -1);
  g_autofree char *text = NULL;

  if (self.form == STAR_FORM_TRUTH)
    return g_strdup (_("a yes or no"));

  if (*above == '\0' && *below == '\0')
    text = g_strdup (_("a plain number"));
  else if (*below == '\0')
    text = g_strdup (above);
  else
    /* Translators: a price: the first %s is such as "money", the second such as "time" */
    text = g_strdup_printf (_("%s per %s"), *above != '\0' ? above : _("number"), below);

  if (self.form == STAR_FORM_LIST)
    /* Translators: %s is what the elements measure, such as "time" or "a plain number" */
    return g_strdup_printf (_("a list (%s)"), text);
  return g_steal_pointer (&text);
}
