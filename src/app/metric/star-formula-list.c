/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-list.h"

#include <glib/gi18n.h>

#include "star-formula-groups.h"
#include "star-formula-row.h"

/**
 * StarFormulaList:
 *
 * All formulas, to be searched: first those that would fill what a story lacks, then the others by
 * family or by dimension.
 *
 * #StarFormulaList::chosen has the id of a formula, #StarFormulaList::edit that of one of the
 * user's own, or "" for a new one. Around it there may be the actions formula.remove, for the id of
 * what can not be used, and formula.undo.
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
  StarFormulaGroups *page;
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

/* Returns: the first row that is left, %NULL if none is. */
static GtkWidget *
filter (StarFormulaList *self)
{
  GtkWidget *first =
    star_formula_groups_filter (self->page, gtk_editable_get_text (GTK_EDITABLE (self->search)));

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

/* What can not be used is not chosen. */
static void
choose (StarFormulaList *self, StarFormulaRow *row)
{
  if (star_formula_row_get_formula (row) != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, star_formula_row_get_id (row));
}

static void
row_activated_cb (StarFormulaList *self, StarFormulaRow *row)
{
  choose (self, row);
}

static void
search_activate_cb (StarFormulaList *self)
{
  GtkWidget *first = filter (self);

  if (first != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    choose (self, STAR_FORMULA_ROW (first));
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

static void
focus_visibly (StarFormulaList *self, GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

static void
left_cb (StarFormulaList *self, GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP)
    gtk_text_grab_focus_without_selecting (
      GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
  else
    focus_visibly (self, self->new_button);
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
edit_cb (StarFormulaList *self, StarFormulaRow *row)
{
  g_signal_emit (self, signals[EDIT], 0, star_formula_row_get_id (row));
}

static void
say (StarFormulaList *self, const char *news)
{
  gtk_label_set_label (self->news, news);
  gtk_widget_show (GTK_WIDGET (self->news));
}

static void
copy_cb (StarFormulaList *self, StarFormulaRow *row)
{
  StarUnusableFormula *formula = star_formula_row_get_unusable (row);
  g_autofree char *news =
    /* Translators: %s is the name of a formula */
    g_strdup_printf (_("Text of “%s” copied"), star_unusable_formula_get_name (formula));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          star_unusable_formula_get_definition (formula));
  say (self, news);
}

static void
remove_cb (StarFormulaList *self, StarFormulaRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "formula.remove", "s",
                              star_formula_row_get_id (row));
}

/* In a text the key takes back what was typed there, and nothing else. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return !GTK_IS_TEXT (focus) && gtk_widget_activate_action (widget, "formula.undo", NULL);
}

static void
new_cb (StarFormulaList *self)
{
  g_signal_emit (self, signals[EDIT], 0, "");
}

static void
fill (StarFormulaList *self)
{
  if (self->catalog == NULL)
    return;

  star_formula_groups_fill (self->page, self->catalog, self->dimension,
                            (const char *const *) self->first,
                            gtk_drop_down_get_selected (self->grouping) == BY_FAMILY);
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

  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_key_cb, NULL);
  g_type_ensure (STAR_TYPE_FORMULA_GROUPS);
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
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
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

/* One of the user's formulas; names and ids are the catalogue's. */
typedef struct {
  const char *id;
  const char *name;
  char *text;
} Known;

static void
known_clear (gpointer data)
{
  g_free (((Known *) data)->text);
}

static GArray *
list_known (StarFormulaCatalog *catalog)
{
  GPtrArray *all = star_formula_catalog_get_all (catalog);
  GPtrArray *unusable = star_formula_catalog_get_unusable (catalog);
  GArray *known = g_array_new (FALSE, FALSE, sizeof (Known));

  g_array_set_clear_func (known, known_clear);
  for (guint i = 0; i < all->len; i++)
    {
      Known one = { star_formula_get_id (all->pdata[i]), star_formula_get_name (all->pdata[i]),
                    star_formula_to_json (all->pdata[i]) };

      if (star_formula_is_own (all->pdata[i]))
        g_array_append_val (known, one);
      else
        g_free (one.text);
    }
  for (guint i = 0; i < unusable->len; i++)
    {
      Known one = { star_unusable_formula_get_id (unusable->pdata[i]),
                    star_unusable_formula_get_name (unusable->pdata[i]),
                    g_strdup (star_unusable_formula_get_definition (unusable->pdata[i])) };

      g_array_append_val (known, one);
    }

  return known;
}

static const Known *
find_known (GArray *known, const char *id)
{
  for (guint i = 0; i < known->len; i++)
    {
      const Known *one = &g_array_index (known, Known, i);

      if (g_str_equal (one->id, id))
        return one;
    }

  return NULL;
}

/* What is in @known and not the same in @other. @n is how many there are. */
static const Known *
find_different (GArray *known, GArray *other, guint *n)
{
  const Known *found = NULL;

  *n = 0;
  for (guint i = 0; i < known->len; i++)
    {
      const Known *one = &g_array_index (known, Known, i);
      const Known *there = find_known (other, one->id);

      if (there != NULL && g_str_equal (one->text, there->text))
        continue;
      found = one;
      (*n)++;
    }

  return found;
}

static char *
describe_news (const Known *before, const Known *after)
{
  if (after == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” deleted"), before->name);
  if (before == NULL)
    /* Translators: %s is the name of a formula */
    return g_strdup_printf (_("Formula “%s” added"), after->name);

  /* Translators: %s is the name of a formula */
  return g_strdup_printf (_("Formula “%s” changed"), after->name);
}

/* A search that would hide it is over. */
static void
show_formula (StarFormulaList *self, const char *id)
{
  GtkWidget *row = star_formula_groups_find (self->page, id);

  if (!gtk_widget_get_visible (row))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      filter (self);
    }
  gtk_widget_grab_focus (row);
}

/* Whoever types elsewhere, such as into a form, goes on doing so. */
static gboolean
is_focus_elsewhere (StarFormulaList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Goes to what is new, unless somebody is busy. */
static void
tell_difference (StarFormulaList *self, StarFormulaCatalog *old, gboolean is_busy)
{
  g_autoptr (GArray) known = list_known (old);
  g_autoptr (GArray) now = list_known (self->catalog);
  guint n_before, n_after;
  const Known *before = find_different (known, now, &n_before);
  const Known *after = find_different (now, known, &n_after);
  g_autofree char *news = NULL;

  if (n_before + n_after == 0 || n_before > 1 || n_after > 1)
    return;

  news = describe_news (before, after);
  say (self, news);
  if (is_busy)
    return;
  if (after != NULL)
    show_formula (self, after->id);
  else
    gtk_widget_grab_focus (self->new_button);
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
  gboolean is_busy;

  g_return_if_fail (STAR_IS_FORMULA_LIST (self));
  g_return_if_fail (catalog != NULL);
  g_return_if_fail (self->catalog != NULL);

  is_busy = is_focus_elsewhere (self);
  old = g_steal_pointer (&self->catalog);
  self->catalog = star_formula_catalog_ref (catalog);
  fill (self);
  tell_difference (self, old, is_busy);
}
