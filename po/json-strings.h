/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the catalogues under data, for translators; build-aux/json-strings made it. */

/* data/formulas.json: formulas[bad-record-rate].name */
N_("Bad-record rate")

/* data/formulas.json: formulas[bad-record-rate].about */
N_("Which share of the records was wrong, late or rejected.")

/* data/formulas.json: formulas[bad-record-rate].metric */
N_("Bad-record rate")

/* data/formulas.json: formulas[bad-record-rate].inputs[0].label */
N_("Bad records")

/* data/formulas.json: formulas[bad-record-rate].inputs[0].hint */
N_("Wrong or rejected, such as 25")

/* data/formulas.json: formulas[bad-record-rate].inputs[1].label */
N_("All records")

/* data/formulas.json: formulas[bad-record-rate].inputs[1].hint */
N_("Good and bad together, such as 10,000")

/* data/formulas.json: formulas[bad-record-rate].guards[0].text */
N_("There are more bad records than records")

/* data/formulas.json: formulas[bad-record-rate].notes[0] */
N_("This is a share of records, not of runs: a run can fail without one bad record, and pass with many")

/* data/formulas.json: formulas[run-failure-rate].name */
N_("Run failure rate")

/* data/formulas.json: formulas[run-failure-rate].about */
N_("Which share of the runs of a job or pipeline failed.")

/* data/formulas.json: formulas[run-failure-rate].metric */
N_("Run failure rate")

/* data/formulas.json: formulas[run-failure-rate].inputs[0].label */
N_("Failed runs")

/* data/formulas.json: formulas[run-failure-rate].inputs[0].hint */
N_("Such as 6")

/* data/formulas.json: formulas[run-failure-rate].inputs[1].label */
N_("All runs")

/* data/formulas.json: formulas[run-failure-rate].inputs[1].hint */
N_("Failed and good together, such as 240")

/* data/formulas.json: formulas[run-failure-rate].also[bound].label */
/* xgettext:no-c-format */
N_("95 % upper bound")

/* data/formulas.json: formulas[run-failure-rate].guards[0].text */
N_("More runs failed than ran")

/* data/formulas.json: formulas[run-failure-rate].guards[1].text */
N_("None of {total_runs} runs failed; that proves no more than a failure rate below about {bound}")

/* data/formulas.json: formulas[run-failure-rate].notes[0] */
N_("Say whether a run that passed on a retry counts as failed")

/* data/formulas.json: formulas[change-failure-rate].name */
N_("Change failure rate")

/* data/formulas.json: formulas[change-failure-rate].about */
N_("Which share of the changes in production had to be repaired or taken back.")

/* data/formulas.json: formulas[change-failure-rate].metric */
N_("Change failure rate")

/* data/formulas.json: formulas[change-failure-rate].inputs[0].label */
N_("Failed changes")

/* data/formulas.json: formulas[change-failure-rate].inputs[0].hint */
N_("Rolled back, patched or followed by an incident, such as 3")

/* data/formulas.json: formulas[change-failure-rate].inputs[1].label */
N_("Deployed changes")

/* data/formulas.json: formulas[change-failure-rate].inputs[1].hint */
N_("All of the same period, such as 60")

/* data/formulas.json: formulas[change-failure-rate].also[bound].label */
/* xgettext:no-c-format */
N_("95 % upper bound")

/* data/formulas.json: formulas[change-failure-rate].guards[0].text */
N_("More changes failed than were deployed")

/* data/formulas.json: formulas[change-failure-rate].guards[1].text */
N_("None of {deployed_changes} changes failed; that proves no more than a rate below about {bound}")

/* data/formulas.json: formulas[mttd].name */
N_("Mean time to detect")

/* data/formulas.json: formulas[mttd].about */
N_("How long it took on average until somebody or an alert noticed.")

/* data/formulas.json: formulas[mttd].metric */
N_("Mean time to detect")

/* data/formulas.json: formulas[mttd].inputs[0].label */
N_("Durations")

/* data/formulas.json: formulas[mttd].inputs[0].hint */
N_("From the start of the fault to the first alert, such as 12 min, 45 min, 1 h")

/* data/formulas.json: formulas[mttd].also[median].label */
N_("Median")

/* data/formulas.json: formulas[mttd].also[n].label */
N_("Number of incidents")

/* data/formulas.json: formulas[mttd].guards[0].text */
N_("A mean of {n} says little: name the incidents, or say the median and how many they are")

/* data/formulas.json: formulas[mttd].guards[1].text */
N_("A few long ones pull the mean far above the median ({median}); say both")

/* data/formulas.json: formulas[mttd].notes[0] */
N_("The clock starts with the fault, not with the first alert; say so if you can only start later")

/* data/formulas.json: formulas[mttr].name */
N_("Mean time to recover")

/* data/formulas.json: formulas[mttr].about */
N_("How long it took on average until the service was back.")

/* data/formulas.json: formulas[mttr].metric */
N_("Mean time to recover")

/* data/formulas.json: formulas[mttr].inputs[0].label */
N_("Durations")

/* data/formulas.json: formulas[mttr].inputs[0].hint */
N_("One for each incident, such as 12 min, 45 min, 1 h")

/* data/formulas.json: formulas[mttr].also[median].label */
N_("Median")

/* data/formulas.json: formulas[mttr].also[n].label */
N_("Number of incidents")

/* data/formulas.json: formulas[mttr].guards[0].text */
N_("A mean of {n} says little: name the incidents, or say the median and how many they are")

/* data/formulas.json: formulas[mttr].guards[1].text */
N_("A few long ones pull the mean far above the median ({median}); say both")

/* data/formulas.json: formulas[mttr].notes[0] */
N_("Say when the clock starts: with the fault or with the alert")

/* data/formulas.json: formulas[availability].name */
N_("Availability")

/* data/formulas.json: formulas[availability].about */
N_("Which share of the time the service was up.")

/* data/formulas.json: formulas[availability].metric */
N_("Availability")

/* data/formulas.json: formulas[availability].inputs[0].label */
N_("Downtime")

/* data/formulas.json: formulas[availability].inputs[0].hint */
N_("All outages of the window together, such as 43.2 min")

/* data/formulas.json: formulas[availability].inputs[1].label */
N_("Window")

/* data/formulas.json: formulas[availability].inputs[1].hint */
N_("Such as 30d")

/* data/formulas.json: formulas[availability].also[month].label */
N_("Downtime in 30 days")

/* data/formulas.json: formulas[availability].guards[0].text */
N_("The downtime is longer than the window")

/* data/formulas.json: formulas[availability].guards[1].text */
/* xgettext:no-c-format */
N_("No downtime in {window} is not an availability of 100 %; say “no outage in {window}”")

/* data/formulas.json: formulas[availability].notes[0] */
N_("Say whether planned maintenance counts as downtime")

/* data/formulas.json: formulas[slo-conformance].name */
N_("SLO conformance")

/* data/formulas.json: formulas[slo-conformance].about */
N_("Which share of the valid events was good, held against the target.")

/* data/formulas.json: formulas[slo-conformance].metric */
N_("SLO conformance")

/* data/formulas.json: formulas[slo-conformance].inputs[0].label */
N_("Good events")

/* data/formulas.json: formulas[slo-conformance].inputs[0].hint */
N_("Fast enough, fresh enough or right, such as 999,540")

/* data/formulas.json: formulas[slo-conformance].inputs[1].label */
N_("Valid events")

/* data/formulas.json: formulas[slo-conformance].inputs[1].hint */
N_("All that count, such as 1,000,000")

/* data/formulas.json: formulas[slo-conformance].inputs[2].label */
N_("Target")

/* data/formulas.json: formulas[slo-conformance].inputs[2].hint */
/* xgettext:no-c-format */
N_("Such as 99.9%")

/* data/formulas.json: formulas[slo-conformance].also[left].label */
N_("Error budget left")

/* data/formulas.json: formulas[slo-conformance].guards[0].text */
N_("There are more good events than valid ones")

/* data/formulas.json: formulas[slo-conformance].guards[1].text */
N_("The target of {target} is met")

/* data/formulas.json: formulas[slo-conformance].guards[2].text */
N_("The target of {target} is missed")

/* data/formulas.json: formulas[slo-conformance].guards[3].text */
N_("A target of {target} lets more fail than pass; was the error budget given in its place?")

