/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-documents.h"

/**
 * StarDocuments:
 *
 * The stories that are open, one document for each: the one that is shown, and those that were
 * left and are not saved yet. The user's pace, and what is ignored everywhere, are kept up in all
 * of them.
 *
 * #StarDocuments::report-changed and #StarDocuments::save-state-changed tell of one of them.
 */
struct _StarDocuments
{
  GObject parent_instance;

  StarContext *context;
  GHashTable *by_id;
};

enum {
  REPORT_CHANGED,
  SAVE_STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDocuments, star_documents, G_TYPE_OBJECT)

typedef gboolean (*Condition) (StarDocument *document);

static gboolean
is_failed (StarDocument *document)
{
  return star_document_get_save_state (document) == STAR_SAVE_STATE_FAILED;
}

static StarDocument *
find (StarDocuments *self, Condition condition, StarDocument *except)
{
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    {
      if (document != except && condition (document))
        return document;
    }

  return NULL;
}

static void
report_changed_cb (StarDocuments *self, GParamSpec *pspec, StarDocument *document)
{
  g_signal_emit (self, signals[REPORT_CHANGED], 0, document);
}

static void
save_state_cb (StarDocuments *self, GParamSpec *pspec, StarDocument *document)
{
  g_signal_emit (self, signals[SAVE_STATE_CHANGED], 0, document);
}

static void
pace_changed_cb (StarDocuments *self)
{
  StarPace *pace = star_context_get_pace (self->context);
  GHashTableIter iter;
  gpointer id;
  gpointer document;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, &document))
    {
      StarPaceRange range;

      star_pace_get_range (pace, id, STAR_SECTION_TEXT, &range);
      star_document_set_pace (document, &range);
    }
}

static void
star_documents_dispose (GObject *object)
{
  StarDocuments *self = STAR_DOCUMENTS (object);

  g_hash_table_remove_all (self->by_id);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (star_documents_parent_class)->dispose (object);
}

static void
star_documents_finalize (GObject *object)
{
  g_hash_table_unref (STAR_DOCUMENTS (object)->by_id);

  G_OBJECT_CLASS (star_documents_parent_class)->finalize (object);
}

static void
star_documents_class_init (StarDocumentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = star_documents_dispose;
  object_class->finalize = star_documents_finalize;

  signals[REPORT_CHANGED] =
    g_signal_new ("report-changed", STAR_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STAR_TYPE_DOCUMENT);
  signals[SAVE_STATE_CHANGED] =
    g_signal_new ("save-state-changed", STAR_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, STAR_TYPE_DOCUMENT);
}

static void
star_documents_init (StarDocuments *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * star_documents_new:
 *
 * Returns: (transfer full): no documents yet
 */
StarDocuments *
star_documents_new (StarContext *context)
{
  StarDocuments *self = g_object_new (STAR_TYPE_DOCUMENTS, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (star_context_get_pace (context), "changed",
                           G_CALLBACK (pace_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * star_documents_open:
 * @story: a story without a document
 *
 * Returns: (transfer none): the document in which it is edited from now on
 */
StarDocument *
star_documents_open (StarDocuments *self, StarStory *story)
{
  StarDocument *document;
  StarPaceRange pace;

  g_return_val_if_fail (STAR_IS_DOCUMENTS (self), NULL);
  g_return_val_if_fail (star_documents_find (self, star_story_get_id (story)) == NULL, NULL);

  star_pace_get_range (star_context_get_pace (self->context), star_story_get_id (story),
                       STAR_SECTION_TEXT, &pace);
  document = star_document_new (story, star_context_get_store (self->context),
                                star_context_get_lexicon (self->context),
                                star_context_get_clock (self->context), &pace);
  g_object_bind_property (star_context_get_ignored (self->context), "flags", document, "ignored",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (document, "notify::report", G_CALLBACK (report_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::save-state", G_CALLBACK (save_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_hash_table_insert (self->by_id, g_strdup (star_story_get_id (story)), document);

  return document;
}

/**
 * star_documents_find:
 * @id: the id of a story
 *
 * Returns: (transfer none) (nullable): its document, if it is open
 */
StarDocument *
star_documents_find (StarDocuments *self, const char *id)
{
  g_return_val_if_fail (STAR_IS_DOCUMENTS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * star_documents_let_go:
 * @document: one that is no longer shown
 *
 * Closes the document, unless something in it is not saved yet.
 */
void
star_documents_let_go (StarDocuments *self, StarDocument *document)
{
  g_return_if_fail (STAR_IS_DOCUMENTS (self));

  if (!star_document_is_dirty (document))
    g_hash_table_remove (self->by_id, star_story_get_id (star_document_get_story (document)));
}

/**
 * star_documents_discard:
 * @id: the id of a story that was deleted or replaced
 *
 * Closes its document, if it has one, and does not save it.
 */
void
star_documents_discard (StarDocuments *self, const char *id)
{
  StarDocument *document;

  g_return_if_fail (STAR_IS_DOCUMENTS (self));
  g_return_if_fail (id != NULL);

  document = g_hash_table_lookup (self->by_id, id);
  if (document == NULL)
    return;

  star_document_discard (document);
  g_hash_table_remove (self->by_id, id);
}

/**
 * star_documents_list:
 *
 * Returns: (transfer container) (element-type StarDocument): all of them, in no order
 */
GPtrArray *
star_documents_list (StarDocuments *self)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer document;

  g_return_val_if_fail (STAR_IS_DOCUMENTS (self), documents);

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    g_ptr_array_add (documents, g_object_ref (document));

  return documents;
}

/**
 * star_documents_find_dirty:
 *
 * Returns: (transfer none) (nullable): one in which something is not saved yet
 */
StarDocument *
star_documents_find_dirty (StarDocuments *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENTS (self), NULL);

  return find (self, star_document_is_dirty, NULL);
}

/**
 * star_documents_find_failed:
 * @except: (nullable): one that does not count
 *
 * Returns: (transfer none) (nullable): one that could not be saved
 */
StarDocument *
star_documents_find_failed (StarDocuments *self, StarDocument *except)
{
  g_return_val_if_fail (STAR_IS_DOCUMENTS (self), NULL);

  return find (self, is_failed, except);
}

/**
 * star_documents_save:
 *
 * Saves what is not saved yet.
 */
void
star_documents_save (StarDocuments *self)
{
  g_autoptr (GPtrArray) documents = NULL;

  g_return_if_fail (STAR_IS_DOCUMENTS (self));

  documents = star_documents_list (self);
  for (guint i = 0; i < documents->len; i++)
    {
      if (star_document_is_dirty (g_ptr_array_index (documents, i)))
        star_document_save_async (g_ptr_array_index (documents, i), NULL, NULL);
    }
}
