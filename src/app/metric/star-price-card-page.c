/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-price-card-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-local-amount.h"
#include "star-page-box.h"
#include "star-status.h"
#include "star-undo-bar.h"
#include "star-wrap-layout.h"

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
  GtkWidget *add;
  GtkWidget *undo_bar;

  /* Owned references */
  StarMetricModel *model;
  StarPriceCard *card;
};

/* A tier that was removed, and where it was. */
typedef struct {
  guint tier;
  char *fields[STAR_N_PRICE_CARD_FIELDS];
} Removal;

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPriceCardPage, star_price_card_page, GTK_TYPE_WIDGET)

static void fill (StarPriceCardPage *self);

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
    g_free (removal->fields[field]);
  g_free (removal);
}

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

/* What is said of a tier that has no name. */
static char *
dup_name (StarPriceCardPage *self, guint tier)
{
  const char *name = star_price_card_get (self->card, tier, STAR_PRICE_CARD_NAME);

  /* Translators: %u is the number of a tier that has no name yet */
  return *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Tier %u"), tier + 1);
}

static void
describe (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name, -1);
}

/* Each button has the words that all of its kind have, so it says of which tier it is. */
static void
describe_buttons (StarPriceCardPage *self, GtkWidget *tier)
{
  GtkWidget *uses = g_object_get_data (G_OBJECT (tier), "star-uses");
  g_autofree char *name = dup_name (self, get_number (tier, "star-tier"));

  for (GtkWidget *button = gtk_widget_get_first_child (uses); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    describe (button, name);
  describe (gtk_widget_get_next_sibling (uses), name);
}

/* Returns: (nullable): what is wrong in the first field that has something wrong in it */
static char *
dup_error (StarPriceCardPage *self, guint tier)
{
  char *error = NULL;

  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS && error == NULL; field++)
    error = star_price_card_dup_error (self->card, tier, field);

  return error;
}

/* What is wrong is said in place of what may be missed. */
static void
show_tier (StarPriceCardPage *self, GtkWidget *tier)
{
  guint which = get_number (tier, "star-tier");
  g_autofree char *words = star_price_card_describe (self->card, which);
  g_autofree char *error = dup_error (self, which);
  double seconds;

  star_status_say (g_object_get_data (G_OBJECT (tier), "star-words"),
                   error != NULL ? error : words, error != NULL);
  gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (tier), "star-uses"),
                            star_price_card_get_allowed (self->card, which, &seconds));
  describe_buttons (self, tier);
}

static void
show_error (StarPriceCardPage *self, GtkWidget *row)
{
  GtkWidget *tier = g_object_get_data (G_OBJECT (row), "star-box");
  g_autofree char *error = star_price_card_dup_error (self->card, get_number (tier, "star-tier"),
                                                      get_number (row, "star-field"));

  star_entry_show_error (row, error != NULL);
  gtk_widget_set_tooltip_text (row, error);
}

static void
changed_cb (StarPriceCardPage *self, GtkWidget *row)
{
  GtkWidget *tier = g_object_get_data (G_OBJECT (row), "star-box");

  star_price_card_set (self->card, get_number (tier, "star-tier"), get_number (row, "star-field"),
                       gtk_editable_get_text (GTK_EDITABLE (row)));
  show_tier (self, tier);
  show_error (self, row);
  keep (self);
}

/* What a month is goes with it, if nothing is said of that. */
static void
use (StarPriceCardPage *self, guint tier, StarRecordSide side)
{
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
use_before_cb (StarPriceCardPage *self, GtkWidget *button)
{
  use (self, get_number (button, "star-tier"), STAR_RECORD_BEFORE);
}

static void
use_after_cb (StarPriceCardPage *self, GtkWidget *button)
{
  use (self, get_number (button, "star-tier"), STAR_RECORD_AFTER);
}

static Removal *
remove_tier (StarPriceCardPage *self, guint tier)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->tier = tier;
  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
    removal->fields[field] = g_strdup (star_price_card_get (self->card, tier, field));
  star_price_card_remove_tier (self->card, tier);

  return removal;
}

