/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-list-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-amount-reader-private.h"
#include "star-amount-wording-private.h"

/**
 * List:
 * @first: (nullable): the first element that is not 0, or is 0 of a currency, with which the others
 *   are compared
 * @is_first_bare: whether that has no unit
 *
 * A list while it is read.
 */
typedef struct {
  StarAmountSpec element;
  char mark;
  GArray *values;
  const char *currency;
  char *first;
  gboolean is_first_bare;
} List;

/* In the order in which an element without a unit is what it mostly is. */
static const StarAmountKind kinds[] = {
  STAR_AMOUNT_COUNT, STAR_AMOUNT_RATIO, STAR_AMOUNT_MONEY,
  STAR_AMOUNT_DURATION, STAR_AMOUNT_BYTES, STAR_AMOUNT_RATE,
};

/* "1,200" and "12,45", where it depends on the other separators what the comma is. */
static gboolean
is_between_digits (const char *text, const char *p)
{
  return p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);
}

/* Whether something divides the elements that is no part of a number. */
static gboolean
has_separator (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ';' || *p == '\n' || *p == '\t' || (*p == ',' && !is_between_digits (text, p)))
        return TRUE;
    }

  return FALSE;
}

/* The end of the element that begins at @p. */
static const char *
find_end (const char *text, const char *p, gboolean commas_divide)
{
  while (*p != '\0' && *p != ';' && *p != '\n' && *p != '\t'
         && !(*p == ',' && (commas_divide || !is_between_digits (text, p))))
    p++;

  return p;
}

static gboolean
refuse (GError **error, StarMetricError code, const char *message)
{
  g_propagate_error (error, star_metric_error_new (code, -1, -1, message));
  return FALSE;
}

static gboolean
add (List *self, const char *piece, const StarAmountReading *reading, GError **error)
{
  gboolean is_some = reading->value != 0 || reading->currency != NULL;

  if (self->first != NULL && reading->value != 0 && self->element.kind == STAR_AMOUNT_RATIO
      && self->is_first_bare != reading->is_bare)
    {
      star_amount_wording_set_mixed_units (error, reading->is_bare ? self->first : piece,
                                           reading->is_bare ? piece : self->first);
      return FALSE;
    }
  if (self->first != NULL && is_some && g_strcmp0 (self->currency, reading->currency) != 0)
    {
      star_amount_wording_set_mixed_currencies (error, self->first, self->currency, piece,
                                                reading->currency);
      return FALSE;
    }

  if (self->first == NULL && is_some)
    {
      self->first = g_strdup (piece);
      self->is_first_bare = reading->is_bare;
      self->currency = reading->currency;
    }
  g_array_append_val (self->values, reading->value);
  return TRUE;
}

static gboolean
find_kind (const List *self, const char *piece, StarAmountKind *kind)
{
  StarAmountReading reading;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const StarAmountSpec spec = { .kind = kinds[i] };

      *kind = kinds[i];
      if (star_amount_reader_read_one (piece, &spec, self->mark, FALSE, &reading, NULL))
        return TRUE;
    }

  return FALSE;
}

/* Replaces the error about an element that is of another kind than those before it; of one that has
 * no unit it says enough. */
static void
explain (const List *self, const char *piece, GError **error)
{
  StarAmountKind kind;

  if (error == NULL || self->first == NULL || !find_kind (self, piece, &kind)
      || kind == self->element.kind || kind == STAR_AMOUNT_COUNT)
    return;

  g_clear_error (error);
  star_amount_wording_set_mixed_kinds (error, self->first, self->element.kind, piece, kind);
}

