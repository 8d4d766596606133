/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-rehearsal [--seconds S] [--phases N] [--hidden]
 *
 * Rehearses by the real clock and prints how late each phase was there, and how late it was seen:
 * painted. Then what the time that was shown lost against CLOCK_MONOTONIC, and what it cost: CPU
 * time, and how often the program was woken. Fails if a phase came more than a frame late. */
#include <adwaita.h>
#include <sys/resource.h>

#include "star-rehearsal-page.h"

#define FRAME (G_TIME_SPAN_SECOND / 60)

typedef struct {
  gint64 due;
  gint64 told;
  gint64 painted;
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

static int
count_poll (GPollFD *fds, guint n_fds, int timeout)
{
  n_polls++;

  return g_poll (fds, n_fds, timeout);
}

static void
event_cb (Bench *bench, StarRehearsalEvent event, guint index, gint64 elapsed)
{
  Boundary boundary = { bench->started + elapsed, star_clock_get_monotonic (bench->clock), 0 };

  if (event == STAR_REHEARSAL_EVENT_PHASE_BEGAN && index > 0)
    g_array_append_val (bench->boundaries, boundary);
  else if (event == STAR_REHEARSAL_EVENT_PLAN_OVER)
    g_main_loop_quit (bench->loop);
}

static void
after_paint_cb (Bench *bench)
{
  gint64 now = star_clock_get_monotonic (bench->clock);

  bench->n_frames++;
  for (guint i = 0; i < bench->boundaries->len; i++)
    {
      Boundary *boundary = &g_array_index (bench->boundaries, Boundary, i);

      if (boundary->painted == 0)
        boundary->painted = now;
    }
}

static StarPlan *
create_plan (int seconds, int n_phases)
{
  GString *json = g_string_new ("{\"id\":\"b\",\"name\":\"B\",\"advance\":\"automatic\",\"phases\":[");
  StarPlan *plan;

  for (int i = 0; i < n_phases; i++)
    g_string_append_printf (json, "%s{\"id\":\"p%d\",\"name\":\"Phase %d\",\"seconds\":%d}",
                            i > 0 ? "," : "", i, i, seconds / n_phases);
  g_string_append (json, "]}");
  plan = star_plan_new_from_json (json->str, NULL);
  g_string_free (json, TRUE);

  return plan;
}

static gint64
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_TIME_SPAN_SECOND
         + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

/* Returns the worst of the times at which a phase was there. */
static gint64
print_boundaries (Bench *bench, gboolean is_hidden)
{
  gint64 worst = 0;

  for (guint i = 0; i < bench->boundaries->len; i++)
    {
      const Boundary *boundary = &g_array_index (bench->boundaries, Boundary, i);

      g_print ("phase %u: there after %.2f ms", i + 1, (boundary->told - boundary->due) / 1000.0);
      if (!is_hidden)
        g_print (", painted after %.2f ms", (boundary->painted - boundary->due) / 1000.0);
      g_print ("\n");
      worst = MAX (worst, boundary->told - boundary->due);
    }

  return worst;
}

static GtkWidget *
present (Bench *bench, StarContext *context)
{
  GtkWidget *page = star_rehearsal_page_new (context);
  GtkWidget *window = gtk_window_new ();

  star_rehearsal_page_begin (STAR_REHEARSAL_PAGE (page), bench->rehearsal, NULL, NULL);
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
  bench.clock = star_context_get_clock (context);
  bench.rehearsal = star_rehearsal_new (bench.clock, plan, "", 1);
  bench.boundaries = g_array_new (FALSE, FALSE, sizeof (Boundary));
  bench.loop = g_main_loop_new (NULL, FALSE);

  return run (&bench, present (&bench, context), is_hidden);
}
