/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-cue-card.h"
#include "star-fake-clock.h"
#include "star-rehearsal-page.h"

/* Warnings come 3 and 4 seconds before the ends of A and B, 6 before that of C. */
#define PHASES \
  "{\"id\":\"p\",\"name\":\"Plan\",\"phases\":[" \
  "{\"id\":\"a\",\"name\":\"Alpha\",\"seconds\":10,\"section\":\"task\",\"cue\":\"Say what\"}," \
  "{\"id\":\"b\",\"name\":\"Beta\",\"seconds\":20,\"section\":\"result\"}," \
  "{\"id\":\"c\",\"name\":\"Gamma\",\"seconds\":30}]"
#define BY_HAND PHASES "}"
#define BY_CLOCK PHASES ",\"advance\":\"automatic\"}"
#define ALARMS \
  PHASES ",\"marks\":{\"minimum\":10,\"target\":60}," \
         "\"alarms\":[{\"second\":10,\"text\":\"Look up\"}]}"
#define LONG_NAMES \
  "{\"id\":\"p\",\"name\":\"Plan\",\"phases\":[" \
  "{\"id\":\"a\",\"name\":\"Alpha\",\"seconds\":90,\"section\":\"task\"}," \
  "{\"id\":\"b\",\"name\":\"What was asked for, and by whom\",\"seconds\":690}]}"
#define TASK "I owned the cutover of 14 services. The target was 4 hours by the end of Q3."

/* A page by itself, a clock that a test moves, and what the page told. */
typedef struct {
  StarFakeClock *clock;
  StarContext *context;
  StarStory *story;
  StarRehearsal *rehearsal;
  GtkWidget *page;
  GtkWidget *window;
  GString *said;
  guint n_said;
  guint n_measured;
  gint64 measured;
  StarTakeEnd measured_end;
  guint n_closed;
  StarTake *ended;
} Fixture;

static void
announced_cb (Fixture *fixture, const char *message)
{
  g_string_append_printf (fixture->said, "[%s]", message);
  fixture->n_said++;
}

static void
measured_cb (Fixture *fixture, StarTake *take)
{
  fixture->n_measured++;
  fixture->measured = take->elapsed;
  fixture->measured_end = take->end;
}

static void
ended_cb (Fixture *fixture, StarTake *take)
{
  g_assert_null (fixture->ended);
  g_assert_cmpint (fixture->measured_end, ==, (int) take->end);
  fixture->ended = star_take_ref (take);
}

static void
closed_cb (Fixture *fixture)
{
  fixture->n_closed++;
}

static void
begin (Fixture *fixture, const char *json, StarStory *story, const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarPlan) plan = star_plan_new_from_json (json, &error);

  g_assert_no_error (error);
  g_clear_object (&fixture->rehearsal);
  fixture->rehearsal =
    star_rehearsal_new (STAR_CLOCK (fixture->clock), plan,
                        story != NULL ? star_story_get_id (story) : "", 1);
  star_rehearsal_page_begin (STAR_REHEARSAL_PAGE (fixture->page), fixture->rehearsal, story,
                             question);
  gtk_widget_grab_focus (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (g_get_user_data_dir (), "library", "stories.db", NULL);

  fixture->said = g_string_new (NULL);
  fixture->clock = star_fake_clock_new ();
  fixture->context = star_context_new (path, STAR_CLOCK (fixture->clock));
  g_settings_reset (star_context_get_settings (fixture->context), "rehearsal-cue");
  g_settings_reset (star_context_get_settings (fixture->context), "rehearsal-size");
  fixture->story = star_story_new ();
  star_story_set_title (fixture->story, "Cutover");
  star_story_set_text (fixture->story, STAR_SECTION_TASK, TASK);
  fixture->page = star_rehearsal_page_new (fixture->context);
  g_signal_connect_swapped (fixture->page, "announced", G_CALLBACK (announced_cb), fixture);
  g_signal_connect_swapped (fixture->page, "measured", G_CALLBACK (measured_cb), fixture);
  g_signal_connect_swapped (fixture->page, "ended", G_CALLBACK (ended_cb), fixture);
  g_signal_connect_swapped (fixture->page, "closed", G_CALLBACK (closed_cb), fixture);
  begin (fixture, data != NULL ? data : BY_HAND, fixture->story, NULL);
  fixture->window = star_app_test_present (fixture->page, 800, 600);
  gtk_widget_grab_focus (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_clear_pointer (&fixture->ended, star_take_unref);
  g_assert_finalize_object (fixture->rehearsal);
  g_clear_object (&fixture->story);
  g_assert_finalize_object (fixture->context);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->said, TRUE);
}

