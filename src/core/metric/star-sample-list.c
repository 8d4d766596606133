/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sample-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-function-private.h"
#include "star-metric-error.h"

/* To how many significant digits they are summed up. */
#define DIGITS 3

struct _StarSampleList
{
  gatomicrefcount ref_count;

  StarAmount *amount;
  char *header;
  char decimal_mark;
  StarOperand list; /* of the amount */
};

G_DEFINE_BOXED_TYPE (StarSampleList, star_sample_list, star_sample_list_ref, star_sample_list_unref)

/* The kinds of which a bare number is none come first; money may be a bare number, but need not. */
static const StarAmountKind any_kinds[] = {
  STAR_AMOUNT_DURATION, STAR_AMOUNT_BYTES, STAR_AMOUNT_RATE, STAR_AMOUNT_COUNT, STAR_AMOUNT_MONEY,
};

/* Takes the amount and the header. */
static StarSampleList *
create (StarAmount *amount, char decimal_mark, char *header)
{
  StarSampleList *self = g_new0 (StarSampleList, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->amount = amount;
  self->decimal_mark = decimal_mark;
  self->header = header;
  self->list = star_amount_get_operand (amount);

  return self;
}

/* The first line that says something, and where the next one begins; %NULL if it is the last. */
static const char *
find_second_line (const char *text, char **first)
{
  const char *start = text + strspn (text, " \t\r\n");
  const char *end = strchr (start, '\n');

  if (end == NULL)
    return NULL;

  *first = g_strstrip (g_strndup (start, end - start));

  return end + 1;
}

/* The unit at the end of a name as programs write them: "latency_ms", but not "events_per_sec". One
 * that may be something else, such as "min", is not taken. */
static char *
dup_last_word (const char *header)
{
  static const char *const units[] = {
    "ms", "us", "ns", "sec", "secs", "seconds", "minutes", NULL,
  };
  const char *mark = strrchr (header, '_');
  g_autofree char *name = mark != NULL ? g_ascii_strdown (header, mark - header) : NULL;
  g_autofree char *word = mark != NULL ? g_ascii_strdown (mark + 1, -1) : NULL;

  return name != NULL && g_strv_contains (units, word) && !g_str_has_suffix (name, "_per")
           ? g_steal_pointer (&word)
           : NULL;
}

/* The unit that stands in brackets behind the name of a column: "latency (ms)". */
static char *
dup_unit (const char *header)
{
  const char *open = strpbrk (header, "([");
  const char *close = open != NULL ? strpbrk (open, ")]") : NULL;

  return close != NULL ? g_strstrip (g_strndup (open + 1, close - open - 1))
                       : dup_last_word (header);
}

/* What stands below @header, which is NULL where there is none. */
static StarAmount *
read_column (const char *text, const StarAmountSpec *spec, const char *header, char decimal_mark,
             GError **error)
{
  g_autofree char *unit = header != NULL ? dup_unit (header) : NULL;
  StarAmountSpec with_unit = *spec;
  StarAmount *amount = NULL;

  if (unit != NULL)
    {
      with_unit.unit = unit;
      amount = star_amount_read (text, &with_unit, decimal_mark, NULL);
    }

  return amount != NULL ? amount : star_amount_read (text, spec, decimal_mark, error);
}

/* A name begins with a letter, "p95 (ms)", or has no digit before its unit, "# of runs". What is no
 * number for some other reason is one that is typed wrong, and is not taken for a name. */
static gboolean
is_header (const char *line)
{
  if (g_unichar_isalpha (g_utf8_get_char_validated (line, -1)))
    return TRUE;

  for (const char *p = line; *p != '\0' && strchr ("([", *p) == NULL; p++)
    {
      if (g_ascii_isdigit (*p))
        return FALSE;
    }

  return *line != '\0';
}

/* Replaces the error by one that says in which line it is, where there are several. */
static void
name_line (const char *text, const StarAmountSpec *spec, const char *header, char decimal_mark,
           GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_header = header != NULL;

  if (lines[0] == NULL || lines[1] == NULL)
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (StarAmount) amount = NULL;

      g_strstrip (lines[i]);
      if (*lines[i] == '\0')
        continue;
      if (is_header)
        {
          is_header = FALSE;
          continue;
        }
      amount = read_column (lines[i], spec, header, decimal_mark, &problem);
      if (amount != NULL)
        continue;

      g_clear_error (error);
      /* Translators: the number of a line, and what is wrong in it */
      g_set_error (error, problem->domain, problem->code, _("Line %u: %s"), i + 1,
                   problem->message);
      return;
    }
}

/**
 * star_sample_list_read:
 * @text: numbers as a spreadsheet or a log gives them: one a line, or with commas, semicolons or
 *   tabs between them, with units or without; the first line may be a name, with the unit of the
 *   others in brackets
 * @spec: what is asked for; a list
 * @decimal_mark: '.' or ','
 * @error: where to put what is wrong, with the number of the line where there are several
 *
 * Returns: (transfer full) (nullable): the numbers
 */
StarSampleList *
star_sample_list_read (const char *text, const StarAmountSpec *spec, char decimal_mark,
                       GError **error)
{
  g_autofree char *header = NULL;
  const char *rest;
  StarAmount *amount;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (spec != NULL && spec->kind == STAR_AMOUNT_LIST, NULL);

  amount = star_amount_read (text, spec, decimal_mark, error);
  if (amount != NULL)
    return create (amount, decimal_mark, NULL);

  rest = find_second_line (text, &header);
  if (rest != NULL && !is_header (header))
    g_clear_pointer (&header, g_free);
  if (header != NULL)
    {
      g_clear_error (error);
      amount = read_column (rest, spec, header, decimal_mark, error);
    }
  if (amount == NULL && error != NULL)
    name_line (text, spec, header, decimal_mark, error);

  return amount != NULL ? create (amount, decimal_mark, g_steal_pointer (&header)) : NULL;
}

