/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-item.h"

/**
 * StarHistoryItem:
 *
 * What one row of the history stands for. It stays the same object while it is shown, so that the
 * list keeps its place when something else changes.
 *
 * #StarHistoryItem::changed is emitted when it has something new to show.
 */
struct _StarHistoryItem
{
  GObject parent_instance;

  StarHistoryItemKind kind;
  char *key;
  char *title;
  char *subtitle;
  StarHistoryGroup *group;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarHistoryItem, star_history_item, G_TYPE_OBJECT)

static void
star_history_item_finalize (GObject *object)
{
  StarHistoryItem *self = STAR_HISTORY_ITEM (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->subtitle);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (star_history_item_parent_class)->finalize (object);
}

static void
star_history_item_class_init (StarHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_history_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_HISTORY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_history_item_init (StarHistoryItem *self)
{
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
}

/**
 * star_history_item_new:
 * @key: the id of the story or the take, else what tells it from others of its kind
 */
StarHistoryItem *
star_history_item_new (StarHistoryItemKind kind, const char *key)
{
  StarHistoryItem *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (STAR_TYPE_HISTORY_ITEM, NULL);
  self->kind = kind;
  self->key = g_strdup (key);

  return self;
}

void
star_history_item_set_texts (StarHistoryItem *self, const char *title, const char *subtitle)
{
  g_return_if_fail (STAR_IS_HISTORY_ITEM (self));
  g_return_if_fail (title != NULL && subtitle != NULL);

  if (g_str_equal (self->title, title) && g_str_equal (self->subtitle, subtitle))
    return;

  g_free (self->title);
  g_free (self->subtitle);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
star_history_item_set_group (StarHistoryItem *self, StarHistoryGroup *group)
{
  g_return_if_fail (STAR_IS_HISTORY_ITEM (self));
  g_return_if_fail (STAR_IS_HISTORY_GROUP (group));

  if (g_set_object (&self->group, group))
    g_signal_emit (self, signals[CHANGED], 0);
}

StarHistoryItemKind
star_history_item_get_kind (StarHistoryItem *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ITEM (self), STAR_HISTORY_ITEM_HEADING);

  return self->kind;
}

const char *
star_history_item_get_key (StarHistoryItem *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ITEM (self), NULL);

  return self->key;
}

const char *
star_history_item_get_title (StarHistoryItem *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ITEM (self), NULL);

  return self->title;
}

const char *
star_history_item_get_subtitle (StarHistoryItem *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ITEM (self), NULL);

  return self->subtitle;
}

/**
 * star_history_item_get_group:
 *
 * Returns: (transfer none) (nullable): the takes that a group or a summary is about
 */
StarHistoryGroup *
star_history_item_get_group (StarHistoryItem *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_ITEM (self), NULL);

  return self->group;
}