static const char *
get_text (Fixture *fixture, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (star_app_test_find_id (fixture->page, id)));
}

static void
assert_shows (Fixture *fixture, const char *phase, const char *time, const char *state)
{
  g_assert_cmpstr (get_text (fixture, "phase_label"), ==, phase);
  g_assert_cmpstr (get_text (fixture, "time_label"), ==, time);
  g_assert_cmpstr (get_text (fixture, "state_label"), ==, state);
}

static void
press (Fixture *fixture, guint key)
{
  star_app_test_press (gtk_root_get_focus (GTK_ROOT (fixture->window)), key, 0);
}

static void
pass (Fixture *fixture, double seconds)
{
  star_fake_clock_advance (fixture->clock, seconds * G_TIME_SPAN_SECOND);
}

/* What was said since it was last asked. */
static void
assert_said (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->said->str, ==, expected);
  g_string_truncate (fixture->said, 0);
}

/* A whole rehearsal by the keyboard alone. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  assert_shows (fixture, "Alpha", "0:10", "not started");
  press (fixture, GDK_KEY_Right);
  assert_shows (fixture, "Alpha", "0:10", "not started");
  press (fixture, GDK_KEY_space);
  assert_shows (fixture, "Alpha", "0:10", "left");
  assert_said (fixture, "[Alpha, 10 s]");
  pass (fixture, 2.5);
  assert_shows (fixture, "Alpha", "0:08", "left");
  press (fixture, GDK_KEY_space);
  assert_shows (fixture, "Alpha", "0:08", "left, paused");
  pass (fixture, 100);
  assert_shows (fixture, "Alpha", "0:08", "left, paused");
  press (fixture, GDK_KEY_space);
  pass (fixture, 0.5);
  assert_shows (fixture, "Alpha", "0:07", "left");
  press (fixture, GDK_KEY_Right);
  assert_shows (fixture, "Beta", "0:20", "left");
  assert_said (fixture, "[0:08 left, paused][0:08 left][Beta, 20 s]");
  press (fixture, GDK_KEY_Return);
  assert_shows (fixture, "Gamma", "0:30", "left");
  press (fixture, GDK_KEY_Return);
  assert_shows (fixture, "Gamma", "0:30", "left");
  press (fixture, GDK_KEY_Left);
  assert_shows (fixture, "Beta", "0:20", "left");
  assert_said (fixture, "[Gamma, 30 s][Beta, 20 s]");
  press (fixture, GDK_KEY_Escape);
  g_assert_nonnull (fixture->ended);
  g_assert_cmpint (fixture->ended->elapsed, ==, 3 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (fixture->ended->end, ==, STAR_TAKE_END_FINISHED);
  g_assert_cmpstr (fixture->ended->story_title, ==, "Cutover");
  g_assert_cmpuint (fixture->n_closed, ==, 0);
}

/* Nothing was measured, so there is nothing to look back at. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_closed, ==, 1);
  g_assert_null (fixture->ended);
  g_assert_cmpuint (fixture->n_measured, ==, 0);
  star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Leave the rehearsal"));
  g_assert_cmpuint (fixture->n_closed, ==, 2);
}

static void
click (Fixture *fixture, const char *name)
{
  star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, name));
}

/* The buttons are called what the product calls them, and are there when they do something. */
static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Start", "Previous phase", "Next phase", "Finish" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (gtk_widget_get_sensitive (star_app_test_find (fixture->page, GTK_TYPE_BUTTON,
                                                                   names[i])), ==, i == 0);
  click (fixture, "Start");
  click (fixture, "Next phase");
  click (fixture, "Next phase");
  g_assert_false (gtk_widget_get_sensitive (star_app_test_find (fixture->page, GTK_TYPE_BUTTON,
                                                                "Next phase")));
  click (fixture, "Previous phase");
  assert_shows (fixture, "Beta", "0:20", "left");
  click (fixture, "Pause");
  assert_shows (fixture, "Beta", "0:20", "left, paused");
  click (fixture, "Finish");
  g_assert_nonnull (fixture->ended);
}

