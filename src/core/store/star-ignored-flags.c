/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ignored-flags.h"

#include "star-store-private.h"

/**
 * StarIgnoredFlags:
 *
 * What the user ignores in every story, for the application: a list of #StarIgnoredFlag, the
 * oldest choice first, which is what the library has. It changes when the disk has the change,
 * and in the order in which the changes were asked for; what fails leaves it as it is.
 *
 * Open documents follow it when #StarIgnoredFlags:flags is bound to #StarDocument:ignored.
 */
struct _StarIgnoredFlags
{
  GObject parent_instance;

  StarStore *store;
  GPtrArray *items;
  GStrv flags;
};

enum {
  PROP_0,
  PROP_FLAGS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StarIgnoredFlags, star_ignored_flags, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* What becomes of the list when a job is done. */
typedef void (*DoneFunc) (StarIgnoredFlags *self, gpointer result, gpointer what);

typedef struct {
  DoneFunc done;
  gpointer tag;
  gpointer what;
  GDestroyNotify free_what;
} Change;

static void
change_free (Change *change)
{
  if (change->what != NULL)
    change->free_what (change->what);
  g_free (change);
}

static int
compare_flags (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
refresh_flags (StarIgnoredFlags *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_auto (GStrv) flags = NULL;

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (sorted, g_strdup (star_ignored_flag_get_flag (self->items->pdata[i])));
  g_ptr_array_sort (sorted, compare_flags);
  g_ptr_array_add (sorted, NULL);
  flags = (GStrv) g_ptr_array_steal (sorted, NULL);

  if (g_strv_equal ((const char *const *) flags, (const char *const *) self->flags))
    return;

  g_strfreev (self->flags);
  self->flags = g_steal_pointer (&flags);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FLAGS]);
}

static gboolean
look_up (StarIgnoredFlags *self, const char *flag, guint *position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_str_equal (star_ignored_flag_get_flag (self->items->pdata[i]), flag))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The order in which the library lists them. */
static gboolean
comes_before (StarIgnoredFlag *a, StarIgnoredFlag *b)
{
  gint64 time_a = star_ignored_flag_get_created_at (a);
  gint64 time_b = star_ignored_flag_get_created_at (b);

  if (time_a != time_b)
    return time_a < time_b;

  return g_strcmp0 (star_ignored_flag_get_flag (a), star_ignored_flag_get_flag (b)) < 0;
}

static void
take_out (StarIgnoredFlags *self, const char *flag)
{
  guint position;

  if (!look_up (self, flag, &position))
    return;

  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
loaded (StarIgnoredFlags *self, gpointer result, gpointer what)
{
  guint n_before = self->items->len;

  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_ref (result);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->items->len);
}