/* data/formulas.json: formulas[slo-conformance].notes[0] */
N_("This is conformance, the share that was good; the error budget left is another number, and may be negative")

/* data/formulas.json: formulas[error-budget-allowed].name */
N_("Error budget allowed")

/* data/formulas.json: formulas[error-budget-allowed].about */
N_("How long the service may be down in a window without missing its SLO.")

/* data/formulas.json: formulas[error-budget-allowed].metric */
N_("Error budget")

/* data/formulas.json: formulas[error-budget-allowed].inputs[0].label */
N_("SLO")

/* data/formulas.json: formulas[error-budget-allowed].inputs[0].hint */
/* xgettext:no-c-format */
N_("Such as 99.9%")

/* data/formulas.json: formulas[error-budget-allowed].inputs[1].label */
N_("Window")

/* data/formulas.json: formulas[error-budget-allowed].inputs[1].hint */
N_("Such as 30d")

/* data/formulas.json: formulas[error-budget-allowed].also[share].label */
N_("Share that may fail")

/* data/formulas.json: formulas[error-budget-allowed].guards[0].text */
/* xgettext:no-c-format */
N_("An SLO of 100 % leaves no budget at all")

/* data/formulas.json: formulas[error-budget-allowed].guards[1].text */
N_("An SLO of {slo} lets more fail than pass; was the budget given in its place?")

/* data/formulas.json: formulas[error-budget-allowed].notes[0] */
/* xgettext:no-c-format */
N_("99.9 % is a budget of 0.1 %, which is 43.2 min in 30 days; 1 % would be 432 min")

/* data/formulas.json: formulas[error-budget-left].name */
N_("Error budget left")

/* data/formulas.json: formulas[error-budget-left].about */
N_("Which share of the error budget is still there.")

/* data/formulas.json: formulas[error-budget-left].metric */
N_("Error budget left")

/* data/formulas.json: formulas[error-budget-left].inputs[0].label */
N_("Used")

/* data/formulas.json: formulas[error-budget-left].inputs[0].hint */
N_("Downtime or bad events so far, such as 12 min")

/* data/formulas.json: formulas[error-budget-left].inputs[1].label */
N_("Allowed")

/* data/formulas.json: formulas[error-budget-left].inputs[1].hint */
N_("In the same unit, such as 43.2 min")

/* data/formulas.json: formulas[error-budget-left].guards[0].text */
N_("More was used than was allowed: the budget is overspent, and the value is negative")

/* data/formulas.json: formulas[error-budget-left].notes[0] */
N_("This is what is left of the budget, 1 − burn/budget; it is not SLO conformance")

/* data/formulas.json: formulas[burn-rate].name */
N_("Burn rate")

/* data/formulas.json: formulas[burn-rate].about */
N_("How fast the error budget is used up: at 1× it lasts exactly for the window.")

/* data/formulas.json: formulas[burn-rate].metric */
N_("Burn rate")

/* data/formulas.json: formulas[burn-rate].inputs[0].label */
N_("Used")

/* data/formulas.json: formulas[burn-rate].inputs[0].hint */
N_("Downtime or bad events so far, such as 20 min")

/* data/formulas.json: formulas[burn-rate].inputs[1].label */
N_("Allowed")

/* data/formulas.json: formulas[burn-rate].inputs[1].hint */
N_("For the whole window, such as 43.2 min")

/* data/formulas.json: formulas[burn-rate].inputs[2].label */
N_("Elapsed")

/* data/formulas.json: formulas[burn-rate].inputs[2].hint */
N_("How much of the window is over, such as 10d")

/* data/formulas.json: formulas[burn-rate].inputs[3].label */
N_("Window")

/* data/formulas.json: formulas[burn-rate].inputs[3].hint */
N_("Such as 30d")

/* data/formulas.json: formulas[burn-rate].guards[0].text */
N_("More time is over than the window has")

/* data/formulas.json: formulas[burn-rate].guards[1].text */
N_("At {value} the budget is gone before the window ends")

/* data/formulas.json: formulas[zero-event-chance].name */
N_("Chance of no event")

/* data/formulas.json: formulas[zero-event-chance].about */
N_("How likely a quiet stretch like this one is by chance alone, if nothing had changed.")

/* data/formulas.json: formulas[zero-event-chance].metric */
N_("Chance of no event by luck")

/* data/formulas.json: formulas[zero-event-chance].inputs[0].label */
N_("Rate before")

/* data/formulas.json: formulas[zero-event-chance].inputs[0].hint */
N_("With its period, such as 4/quarter")

/* data/formulas.json: formulas[zero-event-chance].inputs[1].label */
N_("Quiet time")

/* data/formulas.json: formulas[zero-event-chance].inputs[1].hint */
N_("How long there has been none, such as 2 quarters")

/* data/formulas.json: formulas[zero-event-chance].also[expected].label */
N_("Expected with no change")

/* data/formulas.json: formulas[zero-event-chance].also[bound].label */
/* xgettext:no-c-format */
N_("95 % upper bound of the rate now")

/* data/formulas.json: formulas[zero-event-chance].guards[0].text */
N_("A quiet time like this comes by luck {value} of the time: too short to say that it is fixed")

/* data/formulas.json: formulas[zero-event-chance].notes[0] */
N_("None seen is not none: the rate may still be anything up to about 3 over the quiet time")

/* data/formulas.json: formulas[null-ratio].name */
N_("Null ratio")

/* data/formulas.json: formulas[null-ratio].about */
N_("Which share of the rows has no value in a column.")

/* data/formulas.json: formulas[null-ratio].metric */
N_("Null ratio")

/* data/formulas.json: formulas[null-ratio].inputs[0].label */
N_("Rows without a value")

/* data/formulas.json: formulas[null-ratio].inputs[0].hint */
N_("In one column, such as 120")

/* data/formulas.json: formulas[null-ratio].inputs[1].label */
N_("All rows")

/* data/formulas.json: formulas[null-ratio].inputs[1].hint */
N_("Such as 60,000")

/* data/formulas.json: formulas[null-ratio].guards[0].text */
N_("More rows lack a value than there are rows")

/* data/formulas.json: formulas[null-ratio].notes[0] */
N_("Say which column, and over which rows")

/* data/formulas.json: formulas[duplicate-rate].name */
N_("Duplicate rate")

/* data/formulas.json: formulas[duplicate-rate].about */
N_("Which share of the rows is one too many: copies of another row.")

/* data/formulas.json: formulas[duplicate-rate].metric */
N_("Duplicate rate")

/* data/formulas.json: formulas[duplicate-rate].inputs[0].label */
N_("Distinct ids")

/* data/formulas.json: formulas[duplicate-rate].inputs[0].hint */
N_("Such as 998")

/* data/formulas.json: formulas[duplicate-rate].inputs[1].label */
N_("All rows")

/* data/formulas.json: formulas[duplicate-rate].inputs[1].hint */
N_("Such as 1,000")

/* data/formulas.json: formulas[duplicate-rate].also[distinct].label */
N_("Distinct ratio")

/* data/formulas.json: formulas[duplicate-rate].also[copies].label */
N_("Extra copies")

/* data/formulas.json: formulas[duplicate-rate].guards[0].text */
N_("There are more distinct ids than rows")

/* data/formulas.json: formulas[duplicate-rate].notes[0] */
N_("This counts the extra copies; the rows that have a copy at all are more")

/* data/formulas.json: formulas[event-loss-rate].name */
N_("Event loss rate")

/* data/formulas.json: formulas[event-loss-rate].about */
N_("Which share of the events that were produced never arrived.")

/* data/formulas.json: formulas[event-loss-rate].metric */
N_("Event loss rate")

/* data/formulas.json: formulas[event-loss-rate].inputs[0].label */
N_("Produced")

/* data/formulas.json: formulas[event-loss-rate].inputs[0].hint */
N_("Distinct events at the source, such as 2,000,000")

/* data/formulas.json: formulas[event-loss-rate].inputs[1].label */
N_("Consumed")

/* data/formulas.json: formulas[event-loss-rate].inputs[1].hint */
N_("Distinct events at the end, such as 1,999,400")

/* data/formulas.json: formulas[event-loss-rate].guards[0].text */
N_("More arrived than was produced: those are duplicates, and they hide what was lost; count distinct ids")

/* data/formulas.json: formulas[event-loss-rate].notes[0] */
N_("Count when the window has settled, or late events look lost")

/* data/formulas.json: formulas[completeness].name */
N_("Completeness")

