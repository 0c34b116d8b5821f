import CivilTime
import Testing

@testable import Calendars

/// What others do to a to-do, and what it means (docs/todo.md).
struct ToDoChangeTests {
    /// Lines in the place of those that begin so; nil: the line is gone.
    struct Row: Sendable, CustomTestStringConvertible {
        let edits: [(String, String?)]
        var added: [String] = []
        let words: String

        var testDescription: String { (edits.map { $0.1 ?? "no \($0.0)" } + added).joined(separator: ", ") }
    }

    static let rows: [Row] = [
        Row(edits: [], words: ""),
        Row(edits: [("STATUS", "STATUS:COMPLETED")], words: "done"),
        Row(edits: [("STATUS", "STATUS:COMPLETED")], added: ["COMPLETED:20270308T080000Z"], words: "done at 2027-03-08T08:00:00Z"),
        Row(edits: [], added: ["COMPLETED:20270308T080000Z"], words: "done at 2027-03-08T08:00:00Z"),
        Row(edits: [], added: ["PERCENT-COMPLETE:100"], words: "done"),
        Row(edits: [], added: ["PERCENT-COMPLETE:50"], words: ""),
        Row(edits: [("STATUS", "STATUS:IN-PROCESS")], words: ""),
        Row(edits: [("STATUS", "STATUS:CANCELLED")], words: "cancelled"),
        Row(edits: [("DUE", "DUE:20270320T093000Z")], words: "snoozed until 2027-03-20T09:30:00Z exactly"),
        // Another day at the same time of day is a day that was said.
        Row(edits: [("DUE", "DUE:20270320T100000Z")], words: "snoozed until 2027-03-20T10:00:00Z"),
        Row(edits: [("DUE", "DUE;TZID=America/New_York:20270320T093000")], words: "snoozed until 2027-03-20T13:30:00Z exactly"),
        Row(edits: [("DUE", "DUE;TZID=/x.org/Europe/Rome:20270311T110000")], words: ""),
        Row(edits: [("DUE", "DUE;TZID=Nowhere/At_All:20270311T110000")], words: ""),
        Row(edits: [("DUE", "DUE:20270311T110000")], words: ""),
        Row(edits: [("DUE", "DUE;VALUE=DATE:20270320")], words: "snoozed until 2027-03-20"),
        Row(edits: [("DUE", "DUE;VALUE=DATE:20270311")], words: ""),
        // What is past is no time to be reminded at.
        Row(edits: [("DUE", "DUE:20270301T093000Z")], words: ""),
        Row(edits: [("DUE", nil)], words: ""),
        Row(edits: [("DUE", "DUE:soon")], words: ""),
        Row(edits: [("DTSTART", "DTSTART:20270309T080000Z")], words: "snoozed until 2027-03-09T08:00:00Z exactly"),
        Row(
            edits: [("DTSTART", "DTSTART:20270309T080000Z"), ("DUE", "DUE:20270320T093000Z")],
            words: "snoozed until 2027-03-20T09:30:00Z exactly"),
        Row(edits: [("SUMMARY", "SUMMARY:Ada: answer about Rome")], words: "“Ada: answer about Rome”"),
        Row(edits: [("SUMMARY", "SUMMARY:  Ada: answer ")], words: ""),
        Row(edits: [("SUMMARY", nil)], words: ""),
        Row(
            edits: [("DESCRIPTION", "DESCRIPTION:Wrote on Thu 4 Mar\\nask about Rome\\nlooms\\n\\nand tea")],
            words: "“ask about Rome\nand tea”"),
        Row(edits: [("DESCRIPTION", "DESCRIPTION:looms")], words: ""),
        Row(
            edits: [("SUMMARY", "SUMMARY:Call her"), ("STATUS", "STATUS:COMPLETED"), ("DESCRIPTION", "DESCRIPTION:all well")],
            words: "“Call her” “all well” done"),
        Row(edits: [], added: ["X-MOZ-SNOOZE-TIME:20270308T093000Z"], words: "snoozed until 2027-03-08T09:30:00Z exactly"),
        Row(edits: [], added: ["X-MOZ-SNOOZE-TIME:20270308T083000Z", "X-MOZ-LASTACK:20270308T083000Z"], words: ""),
        // RFC 9074 7: the alarm was put off, or only seen.
        Row(
            edits: [],
            added: [
                "BEGIN:VALARM", "UID:x", "ACTION:DISPLAY", "TRIGGER;VALUE=DATE-TIME:20270308T093000Z",
                "RELATED-TO;RELTYPE=SNOOZE:1d.f7.tag@coltiva", "END:VALARM",
            ], words: "snoozed until 2027-03-08T09:30:00Z exactly"),
        Row(
            edits: [],
            added: [
                "BEGIN:VALARM", "UID:x", "ACTION:DISPLAY", "TRIGGER;VALUE=DATE-TIME:20270308T083000Z",
                "RELATED-TO;RELTYPE=SNOOZE:1d.f7.tag@coltiva", "END:VALARM",
            ], words: ""),
        Row(
            edits: [],
            added: [
                "BEGIN:VALARM", "UID:x", "ACTION:DISPLAY", "TRIGGER;VALUE=DATE-TIME:20270308T093000Z",
                "RELATED-TO;RELTYPE=SNOOZE:another", "END:VALARM",
            ], words: ""),
        Row(edits: [("TRIGGER", "ACKNOWLEDGED:20270308T080000Z\r\nTRIGGER;VALUE=DATE-TIME:20270310T100000Z")], words: ""),
    ]

