/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-list.h"

#include <glib/gi18n.h>

#include "star-formula-row.h"

/**
 * StarFormulaList:
 *
 * All formulas, to be searched: first those that would fill what a story lacks, then the others by
 * family or by dimension.
 *
 * #StarFormulaList::chosen has the id of a formula, #StarFormulaList::edit that of one of the user's
 * own, or "" for a new one.
 */
struct _StarFormulaList
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkSearchEntry *search;
  GtkDropDown *grouping;
  GtkLabel *none;
  GtkWidget *scroller;
  GtkBox *page;
  GtkLabel *news;
  GtkWidget *new_button;

  /* Owned references */
  StarFormulaCatalog *catalog;
  GStrv first;

  int dimension;
};

enum {
  BY_FAMILY,
  BY_DIMENSION,
};

enum {
  CHOSEN,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFormulaList, star_formula_list, GTK_TYPE_WIDGET)

static StarFormula *
get_formula (GtkWidget *row)
{
  return star_formula_row_get_formula (STAR_FORMULA_ROW (row));
}

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

/* Returns: the first row that is left, %NULL if none is. */
static GtkWidget *
filter (StarFormulaList *self)
{
  g_autofree char *folded =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  GtkWidget *first = NULL;

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->page)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GtkWidget *row = filter_list (gtk_widget_get_last_child (group), words);

      gtk_widget_set_visible (group, row != NULL);
      if (first == NULL)
        first = row;
    }
  gtk_label_set_label (self->none, first == NULL ? _("No formula has these words.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->none), first == NULL);
  gtk_widget_set_visible (self->scroller, first != NULL);

  return first;
}

static void
search_changed_cb (StarFormulaList *self)
{
  filter (self);
}

static void
choose (StarFormulaList *self, GtkWidget *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, star_formula_get_id (get_formula (row)));
}

static void
search_activate_cb (StarFormulaList *self)
{
  GtkWidget *first = filter (self);

  if (first != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    choose (self, first);
}

/* The key ends the search first, and only then what is around it. */
static void
stop_search_cb (StarFormulaList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
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

static void
focus_visibly (StarFormulaList *self, GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

/* From an end of a group to the next one, and beyond them to what is around. */
static gboolean
keynav_failed_cb (StarFormulaList *self, GtkDirectionType direction, GtkWidget *list)
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

  if (row != NULL)
    focus_visibly (self, row);
  else if (up)
    gtk_text_grab_focus_without_selecting (
      GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
  else
    focus_visibly (self, self->new_button);

  return TRUE;
}

static gboolean
search_key_cb (StarFormulaList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *first;

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  first = filter (self);
  focus_visibly (self, first != NULL ? first : self->new_button);

  return GDK_EVENT_STOP;
}

static void
row_activated_cb (StarFormulaList *self, GtkListBoxRow *row)
{
  choose (self, GTK_WIDGET (row));
}

static void
edit_cb (StarFormulaList *self, StarFormulaRow *row)
{
  g_signal_emit (self, signals[EDIT], 0, star_formula_get_id (get_formula (GTK_WIDGET (row))));
}

static void
new_cb (StarFormulaList *self)
{
  g_signal_emit (self, signals[EDIT], 0, "");
}

static GtkWidget *
create_row (StarFormulaList *self, StarFormula *formula)
{
  GtkWidget *row = star_formula_row_new (formula);

  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* Without any formula there is no group. */
static void
add_group (StarFormulaList *self, const char *title, GPtrArray *formulas)
{
  GtkWidget *group, *heading, *list;

  if (formulas->len == 0)
    return;

  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  heading = gtk_label_new (title);
  list = gtk_list_box_new ();
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < formulas->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, g_ptr_array_index (formulas, i)));

  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->page, group);
}

/* Those that are proposed, and then the others for the dimension. */
static GPtrArray *
find_fitting (StarFormulaList *self)
{
  GPtrArray *fitting = g_ptr_array_new ();
  GPtrArray *all = star_formula_catalog_get_all (self->catalog);

  for (char **id = self->first; id != NULL && *id != NULL; id++)
    {
      StarFormula *formula = star_formula_catalog_find (self->catalog, *id);

      if (formula != NULL)
        g_ptr_array_add (fitting, formula);
    }
  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);

      if (self->dimension >= 0 && star_formula_get_dimension (formula) == self->dimension
          && !g_ptr_array_find (fitting, formula, NULL))
        g_ptr_array_add (fitting, formula);
    }

  return fitting;
}

/* Those that have been shown already are left out. */
static GPtrArray *
find_group (StarFormulaList *self, GPtrArray *fitting, gboolean by_family, int which)
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
add_own (StarFormulaList *self, GPtrArray *fitting)
{
  GPtrArray *all = star_formula_catalog_get_all (self->catalog);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      if (star_formula_is_own (all->pdata[i]) && !g_ptr_array_find (fitting, all->pdata[i], NULL))
        g_ptr_array_add (own, all->pdata[i]);
    }
  add_group (self, _("Own Formulas"), own);
}

static void
add_family (StarFormulaList *self, GPtrArray *fitting, StarFormulaFamily family)
{
  g_autoptr (GPtrArray) formulas = find_group (self, fitting, TRUE, (int) family);

  add_group (self, star_formula_family_get_label (family), formulas);
}

static void
add_dimension (StarFormulaList *self, GPtrArray *fitting, int dimension, const char *title)
{
  g_autoptr (GPtrArray) formulas = find_group (self, fitting, FALSE, dimension);

  add_group (self, title, formulas);
}

