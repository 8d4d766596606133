/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-comparison.h"
#include "take-spec.h"

/* Takes the ratings from the ends of the specs, as "A=1:2 *4". */
static StarTake *
create_take (const char *spec)
{
  g_auto (GStrv) parts = g_strsplit (spec, " *", 2);
  g_autoptr (StarTake) take = take_spec_new ("t", parts[0]);

  return star_take_dup_reviewed (take, parts[1] != NULL ? atoi (parts[1]) : 0, "");
}

static void
test_standing (void)
{
  static const struct {
    const char *take;
    const char *earlier[4];
    const char *standing;
  } cases[] = {
    { "A=100:104 target=105", { "A=100:110 target=105", "A=100:100 target=105" },
      "Nearer to the target than 2 of 2 earlier takes that were told to the end" },
    { "A=100:104 target=105", { "A=100:104 target=105", "A=100:106 target=105" },
      "Nearer to the target than 0 of 2 earlier takes that were told to the end" },
    { "A=100:104 target=105", { "A=100:200 target=105", "A=100:20 aborted", "A=100:20 open" },
      "Nearer to the target than 1 of 1 earlier take that was told to the end" },
    /* Without a target it is the plan; each take has its own. */
    { "A=100:101", { "A=200:203", "A=200:200" },
      "Nearer to the target than 1 of 2 earlier takes that were told to the end" },
    { "A=100:104", { NULL }, NULL },
    { "A=100:104", { "A=100:20 aborted" }, NULL },
    { "A=100:104 aborted", { "A=100:104" }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = create_take (cases[i].take);
      g_autoptr (GPtrArray) earlier =
        g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
      g_autofree char *standing = NULL;

      for (guint k = 0; cases[i].earlier[k] != NULL; k++)
        g_ptr_array_add (earlier, create_take (cases[i].earlier[k]));
      standing = star_take_comparison_dup_standing (take, earlier);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (standing, ==, cases[i].standing);
    }
}

static void
test_list (void)
{
  static const struct {
    const char *take;
    const char *earlier;
    const char *texts;
  } cases[] = {
    { "A=20:20 B=20:30 C=20:21", "A=20:25 B=20:18 C=20:21",
      "7 s longer|B: 12 s longer|A: 5 s shorter" },
    { "A=20:20", "A=20:100", "1:20 shorter|A: 1:20 shorter" },
    { "A=20:20", "A=20:20.4", "As long as then|No phase differs by a second" },
    { "A=20:20 B=20:25", "A=20:25 B=20:20", "As long as then|A: 5 s shorter|B: 5 s longer" },
    { "A=20:20 B=20:5 C=20:- aborted", "A=20:22 B=20:20 C=20:20",
      "Not both were told to the end, so only phases are compared that both did|A: 2 s shorter" },
    { "A=20:20 B=20:5", "A=20:22 aborted",
      "Not both were told to the end, so only phases are compared that both did|"
      "There is no phase that both told to its end" },
    /* The plan was edited in between. */
    { "A=20:20 X=20:20", "Y=20:20 A=20:21", "1 s shorter|A: 1 s shorter" },
    { "A=20:20 *4", "A=20:20 *3",
      "As long as then|No phase differs by a second|"
      "Your rating: 4 of 5; of the earlier one: 3 of 5" },
    { "A=20:20 *4", "A=20:20", "As long as then|No phase differs by a second" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = create_take (cases[i].take);
      g_autoptr (StarTake) earlier = create_take (cases[i].earlier);
      g_autoptr (GPtrArray) texts = star_take_comparison_list (take, earlier);
      g_autofree char *joined = NULL;

      g_ptr_array_add (texts, NULL);
      joined = g_strjoinv ("|", (GStrv) texts->pdata);
      g_test_message ("%s and %s", cases[i].take, cases[i].earlier);
      g_assert_cmpstr (joined, ==, cases[i].texts);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/take-comparison/standing", test_standing);
  g_test_add_func ("/take-comparison/list", test_list);

  return g_test_run ();
}
