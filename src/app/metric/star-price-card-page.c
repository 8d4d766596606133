/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-price-card-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-local-amount.h"
#include "star-page-box.h"

/* Under which name the record keeps the card. */
#define EXTRA "tiers"

/**
 * StarPriceCardPage:
 *
 * The tiers of a service, to be edited: what each promises, what may be missed by that, and what it
 * costs. A tier can be taken over into the formula. #StarPriceCardPage::done follows.
 */
struct _StarPriceCardPage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *tiers;

  /* Owned references */
  StarMetricModel *model;
  StarPriceCard *card;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPriceCardPage, star_price_card_page, GTK_TYPE_WIDGET)

static void fill (StarPriceCardPage *self);

static const char *const titles[STAR_N_PRICE_CARD_FIELDS] = {
  [STAR_PRICE_CARD_NAME] = N_("Tier"),
  [STAR_PRICE_CARD_FRESHNESS] = N_("Freshness, such as 5 min"),
  [STAR_PRICE_CARD_COMPLETENESS] = N_("Completeness, such as 99.9 %"),
  [STAR_PRICE_CARD_AVAILABILITY] = N_("Availability, such as 99.9 %"),
  [STAR_PRICE_CARD_UNIT_COST] = N_("Cost of a unit, such as $0.12"),
};

static guint
get_number (gpointer widget, const char *key)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), key));
}

static void
set_number (gpointer widget, const char *key, guint number)
{
  g_object_set_data (G_OBJECT (widget), key, GUINT_TO_POINTER (number));
}

/* The input of the formula that takes what a tier promises, -1 if none does. */
static int
find_target (StarPriceCardPage *self)
{
  StarFormula *formula = star_metric_model_get_formula (self->model);
  int input = star_formula_find_input (formula, "slo");

  return input >= 0 ? input : star_formula_find_input (formula, "target");
}

static void
keep (StarPriceCardPage *self)
{
  g_autofree char *text = star_price_card_write (self->card);

  star_metric_model_set_extra (self->model, EXTRA, text);
}

static void
show_tier (StarPriceCardPage *self, GtkWidget *tier)
{
  guint which = get_number (tier, "star-tier");
  g_autofree char *words = star_price_card_describe (self->card, which);
  GtkWidget *label = g_object_get_data (G_OBJECT (tier), "star-words");
  GtkWidget *use = g_object_get_data (G_OBJECT (tier), "star-use");
  double seconds;

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_sensitive (use, star_price_card_get_allowed (self->card, which, &seconds));
}

/* What is wrong is said below the fields of the tier, and the field says that it is. */
static void
show_error (StarPriceCardPage *self, GtkWidget *row, GtkWidget *tier)
{
  StarPriceCardField field = get_number (row, "star-field");
  g_autofree char *error =
    star_price_card_dup_error (self->card, get_number (tier, "star-tier"), field);

  star_entry_show_error (row, error != NULL);
  gtk_widget_set_tooltip_text (row, error);
  if (error != NULL)
    gtk_label_set_label (g_object_get_data (G_OBJECT (tier), "star-words"), error);
}

static void
changed_cb (StarPriceCardPage *self, GtkWidget *row)
{
  GtkWidget *tier = g_object_get_data (G_OBJECT (row), "star-box");

  star_price_card_set (self->card, get_number (tier, "star-tier"), get_number (row, "star-field"),
                       gtk_editable_get_text (GTK_EDITABLE (row)));
  show_tier (self, tier);
  show_error (self, row, tier);
  keep (self);
}

static void
use_cb (StarPriceCardPage *self, GtkWidget *button)
{
  guint tier = get_number (button, "star-tier");
  StarRecordSide side = star_metric_record_is_pair (star_metric_model_get_record (self->model))
                          ? STAR_RECORD_AFTER
                          : STAR_RECORD_BEFORE;
  int window = star_formula_find_input (star_metric_model_get_formula (self->model), "window");
  g_autofree char *days = g_strdup_printf ("%d d", STAR_PRICE_CARD_DAYS);

  star_metric_model_set_input (self->model, side, (guint) find_target (self),
                               star_price_card_get (self->card, tier,
                                                    STAR_PRICE_CARD_AVAILABILITY));
  if (window >= 0
      && *star_metric_model_get_input (self->model, STAR_RECORD_BEFORE, (guint) window) == '\0')
    star_metric_model_set_input (self->model, STAR_RECORD_BEFORE, (guint) window, days);
  g_signal_emit (self, signals[DONE], 0);
}

