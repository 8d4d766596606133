/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-utils.h"

#include "star-words.h"

#define S STAR_DIMENSION_SCALE
#define C STAR_DIMENSION_COST
#define R STAR_DIMENSION_RELIABILITY
#define P STAR_DIMENSION_PEOPLE
#define O STAR_DIMENSION_OWNERSHIP
#define E STAR_DIMENSION_EVOLUTION

static StarCoverageReport *
check (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  return star_coverage_check_text (coverage, text);
}

/* The levels of scale, cost, reliability, people, ownership and evolution as six digits. */
static char *
levels (StarCoverageReport *report)
{
  GString *line = g_string_new (NULL);

  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    g_string_append_printf (line, "%d", star_coverage_report_get_level (report, d));

  return g_string_free (line, FALSE);
}

static void
test_attachment (void)
{
  static const struct {
    const char *text;
    const char *levels;
  } cases[] = {
    /* A count goes to what it counts. */
    { "It fed 14 services.", "200000" },
    { "We shipped to 40 hospitals.", "200000" },
    { "It had 9,000 daily active users.", "200000" },
    { "We held six revision sessions.", "000200" },
    { "The queue held 900 sessions.", "200000" },
    { "The load had 3 million rows.", "200000" },
    { "A crew of nine packed.", "000200" },
    { "It took in 240,000 donations a year.", "210000" },
    { "The mill was 100 miles off.", "200000" },
    { "The plan ran for six months.", "000000" },
    { "The pump ran for six months.", "002000" },
    { "We had reached the last two decisive weeks.", "000000" },
    { "We build 100 boats.", "200000" },
    { "I opened it in a text editor.", "000000" },
    { "It took me 90 hours of overtime.", "020000" },
    { "It takes us 40 hours to sort them by hand.", "020000" },
    { "15% of our active users got an error.", "202000" },
    { "Adoption of the style guide rose to 80%.", "000200" },
    { "Adoption of the premium tier rose to 80%.", "000000" },
    { "A sail came up 3 nautical miles in front of us.", "200000" },
    { "They were so full of bugs that I dropped the two.", "001000" },
    { "We compared two methods.", "000000" },
    { "I brought in a double check.", "001001" },
    { "There were 340 qualified leads.", "200000" },
    { "It took me twenty minutes.", "000000" },
    { "It took us about 47 minutes.", "000000" },
    { "It took us two days of manual work.", "020000" },
    { "It took me six hours a week by hand.", "020000" },
    { "3% of the guests got a fault.", "202000" },
    { "3% of the calls failed.", "002000" },
    { "I found bug 6175584.", "001000" },
    { "I typed a 10-digit code.", "000000" },
    { "It had five main elements.", "000000" },
    { "The cupboards hang 8 feet up.", "000000" },
    { "The app hangs for 8 seconds.", "002000" },
    { "Our CAC fell by 35%.", "020000" },
    { "Feature adoption rose by 12%.", "000000" },
    { "I proposed two prongs.", "000000" },
    { "The oar broke in two.", "001000" },
    { "The oar broke in two minutes.", "002000" },
    { "Within two weeks we wasted less flour.", "010000" },
    { "We wasted two weeks of work.", "020000" },
    { "It took 30% of engineering capacity.", "020000" },
    { "Sales had recovered by 28%.", "020000" },
    { "The pump had recovered within 28 minutes.", "002000" },
    { "Eight nurses helped.", "000200" },
    { "It had three outages in spring.", "002000" },
    { "Twelve support engineers agreed.", "000200" },
    { "A 600-bed place.", "200000" },
    { "Zero injuries in spring.", "002000" },
    { "We bought 30 licences.", "020000" },
    /* What is used now, what is used instead, and time that is won. */
    { "It ran on 9 nodes.", "200000" },
    { "The number of nodes grew from 3 to 9.", "200000" },
    { "We replaced two servers with six.", "200000" },
    { "We replaced six words with two.", "000000" },
    { "Memory went from 2 GB to 6 GB.", "200000" },
    { "I won back two hours a week.", "020000" },
    { "He came back after two hours.", "000000" },
    { "We planted 300 saplings.", "200000" },
    { "It woke 20 operations managers.", "000200" },
    { "There were three options.", "000000" },
    /* What the words do not know counts from two on, one does not. */
    { "We ran seven ferry moorings.", "200000" },
    { "We had two ferry moorings.", "200000" },
    { "We had one ferry mooring.", "000000" },
    { "We went from two stores to nine.", "200000" },
    { "They went from 40 ideas to four.", "000000" },
    { "Our top 20 queries were red.", "200000" },
    { "One of the top 20 retailers is red.", "100000" },
    { "Our top 20 ideas were red.", "000000" },
    { "Class sizes were 32.", "200000" },
    { "I painted two ready-to-use sheds.", "200000" },
    { "We stuffed more than 2000 envelopes.", "200000" },
    { "We stuffed 2000 envelopes.", "200000" },
    { "In 2000 envelopes were red.", "000000" },
    { "I drew two charts.", "000000" },
    { "We doubled the number of stores.", "200000" },
    { "We doubled the number of ideas.", "000000" },
    { "Orders were up 15 %.", "200000" },
    { "Orders went up by about 15 %.", "200000" },
    { "Orders caught up by 15 %.", "000000" },
    { "It rang 80 times a minute.", "000000" },
    { "I felt two ribs.", "000000" },
    /* So many people are how large a place is. */
    { "The firm had 400 welders.", "200200" },
    { "She trained 150 employees.", "000200" },
    { "The firm had forty welders.", "000200" },
    { "It woke us with 400 pages a night.", "000200" },
    { "It was a 90 seat place.", "200000" },
    { "We lost one customer.", "000000" },
    { "Nothing stopped at plant 2.", "000000" },
    { "The rules fill 31 pages.", "200000" },
    { "Each night brought 31 pages to our pager.", "000200" },
    { "It took two attempts.", "000000" },
    /* A share of things counts them as well. */
    { "24 of 30 teams took it up.", "000200" },
    { "Three out of four hospitals joined.", "200000" },
    { "We joined 4 of 10 options.", "000000" },
    /* Units that say it by themselves. */
    { "It came to $40,000.", "020000" },
    { "The archive is 8 TB.", "200000" },
    { "The reply came in 80 ms.", "002000" },
    { "It burns 900 compute hours a week.", "020000" },
    /* A number that stands for its things takes what is said of them. */
    { "Of 300 answers, 23 had a wrong field.", "202000" },
    { "Two of them failed at night.", "002000" },
    { "Four were green.", "000000" },
    { "Five of us agreed.", "000200" },
    { "Two of the failed ones are mine.", "001000" },
    /* A ratio goes to its subject. */
    { "On-call pages fell 60 %.", "000200" },
    { "Net cost went down by 18 %.", "020000" },
    { "The bill was down 18 %.", "020000" },
    { "Parcels were down by about 18 %.", "200000" },
    { "The lift was down three times.", "002000" },
    { "The lift was down 18 minutes.", "002000" },
    { "Event loss came down to 0.03 %.", "002000" },
    { "We cut the spend on storage by a third.", "020000" },
    { "Latency of the search service fell by 40 %.", "002000" },
    { "We saw 20 % fewer defects.", "002000" },
    { "A 15 % reduction in server costs followed.", "020000" },
    { "99.9 % uptime all year.", "002000" },
    { "Traffic grew tenfold.", "200000" },
    { "Orders grew four times in a year.", "200000" },
    { "Customers were passed on four times.", "000000" },
    { "The job failed three times in May.", "002000" },
    { "Morale among staff rose by 12 %.", "000200" },
    { "Conversion rose by 12 %.", "000000" },
    { "Our rink had no money left and its shoe sizes were 32.", "010000" },
    { "Mispicks fell to 0.4 %.", "002000" },
    { "It took three quarters of her time.", "020000" },
    { "A page load took up to 14 seconds.", "002000" },
    { "The shadow run cost two more weeks.", "020000" },
    /* What is so now, and what can be now. */
    { "The second signature is now part of it.", "000001" },
    { "The shop is now closed.", "000000" },
    { "They can now ask for it.", "000000" },
    { "The second signature is in everybody's folder now.", "000001" },
    { "They wanted to build on it now.", "000000" },
    { "I added a check in CI that fails for a bad build.", "001001" },
    { "It became the norm.", "000001" },
    { "Errors went from 12 a week to 2.", "002000" },
    { "Headcount went from 9 to 6.", "000200" },
    { "Freshness improved from 24 h to 3 min.", "002000" },
    { "We saved 12 hours a week.", "020000" },
    /* Durations count only for what they measure. */
    { "Service was restored in 25 minutes.", "002000" },
    { "A two-hour outage hit us.", "002000" },
    { "The freezer failed for five hours.", "002000" },
    { "I contained the breach in three hours.", "002000" },
    { "It took five huddles.", "000200" },
    { "The move took us three weeks.", "020000" },
    { "We had two meeting rooms.", "000000" },
    { "The kick-off lasted two days.", "000000" },
    { "I coached her for two months.", "000200" },
    /* One figure can serve two. */
    { "16 hosts got the wrong mask.", "202000" },
    { "It served 40 stores and broke.", "201000" },
    { "It took 40 orders a day without a fault.", "200000" },
    { "We cut 40 % of the faults that the staff reported.", "002000" },
    { "The meeting took two hours.", "000200" },
    { "We moved the meeting by two hours.", "000100" },
    { "Three hosts broke and lost their disks.", "202000" },
    /* So many of what went wrong are large, and so many of what says nothing by itself. */
    { "We had four false alarms.", "202000" },
    { "We had two false alarms.", "002000" },
    { "I closed 120 story points.", "000000" },
    { "Our fraud model reads from 36 nodes.", "201000" },
    { "Fraud fell by 40 %.", "002000" },
    { "User engagement metrics went up by 20 %.", "000000" },
    { "We answered 40 questions.", "200000" },
    { "We answered four questions.", "000000" },
    { "We paid 40 invoices twice.", "220000" },
    /* What is no figure quantifies nothing. */
    { "In 2019 the costs rose.", "010000" },
    { "We had no budget.", "010000" },
    { "It ran on S3 and EC2 without errors.", "001000" },
    { "Several errors came up.", "001000" },
    /* A share of a thing is about the thing, its state is not. */
    { "We moved 20 % of the tables.", "200000" },
    { "The servers were 80 % idle.", "020000" },
    { "Orders grew by 30 %.", "200000" },
    { "We cut calls by 40 %.", "200000" },
    { "We ran 40 Kubernetes clusters.", "200000" },
    { "It was 2 % under budget.", "020000" },
    /* A time counts for what is near it. */
    { "They worked 18-hour turns to bring it back.", "000000" },
    { "Every SLO is priced so that we can grow into self-made tools over 24 months.", "001000" },
    { "The case is 0.5 cm wide for three of us.", "000200" },
    /* What does not do what it is there for, in plain words. */
    { "The till didn't open.", "001000" },
    { "The lift was not responding.", "001000" },
    { "The numbers never matched.", "001000" },
    { "The tap kept dripping.", "001000" },
    { "The stitching came apart.", "001000" },
    { "Her parcel had not arrived.", "001000" },
    { "The hall wasn't open.", "000000" },
    /* How far a thing is from where it should be. */
    { "The sill was 12 mm out.", "002000" },
    { "The ferry left six minutes late.", "002000" },
    { "The clock was off by four percent.", "002000" },
    { "It took 12 mm out of the sill.", "000000" },
    /* A figure with no subject in its clause is of the fault in another one, or told just before. */
    { "Two were wet, so the kilns cracked.", "002000" },
    { "The kilns cracked. It went from four a week to one.", "002000" },
    { "The kilns cracked. The bill fell from $8 to $4, down 50 %.", "021000" },
    { "The kilns cracked. I walked the 12 yards.", "201000" },
    { "The kilns cracked. We met a week later.", "001000" },
    { "I was there in two days. The kilns cracked.", "001000" },
    /* A part of what was told before, with or without what is said of it. */
    { "I walked the hives, and nine of them were empty.", "200000" },
    { "We scored 5 out of 5.", "000000" },
    /* Time that a thing takes more, or that is lost. */
    { "Sanding took five minutes longer.", "020000" },
    { "They lost half a day.", "020000" },
    { "It will take longer.", "000000" },
    { "No kiosk may take longer than 3 seconds.", "002000" },
    { "No sheet may take longer than 3 minutes.", "020000" },
    /* Time with colleagues, and their departments. */
    { "I sat with him for ten minutes.", "000200" },
    { "Procurement objected.", "000100" },
    { "They worked in pairs.", "000000" },
    { "We were a company of twelve.", "000200" },
    /* So do words that mean something else in most trades. */
    { "The delay was long.", "000000" },
    { "Her performance in the school play moved us, and the bus left in spite of the delay.",
      "001000" },
    { "My workload in May was unkind.", "000000" },
    { "The workload grew, and so did the backlog.", "100000" },
    { "I asked for financial advice.", "000000" },
    { "We sang on Cyber Monday.", "000000" },
    { "A flurry of parcels came on Cyber Monday.", "100000" },
    { "The sales manager and the sales director wore hats.", "000000" },
    /* People who are served, and things of money, say something where they come back. */
    { "A skater wrote to me, and so did other visitors.", "000000" },
    { "Visitors wrote to me. I wrote to the visitors.", "100000" },
    { "The price was in red, and the price stayed in red.", "000000" },
    { "The prices were in red, and the tips in blue.", "010000" },
    { "The gratuity was red.", "000000" },
    { "The gratuity was red. Another gratuity was blue.", "010000" },
    { "The shops wrote to me.", "100000" },
    /* One whole thing is large by its kind. */
    { "It was read in the whole region.", "100000" },
    { "The whole invoice was wet.", "000000" },
    { "Every printer was red.", "000000" },
    { "Every printer was red, and so was the whole garage.", "100000" },
    { "The whole depot was red.", "100000" },
    { "Many printers were red.", "100000" },
    { "All the chairs were of different colours.", "100000" },
    { "A lot of parcels were wet.", "100000" },
    { "It was painted across all sites.", "100000" },
    { "It was a big contract.", "100000" },
    { "The tent was far bigger than the lawn.", "100000" },
    { "It was a major festival.", "100000" },
    { "It was a large, yellow festival.", "100000" },
    { "It was a large tulip festival.", "100000" },
    { "It was a major parcel festival.", "100000" },
    { "It looked large, and the festival was red.", "000000" },
    { "Every festival was red.", "000000" },
    { "The festival was red.", "000000" },
    { "It was a small festival.", "000000" },
    { "It was a very large table.", "100000" },
    { "It was a big office.", "100000" },
    { "It is a small but vital key.", "100000" },
    { "I managed the regional warehouse.", "100010" },
    { "It sang all over the country.", "100000" },
    { "A pile of letters.", "100000" },
    { "I was packed and ready.", "000000" },
    { "The whole village was out.", "100000" },
    { "The whole table was red.", "000000" },
    { "I read the whole log.", "000000" },
    { "A small number of parcels were wet.", "100000" },
    { "Most parcels were wet.", "100000" },
    { "It was a major relief.", "000000" },
    { "I had the whole week off.", "000000" },
    { "The entire team sang.", "000100" },
    /* How far something reaches, and how busy a place is. */
    { "It was painted across departments.", "100000" },
    { "It was written for the entire workforce.", "100000" },
    { "The song is widely used.", "100000" },
    { "It was a busy night shift.", "100000" },
    { "My uncle has a busy life.", "000000" },
    { "The queue snaked past the gate.", "100000" },
    { "They run a bakery chain.", "100000" },
    { "They run a 12-store chain.", "200000" },
    { "There was an increase in orders.", "100000" },
    { "The increase in orders was 12 %.", "200000" },
    { "There was an increase in kindness.", "000000" },
    { "Demand was high.", "100000" },
    { "My spirits were high.", "000000" },
    { "I juggled multiple projects.", "100000" },
    { "I had multiple ideas.", "000000" },
    { "The hall was packed.", "100000" },
    { "The downstream services were red.", "100000" },
    { "I sat there most of the day.", "000000" },
    { "It is a legacy monolith.", "100000" },
    { "I wrote to an important client.", "100000" },
    { "I wrote to an important uncle.", "000000" },
    { "It scales to zero at night.", "000000" },
    { "The time scale was long.", "000000" },
    /* Machines and rows say something where they come back, families do not. */
    { "The servers were red.", "000000" },
    { "The vendors were red.", "000000" },
    { "Various vendors were red.", "100000" },
    { "The servers were red, and the disks were blue.", "100000" },
    { "The children sang to the parents, and the parents to the children.", "000000" },
    { "Two families sang.", "200000" },
    /* A share of a noun that no list has, of what failed, and of people. */
    { "Nine of the twelve gondolas hung.", "200000" },
    { "One in eight lifts failed.", "002000" },
    { "I spoke to nine welders, three of them over 60.", "000200" },
    /* Names of letters, titles, growth of its own, and people in public. */
    { "We had 5 PLCs.", "200000" },
    { "Moorings: 16.", "000000" },
    { "Warehouses: 16.", "200000" },
    { "The gate let in 40 people an hour.", "200000" },
    { "The fair drew 6,000 people.", "200000" },
    { "We sat down with 60 people.", "000200" },
    { "Demand rose by a third.", "200000" },
    { "We had a mountain of moss.", "100000" },
    /* The head of a run of nouns is the subject. */
    { "A 15 % increase in parcel kindness followed.", "000000" },
    { "A 15 % increase in parcel numbers followed.", "200000" },
    { "A 15 % increase in parcels followed.", "200000" },
    { "I had to get the energy bill suppliers down from six to two.", "210000" },
    /* Money and effort in plain words. */
    { "The moss ate four hours a week.", "020000" },
    { "It gave back nine bed days.", "020000" },
    { "Packing time fell by a third.", "020000" },
    { "Upsells rose by a third.", "020000" },
    { "It went up without extra hands.", "010000" },
    { "It saves us a lot of time.", "010000" },
    { "He took it down in his lunch hour.", "010000" },
    { "The climb was taxing.", "000000" },
    { "The climb was taxing, and I came home from long evenings on it.", "010000" },
    { "Three weeks in the bin.", "020000" },
    { "I could sign anything under nine thousand.", "020000" },
    { "We were billed by the mile.", "010000" },
    /* Time as a means that is spent or saved, and time that only passes. */
    { "The mould saves loads of time.", "010000" },
    { "That saved an enormous amount of work.", "010000" },
    { "It gave me valuable time.", "010000" },
    { "It cut our time to market.", "010000" },
    { "It cut our time to market by 30 %.", "010000" },
    { "It boosted our efficiency.", "010000" },
    { "We improved productivity.", "010000" },
    { "We were sad about productivity.", "000000" },
    { "I had no time at all.", "000000" },
    { "I sat there in my time at the mill.", "000000" },
    { "I wanted to plan my time.", "000000" },
    { "I paid more attention to the dye.", "000000" },
    { "We caught up on the time lost.", "000000" },
    { "I took unpaid leave.", "000000" },
    { "I folded it by hand.", "000000" },
    { "I folded it by hand, which was tedious.", "010000" },
    { "I spent two weeks reading.", "000000" },
    { "We had spent two weeks reading.", "000000" },
    { "I spent two hours a day on it.", "020000" },
    { "They spent two weeks on it.", "020000" },
    { "For three weeks a job saved the tide tables.", "000000" },
    { "The job saved three weeks.", "020000" },
    { "It took a whole day.", "020000" },
    { "It took 6 glaziers × 3 days.", "020200" },
    { "It took two glaziers three days.", "020200" },
    { "I met two glaziers three days later.", "000200" },
    { "Forms ate 30 % of our week.", "020000" },
    { "It rained on 30 % of our mornings.", "000000" },
    { "We spent 15 % of each sprint on it.", "020000" },
    { "I found free resources online.", "000000" },
    { "I cherish the time spent in the dunes.", "000000" },
    /* Hands, things and machines that are there or not. */
    { "I couldn't staff it.", "010000" },
    { "There was a shortage of parts.", "010000" },
    { "I asked for the loan of one welder.", "010000" },
    { "It ran in 5 hours without buying a kiln.", "012000" },
    { "The mill ran on limited resources.", "010000" },
    { "The cloth ran without extra hardware.", "010000" },
    /* What is sold, given away or paid. */
    { "Sales were dipping.", "010000" },
    { "The dip in sales hurt.", "010000" },
    { "I was in sales in spring.", "000000" },
    { "She got a voucher.", "010000" },
    { "I gave them a free meal.", "010000" },
    { "I comped 19 dinners.", "220000" },
    { "He bought into it, and it paid off.", "000000" },
    { "I bought a lamp. I sold a lamp.", "010000" },
    { "They lowered the price of felt.", "010000" },
    { "The wool had become dead stock.", "010000" },
    { "It was twice as expensive as felt.", "020000" },
    { "It cost tens of thousands of euros.", "020000" },
    { "Felt was thousands of pounds a month.", "020000" },
    { "We used thousands of pounds of flour.", "100000" },
    { "THOUSANDS OF POUNDS WERE LOST.", "020000" },
    { "Dozens of second-hand looms came.", "200000" },
    { "We paid double the price.", "020000" },
    { "We wanted to double orders.", "200000" },
    { "It will double orders.", "200000" },
    { "I met my engineers twice as the lead.", "000110" },
    { "I met my engineers three times as usual.", "000100" },
    { "I met my engineers twice as told.", "000100" },
    { "I met fifty and late nurses.", "000100" },
    { "Latency was at 2.30 and rose.", "002000" },
    { "Latency peaked at 1.250.", "002000" },
    { "Latency peaked at 1.75.", "002000" },
    { "Latency peaked at 30.15.", "002000" },
    { "Latency peaked at 2.25 %.", "002000" },
    { "Latency peaked at 2.50 seconds.", "002000" },
    { "Errors peaked at 2.30/h.", "002000" },
    { "No outages.", "001000" },
    /* How much as much, and how often. */
    { "It dries three times as fast.", "002000" },
    { "Throughput is twice as high.", "200000" },
    { "He rang three times as agreed.", "000000" },
    /* How far a change had come. */
    { "We rolled it out to 10 %, then to all.", "200000" },
    { "The rollout reached 50 % in May.", "200000" },
    /* When something was, and what was behind. */
    { "Half an hour later there was a meeting.", "000100" },
    { "We had to catch up in one week.", "000000" },
    { "We had a catch-up of one hour.", "000200" },
    { "It came at half the price.", "020000" },
    /* What did not happen. */
    { "Five colleagues would have been needed.", "000100" },
    { "It would have cost $90,000.", "020000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      g_autofree char *found = levels (report);

      if (g_strcmp0 (found, cases[i].levels) != 0)
        g_test_fail_printf ("“%s”: %s, not %s", cases[i].text, found, cases[i].levels);
    }
}

/* What one does with somebody and who that is are two rules, which point at the same words. */
static void
test_shown_once (void)
{
  g_autoptr (StarCoverageReport) report = check ("I was asked by my manager to mend the lamp.");
  GPtrArray *evidence = star_coverage_report_get_evidence (report, STAR_DIMENSION_PEOPLE);

  for (guint i = 1; i < evidence->len; i++)
    g_assert_cmpint (((StarEvidence *) g_ptr_array_index (evidence, i))->start, !=,
                     ((StarEvidence *) g_ptr_array_index (evidence, i - 1))->start);
  g_assert_cmpuint (evidence->len, >, 0);
}

static void
test_words_only (void)
{
  static const struct {
    const char *text;
    StarDimension dimension;
    const char *words;
  } cases[] = {
    { "It served countless suppliers.", S, "countless suppliers" },
    { "It was over budget.", C, "over budget" },
    { "The login was unreliable.", R, "unreliable" },
    { "I mentored a junior.", P, "mentored" },
    { "I decided to wait.", O, "I decided" },
    { "My task was to mend it.", O, "My task" },
    { "The checklist became the standard.", E, "became the standard" },
    { "A runbook came of it.", E, "runbook came of" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      const StarEvidence *strongest = star_coverage_report_get_strongest (report,
                                                                          cases[i].dimension);

      g_assert_cmpint (star_coverage_report_get_level (report, cases[i].dimension), ==,
                       STAR_LEVEL_MENTIONED);
      g_assert_nonnull (strongest);
      g_assert_cmpstr (strongest->text, ==, cases[i].words);
      g_assert_null (strongest->figure);
    }
}

/* Behind a start in the past, the present at the end of a story tells what lasts. */
static void
test_lasting (void)
{
  static const struct {
    const char *text;
    gboolean lasts;
  } cases[] = {
    /* A rule for one of a kind, for nobody and for all. */
    { "Every boat that leaves the slip gets a second look at its seacocks.", TRUE },
    { "Nobody signs off a harness until somebody else has pulled the buckle.", TRUE },
    { "Each new tenant receives a visit in May.", TRUE },
    { "All loads are weighed at the gate.", TRUE },
    { "Whoever locks up counts the till with a witness.", TRUE },
    { "I can now tie a bowline.", FALSE },
    { "A second rigger must sign before anybody climbs.", TRUE },
    { "Since then I have become much calmer.", FALSE },
    { "The skipper still tells that story.", FALSE },
    { "We now have 20% more tenants.", FALSE },
    { "Nobody came to the yard.", FALSE },
    { "Every time it rained the phones rang.", FALSE },
    { "Each of them had a say.", FALSE },
    { "I think every guest deserves a seat.", FALSE },
    { "Nobody has left.", FALSE },
    /* What is done again and again. */
    { "We meet every Thursday in the barn.", TRUE },
    { "The sheet is read monthly.", TRUE },
    { "We met every Thursday in the barn.", FALSE },
    { "They asked me to weigh it daily.", FALSE },
    /* What is done since, or is there now. */
    { "There's now a hook for it.", TRUE },
    { "The card has been copied a dozen times since.", TRUE },
    { "I've stopped giving prices on the phone.", TRUE },
    { "The shop is closed.", FALSE },
    { "The choir sings 40 songs.", FALSE },
    { "It was well because the list hangs there.", FALSE },
    { "It showed that people open doors.", FALSE },
    { "We let the guests walk to the pier.", FALSE },
    { "We have good talks since.", FALSE },
    { "Since May the hut still keeps a spare key.", TRUE },
    { "The shed still held our sails.", FALSE },
    { "It has caught two wrong labels.", TRUE },
    { "The jury adopted the louder one.", FALSE },
    { "The jury adopted the method.", TRUE },
    { "I started our flood drill at once.", FALSE },
    { "I started a flood drill for the village.", TRUE },
    { "I worked with the millers to standardise sack sizes.", TRUE },
    { "I added a safeguard to the saw.", TRUE },
    { "My seating plan was taken as the template.", TRUE },
    { "The ushers had a clearer procedure.", TRUE },
    { "The rota is still reviewed by a council.", TRUE },
    { "We fire the kiln every six months.", FALSE },
    { "We check it every six months.", TRUE },
    { "Over the next two quarters we will move all looms.", TRUE },
    { "Breakages fell over the next two quarters.", FALSE },
    { "We settled on a weekly review.", TRUE },
    /* A thing put up stays there. */
    { "I hung a notice by the loading door.", TRUE },
    { "I taped a label to the fuse box.", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strconcat ("It rained, and then it rained some more, as it had all of that spring. It "
                     "rained again on the day when I came there, and on the next one. ",
                     cases[i].text, NULL);
      g_autoptr (StarCoverageReport) report = check (text);
      StarLevel level = star_coverage_report_get_level (report, E);

      if ((level != STAR_LEVEL_MISSING) != cases[i].lasts)
        g_test_fail_printf ("“%s”: %d", cases[i].text, level);
    }
}

/* What a story begins with was there before, unless it is no longer than a few sentences. */
static void
test_lasts_from_start (void)
{
  static const char rule[] = "There is a new rule: nobody works alone. ";
  static const char rain[] =
    "It rained, and then it rained some more, as it had all of that spring. It rained again on the "
    "day when I came there, and on the next one, and on the one that came after it. On the fourth "
    "it did not, and I saw the yard for the first time. It was as wide as a field, and wet. Nobody "
    "was there but a dog, and the dog slept. I went in, and waited for a while in the hall, until "
    "somebody came down the stairs and asked me in. ";
  g_autofree char *before = g_strconcat (rule, rain, NULL);
  g_autofree char *after = g_strconcat (rain, rule, NULL);
  g_autoptr (StarCoverageReport) first = check (before);
  g_autoptr (StarCoverageReport) last = check (after);
  g_autoptr (StarCoverageReport) alone = check (rule);

  g_assert_cmpint (star_coverage_report_get_level (first, E), ==, STAR_LEVEL_MISSING);
  g_assert_cmpint (star_coverage_report_get_level (last, E), ==, STAR_LEVEL_MENTIONED);
  g_assert_cmpint (star_coverage_report_get_level (alone, E), ==, STAR_LEVEL_MENTIONED);
}

static void
test_figures (void)
{
  static const struct {
    const char *text;
    StarDimension dimension;
    const char *words;
    const char *figure;
  } cases[] = {
    { "It took in 500k events per second from 14 services.",
      S, "500k events per second", "500k events/s" },
    { "Breakages fell from 4/quarter to 0.",
      R, "Breakages fell from 4/quarter to 0", "4/quarter → 0" },
    { "The bill went from $80k to $30k a month.",
      C, "$80k to $30k a month", "$80k → $30k/month" },
    { "Freshness: 24 hours → 3 minutes",
      R, "Freshness: 24 hours → 3 minutes", "24 h → 3 min" },
    { "Lateness is 2 days, down from 6.", R, "Lateness is 2 days, down from 6", "6 → 2 days" },
    { "We had no outages in two weeks.", R, "no outages in two weeks", "two weeks" },
    { "No recorded outages in two weeks.", R, "No recorded outages in two weeks", "two weeks" },
    { "We had no fewer outages in two weeks.", R, "outages in two weeks", "two weeks" },
    { "We never had an outage in 3 months.", R, "never had an outage in 3 months", "3 months" },
    { "We had not an outage in two weeks.", R, "not an outage in two weeks", "two weeks" },
    { "It ran without a stop for a year.", R, "without a stop for a year", "a year" },
    { "Late loads went from 12 a week to none.", R, "Late loads went from 12 a week to none",
      "12/week → none" },
    { "We didn't lose a single order.", R, "didn't lose a single order", "a single order" },
    { "Not one outage in May.", R, "Not one outage", "one outage" },
    { "Lateness went from 6 to 2 days.", R, "Lateness went from 6 to 2 days", "6 → 2 days" },
    { "I led a team of five.", P, "team of five", "team of five" },
    { "The fine was CHF 2m.", C, "CHF 2m", "CHF 2 m" },
    { "It cost a quarter of a million euros.", C, "a quarter of a million euros",
      "a quarter of a million euros" },
    { "It dries two and a half times as fast.", R, "two and a half times as fast",
      "two and a half times" },
    { "It had 900 sales ledgers.", S, "900 sales ledgers", "900 sales ledgers" },
    { "I wrote every ten minutes to the 30 nurses.", P, "30 nurses", "30 nurses" },
    { "I wrote every ten minutes to 30 nurses.", P, "30 nurses", "30 nurses" },
    { "They cost £180 each and broke.", C, "£180", "£180" },
    { "I met fifty new and returning nurses.", P,
      "fifty new and returning nurses", "fifty new and returning nurses" },
    { "It broke three times a month.", R, "broke three times a month", "three times/month" },
    { "The cost of all that we had there in the old days of the north fell by 5 %.", C, "5 %", "5%" },
    { "with about eight nurses", P, "about eight nurses", "eight nurses" },
    { "**99.95%** uptime", R, "99.95%** uptime", "99.95%" },
    { "Errors fell by 12 percent.", R, "Errors fell by 12 percent", "12%" },
    { "The error was 12 degrees.", R, "error was 12 degrees", "12°" },
    { "The error was 8 feet.", R, "error was 8 feet", "8 ft" },
    { "Carts waited 14 minutes instead of 55.", R, "waited 14 minutes instead of 55",
      "55 → 14 min" },
    { "Downtime was 5 minutes instead of 3 to 4 hours.", R, "Downtime was 5 minutes", "5 min" },
    { "We had two outages instead of 40,000 euros.", R, "two outages", "two outages" },
    { "Carts waited 14 minutes instead of 3 carts.", R, "waited 14 minutes", "14 min" },
    { "It took 3 nurses instead of 9.", P, "3 nurses instead of 9", "9 → 3" },
    { "We had a two-hour outage.", R, "two-hour outage", "two-hour" },
    { "It took 30 gallons a day.", S, "30 gallons a day", "30 gal/day" },
    { "It took in 10 Gbps.", S, "10 Gbps", "10 Gbps" },
    { "The crane stood still for two weekends.", R, "stood still for two weekends", "two weekends" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      const StarEvidence *strongest = star_coverage_report_get_strongest (report,
                                                                          cases[i].dimension);

      g_assert_nonnull (strongest);
      g_assert_cmpint (strongest->level, ==, STAR_LEVEL_QUANTIFIED);
      g_assert_cmpstr (strongest->text, ==, cases[i].words);
      g_assert_cmpstr (strongest->figure, ==, cases[i].figure);
      g_assert_cmpint (strongest->section, ==, STAR_SECTION_TEXT);
    }
}

static void
test_strongest (void)
{
  static const struct {
    const char *text;
    StarDimension dimension;
    const char *figure;
    guint n;
  } cases[] = {
    { "There were 2 outages. Latency fell from 900 ms to 80 ms. Then came 3 crashes.",
      R, "900 ms → 80 ms", 3 },
    /* How much went wrong, rather than the time in which it was counted. */
    { "It ran without a spill in the last six months, and had nine spills before.", R,
      "nine spills", 2 },
    { "The lift jammed for three weeks, and it jammed for 40 minutes today.", R, "40 min", 2 },
    { "It crashed twice a day. There were 40 failed orders.", R, "40 failed orders", 2 },
    { "The lift jammed for three days, and it jammed for 40 minutes today.", R, "three days", 2 },
    { "The lift jammed in the last three days, and it jammed for 40 minutes today.", R, "40 min", 2 },
    { "Downtime fell from three weeks to two weeks. There were 5 outages.", R,
      "three weeks → two weeks", 2 },
    { "It jammed for two weeks a year, and it jammed for 40 minutes today.", R,
      "two weeks/year", 2 },
    { "Outages went from nine times a month to twice a month. There were 5 outages.", R,
      "nine times/month → twice/month", 2 },
    { "The lift jammed for 40 minutes. There were 40 failed orders.", R, "40 failed orders", 2 },
    { "There were 5 leaks in May. There were zero leaks in June.", R, "zero leaks", 2 },
    /* A time for want of a better figure: the nearest to a fault, of equal ones the first. */
    { "The alarm failed. It was loud. The alarm failed. I came in twenty minutes. I left in nine "
      "minutes.", R, "twenty min", 1 },
    /* That nothing went wrong, rather than what stands near a fault. */
    { "The pump jammed, nine times in May. There were zero leaks.", R, "zero leaks", 2 },
    /* Two of a thing, rather than how many things there are. */
    { "Two screens were lit. There were 60 shops.", S, "60 shops", 2 },
    { "Three screens were lit. There were 60 shops.", S, "60 shops", 2 },
    { "Shops went from two to three. There were 60 shops.", S, "two → three", 2 },
    /* In a text without headings, how it ended. */
    { "Refreshes failed on 15 % of mornings. I moved the job, and wrote it anew. Failed refreshes "
      "were 1 % of all.", R, "1%", 2 },
    /* Money, rather than what stands in for it. */
    { "Handling time per claim went from 34 minutes to 22. We spent $900.", C, "$900", 2 },
    /* What happened twice is no larger for it. */
    { "Two invoices had gone in twice.", S, "Two invoices", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check (cases[i].text);
      StarDimension dimension = cases[i].dimension;

      g_assert_cmpuint (star_coverage_report_get_evidence (report, dimension)->len, ==, cases[i].n);
      g_assert_cmpstr (star_coverage_report_get_strongest (report, dimension)->figure, ==,
                       cases[i].figure);
    }
}

/* The strongest comes first, and what was the strongest before it stands where it is told. */
static void
test_evidence_order (void)
{
  static const char *const figures[] = { "9,000 shops", "Three shops", "60 shops", "30 shops" };
  g_autoptr (StarCoverageReport) report =
    check ("Three shops were lit. There were 60 shops. We lit 9,000 shops. I saw 30 shops.");
  GPtrArray *evidence = star_coverage_report_get_evidence (report, S);

  g_assert_cmpuint (evidence->len, ==, G_N_ELEMENTS (figures));
  g_assert_true (star_coverage_report_get_strongest (report, S) == evidence->pdata[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    g_assert_cmpstr (((StarEvidence *) evidence->pdata[i])->figure, ==, figures[i]);
}

/* Of two figures that tell as much, the one in the outcome is shown, but not of how large it is. */
static void
test_strongest_in_result (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;

  star_story_set_text (story, STAR_SECTION_TASK, "Bring the error rate below 1 % in 40 shops.");
  star_story_set_text (story, STAR_SECTION_RESULT, "The error rate is 0.4 % in 30 shops.");
  report = star_coverage_check (coverage, story);

  g_assert_cmpuint (star_coverage_report_get_evidence (report, R)->len, ==, 2);
  g_assert_cmpint (star_coverage_report_get_strongest (report, R)->section, ==,
                   STAR_SECTION_RESULT);
  g_assert_cmpuint (star_coverage_report_get_evidence (report, S)->len, ==, 2);
  g_assert_cmpint (star_coverage_report_get_strongest (report, S)->section, ==,
                   STAR_SECTION_TASK);
}

/* In the field for what stayed, what is told as being so did; elsewhere it says nothing. */
static void
test_standing (void)
{
  static const struct {
    const char *text;
    const char *words; /* NULL for none */
  } cases[] = {
    { "The roster is in the ward handbook.", "The roster is in the ward handbook" },
    { "Drivers book a slot before they come.", "Drivers book a slot" },
    { "The mate owns that gate.", "The mate owns that gate" },
    { "It began in May. Drivers book a slot.", "Drivers book a slot" },
    { "Nothing changed.", NULL },
    { "We have no process for it.", NULL },
    { "There is no rule.", NULL },
    { "We don't have a runbook.", NULL },
    { "The chart is not used.", NULL },
    { "n/a", NULL },
    { "We wrote a page.", NULL },
    { "I learned that planning is key.", NULL },
    { "I am proud of them.", NULL },
    { "Freshness is 3 minutes now.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarStory) story = star_story_new ();
      g_autoptr (StarStory) other = star_story_new ();
      g_autoptr (StarCoverageReport) report = NULL;
      g_autoptr (StarCoverageReport) elsewhere = NULL;
      const StarEvidence *found;

      star_story_set_text (story, STAR_SECTION_ACTION, "I introduced a checklist.");
      star_story_set_text (story, STAR_SECTION_WHAT_CHANGED, cases[i].text);
      report = star_coverage_check (coverage, story);
      found = star_coverage_report_get_strongest (report, E);
      g_assert_cmpstr (found->text, ==,
                       cases[i].words != NULL ? cases[i].words : "introduced a checklist");

      star_story_set_text (other, STAR_SECTION_SITUATION, cases[i].text);
      elsewhere = star_coverage_check (coverage, other);
      g_assert_null (star_coverage_report_get_strongest (elsewhere, E));
    }
}

/* A story that is ready: every field, four figures, 90 to 120 seconds. */
static StarStory *
ready_story (void)
{
  StarStory *story = star_story_new ();

  star_story_set_text (story, STAR_SECTION_SITUATION,
    "Every night our harbour office loads the manifests of 340 ships into one planning system, and "
    "the berths of the next day depend on it. In the spring the load began to break about three "
    "times a month. Each time the planners worked from paper until noon, pilots waited, and the "
    "port paid waiting fees of roughly $60,000 a month to the lines.");
  star_story_set_text (story, STAR_SECTION_TASK,
    "I was asked to own the load. I set the target myself: no more than one late night a quarter "
    "by the end of the year, and no new staff.");
  star_story_set_text (story, STAR_SECTION_ACTION,
    "First I read the logs of forty bad nights and sorted them by cause. Two causes made up most "
    "of them: files that came twice, and a lock that held on for hours. I decided to give up the "
    "single big load for one small load per shipping line. That "
    "cost us a simple restart, and I said so in the review. I paired with five planners for two "
    "weeks, so that each could see which line was late and start it again without calling "
    "anybody. A colleague wanted to buy a product instead; we tried it for a fortnight and turned "
    "it down, as it could not refuse a file that had come before.");
  star_story_set_text (story, STAR_SECTION_RESULT,
    "Late nights fell from three a month to one in the last two quarters. Waiting fees went from "
    "$60,000 to $9,000 a month. Night calls to my team of six fell by 80 %.");
  star_story_set_text (story, STAR_SECTION_WHAT_CHANGED,
    "A new line is now let in only with a signed file contract, and the planners own the runbook. "
    "Both rules are still in force a year later.");
  star_story_set_text (story, STAR_SECTION_KPI_MOVEMENT,
    "Late nights 3 a month → 1 in two quarters.");

  return story;
}

static char *
version_of (const char *const *ignored, const char *const *redactions)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;
  g_autoptr (StarDigest) digest = NULL;

  g_object_set (coverage, "ignored", ignored, "redactions", redactions, NULL);
  report = star_coverage_check (coverage, story);
  digest = star_coverage_report_to_digest (report);
  g_assert_cmpstr (digest->engine, ==, star_coverage_get_version (coverage));

  return g_strdup (digest->engine);
}

/* A digest tells what it was made with: the sets, in whatever order. */
static void
test_version (void)
{
  static const char *const none[] = { NULL };
  static const char *const a[] = { "no-cost", NULL };
  static const char *const ab[] = { "no-cost", "jargon", NULL };
  static const char *const ba[] = { "jargon", "no-cost", "jargon", NULL };
  static const char *const joined[] = { "no-costjargon", NULL };
  const struct {
    const char *const *ignored;
    const char *const *redactions;
  } others[] = { { a, none }, { none, a }, { ab, none }, { a, ab }, { ab, a }, { joined, none } };
  g_autofree char *plain = version_of (none, none);
  g_autofree char *one_order = version_of (ab, none);
  g_autofree char *other_order = version_of (ba, none);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpstr (plain, ==, star_lexicon_get_version (star_lexicon_get_default ()));
  g_assert_cmpstr (one_order, ==, other_order);
  g_hash_table_add (seen, g_strdup (plain));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (g_hash_table_add (seen, version_of (others[i].ignored, others[i].redactions)));
}

static void
test_ready (void)
{
  g_autoptr (StarStory) story = ready_story ();
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarCoverageReport) report = star_coverage_check (coverage, story);
  g_autoptr (StarCoverageReport) quick = NULL;
  g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);
  g_autofree char *found = levels (report);
  guint words = 0;

  g_assert_cmpstr (found, ==, "222211");
  g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==, 0);
  g_assert_true (star_coverage_report_is_ready (report));
  g_assert_cmpuint (digest->blocking, ==, 0);
  g_assert_cmpstr (digest->engine, ==, star_lexicon_get_version (star_lexicon_get_default ()));
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *spoken = star_story_dup_spoken (story, i);

      g_assert_cmpuint (star_coverage_report_get_words (report, i), ==, star_words_count (spoken));
      words += star_words_count (spoken);
    }
  g_assert_cmpuint (star_coverage_report_get_total_words (report), ==, words);
  g_assert_cmpuint (digest->words, ==, words);

  /* The same story is too short for somebody who speaks fast. */
  star_coverage_set_pace (coverage, &(StarPaceRange) { 210, 240, 280 });
  quick = star_coverage_check (coverage, story);
  g_assert_false (star_coverage_report_is_ready (quick));
  g_assert_nonnull (report_find_flag (quick, "too-short"));
}

/* Each thing that Ready needs, taken away alone, takes Ready away. */
static void
test_not_ready (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autoptr (StarStory) story = ready_story ();
      g_autoptr (StarCoverageReport) report = NULL;

      star_story_set_text (story, i, " \n");
      report = star_coverage_check (coverage, story);
      g_assert_false (star_coverage_report_is_ready (report));
    }
}

static void
test_empty_story (void)
{
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarCoverageReport) report = star_coverage_check (coverage, story);
  g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);
  g_autofree char *found = levels (report);

  g_assert_cmpstr (found, ==, "000000");
  g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==, 0);
  g_assert_false (star_coverage_report_is_ready (report));
  g_assert_cmpuint (digest->blocking, ==, STAR_N_SECTIONS + STAR_N_REQUIRED_DIMENSIONS);
}