/* To the button that removes the tier, which is no text, so that the undo key works. */
static void
focus_button (StarPriceCardPage *self, guint tier)
{
  GtkWidget *box = gtk_widget_get_first_child (self->tiers);

  while (tier-- > 0 && box != NULL && gtk_widget_get_next_sibling (box) != NULL)
    box = gtk_widget_get_next_sibling (box);
  gtk_widget_grab_focus (box != NULL ? gtk_widget_get_last_child (gtk_widget_get_last_child (box))
                                     : self->add);
}

static void
remove_cb (StarPriceCardPage *self, GtkWidget *button)
{
  guint tier = get_number (button, "star-tier");
  g_autofree char *name = dup_name (self, tier);
  /* Translators: %s is an option or a criterion of a decision, or a tier of a service */
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), name);
  Removal *removal = remove_tier (self, tier);

  keep (self);
  fill (self);
  focus_button (self, tier);
  star_undo_bar_offer (STAR_UNDO_BAR (self->undo_bar), message, removal);
}

static void
put_back (gpointer page, gpointer removed)
{
  StarPriceCardPage *self = STAR_PRICE_CARD_PAGE (page);
  const Removal *removal = removed;
  guint tier = MIN (removal->tier, star_price_card_get_n_tiers (self->card));

  star_price_card_insert_tier (self->card, tier, "");
  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
    star_price_card_set (self->card, tier, field, removal->fields[field]);
  keep (self);
  fill (self);
  focus_button (self, tier);
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
  star_entry_start_with (row, star_price_card_get (self->card, tier, field));
  set_number (row, "star-field", field);
  g_object_set_data (G_OBJECT (row), "star-box", box);
  show_error (self, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_button (StarPriceCardPage *self, GtkWidget *box, const char *label, guint tier,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  set_number (button, "star-tier", tier);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/* Where there are two sides, each button says which of them the tier is for. */
static GtkWidget *
create_uses (StarPriceCardPage *self, guint tier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean is_pair = star_metric_record_is_pair (star_metric_model_get_record (self->model));

  add_button (self, box, is_pair ? _("Use Before") : _("Use This Tier"), tier,
              G_CALLBACK (use_before_cb));
  if (is_pair)
    add_button (self, box, _("Use After"), tier, G_CALLBACK (use_after_cb));
  gtk_widget_set_visible (box, find_target (self) >= 0);

  return box;
}

static GtkWidget *
create_buttons (StarPriceCardPage *self, GtkWidget *uses, guint tier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, g_object_new (STAR_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  gtk_box_append (GTK_BOX (box), uses);
  add_button (self, box, _("Remove Tier"), tier, G_CALLBACK (remove_cb));

  return box;
}

static GtkWidget *
create_tier (StarPriceCardPage *self, guint tier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *uses = create_uses (self, tier);

  set_number (box, "star-tier", tier);
  g_object_set_data (G_OBJECT (box), "star-words", words);
  g_object_set_data (G_OBJECT (box), "star-uses", uses);
  for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_field (self, box, tier, field));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), create_buttons (self, uses, tier));
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

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->card);

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
  GtkWidget *box;
  GtkWidget *scroller = star_page_box_new (&box);

  self->tiers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->add = gtk_button_new_with_label (_("Add Tier"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->undo_bar = star_undo_bar_new (GTK_WIDGET (self), put_back, removal_free);
  gtk_box_append (GTK_BOX (box),
                  star_page_box_label (_("What each tier promises, what may be missed by that in a "
                                         "month of 30 days, and what it costs."),
                                       NULL));
  gtk_box_append (GTK_BOX (box), self->tiers);
  gtk_box_append (GTK_BOX (box), self->add);
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->page), scroller);
  gtk_box_append (GTK_BOX (self->page), self->undo_bar);
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