static void
added (StarIgnoredFlags *self, gpointer result, gpointer what)
{
  guint position = 0;

  take_out (self, star_ignored_flag_get_flag (what));
  while (position < self->items->len && comes_before (self->items->pdata[position], what))
    position++;
  g_ptr_array_insert (self->items, position, g_object_ref (what));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
removed (StarIgnoredFlags *self, gpointer result, gpointer what)
{
  take_out (self, what);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarIgnoredFlags *self = g_task_get_source_object (task);
  Change *change = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer found = star_store_finish (STAR_STORE (source), result, change->tag, &error);

  if (found == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  change->done (self, found, change->what);
  refresh_flags (self);
  if (change->done == loaded)
    g_ptr_array_unref (found);
  g_task_return_boolean (task, TRUE);
}

static GTask *
change_task_new (StarIgnoredFlags *self, Change change, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, change.tag);
  g_task_set_task_data (task, g_memdup2 (&change, sizeof change), (GDestroyNotify) change_free);
  /* As with the store: what is on the disk is told. */
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

static gboolean
finish (StarIgnoredFlags *self, GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (STAR_IS_IGNORED_FLAGS (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GType
star_ignored_flags_get_item_type (GListModel *model)
{
  return STAR_TYPE_IGNORED_FLAG;
}

static guint
star_ignored_flags_get_n_items (GListModel *model)
{
  return STAR_IGNORED_FLAGS (model)->items->len;
}

static gpointer
star_ignored_flags_get_item (GListModel *model, guint position)
{
  GPtrArray *items = STAR_IGNORED_FLAGS (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = star_ignored_flags_get_item_type;
  iface->get_n_items = star_ignored_flags_get_n_items;
  iface->get_item = star_ignored_flags_get_item;
}

static void
star_ignored_flags_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarIgnoredFlags *self = STAR_IGNORED_FLAGS (object);

  switch (prop_id)
    {
    case PROP_FLAGS:
      g_value_set_boxed (value, self->flags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_ignored_flags_finalize (GObject *object)
{
  StarIgnoredFlags *self = STAR_IGNORED_FLAGS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_strfreev);

  G_OBJECT_CLASS (star_ignored_flags_parent_class)->finalize (object);
}

static void
star_ignored_flags_class_init (StarIgnoredFlagsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_ignored_flags_get_property;
  object_class->finalize = star_ignored_flags_finalize;

  /**
   * StarIgnoredFlags:flags:
   *
   * The ids of the flags, sorted.
   */
  props[PROP_FLAGS] =
    g_param_spec_boxed ("flags", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_ignored_flags_init (StarIgnoredFlags *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->flags = g_new0 (char *, 1);
}

/**
 * star_ignored_flags_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarIgnoredFlags *
star_ignored_flags_new (StarStore *store)
{
  StarIgnoredFlags *self;

  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  self = g_object_new (STAR_TYPE_IGNORED_FLAGS, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * star_ignored_flags_get_flags:
 *
 * Returns: (transfer none): the ids of the flags, sorted
 */
const char *const *
star_ignored_flags_get_flags (StarIgnoredFlags *self)
{
  g_return_val_if_fail (STAR_IS_IGNORED_FLAGS (self), NULL);

  return (const char *const *) self->flags;
}

/**
 * star_ignored_flags_find:
 * @flag: the id of a flag
 *
 * Returns: (transfer none) (nullable): what is known about it, to be added again when the user
 *   takes a removal back; %NULL if @flag is not ignored everywhere
 */
StarIgnoredFlag *
star_ignored_flags_find (StarIgnoredFlags *self, const char *flag)
{
  guint position;

  g_return_val_if_fail (STAR_IS_IGNORED_FLAGS (self), NULL);
  g_return_val_if_fail (flag != NULL, NULL);

  return look_up (self, flag, &position) ? self->items->pdata[position] : NULL;
}

/**
 * star_ignored_flags_load_async:
 *
 * Reads the list anew, when the library was opened.
 */
void
star_ignored_flags_load_async (StarIgnoredFlags *self, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  const Change change = { loaded, star_ignored_flags_load_async, NULL, NULL };

  g_return_if_fail (STAR_IS_IGNORED_FLAGS (self));

  star_store_push (self->store, star_job_new_list_everywhere (), change.tag, cancellable,
                   job_done_cb, change_task_new (self, change, cancellable, callback, user_data));
}

/**
 * star_ignored_flags_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the list is that of the library
 */
gboolean
star_ignored_flags_load_finish (StarIgnoredFlags *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_ignored_flags_load_async, error);
}

/**
 * star_ignored_flags_add_async:
 * @ignored: what is to be ignored in every story from now on
 *
 * See star_everywhere_add ().
 */
void
star_ignored_flags_add_async (StarIgnoredFlags *self, StarIgnoredFlag *ignored,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  const Change change = {
    added, star_ignored_flags_add_async, ignored, g_object_unref,
  };

  g_return_if_fail (STAR_IS_IGNORED_FLAGS (self));
  g_return_if_fail (STAR_IS_IGNORED_FLAG (ignored));

  g_object_ref (ignored);
  star_store_push (self->store, star_job_new_add_everywhere (ignored), change.tag, cancellable,
                   job_done_cb, change_task_new (self, change, cancellable, callback, user_data));
}

/**
 * star_ignored_flags_add_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the choice is on the disk
 */
gboolean
star_ignored_flags_add_finish (StarIgnoredFlags *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_ignored_flags_add_async, error);
}

/**
 * star_ignored_flags_remove_async:
 * @flag: the id of a flag
 *
 * See star_everywhere_remove ().
 */
void
star_ignored_flags_remove_async (StarIgnoredFlags *self, const char *flag,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Change change = { removed, star_ignored_flags_remove_async, NULL, g_free };

  g_return_if_fail (STAR_IS_IGNORED_FLAGS (self));
  g_return_if_fail (flag != NULL);

  change.what = g_strdup (flag);
  star_store_push (self->store, star_job_new_remove_everywhere (flag), change.tag, cancellable,
                   job_done_cb, change_task_new (self, change, cancellable, callback, user_data));
}

/**
 * star_ignored_flags_remove_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the flag is ignored everywhere no longer
 */
gboolean
star_ignored_flags_remove_finish (StarIgnoredFlags *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_ignored_flags_remove_async, error);
}
