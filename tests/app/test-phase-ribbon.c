/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-phase-ribbon.h"

#define PHASES \
  "{\"id\":\"p\",\"name\":\"Plan\",\"phases\":[" \
  "{\"id\":\"a\",\"name\":\"Alpha\",\"seconds\":40}," \
  "{\"id\":\"b\",\"name\":\"Beta\",\"seconds\":60}]"

static GtkWidget *
create_ribbon (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarPlan) plan = star_plan_new_from_json (json, &error);
  GtkWidget *ribbon = g_object_new (STAR_TYPE_PHASE_RIBBON, NULL);

  g_assert_no_error (error);
  star_phase_ribbon_set_plan (STAR_PHASE_RIBBON (ribbon), plan);

  return ribbon;
}

/* From one end to the other there is room for all that is drawn, however late it comes. */
static void
test_room (void)
{
  static const struct {
    const char *more;
    int elapsed;
    int seconds;
  } cases[] = {
    { "", 0, 100 },
    { ",\"slack\":20", 0, 120 },
    { ",\"marks\":{\"minimum\":90,\"maximum\":200}", 0, 200 },
    { ",\"marks\":{\"target\":150}", 0, 150 },
    { ",\"alarms\":[{\"second\":50,\"text\":\"A\"},{\"second\":400,\"text\":\"B\"}]", 0,
      400 },
    { ",\"slack\":20", 300, 300 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strconcat (PHASES, cases[i].more, "}", NULL);
      GtkWidget *widget = create_ribbon (json);
      StarPhaseRibbon *ribbon = STAR_PHASE_RIBBON (widget);
      GtkWidget *window = star_app_test_present (widget, 400, 100);
      float start, middle, end;

      star_phase_ribbon_show (ribbon, 1, cases[i].elapsed * G_TIME_SPAN_SECOND);
      start = star_phase_ribbon_get_place (ribbon, 0);
      middle = star_phase_ribbon_get_place (ribbon, cases[i].seconds * G_TIME_SPAN_SECOND / 2);
      end = star_phase_ribbon_get_place (ribbon, cases[i].seconds * G_TIME_SPAN_SECOND);
      g_assert_cmpfloat (start, >, 0);
      g_assert_cmpfloat_with_epsilon (start + end, gtk_widget_get_width (widget), 0.1);
      g_assert_cmpfloat_with_epsilon (2 * middle, start + end, 0.1);
      star_app_test_close (window);
    }
}

/* Where it is read from the right, the time goes to the left. */
static void
test_mirrored (void)
{
  GtkWidget *window;
  GtkWidget *ribbon;
  float start, end;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ribbon = create_ribbon (PHASES "}");
  window = star_app_test_present (ribbon, 400, 100);
  start = star_phase_ribbon_get_place (STAR_PHASE_RIBBON (ribbon), 0);
  end = star_phase_ribbon_get_place (STAR_PHASE_RIBBON (ribbon), 100 * G_TIME_SPAN_SECOND);
  g_assert_cmpfloat (start, >, end);
  g_assert_cmpfloat_with_epsilon (start + end, gtk_widget_get_width (ribbon), 0.1);
  star_app_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/phase-ribbon/room", test_room);
  g_test_add_func ("/phase-ribbon/mirrored", test_mirrored);

  return g_test_run ();
}