/* Warned of before, counted up after, and neither ended nor gone on by itself. */
static void
test_overtime (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stage = star_app_test_find_id (fixture->page, "stage");

  press (fixture, GDK_KEY_space);
  g_assert_true (gtk_widget_has_css_class (stage, "running"));
  pass (fixture, 7);
  assert_shows (fixture, "Alpha", "0:03", "left, nearly over");
  g_assert_true (gtk_widget_has_css_class (stage, "nearly-over"));
  g_assert_cmpstr (get_text (fixture, "banner_label"), ==, "Alpha: 3 s left");
  pass (fixture, 3);
  assert_shows (fixture, "Alpha", "+0:00", "over");
  g_assert_true (gtk_widget_has_css_class (stage, "over"));
  pass (fixture, 65);
  assert_shows (fixture, "Alpha", "+1:05", "over");
  g_assert_cmpstr (get_text (fixture, "pace_label"), ==, "1:05 behind, Alpha");
  g_assert_cmpstr (get_text (fixture, "total_label"), ==, "1:15 of 1:00, over");
  press (fixture, GDK_KEY_space);
  assert_shows (fixture, "Alpha", "+1:05", "over, paused");
  g_assert_true (gtk_widget_has_css_class (stage, "paused"));
  g_assert_false (gtk_widget_has_css_class (stage, "over"));
  g_assert_null (fixture->ended);
  assert_said (fixture, "[Alpha, 10 s][Alpha: 3 s left][Alpha: the time is over]"
                        "[The time of the plan is over][+1:05 over, paused]");
}

/* Of one moment everything is said at once, and stays until the next thing happens. */
static void
test_alarms (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_space);
  pass (fixture, 9.9);
  g_string_truncate (fixture->said, 0);
  pass (fixture, 0.2);
  assert_said (fixture, "[Alpha: the time is over · 10 s: long enough to end · 0:10 – Look up]");
  g_assert_cmpstr (get_text (fixture, "banner_label"), ==,
                   "Alpha: the time is over · 10 s: long enough to end · 0:10 – Look up");
  pass (fixture, 20);
  assert_said (fixture, "");
  g_assert_cmpstr (get_text (fixture, "banner_label"), !=, " ");
  press (fixture, GDK_KEY_Right);
  g_assert_cmpstr (get_text (fixture, "banner_label"), ==, " ");
  assert_said (fixture, "[Beta, 20 s]");
}

/* Each phase is announced once, and no second of it. */
static void
test_by_clock (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_space);
  for (guint i = 0; i < 350; i++)
    pass (fixture, 0.1);
  assert_shows (fixture, "Gamma", "0:25", "left");
  assert_said (fixture, "[Alpha, 10 s][Alpha: 3 s left][Alpha: the time is over · Beta, 20 s]"
                        "[Beta: 4 s left][Beta: the time is over · Gamma, 30 s]");
  g_assert_cmpuint (fixture->n_said, ==, 5);
}

