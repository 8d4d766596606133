/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-utils.h"

/* Who is told, asked and heard is somebody one works with; who is only named need not be. */

typedef struct {
  const char *text;
  StarLevel level;
} Case;

static void
assert_people (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, cases[i].text);
      StarLevel level = star_coverage_report_get_level (report, STAR_DIMENSION_PEOPLE);

      if (level != cases[i].level)
        g_test_fail_printf ("“%s”: %d, not %d", cases[i].text, level, cases[i].level);
    }
}

static void
test_object (void)
{
  static const Case cases[] = {
    { "I told my manager.", 1 },
    { "I told my very tired new manager.", 1 },
    { "I asked Petra from the data team for the map.", 1 },
    { "The list went from me to the matron; I explained it to the night shift.", 1 },
    { "I walked over to the duty foreman.", 1 },
    { "I went straight to the chief.", 1 },
    { "I took it to the harbour engineer.", 1 },
    { "I checked the chart with the registrar.", 1 },
    { "I got the nurses to write it down.", 1 },
    { "I ran it past the lead dev.", 1 },
    { "I was asked by the head teacher.", 1 },
    { "There was pushback from the seniors.", 1 },
    { "I sat with the machinist.", 1 },
    { "I was part of the bridge team.", 1 },
    { "It has annoyed our designers.", 1 },
    { "I asked the PM.", 1 },
    { "I brought the list to my supervisor.", 1 },
    { "The list was drawn up by the manager.", 1 },
    { "I trained my successor.", 1 },
    { "I interviewed the operators.", 1 },
    { "I gave her advice.", 1 },
    { "I thanked everyone.", 1 },
    { "Another team had it.", 1 },
    { "I let the supervisor know.", 1 },
    { "I managed people.", 1 },
    { "I put together a team.", 1 },
    { "A question from a nurse made me stop.", 1 },
    { "I did a demo for the sales team.", 1 },
    { "I kept everyone informed.", 1 },
    { "I let the dough rest.", 0 },
    { "A question from a guest made me stop.", 0 },
    { "I asked each person on the pier.", 1 },
    { "I sat down with someone from IT.", 1 },
    { "The guest was rude, and I gave her advice.", 0 },
    { "The guests complained that it was cold.", 0 },
    { "I walked to the lake, where it was cold and the manager slept.", 0 },
    { "I taught myself to row.", 0 },
    { "I trained for a race.", 0 },
    { "Each router tells its peers.", 0 },
    { "I met them at 3 pm.", 0 },
    { "I was part of a group of tourists.", 0 },
    { "I told the guest, and the manager of the bank rang.", 0 },
    { "I told the guest that it was late.", 0 },
    { "I asked for salt.", 0 },
    { "I asked for one more welder.", 0 },
    { "I met the target.", 0 },
    { "I sent the parcel.", 0 },
    { "I dealt with the cable.", 0 },
  };

  assert_people (cases, G_N_ELEMENTS (cases));
}

static void
test_subject (void)
{
  static const Case cases[] = {
    { "The director wanted it gone.", 1 },
    { "My boss at first refused.", 1 },
    { "The technicians thought it was the damp.", 1 },
    { "Some of the crew objected.", 1 },
    { "The supervisor was against it.", 1 },
    { "The tutor and I drew a map.", 1 },
    { "My team built it.", 1 },
    { "The team adopted my knots.", 1 },
    { "The nurses on my shift were worried.", 1 },
    { "The crew was tired.", 1 },
    { "The crew did not like the lake.", 1 },
    { "The crew learned to row.", 1 },
    { "The sales manager was glad and agreed.", 1 },
    { "Our team was small.", 1 },
    { "The engineers started using it.", 1 },
    { "A technician did not do his part.", 1 },
    { "Nobody on the team had seen it.", 1 },
    { "We all agreed on one of them.", 1 },
    { "My group had trouble with the map.", 1 },
    { "A group member was ill.", 1 },
    { "Everybody understood.", 1 },
    { "Everybody in the queue was wet.", 0 },
    { "The lake was tired of us.", 0 },
    { "The masons came round.", 1 },
    { "The masons were of the old school.", 0 },
    { "The director I wanted was ill.", 0 },
    { "The director sent a cake.", 0 },
    { "The technical team was at it.", 0 },
    { "The guest wanted it gone.", 0 },
    { "The manager was ill, and the guest wanted it gone.", 0 },
    { "As the manager I wanted it gone.", 0 },
    { "I was a nurse on a quiet ward.", 0 },
    { "I onboarded her.", 1 },
    { "The onboarding of vendors was slow.", 0 },
    { "We set it as a team standard.", 0 },
  };

  assert_people (cases, G_N_ELEMENTS (cases));
}

static void
test_departments (void)
{
  static const Case cases[] = {
    { "I persuaded finance.", 1 },
    { "I worked with security on the locks.", 1 },
    { "Someone from payroll and somebody from support sat there.", 1 },
    { "I took it to management.", 1 },
    { "Management wanted a date.", 1 },
    { "I told the others.", 1 },
    { "I wrote it into the incident channel.", 1 },
    { "We talked it over as a team.", 1 },
    { "I apologised to him.", 1 },
    { "I apologised warmly.", 0 },
    { "I worked on security and sales.", 0 },
    { "It was good for time management.", 0 },
    { "It needed support.", 0 },
  };

  assert_people (cases, G_N_ELEMENTS (cases));
}

static void
test_figures (void)
{
  static const Case cases[] = {
    { "We were four members.", 2 },
    { "The committee had seven members.", 2 },
    { "The pool had 300 members.", 0 },
    { "Two of the newer on-call engineers liked it.", 2 },
    { "Six of us stayed late.", 2 },
    { "The two of us kept at it.", 0 },
    { "I asked the engineer twice.", 1 },
    { "The number of engineers doubled.", 2 },
    { "The engineers doubled the price.", 0 },
    { "The nurses doubled it.", 0 },
    { "The number of nurses doubled.", 2 },
    { "It was me and one other guard.", 2 },
    { "It was one other thing.", 0 },
    { "It saves the nurses ten hours a week.", 2 },
    { "Each nurse got back half a day a week.", 2 },
    { "Nobody has left in two years.", 2 },
    { "No one has left in two years.", 2 },
    { "The employee survey rose from 6 to 8.", 2 },
    { "I showed it at two all-hands.", 2 },
    { "The survey of the pond found six frogs.", 0 },
    { "We spoke for eighty minutes.", 2 },
    { "The speaker spoke for eighty minutes.", 0 },
    { "The nurses agreed to start twenty minutes later.", 1 },
    { "It was taken up by the other three wards.", 2 },
    { "It had eaten six hours of Ivo's team's week.", 2 },
    { "We went to three chapels with groups of them.", 0 },
    { "Within twenty minutes the nurses agreed to wait.", 1 },
    { "My crew sang for twenty minutes.", 1 },
    { "My crew sang within twenty minutes.", 1 },
  };

  assert_people (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dealing/object", test_object);
  g_test_add_func ("/dealing/subject", test_subject);
  g_test_add_func ("/dealing/departments", test_departments);
  g_test_add_func ("/dealing/figures", test_figures);

  return g_test_run ();
}
