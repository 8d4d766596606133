/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-kind-model.h"

#include <glib/gi18n.h>

/* The kinds of amounts as the choices of a drop-down, in the order of the choices. Those of a value
 * come first, lists of them behind. */
static const struct {
  const char *kind;
  const char *of;
  const char *label;
} kinds[] = {
  { "count", "", N_("Number") },
  { "ratio", "", N_("Share, such as 2.5 %") },
  { "duration", "", N_("Duration") },
  { "money", "", N_("Money") },
  { "bytes", "", N_("Amount of data") },
  { "rate", "", N_("Rate, such as 500k/s") },
  { "any", "", N_("Any kind") },
  { "list", "count", N_("Several numbers") },
  { "list", "ratio", N_("Several shares") },
  { "list", "duration", N_("Several durations") },
  { "list", "money", N_("Several amounts of money") },
};

#define N_WITHOUT_LISTS 7

static guint
count (gboolean with_lists)
{
  return with_lists ? G_N_ELEMENTS (kinds) : N_WITHOUT_LISTS;
}

/**
 * star_kind_model_new:
 * @with_lists: whether several amounts may be chosen
 * @selected: what star_kind_model_find() found
 *
 * Returns: (transfer full): the choices, with one more at the end if @selected is none of them
 */
GListModel *
star_kind_model_new (gboolean with_lists, guint selected)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < count (with_lists); i++)
    gtk_string_list_append (list, _(kinds[i].label));
  if (selected == count (with_lists))
    gtk_string_list_append (list, _("As it was"));

  return G_LIST_MODEL (list);
}

/**
 * star_kind_model_find:
 * @kind: the nick of a kind, or "any"
 * @of: for a list the same of what is in it, else ""
 *
 * Returns: the position of the choice; that behind the last one if there is none
 */
guint
star_kind_model_find (const char *kind, const char *of, gboolean with_lists)
{
  guint i = 0;

  g_return_val_if_fail (kind != NULL && of != NULL, 0);

  while (i < count (with_lists)
         && !(g_str_equal (kinds[i].kind, kind) && g_str_equal (kinds[i].of, of)))
    i++;

  return i;
}

/**
 * star_kind_model_get:
 * @kind: (out) (transfer none): the nick of the kind
 * @of: (out) (transfer none): that of what is in a list, "" for none
 *
 * Returns: %FALSE if @position is that of the additional choice
 */
gboolean
star_kind_model_get (guint position, gboolean with_lists, const char **kind, const char **of)
{
  g_return_val_if_fail (kind != NULL && of != NULL, FALSE);

  if (position >= count (with_lists))
    return FALSE;

  *kind = kinds[position].kind;
  *of = kinds[position].of;

  return TRUE;
}