/* What is measured never gets old while the time runs, and comes with each change. */
static void
test_measured (Fixture *fixture, gconstpointer data)
{
  gint64 elapsed = 0;
  guint before;

  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_measured, ==, 1);
  for (guint i = 0; i < 300; i++)
    {
      pass (fixture, 0.1);
      elapsed += G_TIME_SPAN_SECOND / 10;
      g_assert_cmpint (elapsed - fixture->measured, <=, 4 * G_TIME_SPAN_SECOND);
    }
  g_assert_cmpuint (fixture->n_measured, <=, 12);

  before = fixture->n_measured;
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (fixture->n_measured, ==, before + 1);
  g_assert_cmpint (fixture->measured, ==, elapsed);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_measured, ==, before + 2);
  pass (fixture, 60);
  g_assert_cmpuint (fixture->n_measured, ==, before + 2);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_measured, ==, before + 3);
}

/* It wakes for each second that is shown, for what is kept alone when nobody looks, and not at
 * all while the time stands still. */
static void
test_sleep (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 1);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  press (fixture, GDK_KEY_space);
  pass (fixture, 2);
  gtk_widget_set_visible (fixture->page, FALSE);
  pass (fixture, 1.5);
  assert_shows (fixture, "Alpha", "0:08", "left");
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 1);
  gtk_widget_set_visible (fixture->page, TRUE);
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->page));
  assert_shows (fixture, "Alpha", "0:07", "left");
}

/* A restart keeps what it ends, and nobody looks back at it. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_space);
  pass (fixture, 3);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_r);
  assert_shows (fixture, "Alpha", "0:10", "left");
  g_assert_null (fixture->ended);
  g_assert_cmpint (fixture->measured, ==, 0);
  g_assert_cmpstr (get_text (fixture, "total_label"), ==, "0:00 of 1:00");
}

static void
assert_card (Fixture *fixture, gboolean has_cue, const char *text)
{
  GtkWidget *card = star_app_test_find_id (fixture->page, "cue_card");
  GtkWidget *cue_label = gtk_widget_get_first_child (card);
  GtkWidget *text_label = gtk_widget_get_next_sibling (cue_label);

  g_assert_cmpint (gtk_widget_get_visible (cue_label), ==, has_cue);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (text_label)), ==, text);
}

/* What a card without a word says instead, NULL if it has one. */
static void
assert_hint (Fixture *fixture, const char *hint)
{
  GtkWidget *card = star_app_test_find_id (fixture->page, "cue_card");
  GtkWidget *label = gtk_widget_get_last_child (card);

  g_assert_cmpint (gtk_widget_get_visible (label), ==, hint != NULL);
  if (hint != NULL)
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, hint);
}

/* Points, all of the text, nothing; remembered for the next time, and the card says so. */
static void
test_cue (Fixture *fixture, gconstpointer data)
{
  assert_card (fixture, TRUE,
               "• I owned the cutover of 14 services\n"
               "• The target was 4 hours\302\240… Q3");
  press (fixture, GDK_KEY_c);
  assert_card (fixture, TRUE, TASK);
  assert_hint (fixture, NULL);
  press (fixture, GDK_KEY_c);
  assert_card (fixture, FALSE, "");
  assert_hint (fixture, "The cue card is blank. C shows it.");
  begin (fixture, BY_HAND, fixture->story, NULL);
  assert_card (fixture, FALSE, "");
  assert_hint (fixture, "The cue card is blank. C shows it.");
  press (fixture, GDK_KEY_c);
  assert_hint (fixture, NULL);
  press (fixture, GDK_KEY_c);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Right);
  assert_card (fixture, FALSE, "");
  assert_hint (fixture, "Nothing is noted for this phase.");
}

