/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-app-test.h"
#include "star-export-job.h"
#include "star-import-dialog.h"
#include "star-import-job.h"

#define EXPORT(stories) "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[" stories "]}"
#define STORY(id, title) "{\"id\":\"" id "\",\"title\":\"" title "\"}"
#define FORMULA(id, name)                                                                         \
  "{\"id\":\"" id "\",\"name\":\"" name "\",\"family\":\"cost\",\"dimension\":\"cost\","               \
  "\"inputs\":[{\"name\":\"a\",\"kind\":\"money\"}],\"expression\":\"a\",\"result\":{\"kind\":\"money\"}}"
#define WITH_FORMULAS(stories, formulas)                                                          \
  "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[" stories "],"                       \
  "\"formulas\":[" formulas "]}"
#define ID1 "11111111-1111-4111-8111-111111111111"
#define ID2 "22222222-2222-4222-8222-222222222222"
#define ID3 "33333333-3333-4333-8333-333333333333"

typedef struct {
  char *folder;
  char *path;
  StarContext *context;
  GtkWidget *window;
} Fixture;

/* What an asynchronous call came to. */
typedef struct {
  gboolean done;
  gboolean succeeded;
  StarIncoming *incoming;
  char *name;
  GError *error;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->incoming, star_incoming_free);
  g_clear_pointer (&answer->name, g_free);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *database = NULL;

  fixture->folder = g_dir_make_tmp ("star-exchange-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "my stories.json", NULL);
  database = g_build_filename (fixture->folder, "library", "stories.db", NULL);
  fixture->context = star_context_new (database, NULL);
  fixture->window = star_app_test_present (gtk_label_new ("Stories"), 600, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    star_app_test_close (fixture->window);
  star_store_close (star_context_get_store (fixture->context));
  g_assert_finalize_object (fixture->context);
  star_app_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static StarIncoming *
incoming_new (const char *text)
{
  g_autoptr (GError) error = NULL;
  StarIncoming *incoming = star_incoming_read (text, "a.json", &error);

  g_assert_no_error (error);
  return incoming;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->succeeded = star_import_job_run_finish (STAR_IMPORT_JOB (source), result, &answer->error);
  answer->done = TRUE;
}

static void
start_import (Fixture *fixture, const char *text, gboolean ask, Answer *answer)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (StarImportJob) job =
    star_import_job_new (fixture->context, GTK_WINDOW (fixture->window), incoming_new (text));

  star_import_job_run_async (job, documents, ask, imported_cb, answer);
}

static void
import_without_question (Fixture *fixture, const char *text)
{
  g_auto (Answer) answer = { 0 };

  start_import (fixture, text, FALSE, &answer);
  SPIN_UNTIL (answer.done);
  g_assert_no_error (answer.error);
  g_assert_true (answer.succeeded);
}

static StarImportDialog *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  StarImportDialog *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (STAR_IS_IMPORT_DIALOG (window))
        found = STAR_IMPORT_DIALOG (window);
    }

  return found;
}

static GtkWidget *
wait_for_question (void)
{
  SPIN_UNTIL (find_question () != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_question ())));

  return GTK_WIDGET (find_question ());
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GPtrArray **stories = data;

  *stories = star_store_load_all_finish (STAR_STORE (source), result, NULL, NULL);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return strcmp (star_story_get_title (*(StarStory *const *) a),
                 star_story_get_title (*(StarStory *const *) b));
}

/* The titles in the library, in their order, with a space after each. */
static char *
dup_titles (Fixture *fixture)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  star_store_load_all_async (star_context_get_store (fixture->context), NULL, loaded_cb, &stories);
  SPIN_UNTIL (stories != NULL);
  g_ptr_array_sort (stories, compare_titles);
  for (guint i = 0; i < stories->len; i++)
    g_string_append_printf (text, "%s ", star_story_get_title (stories->pdata[i]));

  return g_strdup (text->str);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autofree char *titles = dup_titles (fixture);

  g_assert_cmpstr (titles, ==, expected);
}

