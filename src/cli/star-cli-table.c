/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-table.h"

#include "star-cli-text.h"

#define GAP 2

struct _StarCliTable
{
  GPtrArray *rows;
  GPtrArray *notes;
  guint *widths;
  gboolean *right;
  guint n_columns;
};

/**
 * star_cli_table_new:
 * @n_columns: the number of cells in each row
 *
 * Returns: (transfer full): a table without rows
 */
StarCliTable *
star_cli_table_new (guint n_columns)
{
  StarCliTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (StarCliTable, 1);
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->widths = g_new0 (guint, n_columns);
  self->right = g_new0 (gboolean, n_columns);

  return self;
}

void
star_cli_table_free (StarCliTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self->widths);
  g_free (self->right);
  g_free (self);
}

/**
 * star_cli_table_set_right:
 * @column: a column of figures, to be aligned on the right
 */
void
star_cli_table_set_right (StarCliTable *self, guint column)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->n_columns);

  self->right[column] = TRUE;
}

/**
 * star_cli_table_add:
 * @cells: a text for each column; line breaks in it become spaces
 */
void
star_cli_table_add (StarCliTable *self, const char *const *cells)
{
  GStrv row;

  g_return_if_fail (self != NULL);

  row = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      row[i] = star_cli_text_one_line (cells[i]);
      self->widths[i] = MAX (self->widths[i], star_cli_text_width (row[i]));
    }

  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->notes, NULL);
}

/**
 * star_cli_table_set_note:
 * @note: prose
 *
 * Sets what stands under the row that was added last, in lines of its own.
 */
void
star_cli_table_set_note (StarCliTable *self, const char *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->notes->len > 0);

  g_free (self->notes->pdata[self->notes->len - 1]);
  self->notes->pdata[self->notes->len - 1] = g_strdup (note);
}

static void
print_row (StarCliTable *self, GStrv row, guint indent, GString *out)
{
  guint pending = indent;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint rest = self->widths[i] - star_cli_text_width (row[i]);

      if (self->right[i])
        pending += rest;
      /* Spaces wait for the next text, so that no line ends with one. */
      if (row[i][0] != '\0')
        {
          star_cli_text_append_spaces (out, pending);
          g_string_append (out, row[i]);
          pending = 0;
        }
      if (!self->right[i])
        pending += rest;
      /* A column that is empty in every row takes no room. */
      if (self->widths[i] > 0)
        pending += GAP;
    }

  g_string_append_c (out, '\n');
}

/**
 * star_cli_table_print:
 * @indent: the spaces before each row
 * @out: where to append the rows
 */
void
star_cli_table_print (StarCliTable *self, guint indent, GString *out)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *note = g_ptr_array_index (self->notes, i);

      print_row (self, g_ptr_array_index (self->rows, i), indent, out);
      if (note != NULL)
        {
          star_cli_text_append_spaces (out, indent + GAP);
          star_cli_text_append_wrapped (out, note, indent + GAP * 2);
        }
    }
}
