/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-price-card.h"

#include <glib/gi18n-lib.h>

#include "star-amount.h"

#define DIGITS 3
#define DAY (24 * 60 * 60)

/**
 * StarPriceCard:
 *
 * What each tier of a service promises and costs: how fresh, how complete, how available; and what
 * may be missed by that. Everything is kept as it was typed, "" for what is not promised.
 */
struct _StarPriceCard
{
  GObject parent_instance;

  GPtrArray *tiers; /* (element-type GStrv) */
  char decimal_mark;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPriceCard, star_price_card, G_TYPE_OBJECT)

static const StarAmountSpec specs[STAR_N_PRICE_CARD_FIELDS] = {
  [STAR_PRICE_CARD_FRESHNESS] = { STAR_AMOUNT_DURATION, 0, NULL, FALSE },
  [STAR_PRICE_CARD_COMPLETENESS] = { STAR_AMOUNT_RATIO, 0, "%", FALSE },
  [STAR_PRICE_CARD_AVAILABILITY] = { STAR_AMOUNT_RATIO, 0, "%", FALSE },
  [STAR_PRICE_CARD_UNIT_COST] = { STAR_AMOUNT_MONEY, 0, NULL, FALSE },
};

static void
star_price_card_finalize (GObject *object)
{
  g_ptr_array_unref (STAR_PRICE_CARD (object)->tiers);

  G_OBJECT_CLASS (star_price_card_parent_class)->finalize (object);
}

static void
star_price_card_class_init (StarPriceCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_price_card_finalize;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_PRICE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_price_card_init (StarPriceCard *self)
{
  self->tiers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static char **
get_tier (StarPriceCard *self, guint tier)
{
  return g_ptr_array_index (self->tiers, tier);
}

static gboolean
is_share (StarPriceCardField field)
{
  return field == STAR_PRICE_CARD_COMPLETENESS || field == STAR_PRICE_CARD_AVAILABILITY;
}

static StarAmount *
read_field (StarPriceCard *self, guint tier, StarPriceCardField field, GError **error)
{
  return star_amount_read (get_tier (self, tier)[field], &specs[field], self->decimal_mark, error);
}

static gboolean
get_share (StarPriceCard *self, guint tier, StarPriceCardField field, double *share)
{
  g_autofree char *error = star_price_card_dup_error (self, tier, field);
  g_autoptr (StarAmount) amount = NULL;

  if (error != NULL)
    return FALSE;

  amount = read_field (self, tier, field, NULL);
  if (amount == NULL)
    return FALSE;
  *share = star_amount_get_value (amount);

  return TRUE;
}

static char *
write_amount (StarPriceCard *self, StarAmountKind kind, double value)
{
  g_autoptr (StarAmount) amount = star_amount_new (kind, value, NULL);
  const StarAmountStyle style = { .digits = DIGITS, .decimal_mark = self->decimal_mark };

  return star_amount_to_text (amount, &style);
}

/**
 * star_price_card_new:
 * @decimal_mark: '.' or ',', as the user writes
 *
 * Returns: (transfer full): a card without tiers
 */
StarPriceCard *
star_price_card_new (char decimal_mark)
{
  StarPriceCard *self = g_object_new (STAR_TYPE_PRICE_CARD, NULL);

  self->decimal_mark = decimal_mark;

  return self;
}

/**
 * star_price_card_new_usual:
 * @decimal_mark: '.' or ',', as the user writes
 *
 * Returns: (transfer full): a card with three tiers to begin from, without prices
 */
StarPriceCard *
star_price_card_new_usual (char decimal_mark)
{
  static const struct {
    const char *name;
    const char *freshness;
    double completeness;
    double availability;
  } usual[] = {
    { N_("Gold"), "5 min", 0.999, 0.999 },
    { N_("Silver"), "1 h", 0.995, 0.995 },
    { N_("Bronze"), "24 h", 0.99, 0.99 },
  };
  StarPriceCard *self = star_price_card_new (decimal_mark);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autofree char *completeness =
        write_amount (self, STAR_AMOUNT_RATIO, usual[i].completeness);
      g_autofree char *availability =
        write_amount (self, STAR_AMOUNT_RATIO, usual[i].availability);

      star_price_card_add_tier (self, _(usual[i].name));
      star_price_card_set (self, i, STAR_PRICE_CARD_FRESHNESS, usual[i].freshness);
      star_price_card_set (self, i, STAR_PRICE_CARD_COMPLETENESS, completeness);
      star_price_card_set (self, i, STAR_PRICE_CARD_AVAILABILITY, availability);
    }

  return self;
}

/**
 * star_price_card_read:
 * @text: what star_price_card_write() wrote
 * @decimal_mark: '.' or ',', as the user writes
 *
 * Returns: (transfer full): the card
 */
StarPriceCard *
star_price_card_read (const char *text, char decimal_mark)
{
  StarPriceCard *self = star_price_card_new (decimal_mark);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, self);

  lines = g_strsplit (text, "\n", -1);
  for (guint tier = 0; lines[tier] != NULL; tier++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[tier], "\t", STAR_N_PRICE_CARD_FIELDS);

      star_price_card_add_tier (self, "");
      for (int field = 0; cells[field] != NULL; field++)
        star_price_card_set (self, tier, field, cells[field]);
    }

  return self;
}

