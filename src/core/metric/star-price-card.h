/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The days of a month of which it is said how much of it may be missed. */
#define STAR_PRICE_CARD_DAYS 30

/**
 * StarPriceCardField:
 * @STAR_PRICE_CARD_NAME: what the tier is called
 * @STAR_PRICE_CARD_FRESHNESS: how old data may be
 * @STAR_PRICE_CARD_COMPLETENESS: which share of the data must be there
 * @STAR_PRICE_CARD_AVAILABILITY: which share of the time it must be there
 * @STAR_PRICE_CARD_UNIT_COST: what a unit of it costs
 */
typedef enum {
  STAR_PRICE_CARD_NAME,
  STAR_PRICE_CARD_FRESHNESS,
  STAR_PRICE_CARD_COMPLETENESS,
  STAR_PRICE_CARD_AVAILABILITY,
  STAR_PRICE_CARD_UNIT_COST,
} StarPriceCardField;

#define STAR_N_PRICE_CARD_FIELDS 5

#define STAR_TYPE_PRICE_CARD (star_price_card_get_type ())
G_DECLARE_FINAL_TYPE (StarPriceCard, star_price_card, STAR, PRICE_CARD, GObject)

StarPriceCard *star_price_card_new           (char decimal_mark);
StarPriceCard *star_price_card_new_usual     (char decimal_mark);
StarPriceCard *star_price_card_read          (const char *text, char decimal_mark);
char          *star_price_card_write         (StarPriceCard *self);
guint          star_price_card_get_n_tiers   (StarPriceCard *self);
void           star_price_card_add_tier      (StarPriceCard *self, const char *name);
void           star_price_card_insert_tier   (StarPriceCard *self, guint position,
                                              const char *name);
void           star_price_card_remove_tier   (StarPriceCard *self, guint tier);
const char    *star_price_card_get           (StarPriceCard *self, guint tier,
                                              StarPriceCardField field);
void           star_price_card_set           (StarPriceCard *self, guint tier,
                                              StarPriceCardField field, const char *text);
char          *star_price_card_dup_error     (StarPriceCard *self, guint tier,
                                              StarPriceCardField field);
gboolean       star_price_card_get_allowed   (StarPriceCard *self, guint tier, double *seconds);
gboolean       star_price_card_get_missing   (StarPriceCard *self, guint tier, double *per_million);
char          *star_price_card_describe      (StarPriceCard *self, guint tier);

G_END_DECLS
