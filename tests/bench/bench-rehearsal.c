/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-rehearsal [--seconds S] [--phases N] [--hidden]
 *
 * Rehearses by the real clock and prints how late the phases were: when the program was woken, when
 * the phase was there, when the frame that shows it was begun and painted. Then what the time that
 * was shown lost against CLOCK_MONOTONIC, and what it cost: CPU time, and how often the program was
 * woken. Fails if a phase was seen more than a frame late; with the window closed, if it was there
 * more than a frame late.
 *
 * What of it is the machine's own: g_poll() alone returns late by up to a millisecond, in which it
 * counts, and a thousandth of the time that it slept, which is what Linux allows itself: on a
 * virtual machine with little else to do 0.2 to 1.0 ms after 0.1 s, 0.9 to 2.0 ms after 1 s and 3.1
 * to 5.8 ms after 5 s, against 0.1 to 0.5 ms of clock_nanosleep(). */
#include <adwaita.h>
#include <sys/resource.h>

#include "star-rehearsal-page.h"

#define FRAME (G_TIME_SPAN_SECOND / 60)

/* Moments, one after the other. */
typedef enum {
  DUE,
  WOKEN,
  THERE,
  BEGUN,
  PAINTED,
  N_MOMENTS
} Moment;

typedef struct {
  gint64 at[N_MOMENTS];
} Boundary;

typedef struct {
  StarClock *clock;
  StarRehearsal *rehearsal;
  gint64 started;
  GArray *boundaries;
  GMainLoop *loop;
  guint n_frames;
} Bench;

static guint n_polls;
static gint64 woken;

static int
count_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int n_ready = g_poll (fds, n_fds, timeout);

  n_polls++;
  woken = g_get_monotonic_time ();

  return n_ready;
}

static void
event_cb (Bench *bench, StarRehearsalEvent event, guint index, gint64 elapsed)
{
  Boundary boundary = { { bench->started + elapsed, woken, g_get_monotonic_time () } };

  if (event == STAR_REHEARSAL_EVENT_PHASE_BEGAN && index > 0)
    g_array_append_val (bench->boundaries, boundary);
  else if (event == STAR_REHEARSAL_EVENT_PLAN_OVER)
    g_main_loop_quit (bench->loop);
}

static void
note (Bench *bench, Moment moment)
{
  for (guint i = 0; i < bench->boundaries->len; i++)
    {
      Boundary *boundary = &g_array_index (bench->boundaries, Boundary, i);

      if (boundary->at[moment] == 0)
        boundary->at[moment] = g_get_monotonic_time ();
    }
}

static void
before_paint_cb (Bench *bench)
{
  note (bench, BEGUN);
}

static void
after_paint_cb (Bench *bench)
{
  bench->n_frames++;
  note (bench, PAINTED);
}

/* Returns %NULL if there is no such plan, and says why. */
static StarPlan *
create_plan (int seconds, int n_phases)
{
  static const char *const names[] = {
    "Where it was", "What I had to do", "How I went about it", "What came of it", "Since then",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) json =
    g_string_new ("{\"id\":\"b\",\"name\":\"B\",\"advance\":\"automatic\",\"phases\":[");
  StarPlan *plan;

  for (int i = 0; i < n_phases; i++)
    g_string_append_printf (
      json,
      "%s{\"id\":\"p%d\",\"name\":\"%s\",\"seconds\":%d,\"section\":\"%s\",\"cue\":\"%s, %d\"}",
      i > 0 ? "," : "", i, names[i % G_N_ELEMENTS (names)], seconds / MAX (n_phases, 1),
      star_section_get_key (i % G_N_ELEMENTS (names)), names[(i + 1) % G_N_ELEMENTS (names)], i);
  g_string_append (json, "]}");
  plan = star_plan_new_from_json (json->str, &error);
  if (plan == NULL)
    g_printerr ("%s\n", error->message);

  return plan;
}

/* Each field has something else on the cue card. */
static StarStory *
create_story (void)
{
  StarStory *story = star_story_new ();

  star_story_set_title (story, "The night of the move");
  for (guint i = 0; i < STAR_N_SECTIONS; i++)
    {
      GString *text = g_string_new (NULL);

      for (guint j = 0; j <= i; j++)
        g_string_append_printf (text, "%s had been open for %u hours when I moved %u services. ",
                                star_section_get_key (j), i + 3, 7 * j + 2);
      star_story_set_text (story, i, text->str);
      g_string_free (text, TRUE);
    }

  return story;
}