/**
 * star_price_card_write:
 *
 * Returns: (transfer full): a line for each tier, with tabs between what was typed
 */
char *
star_price_card_write (StarPriceCard *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), NULL);

  for (guint tier = 0; tier < self->tiers->len; tier++)
    {
      g_auto (GStrv) cells = g_strdupv (get_tier (self, tier));

      for (int field = 0; field < STAR_N_PRICE_CARD_FIELDS; field++)
        g_strdelimit (cells[field], "\t\n", ' ');
      g_ptr_array_add (lines, g_strjoinv ("\t", cells));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

guint
star_price_card_get_n_tiers (StarPriceCard *self)
{
  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), 0);

  return self->tiers->len;
}

/**
 * star_price_card_add_tier:
 * @name: what it is called
 *
 * Adds a tier that promises nothing so far.
 */
void
star_price_card_add_tier (StarPriceCard *self, const char *name)
{
  g_return_if_fail (STAR_IS_PRICE_CARD (self));

  star_price_card_insert_tier (self, self->tiers->len, name);
}

/**
 * star_price_card_insert_tier:
 * @position: before which tier it comes, or their number
 * @name: what it is called
 *
 * Adds a tier that promises nothing so far.
 */
void
star_price_card_insert_tier (StarPriceCard *self, guint position, const char *name)
{
  char **fields;

  g_return_if_fail (STAR_IS_PRICE_CARD (self));
  g_return_if_fail (position <= self->tiers->len);
  g_return_if_fail (name != NULL);

  fields = g_new0 (char *, STAR_N_PRICE_CARD_FIELDS + 1);
  for (int i = 0; i < STAR_N_PRICE_CARD_FIELDS; i++)
    fields[i] = g_strdup (i == STAR_PRICE_CARD_NAME ? name : "");
  g_ptr_array_insert (self->tiers, (int) position, fields);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
star_price_card_remove_tier (StarPriceCard *self, guint tier)
{
  g_return_if_fail (STAR_IS_PRICE_CARD (self));
  g_return_if_fail (tier < self->tiers->len);

  g_ptr_array_remove_index (self->tiers, tier);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * star_price_card_get:
 *
 * Returns: (transfer none): what was typed there
 */
const char *
star_price_card_get (StarPriceCard *self, guint tier, StarPriceCardField field)
{
  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), NULL);
  g_return_val_if_fail (tier < self->tiers->len, NULL);
  g_return_val_if_fail (field < STAR_N_PRICE_CARD_FIELDS, NULL);

  return get_tier (self, tier)[field];
}

/**
 * star_price_card_set:
 * @text: what is typed there
 */