/* A phase that is no field asks the follow-up question that is still open. */
static void
test_follow_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarFollowUp) answered = star_follow_up_new ();
  g_autoptr (StarFollowUp) open = star_follow_up_new ();

  g_object_set (answered, "question", "Why?", "answered", TRUE, NULL);
  g_object_set (open, "question", "Who pays?", "notes", "Finance, 4 %.", NULL);
  g_list_store_append (star_story_get_follow_ups (fixture->story), answered);
  g_list_store_append (star_story_get_follow_ups (fixture->story), open);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  assert_card (fixture, FALSE, "• Who pays?\n• Finance, 4 %");
}

static void
sleep_for (Fixture *fixture, gint64 minutes)
{
  press (fixture, GDK_KEY_space);
  pass (fixture, 2);
  star_fake_clock_suspend (fixture->clock, minutes * G_TIME_SPAN_MINUTE);
  pass (fixture, 1);
}

static gboolean
is_asked (Fixture *fixture)
{
  return gtk_revealer_get_reveal_child (
    GTK_REVEALER (star_app_test_find_id (fixture->page, "gap_revealer")));
}

/* The time stands still until the user says what the gap was, and nothing forces an answer. */
static void
test_gap (Fixture *fixture, gconstpointer data)
{
  sleep_for (fixture, 12);
  g_assert_true (is_asked (fixture));
  g_assert_cmpstr (get_text (fixture, "gap_label"), ==,
                   "The computer slept. Count the 12 minutes?");
  assert_shows (fixture, "Alpha", "0:07", "left, paused");
  assert_said (fixture, "[Alpha, 10 s][The computer slept. Count the 12 minutes?]");
  press (fixture, GDK_KEY_Right);
  assert_shows (fixture, "Alpha", "0:07", "left, paused");
  click (fixture, "Leave It Out");
  g_assert_false (is_asked (fixture));
  assert_shows (fixture, "Alpha", "0:07", "left, paused");
  press (fixture, GDK_KEY_space);
  pass (fixture, 1);
  assert_shows (fixture, "Alpha", "0:06", "left");
}

static void
test_gap_counts (Fixture *fixture, gconstpointer data)
{
  sleep_for (fixture, 1);
  g_assert_cmpint (fixture->measured, ==, 3 * G_TIME_SPAN_SECOND);
  click (fixture, "Count It");
  g_assert_false (is_asked (fixture));
  assert_shows (fixture, "Alpha", "+0:53", "over, paused");
  /* Whoever is killed now does not lose what was settled. */
  g_assert_cmpint (fixture->measured, ==, 63 * G_TIME_SPAN_SECOND);
}

/* All that was missed is said at once and in order, and the page is where it would be. */
static void
test_gap_passes (Fixture *fixture, gconstpointer data)
{
  sleep_for (fixture, 1);
  g_string_truncate (fixture->said, 0);
  click (fixture, "Count It");
  assert_said (fixture, "[Alpha: 3 s left · Alpha: the time is over · Beta, 20 s · Beta: 4 s left"
                        " · Beta: the time is over · Gamma, 30 s · Gamma: 6 s left"
                        " · Gamma: the time is over · The time of the plan is over]");
  assert_shows (fixture, "Gamma", "+0:03", "over, paused");
}

/* The key goes on, and what is not answered does not count. */
static void
test_gap_ignored (Fixture *fixture, gconstpointer data)
{
  sleep_for (fixture, 12);
  press (fixture, GDK_KEY_space);
  g_assert_false (is_asked (fixture));
  assert_shows (fixture, "Alpha", "0:07", "left");
}

/* Who ends it before the question came is not asked any more, nor is the next one told of it. */
static void
test_gap_ended (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_space);
  pass (fixture, 2);
  g_string_truncate (fixture->said, 0);
  star_fake_clock_suspend (fixture->clock, 12 * G_TIME_SPAN_MINUTE);
  press (fixture, GDK_KEY_r);
  assert_said (fixture, "[Alpha, 10 s]");

  star_fake_clock_suspend (fixture->clock, 12 * G_TIME_SPAN_MINUTE);
  press (fixture, GDK_KEY_Escape);
  g_assert_nonnull (fixture->ended);
  begin (fixture, BY_HAND, fixture->story, NULL);
  assert_said (fixture, "");
}