/* Of which kind the first line is that can be read. */
static StarAmountKind
find_kind (const char *text, StarAmountSpec spec, char decimal_mark)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (any_kinds); k++)
        {
          g_autoptr (StarAmount) amount = NULL;

          spec.of = any_kinds[k];
          amount = star_amount_read (lines[i], &spec, decimal_mark, NULL);
          if (amount != NULL)
            return spec.of;
        }
    }

  return STAR_AMOUNT_COUNT;
}

/**
 * star_sample_list_read_any:
 * @spec: what is asked for; a list of anything
 *
 * Reads like star_sample_list_read () numbers of whichever kind they all are. What is wrong is said
 * of the kind that they begin with.
 *
 * Returns: (transfer full) (nullable): the numbers
 */
StarSampleList *
star_sample_list_read_any (const char *text, const StarAmountSpec *spec, char decimal_mark,
                           GError **error)
{
  StarAmountSpec with_kind;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (spec != NULL && spec->kind == STAR_AMOUNT_LIST, NULL);

  with_kind = *spec;
  for (gsize i = 0; i < G_N_ELEMENTS (any_kinds); i++)
    {
      StarSampleList *list;

      with_kind.of = any_kinds[i];
      list = star_sample_list_read (text, &with_kind, decimal_mark, NULL);
      if (list != NULL)
        return list;
    }

  with_kind.of = find_kind (text, *spec, decimal_mark);
  return star_sample_list_read (text, &with_kind, decimal_mark, error);
}

StarSampleList *
star_sample_list_ref (StarSampleList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_sample_list_unref (StarSampleList *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  star_amount_unref (self->amount);
  g_free (self->header);
  g_free (self);
}

/**
 * star_sample_list_get_header:
 *
 * Returns: (transfer none) (nullable): the first line, if it was a name
 */
const char *
star_sample_list_get_header (StarSampleList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->header;
}

gsize
star_sample_list_get_count (StarSampleList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->list.n_samples;
}

/**
 * star_sample_list_get_mean:
 *
 * Returns: the mean, in the base unit; NaN of no numbers
 */
double
star_sample_list_get_mean (StarSampleList *self)
{
  double mean = 0;

  g_return_val_if_fail (self != NULL, NAN);

  /* Dividing first, so that the sum of large numbers is not infinite. */
  for (gsize i = 0; i < self->list.n_samples; i++)
    mean += self->list.sorted[i] / self->list.n_samples;

  return self->list.n_samples > 0 ? mean : NAN;
}

/**
 * star_sample_list_get_median:
 *
 * Returns: the number in the middle, or the mean of the two there; NaN of no numbers
 */
double
star_sample_list_get_median (StarSampleList *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  if (self->list.n_samples == 0)
    return NAN;

  return star_function_apply_list (STAR_FUNCTION_MEDIAN, self->list);
}

/**
 * star_sample_list_get_percentile:
 * @percentile: above 0, 1 at most
 *
 * Returns: the number that so many are not above, by nearest rank; NaN of no numbers
 */
double
star_sample_list_get_percentile (StarSampleList *self, double percentile)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (percentile > 0 && percentile <= 1, NAN);

  if (self->list.n_samples == 0)
    return NAN;

  return star_function_percentile (self->list, percentile);
}

static char *
write_value (StarSampleList *self, double value, int digits)
{
  g_autoptr (StarAmount) amount = star_amount_new (star_amount_get_element_kind (self->amount),
                                                   value, star_amount_get_currency (self->amount));
  const StarAmountStyle style = { .digits = digits, .decimal_mark = self->decimal_mark };

  return star_amount_to_text (amount, &style);
}

/**
 * star_sample_list_to_text:
 *
 * Returns: (transfer full): the numbers as they are entered in one line, each with its unit
 */
char *
star_sample_list_to_text (StarSampleList *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (gsize i = 0; i < self->list.n_samples; i++)
    {
      g_autofree char *sample = write_value (self, self->list.samples[i], 0);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", sample);
    }

  /* "1,200" alone would be two numbers, perhaps. */
  if (self->list.n_samples == 1 && strchr (text->str, ',') != NULL)
    g_string_append_c (text, ';');

  return g_string_free (text, FALSE);
}

/**
 * star_sample_list_describe:
 *
 * Returns: (transfer full): how many there are, and what they sum up to
 */
char *
star_sample_list_describe (StarSampleList *self)
{
  g_autofree char *mean = NULL;
  g_autofree char *median = NULL;
  g_autofree char *p90 = NULL;
  g_autofree char *p95 = NULL;
  g_autofree char *p99 = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->list.n_samples == 0)
    return g_strdup (_("No numbers"));

  mean = write_value (self, star_sample_list_get_mean (self), DIGITS);
  median = write_value (self, star_sample_list_get_median (self), DIGITS);
  p90 = write_value (self, star_sample_list_get_percentile (self, 0.90), DIGITS);
  p95 = write_value (self, star_sample_list_get_percentile (self, 0.95), DIGITS);
  p99 = write_value (self, star_sample_list_get_percentile (self, 0.99), DIGITS);

  return g_strdup_printf (
    /* Translators: "20 numbers: mean 130 ms, median 120 ms, p90 200 ms, p95 240 ms, p99 2.4 s" */
    g_dngettext (GETTEXT_PACKAGE, "%u number: mean %s, median %s, p90 %s, p95 %s, p99 %s",
                 "%u numbers: mean %s, median %s, p90 %s, p95 %s, p99 %s",
                 self->list.n_samples),
    (guint) self->list.n_samples, mean, median, p90, p95, p99);
}
