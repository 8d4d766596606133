/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-worksheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-enum-model.h"
#include "star-kpi-list.h"
#include "star-menu-button.h"
#include "star-section-field.h"
#include "star-shared-closures.h"
#include "star-tag-entry.h"
#include "star-wrap-layout.h"

/**
 * StarWorksheet:
 *
 * The page on which a story is written: title, archetype, shelf, tags, the six fields, and
 * whether it is saved.
 *
 * #StarWorksheet::kpi-removed says which row of which story went, and from where, so that it
 * can be put back. #StarWorksheet::undone and #StarWorksheet::redone say in which field a step was
 * undone or done again. #StarWorksheet::message has something to say to the user.
 */
struct _StarWorksheet
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  AdwWindowTitle *window_title;
  GtkMenuButton *menu_button;
  GtkMenuButton *plans_button;
  GtkMenuButton *export_button;
  GMenu *plans_menu;
  GtkRevealer *problem_revealer;
  GtkLabel *problem_label;
  GtkBox *page;
  GtkEntry *title;
  GtkDropDown *archetype;
  GtkDropDown *shelf;
  StarTagEntry *tags;
  StarSectionField *fields[STAR_N_SECTIONS];
  StarKpiList *kpis;

  /* Owned references */
  StarContext *context;
  StarDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *story_signals;

  gboolean alone;
  gboolean last;
  /* While the widgets take over what a story has, their changes are no edits. */
  gboolean loading;
};

enum {
  PROP_0,
  PROP_DOCUMENT,
  PROP_ALONE,
  PROP_LAST,
  N_PROPS
};

enum {
  KPI_REMOVED,
  UNDONE,
  REDONE,
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarWorksheet, star_worksheet, GTK_TYPE_WIDGET)

static StarStory *
get_story (StarWorksheet *self)
{
  return self->document != NULL && !self->loading ? star_document_get_story (self->document) : NULL;
}

static void
title_changed_cb (StarWorksheet *self)
{
  StarStory *story = get_story (self);

  if (story != NULL)
    star_story_set_title (story, gtk_editable_get_text (GTK_EDITABLE (self->title)));
}

static void
title_activate_cb (StarWorksheet *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->fields[STAR_SECTION_SITUATION]), GTK_DIR_TAB_FORWARD);
}

static void
archetype_selected_cb (StarWorksheet *self)
{
  StarStory *story = get_story (self);

  if (story != NULL)
    g_object_set (story, "archetype",
                  (StarArchetype) gtk_drop_down_get_selected (self->archetype), NULL);
}

static void
shelf_selected_cb (StarWorksheet *self)
{
  StarStory *story = get_story (self);

  if (story != NULL)
    g_object_set (story, "shelf", (StarShelf) gtk_drop_down_get_selected (self->shelf), NULL);
}

static void
tags_changed_cb (StarWorksheet *self)
{
  StarStory *story = get_story (self);

  if (story != NULL)
    g_object_set (story, "tags", star_tag_entry_get_tags (self->tags), NULL);
}

static void
kpi_removed_cb (StarWorksheet *self, StarStory *story, StarKpi *kpi, guint position)
{
  g_signal_emit (self, signals[KPI_REMOVED], 0, story, kpi, position);
}

static void
message_cb (StarWorksheet *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

static void
tell_step (StarWorksheet *self, GtkTextBuffer *buffer, guint signal)
{
  for (guint i = 0; i < STAR_N_SECTIONS; i++)
    {
      StarTextView *text_view = star_section_field_get_text_view (self->fields[i]);

      if (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)) == buffer)
        g_signal_emit (self, signals[signal], 0, i);
    }
}

static void
undone_cb (StarWorksheet *self, GtkTextBuffer *buffer)
{
  tell_step (self, buffer, UNDONE);
}

static void
redone_cb (StarWorksheet *self, GtkTextBuffer *buffer)
{
  tell_step (self, buffer, REDONE);
}

