/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-record.h"

static void
assert_written (StarMetricRecord *record, const char *const *expected)
{
  g_auto (GStrv) written = star_metric_record_write (record);

  g_assert_cmpstrv (written, expected);
}

static void
assert_entered (StarMetricRecord *record, const char *name, const char *before, const char *after)
{
  g_assert_cmpstr (star_metric_record_get (record, STAR_RECORD_BEFORE, name), ==, before);
  g_assert_cmpstr (star_metric_record_get (record, STAR_RECORD_AFTER, name), ==, after);
}

static void
test_one_value (void)
{
  static const char *const inputs[] = { "slo=99.9 %", "window=30d", NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);

  g_assert_false (star_metric_record_is_pair (record));
  assert_entered (record, "slo", "99.9 %", "99.9 %");
  assert_entered (record, "window", "30d", "30d");
  assert_entered (record, "other", "", "");
  assert_written (record, inputs);
}

/* What was typed once for both sides is kept once, in the order in which it came. */
static void
test_two_values (void)
{
  static const char *const inputs[] = { "price=$0.04", "before.hours=12", "after.hours=5 = five",
                                        NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);

  g_assert_true (star_metric_record_is_pair (record));
  assert_entered (record, "price", "$0.04", "$0.04");
  assert_entered (record, "hours", "12", "5 = five");
  g_assert_cmpstr (star_metric_record_get_own (record, STAR_RECORD_AFTER, "price"), ==, "");
  assert_written (record, inputs);

  star_metric_record_set (record, STAR_RECORD_AFTER, "hours", "12");
  assert_written (record, (const char *const[]){ "price=$0.04", "before.hours=12",
                                                 "after.hours=12", NULL });
  star_metric_record_set (record, STAR_RECORD_BEFORE, "hours", "");
  assert_written (record, (const char *const[]){ "price=$0.04", "after.hours=12", NULL });
}

/* Two that are equal are still two. */
static void
test_equal_sides (void)
{
  static const char *const inputs[] = { "before.x=1", "after.x=1", NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  g_autoptr (StarMetricRecord) again = NULL;
  g_auto (GStrv) written = NULL;

  star_metric_record_set_pair (record, TRUE);
  star_metric_record_set (record, STAR_RECORD_BEFORE, "x", "1");
  star_metric_record_set (record, STAR_RECORD_AFTER, "x", "1");
  assert_written (record, inputs);
  written = star_metric_record_write (record);
  again = star_metric_record_read ((const char *const *) written);
  g_assert_true (star_metric_record_is_pair (again));
  g_assert_cmpstr (star_metric_record_get_own (again, STAR_RECORD_AFTER, "x"), ==, "1");
}

/* The side that is not asked for stays, in case it is again. */
static void
test_pair_and_back (void)
{
  static const char *const inputs[] = { "before.x=1", "after.x=2", NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);

  star_metric_record_set_pair (record, FALSE);
  assert_written (record, (const char *const[]){ "x=1", NULL });
  star_metric_record_set_pair (record, TRUE);
  assert_written (record, inputs);
}

static void
test_sentence (void)
{
  static const char *const inputs[] = { "x=1", "section=task", "sentence=x = 1, as measured.",
                                        NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);
  StarSection section;

  g_assert_cmpstr (star_metric_record_get_sentence (record, &section), ==, "x = 1, as measured.");
  g_assert_cmpint (section, ==, STAR_SECTION_TASK);
  assert_written (record, inputs);

  star_metric_record_set_sentence (record, STAR_SECTION_ACTION, "");
  assert_written (record, (const char *const[]){ "x=1", NULL });
}

/* The order in which they stand does not matter, nor what is no member. */
static void
test_odd_inputs (void)
{
  static const char *const inputs[] = { "sentence=S.", "=no name", "no value", "section=nowhere",
                                        "section=action", "x=", "y==", NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);
  g_autoptr (StarMetricRecord) empty = star_metric_record_read (NULL);
  StarSection section;

  g_assert_cmpstr (star_metric_record_get_sentence (record, &section), ==, "S.");
  g_assert_cmpint (section, ==, STAR_SECTION_ACTION);
  assert_written (record, (const char *const[]){ "y==", "section=action", "sentence=S.", NULL });
  assert_written (empty, (const char *const[]){ NULL });
  g_assert_false (star_metric_record_has_inputs (empty));
  g_assert_true (star_metric_record_has_inputs (record));
  star_metric_record_get_sentence (empty, &section);
  g_assert_cmpint (section, ==, STAR_SECTION_RESULT);
}

static void
test_copy (void)
{
  static const char *const inputs[] = { "a=1", "before.b=2", "after.b=3", "section=task",
                                        "sentence=S.", NULL };
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);
  g_autoptr (StarMetricRecord) copy = star_metric_record_copy (record);

  assert_written (copy, inputs);
  g_assert_true (star_metric_record_equal (record, copy));
  star_metric_record_set (copy, STAR_RECORD_AFTER, "b", "4");
  g_assert_false (star_metric_record_equal (record, copy));
  assert_written (record, inputs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/metric-record/one-value", test_one_value);
  g_test_add_func ("/metric-record/two-values", test_two_values);
  g_test_add_func ("/metric-record/equal-sides", test_equal_sides);
  g_test_add_func ("/metric-record/pair-and-back", test_pair_and_back);
  g_test_add_func ("/metric-record/sentence", test_sentence);
  g_test_add_func ("/metric-record/odd-inputs", test_odd_inputs);
  g_test_add_func ("/metric-record/copy", test_copy);

  return g_test_run ();
}
