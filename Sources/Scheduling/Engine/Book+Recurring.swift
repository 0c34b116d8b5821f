import CivilTime
import Planning

/// What comes again and again, under the name by which the ledger keeps what is over of it.
enum RecurringName: String {
    case slots = "slot"
    case digests = "digest"
}

extension Book {
    /// What is over of it; nil where the ledger knows of none.
    func past(of name: RecurringName) throws -> RecurringMoment.Past? {
        guard let until = try moment("\(name.rawValue)s-until") else { return nil }
        return RecurringMoment.Past(until: until, last: try moment("\(name.rawValue)-last"))
    }

    /// Counts it from now on, where it was never counted.
    func beginCounting(_ name: RecurringName) throws {
        guard try past(of: name) == nil else { return }
        try ledger.keep("\(name.rawValue)s-until", "\(now.microseconds)")
    }

    /// It has come now.
    func keepThatItCame(_ name: RecurringName) throws {
        try ledger.keep("\(name.rawValue)s-until", "\(now.microseconds)")
        try ledger.keep("\(name.rawValue)-last", "\(now.microseconds)")
    }

    private func moment(_ name: String) throws -> Instant? {
        try ledger.kept(name).flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }
}
