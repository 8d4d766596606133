/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-calculation.h"

#include "star-json-output.h"

/* The fewest digits that are the same number again: 0.0025, not 0.0025000000000000001. */
static void
write_number (StarJsonOutput *out, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.1_g";

      format[3] = '0' + digits - 10;
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  star_json_output_raw (out, text);
}

static void
write_text (StarJsonOutput *out, const char *key, const char *text)
{
  star_json_output_key (out, key);
  star_json_output_string (out, text);
}

/* The members that tell an amount. */
static void
write_amount (StarJsonOutput *out, StarAmount *amount, const char *text)
{
  const char *currency = star_amount_get_currency (amount);

  star_json_output_key (out, "value");
  write_number (out, star_amount_get_value (amount));
  write_text (out, "unit",
              star_enum_to_nick (STAR_TYPE_AMOUNT_KIND, star_amount_get_kind (amount)));
  if (currency != NULL)
    write_text (out, "currency", currency);
  write_text (out, "text", text);
}

/* The further values, where there are some. */
static void
write_also (StarJsonOutput *out, StarCalculation *calculation)
{
  GPtrArray *values = star_calculation_get_values (calculation);

  if (values->len == 0)
    return;

  star_json_output_key (out, "also");
  star_json_output_open (out, '[');
  for (guint i = 0; i < values->len; i++)
    {
      const StarCalculationValue *value = g_ptr_array_index (values, i);

      star_json_output_item (out);
      star_json_output_open (out, '{');
      write_text (out, "id", value->id);
      write_text (out, "label", value->label);
      write_amount (out, value->amount, value->text);
      star_json_output_close (out, '}');
    }
  star_json_output_close (out, ']');
}

static void
write_texts (StarJsonOutput *out, const char *key, const char *const *texts)
{
  star_json_output_key (out, key);
  star_json_output_open (out, '[');
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      star_json_output_item (out);
      star_json_output_string (out, texts[i]);
    }
  star_json_output_close (out, ']');
}

static char **
dup_messages (StarCalculation *calculation, StarGuardLevel level)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GPtrArray *messages = star_calculation_get_messages (calculation);

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->level == level)
        g_strv_builder_add (builder, message->text);
    }

  return g_strv_builder_end (builder);
}

static void
write_side (StarJsonOutput *out, const char *key, StarCalculation *side, const char *text)
{
  star_json_output_key (out, key);
  star_json_output_open (out, '{');
  write_amount (out, star_calculation_get_amount (side), text);
  write_also (out, side);
  star_json_output_close (out, '}');
}

static void
write_optional (StarJsonOutput *out, const char *key, gboolean is_defined, double number)
{
  star_json_output_key (out, key);
  if (is_defined)
    write_number (out, number);
  else
    star_json_output_raw (out, "null");
}

static void
write_change (StarJsonOutput *out, StarComparison *comparison)
{
  double number = 0;
  gboolean is_defined;

  star_json_output_key (out, "change");
  star_json_output_open (out, '{');
  star_json_output_key (out, "absolute");
  write_number (out, star_amount_get_value (star_comparison_get_absolute (comparison)));
  is_defined = star_comparison_get_relative (comparison, &number);
  write_optional (out, "relative", is_defined, number);
  is_defined = star_comparison_get_factor (comparison, &number);
  write_optional (out, "factor", is_defined, number);
  if (star_comparison_get_points (comparison, &number))
    write_optional (out, "points", TRUE, number);
  star_json_output_close (out, '}');
}

static const char *
get_id (StarCalculation *calculation)
{
  return star_formula_get_id (star_calculation_get_formula (calculation));
}

/**
 * star_json_calculation_write:
 * @calculation: one with a value
 *
 * Returns: (transfer full): what the verb "calc" prints for it
 */
char *
star_json_calculation_write (StarCalculation *calculation)
{
  StarJsonOutput *out = star_json_output_new ();
  g_auto (GStrv) notes = dup_messages (calculation, STAR_GUARD_NOTE);
  g_auto (GStrv) warnings = dup_messages (calculation, STAR_GUARD_WARNING);

  star_json_output_open (out, '{');
  write_text (out, "formula", get_id (calculation));
  write_amount (out, star_calculation_get_amount (calculation),
                star_calculation_get_text (calculation));
  write_also (out, calculation);
  if (notes[0] != NULL)
    write_texts (out, "notes", (const char *const *) notes);
  write_texts (out, "warnings", (const char *const *) warnings);
  star_json_output_close (out, '}');

  return star_json_output_finish (out);
}

/**
 * star_json_calculation_write_comparison:
 * @comparison: what is compared
 *
 * Returns: (transfer full): what the verb "calc" prints for values before and after; what is
 *   undefined is null
 */
char *
star_json_calculation_write_comparison (StarComparison *comparison)
{
  StarJsonOutput *out = star_json_output_new ();
  g_autofree char *before = star_comparison_dup_before_text (comparison);
  g_autofree char *after = star_comparison_dup_after_text (comparison);
  g_auto (GStrv) sentences = star_comparison_dup_sentences (comparison);
  g_auto (GStrv) notes = star_comparison_dup_notes (comparison);
  g_auto (GStrv) warnings = star_comparison_dup_warnings (comparison);

  star_json_output_open (out, '{');
  write_text (out, "formula", get_id (star_comparison_get_before (comparison)));
  write_side (out, "before", star_comparison_get_before (comparison), before);
  write_side (out, "after", star_comparison_get_after (comparison), after);
  write_change (out, comparison);
  write_text (out, "sentence", sentences[0]);
  if (notes[0] != NULL)
    write_texts (out, "notes", (const char *const *) notes);
  write_texts (out, "warnings", (const char *const *) warnings);
  star_json_output_close (out, '}');

  return star_json_output_finish (out);
}

/**
 * star_json_calculation_write_catalog:
 *
 * Returns: (transfer full): all formulas, in the form of data/formulas.json
 */
char *
star_json_calculation_write_catalog (StarFormulaCatalog *catalog)
{
  StarJsonOutput *out = star_json_output_new ();
  GPtrArray *all = star_formula_catalog_get_all (catalog);

  star_json_output_open (out, '{');
  write_text (out, "format", "starling-formulas");
  star_json_output_key (out, "version");
  star_json_output_int (out, 1);
  star_json_output_key (out, "formulas");
  star_json_output_open (out, '[');
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *json = star_formula_to_json (g_ptr_array_index (all, i));

      star_json_output_item (out);
      star_json_output_raw (out, json);
    }
  star_json_output_close (out, ']');
  star_json_output_close (out, '}');

  return star_json_output_finish (out);
}