/* data/formulas.json: formulas[completeness].about */
N_("Which share of what was expected has arrived.")

/* data/formulas.json: formulas[completeness].metric */
N_("Completeness")

/* data/formulas.json: formulas[completeness].inputs[0].label */
N_("Received")

/* data/formulas.json: formulas[completeness].inputs[0].hint */
N_("Such as 9,985")

/* data/formulas.json: formulas[completeness].inputs[1].label */
N_("Expected")

/* data/formulas.json: formulas[completeness].inputs[1].hint */
N_("By whom or what, such as 10,000 rows at the source")

/* data/formulas.json: formulas[completeness].guards[0].text */
N_("More arrived than was expected: there are duplicates, or the expected number is wrong")

/* data/formulas.json: formulas[completeness].notes[0] */
N_("Name the source of the expected number")

/* data/formulas.json: formulas[schema-drift-rate].name */
N_("Schema drift incidents")

/* data/formulas.json: formulas[schema-drift-rate].about */
N_("How many incidents in a month came from a changed schema.")

/* data/formulas.json: formulas[schema-drift-rate].metric */
N_("Schema drift incidents per month")

/* data/formulas.json: formulas[schema-drift-rate].inputs[0].label */
N_("Incidents")

/* data/formulas.json: formulas[schema-drift-rate].inputs[0].hint */
N_("Such as 6")

/* data/formulas.json: formulas[schema-drift-rate].inputs[1].label */
N_("Window")

/* data/formulas.json: formulas[schema-drift-rate].inputs[1].hint */
N_("Such as 3 months")

/* data/formulas.json: formulas[schema-drift-rate].result.suffix */
N_("per month")

/* data/formulas.json: formulas[schema-drift-rate].also[bound].label */
/* xgettext:no-c-format */
N_("95 % upper bound, per month")

/* data/formulas.json: formulas[schema-drift-rate].guards[0].text */
N_("None in {window} is not never: the rate may still be up to about {bound} a month")

/* data/formulas.json: formulas[schema-drift-rate].guards[1].text */
N_("{window} is less than a month: the number of a month is extrapolated")

/* data/formulas.json: formulas[percentile].name */
N_("Percentile")

/* data/formulas.json: formulas[percentile].about */
N_("The value that a given share of the samples stays within, such as p95.")

/* data/formulas.json: formulas[percentile].metric */
N_("p{rank} latency")

/* data/formulas.json: formulas[percentile].inputs[0].label */
N_("Samples")

/* data/formulas.json: formulas[percentile].inputs[0].hint */
N_("One number each, with units, such as 120 ms, 180 ms, 2.4 s")

/* data/formulas.json: formulas[percentile].inputs[1].label */
N_("Percentile")

/* data/formulas.json: formulas[percentile].inputs[1].hint */
N_("Such as 95")

/* data/formulas.json: formulas[percentile].also[n].label */
N_("Number of samples")

/* data/formulas.json: formulas[percentile].also[median].label */
N_("Median")

/* data/formulas.json: formulas[percentile].guards[0].text */
N_("For a percentile {n} is too few: 20 samples at least")

/* data/formulas.json: formulas[percentile].guards[1].text */
N_("With {n} samples p{rank} is simply the largest one")

/* data/formulas.json: formulas[percentile].notes[0] */
N_("By nearest rank it is always one of the samples: the smallest one that so many of them do not exceed. The median of an even number of samples is the mean of the two in the middle, so p50 may be another number")

/* data/formulas.json: formulas[percentile].notes[1] */
N_("Never average percentiles, neither of hours nor of machines: take the percentile of all samples")

/* data/formulas.json: formulas[throughput].name */
N_("Throughput")

/* data/formulas.json: formulas[throughput].about */
N_("How many events go through in a second, on average.")

/* data/formulas.json: formulas[throughput].metric */
N_("Throughput")

/* data/formulas.json: formulas[throughput].inputs[0].label */
N_("Events")

/* data/formulas.json: formulas[throughput].inputs[0].hint */
N_("Such as 1.2 billion or 1.2e9")

/* data/formulas.json: formulas[throughput].inputs[1].label */
N_("Window")

/* data/formulas.json: formulas[throughput].inputs[1].hint */
N_("Such as 1d")

/* data/formulas.json: formulas[throughput].notes[0] */
N_("This is a mean; say the peak apart")

/* data/formulas.json: formulas[freshness].name */
N_("Freshness")

/* data/formulas.json: formulas[freshness].about */
N_("How old the newest record is.")

/* data/formulas.json: formulas[freshness].metric */
N_("Freshness")

/* data/formulas.json: formulas[freshness].inputs[0].label */
N_("Last ingest")

/* data/formulas.json: formulas[freshness].inputs[0].hint */
N_("When the newest record came in, such as 10:42")

/* data/formulas.json: formulas[freshness].inputs[1].label */
N_("Now")

/* data/formulas.json: formulas[freshness].inputs[1].hint */
N_("When you looked, such as 10:45")

/* data/formulas.json: formulas[freshness].guards[0].text */
N_("It lies after now: a clock is wrong, or the two are in different time zones")

/* data/formulas.json: formulas[freshness].notes[0] */
N_("Say whether it is the time of ingest or of the event; one fresh partition can hide a stale one")

/* data/formulas.json: formulas[lag-time].name */
N_("Lag in time")

/* data/formulas.json: formulas[lag-time].about */
N_("How long a consumer needs to work off its backlog.")

/* data/formulas.json: formulas[lag-time].metric */
N_("Consumer lag")

/* data/formulas.json: formulas[lag-time].inputs[0].label */
N_("Lag")

/* data/formulas.json: formulas[lag-time].inputs[0].hint */
N_("Messages not yet read, such as 1.2 million")

/* data/formulas.json: formulas[lag-time].inputs[1].label */
N_("Rate of catching up")

/* data/formulas.json: formulas[lag-time].inputs[1].hint */
N_("Net of what still comes in, such as 500/s")

/* data/formulas.json: formulas[lag-time].notes[0] */
N_("Take the rate of reading less the rate of writing: a consumer that is no faster than the producer never catches up")

/* data/formulas.json: formulas[growth].name */
N_("Growth")

/* data/formulas.json: formulas[growth].about */
N_("What a rate of growth comes to after some periods.")

/* data/formulas.json: formulas[growth].metric */
N_("Growth")

/* data/formulas.json: formulas[growth].inputs[0].label */
N_("Rate")

/* data/formulas.json: formulas[growth].inputs[0].hint */
/* xgettext:no-c-format */
N_("In one period, such as 40%")

/* data/formulas.json: formulas[growth].inputs[1].label */
N_("Periods")

/* data/formulas.json: formulas[growth].inputs[1].hint */
N_("How many of them, such as 4")

/* data/formulas.json: formulas[growth].also[percent].label */
N_("Growth in all")

/* data/formulas.json: formulas[growth].guards[0].text */
N_("It more than doubles in every period; is {rate} what you mean?")

/* data/formulas.json: formulas[growth].notes[0] */
/* xgettext:no-c-format */
N_("Say the period of the rate; both must be the same: 40 % a quarter over 4 quarters")

/* data/formulas.json: formulas[headroom].name */
N_("Headroom")

/* data/formulas.json: formulas[headroom].about */
N_("How often the highest load would fit into the capacity.")

/* data/formulas.json: formulas[headroom].metric */
N_("Headroom")

/* data/formulas.json: formulas[headroom].inputs[0].label */
N_("Capacity")

/* data/formulas.json: formulas[headroom].inputs[0].hint */
N_("Tested rather than assumed, such as 800k/s")

/* data/formulas.json: formulas[headroom].inputs[1].label */
N_("Peak")

/* data/formulas.json: formulas[headroom].inputs[1].hint */
N_("The highest load seen, such as 500k/s")

/* data/formulas.json: formulas[headroom].also[spare].label */
N_("Spare capacity")

/* data/formulas.json: formulas[headroom].guards[0].text */
N_("The peak is above the capacity: there is no headroom")

/* data/formulas.json: formulas[headroom].notes[0] */
N_("Say how the capacity is known: from a load test, or reckoned")

/* data/formulas.json: formulas[blast-radius].name */
N_("Blast radius")

/* data/formulas.json: formulas[blast-radius].about */
N_("Which share of the users or requests was hit, and for how long.")

