/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-import-session.h"

#include "star-everywhere.h"
#include "star-formula-import.h"
#include "star-formulary.h"
#include "star-ignored-flags.h"
#include "star-own-formulas.h"

/**
 * StarImportSession:
 *
 * One import, from what came in to what is in the library: it is compared with the stories and the
 * user's formulas on the disk, the user may choose what becomes of those that differ, and then all
 * of it is written or nothing. The command line asks for it in calls that block, the application in
 * calls that do not.
 */
struct _StarImportSession
{
  GObject parent_instance;

  StarIncoming *incoming;
  StarLexicon *lexicon;
  StarConflict conflict;

  /* What comparing found. */
  StarImport *import;
  StarFormulaImport *formula_import;
  char *library_extra;
  /* What to write with the present choice. */
  GPtrArray *chosen;
  GPtrArray *chosen_formulas;
  /* The flags that the user ignores in every story. */
  GStrv ignored;
};

/* What the application has to save before it can compare, and what it compares with. */
typedef struct {
  StarStore *store;
  GPtrArray *documents;
  GPtrArray *stories;
  char *extra;
} Comparison;

G_DEFINE_FINAL_TYPE (StarImportSession, star_import_session, G_TYPE_OBJECT)

static void
comparison_free (Comparison *comparison)
{
  g_clear_object (&comparison->store);
  g_clear_pointer (&comparison->documents, g_ptr_array_unref);
  g_clear_pointer (&comparison->stories, g_ptr_array_unref);
  g_free (comparison->extra);
  g_free (comparison);
}

static void
choose (StarImportSession *self)
{
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = star_import_resolve (self->import, self->conflict);
  star_formula_import_rename (self->formula_import, self->conflict, self->chosen);
  g_clear_pointer (&self->chosen_formulas, g_ptr_array_unref);
  self->chosen_formulas = star_formula_import_resolve (self->formula_import, self->conflict);
}

static void
compare_with (StarImportSession *self, GPtrArray *present, GPtrArray *present_formulas,
              const char *extra)
{
  g_clear_object (&self->import);
  self->import = star_import_new (self->incoming->stories, present);
  g_clear_object (&self->formula_import);
  self->formula_import = star_formula_import_new (self->incoming->formulas, present_formulas);
  g_free (self->library_extra);
  self->library_extra = g_strdup (extra);
  choose (self);
}

static GPtrArray *
make_digests (StarImportSession *self)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (self->lexicon);

  g_object_set (coverage, "ignored", self->ignored, NULL);

  return star_coverage_digest_all (coverage, self->chosen);
}

/* Returns: (nullable): what the library is to have now, NULL if that is what it has. */
static char *
choose_extra (StarImportSession *self)
{
  return star_import_choose_extra (self->library_extra, self->incoming->extra, self->conflict);
}

