import CivilTime
import RepeatableChance
import Testing

@testable import Calendars

/// Files of the to-do list: what is written, what is read, and what of others is kept (docs/todo.md).
struct ToDoFileTests {
    @Test func whatIsWritten() throws {
        #expect(
            ToDoSample.lines(try ToDoSample.file()) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coltiva//Coltiva//EN", "BEGIN:VTODO", "UID:f7.tag@coltiva",
                "DTSTAMP:20270308T090000Z", "CREATED:20270308T090000Z", "LAST-MODIFIED:20270308T090000Z", "SEQUENCE:0",
                "X-COLTIVA-REVISION:3", "SUMMARY:Ada: answer", "STATUS:NEEDS-ACTION", "DESCRIPTION:Wrote on Thu 4 Mar\\nlooms",
                "DTSTART:20270304T100000Z", "DUE:20270311T100000Z", "URL:mailto:ada@example.org", "CATEGORIES:admired",
                "BEGIN:VALARM", "UID:1d.f7.tag@coltiva", "ACTION:DISPLAY", "TRIGGER;VALUE=DATE-TIME:20270310T100000Z",
                "DESCRIPTION:Ada: answer", "END:VALARM", "END:VTODO", "END:VCALENDAR",
            ])
    }

    @Test func whatIsClosed() throws {
        let done = ToDoSample.lines(try ToDoSample.file(try ToDoSample.item(.completed)))
        #expect(done.contains("STATUS:COMPLETED") && done.contains("COMPLETED:20270308T090000Z"))
        #expect(done.contains("PERCENT-COMPLETE:100"))
        let cancelled = ToDoSample.lines(try ToDoSample.file(try ToDoSample.item(.cancelled)))
        #expect(cancelled.contains("STATUS:CANCELLED") && !cancelled.contains { $0.hasPrefix("COMPLETED") })
    }

    @Test func days() throws {
        let date = try #require(CivilDate(year: 2027, month: 3, day: 11))
        let item = ToDoItem(uid: ToDoSample.uid, summary: "x", start: .date(date.adding(days: -1)), due: .date(date))
        let file = try ToDoSample.file(item)
        #expect(ToDoSample.lines(file).contains("DUE;VALUE=DATE:20270311"))
        #expect(ToDoSample.lines(file).contains("DTSTART;VALUE=DATE:20270310"))
        #expect(file.reading.due == .date(date))
    }

    /// What another program added is there, as it was, when we have written again; and what was ours is ours.
    @Test func whatOthersAddedStays() throws {
        let theirs = try ToDoSample.changed { lines in
            try lines.replace("PRODID", with: "PRODID:-//Other//EN")
            lines.insert("X-WR-CALNAME:To do", at: 1)
            lines.insert(contentsOf: ["BEGIN:VTIMEZONE", "TZID:Here", "END:VTIMEZONE"], at: 4)
            try lines.replace("CATEGORIES", with: "CATEGORIES:admired,Garden\\, flowers")
            try lines.replace("SUMMARY", with: "SUMMARY;LANGUAGE=en:changed")
            try lines.add(
                "PRIORITY:1", "X-APPLE-SORT-ORDER;X=\"a;b:c\",d:42", "ATTACH;FMTTYPE=text/plain:https://example.org/x",
                "COMMENT:hello\\; there", "BEGIN:VALARM", "UID:theirs", "TRIGGER:-PT15M", "ACTION:AUDIO", "END:VALARM",
                "BEGIN:X-THING", "X-A:b", "BEGIN:X-INNER", "END:X-INNER", "END:X-THING")
        }
        let item = try ToDoSample.item(categories: ["collaborator"])
        let lines = ToDoSample.lines(
            theirs.saying(item, revision: 4, written: ToDoSample.now, instead: try ToDoSample.file().reading))
        for kept in [
            "X-WR-CALNAME:To do", "TZID:Here", "PRIORITY:1", "X-APPLE-SORT-ORDER;X=\"a;b:c\",d:42",
            "ATTACH;FMTTYPE=text/plain:https://example.org/x", "COMMENT:hello\\; there", "UID:theirs", "TRIGGER:-PT15M", "X-A:b",
            "BEGIN:X-INNER", "SUMMARY:Ada: answer", "PRODID:-//Coltiva//Coltiva//EN", "X-COLTIVA-REVISION:4", "SEQUENCE:1",
            "CATEGORIES:collaborator,Garden\\, flowers",
        ] { #expect(lines.count { $0 == kept } == 1, "\(kept)") }
        #expect(lines.count { $0.hasPrefix("SUMMARY") || $0.hasPrefix("PRODID") || $0.hasPrefix("CATEGORIES") } == 3)
        #expect(lines.count { $0 == "BEGIN:VALARM" } == 2)
    }

    @Test func alarmsThatWereSeenStaySeen() throws {
        let theirs = try ToDoSample.changed { lines in
            lines.insert("ACKNOWLEDGED:20270310T100100Z", at: try #require(lines.firstIndex(of: "END:VALARM")))
        }
        func written(_ alarm: String) throws -> [String] {
            ToDoSample.lines(
                theirs.saying(try ToDoSample.item(alarm: alarm), revision: 4, written: ToDoSample.now, instead: theirs.reading))
        }
        #expect(try written("2027-03-10T11:00:00+01:00").contains("ACKNOWLEDGED:20270310T100100Z"))
        #expect(!(try written("2027-03-10T12:00:00+01:00").contains("ACKNOWLEDGED:20270310T100100Z")))
    }

    /// An alarm whose UID a program has left out is known by its time, and does not come twice.
    @Test func alarmsWithoutUID() throws {
        let theirs = try ToDoSample.changed { lines in try lines.replace("UID:1d", with: nil) }
        let lines = ToDoSample.lines(
            theirs.saying(try ToDoSample.item(), revision: 4, written: ToDoSample.now, instead: try ToDoSample.file().reading))
        #expect(lines.count { $0 == "BEGIN:VALARM" } == 1)
    }

    /// No text becomes a line or a property of its own, and what is read is what was said.
    @Test(arguments: [
        ("a\r\nATTACH:x", "a ATTACH:x"), ("\u{1b}[31mred\u{0}", "[31mred"), ("one;two,three\\n", "one;two,three\\n"),
        (String(repeating: "\u{e8}\u{4e2d}\u{1F469}", count: 60), String(repeating: "\u{e8}\u{4e2d}\u{1F469}", count: 60)),
        ("  ", ""), ("a\u{2028}b", "a b"),
    ])
    func texts(text: String, read: String) throws {
        let file = try ToDoSample.file(try ToDoSample.item(summary: text, categories: [text]))
        #expect(file.reading.summary == read)
        #expect(file.reading.categories == (read.isEmpty ? [] : [read]))
        let bytes = String(decoding: file.bytes, as: UTF8.self)
        for line in bytes.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
            #expect(!line.isEmpty && line.utf8.count <= 75)
            #expect(!line.hasPrefix("ATTACH"))
        }
        #expect(try ToDoFile(file.bytes, uid: ToDoSample.uid, clocks: try ToDoSample.clocks()).reading == file.reading)
    }

    @Test(
        arguments: [
            (
                "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:x\r\nEND:VTODO\r\nEND:VCALENDAR\r\n", nil,
                .otherUID(expected: "f7.tag@coltiva")
            ),
            ("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\n", nil, .noEnd("VTODO")),
            ("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VCALENDAR\r\n", 3, .wrongEnd(expected: "VTODO")),
            ("BEGIN:VCALENDAR\r\nhello\r\n", 2, .noProperty), ("X:1\r\n", 1, .outside),
            ("END:VTODO\r\n", 1, .wrongEnd(expected: "")),
            (String(repeating: "BEGIN:X\r\n", count: 17), 17, .tooDeep), ("", nil, .otherUID(expected: "f7.tag@coltiva")),
        ] as [(String, Int?, ToDoFault.Problem)])
    func faults(text: String, line: Int?, problem: ToDoFault.Problem) throws {
        let clocks = try ToDoSample.clocks()
        #expect(throws: ToDoFault(line: line, problem: problem)) {
            try ToDoFile(Array(text.utf8), uid: ToDoSample.uid, clocks: clocks)
        }
    }

    @Test func bytesThatAreNoText() throws {
        let clocks = try ToDoSample.clocks()
        #expect(throws: ToDoFault(line: 2, problem: .noText)) {
            try ToDoFile(Array("BEGIN:VCALENDAR\r\nX:".utf8) + [0xFF, 0x0A], uid: ToDoSample.uid, clocks: clocks)
        }
    }

    /// Lines of other programs: ended by LF, folded within a character, with a mark of the byte order.
    @Test func otherWaysOfWriting() throws {
        let text = Array("\u{FEFF}BEGIN:VCALENDAR\nBEGIN:vtodo\nuid:f7.tag@coltiva\nSUMMARY:caf".utf8)
        let bytes = text + [0xC3] + Array("\n\t".utf8) + [0xA9] + Array("\nEND:VTODO\nEND:VCALENDAR".utf8)
        #expect(try ToDoFile(bytes, uid: ToDoSample.uid, clocks: try ToDoSample.clocks()).reading.summary == "caf\u{e9}")
    }

    /// Whatever comes is read or refused; what is read is the same when it is written again.
    @Test func whateverComes() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let clocks = try ToDoSample.clocks()
        let whole = try ToDoSample.file().bytes
        var count = 0
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: Array(":;,\"\\\n =^".utf8).shuffled(using: &random).prefix(3), at: index)
                }
            }
            guard let file = try? ToDoFile(bytes, uid: ToDoSample.uid, clocks: clocks) else { continue }
            count += 1
            #expect(try ToDoFile(file.bytes, uid: ToDoSample.uid, clocks: clocks).reading == file.reading, "seed \(seed)")
        }
        #expect(count > 100, "seed \(seed)")
    }

    /// Whatever is written is read back, and whatever lines others have are kept as they are, however often both write.
    @Test func roundTrips() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", " ", "\\", ";", ",", ":", "\"", "\n", "\r\n", "\u{e8}", "\u{1F469}\u{200D}\u{1F469}", "=", "^", "\t", "Z9",
        ]
        func text() -> String {
            (0..<Int.random(in: 0..<60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        for _ in 0..<300 {
            let item = ToDoItem(
                uid: ToDoSample.uid, status: [.open, .completed, .cancelled].randomElement(using: &random) ?? .open,
                summary: text(),
                details: text(), start: nil, due: ToDoMoment(Instant(seconds: .random(in: 0..<4_000_000_000, using: &random))),
                categories: [text(), text()], url: "https://example.org/",
                alarms: [.init(uid: "a.\(ToDoSample.uid)", at: Instant(seconds: .random(in: 0..<4_000_000_000, using: &random)))])
            let others = (0..<3).map { ContentLine("X-OTHER-\($0)", text: text()) }
            var written = try ToDoSample.file(item)
            #expect(written.reading.says(item, at: ToDoSample.now, in: try ToDoSample.clocks().zone), "seed \(seed)")
            var lines = ToDoSample.lines(written)
            lines.insert(contentsOf: others.map(\.text), at: 5)
            written = try ToDoSample.read(lines)
            for revision in 1...3 {
                let next = written.saying(item, revision: revision, written: ToDoSample.now, instead: written.reading)
                written = try ToDoFile(next.bytes, uid: ToDoSample.uid, clocks: try ToDoSample.clocks())
                #expect(written.reading.says(item, at: ToDoSample.now, in: try ToDoSample.clocks().zone), "seed \(seed)")
                for line in others { #expect(ToDoSample.lines(written).count { $0 == line.text } == 1, "seed \(seed)") }
            }
        }
    }
}