/* Lines may be empty, but nothing stands between two commas. */
static gboolean
read_all (List *self, const char *text, gboolean commas_divide, GError **error)
{
  const char *p = text;

  for (;;)
    {
      const char *end = find_end (text, p, commas_divide);
      g_autofree char *piece = g_strstrip (g_strndup (p, end - p));
      gboolean is_line = *end == '\0' || *end == '\n';
      StarAmountReading reading;

      if (*piece != '\0' || !is_line)
        {
          if (*piece == '\0')
            return refuse (error, STAR_METRIC_ERROR_SYNTAX,
                           _("There is nothing between two commas or semicolons; "
                             "remove one of them"));
          if (strlen (piece) > STAR_AMOUNT_MAX_LENGTH)
            {
              star_amount_wording_set_too_long (error, STAR_AMOUNT_MAX_LENGTH);
              return FALSE;
            }
          if (!star_amount_reader_read_one (piece, &self->element, self->mark, FALSE, &reading,
                                            error))
            {
              explain (self, piece, error);
              return FALSE;
            }
          if (!add (self, piece, &reading, error))
            return FALSE;
        }
      if (*end == '\0')
        return TRUE;
      p = end + 1;
    }
}

static gboolean
read_pieces (List *self, const char *text, gboolean commas_divide, GError **error)
{
  self->currency = NULL;
  g_clear_pointer (&self->first, g_free);
  g_array_set_size (self->values, 0);

  return read_all (self, text, commas_divide, error);
}

/* "100,200": one number or two. */
static gboolean
refuse_either (const char *text, guint n, GError **error)
{
  g_autofree char *several = NULL;

  /* Translators: %u is a number of numbers, 2 or more */
  several = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u number with “;” between them",
                                          "%u numbers with “;” between them", n), n);
  star_amount_wording_set_ambiguous (error, text, _("one number"), several);
  return FALSE;
}

/*
 * Commas between digits divide a list, or are part of its numbers. Where both can be read, or where
 * the comma is the decimal mark, only the user knows.
 */
static gboolean
read_commas (List *self, const char *text, GError **error)
{
  StarAmountReading reading;
  gboolean is_one = strlen (text) <= STAR_AMOUNT_MAX_LENGTH
                    && star_amount_reader_read_one (text, &self->element, self->mark, FALSE,
                                                    &reading, NULL);
  gboolean is_list = read_pieces (self, text, TRUE, is_one ? NULL : error);

  if (is_one && !is_list)
    return read_pieces (self, text, FALSE, error);
  if (is_one)
    return refuse_either (text, self->values->len, error);
  if (is_list && self->mark == ',')
    return refuse (error, STAR_METRIC_ERROR_AMBIGUOUS,
                   _("A comma here is the decimal mark; put “;” between the numbers"));

  return is_list;
}

/*
 * star_amount_list_find_kind:
 *
 * Returns: of which kind the first element is, which the others should be as well
 */
StarAmountKind
star_amount_list_find_kind (const char *text, char decimal_mark)
{
  const List self = { .mark = decimal_mark };
  const char *start = text + strspn (text, " \t\r\n");
  const char *end = find_end (text, start, !has_separator (text));
  g_autofree char *piece = g_strstrip (g_strndup (start, end - start));
  StarAmountKind kind;

  return g_utf8_validate (piece, -1, NULL) && strlen (piece) <= STAR_AMOUNT_MAX_LENGTH
             && find_kind (&self, piece, &kind)
           ? kind
           : STAR_AMOUNT_COUNT;
}

/*
 * star_amount_list_read:
 * @text: valid UTF-8
 *
 * Reads amounts that are divided by commas, semicolons, tabs or lines.
 */
StarAmount *
star_amount_list_read (const char *text, const StarAmountSpec *spec, char decimal_mark,
                       GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  List self = {
    .element = { .kind = spec->of, .unit = spec->unit, .is_moment = spec->is_moment },
    .mark = decimal_mark,
    .values = values,
  };
  gboolean is_read;

  if (*stripped == '\0')
    {
      star_amount_wording_set_empty (error, STAR_AMOUNT_LIST);
      return NULL;
    }

  if (strchr (stripped, ',') == NULL || has_separator (stripped))
    is_read = read_pieces (&self, stripped, FALSE, error);
  else
    is_read = read_commas (&self, stripped, error);
  g_free (self.first);
  if (!is_read)
    return NULL;

  return star_amount_new_list (spec->of, (const double *) values->data, values->len, self.currency);
}