/* After the story has the text. */
static void
watch_steps (StarWorksheet *self, StarSectionField *field)
{
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (star_section_field_get_text_view (field)));

  g_signal_connect_object (buffer, "undo", G_CALLBACK (undone_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "redo", G_CALLBACK (redone_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
show_title (StarWorksheet *self)
{
  g_autofree char *title = star_story_dup_display_title (star_document_get_story (self->document));

  adw_window_title_set_title (self->window_title, title);
}

static char *
describe_save_state (StarDocument *document)
{
  gint64 saved_at = star_document_get_saved_at (document);

  switch (star_document_get_save_state (document))
    {
    case STAR_SAVE_STATE_SAVING:
      return g_strdup (_("Saving…"));
    case STAR_SAVE_STATE_SAVED:
      return star_shared_closures_saved (NULL, saved_at / G_USEC_PER_SEC);
    case STAR_SAVE_STATE_FAILED:
      return g_strdup (_("Not saved"));
    case STAR_SAVE_STATE_UNCHANGED:
    default:
      return g_strdup ("");
    }
}

static void
show_save_state (StarWorksheet *self)
{
  const char *problem = star_document_get_problem (self->document);
  g_autofree char *state = describe_save_state (self->document);

  adw_window_title_set_subtitle (self->window_title, state);
  if (problem != NULL)
    {
      /* Translators: %s is the reason, a sentence */
      g_autofree char *text = g_strdup_printf (_("Not saved: %s"), problem);

      gtk_label_set_label (self->problem_label, text);
    }
  gtk_revealer_set_reveal_child (self->problem_revealer, problem != NULL);
}

static void
show_report (StarWorksheet *self)
{
  StarCoverageReport *report;

  if (self->document == NULL)
    return;

  report = star_document_get_report (self->document);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_section_field_set_report (self->fields[i], report, star_context_get_pace (self->context));
}

static void
load_story (StarWorksheet *self, StarStory *story)
{
  self->loading = TRUE;
  /* Undo must not bring back the title of the story before. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->title), star_story_get_title (story));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title), TRUE);
  gtk_drop_down_set_selected (self->archetype, star_story_get_archetype (story));
  gtk_drop_down_set_selected (self->shelf, star_story_get_shelf (story));
  star_tag_entry_set_tags (self->tags, star_story_get_tags (story));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_section_field_set_story (self->fields[i], story);
  star_kpi_list_set_story (self->kpis, story);
  self->loading = FALSE;
}

static void
star_worksheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarWorksheet *self = STAR_WORKSHEET (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    case PROP_LAST:
      g_value_set_boolean (value, self->last);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (StarWorksheet *self, gboolean *place, gboolean value, GParamSpec *pspec)
{
  if (*place == value)
    return;

  *place = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
star_worksheet_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarWorksheet *self = STAR_WORKSHEET (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      star_worksheet_set_document (self, g_value_get_object (value));
      break;
    case PROP_ALONE:
      set_flag (self, &self->alone, g_value_get_boolean (value), pspec);
      break;
    case PROP_LAST:
      set_flag (self, &self->last, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_worksheet_dispose (GObject *object)
{
  StarWorksheet *self = STAR_WORKSHEET (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_WORKSHEET);

  G_OBJECT_CLASS (star_worksheet_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-worksheet.ui");
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, box);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, window_title);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, plans_button);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, export_button);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, plans_menu);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, problem_label);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, page);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, title);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, archetype);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, shelf);
  gtk_widget_class_bind_template_child (widget_class, StarWorksheet, tags);
  gtk_widget_class_bind_template_callback (widget_class, archetype_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, shelf_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
star_worksheet_class_init (StarWorksheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_worksheet_get_property;
  object_class->set_property = star_worksheet_set_property;
  object_class->dispose = star_worksheet_dispose;

  props[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, STAR_TYPE_DOCUMENT, flags);
  /* Whether this page is all that is shown, so that it needs a way back. */
  props[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, flags);
  /* Whether nothing is shown after it, so that it carries the window's buttons. */
  props[PROP_LAST] = g_param_spec_boolean ("last", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[KPI_REMOVED] = g_signal_new ("kpi-removed", STAR_TYPE_WORKSHEET, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 3, STAR_TYPE_STORY,
                                       STAR_TYPE_KPI, G_TYPE_UINT);
  /* With the field. */
  signals[UNDONE] = g_signal_new ("undone", STAR_TYPE_WORKSHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REDONE] = g_signal_new ("redone", STAR_TYPE_WORKSHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MESSAGE] = g_signal_new ("message", STAR_TYPE_WORKSHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_TAG_ENTRY);
  g_type_ensure (STAR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "worksheet");
  bind_template (widget_class);
}

/* On GTK 4.8 a screen reader reaches the button in a drop-down, which has no name of its own. */
static void
name_button (GtkDropDown *drop_down, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (choice));
}

/* A long choice is cut short in the button, so that it does not make the window wider; in the
 * list it is shown in full. */
static void
set_choices (GtkDropDown *drop_down, GType type)
{
  g_autoptr (GListModel) choices = star_enum_model_new (type);
  g_autoptr (GtkListItemFactory) in_full = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) short_factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (short_factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (short_factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, in_full);
  gtk_drop_down_set_factory (drop_down, short_factory);
  gtk_drop_down_set_model (drop_down, choices);
}

static void
star_worksheet_init (StarWorksheet *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  star_menu_button_set_up (self->menu_button);
  star_menu_button_set_up (self->plans_button);
  star_menu_button_set_up (self->export_button);
  set_choices (self->archetype, STAR_TYPE_ARCHETYPE);
  set_choices (self->shelf, STAR_TYPE_SHELF);
  name_button (self->archetype, _("Archetype"));
  name_button (self->shelf, _("Shelf"));

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      self->fields[i] = STAR_SECTION_FIELD (star_section_field_new (i));
      g_signal_connect_object (self->fields[i], "message", G_CALLBACK (message_cb), self,
                               G_CONNECT_SWAPPED);
      watch_steps (self, self->fields[i]);
      gtk_box_append (self->page, GTK_WIDGET (self->fields[i]));
    }
  self->kpis = STAR_KPI_LIST (star_kpi_list_new ());
  g_signal_connect_object (self->kpis, "removed", G_CALLBACK (kpi_removed_cb), self,
                           G_CONNECT_SWAPPED);
  star_section_field_set_footer (self->fields[STAR_SECTION_KPI_MOVEMENT], GTK_WIDGET (self->kpis));

  self->document_signals = g_signal_group_new (STAR_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::save-state",
                                  G_CALLBACK (show_save_state), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::saved-at",
                                  G_CALLBACK (show_save_state), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::problem",
                                  G_CALLBACK (show_save_state), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::report",
                                  G_CALLBACK (show_report), self);
  self->story_signals = g_signal_group_new (STAR_TYPE_STORY);
  g_signal_group_connect_swapped (self->story_signals, "notify::title", G_CALLBACK (show_title),
                                  self);
  self->loading = FALSE;
}

void
star_worksheet_set_context (StarWorksheet *self, StarContext *context)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (STAR_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_signal_connect_object (star_context_get_pace (context), "changed", G_CALLBACK (show_report),
                           self, G_CONNECT_SWAPPED);
}

/**
 * star_worksheet_set_plans:
 * @plans: a menu of the plans by which the story can be rehearsed
 */
void
star_worksheet_set_plans (StarWorksheet *self, GMenuModel *plans)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (G_IS_MENU_MODEL (plans));

  g_menu_remove_all (self->plans_menu);
  g_menu_append_section (self->plans_menu, NULL, plans);
}

/**
 * star_worksheet_get_document:
 *
 * Returns: (transfer none) (nullable): what is edited
 */
StarDocument *
star_worksheet_get_document (StarWorksheet *self)
{
  g_return_val_if_fail (STAR_IS_WORKSHEET (self), NULL);

  return self->document;
}

/**
 * star_worksheet_set_document:
 * @document: (nullable): what to edit; %NULL leaves the page as it is, to be hidden
 */
void
star_worksheet_set_document (StarWorksheet *self, StarDocument *document)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (document == NULL || STAR_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  star_worksheet_commit (self);
  g_set_object (&self->document, document);

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->story_signals,
                             document != NULL ? star_document_get_story (document) : NULL);
  if (document != NULL)
    {
      load_story (self, star_document_get_story (document));
      show_title (self);
      show_save_state (self);
      show_report (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
        gtk_widget_get_ancestor (GTK_WIDGET (self->page), GTK_TYPE_SCROLLED_WINDOW))), 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

/**
 * star_worksheet_commit:
 *
 * Takes what is typed half into the story: a tag that is not ended yet.
 */
void
star_worksheet_commit (StarWorksheet *self)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));

  if (self->document != NULL)
    star_tag_entry_commit (self->tags);
}

