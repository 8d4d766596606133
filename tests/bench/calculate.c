/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-amount.h"
#include "star-enums.h"
#include "star-expression.h"

/*
 * Reads one task a line and prints its result with 17 digits, or "error: " and the reason:
 *
 *   expression TAB text
 *   KIND TAB amount TAB unit: how many of the unit the amount is
 *
 * For compare-with-qalc.
 */

static char *
format (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17g", value));
}

static gboolean
evaluate (const char *text, double *value, GError **error)
{
  static const char *const names[] = { NULL };
  g_autoptr (StarExpression) expression = star_expression_parse (text, names, error);

  return expression != NULL && star_expression_evaluate (expression, NULL, value, error);
}

/* The unit is read as an amount of one, so that it is the reader that is compared. */
static gboolean
convert (int kind, const char *text, const char *unit, double *value, GError **error)
{
  const StarAmountSpec spec = { .kind = kind };
  g_autofree char *one = g_strconcat ("1 ", unit, NULL);
  g_autoptr (StarAmount) amount = star_amount_read (text, &spec, '.', error);
  g_autoptr (StarAmount) base = NULL;

  if (amount == NULL || (base = star_amount_read (one, &spec, '.', error)) == NULL)
    return FALSE;

  *value = star_amount_get_value (amount) / star_amount_get_value (base);
  return TRUE;
}

static char *
answer (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 3);
  g_autoptr (GError) error = NULL;
  double value;
  int kind;

  if (g_strv_length (parts) == 2 && strcmp (parts[0], "expression") == 0
      && evaluate (parts[1], &value, &error))
    return format (value);
  if (g_strv_length (parts) == 3 && star_enum_from_nick (STAR_TYPE_AMOUNT_KIND, parts[0], &kind)
      && convert (kind, parts[1], parts[2], &value, &error))
    return format (value);

  return g_strconcat ("error: ", error != NULL ? error->message : "no task", NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (GError) error = NULL;
  char *line;
  gsize end;

  while (g_io_channel_read_line (input, &line, NULL, &end, &error) == G_IO_STATUS_NORMAL)
    {
      g_autofree char *result = NULL;

      line[end] = '\0';
      result = answer (line);
      g_print ("%s\n", result);
      g_free (line);
    }

  if (error != NULL)
    g_error ("%s", error->message);

  return 0;
}