static void
formulas_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *comparison = g_task_get_task_data (task);
  g_autoptr (GPtrArray) formulas = NULL;
  g_autoptr (GError) error = NULL;

  if (!star_store_list_load_finish (STAR_STORE_LIST (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  formulas = star_store_list_list (STAR_STORE_LIST (source));
  compare_with (g_task_get_source_object (task), comparison->stories, formulas, comparison->extra);
  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Comparison *comparison = g_task_get_task_data (task);
  g_autoptr (StarStoreList) formulas = NULL;
  g_autoptr (GError) error = NULL;

  comparison->stories =
    star_store_load_all_finish (STAR_STORE (source), result, &comparison->extra, &error);
  if (comparison->stories == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }

  formulas = star_own_formulas_new (comparison->store);
  star_store_list_load_async (formulas, NULL, formulas_loaded_cb, task);
}

static void save_and_load (GTask *task);

static void
document_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  /* A document that was discarded meanwhile, as its story was deleted, has nothing to save. */
  if (star_document_save_finish (STAR_DOCUMENT (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    save_and_load (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes the task. */
static void
save_and_load (GTask *task)
{
  Comparison *comparison = g_task_get_task_data (task);

  for (guint i = 0; i < comparison->documents->len; i++)
    {
      StarDocument *document = g_ptr_array_index (comparison->documents, i);

      if (star_document_is_dirty (document))
        {
          star_document_save_async (document, document_saved_cb, task);
          return;
        }
    }

  star_store_load_all_async (comparison->store, NULL, loaded_cb, task);
}

static void
digest_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, make_digests (source), (GDestroyNotify) g_ptr_array_unref);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_store_save_all_finish (STAR_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
digested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarImportSession *self = STAR_IMPORT_SESSION (source);
  GTask *task = data;
  g_autoptr (GPtrArray) digests = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *extra = choose_extra (self);

  star_store_save_all_async (g_task_get_task_data (task), self->chosen, digests,
                             self->chosen_formulas, extra, NULL, written_cb, task);
}

/* A list that can not be read is no reason to stop: the digests are made anew when it can. */
static void
ignored_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarIgnoredFlags *ignored = STAR_IGNORED_FLAGS (source);
  GTask *task = data;
  StarImportSession *self = g_task_get_source_object (task);
  g_autoptr (GTask) digesting = g_task_new (self, NULL, digested_cb, task);

  star_ignored_flags_load_finish (ignored, result, NULL);
  g_strfreev (self->ignored);
  self->ignored = g_strdupv ((GStrv) star_ignored_flags_get_flags (ignored));
  g_task_run_in_thread (digesting, digest_in_thread);
}

static void
star_import_session_finalize (GObject *object)
{
  StarImportSession *self = STAR_IMPORT_SESSION (object);

  g_clear_pointer (&self->incoming, star_incoming_free);
  g_clear_pointer (&self->lexicon, star_lexicon_unref);
  g_clear_object (&self->import);
  g_clear_object (&self->formula_import);
  g_clear_pointer (&self->library_extra, g_free);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->chosen_formulas, g_ptr_array_unref);
  g_clear_pointer (&self->ignored, g_strfreev);

  G_OBJECT_CLASS (star_import_session_parent_class)->finalize (object);
}

static void
star_import_session_class_init (StarImportSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_import_session_finalize;
}

static void
star_import_session_init (StarImportSession *self)
{
  self->conflict = STAR_CONFLICT_KEEP_MINE;
}

/**
 * star_import_session_new:
 * @incoming: (transfer full): what came in
 * @lexicon: for what the list shows of the stories
 *
 * Returns: (transfer full): the session, which keeps mine until told otherwise
 */
StarImportSession *
star_import_session_new (StarIncoming *incoming, StarLexicon *lexicon)
{
  StarImportSession *self;

  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_object_new (STAR_TYPE_IMPORT_SESSION, NULL);
  self->incoming = incoming;
  self->lexicon = star_lexicon_ref (lexicon);

  return self;
}

/**
 * star_import_session_compare:
 * @database: (nullable): the library, %NULL for one that is not there yet
 *
 * Finds out what the import would do. Changes nothing. Blocks.
 *
 * Returns: %FALSE if the library cannot be read
 */
gboolean
star_import_session_compare (StarImportSession *self, StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) present = NULL;
  g_autoptr (GPtrArray) formulas = NULL;
  g_autofree char *extra = NULL;

  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), FALSE);

  if (database == NULL)
    {
      present = g_ptr_array_new ();
      compare_with (self, present, present, "");
      return TRUE;
    }

  present = star_library_load_all (database, error);
  if (present == NULL)
    return FALSE;
  extra = star_library_dup_extra (database, error);
  if (extra == NULL)
    return FALSE;
  formulas = star_formulary_list (database, NULL, error);
  if (formulas == NULL)
    return FALSE;

  compare_with (self, present, formulas, extra);

  return TRUE;
}

