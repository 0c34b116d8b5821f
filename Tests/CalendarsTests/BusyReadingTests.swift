import CivilTime
import Testing

@testable import Calendars

/// domain.md, "Busy": files as khal and others write them, and when they say that someone is busy; 2027-03-01 is a Monday.
struct BusyReadingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        /// The lines of one event.
        let event: String
        /// "2027-03-02T09:00..10:00" in Rome; where it ends on another day, "2027-03-02T09:00..2027-03-03T10:00".
        let busy: [String]
        var problems: [CalendarProblem] = []

        var testDescription: String { rule }
    }

    static let rows: [Row] = [
        Row(
            rule: "An event is busy from its beginning to before its end",
            event: "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z",
            busy: ["2027-03-02T09:00..10:00"]),
        Row(
            rule: "TZID of a zone that the system has",
            event: "DTSTART;TZID=America/New_York:20270302T090000\nDTEND;TZID=America/New_York:20270302T100000",
            busy: ["2027-03-02T15:00..16:00"]),
        Row(
            rule: "TZID with a name in front of the zone's",
            event: "DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20270302T090000\nDURATION:PT1H",
            busy: ["2027-03-02T15:00..16:00"]),
        Row(
            rule: "TZID of a zone that the calendar describes",
            event: "DTSTART;TZID=W. Europe Standard Time:20270330T090000\nDTEND;TZID=W. Europe Standard Time:20270330T093000",
            busy: ["2027-03-30T09:00..09:30"]),
        Row(
            rule: "TZID of a zone that the calendar describes, in winter",
            event: "DTSTART;TZID=W. Europe Standard Time:20270302T090000\nDTEND;TZID=W. Europe Standard Time:20270302T093000",
            busy: ["2027-03-02T09:00..09:30"]),
        Row(
            rule: "TZID that nobody knows: read as the user's, and told",
            event: "DTSTART;TZID=Custom:20270302T090000\nDURATION:PT30M", busy: ["2027-03-02T09:00..09:30"],
            problems: [.unknownZone("Custom")]),
        Row(
            rule: "a time without a zone is one of the user's zone", event: "DTSTART:20270302T090000\nDTEND:20270302T100000",
            busy: ["2027-03-02T09:00..10:00"]),
        Row(
            rule: "A day without clock times is busy from its first instant to that of the day after its last",
            event: "DTSTART;VALUE=DATE:20270327\nDTEND;VALUE=DATE:20270329", busy: ["2027-03-27T00:00..2027-03-29T00:00"]),
        Row(
            rule: "without an end, a date is a day", event: "DTSTART;VALUE=DATE:20270302",
            busy: ["2027-03-02T00:00..2027-03-03T00:00"]),
        Row(rule: "without an end, a time has no length", event: "DTSTART:20270302T090000", busy: []),
        Row(
            rule: "DURATION in days keeps the clock time", event: "DTSTART;TZID=Europe/Rome:20270327T090000\nDURATION:P1DT1H",
            busy: ["2027-03-27T09:00..2027-03-28T10:00"]),
        Row(
            rule: "unless it is transparent", event: "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nTRANSP:TRANSPARENT",
            busy: []),
        Row(rule: "or cancelled", event: "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nSTATUS:CANCELLED", busy: []),
        Row(
            rule: "STATUS:TENTATIVE is busy", event: "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nSTATUS:TENTATIVE",
            busy: ["2027-03-02T09:00..10:00"]),
        Row(
            rule: "each occurrence of one that comes back, at its clock time across a change of the clocks",
            event: "DTSTART;TZID=Europe/Rome:20270101T090000\nDURATION:PT15M\nRRULE:FREQ=WEEKLY;BYDAY=SA,SU;INTERVAL=2",
            busy: ["2027-03-13T09:00..09:15", "2027-03-14T09:00..09:15", "2027-03-27T09:00..09:15", "2027-03-28T09:00..09:15"]),
        Row(
            rule: "a rule that began long ago",
            event:
                "DTSTART;TZID=Europe/Rome:19700105T090000\nDTEND;TZID=Europe/Rome:19700105T093000\nRRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR",
            busy: ["2027-03-01T09:00..09:30", "2027-03-26T09:00..09:30"]),
        Row(
            rule: "UNTIL is counted",
            event: "DTSTART;TZID=Europe/Rome:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20270303T080000Z",
            busy: ["2027-03-01T09:00..10:00", "2027-03-02T09:00..10:00", "2027-03-03T09:00..10:00"]),
        Row(
            rule: "UNTIL just before the next",
            event: "DTSTART;TZID=Europe/Rome:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20270302T075959Z",
            busy: ["2027-03-01T09:00..10:00"]),
        Row(
            rule: "UNTIL with a date is its whole day",
            event: "DTSTART:20270301T230000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20270302",
            busy: ["2027-03-01T23:00..2027-03-02T00:00", "2027-03-02T23:00..2027-03-03T00:00"]),
        Row(
            rule: "COUNT is counted from the beginning", event: "DTSTART:20270226T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5",
            busy: ["2027-03-01T09:00..10:00", "2027-03-02T09:00..10:00"]),
        Row(
            rule: "EXDATE takes away an occurrence",
            event:
                "DTSTART;TZID=Europe/Rome:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Europe/Rome:20270302T090000\nEXDATE:20270303T080000Z",
            busy: ["2027-03-01T09:00..10:00", "2027-03-04T09:00..10:00"]),
        Row(
            rule: "EXDATE with a date takes away its day",
            event: "DTSTART:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20270302",
            busy: ["2027-03-01T09:00..10:00", "2027-03-03T09:00..10:00"]),
        Row(
            rule: "EXDATE takes away the beginning too",
            event: "DTSTART:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20270301T090000",
            busy: ["2027-03-02T09:00..10:00"]),
        Row(
            rule: "RDATE adds times, some with a length of their own",
            event:
                "DTSTART:20270301T090000\nDURATION:PT1H\nRDATE:20270303T110000,20270304T110000\nRDATE;VALUE=PERIOD:20270305T110000/PT3H,20270306T110000/20270306T113000",
            busy: [
                "2027-03-01T09:00..10:00", "2027-03-03T11:00..12:00", "2027-03-04T11:00..12:00", "2027-03-05T11:00..14:00",
                "2027-03-06T11:00..11:30",
            ]),
        Row(
            rule: "what begins before the window and reaches into it", event: "DTSTART:20270220T090000\nDTEND:20270301T120000",
            busy: ["2027-02-20T09:00..2027-03-01T12:00"]),
        Row(
            rule: "an occurrence that begins before the window and reaches into it",
            event: "DTSTART:20250226T090000\nDURATION:P5D\nRRULE:FREQ=YEARLY", busy: ["2027-02-26T09:00..2027-03-03T09:00"]),
        Row(
            rule: "a birthday on 29 February", event: "DTSTART;VALUE=DATE:19800229\nRRULE:FREQ=YEARLY", busy: []),
        Row(
            rule: "a rule that is none", event: "DTSTART:20270302T090000\nDURATION:PT1H\nRRULE:FREQ=SOMETIMES",
            busy: ["2027-03-02T09:00..10:00"], problems: [.notUnderstood("RRULE")]),
        Row(rule: "no beginning", event: "DTEND:20270302T090000", busy: [], problems: [.noBeginning]),
        Row(
            rule: "a beginning that is none", event: "DTSTART:next Tuesday\nDTEND:20270302T090000", busy: [],
            problems: [.notUnderstood("DTSTART"), .noBeginning]),
        Row(
            rule: "an end before the beginning", event: "DTSTART:20270302T090000\nDTEND:20270302T080000", busy: []),
        Row(
            rule: "an interval that comes each hour of each second month",
            event: "DTSTART:20270101T000000\nDURATION:PT5M\nRRULE:FREQ=HOURLY;INTERVAL=300;BYMONTH=1,3,5",
            busy: ["2027-03-04T12:00..12:05", "2027-03-17T00:00..00:05", "2027-03-29T12:00..12:05"]),
    ]

    @Test(arguments: rows)
    func reads(row: Row) throws {
        let reading = try BusySample.read([row.event])
        #expect(try BusySample.words(reading) == row.busy)
        // libical's own words are told by what they are of.
        #expect(reading.problems.count == row.problems.count)
        for (found, expected) in zip(reading.problems, row.problems) {
            if case .notUnderstood(let text) = found, case .notUnderstood(let part) = expected {
                #expect(text.contains(part), "\(text)")
            } else {
                #expect(found == expected)
            }
        }
    }

    /// "those that were moved at their new time"
    @Test func movedOccurrences() throws {
        let series = "UID:a\nDTSTART;TZID=Europe/Rome:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4"
        let moved =
            "UID:a\nRECURRENCE-ID;TZID=Europe/Rome:20270302T090000\nDTSTART;TZID=Europe/Rome:20270302T150000\nDURATION:PT30M"
        let cancelled = "UID:a\nRECURRENCE-ID:20270303T080000Z\nDTSTART:20270303T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED"
        let other = "UID:b\nRECURRENCE-ID:20270304T080000Z\nDTSTART:20270304T120000Z\nDURATION:PT1H"
        let reading = try BusySample.read([series, moved, cancelled, other])
        #expect(
            try BusySample.words(reading) == [
                "2027-03-01T09:00..10:00", "2027-03-02T15:00..15:30", "2027-03-04T09:00..10:00", "2027-03-04T13:00..14:00",
            ])
        #expect(reading.problems.isEmpty)
    }

    @Test func changesOfAllThatFollow() throws {
        let reading = try BusySample.read([
            "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270302T080000Z\nDTSTART:20270302T090000Z\nDURATION:PT1H"
        ])
        #expect(reading.problems == [.changesTheFollowing])
    }

    /// "a rule that repeats every second is cut": the reading ends, and it is told.
    @Test(arguments: ["FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=2000000000", "FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5"])
    func tooOften(rule: String) throws {
        let reading = try BusySample.read(["DTSTART:19900101T000000Z\nDURATION:PT1S\nRRULE:\(rule)"])
        #expect(reading.problems == [.tooOften(rule)])
        #expect(reading.intervals.count <= BusyReading.mostOccurrences)
    }

    @Test(arguments: [
        "", "BEGIN:VCARD\nEND:VCARD\n", "no calendar at all", "\u{0}", "BEGIN:VEVENT\nDTSTART:20270302T080000Z\nEND:VEVENT\n",
    ])
    func noCalendar(text: String) throws {
        let reading = BusyReading(of: Array(text.utf8), in: try BusySample.window())
        #expect(reading.intervals.isEmpty)
        #expect(reading.problems == [.notACalendar])
    }

    /// Several calendars in one file, each with its events.
    @Test func severalCalendars() throws {
        let text =
            BusySample.file(["DTSTART:20270302T080000Z\nDURATION:PT1H"])
            + BusySample.file(["DTSTART:20270303T080000Z\nDURATION:PT1H"])
        let reading = BusyReading(of: Array(text.utf8), in: try BusySample.window())
        #expect(try BusySample.words(reading) == ["2027-03-02T09:00..10:00", "2027-03-03T09:00..10:00"])
    }
}
