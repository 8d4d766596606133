/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-utils.h"

/* What people say who do not know the dimensions: roles, habits and times told in passing. */

#define S STAR_DIMENSION_SCALE
#define C STAR_DIMENSION_COST
#define R STAR_DIMENSION_RELIABILITY
#define P STAR_DIMENSION_PEOPLE
#define O STAR_DIMENSION_OWNERSHIP
#define E STAR_DIMENSION_EVOLUTION

typedef struct {
  const char *text;
  StarDimension dimension;
  StarLevel level;
} Case;

/* A start in the past, so that what follows stands at the end of a story. */
#define START                                                                                      \
  "It snowed, and then it snowed some more, as it had all of that winter. It snowed again on the " \
  "day when I came there, and on the next one. "

static StarCoverageReport *
check (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  return star_coverage_check_text (coverage, text);
}

static void
assert_cases (const char *start, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strconcat (start, cases[i].text, NULL);
      g_autoptr (StarCoverageReport) report = check (text);
      StarLevel level = star_coverage_report_get_level (report, cases[i].dimension);

      if (level != cases[i].level)
        g_test_fail_printf ("“%s”: %s is %d, not %d", cases[i].text,
                            star_enum_to_nick (STAR_TYPE_DIMENSION, cases[i].dimension), level,
                            cases[i].level);
    }
}

