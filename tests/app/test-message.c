/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-message.h"

static GtkWidget *
present_message (GtkWidget *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (parent), NULL, NULL);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", "_Cancel");
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go", "_Go On");
  star_message_set (ADW_MESSAGE_DIALOG (dialog), heading, body);
  gtk_window_present (GTK_WINDOW (dialog));
  SPIN_UNTIL (gtk_widget_get_mapped (dialog));
  star_app_test_settle (dialog);

  return dialog;
}

/* Whatever is in the words, the user sees it, the heading first. */
static void
test_words (void)
{
  static const struct {
    const char *heading;
    const char *body;
  } cases[] = {
    { "Import Stories?", "1 new story" },
    { "Why Is It No Matter That the Figure Has No Baseline, and Who Says So?", "Two\nlines" },
    { "A & <b>", "“<i>'x'</i>” &amp; 100 %s \x01" },
    { "ابتسم", "\xd7\x90 1" },
  };
  GtkWidget *window = star_app_test_present (gtk_label_new ("Stories"), 600, 400);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog = present_message (window, cases[i].heading, cases[i].body);
      g_autofree char *words = g_strconcat (cases[i].heading, "\n\n", cases[i].body, NULL);

      g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, words));
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, cases[i].heading);
      star_app_test_close (dialog);
    }
  star_app_test_close (window);
}

static void
test_names (void)
{
  GtkWidget *window = star_app_test_present (gtk_label_new ("Stories"), 600, 400);
  GtkWidget *dialog = present_message (window, "Import & Keep?", "1 new story");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Import & Keep?");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (dialog),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  star_app_test_assert_button (dialog, "Cancel");
  star_app_test_assert_button (dialog, "Go On");
  star_app_test_close (dialog);
  star_app_test_close (window);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/message/words", test_words);
  g_test_add_func ("/message/names", test_names);

  return g_test_run ();
}
