/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-review-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-phase-chart.h"
#include "star-rating.h"
#include "star-take-date.h"
#include "star-text-view.h"

/* How long a word in the note waits at most until it is kept, in milliseconds. */
#define NOTE_DELAY 700

/**
 * StarReviewPage:
 *
 * The whole window after a take: what was measured in words and as a chart, what the user makes
 * of it, and how it differs from earlier takes.
 *
 * #StarReviewPage::reviewed has the take with the rating and the note as they are now, to be kept;
 * #StarReviewPage::again asks for the same to be rehearsed once more, #StarReviewPage::history for
 * all takes, #StarReviewPage::closed for the stories.
 */
struct _StarReviewPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkBox *box;
  GtkScrolledWindow *scroller;
  GtkLabel *headline;
  GtkLabel *about;
  StarPhaseChart *chart;
  GtkListBox *facts;
  StarRating *rating;
  GtkLabel *rating_label;
  StarTextView *note;
  GtkWidget *checks_group;
  AdwExpanderRow *checks;
  GtkWidget *earlier_group;
  AdwComboRow *earlier_row;
  GtkLabel *comparison;

  /* Owned references */
  StarTake *take;
  GPtrArray *earlier;
  GPtrArray *check_rows;
  guint note_timeout;
  gboolean loading;
};

enum {
  REVIEWED,
  AGAIN,
  HISTORY,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarReviewPage, star_review_page, GTK_TYPE_WIDGET)

static gboolean
note_timeout_cb (gpointer data)
{
  StarReviewPage *self = STAR_REVIEW_PAGE (data);

  self->note_timeout = 0;
  star_review_page_flush (self);

  return G_SOURCE_REMOVE;
}

static void
note_changed_cb (StarReviewPage *self)
{
  if (!self->loading && self->take != NULL && self->note_timeout == 0)
    self->note_timeout = g_timeout_add (NOTE_DELAY, note_timeout_cb, self);
}

static void
show_rating (StarReviewPage *self)
{
  g_autofree char *rating = star_review_dup_rating (star_rating_get_rating (self->rating));

  gtk_label_set_label (self->rating_label, rating);
}

static char *
join_lines (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (GStrv) texts->pdata);
}

static void
compare_cb (StarReviewPage *self)
{
  guint selected = adw_combo_row_get_selected (self->earlier_row);
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *lines = NULL;

  if (self->earlier == NULL || selected >= self->earlier->len)
    return;

  texts = star_take_comparison_list (self->take, g_ptr_array_index (self->earlier, selected));
  lines = join_lines (texts);
  gtk_label_set_label (self->comparison, lines);
}

static void
rating_changed_cb (StarReviewPage *self)
{
  show_rating (self);
  if (self->loading)
    return;

  star_review_page_flush (self);
  compare_cb (self);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
add_fact (StarReviewPage *self, const char *title, const char *words)
{
  if (words != NULL && *words != '\0')
    gtk_list_box_append (self->facts, create_row (title, words));
}

static void
show_round (StarReviewPage *self)
{
  g_autoptr (GPtrArray) facts = NULL;
  g_autofree char *lines = NULL;

  if (self->take->round == NULL)
    return;

  facts = star_round_review_list_facts (self->take);
  lines = join_lines (facts);
  add_fact (self, _("Design round"), lines);
}

static void
show_facts (StarReviewPage *self)
{
  g_autofree char *over = star_review_dup_over (self->take);
  g_autofree char *under = star_review_dup_under (self->take);
  g_autoptr (GPtrArray) returns = star_review_list_returns (self->take);
  g_autofree char *lines = join_lines (returns);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_list_box_remove (self->facts, row);
  add_fact (self, _("Over"), over);
  add_fact (self, _("Under"), under);
  add_fact (self, _("Out of order"), lines);
  show_round (self);
  gtk_widget_set_visible (GTK_WIDGET (self->facts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->facts)) != NULL);
}

