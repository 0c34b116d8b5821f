#define _DEFAULT_SOURCE /* timegm */
#include "CLibical.h"
#include <dlfcn.h>
#include <libical/ical.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

/* What is called of libical, with the types of its headers. */
#define FUNCTIONS(each) \
    each(icalerror_set_errors_are_fatal) each(icalparser_parse_string) each(icalcomponent_isa) each(icalcomponent_free) \
    each(icalcomponent_get_first_component) each(icalcomponent_get_next_component) each(icalcomponent_get_first_property) \
    each(icalcomponent_get_next_property) each(icalcomponent_get_timezone) each(icaltimezone_get_utc_offset) each(icalproperty_isa) \
    each(icalproperty_get_value_as_string_r) each(icalproperty_get_parameter_as_string_r) each(icalproperty_kind_to_string) \
    each(icalmemory_free_buffer) each(icalrecurrencetype_from_string) each(icalrecur_iterator_new) each(icalrecur_iterator_set_start) \
    each(icalrecur_iterator_next) each(icalrecur_iterator_free) each(icaltime_null_time) each(icaltime_is_null_time) \
    each(icaltime_is_valid_time)

#define DECLARE(name) __typeof__(name) *name;
static struct { FUNCTIONS(DECLARE) } libical;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_available;

static void load(void) {
    void *library = dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(libical.name = (__typeof__(name) *)dlsym(library, #name))) return;
    FUNCTIONS(FIND)
    libical.icalerror_set_errors_are_fatal(0);
    is_available = true;
}

bool clibical_is_available(void) {
    pthread_once(&once, load);
    return is_available;
}

struct clibical_calendar {
    icalcomponent *root;
    /* The calendar of a file with several, the event in it, and its property. */
    icalcomponent *calendar, *event;
    icalproperty *property;
    char *value, *zone, *range;
};

struct clibical_rule {
    icalrecur_iterator *iterator;
};

static void forget_texts(struct clibical_calendar *calendar) {
    char **texts[] = {&calendar->value, &calendar->zone, &calendar->range};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (*texts[i]) libical.icalmemory_free_buffer(*texts[i]);
        *texts[i] = NULL;
    }
}

struct clibical_calendar *clibical_open(const char *text) {
    if (!clibical_is_available()) return NULL;
    icalcomponent *root = libical.icalparser_parse_string(text);
    if (!root) return NULL;
    icalcomponent *first = root;
    if (libical.icalcomponent_isa(root) != ICAL_VCALENDAR_COMPONENT)
        first = libical.icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
    struct clibical_calendar *calendar = first ? calloc(1, sizeof *calendar) : NULL;
    if (!calendar) {
        libical.icalcomponent_free(root);
        return NULL;
    }
    calendar->root = root;
    calendar->calendar = first;
    return calendar;
}

bool clibical_next_event(struct clibical_calendar *calendar) {
    calendar->property = NULL;
    if (calendar->event)
        calendar->event = libical.icalcomponent_get_next_component(calendar->calendar, ICAL_VEVENT_COMPONENT);
    else if (calendar->calendar)
        calendar->event = libical.icalcomponent_get_first_component(calendar->calendar, ICAL_VEVENT_COMPONENT);
    while (!calendar->event && calendar->calendar && calendar->calendar != calendar->root) {
        calendar->calendar = libical.icalcomponent_get_next_component(calendar->root, ICAL_VCALENDAR_COMPONENT);
        if (calendar->calendar)
            calendar->event = libical.icalcomponent_get_first_component(calendar->calendar, ICAL_VEVENT_COMPONENT);
    }
    return calendar->event;
}

static bool is_wanted(icalproperty_kind kind) {
    switch (kind) {
    case ICAL_UID_PROPERTY:
    case ICAL_DTSTART_PROPERTY:
    case ICAL_DTEND_PROPERTY:
    case ICAL_DURATION_PROPERTY:
    case ICAL_RRULE_PROPERTY:
    case ICAL_RDATE_PROPERTY:
    case ICAL_EXDATE_PROPERTY:
    case ICAL_RECURRENCEID_PROPERTY:
    case ICAL_STATUS_PROPERTY:
    case ICAL_TRANSP_PROPERTY:
    case ICAL_XLICERROR_PROPERTY: return true;
    default: return false;
    }
}

bool clibical_next_property(struct clibical_calendar *calendar, struct clibical_property *property) {
    forget_texts(calendar);
    do calendar->property = calendar->property
        ? libical.icalcomponent_get_next_property(calendar->event, ICAL_ANY_PROPERTY)
        : libical.icalcomponent_get_first_property(calendar->event, ICAL_ANY_PROPERTY);
    while (calendar->property && !is_wanted(libical.icalproperty_isa(calendar->property)));
    if (!calendar->property) return false;
    calendar->value = libical.icalproperty_get_value_as_string_r(calendar->property);
    calendar->zone = libical.icalproperty_get_parameter_as_string_r(calendar->property, "TZID");
    calendar->range = libical.icalproperty_get_parameter_as_string_r(calendar->property, "RANGE");
    property->name = libical.icalproperty_kind_to_string(libical.icalproperty_isa(calendar->property));
    property->value = calendar->value ? calendar->value : "";
    property->zone = calendar->zone;
    property->range = calendar->range;
    return true;
}

static struct icaltimetype ical_time(struct clibical_time time) {
    struct icaltimetype result = libical.icaltime_null_time();
    result.year = time.year;
    result.month = time.month;
    result.day = time.day;
    result.is_date = time.is_date;
    if (!time.is_date) {
        result.hour = time.hour;
        result.minute = time.minute;
        result.second = time.second;
    }
    return result;
}

bool clibical_offset(struct clibical_calendar *calendar, const char *zone, struct clibical_time time, int *seconds) {
    icaltimezone *found = libical.icalcomponent_get_timezone(calendar->root, zone);
    icalcomponent *next = libical.icalcomponent_get_first_component(calendar->root, ICAL_VCALENDAR_COMPONENT);
    for (; !found && next; next = libical.icalcomponent_get_next_component(calendar->root, ICAL_VCALENDAR_COMPONENT))
        found = libical.icalcomponent_get_timezone(next, zone);
    if (!found) return false;
    struct icaltimetype local = ical_time(time);
    int is_daylight = 0;
    *seconds = libical.icaltimezone_get_utc_offset(found, &local, &is_daylight);
    return true;
}

void clibical_close(struct clibical_calendar *calendar) {
    forget_texts(calendar);
    libical.icalcomponent_free(calendar->root);
    free(calendar);
}

static time_t seconds(struct clibical_time time) {
    struct tm shown = {.tm_year = time.year - 1900, .tm_mon = time.month - 1, .tm_mday = time.day};
    if (!time.is_date) {
        shown.tm_hour = time.hour;
        shown.tm_min = time.minute;
        shown.tm_sec = time.second;
    }
    return timegm(&shown);
}

/* Where a rule of hours, minutes or seconds may as well begin, by its INTERVAL: libical (3.0.16) loses that where it is set to start in between. */
static struct clibical_time aligned(const struct icalrecurrencetype *rule, struct clibical_time start, struct clibical_time from) {
    time_t unit = rule->freq == ICAL_HOURLY_RECURRENCE ? 3600 : rule->freq == ICAL_MINUTELY_RECURRENCE ? 60 : 1;
    time_t begin = seconds(start), step = unit * (rule->interval > 1 ? rule->interval : 1);
    time_t shown = begin + (seconds(from) - begin) / step * step;
    struct tm parts;
    gmtime_r(&shown, &parts);
    return (struct clibical_time){
        parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, false};
}

struct clibical_rule *clibical_rule_open(const char *text, struct clibical_time start, struct clibical_time from) {
    if (!clibical_is_available()) return NULL;
    struct icalrecurrencetype rule = libical.icalrecurrencetype_from_string(text);
    if (rule.freq == ICAL_NO_RECURRENCE) return NULL;
    rule.until = libical.icaltime_null_time();
    bool is_of_times = rule.freq <= ICAL_HOURLY_RECURRENCE && !start.is_date;
    if (is_of_times && rule.count == 0) start = aligned(&rule, start, from);
    icalrecur_iterator *iterator = libical.icalrecur_iterator_new(rule, ical_time(start));
    if (!iterator) return NULL;
    if (!is_of_times && rule.count == 0) libical.icalrecur_iterator_set_start(iterator, ical_time(from));
    struct clibical_rule *result = malloc(sizeof *result);
    if (result) result->iterator = iterator; else libical.icalrecur_iterator_free(iterator);
    return result;
}

bool clibical_rule_next(struct clibical_rule *rule, struct clibical_time *time) {
    struct icaltimetype next = libical.icalrecur_iterator_next(rule->iterator);
    if (libical.icaltime_is_null_time(next) || !libical.icaltime_is_valid_time(next)) return false;
    *time = (struct clibical_time){next.year, next.month, next.day, next.hour, next.minute, next.second, next.is_date};
    return true;
}

void clibical_rule_close(struct clibical_rule *rule) {
    libical.icalrecur_iterator_free(rule->iterator);
    free(rule);
}