/* data/formulas.json: formulas[blast-radius].metric */
N_("Blast radius")

/* data/formulas.json: formulas[blast-radius].inputs[0].label */
N_("Affected")

/* data/formulas.json: formulas[blast-radius].inputs[0].hint */
N_("Users or requests, such as 1,200")

/* data/formulas.json: formulas[blast-radius].inputs[1].label */
N_("All users or requests")

/* data/formulas.json: formulas[blast-radius].inputs[1].hint */
N_("Such as 40,000")

/* data/formulas.json: formulas[blast-radius].inputs[2].label */
N_("Duration")

/* data/formulas.json: formulas[blast-radius].inputs[2].hint */
N_("Such as 45 min")

/* data/formulas.json: formulas[blast-radius].also[impact].label */
N_("Affected × duration")

/* data/formulas.json: formulas[blast-radius].guards[0].text */
N_("More are affected than there are")

/* data/formulas.json: formulas[blast-radius].notes[0] */
N_("Say whether you count users or requests")

/* data/formulas.json: formulas[cost-per-job].name */
N_("Cost per job")

/* data/formulas.json: formulas[cost-per-job].about */
N_("What one job costs: compute, storage and egress.")

/* data/formulas.json: formulas[cost-per-job].metric */
N_("Cost per job")

/* data/formulas.json: formulas[cost-per-job].inputs[0].label */
N_("Compute hours")

/* data/formulas.json: formulas[cost-per-job].inputs[0].hint */
N_("Of one job, such as 3.5")

/* data/formulas.json: formulas[cost-per-job].inputs[1].label */
N_("Price per hour")

/* data/formulas.json: formulas[cost-per-job].inputs[1].hint */
N_("Such as $0.12")

/* data/formulas.json: formulas[cost-per-job].inputs[2].label */
N_("Storage")

/* data/formulas.json: formulas[cost-per-job].inputs[2].hint */
N_("For this one job, such as $0.20")

/* data/formulas.json: formulas[cost-per-job].inputs[3].label */
N_("Egress")

/* data/formulas.json: formulas[cost-per-job].inputs[3].hint */
N_("For this one job, such as $0.05")

/* data/formulas.json: formulas[cost-per-job].also[compute].label */
N_("Compute")

/* data/formulas.json: formulas[cost-per-job].guards[0].text */
N_("Storage is more than ten times the rest; is it the bill of a whole month?")

/* data/formulas.json: formulas[cost-per-job].notes[0] */
N_("All parts are for one job; a monthly bill must be divided first")

/* data/formulas.json: formulas[cost-per-run].name */
N_("Cost per run")

/* data/formulas.json: formulas[cost-per-run].about */
N_("What one run of a pipeline costs, with its part of the monthly storage.")

/* data/formulas.json: formulas[cost-per-run].metric */
N_("Cost per run")

/* data/formulas.json: formulas[cost-per-run].inputs[0].label */
N_("vCPU hours")

/* data/formulas.json: formulas[cost-per-run].inputs[0].hint */
N_("Of one run, such as 12")

/* data/formulas.json: formulas[cost-per-run].inputs[1].label */
N_("Price per vCPU hour")

/* data/formulas.json: formulas[cost-per-run].inputs[1].hint */
N_("Such as $0.04")

/* data/formulas.json: formulas[cost-per-run].inputs[2].label */
N_("GB hours of memory")

/* data/formulas.json: formulas[cost-per-run].inputs[2].hint */
N_("Of one run, such as 48")

/* data/formulas.json: formulas[cost-per-run].inputs[3].label */
N_("Price per GB hour")

/* data/formulas.json: formulas[cost-per-run].inputs[3].hint */
N_("Such as $0.005")

/* data/formulas.json: formulas[cost-per-run].inputs[4].label */
N_("Storage a month")

/* data/formulas.json: formulas[cost-per-run].inputs[4].hint */
N_("The monthly bill, such as $90")

/* data/formulas.json: formulas[cost-per-run].inputs[5].label */
N_("Runs a month")

/* data/formulas.json: formulas[cost-per-run].inputs[5].hint */
N_("Such as 300")

/* data/formulas.json: formulas[cost-per-run].inputs[6].label */
N_("Egress")

/* data/formulas.json: formulas[cost-per-run].inputs[6].hint */
N_("Of one run, such as $0.05")

/* data/formulas.json: formulas[cost-per-run].also[month].label */
N_("Cost a month")

/* data/formulas.json: formulas[cost-per-run].also[storage].label */
N_("Storage in one run")

/* data/formulas.json: formulas[cost-per-run].guards[0].text */
N_("With fewer than two runs a month one run carries the whole bill for storage; is it the number of runs in a month?")

/* data/formulas.json: formulas[cost-per-run].notes[0] */
N_("The monthly storage is divided by the runs of the month; the other parts are for one run")

/* data/formulas.json: formulas[unit-cost].name */
N_("Unit cost")

/* data/formulas.json: formulas[unit-cost].about */
N_("What a unit of work costs: a thousand updates, a training, a terabyte.")

/* data/formulas.json: formulas[unit-cost].metric */
N_("Unit cost")

/* data/formulas.json: formulas[unit-cost].inputs[0].label */
N_("Cost")

/* data/formulas.json: formulas[unit-cost].inputs[0].hint */
N_("Of the window, such as $4,200")

/* data/formulas.json: formulas[unit-cost].inputs[1].label */
N_("Units")

/* data/formulas.json: formulas[unit-cost].inputs[1].hint */
N_("Done in the same window, such as 3.5 million")

/* data/formulas.json: formulas[unit-cost].inputs[2].label */
N_("Per")

/* data/formulas.json: formulas[unit-cost].inputs[2].hint */
N_("The cost of how many, such as 1,000")

/* data/formulas.json: formulas[unit-cost].guards[0].text */
N_("There are only {units} units: the cost of {per} is extrapolated")

/* data/formulas.json: formulas[unit-cost].notes[0] */
N_("Cost and units must come from the same window")

/* data/formulas.json: formulas[tco-monthly].name */
N_("Total cost per month")

/* data/formulas.json: formulas[tco-monthly].about */
N_("What a system costs in a month, with the people who run it.")

/* data/formulas.json: formulas[tco-monthly].metric */
N_("Total cost per month")

/* data/formulas.json: formulas[tco-monthly].inputs[0].label */
N_("Compute")

/* data/formulas.json: formulas[tco-monthly].inputs[0].hint */
N_("In a month, such as $6,000")

/* data/formulas.json: formulas[tco-monthly].inputs[1].label */
N_("Storage")

/* data/formulas.json: formulas[tco-monthly].inputs[1].hint */
N_("In a month, such as $900")

/* data/formulas.json: formulas[tco-monthly].inputs[2].label */
N_("Egress")

/* data/formulas.json: formulas[tco-monthly].inputs[2].hint */
N_("In a month, such as $300")

/* data/formulas.json: formulas[tco-monthly].inputs[3].label */
N_("Labour in a year")

/* data/formulas.json: formulas[tco-monthly].inputs[3].hint */
N_("Such as $60,000")

/* data/formulas.json: formulas[tco-monthly].result.suffix */
N_("a month")

/* data/formulas.json: formulas[tco-monthly].also[labor].label */
N_("Labour in a month")

/* data/formulas.json: formulas[tco-monthly].also[year].label */
N_("Cost in a year")

/* data/formulas.json: formulas[tco-monthly].guards[0].text */
N_("Without labour this is the bill, not the total cost")

/* data/formulas.json: formulas[tco-monthly].notes[0] */
N_("Labour is given for a year and divided by 12; the rest is for a month. What is paid once is not in it")

/* data/formulas.json: formulas[breakeven-months].name */
N_("Breakeven")

/* data/formulas.json: formulas[breakeven-months].about */
N_("After how many months the totals of two choices are the same.")

/* data/formulas.json: formulas[breakeven-months].metric */
N_("Breakeven")

/* data/formulas.json: formulas[breakeven-months].inputs[0].label */
N_("Upfront, A")

/* data/formulas.json: formulas[breakeven-months].inputs[0].hint */
N_("Such as $0")

/* data/formulas.json: formulas[breakeven-months].inputs[1].label */
N_("Monthly, A")

/* data/formulas.json: formulas[breakeven-months].inputs[1].hint */
N_("Such as $9,000")

/* data/formulas.json: formulas[breakeven-months].inputs[2].label */
N_("Upfront, B")