static void
test_incremental (void)
{
  g_autoptr (StarCoverage) kept = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = ready_story ();
  static const char *const edits[] = {
    "It had 12 wards.", "", "It had", "It cost $5.", "We lost 3 parcels to an error.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (StarCoverage) fresh = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarCoverageReport) one = NULL;
      g_autoptr (StarCoverageReport) two = NULL;

      star_story_set_text (story, i % STAR_N_SECTIONS, edits[i]);
      one = star_coverage_check (kept, story);
      two = star_coverage_check (fresh, story);
      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        {
          GPtrArray *a = star_coverage_report_get_evidence (one, d);
          GPtrArray *b = star_coverage_report_get_evidence (two, d);

          g_assert_cmpuint (a->len, ==, b->len);
          for (guint k = 0; k < a->len; k++)
            g_assert_cmpstr (((StarEvidence *) g_ptr_array_index (a, k))->text, ==,
                             ((StarEvidence *) g_ptr_array_index (b, k))->text);
        }
      g_assert_cmpuint (star_coverage_report_get_flags (one)->len, ==,
                        star_coverage_report_get_flags (two)->len);
    }
}

static void
test_kpi_rows (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarCoverageReport) report = NULL;
  g_autoptr (StarCoverageReport) without = NULL;
  const StarEvidence *evidence;

  star_story_set_text (story, STAR_SECTION_KPI_MOVEMENT, "Größe");
  g_object_set (kpi, "metric", "p95 freshness", "from", "24 h", "to", "3 min", NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);

  report = star_coverage_check (coverage, story);
  evidence = star_coverage_report_get_strongest (report, R);
  g_assert_nonnull (evidence);
  g_assert_cmpint (evidence->section, ==, STAR_SECTION_KPI_MOVEMENT);
  g_assert_cmpint (evidence->start, ==, 5);
  g_assert_cmpint (evidence->end, ==, 5);
  g_assert_cmpstr (evidence->text, ==, "p95 freshness 24 h → 3 min");
  g_assert_cmpstr (evidence->figure, ==, "24 h → 3 min");
  g_assert_cmpuint (star_coverage_report_get_words (report, STAR_SECTION_KPI_MOVEMENT), ==, 7);

  /* A word that says nothing by itself does not in a row. */
  g_object_set (kpi, "metric", "The delay", "from", "", "to", "", NULL);
  without = star_coverage_check (coverage, story);
  g_assert_cmpint (star_coverage_report_get_level (without, R), ==, STAR_LEVEL_MISSING);
}

