/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-utils.h"

/* For each rule, stories with its flag and stories without it. */

/* What the fields hold that a case does not set, so that the story counts as told. */
#define ACTION "I moved the jobs one by one."
#define RESULT "It took 3 days."

typedef struct {
  const char *flag;
  const char *words; /* NULL: not flagged; "": the field as a whole */
  const char *situation;
  const char *task;
  const char *action;
  const char *result;
  const char *changed;
} Case;

static StarStory *
new_story (const Case *c)
{
  StarStory *story = star_story_new ();

  star_story_set_text (story, STAR_SECTION_SITUATION, c->situation != NULL ? c->situation : "");
  star_story_set_text (story, STAR_SECTION_TASK, c->task != NULL ? c->task : "");
  star_story_set_text (story, STAR_SECTION_ACTION, c->action != NULL ? c->action : ACTION);
  star_story_set_text (story, STAR_SECTION_RESULT, c->result != NULL ? c->result : RESULT);
  star_story_set_text (story, STAR_SECTION_WHAT_CHANGED, c->changed != NULL ? c->changed : "");

  return story;
}

static const char *
text_of (const Case *c)
{
  const char *texts[] = { c->situation, c->task, c->action, c->result, c->changed };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL)
        return texts[i];
    }

  return "";
}

static void
check_cases (const Case *cases, gsize n)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (StarStory) story = new_story (&cases[i]);
      g_autoptr (StarCoverageReport) report = star_coverage_check (coverage, story);
      const StarFlag *flag = report_find_flag (report, cases[i].flag);

      if ((flag != NULL) != (cases[i].words != NULL))
        g_test_fail_printf ("%s: %s in “%s”", cases[i].flag,
                            flag != NULL ? flag->text : "nothing", text_of (&cases[i]));
      if (flag == NULL || cases[i].words == NULL)
        continue;

      if (!g_str_equal (flag->text, cases[i].words))
        g_test_fail_printf ("%s: “%s”, not “%s”", flag->id, flag->text, cases[i].words);
      g_assert_cmpuint (strlen (flag->message), >, 0);
      g_assert_cmpuint (strlen (flag->fix), >, 0);
      if (flag->start < flag->end)
        {
          g_autofree char *slice = g_utf8_substring (star_story_get_text (story, flag->section),
                                                     flag->start, flag->end);

          g_assert_cmpstr (slice, ==, flag->text);
        }
    }
}