/* What is passed on the way to the end is of no interest to the next one. */
static void
test_late_end (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_space);
  g_string_truncate (fixture->said, 0);
  star_fake_clock_stall (fixture->clock, 65 * G_TIME_SPAN_SECOND);
  press (fixture, GDK_KEY_Escape);
  g_assert_nonnull (fixture->ended);
  begin (fixture, BY_HAND, fixture->story, NULL);
  assert_said (fixture, "");
  g_assert_cmpstr (get_text (fixture, "banner_label"), ==, " ");
}

/* Keys that are typed are not for the rehearsal, and Escape goes back to it. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_space, GDK_KEY_r,      GDK_KEY_c,
                                GDK_KEY_Right, GDK_KEY_Return, GDK_KEY_Left };
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (star_app_test_find_id (fixture->page, "box")), entry);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Right);
  pass (fixture, 1);
  gtk_widget_grab_focus (entry);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    press (fixture, keys[i]);
  assert_shows (fixture, "Beta", "0:19", "left");
  press (fixture, GDK_KEY_Escape);
  g_assert_null (fixture->ended);
  g_assert_false (star_app_test_has_focus (entry));
  press (fixture, GDK_KEY_Right);
  assert_shows (fixture, "Gamma", "0:30", "left");
}

/* The page fits into the smallest window in every size, and a long name makes it no wider. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const sizes[] = { "normal", "large", "huge" };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int minimum;

      g_settings_set_string (star_context_get_settings (fixture->context), "rehearsal-size",
                             sizes[i]);
      star_app_test_settle (fixture->window);
      gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_widget_measure (fixture->page, GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 294);
    }
}

/* Where one is and how far behind stays in sight, however large the letters are; what has no room
 * then is scrolled to by keys, and the next phase begins at the top. */
static void
test_course (Fixture *fixture, gconstpointer data)
{
  GtkScrolledWindow *scroller =
    GTK_SCROLLED_WINDOW (star_app_test_find_id (fixture->page, "scroller"));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  GtkWidget *label = star_app_test_find_id (fixture->page, "pace_label");
  graphene_rect_t bounds;

  g_settings_set_string (star_context_get_settings (fixture->context), "rehearsal-size", "huge");
  g_settings_set_string (star_context_get_settings (fixture->context), "rehearsal-cue", "text");
  press (fixture, GDK_KEY_space);
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (label, fixture->window, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (fixture->window));
  g_assert_false (gtk_widget_is_ancestor (label, GTK_WIDGET (scroller)));

  press (fixture, GDK_KEY_Page_Down);
  SPIN_UNTIL (gtk_adjustment_get_value (adjustment) > 0);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* The twist of a design round is read in its panel, and said in full to who does not see it. */
static void
test_twist (Fixture *fixture, gconstpointer data)
{
  const char *said;

  g_clear_object (&fixture->rehearsal);
  fixture->rehearsal =
    star_rehearsal_new (STAR_CLOCK (fixture->clock),
                        star_plans_find (star_plans_get_default (), "design-a"), "", 1);
  star_rehearsal_page_begin (STAR_REHEARSAL_PAGE (fixture->page), fixture->rehearsal, NULL, NULL);
  press (fixture, GDK_KEY_space);
  for (guint i = 0; i < 31 && strstr (fixture->said->str, "[Twist: ") == NULL; i++)
    {
      g_string_truncate (fixture->said, 0);
      pass (fixture, 60);
    }
  said = get_text (fixture, "twist_label");
  g_assert_nonnull (strstr (fixture->said->str, said));
  g_assert_nonnull (strstr (get_text (fixture, "banner_label"), "The twist is in the panel"));
  g_assert_null (strstr (get_text (fixture, "banner_label"), said));
}

static graphene_rect_t
get_clock_bounds (Fixture *fixture)
{
  graphene_rect_t bounds;

  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (star_app_test_find_id (fixture->page, "time_label"),
                                            fixture->window, &bounds));

  return bounds;
}