/* Only what there is to say stands in the question. */
static void
test_question (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *body;
    gboolean differ;
  } cases[] = {
    { EXPORT (STORY (ID3, "C")), "1 new story", FALSE },
    { EXPORT (STORY (ID3, "C") "," STORY (ID1, "A")), "1 new story\n1 is the same", FALSE },
    { EXPORT (STORY (ID1, "A2") "," STORY (ID2, "B2")), "2 differ from yours\n“A2”, “B2”", TRUE },
    { EXPORT (STORY (ID1, "A & <b>") "," STORY (ID2, "B") "," STORY (ID3, "C")),
      "1 new story\n1 differs from yours\n“A & <b>”\n1 is the same", TRUE },
    { WITH_FORMULAS ("", FORMULA ("f1", "Mine") "," FORMULA ("f3", "New")),
      "1 new formula\n1 formula is the same", FALSE },
    { WITH_FORMULAS (STORY (ID3, "C"), FORMULA ("f1", "Theirs") "," FORMULA ("f2", "Theirs")),
      "1 new story\n2 formulas differ from yours", TRUE },
    { WITH_FORMULAS ("", FORMULA ("run-failure-rate", "Off")),
      "The formula “Off” can not be used: id: a formula of Starling has this id", FALSE },
  };

  import_without_question (fixture, WITH_FORMULAS (STORY (ID1, "A") "," STORY (ID2, "B"),
                                                   FORMULA ("f1", "Mine") ","
                                                   FORMULA ("f2", "Mine")));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = { 0 };
      g_autofree char *words = g_strconcat ("Import Stories?\n\n", cases[i].body, NULL);
      GtkWidget *question;

      start_import (fixture, cases[i].text, TRUE, &answer);
      question = wait_for_question ();
      g_test_message ("%s", words);
      g_assert_nonnull (star_app_test_find (question, GTK_TYPE_LABEL, words));
      g_assert_cmpint (star_app_test_find (question, GTK_TYPE_BUTTON, "Keep Both") != NULL, ==,
                       cases[i].differ);
      g_assert_cmpint (star_app_test_find (question, GTK_TYPE_BUTTON, "Import") != NULL, ==,
                       !cases[i].differ);
      star_app_test_assert_button (question, "Cancel");
      star_app_test_click (star_app_test_find (question, GTK_TYPE_BUTTON, "Cancel"));
      SPIN_UNTIL (answer.done && find_question () == NULL);
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  assert_titles (fixture, "A B ");
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *button;
    const char *titles;
  } cases[] = {
    { "Keep Mine", "A B C " },
    { "Keep Both", "A A2 B C " },
    { "Take the File’s", "A2 A2 B C " },
  };

  import_without_question (fixture, EXPORT (STORY (ID1, "A") "," STORY (ID2, "B")));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = { 0 };
      GtkWidget *question;

      start_import (fixture, EXPORT (STORY (ID1, "A2") "," STORY (ID3, "C")), TRUE, &answer);
      question = wait_for_question ();
      star_app_test_click (star_app_test_find (question, GTK_TYPE_BUTTON, cases[i].button));
      SPIN_UNTIL (answer.done && find_question () == NULL);
      g_assert_no_error (answer.error);
      assert_titles (fixture, cases[i].titles);
    }
}

/* Nothing is asked where nothing would be done. */
static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) answer = { 0 };

  import_without_question (fixture, EXPORT (STORY (ID1, "A")));
  start_import (fixture, EXPORT (STORY (ID1, "A")), TRUE, &answer);
  SPIN_UNTIL (answer.done);
  g_assert_true (answer.succeeded);
  g_assert_null (find_question ());
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) answer = { 0 };

  start_import (fixture, EXPORT (STORY (ID1, "A")), TRUE, &answer);
  gtk_window_close (GTK_WINDOW (wait_for_question ()));
  SPIN_UNTIL (answer.done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_titles (fixture, "");
}

/* The window takes the question with it, and the import comes to its end. */
static void
test_window_goes (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) answer = { 0 };

  start_import (fixture, EXPORT (STORY (ID1, "A")), TRUE, &answer);
  wait_for_question ();
  g_clear_pointer (&fixture->window, star_app_test_close);
  SPIN_UNTIL (answer.done && find_question () == NULL);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_titles (fixture, "");
}

