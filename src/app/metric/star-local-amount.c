/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-local-amount.h"

#include <locale.h>

/**
 * star_local_amount_get_decimal_mark:
 *
 * Returns: what the user's locale writes before decimals, '.' or ','
 */
char
star_local_amount_get_decimal_mark (void)
{
  const char *mark = localeconv ()->decimal_point;

  return mark != NULL && *mark == ',' ? ',' : '.';
}

/**
 * star_local_amount_write_money:
 * @amount: in currency units
 * @currency: (nullable): its code
 * @digits: to how many significant digits it is rounded, 0 for all
 *
 * Returns: (transfer full): how it is written, such as "$1,200"
 */
char *
star_local_amount_write_money (double amount, const char *currency, int digits)
{
  g_autoptr (StarAmount) money = star_amount_new (STAR_AMOUNT_MONEY, amount, currency);
  StarAmountStyle style = { .digits = digits,
                            .decimal_mark = star_local_amount_get_decimal_mark () };

  return star_amount_to_text (money, &style);
}