/* Whatever the phase is called and the card has on it, the clock is where it was. */
static void
test_steady (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int width, height;
  } sizes[] = { { 1280, 850 }, { 1000, 700 }, { 800, 600 }, { 360, 720 } };
  static const char *const letters[] = { "normal", "huge" };
  GSettings *settings = star_context_get_settings (fixture->context);

  press (fixture, GDK_KEY_space);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (letters); i++)
    {
      graphene_rect_t before;

      star_app_test_resize (fixture->window, sizes[i / 2].width, sizes[i / 2].height);
      g_settings_set_string (settings, "rehearsal-size", letters[i % 2]);
      g_test_message ("%d × %d, %s", sizes[i / 2].width, sizes[i / 2].height, letters[i % 2]);
      before = get_clock_bounds (fixture);
      for (guint j = 0; j < 6; j++)
        {
          graphene_rect_t bounds;

          press (fixture, j % 2 == 0 ? GDK_KEY_c : j == 1 ? GDK_KEY_Right : GDK_KEY_Left);
          bounds = get_clock_bounds (fixture);
          g_assert_true (graphene_rect_equal (&bounds, &before));
        }
    }
}

/* The menu opens by its key, and the keys are those of the rehearsal when it is closed. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (star_app_test_find_id (fixture->page, "menu_button"));

  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_F10);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (star_app_test_find_id (fixture->page, "stage")));
  press (fixture, GDK_KEY_space);
  assert_shows (fixture, "Alpha", "0:10", "left, paused");
}

/* Tab leaves the stage in both directions. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  GtkWidget *stage = star_app_test_find_id (fixture->page, "stage");

  press (fixture, GDK_KEY_space);
  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      gtk_widget_grab_focus (stage);
      g_assert_true (gtk_widget_child_focus (fixture->window, directions[i]));
      g_assert_false (star_app_test_has_focus (stage));
      g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (fixture->window))));
    }
}

/* Who does not see the page hears what is told, and what the card shows. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *stage = GTK_ACCESSIBLE (star_app_test_find_id (fixture->page, "stage"));

  gtk_test_accessible_assert_property (stage, GTK_ACCESSIBLE_PROPERTY_LABEL, "Cutover – Plan");
  press (fixture, GDK_KEY_c);
  press (fixture, GDK_KEY_c);
  press (fixture, GDK_KEY_c);
  assert_said (fixture, "[Cue card: full text][Cue card: blank][Cue card: points]");
  begin (fixture, BY_HAND, NULL, "What broke?");
  gtk_test_accessible_assert_property (stage, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Plan – What broke?");
}

static int
get_letter_height (Fixture *fixture)
{
  GtkWidget *card = star_app_test_find_id (fixture->page, "cue_card");
  PangoContext *context = gtk_widget_get_pango_context (card);

  return pango_font_description_get_size (pango_context_get_font_description (context));
}

/* Letters grow with the window, and come back with it. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int width, height;
    const char *css_class;
  } cases[] = {
    { 600, 500, NULL }, { 1000, 700, "wide" },  { 1270, 960, "wide" }, { 1000, 500, NULL },
    { 400, 900, NULL }, { 1280, 900, "vast" }, { 600, 500, NULL },
  };
  int small = 0, wide = 0;

  begin (fixture, BY_HAND, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *css_class = cases[i].css_class;
      int height;

      star_app_test_resize (fixture->window, cases[i].width, cases[i].height);
      star_app_test_settle (fixture->window);
      g_test_message ("%d × %d", cases[i].width, cases[i].height);
      g_assert_cmpint (gtk_widget_has_css_class (fixture->page, "wide"), ==,
                       g_strcmp0 (css_class, "wide") == 0);
      g_assert_cmpint (gtk_widget_has_css_class (fixture->page, "vast"), ==,
                       g_strcmp0 (css_class, "vast") == 0);

      height = get_letter_height (fixture);
      if (css_class == NULL)
        g_assert_true (small == 0 || small == height);
      else
        g_assert_cmpint (height, >, g_str_equal (css_class, "wide") ? small : wide);
      if (css_class == NULL)
        small = height;
      else if (g_str_equal (css_class, "wide"))
        wide = height;
    }
}

/* Without a story there is the question, or the plan alone. */
static void
test_no_story (Fixture *fixture, gconstpointer data)
{
  begin (fixture, BY_HAND, NULL, "What broke?");
  g_assert_cmpstr (get_text (fixture, "question_label"), ==, "What broke?");
  assert_card (fixture, TRUE, "");
  press (fixture, GDK_KEY_space);
  pass (fixture, 1);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (fixture->ended->story, ==, "");
  g_assert_cmpint (fixture->ended->end, ==, STAR_TAKE_END_ABORTED);
}

