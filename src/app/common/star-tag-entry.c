/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tag-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-entry.h"
#include "star-wrap-layout.h"

#define SPACING 6
#define MAX_TAG_LENGTH 60

/**
 * StarTagEntry:
 *
 * A short list of tags, each a chip with a button that removes it, and an entry for the next.
 */
struct _StarTagEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *reason;
  GPtrArray *chips;
  GStrv tags;
  gboolean is_typing;
};

enum {
  PROP_0,
  PROP_TAGS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarTagEntry, star_tag_entry, GTK_TYPE_WIDGET)

static void remove_clicked_cb (StarTagEntry *self, GtkWidget *button);

static GtkWidget *
create_chip (StarTagEntry *self, const char *tag)
{
  /* Translators: %s is a tag of a story. */
  g_autofree char *name = g_strdup_printf (_("Remove tag %s"), tag);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked",
                           G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
show_tags (StarTagEntry *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);

  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      GtkWidget *chip = create_chip (self, self->tags[i]);

      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->entry);
      g_ptr_array_add (self->chips, chip);
    }
}

static void
focus_chip (StarTagEntry *self, guint index)
{
  if (index < self->chips->len)
    gtk_widget_child_focus (g_ptr_array_index (self->chips, index), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->entry);
}

static void
change_tags (StarTagEntry *self, const char *const *tags)
{
  if (g_strv_equal ((const char *const *) self->tags, tags))
    return;

  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) tags);
  show_tags (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAGS]);
}

static void
remove_tag (StarTagEntry *self, guint index)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      if (i != index)
        g_strv_builder_add (builder, self->tags[i]);
    }
  tags = g_strv_builder_end (builder);
  change_tags (self, (const char *const *) tags);
}

static void
remove_clicked_cb (StarTagEntry *self, GtkWidget *button)
{
  guint index;

  if (!g_ptr_array_find (self->chips, gtk_widget_get_parent (button), &index))
    return;

  remove_tag (self, index);
  focus_chip (self, index);
}

static gboolean
has_tag (StarTagEntry *self, const char *tag)
{
  g_autofree char *wanted = g_utf8_casefold (tag, -1);

  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *present = g_utf8_casefold (self->tags[i], -1);

      if (g_utf8_collate (present, wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_tag (StarTagEntry *self, const char *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  g_strv_builder_addv (builder, (const char **) self->tags);
  g_strv_builder_add (builder, tag);
  tags = g_strv_builder_end (builder);
  change_tags (self, (const char *const *) tags);
}

/* Why the entry is marked stands beside it, and is read out with it. */
static void
set_refused (StarTagEntry *self, gboolean refused)
{
  star_entry_show_error (self->entry, refused);
  gtk_widget_set_visible (self->reason, refused);
  gtk_label_set_label (GTK_LABEL (self->reason), refused ? _("The story has this tag") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (GTK_LABEL (self->reason)), -1);
}

/* Adds what is typed, tag by tag. What was typed last stays in the entry if it is not complete,
 * or if there is such a tag already. */
static void
take_typed (StarTagEntry *self, gboolean with_last)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ",", -1);
  g_autofree char *rest = NULL;
  gboolean refused = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *tag = g_strstrip (parts[i]);
      gboolean is_complete = with_last || parts[i + 1] != NULL;

      if (*tag == '\0')
        continue;
      if (is_complete && !has_tag (self, tag))
        {
          add_tag (self, tag);
          continue;
        }

      g_free (rest);
      rest = g_strdup (tag);
      refused = is_complete;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), rest != NULL ? rest : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  set_refused (self, refused);
}

static void
activated_cb (StarTagEntry *self)
{
  take_typed (self, TRUE);
}

static void
typed_cb (StarTagEntry *self)
{
  set_refused (self, FALSE);
  if (strchr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ',') != NULL)
    {
      g_signal_handlers_block_by_func (self->entry, typed_cb, self);
      take_typed (self, FALSE);
      g_signal_handlers_unblock_by_func (self->entry, typed_cb, self);
    }
}

