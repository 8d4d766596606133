/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the catalogues under data, for translators; build-aux/json-strings made it. */

/* data/suggestions.json: suggestions[scale-blast-radius].question */
N_("Which share of users or requests did it touch, and for how long?")

/* data/suggestions.json: suggestions[scale-growth].question */
N_("By how much does it grow in a month or a year, and from what size?")

/* data/suggestions.json: suggestions[scale-headroom].question */
N_("How much could it take, against the highest load that it ever saw?")

/* data/suggestions.json: suggestions[scale-peak].question */
N_("What was the peak, in requests a second, and how far above an ordinary day is that?")

/* data/suggestions.json: suggestions[scale-throughput].question */
N_("How many events, rows or gigabytes go through it in a second or a day?")

/* data/suggestions.json: suggestions[scale-users].question */
N_("How many customers, users or accounts are that?")

/* data/suggestions.json: suggestions[scale-reach].question */
N_("How many sites, teams, countries or systems are that?")

/* data/suggestions.json: suggestions[scale-incident].question */
N_("How many customers, requests or systems did the incident touch, of how many?")

/* data/suggestions.json: suggestions[scale-cost].question */
N_("How much work did the money pay for: runs, terabytes, machines?")

/* data/suggestions.json: suggestions[scale-cutover].question */
N_("How much went across: rows, services, customers, and at what rate while it ran?")

/* data/suggestions.json: suggestions[scale-platform].question */
N_("How many services, pipelines and events a day does the platform carry, and how fast do they grow?")

/* data/suggestions.json: suggestions[scale-project].question */
N_("How big was it: how many systems, sites or users had it to reach?")

/* data/suggestions.json: suggestions[scale-decision].question */
N_("How much hung on the decision: how many users, systems or orders a day?")

/* data/suggestions.json: suggestions[scale-mentioned].question */
N_("How many of them are there, in one number that a listener can picture?")

/* data/suggestions.json: suggestions[scale-missing].question */
N_("How big was it: how many events a day, rows, users, machines or sites?")

/* data/suggestions.json: suggestions[cost-budget].question */
N_("How far from the budget did you end, over or under, in per cent?")

/* data/suggestions.json: suggestions[cost-run].question */
N_("What does one run cost now, and what did it cost before? What is that a year?")

/* data/suggestions.json: suggestions[cost-unit].question */
N_("What does one order, one training or one terabyte cost, before and after?")

/* data/suggestions.json: suggestions[cost-idle].question */
N_("How many of the hours that were paid for stood idle, before and after?")

/* data/suggestions.json: suggestions[cost-choice].question */
N_("After how many months is the dearer start paid back, and what does each way cost a month?")

/* data/suggestions.json: suggestions[cost-hours].question */
N_("Whose hours does it save, how many each time, and how often in a year?")

/* data/suggestions.json: suggestions[cost-at-stake].question */
N_("How much revenue does one hour of it bring in, or put at risk?")

/* data/suggestions.json: suggestions[cost-saving].question */
N_("What was paid in a month before, what is paid now, and what is that a year?")

/* data/suggestions.json: suggestions[cost-incident].question */
N_("What did the incident cost: lost orders, refunds, hours of repair? What does one less cost?")

/* data/suggestions.json: suggestions[cost-reduction].question */
N_("Which lever moved the bill, from how much a month to how much, and what is that a year?")

/* data/suggestions.json: suggestions[cost-cutover].question */
N_("What did running old and new side by side cost, and what does the new one save each month?")

/* data/suggestions.json: suggestions[cost-platform].question */
N_("What does the platform cost a month with the people who run it, before and after?")

/* data/suggestions.json: suggestions[cost-agentic].question */
N_("What does one task cost when an agent does it, checks and repeats included, and when a person does?")

/* data/suggestions.json: suggestions[cost-deadline].question */
N_("What would a day of delay have cost, and what did the rush cost?")

/* data/suggestions.json: suggestions[cost-decision].question */
N_("What does each option cost a month, and how many hours did the dispute or the choice save?")

/* data/suggestions.json: suggestions[cost-project].question */
N_("What was the budget, what was spent, and what does it save or earn in a year?")

/* data/suggestions.json: suggestions[cost-mentioned].question */
N_("How much is that in money, machine hours or working time, before and after?")

/* data/suggestions.json: suggestions[cost-missing].question */
N_("What did it cost or save: money, machine hours or working time, a month or a run?")

/* data/suggestions.json: suggestions[reliability-latency].question */
N_("What is the 95th percentile, before and after, and of how many requests?")

/* data/suggestions.json: suggestions[reliability-freshness].question */
N_("How old is the newest record when it is read, before and after?")

/* data/suggestions.json: suggestions[reliability-lag].question */
N_("How long does it take to catch up with the backlog at the rate of the consumers?")

/* data/suggestions.json: suggestions[reliability-recovery].question */
N_("How long until it was noticed, and how long until it ran again, on average and before that?")

