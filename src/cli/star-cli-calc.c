/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-verb.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "star-cli-table.h"
#include "star-cli-text.h"

#define BEFORE "before."
#define AFTER "after."

static const char *const formats[] = { "text", "json", NULL };

static const GOptionEntry entries[] = {
  { "list", 'l', 0, G_OPTION_ARG_NONE, NULL, N_("List the formulas and their inputs"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Print text or json (default: text)"),
    N_("FORMAT") },
  G_OPTION_ENTRY_NULL,
};

/* The inputs of the command line: of both sides, and those of one. */
typedef struct {
  GHashTable *before;
  GHashTable *after;
  gboolean is_comparison;
} Inputs;

static gboolean
fail (GError **error, char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  g_free (message);

  return FALSE;
}

static void
add_input (GString *inputs, const StarFormulaInput *input)
{
  if (inputs->len > 0)
    g_string_append_c (inputs, ' ');
  g_string_append (inputs, input->name);
  if (input->fallback != NULL)
    g_string_append_printf (inputs, "=%s", input->fallback);
}

static void
list_text (StarFormulaCatalog *catalog, GString *out)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (3);
  GPtrArray *all = star_formula_catalog_get_all (catalog);

  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);
      g_autoptr (GString) inputs = g_string_new (NULL);
      g_autofree char *name = star_cli_text_one_line (star_formula_get_name (formula));

      for (guint k = 0; k < star_formula_get_n_inputs (formula); k++)
        add_input (inputs, star_formula_get_input (formula, k));
      star_cli_table_add (table,
                          (const char *const[]) { star_formula_get_id (formula), name,
                                                  inputs->str });
    }
  star_cli_table_print (table, 0, out);
}

static void
list (StarCliSession *session, StarFormulaCatalog *catalog, gboolean is_json)
{
  GString *out = star_cli_session_get_out (session);

  if (is_json)
    {
      g_autofree char *json = star_json_calculation_write_catalog (catalog);

      g_string_append (out, json);
    }
  else
    {
      list_text (catalog, out);
    }
}

/* Takes the text. */
static gboolean
set_input (GHashTable *side, const char *name, const char *text, GError **error)
{
  if (g_hash_table_contains (side, name))
    /* Translators: %s is the name of an input */
    return fail (error, g_strdup_printf (_("%s: it is given twice"), name));

  g_hash_table_insert (side, g_strdup (name), g_strdup (text));
  return TRUE;
}

/* Says at once which names there are. */
static gboolean
check_name (StarFormula *formula, const char *name, GError **error)
{
  g_autoptr (GString) inputs = g_string_new (NULL);

  if (star_formula_find_input (formula, name) >= 0)
    return TRUE;

  for (guint i = 0; i < star_formula_get_n_inputs (formula); i++)
    g_string_append_printf (inputs, i > 0 ? ", %s" : "%s",
                            star_formula_get_input (formula, i)->name);

  /* Translators: the first and second %s are what the user gave as an input of a formula, and the
   * formula; the third is the list of inputs that there are */
  return fail (error, g_strdup_printf (_("%s: %s has no such input, only %s"), name,
                                       star_formula_get_id (formula), inputs->str));
}

static gboolean
parse_word (StarFormula *formula, const char *word, Inputs *inputs, GError **error)
{
  const char *mark = strchr (word, '=');
  gboolean is_before = g_str_has_prefix (word, BEFORE);
  gboolean is_after = g_str_has_prefix (word, AFTER);
  g_autofree char *name = NULL;

  if (!g_utf8_validate (word, -1, NULL))
    return fail (error, g_strdup (_("An input is not valid UTF-8 text")));
  if (mark == NULL)
    /* Translators: %s is a word of the command line, for which a name and a value were expected;
     * "name=value" may be translated */
    return fail (error, g_strdup_printf (_("%s: an input is written name=value"), word));

  name = g_strndup (word, mark - word);
  if (is_before || is_after)
    memmove (name, strchr (name, '.') + 1, strlen (strchr (name, '.') + 1) + 1);
  inputs->is_comparison |= is_before || is_after;

  return check_name (formula, name, error)
         && (is_after || set_input (inputs->before, name, mark + 1, error))
         && (is_before || set_input (inputs->after, name, mark + 1, error));
}

/* All that is wrong, in one line: NAME: REASON; NAME: REASON. */
static gboolean
check_valid (StarCalculation *calculation, const char *side, GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GPtrArray *messages = star_calculation_get_messages (calculation);

  if (star_calculation_is_valid (calculation))
    return TRUE;

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->level == STAR_GUARD_ERROR)
        g_string_append_printf (line, "%s%s%s: %s", line->len > 0 ? "; " : "", side,
                                message->input, message->text);
    }

  return fail (error, g_string_free (g_steal_pointer (&line), FALSE));
}