static void
fill (StarFormulaList *self)
{
  gboolean by_family = gtk_drop_down_get_selected (self->grouping) == BY_FAMILY;
  g_autoptr (GPtrArray) fitting = NULL;
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, group);
  if (self->catalog == NULL)
    return;

  fitting = find_fitting (self);
  if (self->dimension >= 0)
    {
      /* Translators: %s is a dimension, such as Cost */
      g_autofree char *title = g_strdup_printf (_("What Would Fill %s"),
                                                star_dimension_get_label (self->dimension));

      add_group (self, title, fitting);
    }
  for (int i = 0; by_family && i < STAR_N_FORMULA_FAMILIES; i++)
    add_family (self, fitting, i);
  for (int i = 0; !by_family && i < STAR_N_DIMENSIONS; i++)
    add_dimension (self, fitting, i, star_dimension_get_label (i));
  if (!by_family)
    add_dimension (self, fitting, -1, _("Any Dimension"));
  add_own (self, fitting);
  filter (self);
}

static void
grouping_changed_cb (StarFormulaList *self)
{
  fill (self);
}

static void
star_formula_list_dispose (GObject *object)
{
  StarFormulaList *self = STAR_FORMULA_LIST (object);

  g_clear_pointer (&self->catalog, star_formula_catalog_unref);
  g_clear_pointer (&self->first, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_FORMULA_LIST);

  G_OBJECT_CLASS (star_formula_list_parent_class)->dispose (object);
}

static void
star_formula_list_class_init (StarFormulaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_formula_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", STAR_TYPE_FORMULA_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EDIT] = g_signal_new ("edit", STAR_TYPE_FORMULA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "starformulalist");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-formula-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, box);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, search);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, grouping);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, none);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, page);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, news);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaList, new_button);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
star_formula_list_init (StarFormulaList *self)
{
  self->dimension = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* On GTK 4.8 a screen reader reaches the button in a drop-down, which has no name of its own. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->grouping))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _("Order of the formulas"), -1);
}

GtkWidget *
star_formula_list_new (void)
{
  return g_object_new (STAR_TYPE_FORMULA_LIST, NULL);
}

/**
 * star_formula_list_show:
 * @catalog: the formulas
 * @dimension: what they are to fill, -1 for nothing in particular
 * @first: (nullable) (array zero-terminated=1): ids of those that are shown first
 */
void
star_formula_list_show (StarFormulaList *self, StarFormulaCatalog *catalog, int dimension,
                        const char *const *first)
{
  g_return_if_fail (STAR_IS_FORMULA_LIST (self));
  g_return_if_fail (catalog != NULL);
  g_return_if_fail (dimension < STAR_N_DIMENSIONS);

  star_formula_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, star_formula_catalog_unref);
  self->catalog = catalog;
  self->dimension = dimension;
  g_strfreev (self->first);
  self->first = g_strdupv ((char **) first);
  fill (self);
}

/**
 * star_formula_list_focus:
 *
 * Gives the focus to the search.
 */
void
star_formula_list_focus (StarFormulaList *self)
{
  g_return_if_fail (STAR_IS_FORMULA_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* What is in @catalog and not the same in @other. */
static GPtrArray *
find_different (StarFormulaCatalog *catalog, StarFormulaCatalog *other)
{
  GPtrArray *all = star_formula_catalog_get_all (catalog);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *there = star_formula_catalog_find (other, star_formula_get_id (all->pdata[i]));

      if (there == NULL || !star_formula_equal (all->pdata[i], there))
        g_ptr_array_add (found, all->pdata[i]);
    }

  return found;
}

static char *
describe_news (StarFormula *before, StarFormula *after)
{
  if (after == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” deleted"), star_formula_get_name (before));
  if (before == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” added"), star_formula_get_name (after));

  /* Translators: %s is the name of a formula */
  return g_strdup_printf (_("Formula “%s” changed"), star_formula_get_name (after));
}

static GtkWidget *
find_formula_row (StarFormulaList *self, StarFormula *formula)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->page)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (group));
           row != NULL; row = gtk_widget_get_next_sibling (row))
        {
          if (get_formula (row) == formula)
            return row;
        }
    }

  return NULL;
}

/* A search that would hide it is over. */
static void
show_formula (StarFormulaList *self, StarFormula *formula)
{
  GtkWidget *row = find_formula_row (self, formula);

  if (!gtk_widget_get_visible (row))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      filter (self);
    }
  gtk_widget_grab_focus (row);
}

/**
 * star_formula_list_update:
 * @catalog: the formulas, of which some are the user's and may have changed
 *
 * Shows them, and says what is new, since a message of the main window is behind the dialog.
 */
void
star_formula_list_update (StarFormulaList *self, StarFormulaCatalog *catalog)
{
  g_autoptr (StarFormulaCatalog) old = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *news = NULL;

  g_return_if_fail (STAR_IS_FORMULA_LIST (self));
  g_return_if_fail (catalog != NULL);
  g_return_if_fail (self->catalog != NULL);

  old = g_steal_pointer (&self->catalog);
  self->catalog = star_formula_catalog_ref (catalog);
  before = find_different (old, catalog);
  after = find_different (catalog, old);
  fill (self);
  if (before->len + after->len == 0 || before->len > 1 || after->len > 1)
    return;

  news = describe_news (before->len > 0 ? before->pdata[0] : NULL,
                        after->len > 0 ? after->pdata[0] : NULL);
  gtk_label_set_label (self->news, news);
  gtk_widget_show (GTK_WIDGET (self->news));
  if (after->len > 0)
    show_formula (self, after->pdata[0]);
  else
    gtk_widget_grab_focus (self->new_button);
}