static gint64
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_TIME_SPAN_SECOND
         + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return (*first > *second) - (*first < *second);
}

/* How long after their times the phases came to a moment. Returns the worst. */
static gint64
print_moment (Bench *bench, Moment moment, const char *name)
{
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < bench->boundaries->len; i++)
    {
      const Boundary *boundary = &g_array_index (bench->boundaries, Boundary, i);
      gint64 time = boundary->at[moment] - boundary->at[DUE];

      g_array_append_val (late, time);
    }
  g_array_sort (late, compare_times);
  g_print ("%s after %.2f to %.2f ms, median %.2f ms\n", name,
           g_array_index (late, gint64, 0) / 1000.0,
           g_array_index (late, gint64, late->len - 1) / 1000.0,
           g_array_index (late, gint64, late->len / 2) / 1000.0);

  return g_array_index (late, gint64, late->len - 1);
}

/* Returns the worst of the times at which a phase was there, or seen if somebody looks. */
static gint64
print_boundaries (Bench *bench, gboolean is_hidden)
{
  gint64 worst;

  if (bench->boundaries->len == 0)
    return 0;

  print_moment (bench, WOKEN, "woken");
  worst = print_moment (bench, THERE, "there");
  if (is_hidden)
    return worst;

  print_moment (bench, BEGUN, "frame begun");
  return print_moment (bench, PAINTED, "painted");
}

static GtkWidget *
present (Bench *bench, StarContext *context)
{
  g_autoptr (StarStory) story = create_story ();
  GtkWidget *page = star_rehearsal_page_new (context);
  GtkWidget *window = gtk_window_new ();

  star_rehearsal_page_begin (STAR_REHEARSAL_PAGE (page), bench->rehearsal, story, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  for (gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  return window;
}

/* Returns what main has to return. */
static int
run (Bench *bench, GtkWidget *window, gboolean is_hidden)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (window);
  gint64 cpu, seconds, drift, worst;

  g_signal_connect_swapped (frame_clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  g_signal_connect_swapped (bench->rehearsal, "event", G_CALLBACK (event_cb), bench);
  bench->started = star_clock_get_monotonic (bench->clock);
  star_rehearsal_start (bench->rehearsal);
  if (is_hidden)
    gtk_widget_set_visible (window, FALSE);
  cpu = get_cpu ();
  n_polls = bench->n_frames = 0;
  g_main_loop_run (bench->loop);

  star_rehearsal_tick (bench->rehearsal);
  seconds = star_plan_get_total (star_rehearsal_get_plan (bench->rehearsal));
  drift = star_clock_get_monotonic (bench->clock) - bench->started
          - star_rehearsal_get_elapsed (bench->rehearsal);
  worst = print_boundaries (bench, is_hidden);
  g_print ("after %d s: drift %d µs, CPU %.3f %%, %.2f frames and %.2f polls a second\n",
           (int) seconds, (int) drift, (get_cpu () - cpu) / 1e4 / seconds,
           bench->n_frames / (double) seconds, n_polls / (double) seconds);
  if (worst <= FRAME)
    return 0;

  g_printerr ("a phase was %.2f ms late\n", worst / 1000.0);
  return 1;
}

int
main (int argc, char *argv[])
{
  int seconds = 20;
  int n_phases = 10;
  gboolean is_hidden = FALSE;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "For how long in all", "S" },
    { "phases", 0, 0, G_OPTION_ARG_INT, &n_phases, "In how many phases", "N" },
    { "hidden", 0, 0, G_OPTION_ARG_NONE, &is_hidden, "With the window closed", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "bench-rehearsal.db", NULL);
  g_autoptr (StarContext) context = NULL;
  g_autoptr (StarPlan) plan = NULL;
  Bench bench = { 0 };

  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, NULL) || !gtk_init_check ())
    return 77;

  adw_init ();
  g_main_context_set_poll_func (NULL, count_poll);
  context = star_context_new (path, NULL);
  plan = create_plan (seconds, n_phases);
  if (plan == NULL)
    return 1;

  bench.clock = star_context_get_clock (context);
  bench.rehearsal = star_rehearsal_new (bench.clock, plan, "", 1);
  bench.boundaries = g_array_new (FALSE, FALSE, sizeof (Boundary));
  bench.loop = g_main_loop_new (NULL, FALSE);

  return run (&bench, present (&bench, context), is_hidden);
}