static void
test_team_only (void)
{
  static const Case cases[] = {
    { "team-only", "We", .action = "We met, we drew a plan and then we built it." },
    { "team-only", "our", .action = "Then our plan was ready and we built it.",
      .result = "We were done in 3 days." },
    { "team-only", "We", .situation = "I was new there.",
      .action = "We wrote it, we tried it and we shipped it." },
    { "team-only", "we", .action = "Later we split it, we moved it, and I felt at home with us." },
    { "team-only", "We", .task = "We were tasked with the move.", .action = "We did it, all of us." },
    { "team-only", NULL, .action = "We met, I drew a plan and we built it for our users." },
    { "team-only", "We", .action = "We met, we drew, we cut, we glued, we sanded; I swept, we left." },
    { "team-only", NULL, .action = "We met and it was built." },
    { "team-only", NULL, .task = "I owned the move.", .action = "We met, we built it, we left." },
    { "team-only", NULL, .action = "Drew a plan, built it, shipped it." },
    { "team-only", NULL, .action = "They met, they built it and they shipped it." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_hero (void)
{
  static const Case cases[] = {
    { "hero", "single-handedly", .action = "I single-handedly restored the whole shop." },
    { "hero", "all night", .action = "I rebuilt the index and I watched it all night." },
    { "hero", "by myself", .action = "I had to answer every ticket by myself." },
    { "hero", "saved the day", .result = "All 40 orders went out; my fix saved the day." },
    { "hero", "without me it", .result = "They said that without me it would have sunk." },
    { "hero", "everything myself", .action = "I did everything myself." },
    { "hero", "nights and weekends", .action = "I repaired it on nights and weekends, I swear." },
    { "hero", NULL, .action = "I was the only one with a hat." },
    { "hero", NULL, .action = "I saw that the shop stayed up." },
    { "hero", "No one else knew", .action = "No one else knew the old code, so I dug in." },
    /* Something stayed, so that nobody has to do it again. */
    { "hero", NULL, .action = "I rebuilt the index and I watched it all night.",
      .changed = "I added a runbook and a weekly drill." },
    /* Others had a part in it. */
    { "hero", NULL, .action = "I rebuilt the index all night together with the storage people." },
    { "hero", NULL, .action = "We kept our shop open all night and our orders went out." },
    { "hero", NULL, .action = "I found the slow query and I fixed it." },
    { "hero", NULL, .action = "The job ran overnight, and I read the log next day." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_vague_ownership (void)
{
  static const Case cases[] = {
    { "vague-ownership", "was involved in", .task = "I was involved in the move." },
    { "vague-ownership", "helped with", .action = "I helped with the new cluster." },
    { "vague-ownership", "was part of", .task = "I was part of the data group." },
    { "vague-ownership", "", .task = "The cluster was full." },
    { "vague-ownership", NULL, .task = "I was responsible for the move." },
    { "vague-ownership", NULL, .task = "I owned the budget and was involved in the move." },
    { "vague-ownership", NULL, .action = "I decided to split the table." },
    { "vague-ownership", NULL, .task = "I led the move of the cluster." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_no_tradeoff (void)
{
  static const Case cases[] = {
    { "no-tradeoff", "", .task = "The glaze was deprioritised for a year." },
    { "no-tradeoff", "", .action = "I moved the table and switched the readers." },
    { "no-tradeoff", "", .situation = "There was a risk that the shop would close." },
    { "no-tradeoff", "", .action = "I moved the table without sacrificing anything." },
    { "no-tradeoff", "", .action = "I drew the chart so that they see facts rather than opinions." },
    { "no-tradeoff", "", .action = "I prioritized the open tickets and compared the counts." },
    { "no-tradeoff", "", .action = "The deadline was tight and the budget small." },
    { "no-tradeoff", "", .action = "The oven was old, but it was still warm." },
    { "no-tradeoff", "", .action = "I counted them twice to be sure.",
      .result = "Repairs cost us 4,000 a year less." },
    { "no-tradeoff", NULL, .action = "The new kiln cost us 4,000." },
    { "no-tradeoff", NULL, .action = "The new kiln cost us no less than 4,000." },
    { "no-tradeoff", NULL, .action = "The new kiln cost us 4,000 and we slept less." },
    { "no-tradeoff", NULL, .action = "The new kiln cost us the less patient guests." },
    { "no-tradeoff", NULL, .situation = "The oven was old but warm.",
      .action = "Bread would burn at the back, so I only baked rolls there." },
    { "no-tradeoff", NULL, .action = "I chose the slower path, at the cost of two weeks." },
    { "no-tradeoff", NULL, .action = "I patched the old job instead of rewriting it." },
    { "no-tradeoff", NULL, .action = "I chose a queue rather than a table." },
    { "no-tradeoff", NULL, .action = "I picked safety over speed." },
    { "no-tradeoff", NULL, .action = "The support people pushed back at first." },
    { "no-tradeoff", NULL, .action = "I considered two vendors and ruled out the cheaper one." },
    { "no-tradeoff", NULL, .action = "I accepted some stale rows for a month." },
    { "no-tradeoff", NULL, .action = "We could have bought it, but the licence was dear." },
    { "no-tradeoff", NULL, .action = "I deferred the search page." },
    { "no-tradeoff", NULL, .action = "Nobody liked the idea at first." },
    { "no-tradeoff", NULL, .action = "I took the reports offline, knowing it would annoy the clerks." },
    { "no-tradeoff", NULL, .action = "The easy fix was a bigger machine." },
    { "no-tradeoff", "", .action = "Errors declined, and the service was at risk no longer." },
    { "no-tradeoff", NULL, .result = "It took 3 days. The downside is a slower start." },
    { "no-tradeoff", NULL, .action = "I ran both in parallel to contain the risk." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* People seldom say "trade-off": they tell who was against it, what it cost and what is left. */
static void
test_price_in_passing (void)
{
  static const Case cases[] = {
    /* Others would have gone another way. */
    { "no-tradeoff", NULL, .action = "My partner thought it was unkind to the baker." },
    { "no-tradeoff", NULL, .action = "The head gardener wanted us to wait; her boss wanted to sow." },
    { "no-tradeoff", NULL, .action = "His first idea was to paint it again." },
    { "no-tradeoff", NULL, .action = "The choir wasn't thrilled, and the organist swore." },
    { "no-tradeoff", NULL, .action = "They were strongly against the new stalls." },
    { "no-tradeoff", NULL, .action = "The crew was split over whether to sail." },
    { "no-tradeoff", NULL, .situation = "The mason was resistant to lime." },
    { "no-tradeoff", NULL, .action = "They argued over the colour." },
    { "no-tradeoff", NULL, .action = "There was a lot of resistance." },
    { "no-tradeoff", NULL, .situation = "Their priorities conflicted." },
    { "no-tradeoff", NULL, .action = "The night staff thought that it was a chore." },
    { "no-tradeoff", "", .action = "I thought it was the pump." },
    { "no-tradeoff", "", .action = "I wanted to see the boiler." },
    { "no-tradeoff", "", .action = "The guests were thrilled with the music." },
    { "no-tradeoff", "", .situation = "The cat refused to eat.", .action = "I moved the dish." },
    { "no-tradeoff", "", .action = "I evaluated several kilns and compared two clays." },
    { "no-tradeoff", NULL, .action = "I evaluated alternatives." },
    { "no-tradeoff", "", .action = "I kept him on hold and asked the clerk." },
    { "no-tradeoff", NULL, .action = "The mural was put on hold." },
    /* What it cost. */
    { "no-tradeoff", NULL, .result = "It costs about 40 euros a week to heat." },
    { "no-tradeoff", NULL, .result = "I lost two weeks of my own work." },
    { "no-tradeoff", NULL, .result = "It takes half an hour out of the timetable." },
    { "no-tradeoff", NULL, .action = "I renegotiated scope with the guild." },
    { "no-tradeoff", NULL, .action = "I dropped part of the scope." },
    { "no-tradeoff", NULL, .action = "I deprioritised the blue glaze." },
    { "no-tradeoff", NULL, .action = "I delayed two launches." },
    { "no-tradeoff", NULL, .action = "I let the reports break for a week." },
    { "no-tradeoff", NULL, .action = "We left the lids for a later phase, and moved the cups to Q4." },
    { "no-tradeoff", NULL, .action = "Two aims were in each other's way." },
    { "no-tradeoff", NULL, .result = "The new glaze takes twice as long to dry." },
    { "no-tradeoff", NULL, .result = "The paint is not as good as the old one." },
    { "no-tradeoff", NULL, .action = "There was a risk of frost, so I lit a fire." },
    { "no-tradeoff", NULL, .result = "I'd have liked more shade." },
    { "no-tradeoff", NULL, .action = "It might have cost a window." },
    { "no-tradeoff", NULL, .action = "The cheap rope was a bit risky." },
    { "no-tradeoff", NULL, .action = "We agreed to drop two features." },
    { "no-tradeoff", NULL, .result = "That adds a step at the gate." },
    { "no-tradeoff", NULL, .result = "It isn't pretty." },
    { "no-tradeoff", NULL, .action = "There was only money for one." },
    { "no-tradeoff", NULL, .action = "I told the smaller yard that they'd have to wait." },
    { "no-tradeoff", NULL, .result = "The boat was six days late." },
    { "no-tradeoff", NULL, .result = "It was smaller than we hoped." },
    { "no-tradeoff", NULL, .action = "I scrapped the soup." },
    { "no-tradeoff", NULL, .action = "I kept the old stove in case something was burned." },
    { "no-tradeoff", NULL, .result = "One lad still never came." },
    { "no-tradeoff", NULL, .result = "All but one of the roses lived." },
    { "no-tradeoff", "", .result = "It was six days early." },
    { "no-tradeoff", "", .result = "It still works." },
    { "no-tradeoff", "", .result = "It goes faster, with less noise." },
    { "no-tradeoff", "", .situation = "We lost two boats a year.", .action = "I moved the buoy." },
    /* What the other way would have brought. */
    { "no-tradeoff", NULL, .action = "I took the stairs, though the lift would be quicker." },
    { "no-tradeoff", NULL, .action = "I said that it would break the vase." },
    { "no-tradeoff", NULL, .action = "I considered a second kiln." },
    { "no-tradeoff", "", .action = "I said that it would be blue." },
    { "no-tradeoff", "", .action = "I asked if the two of them would sing." },
    { "no-tradeoff", "", .action = "If a bell rings I open the door." },
    /* What stands first was not done. */
    { "no-tradeoff", NULL, .action = "Instead of a new roof, I bought slates." },
    { "no-tradeoff", NULL, .action = "- Rather than argue about it I drew it." },
    { "no-tradeoff", NULL, .action = "So instead of waiting I rowed." },
    { "no-tradeoff", NULL, .action = "I chose two small stoves in place of a big one." },
    { "no-tradeoff", "", .action = "I came on foot instead of by tram." },
    { "no-tradeoff", "", .action = "Instead of rain, there was snow." },
    { "no-tradeoff", "", .action = "I did it with two oars instead of six." },
    { "no-tradeoff", "", .action = "They kept throwing nets over the rail." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What any story may say names a trade-off only where more is set against something. */
static void
test_hints_of_price (void)
{
  static const Case cases[] = {
    { "no-tradeoff", "", .action = "The mason refused to lay it." },
    { "no-tradeoff", NULL, .action = "The mason refused to lay it. I argued with him for an hour." },
    { "no-tradeoff", NULL,
      .action = "The mason refused to lay it, though it was dry, but would not say why." },
    { "no-tradeoff", "", .situation = "The bricks were risky. The mason refused to lay them.",
      .action = "I bought others." },
    { "no-tradeoff", "",
      .action = "I wrote a list of risks for the summer fair. It was long but never dull." },
    { "no-tradeoff", NULL, .action = "I doubled the ropes against the risk of a storm." },
    { "no-tradeoff", "", .action = "The totals did not agree with the till." },
    { "no-tradeoff", "", .action = "I settled a conflict between two cooks." },
    { "no-tradeoff", "", .action = "I painted a warning for later visitors." },
    { "no-tradeoff", NULL, .action = "I kept the old winch as a fallback." },
    { "no-tradeoff", "", .action = "The page shows a fallback picture." },
    { "no-tradeoff", "", .result = "We lost 40 lambs in the flood." },
    /* What was there before was replaced, not rejected. */
    { "no-tradeoff", "", .action = "I decided on a hoist instead of the old pulley." },
    { "no-tradeoff", NULL, .action = "I decided on a hoist instead of a crane." },
    /* It came before what was done. */
    { "no-tradeoff", "",
      .action = "I was at the desk when a guest grumbled. I brought him a chair." },
    /* What comes first, what is asked for, what it meant. */
    { "no-tradeoff", NULL, .action = "I told them that safety comes first." },
    { "no-tradeoff", NULL, .action = "I asked for more time to let the glue set." },
    { "no-tradeoff", NULL, .action = "We baked twice, even though it meant a longer day." },
    { "no-tradeoff", NULL, .result = "I was late for my own party." },
    { "no-tradeoff", NULL, .action = "The cook worried that the soup would cool." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* "over" is a preference before a thing, not before a time. */
static void
test_preference (void)
{
  static const Case cases[] = {
    { "no-tradeoff", "", .action = "I chose the dates over the weekend." },
    { "no-tradeoff", "", .action = "I picked the rows over 3 days." },
    { "no-tradeoff", "", .action = "I kept it up over time." },
    { "no-tradeoff", "", .action = "I chose the colour, and it went over well." },
    { "no-tradeoff", NULL, .action = "I chose the boring database over the new one." },
    { "no-tradeoff", NULL, .action = "I prioritised correctness over latency." },
    { "no-tradeoff", NULL, .action = "I optimized for reading over writing." },
    { "no-tradeoff", NULL, .action = "The oak was stronger, but nobody could lift it." },
    { "no-tradeoff", NULL, .action = "I moved the second coat to the following spring." },
    { "no-tradeoff", NULL, .action = "My uncle suggested tiles, but I laid slate." },
    { "no-tradeoff", NULL, .action = "We did not rebuild the porch." },
    { "no-tradeoff", NULL, .action = "One of them felt that I had gone too far." },
    { "no-tradeoff", NULL, .action = "The new lock is harder to open." },
    { "no-tradeoff", NULL, .result = "We sell fewer pies on Mondays." },
    { "no-tradeoff", NULL, .action = "The developers had to wait for the crane." },
    { "no-tradeoff", NULL, .action = "I decided not to paint the doors." },
    { "no-tradeoff", "", .action = "I painted the doors for my manager." },
    { "no-tradeoff", "", .action = "If we failed, the choir would have no hall.",
      .result = "We sang." },
    { "no-tradeoff", "", .action = "I rang the caller back, and the customer got angry." },
    { "no-tradeoff", "", .situation = "Mixing took longer than it should, too much work.",
      .action = "I bought a mixer." },
    { "no-tradeoff", NULL, .action = "I favoured few large files over many small ones." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_no_cost (void)
{
  static const Case cases[] = {
    { "no-cost", "", .result = "It was faster by 3 hours." },
    { "no-cost", "", .result = "40 shops got their stock on time." },
    { "no-cost", "", .action = "I taught four analysts." },
    { "no-cost", "", .result = "Errors fell from 9 to 2 a week." },
    { "no-cost", NULL, .result = "The bill fell by a third." },
    { "no-cost", NULL, .result = "It saved 40 engineer hours a month." },
    { "no-cost", NULL, .situation = "It cost $900 a day." },
    { "no-cost", NULL, .result = "It was cheaper than before, and took 3 days." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tradeoff_told_freely (void)
{
  static const Case cases[] = {
    /* Who minds, whether before or after, is not what it cost. */
    { "no-tradeoff", "", .action = "The tenors grumbled. I moved the stove." },
    { "no-tradeoff", "", .action = "I moved the stove and the grumbling stopped." },
    { "no-tradeoff", NULL, .action = "I won him over in the end." },
    /* What was lost, put off or foreseen. */
    { "no-tradeoff", NULL, .action = "We lost the quiet of the hall." },
    { "no-tradeoff", NULL, .action = "I put off the new roof." },
    { "no-tradeoff", NULL, .action = "Had we waited, the price would have been lower." },
    { "no-tradeoff", NULL, .action = "A thin coat would have done." },
    { "no-tradeoff", NULL, .action = "I can live with that." },
    { "no-tradeoff", NULL, .action = "We took it anyway." },
    { "no-tradeoff", "", .action = "I knew the mason from school." },
    { "no-tradeoff", "", .action = "He knew it would rain." },
    { "no-tradeoff", "", .action = "I learned how to say no." },
    { "no-tradeoff", "", .action = "I wanted it dry." },
    { "no-tradeoff", "", .action = "The heating gave up." },
    { "no-tradeoff", "", .action = "Weighing the bags took a day." },
    { "no-tradeoff", "", .action = "Leap years were left out." },
    { "no-tradeoff", "", .action = "The tap froze." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_no_evolution (void)
{
  static const Case cases[] = {
    { "no-evolution", "", .result = "It was done in 3 days." },
    { "no-evolution", "", .changed = "Everyone was glad." },
    { "no-evolution", "", .changed = "I learned to be patient." },
    { "no-evolution", "", .action = "I fixed the table." },
    { "no-evolution", "", .situation = "In May it rained a lot. Each boat gets a fine when it is late." },
    { "no-evolution", NULL, .changed = "In May it rained a lot. Each boat gets a flag when it is late." },
    { "no-evolution", NULL, .changed = "The checklist is still in use." },
    { "no-evolution", NULL, .changed = "I introduced a weekly review." },
    { "no-evolution", NULL, .changed = "It became the standard for all feeds." },
    { "no-evolution", NULL, .changed = "The roadmap for next year has the rest." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tools (void)
{
  static const Case cases[] = {
    { "tools-over-outcomes", "Kafka",
      .action = "I set up Kafka, Spark, Airflow and Snowflake.", .result = "It works." },
    { "tools-over-outcomes", "Docker",
      .action = "I brought Docker, Kubernetes, Helm, Terraform and Vault together.",
      .result = "The platform was modern." },
    { "tools-over-outcomes", "Flink", .situation = "Flink and Hive ran there.",
      .action = "I added Redis and Kafka.", .result = "All is on Kubernetes now." },
    { "tools-over-outcomes", "React",
      .action = "I used React, TypeScript, GraphQL, Node.js, Redis, Postgres, Docker and Jenkins.",
      .result = "It took 3 days." },
    { "tools-over-outcomes", NULL, .action = "I set up Kafka, Spark, Airflow and Snowflake.",
      .result = "Loads fell from 9 h to 40 min." },
    { "tools-over-outcomes", NULL, .action = "I set up Kafka and Spark.", .result = "It works." },
    { "tools-over-outcomes", NULL, .action = "Kafka here, Kafka there, Kafka and Kafka again.",
      .result = "It works." },
    { "tools-over-outcomes", NULL,
      .action = "It gave a spark, helm and rust in the hive of the oracle.", .result = "Fine." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_vanity (void)
{
  static const Case cases[] = {
    { "vanity-metric", "40", .result = "I wrote 40 story points." },
    { "vanity-metric", "12,000", .result = "I shipped 12,000 lines of code." },
    { "vanity-metric", "30 %", .result = "Velocity rose by 30 %." },
    { "vanity-metric", "25", .result = "I built 25 dashboards." },
    { "vanity-metric", NULL, .result = "I built 25 dashboards, and support calls fell by 30 %." },
    { "vanity-metric", NULL, .result = "Two sprints later the commits were in." },
    { "vanity-metric", NULL, .result = "Failed runs went from 6 to 1." },
    { "vanity-metric", NULL, .result = "The velocity of the team was fine; it took 3 days." },
    { "vanity-metric", NULL, .action = "I held 12 meetings.", .result = "The bill fell by $900." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_scale_out (void)
{
  static const Case cases[] = {
    { "scale-horizontally", "scale horizontally", .action = "And we can scale horizontally." },
    { "scale-horizontally", "scales horizontally", .result = "It scales horizontally. It took 3 days." },
    { "scale-horizontally", "just add more nodes", .action = "If it grows, just add more nodes." },
    { "scale-horizontally", "can scale out", .changed = "From there the service can scale out." },
    { "scale-horizontally", NULL, .action = "We can scale horizontally by the partition key." },
    { "scale-horizontally", NULL, .action = "We can scale out to 40 workers." },
    { "scale-horizontally", NULL, .action = "It scales horizontally until the broker's quota." },
    { "scale-horizontally", NULL, .action = "I scaled the kitchen down." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_estimated (void)
{
  static const Case cases[] = {
    { "estimated-number", "I think it saved 30 %", .result = "I think it saved 30 % of the time." },
    { "estimated-number", "probably 40 hours a month", .result = "That was probably 40 hours a month." },
    { "estimated-number", "$900, if I remember", .result = "It saved $900, if I remember." },
    { "estimated-number", "something like 20 %", .result = "Errors fell by something like 20 %." },
    { "estimated-number", NULL, .result = "It saved about 30 % of the time." },
    { "estimated-number", NULL, .result = "I think it went well. It took 3 days." },
    { "estimated-number", NULL, .situation = "There were probably 40 of them." },
    { "estimated-number", NULL, .result = "It saved an estimated $900, based on the invoice." },
    { "estimated-number", NULL, .result = "The estimate was 3 days, and it took 3 days." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_target (void)
{
  static const Case cases[] = {
    { "target-not-answered", "30 %", .task = "The goal was to cut the bill by 30 %.",
      .result = "It was done in 3 days." },
    { "target-not-answered", "5 minutes", .task = "Pages had to load within 5 minutes.",
      .result = "All 40 shops were glad." },
    { "target-not-answered", "below $10,000", .task = "I had to stay below $10,000.",
      .result = "It was done in 3 days." },
    { "target-not-answered", "9 to 2", .task = "We needed to bring defects from 9 to 2.",
      .result = "It took 3 days." },
    { "target-not-answered", NULL, .task = "The goal was to cut the bill by 30 %.",
      .result = "It fell by 34 %." },
    { "target-not-answered", NULL, .task = "The goal was to cut the bill by 30 %.",
      .result = "It fell from $9,000 to $6,000." },
    { "target-not-answered", NULL, .task = "Pages had to load within 5 minutes.",
      .result = "It met the target in all 40 shops." },
    { "target-not-answered", NULL, .task = "I had to be done in two weeks.",
      .result = "All 40 shops were glad." },
    { "target-not-answered", NULL, .task = "My task was two-fold.", .result = "It took 3 days." },
    { "target-not-answered", NULL, .task = "I had to move 40 shops.", .result = "It took 3 days." },
    { "target-not-answered", NULL, .task = "The bill was 30 % too high.",
      .result = "It took 3 days." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_repetition (void)
{
  static const Case cases[] = {
    { "result-repeats-change", "The nightly load now ends before six and nobody waits",
      .result = "The nightly load now ends before six and nobody waits. 3 days.",
      .changed = "The nightly load now ends before six and nobody waits." },
    { "result-repeats-change", "the bill fell by a third and the shops got their stock on time",
      .result = "In 3 days, the bill fell by a third and the shops got their stock on time.",
      .changed = "Today the bill fell by a third and the shops got their stock on time." },
    { "result-repeats-change", "Every load has an owner, a budget and a test",
      .result = "every load has an owner a budget and a test, after 3 days",
      .changed = "Every load has an owner, a budget and a test!" },
    { "result-repeats-change", "It runs each night in 40 minutes, down from nine hours",
      .result = "It runs each night in 40 minutes, down from nine hours.",
      .changed = "It runs each night in 40 minutes, down from nine hours. Good." },
    { "result-repeats-change", NULL, .result = "The bill fell by a third.",
      .changed = "The bill fell by a third." },
    { "result-repeats-change", NULL, .result = "The nightly load ends before six in 3 days.",
      .changed = "A rule in the build refuses a load that has no owner and no test." },
    { "result-repeats-change", NULL,
      .result = "The nightly load now ends before six and nobody waits. 3 days.",
      .changed = "The nightly load now ends before six, and a rule in the build keeps it there: a "
                 "load that takes longer than it did the week before is refused by a test." },
    { "result-repeats-change", NULL, .result = "It took 3 days.", .changed = "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_unit_trap (void)
{
  static const Case cases[] = {
    { "unit-trap", "1 %", .result = "The share rose from 2 % to 3 %, an increase of 1 %." },
    { "unit-trap", "5 percent", .result = "Losses fell from 20 percent to 15 percent, down 5 percent." },
    { "unit-trap", "10 %", .result = "We grew from 40 % to 50 %, a 10 % increase." },
    { "unit-trap", "$4 per run including $900 monthly", .result = "It is $4 per run including $900 monthly storage." },
    { "unit-trap", "$2 each run plus $50 a month", .result = "It costs $2 each run plus $50 a month for disks." },
    { "unit-trap", NULL, .result = "The share rose from 2 % to 3 %, an increase of 50 %." },
    { "unit-trap", NULL, .result = "The share rose from 2 % to 3 %, by 1 percentage point." },
    { "unit-trap", NULL, .result = "It rose from 2 % to 3 % for 1 % of the users." },
    { "unit-trap", NULL, .result = "We cut waste by 60 % and raised reuse from 15 % to 75 %." },
    { "unit-trap", "2 %", .result = "Returns fell by 2 %, from 8 % to 6 %." },
    { "unit-trap", "200 %", .result = "We saved 200 % of the wood." },
    { "unit-trap", NULL, .result = "We saved 150 % more flour." },
    { "unit-trap", NULL, .result = "We saved 120 % of our yearly target." },
    { "unit-trap", "120 %", .result = "Waste fell by 120 %." },
    { "unit-trap", "150%", .result = "We saw a 150% reduction." },
    { "unit-trap", NULL, .result = "Waste fell by 100 %." },
    { "unit-trap", NULL, .result = "Use fell to 120 %, below 150 % of the plan." },
    { "unit-trap", NULL, .result = "Sales grew by 200 %." },
    { "unit-trap", NULL, .result = "It is $4 per run and was $6 before." },
    { "unit-trap", NULL, .result = "It is $4 per run. Storage is $900 a month." },
    { "unit-trap", NULL, .result = "It is $900 a month including $90 for disks." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_zero_event (void)
{
  static const Case cases[] = {
    { "zero-event", "3 a month to 0",
      .result = "Incidents went from 3 a month to 0 in the first three weeks." },
    { "zero-event", "zero", .situation = "There were 2 outages a month.",
      .result = "There were zero outages during the two-week pilot." },
    { "zero-event", "zero", .situation = "We had four incidents per quarter.",
      .result = "We saw zero incidents in the last four weeks." },
    { "zero-event", "0", .situation = "It had 2 failures a week.",
      .result = "There were 0 failures in 10 days." },
    { "zero-event", "No outages", .situation = "There were 3 outages a month.",
      .result = "No outages in the three weeks since." },
    { "zero-event", "no crash", .situation = "It had 2 failures a week.",
      .result = "There was no crash for ten days." },
    { "zero-event", NULL, .situation = "There were 3 outages a month.",
      .result = "No outages in ten weeks." },
    { "zero-event", NULL, .situation = "There were 3 outages a month.",
      .result = "No outages." },
    { "zero-event", "No network outages", .situation = "There were 3 outages a month.",
      .result = "No network outages in the three weeks since." },
    { "zero-event", NULL, .situation = "There were 3 outages a month.",
      .result = "No outage was fixed within two days." },
    { "zero-event", NULL, .situation = "There were 3 outages a month.",
      .result = "In two weeks we had no outage plan." },
    { "zero-event", NULL, .situation = "There were 9 outages a month.",
      .result = "There were zero outages over six months." },
    { "zero-event", NULL, .result = "There were zero outages during the two-week pilot." },
    { "zero-event", "zero", .result = "There were zero outages in the first week." },
    { "zero-event", NULL, .result = "There were zero outages in the first month." },
    { "zero-event", "zero", .result = "There were zero outages in the first full week." },
    { "zero-event", NULL,
      .result = "In my first week I wrote the rule, and there have been no outages since." },
    { "zero-event", NULL,
      .result = "In the first week there were 9 outages; there have been no outages since." },
    { "zero-event", "No outages", .result = "No outages in ten days." },
    { "zero-event", "No outages", .situation = "There were outages twice a year.",
      .result = "No outages in the first month." },
    { "zero-event", NULL, .situation = "There were outages 200 times a year.",
      .result = "No outages in the first month." },
    { "zero-event", NULL, .situation = "There were 2 outages a month.",
      .result = "There have been zero outages." },
    { "zero-event", NULL, .situation = "There were 2 outages a month.",
      .result = "There were zero outages, and recovery takes 5 minutes." },
    { "zero-event", NULL, .situation = "There were 2 releases a month.",
      .result = "There were zero outages during the two-week pilot." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_slo_mismatch (void)
{
  static const Case cases[] = {
    { "slo-mismatch", "1 %", .task = "We agreed on 99.9 % uptime and a 1 % error budget." },
    { "slo-mismatch", "1%", .task = "The SLO was 99.9%.", .action = "I set an error budget of 1%." },
    { "slo-mismatch", "4 hours a month",
      .task = "99.95 % availability, so an error budget of 4 hours a month." },
    { "slo-mismatch", "0.1 %", .task = "An SLO of 99 % leaves an error budget of 0.1 %." },
    { "slo-mismatch", NULL, .task = "We agreed on 99.9 % uptime and a 0.1 % error budget." },
    { "slo-mismatch", NULL, .task = "99.9 % availability, an error budget of 43 minutes a month." },
    { "slo-mismatch", NULL, .task = "At 99.9 % uptime we had 5 % of the error budget left." },
    { "slo-mismatch", NULL, .task = "An SLO of 99.5 % for reads and of 99 % for writes leaves an "
                                    "error budget of 1 %." },
    { "slo-mismatch", NULL, .task = "An error budget of 1 % was agreed." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_confidential (void)
{
  static const Case cases[] = {
    { "confidential", "ann.lee@acme.io", .action = "I wrote to ann.lee@acme.io." },
    { "confidential", "kafka-03.prod.acme.net", .action = "On kafka-03.prod.acme.net, I looked." },
    { "confidential", "10.20.30.40", .action = "The host 10.20.30.40 failed." },
    { "confidential", "AKIA0123456789ABCDEF", .action = "The key AKIA0123456789ABCDEF leaked." },
    { "confidential", "password=hunter22", .action = "It said “password=hunter22”." },
    { "confidential", "build-7.internal", .situation = "Über build-7.internal lief es." },
    { "confidential", NULL, .action = "I asked @ann and read ann@example.org." },
    { "confidential", NULL, .action = "See https://docs.python.org/3 and Node.js, e.g. v1.2.3." },
    { "confidential", NULL, .action = "I set spark.sql.shuffle.partitions in com.acme.Job." },
    { "confidential", NULL, .action = "Commit 9fceb02d0ae598e95dc970b74767f19372d61af8 did it." },
    { "confidential", NULL, .action = "Id 123e4567-e89b-12d3-a456-426614174000 was lost." },
    { "confidential", NULL, .action = "Version 1.2.3.4 and github.com were fine." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flag-rules/team-only", test_team_only);
  g_test_add_func ("/flag-rules/hero", test_hero);
  g_test_add_func ("/flag-rules/vague-ownership", test_vague_ownership);
  g_test_add_func ("/flag-rules/no-tradeoff", test_no_tradeoff);
  g_test_add_func ("/flag-rules/price-in-passing", test_price_in_passing);
  g_test_add_func ("/flag-rules/hints-of-price", test_hints_of_price);
  g_test_add_func ("/flag-rules/preference", test_preference);
  g_test_add_func ("/flag-rules/no-cost", test_no_cost);
  g_test_add_func ("/flag-rules/tradeoff-told-freely", test_tradeoff_told_freely);
  g_test_add_func ("/flag-rules/no-evolution", test_no_evolution);
  g_test_add_func ("/flag-rules/tools-over-outcomes", test_tools);
  g_test_add_func ("/flag-rules/vanity-metric", test_vanity);
  g_test_add_func ("/flag-rules/scale-horizontally", test_scale_out);
  g_test_add_func ("/flag-rules/estimated-number", test_estimated);
  g_test_add_func ("/flag-rules/target-not-answered", test_target);
  g_test_add_func ("/flag-rules/result-repeats-change", test_repetition);
  g_test_add_func ("/flag-rules/unit-trap", test_unit_trap);
  g_test_add_func ("/flag-rules/zero-event", test_zero_event);
  g_test_add_func ("/flag-rules/slo-mismatch", test_slo_mismatch);
  g_test_add_func ("/flag-rules/confidential", test_confidential);

  return g_test_run ();
}
