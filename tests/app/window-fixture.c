/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

/* The system's clock, of which a test can say that it is later. */
#define TYPE_SHIFTED_CLOCK (shifted_clock_get_type ())
G_DECLARE_FINAL_TYPE (ShiftedClock, shifted_clock, SHIFTED, CLOCK, StarClock)

struct _ShiftedClock
{
  StarClock parent_instance;
  gint64 ahead;
};

G_DEFINE_FINAL_TYPE (ShiftedClock, shifted_clock, STAR_TYPE_CLOCK)

static gint64
get_shifted_monotonic (StarClock *clock)
{
  return STAR_CLOCK_CLASS (shifted_clock_parent_class)->get_monotonic (clock)
         + SHIFTED_CLOCK (clock)->ahead;
}

static gint64
get_shifted_boottime (StarClock *clock)
{
  return STAR_CLOCK_CLASS (shifted_clock_parent_class)->get_boottime (clock)
         + SHIFTED_CLOCK (clock)->ahead;
}

static gint64
get_shifted_real (StarClock *clock)
{
  return STAR_CLOCK_CLASS (shifted_clock_parent_class)->get_real (clock)
         + SHIFTED_CLOCK (clock)->ahead;
}

/* What is to come comes when the system's clock is there. */
static guint
call_later_unshifted (StarClock *clock, gint64 delay, GSourceOnceFunc function, gpointer data)
{
  return STAR_CLOCK_CLASS (shifted_clock_parent_class)
    ->call_later (clock, delay - SHIFTED_CLOCK (clock)->ahead, function, data);
}

static void
shifted_clock_class_init (ShiftedClockClass *klass)
{
  StarClockClass *clock_class = STAR_CLOCK_CLASS (klass);

  clock_class->get_monotonic = get_shifted_monotonic;
  clock_class->get_boottime = get_shifted_boottime;
  clock_class->get_real = get_shifted_real;
  clock_class->call_later = call_later_unshifted;
}

static void
shifted_clock_init (ShiftedClock *self)
{
}

/* One application for the whole program: a registered one is not finalized without being run. */
static StarApplication *app;

void
window_fixture_open_window (WindowFixture *fixture)
{
  g_autoptr (StarClock) clock = g_object_new (TYPE_SHIFTED_CLOCK, NULL);

  fixture->context = star_context_new (fixture->path, clock);
  fixture->window = star_window_new (ADW_APPLICATION (app), fixture->context);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), fixture->width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  SPIN_UNTIL (fixture->window->listed);
}

void
window_fixture_close_window (WindowFixture *fixture)
{
  StarStore *store = g_object_ref (star_context_get_store (fixture->context));
  gpointer worksheet = fixture->window->worksheet;
  gpointer context = fixture->context;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_object_add_weak_pointer (worksheet, &worksheet);
  g_object_add_weak_pointer (context, &context);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->context);
  /* Nothing else may hold them: a leak would hang here and fail. */
  SPIN_UNTIL (fixture->window == NULL && worksheet == NULL && context == NULL);
  star_store_close (store);
  g_object_unref (store);
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("star-window-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "library", "stories.db", NULL);
  fixture->width = data != NULL ? GPOINTER_TO_INT (data) : 1200;
  window_fixture_open_window (fixture);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_close_window (fixture);
  star_app_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

const char *
window_fixture_page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->content);
}

void
window_fixture_activate (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

StarStory *
window_fixture_story (WindowFixture *fixture)
{
  return star_document_get_story (star_window_get_document (fixture->window));
}

StarSaveState
window_fixture_state (WindowFixture *fixture)
{
  return star_document_get_save_state (star_window_get_document (fixture->window));
}

guint
window_fixture_n_stories (WindowFixture *fixture)
{
  return star_story_list_get_n_stories (star_library_pane_get_list (fixture->window->library));
}

void
window_fixture_write_story (WindowFixture *fixture, const char *title)
{
  window_fixture_activate (fixture, "win.new-story");
  star_story_set_title (window_fixture_story (fixture), title);
}

guint
window_fixture_n_open (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) documents = star_documents_list (fixture->window->documents);

  return documents->len;
}

GtkWidget *
window_fixture_field (WindowFixture *fixture, const char *label)
{
  GtkWidget *found = star_app_test_find (GTK_WIDGET (fixture->window), STAR_TYPE_TEXT_VIEW, label);

  g_assert_nonnull (found);
  return found;
}

/**
 * window_fixture_pass:
 *
 * Lets time pass for all who ask the clock.
 */
void
window_fixture_pass (WindowFixture *fixture, gint64 microseconds)
{
  SHIFTED_CLOCK (star_context_get_clock (fixture->context))->ahead += microseconds;
}

/**
 * window_fixture_run:
 *
 * Runs the tests with an application for their windows.
 *
 * Returns: what main has to return
 */
int
window_fixture_run (void)
{
  app = star_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));

  return g_test_run ();
}
