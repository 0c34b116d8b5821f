import CivilTime
import Testing

@testable import Calendars

/// RFC 5545 and RFC 5546: what is written, and read back by libical.
struct InvitationTests {
    static func invitation(
        _ method: Invitation.Method = .request, version: Int = 0, start: String = "2027-03-26T10:00:00+01:00",
        zone: String = "Europe/Rome",
        summary: String = "Virtual coffee", place: String? = "https://meet.example.org/ada", guest: String? = "Ada Lovelace",
        address: String = "ada@example.org"
    ) throws -> Invitation {
        let start = try #require(Instant(rfc3339: start))
        return Invitation(
            method: method, identity: "e34-1796048700123456@coltiva", version: version, written: Instant(seconds: 1_790_000_000),
            interval: Interval(start: start, end: start + .minutes(30)), zone: try ZoneDirectory().zone(named: zone),
            summary: summary,
            place: place, organiser: Invitation.Person(address: "me@example.org"),
            guest: Invitation.Person(name: guest, address: address))
    }

    /// The lines, put together again.
    static func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func whatIsWritten() throws {
        #expect(
            Self.lines(try Self.invitation().text) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coltiva//Coltiva//EN", "METHOD:REQUEST", "BEGIN:VTIMEZONE",
                "TZID:Europe/Rome", "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                "TZNAME:CET",
                "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
                "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20271031T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
                "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20280326T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:e34-1796048700123456@coltiva", "SEQUENCE:0",
                "DTSTAMP:20260921T141320Z", "DTSTART;TZID=Europe/Rome:20270326T100000", "DTEND;TZID=Europe/Rome:20270326T103000",
                "SUMMARY:Virtual coffee", "STATUS:CONFIRMED", "ORGANIZER:mailto:me@example.org",
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Ada Lovelace\":mailto:ada@example.org",
                "LOCATION:https://meet.example.org/ada", "URL:https://meet.example.org/ada",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/ada", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test func cancellation() throws {
        let lines = Self.lines(try Self.invitation(.cancel, version: 3).text)
        #expect(lines.contains("METHOD:CANCEL") && lines.contains("STATUS:CANCELLED") && lines.contains("SEQUENCE:3"))
        #expect(lines.contains("UID:e34-1796048700123456@coltiva"))
    }

    @Test(arguments: ["UTC", "Asia/Tokyo"])
    func zonesThatNeverChange(zone: String) throws {
        let lines = Self.lines(try Self.invitation(start: "2027-03-26T09:00:00Z", zone: zone).text)
        #expect(lines.contains(zone == "UTC" ? "DTSTART:20270326T090000Z" : "DTSTART;TZID=Asia/Tokyo:20270326T180000"))
        #expect(lines.count { $0 == "BEGIN:STANDARD" } == (zone == "UTC" ? 0 : 1))
    }

    /// "folding at 75 octets, CRLF": every line, whatever the texts; a line's end is no part of a character.
    @Test(arguments: [
        String(repeating: "\u{e8}\u{1F469}\u{200D}\u{1F469}", count: 60), String(repeating: "a", count: 75),
        String(repeating: "x,;\\ ", count: 40), "",
    ])
    func folding(text: String) throws {
        let file = try Self.invitation(summary: text, place: text, guest: text).text
        #expect(file.hasSuffix("\r\n"))
        for line in file.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
            #expect(
                !line.isEmpty && line.utf8.count <= 75 && !line.unicodeScalars.contains("\n") && !line.unicodeScalars.contains("\r")
            )
        }
    }

    /// No text becomes a line, a property or a parameter of its own.
    @Test(arguments: [
        ("a\r\nATTACH:http://evil.example", "SUMMARY:a\\nATTACH:http://evil.example"), ("a\nb\rc", "SUMMARY:a\\nb\\nc"),
        ("x\u{0}\u{1b}[31m\u{9b}y", "SUMMARY:x[31my"), ("one;two,three\\n", "SUMMARY:one\\;two\\,three\\\\n"),
    ])
    func escaping(text: String, line: String) throws {
        let lines = Self.lines(try Self.invitation(summary: text, place: nil, guest: text).text)
        #expect(lines.contains(line))
        #expect(!lines.contains { $0.hasPrefix("ATTACH") })
    }

    @Test(arguments: [
        ("Ada \"the first\" L.", "CN=\"Ada ^'the first^' L.\""), ("A;B:C,D", "CN=\"A;B:C,D\""), ("^n\n", "CN=\"^^n^n\""),
        ("Ada", "CN=Ada"),
    ])
    func names(name: String, parameter: String) throws {
        #expect(Self.lines(try Self.invitation(guest: name).text).contains { $0.contains(";\(parameter):mailto:") })
    }

    @Test func addresses() throws {
        let lines = Self.lines(try Self.invitation(address: "ada b\r\nX:y@example.org").text)
        #expect(lines.contains { $0.hasSuffix(":mailto:ada%20b%0D%0AX%3Ay@example.org") })
    }

    @Test(arguments: ["Caf\u{e9} Greco, Via Condotti 86", "javascript:alert(1)", "https://", "https://a b"])
    func placesThatAreNoLinks(place: String) throws {
        let lines = Self.lines(try Self.invitation(place: place).text)
        #expect(
            lines.contains { $0.hasPrefix("LOCATION:") } && !lines.contains { $0.hasPrefix("URL") || $0.hasPrefix("CONFERENCE") })
    }

    /// libical finds the same instants by the zone that is described as we by the zone's rules; and the system's rules are not asked, for the
    /// name is another.
    @Test(arguments: [
        "Europe/Rome", "America/New_York", "Australia/Sydney", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca",
        "Asia/Kathmandu",
        "Europe/Dublin",
    ])
    func describedClocks(zone: String) throws {
        var month = 1
        while month <= 12 {
            let start = "2027-\(month < 10 ? "0" : "")\(month)-28T11:30:00Z"
            let text = try Self.invitation(start: start, zone: zone).text.replacing(zone, with: "Elsewhere")
            let instant = try #require(Instant(rfc3339: start))
            let window = BusyReading.Window(
                interval: Interval(start: instant - .days(2), end: instant + .days(2)), zone: .utc, zones: ZoneDirectory())
            let reading = BusyReading(of: Array(text.utf8), in: window)
            #expect(reading.problems.isEmpty)
            #expect(reading.intervals == [Interval(start: instant, end: instant + .minutes(30))], "\(start)")
            month += 1
        }
    }

    @Test func cancelledIsNotBusy() throws {
        let text = try Self.invitation(.cancel).text
        #expect(BusyReading(of: Array(text.utf8), in: try BusySample.window()).intervals.isEmpty)
        #expect(BusyReading(of: Array(try Self.invitation().text.utf8), in: try BusySample.window()).intervals.count == 1)
    }
}