static void
test_section_places (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;
  const StarEvidence *evidence;

  star_story_set_text (story, STAR_SECTION_ACTION, "Für später: 14 services");
  report = star_coverage_check (coverage, story);
  evidence = star_coverage_report_get_strongest (report, S);

  g_assert_cmpint (evidence->section, ==, STAR_SECTION_ACTION);
  g_assert_cmpint (evidence->start, ==, 12);
  g_assert_cmpint (evidence->end, ==, 23);
  g_assert_cmpstr (evidence->text, ==, "14 services");
}

static void
assert_slices (StarCoverageReport *report, const char *text)
{
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      GPtrArray *evidence = star_coverage_report_get_evidence (report, d);

      for (guint i = 0; i < evidence->len; i++)
        {
          const StarEvidence *e = g_ptr_array_index (evidence, i);
          const char *start;
          g_autofree char *slice = NULL;

          g_assert_cmpint (e->start, >=, 0);
          g_assert_cmpint (e->start, <, e->end);
          g_assert_cmpint (e->end, <=, g_utf8_strlen (text, -1));
          start = g_utf8_offset_to_pointer (text, e->start);
          slice = g_strndup (start, g_utf8_offset_to_pointer (text, e->end) - start);
          g_assert_cmpstr (slice, ==, e->text);
        }
    }
}