/**
 * star_worksheet_show_words:
 * @section: a field
 * @start: the first character
 * @end: one past the last; the same as @start for the field as a whole
 *
 * Marks the words until the next key or click, and brings them into view.
 */
void
star_worksheet_show_words (StarWorksheet *self, StarSection section, int start, int end)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  star_text_view_show_span (star_section_field_get_text_view (self->fields[section]), start, end);
}

/**
 * star_worksheet_select_words:
 * @section: a field
 * @start: the first character
 * @end: one past the last
 *
 * Selects words that are to be typed over, and brings them into view.
 */
void
star_worksheet_select_words (StarWorksheet *self, StarSection section, int start, int end)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  star_text_view_select_span (star_section_field_get_text_view (self->fields[section]), start, end);
}

/**
 * star_worksheet_write_text:
 * @section: a field
 * @text: what it is to have
 *
 * Changes the text of a field in one step, as if it were typed.
 */
void
star_worksheet_write_text (StarWorksheet *self, StarSection section, const char *text)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  star_text_view_set_text (star_section_field_get_text_view (self->fields[section]), text);
}

/**
 * star_worksheet_take_back_text:
 * @section: a field
 * @text: what it had before it was last written to
 *
 * Undoes star_worksheet_write_text().
 */
void
star_worksheet_take_back_text (StarWorksheet *self, StarSection section, const char *text)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  star_text_view_take_back (star_section_field_get_text_view (self->fields[section]), text);
}

