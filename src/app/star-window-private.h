/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core-set.h"
#include "star-documents.h"
#include "star-history-page.h"
#include "star-inspector.h"
#include "star-library-pane.h"
#include "star-panes.h"
#include "star-rehearsal-page.h"
#include "star-removal.h"
#include "star-review-page.h"
#include "star-window.h"
#include "star-worksheet.h"

G_BEGIN_DECLS

struct _StarWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkStack *pages;
  GtkRevealer *problem_revealer;
  GtkLabel *problem_label;
  StarPanes *panes;
  StarLibraryPane *library;
  GtkStack *content;
  GtkBox *practice_box;
  GtkWidget *drills;
  GtkMenuButton *archetype_button;
  AdwStatusPage *failed_page;
  StarWorksheet *worksheet;
  StarInspector *inspector;

  /* Owned references */
  StarContext *context;
  GSimpleAction *show_inspector;
  StarDocuments *documents;
  StarCoreSet *core_set;
  StarTakeKeeper *take_keeper;
  /* The story that is being loaded, whose row is selected already. */
  char *wanted;
  GCancellable *loading;
  /* The story in which words are to be shown once it is open, and the words. */
  char *wanted_words;
  StarSection wanted_section;
  int wanted_start;
  int wanted_end;
  /* A new story that was left as it was made. */
  StarStory *untouched;
  /* What can be put back, the newest last. */
  GPtrArray *removals;
  /* The numbers that were put back and may come again, the newest last. */
  GPtrArray *undone;
  /* The questions that were answered in takes, by the ids of the takes. */
  GHashTable *questions;
  GError *list_problem;
  GtkFileChooserNative *chooser;

  /* Borrowed references: the question that the rehearsal answers, of the project's data. */
  const char *question;

  /* Weak */
  AdwToast *undo_toast;
  StarRehearsalPage *rehearsal_page;
  StarReviewPage *review_page;
  StarHistoryPage *history_page;

  gboolean listed;
  gboolean want_inspector;
  gboolean closing;
  gboolean close_anyway;
  gboolean closed;
  gboolean importing;
  gboolean practicing;
  /* Whether the take that is shown was found in the history. */
  gboolean reviewing_history;
  /* While a number goes or comes, its texts are not asked about it. */
  gboolean moving_number;

  /* Weak references: where the keys went before an import. */
  GtkWidget *import_focus;
};

/* star-window.c */
void          star_window_refresh_summary (StarWindow *self, StarDocument *document);
void          star_window_update          (StarWindow *self);
StarDocument *star_window_get_document    (StarWindow *self);

/* star-window-open.c */
void star_window_stop_loading     (StarWindow *self);
void star_window_show_document    (StarWindow *self, StarDocument *document);
void star_window_show_story       (StarWindow *self, StarStory *story, gboolean is_new);
void star_window_open_story       (StarWindow *self, const char *id);
void star_window_reread_story     (StarWindow *self);
void star_window_discard_document (StarWindow *self, const char *id);
void star_window_forget_story     (StarWindow *self, const char *id);

/* star-window-toasts.c */
void star_window_install_undo  (GtkWidgetClass *widget_class);
void star_window_update_undo   (StarWindow *self);
void star_window_say           (StarWindow *self, const char *message);
void star_window_offer_undo    (StarWindow *self, StarRemoval *removal);
void star_window_offer_again (StarWindow *self, StarRemoval *removal, const char *reason);
void star_window_withdraw_removal (StarWindow *self, StarRemoval *removal);
void star_window_forget_removals (StarWindow *self, StarStory *story);

/* star-window-list.c */
void star_window_watch_ignored  (StarWindow *self);
void star_window_load_list      (StarWindow *self);
void star_window_reload_stories (StarWindow *self, GPtrArray *stories);

/* star-window-stories.c */
void star_window_install_story_actions (GtkWidgetClass *widget_class);
void star_window_update_story_actions  (StarWindow *self);
void star_window_left_story            (StarWindow *self, StarStory *story);

/* star-window-core-set.c */
void star_window_install_core_set (GtkWidgetClass *widget_class);
void star_window_watch_core_set   (StarWindow *self);
void star_window_update_core_set  (StarWindow *self, const char *id);

/* star-window-findings.c */
void star_window_install_findings (GtkWidgetClass *widget_class);
void star_window_put_finding_back (StarWindow *self, StarRemoval *removal);

/* star-window-metric.c */
void star_window_install_metric    (GtkWidgetClass *widget_class);
void star_window_watch_numbers     (StarWindow *self);
void star_window_take_number_back  (StarWindow *self, StarRemoval *removal);
/* star-window-formulas.c */
void star_window_install_formulas (GtkWidgetClass *widget_class);
void star_window_add_formula_actions (StarWindow *self, GtkWindow *dialog);
void star_window_edit_formula     (StarWindow *self, GtkWindow *parent, const char *id);
void star_window_put_formula_back (StarWindow *self, StarRemoval *removal);

/* star-window-practice.c */
StarPlan *star_window_dup_plan           (StarWindow *self, const char *id);
void     star_window_install_practice    (GtkWidgetClass *widget_class);
void     star_window_watch_plans         (StarWindow *self);
void     star_window_show_page           (StarWindow *self, const char *name);
void     star_window_leave_page          (StarWindow *self);
gboolean star_window_is_main             (StarWindow *self);
void     star_window_update_main_actions (StarWindow *self);
void     star_window_leave_practice      (StarWindow *self);
void     star_window_rehearse            (StarWindow *self, const char *story_id,
                                          const char *plan_id, const char *question_id);

/* star-window-review.c */
void star_window_install_review (GtkWidgetClass *widget_class);
void star_window_review_take    (StarWindow *self, StarTake *take);
void star_window_show_history   (StarWindow *self, const char *story, const char *plan);

/* star-window-takes.c */
void     star_window_watch_takes (StarWindow *self);
void     star_window_keep_take   (StarWindow *self, StarTake *take);
gboolean star_window_save_takes  (StarWindow *self);

/* star-window-plans.c */
void star_window_edit_plan     (StarWindow *self, const char *id, gboolean duplicate);
void star_window_remove_plan   (StarWindow *self, const char *id);
void star_window_put_plan_back (StarWindow *self, StarRemoval *removal);

/* star-window-drills.c */
void star_window_add_drills (StarWindow *self);

/* star-window-exchange.c */
void star_window_install_exchange_actions (GtkWidgetClass *widget_class);
void star_window_import_file              (StarWindow *self, GFile *file);
void star_window_ask_to_close             (StarWindow *self, StarDocument *document,
                                           const char *reason);

G_END_DECLS
