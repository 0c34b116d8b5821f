package import CivilTime

/// A follow-up as a to-do of a calendar (VTODO, RFC 5545 3.6.2): what we say of it.
package struct ToDoItem: Hashable, Sendable {
    /// How far it is.
    package enum Status: String, Hashable, Sendable {
        case open = "NEEDS-ACTION"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
    }

    /// A reminder of it (VALARM).
    package struct Alarm: Hashable, Sendable {
        /// The same for as long as it is the same reminder (RFC 9074 4).
        package let uid: String
        /// To the second.
        package let at: Instant

        package init(uid: String, at: Instant) {
            self.uid = uid
            self.at = Instant(seconds: at.seconds)
        }
    }

    /// The same for the life of the follow-up.
    package let uid: String
    package let status: Status
    /// One line.
    package let summary: String
    /// Lines; empty: none.
    package let details: String
    /// From when on it is to be done; nil: it stands with the due.
    package let start: ToDoMoment?
    package let due: ToDoMoment?
    package let categories: [String]
    /// Where to act on it; of printable ASCII characters.
    package let url: String?
    package let alarms: [Alarm]

    package init(
        uid: String, status: Status = .open, summary: String, details: String = "", start: ToDoMoment? = nil,
        due: ToDoMoment? = nil, categories: [String] = [], url: String? = nil, alarms: [Alarm] = []
    ) {
        self.uid = uid
        self.status = status
        self.summary = Self.lines(of: summary).joined(separator: " ")
        self.details = Self.lines(of: details).joined(separator: "\n")
        self.start = start
        self.due = due
        self.categories = categories.map { Self.lines(of: $0).joined(separator: " ") }.filter { !$0.isEmpty }
        self.url = url
        self.alarms = alarms
    }

    /// The lines of a text that have words, without white space at their ends and without characters that control a screen: so much of it is the
    /// same whatever programs it went through.
    package static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let seen = line.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\t" }
            var words = Substring(String(String.UnicodeScalarView(seen)))
            while words.first?.isWhitespace == true { words.removeFirst() }
            while words.last?.isWhitespace == true { words.removeLast() }
            return words.isEmpty ? nil : String(words)
        }
    }
}