    static func words(_ changes: [ToDoChange]) -> String {
        changes.map { change in
            switch change {
            case .words(let text): "“\(text)”"
            case .done(let at): "done" + (at.map { " at \($0.rfc3339(in: .utc))" } ?? "")
            case .cancelled: "cancelled"
            case .snoozed(.date(let date), _): "snoozed until \(date)"
            case .snoozed(.instant(let until), let isExact):
                "snoozed until \(until.rfc3339(in: .utc))" + (isExact ? " exactly" : "")
            }
        }.joined(separator: " ")
    }

    private static func theirs(_ row: Row) throws -> ToDoReading {
        try ToDoSample.changed { lines in
            for (beginning, line) in row.edits { try lines.replace(beginning, with: line) }
            lines.insert(contentsOf: row.added, at: try #require(lines.firstIndex(of: "END:VTODO")))
        }.reading
    }

    @Test(arguments: rows)
    func changes(row: Row) throws {
        let base = try ToDoSample.file().reading
        let changes = ToDoChange.changes(
            in: try Self.theirs(row), since: base, ours: try ToDoSample.item(), at: ToDoSample.now, in: try ToDoSample.clocks().zone
        )
        #expect(Self.words(changes) == row.words)
    }

    /// "What both sides changed in the same way is no news."
    @Test(arguments: rows)
    func whatWeSayTooIsNoNews(row: Row) throws {
        let theirs = try Self.theirs(row)
        let ours = ToDoItem(
            uid: ToDoSample.uid, status: theirs.status, summary: theirs.summary, details: theirs.details, start: theirs.start,
            due: theirs.due)
        let changes = ToDoChange.changes(
            in: theirs, since: try ToDoSample.file().reading, ours: ours, at: ToDoSample.now, in: try ToDoSample.clocks().zone)
        #expect(!Self.words(changes).contains("“") && !(Self.words(changes).contains("until 2027-03-20")))
    }

    /// "What is closed stays closed; words are kept all the same."
    @Test func whatIsClosedHere() throws {
        let theirs = try ToDoSample.changed { lines in
            try lines.replace("SUMMARY", with: "SUMMARY:Call her")
            try lines.replace("STATUS", with: "STATUS:CANCELLED")
        }
        let changes = ToDoChange.changes(
            in: theirs.reading, since: try ToDoSample.file().reading, ours: try ToDoSample.item(.completed), at: ToDoSample.now,
            in: try ToDoSample.clocks().zone)
        #expect(changes == [.words("Call her")])
    }

    /// Where it is not known what we wrote, times count for nothing; a decision does, and so do words.
    @Test(arguments: [
        ("DUE", "DUE:20270320T093000Z", ""), ("STATUS", "STATUS:COMPLETED", "done"), ("SUMMARY", "SUMMARY:Call her", "“Call her”"),
    ])
    func withoutABase(beginning: String, line: String, words: String) throws {
        let theirs = try ToDoSample.changed { lines in try lines.replace(beginning, with: line) }
        let changes = ToDoChange.changes(
            in: theirs.reading, since: nil, ours: try ToDoSample.item(), at: ToDoSample.now, in: try ToDoSample.clocks().zone)
        #expect(Self.words(changes) == words)
    }

    /// A file that says the same in another way is left as it is.
    @Test(
        arguments: [
            ("DUE", "DUE;TZID=Europe/Rome:20270311T110000", true), ("PRODID", "PRODID:-//Other//EN", true),
            ("X-COLTIVA", nil, true), ("UID:1d", nil, true), ("DESCRIPTION", "DESCRIPTION:Wrote on Thu 4 Mar \\n\\nlooms\\n", true),
            ("CATEGORIES", "CATEGORIES:more,admired", true), ("CATEGORIES", "CATEGORIES:more", false),
            ("SUMMARY", "SUMMARY:x", false),
            ("URL", nil, false), ("TRIGGER", "TRIGGER;VALUE=DATE-TIME:20270310T110000Z", false), ("DTSTART", nil, false),
            ("STATUS", "STATUS:COMPLETED", false),
        ] as [(String, String?, Bool)])
    func saysTheSame(beginning: String, line: String?, says: Bool) throws {
        let theirs = try ToDoSample.changed { lines in try lines.replace(beginning, with: line) }
        #expect(theirs.reading.says(try ToDoSample.item(), at: ToDoSample.now, in: try ToDoSample.clocks().zone) == says)
    }
}
