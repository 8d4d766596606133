/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-groups.h"

#include <glib/gi18n.h>

#include "star-formula-row.h"

/**
 * StarFormulaGroups:
 *
 * All formulas in groups: first those that would fill what a story lacks, then the others by family
 * or by dimension, the user's own, and what can not be used. The arrow keys go through all of them.
 *
 * #StarFormulaGroups::row-activated, #StarFormulaGroups::row-edit, #StarFormulaGroups::row-copy and
 * #StarFormulaGroups::row-remove have the #StarFormulaRow. #StarFormulaGroups::left says that an
 * arrow key led beyond an end, with its direction.
 */
struct _StarFormulaGroups
{
  GtkWidget parent_instance;

  /* Owned references */
  StarFormulaCatalog *catalog;
};

enum {
  ROW_ACTIVATED,
  ROW_EDIT,
  ROW_COPY,
  ROW_REMOVE,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFormulaGroups, star_formula_groups, GTK_TYPE_WIDGET)

/* Returns: the first row that is left, %NULL if none is. */
static GtkWidget *
filter_list (GtkWidget *list, GStrv words)
{
  GtkWidget *first = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean matched = star_formula_row_matches (STAR_FORMULA_ROW (row), words);

      gtk_widget_set_visible (row, matched);
      if (matched && first == NULL)
        first = row;
    }

  return first;
}

/* The last one if it goes up. Rows that the search left out are passed. */
static GtkWidget *
find_row (GtkWidget *group, gboolean up)
{
  GtkWidget *list = gtk_widget_get_last_child (group);
  GtkWidget *row = up ? gtk_widget_get_last_child (list) : gtk_widget_get_first_child (list);

  while (row != NULL && !gtk_widget_get_visible (row))
    row = up ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);

  return row;
}

/* From an end of a group to the next one, and beyond them to what is around. */
static gboolean
keynav_failed_cb (StarFormulaGroups *self, GtkDirectionType direction, GtkWidget *list)
{
  gboolean up = direction == GTK_DIR_UP;
  GtkWidget *group = gtk_widget_get_parent (list);
  GtkWidget *row = NULL;

  if (!up && direction != GTK_DIR_DOWN)
    return FALSE;

  do
    {
      group = up ? gtk_widget_get_prev_sibling (group) : gtk_widget_get_next_sibling (group);
      row = group != NULL ? find_row (group, up) : NULL;
    }
  while (group != NULL && row == NULL);

  if (row == NULL)
    {
      g_signal_emit (self, signals[LEFT], 0, direction);
      return TRUE;
    }

  gtk_widget_grab_focus (row);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (row)), TRUE);
  return TRUE;
}

static void
row_activated_cb (StarFormulaGroups *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, row);
}

static void
edit_cb (StarFormulaGroups *self, StarFormulaRow *row)
{
  g_signal_emit (self, signals[ROW_EDIT], 0, row);
}

static void
copy_cb (StarFormulaGroups *self, StarFormulaRow *row)
{
  g_signal_emit (self, signals[ROW_COPY], 0, row);
}

static void
remove_cb (StarFormulaGroups *self, StarFormulaRow *row)
{
  g_signal_emit (self, signals[ROW_REMOVE], 0, row);
}

/* Takes the row. */
static void
add_row (StarFormulaGroups *self, GtkWidget *list, GtkWidget *row)
{
  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Returns: where its rows go */
static GtkWidget *
add_group (StarFormulaGroups *self, const char *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_widget_set_parent (group, GTK_WIDGET (self));

  return list;
}

/* Without any formula there is no group. */
static void
add_formulas (StarFormulaGroups *self, const char *title, GPtrArray *formulas)
{
  GtkWidget *list;

  if (formulas->len == 0)
    return;

  list = add_group (self, title);
  for (guint i = 0; i < formulas->len; i++)
    add_row (self, list, star_formula_row_new (formulas->pdata[i]));
}

/* Those that are proposed, and then the others for the dimension. */
static GPtrArray *
find_fitting (StarFormulaGroups *self, int dimension, const char *const *first)
{
  GPtrArray *fitting = g_ptr_array_new ();
  GPtrArray *all = star_formula_catalog_get_all (self->catalog);

  for (const char *const *id = first; id != NULL && *id != NULL; id++)
    {
      StarFormula *formula = star_formula_catalog_find (self->catalog, *id);

      if (formula != NULL)
        g_ptr_array_add (fitting, formula);
    }
  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);

      if (dimension >= 0 && star_formula_get_dimension (formula) == dimension
          && !g_ptr_array_find (fitting, formula, NULL))
        g_ptr_array_add (fitting, formula);
    }

  return fitting;
}

/* Those that have been shown already are left out. */
static GPtrArray *
find_group (StarFormulaGroups *self, GPtrArray *fitting, gboolean by_family, int which)
{
  GPtrArray *all = star_formula_catalog_get_all (self->catalog);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);
      int its = by_family ? (int) star_formula_get_family (formula)
                          : star_formula_get_dimension (formula);

      if (its == which && !star_formula_is_own (formula)
          && !g_ptr_array_find (fitting, formula, NULL))
        g_ptr_array_add (found, formula);
    }

  return found;
}

