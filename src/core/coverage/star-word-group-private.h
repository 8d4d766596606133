/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that a rule of the checks looks for, each a list in the data by the same name. A word may
 * be in many, and need not mean anything else. */
typedef enum {
  STAR_GROUP_OBJECT, /* begins what something is done to: "doubled *the* staff", "*them*" */
  STAR_GROUP_OWNER, /* whose a thing is: "our", "your" */
  STAR_GROUP_FAMILIAR, /* begins what was there before: "the", "its" */
  STAR_GROUP_PERSON_OPENER, /* may begin a person: "*her* boss", "*the* vendor" */
  STAR_GROUP_OTHER_PERSON, /* stands for another than the speaker: "she", "nobody" */
  STAR_GROUP_SPEAKER, /* stands for the speaker where "I" does not: "me", "my" */
  STAR_GROUP_AGENT, /* the speaker behind a preposition: "by *me*" */
  STAR_GROUP_SELF, /* one of those who are counted: "*myself* and two more" */
  STAR_GROUP_US, /* all of those who are counted: "*we* three" */
  STAR_GROUP_ANTECEDENT, /* what was told before: "17 of *them*" */
  STAR_GROUP_WHOM, /* whom something takes time: "took *us* a week" */
  STAR_GROUP_AIM, /* of which there can be more than all: "120 % of our *target*" */
  STAR_GROUP_CAREER, /* a person whose life is told: "*she* runs it now" */
  STAR_GROUP_COMPANION, /* with whom one goes, not what one chose: "went with *her*" */
  STAR_GROUP_FELLOW, /* those among whom one is or whom one has: "players" */
  STAR_GROUP_CREW, /* a few people under one name: "squad" */
  STAR_GROUP_ROLE_NAME, /* what somebody is there for: "my *role*", "my first *task*" */
  STAR_GROUP_PERSON_LINK, /* before one who is described: "*told* the person in charge" */
  STAR_GROUP_RESPONSIBLE, /* begins whose a thing is: "*responsible* for", "*in* charge" */
  STAR_GROUP_LED, /* led a thing or people, with no subject: "oversaw" */
  STAR_GROUP_CHARGED, /* was told to lead it: "assigned", "responsible" */
  STAR_GROUP_CHARGE_LINK, /* between that and what it is: "assigned *to*" */
  STAR_GROUP_LEADING, /* what one does with one's own people: "hired", "coached" */
  STAR_GROUP_ROLE_OPENER, /* before what one is: "*as* the night nurse" */
  STAR_GROUP_TITLE_BE, /* between "I" and what one is: "*was*", "*am*" */
  STAR_GROUP_I_AM, /* both together: "*I'm* the engineer" */
  STAR_GROUP_NO_ROLE, /* behind "as" and no role: "as *usual*" */
  STAR_GROUP_DUTY, /* a duty before "to": "*had* to" */
  STAR_GROUP_EXPECTED, /* a duty of somebody: "was *supposed* to" */
  STAR_GROUP_EXPERIMENT, /* what is run without being led: "I ran a *test*" */
  STAR_GROUP_DENIAL, /* what did not come to be: "never", "would" */
  STAR_GROUP_DISOWNING, /* whose a thing was not: "nobody", "weren't" */
  STAR_GROUP_NOT_ONE, /* makes one none: "*haven't* had a single one" */
  STAR_GROUP_NOT_CREATED, /* nothing new comes behind: "*never* made", "*can* put" */
  STAR_GROUP_NOT_OBJECT, /* between a verb and a noun that is not its object: "throughout" */
  STAR_GROUP_NOTHING_LOST, /* nothing is given up: "*without* a delay" */
  STAR_GROUP_RISK_LEVEL, /* what was found, not chosen: "*at* risk", "*low* cost" */
  STAR_GROUP_WERE, /* what many are: "we *were* students" */
  STAR_GROUP_BE, /* what is: "is", "are" */
  STAR_GROUP_MEASURED_BE, /* before what was measured: "*it's* two hours now" */
  STAR_GROUP_REACHED, /* before a figure that was reached: "we *now* have 40" */
  STAR_GROUP_HAVE, /* what has been or is had: "has", "have" */
  STAR_GROUP_RULE, /* makes a rule: "nobody *may*" */
  STAR_GROUP_OPINION, /* how the world is, no rule: "everybody *knows*" */
  STAR_GROUP_BECOME, /* what somebody has got to: "*grown* since then" */
  STAR_GROUP_START, /* goes on with what was there: "*started* our drill" */
  STAR_GROUP_BEGUN, /* of what is done again and again from then on */
  STAR_GROUP_AFFECTED, /* whom a fault reaches: "15 % of *users*" */
  STAR_GROUP_COORDINATOR, /* a clause behind it stands for itself: "so", "but" */
  STAR_GROUP_FORMER, /* was there before: "the *old* pulley" */
  STAR_GROUP_UP_VERB, /* before "up" by how much: "*went* up by 20 %" */
  STAR_GROUP_SIZE_NAME, /* how many there are: "project *numbers*" */
  STAR_GROUP_SLIGHT_NUMBER, /* a number that tells little: "not a *single*", "once" */
  /* "*one* crate", "rang *once*": a number for the flag about results; the rule knows both words */
  STAR_GROUP_ONE,
  STAR_GROUP_PRONOUN_OPENER, /* makes "one" no number: "*every* one" */
  STAR_GROUP_COMPANY_OPENER, /* makes "one other" a number: "*just* one other guard" */
  STAR_GROUP_MORE, /* behind a number of people: "two *others*" */
  STAR_GROUP_NOTION, /* nothing that is counted: "not one *word*" */
  STAR_GROUP_NUMBER_WORD, /* how many there are: "a *lot* of", "a *growing* number" */
  STAR_GROUP_ENTIRE, /* all of one thing: "the *whole* invoice" */
  STAR_GROUP_EMPHATIC, /* as good as a number: "a *whole* day" */
  /* "once": what star_told_number_read() looks closer at, which knows the words itself */
  STAR_GROUP_TOLD_NUMBER,
  STAR_GROUP_PART, /* a part of a time, no number: "*most* of a weekend" */
  STAR_GROUP_ASTRAY, /* how far a thing is from its place: "22 mm *out*" */
  STAR_GROUP_MISSED, /* before how far that is: "*off* by 3 %" */
  STAR_GROUP_SPENT, /* the speaker was at it: "*spent* two days" */
  STAR_GROUP_TIME_TAKEN, /* before a time that was taken: "*cost* me a week" */
  STAR_GROUP_LATE, /* behind how late it was: "a day *overdue*" */
  STAR_GROUP_DATE, /* makes the time before it a date: "two days *ago*" */
  STAR_GROUP_TIMING, /* makes the time before it measure nothing: "two days *away*" */
  STAR_GROUP_DOING, /* what was done in a time: "four days of *training*" */
  STAR_GROUP_SECOND_COUNTS, /* behind "every second" as a time: "every second *counts*" */
  STAR_GROUP_PERIOD, /* before a time in which something is counted: "the *last* six weeks" */
  STAR_GROUP_DEGREE, /* what there is more of: "twice as *dear*" */
  STAR_GROUP_DOUBLED, /* what is wrong if it is double: "double *bookings*" */
  STAR_GROUP_TIME_OF_WORK, /* comes again: "each *shift*", "every *spring*" */
  STAR_GROUP_NO_VERB, /* ends like a verb and is none: "perhaps" */
  STAR_N_WORD_GROUPS
} StarWordGroup;

G_END_DECLS