static void
print_messages (StarCliSession *session, StarCalculation *calculation)
{
  GPtrArray *messages = star_calculation_get_messages (calculation);

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);
      g_autofree char *line = NULL;

      line = message->level == STAR_GUARD_WARNING
               /* Translators: %s is a warning about a result */
               ? g_strdup_printf (_("Warning: %s"), message->text)
               : g_strdup (message->text);
      star_cli_session_print_line (session, line);
    }
}

static void
print_calculation (StarCliSession *session, StarCalculation *calculation)
{
  GPtrArray *values = star_calculation_get_values (calculation);

  star_cli_session_print_line (session, star_calculation_get_text (calculation));
  for (guint i = 0; i < values->len; i++)
    {
      const StarCalculationValue *value = g_ptr_array_index (values, i);
      /* Translators: what a value is called, and the value */
      g_autofree char *line = g_strdup_printf (_("%s: %s"), value->label, value->text);

      star_cli_session_print_line (session, line);
    }
  print_messages (session, calculation);
}

static void
add_row (StarCliTable *table, const char *label, const char *text)
{
  star_cli_table_add (table,
                      (const char *const[]) { label, text != NULL ? text : _("undefined") });
}

static char
get_decimal_mark (void)
{
  return strcmp (localeconv ()->decimal_point, ",") == 0 ? ',' : '.';
}

/* In words, or as it stands where it is too near 1 for words. */
static char *
dup_factor (StarComparison *comparison)
{
  char *words = star_comparison_dup_factor_text (comparison);
  const StarAmountStyle style = { .show = STAR_AMOUNT_SHOW_FACTOR,
                                  .digits = STAR_CALCULATION_DIGITS,
                                  .decimal_mark = get_decimal_mark () };
  g_autoptr (StarAmount) amount = NULL;
  double factor;

  if (words != NULL || !star_comparison_get_factor (comparison, &factor))
    return words;

  amount = star_amount_new (STAR_AMOUNT_RATIO, factor, NULL);
  return star_amount_to_text (amount, &style);
}

static void
print_comparison (StarCliSession *session, StarComparison *comparison)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (2);
  g_autofree char *before = star_comparison_dup_before_text (comparison);
  g_autofree char *after = star_comparison_dup_after_text (comparison);
  g_autofree char *absolute = star_comparison_dup_absolute_text (comparison);
  g_autofree char *relative = star_comparison_dup_relative_text (comparison);
  g_autofree char *factor = dup_factor (comparison);
  g_auto (GStrv) sentences = star_comparison_dup_sentences (comparison);
  g_auto (GStrv) warnings = star_comparison_dup_warnings (comparison);
  g_auto (GStrv) notes = star_comparison_dup_notes (comparison);

  add_row (table, _("Before"), before);
  add_row (table, _("After"), after);
  add_row (table, _("Absolute change"), absolute);
  add_row (table, _("Relative change"), relative);
  add_row (table, _("Factor"), factor);
  star_cli_table_print (table, 0, star_cli_session_get_out (session));

  star_cli_session_print_line (session, sentences[0]);
  for (int i = 0; warnings[i] != NULL; i++)
    {
      /* Translators: %s is a warning about a result */
      g_autofree char *line = g_strdup_printf (_("Warning: %s"), warnings[i]);

      star_cli_session_print_line (session, line);
    }
  for (int i = 0; notes[i] != NULL; i++)
    star_cli_session_print_line (session, notes[i]);
}

static gboolean
compare (StarCliSession *session, StarCalculation *before, StarCalculation *after,
         gboolean is_json, GError **error)
{
  g_autoptr (StarComparison) comparison = NULL;
  g_autofree char *json = NULL;

  if (!check_valid (before, BEFORE, error) || !check_valid (after, AFTER, error))
    return FALSE;
  comparison = star_comparison_new (before, after, error);
  if (comparison == NULL)
    return FALSE;

  if (!is_json)
    {
      print_comparison (session, comparison);
      return TRUE;
    }

  json = star_json_calculation_write_comparison (comparison);
  g_string_append (star_cli_session_get_out (session), json);
  return TRUE;
}

static gboolean
calculate (StarCliSession *session, StarCalculation *calculation, gboolean is_json, GError **error)
{
  g_autofree char *json = NULL;

  if (!check_valid (calculation, "", error))
    return FALSE;

  if (!is_json)
    {
      print_calculation (session, calculation);
      return TRUE;
    }

  json = star_json_calculation_write (calculation);
  g_string_append (star_cli_session_get_out (session), json);
  return TRUE;
}