/* data/formulas.json: formulas[breakeven-months].inputs[2].hint */
N_("Such as $54,000")

/* data/formulas.json: formulas[breakeven-months].inputs[3].label */
N_("Monthly, B")

/* data/formulas.json: formulas[breakeven-months].inputs[3].hint */
N_("Such as $6,000")

/* data/formulas.json: formulas[breakeven-months].inputs[4].label */
N_("Horizon")

/* data/formulas.json: formulas[breakeven-months].inputs[4].hint */
N_("How many months were modelled, such as 12")

/* data/formulas.json: formulas[breakeven-months].also[year].label */
N_("Saved by B in the horizon")

/* data/formulas.json: formulas[breakeven-months].guards[0].text */
N_("The totals are the same from the first month on: nothing crosses")

/* data/formulas.json: formulas[breakeven-months].guards[1].text */
N_("The totals never cross: who costs more at the start also costs more, or the same, in every month")

/* data/formulas.json: formulas[breakeven-months].guards[2].text */
N_("It is beyond the horizon of {horizon}: extrapolated, not modelled")

/* data/formulas.json: formulas[breakeven-months].notes[0] */
N_("Say the horizon that was modelled")

/* data/formulas.json: formulas[budget-variance].name */
N_("Budget variance")

/* data/formulas.json: formulas[budget-variance].about */
N_("How far the actual cost ended from the budget.")

/* data/formulas.json: formulas[budget-variance].metric */
N_("Budget variance")

/* data/formulas.json: formulas[budget-variance].inputs[0].label */
N_("Actual")

/* data/formulas.json: formulas[budget-variance].inputs[0].hint */
N_("Such as $96,000")

/* data/formulas.json: formulas[budget-variance].inputs[1].label */
N_("Budget")

/* data/formulas.json: formulas[budget-variance].inputs[1].hint */
N_("Such as $100,000")

/* data/formulas.json: formulas[budget-variance].also[difference].label */
N_("Difference")

/* data/formulas.json: formulas[budget-variance].notes[0] */
N_("Say over or under: a sign alone is read either way")

/* data/formulas.json: formulas[idle-share].name */
N_("Idle share")

/* data/formulas.json: formulas[idle-share].about */
N_("Which share of the paid hours did nothing.")

/* data/formulas.json: formulas[idle-share].metric */
N_("Idle share")

/* data/formulas.json: formulas[idle-share].inputs[0].label */
N_("Idle hours")

/* data/formulas.json: formulas[idle-share].inputs[0].hint */
N_("Such as 310")

/* data/formulas.json: formulas[idle-share].inputs[1].label */
N_("Paid hours")

/* data/formulas.json: formulas[idle-share].inputs[1].hint */
N_("Such as 1,240")

/* data/formulas.json: formulas[idle-share].guards[0].text */
N_("More hours are idle than are paid")

/* data/formulas.json: formulas[idle-share].notes[0] */
/* xgettext:no-c-format */
N_("Say what counts as idle, such as below 5 % of CPU")

/* data/formulas.json: formulas[annual-saving].name */
N_("Annual saving")

/* data/formulas.json: formulas[annual-saving].about */
N_("What a lower monthly bill comes to in a year.")

/* data/formulas.json: formulas[annual-saving].metric */
N_("Annual saving")

/* data/formulas.json: formulas[annual-saving].inputs[0].label */
N_("Before, a month")

/* data/formulas.json: formulas[annual-saving].inputs[0].hint */
N_("Such as $9,000")

/* data/formulas.json: formulas[annual-saving].inputs[1].label */
N_("After, a month")

/* data/formulas.json: formulas[annual-saving].inputs[1].hint */
N_("Such as $5,500")

/* data/formulas.json: formulas[annual-saving].result.suffix */
N_("a year")

/* data/formulas.json: formulas[annual-saving].also[month].label */
N_("Saving a month")

/* data/formulas.json: formulas[annual-saving].also[share].label */
N_("Less than before")

/* data/formulas.json: formulas[annual-saving].guards[0].text */
N_("It costs more than before: this is no saving")

/* data/formulas.json: formulas[annual-saving].notes[0] */
N_("This is a rate, not yet money saved: it holds if the months compared are typical")

/* data/formulas.json: formulas[toil-share].name */
N_("Toil share")

/* data/formulas.json: formulas[toil-share].about */
N_("Which share of the working time goes into toil.")

/* data/formulas.json: formulas[toil-share].metric */
N_("Toil share")

/* data/formulas.json: formulas[toil-share].inputs[0].label */
N_("Toil")

/* data/formulas.json: formulas[toil-share].inputs[0].hint */
N_("Manual, repeated, without lasting value, such as 12")

/* data/formulas.json: formulas[toil-share].inputs[1].label */
N_("Working hours")

/* data/formulas.json: formulas[toil-share].inputs[1].hint */
N_("Of the same people and period, such as 40")

/* data/formulas.json: formulas[toil-share].guards[0].text */
N_("There is more toil than working time")

/* data/formulas.json: formulas[pages-per-shift].name */
N_("Pages per shift")

/* data/formulas.json: formulas[pages-per-shift].about */
N_("How many pages come in one on-call shift.")

/* data/formulas.json: formulas[pages-per-shift].metric */
N_("Pages per shift")

/* data/formulas.json: formulas[pages-per-shift].inputs[0].label */
N_("Pages")

/* data/formulas.json: formulas[pages-per-shift].inputs[0].hint */
N_("Such as 36")

/* data/formulas.json: formulas[pages-per-shift].inputs[1].label */
N_("Shifts")

/* data/formulas.json: formulas[pages-per-shift].inputs[1].hint */
N_("Such as 12")

/* data/formulas.json: formulas[pages-per-shift].result.suffix */
N_("per shift")

/* data/formulas.json: formulas[lead-time].name */
N_("Lead time")

/* data/formulas.json: formulas[lead-time].about */
N_("How long a change takes from the first commit to production, in the middle.")

/* data/formulas.json: formulas[lead-time].metric */
N_("Lead time")

/* data/formulas.json: formulas[lead-time].inputs[0].label */
N_("Durations")

/* data/formulas.json: formulas[lead-time].inputs[0].hint */
N_("One for each change, such as 2d, 5d, 8h")

/* data/formulas.json: formulas[lead-time].also[p90].label */
N_("p90")

/* data/formulas.json: formulas[lead-time].also[n].label */
N_("Number of changes")

/* data/formulas.json: formulas[lead-time].guards[0].text */
N_("A median of {n} says little: say how many changes they are")

/* data/formulas.json: formulas[lead-time].notes[0] */
N_("Say where the clock starts and ends")

/* data/formulas.json: formulas[lead-time].notes[1] */
N_("The median of an even number is the mean of the two in the middle; p90 is by nearest rank, one of the durations themselves")

/* data/formulas.json: formulas[paved-path-share].name */
N_("Paved-path share")

/* data/formulas.json: formulas[paved-path-share].about */
N_("Which share of the changes takes the supported way.")

/* data/formulas.json: formulas[paved-path-share].metric */
N_("Paved-path share")

/* data/formulas.json: formulas[paved-path-share].inputs[0].label */
N_("On the paved path")

/* data/formulas.json: formulas[paved-path-share].inputs[0].hint */
N_("Such as 180")

/* data/formulas.json: formulas[paved-path-share].inputs[1].label */
N_("All changes")

/* data/formulas.json: formulas[paved-path-share].inputs[1].hint */
N_("Such as 240")

/* data/formulas.json: formulas[paved-path-share].guards[0].text */
N_("More changes took the paved path than there are")

/* data/formulas.json: formulas[hours-saved].name */
N_("Hours saved")

/* data/formulas.json: formulas[hours-saved].about */
N_("How many working hours a change takes off people in a year.")

/* data/formulas.json: formulas[hours-saved].metric */
N_("Hours saved")

/* data/formulas.json: formulas[hours-saved].inputs[0].label */
N_("People")

/* data/formulas.json: formulas[hours-saved].inputs[0].hint */
N_("Such as 12")

/* data/formulas.json: formulas[hours-saved].inputs[1].label */
N_("Hours each time")

/* data/formulas.json: formulas[hours-saved].inputs[1].hint */
N_("Such as 1.5")

/* data/formulas.json: formulas[hours-saved].inputs[2].label */
N_("Times a year")