static void
test_window_goes_before_question (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) answer = { 0 };

  start_import (fixture, EXPORT (STORY (ID1, "A")), TRUE, &answer);
  g_clear_pointer (&fixture->window, star_app_test_close);
  SPIN_UNTIL (answer.done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (find_question ());
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->incoming = star_exchange_read_finish (result, &answer->error);
  answer->done = TRUE;
}

/* A file is called by its name, without its folder. */
static void
test_read_file (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { NULL, "my stories.json: there is no such file" },
    { "", "my stories.json: there is no text in it" },
    { "a\xff", "my stories.json:1:2: not valid UTF-8 text" },
    { "Situation: quiet", "my stories.json:1:1: " },
  };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = { 0 };

      if (cases[i].text != NULL)
        g_assert_true (g_file_set_contents (fixture->path, cases[i].text, -1, NULL));
      star_exchange_read_file_async (file, NULL, read_cb, &answer);
      SPIN_UNTIL (answer.done);
      g_assert_null (answer.incoming);
      g_assert_true (g_str_has_prefix (answer.error->message, cases[i].message));
      g_assert_null (strstr (answer.error->message, fixture->folder));
    }
}

/* Pasted text goes through the gate like a file. */
static void
test_read_text (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *message;
    guint n_stories;
  } cases[] = {
    { "Situation: quiet\nTask: listen", NULL, 1 },
    { "\xef\xbb\xbf" EXPORT (STORY (ID1, "A") "," STORY (ID2, "B")), NULL, 2 },
    { "", "Pasted text: ", 0 },
    { "…", "Pasted text: ", 0 },
    { "{\"a\":}", "Pasted text:1:6: ", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = { 0 };

      star_exchange_read_text_async (cases[i].text, "Pasted text", NULL, read_cb, &answer);
      SPIN_UNTIL (answer.done);
      if (cases[i].message != NULL)
        g_assert_true (g_str_has_prefix (answer.error->message, cases[i].message));
      else
        g_assert_cmpuint (answer.incoming->stories->len, ==, cases[i].n_stories);
    }
}

static void
test_samples (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file =
    g_file_new_for_uri ("resource:///io/github/starling_stories/Starling/samples.json");
  g_auto (Answer) answer = { 0 };

  star_exchange_read_file_async (file, NULL, read_cb, &answer);
  SPIN_UNTIL (answer.done);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.incoming->stories->len, ==, 5);
}

static void
test_export_names (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *title;
    StarExchangeFormat format;
    const char *name;
  } cases[] = {
    { "Cutover", STAR_EXCHANGE_JSON, "Cutover.json" },
    { "", STAR_EXCHANGE_MARKDOWN, "Untitled Story.md" },
    { "../a/b\\c: d", STAR_EXCHANGE_TEXT, "-.-a-b-c- d.txt" },
    { ".hidden", STAR_EXCHANGE_TEXT, "-hidden.txt" },
  };
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarExportJob) all =
    star_export_job_new (fixture->context, NULL, NULL, STAR_EXCHANGE_JSON);
  g_autofree char *long_title = g_strnfill (400, 'x');
  g_autofree char *all_name = star_export_job_dup_name (all);
  g_autoptr (StarExportJob) long_job = NULL;
  g_autofree char *long_name = NULL;

  g_assert_cmpstr (all_name, ==, "Stories.json");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExportJob) job =
        star_export_job_new (fixture->context, NULL, story, cases[i].format);
      g_autofree char *name = NULL;

      star_story_set_title (story, cases[i].title);
      name = star_export_job_dup_name (job);
      g_assert_cmpstr (name, ==, cases[i].name);
    }

  star_story_set_title (story, long_title);
  long_job = star_export_job_new (fixture->context, NULL, story, STAR_EXCHANGE_MARKDOWN);
  long_name = star_export_job_dup_name (long_job);
  g_assert_cmpuint (strlen (long_name), ==, 63);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->name = star_export_job_run_finish (STAR_EXPORT_JOB (source), result, &answer->error);
  answer->done = TRUE;
}

static void
export_to (Fixture *fixture, const char *path, GPtrArray *documents, Answer *answer)
{
  g_autoptr (StarExportJob) job =
    star_export_job_new (fixture->context, NULL, NULL, STAR_EXCHANGE_JSON);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  star_export_job_run_async (job, file, documents, exported_cb, answer);
  SPIN_UNTIL (answer->done);
}