static StarFormula *
find_formula (StarFormulaCatalog *catalog, const char *id, GError **error)
{
  StarFormula *formula = id != NULL ? star_formula_catalog_find (catalog, id) : NULL;

  if (id == NULL)
    fail (error, g_strdup (_("A formula is missing; see “starling-cli calc --list”")));
  else if (formula == NULL)
    /* Translators: %s is what the user gave as the name of a formula */
    fail (error, g_strdup_printf (_("There is no formula “%s”; see “starling-cli calc --list”"),
                                  id));

  return formula;
}

static gboolean
run_formula (StarCliSession *session, StarFormula *formula, const char *const *words,
             gboolean is_json, GError **error)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Inputs inputs = { before, after, FALSE };
  g_autoptr (StarCalculation) first = NULL;
  g_autoptr (StarCalculation) second = NULL;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!parse_word (formula, words[i], &inputs, error))
        return FALSE;
    }

  first = star_calculation_new (formula, before, get_decimal_mark (), STAR_CALCULATION_DIGITS);
  if (!inputs.is_comparison)
    return calculate (session, first, is_json, error);

  second = star_calculation_new (formula, after, get_decimal_mark (), STAR_CALCULATION_DIGITS);
  return compare (session, first, second, is_json, error);
}

/* Why the formula of that id is not in the catalogue although the user has it. */
static gboolean
check_own (GPtrArray *own, const char *id, GError **error)
{
  for (guint i = 0; i < own->len; i++)
    {
      StarOwnFormula *formula = g_ptr_array_index (own, i);
      g_autoptr (StarFormula) loaded = NULL;
      g_autoptr (GError) wrong = NULL;

      if (!g_str_equal (star_own_formula_get_id (formula), id))
        continue;

      loaded = star_formula_new_from_json (star_own_formula_get_definition (formula), &wrong);
      if (loaded == NULL)
        /* Translators: the first %s is the id of a formula that the user wrote, the second is what
         * is wrong with it */
        return fail (error, g_strdup_printf (_("Your formula “%s” cannot be used: %s"), id,
                                             wrong->message));
    }

  return TRUE;
}

/* (transfer full): all formulas. The library is left alone where one of the program is meant, and
 * where there is none, there is nothing of the user's. */
static StarFormulaCatalog *
load_catalog (StarCliSession *session, const char *id, GError **error)
{
  StarFormulaCatalog *shipped = star_formula_catalog_get_default ();
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) own = NULL;

  if ((id != NULL && star_formula_catalog_find (shipped, id) != NULL)
      || !g_file_test (star_cli_session_get_path (session), G_FILE_TEST_EXISTS))
    return star_formula_catalog_ref (shipped);
  if (!star_cli_session_open (session, &database, error))
    return NULL;

  own = star_formulary_list (database, NULL, error);
  if (own == NULL || (id != NULL && !check_own (own, id, error)))
    return NULL;

  return star_own_catalog_new (own);
}

static StarCliStatus
run (StarCliSession *session, const StarCliOptions *options, GError **error)
{
  const char *id = options->list ? NULL : options->arguments[0];
  gboolean is_json = g_str_equal (options->format, "json");
  g_autoptr (StarFormulaCatalog) catalog = load_catalog (session, id, error);
  StarFormula *formula;

  if (catalog == NULL)
    return STAR_CLI_FAILED;
  if (options->list)
    {
      list (session, catalog, is_json);
      return STAR_CLI_DONE;
    }

  formula = find_formula (catalog, id, error);
  if (formula == NULL
      || !run_formula (session, formula, (const char *const *) options->arguments + 1, is_json,
                       error))
    return STAR_CLI_FAILED;

  return STAR_CLI_DONE;
}

const StarCliVerb star_cli_calc_verb = {
  .syntax = {
    .verb = "calc",
    .usage = N_("FORMULA name=value… [before.name=value after.name=value…] [--format text|json]"),
    .arity = STAR_CLI_ANY_ARGUMENTS,
    .summary = N_("Work out a number with a formula, or two: before and after"),
    .details = N_("A value is written as people write it: 30d, “43.2 min”, '$0.12', 2.5TB, 500k/s, "
                  "99.9%,\n1,200, 1.2e6, 4/quarter; a list has commas: 12min,45min,1h. An input "
                  "without “before.”\nor “after.” is for both. “calc --list” has the formulas and "
                  "their inputs; “=” shows what is\ntaken for one that is left out."),
    .entries = entries,
    .formats = formats,
  },
  .run = run,
};