/**
 * star_import_session_compare_async:
 * @store: the library
 * @documents: (element-type StarDocument): the stories that are open
 *
 * Saves what is typed so far, since an import compares what is on the disk, and then finds out
 * what it would do. The caller sees to it that nothing is typed until the import has ended.
 */
void
star_import_session_compare_async (StarImportSession *self,
                                   StarStore *store,
                                   GPtrArray *documents,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task;
  Comparison *comparison;

  g_return_if_fail (STAR_IS_IMPORT_SESSION (self));
  g_return_if_fail (STAR_IS_STORE (store));
  g_return_if_fail (documents != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_import_session_compare_async);
  comparison = g_new0 (Comparison, 1);
  comparison->store = g_object_ref (store);
  comparison->documents = g_ptr_array_ref (documents);
  g_task_set_task_data (task, comparison, (GDestroyNotify) comparison_free);
  save_and_load (task);
}

/**
 * star_import_session_compare_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %FALSE if something typed could not be saved, or the library cannot be read
 */
gboolean
star_import_session_compare_finish (StarImportSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, star_import_session_compare_async),
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * star_import_session_get_incoming:
 *
 * Returns: (transfer none): what came in
 */
StarIncoming *
star_import_session_get_incoming (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), NULL);

  return self->incoming;
}

/**
 * star_import_session_count:
 *
 * Only after comparing.
 *
 * Returns: how many of the stories that came in are in @state
 */
guint
star_import_session_count (StarImportSession *self, StarImportState state)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), 0);
  g_return_val_if_fail (self->import != NULL, 0);

  return star_import_count (self->import, state);
}

/**
 * star_import_session_count_formulas:
 *
 * Only after comparing.
 *
 * Returns: how many of the formulas that came in are in @state
 */
guint
star_import_session_count_formulas (StarImportSession *self, StarImportState state)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), 0);
  g_return_val_if_fail (self->formula_import != NULL, 0);

  return star_formula_import_count (self->formula_import, state);
}

/**
 * star_import_session_get_formula_problems:
 *
 * Only after comparing.
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each formula that stays out
 *   whatever is chosen, as it can not be used
 */
const char *const *
star_import_session_get_formula_problems (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), NULL);
  g_return_val_if_fail (self->formula_import != NULL, NULL);

  return star_formula_import_get_problems (self->formula_import);
}

/**
 * star_import_session_list:
 *
 * Only after comparing.
 *
 * Returns: (transfer container) (element-type StarStory): those of the stories that came in which
 *   are in @state, in their order
 */
GPtrArray *
star_import_session_list (StarImportSession *self, StarImportState state)
{
  GPtrArray *stories;

  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), NULL);
  g_return_val_if_fail (self->import != NULL, NULL);

  stories = g_ptr_array_new ();
  for (guint i = 0; i < star_import_get_size (self->import); i++)
    {
      if (star_import_get_state (self->import, i) == state)
        g_ptr_array_add (stories, star_import_get_story (self->import, i));
    }

  return stories;
}

/**
 * star_import_session_has_news:
 *
 * Only after comparing.
 *
 * Returns: %TRUE if a story or a formula came in that the library does not have word for word
 */
gboolean
star_import_session_has_news (StarImportSession *self)
{
  return star_import_session_count (self, STAR_IMPORT_NEW) > 0
         || star_import_session_count_formulas (self, STAR_IMPORT_NEW) > 0
         || star_import_session_count_formulas (self, STAR_IMPORT_REFUSED) > 0
         || star_import_session_differs (self);
}

/**
 * star_import_session_differs:
 *
 * Only after comparing.
 *
 * Returns: %TRUE if a story or a formula came in that is another one in the library
 */
gboolean
star_import_session_differs (StarImportSession *self)
{
  return star_import_session_count (self, STAR_IMPORT_CHANGED) > 0
         || star_import_session_count_formulas (self, STAR_IMPORT_CHANGED) > 0;
}