static void
test_ownership (void)
{
  static const Case cases[] = {
    /* What was handed to the speaker. */
    { "The ferry slip was assigned to me.", O, 1 },
    { "They put me on the case and left it to me.", O, 1 },
    { "I had been assigned the morning round.", O, 1 },
    { "I was sent to mend the weir.", O, 1 },
    { "I volunteered to run the stall.", O, 1 },
    { "I volunteered at the shelter.", O, 0 },
    { "We asked who was responsible for the lights.", O, 0 },
    { "I went with her to the ferry.", O, 0 },
    { "I used twine as the primary material.", O, 0 },
    { "I came as the sole teacher of the island.", O, 1 },
    { "She asked if I could look into the leak.", O, 1 },
    { "I asked if I could look into the leak.", O, 0 },
    { "I took incident command.", O, 1 },
    { "I was picked to run the harvest.", O, 1 },
    { "I was the baker responsible for the night shift.", O, 1 },
    { "As the tech lead, I had to choose.", O, 1 },
    { "As the team lead, I had to choose.", O, 1 },
    { "As the team lead, I had to choose.", P, 1 },
    { "As the on-call nurse, I needed to find the leak.", O, 1 },
    /* What the speaker took or settled. */
    { "I put my hand up.", O, 1 },
    { "I called off the regatta.", O, 1 },
    { "I settled on a smaller kiln.", O, 1 },
    { "I agreed to leave out the mural.", O, 1 },
    { "In the end I went with the slate roof.", O, 1 },
    { "I overruled the mason.", O, 1 },
    /* What others did, and what only sounds like it. */
    { "She led the choir.", O, 0 },
    { "The mason took responsibility for the leak.", O, 0 },
    { "A rower was tasked with the nets.", O, 0 },
    { "Another crew owned the winch.", O, 0 },
    { "The pier was led by my uncle.", O, 0 },
    { "I talked to the man responsible for the lights.", O, 0 },
    { "Take ownership of the boathouse.", O, 0 },
    { "I managed to mend the oar.", O, 0 },
    { "The choir was led by me.", O, 1 },
    { "I was the only mason on the island.", O, 0 },
    { "I was the only analyst on the pier.", O, 1 },
    /* A line that leaves out who did it. */
    { "Oversaw the move of the kiln.", O, 1 },
    { "- Managed the harvest.", O, 1 },
    { "Managed to mend the oar.", O, 0 },
    { "Manage the harvest.", O, 0 },
    { "Assigned to mend the weir.", O, 1 },
    { "Assigned the oars to the crew.", O, 0 },
    { "Asked by the mayor to mend the weir.", O, 1 },
    { "Asked the mayor for help.", O, 0 },
    { "He was responsible for the oars.", O, 0 },
    { "The fog led to a delay.", O, 0 },
    { "I ran to the slip.", O, 0 },
    { "I ran the tests again.", O, 0 },
    { "I took over an hour to read it.", O, 0 },
    { "I was asked how old I was.", O, 0 },
    { "She asked if I was cold.", O, 0 },
    { "I was hired in May.", O, 0 },
    { "We opted for slate.", O, 0 },
    /* Who drives a change leads it, who drives a van does not. */
    { "I drove the repair of the pier from start to end.", O, 1 },
    { "I drove the van to the pier.", O, 0 },
    { "It was agreed that I'd decide on the slate.", O, 1 },
    { "I went for the heavier door.", O, 1 },
    { "It was me who signed for the coal.", O, 1 },
    { "I was the only one who could swim.", O, 0 },
    { "I owned up to it.", O, 0 },
    /* Who gave it, whose it was, who answers for it. */
    { "I'd inherited the boathouse from a man who moved to Perth.", O, 1 },
    { "They handed it all over to me.", O, 1 },
    { "The harbour master left it with me.", O, 1 },
    { "Nobody else wanted the winch, so there I was.", O, 1 },
    { "I put my name down for the night watch.", O, 1 },
    { "I ended up running the regatta.", O, 1 },
    { "Six rowers reported to me.", O, 1 },
    { "The slip was mine to close.", O, 1 },
    { "They let me run the ferry how I liked.", O, 1 },
    { "I made it a rule that nobody rows alone.", O, 1 },
    { "The mayor trusted me.", O, 1 },
    { "It was my idea.", O, 1 },
    { "This one was on me.", O, 1 },
    { "She looked at the winch and said it's yours.", O, 1 },
    { "I became the de facto head of the yard.", O, 1 },
    { "I was the person everyone called.", O, 1 },
    { "I drew the short straw.", O, 1 },
    { "It was down to me to tell them.", O, 1 },
    { "I would not sign.", O, 1 },
    { "Nobody asked me to row.", O, 0 },
    { "It was not my call.", O, 0 },
    { "He turned to me and smiled.", O, 0 },
    { "I saw it through the window.", O, 0 },
    { "As for the boat, I had to sell it.", O, 0 },
    { "As a tech lead in Perth I met him.", O, 1 },
    { "I ran a quick check.", O, 0 },
    { "I ended up in the water.", O, 0 },
    { "I stepped in a puddle.", O, 0 },
    { "So I took the bus.", O, 0 },
    { "She was promoted in May.", O, 0 },
    { "He handed the oar to her.", O, 0 },
    { "I signed her up for the regatta.", O, 0 },
    /* What one is for, and what one chose. */
    { "As the night porter, I had to ring round.", O, 1 },
    { "As her carer on the boat I was expected to wake her.", O, 1 },
    { "Being the ferryman with the key I needed to open up.", O, 1 },
    { "As lead bosun I needed to count them.", O, 1 },
    { "As a result I had to swim.", O, 0 },
    { "As usual, I had to swim.", O, 0 },
    { "As the tide came in I had to swim.", O, 0 },
    { "As the tide came, we saw that I had to swim.", O, 0 },
    { "As the night porter I rang round.", O, 0 },
    { "I had to ring round as the porter slept.", O, 0 },
    { "I went with slate because it lasts.", O, 1 },
    { "I ran the village fair.", O, 1 },
    { "I ran a slow cohort study.", O, 0 },
    { "I ran the bakery and read the numbers each night.", O, 1 },
    { "I ran the clinic, which had no model for triage.", O, 1 },
    { "I ran into the mill.", O, 0 },
    { "I ran it twice.", O, 0 },
    { "I ran simple load tests.", O, 0 },
    { "I went with them to the slip.", O, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

static void
test_evolution (void)
{
  static const Case cases[] = {
    /* A habit, a rule, a plan. */
    { "It is how we work.", E, 1 },
    { "We agreed that no boat goes out alone.", E, 1 },
    { "I made a habit of reading the tide table first.", E, 1 },
    { "The alarm is there for good.", E, 1 },
    { "I rang home for good news only.", E, 0 },
    { "The guild voted to make it the rule.", E, 1 },
    { "Next year we want to do the other slips.", E, 1 },
    { "Two others picked it up.", E, 1 },
    { "I picked it up from the floor.", E, 0 },
    { "That's how we found the leak.", E, 0 },
    /* What others took over, and what was only delivered. */
    { "The list is used in two other yards.", E, 1 },
    { "The school plans to offer the course again.", E, 1 },
    { "We made inspections a habit, and made checks mandatory.", E, 1 },
    { "I improved our documentation.", E, 1 },
    { "I introduced pair programming.", E, 1 },
    { "I added it to the onboarding guide.", E, 1 },
    { "I put the label on the crate.", E, 0 },
    { "I set the alarm for five.", E, 0 },
    { "The yard had a rule that nobody knew.", E, 0 },
    { "Next time I would ask sooner.", E, 0 },
    /* In the present, with a word of habit or without one. */
    { "The oars are counted every night.", E, 1 },
    { "Oars are cut from ash.", E, 0 },
    { "The story is told by old people.", E, 0 },
    { "The oars are kept in a shed.", E, 0 },
    /* What changed, but is no practice. */
    { "We now had two leaks.", E, 0 },
    { "We now knew the cause.", E, 0 },
    { "I now work in a mill.", E, 0 },
    { "I've since moved to the coast.", E, 0 },
    { "By default the hatch is open.", E, 0 },
    { "I started the process on a Monday.", E, 0 },
    { "I started thinking about the process.", E, 0 },
    { "In the future I would ask first.", E, 0 },
    { "The investment pays for itself.", E, 0 },
    { "The town has become famous.", E, 0 },
    /* What stayed, grew roots or went round. */
    { "The card on the winch has survived three masters.", E, 1 },
    { "It runs without me.", E, 1 },
    { "A written rule came of it.", E, 1 },
    { "The yard across the bay does the same.", E, 1 },
    { "By next spring the other slips get it too.", E, 1 },
    { "No boat leaves the slip without a bung.", E, 1 },
    { "Nobody may row alone.", E, 1 },
    { "The apprentices still fill it each evening.", E, 1 },
    { "I count the oars twice, every time.", E, 1 },
    { "Since then, two of us read the tide table.", E, 1 },
    { "Our leases now carry a clause on it.", E, 1 },
    { "I changed the checklist.", E, 1 },
    { "For each new mast we now get a drawing.", E, 1 },
    /* A result, a career, a hope, what was denied, what is only talked of. */
    { "The gap is about two hours now.", E, 0 },
    { "Since then: quiet.", E, 0 },
    { "The pump has not failed since.", E, 0 },
    { "She runs the yard today.", E, 0 },
    { "He's still there and runs it.", E, 0 },
    { "I would not say it stuck.", E, 0 },
    { "It never made the log.", E, 0 },
    { "I read the runbook.", E, 0 },
    { "Everybody knows that.", E, 0 },
    { "You can still read it.", E, 0 },
    { "I proposed a permanent watch.", E, 0 },
    /* Who does it now, where it stands, what holds. */
    { "It's in the handbook.", E, 1 },
    { "We kept the checklist.", E, 1 },
    { "The other yard asked for a copy.", E, 1 },
    { "Nowadays the bung is painted red.", E, 1 },
    { "So that it can't happen again.", E, 1 },
    { "Next month I'll do the other slip.", E, 1 },
    { "It was used as an example for the other slips.", E, 1 },
    { "We put them up on the wall.", E, 1 },
    { "I got him a rule that no boat goes out alone.", E, 1 },
    { "I rewrote the guide.", E, 1 },
    { "I put a button in the cabin.", E, 1 },
    { "The winch won't let you haul without a pin.", E, 1 },
    { "The other yard asked if they could have it.", E, 1 },
    { "The card has been in use since May.", E, 1 },
    { "We started to meet for the drill.", E, 0 },
    { "You can't row without oars.", E, 0 },
    { "I take pride in that.", E, 0 },
    { "People like her more.", E, 0 },
    { "The mast had to be checked before it was stepped.", E, 0 },
    { "It is still raining.", E, 0 },
    /* What was brought in, and what a rule of it is. */
    { "I brought in a checklist for the slip.", E, 1 },
    { "I brought in a crate of oars.", E, 0 },
    { "We turned the drill into a routine.", E, 1 },
    { "On later projects I ask for the chart first.", E, 1 },
    { "In later years the slip was sold.", E, 0 },
    { "From that day on the hatch is bolted.", E, 1 },
    { "From that day she greeted me.", E, 0 },
    { "Two of them have now gone home.", E, 0 },
    { "We began reading the chart every month.", E, 1 },
    { "I began each day with the chart.", E, 0 },
    { "The pump began to leak every week.", E, 0 },
    { "I put it into the checklist.", E, 1 },
    { "The checklist was changed so that the bung comes first.", E, 1 },
    /* A practice that is named, but not as what was made. */
    { "I kept the guests posted throughout the process.", E, 0 },
    { "I proposed a voyage with clear checks.", E, 0 },
    { "I put it into practice.", E, 0 },
    { "He kept falling short of his quota.", E, 0 },
  };

  assert_cases (START, cases, G_N_ELEMENTS (cases));
}

static void
test_figures (void)
{
  static const Case cases[] = {
    /* What came in time or late is counted; who was there is not. */
    { "All in all, 1,200 orders were filed on time.", R, 2 },
    { "Forty parcels were delivered late.", R, 2 },
    { "We sailed on time with eight oars.", R, 0 },
    /* Men are a crew where they are counted; moneys have many names. */
    { "I put twelve men on the oars.", P, 2 },
    { "The bill fell by 3 000 zł.", C, 2 },
    { "They paid KSh 2.3 million.", C, 2 },
    { "It cost 200 kr to mend.", C, 2 },
    /* Words of faults that a count is told with. */
    { "Three boxes were misaddressed.", R, 2 },
    { "Of 300 forms, 17 came back incomplete.", R, 2 },
    { "Four bills were sent twice.", R, 2 },
    { "We had to redo 14 of the 60 welds.", R, 2 },
    { "We missed two deliveries.", R, 2 },
    { "The lift was out of use for nine hours.", R, 2 },
    { "The call saved 22 ms.", R, 2 },
    { "We shipped 94 % of the crates on time.", R, 2 },
    { "We were there on time.", R, 0 },
    /* How far off a thing is. */
    { "The kiln was 30 degrees too hot.", R, 2 },
    { "The ferry was twenty minutes late.", R, 2 },
    /* A part of faulty things is a count of them, too. */
    { "The jars were mislabelled, 17 of them.", R, 2 },
    { "The jars were mislabelled, 17 of them.", S, 2 },
    /* Half a post is one. */
    { "We had 1.5 teams for it.", P, 2 },
    { "It took 1.3 teams.", P, 0 },
    { "There were four of us on the desk.", P, 2 },
    /* People of whom one is not one. */
    { "We met 40 young people.", P, 0 },
    { "We met 40 young people.", S, 2 },
    { "It paid back in seven months.", C, 2 },
    /* Others are counted as well, and students are fellows where they are a team. */
    { "Two other teams use it.", P, 2 },
    { "Two other teams use it.", S, 0 },
    { "Six other departments had a look.", P, 2 },
    { "Three of my colleagues left.", P, 2 },
    { "Three of my colleagues left.", S, 0 },
    { "We were a team of five students.", P, 2 },
    { "As a group of five students, we met there.", P, 2 },
    { "We were five students.", S, 0 },
    { "I taught a group of five students.", S, 2 },
    /* More of a thing is a figure of it, how often something was done is none. */
    { "There were three times more orders.", S, 2 },
    { "I asked the users twice.", S, 0 },
    { "I played it four times.", S, 0 },
    { "Four awards were won.", S, 0 },
    { "Nine downstream services broke.", S, 2 },
    { "The team served 1,500 employees.", S, 2 },
    { "I was in a team of about 150 engineers.", S, 0 },
    { "The bar was busy.", S, 1 },
    { "I was busy.", S, 0 },
    { "There were more guests than usual.", S, 1 },
    { "There was more noise than usual.", S, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

/* Faults and guards in the words of any trade, beside what only sounds like one. */
static void
test_reliability (void)
{
  static const Case cases[] = {
    /* What went wrong. */
    { "The winch gave up the ghost.", R, 1 },
    { "Every wet week the pump conked out.", R, 1 },
    { "The jars came back stained.", R, 1 },
    { "The reports disagreed.", R, 1 },
    { "The syrup was given twice.", R, 2 },
    { "Somebody had left the hatch unlocked all night.", R, 1 },
    { "The gate wouldn't.", R, 1 },
    { "The loom stopped again.", R, 1 },
    { "The guests were sent to the wrong pier.", R, 1 },
    { "A burglary showed us how thin the door was.", R, 1 },
    { "Nobody could hear the organ.", R, 1 },
    /* The same words of no fault. */
    { "A hiring freeze came.", R, 0 },
    { "The old miller died peacefully.", R, 0 },
    { "He got stuck with the laundry.", R, 0 },
    { "There was nothing wrong with the pie.", R, 0 },
    { "I had the wrong impression of her.", R, 0 },
    { "It was a slow season.", R, 0 },
    { "Their main complaint was the tea.", R, 0 },
    { "We A/B tested the poster.", R, 0 },
    { "The lamps were 80 % idle.", R, 0 },
    { "We lost four clients.", R, 0 },
    { "We put up a market stall.", R, 0 },
    /* What is done against it. */
    { "I double-checked the straps.", R, 1 },
    { "Nothing sails without a pressure test.", R, 1 },
    { "We weighed the sacks line by line.", R, 1 },
    { "It worked again by noon, and nobody was hurt.", R, 1 },
    { "It has run like clockwork.", R, 1 },
    { "A second pair of eyes reads each label.", R, 1 },
    /* Words of things that need one in the sentence. */
    { "The printer died.", R, 1 },
    { "The talk died.", R, 0 },
    { "The payments bounced.", R, 1 },
    { "The ball bounced.", R, 0 },
    { "The guests complained.", R, 1 },
    { "My brother complained.", R, 0 },
    { "I called an ambulance.", R, 1 },
    { "The printer had a technical fault.", R, 1 },
    { "I saw to it that it did not happen again.", R, 1 },
    { "We looked after the quality of the work.", R, 1 },
    { "Her meal wasn't loaded.", R, 1 },
    { "Nobody knew which numbers were right.", R, 1 },
    /* What has the name of a fault in it says as much as that. */
    { "There was a power failure.", R, 1 },
    { "It had the wrong price.", R, 1 },
    { "The generator did not start.", R, 1 },
    { "It could not be reproduced.", R, 1 },
    { "The totals contradicted each other.", R, 1 },
    { "The website was very slow.", R, 1 },
  };

  /* Most of these words say something only where another one of them comes, too. */
  assert_cases ("There was a delay. ", cases, G_N_ELEMENTS (cases));
}

/* Words that are said of people, talks and plans as much as of things. */
static void
test_no_reliability (void)
{
  static const Case cases[] = {
    /* What needs a second word. */
    { "She had always been a reliable friend.", R, 0 },
    { "The pump was reliable, and the readings stayed stable.", R, 1 },
    { "I stayed calm and alert.", R, 0 },
    { "The alert told of a shortage of salt.", R, 1 },
    { "Both sisters felt validated.", R, 0 },
    { "Talks with the landlord had stalled.", R, 0 },
    { "People praised the quality of the show.", R, 0 },
    { "They doubted the quality of our readings.", R, 1 },
    { "There was an emergency, and two of our four cooks left.", R, 0 },
    { "Three alerts came on one night.", R, 2 },
    /* What is none in its company. */
    { "We learned by trial and error.", R, 0 },
    { "I took a crash course in Welsh.", R, 0 },
    { "That failure taught me to listen.", R, 0 },
    { "That failure taught me patience. I now add 20 % to each estimate.", R, 0 },
    { "The quarrel had damaged their friendship.", R, 0 },
    { "The quarrel had damaged their roof.", R, 1 },
    { "The incident on the stage ended their conflict.", R, 0 },
    { "The incident on the stage closed the road.", R, 1 },
    { "The bakers broke the rules.", R, 0 },
    { "The trays broke.", R, 1 },
    { "I recall a day in May.", R, 0 },
    { "Bookings went up by 30 %.", R, 0 },
    { "He kept falling behind his class.", R, 0 },
    { "The mural was behind schedule.", R, 0 },
    { "We delivered in five weeks.", R, 0 },
    { "Parcels were delivered in two days.", R, 2 },
    /* How long a thing lasts, and what it stands. */
    { "That raised the service life of the hinge by 40 %.", R, 2 },
    { "It cut the bending stress in the beam by a third.", R, 2 },
    { "The vibration fell by half.", R, 2 },
    { "We broke the harvest into small loads.", R, 0 },
    { "I broke it down for them over tea.", R, 0 },
    { "They took their breaks in the shed.", R, 0 },
    { "The gate breaks in each storm.", R, 1 },
    { "The rope broke.", R, 1 },
    { "She rang each day without fail.", R, 0 },
    { "Morale was down.", R, 0 },
    { "We met in the fall.", R, 0 },
    { "It took some rework.", R, 0 },
    { "Rework fell by 40 %.", R, 2 },
    { "I looked after the safety of the crew.", R, 1 },
    { "It needed psychological safety.", R, 0 },
    { "We spent quality time with the children.", R, 0 },
    { "He broke the record of the club.", R, 0 },
    { "The reading party was quite quiet, and good quality was our word for it.", R, 0 },
    /* The same word twice is no second one. */
    { "Decisions were slow. It was all so slow.", R, 0 },
    { "Decisions were slow, and delays the rule.", R, 1 },
    { "Tell me about a time you failed.", R, 0 },
    { "I talked to her and it did not work.", R, 0 },
    { "She did not turn up.", R, 0 },
    { "I did not start with the form.", R, 0 },
    { "There was a traffic jam.", R, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

/* How often, how late and how far off, in the words of any trade. */
static void
test_reliability_figures (void)
{
  static const Case cases[] = {
    /* What one of so many is tells how often, not how large. */
    { "One plate in nine came back.", R, 0 },
    { "One plate in nine came back cold.", R, 2 },
    { "One plate in nine came back cold.", S, 0 },
    { "Five of the 60 kites came back in boxes that were dented.", R, 2 },
    { "Only four of 30 crates of parts came back.", R, 0 },
    { "Only four of 30 parts came back.", R, 2 },
    { "Only four of 30 surveys came back.", R, 0 },
    { "A fifth of the bugs were reopened.", R, 2 },
    { "A fifth of the schools were reopened.", R, 0 },
    { "Eight builds out of ten passed.", R, 2 },
    { "Eight people out of ten passed the kiosk.", R, 0 },
    { "All 70 tests are green.", R, 2 },
    { "All 70 doors are green.", R, 0 },
    { "One in every six pumps was faulty.", R, 2 },
    /* How often it works. */
    { "The lamp is right three times out of four.", R, 2 },
    { "I was right 80 % of the time.", R, 0 },
    { "She works 80 % of the time.", R, 0 },
    { "Every second loaf was burnt.", R, 2 },
    { "One in 40 meals was cold.", R, 2 },
    { "The lift got stuck.", R, 1 },
    { "I found the cause in less than an hour.", R, 2 },
    { "Every second counts when it leaks.", R, 1 },
    /* None at all, and now and then. */
    { "We have not had a single rollback since.", R, 2 },
    { "It was done without a single leak.", R, 2 },
    { "Not one parcel was lost.", R, 2 },
    { "Not one neighbour came.", R, 0 },
    { "Not one neighbour came.", P, 0 },
    { "We have a single rollback.", R, 1 },
    { "It was a leak, not a single-page letter.", R, 1 },
    { "The nightly job fails once a month now.", R, 2 },
    { "Once a week the mill jammed.", R, 2 },
    { "The choir met once a month.", R, 0 },
    /* How fast a thing is. */
    { "The app started in under two seconds.", R, 2 },
    { "The porter started in under two weeks.", R, 0 },
    { "The dashboard came up in four seconds.", R, 2 },
    { "The debugging time fell by 60%.", R, 2 },
    { "We walked back in 20 minutes.", R, 0 },
    { "The play ran for 20 minutes, and the interview ran for five.", R, 0 },
    { "We were down for three hours.", R, 2 },
    /* Fewer of what is missing. */
    { "We went from 15 missing pickups a week to one or two.", R, 2 },
    { "Missing pickups went from 15 to two.", R, 2 },
    { "We went from 15 pickups a week to 40.", R, 0 },
    { "Every sixth jar was cracked.", R, 2 },
    { "Three of the twelve anvils were cracked.", R, 2 },
    { "Twice that spring the bell fell silent.", R, 2 },
    /* Far off. */
    { "The forecast missed by 38 percent.", R, 2 },
    { "There was a 900 euro hole in the books.", C, 2 },
    { "We found a discrepancy of 40 sacks.", R, 2 },
    { "One in five said yes.", R, 0 },
    { "The hut cost 900 euros.", R, 0 },
    /* Late. */
    { "Refunds took three weeks.", R, 2 },
    { "The mirror fell behind by two hours.", R, 2 },
    { "It took the desk four hours to walk there. It was twenty minutes by boat.", R, 0 },
    /* A number that names nothing goes with what was told just before. */
    { "The sheets came back stained. It was 310 in May.", R, 2 },
    { "The sheets came back stained. There was a delay before six.", R, 1 },
    { "The courier lost four of our kites.", R, 2 },
    /* Times of the day and a second one of a kind are no figures. */
    { "It is wrong at three in the morning.", R, 1 },
    { "The pump failed at ten past four.", R, 1 },
    { "As the pump failed, I asked for a second site.", R, 1 },
    { "The trial ran for 14 days.", R, 0 },
    /* How much of it was right, on time or tried out. */
    { "71 % of the rows matched.", R, 2 },
    { "96 % of the boards passed.", R, 2 },
    { "By June 19 of 20 loaves came out right.", R, 2 },
    { "The model was right in 87 % of the cases.", R, 2 },
    { "F1 of the classifier rose to 0.80.", R, 2 },
    { "I matched 20 volunteers with seniors.", R, 0 },
    { "Two looms failed.", R, 2 },
    { "I tested it on two old looms.", R, 2 },
    { "We did nine test runs.", R, 2 },
    { "I wrote 40 tests for the release.", R, 2 },
    { "I wrote tests for 30 pupils.", R, 0 },
    { "The train ran two days late.", R, 2 },
    { "I was two days late for the course.", R, 0 },
    { "The figures were two days old.", R, 2 },
    { "The talk was two years old.", R, 0 },
    { "We answered within 24 hours.", R, 2 },
    { "It took us six hours to find the leak.", R, 2 },
    { "It took us two weeks to find a cook.", R, 0 },
    { "It ran for 14 months without a stop.", R, 2 },
    /* Who acts, and whom one tells, is not how much of it failed. */
    { "Eight drivers got hurt.", R, 2 },
    { "Two of my engineers looked at the outage.", R, 1 },
    { "I rang five managers about the outage.", R, 1 },
    { "An error was found by two students.", R, 1 },
    { "I told 14 customers about the fault.", R, 1 },
    { "Fourteen customers were hit by the fault.", R, 2 },
    { "There was an outage and 40 racks to move.", R, 1 },
    { "I found a bug two weeks into the job.", R, 1 },
    { "The brief was filed an hour late.", R, 2 },
    { "The brief was filed a day late.", R, 0 },
    { "We shipped it a week late.", R, 0 },
    { "Vibration fell by 4 mm.", R, 2 },
    { "The poster was 40 cm wide.", R, 0 },
    { "The new bracket was 12 % stiffer.", R, 2 },
    { "The heating was back on in two hours.", R, 2 },
    { "I weighed for two weeks what comes back on the plates.", R, 0 },
    { "She took six months unpaid.", R, 0 },
    { "I check the figures twice.", R, 0 },
    { "Each mail has to have its answer within 24 hours.", R, 2 },
    { "The chart was wrong, and I sent a new one within the hour.", R, 2 },
    { "The fault was the theme of the hour.", R, 1 },
    { "We were on time in 94 % of the cases.", R, 2 },
    { "The lift was stuck. The 90 year old lady waited in my office.", R, 1 },
    { "The sound system died ten minutes before the show.", R, 1 },
    { "There was a fault, and usually three or four people came.", R, 1 },
    { "Nobody answered within two weeks.", R, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

/* A time that nothing explains is of what was just told, unless there is a better figure. */
static void
test_times_nearby (void)
{
  static const Case cases[] = {
    { "The alarm rang. I was there in twenty minutes.", R, 2 },
    { "The alarm rang. We talked. I was there in twenty minutes.", R, 1 },
    { "The alarm rang. It failed. We talked. I was there in twenty minutes.", R, 2 },
    { "The alarm rang. It failed. We talked. I was there in two days.", R, 1 },
    { "The alarm rang. I was there in two weeks.", R, 1 },
    { "I was there in twenty minutes. The alarm rang.", R, 1 },
    { "The door rang. I was there in twenty minutes.", R, 0 },
    { "My crew stood there. It snowed for twenty minutes.", P, 1 },
    /* When it was, and what was done, is not how long it lasted. */
    { "The alarm was silent two days before the fair.", R, 1 },
    { "The alarm was silent with three days to go.", R, 1 },
    { "The alarm failed two days ahead of the fair.", R, 1 },
    { "The alarm failed from a bulb put in two days before.", R, 1 },
    { "Two days in, we saw that the alarm was silent.", R, 1 },
    { "Two days in we saw that the alarm was silent.", R, 1 },
    { "The alarm was silent, and four days of work lay ahead.", R, 1 },
    { "The alarm was silent. I came back two hours later.", R, 1 },
    { "The shortages pointed to one boy.", R, 0 },
  };
  g_autoptr (StarCoverageReport) report =
    check ("The alarm rang. I was there in twenty minutes. Later two pumps failed.");
  GPtrArray *evidence = star_coverage_report_get_evidence (report, R);

  assert_cases ("", cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpstr (((StarEvidence *) evidence->pdata[0])->figure, ==, "two pumps");
}

/* The words that are shown are those that tell most. */
static void
test_shown (void)
{
  static const struct {
    const char *text;
    StarDimension dimension;
    const char *figure;
  } cases[] = {
    /* The figure with its noun, not the bare one. */
    { "Some jars cracked, nine in May. Then six jars cracked.", R, "six jars" },
    /* How large a thing is, its count says best. */
    { "Orders grew by 30 %. We had 90 shops.", S, "90 shops" },
    { "We had 90 shops. Orders grew by 30 %.", S, "90 shops" },
    /* What went wrong says more than what it befell. */
    { "Nine wards had a wrong list. There were eight errors.", R, "eight errors" },
    /* People, how many they are. */
    { "The meeting took two hours. Then two fitters came.", P, "two fitters" },
    { "Headcount went from 9 to 6. Two fitters came.", P, "9 → 6" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      const StarEvidence *strongest = star_coverage_report_get_strongest (report,
                                                                          cases[i].dimension);

      g_assert_nonnull (strongest);
      g_assert_cmpstr (strongest->figure, ==, cases[i].figure);
    }
}

static void
test_people (void)
{
  static const Case cases[] = {
    /* Who there was, whatever they are called. */
    { "I ran the forge with six bricklayers.", P, 2 },
    { "Four finance people sat in the loft.", P, 2 },
    { "We were five on the ferry, no more.", P, 2 },
    { "We were only six.", P, 2 },
    { "We three carried the bell.", P, 2 },
    { "It was me and two more.", P, 2 },
    { "Half of us never slept.", P, 2 },
    { "The kiln had a brigade of nine.", P, 2 },
    { "My crew was down to three.", P, 2 },
    { "There were fifteen on the rota.", P, 2 },
    { "We were two clicks from the shore.", P, 0 },
    { "We were twelve minutes late.", P, 0 },
    { "Half of the jars cracked.", P, 0 },
    /* Who was only served, or told of. */
    { "The turnstile let in 40 people a minute.", P, 0 },
    { "The turnstile let in 40 people a minute.", S, 2 },
    { "200 people stood in the queue.", P, 0 },
    /* Who stands for themselves in the next sentence. */
    { "The volunteers were rare. Of the next ten, eight came back.", P, 2 },
    { "The jars were rare. Of the next ten, eight came back.", P, 0 },
    { "The volunteers were rare. It snowed. Of the next ten, eight came back.", P, 1 },
    { "Eighteen chapels took it up.", P, 2 },
    { "One in nine knew how to row.", P, 2 },
    /* Time and talks with somebody. */
    { "I spent two hours with her each Friday.", P, 2 },
    { "The guest was cross and I spent two hours with her.", P, 0 },
    { "I spent three days with the manual.", P, 0 },
    { "I gave him sixty days to mend his ways.", P, 2 },
    { "He sat beside me for a month.", P, 2 },
    { "She stayed four more years.", P, 2 },
    { "I stayed four nights on the ship.", P, 0 },
    { "It took seven meetings with the managers.", P, 2 },
    { "It took seven meetings.", P, 1 },
    { "We went from a daily meeting of an hour to ten minutes.", P, 2 },
    { "Each recruit shadows two shifts.", P, 2 },
    { "I needed two weeks to convince them.", P, 2 },
    { "I hired four and kept the stove lit.", P, 2 },
    { "There were four time zones and one team.", P, 2 },
    { "The bells rang in four time zones.", P, 0 },
    { "They blamed each other, two departments with two maps.", P, 2 },
    /* Sleep is a load of people. */
    { "We were paged nine times a week.", P, 2 },
    { "The job paged through nine volumes.", P, 0 },
    /* A verb of another subject is not theirs. */
    { "The cleaners agreed and germ counts halved.", P, 1 },
    { "The damage rate for young sailors rose from 7 % to 9 %.", P, 0 },
    { "My colleague drew a map; the queen asked for a doubling.", P, 1 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

/* Words that are said of customers, products and oneself as much as of colleagues. */
static void
test_dealings (void)
{
  static const Case cases[] = {
    /* What needs a second word. */
    { "I worked with wood and glass.", P, 0 },
    { "I worked with wood, and my boss liked it.", P, 1 },
    { "I wanted a kiln that people can trust.", P, 0 },
    { "I wanted them to trust me, so I listened to both sides.", P, 1 },
    { "The engineering behind the bridge was sound.", P, 0 },
    { "I settled it with engineering.", P, 1 },
    { "I persuaded the guest to stay.", P, 0 },
    { "She was sceptical at first, and I had a frank talk with her.", P, 1 },
    { "The guest was sceptical at first. I had a frank talk with the guest.", P, 0 },
    /* What needs none. */
    { "With the PM I settled on a smaller mural.", P, 1 },
    { "I kept management informed.", P, 1 },
    { "The two of them did not get along with the head of design.", P, 1 },
    { "I gave her honest feedback.", P, 1 },
    { "I signed him up for a class.", P, 1 },
    /* Figures of what is done with others. */
    { "I sent the mayor an update every 20 minutes.", P, 2 },
    { "The screen shows an update every 20 minutes.", P, 0 },
    { "I held three study group sessions a week.", P, 2 },
    { "A group of four met in the barn.", P, 2 },
    { "We were a group of five.", P, 2 },
    { "A group of four bells rang.", P, 0 },
    { "Two of my classmates quarrelled.", P, 2 },
    { "Within a month her output rose by 30 %.", P, 2 },
    { "The guest was pleased, and her output rose by 30 %.", P, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

static void
test_who_is_people (void)
{
  static const Case cases[] = {
    { "The radiographers chose their evenings.", P, 1 },
    { "I told each new colleague why.", P, 1 },
    { "We talked it through on a bench.", P, 1 },
    { "I let them vote.", P, 1 },
    { "Three of them resigned.", P, 2 },
    /* The speaker's own title. */
    { "As a senior engineer I drew the map.", P, 0 },
    { "I was just the analyst.", P, 0 },
    { "I'm the product owner of the ferry.", P, 0 },
    { "I've been a developer at a mill.", P, 0 },
    { "It went to the mayor as well as our manager.", P, 1 },
    { "I was with an engineer.", P, 1 },
    /* Things that are hired or trained, rooms and reports. */
    { "The crane hire was dear.", P, 0 },
    { "We hired a second crane.", P, 0 },
    { "We hired a second cook.", P, 1 },
    { "I trained the classifier at night.", P, 0 },
    { "I trained the cooks at night.", P, 1 },
    { "It hung in the staff room.", P, 0 },
    { "A colleague told me of the leak.", P, 0 },
    { "I apologised to the guests.", P, 0 },
    { "I apologised to her in the corridor.", P, 1 },
    { "The model was stale. I quit the game.", P, 0 },
  };

  assert_cases ("", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/told-freely/ownership", test_ownership);
  g_test_add_func ("/told-freely/evolution", test_evolution);
  g_test_add_func ("/told-freely/figures", test_figures);
  g_test_add_func ("/told-freely/people", test_people);
  g_test_add_func ("/told-freely/dealings", test_dealings);
  g_test_add_func ("/told-freely/who-is-people", test_who_is_people);
  g_test_add_func ("/told-freely/reliability", test_reliability);
  g_test_add_func ("/told-freely/no-reliability", test_no_reliability);
  g_test_add_func ("/told-freely/reliability-figures", test_reliability_figures);
  g_test_add_func ("/told-freely/times-nearby", test_times_nearby);
  g_test_add_func ("/told-freely/shown", test_shown);

  return g_test_run ();
}
