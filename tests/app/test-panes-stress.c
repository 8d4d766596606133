/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panes-fixture.h"

static void
step_nothing (PanesFixture *fixture, int i)
{
}

static void
step_pages (PanesFixture *fixture, int i)
{
  star_panes_set_show_content (fixture->panes, i % 2 == 0);
}

static void
step_end (PanesFixture *fixture, int i)
{
  star_panes_set_show_end (fixture->panes, i % 3 != 0);
}

static void
step_focus (PanesFixture *fixture, int i)
{
  GtkWidget *targets[] = { fixture->row, fixture->text, fixture->check };

  gtk_widget_grab_focus (targets[i % 3]);
}

static void
step_back (PanesFixture *fixture, int i)
{
  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, TRUE);
  if (i % 2 == 0)
    star_panes_go_back (fixture->panes);
}

static void
step_text (PanesFixture *fixture, int i)
{
  star_app_test_type (fixture->text, "More was known by noon.\n");
  step_pages (fixture, i);
}

static void
step_contents (PanesFixture *fixture, int i)
{
  gtk_widget_set_size_request (fixture->content, i % 2 == 0 ? 350 : 300, -1);
  gtk_widget_set_visible (fixture->end, i % 5 != 0);
  step_end (fixture, i);
}

typedef void (*Step) (PanesFixture *fixture, int i);

static const struct {
  const char *name;
  Step step;
} steps[] = {
  { "/panes-stress/resize", step_nothing },
  { "/panes-stress/pages", step_pages },
  { "/panes-stress/end", step_end },
  { "/panes-stress/focus", step_focus },
  { "/panes-stress/back", step_back },
  { "/panes-stress/text", step_text },
  { "/panes-stress/contents", step_contents },
};

/* Each of these runs with warnings as errors: GTK warns about what is drawn without a size. */
static void
test_stress (PanesFixture *fixture, gconstpointer data)
{
  Step step = *(const Step *) data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  g_test_message ("seed 20");
  for (int i = 0; i < 60; i++)
    {
      int width = g_rand_int_range (rand, 360, 1200);
      int height = g_rand_int_range (rand, 294, 800);

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
      step (fixture, i);
      star_app_test_frames (fixture->window, 1 + i % 3);
      g_assert_true (gtk_widget_get_mapped (fixture->start) ||
                     gtk_widget_get_mapped (fixture->content) ||
                     gtk_widget_get_mapped (fixture->end));
    }
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_test_add (steps[i].name, PanesFixture, &steps[i].step, panes_fixture_set_up, test_stress,
                panes_fixture_tear_down);

  return g_test_run ();
}