/* Assistive technologies find each part by its role. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *id;
    GtkAccessibleRole role;
  } roles[] = {
    { "stage", GTK_ACCESSIBLE_ROLE_GROUP },         { "phase_label", GTK_ACCESSIBLE_ROLE_STATUS },
    { "banner_label", GTK_ACCESSIBLE_ROLE_STATUS }, { "time_label", GTK_ACCESSIBLE_ROLE_LABEL },
    { "ring", GTK_ACCESSIBLE_ROLE_PRESENTATION },   { "ribbon", GTK_ACCESSIBLE_ROLE_PRESENTATION },
    { "cue_card", GTK_ACCESSIBLE_ROLE_GROUP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (star_app_test_find_id (fixture->page, roles[i].id)), roles[i].role);
}

#define ADD_TEST(path, plan, function) \
  g_test_add ("/rehearsal-page/" path, Fixture, plan, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_TEST ("keys", NULL, test_keys);
  ADD_TEST ("leave", NULL, test_leave);
  ADD_TEST ("buttons", NULL, test_buttons);
  ADD_TEST ("overtime", NULL, test_overtime);
  ADD_TEST ("alarms", ALARMS, test_alarms);
  ADD_TEST ("by-clock", BY_CLOCK, test_by_clock);
  ADD_TEST ("measured", NULL, test_measured);
  ADD_TEST ("sleep", NULL, test_sleep);
  ADD_TEST ("restart", NULL, test_restart);
  ADD_TEST ("cue", NULL, test_cue);
  ADD_TEST ("follow-up", NULL, test_follow_up);
  ADD_TEST ("gap", NULL, test_gap);
  ADD_TEST ("gap-counts", NULL, test_gap_counts);
  ADD_TEST ("gap-passes", BY_CLOCK, test_gap_passes);
  ADD_TEST ("gap-ignored", NULL, test_gap_ignored);
  ADD_TEST ("gap-ended", NULL, test_gap_ended);
  ADD_TEST ("late-end", NULL, test_late_end);
  ADD_TEST ("typing", NULL, test_typing);
  ADD_TEST ("narrow", NULL, test_narrow);
  ADD_TEST ("course", NULL, test_course);
  ADD_TEST ("twist", NULL, test_twist);
  ADD_TEST ("steady", LONG_NAMES, test_steady);
  ADD_TEST ("menu", NULL, test_menu);
  ADD_TEST ("tab", NULL, test_tab);
  ADD_TEST ("names", NULL, test_names);
  ADD_TEST ("room", NULL, test_room);
  ADD_TEST ("no-story", NULL, test_no_story);
  ADD_TEST ("roles", NULL, test_roles);

  return g_test_run ();
}