/* data/formulas.json: formulas[hours-saved].inputs[2].hint */
N_("Such as 50")

/* data/formulas.json: formulas[hours-saved].result.suffix */
N_("a year")

/* data/formulas.json: formulas[hours-saved].also[each].label */
N_("Hours saved for one person")

/* data/formulas.json: formulas[hours-saved].guards[0].text */
N_("That is more than a person works in a year")

/* data/formulas.json: formulas[hours-saved].notes[0] */
N_("Say what is done with the time")

/* data/formulas.json: formulas[adoption].name */
N_("Adoption")

/* data/formulas.json: formulas[adoption].about */
N_("Which share of the teams uses it.")

/* data/formulas.json: formulas[adoption].metric */
N_("Adoption")

/* data/formulas.json: formulas[adoption].inputs[0].label */
N_("Teams that use it")

/* data/formulas.json: formulas[adoption].inputs[0].hint */
N_("Such as 14")

/* data/formulas.json: formulas[adoption].inputs[1].label */
N_("Teams that could")

/* data/formulas.json: formulas[adoption].inputs[1].hint */
N_("Such as 20")

/* data/formulas.json: formulas[adoption].guards[0].text */
N_("More teams use it than could")

/* data/formulas.json: formulas[adoption].notes[0] */
N_("Say what counts as using it, such as once a week")

/* data/formulas.json: formulas[auto-remediation-rate].name */
N_("Auto-remediation rate")

/* data/formulas.json: formulas[auto-remediation-rate].about */
N_("Which share of the incidents resolved without a person.")

/* data/formulas.json: formulas[auto-remediation-rate].metric */
N_("Auto-remediation rate")

/* data/formulas.json: formulas[auto-remediation-rate].inputs[0].label */
N_("Resolved without a person")

/* data/formulas.json: formulas[auto-remediation-rate].inputs[0].hint */
N_("Such as 45")

/* data/formulas.json: formulas[auto-remediation-rate].inputs[1].label */
N_("All incidents")

/* data/formulas.json: formulas[auto-remediation-rate].inputs[1].hint */
N_("Such as 60")

/* data/formulas.json: formulas[auto-remediation-rate].guards[0].text */
N_("More incidents were resolved than there were")

/* data/formulas.json: formulas[auto-remediation-rate].notes[0] */
N_("Count an incident that came back within the day as one for a person")

/* data/formulas.json: formulas[weighted-decision].name */
N_("Weighted score")

/* data/formulas.json: formulas[weighted-decision].about */
N_("What an option scores when each criterion counts by its weight.")

/* data/formulas.json: formulas[weighted-decision].metric */
N_("Weighted score")

/* data/formulas.json: formulas[weighted-decision].inputs[0].label */
N_("Weights")

/* data/formulas.json: formulas[weighted-decision].inputs[0].hint */
/* xgettext:no-c-format */
N_("One for each criterion, such as 40%, 35%, 25%")

/* data/formulas.json: formulas[weighted-decision].inputs[1].label */
N_("Scores")

/* data/formulas.json: formulas[weighted-decision].inputs[1].hint */
N_("In the same order, such as 4, 3, 5")

/* data/formulas.json: formulas[weighted-decision].also[n].label */
N_("Number of criteria")

/* data/formulas.json: formulas[weighted-decision].also[sum].label */
N_("Sum of the weights")

/* data/formulas.json: formulas[weighted-decision].also[total].label */
N_("Sum of the weights")

/* data/formulas.json: formulas[weighted-decision].guards[0].text */
N_("There must be one score for each weight")

/* data/formulas.json: formulas[weighted-decision].guards[1].text */
N_("The weights sum to nothing")

/* data/formulas.json: formulas[weighted-decision].guards[2].text */
/* xgettext:no-c-format */
N_("The weights sum to {sum}, not to 100 %; the score is divided by their sum")

/* data/formulas.json: formulas[weighted-decision].guards[3].text */
N_("The weights sum to {total}, not to 100; the score is divided by their sum")

/* data/formulas.json: formulas[change].name */
N_("Change")

/* data/formulas.json: formulas[change].about */
N_("From one value to another: relative, absolute, and as a factor.")

/* data/formulas.json: formulas[change].metric */
N_("Change")

/* data/formulas.json: formulas[change].inputs[0].label */
N_("From")

/* data/formulas.json: formulas[change].inputs[0].hint */
N_("Such as 24h")

/* data/formulas.json: formulas[change].inputs[1].label */
N_("To")

/* data/formulas.json: formulas[change].inputs[1].hint */
N_("In the same kind of unit, such as 3 min")

/* data/formulas.json: formulas[change].also[difference].label */
N_("Absolute change")

/* data/formulas.json: formulas[change].also[times].label */
N_("Factor, larger over smaller")

/* data/formulas.json: formulas[change].guards[0].text */
N_("From 0 the relative change is undefined; in absolute terms it is {difference}")

/* data/formulas.json: formulas[change].guards[1].text */
N_("The sign changes: say the two values, not per cent")

/* data/plans.json: plans[opener].name */
N_("Opener, 30 s")

/* data/plans.json: plans[opener].about */
N_("The answer in one breath: what it was, how big, and how it ended.")

/* data/plans.json: plans[opener].phases[opener].name */
N_("Opener")

/* data/plans.json: plans[opener].phases[opener].cue */
N_("Begin with the outcome and its figure; what it took comes after that.")

/* data/plans.json: plans[star].name */
N_("STAR, 90–120 s")

/* data/plans.json: plans[star].about */
N_("The six fields as they are written. How the time is shared between them is Starling’s own choice.")

/* data/plans.json: plans[star].phases[situation].name */
N_("Situation")

/* data/plans.json: plans[star].phases[situation].cue */
N_("Where was this, how big was it, and what was at stake?")

/* data/plans.json: plans[star].phases[task].name */
N_("Task")

/* data/plans.json: plans[star].phases[task].cue */
N_("What was yours to decide, and what would count as done?")

/* data/plans.json: plans[star].phases[action].name */
N_("Action")

/* data/plans.json: plans[star].phases[action].cue */
N_("What did you choose, over what, and why?")

/* data/plans.json: plans[star].phases[result].name */
N_("Result")

/* data/plans.json: plans[star].phases[result].cue */
N_("Hold the figures against the target you set.")

/* data/plans.json: plans[star].phases[what_changed].name */
N_("What changed permanently")

/* data/plans.json: plans[star].phases[what_changed].cue */
N_("What is done differently since, and who looks after it?")

/* data/plans.json: plans[star].phases[kpi_movement].name */
N_("KPI movement")

/* data/plans.json: plans[star].phases[kpi_movement].cue */
N_("End on the number that moved most.")

/* data/plans.json: plans[incident].name */
N_("Incident, 90 s")

/* data/plans.json: plans[incident].about */
N_("For the question about a major incident: shorter than a full story, and the Action has an order.")

/* data/plans.json: plans[incident].phases[situation].name */
N_("Situation")

/* data/plans.json: plans[incident].phases[situation].cue */
N_("What broke, for whom, and how many of them?")

/* data/plans.json: plans[incident].phases[task].name */
N_("Task")

/* data/plans.json: plans[incident].phases[task].cue */
N_("Which part was yours, and what could you decide alone?")

/* data/plans.json: plans[incident].phases[action].name */
N_("Action")

/* data/plans.json: plans[incident].phases[action].cue */
N_("Stabilise, isolate, communicate – in this order.")

/* data/plans.json: plans[incident].phases[result].name */
N_("Result")

/* data/plans.json: plans[incident].phases[result].cue */
N_("How long did it last, and what did it cost?")

/* data/plans.json: plans[incident].phases[what_changed].name */
N_("What changed permanently")

/* data/plans.json: plans[incident].phases[what_changed].cue */
N_("Why can this not happen in the same way again?")

/* data/plans.json: plans[deep-dive].name */
N_("Deep dive, 3–5 min")

/* data/plans.json: plans[deep-dive].about */
N_("Each field with twice its time, then the first follow-up question.")

/* data/plans.json: plans[deep-dive].phases[situation].name */
N_("Situation")

/* data/plans.json: plans[deep-dive].phases[situation].cue */
N_("Name the system, its users and its load.")

/* data/plans.json: plans[deep-dive].phases[task].name */
N_("Task")

/* data/plans.json: plans[deep-dive].phases[task].cue */
N_("Say the target, the date, and who had agreed to it.")

