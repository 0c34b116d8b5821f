import CivilTime
import Foundation
import Testing

@testable import coltivad

/// The process that reads calendars, and what the daemon makes of its end.
struct CalendarReaderTests {
    static let march = Interval(start: Instant(seconds: 1_803_859_200), end: Instant(seconds: 1_806_537_600))

    private static func event(_ lines: String) -> String {
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    }

    /// "What cannot be read is named with its file, and the rest counts.": a rule that libical (3.0.16) follows for minutes, between two events.
    @Test func aFileThatNeverEnds() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "calendars-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "a.ics": Self.event("DTSTART:20270302T080000Z\nDURATION:PT1H"),
            "b.ics": Self.event("DTSTART:19900101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
            "c.ics": Self.event("DTSTART:20270303T080000Z\nDURATION:PT1H"), "d.ics": "nothing",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let report = await CalendarReader(program: try #require(DaemonProcess.program).path).read(
            [folder.path, "/nonexistent"], in: Self.march, zone: .utc)
        let first = Instant(seconds: 1_803_974_400)
        #expect(report.busy == [first, first + .days(1)].map { Interval(start: $0, end: $0 + .hours(1)) })
        #expect(
            report.findings == [
                "\(folder.path)/b.ics: reading it takes too much time or memory, or fails; it is left out",
                "\(folder.path)/d.ics: it is no iCalendar file; expected BEGIN:VCALENDAR",
                "/nonexistent: it cannot be read: No such file or directory",
            ])
    }

    @Test func aProgramThatIsNotThere() async {
        let report = await CalendarReader(program: "/nonexistent").read(["/tmp"], in: Self.march, zone: .utc)
        #expect(report.busy.isEmpty && report.findings.count == 1)
    }

    @Test(arguments: [
        (BusyLine.file(3, path: "/a b/c\nend"), "file 3 /a b/c\\u{a}end"),
        (.busy(Interval(start: Instant(microseconds: -5), end: Instant(microseconds: 7))), "busy -5 7"),
        (.finding("x: y\u{1b}z"), "finding x: y\\u{1b}z"), (.end, "end"),
    ])
    func lines(line: BusyLine, text: String) {
        #expect(line.text == text)
        #expect(BusyLine(text[...])?.text == text)
    }

    @Test(arguments: ["", "fil 1 a", "file x a", "file 1", "busy 1", "busy a b"])
    func noLines(text: String) {
        #expect(BusyLine(text[...]) == nil)
    }

    @Test(
        arguments: [("file 0 a\nend\n", nil), ("file 0 a\nbusy 1 2\nfile 1 b\nbus", 2), ("", nil), ("file 7 a\n", 8)]
            as [(String, Int?)])
    func whereItBroke(output: String, next: Int?) {
        var report = CalendarReader.Report()
        #expect(report.add(output) == next)
        #expect(report.findings.isEmpty == output.hasSuffix("end\n"))
    }
}