/* What was typed is not lost when the user goes on to something else. The focus is followed in
 * the window itself, because going to another window is not yet going on. */
static void
focus_moved_cb (StarTagEntry *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  gboolean is_typing = focus != NULL && gtk_widget_is_ancestor (focus, self->entry);

  if (self->is_typing && !is_typing && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    take_typed (self, TRUE);
  self->is_typing = is_typing;
}

static void
star_tag_entry_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (star_tag_entry_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), widget, G_CONNECT_SWAPPED);
}

static void
star_tag_entry_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb, widget);
  GTK_WIDGET_CLASS (star_tag_entry_parent_class)->unroot (widget);
}

static gboolean
key_pressed_cb (StarTagEntry *self, guint keyval)
{
  guint n_tags = g_strv_length (self->tags);

  if (keyval != GDK_KEY_BackSpace || n_tags == 0 ||
      *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return FALSE;

  remove_tag (self, n_tags - 1);
  return TRUE;
}

static void
star_tag_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarTagEntry *self = STAR_TAG_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_tag_entry_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAGS:
      star_tag_entry_set_tags (STAR_TAG_ENTRY (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_tag_entry_dispose (GObject *object)
{
  StarTagEntry *self = STAR_TAG_ENTRY (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->entry = NULL;
  self->reason = NULL;

  G_OBJECT_CLASS (star_tag_entry_parent_class)->dispose (object);
}

static void
star_tag_entry_finalize (GObject *object)
{
  StarTagEntry *self = STAR_TAG_ENTRY (object);

  g_ptr_array_unref (self->chips);
  g_strfreev (self->tags);

  G_OBJECT_CLASS (star_tag_entry_parent_class)->finalize (object);
}

static void
star_tag_entry_class_init (StarTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_tag_entry_get_property;
  object_class->set_property = star_tag_entry_set_property;
  object_class->dispose = star_tag_entry_dispose;
  object_class->finalize = star_tag_entry_finalize;
  widget_class->root = star_tag_entry_root;
  widget_class->unroot = star_tag_entry_unroot;

  props[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "startagentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
star_tag_entry_init (StarTagEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->tags = g_new0 (char *, 1);
  self->chips = g_ptr_array_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), star_wrap_layout_new (SPACING));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add tag"));
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), MAX_TAG_LENGTH);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add tag"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->reason = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "visible", FALSE,
                               NULL);
  gtk_widget_add_css_class (self->reason, "error");
  gtk_widget_add_css_class (self->reason, "caption");
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

/**
 * star_tag_entry_new:
 *
 * Returns: (transfer floating): an entry without tags
 */
GtkWidget *
star_tag_entry_new (void)
{
  return g_object_new (STAR_TYPE_TAG_ENTRY, NULL);
}

/**
 * star_tag_entry_get_tags:
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags, in the user's order
 */
const char *const *
star_tag_entry_get_tags (StarTagEntry *self)
{
  g_return_val_if_fail (STAR_IS_TAG_ENTRY (self), NULL);

  return (const char *const *) self->tags;
}

/**
 * star_tag_entry_set_tags:
 * @tags: (nullable) (array zero-terminated=1): the tags to show, %NULL for none
 *
 * What is half typed belongs to the tags that were there, and goes.
 */
void
star_tag_entry_set_tags (StarTagEntry *self, const char *const *tags)
{
  static const char *const none[] = { NULL };

  g_return_if_fail (STAR_IS_TAG_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  change_tags (self, tags != NULL ? tags : none);
}

/**
 * star_tag_entry_commit:
 *
 * Takes what is half typed as a tag, as if the user left the entry.
 */
void
star_tag_entry_commit (StarTagEntry *self)
{
  g_return_if_fail (STAR_IS_TAG_ENTRY (self));

  take_typed (self, TRUE);
}