static void
show_checks (StarReviewPage *self)
{
  g_autoptr (GPtrArray) checks = NULL;

  for (guint i = 0; i < self->check_rows->len; i++)
    adw_expander_row_remove (self->checks, g_ptr_array_index (self->check_rows, i));
  g_ptr_array_set_size (self->check_rows, 0);
  gtk_widget_set_visible (self->checks_group, self->take->round != NULL);
  if (self->take->round == NULL)
    return;

  checks = star_round_review_list_checks (self->take);
  for (guint i = 0; i < checks->len; i++)
    {
      const StarRoundCheck *check = g_ptr_array_index (checks, i);
      GtkWidget *row =
        create_row (check->question, check->measured != NULL ? check->measured : "");

      adw_expander_row_add_row (self->checks, row);
      g_ptr_array_add (self->check_rows, row);
    }
}

static char *
describe_earlier (const StarTake *take)
{
  g_autofree char *date = star_take_date_format (take->started_at);
  g_autofree char *time = star_spoken_time_format (star_spoken_time_round (take->elapsed));

  /* Translators: the date of a rehearsal, and how long it took, such as "1:52" */
  return g_strdup_printf (_("%s – %s"), date, time);
}

static void
show_earlier (StarReviewPage *self)
{
  g_autoptr (GtkStringList) dates = gtk_string_list_new (NULL);
  g_autofree char *standing = star_take_comparison_dup_standing (self->take, self->earlier);

  for (guint i = 0; i < self->earlier->len; i++)
    gtk_string_list_take (dates, describe_earlier (g_ptr_array_index (self->earlier, i)));
  adw_combo_row_set_model (self->earlier_row, G_LIST_MODEL (dates));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->earlier_group), standing);
  gtk_widget_set_visible (self->earlier_group, self->earlier->len > 0);
  compare_cb (self);
}

static void
show_about (StarReviewPage *self)
{
  g_autofree char *date = star_take_date_format (self->take->started_at);
  g_autofree char *about =
    *self->take->story_title != '\0'
      /* Translators: a story, a plan and a date */
      ? g_strdup_printf (_("%s – %s – %s"), self->take->story_title, self->take->plan_name, date)
      /* Translators: a plan and a date */
      : g_strdup_printf (_("%s – %s"), self->take->plan_name, date);

  gtk_label_set_label (self->about, about);
}

static void
show_headline (StarReviewPage *self)
{
  g_autofree char *headline = star_review_dup_headline (self->take);

  gtk_label_set_label (self->headline, headline);
}

/* What was typed may be of a take that goes now. */
static void
act (StarReviewPage *self, guint signal)
{
  star_review_page_flush (self);
  g_signal_emit (self, signals[signal], 0);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (STAR_REVIEW_PAGE (widget), AGAIN);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (STAR_REVIEW_PAGE (widget), HISTORY);
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (STAR_REVIEW_PAGE (widget), CLOSED);
}

/* To what matters most; a label can have the focus only if it can be selected. */
static gboolean
star_review_page_grab_focus (GtkWidget *widget)
{
  StarReviewPage *self = STAR_REVIEW_PAGE (widget);
  gboolean grabbed = gtk_widget_grab_focus (GTK_WIDGET (self->headline));

  gtk_label_select_region (self->headline, 0, 0);

  return grabbed;
}

/* What scrolls has nothing before the headline, but would give the focus to that again. */
static gboolean
star_review_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_BACKWARD
      && gtk_widget_is_focus (GTK_WIDGET (STAR_REVIEW_PAGE (widget)->headline)))
    return FALSE;

  return GTK_WIDGET_CLASS (star_review_page_parent_class)->focus (widget, direction);
}

static void
star_review_page_unmap (GtkWidget *widget)
{
  star_review_page_flush (STAR_REVIEW_PAGE (widget));

  GTK_WIDGET_CLASS (star_review_page_parent_class)->unmap (widget);
}

