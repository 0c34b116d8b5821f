import CivilTime

/// A line in which the process that reads calendars says what it has found (`CalendarProgram`).
enum BusyLine: Hashable {
    /// It begins to read a file, by its number among all of them and its path.
    case file(Int, path: String)
    /// The user is busy.
    case busy(Interval)
    /// What could not be read.
    case finding(String)
    /// Everything was looked at.
    case end

    /// Reads a line; nil for what is none.
    init?(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 1)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "file":
            let fields = rest.split(separator: " ", maxSplits: 1)
            guard fields.count == 2, let number = Int(fields[0]) else { return nil }
            self = .file(number, path: String(fields[1]))
        case "busy":
            let ends = rest.split(separator: " ").compactMap { Int64($0) }
            guard ends.count == 2 else { return nil }
            self = .busy(Interval(start: Instant(microseconds: ends[0]), end: Instant(microseconds: ends[1])))
        case "finding": self = .finding(String(rest))
        case "end": self = .end
        default: return nil
        }
    }

    /// The line, in which nothing that controls is left as it is.
    var text: String {
        switch self {
        case .file(let number, let path): "file \(number) \(Self.escaped(path))"
        case .busy(let interval): "busy \(interval.start.microseconds) \(interval.end.microseconds)"
        case .finding(let words): "finding \(Self.escaped(words))"
        case .end: "end"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            let controls = scalar.properties.generalCategory == .control
            line += controls ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }
    }
}