static void
remove_cb (StarPriceCardPage *self, GtkWidget *button)
{
  star_price_card_remove_tier (self->card, get_number (button, "star-tier"));
  keep (self);
  fill (self);
  gtk_widget_child_focus (self->tiers, GTK_DIR_TAB_FORWARD);
}

static void
add_cb (StarPriceCardPage *self)
{
  star_price_card_add_tier (self->card, _("New tier"));
  keep (self);
  fill (self);
  gtk_widget_child_focus (gtk_widget_get_last_child (self->tiers), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_field (StarPriceCardPage *self, GtkWidget *box, guint tier, StarPriceCardField field)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(titles[field]));
  gtk_editable_set_text (GTK_EDITABLE (row), star_price_card_get (self->card, tier, field));
  set_number (row, "star-field", field);
  g_object_set_data (G_OBJECT (row), "star-box", box);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_button (StarPriceCardPage *self, const char *label, guint tier, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  set_number (button, "star-tier", tier);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    star_price_card_get (self->card, tier, STAR_PRICE_CARD_NAME), -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_tier (StarPriceCardPage *self, guint tier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *use = create_button (self, _("Use This Tier"), tier, G_CALLBACK (use_cb));

  set_number (box, "star-tier", tier);
  g_object_set_data (G_OBJECT (box), "star-words", words);
  g_object_set_data (G_OBJECT (box), "star-use", use);
  gtk_widget_set_visible (use, find_target (self) >= 0);
  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_field (self, box, tier, field));
  gtk_box_append (GTK_BOX (buttons), use);
  gtk_box_append (GTK_BOX (buttons),
                  create_button (self, _("Remove Tier"), tier, G_CALLBACK (remove_cb)));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), buttons);
  show_tier (self, box);

  return box;
}

static void
fill (StarPriceCardPage *self)
{
  star_page_box_empty (self->tiers);
  for (guint i = 0; i < star_price_card_get_n_tiers (self->card); i++)
    gtk_box_append (GTK_BOX (self->tiers), create_tier (self, i));
}

static void
star_price_card_page_dispose (GObject *object)
{
  StarPriceCardPage *self = STAR_PRICE_CARD_PAGE (object);

  g_clear_object (&self->model);
  g_clear_object (&self->card);
  g_clear_pointer (&self->page, gtk_widget_unparent);

  G_OBJECT_CLASS (star_price_card_page_parent_class)->dispose (object);
}

static void
star_price_card_page_class_init (StarPriceCardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_price_card_page_dispose;

  signals[DONE] = g_signal_new ("done", STAR_TYPE_PRICE_CARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
star_price_card_page_init (StarPriceCardPage *self)
{
  GtkWidget *add = gtk_button_new_with_label (_("Add Tier"));
  GtkWidget *box;

  self->page = star_page_box_new (&box);
  self->tiers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box),
                  star_page_box_label (_("What each tier promises, what may be missed by that in a "
                                         "month of 30 days, and what it costs."),
                                       NULL));
  gtk_box_append (GTK_BOX (box), self->tiers);
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

/**
 * star_price_card_page_new:
 * @model: a formula that is about such promises; its record keeps the card
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
star_price_card_page_new (StarMetricModel *model)
{
  StarPriceCardPage *self;
  const char *kept;
  char mark = star_local_amount_get_decimal_mark ();

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  self = g_object_new (STAR_TYPE_PRICE_CARD_PAGE, NULL);
  self->model = g_object_ref (model);
  kept = star_metric_model_get_extra (model, EXTRA);
  self->card = *kept != '\0' ? star_price_card_read (kept, mark) : star_price_card_new_usual (mark);
  fill (self);

  return GTK_WIDGET (self);
}