void
star_worksheet_focus_title (StarWorksheet *self)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

/**
 * star_worksheet_open_menu:
 *
 * Opens the menu of the story.
 */
void
star_worksheet_open_menu (StarWorksheet *self)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));

  gtk_menu_button_popup (self->menu_button);
}

/**
 * star_worksheet_focus_metrics:
 *
 * Gives the focus to the rows of KPI movement, or leaves it there, where it would else go on from
 * a row to what removes it.
 */
void
star_worksheet_focus_metrics (StarWorksheet *self)
{
  GtkWidget *focus;

  g_return_if_fail (STAR_IS_WORKSHEET (self));

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->kpis)))
    gtk_widget_child_focus (GTK_WIDGET (self->kpis), GTK_DIR_TAB_FORWARD);
}

/**
 * star_worksheet_edit_metric:
 * @position: of a row of KPI movement
 *
 * Opens the row as it is written, whatever it was calculated from.
 */
void
star_worksheet_edit_metric (StarWorksheet *self, guint position)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));

  star_kpi_list_edit (self->kpis, position);
}

/**
 * star_worksheet_show_metric:
 * @position: of a row of KPI movement
 * @focus: whether it gets the focus
 *
 * Brings the row into view.
 */
void
star_worksheet_show_metric (StarWorksheet *self, guint position, gboolean focus)
{
  g_return_if_fail (STAR_IS_WORKSHEET (self));

  if (focus)
    star_kpi_list_focus_row (self->kpis, position);
  star_kpi_list_show_row (self->kpis, position);
}