/* What is typed and not saved yet is in the export: in its place, or as a story more. */
static void
test_export_all (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { ID1, ID3 };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Answer) answer = { 0 };
  g_autofree char *text = NULL;
  g_autoptr (StarIncoming) incoming = NULL;

  import_without_question (fixture, EXPORT (STORY (ID1, "A") "," STORY (ID2, "B")));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (StarStory) story = star_story_new_with_id (ids[i]);

      g_ptr_array_add (documents,
                       star_document_new (story, star_context_get_store (fixture->context),
                                          star_context_get_lexicon (fixture->context),
                                          star_context_get_clock (fixture->context), NULL));
      star_story_set_title (story, "Typed");
    }
  export_to (fixture, fixture->path, documents, &answer);
  g_assert_cmpstr (answer.name, ==, "my stories.json");

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  incoming = incoming_new (text);
  g_ptr_array_sort (incoming->stories, compare_titles);
  g_assert_cmpuint (incoming->stories->len, ==, 3);
  g_assert_cmpstr (star_story_get_title (incoming->stories->pdata[0]), ==, "B");
  g_assert_cmpstr (star_story_get_title (incoming->stories->pdata[1]), ==, "Typed");
  g_assert_cmpstr (star_story_get_title (incoming->stories->pdata[2]), ==, "Typed");
  for (guint i = 0; i < documents->len; i++)
    star_document_discard (documents->pdata[i]);
}

/* Formulas as they would be read back, with a space after each id. */
static char *
dup_formulas_in (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (StarIncoming) incoming = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  incoming = incoming_new (text);
  for (guint i = 0; i < incoming->formulas->len; i++)
    g_string_append_printf (ids, "%s ", star_own_formula_get_id (incoming->formulas->pdata[i]));

  return g_strdup (ids->str);
}

/* With one story go the formulas that it uses, with all of them all formulas. */
static void
test_export_formulas (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarExportJob) job =
    star_export_job_new (fixture->context, NULL, story, STAR_EXCHANGE_JSON);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_auto (Answer) all = { 0 };
  g_auto (Answer) one = { 0 };
  g_autofree char *all_ids = NULL;
  g_autofree char *one_ids = NULL;

  import_without_question (fixture, WITH_FORMULAS (STORY (ID1, "A"), FORMULA ("f2", "B") ","
                                                   FORMULA ("f1", "A")));
  export_to (fixture, fixture->path, none, &all);
  all_ids = dup_formulas_in (fixture->path);
  g_assert_cmpstr (all_ids, ==, "f2 f1 ");

  g_object_set (kpi, "formula", "f1", NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
  star_export_job_run_async (job, file, none, exported_cb, &one);
  SPIN_UNTIL (one.done);
  g_assert_no_error (one.error);
  one_ids = dup_formulas_in (fixture->path);
  g_assert_cmpstr (one_ids, ==, "f1 ");
  g_assert_cmpuint (star_export_job_get_n_left_out (job), ==, 0);
}

static void
test_export_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "my copy.json", NULL);
  g_auto (Answer) answer = { 0 };

  export_to (fixture, path, none, &answer);
  g_assert_null (answer.name);
  g_assert_true (g_str_has_prefix (answer.error->message, "my copy.json: "));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/exchange/question", test_question);
  ADD ("/exchange/choices", test_choices);
  ADD ("/exchange/nothing-new", test_nothing_new);
  ADD ("/exchange/escape", test_escape);
  ADD ("/exchange/window-goes", test_window_goes);
  ADD ("/exchange/window-goes-before-question", test_window_goes_before_question);
  ADD ("/exchange/read-file", test_read_file);
  ADD ("/exchange/read-text", test_read_text);
  ADD ("/exchange/samples", test_samples);
  ADD ("/exchange/export-names", test_export_names);
  ADD ("/exchange/export-all", test_export_all);
  ADD ("/exchange/export-formulas", test_export_formulas);
  ADD ("/exchange/export-fails", test_export_fails);

  return g_test_run ();
}