/* data/plans.json: plans[deep-dive].phases[action].name */
N_("Action")

/* data/plans.json: plans[deep-dive].phases[action].cue */
N_("Two decisions, each with the alternative that you turned down.")

/* data/plans.json: plans[deep-dive].phases[result].name */
N_("Result")

/* data/plans.json: plans[deep-dive].phases[result].cue */
N_("Say where each figure comes from.")

/* data/plans.json: plans[deep-dive].phases[what_changed].name */
N_("What changed permanently")

/* data/plans.json: plans[deep-dive].phases[what_changed].cue */
N_("Name the rule, its owner, and a time when it held.")

/* data/plans.json: plans[deep-dive].phases[kpi_movement].name */
N_("KPI movement")

/* data/plans.json: plans[deep-dive].phases[kpi_movement].cue */
N_("From what, to what, over which period?")

/* data/plans.json: plans[deep-dive].phases[follow_ups].name */
N_("Follow-ups")

/* data/plans.json: plans[deep-dive].phases[follow_ups].cue */
N_("Answer the question first, then give one reason.")

/* data/plans.json: plans[design-a].name */
N_("Design round A, 45 min")

/* data/plans.json: plans[design-a].about */
N_("Fifteen minutes for Design, so that Defend and Operate have almost half of the round.")

/* data/plans.json: plans[design-a].phases[clarify].name */
N_("Clarify")

/* data/plans.json: plans[design-a].phases[clarify].cue */
N_("Ask for volume, delay, sources and readers, and write the answers down. No tool has a name yet.")

/* data/plans.json: plans[design-a].phases[scope].name */
N_("Scope")

/* data/plans.json: plans[design-a].phases[scope].cue */
N_("Say what you will build, park two or three things aloud, and ask whether that suits them.")

/* data/plans.json: plans[design-a].phases[design].name */
N_("Design")

/* data/plans.json: plans[design-a].phases[design].cue */
N_("From the source to the reader. Each tool has a “because you said”.")

/* data/plans.json: plans[design-a].phases[defend].name */
N_("Defend")

/* data/plans.json: plans[design-a].phases[defend].cue */
N_("Failure, consequence, remedy – before anybody asks.")

/* data/plans.json: plans[design-a].phases[operate].name */
N_("Operate")

/* data/plans.json: plans[design-a].phases[operate].cue */
N_("How it is watched, who is woken, and the first thing that you would measure.")

/* data/plans.json: plans[design-a].alarms[0].text */
N_("Defend has not begun: cut Design short.")

/* data/plans.json: plans[design-a].alarms[1].text */
N_("Design ends here: go on to Defend.")

/* data/plans.json: plans[design-b].name */
N_("Design round B, 45 min")

/* data/plans.json: plans[design-b].about */
N_("Three more minutes for Design, taken from Operate. The alarm at 23:00 comes three minutes before Design ends.")

/* data/plans.json: plans[design-b].phases[clarify].name */
N_("Clarify")

/* data/plans.json: plans[design-b].phases[clarify].cue */
N_("Ask for volume, delay, sources and readers, and write the answers down. No tool has a name yet.")

/* data/plans.json: plans[design-b].phases[scope].name */
N_("Scope")

/* data/plans.json: plans[design-b].phases[scope].cue */
N_("Say what you will build, park two or three things aloud, and ask whether that suits them.")

/* data/plans.json: plans[design-b].phases[design].name */
N_("Design")

/* data/plans.json: plans[design-b].phases[design].cue */
N_("From the source to the reader. Each tool has a “because you said”.")

/* data/plans.json: plans[design-b].phases[defend].name */
N_("Defend")

/* data/plans.json: plans[design-b].phases[defend].cue */
N_("Failure, consequence, remedy – before anybody asks.")

/* data/plans.json: plans[design-b].phases[operate].name */
N_("Operate")

/* data/plans.json: plans[design-b].phases[operate].cue */
N_("How it is watched, who is woken, and the first thing that you would measure.")

/* data/plans.json: plans[design-b].alarms[0].text */
N_("Half of the round is over, and three minutes of Design are left.")

/* data/plans.json: plans[design-c].name */
N_("Design round C, 40 min")

/* data/plans.json: plans[design-c].about */
N_("The phases add up to 40 minutes of 45; the last five are slack, for questions or a late start.")

/* data/plans.json: plans[design-c].phases[clarify].name */
N_("Clarify")

/* data/plans.json: plans[design-c].phases[clarify].cue */
N_("Ask for volume, delay, sources and readers, and write the answers down. No tool has a name yet.")

/* data/plans.json: plans[design-c].phases[scope].name */
N_("Scope")

/* data/plans.json: plans[design-c].phases[scope].cue */
N_("Say what you will build, park two or three things aloud, and ask whether that suits them.")

/* data/plans.json: plans[design-c].phases[design].name */
N_("Design")

/* data/plans.json: plans[design-c].phases[design].cue */
N_("From the source to the reader. Each tool has a “because you said”.")

/* data/plans.json: plans[design-c].phases[defend].name */
N_("Defend")

/* data/plans.json: plans[design-c].phases[defend].cue */
N_("Failure, consequence, remedy – before anybody asks.")

/* data/plans.json: plans[design-c].phases[operate].name */
N_("Operate")

/* data/plans.json: plans[design-c].phases[operate].cue */
N_("How it is watched, who is woken, and the first thing that you would measure.")

/* data/plans.json: plans[design-c].alarms[0].text */
N_("Defend has not begun: cut Design short.")

/* data/plans.json: plans[design-c].alarms[1].text */
N_("Design ends here: go on to Defend.")

/* data/questions.json: questions[ingest-ten-times].text */
N_("How would you take in ten times as much data as today?")

/* data/questions.json: questions[ingest-ten-times].probes */
N_("Whether you look for what breaks first, and keep one bad source from reaching everybody.")

/* data/questions.json: questions[stream-or-batch].text */
N_("When is a stream worth its price, and when does a nightly batch do?")

/* data/questions.json: questions[stream-or-batch].probes */
N_("Whether you can say what fresher data earns and what it costs.")

/* data/questions.json: questions[change-capture].text */
N_("What goes wrong when changes are captured from a live database?")

/* data/questions.json: questions[change-capture].probes */
N_("Order, repeated delivery, and a schema that changes underneath.")

/* data/questions.json: questions[bill-too-high].text */
N_("The yearly bill of the platform is twelve million. What do you do first?")

/* data/questions.json: questions[bill-too-high].probes */
N_("Whether you set priorities by value, and make somebody own each cost.")

/* data/questions.json: questions[forecast].text */
N_("How do you forecast what the platform will cost next year?")

/* data/questions.json: questions[forecast].probes */
N_("Seasons, growth, headroom, and a ceiling that somebody holds.")

/* data/questions.json: questions[silent-failure].text */
N_("How do you make sure that nothing fails without anybody noticing?")

/* data/questions.json: questions[silent-failure].probes */
N_("What you measure of the data itself, and who is told within what time.")

/* data/questions.json: questions[backfill].text */
N_("How do you reload a year of data while people go on working?")

/* data/questions.json: questions[backfill].probes */
N_("Isolation, a switch that can be turned back, and a cap on what it may cost.")

/* data/questions.json: questions[central-or-domain].text */
N_("What belongs to a central team, and what to the teams that know the data?")

/* data/questions.json: questions[central-or-domain].probes */
N_("Where you draw the line, and who pays on each side of it.")

/* data/questions.json: questions[platform-or-product].text */
N_("A team wants its own way round your platform. When do you let it?")

/* data/questions.json: questions[platform-or-product].probes */
N_("Whether the common way is good enough to be chosen, and how exceptions end.")

/* data/questions.json: questions[hiring-bar].text */
N_("Whom do you hire, and whom do you turn down although they are good?")

/* data/questions.json: questions[hiring-bar].probes */
N_("A bar that others could apply without you.")

/* data/questions.json: questions[underperformer].text */
N_("Tell me about somebody in your team who did not deliver.")

/* data/questions.json: questions[underperformer].probes */
N_("Clear expectations, real help, and a decision by a date.")

/* data/questions.json: questions[saying-no].text */
N_("When did you last say no to somebody important, and what did you offer instead?")

/* data/questions.json: questions[saying-no].probes */
N_("A cheaper choice with its price beside it, not a refusal.")

/* data/questions.json: questions[team-success].text */
N_("How do you know that your team is doing well?")