/* Whatever the text: each piece of evidence is the slice that its place says. */
static void
test_slices (void)
{
  static const char *const pieces[] = {
    "14", "services", "errors", "fell", "by", "%", "from", "to", "→", "->", "$", "€", "3", "k", " ",
    " ", " ", "\n", ".", ",", "-", "–", "−", "~", "(", ")", "[", "]", "**", "’", "'", "\"", "million",
    "half", "a", "an", "hour", "per", "/", "team", "of", "five", "zero", "99.9", "1,200", "4 000",
    "2019", "x", "+", "#", "ü", "é", "日本", "עברית", "ع", "👩‍👩‍👧", "\u200b", "\u0301", "\u202e",
    "would have", "I led", "runbook", "[X]", "TODO", "multiple", "cost", "ms", "24/7", "p95",
    "10:30", "…", "\u00a0", "\t", "|", "*", "_",
  };
  guint seed = 20240607;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  guint found = 0;

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (StarCoverageReport) report = NULL;
      int n = g_rand_int_range (rand, 0, 40);

      for (int k = 0; k < n; k++)
        {
          g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          if (g_rand_boolean (rand))
            g_string_append_c (text, ' ');
        }

      report = star_coverage_check_text (coverage, text->str);
      assert_slices (report, text->str);
      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        found += star_coverage_report_get_evidence (report, d)->len;
    }

  /* The texts are not so odd that nothing is found in them. */
  g_assert_cmpuint (found, >, 500);
}

