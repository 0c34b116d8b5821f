/* Reading calendars in memory with libical: their events with what says when they are, the occurrences of a rule, and the clocks of the zones
 * that a calendar describes. It is loaded when the first calendar is read: linked, it and the libraries that come with it (ICU among them)
 * would be mapped at every start. What is not understood is left out, never fatal. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/** A calendar that is being read. */
struct clibical_calendar;

/** The occurrences of a rule. */
struct clibical_rule;

/** A property of an event; its texts serve until the next is asked for. */
struct clibical_property {
    /** In capitals: DTSTART; X-LIC-ERROR is what libical says of one that it does not understand. */
    const char *name;
    /** As a calendar has it. */
    const char *value;
    /** The parameters TZID and RANGE; NULL where there is none. */
    const char *zone, *range;
};

/** What calendar and clock show. */
struct clibical_time {
    int year, month, day, hour, minute, second;
    /** A date alone; the clock counts for nothing. */
    bool is_date;
};

/** Whether libical is installed. */
bool clibical_is_available(void);

/** Reads a calendar, or several in one file; NULL where the text is none. */
struct clibical_calendar *clibical_open(const char *text);

/** Goes on to the next event; false at the end. */
bool clibical_next_event(struct clibical_calendar *calendar);

/** Goes on to the event's next property that says when and whether it is; false at the end. */
bool clibical_next_property(struct clibical_calendar *calendar, struct clibical_property *property);

/**
 * By how many seconds the clocks of a zone that the file describes are ahead of UTC when they show a time; false where it has no such zone. Not
 * while events are gone through.
 */
bool clibical_offset(struct clibical_calendar *calendar, const char *zone, struct clibical_time time, int *seconds);

/** Gives back what the reading took. */
void clibical_close(struct clibical_calendar *calendar);

/**
 * The occurrences of a rule (RRULE) that begins at a time, on its clock, from about another time on; a rule with COUNT always from its
 * beginning. UNTIL is left aside. NULL where it is no rule.
 */
struct clibical_rule *clibical_rule_open(const char *text, struct clibical_time start, struct clibical_time from);

/** Goes on to the next occurrence; false where there is none. */
bool clibical_rule_next(struct clibical_rule *rule, struct clibical_time *time);

/** Gives back what the occurrences took. */
void clibical_rule_close(struct clibical_rule *rule);