/* data/questions.json: questions[team-success].probes */
N_("Outcomes before output: what users can rely on, then how freely people work.")

/* data/questions.json: questions[competing-requests].text */
N_("Three departments want the same week of your team. Who gets it?")

/* data/questions.json: questions[competing-requests].probes */
N_("Whether the decision follows a rule that all three have seen.")

/* data/questions.json: questions[growing-seniors].text */
N_("How did somebody become senior under you?")

/* data/questions.json: questions[growing-seniors].probes */
N_("What you handed over for good, incidents and costs included.")

/* data/questions.json: questions[leader-below-you].text */
N_("A lead who reports to you loses the trust of their team. What do you do?")

/* data/questions.json: questions[leader-below-you].probes */
N_("Speed and fairness at once.")

/* data/questions.json: questions[platform-or-feature].text */
N_("How do you defend work on the platform against features that can be sold?")

/* data/questions.json: questions[platform-or-feature].probes */
N_("Whether you can turn toil and delay into money or time.")

/* data/questions.json: questions[crisis-without-you].text */
N_("Something breaks while you are on holiday. What happens?")

/* data/questions.json: questions[crisis-without-you].probes */
N_("Whether anything depends on you that need not.")

/* data/questions.json: questions[design-platform].text */
N_("Sketch a platform for reports, models and live decisions.")

/* data/questions.json: questions[design-platform].probes */
N_("Whether you ask who needs what by when before you draw anything.")

/* data/questions.json: questions[costs-explode].text */
N_("Costs rose by two fifths in a quarter. Walk me through your next ninety days.")

/* data/questions.json: questions[costs-explode].probes */
N_("An order of steps, the first of which makes the waste visible.")

/* data/questions.json: questions[major-incident].text */
N_("Tell me about the worst incident that you led.")

/* data/questions.json: questions[major-incident].probes */
N_("How far it reached, what you decided, and why it can not come back.")

/* data/questions.json: questions[real-time-and-batch].text */
N_("One source, a live dashboard and a morning report: how do you serve both?")

/* data/questions.json: questions[real-time-and-batch].probes */
N_("What you ask first, and what you give up for having one path instead of two.")

/* data/questions.json: questions[partial-failure].text */
N_("Half of a pipeline has run and then it failed. What now?")

/* data/questions.json: questions[partial-failure].probes */
N_("Whether a second run is safe, and where the bad records go.")

/* data/questions.json: questions[ten-times-growth].text */
N_("Your load grows tenfold in a year. What do you change, and in which order?")

/* data/questions.json: questions[ten-times-growth].probes */
N_("Named bottlenecks with figures; more machines alone are no answer.")

/* data/questions.json: questions[lake-or-warehouse].text */
N_("A warehouse, a lake, or something between: how did you choose?")

/* data/questions.json: questions[lake-or-warehouse].probes */
N_("Both sides told fairly, and what would make you choose the other one.")

/* data/questions.json: questions[lineage].text */
N_("How can somebody tell where a figure in a report comes from?")

/* data/questions.json: questions[lineage].probes */
N_("Whether it is recorded when it happens or written down afterwards.")

/* data/questions.json: questions[job-cost].text */
N_("How did you make a job cheaper without making it worse?")

/* data/questions.json: questions[job-cost].probes */
N_("What you measured first, and what it cost per run before and after.")

/* data/questions.json: questions[data-mesh].text */
N_("Would you let each department run its own data products?")

/* data/questions.json: questions[data-mesh].probes */
N_("What has to be in place first, and what you have seen go wrong without it.")

/* data/questions.json: questions[events-or-calls].text */
N_("Why did you choose events there, and not a plain call?")

/* data/questions.json: questions[events-or-calls].probes */
N_("When you would not have, and what the team had to be able to do.")

/* data/questions.json: questions[tech-debt].text */
N_("How do you keep a platform from growing old?")

/* data/questions.json: questions[tech-debt].probes */
N_("Rules with an owner, time that is set aside, and things that were switched off.")

/* data/questions.json: questions[breaks-first].text */
N_("What would break first in what you built?")

/* data/questions.json: questions[breaks-first].probes */
N_("Whether you know the weak point, and say it before anybody finds it.")

/* data/questions.json: prompts[catalogue-freshness].text */
N_("Prices and stock of a large shop change all day, and most during a sale. Design how they reach its pages.")

/* data/questions.json: prompts[catalogue-freshness].probes */
N_("Which delay each page can bear, and what is shown when the data is late.")

/* data/questions.json: prompts[inherited-pipelines].text */
N_("You take over four hundred pipelines whose cost rose by two fifths in a quarter. Design the next three months.")

/* data/questions.json: prompts[inherited-pipelines].probes */
N_("What you look at first, and what you switch off.")

/* data/questions.json: prompts[year-reload].text */
N_("A year of orders and returns must be loaded again, and finance closes its books meanwhile. Design the reload.")

/* data/questions.json: prompts[year-reload].probes */
N_("How the two are kept apart, and how to go back.")

/* data/questions.json: prompts[live-experiments].text */
N_("The search team wants to see its experiments after minutes, not days. Design it, without leaking who anybody is.")

/* data/questions.json: prompts[live-experiments].probes */
N_("What a wrong early figure costs, and what is never stored.")

/* data/questions.json: prompts[round-the-clock].text */
N_("Two teams, nine hours apart, are to share one pager. Design how they do.")

/* data/questions.json: prompts[round-the-clock].probes */
N_("What is written down, what runs by itself, and who decides at three in the morning.")

/* data/questions.json: prompts[app-events].text */
N_("An app sends fifty thousand events a second. A dashboard wants them within a minute, a report at seven in the morning. Design it.")

/* data/questions.json: prompts[app-events].probes */
N_("Late events, the hours between the night run and seven o’clock, and what wakes somebody.")

/* data/questions.json: ladder[contract-check].text */
N_("How did the check that you agreed on stop a bad change? Take one.")

/* data/questions.json: ladder[breaking-change].text */
N_("What if a change had to break things, and had to go out that day?")

/* data/questions.json: ladder[friction].text */
N_("How much slower did the other team become, and was it worth it?")

/* data/questions.json: ladder[quality-threshold].text */
N_("Which checks did you keep in spite of the date, and with which thresholds?")

/* data/questions.json: ladder[what-was-cut].text */
N_("What did you leave out, and what did that cost later?")

/* data/questions.json: ladder[open-risk].text */
N_("Which risk did you accept with open eyes, and how did you watch it?")

/* data/questions.json: ladder[exactly-once].text */
N_("How do you know that nothing was counted twice?")

/* data/questions.json: ladder[out-of-order].text */
N_("What happens to what arrives late or in the wrong order?")

/* data/questions.json: ladder[reconcile].text */
N_("How would you find and mend a difference between the old way and the new one?")

/* data/questions.json: ladder[sensitivity].text */
N_("Which assumption would have turned the decision round?")

/* data/questions.json: ladder[proof].text */
N_("How did you make sure that the trial did not flatter the winner?")

/* data/questions.json: ladder[way-out].text */
N_("What was the way back if it had gone wrong?")

/* data/questions.json: ladder[which-alarm].text */
N_("What told you first that something was wrong, and what did it show?")

/* data/questions.json: ladder[why-this].text */
N_("Why that, and not what most others would have done?")

/* data/questions.json: ladder[sceptic].text */
N_("Who was against it, what was their point, and which figure changed their mind?")

/* data/questions.json: ladder[two-more-weeks].text */
N_("With two more weeks, what would you have done better?")

/* data/questions.json: ladder[recurrence].text */
N_("Where is the test or the rule that keeps it from coming back?")

/* data/questions.json: ladder[first-to-break].text */
N_("At ten times the volume, what breaks first?")

/* data/questions.json: twists[ten-times].text */
N_("The volume is ten times what you were told. Mend the bottleneck; do not start again.")

/* data/questions.json: twists[schema-today].text */
N_("The source changes its schema today, without notice.")

/* data/questions.json: twists[half-the-budget].text */
N_("There is half the budget. What goes first?")

/* data/questions.json: twists[six-hours-late].text */
N_("A source delivers six hours late, every other day.")

/* data/questions.json: twists[must-forget].text */
N_("A user may ask to be forgotten, within a month and everywhere.")

/* data/questions.json: twists[region-gone].text */
N_("A region is lost for four hours.")

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
