import CivilTime
import Testing

@testable import Calendars

/// A to-do of March 2027, in Rome.
enum ToDoSample {
    static let uid = "f7.tag@coltiva"
    static let now = Instant(seconds: 1_804_496_400)

    static func clocks(_ zone: String = "Europe/Rome") throws -> ToDoClocks {
        ToDoClocks(zone: try ZoneDirectory().zone(named: zone), zones: ZoneDirectory())
    }

    static func at(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    /// "Ada: answer", due on Thursday 11 March at 11:00.
    static func item(
        _ status: ToDoItem.Status = .open, summary: String = "Ada: answer", details: String = "Wrote on Thu 4 Mar\nlooms",
        due: ToDoMoment? = nil, categories: [String] = ["admired"], alarm: String? = "2027-03-10T11:00:00+01:00"
    ) throws -> ToDoItem {
        let alarms = try alarm.map { [ToDoItem.Alarm(uid: "1d.\(uid)", at: try at($0))] } ?? []
        return ToDoItem(
            uid: uid, status: status, summary: summary, details: details, start: .instant(try at("2027-03-04T11:00:00+01:00")),
            due: try due ?? .instant(at("2027-03-11T11:00:00+01:00")), categories: categories, url: "mailto:ada@example.org",
            alarms: alarms)
    }

    static func file(_ item: ToDoItem? = nil, revision: Int = 3) throws -> ToDoFile {
        ToDoFile(try item ?? self.item(), revision: revision, written: now, clocks: try clocks())
    }

    /// The lines, put together again; byte by byte, for a fold may lie within what looks like one character.
    static func lines(_ file: ToDoFile) -> [String] {
        var lines: [[UInt8]] = [[]]
        var isNew = false
        for byte in file.bytes where byte != UInt8(ascii: "\r") {
            let isFolded = isNew && byte == UInt8(ascii: " ")
            if isNew, !isFolded { lines.append([]) }
            isNew = byte == UInt8(ascii: "\n")
            if !isNew, !isFolded { lines[lines.count - 1].append(byte) }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The file after another program has worked on its lines.
    static func changed(_ file: ToDoFile? = nil, _ change: (inout [String]) throws -> Void) throws -> ToDoFile {
        var lines = lines(try file ?? self.file())
        try change(&lines)
        return try read(lines)
    }

    static func read(_ lines: [String]) throws -> ToDoFile {
        try ToDoFile(Array(lines.map { $0 + "\r\n" }.joined().utf8), uid: uid, clocks: try clocks())
    }
}

extension [String] {
    /// Puts a line in the place of the first that begins so.
    mutating func replace(_ beginning: String, with line: String?) throws {
        let index = try #require(firstIndex { $0.hasPrefix(beginning) })
        if let line { self[index] = line } else { remove(at: index) }
    }

    /// Puts lines before the end of the to-do.
    mutating func add(_ lines: String...) throws {
        insert(contentsOf: lines, at: try #require(firstIndex(of: "END:VTODO")))
    }
}