/* data/suggestions.json: suggestions[reliability-budget].question */
N_("What was promised, how much of the window kept it, and how much of the error budget is left?")

/* data/suggestions.json: suggestions[reliability-availability].question */
N_("How many minutes was it down in which window, and what availability is that?")

/* data/suggestions.json: suggestions[reliability-changes].question */
N_("How many of the last releases failed or were rolled back, of how many?")

/* data/suggestions.json: suggestions[reliability-duplicates].question */
N_("Which share of the rows was there twice, before and after?")

/* data/suggestions.json: suggestions[reliability-loss].question */
N_("How many were sent, how many arrived, and which share was lost?")

/* data/suggestions.json: suggestions[reliability-quality].question */
N_("How many records were wrong or empty, of how many, before and after?")

/* data/suggestions.json: suggestions[reliability-runs].question */
N_("How many runs failed of how many, in which period, before and after?")

/* data/suggestions.json: suggestions[reliability-incident].question */
N_("How long did it take to notice and to recover, and how often has it happened since?")

/* data/suggestions.json: suggestions[reliability-cutover].question */
N_("How many minutes of downtime were allowed, how many were there, and how many records differed?")

/* data/suggestions.json: suggestions[reliability-saving].question */
N_("What held while the cost fell: availability, freshness or failed runs, in numbers?")

/* data/suggestions.json: suggestions[reliability-platform].question */
N_("How many runs or releases fail on the new platform, and how many failed on the old one?")

/* data/suggestions.json: suggestions[reliability-agentic].question */
N_("How many answers or actions of the agent were wrong, of how many, and who caught them?")

/* data/suggestions.json: suggestions[reliability-deadline].question */
N_("How many defects showed up after the date, and how many releases had to be taken back?")

/* data/suggestions.json: suggestions[reliability-mentioned].question */
N_("How often or for how long, in which period, before and after?")

/* data/suggestions.json: suggestions[reliability-missing].question */
N_("What broke less or came sooner: failures, delay, downtime or recovery, from what to what?")

/* data/suggestions.json: suggestions[people-on-call].question */
N_("How many pages came in a shift, before and after, and how many at night?")

/* data/suggestions.json: suggestions[people-toil].question */
N_("Which share of the week goes into toil, before and after?")

/* data/suggestions.json: suggestions[people-adoption].question */
N_("How many teams use it, of how many that could?")

/* data/suggestions.json: suggestions[people-onboarding].question */
N_("How long does a new colleague take to the first change in production, before and after?")

/* data/suggestions.json: suggestions[people-teaching].question */
N_("How many people did you teach, for how long, and what do they now do without you?")

/* data/suggestions.json: suggestions[people-persuasion].question */
N_("How many people had to agree, how did you weigh the options, and how long did it take?")

/* data/suggestions.json: suggestions[people-incident].question */
N_("How many were called out, how many hours did it bind, and how many pages come in a shift now?")

/* data/suggestions.json: suggestions[people-platform].question */
N_("How many teams have moved, of how many, and how long does a change take them now?")

/* data/suggestions.json: suggestions[people-agentic].question */
N_("How many hours does it take off people, and how many cases still come to a person, of how many?")

/* data/suggestions.json: suggestions[people-saving].question */
N_("How many teams see their own bill now, and how many hours a year does it take off them?")

/* data/suggestions.json: suggestions[people-cutover].question */
N_("How many teams had to move with it, and how many nights or weekends did it take?")

/* data/suggestions.json: suggestions[people-conflict].question */
N_("How many people stood on each side, how long did it block them, and how did you weigh the options?")

/* data/suggestions.json: suggestions[people-project].question */
N_("How many people did you lead, from how many teams, and how long did a change take them?")

/* data/suggestions.json: suggestions[people-mentioned].question */
N_("How many people is that, and what is different in their week, in hours or pages?")

/* data/suggestions.json: suggestions[people-missing].question */
N_("Who worked with you or was relieved, how many are they, and how many hours does it save them?")

/* data/suggestions.json: suggestions[ownership-incident].question */
N_("Who led the incident, and what could you decide without asking: stop, roll back, tell customers?")

/* data/suggestions.json: suggestions[ownership-decision].question */
N_("Whose decision was it in the end, and which part of it was yours?")

/* data/suggestions.json: suggestions[ownership-missing].question */
N_("What was yours to decide, and which decision would have been another one without you?")

/* data/suggestions.json: suggestions[evolution-incident].question */
N_("What now keeps the same fault from coming back when you are not there?")

/* data/suggestions.json: suggestions[evolution-cost].question */
N_("What keeps the bill from growing back: which limit, alert or review, and who owns it?")

/* data/suggestions.json: suggestions[evolution-platform].question */
N_("What is the next step on the platform, and what happens at ten times the load?")

/* data/suggestions.json: suggestions[evolution-people].question */
N_("What do people do differently since then: which rule, review or habit has stayed?")

/* data/suggestions.json: suggestions[evolution-missing].question */
N_("What stayed when you had moved on: a rule, a check, an owner, a next step with a date?")
