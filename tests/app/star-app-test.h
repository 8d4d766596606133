/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a test program returns where there is no display: that it skips itself is said in TAP. */
#define STAR_APP_TEST_SKIPPED 0

/* Seconds after which what did not happen never will. With a sanitizer all takes longer. */
#ifdef __SANITIZE_ADDRESS__
#define STAR_APP_TEST_PATIENCE 60
#else
#define STAR_APP_TEST_PATIENCE 10
#endif

/* Runs the main loop until the condition holds; if it never does the test fails. */
#define SPIN_UNTIL(condition) \
  G_STMT_START \
    { \
      gint64 deadline_ = g_get_monotonic_time () + STAR_APP_TEST_PATIENCE * G_USEC_PER_SEC; \
      while (!(condition)) \
        { \
          if (g_get_monotonic_time () > deadline_) \
            g_error ("%s:%d: never became true: %s", __FILE__, __LINE__, #condition); \
          star_app_test_iterate (); \
        } \
    } \
  G_STMT_END

gboolean star_app_test_init    (int *argc, char ***argv);
void     star_app_test_iterate (void);
void     star_app_test_remove_tree (const char *path);
void     star_app_test_frames  (GtkWidget *widget, guint n_frames);
void     star_app_test_settle  (GtkWidget *widget);

GtkWidget *star_app_test_present (GtkWidget *child, int width, int height);
void       star_app_test_resize  (GtkWidget *window, int width, int height);
void       star_app_test_close   (GtkWidget *window);

GtkWidget *star_app_test_find      (GtkWidget *root, GType type, const char *label);
GtkWidget *star_app_test_find_id   (GtkWidget *root, const char *id);
GtkWidget *star_app_test_get_id    (GtkWidget *root, const char *id);
GtkWidget *star_app_test_find_row  (GtkWidget *root, int index);
gboolean   star_app_test_has_label (GtkWidget *widget, const char *label);
void       star_app_test_assert_button (GtkWidget *root, const char *name);
gboolean   star_app_test_has_focus (GtkWidget *widget);

GtkWidget *star_app_test_get_question (void);
void       star_app_test_answer       (const char *button);

void     star_app_test_click     (GtkWidget *button);
void     star_app_test_type      (GtkWidget *field, const char *text);
void     star_app_test_backspace (GtkWidget *field, guint n_times);
gboolean star_app_test_press     (GtkWidget *widget, guint keyval, GdkModifierType modifiers);
guint    star_app_test_tab_stops (GtkWidget *window, GtkWidget *inside);
void       star_app_test_assert_rows_by_keys (GtkWidget *window, GtkWidget *root, int n_rows);

G_END_DECLS