void
star_price_card_set (StarPriceCard *self, guint tier, StarPriceCardField field, const char *text)
{
  char **place;

  g_return_if_fail (STAR_IS_PRICE_CARD (self));
  g_return_if_fail (tier < self->tiers->len);
  g_return_if_fail (field < STAR_N_PRICE_CARD_FIELDS);
  g_return_if_fail (text != NULL);

  place = &get_tier (self, tier)[field];
  if (g_str_equal (*place, text))
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * star_price_card_dup_error:
 *
 * Returns: (transfer full) (nullable): what is wrong with what was typed there; nothing is promised
 *   by an empty field, which is not wrong
 */
char *
star_price_card_dup_error (StarPriceCard *self, guint tier, StarPriceCardField field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarAmount) amount = NULL;
  double value;

  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), NULL);
  g_return_val_if_fail (tier < self->tiers->len, NULL);
  g_return_val_if_fail (field < STAR_N_PRICE_CARD_FIELDS, NULL);

  if (field == STAR_PRICE_CARD_NAME || *get_tier (self, tier)[field] == '\0')
    return NULL;

  amount = read_field (self, tier, field, &error);
  if (amount == NULL)
    return g_strdup (error->message);
  value = star_amount_get_value (amount);
  if (is_share (field) && (value > 1 || value < 0))
    return g_strdup (_("It must be between 0 % and 100 %"));
  if (value < 0)
    return g_strdup (_("It must be 0 or more"));

  return NULL;
}

/**
 * star_price_card_get_allowed:
 * @seconds: (out): for how long in a month of 30 days it may be down
 *
 * Returns: %FALSE if no availability is promised
 */
gboolean
star_price_card_get_allowed (StarPriceCard *self, guint tier, double *seconds)
{
  double share;

  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), FALSE);
  g_return_val_if_fail (tier < self->tiers->len, FALSE);

  if (!get_share (self, tier, STAR_PRICE_CARD_AVAILABILITY, &share))
    return FALSE;

  *seconds = (1 - share) * STAR_PRICE_CARD_DAYS * DAY;

  return TRUE;
}

/**
 * star_price_card_get_missing:
 * @per_million: (out): how many of a million records may be missing
 *
 * Returns: %FALSE if no completeness is promised
 */
gboolean
star_price_card_get_missing (StarPriceCard *self, guint tier, double *per_million)
{
  double share;

  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), FALSE);
  g_return_val_if_fail (tier < self->tiers->len, FALSE);

  if (!get_share (self, tier, STAR_PRICE_CARD_COMPLETENESS, &share))
    return FALSE;

  *per_million = (1 - share) * 1e6;

  return TRUE;
}

/**
 * star_price_card_describe:
 *
 * Returns: (transfer full): what may be missed in the tier, in words
 */
char *
star_price_card_describe (StarPriceCard *self, guint tier)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  double seconds, missing;

  g_return_val_if_fail (STAR_IS_PRICE_CARD (self), NULL);
  g_return_val_if_fail (tier < self->tiers->len, NULL);

  if (star_price_card_get_allowed (self, tier, &seconds))
    {
      g_autofree char *text = write_amount (self, STAR_AMOUNT_DURATION, seconds);

      /* Translators: a duration, and a number of days: "43.2 min down in 30 days" */
      g_ptr_array_add (parts, g_strdup_printf (_("%s down in %d days"), text,
                                               STAR_PRICE_CARD_DAYS));
    }
  if (star_price_card_get_missing (self, tier, &missing))
    {
      g_autofree char *text = write_amount (self, STAR_AMOUNT_COUNT, missing);

      /* Translators: %s is a number, as in "1,000 of a million records missing" */
      g_ptr_array_add (parts, g_strdup_printf (_("%s of a million records missing"), text));
    }
  if (parts->len == 0)
    return g_strdup (_("Nothing is promised yet"));
  g_ptr_array_add (parts, NULL);

  /* Translators: stands between two things that may be missed: "43.2 min down in 30 days, 1,000 of
   * a million records missing" */
  return g_strjoinv (_(", "), (char **) parts->pdata);
}