static void
star_review_page_dispose (GObject *object)
{
  StarReviewPage *self = STAR_REVIEW_PAGE (object);

  g_clear_handle_id (&self->note_timeout, g_source_remove);
  g_clear_pointer (&self->take, star_take_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_pointer (&self->check_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (star_review_page_parent_class)->dispose (object);
}

/* As a click on that number, and where it can be seen. */
static void
rate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarReviewPage *self = STAR_REVIEW_PAGE (widget);
  guint rating = g_variant_get_uint32 (parameter);

  star_rating_set_rating (self->rating,
                          star_rating_get_rating (self->rating) != rating ? rating : 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->rating));
}

static void
add_rating_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.rate", "u", rate_action);
  for (guint i = 1; i <= STAR_TAKE_MAX_RATING; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, 0, "review.rate", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, 0, "review.rate", "u",
                                           i);
    }
}

static void
install_signals (void)
{
  signals[REVIEWED] = g_signal_new ("reviewed", STAR_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_TAKE);
  signals[AGAIN] = g_signal_new ("again", STAR_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[HISTORY] = g_signal_new ("history", STAR_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", STAR_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (STAR_TYPE_PHASE_CHART);
  g_type_ensure (STAR_TYPE_RATING);
  g_type_ensure (STAR_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, box);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, headline);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, about);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, chart);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, facts);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, rating);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, rating_label);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, note);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, checks_group);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, checks);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, earlier_row);
  gtk_widget_class_bind_template_child (widget_class, StarReviewPage, comparison);
  gtk_widget_class_bind_template_callback (widget_class, rating_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
star_review_page_class_init (StarReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_review_page_dispose;
  widget_class->focus = star_review_page_focus;
  widget_class->grab_focus = star_review_page_grab_focus;
  widget_class->unmap = star_review_page_unmap;

  install_signals ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "review.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "review.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "review.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.done", NULL);
  add_rating_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "starreviewpage");
}

static void
star_review_page_init (StarReviewPage *self)
{
  self->check_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
star_review_page_new (void)
{
  return g_object_new (STAR_TYPE_REVIEW_PAGE, NULL);
}

/**
 * star_review_page_set_take:
 * @take: the take to be looked at
 * @earlier: (element-type StarTake): those of the same story and plan before it, the newest first
 *
 * Shows the take. What was typed about the one before it is announced first.
 */
void
star_review_page_set_take (StarReviewPage *self, StarTake *take, GPtrArray *earlier)
{
  g_return_if_fail (STAR_IS_REVIEW_PAGE (self));
  g_return_if_fail (take != NULL);
  g_return_if_fail (earlier != NULL);

  star_review_page_flush (self);
  g_clear_pointer (&self->take, star_take_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  self->take = star_take_ref (take);
  self->earlier = g_ptr_array_ref (earlier);

  self->loading = TRUE;
  star_rating_set_rating (self->rating, take->rating);
  star_text_view_load (self->note, take->note);
  self->loading = FALSE;
  show_rating (self);
  show_headline (self);
  show_about (self);
  star_phase_chart_show (self->chart, take);
  show_facts (self);
  show_checks (self);
  show_earlier (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * star_review_page_get_take:
 *
 * Returns: (transfer none) (nullable): the take that is shown, with the rating and the note that
 *   were announced last
 */
StarTake *
star_review_page_get_take (StarReviewPage *self)
{
  g_return_val_if_fail (STAR_IS_REVIEW_PAGE (self), NULL);

  return self->take;
}

/**
 * star_review_page_flush:
 *
 * Announces now what the user has changed since it was announced last, if anything.
 */
void
star_review_page_flush (StarReviewPage *self)
{
  const char *note;
  guint rating;
  StarTake *reviewed;

  g_return_if_fail (STAR_IS_REVIEW_PAGE (self));

  g_clear_handle_id (&self->note_timeout, g_source_remove);
  if (self->take == NULL)
    return;

  note = star_text_view_get_text (self->note);
  rating = star_rating_get_rating (self->rating);
  if (rating == self->take->rating && g_str_equal (note, self->take->note))
    return;

  reviewed = star_take_dup_reviewed (self->take, rating, note);
  star_take_unref (self->take);
  self->take = reviewed;
  g_signal_emit (self, signals[REVIEWED], 0, reviewed);
}