StarConflict
star_import_session_get_conflict (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), STAR_CONFLICT_KEEP_MINE);

  return self->conflict;
}

/**
 * star_import_session_set_conflict:
 * @conflict: what becomes of the stories and formulas that differ from those of the library
 */
void
star_import_session_set_conflict (StarImportSession *self, StarConflict conflict)
{
  g_return_if_fail (STAR_IS_IMPORT_SESSION (self));

  if (self->conflict == conflict)
    return;

  self->conflict = conflict;
  if (self->import != NULL)
    choose (self);
}

/**
 * star_import_session_count_skipped:
 *
 * Only after comparing.
 *
 * Returns: how many stories differ and do not come in, with the present choice
 */
guint
star_import_session_count_skipped (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), 0);

  return self->conflict == STAR_CONFLICT_KEEP_MINE
           ? star_import_session_count (self, STAR_IMPORT_CHANGED)
           : 0;
}

/**
 * star_import_session_count_skipped_formulas:
 *
 * Only after comparing.
 *
 * Returns: how many formulas differ or are refused and do not come in, with the present choice
 */
guint
star_import_session_count_skipped_formulas (StarImportSession *self)
{
  guint n_refused;

  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), 0);

  n_refused = star_import_session_count_formulas (self, STAR_IMPORT_REFUSED);

  return self->conflict == STAR_CONFLICT_KEEP_MINE
           ? n_refused + star_import_session_count_formulas (self, STAR_IMPORT_CHANGED)
           : n_refused;
}

/**
 * star_import_session_get_chosen:
 *
 * Only after comparing.
 *
 * Returns: (transfer none) (element-type StarStory): the stories that are written with the
 *   present choice, none of which the library has word for word
 */
GPtrArray *
star_import_session_get_chosen (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), NULL);
  g_return_val_if_fail (self->import != NULL, NULL);

  return self->chosen;
}

/**
 * star_import_session_get_chosen_formulas:
 *
 * Only after comparing.
 *
 * Returns: (transfer none) (element-type StarOwnFormula): the formulas that are written with the
 *   present choice
 */
GPtrArray *
star_import_session_get_chosen_formulas (StarImportSession *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), NULL);
  g_return_val_if_fail (self->formula_import != NULL, NULL);

  return self->chosen_formulas;
}

/**
 * star_import_session_write:
 * @database: the library that was compared
 *
 * Writes what is chosen. Blocks.
 *
 * Returns: %TRUE if all of it is on the disk, %FALSE if nothing is
 */
gboolean
star_import_session_write (StarImportSession *self, StarDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) digests = NULL;
  g_autofree char *extra = NULL;

  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (self), FALSE);
  g_return_val_if_fail (self->import != NULL, FALSE);

  g_strfreev (self->ignored);
  self->ignored = star_everywhere_dup_flags (database, NULL);
  digests = make_digests (self);
  extra = choose_extra (self);

  return star_library_save_all (database, self->chosen, digests, self->chosen_formulas, extra,
                                error);
}

/**
 * star_import_session_write_async:
 * @store: the library that was compared
 *
 * Writes what is chosen. The choice has to stay until that is done.
 */
void
star_import_session_write_async (StarImportSession *self,
                                 StarStore *store,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (StarIgnoredFlags) ignored = NULL;
  GTask *task;

  g_return_if_fail (STAR_IS_IMPORT_SESSION (self));
  g_return_if_fail (STAR_IS_STORE (store));
  g_return_if_fail (self->import != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_import_session_write_async);
  g_task_set_task_data (task, g_object_ref (store), g_object_unref);

  ignored = star_ignored_flags_new (store);
  star_ignored_flags_load_async (ignored, NULL, ignored_loaded_cb, task);
}

/**
 * star_import_session_write_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if all of it is on the disk, %FALSE if nothing is
 */
gboolean
star_import_session_write_finish (StarImportSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, star_import_session_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