static void
add_own (StarFormulaGroups *self, GPtrArray *fitting)
{
  GPtrArray *all = star_formula_catalog_get_all (self->catalog);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      if (star_formula_is_own (all->pdata[i]) && !g_ptr_array_find (fitting, all->pdata[i], NULL))
        g_ptr_array_add (own, all->pdata[i]);
    }
  add_formulas (self, _("Own Formulas"), own);
}

static void
add_family (StarFormulaGroups *self, GPtrArray *fitting, StarFormulaFamily family)
{
  g_autoptr (GPtrArray) formulas = find_group (self, fitting, TRUE, (int) family);

  add_formulas (self, star_formula_family_get_label (family), formulas);
}

static void
add_dimension (StarFormulaGroups *self, GPtrArray *fitting, int dimension, const char *title)
{
  g_autoptr (GPtrArray) formulas = find_group (self, fitting, FALSE, dimension);

  add_formulas (self, title, formulas);
}

static void
add_unusable (StarFormulaGroups *self)
{
  GPtrArray *unusable = star_formula_catalog_get_unusable (self->catalog);
  GtkWidget *list;

  if (unusable->len == 0)
    return;

  list = add_group (self, _("Own Formulas That Can’t Be Used"));
  for (guint i = 0; i < unusable->len; i++)
    add_row (self, list, star_formula_row_new_unusable (unusable->pdata[i]));
}

static void
empty (StarFormulaGroups *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (group);
}

static void
star_formula_groups_dispose (GObject *object)
{
  StarFormulaGroups *self = STAR_FORMULA_GROUPS (object);

  empty (self);
  g_clear_pointer (&self->catalog, star_formula_catalog_unref);

  G_OBJECT_CLASS (star_formula_groups_parent_class)->dispose (object);
}

static guint
install_row_signal (const char *name)
{
  return g_signal_new (name, STAR_TYPE_FORMULA_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, STAR_TYPE_FORMULA_ROW);
}

static void
star_formula_groups_class_init (StarFormulaGroupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_formula_groups_dispose;

  signals[ROW_ACTIVATED] = install_row_signal ("row-activated");
  signals[ROW_EDIT] = install_row_signal ("row-edit");
  signals[ROW_COPY] = install_row_signal ("row-copy");
  signals[ROW_REMOVE] = install_row_signal ("row-remove");
  signals[LEFT] = g_signal_new ("left", STAR_TYPE_FORMULA_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  gtk_widget_class_set_css_name (widget_class, "starformulagroups");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
star_formula_groups_init (StarFormulaGroups *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
}

GtkWidget *
star_formula_groups_new (void)
{
  return g_object_new (STAR_TYPE_FORMULA_GROUPS, NULL);
}

/**
 * star_formula_groups_fill:
 * @catalog: the formulas
 * @dimension: what they are to fill, -1 for nothing in particular
 * @first: (nullable) (array zero-terminated=1): ids of those that are shown first
 * @by_family: whether the groups are families, or dimensions
 */
void
star_formula_groups_fill (StarFormulaGroups *self, StarFormulaCatalog *catalog, int dimension,
                          const char *const *first, gboolean by_family)
{
  g_autoptr (GPtrArray) fitting = NULL;

  g_return_if_fail (STAR_IS_FORMULA_GROUPS (self));
  g_return_if_fail (catalog != NULL);

  empty (self);
  star_formula_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, star_formula_catalog_unref);
  self->catalog = catalog;
  fitting = find_fitting (self, dimension, first);
  if (dimension >= 0)
    {
      /* Translators: %s is a dimension, such as Cost */
      g_autofree char *title = g_strdup_printf (_("What Would Fill %s"),
                                                star_dimension_get_label (dimension));

      add_formulas (self, title, fitting);
    }
  for (int i = 0; by_family && i < STAR_N_FORMULA_FAMILIES; i++)
    add_family (self, fitting, i);
  for (int i = 0; !by_family && i < STAR_N_DIMENSIONS; i++)
    add_dimension (self, fitting, i, star_dimension_get_label (i));
  if (!by_family)
    add_dimension (self, fitting, -1, _("Any Dimension"));
  add_own (self, fitting);
  add_unusable (self);
}

/**
 * star_formula_groups_filter:
 * @words: what is searched for, "" for everything
 *
 * Shows only formulas with all of the words.
 *
 * Returns: (transfer none) (nullable): the first row that is left
 */
GtkWidget *
star_formula_groups_filter (StarFormulaGroups *self, const char *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) each = NULL;
  GtkWidget *first = NULL;

  g_return_val_if_fail (STAR_IS_FORMULA_GROUPS (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  folded = g_utf8_casefold (words, -1);
  each = g_strsplit_set (folded, " \t", -1);
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GtkWidget *row = filter_list (gtk_widget_get_last_child (group), each);

      gtk_widget_set_visible (group, row != NULL);
      if (first == NULL)
        first = row;
    }

  return first;
}

/**
 * star_formula_groups_find:
 * @id: the id of a formula
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
star_formula_groups_find (StarFormulaGroups *self, const char *id)
{
  g_return_val_if_fail (STAR_IS_FORMULA_GROUPS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (group));
           row != NULL; row = gtk_widget_get_next_sibling (row))
        {
          if (g_str_equal (star_formula_row_get_id (STAR_FORMULA_ROW (row)), id))
            return row;
        }
    }

  return NULL;
}