/* Long texts of one kind: nothing grows beyond its bounds, and each ends. */
static void
test_hostile (void)
{
  static const char *const units[] = {
    "7", "a", "word ", "9 ", "👩‍👩‍👧 ", "e\u0301", "\u200b", "[", "((", ")", "- 1\n", "1. x\n", "$", "%",
    "→ 3 ", "of ", "from 3 to ", "\u202eעברית ", "14 services ", "... ", "multiple ", "\n\n", "1,",
    "1:", "I led ", "* ", "would have 3 teams ", "introduced ", "team of ", "1/", "1-", "a third ",
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (StarCoverageReport) report = NULL;

      while (text->len < 30000)
        g_string_append (text, units[i]);
      report = star_coverage_check_text (coverage, text->str);
      assert_slices (report, text->str);
      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        g_assert_cmpuint (star_coverage_report_get_evidence (report, d)->len, <=, 400);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/attachment", test_attachment);
  g_test_add_func ("/coverage/shown-once", test_shown_once);
  g_test_add_func ("/coverage/words-only", test_words_only);
  g_test_add_func ("/coverage/lasting", test_lasting);
  g_test_add_func ("/coverage/figures", test_figures);
  g_test_add_func ("/coverage/lasts-from-start", test_lasts_from_start);
  g_test_add_func ("/coverage/strongest", test_strongest);
  g_test_add_func ("/coverage/evidence-order", test_evidence_order);
  g_test_add_func ("/coverage/standing", test_standing);
  g_test_add_func ("/coverage/strongest-in-result", test_strongest_in_result);
  g_test_add_func ("/coverage/ready", test_ready);
  g_test_add_func ("/coverage/version", test_version);
  g_test_add_func ("/coverage/not-ready", test_not_ready);
  g_test_add_func ("/coverage/empty-story", test_empty_story);
  g_test_add_func ("/coverage/incremental", test_incremental);
  g_test_add_func ("/coverage/kpi-rows", test_kpi_rows);
  g_test_add_func ("/coverage/section-places", test_section_places);
  g_test_add_func ("/coverage/slices", test_slices);
  g_test_add_func ("/coverage/hostile", test_hostile);

  return g_test_run ();
}
