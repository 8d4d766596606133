/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sentence-private.h"

typedef struct {
  const char *text;
  const char *figures;
} Case;

static void
check_cases (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *found = star_quantity_describe (star_lexicon_get_default (), cases[i].text);

      if (g_strcmp0 (found, cases[i].figures) != 0)
        g_test_message ("in “%s”", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].figures);
    }
}

static void
test_units (void)
{
  static const Case cases[] = {
    { "It cost $4,500 in all.", "money $[$4,500]=4500" },
    { "a bill of €1.2M", "money €[€1.2M]=1.2e+06" },
    { "we paid £5m for it", "money £[£5m]=5e+06" },
    { "USD 300 went", "money $[USD 300]=300" },
    { "about 40 dollars", "money $[about 40 dollars]=40 approx" },
    { "$2.5 million at risk", "money $[$2.5 million]=2.5e+06" },
    { "$45K/month", "money $[$45K/month]=45000 rate" },
    { "99.95 % of calls", "ratio %[99.95 %]=0.9995 {calls}" },
    { "by 12 percent", "ratio %[12 percent]=0.12" },
    { "p95 is 180 ms", "duration ms[180 ms]=0.18" },
    { "two more weeks", "duration week[two more weeks]=1.2096e+06" },
    { "a 3-hour gap", "duration h[3-hour]=10800 {gap}" },
    { "in 90 s", "duration s[90 s]=90" },
    { "24h of lag", "duration h[24h]=86400 {lag}" },
    { "8 TB of logs", "bytes TB[8 TB]=8e+12 {logs}" },
    { "12 rps at night", "rate rps[12 rps]=12" },
    { "500k events per second", "count[500k]=500000 {events}" },
    { "4 000 miles", "measure mi[4 000 miles]=4000" },
    { "5m users", "count[5m]=5e+06 {users}" },
    { "5M users", "count[5M]=5e+06 {users}" },
    { "2.4bn rows", "count[2.4bn]=2.4e+09 {rows}" },
    { "3 bugs a week", "count[3]=3 {bugs}" },
    { "6 per quarter", "count[6 per quarter]=6 rate" },
    { "$2 per 1,000 parcels", "money $[$2]=2" },
    { "two spills per 100 trips", "count[two]=2 {spills}" },
    { "4/quarter", "count[4/quarter]=4 rate" },
    { "5 US offices", "count[5]=5" },
    { "10 $5 notes", "count[10]=10; money $[$5]=5 {notes}" },
    { "a 10x rise", "multiple ×[10x]=10 up" },
    { "3× more", "multiple ×[3×]=3 up" },
    { "five times the load", "multiple ×[five times]=5 {load}" },
    { "three times a week", "count[three times a week]=3 rate" },
    { "once a month", "count[once a month]=1 rate" },
    { "once a boat", "" },
    { "not a single leak", "count[a single]=0" },
    { "a single leak", "" },
    { "not one leak", "count[one]=0" },
    { "nine kites out of ten", "ratio[nine kites out of ten]=0.9" },
    { "one in every six", "ratio[one in every six]=0.166667" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "with eight nurses", "count[eight]=8 {nurses}" },
    { "twenty-five shops", "count[twenty-five]=25 {shops}" },
    { "half a million parcels", "count[half a million]=500000 {parcels}" },
    { "a few hundred pallets", "count[few hundred]=100 {pallets}" },
    { "hundreds of thousands of rows", "count[hundreds of thousands]=100000 {rows}" },
    { "a dozen ships", "count[a dozen]=12 {ships}" },
    { "the multi-million row table", "count[multi-million]=1e+06" },
    { "zero injuries", "count[zero]=0 {injuries}" },
    { "costs were halved", "multiple[halved]=0.5 down" },
    { "we tripled it", "multiple[tripled]=3 up" },
    { "a third of the fleet", "ratio[a third]=0.333333 {fleet}" },
    { "two thirds of the fleet", "ratio[two thirds]=0.666667 {fleet}" },
    { "half of the fleet", "ratio[half]=0.5 {fleet}" },
    { "back within an hour", "duration h[an hour]=3600" },
    /* A time that somebody uses up, or that is made much of. */
    { "it took her a week", "duration week[a week]=604800" },
    { "that saved a day", "duration day[a day]=86400 down" },
    { "it took a whole day", "duration day[a whole day]=86400" },
    { "another month on it", "duration month[another month]=2.592e+06" },
    { "on another day", "" },
    { "took two a day", "count[two a day]=2 rate" },
    { "lost a minute", "" },
    { "for most of a weekend", "" },
    { "cost us a quarter of the crop", "ratio[a quarter]=0.25 {crop}" },
    { "back within the hour", "duration h[the hour]=3600" },
    { "filed a day late", "duration day[a day]=86400" },
    { "profiles for Wi-Fi 5/6E", "" },
    { "invoices out by 6 a.m. every day", "" },
    { "The lift stopped at 7.30 and ran again at 9.15.", "" },
    { "The leak was in row 38, near seat 4.", "" },
    { "between 2 p.m. and 4 p.m.", "" },
    { "Error 429 was returned", "" },
    { "done a month early", "duration month[a month]=2.592e+06" },
    { "one week late", "duration week[one week]=604800" },
    { "nearly 30 %", "ratio %[nearly 30 %]=0.3 approx" },
    { "~2 h", "duration h[~2 h]=7200 approx" },
    { "more than 600 beds", "count[more than 600]=600 {beds} approx" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_pairs (void)
{
  static const Case cases[] = {
    { "24 h → 3 min", "duration min[24 h → 3 min]=86400→180 down" },
    { "from 6 to 2 days", "duration day[6 to 2 days]=518400→172800 down" },
    { "from 12% to 3%", "ratio %[12% to 3%]=0.12→0.03 down" },
    { "4/quarter -> 0", "count[4/quarter -> 0]=4→0 down rate" },
    { "from $80k to $30k a month", "money $[$80k to $30k a month]=80000→30000 down rate" },
    { "from 12 late runs a week to 2", "count[12 late runs a week to 2]=12→2 {runs} down" },
    { "from eight to three", "count[eight to three]=8→3 down" },
    { "2–4 minutes", "duration min[2–4 minutes]=120…240" },
    { "between 3-5 hours", "duration h[3-5 hours]=10800…18000" },
    { "3 to 5 hours", "duration h[3 to 5 hours]=10800…18000" },
    { "from 24h to 2–4 minutes", "duration min[24h to 2–4 minutes]=86400→120 down" },
    { "from ~6 months (build) to 6 weeks (buy)",
      "duration week[~6 months (build) to 6 weeks]=1.5552e+07→3.6288e+06 down approx" },
    { "from days to two hours", "duration h[days to two hours]=86400→7200 down approx" },
    { "fell 18 % and rose 4 %", "ratio %[18 %]=0.18 down; ratio %[4 %]=0.04 up" },
    { "net −18 %", "ratio %[−18 %]=0.18 down" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What looks like a figure and is none. */
static void
test_no_figures (void)
{
  static const Case cases[] = {
    { "In 2019 it began.", "" },
    { "2019 was hard", "" },
    { "since March 3", "" },
    { "on 3 March 2021", "" },
    { "on 2021-03-04", "" },
    { "at 10:30 sharp", "" },
    { "at 7 PM", "" },
    { "we run 24/7", "" },
    { "as step 2 says", "" },
    { "in Q3", "" },
    { "version 3 shipped", "" },
    { "v2.4.1 and 10.0.0.7", "" },
    { "S3, EC2 and k8s", "" },
    { "the p95 of it", "" },
    { "Log4j 2 again", "" },
    { "we used Foobar 3 for it", "" },
    { "a 4K video wall", "" },
    { "a 1080p stream", "" },
    { "the 3rd time", "" },
    { "ticket #4411", "" },
    { "1. Told them\n2. Did it", "" },
    { "one of the reasons", "" },
    { "one day it broke", "" },
    { "from zero", "" },
    { "a third-party tool", "" },
    { "both of us", "" },
    { "several people", "" },
    { "no budget", "" },
    { "every quarter", "" },
    { "I double-checked it", "" },
    { "double bookings most weekends", "" },
    { "a quarter of a million", "count[a quarter of a million]=250000" },
    { "half of a million rows", "count[half of a million]=500000 {rows}" },
    { "a third of a class", "ratio[a third]=0.333333 {class}" },
    { "thousands of pounds", "money £[thousands of pounds]=1000" },
    { "thousands of people", "count[thousands]=1000 {people}" },
    { "three times as dear", "multiple ×[three times]=3" },
    { "rang twice as planned", "multiple[twice]=2" },
    { "twice as dear as felt", "multiple[twice]=2 up" },
    { "ISO 9001", "" },
    { "3D models of a 2D plan", "" },
    { "5-Why", "" },
    { "the man of the hour", "" },
    { "at MCS-8/9", "" },
    { "labour/12", "" },
    { "a month later", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers_that_are_years_elsewhere (void)
{
  static const Case cases[] = {
    { "2000+ people", "count[2000+]=2000 {people} approx" },
    { "2000 servers", "count[2000]=2000 {servers}" },
    { "2,019 rows", "count[2,019]=2019 {rows}" },
    { "$2000", "money $[$2000]=2000" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_powers (void)
{
  static const Case cases[] = {
    { "5m parcels left the depot", "count[5m]=5e+06 {parcels}" },
    { "5m weekly active readers", "count[5m weekly]=5e+06 {active readers} rate" },
    { "within 5m of the alarm", "duration min[5m]=300 {alarm}" },
    { "in 5m windows", "duration min[5m]=300 {windows}" },
    { "every 5m", "duration min[5m]=300" },
    { "2b events", "count[2b]=2e+09 {events}" },
    { "1.5 M€ a year", "money €[1.5 M€ a year]=1.5e+06 rate" },
    { "3 k€", "money €[3 k€]=3000" },
    { "$10-15k", "money $[$10-15k]=10000…15000" },
    { "$1.2–1.5M", "money $[$1.2–1.5M]=1.2e+06…1.5e+06" },
    { "$3M to $5M", "money $[$3M to $5M]=3e+06…5e+06" },
    { "from 5 to 10 million orders", "count[5 to 10 million]=5e+06→1e+07 {orders} up" },
    { "from 5 to 10k orders", "count[5 to 10k]=5→10000 {orders} up" },
    { "from 500 to 2k orders", "count[500 to 2k]=500→2000 {orders} up" },
    { "2.3M USD", "money $[2.3M USD]=2.3e+06" },
    { "1.5 million EUR", "money €[1.5 million EUR]=1.5e+06" },
    { "Rs. 5,000 a day", "money ₹[Rs. 5,000 a day]=5000 rate" },
    { "3 cents a call", "money ¢[3 cents]=0.03 {call}" },
    { "50¢", "money ¢[50¢]=0.5" },
    { "a seven-figure saving", "money[seven-figure]=1e+06 {saving} down approx" },
    { "worth six figures", "money[six figures]=100000 approx" },
    { "the six figures on that slide", "count[six]=6 {figures}" },
    { "half a million pallets", "count[half a million]=500000 {pallets}" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_grouping (void)
{
  static const Case cases[] = {
    { "1.000.000 parcels", "count[1.000.000]=1e+06 {parcels}" },
    { "1.234.567.890 rows", "count[1.234.567.890]=1.23457e+09 {rows}" },
    { "1’000’000 parcels", "count[1’000’000]=1e+06 {parcels}" },
    { "1 000 000 parcels", "count[1 000 000]=1e+06 {parcels}" },
    { "1 000 000 parcels", "count[1 000 000]=1e+06 {parcels}" },
    { "1e6 rows", "count[1e6]=1e+06 {rows}" },
    { "2.5e9 events", "count[2.5e9]=2.5e+09 {events}" },
    { "10^6 rows", "count[10^6]=1e+06 {rows}" },
    { "3.2 × 10^9 rows", "count[3.2 × 10^9]=3.2e+09 {rows}" },
    { "10⁶ rows", "count[10⁶]=1e+06 {rows}" },
    { "1,5 Mio. EUR", "money €[1,5 Mio. EUR]=1.5e+06" },
    { "€4,50 a seat", "money €[€4,50]=4.5 {seat}" },
    { "3,5 hours", "duration h[3,5 hours]=12600" },
    { "in 1,5 and 7", "count[1]=1; count[5]=5; count[7]=7" },
    { "192.168.100.200", "" },
    { "version 2.100.101", "" },
    { "hash 3e81f07", "" },
    { "7e57ab", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_composed (void)
{
  static const Case cases[] = {
    { "two and a half hours", "duration h[two and a half hours]=9000" },
    { "two and a half million hens", "count[two and a half million]=2.5e+06 {hens}" },
    { "a year and a half", "duration year[a year and a half]=4.7304e+07" },
    { "an hour and 20 minutes", "duration h[an hour and 20 minutes]=4800" },
    { "1h30", "duration h[1h30]=5400" },
    { "2h15m", "duration h[2h15m]=8100" },
    { "1h99", "" },
    { "1 h 30 min", "duration h[1 h 30 min]=5400" },
    { "2 days 4 hours", "duration day[2 days 4 hours]=187200" },
    { "2 days or 4 hours", "duration day[2 days]=172800; duration h[4 hours]=14400" },
    { "2 days and 4 nurses", "duration day[2 days]=172800; count[4]=4 {nurses}" },
    { "one hundred and twenty lorries", "count[one hundred and twenty]=120 {lorries}" },
    { "twenty five cooks", "count[twenty five]=25 {cooks}" },
    { "two thousand five hundred hens", "count[two thousand five hundred]=2500 {hens}" },
    { "one million two hundred thousand", "count[one million two hundred thousand]=1.2e+06" },
    { "two million and three cooks", "count[two million]=2e+06; count[three]=3 {cooks}" },
    { "five six seven", "count[five]=5; count[six]=6; count[seven]=7" },
    { "2½ days", "duration day[2½ days]=216000" },
    { "½ of it", "ratio[½]=0.5" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_shares (void)
{
  static const Case cases[] = {
    { "three quarters of the budget", "ratio[three quarters]=0.75 {budget}" },
    { "three quarters of growth", "duration quarter[three quarters]=2.3328e+07" },
    { "three-quarters done", "ratio[three-quarters]=0.75" },
    { "3 out of 4", "ratio[3 out of 4]=0.75" },
    { "4 in 10 patients", "ratio[4 in 10]=0.4 {patients}" },
    { "one in five", "ratio[one in five]=0.2" },
    { "one in 40", "ratio[one in 40]=0.025" },
    { "one plate in eight", "ratio[one plate in eight]=0.125" },
    { "one jar in two thousand broke", "ratio[one jar in two thousand]=0.0005" },
    { "every eighth jar", "ratio[every eighth]=0.125" },
    { "hired 4 in 10 weeks", "count[4]=4; duration week[10 weeks]=6.048e+06" },
    { "5 in 3 towns", "count[5]=5; count[3]=3 {towns}" },
    { "24 of 30 crews", "ratio[24 of 30]=0.8 {crews}" },
    { "24 of the 30 crews", "ratio[24 of the 30]=0.8 {crews}" },
    { "one of two reasons", "count[two]=2 {reasons}" },
    { "7/10 runs", "ratio[7/10]=0.7 {runs}" },
    { "2 of 2024", "count[2]=2" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_changes (void)
{
  static const Case cases[] = {
    { "4/quarter to 0", "count[4/quarter to 0]=4→0 down rate" },
    { "4 spills per quarter to zero", "count[4 spills per quarter to zero]=4→0 {spills} down" },
    { "4 talks per quarter to 30 people", "count[4]=4 {talks}; count[30]=30 {people}" },
    { "gave 4 talks to 30 people", "count[4]=4 {talks}; count[30]=30 {people}" },
    { "12 pages to 3", "count[12 pages to 3]=12→3 {pages} down" },
    { "from days to hours", "duration h[days to hours]=86400→3600 down approx" },
    { "from a week to a day", "duration day[a week to a day]=604800→86400 down" },
    { "from zero to 40 clients", "count[zero to 40]=0→40 {clients} up" },
    { "from nothing to 40 clients", "count[nothing to 40]=0→40 {clients} up" },
    { "from zero to hero", "" },
    { "12 ⇒ 3", "count[12 ⇒ 3]=12→3 down" },
    { "between 10 and 15 cooks", "count[10 and 15]=10…15 {cooks}" },
    { "between 2 and 4 weeks", "duration week[2 and 4 weeks]=1.2096e+06…2.4192e+06" },
    { "between 3 shops and 5 vans", "count[3]=3 {shops}; count[5]=5 {vans}" },
    { "from 40 min down to 5", "duration min[40 min down to 5]=2400→300 down" },
    { "3 days, down from 9", "duration day[3 days, down from 9]=777600→259200 down" },
    { "3 days (down from 9 days)", "duration day[3 days (down from 9 days]=777600→259200 down" },
    { "12 late runs a week, down from 40",
      "count[12 late runs a week, down from 40]=40→12 {runs} down" },
    { "I led 5 crews and spills fell from 30 to 10",
      "count[5]=5 {crews}; count[30 to 10]=30→10 down" },
    { "down to 2 hours from 3 days", "duration day[2 hours from 3 days]=259200→7200 down" },
    { "it was 40 minutes and is now 5", "duration min[40 minutes and is now 5]=2400→300 down" },
    { "was 12%, now 3%", "ratio %[12%, now 3%]=0.12→0.03 down" },
    { "it was 12 cooks, now 30% less", "count[12]=12 {cooks}; ratio %[30%]=0.3 down" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_approximations (void)
{
  static const Case cases[] = {
    { "up to 300", "count[up to 300]=300 approx" },
    { "from 40 up to 300", "count[40 up to 300]=40→300 up" },
    { "at least 300", "count[at least 300]=300 approx" },
    { ">99%", "ratio %[>99%]=0.99 approx" },
    { "300+", "count[300+]=300 approx" },
    { "over 300", "count[over 300]=300 approx" },
    { "close to 300", "count[close to 300]=300 approx" },
    { "fewer than 5 faults", "count[fewer than 5]=5 {faults} approx" },
    { "as many as 300", "count[many as 300]=300 approx" },
    { "300 or so", "count[300 or so]=300 approx" },
    { "40-odd hens", "count[40-odd]=40 {hens} approx" },
    { "40ish hens", "count[40ish]=40 {hens} approx" },
    { "3 weeks or so", "duration week[3 weeks or so]=1.8144e+06 approx" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_other_units (void)
{
  static const Case cases[] = {
    { "20 basis points", "ratio bps[20 basis points]=0.002" },
    { "3 percentage points", "ratio pp[3 percentage points]=0.03" },
    { "3 percent", "ratio %[3 percent]=0.03" },
    { "5 per cent", "ratio %[5 per cent]=0.05" },
    { "500 sq ft", "measure ft²[500 sq ft]=500" },
    { "200 square metres", "measure m²[200 square metres]=200" },
    { "37 °C", "other °[37 °C]=37" },
    { "five nines", "ratio %[five nines]=0.99999" },
    { "four 9s", "ratio %[four 9s]=0.9999" },
    { "99.99 %", "ratio %[99.99 %]=0.9999" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_directions (void)
{
  static const Case cases[] = {
    { "errors fell by 40 %", "ratio %[40 %]=0.4 down" },
    { "cut the nightly run time by 2 h", "duration h[2 h]=7200 down" },
    { "a 40 % cost reduction", "ratio %[40 %]=0.4 {cost reduction} down" },
    { "30 % fewer spills", "ratio %[30 %]=0.3 {spills} down" },
    { "12 more nurses", "count[12]=12 {nurses} up" },
    { "sales grew 12 %", "ratio %[12 %]=0.12 up" },
    { "+12 %", "ratio %[+12 %]=0.12 up" },
    { "up 20 %", "ratio %[20 %]=0.2 up" },
    { "set up the 12 vans", "count[12]=12 {vans}" },
    { "signed up 40 clients", "count[40]=40 {clients}" },
    { "halved it", "multiple[halved]=0.5 down" },
    { "costs rose 4 % and waste fell 2 %", "ratio %[4 %]=0.04 up; ratio %[2 %]=0.02 down" },
    { "from 3 to 5 shops", "count[3 to 5]=3→5 {shops} up" },
    { "3 to 5 shops", "count[3 to 5]=3…5 {shops}" },
    { "it held at 40 %", "ratio %[40 %]=0.4" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_heads (void)
{
  static const Case cases[] = {
    { "40 Kubernetes clusters in use", "count[40]=40 {Kubernetes clusters}" },
    { "500k events per second", "count[500k]=500000 {events}" },
    { "a 60-node cluster", "count[60]=60 {node cluster}" },
    { "a 20 person team", "count[20]=20 {person team}" },
    { "40 % of traffic", "ratio %[40 %]=0.4 {traffic}" },
    { "12 went home", "count[12]=12" },
    { "12 of them", "count[12]=12" },
    { "from 12 late runs a week to 2", "count[12 late runs a week to 2]=12→2 {runs} down" },
    { "3 h", "duration h[3 h]=10800" },
    { "team of five", "count[five]=5" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_names (void)
{
  static const Case cases[] = {
    { "in Q3 2024 sales", "" },
    { "2024 revenue", "" },
    { "a 500 error", "" },
    { "500 error reports", "count[500]=500 {error reports}" },
    { "got a 404", "" },
    { "an iPhone 12", "" },
    { "on Route 53", "" },
    { "Area 51", "" },
    { "the Boeing 747 fleet", "" },
    { "SOC 2", "" },
    { "OAuth 2.0", "" },
    { "Web 2.0", "" },
    { "§ 5", "" },
    { "No. 5", "" },
    { "no 5", "" },
    { "#3 priority", "" },
    { "#1 team", "" },
    { "PR 542", "" },
    { "(3) the third", "" },
    { "and (2) the other", "" },
    { "360 feedback", "" },
    { "a 9 to 5 job", "" },
    { "9-5", "" },
    { "Class of 2019", "" },
    { "the top 3 risks", "" },
    { "the top three risks", "" },
    { "Apollo 13", "" },
    { "the 12th of May", "" },
    { "on 5/6", "" },
    { "back in ‘20 and ’19", "" },
    { "FY23", "" },
    { "in H1", "" },
    { "at 10:30", "" },
    { "+1 555 123 4567", "" },
    { "(555) 123-4567", "" },
    { "555-123-4567", "" },
    { "10.0.0.1", "" },
    { "v3.2.1", "" },
    { "OPS-4411", "" },
    { "the 7-Eleven shop", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_names_that_are_none (void)
{
  static const Case cases[] = {
    { "Crew grew to 12", "count[12]=12 up" },
    { "Kafka 3 brokers", "count[3]=3 {brokers}" },
    { "Hired 12", "count[12]=12" },
    { "in Berlin 30 nurses left", "count[30]=30 {nurses}" },
    { "USD 300", "money $[USD 300]=300" },
    { "NPS 45", "count[45]=45" },
    { "2024 parcels", "count[2024]=2024 {parcels}" },
    { "on 3/4 of the vans", "ratio[3/4]=0.75 {vans}" },
    { "top 5% of shops", "ratio %[5%]=0.05 {shops}" },
    { "from 9 to 5", "count[9 to 5]=9→5 down" },
    { "9 to 5 vans", "count[9 to 5]=9→5 {vans} down" },
    { "500 errors", "count[500]=500 {errors}" },
    { "the first 5 clients", "count[5]=5 {clients}" },
    { "12–15", "count[12–15]=12…15" },
    { "three (3) vans", "count[three]=3" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
append_grouped (GString *text, gint64 value, const char *separator)
{
  if (value >= 1000)
    {
      append_grouped (text, value / 1000, separator);
      g_string_append_printf (text, "%s%03d", separator, (int) (value % 1000));
      return;
    }

  g_string_append_printf (text, "%d", (int) value);
}

static double
write_plain (GRand *rand, GString *text)
{
  gint64 value = g_rand_int_range (rand, 3, 1000);

  g_string_append_printf (text, "%d", (int) value);
  return value;
}

static double
write_grouped (GRand *rand, GString *text)
{
  static const char *const separators[] = { ",", " ", "\u00a0", "\u2009", "\u202f", "'", "’" };
  gint64 value = (gint64) g_rand_int_range (rand, 3000, 1000000) * 1000 + 7;

  append_grouped (text, value, separators[g_rand_int_range (rand, 0, G_N_ELEMENTS (separators))]);
  return value;
}

/* Three groups: with two it is a decimal number, with four it can be an address. */
static double
write_dotted (GRand *rand, GString *text)
{
  gint64 value = g_rand_int_range (rand, 1000000, 1000000000);

  append_grouped (text, value, ".");
  return value;
}

static double
write_power (GRand *rand, GString *text)
{
  static const struct {
    const char *text;
    double value;
  } powers[] = {
    { "k", 1e3 },         { "K", 1e3 },         { "M", 1e6 },  { "bn", 1e9 },
    { " thousand", 1e3 }, { " million", 1e6 },  { "e4", 1e4 }, { " × 10^5", 1e5 },
  };
  int tenths = g_rand_int_range (rand, 11, 999);
  int i = g_rand_int_range (rand, 0, G_N_ELEMENTS (powers));

  g_string_append_printf (text, "%d.%d%s", tenths / 10, tenths % 10, powers[i].text);
  return tenths * powers[i].value / 10;
}

static double
write_any (GRand *rand, GString *text)
{
  static double (*const writers[]) (GRand *, GString *) = {
    write_plain,
    write_grouped,
    write_dotted,
    write_power,
  };

  return writers[g_rand_int_range (rand, 0, G_N_ELEMENTS (writers))](rand, text);
}

typedef struct {
  const char *before;
  const char *behind;
  StarQuantityKind kind;
  double factor;
} Dress;

static const Dress dresses[] = {
  { "", " parcels", STAR_QUANTITY_COUNT, 1 },
  { "$", "", STAR_QUANTITY_MONEY, 1 },
  { "€ ", "", STAR_QUANTITY_MONEY, 1 },
  { "GBP ", "", STAR_QUANTITY_MONEY, 1 },
  { "", " USD", STAR_QUANTITY_MONEY, 1 },
  { "", " cents", STAR_QUANTITY_MONEY, 0.01 },
  { "", " %", STAR_QUANTITY_RATIO, 0.01 },
  { "", " percentage points", STAR_QUANTITY_RATIO, 0.01 },
  { "", " basis points", STAR_QUANTITY_RATIO, 0.0001 },
  { "", " ms", STAR_QUANTITY_DURATION, 0.001 },
  { "", " hours", STAR_QUANTITY_DURATION, 3600 },
  { "", " weeks", STAR_QUANTITY_DURATION, 604800 },
  { "", " GB", STAR_QUANTITY_BYTES, 1e9 },
  { "about ", " parcels", STAR_QUANTITY_COUNT, 1 },
  { "at least ", " %", STAR_QUANTITY_RATIO, 0.01 },
};

/* The one figure of @text. */
static StarQuantity
read_one (const char *text)
{
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (StarQuantity));
  StarSentence sentence;

  star_sentence_init (&sentence, star_lexicon_get_default (), text);
  while (star_sentence_next (&sentence))
    g_array_append_vals (quantities, sentence.quantities->data, sentence.quantities->len);
  star_sentence_clear (&sentence);

  if (quantities->len != 1)
    g_test_message ("in “%s”", text);
  g_assert_cmpuint (quantities->len, ==, 1);

  return g_array_index (quantities, StarQuantity, 0);
}

static void
check_value (const char *text, double found, double expected)
{
  if (ABS (found - expected) > 1e-9 * ABS (expected))
    g_test_message ("in “%s”", text);
  g_assert_cmpfloat_with_epsilon (found, expected, 1e-9 * ABS (expected));
}

static void
test_single_values_come_back (void)
{
  guint seed = 20010911;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int n = 0; n < 4000; n++)
    {
      const Dress *dress = &dresses[g_rand_int_range (rand, 0, G_N_ELEMENTS (dresses))];
      g_autoptr (GString) text = g_string_new ("it came to ");
      double value;
      StarQuantity q;

      g_string_append (text, dress->before);
      value = write_any (rand, text) * dress->factor;
      g_string_append (text, dress->behind);
      q = read_one (text->str);

      check_value (text->str, q.value, value);
      g_assert_cmpint (q.kind, ==, dress->kind);
      g_assert_cmpint (q.shape, ==, STAR_QUANTITY_SINGLE);
      g_assert_cmpint (q.is_approximate, ==, g_str_has_prefix (dress->before, "a"));
    }
}

/* Two values with all that belongs to them between words that link them. */
static void
test_pairs_come_back (void)
{
  static const struct {
    const char *before;
    const char *between;
    StarQuantityShape shape;
    gboolean is_reversed;
  } links[] = {
    { "from ", " to ", STAR_QUANTITY_CHANGE, FALSE },
    { "from ", " down to ", STAR_QUANTITY_CHANGE, FALSE },
    { "", " → ", STAR_QUANTITY_CHANGE, FALSE },
    { "", " -> ", STAR_QUANTITY_CHANGE, FALSE },
    { "", " => ", STAR_QUANTITY_CHANGE, FALSE },
    { "", ", up from ", STAR_QUANTITY_CHANGE, TRUE },
    { "to ", " from ", STAR_QUANTITY_CHANGE, TRUE },
    { "between ", " and ", STAR_QUANTITY_RANGE, FALSE },
  };
  guint seed = 19891109;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int n = 0; n < 4000; n++)
    {
      const Dress *dress = &dresses[g_rand_int_range (rand, 0, 13)];
      int link = g_rand_int_range (rand, 0, G_N_ELEMENTS (links));
      gboolean is_count = dress->kind == STAR_QUANTITY_COUNT;
      g_autoptr (GString) text = g_string_new ("it went ");
      double first;
      double second;
      StarQuantity q;

      g_string_append_printf (text, "%s%s", links[link].before, dress->before);
      first = write_grouped (rand, text) * dress->factor;
      g_string_append_printf (text, "%s%s%s", is_count ? "" : dress->behind, links[link].between,
                              dress->before);
      second = write_grouped (rand, text) * dress->factor;
      g_string_append (text, dress->behind);
      q = read_one (text->str);

      check_value (text->str, links[link].is_reversed ? q.other : q.value, first);
      check_value (text->str, links[link].is_reversed ? q.value : q.other, second);
      g_assert_cmpint (q.kind, ==, dress->kind);
      g_assert_cmpint (q.shape, ==, links[link].shape);
      if (q.shape == STAR_QUANTITY_CHANGE && q.value != q.other)
        g_assert_cmpint (q.direction, ==,
                         q.other > q.value ? STAR_QUANTITY_UP : STAR_QUANTITY_DOWN);
    }
}

/* "$1.2–1.5M": a dash, with power and unit once. */
static void
test_ranges_come_back (void)
{
  guint seed = 18480318;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int n = 0; n < 2000; n++)
    {
      int low = g_rand_int_range (rand, 2, 400);
      int high = low + g_rand_int_range (rand, 1, 400);
      gboolean is_million = g_rand_boolean (rand);
      const char *dash = g_rand_boolean (rand) ? "-" : "–";
      g_autofree char *text = g_strdup_printf ("it is $%d%s%d%s a year", low, dash, high,
                                               is_million ? "M" : "k");
      StarQuantity q = read_one (text);

      check_value (text, q.value, low * (is_million ? 1e6 : 1e3));
      check_value (text, q.other, high * (is_million ? 1e6 : 1e3));
      g_assert_cmpint (q.kind, ==, STAR_QUANTITY_MONEY);
      g_assert_cmpint (q.shape, ==, STAR_QUANTITY_RANGE);
      g_assert_true (q.has_rate);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quantity/units", test_units);
  g_test_add_func ("/quantity/words", test_words);
  g_test_add_func ("/quantity/pairs", test_pairs);
  g_test_add_func ("/quantity/no-figures", test_no_figures);
  g_test_add_func ("/quantity/no-years", test_numbers_that_are_years_elsewhere);
  g_test_add_func ("/quantity/powers", test_powers);
  g_test_add_func ("/quantity/grouping", test_grouping);
  g_test_add_func ("/quantity/composed", test_composed);
  g_test_add_func ("/quantity/shares", test_shares);
  g_test_add_func ("/quantity/changes", test_changes);
  g_test_add_func ("/quantity/approximations", test_approximations);
  g_test_add_func ("/quantity/other-units", test_other_units);
  g_test_add_func ("/quantity/directions", test_directions);
  g_test_add_func ("/quantity/heads", test_heads);
  g_test_add_func ("/quantity/names", test_names);
  g_test_add_func ("/quantity/names-that-are-none", test_names_that_are_none);
  g_test_add_func ("/quantity/values-come-back", test_single_values_come_back);
  g_test_add_func ("/quantity/pairs-come-back", test_pairs_come_back);
  g_test_add_func ("/quantity/ranges-come-back", test_ranges_come_back);

  return g_test_run ();
}
